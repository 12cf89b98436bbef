"""Weapons in a sentence, with their makes and numbers."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from ukrnews.lexicon.entries import WeaponEntry
from ukrnews.model import Count, Weapon, WeaponKind
from ukrnews.parsers.incidents.vocabulary import vocabulary_of
from ukrnews.parsers.view import View
from ukrnews.reading.document import Document
from ukrnews.reading.numbers import Kind, Quantity
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax import NounGroup


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
_SUBSET = frozenset({"including", "among"})


def arms_in(view: View) -> tuple[Arm, ...]:
    """The weapons that the sentence names, left to right; a make and its noun ("Shahed drones") are one."""
    return view.once(_arms)


def _arms(view: View) -> tuple[Arm, ...]:
    return tuple(_arms_in(view.document, view.sentence, view.nouns))


def _arms_in(document: Document, sentence: Sentence, nouns: Sequence[NounGroup]) -> Iterator[Arm]:
    tokens = document.tokens
    matches = vocabulary_of(document.lexicon).weapons.find(tokens, sentence.first, sentence.last)
    k = 0
    while k < len(matches):
        match = matches[k]
        entry = match.entries[0]
        last, name, kind = match.last, entry.name if entry.make else None, entry.kind
        k += 1
        if not _fits(document, sentence, entry, match.first, match.last):
            continue
        if (
            entry.make
            and not tokens[match.first].text[:1].isupper()
            and not any(c.isdigit() for c in tokens[match.first].text)
        ):
            continue
        while k < len(matches) and matches[k].first == last:
            other = matches[k].entries[0]
            if other.make or not _fits(document, sentence, other, matches[k].first, matches[k].last):
                name = name or (other.name if other.make else None)
            else:
                kind = other.kind
            last = matches[k].last
            k += 1
        group = next((n for n in nouns if n.first <= last - 1 < n.last), None)
        head = group is None or group.head == last - 1
        start = group.first if group else match.first
        count = _count(document, sentence, start, match.first) if head else None
        before = tokens[start - 1].lower if start > sentence.first else ""
        whole = _whole(document, sentence, start, match.first) if head else None
        yield Arm(match.first, last, kind, name, count, head, before in _SUBSET, whole)


def _fits(document: Document, sentence: Sentence, entry: WeaponEntry, first: int, last: int) -> bool:
    tokens = document.tokens
    before = tokens[first - 1].lower if first > sentence.first else ""
    after = tokens[last].lower if last < sentence.last else ""
    instead = before in ("instead", "rather") or (
        before in ("of", "than") and _word_before(document, sentence, first) in ("instead", "rather")
    )
    return before not in entry.not_after and after not in entry.not_before and before != "not" and not instead


def _word_before(document: Document, sentence: Sentence, first: int) -> str:
    """The word two tokens before."""
    return document.tokens[first - 2].lower if first - 2 >= sentence.first else ""


def _count(document: Document, sentence: Sentence, first: int, at: int) -> Count | None:
    """The number in the group before the weapon: "465 drones", "405 of the drones", "some 40 Russian drones"."""
    found = counted_before(document, sentence, first, at)
    if found is not None:
        return count_of(document, found)
    part = _out_of(document, sentence, first, at)
    if part is not None:
        return part[0]
    word = document.tokens[first].lower
    return Count(minimum=1, maximum=1, text=document.words(first, first + 1)) if word == "one" else None


def counted_before(document: Document, sentence: Sentence, first: int, at: int) -> Quantity | None:
    """The last number of things that starts in [first - 3, at) and touches the group that starts at `first`."""
    best = None
    for quantity in quantities_in(document, max(sentence.first, first - 4), at):
        if quantity.kind is Kind.CARDINAL and quantity.last >= first and quantity.last <= at:
            if best is not None and document.tokens[best.last].lower in ("of", "out"):
                break
            best = quantity
    return best


def _whole(document: Document, sentence: Sentence, first: int, at: int) -> Count | None:
    """M in "N of the M drones", None where there is no such pair."""
    share = _out_of(document, sentence, first, at)
    if share is not None:
        return share[1]
    part = counted_before(document, sentence, first, at)
    if part is None or document.tokens[part.last].lower not in ("of", "out"):
        return None
    rest = [q for q in quantities_in(document, part.last, at) if q.kind is Kind.CARDINAL]
    return count_of(document, rest[-1]) if rest else None


def _out_of(document: Document, sentence: Sentence, first: int, at: int) -> tuple[Count, Count] | None:
    """Both numbers of "26 out of 28 drones", which is read as a fraction."""
    for quantity in quantities_in(document, max(sentence.first, first - 4), at):
        ends = document.tokens[quantity.first].text, document.tokens[quantity.last - 1].text
        if quantity.kind is Kind.FRACTION and quantity.last <= at and all(e.isdecimal() for e in ends):
            part, whole = (Count(minimum=int(e), maximum=int(e), text=e) for e in ends)
            return part, whole
    return None


def quantities_in(document: Document, first: int, last: int) -> list[Quantity]:
    """The quantities whose first token lies in [first, last)."""
    index = document.memo.get("quantities by token")
    if index is None:
        index = document.memo["quantities by token"] = {q.first: q for q in document.quantities}
    return [index[i] for i in range(first, last) if i in index]


def count_of(document: Document, quantity: Quantity) -> Count:
    """A quantity as a Count."""
    return Count(minimum=quantity.minimum, maximum=quantity.maximum, text=document.text[quantity.start : quantity.end])
