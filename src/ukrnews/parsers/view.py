"""What a rule may look at: one sentence, its groups and clauses, and who and what is named there.

The rules of every parser take a `View` and the trigger that made them look. Positions are token indexes of the
document, half-open; past the ends of the sentence everything is empty, and nothing raises.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Hashable
from typing import Concatenate, ParamSpec, TypeVar, cast

from ukrnews.parsers.actors import Cast, cast_of
from ukrnews.parsers.places import PlaceMap, places_of
from ukrnews.reading.dates import Dated
from ukrnews.reading.document import Derived, Document
from ukrnews.reading.lazy import lazy
from ukrnews.reading.recent import Recent
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax import Clause, NounGroup, Syntax, VerbGroup
from ukrnews.reading.syntax.cursor import Cursor

P = ParamSpec("P")
T = TypeVar("T")
V = TypeVar("V", bound="View")


class View:
    """One sentence of a document. `syntax` answers what stands in which group and clause."""

    def __init__(self, document: Document, sentence: Sentence, syntax: Syntax | None = None) -> None:
        self.document, self.sentence = document, sentence
        self.syntax: Syntax = document.syntax if syntax is None else syntax
        self._first, self._last = sentence.first, sentence.last
        self._lower = [t.lower for t in document.tokens[sentence.first : sentence.last]]
        self._known: dict[tuple[Hashable, ...], object] = {}

    def forget(self) -> None:
        """What was worked out, which may refer back here."""
        self._known.clear()

    def once(self: V, work_out: Callable[Concatenate[V, P], T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """What the function makes of the view and these (hashable) arguments, worked out once for all that ask."""
        key = (work_out, args, tuple(kwargs.items())) if kwargs else (work_out, args)
        found = self._known.get(key, self)  # hashed once: groups have many fields
        if found is self:
            found = self._known[key] = work_out(self, *args, **kwargs)
        return cast(T, found)

    @lazy
    def cast(self) -> Cast:
        """Who is named in the document, and whom a group means."""
        return cast_of(self.document)

    @lazy
    def places(self) -> PlaceMap:
        """The places that the document names."""
        return places_of(self.document)

    @lazy
    def nouns(self) -> tuple[NounGroup, ...]:
        """The noun groups of the sentence."""
        return tuple(self.syntax.noun_groups(self.sentence))

    @lazy
    def verbs(self) -> tuple[VerbGroup, ...]:
        """The verb groups of the sentence."""
        return tuple(self.syntax.verb_groups(self.sentence))

    @lazy
    def clauses(self) -> tuple[Clause, ...]:
        """The clauses of the sentence."""
        return tuple(self.syntax.clauses(self.sentence))

    @lazy
    def row(self) -> Cursor:
        """The start of its row of chunks."""
        chunks = self.syntax.chunks(self.sentence)
        return Cursor(chunks, 0, len(chunks))

    @lazy
    def dates(self) -> tuple[Dated, ...]:
        """The dates of the sentence."""
        return tuple(self.document.dates_in(self.sentence.first, self.sentence.last))

    @lazy
    def bag(self) -> frozenset[str]:
        """The words of the sentence in lower case, in no order."""
        return frozenset(self._lower)

    @property
    def headline(self) -> bool:
        """Whether this is in the text's first line, which speaks in the present of what has happened."""
        return self.sentence.paragraph == 0

    def lower(self, token: int) -> str:
        """The token in lower case, empty outside the sentence."""
        return self._lower[token - self._first] if self._first <= token < self._last else ""

    def tag(self, token: int) -> str:
        """The token's Penn tag, empty outside the sentence."""
        return self.document.tag(token) if self.sentence.first <= token < self.sentence.last else ""

    def words(self, first: int, last: int) -> str:
        """The sentence's words among [first, last) in lower case, with single spaces."""
        start = self._first
        return " ".join(self._lower[max(first - start, 0) : max(last - start, 0)])

    def where(self, words: Collection[str]) -> list[int]:
        """Where one of the words stands."""
        return [i for i, word in enumerate(self._lower, self._first) if word in words]

    def noun_at(self, token: int) -> NounGroup | None:
        """The noun group that holds the token."""
        for noun in self.nouns:
            if noun.first <= token < noun.last:
                return noun
        return None

    def verb_at(self, token: int) -> VerbGroup | None:
        """The verb group that has the token among its verbs."""
        for verb in self.verbs:
            if verb.head == token or token in verb.parts:
                return verb
        return None

    @lazy
    def own_verbs(self) -> tuple[VerbGroup, ...]:
        """The verb groups of the sentence without those of attributions set into it ("…, he said, …")."""
        aside = self.syntax.insertions(self.sentence)
        return tuple(v for v in self.verbs if not any(first <= v.head < last for first, last in aside))

    def verbs_in(self, first: int, last: int) -> list[VerbGroup]:
        """The sentence's own verbs whose main verb stands in the range."""
        return [v for v in self.own_verbs if first <= v.head < last]

    def finite_in(self, first: int, last: int) -> list[VerbGroup]:
        """The finite ones among them."""
        return [v for v in self.own_verbs if first <= v.head < last and v.form == "finite"]

    def preposition(self, noun: NounGroup) -> str:
        """The preposition that governs the group, or empty."""
        return self.document.tokens[noun.preposition].lower if noun.preposition is not None else ""

    def clause_at(self, token: int) -> Clause | None:
        """The innermost clause that holds the token."""
        for clause in self._inner_first:
            if clause.first <= token < clause.last:
                return clause
        return None

    @lazy
    def _inner_first(self) -> list[Clause]:
        """The clauses, the shortest first; of two as long, the one told last."""
        return sorted(self.clauses, key=lambda c: (c.last - c.first, -c.index))

    def parent(self, clause: Clause) -> Clause | None:
        """The clause that this one depends on."""
        for other in self.clauses:
            if other.index == clause.parent:
                return other
        return None

    def chain(self, clause: Clause | None) -> list[Clause]:
        """The clause and those it depends on, innermost first."""
        found: list[Clause] = []
        while clause is not None and clause not in found:
            found.append(clause)
            clause = self.parent(clause)
        return found


def no_views(document: Document) -> Recent[View]:
    """Where views of the document's sentences are kept, empty."""
    views = Recent(View.forget)
    document.at_end(views.clear)
    return views


VIEWS: Derived[Recent[View]] = Derived("views", no_views)
"""The views of a document's sentences that somebody has asked for, by the sentence's index."""


def view_of(document: Document, sentence: Sentence) -> View:
    """The view of a sentence, the same for all parsers: what one of them has worked out is there for the next."""
    views = document.derived(VIEWS)
    known = views.get(sentence.index)
    if known is None:
        known = views.keep(sentence, View(document, sentence))
    return known
