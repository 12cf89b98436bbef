"""Cards and tables of rules, their listing, and what their checker finds wrong."""

from __future__ import annotations

from typing import Any

import attrs
import pytest

import ukrnews
from ukrnews import Article, Pipeline, RuleCard
from ukrnews.parsers.cards import Rule, Table, rule
from ukrnews.reading.document import Reader
from ukrnews.testing.cards import faults, unmark

TEXT = "Zelensky said Russia must withdraw its troops."


@rule("one-test", on=("a",))
def one(text: str) -> str | None:
    """What begins with a.

    No more than that.
    """
    return text if text.startswith("a") else None


@rule("two-test", on=("b", "c"), each=str)
def two(text: str) -> str | None:
    """What begins with b."""
    return None


def card_of(name: str) -> RuleCard:
    return next(card for card in ukrnews.rules() if card.name == name)


def test_a_card_reads_and_says_what_it_reads() -> None:
    assert (one("ab"), one("b")) == ("ab", None)
    assert one.reads == "What begins with a."
    assert one.place[0] == __file__
    assert (one.each, two.each) == (None, str)


def test_a_table_keeps_the_order_and_finds_who_looks() -> None:
    table = Table("tests", "test", (two, one))
    assert [r.name for r in table] == ["two-test", "one-test"]
    assert table.looking_at(frozenset({"a", "c"})) == (two, one)
    assert table.looking_at(frozenset({"a"})) == (one,)
    assert table.looking_at(frozenset()) == ()
    assert "one-test" in table
    assert "one" not in table


def test_a_table_does_without_a_rule() -> None:
    table = Table("tests", "test", (two, one))
    assert list(table.without(frozenset({"two-test"}))) == [one]
    assert table.without(frozenset()) is table
    document = Reader().read(Article(text="a"), off={"two-test"})
    assert list(table.of(document)) == [one]
    assert table.of(Reader().read(Article(text="a"))) is table


def test_two_rules_cannot_have_one_name() -> None:
    again: Rule[[str], str | None] = Rule("one-test", ("a",), None, str)
    with pytest.raises(ValueError, match="'one-test' stand there more than once"):
        Table("tests", "test", (one, again))


def test_every_rule_that_makes_a_condition_is_a_card() -> None:
    names = {card.name for card in ukrnews.rules() if card.parser == "conditions"}
    text = "Rubio said Moscow must answer by Friday or face sanctions. Kyiv would never accept a partition if asked."
    made = {c.rule for c in ukrnews.parse(text).conditions}
    assert made
    assert made <= names


def test_cards_say_where_they_stand() -> None:
    card = card_of("must-demand")
    assert card.file == "ukrnews/parsers/conditions/must.py"
    assert card.line > 1
    orders = [c.order for c in ukrnews.rules() if c.parser == "conditions"]
    assert orders == list(range(1, 1 + len(orders)))


def test_a_pipeline_does_without_a_rule() -> None:
    pipeline = Pipeline().without_rule("must-demand")
    assert [c.rule for c in ukrnews.parse(TEXT).conditions] == ["must-demand"]
    assert ukrnews.parse(TEXT, pipeline=pipeline).conditions == ()
    assert ukrnews.parse(TEXT, pipeline=pipeline.without_rule("should-demand")).conditions == ()
    with pytest.raises(ValueError, match="Pipeline has no rule 'must'"):
        Pipeline().without_rule("must")


def test_marks_are_taken_out_of_an_example() -> None:
    marked = unmark("[Tusk] said <{it} falls>.⏎Then.")
    assert marked.text == "Tusk said it falls.\nThen."
    assert marked.marks == {"[": [(0, 4)], "<": [(10, 18)], "{": [(10, 12)]}
    for wrong in ("<it", "it>", "<[it>]"):
        with pytest.raises(ValueError, match="example"):
            unmark(wrong)


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"finds": ("[Zelensky] said <{Russia must} withdraw its troops>.",)}, "does not find"),
        ({"finds": ("Zelensky said <Russia must> withdraw its troops.",)}, "does not find"),
        ({"finds": ("Zelensky said Russia must withdraw its [troops].",)}, "does not find"),
        ({"finds": ("Tusk slept.",)}, "does not find"),
        ({"finds": ()}, "has no example or no look-alike"),
        ({"passes_by": (), "nothing_in": ()}, "has no example or no look-alike"),
        ({"passes_by": (TEXT,)}, "finds its look-alike"),
        ({"nothing_in": ("Moscow wants recognition of the annexed regions.",)}, "found in"),
    ],
)
def test_what_does_not_hold_of_a_card_is_told(changes: dict[str, Any], fault: str) -> None:
    (told,) = faults(attrs.evolve(card_of("must-demand"), **changes))
    assert told.startswith("must-demand: ")
    assert fault in told
