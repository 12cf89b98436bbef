"""What a parser may ask about a sentence, whoever answers: the shallow reader of this package or a dependency parser.

All positions are token indices of the document, half-open, unless a docstring says otherwise.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple, Protocol

from ukrnews.reading.sentences import Sentence


class NounGroup(NamedTuple):
    """A base noun group: "President Volodymyr Zelenskyy", "at least two others", "Russia's defence ministry"."""

    first: int
    last: int
    head: int
    """The token that decides number and kind: "ministry", "Zelenskyy", "others"."""
    preposition: int | None = None
    """The preposition that governs the group, where one stands before it."""
    possessor: int | None = None
    """The index of the last possessive "'s" inside the group: the words before it are the possessor."""
    temporal: bool = False
    """A date or time ("Friday", "overnight"), which is never a subject or object."""
    owner: str | None = None
    """The possessive pronoun that opens the group: "his" in "his campaign"."""


class VerbGroup(NamedTuple):
    """A verb with its auxiliaries, adverbs and "not": "did not rule out", "has been shot down", "to accept"."""

    first: int
    last: int
    head: int
    """The main verb's token."""
    lemma: str
    parts: tuple[int, ...]
    """Every verbal token, auxiliaries included; not always adjacent ("Did … talk")."""
    form: str
    """"finite", "infinitive", "participle" (a bare past participle) or "gerund" (a bare -ing form)."""
    tense: str | None
    """"past", "present" or "future" of a finite verb."""
    voice: str
    """"active" or "passive"."""
    modal: str | None = None
    """The modal or semi-modal: "would", "must", "have to", "be to", "be going to"."""
    perfect: bool = False
    progressive: bool = False
    negated: bool = False
    particle: str | None = None
    """"down" in "shot down", "out" in "ruled out"."""
    tag: str = ""
    """The Penn tag of the main verb."""

    @property
    def is_plain_past(self) -> bool:
        """A past tense without auxiliaries: "began"."""
        return self.form == "finite" and self.tense == "past" and len(self.parts) == 1


class Chunk(NamedTuple):
    """A piece of the sentence's surface: a group, a connective or a mark. Chunks follow each other without gaps.

    `kind`: N noun group, T time, V verb group, P preposition, S subordinator, R relative word, C conjunction,
    A adjective, D adverb, Q quotation mark, B bracket, O other; or the punctuation itself: , ; : - (dash).
    """

    kind: str
    first: int
    last: int
    lower: str
    """The head's or the word's lower-case form; a verb's lemma."""
    noun: NounGroup | None = None
    verb: VerbGroup | None = None

    @property
    def bare(self) -> NounGroup | None:
        """The noun group, no time, that no preposition governs."""
        return self.noun if self.kind == "N" and self.noun is not None and self.noun.preposition is None else None

    @property
    def finite(self) -> VerbGroup | None:
        """The finite verb group."""
        return self.verb if self.verb is not None and self.verb.form == "finite" else None

    @property
    def is_bare(self) -> bool:
        """Whether this is a noun group, no time, that no preposition governs."""
        return self.kind == "N" and self.noun is not None and self.noun.preposition is None

    @property
    def is_governed(self) -> bool:
        """Whether this is a noun group or time under a preposition."""
        return self.noun is not None and self.noun.preposition is not None

    @property
    def is_finite(self) -> bool:
        """Whether this is a finite verb group."""
        return self.verb is not None and self.verb.form == "finite"


class Clause(NamedTuple):
    """A clause with everything that depends on it."""

    index: int  # type: ignore[assignment]  # shadows tuple.index, which nobody needs here
    kind: str
    """"main", "reported", "relative", "adverbial", "infinitive", "participle", "coordinate" or "insertion": an
    attribution set into the sentence, which depends on none."""
    first: int
    last: int
    marker: int | None
    """The subordinating word that opens it: "if", "that", "who"."""
    verb: VerbGroup | None
    subject: tuple[NounGroup, ...]
    parent: int | None
    """The index, in the sentence's clauses, of the clause it depends on."""


class ReportingVerbs(NamedTuple):
    """Lemmas of verbs of speech: those that report a clause, that take nothing else ("say"), may stand before their
    subject ("said Umerov"), report as participles ("…, adding that"), and may have an addressee ("told reporters");
    and nouns that report a clause ("the claim that")."""

    clausal: Collection[str]
    saying: Collection[str]
    inverting: Collection[str]
    telling: Collection[str]
    addressing: Collection[str]
    nouns: Collection[str]


class Syntax(Protocol):
    """The questions every parser asks. Answers are computed once per sentence and kept.

    `ukrnews.testing.syntax.conformance` holds any implementation against the protocol.
    """

    def chunks(self, sentence: Sentence) -> Sequence[Chunk]:
        """The sentence as a row of chunks; a dateline that opens it is left out."""

    def noun_groups(self, sentence: Sentence) -> Sequence[NounGroup]:
        """Base noun groups in the order of the text."""

    def verb_groups(self, sentence: Sentence) -> Sequence[VerbGroup]:
        """Verb groups in the order of the text."""

    def clauses(self, sentence: Sentence) -> Sequence[Clause]:
        """Clauses in the order in which they open."""

    def insertions(self, sentence: Sentence) -> Sequence[tuple[int, int]]:
        """Attributions set between commas or at an end ("…, he said, …"), which belong to no clause around them."""

    def clause_of(self, verb: VerbGroup) -> Clause | None:
        """The clause whose verb this is."""

    def subject_of(self, verb: VerbGroup) -> tuple[NounGroup, ...]:
        """The coordinated subjects, shared ones included ("he came and said"); for a passive, its patient."""

    def agent_of(self, verb: VerbGroup) -> tuple[NounGroup, ...]:
        """The groups under "by" after a passive verb."""

    def object_of(self, verb: VerbGroup) -> tuple[NounGroup, ...]:
        """The coordinated groups directly after an active verb."""

    def complement_of(self, verb: VerbGroup) -> Clause | None:
        """The reported or infinitive clause that completes the verb ("said that …", "refused to …")."""

    def adjuncts_of(self, verb: VerbGroup) -> tuple[tuple[str, NounGroup], ...]:
        """(preposition, group) pairs of the verb's clause, before and after the verb."""

    def modifiers_of(self, noun: NounGroup) -> tuple[tuple[str, NounGroup], ...]:
        """(preposition, group) pairs that follow the noun directly ("attack on Kryvyi Rih in March")."""

    def appositions_of(self, noun: NounGroup) -> tuple[NounGroup, ...]:
        """Groups set beside it between commas ("Rustem Umerov, head of the delegation, …")."""

    def antecedent_of(self, clause: Clause) -> NounGroup | None:
        """The group that a relative clause describes."""

    def phrase_of(self, noun: NounGroup) -> tuple[int, int]:
        """The group with its following prepositional phrases."""

    def coordination_of(self, noun: NounGroup) -> tuple[NounGroup, ...]:
        """The group and those joined to it by commas and "and" ("France, Germany and Poland")."""
