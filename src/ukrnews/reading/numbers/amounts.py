"""Every amount in a text: the numbers with their ranges, bounds and units."""

from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from ukrnews.reading.numbers.bounds import bound_after, bound_before
from ukrnews.reading.numbers.compounds import read_compound
from ukrnews.reading.numbers.figure import Figure, read_figure
from ukrnews.reading.numbers.kinds import kind_of
from ukrnews.reading.numbers.odd import (
    read_clock_or_date,
    read_fraction,
    read_none,
    read_ordinal,
    read_year,
)
from ukrnews.reading.numbers.quantity import Amount, Bound, Kind
from ukrnews.reading.numbers.wordlists import listed
from ukrnews.reading.numbers.words import (
    AFTER_ARTICLE,
    CARDINALS,
    CURRENCY_SIGNS,
    MULTIPLIERS,
    NONE,
    ORDINALS,
    PARTS,
    PLURALS,
    VAGUE,
)
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.tokens import Token

_STARTERS = (
    CARDINALS.keys()
    | {word for word in MULTIPLIERS if len(word) > 2}
    | VAGUE.keys()
    | AFTER_ARTICLE.keys()
    | PLURALS.keys()
    | PARTS.keys()
    | ORDINALS.keys()
    | NONE
    | {"most"}
)
_COMPOUND_STARTS = CARDINALS.keys() | {"half"}
_FIGURES = frozenset("0123456789") | CURRENCY_SIGNS

_BARE_PLURALS = listed("plurals that may be names")
_AFTER_PLURAL = listed("after a plural that counts")
_BEFORE_PRONOUN = listed("before the pronoun one")
_AFTER_PRONOUN = listed("after the pronoun one")
_DETERMINERS = listed("determiners of a pronoun")
_LINKS = listed("links before one")
_CHANGES = listed("changes")
"""After these "from 10 to 12" is a change, not a range."""


def find_amounts(tokens: Sequence[Token], sentences: Sequence[Sentence]) -> Iterator[Amount]:
    """Amounts in the order of the text, never overlapping, never across sentences; linear in the number of tokens."""
    for sentence in sentences:
        first, last = sentence.first, sentence.last
        floor = first
        for at in [i for i in range(first, last) if may_begin_a_number(tokens[i].lower)]:
            amount = _amount_at(tokens, at, first, last, floor) if at >= floor else None
            if amount is not None:
                yield amount
                floor = max(at + 1, amount.last)


@lru_cache(maxsize=8192)  # it is asked of every word of a text
def may_begin_a_number(word: str) -> bool:
    """The cheap test: does a word (lower case) look as if a number began there?"""
    if word[:1] in _FIGURES or word in _STARTERS:
        return bool(word)
    return ("-" in word and word.partition("-")[0] in _COMPOUND_STARTS) or "$" in word


def _amount_at(tokens: Sequence[Token], at: int, first: int, last: int, floor: int) -> Amount | None:
    token = tokens[at]
    if "-" in token.lower[1:] and token.lower not in CARDINALS:
        amount = read_clock_or_date(tokens, at) or read_compound(token)
        return amount and _with_units(tokens, amount, first, last, floor)
    odd = (
        read_year(tokens, at, first, last)
        or read_clock_or_date(tokens, at)
        or read_ordinal(tokens, at, first, last)
        or read_none(tokens, at, last)
    )
    if odd is not None:
        return odd
    fraction = read_fraction(tokens, at, last, floor)
    if fraction is not None:
        start, bound = bound_before(tokens, fraction.first, floor, fraction.last)
        return fraction._replace(first=start, bound=bound)
    figure = read_figure(tokens, at, last, floor)
    if figure is None or not _counts(tokens, figure, first, last):
        return None
    figure = _with_range(tokens, figure, last, floor)
    return _with_bounds(tokens, figure, first, last, floor)


def _counts(tokens: Sequence[Token], figure: Figure, first: int, last: int) -> bool:
    """Does the number word count here? Not in "no one", "a longer one", "he scores", "Group of Seven"."""
    token = tokens[figure.first]
    before = tokens[figure.first - 1].lower if figure.first > first else ""
    after = tokens[figure.last].lower if figure.last < last else ""
    if token.lower in _BARE_PLURALS:
        return after in _AFTER_PLURAL
    if figure.last > figure.first + 1 or token.lower not in CARDINALS:
        return True
    if before == "of" and token.text[:1].isupper():
        return False
    if token.lower != "one":
        return True
    earlier = tokens[figure.first - 2].lower if figure.first - 1 > first else ""
    is_pronoun = earlier in _DETERMINERS and before.isalpha() and before not in _LINKS
    return not is_pronoun and before not in _BEFORE_PRONOUN and after not in _AFTER_PRONOUN


def _with_range(tokens: Sequence[Token], figure: Figure, last: int, floor: int) -> Figure:
    """The figure widened to the range it opens: "two to three dozen", "between 10 and 12", "5–10", "one or two"."""
    at, before = figure.last, tokens[figure.first - 1].lower if figure.first > floor else ""
    if figure.high is None or at + 1 >= last or not _joins(tokens, at, before):
        return figure
    second = read_figure(tokens, at + 1, last, at + 1) or read_figure(tokens, min(at + 2, last - 1), last, at + 1)
    if second is None or second.first != at + 1 or second.high is None or _is_change(tokens, figure.first, floor):
        return figure
    low = _shared_scale(figure, second)
    if low >= second.high or (figure.unit and second.unit and figure.unit != second.unit):
        return figure
    return second._replace(
        first=figure.first - 1 if before in ("between", "from") else figure.first,
        low=low,
        unit=figure.unit or second.unit,
        digits=figure.digits and second.digits,
    )


def _shared_scale(figure: Figure, second: Figure) -> Decimal:
    """The lower end, times the multiplier of the higher one: "two to three dozen"."""
    scaled = figure.low * second.scale
    shares = figure.scale == 1 and second.scale > 1 and second.high is not None and scaled < second.high
    return scaled if shares else figure.low


def _joins(tokens: Sequence[Token], at: int, before: str) -> bool:
    """Whether token `at` joins two ends of a range, the first after `before`; a dash has the same space about it."""
    word = tokens[at].lower
    if word in ("-", "–"):
        return tokens[at].start - tokens[at - 1].end == tokens[at + 1].start - tokens[at].end
    return word in ("to", "or") or (word == "and" and before == "between")


def _is_change(tokens: Sequence[Token], first: int, floor: int) -> bool:
    """ "rose from 10 to 12", the first number at token `first`."""
    at = first - 1
    if at < floor or tokens[at].lower != "from":
        return False
    return any(tokens[i].lower in _CHANGES for i in range(max(floor, at - 4), at))


def _with_bounds(tokens: Sequence[Token], figure: Figure, first: int, last: int, floor: int) -> Amount:
    end, after = bound_after(tokens, figure.last, last)
    kind, unit, begin, unit_end = kind_of(tokens, figure._replace(last=end), first, last)
    if kind in (Kind.AGE, Kind.DATE, Kind.RANK, Kind.TIME) or begin < floor:
        return Amount(max(begin, floor), unit_end, figure.low, figure.high, after, kind, unit)
    if after is None and unit_end > end:
        unit_end, after = bound_after(tokens, unit_end, last)
    start, before = bound_before(tokens, begin, floor, unit_end)
    return Amount(start, unit_end, figure.low, figure.high, before or after, kind, unit)


def _with_units(tokens: Sequence[Token], amount: Amount, first: int, last: int, floor: int) -> Amount:
    """A compound ("10-15") with the unit and the bounds that stand beside it."""
    if amount.kind is not Kind.CARDINAL:
        if amount.kind in (Kind.DURATION, Kind.MEASURE, Kind.MONEY, Kind.PERCENT, Kind.FRACTION):
            start, bound = bound_before(tokens, amount.first, floor, amount.last)
            return amount._replace(first=start, bound=bound or amount.bound)
        return amount
    digits = tokens[amount.first].lower[:1].isdigit()
    figure = Figure(amount.first, amount.last, amount.low, amount.high, digits=digits)
    if amount.last < last and tokens[amount.last].lower in MULTIPLIERS and amount.high is not None:
        scale = Decimal(MULTIPLIERS[tokens[amount.last].lower])
        figure = figure._replace(last=amount.last + 1, low=amount.low * scale, high=amount.high * scale)
    found = _with_bounds(tokens, figure, first, last, floor)
    return found._replace(bound=found.bound or amount.bound)


__all__ = ["Bound", "find_amounts", "may_begin_a_number"]
