"""Weapons in a sentence, with their makes and numbers."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from ukrnews.lexicon.entries import WeaponEntry
from ukrnews.lexicon.matcher import Match
from ukrnews.model import Count, Weapon, WeaponKind
from ukrnews.parsers.incidents.vocabulary import vocabulary_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.document import Derived, Document
from ukrnews.reading.numbers import Kind, Quantity
from ukrnews.reading.syntax.closed import CLOSING_QUOTES


@attrs.frozen
class Arm:
    """Tokens [first, last) name a weapon."""

    first: int
    last: int
    kind: WeaponKind
    name: str | None
    count: Count | None
    head: bool
    """It is the head of its group: "40 drones", not "a drone attack"."""
    subset: bool
    """It is counted in another weapon's number: "including 90 Shaheds"."""
    whole: Count | None = None
    """The number it is a part of: 140 in "112 of 140 drones"."""

    @property
    def weapon(self) -> Weapon:
        return Weapon(kind=self.kind, name=self.name, count=self.count)


AIRBORNE = frozenset(
    {
        WeaponKind.DRONE,
        WeaponKind.MISSILE,
        WeaponKind.BALLISTIC_MISSILE,
        WeaponKind.CRUISE_MISSILE,
        WeaponKind.GLIDE_BOMB,
        WeaponKind.AIRCRAFT,
        WeaponKind.ROCKET,
    }
)
_NEAR = 5
"""Words after "tank with", "tank at" among which it is told what it holds, where it stands."""
_CLOSING = CLOSING_QUOTES | {'"', "'"}
_SUBSET = frozenset({"including", "among"})
_INSTEAD = frozenset({"instead", "rather"})


def arms_in(view: View) -> tuple[Arm, ...]:
    """The weapons that the sentence names, left to right; a make and its noun ("Shahed drones") are one."""
    return view.once(_arms)


def _matches(view: View) -> Sequence[Match[WeaponEntry]]:
    document, sentence = view.document, view.sentence
    weapons = vocabulary_of(document.lexicon).weapons
    return weapons.find(document.tokens, sentence.first, sentence.last, lowered=document.lowered)


def _arms(view: View) -> tuple[Arm, ...]:
    tokens = view.document.tokens
    rest = [m for m in view.once(_matches) if not m.entries[0].blow]
    found: list[Arm] = []
    while rest:
        match = rest.pop(0)
        if not _fits(view, match) or not _is_written_as_make(tokens[match.first].text, match):
            continue
        touching = [match]
        while rest and _past_marks(view, touching[-1].last) == rest[0].first:
            touching.append(rest.pop(0))
        found.append(_arm(view, touching))
    return tuple(found)


def _past_marks(view: View, at: int) -> int:
    """The token past a quotation mark: "“Grad” rockets"."""
    return at + (view.document.tokens[at].text in _CLOSING if at < view.sentence.last else 0)


def dealt_by(view: View) -> tuple[Arm, ...]:
    """What deals the blows that the sentence names by it: "three air strikes"."""
    return view.once(_dealt_by)


def _dealt_by(view: View) -> tuple[Arm, ...]:
    blows = [m for m in view.once(_matches) if m.entries[0].blow and _fits(view, m)]
    return tuple(Arm(m.first, m.last, m.entries[0].kind, None, None, head=True, subset=False) for m in blows)


def _is_written_as_make(word: str, match: Match[WeaponEntry]) -> bool:
    """ "Lancet" is a make, "lancet" none; "iskander-m" has no capital but no other meaning."""
    return not match.entries[0].make or word[:1].isupper() or any(c.isdigit() for c in word)


def _arm(view: View, matches: Sequence[Match[WeaponEntry]]) -> Arm:
    """The weapon that words name, with no more than a quotation mark between: its kind is that of the last noun, its
    name that of the first make."""
    kind, names = matches[0].entries[0].kind, list[str]()
    for match in matches:
        entry = match.entries[0]
        if entry.make:
            names.append(entry.name)
        elif _fits(view, match):
            kind = entry.kind
    first, last = matches[0].first, matches[-1].last
    group = view.noun_at(last - 1)
    head = group is None or group.head == last - 1 or view.lower(group.head) in listed("words after a make")
    start = group.first if group else first
    count = _count(view, start, first) if head else None
    whole = _whole(view, start, first) if head else None
    subset = view.lower(start - 1) in _SUBSET
    return Arm(first, last, kind, names[0] if names else None, count, head, subset, whole)


def _fits(view: View, match: Match[WeaponEntry]) -> bool:
    """Whether the words around it leave it a weapon that is there: not "instead of missiles", "not drones"."""
    entry = match.entries[0]
    before, after = view.lower(match.first - 1), view.lower(match.last)
    if before in ("of", "than"):
        instead = view.lower(match.first - 2) in _INSTEAD
    else:
        instead = before == "not" or before in _INSTEAD
    if entry.kind is WeaponKind.TANK and _is_vessel(view, match.last):
        return False
    return before not in entry.not_after and after not in entry.not_before and not instead


def _is_vessel(view: View, at: int) -> bool:
    """ "a tank with milk", "a tank at a gas plant": no armoured vehicle."""
    following = [view.lower(i) for i in range(at + 1, at + 1 + _NEAR)]
    if view.lower(at) in listed("words of holding"):
        return not listed("what tanks hold").isdisjoint(following)
    return view.lower(at) in ("at", "in") and not listed("sites with tanks").isdisjoint(following)


def _count(view: View, first: int, at: int) -> Count | None:
    """The number in the group before the weapon: "465 drones", "405 of the drones", "some 40 Russian drones"."""
    found = counted_before(view, first, at)
    if found is not None:
        return count_of(view.document, found)
    part = _out_of(view, first, at)
    if part is not None:
        return part[0]
    alone = view.lower(first) == "one"
    return Count(minimum=1, maximum=1, text=view.document.words(first, first + 1)) if alone else None


def counted_before(view: View, first: int, at: int) -> Quantity | None:
    """The last number of things that starts in [first - 3, at) and touches the group that starts at `first`."""
    best = None
    for quantity in quantities_in(view.document, max(view.sentence.first, first - 4), at):
        if quantity.kind is Kind.CARDINAL and first <= quantity.last <= at:
            if best is not None and view.lower(best.last) in ("of", "out"):
                break
            best = quantity
    return best


def _whole(view: View, first: int, at: int) -> Count | None:
    """M in "N of the M drones", None where there is no such pair."""
    share = _out_of(view, first, at)
    if share is not None:
        return share[1]
    part = counted_before(view, first, at)
    if part is None or view.lower(part.last) not in ("of", "out"):
        return None
    rest = [q for q in quantities_in(view.document, part.last, at) if q.kind is Kind.CARDINAL]
    return count_of(view.document, rest[-1]) if rest else None


def _out_of(view: View, first: int, at: int) -> tuple[Count, Count] | None:
    """Both numbers of "26 out of 28 drones", which is read as a fraction."""
    tokens = view.document.tokens
    for quantity in quantities_in(view.document, max(view.sentence.first, first - 4), at):
        ends = tokens[quantity.first].text, tokens[quantity.last - 1].text
        if quantity.kind is Kind.FRACTION and quantity.last <= at and all(e.isdecimal() for e in ends):
            part, whole = (Count(minimum=int(e), maximum=int(e), text=e) for e in ends)
            return part, whole
    return None


def _by_token(document: Document) -> dict[int, Quantity]:
    return {q.first: q for q in document.quantities}


QUANTITIES: Derived[dict[int, Quantity]] = Derived("quantities by their first token", _by_token)


def quantities_in(document: Document, first: int, last: int) -> list[Quantity]:
    """The quantities whose first token lies in [first, last)."""
    index = document.derived(QUANTITIES)
    return [index[i] for i in range(first, last) if i in index]


def count_of(document: Document, quantity: Quantity) -> Count:
    """A quantity as a Count."""
    return Count(minimum=quantity.minimum, maximum=quantity.maximum, text=document.text[quantity.start : quantity.end])
