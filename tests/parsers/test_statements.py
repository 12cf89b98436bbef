"""Statements: one construction a line of `statements.txt`, with source, reporting word and content marked."""

from __future__ import annotations

import datetime as dt
from pathlib import Path
from typing import NamedTuple

import pytest

from ukrnews.lexicon import Lexicon
from ukrnews.model import Act, Article, Form, Span, Statement
from ukrnews.parsers.statements import StatementParser
from ukrnews.reading.document import Reader

LINES = Path(__file__).with_name("statements.txt").read_text(encoding="utf-8").splitlines()
PUBLISHED = dt.date(2025, 3, 14)
OPENING, CLOSING = {"[": "source", "{": "cue", "<": "content"}, {"]": "[", "}": "{", ">": "<"}
NUMBERS = {"¹": 0, "²": 1, "³": 2}
FORMS, ACTS = {f.value: f for f in Form}, {a.value: a for a in Act}

Range = tuple[int, int]


class Marked(NamedTuple):
    """A statement as a line marks it: ranges of the unmarked text, and what stands behind the arrow."""

    source: list[Range]
    cue: list[Range]
    content: list[Range]
    speakers: list[str]
    fields: dict[str, object]

    @property
    def cue_told(self) -> bool:
        """Whether a cue is marked, or the statement said to stand alone."""
        return bool(self.cue) is not ("cue" in self.fields)


class Line(NamedTuple):
    """The unmarked text of a line and its statements."""

    text: str
    statements: list[Marked]


def read_line(line: str) -> Line:
    """A line of the file without its marks, and the statements that they mark; ValueError where the marks are wrong."""
    marked, _, told = line.partition(" => ")
    text, ranges = _unmark(marked)
    if not told:
        if ranges:
            raise ValueError(f"marks without a speaker: {line}")
        return Line(text, [])
    statements = [_statement(part, ranges.get(number, {})) for number, part in enumerate(told.split(" | "))]
    if len(statements) != len(ranges) or not all(s.content and s.cue_told for s in statements):
        raise ValueError(f"as many statements must be marked as are told: {line}")
    return Line(text, sorted(statements, key=lambda s: s.content))


def _unmark(marked: str) -> tuple[str, dict[int, dict[str, list[Range]]]]:
    text, opened = "", []
    ranges: dict[int, dict[str, list[Range]]] = {}
    i = 0
    while i < len(marked):
        mark = marked[i]
        i += 1
        if mark in OPENING:
            numbers = marked[i : len(marked) - len(marked[i:].lstrip("¹²³"))]
            opened.append((mark, len(text), [NUMBERS[n] for n in numbers] or [0]))
            i += len(numbers)
        elif mark in CLOSING:
            start_mark, start, statements = opened.pop()
            if start_mark != CLOSING[mark]:
                raise ValueError(f"{start_mark} is closed by {mark}: {marked}")
            for number in statements:
                ranges.setdefault(number, {}).setdefault(OPENING[start_mark], []).append((start, len(text)))
        else:
            text += "\n" if mark == "⏎" else mark
    if opened:
        raise ValueError(f"{opened[-1][0]} is never closed: {marked}")
    return text, ranges


def _statement(told: str, ranges: dict[str, list[Range]]) -> Marked:
    speakers, *more = told.split("; ")
    fields: dict[str, object] = {}
    for word in more:
        if word in FORMS:
            fields["form"] = FORMS[word]
        elif word in ACTS:
            fields["act"] = ACTS[word]
        elif word == "alone":
            fields["cue"] = None
        elif word == "negated":
            fields["negated"] = True
        else:
            name, _, value = word.partition(" ")
            fields[{"to": "addressees", "on": "medium", "when": "when"}[name]] = value
    content = sorted(ranges.get("content", []))
    return Marked(ranges.get("source", []), ranges.get("cue", []), content, sorted(speakers.split(" + ")), fields)


def is_case(line: str) -> bool:
    return bool(line) and not line.startswith("#")


def found_in(text: str) -> list[Statement]:
    document = Reader().read(Article(text=text, published=PUBLISHED), Lexicon.default())
    return sorted(StatementParser()(document), key=lambda s: [(c.start, c.end) for c in s.content])


def overlaps(span: Span | None, ranges: list[Range]) -> bool:
    return span is not None and any(span.start < end and start < span.end for start, end in ranges)


def words(text: str, statements: list[list[Range]]) -> list[list[str]]:
    return [[text[start:end] for start, end in content] for content in statements]


def seen(statement: Statement, field: str) -> object:
    value = getattr(statement, field)
    if field == "addressees":
        return " + ".join(actor.name for actor in value)
    if field == "when":
        return value and f"{value.earliest:%Y-%m-%d}"
    return value


CASES = [line for line in LINES if is_case(line)]


@pytest.mark.parametrize("line", CASES)
def test_line(line: str) -> None:
    text, expected = read_line(line)
    found = found_in(text)
    contents = [[(c.start, c.end) for c in statement.content] for statement in found]
    assert words(text, contents) == words(text, [one.content for one in expected])
    assert contents == [one.content for one in expected]
    for one, statement in zip(expected, found, strict=True):
        assert sorted(actor.name for actor in statement.speakers) == one.speakers
        assert not one.cue or overlaps(statement.cue, one.cue), f"the cue is {statement.cue}"
        assert not one.source or overlaps(statement.source, one.source), f"the source is {statement.source}"
        assert {field: seen(statement, field) for field in one.fields} == one.fields
        assert statement.negated is ("negated" in one.fields)


def test_there_are_lines_enough() -> None:
    quiet = [line for line in CASES if not read_line(line).statements]
    assert len(CASES) - len(quiet) >= 150
    assert len(quiet) >= 35
    assert len(set(CASES)) == len(CASES)


@pytest.mark.parametrize(
    "bad", ["[He {said] so}. => he", "[He] {said} <so. => he", "[He] {said} <so>.", "[He] {said} so. => he"]
)
def test_a_line_with_a_slip_is_refused(bad: str) -> None:
    with pytest.raises(ValueError, match=r"closed|marks|marked"):
        read_line(bad)


def test_marks_are_read() -> None:
    text, (first, second) = read_line("[¹²He] {¹said} <¹so>, {²adding} <²more>.⏎End. => A + B; direct | A; ask; to C")
    assert text == "He said so, adding more.\nEnd."
    assert (first.source, first.cue, first.content) == ([(0, 2)], [(3, 7)], [(8, 10)])
    assert (second.source, second.cue, second.content) == ([(0, 2)], [(12, 18)], [(19, 23)])
    assert (first.speakers, first.fields) == (["A", "B"], {"form": Form.DIRECT})
    assert (second.speakers, second.fields) == (["A"], {"act": Act.ASK, "addressees": "C"})
