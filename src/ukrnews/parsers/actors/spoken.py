"""Whom the text spoke of, sentence by sentence: those whom a pronoun or a description can take up."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import NamedTuple

from ukrnews.lexicon.entries import Gender
from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.actors.names import Named
from ukrnews.parsers.actors.pronouns import HE, PRONOUNS, SHE
from ukrnews.parsers.actors.register import Register
from ukrnews.parsers.actors.wordlists import listed
from ukrnews.reading.recent import Recent
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax import NounGroup

_LOCATIVE = frozenset({"in", "across", "inside", "into", "near", "throughout", "within", "from"})
_PLURALS = frozenset({"NNS", "NNPS"})
_NOBODY = PRONOUNS - HE - SHE
"""Pronouns that are looked up when somebody asks, and bring in nobody."""
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
        self._last: tuple[int, list[Spoken]] = -1, []
        self._ordered: tuple[Recent[Sequence[Spoken]], Recent[Sequence[Spoken]]] = Recent(), Recent()
        """Those of a sentence, the likeliest first: for groups outside quotation marks, and inside."""
        self._lead: Recent[Sequence[tuple[int, int]]] = Recent()

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
        found: list[Spoken] = []
        for sentence in self._back_from(here):
            found += self._row(sentence, noun, inside=inside)
            if len(found) > _ENOUGH:
                break
        return found

    def just_before(self, noun: NounGroup) -> Sequence[Spoken]:
        """Those of the sentence before the group's, the likeliest first."""
        document = self._document
        here = document.sentence_of_token(noun.first)
        inside = document.quoted(document.tokens[noun.first].start) is not None
        return self._row(document.sentences[here.index - 1], noun, inside=inside) if here.index else ()

    def _row(self, sentence: Sentence, noun: NounGroup, *, inside: bool) -> Sequence[Spoken]:
        """Those of the sentence before the group, those in quotation marks only for a group inside some."""
        first = noun.first
        if first < sentence.last:
            row = self._in_order(sentence, [s for s in self.in_sentence(sentence.index) if s.token < first])
            return row if inside else self._outside(row)
        ordered = self._ordered[inside]
        known = ordered.get(sentence.index)
        if known is None:
            row = self._in_order(sentence, self.in_sentence(sentence.index))
            known = ordered.keep(sentence, row if inside else self._outside(row))
        return known

    def _outside(self, row: Sequence[Spoken]) -> Sequence[Spoken]:
        """Those who are not named inside quotation marks."""
        document = self._document
        return [s for s in row if document.quoted(document.tokens[s.token].start) is None]

    def _in_order(self, sentence: Sentence, row: Sequence[Spoken]) -> Sequence[Spoken]:
        """The likeliest first."""
        if len(row) < 2:
            return row
        leading = self._leading(sentence)

        def place(spoken: Spoken) -> tuple[int, bool, bool, int]:
            token = spoken.token
            at = next((k for k, (a, b) in enumerate(leading) if a <= token < b), len(leading))
            return at, not spoken.salient, spoken.place, token

        return sorted(row, key=place)

    def _leading(self, sentence: Sentence) -> Sequence[tuple[int, int]]:
        """Attributions and the first main clause's subject, who come before the rest: "…, says Zelensky as he urges …",
        "Putin will not stop, Zelensky said. He …", "After meeting Zelensky, Guterres left. He …"."""
        known = self._lead.get(sentence.index)
        if known is None:
            clauses = self._document.syntax.clauses(sentence)
            known = [(c.first, c.last) for c in clauses if c.kind == "insertion"]
            main = next((c.subject for c in clauses if c.kind == "main" and c.subject), ())
            known = self._lead.keep(sentence, [*known, *((n.first, n.last) for n in main)])
        return known

    def _back_from(self, here: Sentence) -> Iterator[Sentence]:
        """The sentence and those before it, headings between them left out."""
        for sentence in reversed(self._document.sentences[max(0, here.index - _SENTENCES_BACK + 1) : here.index + 1]):
            if sentence is here or not sentence.index or not self._document.is_heading(sentence):
                yield sentence

    def in_sentence(self, index: int) -> Sequence[Spoken]:
        """Those whom the sentence speaks of, in the order of the text; up to here where it is being collected."""
        while len(self._rows) <= index:
            self._rows.append([])
            self._collect(len(self._rows) - 1, self._rows[-1])
        return self._rows[index]

    def _collect(self, index: int, found: list[Spoken]) -> None:
        """Add the sentence's referents one by one, so that its later pronouns see its earlier names."""
        document, named = self._document, self._register.names_in
        tokens = document.tokens
        for noun in document.syntax.noun_groups(document.sentences[index]):
            if noun.temporal:
                continue
            head = tokens[noun.head].lower
            if head in _NOBODY and noun.last - noun.first == 1:
                continue
            actor = self._actor_of(noun)
            if actor is not None:
                found.append(self._spoken(noun, head, actor))
            names = named(noun.first, noun.last)
            if names:
                found += [s for s in self._possessors(noun, names) if s.actor != actor]

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
            single=not many or actor.kind is not ActorKind.GROUP or head in listed("many as one"),
            place=where and actor.kind is ActorKind.STATE,
            body=actor.kind is ActorKind.UNNAMED and not plural and self._register.is_body(noun),
        )

    def _possessors(self, noun: NounGroup, names: Iterable[Named]) -> Iterator[Spoken]:
        """ "Zelensky's offer" and the name inside an unnamed group can be taken up too, but less readily."""
        for n in names:
            if n.actor.kind is ActorKind.PERSON or (noun.possessor is not None and n.last == noun.possessor):
                actor, gender = self._register.with_role(n.actor), self._register.gender_of(n.actor, "")
                yield Spoken(n.first, actor, gender, plural=False, salient=False, human=True, single=True)
