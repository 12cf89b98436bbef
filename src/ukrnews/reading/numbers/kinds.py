"""What a number measures, read from the words beside it."""

from collections.abc import Sequence

from ukrnews.reading.numbers.figure import Figure
from ukrnews.reading.numbers.quantity import Kind
from ukrnews.reading.numbers.wordlists import listed
from ukrnews.reading.numbers.words import (
    CLOCK,
    CURRENCIES,
    CURRENCY_SIGNS,
    DURATIONS,
    MEASURES,
    MONTHS,
)
from ukrnews.reading.numbers.years import year_in
from ukrnews.reading.tokens import Token

OLDEST = 120

_PERCENT, _PERCENT_PHRASES = listed("percent"), listed("percent in two words")
_MONEY_OR_WEIGHT = listed("money or weight")
_CODES = listed("codes of currencies")
_BEFORE_MEASURE = listed("before a measure")
_LABELS = listed("labels")
"""Words whose number is a name: "Article 5", "No. 10"."""
_OLD, _BEFORE_AGE, _OF_AN_AGE = listed("old"), listed("persons before an age"), listed("persons of an age")


def kind_of(tokens: Sequence[Token], figure: Figure, first: int, last: int) -> tuple[Kind, str, int, int]:
    """Kind and unit of the number `figure` in the sentence [first, last), with the tokens it takes for its unit.

    Returns (kind, unit, first token, end token): "30 days" takes in "days", "aged 47" does not take in "aged".
    """
    found = _by_unit(tokens, figure, last) or _by_word_before(tokens, figure, first, last)
    if found is not None:
        return found
    return Kind.CARDINAL, "", figure.first, figure.last


def _by_unit(tokens: Sequence[Token], figure: Figure, last: int) -> tuple[Kind, str, int, int] | None:
    start, at, glued = figure.first, figure.last, figure.unit
    word = tokens[at].lower if at < last else ""
    after = tokens[at + 1].lower if at + 1 < last else ""
    if glued in CURRENCY_SIGNS and glued:
        return Kind.MONEY, glued, start, at
    if glued in CLOCK:
        return Kind.TIME, "", start, at
    if glued in DURATIONS:
        return Kind.DURATION, DURATIONS[glued], start, at
    if glued:
        return Kind.MEASURE, glued, start, at
    if word in _PERCENT:
        return Kind.PERCENT, "%", start, at + 1
    if f"{word} {after}" in _PERCENT_PHRASES:
        return Kind.PERCENT, "%", start, at + 2
    if word in CURRENCIES and (word not in _MONEY_OR_WEIGHT or after not in ("of", "each")):
        return Kind.MONEY, word, start, at + 1
    if word in DURATIONS:
        unit = DURATIONS[word]
        if after in _OLD:
            return Kind.AGE, unit, start, at + 2
        if after == "of" and at + 2 < last and tokens[at + 2].lower == "age":
            return Kind.AGE, unit, start, at + 3
        return (Kind.DURATION, unit, start, at + 1) if word != "second" else None
    if word in _BEFORE_MEASURE and after in MEASURES:
        return Kind.MEASURE, f"{word} {after}", start, at + 2
    if word in MEASURES or word in _MONEY_OR_WEIGHT:
        return Kind.MEASURE, word, start, at + 1
    if word in CLOCK:
        return Kind.TIME, "", start, at + 1
    return None


def _by_word_before(
    tokens: Sequence[Token], figure: Figure, first: int, last: int
) -> tuple[Kind, str, int, int] | None:
    start, at = figure.first, figure.last
    before = tokens[start - 1].lower if start > first else ""
    word = tokens[at].lower if at < last else ""
    earlier = tokens[start - 2] if start - 1 > first else None
    if before in CURRENCY_SIGNS and before:
        return Kind.MONEY, before, start - 1, at
    if figure.digits and before in _CODES:
        return Kind.MONEY, before, start - 1, at
    if figure.high is None or figure.high > 9999:
        return None
    if at - start >= 3 and year_in(tokens[start].text) and year_in(tokens[at - 1].text):
        return Kind.YEAR, "", start, at
    if figure.digits and figure.high <= 31 and _in_a_date(tokens, figure, before, last):
        return Kind.DATE, "", start, at
    if figure.digits and ((before in _LABELS and before != "no") or _is_list_number(tokens, figure, first, last)):
        return Kind.RANK, "", start, at
    if before == "aged" or (before == "age" and word not in CURRENCIES):
        return Kind.AGE, "year", start, at
    if before in ("under", "over") and earlier and earlier.lower in _BEFORE_AGE and figure.high <= OLDEST:
        return Kind.AGE, "year", start, at
    if before == "," and earlier and word in (",", ")") and 0 < figure.high <= OLDEST and at - start == 1:
        name = earlier.text[:1].isupper() and earlier.lower not in MONTHS
        single = earlier.lower in _OF_AN_AGE
        return (Kind.AGE, "year", start, at) if name or single else None
    return None


def _in_a_date(tokens: Sequence[Token], figure: Figure, before: str, last: int) -> bool:
    """Is the number the day beside a month: "12 March", "March 12", "March 11 to 13", "October 21 and 22"?"""
    at = figure.first
    if _is_month(tokens, figure.last, last):
        return True
    if at >= 1 and _is_month(tokens, at - 1, last):
        return True
    joined = before in ("and", "or", "to", "-", "–")
    if joined and at >= 3 and tokens[at - 2].text.isdecimal() and _is_month(tokens, at - 3, last):
        following = tokens[figure.last].lower if figure.last < last else ""
        return not following.endswith("s") and following != "people"
    return False


def _is_month(tokens: Sequence[Token], at: int, last: int) -> bool:
    return at < last and tokens[at].lower in MONTHS and tokens[at].text[:1].isupper()


def _is_list_number(tokens: Sequence[Token], figure: Figure, first: int, last: int) -> bool:
    """A number that opens its sentence and is followed by "." or ")" numbers a list."""
    return figure.first == first and figure.last < last and tokens[figure.last].text in (".", ")")
