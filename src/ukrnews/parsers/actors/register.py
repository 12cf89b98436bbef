"""Whom an article names, where, and what it says of its people: gender, role, state."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from functools import cached_property
from operator import attrgetter

import attrs

from ukrnews.lexicon.entries import BodyEntry, Entry, Gender, RoleEntry, SourceNounEntry
from ukrnews.lexicon.matcher import Match
from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.actors.names import Named
from ukrnews.parsers.actors.naming import named_in
from ukrnews.parsers.actors.own_words import lowered_at_start
from ukrnews.parsers.actors.roles import office_words, person_roles
from ukrnews.parsers.actors.wordlists import listed
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup

_COLLECTIVE = frozenset({"country"})
"""Roles of states rather than people."""
_BODY_WORDS = listed("body words") | listed("bodies") | listed("media") | listed("of state")
_ROMAN = frozenset("IVX")
_last = attrgetter("last")
_TITLES = {"mr": Gender.MALE, "mrs": Gender.FEMALE, "ms": Gender.FEMALE}


class Register:
    """The names of one document, in the order of the text."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.named: list[Named] = named_in(document)
        self._firsts = [n.first for n in self.named]
        self._office_ends = {m.last: m for m in document.offices}
        self._source_nouns = document.lexicon.index(SourceNounEntry)
        self._role_nouns = document.lexicon.index(RoleEntry)
        self._genders: dict[str, Gender] = {}
        self._roles: dict[str, set[str]] = defaultdict(set)
        self._role_texts: dict[str, str] = {}
        self._with_role: dict[Actor, Actor] = {}
        for name in self.named:
            if name.actor.kind is ActorKind.PERSON:
                self._learn(name)

    def _learn(self, name: Named) -> None:
        """What the words beside the name say of the person."""
        who = name.actor.name
        if name.gender is not None:
            self._genders.setdefault(who, name.gender)
        entry = self.document.lexicon.actor(who)
        if entry is not None and entry.role:
            self._roles[who] |= office_words(entry.role, entry.country)
        for text, words in person_roles(self.document, name):
            self._roles[who] |= words
            self._role_texts.setdefault(who, text)
            gender = self._gender_in(words)
            if gender is not None:
                self._genders.setdefault(who, gender)

    # ---- where somebody is named ----

    def names_in(self, first: int, last: int) -> list[Named]:
        """The names whose first token lies in [first, last)."""
        at = bisect_left(self._firsts, first)
        return self.named[at : bisect_left(self._firsts, last, at)]

    def is_medium(self, token: int) -> bool:
        """Whether the name that begins at the token is a newspaper's, an agency's, a channel's."""
        return any(n.medium for n in self.names_in(token, token + 1))

    def actors_in(self, first: int, last: int) -> tuple[Actor, ...]:
        """The named actors inside the tokens [first, last), each once."""
        return tuple(dict.fromkeys(self.with_role(n.actor) for n in self.names_in(first, last)))

    @cached_property
    def states(self) -> dict[str | None, Actor]:
        """The states that are named, by their codes."""
        return {n.actor.country: n.actor for n in self.named if n.actor.kind is ActorKind.STATE}

    @cached_property
    def people(self) -> list[Named]:
        """Each person once, by the first mention."""
        first: dict[str, Named] = {}
        for name in self.named:
            if name.actor.kind is ActorKind.PERSON:
                first.setdefault(name.actor.name, name)
        return list(first.values())

    def people_before(self, token: int) -> Iterator[Named]:
        """Each person named before the token once, the last named first; not where only a quotation that the token is
        no part of names him: "“Putin will not stop,” the president said"."""
        seen: set[str] = set()
        document, tokens = self.document, self.document.tokens
        outside = document.quoted(tokens[token].start) is None
        at = bisect_left(self._firsts, token) - 1
        while at >= 0 and len(seen) < len(self.people):
            name = self.named[at]
            person = name.actor.kind is ActorKind.PERSON and name.actor.name not in seen
            if person and not (outside and document.quoted(tokens[name.first].start) is not None):
                seen.add(name.actor.name)
                yield name
            at -= 1

    # ---- what the article says of its people ----

    def with_role(self, actor: Actor) -> Actor:
        """The person with the role that the article gives."""
        known = self._with_role.get(actor)
        if known is None:
            role = self.role_text(actor) if actor.kind is ActorKind.PERSON else None
            known = self._with_role[actor] = attrs.evolve(actor, role=role) if role else actor
        return known

    def role_text(self, actor: Actor) -> str | None:
        """The first words that the article has for the person's role."""
        return self._role_texts.get(actor.name)

    def role_words(self, actor: Actor) -> set[str]:
        """The words of all roles that the article or the lexicon gives the person, as `words_of_role` has them."""
        return self._roles.get(actor.name, set())

    def countries_of(self, actor: Actor) -> set[str]:
        """The codes of the states that the actor is of, by itself and by its role: "Portuguese President Soares"."""
        roles = {word.partition(":")[2] for word in self.role_words(actor) if word.startswith("country:")}
        return roles | ({actor.country} if actor.country else set())

    def gender_of(self, actor: Actor, head: str) -> Gender | None:
        """A person's gender where the lexicon or the article's words give it."""
        return self._gender_of_word(head) or self._genders.get(actor.name)

    def _gender_in(self, words: set[str]) -> Gender | None:
        """The gender that a title or noun among the words gives: "Mr", "spokeswoman"."""
        titled = _TITLES.keys() & words
        if titled:
            return _TITLES[min(titled)]
        return next((g for w in sorted(words) if (g := self._gender_of_word(w)) is not None), None)

    def _gender_of_word(self, word: str) -> Gender | None:
        """ "spokeswoman", "grandfather", "women"."""
        entries = (self.source_noun(word), *self._role_nouns.get(word, ()))
        return next((e.gender for e in entries if e is not None and e.gender), None)

    # ---- nouns for people and bodies ----

    def is_person(self, word: str) -> bool:
        """Whether the noun is for a human being: "resident", "envoy"."""
        entry = self.source_noun(word)
        return (entry is not None and entry.person) or any(
            role.name not in _COLLECTIVE for role in self._role_nouns.get(word, ())
        )

    def source_noun(self, word: str) -> SourceNounEntry | None:
        """The entry of a noun for people or bodies that may speak."""
        return next(iter(self._source_nouns.get(word, ())), None)

    def office(self, noun: NounGroup) -> Match[Entry] | None:
        """The words for a role or a body that the group's head ends: "foreign minister"."""
        return self._office_ends.get(noun.head + 1)

    def office_before(self, noun: str, token: int) -> Match[Entry] | None:
        """The last office or body of several words before the token that the noun ends, or stands for."""
        called = self._called.get(noun, ())
        at = bisect_right(called, token, key=_last)
        return called[at - 1] if at else None

    @cached_property
    def _called(self) -> dict[str, list[Match[Entry]]]:
        """Offices and bodies of several words by the nouns for them, in the order of the text."""
        called: dict[str, list[Match[Entry]]] = defaultdict(list)
        for match in self.document.offices:
            if match.last - match.first > 1:
                bodies = {e.noun for e in match.entries if isinstance(e, BodyEntry) and e.noun is not None}
                for noun in bodies | {self.document.word(match.last - 1)}:
                    called[noun].append(match)
        return called

    def role_of(self, noun: NounGroup) -> RoleEntry | None:
        """The office or title that the group's head is: "former president"."""
        match = self.office(noun)
        return match and next((e for e in match.entries if isinstance(e, RoleEntry)), None)

    def body_of(self, noun: NounGroup) -> BodyEntry | None:
        """The body that every state has and the group's head is: "the Foreign Ministry", "intelligence"."""
        match = self.office(noun)
        return match and next((e for e in match.entries if isinstance(e, BodyEntry)), None)

    def is_role(self, noun: NounGroup) -> bool:
        """Whether the group's head is an office or title rather than a name: "former president"."""
        return self.role_of(noun) is not None

    def is_body(self, noun: NounGroup) -> bool:
        """Whether the group's head is a body that every state has: "the Foreign Ministry", "intelligence"."""
        return self.body_of(noun) is not None

    def shown_as_body(self, actor: Actor) -> bool:
        """Whether the lexicon knows the actor or its name shows a body: "OSCE", "Tavria Group", "Friends of Sumy", but
        not "Sivka", which may be a town or a surname."""
        words = actor.name.split()
        if self.document.lexicon.actor(actor.name) is not None or actor.kind is not ActorKind.ORGANISATION:
            return True
        initials = any(len(w) > 1 and w.isupper() and not set(w) <= _ROMAN for w in words)
        return initials or not _BODY_WORDS.isdisjoint(w.lower() for w in words) or "of" in words[1:]

    def is_one_person(self, office: Match[Entry]) -> bool:
        """ "governor", but not "governors" and not "country"."""
        roles = (e for e in office.entries if isinstance(e, RoleEntry) and e.name not in _COLLECTIVE)
        phrase = self.document.words(office.first, office.last)
        return any(not role.is_plural(phrase) for role in roles)

    # ---- what a group says of itself ----

    def side_of(self, noun: NounGroup) -> Actor | None:
        """The state whose adjective, name or possessive stands in the group: "Russian drones", "Moscow's forces"."""
        for name in self.names_in(noun.first, noun.last):
            if name.actor.kind is ActorKind.STATE:
                return name.actor
            if name.actor.country and noun.possessor is not None and name.first < noun.possessor:
                country = self.document.lexicon.country(name.actor.country)
                return country.actor if country is not None else None
        return None

    def named_inside(self, noun: NounGroup | None) -> Actor | None:
        """The person or body whose name stands right before the group's head: "a Reuters report", "a Trump post"."""
        names = self.names_in(noun.first, noun.head) if noun is not None else ()
        beside = (n.actor for n in names if noun is not None and n.last in (noun.head, noun.head - 1))
        named = next((a for a in beside if a.kind is not ActorKind.STATE), None)
        return named and self.with_role(named)

    def own_words(self, noun: NounGroup) -> str:
        """The group itself, without what follows it, a sentence's capital made small."""
        return self.lowered(noun.first, noun.last)

    def lowered(self, first: int, last: int) -> str:
        """The words of the tokens, a sentence's capital made small where no name begins there."""
        return lowered_at_start(self.document, first, last, named=bool(self.names_in(first, first + 1)))
