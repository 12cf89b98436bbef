"""Gold ↔ marks.

A gold file says where something stands by its words, which mean their first place in the text. Words marked at a later
place are therefore widened, word by word, until they are the first of their kind.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from ukrnews.testing.annotation.fields import FIELDS, main_field
from ukrnews.testing.annotation.marks import Mark, Marked, Piece, in_order, mark
from ukrnews.testing.annotation.values import bounds_of, bounds_word, day_of, response_of, response_word
from ukrnews.testing.gold import (
    GoldArticle,
    GoldCondition,
    GoldError,
    GoldIncident,
    GoldProposal,
    GoldStatement,
)

_OPENING, _CLOSING = "“„«\"'‘", "”“»\"'’"
_QUOTE = re.compile('[“”„«»"]')
_WORD = re.compile(r"\s*\S+")
_SHOWN = 40


def of_gold(gold: GoldArticle) -> Marked:
    """The article with its gold as marks. Raises GoldError for words that are not in the text."""
    marks = [
        *(_from(gold, "Statement", one.content, _statement(one)) for one in gold.statements),
        *(_from(gold, "Incident", (one.anchor,), _incident(one)) for one in gold.incidents),
        *(_from(gold, "Proposal", (one.anchor,), _proposal(one)) for one in gold.proposals),
        *(_from(gold, "Condition", (one.text,), _condition(one)) for one in gold.conditions),
    ]
    return Marked(
        id=gold.id,
        text=gold.text,
        title=gold.title,
        published=gold.published,
        source=gold.source,
        marks=in_order(marks),
    )


def to_gold(marked: Marked) -> GoldArticle:
    """The gold of an article's marks, each sort in the order of the text.

    A statement whose form is not told has the one that its quotation marks show. Raises GoldError, which names the
    article, the mark and the fault.
    """
    found: dict[str, list[Any]] = {label: [] for label in FIELDS}
    for one in in_order(marked.marks):
        try:
            found[one.label].append(_MAKERS[one.label](marked.text, _checked(one)))
        except GoldError as error:
            words = " … ".join(marked.words(one))
            shown = words if len(words) <= _SHOWN else f"{words[:_SHOWN]}…"
            raise GoldError(f"{marked.id}: {one.label} “{' '.join(shown.split())}”: {error}") from None
    return GoldArticle(
        id=marked.id,
        title=marked.title,
        published=marked.published,
        source=marked.source,
        text=marked.text,
        statements=tuple(found["Statement"]),
        incidents=tuple(found["Incident"]),
        proposals=tuple(found["Proposal"]),
        conditions=tuple(found["Condition"]),
    )


def _from(gold: GoldArticle, label: str, words: Iterable[str], values: Mapping[str, Iterable[str]]) -> Mark:
    return mark(gold.text, label, [_place(gold, one) for one in words], values)


def _place(gold: GoldArticle, words: str) -> Piece:
    start = gold.text.find(words)
    if start < 0 or not words:
        raise GoldError(f"{gold.id}: {words!r} does not stand in the text")
    return start, start + len(words)


def _statement(one: GoldStatement) -> dict[str, tuple[str, ...]]:
    return {
        "act": (one.act,),
        "form": (one.form,),
        "speakers": one.speakers,
        "cue": _maybe(one.cue),
        "addressee": _maybe(one.addressee),
    }


def _incident(one: GoldIncident) -> dict[str, tuple[str, ...]]:
    return {
        "kind": (one.kind,),
        "weapons": one.weapons,
        "perpetrators": one.perpetrators,
        "places": one.places,
        "date": _maybe(one.date.isoformat() if one.date else None),
        "killed": _maybe(bounds_word(one.killed) if one.killed else None),
        "injured": _maybe(bounds_word(one.injured) if one.injured else None),
        "attributed_to": one.attributed_to,
        "denied_by": one.denied_by,
    }


def _proposal(one: GoldProposal) -> dict[str, tuple[str, ...]]:
    return {
        "kind": (one.kind,),
        "proposers": one.proposers,
        "duration": _maybe(one.duration),
        "responses": tuple(map(response_word, one.responses)),
    }


def _condition(one: GoldCondition) -> dict[str, tuple[str, ...]]:
    return {"kind": (one.kind,), "holders": one.holders}


def _maybe(value: str | None) -> tuple[str, ...]:
    return () if value is None else (value,)


# ---- back ----


def _checked(one: Mark) -> Mark:
    """The mark. Raises GoldError where its sort is not told, or a value is none that there is."""
    if one.one(main_field(one.label).name) is None:
        raise GoldError(f"its {main_field(one.label).name} is not told")
    for field in FIELDS[one.label]:
        told = one.values.get(field.name, ())
        if len(told) > 1 and not field.many:
            raise GoldError(f"{field.name} has {len(told)} values: {', '.join(told)}")
        for value in told:
            if field.choices and value not in field.choices:
                raise GoldError(f"{field.name} {value!r} is none of {', '.join(field.choices)}")
    return one


def _to_statement(text: str, one: Mark) -> GoldStatement:
    return GoldStatement(
        content=tuple(_telling(text, piece) for piece in one.pieces),
        speakers=_all(one, "speakers"),
        cue=one.one("cue"),
        form=one.one("form") or _form(text, one.pieces),
        act=one.one("act") or "",
        addressee=one.one("addressee"),
    )


def _to_incident(text: str, one: Mark) -> GoldIncident:
    date, killed, injured = one.one("date"), one.one("killed"), one.one("injured")
    return GoldIncident(
        anchor=_anchor(text, one),
        kind=one.one("kind") or "",
        weapons=_all(one, "weapons"),
        perpetrators=_all(one, "perpetrators"),
        places=_all(one, "places"),
        date=None if date is None else day_of(date),
        killed=None if killed is None else bounds_of(killed),
        injured=None if injured is None else bounds_of(injured),
        attributed_to=_all(one, "attributed_to"),
        denied_by=_all(one, "denied_by"),
    )


def _to_proposal(text: str, one: Mark) -> GoldProposal:
    return GoldProposal(
        anchor=_anchor(text, one),
        kind=one.one("kind") or "",
        proposers=_all(one, "proposers"),
        duration=one.one("duration"),
        responses=tuple(map(response_of, _all(one, "responses"))),
    )


def _to_condition(text: str, one: Mark) -> GoldCondition:
    return GoldCondition(text=_anchor(text, one), kind=one.one("kind") or "", holders=_all(one, "holders"))


_MAKERS: Mapping[str, Callable[[str, Mark], Any]] = {
    "Statement": _to_statement,
    "Incident": _to_incident,
    "Proposal": _to_proposal,
    "Condition": _to_condition,
}


def _all(one: Mark, name: str) -> tuple[str, ...]:
    return tuple(one.values.get(name, ()))


def _anchor(text: str, one: Mark) -> str:
    """The words from the first piece to the last: only what is said can be broken off."""
    return _telling(text, (one.pieces[0][0], one.pieces[-1][1]))


def _telling(text: str, piece: Piece) -> str:
    """The words of the piece, widened while they stand earlier in the text, first to the right, then to the left."""
    start, end = piece
    while text.find(text[start:end]) < start:
        more = _WORD.match(text, end)
        if more and "\n" not in more[0].rstrip():
            end = more.end()
        else:
            start = _word_before(text, start)
    return text[start:end]


def _word_before(text: str, start: int) -> int:
    before = text[:start].rstrip()
    return max(before.rfind(" "), before.rfind("\n")) + 1 if before else 0


def _form(text: str, pieces: tuple[Piece, ...]) -> str:
    """Direct where each piece stands in quotation marks, mixed where some words do, else indirect."""
    quoted = [_stands_quoted(text, piece) for piece in pieces]
    if all(quoted):
        return "direct"
    return "mixed" if any(quoted) or any(_QUOTE.search(text, start, end) for start, end in pieces) else "indirect"


def _stands_quoted(text: str, piece: Piece) -> bool:
    """Whether a mark opens right before it and one closes at its end or right behind, past a comma."""
    start, end = piece
    around = text[max(0, start - 1) : start], text[end - 1 : end + 2]
    return any(sign in _OPENING for sign in around[0]) and any(sign in _CLOSING for sign in around[1])
