"""Is it a place here? What stands beside a name can rule it out, or choose between a river and a city."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ukrnews.lexicon.entries.places import PlaceEntry
from ukrnews.lexicon.matcher import Word
from ukrnews.model import PlaceKind

_Entries = tuple[PlaceEntry, ...]

_LOCATIVE: Final = frozenset(
    "in near at from toward towards around outside inside into through over across beyond between within".split()
)
_PLACE_NOUNS: Final = frozenset(
    """region oblast province district raion city town village settlement hamlet community hromada area direction axis
    sector front suburb suburbs outskirts airport airfield airbase port station railway highway river reservoir bridge
    refinery depot plant mayor governor council garrison prison colony hospital hub cauldron salient
    bridgehead""".split()
)
_BESIDE: Final = frozenset(
    """a an the this that his her its their our as by of on to for and or but if when while where since until after
    before during against about both all some another
    north south east west northern southern eastern western central northeast northwest southeast southwest northeastern
    northwestern southeastern southwestern
    upper lower old new greater occupied russian-occupied ukrainian-held russian-held temporarily liberated
    ukraine russia belarus moldova ukrainian russian belarusian moldovan soviet today yesterday overnight meanwhile
    """.split()
)
# After these the name of a city is a part of the name of a newspaper, a treaty, a school.
_TITLES: Final = frozenset(
    """Post Times Independent Journal Herald Review Tribune Convention Conventions Memorandum Accords Protocol
    Communique Communiqué School University Institute""".split()
)
_BIG: Final = 100_000
_KNOWN_IN_UKRAINE: Final = 20_000


def is_place_here(entries: _Entries, tokens: Sequence[Word], first: int, last: int, start: int, end: int) -> _Entries:
    """Those of `entries` that ``tokens[first:last]`` can name in the sentence ``tokens[start:end]``; often all."""
    before = tokens[first - 1] if first > start else None
    after = tokens[last] if last < end else None
    if after is not None and after.text in _TITLES:
        return ()
    text = tokens[first].text
    if last == first + 1 and (len(text) <= 3 or (text.isupper() and len(text) <= 5 and not _shouted(before, after))):
        entries = tuple(
            e for e in entries if text == e.name or text in e.spellings or (len(text) > 3 and _well_known(e))
        )
    entries = _water_or_land(entries, before)
    beside = _proven(before, after, tokens[first - 2] if first - 1 > start else None)
    alone = text.isupper() or not (_name_goes_on(after) or _name_began(before))
    several = last > first + 1 or "-" in text
    return tuple(e for e in entries if _fits(e, alone, beside, several))


def extended(entries: _Entries, tokens: Sequence[Word], last: int, end: int) -> tuple[int, _Entries]:
    """A settlement takes a following "City" with it ("Kupyansk City")."""
    if last < end and tokens[last].text in ("City", "CITY"):
        cities = tuple(e for e in entries if e.kind is PlaceKind.SETTLEMENT)
        if cities:
            return last + 1, cities
    return last, entries


def _fits(entry: PlaceEntry, alone: bool, beside: bool, several: bool) -> bool:
    if entry.kind is PlaceKind.WATER:
        return True
    if entry.guarded:
        return beside and alone
    return alone or several or _well_known(entry)


def _well_known(entry: PlaceEntry) -> bool:
    """Entries of the table ``places`` carry no population: who writes one by hand means it."""
    if entry.population == 0 and not entry.guarded:
        return True
    return entry.front or entry.population >= (_KNOWN_IN_UKRAINE if entry.country == "UKR" else _BIG)


def _water_or_land(entries: _Entries, before: Word | None) -> _Entries:
    """ "the Dnipro" is the river, "Dnipro" the city."""
    waters = tuple(e for e in entries if e.kind is PlaceKind.WATER)
    if not waters:
        return entries
    if before is not None and before.lower == "the":
        return waters
    if len(waters) < len(entries):
        return tuple(e for e in entries if e.kind is not PlaceKind.WATER)
    return tuple(e for e in waters if not e.guarded)


def _proven(before: Word | None, after: Word | None, second: Word | None) -> bool:
    """A preposition of place or a noun for places stands beside the name."""
    if after is not None and after.lower in _PLACE_NOUNS:
        return True
    if before is None:
        return False
    if before.lower == "of":
        return second is not None and second.lower in _PLACE_NOUNS | _BESIDE
    return before.lower in _LOCATIVE or before.lower in _PLACE_NOUNS


def _name_goes_on(after: Word | None) -> bool:
    return after is not None and after.text[0].isupper() and after.lower not in _PLACE_NOUNS | _LOCATIVE | _BESIDE


def _name_began(before: Word | None) -> bool:
    if before is None or not before.text[0].isupper():
        return False
    lower = before.lower
    return not (lower in _BESIDE or lower in _LOCATIVE or lower in _PLACE_NOUNS or lower.endswith(("ing", "ly")))


def _shouted(before: Word | None, after: Word | None) -> bool:
    """The words beside it are in capitals as well."""
    return any(w is not None and len(w.text) > 3 and w.text.isupper() for w in (before, after))
