"""What the words around a number do to it: "at least", "up to", "more than", "or more", "some"."""

from collections.abc import Sequence

from ukrnews.reading.numbers.quantity import Bound
from ukrnews.reading.tokens import Token
from ukrnews.reading.wordlists import words

_ABOUT = words("about around some nearly almost roughly approximately circa approx. ~")
_BY_ITSELF = {
    "over": Bound.MORE,
    "above": Bound.MORE,
    "exceeding": Bound.MORE,
    "under": Bound.FEWER,
    "below": Bound.FEWER,
    ">": Bound.MORE,
    "<": Bound.FEWER,
    "≥": Bound.AT_LEAST,
    "≤": Bound.UP_TO,
}
_PHRASES = {
    ("at", "least"): Bound.AT_LEAST,
    ("at", "most"): Bound.UP_TO,
    ("up", "to"): Bound.UP_TO,
    ("close", "to"): Bound.ABOUT,
    ("closer", "to"): Bound.ABOUT,
    ("more", "than"): Bound.MORE,
    ("greater", "than"): Bound.MORE,
    ("higher", "than"): Bound.MORE,
    ("larger", "than"): Bound.MORE,
    ("longer", "than"): Bound.MORE,
    ("fewer", "than"): Bound.FEWER,
    ("less", "than"): Bound.FEWER,
    ("lower", "than"): Bound.FEWER,
    ("many", "as"): Bound.UP_TO,
    ("much", "as"): Bound.UP_TO,
    ("high", "as"): Bound.UP_TO,
    ("few", "as"): Bound.AT_LEAST,
    ("little", "as"): Bound.AT_LEAST,
    ("maximum", "of"): Bound.UP_TO,
    ("minimum", "of"): Bound.AT_LEAST,
    ("upwards", "of"): Bound.MORE,
    ("upward", "of"): Bound.MORE,
    ("excess", "of"): Bound.MORE,
    ("total", "of"): Bound.ABOUT,
}
_LEADS = {
    "many": "as",
    "much": "as",
    "high": "as",
    "few": "as",
    "little": "as",
    "maximum": "a",
    "minimum": "a",
    "total": "a",
    "excess": "in",
}
"""What a phrase takes along from its left: "as many as", "in excess of"."""

_SPATIAL_AFTER = words(
    """regions region oblasts oblast provinces cities districts airfields countries territory waters"""
)
_PARTICLE_VERBS = words(
    """hand handed handing hands take took taken taking turn turned turning give gave given giving pass passed
    passing fly flew flown flying control dispute war row talks concern worry fight fighting fought argue
    argued win won sign signs signed signing add adds added adding live lived stand stood presided preside watch
    watched come came"""
)
"""After these "over" and "up to" belong to the verb or the noun: "handed over 146 captives", "signed up to 30 days"."""

_NOUN_NEEDED = frozenset({"under", "below", "above"})


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
        return (at, None) if word in ("about", "around") and before in ("turned", "turn") else (at - 1, Bound.ABOUT)
    if word in _BY_ITSELF:
        return (at - 1, _BY_ITSELF[word]) if _bounds_here(tokens, word, before, last) else (at, None)
    bound = _PHRASES.get((before, word))
    if bound is None:
        return at, None
    first = at - 2
    lead = tokens[first - 1].lower if first > floor else ""
    if bound is Bound.UP_TO and before == "up" and lead in _PARTICLE_VERBS:
        return at, None
    if lead in ("no", "not") and word == "than":
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
    if word in _NOUN_NEEDED and (
        follows is None or not follows.lower[:1].isalpha() or follows.lower in ("and", "who", "were")
    ):
        return False
    plural_noun = before.isalpha() and before.endswith("s") and before not in ("is", "was", "has", "as", "us", "its")
    return before not in _PARTICLE_VERBS and not plural_noun


def bound_after(tokens: Sequence[Token], at: int, last: int) -> tuple[int, Bound | None]:
    """The bound behind a number that ends before token `at` ("or more", "+"), and the token that it ends before."""
    word = tokens[at].lower if at < last else ""
    if word == "+" and tokens[at].start == tokens[at - 1].end:
        return at + 1, Bound.AT_LEAST
    after = tokens[at + 1].lower if at + 1 < last else ""
    if word == "or" and after in ("more", "so", "fewer", "less"):
        return at + 2, {"more": Bound.AT_LEAST, "so": Bound.ABOUT}.get(after, Bound.UP_TO)
    beyond = tokens[at + 2].lower if at + 2 < last else ""
    if word == "at" and after in ("least", "most") and not beyond[:1].isalnum():
        return at + 2, Bound.AT_LEAST if after == "least" else Bound.UP_TO
    return at, None
