"""What speakers say will or should be done: promises, refusals "until", proposals and demands."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ukrnews.model import Act, Actor
from ukrnews.parsers.actors import Cast
from ukrnews.parsers.grounding import Tokens
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup, VerbGroup
from ukrnews.reading.syntax.protocol import Clause

_FUTURE: Final = frozenset({"will", "would", "shall", "be going to"})
_NO_DEEDS: Final = listed("no deeds")
"""Verbs of states and fortunes, which nobody promises."""
_HOSTILE: Final = listed("hostile")
"""Deeds that are threatened, not promised."""
_SELF: Final = frozenset({"i", "we", "he", "she"})
_NEAR: Final = 6
"""Tokens of the content before which the subject stands."""


def pledge_of(
    document: Document, cast: Cast, content: tuple[int, int], speakers: Sequence[Actor]
) -> tuple[Act, Tokens] | None:
    """The act of a content whose first clause has "will" or "should", with the verb that says so, else None.

    PROMISE for what the speaker or his side will do, THREATEN for harm and what they will do "unless", REJECT for what
    they will not do "until"; PROPOSE for what they should do, DEMAND for what others should, CONDEMN for what should
    have been.
    """
    first, last = document.token_at(content[0]), document.token_at(content[1] - 1) + 1
    clause = _first_clause(document, first, last)
    if clause is None or clause.verb is None:
        return None
    act = _pledged(document, cast, clause, clause.verb, last, speakers)
    return (act, (clause.verb.first, clause.verb.last)) if act is not None else None


def _pledged(
    document: Document, cast: Cast, clause: Clause, verb: VerbGroup, last: int, speakers: Sequence[Actor]
) -> Act | None:
    if verb.modal in ("should", "ought") and clause.subject:
        if verb.perfect:
            return Act.CONDEMN  # "should have shelved it long ago"
        own = any(_is_own(document, cast, n, speakers) for n in clause.subject)
        return Act.PROPOSE if own else Act.DEMAND if cast.actors_of(clause.subject) else None
    if verb.modal not in _FUTURE:
        return None
    if verb.voice == "passive" or verb.lemma in _NO_DEEDS or verb.progressive or verb.perfect:
        return None
    if not clause.subject or not all(_is_own(document, cast, n, speakers) for n in clause.subject):
        return None
    words = {t.lower for t in document.tokens[verb.last : last]}
    if not verb.negated:
        return Act.THREATEN if verb.lemma in _HOSTILE or "unless" in words else Act.PROMISE
    return None if words.isdisjoint(("until", "unless")) else Act.REJECT


def _first_clause(document: Document, first: int, last: int) -> Clause | None:
    """The clause of the first finite verb among the tokens [first, last)."""
    sentence = document.sentence_of_token(first)
    inside = [
        c
        for c in document.syntax.clauses(sentence)
        if c.verb is not None and c.verb.form == "finite" and first <= c.verb.first < last
    ]
    clause = min(inside, key=lambda c: c.verb.first if c.verb is not None else last, default=None)
    starts = clause is not None and clause.subject and first <= clause.subject[0].first <= first + _NEAR
    return clause if starts else None


def _is_own(document: Document, cast: Cast, noun: NounGroup, speakers: Sequence[Actor]) -> bool:
    """Whether the group is the speaker, his state or body, or "he" and "we" in his words."""
    head = document.tokens[noun.head].lower
    own = {s.name for s in speakers} | {c for s in speakers for c in cast.countries_of(s)}
    actors = cast.actors_of([noun])
    if head in _SELF and noun.last - noun.first == 1:
        return not actors or head in ("i", "we") or any(a.name in own for a in actors)
    return any(a.name in own or (a.country is not None and a.country in own) for a in actors)
