"""The clauses of the law that hold whatever the words say, and where it applies."""

from __future__ import annotations

from pathlib import Path
from typing import ClassVar

import attrs
import pytest

from grounds_by_hand import RUSSIA, UKRAINE, count, grounds, incident, person, proposal, span, statement, told
from ukrnews.grounds.law import FIELDS, MOST_WORDS, faults
from ukrnews.lexicon import Lexicon
from ukrnews.model import (
    Actor,
    ActorKind,
    Article,
    Condition,
    ConditionKind,
    Finding,
    Ground,
    Incident,
    IncidentKind,
    Mention,
    Report,
    Response,
    Span,
    Stance,
)
from ukrnews.testing import laws

TEXT = "Russian drones hit the town. Kyiv was quiet."


def hit(**words: list[str]) -> Incident:
    given = {"perpetrators[0]": ["Russian"], **{key.replace("_0", "[0]"): many for key, many in words.items()}}
    return incident(TEXT, given, perpetrators=(RUSSIA,))


def test_it_holds_where_each_field_has_its_words() -> None:
    assert told(TEXT, hit()) == ()


def test_a_fault_says_what_where_and_why() -> None:
    wrong = incident(TEXT, {"perpetrators[0]": ["Kyiv"]}, perpetrators=(RUSSIA,))
    assert told(TEXT, wrong) == ("incident at 0 (by-hand): perpetrators[0] 'Russia': the words do not say it (“Kyiv”)",)


def test_a_ground_belongs_to_a_field_that_is_filled() -> None:
    assert "no field or item that is filled" in told(TEXT, hit(killed=["drones"]))[0]
    assert "no field or item that is filled" in told(TEXT, hit(nonsense=["drones"]))[0]
    assert "no field or item that is filled" in told(TEXT, hit(id=["drones"]))[0]  # a property is no field
    assert told(TEXT, hit(trigger=["Russian"])) == ()  # a span may have one, too


@pytest.mark.parametrize("key", ["perpetrators[1]", "perpetrators"])
def test_a_ground_belongs_to_an_item_that_is_there(key: str) -> None:
    wrong = incident(TEXT, {"perpetrators[0]": ["Russian"], key: ["Russian"]}, perpetrators=(RUSSIA,))
    assert len(told(TEXT, wrong)) == 1


def test_a_ground_of_a_single_value_has_no_item() -> None:
    text = "Drones killed two people."
    wrong = incident(text, {"killed": ["two"], "killed[0]": ["two"]}, killed=count(2, 2))
    assert len(told(text, wrong)) == 1


def test_the_words_stand_in_the_article() -> None:
    words = Span(start=0, end=7, text="Russian")
    found = incident(TEXT, {}, perpetrators=(RUSSIA,))
    found = attrs.evolve(found, grounds=(Ground(field="perpetrators", item=0, span=words),))
    report = Report(article=Article(text=TEXT), findings=(found,))
    assert faults(report) == ()
    object.__setattr__(words, "text", "Russia!")  # a report that is made with such a span is refused
    assert [fault.rpartition("a ground ")[2] for fault in faults(report)] == ["that is not in the article (“Russia!”)"]


def test_a_ground_has_words_and_few_of_them() -> None:
    text = "Russian drones hit the old town of Sumy early in the morning on Monday. Kyiv was quiet."
    most = text.split(" on Monday")[0]
    assert len(most.split()) == MOST_WORDS
    fields = {"perpetrators": (RUSSIA,)}
    assert told(text, incident(text, {"perpetrators[0]": [most]}, **fields)) == ()
    assert "too many words" in told(text, incident(text, {"perpetrators[0]": [f"{most} on"]}, **fields))[0]
    assert "without a word" in told(text, incident(text, {"perpetrators[0]": ["Russian", " "]}, **fields))[0]


def test_only_figures_and_times_are_counted() -> None:
    assert "where nothing is counted" in told(TEXT, hit(perpetrators_0=["Russian", "+Russian"]))[0]


def test_the_terms_of_a_proposal_are_under_the_law() -> None:
    text = "A truce would begin if Moscow left."
    piece = span(text, "if Moscow left")
    term = Condition(
        evidence=(piece,), rule="by-hand", requirement=piece, kind=ConditionKind.TERM, grounds=grounds(text, {})
    )
    whole = proposal(text, {"kind": ["truce"]}, terms=(term,))
    assert told(text, whole) == (f"condition at {piece.start} (by-hand): kind 'term': no words are given for it",)
    right = attrs.evolve(term, grounds=grounds(text, {"kind": ["if"]}))
    assert told(text, attrs.evolve(whole, terms=(right,))) == ()


def test_a_response_has_words_for_its_actor() -> None:
    text = "Kyiv accepted a truce. Moscow was silent."
    accepted = Response(actor=UKRAINE, stance=Stance.ACCEPT, evidence=(span(text, "Kyiv accepted a truce"),))
    right = proposal(text, {"kind": ["truce"], "responses[0]": ["Kyiv"]}, responses=(accepted,))
    assert told(text, right) == ()
    wrong = proposal(text, {"kind": ["truce"], "responses[0]": ["Moscow"]}, responses=(accepted,))
    assert "responses[0] 'Ukraine': the words do not say it" in told(text, wrong)[0]
    assert len(told(text, proposal(text, {"kind": ["truce"]}, responses=(accepted,)))) == 1


def test_a_statement_has_words_for_all_that_is_no_span() -> None:
    text = "Peskov told lawmakers on Telegram that it was over."
    fields = {
        "speakers": (person("Dmitry Peskov", "RUS"),),
        "addressees": (Actor(name="lawmakers", kind=ActorKind.UNNAMED),),
        "medium": "Telegram",
    }
    words = {"speakers[0]": ["Peskov"], "addressees[0]": ["lawmakers"], "medium": ["Telegram"]}
    assert told(text, statement(text, words, cue="told", **fields)) == ()
    lost = told(text, statement(text, {"act": []}, cue="told", **fields))
    assert [fault.partition("): ")[2].split()[0] for fault in lost] == [
        "speakers[0]",
        "addressees[0]",
        "act",
        "medium",
    ]


def test_every_field_that_is_no_span_is_under_the_law() -> None:
    spans = {"evidence", "rule", "grounds", "trigger", "targets", "damage", "source", "content", "cue"}
    spans |= {"requirement", "consequence", "terms", "form", "negated"}
    for cls, fields in FIELDS.items():
        plain = {field.name for field in attrs.fields(cls)} - spans - ({"kind"} if cls is Incident else set())
        assert set(fields) == plain, cls


@attrs.frozen(kw_only=True)
class Weather(Finding):
    """A user's own kind of finding."""

    type: ClassVar[str] = "weather_under_law"

    sky: str
    seen_by: tuple[Actor, ...] = ()


@attrs.frozen(kw_only=True)
class Raid(Incident):
    """A user's own kind of incident."""

    type: ClassVar[str] = "raid_under_law"


def test_a_type_of_its_own_has_no_faults_but_those_of_its_grounds() -> None:
    sky = Weather(evidence=(span(TEXT, "Kyiv was quiet"),), rule="by-hand", sky="blue", seen_by=(UKRAINE,))
    assert told(TEXT, sky) == ()
    assert told(TEXT, attrs.evolve(sky, grounds=grounds(TEXT, {"sky": ["quiet"]}))) == ()
    assert len(told(TEXT, attrs.evolve(sky, grounds=grounds(TEXT, {"rain": ["quiet"]})))) == 1


def test_a_subclass_is_under_the_law_of_its_class() -> None:
    words = span(TEXT, "Russian drones hit the town")
    raid = Raid(evidence=(words,), rule="by-hand", kind=IncidentKind.STRIKE, trigger=words, perpetrators=(RUSSIA,))
    assert len(told(TEXT, raid)) == 1


def test_words_of_another_lexicon(tmp_path: Path) -> None:
    file = tmp_path / "mine.toml"
    file.write_text('[[actors]]\nname = "Grey Wolves"\nkind = "organisation"\nspellings = ["the Pack"]\n', "utf-8")
    text = "The men of the Pack hit the town."
    wolves = Actor(name="Grey Wolves", kind=ActorKind.ORGANISATION)
    report = Report(
        article=Article(text=text),
        findings=(incident(text, {"perpetrators[0]": ["the Pack"]}, perpetrators=(wolves,)),),
    )
    assert len(faults(report)) == 1
    assert faults(report, Lexicon.default().with_file(file)) == ()


def test_an_empty_text_and_a_text_of_spaces_have_no_faults() -> None:
    for text in ("", " \n "):
        assert faults(Report(article=Article(text=text))) == ()
    blank = Mention(
        evidence=(Span(start=0, end=1, text=" "),),
        rule="by-hand",
        of=UKRAINE,
        grounds=(Ground(field="of", span=Span(start=0, end=1, text=" ")),),
    )
    assert "without a word" in faults(Report(article=Article(text=" "), mentions=(blank,)))[0]


def test_the_tests_of_users_find_it() -> None:
    assert laws.faults is faults
