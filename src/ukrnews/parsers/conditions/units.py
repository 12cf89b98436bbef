"""Whose words a token belongs to: the innermost statement around it, within its sentence."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ukrnews.model import Act, Actor, ActorKind, Statement
from ukrnews.parsers.statements import STATEMENTS
from ukrnews.parsers.view import View
from ukrnews.reading.document import Derived, Document


class Unit(NamedTuple):
    """A stretch of one sentence, tokens [first, last), that one source is answerable for."""

    first: int
    last: int
    statement: Statement | None
    """The statement that says it, or None where the article does."""
    voice: Statement | None
    """The innermost statement around it that has speakers."""

    @property
    def speakers(self) -> tuple[Actor, ...]:
        """The speakers of that statement."""
        return self.voice.speakers if self.voice is not None else ()


def is_party(actor: Actor) -> bool:
    """Whether it acts for a state, or is a body that can ask something of one."""
    return actor.country is not None or actor.kind is ActorKind.ORGANISATION


class Units:
    """Looks up the unit of a token among the statements of a document."""

    def __init__(self, document: Document, statements: Sequence[Statement]) -> None:
        self._document = document
        self._by_sentence: dict[int, list[tuple[int, int, Statement]]] = {}
        for statement in statements:
            if not statement.negated:
                self._place(statement)

    def _place(self, statement: Statement) -> None:
        """File the statement under each sentence that its content touches; a quotation broken within a sentence keeps
        its attribution, one that goes on in the next does not: "“Moscow must leave,” he said. “We will wait.”"."""
        document = self._document
        if statement.source is not None and statement.source.text.lower().startswith(("nobody", "no one")):
            return
        said = [s for s in statement.content if any(c.isalnum() for c in s.text)]
        pieces = [(document.token_at(s.start), document.token_at(s.end - 1) + 1) for s in said]
        reaches: dict[int, tuple[int, int]] = {}
        for first, last in pieces:
            for index in range(document.sentence_of_token(first).index, document.sentence_of_token(last - 1).index + 1):
                sentence = document.sentences[index]
                begun = reaches.get(index, (max(first, sentence.first), 0))[0]
                reaches[index] = begun, min(last, sentence.last)
        for index, (first, last) in reaches.items():
            self._by_sentence.setdefault(index, []).append((first, last, statement))

    def at(self, token: int) -> Unit:
        """The unit around the token: its innermost statement's part of the sentence, else the whole sentence."""
        sentence = self._document.sentence_of_token(token)
        around = [r for r in self._by_sentence.get(sentence.index, ()) if r[0] <= token < r[1]]
        around.sort(key=lambda r: (r[1] - r[0], -_place(r[2])))
        if not around:
            last = self._quoted_up_to(token) or sentence.last
            return Unit(sentence.first, _without_stop(self._document, sentence.first, last), None, None)
        voice = next((r[2] for r in around if r[2].speakers), None)
        first, last, statement = around[0]
        return Unit(first, _without_stop(self._document, first, last), statement, voice)

    def _quoted_up_to(self, token: int) -> int | None:
        """Where the quotation ends that the token's sentence opens with and that holds the token."""
        document = self._document
        start = document.tokens[document.sentence_of_token(token).first].start
        inside = document.quotations_in(start, start + 1)
        end = next((q.end for q in inside if q.start == start and q.closed), 0)
        return document.token_at(end - 1) + 1 if end > document.tokens[token].start else None

    def denied(self, token: int) -> bool:
        """Whether a source around the token denies what stands there."""
        sentence = self._document.sentence_of_token(token)
        around = self._by_sentence.get(sentence.index, ())
        return any(s.act is Act.DENY for first, last, s in around if first <= token < last)

    def before(self, token: int) -> Statement | None:
        """The last statement that has speakers in the paragraph before the token's sentence: the article may go on in
        their voice."""
        sentence = self._document.sentence_of_token(token)
        for index in range(sentence.index - 1, max(-1, sentence.index - 3), -1):
            if self._document.sentences[index].paragraph != sentence.paragraph:
                return None
            spoken = [r[2] for r in self._by_sentence.get(index, ()) if r[2].speakers]
            if spoken:
                return spoken[-1]
        return None

    def announced(self, token: int) -> Statement | None:
        """The statement whose cue holds the token ("*demanded* a veto"), if any."""
        start = self._document.tokens[token].start
        sentence = self._document.sentence_of_token(token)
        for _, _, statement in self._by_sentence.get(sentence.index, ()):
            if statement.cue is not None and statement.cue.start <= start < statement.cue.end:
                return statement
        return None


def _without_stop(document: Document, first: int, last: int) -> int:
    """`last` without closing marks and the final stop."""
    while last - 1 > first and document.tokens[last - 1].text in (".", "!", "”", '"', "’", "'", "»", ","):
        last -= 1
    return last


def _place(statement: Statement) -> int:
    """Where it says that something is said; a quotation that stands alone says it where it begins."""
    return (statement.cue or statement.content[0]).start


def widened(document: Document, unit: Unit) -> Unit:
    """The unit with the rest of its sentence: what it says may go on outside the quotation ("“If …,” he said, …")."""
    sentence = document.sentence_of_token(unit.first)
    last = _attributed_up_to(document, unit, sentence.last)
    while last - 1 > unit.first and document.tokens[last - 1].text in (".", "!", "”", '"', "’"):
        last -= 1
    return unit._replace(first=min(unit.first, sentence.first), last=max(unit.last, last))


def _attributed_up_to(document: Document, unit: Unit, last: int) -> int:
    """`last`, or where the attribution begins that closes the sentence: "“If … then …,” he added."."""
    said = unit.statement
    if said is None or said.cue is None or said.source is None:
        return last
    ends = sorted((document.token_at(s.start), document.token_at(s.end - 1) + 1) for s in (said.cue, said.source))
    first, closed = ends[0][0], ends[-1][1]
    inside = unit.last <= first < last
    return first if inside and not any(document.tokens[i].lower.isalpha() for i in range(closed, last)) else last


def units_of(document: Document) -> Units:
    """The units of the document's statements."""
    return document.derived(_UNITS)


def unit_at(at: View, token: int) -> Unit:
    """The unit around the token."""
    return at.once(_unit, token)


def _unit(at: View, token: int) -> Unit:
    return units_of(at.document).at(token)


def spoke_before(at: View, token: int) -> Statement | None:
    """The last statement that has speakers in the paragraph before the token's sentence."""
    return units_of(at.document).before(token)


def _units(document: Document) -> Units:
    statements = document.derived(STATEMENTS)
    return Units(document, statements)


_UNITS = Derived("units", _units)
