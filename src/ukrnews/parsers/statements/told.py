"""Whom it was said to, where what was said follows without "that": "told AFP Kyiv was ready"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ukrnews.lexicon.entries import ActorEntry, RoleEntry, SourceNounEntry
from ukrnews.model import ActorKind
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup
from ukrnews.reading.syntax.protocol import Chunk

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "VBG"})
"""Tags of the last word of somebody addressed; "a briefing" is often misread."""


class Told(NamedTuple):
    """The addressee, and the token at which the subject of what was said begins, inside the same row of nouns."""

    addressee: NounGroup
    subject: int


def told_in(document: Document, chunks: Sequence[Chunk], first: int, stop: int) -> Told | None:
    """The addressee at chunk `first`, and the subject that the reader of groups took for a part of him or of what
    follows him: "AFP Kyiv", "a briefing in Kyiv Russia"; None where a group of its own is the subject."""
    for k in range(first, stop):
        noun = chunks[k].noun
        if noun is None or chunks[k].kind != "N":
            if chunks[k].kind in ("P", "T", "D"):
                continue
            return None
        at = _subject_in(document, noun) if _before_verb(chunks, k, stop) else None
        if at is not None:
            own = chunks[first].noun
            return Told(noun._replace(last=at, head=at - 1) if k == first or own is None else own, at)
    return None


def _before_verb(chunks: Sequence[Chunk], k: int, stop: int) -> bool:
    """Whether a finite verb follows the group, adverbs and phrases passed over."""
    j = k + 1
    while j < stop and (chunks[j].kind in ("D", "P", "T") or chunks[j].is_governed):
        j += 1
    return j < stop and chunks[j].is_finite


def _subject_in(document: Document, noun: NounGroup) -> int | None:
    """The token inside the group at which a second name, or a noun after people addressed, begins."""
    names = {m.first: m for m in document.names_in(noun.first, noun.last)}
    inside = {i for m in names.values() for i in range(m.first + 1, m.last)}
    roles = {
        m.last for m in document.offices_in(noun.first, noun.last) if any(isinstance(e, RoleEntry) for e in m.entries)
    }
    for i in range(noun.first + 1, noun.last):
        if i in inside or document.tag(i - 1) not in _NOUNS or document.tag(i) == "POS":
            continue
        if i in names:
            entries = names[i].entries
            person = any(isinstance(e, ActorEntry) and e.kind is ActorKind.PERSON for e in entries)
            if not (person and i in roles):
                return i  # "the president Zelensky" is one person
        elif _people(document, i - 1) or _numbered(document, i, noun.last):
            return i
    return _after_outlet(document, noun)


def _numbered(document: Document, i: int, last: int) -> bool:
    """ "a briefing two people", "Lviv two people", but not "Channel 24 viewers"."""
    worded = document.tokens[i].text.isalpha() or document.tag(i - 1) not in ("NNP", "NNPS")
    return document.tag(i) == "CD" and worded and i + 1 < last


def _after_outlet(document: Document, noun: NounGroup) -> int | None:
    """ "AFP police", "the BBC power": what follows the name of an outlet, where it is no word for it or its people."""
    named = next(iter(document.names_in(noun.first, noun.last)), None)
    if (
        named is None
        or named.last >= noun.last
        or not any(isinstance(e, ActorEntry) and e.medium for e in named.entries)
    ):
        return None
    rest = {t.lower for t in document.tokens[named.last : noun.last]}
    owned = document.tag(named.last) == "POS"
    return None if owned or not rest.isdisjoint(listed("words of outlets")) else named.last


def _people(document: Document, i: int) -> bool:
    """ "reporters", "lawmakers"."""
    word = document.tokens[i].lower
    if not word.endswith("s") or document.tag(i) != "NNS":
        return False
    roles = document.lexicon.index(RoleEntry).get(word, ())
    return bool(roles or document.lexicon.index(SourceNounEntry).get(word))
