"""What speakers say will or should be done: promises, refusals "until", proposals and demands."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Final

from ukrnews.model import Act, Actor
from ukrnews.parsers.actors import cast_of
from ukrnews.parsers.grounding import Tokens
from ukrnews.parsers.statements.statement_draft import Draft
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


def pledge_of(document: Document, draft: Draft) -> tuple[Act, Tokens] | None:
    """The act of a content whose first clause has "will" or "should", with the verb that says so, else None.

    PROMISE for what the speaker or his side will do, THREATEN for harm and what they will do "unless", REJECT for what
    they will not do "until"; PROPOSE for what they should do, DEMAND for what others should, CONDEMN for what should
    have been.
    """
    (start, end), speakers = draft.content[0], draft.speakers
    first, last = document.token_at(start), document.token_at(end - 1) + 1
    clause = _first_clause(document, first, last)
    verb = clause.verb if clause is not None else None
    if clause is None or verb is None or not clause.subject:
        return None
    own = (_is_own(document, n, speakers) for n in clause.subject)
    act: Act | None = None
    if verb.modal in ("should", "ought"):
        act = _advised(verb, own=any(own), others=bool(cast_of(document).actors_of(clause.subject)))
    elif verb.modal in _FUTURE and all(own):
        act = _pledged(verb, {t.lower for t in document.tokens[verb.last : last]})
    return (act, (verb.first, verb.last)) if act is not None else None


def _advised(verb: VerbGroup, *, own: bool, others: bool) -> Act | None:
    """The act of "should"."""
    if verb.perfect:
        return Act.CONDEMN  # "should have shelved it long ago"
    return Act.PROPOSE if own else Act.DEMAND if others else None


def _pledged(verb: VerbGroup, words: Collection[str]) -> Act | None:
    """The act of what the speaker says of his own side, with the words after the verb."""
    if verb.voice == "passive" or verb.progressive or verb.perfect or verb.lemma in _NO_DEEDS:
        return None
    if not verb.negated:
        return Act.THREATEN if verb.lemma in _HOSTILE or "unless" in words else Act.PROMISE
    return Act.REJECT if "until" in words or "unless" in words else None


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


def _is_own(document: Document, noun: NounGroup, speakers: Sequence[Actor]) -> bool:
    """Whether the group is the speaker, his state or body, or "he" and "we" in his words."""
    cast, head = cast_of(document), document.tokens[noun.head].lower
    own = {s.name for s in speakers} | {c for s in speakers for c in cast.countries_of(s)}
    actors = cast.actors_of([noun])
    if head in _SELF and noun.last - noun.first == 1:
        return not actors or head in ("i", "we") or any(a.name in own for a in actors)
    return any(a.name in own or (a.country is not None and a.country in own) for a in actors)
