"""The conformance suite for a `Syntax`: the library's own conforms, and each way not to is told."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrnews.model import Article
from ukrnews.reading import Document, NounGroup, Reader, Syntax, read
from ukrnews.testing.syntax import breaches, conformance

TEXTS = sorted((Path(__file__).parents[2] / "examples").rglob("*.txt"))
TEXT = "On Friday the mayor of Kharkiv, Ihor Terekhov, was met by Umerov, who said that the bridge had fallen."


def broken(question: str, answer: Callable[..., Any]) -> Callable[[Document], Syntax]:
    """A syntax that answers one question by `answer`, which is handed the right answer first."""

    def syntax(document: Document) -> Syntax:
        shallow = Reader().syntax(document)
        right = getattr(shallow, question)
        setattr(shallow, question, lambda asked: answer(right(asked), asked))
        return shallow

    return syntax


def test_the_shallow_reader_conforms() -> None:
    assert conformance(Reader().syntax) == ()


@pytest.mark.parametrize("path", TEXTS, ids=[path.stem for path in TEXTS])
def test_the_shallow_reader_keeps_the_laws_in_articles(path: Path) -> None:
    assert breaches(read(Article(text=path.read_text(encoding="utf-8")))) == ()


@pytest.mark.parametrize(
    "text",
    [
        "One serviceman was killed near Donetsk - JFO HQ;-",
        "-",
        "They are working to stop the killing and end this war.",
        "Talks stalled, said Mr. Kamin, who led the inquiry into the crash and is now an envoy, last month.",
    ],
)
def test_the_shallow_reader_keeps_the_laws_in_odd_sentences(text: str) -> None:
    assert breaches(read(Article(text=text))) == ()


@given(st.lists(st.sampled_from([*TEXT.replace(",", " ,").split(), "“", "”", "-", ";", "…", "(", ")"]), max_size=30))
def test_the_shallow_reader_keeps_the_laws_in_any_row_of_words(words: list[str]) -> None:
    assert breaches(read(Article(text=" ".join(words)))) == ()


STRANGER = NounGroup(0, 1, 0, temporal=True)
LAWLESS = [
    ("chunks", lambda right, _: right[:-1], "the chunks end before the sentence does"),
    ("chunks", lambda right, _: right[::-1], "does not begin where the chunk before it ends"),
    ("chunks", lambda right, _: (), "it has groups and no chunks"),
    ("chunks", lambda right, _: [c._replace(kind="X") for c in right], "is of no known kind: 'X'"),
    ("chunks", lambda right, _: [c._replace(verb=None) for c in right], "of kind V has not the group of its kind"),
    ("chunks", lambda right, _: [c._replace(last=99) for c in right], "tokens 0 to 99 is not within the sentence"),
    ("noun_groups", lambda right, _: right[::-1], "the noun groups are not those of the chunks"),
    ("noun_groups", lambda right, _: [n._replace(head=n.last) for n in right], "the head of “the mayor” is outside it"),
    ("noun_groups", lambda right, _: [n._replace(possessor=0) for n in right], "the possessive mark of “the mayor”"),
    ("noun_groups", lambda right, _: [n._replace(preposition=n.head) for n in right], "does not stand before it"),
    ("noun_groups", lambda right, _: [n._replace(last=99) for n in right], "tokens 2 to 99 is not within"),
    ("verb_groups", lambda right, _: right[1:], "the verb groups are not those of the chunks"),
    ("verb_groups", lambda right, _: [v._replace(parts=()) for v in right], "the main verb of “was met” is outside"),
    (
        "verb_groups",
        lambda right, _: [v._replace(parts=v.parts[::-1]) for v in right],
        "the parts of “was met” are",
    ),
    ("verb_groups", lambda right, _: [v._replace(form="verb") for v in right], "no known form or voice: verb, passive"),
    ("verb_groups", lambda right, _: [v._replace(tense=None) for v in right], "“was met” is finite and its tense None"),
    ("verb_groups", lambda right, _: [v._replace(first=-1) for v in right], "the verb group tokens -1 to"),
    ("clauses", lambda right, _: right[::-1], "has the index 0 and stands at 2"),
    ("clauses", lambda right, _: [c._replace(kind="aside") for c in right], "is of no known kind: 'aside'"),
    ("clauses", lambda right, _: [c._replace(parent=c.index) for c in right], "are no clauses or lead in a circle"),
    ("clauses", lambda right, _: [c._replace(parent=9) for c in right], "are no clauses or lead in a circle"),
    ("clauses", lambda right, _: [c._replace(last=c.first) for c in right], "the clause tokens 0 to 0 is not within"),
    ("clauses", lambda right, _: [c._replace(marker=c.last) for c in right], "the marker of the clause"),
    ("clauses", lambda right, _: [c._replace(subject=(STRANGER,)) for c in right], "“On” is no noun group"),
    (
        "clauses",
        lambda right, _: [c._replace(verb=c.verb._replace(lemma="be")) for c in right],
        "is no verb group of the sentence",
    ),
    ("insertions", lambda right, _: [(0, 99)], "the insertion tokens 0 to 99 is not within the sentence"),
    ("insertions", lambda right, _: [(0, 2), (1, 3)], "begins before the one before it ends"),
    ("clause_of", lambda right, _: None, "is said to have none"),
    ("clause_of", lambda right, _: right._replace(kind="aside"), "is none of the sentence's with this verb"),
    ("complement_of", lambda right, _: right and right._replace(kind="aside"), "is no clause of the sentence"),
    ("subject_of", lambda right, _: (STRANGER,), "the subject of “said”: “On” is no noun group of the sentence"),
    ("object_of", lambda right, _: (STRANGER,), "“was met” is passive and has an object"),
    ("agent_of", lambda right, _: (STRANGER,), "“said” is active and has an agent"),
    ("adjuncts_of", lambda right, _: [("at", n) for _, n in right], "“Umerov” does not stand under “at”"),
    ("modifiers_of", lambda right, noun: [("of", noun)], "a modifier of “Kharkiv” does not follow it"),
    ("appositions_of", lambda right, noun: (noun,), "“the mayor” is its own apposition"),
    ("coordination_of", lambda right, _: (), "the coordination of “the mayor” is without it"),
    ("phrase_of", lambda right, noun: (noun.first, noun.first), "the phrase of “the mayor” is tokens 2 to 2"),
]


@pytest.mark.parametrize(("question", "answer", "fault"), LAWLESS, ids=[f"{q}-{f[:30]}" for q, _, f in LAWLESS])
def test_a_broken_law_is_told(question: str, answer: Callable[..., Any], fault: str) -> None:
    document = Reader(syntax=broken(question, answer)).read(Article(text=TEXT))
    assert any(fault in told for told in breaches(document)), breaches(document)


def test_answers_that_change_are_told() -> None:
    count = iter(range(99))
    document = Reader(syntax=broken("insertions", lambda right, _: [(0, 1)][: next(count) % 2])).read(
        Article(text=TEXT)
    )
    assert any("asked twice, it answers otherwise" in told for told in breaches(document))


@pytest.mark.parametrize(
    ("question", "wrong", "fault"),
    [
        ("subject_of", (), "[Rustem Umerov] {said} Kyiv was ready. The subject: none, not Rustem Umerov"),
        ("object_of", (), "The object: none, not the port and the station"),
        ("agent_of", (), "The agent: none, not Kyiv"),
        ("complement_of", None, "The complement: none, not that the bridge had fallen"),
        ("adjuncts_of", (), "The adjunct: none, not Riga and the talks"),
        ("modifiers_of", (), "The modifier: none, not Kharkiv"),
        ("appositions_of", (), "The apposition: none, not the defence minister"),
        ("antecedent_of", None, "The antecedent: none, not The man"),
        ("insertions", (), "The insertion: none, not , Umerov said,"),
        ("clauses", (), "The bridge fell. The clauses: none, not main fell"),
        ("noun_groups", (), "The nouns: none, not Rustem Umerov and Kyiv"),
        ("verb_groups", (), "The verb: none, not fall finite past active"),
    ],
)
def test_a_wrong_answer_is_told(question: str, wrong: object, fault: str) -> None:
    found = conformance(broken(question, lambda *_: wrong))
    assert any(told.endswith(fault) for told in found), found


def test_a_short_phrase_and_a_lone_coordination_are_told() -> None:
    short = conformance(broken("phrase_of", lambda right, noun: (noun.first, noun.last)))
    assert "[{The head} of the delegation] left the hall. The phrase: The head, not The head of the delegation" in short
    alone = conformance(broken("coordination_of", lambda right, noun: (noun,)))
    assert "{Macron} and [Merz] left the hall. The coordination: none, not Merz" in alone
