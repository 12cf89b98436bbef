"""Which act of speech it is: a telling verb decides, else the words of what was said."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Final, NamedTuple

from ukrnews.lexicon.entries import ActSignEntry
from ukrnews.lexicon.matcher import Match
from ukrnews.model import Act, Actor
from ukrnews.parsers.actors import Cast, cast_of
from ukrnews.parsers.actors.pronouns import PRONOUNS
from ukrnews.parsers.grounding import Tokens
from ukrnews.parsers.statements.pledges import pledge_of
from ukrnews.parsers.statements.statement_draft import INSERTED, OBJECT, Draft
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.reading.document import Derived, Document

_FIRST_WORDS: Final = 20
"""Tokens of the content that are looked at: what it is about stands at its head."""
_STRONGER: Final = frozenset({Act.DENY, Act.REJECT, Act.DEMAND, Act.THREATEN, Act.PROPOSE})
"""Acts whose signs outweigh what the speaker says he will do."""
_CLAIMS: Final = listed("claims")
_HEAD: Final = 3
"""The last word of an object that can be its head here."""
_OPEN: Final = frozenset(["should", "could", "can", "must", "would", "be", "need", "needs", "might", "may", "let"])
"""Words of a clause that is put forward rather than asserted."""
_EVALUATING: Final = frozenset({Act.DENY, Act.REJECT, Act.CONDEMN, Act.PRAISE, Act.ACCUSE})


class Shown(NamedTuple):
    """An act of speech and the tokens that show it; None where nothing but the cue does."""

    act: Act
    tokens: Tokens | None = None


def act_of(document: Document, draft: Draft) -> Shown:
    """The act that the words of a content show, for a verb that shows none; else STATE.

    Verbs beside an inserted attribution are not shifted back by "said", so that "had to" tells what happened.
    """
    cast, speakers = cast_of(document), draft.speakers
    found: dict[str, Tokens] = {}
    for start, end in draft.content:
        first, last = document.token_at(start), document.token_at(end - 1) + 1
        signs = _signs(document, cast, first, min(last, first + _FIRST_WORDS), speakers)
        told = draft.shape is INSERTED and document.quoted(start) is None
        found = {key: t for key, t in signs.items() if not (told and _in_the_past(document, t))} | found
    shown = (Shown(e.act, found[e.key]) for e in document.lexicon.table(ActSignEntry) if e.key in found)
    sign = next(shown, Shown(Act.STATE))
    if sign.act in _STRONGER or not draft.content:
        return sign
    pledge = pledge_of(document, draft)
    return Shown(*pledge) if pledge is not None else sign


def _in_the_past(document: Document, tokens: Tokens) -> bool:
    """ "Troops had to withdraw"."""
    return document.word(tokens[0]) in ("had", "needed")


def _is_guess(document: Document, match: Match[ActSignEntry]) -> bool:
    """ "the paper must have been lost", "it must be cold": what is taken to be so, not asked for."""
    if document.word(match.first) != "must" or match.last != match.first + 1:
        return False
    after = document.word(match.last)
    tag = document.tag(min(match.last + 1, len(document.tokens) - 1))
    dummy = document.word(match.first - 1) == "it" and after == "be"
    return (after == "have" and tag in ("VBN", "VBD")) or (dummy and tag.startswith("JJ"))


def told_act(document: Document, draft: Draft) -> Act:
    """The act of a telling verb, where its object may change it: "rejected the accusations" denies, "questioned his
    mandate" claims."""
    if draft.act is Act.REJECT and draft.shape.thing and _names_claim(_words(document, draft)):
        return Act.DENY
    return Act.CLAIM if draft.act is Act.ASK and draft.shape is OBJECT else draft.act


def asserts(document: Document, draft: Draft) -> bool:
    """Whether a clause says how things are or were, rather than how they might be: "suggested that the talks were
    over", but not "suggested that they meet"."""
    if not draft.shape.asserts or not _OPEN.isdisjoint(_words(document, draft)):
        return False
    finite = (document.tag(i) for i in range(*_first_piece(document, draft)))
    return next((tag for tag in finite if tag in ("VBD", "VBZ", "VBP", "MD")), "") in ("VBD", "VBZ")


def _first_piece(document: Document, draft: Draft) -> Tokens:
    start, end = draft.content[0]
    return document.token_at(start), document.token_at(end - 1) + 1


def _words(document: Document, draft: Draft) -> list[str]:
    return [t.lower for t in document.tokens[slice(*_first_piece(document, draft))]]


def _names_claim(words: Sequence[str]) -> bool:
    """Whether a noun for something asserted heads the object: "the accusations", "the idea that it was over"."""
    head = next((k for k, w in enumerate(words) if w in _CLAIMS or w in ("idea", "notion", "suggestion")), None)
    if head is None or head > _HEAD:
        return False
    return words[head] in _CLAIMS or words[head + 1 : head + 2] == ["that"]


def evaluation_of(document: Document, draft: Draft) -> Shown:
    """The act of "called the attack cruel": only words that judge count."""
    shown = act_of(document, draft)
    if shown.act is Act.WARN:
        return Shown(Act.CONDEMN, shown.tokens)  # "called the plan dangerous"
    return shown if shown.act in _EVALUATING else Shown(Act.STATE)


def _signs(document: Document, cast: Cast, first: int, last: int, speakers: Sequence[Actor]) -> dict[str, Tokens]:
    """The keys of the entries that have a phrase among the tokens, with the first of these phrases."""
    found: dict[str, Tokens] = {}
    own = others = None
    for match in _matches(document, first, last):
        if _is_guess(document, match):
            continue
        for entry in match.entries:
            if entry.of_own and own is None:
                own = _speaks_of_itself(document, cast, first, last, speakers)
            if entry.of_others and others is None:
                others = _speaks_of_others(cast, first, last, speakers)
            if (own or not entry.of_own) and (others or not entry.of_others):
                found.setdefault(entry.key, (match.first, match.last))
    return found


def _matches(document: Document, first: int, last: int) -> list[Match[ActSignEntry]]:
    """The signs inside the tokens [first, last)."""
    known = document.derived(_SIGNS)
    at = bisect_left(known, first, key=lambda match: match.first)
    inside = []
    while at < len(known) and known[at].last <= last:
        inside.append(known[at])
        at += 1
    return inside


def _all_signs(document: Document) -> list[Match[ActSignEntry]]:
    return document.lexicon.matcher(ActSignEntry, cased=False).find(document.tokens, lowered=document.lowered)


_SIGNS = Derived("act signs", _all_signs)
"""The words of the document that show an act of speech."""


def _speaks_of_itself(document: Document, cast: Cast, first: int, last: int, speakers: Sequence[Actor]) -> bool:
    """Whether the content's first word is a pronoun, or its first name of the speaker's own side."""
    start = next((t for t in document.tokens[first:last] if t.text[0].isalnum()), None)
    if start is not None and start.lower in PRONOUNS:
        return True
    own = {s.country for s in speakers if s.country} | {s.name for s in speakers}
    named = next((n for n in cast.names_in(first, min(last, first + 8))), None)
    return named is not None and bool({named.actor.country, named.actor.name} & own)


def _speaks_of_others(cast: Cast, first: int, last: int, speakers: Sequence[Actor]) -> bool:
    """Whether the first state, body or person among the tokens is of another country than the speakers."""
    own = {s.country for s in speakers if s.country} | {s.name for s in speakers}
    named = next((n.actor for n in cast.names_in(first, last) if n.actor.country), None)
    return named is None or named.country not in own
