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
_BETWEEN_AGES = frozenset({"and", ",", "or", "to"})
_MOST_AGES = 12
"""Ages in a row at most."""
_OLD, _BEFORE_AGE, _OF_AN_AGE = listed("old"), listed("persons before an age"), listed("persons of an age")


Measured = tuple[Kind, str, int, int]
"""Kind and unit, with the tokens that a number takes for its unit."""


def kind_of(tokens: Sequence[Token], figure: Figure, first: int, last: int) -> Measured:
    """Kind and unit of the number `figure` in the sentence [first, last), with the tokens it takes for its unit.

    Returns (kind, unit, first token, end token): "30 days" takes in "days", "aged 47" does not take in "aged".
    """
    found = _by_unit(tokens, figure, last) or _by_word_before(tokens, figure, first, last)
    if found is not None:
        return found
    return Kind.CARDINAL, "", figure.first, figure.last


def _by_unit(tokens: Sequence[Token], figure: Figure, last: int) -> Measured | None:
    start, at = figure.first, figure.last
    if figure.unit:
        return (*_by_glued(figure.unit), start, at)
    word = tokens[at].lower if at < last else ""
    after = tokens[at + 1].lower if at + 1 < last else ""
    if word in _PERCENT:
        return Kind.PERCENT, "%", start, at + 1
    if f"{word} {after}" in _PERCENT_PHRASES:
        return Kind.PERCENT, "%", start, at + 2
    if word in CURRENCIES and (word not in _MONEY_OR_WEIGHT or after not in ("of", "each")):
        return Kind.MONEY, word, start, at + 1
    if word in DURATIONS:
        return _time_or_age(tokens, figure, word, after, last)
    if word in _BEFORE_MEASURE and after in MEASURES:
        return Kind.MEASURE, f"{word} {after}", start, at + 2
    if word in MEASURES or word in _MONEY_OR_WEIGHT:
        return Kind.MEASURE, word, start, at + 1
    return (Kind.TIME, "", start, at + 1) if word in CLOCK else None


def _by_glued(unit: str) -> tuple[Kind, str]:
    """The kind of a number with the unit glued to it: "$5", "20km", "9am"."""
    if unit in CURRENCY_SIGNS:
        return Kind.MONEY, unit
    if unit in CLOCK:
        return Kind.TIME, ""
    return (Kind.DURATION, DURATIONS[unit]) if unit in DURATIONS else (Kind.MEASURE, unit)


def _time_or_age(tokens: Sequence[Token], figure: Figure, word: str, after: str, last: int) -> Measured | None:
    """ "30 days", "47 years old", "47 years of age"; but "two second strikes"."""
    start, at, unit = figure.first, figure.last, DURATIONS[word]
    if after in _OLD:
        return Kind.AGE, unit, start, at + 2
    if after == "of" and at + 2 < last and tokens[at + 2].lower == "age":
        return Kind.AGE, unit, start, at + 3
    return (Kind.DURATION, unit, start, at + 1) if word != "second" else None


def _by_word_before(tokens: Sequence[Token], figure: Figure, first: int, last: int) -> Measured | None:
    start, at = figure.first, figure.last
    before = tokens[start - 1].lower if start > first else ""
    if before in CURRENCY_SIGNS or (figure.digits and before in _CODES):
        return Kind.MONEY, before, start - 1, at
    if figure.high is None or figure.high > 9999:
        return None
    if at - start >= 3 and year_in(tokens[start].text) and year_in(tokens[at - 1].text):
        return Kind.YEAR, "", start, at
    if figure.digits and figure.high <= 31 and _in_a_date(tokens, figure, before, last):
        return Kind.DATE, "", start, at
    if figure.digits and ((before in _LABELS and before != "no") or _is_list_number(tokens, figure, first, last)):
        return Kind.RANK, "", start, at
    return (Kind.AGE, "year", start, at) if _is_age(tokens, figure, first, last) else None


def _is_age(tokens: Sequence[Token], figure: Figure, first: int, last: int) -> bool:
    """ "aged 47", "children under 18", "the boy, 9,", "Ivan, 47,"."""
    start, at = figure.first, figure.last
    before = tokens[start - 1].lower if start > first else ""
    word = tokens[at].lower if at < last else ""
    if before == "aged" or (before == "age" and word not in CURRENCIES):
        return True
    if before in _BETWEEN_AGES and _goes_on_after_aged(tokens, start, first):
        return True
    if start - 1 <= first or figure.high is None or figure.high > OLDEST:
        return False
    earlier = tokens[start - 2]
    if before in ("under", "over"):
        return earlier.lower in _BEFORE_AGE
    if before != "," or word not in (",", ")") or figure.high <= 0 or at - start != 1:
        return False
    return earlier.lower in _OF_AN_AGE or (earlier.text[:1].isupper() and earlier.lower not in MONTHS)


def _goes_on_after_aged(tokens: Sequence[Token], start: int, first: int) -> bool:
    """ "two men aged 30, 41 and 60": one of a row of ages of several people."""
    at = start
    for _ in range(_MOST_AGES):
        before = at - 1
        while before > first and tokens[before].lower in _BETWEEN_AGES:
            before -= 1
        if before == at - 1 or before <= first or not tokens[before].text.isdecimal():
            return False
        at = before
        if tokens[at - 1].lower == "aged":
            before = at - 2 - (tokens[at - 2].text == ",")
            whose = tokens[before].lower if before >= first else ""
            return whose.endswith("s") or whose in _BEFORE_AGE
    return False


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
