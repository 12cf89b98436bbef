"""Whom the text spoke of, sentence by sentence: those whom a pronoun or a description can take up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from ukrnews.lexicon.entries import Gender
from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.actors.names import Named
from ukrnews.parsers.actors.pronouns import HE, PRONOUNS, SHE
from ukrnews.parsers.actors.register import Register
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax import NounGroup

_LOCATIVE = frozenset({"in", "across", "inside", "into", "near", "throughout", "within", "from"})
_PLURALS = frozenset({"NNS", "NNPS"})
_SENTENCES_BACK = 8
_ENOUGH = 12


class Spoken(NamedTuple):
    """Somebody the text spoke of at a token; `salient`: not under a preposition, and so likely to be taken up; `human`:
    a person, named or not."""

    token: int
    actor: Actor
    gender: Gender | None
    plural: bool
    salient: bool
    human: bool
    single: bool
    """A word that "it" may take up: "the Legion", not "Russian forces"."""
    place: bool = False
    """A state as the place where something is: "in Ukraine"."""
    body: bool = False
    """A body whose state the text does not name: "the Foreign Ministry"."""


class SpokenOf:
    """Collects, in the order of the text, whom the sentences speak of."""

    def __init__(self, register: Register, actor_of: Callable[[NounGroup], Actor | None]) -> None:
        self._register, self._actor_of = register, actor_of
        self._document = register.document
        self._rows: list[list[Spoken]] = []
        self._collecting: set[int] = set()
        self._ranked: dict[tuple[int, bool], list[Spoken]] = {}
        self._last: tuple[int, list[Spoken]] = -1, []

    def before(self, noun: NounGroup) -> list[Spoken]:
        """Those spoken of before the group, the likeliest first: the subjects of its own sentence, then of those
        before it."""
        if self._last[0] != noun.first:  # several sieves ask in turn
            self._last = noun.first, self._before(noun)
        return self._last[1]

    def _before(self, noun: NounGroup) -> list[Spoken]:
        document = self._document
        here = document.sentence_of_token(noun.first)
        inside = document.quoted(document.tokens[noun.first].start) is not None
        told = [span for span in document.syntax.insertions(here) if span[1] <= noun.first]
        found: list[Spoken] = []
        for sentence in self._back_from(here):
            if sentence is here:
                row = [s for s in self._outside(here.index, inside) if s.token < noun.first]
                found = sorted(row, key=lambda s: (not _within(told, s.token), *_rank(s)))
            else:
                found += self._before_here(sentence.index, inside)
            if len(found) > _ENOUGH:
                break
        return found

    def _before_here(self, index: int, inside: bool) -> list[Spoken]:
        """Those of an earlier sentence, the likeliest first; kept, since every pronoun that follows asks for them."""
        known = self._ranked.get((index, inside))
        if known is None:
            known = sorted(self._outside(index, inside), key=_rank)
            if index not in self._collecting:
                self._ranked[index, inside] = known
        return known

    def _outside(self, index: int, inside: bool) -> Sequence[Spoken]:
        """Those of the sentence; without those inside quotations for who asks from outside one."""
        document, row = self._document, self.in_sentence(index)
        return row if inside else [s for s in row if document.quoted(document.tokens[s.token].start) is None]

    def _back_from(self, here: Sentence) -> Iterator[Sentence]:
        """The sentence and those before it, headings between them left out."""
        for sentence in reversed(self._document.sentences[max(0, here.index - _SENTENCES_BACK + 1) : here.index + 1]):
            if sentence is here or not sentence.index or not self._document.is_heading(sentence):
                yield sentence

    def in_sentence(self, index: int) -> Sequence[Spoken]:
        """Those whom the sentence speaks of, in the order of the text; up to here where it is being collected."""
        while len(self._rows) <= index:
            self._rows.append([])
            self._collecting.add(at := len(self._rows) - 1)
            self._collect(at, self._rows[at])
            self._collecting.remove(at)
        return self._rows[index]

    def _collect(self, index: int, found: list[Spoken]) -> None:
        """Add the sentence's referents one by one, so that its later pronouns see its earlier names."""
        document = self._document
        for noun in document.syntax.noun_groups(document.sentences[index]):
            head = document.tokens[noun.head].lower
            if noun.temporal or (noun.last - noun.first == 1 and head in PRONOUNS and head not in HE | SHE):
                continue
            actor = self._actor_of(noun)
            if actor is not None:
                found.append(self._spoken(noun, head, actor))
            found += [s for s in self._possessors(noun) if s.actor != actor]

    def _spoken(self, noun: NounGroup, head: str, actor: Actor) -> Spoken:
        document, many = self._document, self._document.tag(noun.head) in _PLURALS
        plural = actor.kind is not ActorKind.PERSON and (many or actor.kind is ActorKind.GROUP)
        gender = Gender.MALE if head in HE else Gender.FEMALE if head in SHE else self._register.gender_of(actor, head)
        where = noun.preposition is not None and document.tokens[noun.preposition].lower in _LOCATIVE
        return Spoken(
            noun.first,
            actor,
            gender,
            plural,
            salient=noun.preposition is None,
            human=actor.kind is ActorKind.PERSON or self._register.is_person(head),
            single=not many or actor.kind is not ActorKind.GROUP,
            place=where and actor.kind is ActorKind.STATE,
            body=actor.kind is ActorKind.UNNAMED and not plural and self._register.is_body(noun),
        )

    def _possessors(self, noun: NounGroup) -> Iterator[Spoken]:
        """ "Zelensky's offer" and the name inside an unnamed group can be taken up too, but less readily."""
        names: Iterable[Named] = self._register.names_in(noun.first, noun.last)
        for n in names:
            if n.actor.kind is ActorKind.PERSON or (noun.possessor is not None and n.last == noun.possessor):
                actor, gender = self._register.with_role(n.actor), self._register.gender_of(n.actor, "")
                yield Spoken(n.first, actor, gender, plural=False, salient=False, human=True, single=True)


def _rank(spoken: Spoken) -> tuple[bool, bool, int]:
    return not spoken.salient, spoken.place, spoken.token


def _within(spans: Sequence[tuple[int, int]], token: int) -> bool:
    """Whether the token lies in an attribution before the pronoun: "…, says Zelensky as he urges …"."""
    return any(first <= token < last for first, last in spans)
