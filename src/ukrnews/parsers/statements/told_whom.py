"""Whom it was said to, where what was said follows without "that": "told AFP Kyiv was ready"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ukrnews.lexicon.entries import ActorEntry, CountryEntry, Entry, RoleEntry, SourceNounEntry
from ukrnews.lexicon.entries.countries import Use
from ukrnews.lexicon.matcher import Match
from ukrnews.model import ActorKind
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup
from ukrnews.reading.syntax.protocol import Chunk

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "VBG"})
"""Tags of the last word of somebody addressed; "a briefing" is often misread."""


class ToldWhom(NamedTuple):
    """The addressees, and the token at which the subject of what was said begins, often inside a row of nouns."""

    addressees: tuple[NounGroup, ...]
    subject: int


def told_whom(document: Document, chunks: Sequence[Chunk], first: int, stop: int) -> ToldWhom | None:
    """The addressees from chunk `first` on, and the subject that the reader of groups took for a part of them or of
    what follows them: "AFP Kyiv", "a briefing in Kyiv Russia"; None where a group of its own is the subject."""
    told: tuple[NounGroup, ...] = ()
    for k in range(first, stop):
        chunk = chunks[k]
        if chunk.noun is None or chunk.kind != "N":
            if chunk.kind in ("P", "T", "D") or (
                chunk.lower == "and" and told and chunks[min(k + 1, stop - 1)].is_bare
            ):
                continue
            beside = _past_apposition(document, chunks, k, stop) if told else None
            return ToldWhom(told, chunks[beside].first) if beside is not None else None
        at = _split_at(document, chunks, k, stop)
        whole = chunk.noun.preposition is None or k == first
        if at is not None:
            return ToldWhom((*told, chunk.noun._replace(last=at, head=at - 1)) if whole else told, at)
        told = (*told, chunk.noun) if whole else told
    return None


def _split_at(document: Document, chunks: Sequence[Chunk], k: int, stop: int) -> int | None:
    """The token inside the group at which the subject of the next verb begins, alone or with what is joined to it."""
    noun = chunks[k].noun
    if noun is None:
        return None
    if _before_verb(chunks, k, stop):
        return subject_in(document, noun)
    joined = k + 2
    if joined >= stop or chunks[k + 1].lower != "and" or not chunks[joined].is_bare:
        return None
    if not _before_verb(chunks, joined, stop) or _split_at(document, chunks, joined, stop) is not None:
        return None
    return subject_in(document, noun)


def _past_apposition(document: Document, chunks: Sequence[Chunk], comma: int, stop: int) -> int | None:
    """The subject after what describes the addressee between commas: "told Kyodo, a news agency, Kyiv was ready"."""
    if chunks[comma].kind != "," or comma + 1 >= stop or not chunks[comma + 1].is_bare:
        return None
    opening = document.tokens[chunks[comma + 1].first].lower
    close = next((k for k in range(comma + 2, stop) if chunks[k].kind != "P" and not chunks[k].is_governed), stop)
    if opening not in ("a", "an", "the") or close + 1 >= stop or chunks[close].kind != ",":
        return None
    return close + 1 if chunks[close + 1].is_bare and _before_verb(chunks, close + 1, stop) else None


def _before_verb(chunks: Sequence[Chunk], k: int, stop: int) -> bool:
    """Whether a finite verb follows the group, adverbs and phrases passed over."""
    j = k + 1
    while j < stop and (chunks[j].kind in ("D", "P", "T") or chunks[j].is_governed):
        j += 1
    return j < stop and chunks[j].is_finite


def subject_in(document: Document, noun: NounGroup) -> int | None:
    """The token inside the group at which a second name, or a noun after people addressed, begins."""
    names = {m.first: m for m in document.names_in(noun.first, noun.last)}
    inside = {i for m in names.values() for i in range(m.first + 1, m.last)}
    offices = document.offices_in(noun.first, noun.last)
    roles = {m.last for m in offices if any(isinstance(e, RoleEntry) for e in m.entries)}
    for i in range(noun.first + 1, noun.last):
        if i in inside or document.tag(i - 1) not in _NOUNS or document.tag(i) == "POS":
            continue
        if i in names and _is_second(document, names[i], after_role=i in roles):
            return i
        if i not in names and (_people(document, i - 1) or _numbered(document, i, noun.last)):
            return i
    return _after_outlet(document, noun) or _after_state(document, noun)


def _is_second(document: Document, name: Match[Entry], *, after_role: bool) -> bool:
    """Whether a name inside a group is another one than what stands before it; "the president Zelensky" is one person,
    "state broadcaster RT" one outlet."""
    actors = [e for e in name.entries if isinstance(e, ActorEntry)]
    if any(e.medium for e in actors) and document.word(name.first - 1) in listed("words of outlets"):
        return False
    return not (after_role and any(e.kind is ActorKind.PERSON for e in actors))


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


def _after_state(document: Document, noun: NounGroup) -> int | None:
    """ "Turkey grain ships", "Kyiv long-range missiles": what follows a state, where it is no word for people."""
    named = next((m for m in document.names_in(noun.first, noun.last) if m.first == noun.first), None)
    if named is None or named.last >= noun.last or not any(isinstance(e, CountryEntry) for e in named.entries):
        return None
    uses = {u for e in named.entries if isinstance(e, CountryEntry) for u in e.uses(document.words(*named[:2]))}
    head = document.tokens[noun.head].lower
    speaks = document.lexicon.index(RoleEntry).get(head) or document.lexicon.index(SourceNounEntry).get(head)
    if Use.ADJECTIVE in uses or speaks or document.tag(named.last) in ("POS", "NNP", "NNPS"):
        return None
    return named.last


def _people(document: Document, i: int) -> bool:
    """ "reporters", "lawmakers"."""
    word = document.tokens[i].lower
    if not word.endswith("s") or document.tag(i) != "NNS":
        return False
    roles = document.lexicon.index(RoleEntry).get(word, ())
    return bool(roles or document.lexicon.index(SourceNounEntry).get(word))
