"""Actors: who is meant by the words that a line of `actors.txt` marks, and what the parser mentions."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

import pytest
from hypothesis import given

from ukrnews.lexicon import Lexicon
from ukrnews.model import Actor, ActorKind, Article, Mention
from ukrnews.parsers.actors import ActorParser, cast_of
from ukrnews.reading.document import Document, Reader
from ukrnews.reading.syntax import NounGroup
from ukrnews.testing import strategies

LINES = Path(__file__).with_name("actors.txt").read_text(encoding="utf-8").splitlines()
MARK = re.compile(r"\[([^|\]]+)\|(@ )?([^;\]]+)((?:; [^;\]]+)*)\]")
KINDS = {kind.value: kind for kind in ActorKind}


class Meant(NamedTuple):
    """Characters [start, end) of the unmarked text, the names of those meant by them, and what is said of the one."""

    start: int
    end: int
    mention: bool
    names: list[str]
    fields: dict[str, object]


def read_line(line: str) -> tuple[str, list[Meant]]:
    """The line without its marks, and who is meant where."""
    text, meant, at = "", [], 0
    for mark in MARK.finditer(line):
        text += line[at : mark.start()]
        words, mention, names, more = mark.groups()
        chosen = [] if names == "-" else sorted(names.split(" + "))
        meant.append(
            Meant(len(text), len(text) + len(words), mention is not None, chosen, _fields(more.split("; ")[1:]))
        )
        text, at = text + words, mark.end()
    return text + line[at:], meant


def _fields(words: list[str]) -> dict[str, object]:
    fields: dict[str, object] = {}
    for word in words:
        name = "kind" if word in KINDS else "country" if re.fullmatch("[A-Z]{3}", word) else "role"
        fields[name] = KINDS.get(word, word)
    return fields


def read(text: str) -> Document:
    return Reader().read(Article(text=text), Lexicon.default())


def group_at(document: Document, start: int, end: int) -> NounGroup:
    """The noun group that is the characters [start, end), alone or with the phrases that follow it."""
    for sentence in document.sentences:
        for noun in document.syntax.noun_groups(sentence):
            lasts = (noun.last, document.syntax.phrase_of(noun)[1])
            if document.tokens[noun.first].start == start and end in [document.tokens[last - 1].end for last in lasts]:
                return noun
    raise AssertionError(f"no noun group is {document.text[start:end]!r}")


def resolved(document: Document, meant: Meant) -> list[Actor]:
    if meant.mention:
        mentions = ActorParser()(document)
        here = [m.of for m in mentions if (m.evidence[0].start, m.evidence[0].end) == (meant.start, meant.end)]
        return [of for of in here if isinstance(of, Actor)]
    return list(cast_of(document).referents_of(group_at(document, meant.start, meant.end)))


CASES = [line for line in LINES if line and not line.startswith("#")]


@pytest.mark.parametrize("line", CASES)
def test_line(line: str) -> None:
    text, expected = read_line(line)
    assert expected, "the line marks nothing"
    document = read(text)
    for meant in expected:
        actors = resolved(document, meant)
        assert sorted(actor.name for actor in actors) == meant.names, text[meant.start : meant.end]
        for field, value in meant.fields.items():
            assert getattr(actors[0], field) == value, (text[meant.start : meant.end], field)


def test_all_spellings_are_one_value() -> None:
    document = read("Zelensky left. Zelenskiy slept. Volodymyr Zelenskyy woke. President Zelenskyi flew.")
    actors = {m.of for m in ActorParser()(document)}
    assert [actor.name for actor in actors] == ["Volodymyr Zelenskyy"]
    assert next(iter(actors)).wikidata == "Q3874799"


def test_a_role_given_once_holds_in_the_whole_article() -> None:
    document = read("Umerov came first. Rustem Umerov, head of the delegation, left last.")
    assert {m.of.role for m in ActorParser()(document) if isinstance(m.of, Actor)} == {"head of the delegation"}


def test_an_adjective_names_no_actor_but_a_side() -> None:
    document = read("Russian drones fell near the river.")
    assert list(ActorParser()(document)) == []
    noun = document.syntax.noun_groups(document.sentences[0])[0]
    side = cast_of(document).side_of(noun)
    assert side is not None
    assert (side.name, side.country) == ("Russia", "RUS")
    assert cast_of(document).actor_of(noun) is None


@pytest.mark.parametrize(
    ("words", "name"),
    [
        ("Moscow's forces", "Russia"),
        ("Kyiv's drones", "Ukraine"),
        ("Ukrainian troops", "Ukraine"),
        ("Two drones", None),
    ],
)
def test_whose_the_things_are(words: str, name: str | None) -> None:
    document = read(f"{words} left the village.")
    side = cast_of(document).side_of(document.syntax.noun_groups(document.sentences[0])[0])
    assert (side and side.name) == name


def test_the_cast_is_kept() -> None:
    document = read("Umerov met Rubio.")
    assert cast_of(document) is cast_of(document)
    assert [a.name for a in cast_of(document).actors_in(0, len(document.tokens))] == ["Rustem Umerov", "Marco Rubio"]
    assert cast_of(document).actors_in(0, 0) == ()


def test_we_of_a_joint_statement() -> None:
    document = read("Joint statement of the leaders of Ukraine, France and Poland\n\nWe condemn the raid.")
    noun = document.syntax.noun_groups(document.sentences[1])[0]
    assert [a.name for a in cast_of(document).referents_of(noun)] == ["Ukraine", "France", "Poland"]


def test_we_of_a_quotation_is_nobody() -> None:
    document = read("“We condemn the raid,” Tusk said.")
    noun = document.syntax.noun_groups(document.sentences[0])[0]
    assert cast_of(document).referents_of(noun) == ()


@given(strategies.articles())
def test_mentions_point_at_the_text_in_order_and_never_overlap(article: Article) -> None:
    document = Reader().read(article, Lexicon.default())
    mentions = list(ActorParser()(document))
    last = 0
    for mention in mentions:
        (span,) = mention.evidence
        assert article.text[span.start : span.end] == span.text
        assert span.start >= last
        last = span.end
        assert isinstance(mention, Mention)
        assert isinstance(mention.of, Actor)
    assert mentions == list(ActorParser()(Reader().read(article, Lexicon.default())))
