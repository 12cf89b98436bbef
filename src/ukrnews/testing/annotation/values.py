"""Values of gold files as the words that an annotator writes, and back."""

from __future__ import annotations

import datetime as dt
import re

from ukrnews.testing.gold import Bounds, GoldError, GoldResponse

_BOUNDS = re.compile(r"(\d+)(?:\s*(\+)|\s*[-–]\s*(\d+))?")


def bounds_word(bounds: Bounds) -> str:
    """A figure: "2", "2-5", "5+" where it is open above."""
    least, most = bounds
    if most is None:
        return f"{least}+"
    return str(least) if least == most else f"{least}-{most}"


def bounds_of(word: str) -> Bounds:
    """The figure. Raises GoldError for another form."""
    found = _BOUNDS.fullmatch(word)
    if found is None:
        raise GoldError(f'{word!r} is no figure: write "2", "2-5", or "5+" for five or more')
    least = int(found[1])
    return least, None if found[2] else int(found[3] or least)


def day_of(word: str) -> dt.date:
    """A day. Raises GoldError for another form than YYYY-MM-DD."""
    try:
        return dt.date.fromisoformat(word)
    except ValueError:
        raise GoldError(f"{word!r} is no day: write YYYY-MM-DD") from None


def response_word(response: GoldResponse) -> str:
    """An answer: "Ukraine: accept"."""
    return f"{response.actor}: {response.stance}"


def response_of(word: str) -> GoldResponse:
    """The answer. Raises GoldError for another form."""
    actor, colon, stance = word.rpartition(":")
    if not colon or not actor.strip() or not stance.strip():
        raise GoldError(f'{word!r} is no answer: write "Ukraine: accept"')
    return GoldResponse(actor=actor.strip(), stance=stance.strip())
