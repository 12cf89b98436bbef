"""What pronouns take up: the people, bodies and states that the text spoke of before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Final, Protocol

import attrs

from ukrnews.lexicon.entries import Gender
from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.actors.names import Named
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup

HE: Final = frozenset({"he", "him", "his", "himself"})
SHE: Final = frozenset({"she", "her", "hers", "herself"})
IT: Final = frozenset({"it", "its", "itself"})
THEY: Final = frozenset({"they", "them", "their", "themselves"})
WE: Final = frozenset({"we", "us", "our"})
ME: Final = frozenset({"i", "me", "my"})
PRONOUNS: Final = HE | SHE | IT | THEY | WE | ME
_BODIES: Final = frozenset({ActorKind.ORGANISATION, ActorKind.GROUP, ActorKind.UNNAMED})
_THINGS: Final = frozenset({ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.GROUP})
_LOCATIVE: Final = frozenset({"in", "across", "inside", "into", "near", "throughout", "within", "from"})
_SENTENCES_BACK = 8
_ENOUGH = 12


@attrs.frozen
class Spoken:
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


class Known(Protocol):
    """What is asked of the cast here: who is named, and what is known of whoever a group of words means."""

    def names_in(self, first: int, last: int) -> list[Named]: ...

    def actor_of(self, noun: NounGroup) -> Actor | None: ...

    def actors_of(self, nouns: Iterable[NounGroup]) -> tuple[Actor, ...]: ...

    def with_role(self, actor: Actor) -> Actor: ...

    def gender_of(self, actor: Actor, head: str) -> Gender | None: ...

    def is_person(self, word: str) -> bool: ...

    def is_body(self, noun: NounGroup) -> bool: ...


class Referents:
    """Collects, in the order of the text, whom the sentences speak of, and finds whom a pronoun takes up."""

    def __init__(self, cast: Known, document: Document) -> None:
        self._cast, self._document = cast, document
        self._spoken: list[list[Spoken]] = []

    def antecedent(self, noun: NounGroup, word: str, besides: Actor | None = None) -> Actor | None:
        """Whom the pronoun means, `besides` one who cannot be meant; None where nobody before it fits. "I" and "we"
        are left open."""
        if word in WE | ME:
            return None
        candidates = [c for c in self._candidates(noun) if c.actor != besides]
        if word in HE:
            return self._person(candidates, Gender.MALE)
        if word in SHE:
            return self._person(candidates, Gender.FEMALE)
        if word in IT:
            return next((c.actor for c in candidates if (c.body or c.actor.kind in _THINGS) and c.single), None)
        return next((c.actor for c in candidates if c.plural), None)

    def person_before(self, noun: NounGroup) -> Actor | None:
        """The named person spoken of last, subjects first, unless somebody without a name was spoken of since."""
        people = (c.actor for c in self._candidates(noun) if c.human)
        last = next(people, None)
        return last if last is not None and last.kind is ActorKind.PERSON else None

    def pair_before(self, noun: NounGroup) -> tuple[Actor, ...]:
        """The two named people spoken of last, where there are just two in the sentences right before."""
        here = self._document.sentence_of_token(noun.first).index
        near = [c for c in self._candidates(noun) if self._document.sentence_of_token(c.token).index >= here - 3]
        people = list(dict.fromkeys(c.actor for c in near if c.actor.kind is ActorKind.PERSON))
        return tuple(sorted(people, key=lambda a: a.name)) if len(people) == 2 else ()

    def bodies_before(self, noun: NounGroup) -> Iterator[Actor]:
        """The bodies and unnamed sources spoken of before the group, the likeliest first."""
        return (c.actor for c in self._candidates(noun) if c.actor.kind in _BODIES)

    def together(self, noun: NounGroup) -> tuple[Actor, ...]:
        """Those whom "they" means where the sentence before has several joined subjects: "Macron and Starmer met"."""
        here = self._document.sentence_of_token(noun.first).index
        for index in range(here - 1, max(-1, here - 3), -1):
            for clause in self._document.syntax.clauses(self._document.sentences[index]):
                if clause.kind in ("main", "insertion") and len(clause.subject) > 1:
                    return self._cast.actors_of(clause.subject)
            if any(s.plural and s.salient for s in self._spoken_in(index)):
                return ()
        return ()

    def _spoken_in(self, index: int) -> list[Spoken]:
        self._read_up_to(index)
        return self._spoken[index]

    def author(self, noun: NounGroup) -> Actor | None:
        """Who wrote "the report": the body that the sentences right before spoke of first."""
        here = self._document.sentence_of_token(noun.first).index
        near = [c for c in self._candidates(noun) if self._document.sentence_of_token(c.token).index >= here - 2]
        return next((c.actor for c in near if c.actor.kind is ActorKind.ORGANISATION), None)

    def _person(self, candidates: list[Spoken], gender: Gender) -> Actor | None:
        """The first named person that fits, else the first one without a name."""
        fitting = [c.actor for c in candidates if _fits(c, gender)]
        return next((a for a in fitting if a.kind is ActorKind.PERSON), fitting[0] if fitting else None)

    def _candidates(self, noun: NounGroup) -> list[Spoken]:
        """Those before the pronoun: the subjects of its own sentence first, then of the sentences before."""
        document = self._document
        here = document.sentence_of_token(noun.first).index
        self._read_up_to(here)
        found: list[Spoken] = []
        inside = document.quoted(document.tokens[noun.first].start)
        told = [span for span in document.syntax.insertions(document.sentences[here]) if span[1] <= noun.first]
        for index in range(here, max(-1, here - _SENTENCES_BACK), -1):
            if 0 < index < here and document.is_heading(document.sentences[index]):
                continue
            spoken = [
                s
                for s in self._spoken[index]
                if s.token < noun.first
                and (inside is not None or document.quoted(document.tokens[s.token].start) is None)
            ]
            found += sorted(spoken, key=lambda s: (not _within(told, s.token), not s.salient, s.place, s.token))
            if len(found) > _ENOUGH:
                break
        return found

    def _read_up_to(self, index: int) -> None:
        """Collect the referents of every sentence up to this one, in the order of the text."""
        while len(self._spoken) <= index:
            self._spoken.append([])
            self._collect(len(self._spoken) - 1, self._spoken[-1])

    def _collect(self, index: int, found: list[Spoken]) -> None:
        """Add the sentence's referents one by one, so that its later pronouns see its earlier names."""
        document, cast = self._document, self._cast
        for noun in document.syntax.noun_groups(document.sentences[index]):
            head = document.tokens[noun.head].lower
            if noun.temporal or (noun.last - noun.first == 1 and head in PRONOUNS and head not in HE | SHE):
                continue
            actor = cast.actor_of(noun)
            if actor is None:
                found += self._possessors(noun)
                continue
            plural = actor.kind is not ActorKind.PERSON and (
                document.tag(noun.head) in ("NNS", "NNPS") or actor.kind is ActorKind.GROUP
            )
            gender = Gender.MALE if head in HE else Gender.FEMALE if head in SHE else cast.gender_of(actor, head)
            human = actor.kind is ActorKind.PERSON or cast.is_person(head)
            where = noun.preposition is not None and document.tokens[noun.preposition].lower in _LOCATIVE
            place = where and actor.kind is ActorKind.STATE
            single = document.tag(noun.head) not in ("NNS", "NNPS") or actor.kind is not ActorKind.GROUP
            body = actor.kind is ActorKind.UNNAMED and not plural and cast.is_body(noun)
            free = noun.preposition is None
            found.append(Spoken(noun.first, actor, gender, plural, free, human, single, place, body))
            found += [s for s in self._possessors(noun) if s.actor != actor]

    def _possessors(self, noun: NounGroup) -> list[Spoken]:
        """ "Zelensky's offer" and the name inside an unnamed group can be taken up too, but less readily."""
        return [
            Spoken(n.first, self._cast.with_role(n.actor), self._cast.gender_of(n.actor, ""), False, False, True, True)
            for n in self._cast.names_in(noun.first, noun.last)
            if n.actor.kind is ActorKind.PERSON or (noun.possessor is not None and n.last == noun.possessor)
        ]


def _within(spans: Sequence[tuple[int, int]], token: int) -> bool:
    """Whether the token lies in an attribution before the pronoun: "…, says Zelensky as he urges …"."""
    return any(first <= token < last for first, last in spans)


def _fits(spoken: Spoken, gender: Gender) -> bool:
    if spoken.actor.kind not in (ActorKind.PERSON, ActorKind.UNNAMED) or spoken.plural:
        return False
    return spoken.gender is gender or (spoken.gender is None and spoken.human)
