"""What the words around a number do to it: "at least", "up to", "more than", "or more", "some"."""

from collections.abc import Sequence

from ukrnews.reading.numbers.quantity import Bound
from ukrnews.reading.numbers.wordlists import listed, lists
from ukrnews.reading.syntax.closed import NO_OR_NOT
from ukrnews.reading.tokens import Token

_ABOUT, _TURNING = listed("about"), listed("turning")
_BEFORE = {phrase: Bound(bound) for phrase, bound in lists.meanings("bounds before a number").items()}
_BEHIND = {phrase: Bound(bound) for phrase, bound in lists.meanings("bounds behind a number").items()}
_LEADS = lists.meanings("leads of bounds")
"""What a phrase takes along from its left: "as many as", "in excess of"."""
_SPATIAL_AFTER = listed("places under a flight")
_PARTICLE_VERBS = listed("verbs with over or up")
_NOUN_NEEDED, _NO_NOUN = listed("bounds that need a noun"), listed("no noun counted")
_NO_PLURAL = listed("no plural before over")


def bound_before(tokens: Sequence[Token], at: int, floor: int, last: int) -> tuple[int, Bound | None]:
    """The bound in front of the number that begins at token `at` and ends before `last`, and the token it begins at.

    Looks back five tokens at most, not before `floor`. "No more than" and "no fewer than" are turned about.
    """
    first, bound = at, None
    for _ in range(2):  # "at least some 30"
        step, found = _one_bound(tokens, first, floor, last)
        if found is None:
            break
        first, bound = step, found if bound in (None, Bound.ABOUT) else bound
    return first, bound


def _one_bound(tokens: Sequence[Token], at: int, floor: int, last: int) -> tuple[int, Bound | None]:
    word = tokens[at - 1].lower if at > floor else ""
    before = tokens[at - 2].lower if at - 1 > floor else ""
    if word in _ABOUT:
        return (at, None) if word in ("about", "around") and before in _TURNING else (at - 1, Bound.ABOUT)
    if word in _BEFORE:
        return (at - 1, _BEFORE[word]) if _bounds_here(tokens, word, before, last) else (at, None)
    return _bound_of_two_words(tokens, at, before, word, floor)


def _bound_of_two_words(
    tokens: Sequence[Token], at: int, before: str, word: str, floor: int
) -> tuple[int, Bound | None]:
    """ "at least", "no more than", "as many as", "in excess of" before token `at`."""
    bound, first = _BEFORE.get(f"{before} {word}"), at - 2
    if bound is None:
        return at, None
    lead = tokens[first - 1].lower if first > floor else ""
    if bound is Bound.UP_TO and before == "up" and lead in _PARTICLE_VERBS:
        return at, None
    if lead in NO_OR_NOT and word == "than":
        return first - 1, Bound.UP_TO if bound is Bound.MORE else Bound.AT_LEAST
    if word == "as" and lead != "as":
        return at, None
    return (first - 1 if _LEADS.get(before) == lead and lead else first), bound


def _bounds_here(tokens: Sequence[Token], word: str, before: str, last: int) -> bool:
    """Is "over", "under" … a bound rather than a place or part of a verb?"""
    if not word.isalpha():
        return True
    follows = tokens[last] if last < len(tokens) else None
    if follows is not None and follows.lower in _SPATIAL_AFTER:
        return False
    if word in _NOUN_NEEDED and (follows is None or not follows.lower[:1].isalpha() or follows.lower in _NO_NOUN):
        return False
    plural_noun = before.isalpha() and before.endswith("s") and before not in _NO_PLURAL
    return before not in _PARTICLE_VERBS and not plural_noun


def bound_after(tokens: Sequence[Token], at: int, last: int) -> tuple[int, Bound | None]:
    """The bound behind a number that ends before token `at` ("or more", "+"), and the token that it ends before."""
    word = tokens[at].lower if at < last else ""
    if word == "+" and tokens[at].start == tokens[at - 1].end:
        return at + 1, Bound.AT_LEAST
    after = tokens[at + 1].lower if at + 1 < last else ""
    bound = _BEHIND.get(f"{word} {after}")
    beyond = tokens[at + 2].lower if at + 2 < last else ""
    if bound is not None and (word == "or" or not beyond[:1].isalnum()):
        return at + 2, bound
    return at, None
