"""Bodies whose name the lexicon gives to one state while the words give it to another."""

from __future__ import annotations

from ukrnews.lexicon.entries import ActorEntry, CountryEntry
from ukrnews.lexicon.entries.countries import Use
from ukrnews.model import ActorKind
from ukrnews.reading.document import Document

_BELLIGERENTS = frozenset({"RUS", "UKR"})
"""The states that every article may be about without naming them."""
_POSSESSIVES = frozenset({"'s", "’s", "'", "’"})


def of_another_state(document: Document, first: int, last: int, entry: ActorEntry) -> bool:
    """Whether the tokens [first, last) name a body of another state than the entry's: "Poland's National Police", "the
    Territorial Defence Forces of Poland", and "the National Police" where the article is about Moldova."""
    if entry.kind is ActorKind.PERSON or entry.country is None or entry.medium:
        return False
    beside = _states_beside(document, first, last)
    if beside:
        return entry.country not in beside
    if not entry.shared or last - first < 2:
        return False
    named = _states_named(document)
    return bool(named - _BELLIGERENTS) and entry.country not in named


def _states_beside(document: Document, first: int, last: int) -> frozenset[str]:
    """The states right before the name ("Polish", "Poland's") or in an of-phrase right after it."""
    owned = document.word(first - 1) in _POSSESSIVES
    before = first - 1 - owned
    codes = {
        e.code
        for m in document.names_in(max(0, before - 2), before + 1)
        if m.last == before + 1
        for e in m.entries
        if isinstance(e, CountryEntry) and (owned or Use.ADJECTIVE in e.uses(document.words(m.first, m.last)))
    }
    if document.word(last) == "of":
        after = last + 2 if document.word(last + 1) == "the" else last + 1
        codes |= {e.code for m in document.names_in(after, after + 1) for e in m.entries if isinstance(e, CountryEntry)}
    return frozenset(codes)


def _states_named(document: Document) -> frozenset[str]:
    """The states that the article names, by themselves or by their people and bodies."""
    codes = {e.code for m in document.names for e in m.entries if isinstance(e, CountryEntry)}
    sure = (e for m in document.names for e in m.entries if isinstance(e, ActorEntry) and not (e.shared or e.medium))
    return frozenset(codes | {e.country for e in sure if e.country is not None})
