"""The words before a date: what widens it ("late on", "the night of") and what role it plays ("since", "by")."""

from typing import NamedTuple

from ukrnews.reading.dates.dated import Role
from ukrnews.reading.dates.line import Line, Read
from ukrnews.reading.dates.shapes import Around, Days, Part, Range, Rolling, Season, Shape, Weekday, Weekend, Years
from ukrnews.reading.dates.wordlists import listed, lists
from ukrnews.reading.dates.words import DAY_PARTS
from ukrnews.reading.numbers.words import CLOCK
from ukrnews.reading.syntax.closed import NO_OR_NOT

_ROLES = {word: Role(role) for word, role in lists.meanings("roles").items()}
_TIMES = listed("times") | CLOCK
_ONWARD = listed("onward")
_FROM_TO = listed("from one to another")
_LEADS = listed("leads of a stretch")
_NO_ROLE = listed("no role after a time")
_LEAST = listed("least or most")
_SMALL_HOURS = listed("hours of the night")


class Expression(NamedTuple):
    """The expression with the words that belong to it, its role, and the word that gave the role ("" for none)."""

    read: Read
    role: Role
    word: str
    first: int
    """First token with the role words."""
    last: int


def expression_of(line: Line, read: Read, floor: int) -> Expression:
    """Look left of an expression, not before token `floor`."""
    read = _widened(line, read, floor)
    if line.word(read.last) == "'s":
        return _point(read)
    shape = read.shape
    first = _before_the_time(line, read.first, floor)
    timed = first < read.first
    first = _before_the_article(line, shape, first, floor)
    word = line.word(first - 1) if first - 1 >= floor else ""
    word, first = _phrase(line, word, first, floor)
    role = _ROLES.get(word)
    if isinstance(shape, Rolling):
        return _rolling(read, shape, word, first)
    if _is_stretch(shape, word):
        led = word in _FROM_TO or role is Role.DURING
        return Expression(read, Role.DURING, word, first - 1 if led else read.first, read.last)
    if role is None or (timed and word in _NO_ROLE) or (word == "over" and shape != Weekend()):
        return _point(read)
    if word == "after" and _is_modifier(line, read):
        return _point(read)
    if word == "since" and line.word(read.last) == "," and line.word(read.last + 1) == "when":
        return _point(read)  # "the worst since May 9, 2023, when a missile hit it": what follows was on that day
    onward = line.word(read.last) in _ONWARD and not (
        line.word(read.last) == "on" and line.word(read.last + 1).isalnum()
    )
    if word == "from" and onward:
        return Expression(read, role, "from on", first - 1, read.last + 1)
    return Expression(read, role, word, first - 1, read.last)


def _point(read: Read) -> Expression:
    return Expression(read, Role.POINT, "", read.first, read.last)


def _is_stretch(shape: Shape, word: str) -> bool:
    """From March 3 to April 5; between March 3 and 5."""
    return isinstance(shape, Range) or (isinstance(shape, Days) and shape.last > shape.first and word in _FROM_TO)


def _before_the_article(line: Line, shape: Shape, first: int, floor: int) -> int:
    """The token to look left of for a preposition: before "the" in "over the weekend", before "at least"."""
    whole = isinstance(shape, Season | Weekend | Rolling | Part) or (
        isinstance(shape, Years) and shape.last > shape.first
    )
    if whole and line.word(first - 1) == "the" and first - 1 >= floor:
        first -= 1
    if first - 2 >= floor and line.word(first - 2) == "at" and line.word(first - 1) in _LEAST:
        first -= 2
    return first


def _rolling(read: Read, shape: Rolling, word: str, first: int) -> Expression:
    if word == "for":
        return Expression(read, Role.DURATION, word, first - 1, read.last)
    led = word in _LEADS
    role = Role.WITHIN if shape.forward else Role.DURING
    return Expression(read, role, word, first - 1 if led and word != "of" else read.first, read.last)


def _phrase(line: Line, word: str, first: int, floor: int) -> tuple[str, int]:
    """Phrases that stand for one preposition: "no later than Friday" and "ahead of Friday" set deadlines.

    Returns the preposition and the token after it.
    """
    if word == "of" and first - 2 >= floor and line.word(first - 2) == "ahead":
        return "before", first - 1
    if word == "than" and first - 3 >= floor and line.word(first - 2) == "later" and line.word(first - 3) in NO_OR_NOT:
        first -= 2
        return ("by", first - (line.word(first - 2) == "by" and first - 2 >= floor))
    return word, first


def _is_modifier(line: Line, read: Read) -> bool:
    """Does the date only describe the noun after it: "after Friday talks"?"""
    after = line.word(read.last)
    return (
        isinstance(read.shape, Weekday | Days)
        and after.isalpha()
        and not line.is_capital(read.last)
        and after.endswith("s")
    )


def _widened(line: Line, read: Read, floor: int) -> Read:
    """The expression with "the night of", "early on", "the early hours of" before it."""
    first, shape = read.first, read.shape
    the = first - (line.word(first - 1) == "the")
    part = line.word(the - 2)
    if line.word(the - 1) == "of" and (part in DAY_PARTS or part == "hours") and the - 2 >= floor:
        if (
            part == "night"
            and isinstance(shape, Weekday | Days)
            and not (isinstance(shape, Days) and shape.last > shape.first)
        ):
            shape = Around(shape, 1)
        first = the - 2
        first -= part == "hours" and line.word(first - 1) in _SMALL_HOURS and first - 1 >= floor
        first -= line.word(first - 1) == "the" and first - 1 >= floor
    if isinstance(shape, Part) and line.word(first - 1) == "the" and first - 1 >= floor:
        first -= 1
    return Read(first, read.last, shape)


def _before_the_time(line: Line, first: int, floor: int) -> int:
    """The first token of the time before a date ("11 a.m. on Friday", "midnight on Wednesday"), else `first`."""
    at = first - (line.word(first - 1) in ("on", ","))
    start = at
    while start - 1 >= floor and at - start < 4 and (line.word(start - 1) in _TIMES or _is_clock(line.word(start - 1))):
        start -= 1
    return start if start < at else first


def _is_clock(word: str) -> bool:
    return (
        word[:1].isdigit()
        and len(word) <= 7
        and (word.isdigit() or ":" in word or word[-2:] in ("am", "pm") or "." in word)
    )
