"""Which numbers are years."""

from collections.abc import Sequence

from ukrnews.reading.numbers.wordlists import listed
from ukrnews.reading.numbers.words import CURRENCIES, DURATIONS, MEASURES, MONTHS, SEASONS
from ukrnews.reading.syntax.closed import POSSESSIVES
from ukrnews.reading.tokens import Token

EARLIEST_YEAR, LATEST_YEAR = 1800, 2099

_ALWAYS = listed("before a year") | MONTHS | SEASONS
_UNLESS_COUNTING = listed("before a year or a count")
_UNITS = DURATIONS.keys() | MEASURES | CURRENCIES | listed("after no year")
_OWNERS = POSSESSIVES | {"the", "a", "'s", "'", "this", "that"}
_NO_PLURAL = listed("no plural after a year")


def year_in(word: str) -> int | None:
    """The year that four digits may be, or None: "2022" but not "2,022" or "3022"."""
    if len(word) == 4 and word.isascii() and word.isdecimal() and EARLIEST_YEAR <= int(word) <= LATEST_YEAR:
        return int(word)
    return None


def is_year(tokens: Sequence[Token], at: int, first: int, last: int) -> bool:
    """Is token `at` of the sentence [first, last) a year? Decided by the word before it and the word after it.

    After "in", "since" or a month always; after other prepositions unless a plural noun follows ("of 2022 drones");
    after "the" or an owner before a noun ("his 2022 ban"); in brackets; and after another year ("2014 to 2022").
    """
    if year_in(tokens[at].text) is None:
        return False
    before = tokens[at - 1].lower if at > first else ""
    after = tokens[at + 1].lower if at + 1 < last else ""
    if after in _UNITS and before not in MONTHS:  # "2000 years", "2000 metres"
        return False
    if before in _ALWAYS:
        return True
    if before in _UNLESS_COUNTING:
        return not _is_counted(tokens[at + 1] if after else None)
    if before == "," and at - 2 >= first:
        return _ends_a_date(tokens, at - 2, first)
    if before in _OWNERS:
        return after.isalpha() or "-" in after
    if before in ("-", "–", "or") and at - 2 >= first:
        return year_in(tokens[at - 2].text) is not None
    return before == "(" and after in (")", "–", "-")


def _is_counted(token: Token | None) -> bool:
    """Does the token look like a plural noun in small letters?"""
    if token is None or not token.text.isalpha() or not token.text.islower():
        return False
    return token.lower.endswith("s") and token.lower not in _NO_PLURAL


def _ends_a_date(tokens: Sequence[Token], at: int, first: int) -> bool:
    """Is token `at` the day in "March 12" or the month in "12 March"?"""
    near = {tokens[i].lower for i in range(max(first, at - 3), at + 1)}
    return not near.isdisjoint(MONTHS)
