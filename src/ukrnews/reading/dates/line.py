"""A sentence to read dates from, and the things that every rule reads: day numbers and amounts."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from ukrnews.reading.dates.shapes import Shape
from ukrnews.reading.dates.words import UNITS
from ukrnews.reading.numbers.figure import read_figure
from ukrnews.reading.syntax.closed import INDEFINITE
from ukrnews.reading.tokens import Token

_DAY = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)?")
_TWO_DAYS = re.compile(r"([0-9]{1,2})(?:st|nd|rd|th)?-([0-9]{1,2})(?:st|nd|rd|th)?")


class Read(NamedTuple):
    """A shape and the tokens [first, last) that it was read from."""

    first: int
    last: int
    shape: Shape


class Line(NamedTuple):
    """The tokens [first, last) of one sentence; words outside it are empty."""

    tokens: Sequence[Token]
    first: int
    last: int

    def word(self, at: int) -> str:
        """The word at a token in lower case, "" outside the sentence."""
        return self.tokens[at].lower if self.first <= at < self.last else ""

    def is_capital(self, at: int) -> bool:
        """Does the word at a token begin with a capital?"""
        return self.first <= at < self.last and self.tokens[at].text[:1].isupper()

    def touches(self, at: int) -> bool:
        """Is there as much space before token `at` as after it: a dash between two numbers?"""
        tokens = self.tokens
        return tokens[at].start - tokens[at - 1].end == tokens[at + 1].start - tokens[at].end

    def day_number(self, at: int) -> int | None:
        """A day of the month: "12", "12th"."""
        match = _DAY.fullmatch(self.word(at))
        return int(match[1]) if match and 1 <= int(match[1]) <= 31 else None

    def two_days(self, at: int) -> tuple[int, int] | None:
        """Two days of a month in one token: "11-12"."""
        match = _TWO_DAYS.fullmatch(self.word(at))
        if match is None or not 1 <= int(match[1]) < int(match[2]) <= 31:
            return None
        return int(match[1]), int(match[2])

    def amount(self, at: int) -> tuple[int, str, int] | None:
        """So many units of time at token `at`: (2, "week", end token) for "two weeks", "a week" and bare "week" (1)."""
        word = self.word(at)
        if word in INDEFINITE:
            at, word = at + 1, self.word(at + 1)
        if word in UNITS:
            return None if word.endswith("s") else (1, UNITS[word], at + 1)
        if not self.first <= at < self.last:
            return None
        figure = read_figure(self.tokens, at, self.last, at)
        if figure is None or figure.high is None or figure.unit or figure.high % 1 or not 0 < figure.high < 10_000:
            return None
        unit = UNITS.get(self.word(figure.last))
        return None if unit is None else (int(figure.high), unit, figure.last + 1)

    def amount_before(self, at: int) -> tuple[int, str, int] | None:
        """So many units of time that end before token `at`: (2, "week", first token)."""
        unit = UNITS.get(self.word(at - 1))
        if unit is None:
            return None
        number = self.word(at - 2)
        if number in ("a", "an", "one"):
            return 1, unit, at - 2
        figure = read_figure(self.tokens, at - 2, at - 1, at - 2) if at - 2 >= self.first else None
        if figure is None or figure.high is None or figure.unit or figure.high % 1 or not 0 < figure.high < 10_000:
            return None
        return int(figure.high), unit, at - 2
