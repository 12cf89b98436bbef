"""What a content asserts: its clauses, whose deeds they tell, and on what condition."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum
from typing import Final

from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.actors import Cast, cast_of
from ukrnews.parsers.actors.pronouns import HE, IT, ME, SHE, THEY, WE
from ukrnews.parsers.statements.statement_draft import Draft
from ukrnews.parsers.statements.talk import talk_nouns
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.reading.document import Document
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax import Clause, NounGroup, VerbGroup

_SENTENCES: Final = 3
"""Sentences of a content that are looked at."""
_BY_PLACE: Final = (1.0, 1.0, 0.8)
"""What a sign weighs in the first sentence of a content, the second, the third."""
_ASIDE: Final = frozenset({"relative", "adverbial"})
_BODIES: Final = frozenset({ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.GROUP})
_NOBODY: Final = frozenset({"nobody", "no", "none", "neither"})
_IF: Final = frozenset({"if", "unless", "until", "once", "as"})
_OPEN: Final = frozenset({"whether", "if"})
_YOU: Final = frozenset({"you", "your"})


class Whose(Enum):
    """Of whom a clause tells what he does, as his words have it who speaks."""

    OWN = "the speaker or his side"
    OTHERS = "another party"
    NOBODY = "nobody"
    THING = "a thing, or somebody of no known side"


class Content:
    """What is said, with the clauses that say how things are."""

    __slots__ = ("asserted", "document", "sentences", "told")

    def __init__(self, document: Document, draft: Draft) -> None:
        self.document, self.told = document, Told(document, draft)
        self.sentences = self._sentences()
        """The first sentences of the content, with the tokens of theirs that are said and what their signs weigh."""
        self.asserted = tuple(self._asserted())
        """The clauses by which the content says how things are, will be or should be."""

    def _sentences(self) -> Sequence[tuple[Sentence, int, int, float]]:
        document, pieces = self.document, self.told.pieces
        parts: list[tuple[Sentence, int, int]] = []
        for first, last in pieces:
            here = first
            while here < last and len(parts) <= _SENTENCES:
                sentence = document.sentence_of_token(here)
                parts.append((sentence, here, min(last, sentence.last)))
                here = max(sentence.last, here + 1)
        if len(parts) == 1:
            return [(*parts[0], _BY_PLACE[0])]
        places = list(dict.fromkeys(s.index for s, _, _ in parts))[:_SENTENCES]
        return [(s, a, b, _BY_PLACE[places.index(s.index)]) for s, a, b in parts if s.index in places]

    def _asserted(self) -> Iterator[Asserted]:
        for said in self.sentences:
            sentence, first, last, _ = said
            clauses = self.document.syntax.clauses(sentence)
            for clause in clauses:
                verb = clause.verb
                if verb is None or verb.form != "finite" or not first <= verb.first < last:
                    continue
                if clause.kind != "insertion" and self._is_asserted(clause, clauses, first):
                    yield Asserted(self.told, clause, verb, said)

    def _is_asserted(self, clause: Clause, clauses: Sequence[Clause], first: int) -> bool:
        """Whether the clause depends on none that does not assert it: "if", "who", "others feel that"."""
        if clause.kind in _ASIDE and clause.first > first:
            if clause.kind == "relative" and not self._completes_noun(clause):
                return False
            if clause.kind == "adverbial" and clause.marker is not None:
                return False
        if clause.kind == "reported" and self._leaves_open(clause, first):
            return False
        above = clauses[clause.parent] if clause.parent is not None else None
        if above is None or above.verb is None or above.verb.first < first:
            return True
        if clause.kind == "reported" and (above.verb.negated or self.told.whose(above.subject) is Whose.OTHERS):
            return False
        return self._is_asserted(above, clauses, first)

    def _leaves_open(self, clause: Clause, first: int) -> bool:
        """ "it was unclear whether Kyiv would join": whether a word inside the content opens the clause to doubt."""
        marker = clause.marker
        return marker is not None and marker > first and self.document.word(marker) in _OPEN

    def _completes_noun(self, clause: Clause) -> bool:
        """ "its stance that Kyiv must leave", "proof that they lied": what a noun for words says."""
        word = self.document.word
        if clause.marker is None or word(clause.marker) != "that" or not clause.subject:
            return False
        before = word(clause.marker - 1)
        return before in talk_nouns(self.document.lexicon) or before in listed("proof")


class Told:
    """Of whom a content tells, as who speaks has it."""

    __slots__ = ("_own", "cast", "document", "draft", "pieces")

    def __init__(self, document: Document, draft: Draft) -> None:
        self.document, self.draft = document, draft
        self.cast: Cast = cast_of(document)
        self._own: set[str] | None = None
        at = document.token_at
        self.pieces = tuple([(at(start), at(end - 1) + 1) for start, end in draft.content if start < end])
        """The tokens of the content."""

    @property
    def own(self) -> set[str]:
        """The names and states of the speakers."""
        if self._own is None:
            speakers, countries = self.draft.speakers, self.cast.countries_of
            self._own = {s.name for s in speakers} | {c for s in speakers for c in countries(s)}
        return self._own

    @property
    def _bodies(self) -> bool:
        """Whether states or bodies speak."""
        return bool(self.draft.speakers) and all(s.kind in _BODIES for s in self.draft.speakers)

    def whose(self, subject: Sequence[NounGroup]) -> Whose:
        """Of whom the subject tells."""
        found = [self._whose(noun) for noun in subject]
        if not found:
            return Whose.THING
        return found[0] if len(set(found)) == 1 else Whose.THING

    def _whose(self, noun: NounGroup) -> Whose:
        document = self.document
        word = document.word(noun.first)
        if word in WE | ME:
            return Whose.OWN
        if word in _NOBODY:
            return Whose.NOBODY
        if word in _YOU or document.word(noun.head) in listed("the other side"):
            return Whose.OTHERS
        if noun.last - noun.first == 1 and word in HE | SHE | THEY:
            return self._whose_is_he(noun)
        if word in IT and self._bodies and self._unquoted(noun):
            return Whose.OWN  # "Paris said it would send more", "said its forces had left"
        return self._of(self.cast.actors_of([noun])) or self._of_side(noun)

    def _whose_is_he(self, noun: NounGroup) -> Whose:
        """Nobody says "he" or "they" of himself in his own words, nor "they" where they are told it."""
        told_them = self.draft.addressees and self.document.word(noun.first) in THEY
        if told_them or not self._unquoted(noun):
            return Whose.OTHERS
        actors = self.cast.actors_of([noun])
        return self._of(actors) or Whose.OWN

    def _unquoted(self, noun: NounGroup) -> bool:
        return self.document.quoted(self.document.tokens[noun.first].start) is None

    def _of(self, actors: Sequence[Actor]) -> Whose | None:
        own = [a.name in self.own or (a.country is not None and a.country in self.own) for a in actors]
        if any(own):
            return Whose.OWN if all(own) else Whose.THING
        known = [a for a in actors if a.country is not None or a.kind is not ActorKind.UNNAMED]
        return Whose.OTHERS if known else None

    def _of_side(self, noun: NounGroup) -> Whose:
        """ "Russian troops", "Kyiv's army": whose the group is by its adjective or owner."""
        if self.document.tag(noun.head) not in ("NNS", "NNPS"):
            return Whose.THING
        side = self.cast.side_of(noun)
        if side is None or self.cast.source_noun(self.document.word(noun.head)) is None:
            return Whose.THING
        return Whose.OWN if side.country in self.own else Whose.OTHERS


class Asserted:
    """A clause that a content asserts. `said`: the tokens of its sentence that are said; `weight`: what its signs weigh
    by where it stands."""

    __slots__ = ("_whose", "clause", "document", "said", "sentence", "subject", "told", "verb", "weight")

    def __init__(self, told: Told, clause: Clause, verb: VerbGroup, said: tuple[Sentence, int, int, float]) -> None:
        self.told, self.document, self.clause, self.verb = told, told.document, clause, verb
        self.sentence, first, last, self.weight = said
        self.said = first, last
        self.subject = self._subject()
        self._whose: Whose | None = None

    def _subject(self) -> tuple[NounGroup, ...]:
        """The subject, where it is said, too; else the group before the verb, from which a mark may part it: "Kyiv
        should “reflect” on it"."""
        first = self.said[0]
        inside = tuple(n._replace(first=max(n.first, first)) for n in self.clause.subject if n.last > first)
        if inside or not self.clause.subject:
            return inside
        groups = self.document.syntax.noun_groups(self.sentence)
        before = [n for n in groups if first <= n.first and n.last <= self.verb.first and n.preposition is None]
        return tuple(n for n in before[-1:] if self.verb.first - n.last <= 1)

    @property
    def whose(self) -> Whose:
        """Whose deed it is."""
        if self._whose is None:
            self._whose = self.told.whose(self.subject)
        return self._whose

    @property
    def _nobody(self) -> int | None:
        """The token "nobody" or "no" that its subject begins with."""
        return next((n.first for n in self.subject if self.document.word(n.first) in _NOBODY), None)

    @property
    def negated_subject(self) -> bool:
        """Whether its subject is nobody."""
        return self._nobody is not None

    @property
    def thing(self) -> bool:
        """Whether its subject is not the speaker's."""
        return self.whose is not Whose.OWN and self.whose is not Whose.NOBODY

    @property
    def some(self) -> bool:
        """ "Ukrainian farmers": whether its subject are people of a state who do not act for it."""
        heads = [n for n in self.subject if self.document.tag(n.head) == "NNS"]
        entries = (self.told.cast.source_noun(self.document.word(n.head)) for n in heads)
        return any(entry is None or not entry.forces for entry in entries)

    @property
    def negated(self) -> bool:
        """Whether it is denied that it is done, or that anybody does it."""
        return self.verb.negated or self.negated_subject

    @property
    def future(self) -> bool:
        """Whether it tells what will be done."""
        return self.verb.modal in ("will", "would", "shall", "be going to")

    @property
    def tokens(self) -> tuple[int, int]:
        """The verb, as what shows the act; "nobody", where nobody does it."""
        if self._nobody is not None:
            return self._nobody, self._nobody + 1
        return self.verb.parts[0] if self.verb.parts else self.verb.first, self.verb.last

    @property
    def after(self) -> tuple[str, ...]:
        """What is said after the verb, in lower case."""
        return tuple(t.lower for t in self.document.tokens[self.verb.last : self._end])

    @property
    def words(self) -> tuple[str, ...]:
        """All that is said in its sentence, in lower case."""
        return tuple(t.lower for t in self.document.tokens[self.said[0] : self.said[1]])

    @property
    def _end(self) -> int:
        return min(self.clause.last, self.said[1])

    @property
    def object(self) -> str:
        """The head of what the verb has right after it, in lower case; empty without."""
        groups = self.document.syntax.object_of(self.verb)
        return self.document.word(groups[0].head) if groups else ""

    def quoted(self) -> bool:
        """Whether the verb stands in quotation marks."""
        return self.document.quoted(self.document.tokens[self.verb.head].start) is not None

    @property
    def condition(self) -> Clause | None:
        """The clause of its sentence that says on what condition: "if", "unless", "as soon as"."""
        for clause in self.document.syntax.clauses(self.sentence):
            marker = self.document.word(clause.marker) if clause.marker is not None else ""
            if marker in _IF and self.said[0] <= clause.first < self.said[1] and clause is not self.clause:
                return clause
        return None
