"""The lexicon: tables, indexes, matchers, and files that a user adds."""

from __future__ import annotations

import datetime as dt
import pickle
import subprocess
import sys
from pathlib import Path

import pytest
from test_matcher import words

from ukrnews.lexicon import ActorEntry, BodyEntry, CountryEntry, Gender, Lexicon, RoleEntry, RoleKind, Use
from ukrnews.model import ActorKind

MINE = """
[[actors]]
name = "Nina Test"
kind = "person"
country = "UKR"
role = "mayor of Kramatorsk"
gender = "female"
spellings = ["Nina Teste"]

[[actors]]
name = "Marco Rubio"
kind = "person"
role = "retired"
replace = true

[[roles]]
name = "stationmaster"
"""


@pytest.fixture
def mine(tmp_path: Path) -> Lexicon:
    path = tmp_path / "mine.toml"
    path.write_text(MINE, encoding="utf-8")
    return Lexicon.default().with_file(path)


def names(lexicon: Lexicon, text: str) -> list[str]:
    found = lexicon.matcher(ActorEntry).find(words(text))
    return ["/".join(entry.name for entry in match.entries) for match in found]


ACTORS = {
    "Volodymyr Zelensky met Donald Trump": "Volodymyr Zelenskyy, Donald Trump",
    "ZELENSKY MEETS TRUMP AT WHITE HOUSE": "Volodymyr Zelenskyy, Donald Trump, White House",
    "Vladimir Zelenskiy and Olena Zelenska": "Volodymyr Zelenskyy, Olena Zelenska",
    "Zelenska and Zelenskiy": "Olena Zelenska, Volodymyr Zelenskyy",
    "Sergey Lavrov, Andriy Sybiha, Oleksandr Syrsky": "Sergei Lavrov, Andrii Sybiha, Oleksandr Syrskyi",
    "Recep Tayyip Erdogan and Viktor Orban": "Recep Tayyip Erdoğan, Viktor Orbán",
    "the EU's Ursula von der Leyen": "European Union, Ursula von der Leyen",
    "the G7, the UN and the U.N. Security Council": "Group of Seven, United Nations, UN Security Council",
    "the Red Cross and the ICRC": "Red Cross, Red Cross",
    "Mike Johnson": "Mike Johnson",
    "Johnson said": "",
    "Ivan Fedorov and Mykhailo Fedorov": "Ivan Fedorov, Mykhailo Fedorov",
    "Kim said": "Vitalii Kim/Kim Jong Un",
    "J.D. Vance told Fox News": "JD Vance, Fox News",
    "trump card": "",
}


@pytest.mark.parametrize("text", ACTORS)
def test_actors_are_found(text: str) -> None:
    assert ", ".join(names(Lexicon.default(), text)) == ACTORS[text]


def test_the_default_is_loaded_once() -> None:
    assert Lexicon.default() is Lexicon.default()
    assert Lexicon.default().matcher("actors") is Lexicon.default().matcher("actors")
    assert Lexicon.default().index("roles") is Lexicon.default().index("roles")


def test_an_added_file(mine: Lexicon) -> None:
    assert names(mine, "Nina Teste and Nina Test, then Test") == ["Nina Test", "Nina Test", "Nina Test"]
    assert len(mine.table(ActorEntry)) == len(Lexicon.default().table(ActorEntry)) + 1
    assert mine.index("roles")["stationmaster"][0].key == "stationmaster"
    assert "stationmaster" not in Lexicon.default().index("roles")
    assert names(Lexicon.default(), "Nina Test") == []


def test_an_entry_may_be_replaced(mine: Lexicon) -> None:
    replaced, shipped = mine.actor("Marco Rubio"), Lexicon.default().actor("Marco Rubio")
    assert replaced is not None
    assert shipped is not None
    assert (replaced.role, shipped.role) == ("retired", "secretary of state")


def test_files_add_up(mine: Lexicon, tmp_path: Path) -> None:
    path = tmp_path / "more.toml"
    path.write_text('[[actors]]\nname = "Petro Test"\nkind = "person"\n', encoding="utf-8")
    assert names(mine.with_file(path), "Nina Test and Petro Test") == ["Nina Test", "Petro Test"]


def test_nothing_handed_out_can_be_changed() -> None:
    lexicon = Lexicon.default()
    with pytest.raises(TypeError):
        lexicon.index("roles")["x"] = ()  # type: ignore[index]
    with pytest.raises(AttributeError):
        lexicon.table(ActorEntry)[0].name = "x"  # type: ignore[misc]
    with pytest.raises(AttributeError):
        lexicon.extra = 1  # type: ignore[attr-defined]


def test_it_travels_between_processes(mine: Lexicon) -> None:
    assert pickle.loads(pickle.dumps(Lexicon.default())) is Lexicon.default()
    copy = pickle.loads(pickle.dumps(mine))
    assert names(copy, "Nina Test met Zelensky") == ["Nina Test", "Volodymyr Zelenskyy"]
    assert copy.tables == mine.tables


def test_tables_by_name_and_by_class() -> None:
    lexicon = Lexicon.default()
    assert lexicon.table("actors") is lexicon.table(ActorEntry)
    assert [e.name for e in lexicon.index(CountryEntry)["russians"]] == ["Russia"]
    assert lexicon.index("countries")["kiev"] == (lexicon.country("UKR"),)
    assert {"actors", "bodies", "countries", "roles"} <= set(lexicon.tables)
    assert "actors: " in repr(lexicon)


def test_several_tables_match_as_one() -> None:
    found = Lexicon.default().matcher("actors", "countries").find(words("Ukraine's Israel Katz and Brussels"))
    assert [[e.key for e in m.entries] for m in found] == [["UKR"], ["Israel Katz"], ["European Union", "BEL"]]


def test_uncased_tables() -> None:
    matcher = Lexicon.default().matcher(BodyEntry, cased=False)
    found = matcher.find(words("The Ministry of Defense and the defence ministry of Ukraine's General Staff"))
    assert [m.entries[0].name for m in found] == ["Defence Ministry", "Defence Ministry", "General Staff"]


@pytest.mark.parametrize(
    ("body", "code", "name", "country"),
    [
        ("Defence Ministry", "RUS", "Russian Defence Ministry", "RUS"),
        ("General Staff", "UKR", "Ukrainian General Staff", "UKR"),
        ("Air Force", "UKR", "Ukrainian Air Force", "UKR"),
        ("Foreign Ministry", "CHN", "Chinese Foreign Ministry", "CHN"),
        ("Foreign Ministry", None, "Foreign Ministry", None),
        ("Security Service", "UKR", "Security Service of Ukraine", "UKR"),
        ("military intelligence", "UKR", "Ukrainian Military Intelligence", "UKR"),
        ("Defence Ministry", "USA", "Pentagon", "USA"),
        ("Air Assault Forces", None, "Ukrainian Air Assault Forces", "UKR"),
        ("military", "USA", "US military", "USA"),
    ],
)
def test_a_body_takes_the_name_of_its_state(body: str, code: str | None, name: str, country: str | None) -> None:
    lexicon = Lexicon.default()
    (entry,) = (e for e in lexicon.index(BodyEntry)[body.lower()] if e.name == body)
    actor = lexicon.body(entry, code)
    assert (actor.name, actor.country) == (name, country)


@pytest.mark.parametrize(
    ("role", "code", "day", "name"),
    [
        ("president", "USA", "2024-06-01", "Joe Biden"),
        ("president", "USA", "2025-06-01", "Donald Trump"),
        ("foreign minister", "UKR", "2024-01-01", "Dmytro Kuleba"),
        ("foreign minister", "UKR", "2025-01-01", "Andrii Sybiha"),
        ("prime minister", "GBR", "2022-09-20", "Liz Truss"),
        ("chancellor", "DEU", "2025-05-07", "Friedrich Merz"),
        ("president", "UKR", "2010-01-01", None),
        ("stationmaster", "UKR", "2025-01-01", None),
    ],
)
def test_who_held_the_office(role: str, code: str, day: str, name: str | None) -> None:
    holder = Lexicon.default().holder(role, code, dt.date.fromisoformat(day))
    assert (holder and holder.name) == name


def test_unlisted_spellings_lead_to_the_actor() -> None:
    lexicon = Lexicon.default()
    assert [e.name for e in lexicon.named("Volodimir Zelenskij")] == ["Volodymyr Zelenskyy"]
    assert [e.name for e in lexicon.named("Dmytro Shmygal")] == []
    assert [e.name for e in lexicon.named("Denis Shmygal")] == ["Denys Shmyhal"]
    assert lexicon.named("") == ()


def test_surnames() -> None:
    lexicon = Lexicon.default()
    leyen, johnson = lexicon.actor("Ursula von der Leyen"), lexicon.actor("Mike Johnson")
    assert leyen is not None
    assert johnson is not None
    assert lexicon.is_last_name(leyen, "von der Leyen")
    assert not lexicon.is_last_name(leyen, "Ursula von der Leyen")
    assert johnson.last_names == ("Johnson",)
    assert "Johnson" not in johnson.phrases
    zelenskyy = lexicon.actor("Volodymyr Zelenskyy")
    assert zelenskyy is not None
    assert lexicon.is_last_name(zelenskyy, "ZELENSKIY"[:1] + "elenskii")
    assert zelenskyy.gender is Gender.MALE
    assert zelenskyy.actor.kind is ActorKind.PERSON


def test_the_senses_of_a_state_word() -> None:
    ukraine, france = Lexicon.default().country("UKR"), Lexicon.default().country("FRA")
    assert ukraine is not None
    assert france is not None
    assert ukraine.uses("Ukrainian") == {Use.ADJECTIVE, Use.PERSON}
    assert ukraine.uses("Kiev") == {Use.CAPITAL}
    assert ukraine.uses("Ukraine") == {Use.NAME}
    assert france.uses("French") == {Use.ADJECTIVE, Use.PEOPLE}
    assert france.uses("Ukraine") == frozenset()
    assert ukraine.actor.name == "Ukraine"
    assert Lexicon.default().country(None) is None
    assert Lexicon.default().country("XXX") is None


def test_roles() -> None:
    index = Lexicon.default().index(RoleEntry)
    (spokeswoman,) = index["spokeswomen"]
    assert (spokeswoman.name, spokeswoman.gender, spokeswoman.title) == ("spokeswoman", Gender.FEMALE, True)
    assert spokeswoman.is_plural("Spokeswomen")
    assert not spokeswoman.is_plural("spokeswoman")
    assert index["secretary of defense"][0].name == "defence secretary"
    assert index["prime minister"][0].office
    assert index["gen."][0].name == "general"
    assert index["mr"][0].kind is RoleKind.ADDRESS


def test_importing_loads_no_words() -> None:
    code = (
        "import ukrnews.lexicon as l; from ukrnews.lexicon import lexicon as m; print(m._default.cache_info().currsize)"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "0"
