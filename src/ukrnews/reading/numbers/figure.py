"""One number as written, in digits or words, without what bounds it: "1,200", "2.3bn", "one hundred and five".

Every function reads forward from a token and stays before `last`; none looks further than a handful of tokens.
"""

import re
from collections.abc import Sequence
from decimal import Decimal
from typing import NamedTuple

from ukrnews.reading.numbers.wordlists import listed
from ukrnews.reading.numbers.words import (
    AFTER_ARTICLE,
    CARDINALS,
    CURRENCY_SIGNS,
    MULTIPLIERS,
    PLURALS,
    TENS,
    VAGUE,
)
from ukrnews.reading.syntax.closed import INDEFINITE
from ukrnews.reading.tokens import Token

LONGEST = 12
"""A number has at most so many tokens."""
LARGEST = 10**15
"""Words stop multiplying beyond this."""
_THOUSANDS = listed("vague thousands")

_DIGITS = re.compile(
    r"(?P<sign>[A-Z]{0,3}[$€£¥₴₽])?(?P<whole>[0-9]{1,3}(?:,[0-9]{3}){1,4}|[0-9]{1,15})(?P<part>\.[0-9]{1,6})?"
    r"(?P<unit>[A-Za-z]{1,5}(?:/h)?)?"
)


class Figure(NamedTuple):
    """Tokens [first, last) and the value between `low` and `high` (None: open, as in "dozens").

    `unit` is what is glued to the digits ("km" in "20km", "$" in "$5bn"); `scale` the multiplier that stands with it.
    """

    first: int
    last: int
    low: Decimal
    high: Decimal | None
    unit: str = ""
    scale: Decimal = Decimal(1)
    digits: bool = False


def read_digits(word: str) -> tuple[Decimal, Decimal, str] | None:
    """Value, multiplier and unit of a token of digits: "$2.3bn" is 2300000000, 1000000000, "$". Else None."""
    match = _DIGITS.fullmatch(word) if len(word) <= 24 else None
    if match is None:
        return None
    value = Decimal(match["whole"].replace(",", "") + (match["part"] or ""))
    unit, sign = (match["unit"] or "").lower(), match["sign"]
    scale = Decimal(1)
    if unit in MULTIPLIERS:
        scale, unit = Decimal(MULTIPLIERS[unit]), ""
    elif unit == "m" and sign:
        scale, unit = Decimal(10**6), ""
    elif unit == "b" and sign:
        scale, unit = Decimal(10**9), ""
    return value * scale, scale, unit or (sign[-1] if sign else "")


def read_figure(tokens: Sequence[Token], first: int, last: int, floor: int) -> Figure | None:
    """The number that begins at token `first`, or at the article before it but not before `floor`; else None."""
    word = tokens[first].lower
    if "0" <= word[:1] <= "9" or word[:1] in CURRENCY_SIGNS or "$" in word or "€" in word:
        return _from_digits(tokens, first, last)
    if word in CARDINALS:
        return _from_words(tokens, first, last)
    if word in VAGUE:
        return _scaled(tokens, Figure(first, first + 1, Decimal(VAGUE[word]), None), last)
    if word == "half":
        return _half_of_a_multiplier(tokens, first, last)
    if word in PLURALS:
        return _plural(tokens, first, last)
    return _after_article(tokens, first, last) if first > floor and tokens[first - 1].lower in INDEFINITE else None


def _after_article(tokens: Sequence[Token], first: int, last: int) -> Figure | None:
    """A hundred, a few, a couple of thousand: the number whose article stands before token `first`."""
    word, after = tokens[first].lower, first + 1
    if word in MULTIPLIERS and len(word) > 2:
        return _from_words(tokens, first, last)._replace(first=first - 1)
    if word not in AFTER_ARTICLE:
        return None
    low, high = AFTER_ARTICLE[word]
    if word == "couple" and after < last and tokens[after].lower == "of" and _is_multiplier(tokens, after + 1, last):
        after += 1
    figure = Figure(first - 1, after, Decimal(low), None if high is None else Decimal(high))
    return _scaled(tokens, figure, last)


def _is_multiplier(tokens: Sequence[Token], at: int, last: int) -> bool:
    return at < last and tokens[at].lower in MULTIPLIERS


def _scaled(tokens: Sequence[Token], figure: Figure, last: int) -> Figure:
    """The figure with the multipliers that follow it: "several" + "hundred", "2.3" + "million"."""
    first, after, low, high = figure[:4]
    scale = Decimal(1)
    while after < last and after - first < LONGEST and scale < LARGEST and _is_multiplier(tokens, after, last):
        scale *= MULTIPLIERS[tokens[after].lower]
        after += 1
    return Figure(first, after, low * scale, None if high is None else high * scale, scale=scale)


def _from_digits(tokens: Sequence[Token], first: int, last: int) -> Figure | None:
    read = read_digits(tokens[first].text)
    if read is None:
        return None
    value, scale, unit = read
    after = first + 1
    if scale == 1 and not unit and "." not in tokens[first].text and len(tokens[first].text) <= 3:
        value, after = _spaced_groups(tokens, first, last, value)
    figure = _scaled(tokens, Figure(first, after, value, value), last)
    if unit and unit not in CURRENCY_SIGNS:  # "5km thousand" is no number
        figure = Figure(first, after, value, value)
    return figure._replace(unit=unit, digits=True, scale=figure.scale * scale)


def _spaced_groups(tokens: Sequence[Token], first: int, last: int, value: Decimal) -> tuple[Decimal, int]:
    """Thousands set apart by spaces ("2 000", "1 200 000"): only where the last group is 000."""
    total, after = value, first + 1
    while after < min(last, first + 5):
        token = tokens[after]
        if len(token.text) != 3 or not token.text.isascii() or not token.text.isdigit():
            break
        if token.start - tokens[after - 1].end != 1:
            break
        total = total * 1000 + int(token.text)
        after += 1
    return (total, after) if after > first + 1 and tokens[after - 1].text == "000" else (value, first + 1)


def _from_words(tokens: Sequence[Token], first: int, last: int) -> Figure:
    """A number in words, from its first number word (the multiplier, if "a" stood before it)."""
    total, current, scale, at = 0, None, 1, first
    stop = min(last, first + LONGEST)
    while at < stop:
        word, before = tokens[at].lower, tokens[at - 1].lower if at > first else ""
        if word in CARDINALS:
            added = _added(current, CARDINALS[word], before)
            if added is None:
                break
            current, scale = added, 1
        elif word in MULTIPLIERS and len(word) > 2:
            scale = MULTIPLIERS[word]
            product = (1 if current is None else current) * scale
            if total + product > LARGEST:
                break
            total, current = (total + product, None) if scale >= 1000 else (total, product)
        elif word != "and" or before not in ("hundred", "thousand") or not _is_small_number(tokens, at + 1, stop):
            break
        at += 1
    whole = Decimal(total + (current or 0))
    if whole < 100 and [token.lower for token in tokens[at : min(at + 3, last)]] == ["and", "a", "half"]:
        half_more = whole + Decimal("0.5")
        return _scaled(tokens, Figure(first, at + 3, half_more, half_more), last)
    return Figure(first, at, whole, whole, scale=Decimal(scale))


def _added(current: int | None, value: int, before: str) -> int | None:
    """A number word added to what stands before it: "two hundred" + "five", "twenty" + "five"; None where it is not."""
    if current is None:
        return value
    return current + value if current and (current % 100 == 0 or (before in TENS and 0 < value < 10)) else None


def _is_small_number(tokens: Sequence[Token], at: int, last: int) -> bool:
    return at < last and CARDINALS.get(tokens[at].lower, 0) > 0


def _half_of_a_multiplier(tokens: Sequence[Token], first: int, last: int) -> Figure | None:
    """Half a million, half a dozen; "half" of anything else is a fraction, not a figure."""
    if first + 2 < last and tokens[first + 1].lower in INDEFINITE and _is_multiplier(tokens, first + 2, last):
        half = Decimal("0.5")
        return _scaled(tokens, Figure(first, first + 2, half, half), last)
    return None


def _plural(tokens: Sequence[Token], first: int, last: int) -> Figure | None:
    """Dozens, hundreds, tens of thousands."""
    low, after = Decimal(PLURALS[tokens[first].lower]), first + 1
    if after + 1 < last and tokens[after].lower == "of" and tokens[after + 1].lower in _THOUSANDS:
        low *= MULTIPLIERS[tokens[after + 1].lower[:-1]]
        after += 2
    elif tokens[first].lower == "tens":
        return None
    return Figure(first, after, low, None)
