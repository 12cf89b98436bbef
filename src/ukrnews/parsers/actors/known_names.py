"""Names that the lexicon knows: people, bodies, blocs and states."""

from __future__ import annotations

from difflib import SequenceMatcher
from functools import lru_cache

from ukrnews.lexicon.entries import ActorEntry, CountryEntry, Entry, GivenNameEntry, RoleEntry, SourceNounEntry
from ukrnews.lexicon.entries.countries import Use
from ukrnews.lexicon.matcher import Match
from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.actors.names import Named
from ukrnews.parsers.actors.namesake_bodies import of_another_state
from ukrnews.parsers.actors.wordlists import listed
from ukrnews.parsers.cards import rule
from ukrnews.reading.document import Document
from ukrnews.reading.tokens import Token

_ALIKE = 0.75
"""From this ratio of common letters on, a given name is taken for a misspelling of another."""


@rule("known-name", on=(ActorEntry,))
def known_name(document: Document, match: Match[Entry]) -> Named | None:
    """A person, body or bloc that the lexicon knows: "Rustem Umerov", "NATO"."""
    actors = [e for e in match.entries if isinstance(e, ActorEntry)]
    entry, first = actors[0], match.first
    if _only_people(actors) or _inside_longer_name(document, match, entry):
        return None
    if of_another_state(document, first, match.last, entry):
        return None
    first -= _given_before(document, match, entry)
    actor = _without_role(entry.name, entry.kind, entry.country, entry.wikidata)  # the article gives it
    return Named(first, match.last, actor, entry.gender, entry.medium)


@rule("shared-surname", on=(ActorEntry,))
def shared_surname(document: Document, match: Match[Entry]) -> Named | None:
    """A surname that several known people bear, which tells none of them: "Kim"."""
    actors = [e for e in match.entries if isinstance(e, ActorEntry)]
    if not _only_people(actors) or _ends_a_longer_name(document, match):
        return None
    genders = {e.gender for e in actors}
    person = Actor(name=document.words(match.first, match.last), kind=ActorKind.PERSON)
    return Named(match.first, match.last, person, genders.pop() if len(genders) == 1 else None)


@rule("state-name", on=(CountryEntry,))
def state_name(document: Document, match: Match[Entry]) -> Named | None:
    """A state by its name, its adjective, its people or what stands for it: "Ukraine", "Ukrainian", "the Kremlin"."""
    text = document.words(match.first, match.last)
    country = next((e for e in match.entries if isinstance(e, CountryEntry)), None)
    if country is None:
        return None
    use = country.uses(text) or country.uses(text.title()) or frozenset({Use.NAME})
    return Named(match.first, match.last, country.actor, use=use)


@lru_cache(maxsize=4096)  # the same few are named again and again; the same object is hashed once
def _without_role(name: str, kind: ActorKind, country: str | None, wikidata: str | None) -> Actor:
    return Actor(name=name, kind=kind, country=country, wikidata=wikidata)


def _only_people(actors: list[ActorEntry]) -> bool:
    """Whether the name is that of several people and of nothing else."""
    return len(actors) > 1 and all(e.kind is ActorKind.PERSON for e in actors)


def _word_before(document: Document, match: Match[Entry]) -> Token | None:
    """The capitalised word before a name of one word, in the same sentence."""
    if match.last - match.first > 1 or document.sentence_of_token(match.first).first == match.first:
        return None
    before = document.tokens[match.first - 1]
    return before if before.text[:1].isupper() else None


def _given_before(document: Document, match: Match[Entry], entry: ActorEntry) -> int:
    """1 where the word before a surname is another spelling of the person's given name ("Andriy Sybiga"), else 0."""
    before = _word_before(document, match)
    if before is None or entry.kind is not ActorKind.PERSON or not before.text.isalpha():
        return 0
    return int(_same_given(document, before.lower, {n.split()[0].lower() for n in entry.full_names if " " in n}))


def _inside_longer_name(document: Document, match: Match[Entry], entry: ActorEntry) -> bool:
    """ "Olena Zelenska" or "Marcus Rubio" is not the known bearer of the surname alone."""
    before = _word_before(document, match)
    if before is None or entry.kind is not ActorKind.PERSON or before.text.isupper():
        return False
    if before.lower.strip(".") in listed("not names"):
        return False
    names = {w.lower() for name in entry.full_names for w in name.split()}
    if before.lower in names or _same_given(document, before.lower, names):
        return False
    return before.lower in document.lexicon.index(GivenNameEntry) or _other_given(document, before, names)


def _ends_a_longer_name(document: Document, match: Match[Entry]) -> bool:
    """ "Olha Kim": a surname that several people bear, after a given name, is none of them."""
    before = _word_before(document, match)
    return before is not None and before.lower in document.lexicon.index(GivenNameEntry)


def _other_given(document: Document, word: Token, names: set[str]) -> bool:
    """Whether the word is a given name that no list knows: a name by its tag, no title, body, place or role, and no
    misspelling of the known person's ("Volodomyr")."""
    if not word.text.isalpha() or not word.text[1:].islower() or document.tag(word.index) != "NNP":
        return False
    if word.lower in listed("body words") or _in_a_match(document, word.index):
        return False
    if document.lexicon.index(RoleEntry).get(word.lower) or document.lexicon.index(SourceNounEntry).get(word.lower):
        return False
    return all(SequenceMatcher(None, word.lower, name).ratio() < _ALIKE for name in names)


def _in_a_match(document: Document, token: int) -> bool:
    return any(m.first <= token < m.last for m in (*document.offices, *document.names))


def _same_given(document: Document, word: str, names: set[str]) -> bool:
    """Whether the word is another spelling of one of the person's given names."""
    spell = document.lexicon.spell
    return spell(word.title()) in {spell(n.title()) for n in names}


known_name.finds(
    "The alarm woke [Rustem Umerov] at dawn.",
    "[Andriy Sybiga] flew to Oslo.",
    "Strikes on Donbas⏎[Umerov] flew home.",
)
known_name.passes_by("Yaryna Umerov bakes bread.", "The clerks left before noon.")

shared_surname.finds("The clerk had heard of [Kim] before.")
shared_surname.passes_by("Olha Kim bakes bread.", "Kim Jong Un inspected a shipyard.")

state_name.finds("The harvest in [Ukraine] was poor.", "[Moscow]'s patience is thin.")
state_name.passes_by("The harvest in Poltava was poor.", "Umerov flew home.")
