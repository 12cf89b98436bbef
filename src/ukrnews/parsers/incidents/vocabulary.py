"""The incident words of a lexicon, arranged for looking up tokens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache, lru_cache
from typing import TypeVar

from ukrnews.lexicon import Lexicon, Matcher
from ukrnews.lexicon.entries import (
    AttackEntry,
    CasualtyEntry,
    CasualtyPart,
    DamageEntry,
    Entry,
    Part,
    TargetEntry,
    WeaponEntry,
)
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import VerbGroup
from ukrnews.reading.tokens import Token

E = TypeVar("E", bound=Entry)


class Vocabulary:
    """Attack, damage and casualty words by form; matchers for weapons and targets; the gate of all trigger forms."""

    def __init__(self, lexicon: Lexicon) -> None:
        attacks = lexicon.table(AttackEntry)
        casualties = lexicon.table(CasualtyEntry)
        self.verbs = _by_form(e for e in attacks if e.part is Part.VERB)
        self.nouns = _by_form(e for e in attacks if e.part is Part.NOUN)
        self.damage = _by_form(lexicon.table(DamageEntry))
        self.acts = frozenset((*self.verbs, *self.damage))
        self.casualties = _by_form(e for e in casualties if e.part is not CasualtyPart.PERSON)
        people = [e for e in casualties if e.part is CasualtyPart.PERSON]
        self.person = frozenset(f for e in people for f in e.forms)
        self.people = frozenset(f for e in people for f in e.plural)
        self.weapon_words = _last_words(lexicon.table(WeaponEntry))
        self.blows = _last_words(e for e in lexicon.table(WeaponEntry) if e.blow)
        self.weapons: Matcher[WeaponEntry] = lexicon.matcher(WeaponEntry, cased=False)
        self.targets: Matcher[TargetEntry] = lexicon.matcher(TargetEntry, cased=False)
        # Forms too common to open the gate by themselves: their sentences hold another word where they matter.
        self.gate = frozenset((*self.acts, *self.nouns, *self.casualties)) - listed("common forms")


def _by_form(entries: Iterable[E]) -> dict[str, tuple[E, ...]]:
    found: dict[str, tuple[E, ...]] = {}
    for entry in entries:
        for form in entry.phrases:
            found[form] = (*found.get(form, ()), entry)
    return found


def _last_words(entries: Iterable[Entry]) -> frozenset[str]:
    """The word that ends each of the entries' phrases: "missile" of "cruise missile"."""
    return frozenset(phrase.rpartition(" ")[2].lower() for entry in entries for phrase in entry.phrases)


@lru_cache(maxsize=8)
def vocabulary_of(lexicon: Lexicon) -> Vocabulary:
    """The lexicon's incident words, arranged once."""
    return Vocabulary(lexicon)


def has_particle(view: View, verb: VerbGroup, particle: str) -> bool:
    """Whether the words of the particle follow the verb: "shot down", "closed in on"."""
    words = particle.split()
    return verb.particle == particle or [view.lower(verb.head + 1 + i) for i in range(len(words))] == words


def words_of(view: View) -> Vocabulary:
    """The words that the rules look at a sentence with."""
    return vocabulary_of(view.document.lexicon)


def is_idiom(tokens: Sequence[Token], at: int, first: int, last: int, idioms: tuple[str, ...]) -> bool:
    """Whether one of the word sequences stands around the token at `at`, inside [first, last)."""
    if not idioms:
        return False
    start, end = max(first, at - 4), min(last, at + 5)
    return _hold(tokens[start:end], idioms)


def stands_beside(tokens: Sequence[Token], at: int, last: int, sequences: tuple[str, ...], reach: int = 8) -> bool:
    """Whether one of the word sequences follows the token within `reach` words."""
    return _hold(tokens[at + 1 : min(last, at + 1 + reach)], sequences)


def _hold(tokens: Sequence[Token], sequences: tuple[str, ...]) -> bool:
    words = " ".join(["", *[t.lower for t in tokens], ""])
    return any(map(words.__contains__, _with_spaces(sequences)))


@cache
def _with_spaces(sequences: tuple[str, ...]) -> tuple[str, ...]:
    return tuple([f" {sequence} " for sequence in sequences])
