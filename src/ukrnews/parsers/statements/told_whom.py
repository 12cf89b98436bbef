"""Whom it was said to, where what was said follows without "that": "told AFP Kyiv was ready"."""

from __future__ import annotations

from typing import NamedTuple

from ukrnews.lexicon.entries import ActorEntry, CountryEntry, Entry, RoleEntry, SourceNounEntry
from ukrnews.lexicon.entries.countries import Use
from ukrnews.lexicon.matcher import Match
from ukrnews.model import ActorKind
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup
from ukrnews.reading.syntax.cursor import Cursor

_NOUNS = frozenset({"NN", "NNS", "NNP", "NNPS", "VBG"})
"""Tags of the last word of somebody addressed; "a briefing" is often misread."""


class ToldWhom(NamedTuple):
    """The addressees, and the token at which the subject of what was said begins, often inside a row of nouns."""

    addressees: tuple[NounGroup, ...]
    subject: int


def told_whom(document: Document, start: Cursor) -> ToldWhom | None:
    """The addressees from here on, and the subject that the reader of groups took for a part of them or of what
    follows them: "AFP Kyiv", "a briefing in Kyiv Russia"; None where a group of its own is the subject."""
    here, told = start, tuple[NounGroup, ...]()
    while not here.ended:
        noun = here.noun() if here.kind() == "N" else None
        if noun is not None:
            at = _split_at(document, here)
            whole = noun.preposition is None or here.k == start.k
            if at is not None:
                return ToldWhom((*told, noun._replace(last=at, head=at - 1)) if whole else told, at)
            told = (*told, noun) if whole else told
        elif here.kind() not in ("P", "T", "D") and not (here.word() == "and" and told and here.chunk(1).is_bare):
            beside = _past_apposition(document, here) if told else None
            return ToldWhom(told, beside.chunk().first) if beside is not None else None
        here = here.moved()
    return None


def _split_at(document: Document, here: Cursor) -> int | None:
    """The token inside the group at which the subject of the next verb begins, alone or with what is joined to it."""
    noun = here.noun()
    if noun is None:
        return None
    if _before_verb(here):
        return subject_in(document, noun)
    joined = here.moved(2)
    if here.word(1) != "and" or not joined.chunk().is_bare:
        return None
    if not _before_verb(joined) or _split_at(document, joined) is not None:
        return None
    return subject_in(document, noun)


def _past_apposition(document: Document, comma: Cursor) -> Cursor | None:
    """The subject after what describes the addressee between commas: "told Kyodo, a news agency, Kyiv was ready"."""
    if comma.kind() != "," or not comma.chunk(1).is_bare:
        return None
    opening = document.tokens[comma.chunk(1).first].lower
    close = comma.first(lambda c: c.kind != "P" and not c.is_governed, 2)
    if opening not in ("a", "an", "the") or close is None or close.kind() != ",":
        return None
    subject = close.moved()
    return subject if subject.chunk().is_bare and _before_verb(subject) else None


def _before_verb(here: Cursor) -> bool:
    """Whether a finite verb follows the group, adverbs and phrases passed over."""
    here = here.moved()
    while here.kind() in ("D", "P", "T") or here.chunk().is_governed:
        here = here.moved()
    return here.chunk().is_finite


def subject_in(document: Document, noun: NounGroup) -> int | None:
    """The token inside the group at which a second name, or a noun after people addressed, begins."""
    names = {m.first: m for m in document.names_in(noun.first, noun.last)}
    inside = {i for m in names.values() for i in range(m.first + 1, m.last)}
    offices = document.offices_in(noun.first, noun.last)
    roles = {m.last for m in offices if any(isinstance(e, RoleEntry) for e in m.entries)}
    for i in range(noun.first + 1, noun.last):
        if i in inside or document.tag(i - 1) not in _NOUNS or document.tag(i) == "POS":
            continue
        if _begins_another(document, i, noun.last, names.get(i), after_role=i in roles):
            return i
    return _after_outlet(document, noun) or _after_state(document, noun)


def _begins_another(document: Document, i: int, last: int, name: Match[Entry] | None, *, after_role: bool) -> bool:
    """Whether somebody else begins at token `i` of a group: "told CNN Putin", "told reporters two people"."""
    if name is not None:
        return _is_second(document, name, after_role=after_role)
    return _people(document, i - 1) or _numbered(document, i, last)


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
    if document.word(i) in listed("about so many") and i + 2 < last:
        return document.tag(i + 1) == "CD"  # "the ministry over 300 people"
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
