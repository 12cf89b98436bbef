"""What the verbs of a range tell: whether it binds, waits, says no, asks, and whose deed it is."""

from __future__ import annotations

from collections.abc import Iterable

from ukrnews.lexicon.entries import Sense
from ukrnews.parsers.conditions.signs import has, lemmas_of
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup

_BINDING = frozenset({
    "will", "would", "shall", "can", "could", "may", "might", "must", "have to", "be to", "be going to", "should",
})  # fmt: skip
_NO = frozenset({"no", "not", "n't", "nothing", "nobody", "none", "never", "neither", "cannot", "nor"})
_WAITING = listed("waiting")
_WILLING = listed("willing")


def first_finite(at: View, first: int, last: int) -> VerbGroup | None:
    """The first finite verb of the range."""
    return next(iter(at.finite_in(first, last)), None)


def last_finite(at: View, first: int, last: int) -> VerbGroup | None:
    """The last finite verb of the range."""
    return next(reversed(at.finite_in(first, last)), None)


def verb_around(at: View, token: int) -> VerbGroup | None:
    """The verb group that holds the token, be it only an adverb of it."""
    return next((v for v in at.verbs if token in v.parts or v.first <= token < v.last), None)


def looks_ahead(verbs: Iterable[VerbGroup]) -> bool:
    """Whether one of the verbs tells what is not yet: a modal, a future."""
    return any(v.modal or v.tense == "future" for v in verbs)


def binds(at: View, first: int, last: int) -> bool:
    """Whether the range looks ahead: a modal, a future, an order, a readiness, or no finite verb at all."""
    finite = at.finite_in(first, last)
    if not finite or any(at.lower(i) in _WILLING for i in range(first, last)):
        return True
    return any(v.modal in _BINDING or v.tense == "future" for v in finite) or has(at, Sense.PUNISH, first, last)


def present(at: View, first: int, last: int) -> bool:
    """Whether the range's first finite verb is in the present tense."""
    verb = first_finite(at, first, last)
    return verb is not None and verb.tense == "present"


def negated(at: View, first: int, last: int) -> bool:
    """Whether the range says no: a negated verb, "no", "nothing", "nobody", "never"."""
    return any(v.negated for v in at.verbs_in(first, last)) or any(at.lower(i) in _NO for i in range(first, last))


def waits(at: View, first: int, last: int) -> bool:
    """Whether the range holds on to a state: "will stay frozen", "remains suspended"."""
    verbs = at.verbs_in(first, last)
    return any(v.lemma in _WAITING and v.modal in ("will", "would", "must", "shall") for v in verbs)


def of_mind(at: View, verb: VerbGroup) -> bool:
    """ "must understand that …", "should be aware": what asks for nothing but thought."""
    words = lemmas_of(at.document, Sense.AWARE)
    if verb.lemma in words:  # but "must admit Ukraine into the bloc"
        return not at.cast.actors_of(at.syntax.object_of(verb))
    near = range(verb.head, verb.last + 2)
    if verb.lemma in listed("needing"):
        return any(at.lower(i) in words and at.lower(i - 1) == "to" for i in near)
    return verb.lemma == "be" and any(at.lower(i) in words for i in near)


def asks(at: View, token: int) -> bool:
    """Whether a question mark follows the token in the sentence."""
    return any(at.lower(i) == "?" for i in range(token, at.sentence.last))


def only_in(at: View, first: int, last: int) -> bool:
    """Whether "only" belongs to a verb of the range: "would only begin", "could begin only"."""
    reaches = (range(v.first, min(v.last + 1, last)) for v in at.verbs_in(first, last))
    return any(at.lower(i) == "only" for reach in reaches for i in reach)


def subject_before(at: View, first: int, last: int) -> tuple[NounGroup, ...]:
    """The subject of the range's first finite verb that has one."""
    subjects = (at.syntax.subject_of(v) for v in at.finite_in(first, last))
    return next((subject for subject in subjects if subject), ())
