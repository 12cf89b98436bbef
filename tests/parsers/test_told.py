"""The words behind proposals and conditions: each field's grounds, and what no words say left empty."""

from __future__ import annotations

import datetime as dt

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ukrnews
from ukrnews.lexicon import Lexicon
from ukrnews.model import Actor, ActorKind, Article, Condition, Finding, Proposal
from ukrnews.parsers.actors import cast_of
from ukrnews.parsers.grounding import names_actor
from ukrnews.parsers.told import Told, grounded
from ukrnews.reading.document import Reader

PUBLISHED = dt.date(2025, 3, 14)


def _told(finding: Finding) -> list[str]:
    """The grounds as `field[item] how: words`."""
    items = ((g, "" if g.item is None else f"[{g.item}]") for g in finding.grounds)
    return [f"{g.field}{item} {g.how}: {g.span.text}" for g, item in items]


def _report(text: str) -> ukrnews.Report:
    return ukrnews.parse(text, published=PUBLISHED, pipeline=ukrnews.Pipeline(strict=True))


PROPOSALS = [
    (
        "Ukraine urged Russia to accept a 30-day ceasefire.",
        [
            "kind named: ceasefire",
            "proposers[0] named: Ukraine",
            "addressees[0] named: Russia",
            "duration named: 30-day",
        ],
    ),
    (
        "Lavrov spoke in Minsk. He proposed a truce of 72 hours. Kyiv rejected the truce.",
        [
            "kind named: truce",
            "proposers[0] referred: He",
            "proposers[0] named: Lavrov",
            "duration named: 72 hours",
            "responses[0] named: Kyiv",
        ],
    ),
    (
        "A bill that would impose sanctions on Moscow was proposed by Germany.",
        ["kind named: sanctions", "proposers[0] named: Germany"],
    ),
    ("Poland offered to guard the bridge over the Bug.", ["kind named: to guard", "proposers[0] named: Poland"]),
    (
        "“We reject the ceasefire,” the Kremlin said.",
        ["kind named: ceasefire", "responses[0] named: the Kremlin"],
    ),
    (
        "France and Britain have proposed a truce at sea. Russia and Belarus rejected the truce.",
        [
            "kind named: truce",
            "proposers[0] named: France",
            "proposers[1] named: Britain",
            "responses[0] named: Russia",
            "responses[1] named: Belarus",
        ],
    ),
]

CONDITIONS = [
    (
        "Lavrov said the talks would not resume unless Kyiv withdrew its troops.",
        ["kind named: unless", "holders[0] named: Lavrov"],
    ),
    ("“Russia must leave our land,” Zelensky said.", ["kind named: must", "holders[0] named: Zelensky"]),
    (
        "Zelensky arrived on Monday. He said Moscow must answer by Friday.",
        [
            "kind named: by Friday",
            "holders[0] referred: He",
            "holders[0] named: Zelensky",
            "deadline named: by Friday",
        ],
    ),
    (
        "Kyiv has repeatedly ruled out territorial concessions.",
        ["kind named: has repeatedly ruled out", "holders[0] named: Kyiv"],
    ),
    (
        "Moscow would under no circumstances agree to foreign soldiers, Peskov said.",
        ["kind named: would under no circumstances agree", "holders[0] named: Moscow"],
    ),
    (
        "Kyiv demands a full withdrawal as a condition for talks.",
        ["kind named: as a condition", "holders[0] named: Kyiv"],
    ),
    (
        "Trump gave Russia two weeks to accept the truce.",
        ["kind named: two weeks", "holders[0] named: Trump", "deadline counted: two weeks"],
    ),
]


@pytest.mark.parametrize(("text", "expected"), PROPOSALS)
def test_a_proposal_names_its_words(text: str, expected: list[str]) -> None:
    assert _told(_report(text).proposals[0]) == expected


@pytest.mark.parametrize(("text", "expected"), CONDITIONS)
def test_a_condition_names_its_words(text: str, expected: list[str]) -> None:
    assert _told(_report(text).conditions[0]) == expected


def test_a_term_is_held_by_the_words_that_name_who_proposes() -> None:
    text = "Keir Starmer welcomed the envoys. He proposed a 30-day truce which could be extended by mutual agreement."
    (term,) = _report(text).proposals[0].terms
    assert _told(term) == [
        "kind named: could be extended",
        "holders[0] referred: He",
        "holders[0] named: Keir Starmer",
    ]


def test_who_is_named_nowhere_is_left_out_and_the_others_are_counted_anew() -> None:
    document = Reader().read(Article(text="Poland and Estonia proposed a truce."), Lexicon.default())
    nobody = Actor(name="Somebody Else", kind=ActorKind.PERSON)
    poland, estonia = (
        Actor(name=n, kind=ActorKind.STATE, country=c) for n, c in (("Poland", "POL"), ("Estonia", "EST"))
    )
    told = [Told(poland, (0, 1)), Told(nobody, (1, 2)), Told(estonia, (2, 3))]
    actors, grounds = grounded(cast_of(document), told, "proposers")
    assert actors == (poland, estonia)
    assert [(g.item, g.span.text) for g in grounds] == [(0, "Poland"), (1, "Estonia")]


@pytest.mark.parametrize(
    "text",
    [
        "Zelensky said any agreement must be “approved by our citizens”.",
        "Zelensky said any agreement had to be approved by voters.",
        "Zelensky said the plan must be accepted by Moscow.",
    ],
)
def test_what_must_be_approved_is_one_statement_and_one_condition(text: str) -> None:
    report = _report(text)
    assert [[a.name for a in s.speakers] for s in report.statements] == [["Volodymyr Zelenskyy"]]
    assert [[a.name for a in c.holders] for c in report.conditions] == [["Volodymyr Zelenskyy"]]
    assert report.proposals == ()


def test_what_was_approved_or_rejected_is_told_of_whoever_did() -> None:
    speakers = [s.speakers[0].name for s in _report("The plan was rejected by Moscow, Zelensky said.").statements]
    assert sorted(speakers) == ["Russia", "Volodymyr Zelenskyy"]
    assert [s.speakers[0].name for s in _report("A deal proposed by France was welcomed by Kyiv.").statements] != []


PIECES = st.sampled_from([
    "Russia ", "Kyiv ", "Donald Trump ", "the Kremlin ", "he ", "it ", "they ", "his ", "the ministry ", "officials ",
    "proposed ", "rejected ", "agreed to ", "must ", "will never accept ", "ready for ", "demanded ", "said ", "of ",
    "a 30-day ceasefire", "talks", "the plan ", "sanctions ", "if ", "unless ", "by Friday", "within 48 hours", ", ",
    ". ", "“", "”", "that ", "and ", "urged Moscow to ", "two weeks to accept ", "prisoners ", "called for ",
])  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(st.lists(PIECES, max_size=25).map("".join))
def test_every_field_has_its_words(text: str) -> None:
    report = _report(text)
    for finding in (*report.proposals, *report.conditions):
        asked = [("kind", None)]
        if isinstance(finding, Proposal):
            asked += [("proposers", i) for i in range(len(finding.proposers))]
            asked += [("addressees", i) for i in range(len(finding.addressees))]
            asked += [("responses", i) for i in range(len(finding.responses))]
            asked += [("duration", None)] if finding.duration else []
        elif isinstance(finding, Condition):
            asked += [("holders", i) for i in range(len(finding.holders))]
            asked += [("deadline", None)] if finding.deadline else []
        assert {(g.field, g.item) for g in finding.grounds} == set(asked)
        for field, item in asked:
            hows = [str(g.how) for g in finding.grounds_of(field, item)]
            assert hows in (["named"], ["referred", "named"]) or (field == "deadline" and hows == ["named", "named"])


def test_a_short_name_is_no_part_of_a_longer_word() -> None:
    document = Reader().read(Article(text="She said so. He agreed."), Lexicon.default())
    he = Actor(name="he", kind=ActorKind.UNNAMED)
    assert not names_actor(cast_of(document), he, (0, 1))
    assert names_actor(cast_of(document), he, (4, 5))
