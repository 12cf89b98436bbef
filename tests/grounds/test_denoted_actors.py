"""Words that denote an actor, and words that do not."""

from __future__ import annotations

import pytest

from grounds_by_hand import RUSSIA, UKRAINE, UNITED_STATES, body, incident, person, told, unnamed
from ukrnews.model import Actor, ActorKind

ZELENSKYY = person("Volodymyr Zelenskyy", "UKR")
RUBIO = person("Marco Rubio", "USA")
REBELS = Actor(name="rebels", kind=ActorKind.GROUP)
MELNYK = person("Olena Melnyk")
MINISTRY = body("Russian Defence Ministry", "RUS")
STAFF = body("Ukrainian General Staff", "UKR")


def given(text: str, actor: Actor, *words: str) -> tuple[str, ...]:
    """The faults of a strike by the actor, for which the words are given."""
    return told(text, incident(text, {"perpetrators[0]": words}, perpetrators=(actor,)))


@pytest.mark.parametrize(
    ("text", "actor", "words"),
    [
        ("Russian forces hit the town.", RUSSIA, "Russian forces"),
        ("Russia hit the town.", RUSSIA, "Russia"),
        ("Drones of the Russian Federation hit the town.", RUSSIA, "Russian Federation"),
        ("Moscow struck the town.", RUSSIA, "Moscow"),
        ("The Russians struck the town.", RUSSIA, "Russians"),
        ("RUSSIA STRIKES AGAIN", RUSSIA, "RUSSIA"),
        ("A Russian-launched missile hit the town.", RUSSIA, "Russian-launched"),
        ("Putin struck the town.", RUSSIA, "Putin"),
        ("The SBU blew up the bridge.", UKRAINE, "SBU"),
        ("The White House ordered the strike.", UNITED_STATES, "White House"),
        ("Zelenskiy ordered the strike.", ZELENSKYY, "Zelenskiy"),
        ("Volodymyr Zelensky ordered the strike.", ZELENSKYY, "Volodymyr Zelensky"),
        ("President Zelensky ordered the strike.", ZELENSKYY, "President Zelensky"),
        ("Marco Rubio ordered the strike.", RUBIO, "Rubio"),
        ("Olena Melnyk fired at the car.", MELNYK, "Olena Melnyk"),
        ("Ms Melnyk fired at the car.", MELNYK, "Melnyk"),
        ("Sir Keir ordered the strike.", person("Keir Starmer", "GBR"), "Sir Keir"),
        ("Wang ordered the strike.", person("Wang Yi", "CHN"), "Wang"),
        ("Russia's defence ministry ordered it.", MINISTRY, "Russia's defence ministry"),
        ("The Ministry of Defence of Russia ordered it.", MINISTRY, "Ministry of Defence of Russia"),
        ("The General Staff in Kyiv ordered it.", STAFF, "General Staff in Kyiv"),
        ("The alliance NATO ordered it.", body("NATO"), "NATO"),
        ("The Tavria Group ordered it.", body("Tavria Group"), "Tavria Group"),
        ("Two masked gunmen fired at the car.", unnamed("two masked  gunmen"), "Two masked gunmen"),
        ("Three Ukrainian officials fired.", unnamed("three Ukrainian officials", "UKR"), "Three Ukrainian officials"),
        ("Reuters' guests fired at the car.", unnamed("Reuters' guests", "GBR"), "Reuters' guests"),
        ("He fired at the car.", unnamed("he"), "He"),
        ("Pro-Russian militants fired at the car.", REBELS, "Pro-Russian militants"),
        ("The rebel forces fired at the car.", REBELS, "rebel forces"),
    ],
)
def test_words_that_name_the_actor(text: str, actor: Actor, words: str) -> None:
    assert given(text, actor, words) == ()


@pytest.mark.parametrize(
    ("text", "actor", "words"),
    [
        ("Ukrainian forces hit the town.", RUSSIA, "Ukrainian forces"),
        ("Drones hit the town.", RUSSIA, "Drones"),
        ("Pro-Russian rebels hit the town.", RUSSIA, "Pro-Russian rebels"),
        ("The enemy hit the town.", RUSSIA, "enemy"),
        ("It hit the town.", RUSSIA, "It"),
        ("A Washington Post reporter was hit.", UNITED_STATES, "Washington"),
        ("A Washington Post reporter was hit.", UNITED_STATES, "Washington Post"),
        ("Zelenska ordered the strike.", ZELENSKYY, "Zelenska"),
        ("Olga Rubio ordered the strike.", RUBIO, "Rubio"),
        ("The president ordered the strike.", ZELENSKYY, "president"),
        ("Ukraine ordered the strike.", ZELENSKYY, "Ukraine"),
        ("Olena Kovalenko fired at the car.", MELNYK, "Olena"),
        ("Andrii Melnyk fired at the car.", MELNYK, "Melnyk"),
        ("The defence ministry ordered it.", MINISTRY, "defence ministry"),
        ("Ukraine's defence ministry ordered it.", MINISTRY, "Ukraine's defence ministry"),
        ("Russia's foreign ministry ordered it.", MINISTRY, "Russia's foreign ministry"),
        ("Russia's ministry ordered it.", MINISTRY, "Russia's ministry"),
        ("The General Staff ordered it.", STAFF, "General Staff"),
        ("The Tavria Club ordered it.", body("Tavria Group"), "Tavria Club"),
        ("Two gunmen fired at the car.", unnamed("two masked gunmen"), "Two gunmen"),
        ("Three officials fired at Ukrainian cars.", unnamed("three officials", "UKR"), "Three officials"),
        ("The man fired at the car.", unnamed("he"), "The man"),
        ("The militants fired at the car.", REBELS, "militants"),
    ],
)
def test_words_that_do_not(text: str, actor: Actor, words: str) -> None:
    assert len(given(text, actor, words)) == 1


def test_a_body_may_have_its_state_in_words_of_their_own() -> None:
    text = "Moscow was silent. The defence ministry ordered the strike. Kyiv was not."
    assert given(text, MINISTRY, "defence ministry", "Moscow") == ()
    assert len(given(text, MINISTRY, "defence ministry", "Kyiv")) == 1
    assert len(given(text, MINISTRY, "Moscow")) == 1


def test_words_that_refer_need_others_that_name() -> None:
    text = "The enemy hit the town. Russian troops had left it. Ukrainian troops had not."
    assert given(text, RUSSIA, "~The enemy", "Russian troops") == ()
    assert "none that name it" in given(text, RUSSIA, "~The enemy")[0]
    assert "do not say it" in given(text, RUSSIA, "~The enemy", "Ukrainian troops")[0]


def test_each_named_ground_names_the_actor() -> None:
    text = "Russian troops hit the town. Moscow denied it, Kyiv did not."
    assert given(text, RUSSIA, "Russian troops", "Moscow") == ()
    assert len(given(text, RUSSIA, "Russian troops", "Kyiv")) == 1


def test_each_item_has_words_of_its_own() -> None:
    text = "Russian and Ukrainian troops clashed."
    sides = (RUSSIA, UKRAINE)
    both = {"perpetrators[0]": ["Russian"], "perpetrators[1]": ["Ukrainian troops"]}
    assert told(text, incident(text, both, perpetrators=sides)) == ()
    turned = {"perpetrators[1]": ["Russian"], "perpetrators[0]": ["Ukrainian troops"]}
    assert len(told(text, incident(text, turned, perpetrators=sides))) == 2
    first = {"perpetrators[0]": ["Russian"]}
    assert "perpetrators[1] 'Ukraine': no words" in told(text, incident(text, first, perpetrators=sides))[0]


def test_actors_of_all_fields_are_held_against_the_law() -> None:
    text = "Shelling of the town was denied."
    found = told(text, incident(text, {}, attributed_to=(RUSSIA,), denied_by=(UKRAINE,)))
    assert [fault.partition(": ")[2] for fault in found] == [
        "attributed_to[0] 'Russia': no words are given for it",
        "denied_by[0] 'Ukraine': no words are given for it",
    ]
