"""What the rules share: the sentence at hand, and what kind of clause the main one is."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar, cast

import attrs

from ukrnews.lexicon.entries import Sense, TopicEntry
from ukrnews.parsers.actors import Cast
from ukrnews.parsers.conditions.signs import Sign, lemmas_of
from ukrnews.parsers.conditions.units import Units
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.extents import verbs_in
from ukrnews.parsers.topics import introduced, topics_in
from ukrnews.reading.document import Document
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax import NounGroup, VerbGroup

_BINDING = frozenset({
    "will", "would", "shall", "can", "could", "may", "might", "must", "have to", "be to", "be going to", "should",
})  # fmt: skip
_WAITING = listed("waiting")
_WILLING = listed("willing")


T = TypeVar("T")


@attrs.frozen(kw_only=True)
class View:
    """One sentence with its signs, and what is needed to judge them."""

    document: Document
    sentence: Sentence
    signs: Sequence[Sign]
    units: Units
    cast: Cast
    _known: dict[tuple[object, Sign], object] = attrs.field(factory=dict, init=False, eq=False, repr=False)

    def once(self, read: Callable[[View, Sign], T], sign: Sign) -> T:
        """What `read` makes of the sign, read once for all rules that start from it."""
        key = read, sign
        if key not in self._known:
            self._known[key] = read(self, sign)
        return cast(T, self._known[key])

    def has(self, sense: Sense, first: int, last: int) -> bool:
        """Whether a sign of that sense stands within the range."""
        return any(s.sense is sense and first <= s.first < last for s in self.signs)

    def lower(self, token: int) -> str:
        """The token in lower case, empty outside the sentence."""
        return self.document.tokens[token].lower if self.sentence.first <= token < self.sentence.last else ""

    def tag(self, token: int) -> str:
        """The token's tag, empty outside the sentence."""
        return self.document.tag(token) if self.sentence.first <= token < self.sentence.last else ""

    def asks(self, token: int) -> bool:
        """Whether a question mark follows the token in the sentence."""
        return any(self.lower(i) == "?" for i in range(token, self.sentence.last))

    def verbs(self, first: int, last: int) -> list[VerbGroup]:
        """Verb groups in the range."""
        return verbs_in(self.document, first, last)

    def binds(self, first: int, last: int) -> bool:
        """Whether the range looks ahead: a modal, a future, an order, a readiness, or no finite verb at all."""
        verbs = self.verbs(first, last)
        finite = [v for v in verbs if v.form == "finite"]
        if not finite or any(self.lower(i) in _WILLING for i in range(first, last)):
            return True
        return any(v.modal in _BINDING or v.tense == "future" for v in finite) or self.has(Sense.PUNISH, first, last)

    def present(self, first: int, last: int) -> bool:
        """Whether the range's first finite verb is in the present tense."""
        finite = [v for v in self.verbs(first, last) if v.form == "finite"]
        return bool(finite) and finite[0].tense == "present"

    def negated(self, first: int, last: int) -> bool:
        """Whether the range says no: a negated verb, "no", "nothing", "nobody", "never"."""
        if any(v.negated for v in self.verbs(first, last)):
            return True
        return any(
            self.lower(i) in ("no", "not", "n't", "nothing", "nobody", "none", "never", "neither", "cannot", "nor")
            for i in range(first, last)
        )

    def waits(self, first: int, last: int) -> bool:
        """Whether the range holds on to a state: "will stay frozen", "remains suspended"."""
        return any(
            v.lemma in _WAITING and v.modal in ("will", "would", "must", "shall") for v in self.verbs(first, last)
        )

    def in_domain(self, first: int, last: int) -> bool:
        """Whether the range speaks of parties or of what they bargain over."""
        if self.cast.actors_in(first, last):
            return True
        return bool(self.topics(first, last))

    def about(self, first: int, last: int) -> bool:
        """Whether the range speaks of parties, of what they bargain over or of the war itself."""
        return self.matters(first, last) or self.in_domain(first, last)

    def matters(self, first: int, last: int) -> bool:
        """Whether the range speaks of what can be bargained over or of the war, parties aside."""
        matter = lemmas_of(self.document, Sense.MATTER)
        return any(self.document.tokens[i].lower in matter for i in range(first, last)) or bool(
            self.topics(first, last)
        )

    def about_here(self) -> bool:
        """Whether the sentence or one of the four before it does."""
        first = self.document.sentences[max(0, self.sentence.index - 4)].first
        return self.about(first, self.sentence.last)

    def topics(self, first: int, last: int) -> list[TopicEntry]:
        """What can be proposed and is named in the range; a word that asks for another before it only beside that."""
        found = topics_in(self.document, first, last)
        return [entry for match in found if introduced(self.document, match) for entry in match.entries]

    def only_in(self, first: int, last: int) -> bool:
        """Whether "only" belongs to a verb of the range: "would only begin", "could begin only"."""
        return any(
            self.lower(i) == "only" for v in self.verbs(first, last) for i in range(v.first, min(v.last + 1, last))
        )

    def follows_topic(self, first: int) -> bool:
        """Whether the range starts with "it", "they" or "this" and the sentence before speaks of something proposed."""
        index = self.sentence.index - 1
        if index < 0 or self.lower(first) not in ("it", "they", "this", "these", "that"):
            return False
        before = self.document.sentences[index]
        return before.paragraph == self.sentence.paragraph and bool(self.topics(before.first, before.last))

    def subject_before(self, first: int, last: int) -> tuple[NounGroup, ...]:
        """The subject of the range's first finite verb that has one."""
        for verb in self.verbs(first, last):
            subject = self.document.syntax.subject_of(verb)
            if verb.form == "finite" and subject:
                return subject
        return ()
