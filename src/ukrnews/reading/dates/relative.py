"""Dates reckoned from the day of the report or from a date named before: last week, three days ago, the day before."""

from ukrnews.reading.dates.absolute import read_month, read_number, read_season, read_weekday
from ukrnews.reading.dates.line import Line, Read
from ukrnews.reading.dates.shapes import (
    Around,
    Month,
    Night,
    Part,
    Range,
    Rolling,
    Season,
    Shape,
    Unit,
    Weekday,
    Weekend,
    Years,
)
from ukrnews.reading.dates.wordlists import listed, lists
from ukrnews.reading.dates.words import ALL_MONTHS, DAY_PARTS, DAYS, MONTHS, PARTS, SEASONS, UNITS, WEEKDAYS
from ukrnews.reading.syntax.closed import POSSESSIVES

_AFTER = "following"
_BACK, _FORWARD = listed("back"), listed("forward")
_STEPS, _TO_A_WEEKDAY = lists.table("steps", int), lists.meanings("steps to a weekday")
_AFTER_THIS, _ONE_BEFORE, _SAME = listed("after this"), listed("the one before"), listed("the same")
_WEEKDAYS_BY = listed("which weekday")
_STRETCH, _OWNERS = listed("before a stretch"), POSSESSIVES | {"these", "those"}
_NO_DATE, _LONGER = listed("units that are no date"), listed("longer than a day")
_WITHIN_YEAR = listed("units within a year")
_THERE, _ENDS = listed("after the day before"), listed("ends of a phrase") | {""}
_BEFORE_OR_AFTER, _EVENTS = listed("before or after"), listed("after a time from an event")
_STEPS_BACK, _NOW, _TODAY = listed("a step back"), listed("from now"), listed("today")
_NOT_A_NIGHT, _NIGHTS_FROM = listed("no night"), listed("from or between")
_ALL_THROUGH = frozenset({"during", "throughout"})
_OF_A_NIGHT = frozenset({"before", "after", "between", "from", "in", "of", "on", "to"})
_NIGHTS_TO, _OVERNIGHT_TO = listed("joiners of nights"), listed("overnight to")
_BEFORE_WEEKEND = listed("before the weekend")
_WITH_OF, _SHARES = listed("parts with of"), listed("shares")
_RANKS = lists.numbered("ranks of shares", 1)


def read_day_word(line: Line, at: int) -> Read | None:
    """Yesterday, today, tonight, tomorrow."""
    return Read(at, at + 1, Unit("day", DAYS[line.word(at)]))


def read_overnight(line: Line, at: int) -> Read | None:
    """Overnight; overnight into Thursday; overnight on Friday."""
    end = at + 1
    if line.word(end) in _NOT_A_NIGHT:
        return None
    if line.word(end) in _NIGHTS_FROM:
        left = read_day(line, end + 1)
        right = read_day(line, left.last + 1) if left and line.word(left.last) in _NIGHTS_TO else None
        return Read(at, right.last, Range(left.shape, right.shape)) if left and right else Read(at, at + 1, Night())
    end += line.word(end) in _OVERNIGHT_TO
    day = read_day(line, end)
    if day is not None:
        return Read(at, day.last, Around(day.shape, -1))
    return Read(at, at + 1, Night())


def read_day(line: Line, at: int) -> Read | None:
    """A weekday or a date at token `at`."""
    word = line.word(at)
    if word in WEEKDAYS:
        return read_weekday(line, at)
    if word in ALL_MONTHS or word[:1].isdigit():
        read = read_month(line, at) if word in ALL_MONTHS else read_number(line, at)
        return None if read is None or isinstance(read.shape, Month | Years) else read
    return None


def read_determined(line: Line, at: int) -> Read | None:
    """What "last", "next", "this", "past", "coming", "previous", "following", "same" and "that" begin."""
    which = line.word(at)
    noun = at + 1
    first = at - (line.word(at - 1) == "the")
    if which == "this" and line.word(noun) in _AFTER_THIS:
        which, noun = line.word(noun), noun + 1
    if which in _TO_A_WEEKDAY and (line.word(noun) in WEEKDAYS or line.word(noun) == "weekend"):
        which = _TO_A_WEEKDAY[which]
    word = line.word(noun)
    if word in UNITS or word in DAY_PARTS:
        shape = _determined_unit(line, at, which, word)
        return Read(first, noun + 1, shape) if shape else None
    named = _determined_name(line, noun, which)
    return _stretch(line, first, which, noun) if named is None else Read(first, noun + 1, named)


def _determined_name(line: Line, noun: int, which: str) -> Shape | None:
    """Last Friday, next March, this summer, last weekend."""
    word = line.word(noun)
    if line.is_capital(noun) and word in WEEKDAYS:
        if which == _AFTER and line.word(noun - 2) != "the":  # "following Tuesday's attack": after it
            return None
        return Weekday(WEEKDAYS[word], which if which in _WEEKDAYS_BY else "")
    if which not in _STEPS:
        return None
    if line.is_capital(noun) and word in MONTHS and not line.day_number(noun + 1):
        return Month(MONTHS[word], None, which)
    if word in SEASONS:
        return Season(SEASONS[word], None, which)
    return Weekend(which) if word == "weekend" else None


def _determined_unit(line: Line, at: int, which: str, word: str) -> Shape | None:
    """Last week, this month, the next day, that evening, the past year."""
    if word.endswith("s"):
        return None
    if which == "last" and word == "night":
        return Night()
    after_the = line.word(at - 1) == "the"
    stretch = after_the and line.word(at - 2) in _STRETCH
    return _from_a_mention(which, word, after_the) or _from_now(which, word, stretch)


def _from_a_mention(which: str, word: str, after_the: bool) -> Shape | None:
    """What is reckoned from a date named before: the previous night, the next day, that evening."""
    unit = UNITS.get(word, "day")
    if which in _ONE_BEFORE:
        return Night(anaphoric=True) if word == "night" else Unit(unit, -1, anaphoric=True)
    if which == _AFTER or (which == "next" and after_the and unit == "day"):
        return Unit(unit, 1, anaphoric=True)
    return Unit(unit, 0, anaphoric=True) if which in _SAME else None


def _from_now(which: str, word: str, stretch: bool) -> Shape | None:
    """What is reckoned from the day of the report: last week, this month, the past year; a stretch after "over the"."""
    unit = UNITS.get(word, "day")
    if unit in _NO_DATE:
        return None
    if which == "past" or (which == "last" and stretch):
        return Rolling(unit, 1, forward=False) if unit != "day" or word == "day" else None
    if which == "coming" or (which == "next" and stretch):
        return Rolling(unit, 1, forward=True)
    offset = _STEPS.get(which)
    return None if word == "day" or offset is None else Unit(unit, offset)


def _stretch(line: Line, first: int, which: str, noun: int) -> Read | None:
    """The past 24 hours, the next two weeks."""
    if which not in _BACK and which not in _FORWARD:
        return None
    is_verb = which == "last" and line.word(first) != "the" and line.word(first - 1) not in _OWNERS
    if is_verb:  # "would last a week"
        return None
    amount = line.amount(noun)
    if amount is None:
        return None
    number, unit, end = amount
    return Read(first, end, Rolling(unit, number, forward=which in _FORWARD))


def read_within(line: Line, at: int) -> Read | None:
    """Within 50 days, within the next week; "within 30 days of the signing" is reckoned from an event and left out."""
    start = at + 1 + (line.word(at + 1) == "the")
    if line.word(start) in _BACK | _FORWARD:
        return None
    amount = line.amount(start)
    if amount is None or line.word(amount[2]) in _EVENTS:
        return None
    return Read(at, amount[2], Rolling(amount[1], amount[0], forward=True))


def read_back_from(line: Line, at: int) -> Read | None:
    """Three days ago, a week earlier, two days later, a year from now: read from their last word backwards."""
    word = line.word(at)
    amount = line.amount_before(at)
    if amount is None:
        return None
    number, unit, first = amount
    loose = unit == "week"
    if word == "ago":
        return Read(first, at + 1, Unit(unit, -number, loose=loose))
    if word == "from":
        return Read(first, at + 2, Unit(unit, number, loose=loose)) if line.word(at + 1) in _NOW else None
    if line.word(at + 1) == "than" or (word in ("before", "after") and line.word(at + 1) not in _ENDS):
        return None
    step = -number if word in _STEPS_BACK else number
    return Read(first, at + 1, Unit(unit, step, anaphoric=True, loose=loose))


def read_unit(line: Line, at: int) -> Read | None:
    """The day before, the night after, during the night, year's end; "the day before the vote" is left out."""
    word, after = line.word(at), line.word(at + 1)
    if after == "'s" and line.word(at + 2) == "end" and word in ("year", "month"):
        return Read(at, at + 3, Part(Unit(word, 0), "late"))
    if line.word(at - 1) != "the":
        return None
    if word == "night" and line.word(at - 2) in _ALL_THROUGH and after not in _OF_A_NIGHT:
        return Read(at - 1, at + 1, Night())
    if word == "week" and after == "of":
        day = read_day(line, at + 2)
        return None if day is None else Read(at - 1, day.last, Around(day.shape, 6))
    return _day_beside(line, at) if after in _BEFORE_OR_AFTER else None


def _day_beside(line: Line, at: int) -> Read | None:
    """The day before, the night after, the day before yesterday; the article stands before token `at`."""
    word, after, beyond = line.word(at), line.word(at + 1), line.word(at + 2)
    if word == "day" and beyond in DAYS and DAYS[beyond] and after != "earlier":
        return Read(at - 1, at + 3, Unit("day", -2 if after == "before" else 2))
    if beyond and beyond not in _THERE:
        return None
    step = 1 if after == "after" else -1
    night = word == "night" and step < 0
    return Read(at - 1, at + 2, Night(anaphoric=True) if night else Unit(UNITS.get(word, "day"), step, anaphoric=True))


def read_unit_end(line: Line, at: int) -> Read | None:
    """Year-end, month-end."""
    return Read(at, at + 1, Part(Unit(line.word(at).partition("-")[0], 0), "late"))


def read_weekend(line: Line, at: int) -> Read | None:
    """Over the weekend, at the weekend."""
    led = line.word(at - 1) == "the" and line.word(at - 2) in _BEFORE_WEEKEND
    return Read(at, at + 1, Weekend()) if led else None


def read_part(line: Line, at: int) -> Read | None:
    """Early March, late last year, the end of April, the beginning of the week; early and late also before a day."""
    word = line.word(at)
    start = at + 1
    if word in _WITH_OF:
        if line.word(start) != "of":
            return None
        return _part_of(line, at, start + 1, PARTS[word], the=True)
    start += line.word(start) in ("in", "on")
    day = read_day(line, start)
    if day is not None:
        return day._replace(first=at)
    if line.word(start) in DAYS:
        return Read(at, start + 1, Unit("day", DAYS[line.word(start)]))
    return _part_of(line, at, start, PARTS[word], the=line.word(start - 1) == "in")


def _part_of(line: Line, at: int, start: int, part: str, *, the: bool) -> Read | None:
    """The whole that the part at token `at` belongs to, read at token `start`; with `the` also "the month"."""
    whole = _whole(line, start, the=the)
    return None if whole is None else Read(at, whole.last, Part(whole.shape, part))


def _whole(line: Line, at: int, *, the: bool) -> Read | None:
    word = line.word(at)
    if word == "the" and the:
        unit = UNITS.get(line.word(at + 1))
        if unit in _WITHIN_YEAR and not line.word(at + 1).endswith("s"):
            return Read(at, at + 2, Unit(unit, 0))
        at, word = at + 1, line.word(at + 1)
    if word in _STEPS:
        return read_determined(line, at)
    if word in MONTHS and line.is_capital(at):
        year_at = at + 1 + (line.word(at + 1) == "of")
        if line.day_number(at + 1) or line.two_days(at + 1):
            return None
        read = read_month(line, at)
        if read is not None:
            return read
        return Read(at, at + 1, Month(MONTHS[word])) if line.word(year_at) != "be" else None
    if word in SEASONS:
        return read_season(line, at)
    if word[:1].isdigit():
        read = read_number(line, at)
        return read if read is not None and isinstance(read.shape, Years) else None
    return None


def read_clipped(line: Line, at: int) -> Read | None:
    """Earlier this month, later in the week, earlier on Friday, later today; else a step back ("a day earlier")."""
    word, after = line.word(at), line.word(at + 1)
    unit_at = at + 2 if after == "this" else at + 3
    if after == "this" or (after == "in" and line.word(at + 2) == "the"):
        unit = UNITS.get(line.word(unit_at))
        if unit == "day" or line.word(unit_at) in DAY_PARTS:
            return Read(at, unit_at + 1, Unit("day", 0))
        if unit in _LONGER:
            return Read(at, unit_at + 1, Part(Unit(unit, 0), word))
        return None
    start = at + 1 + (after == "on")
    day = read_day(line, start) if after == "on" or after in _TODAY or line.is_capital(start) else None
    if day is not None:
        return day._replace(first=at)
    if after in _TODAY:
        return Read(at, at + 2, Unit("day", 0))
    return read_back_from(line, at)


def read_share(line: Line, at: int) -> Read | None:
    """The first half of 2025, the second quarter of this year, the first week of March."""
    rank, noun = _RANKS[line.word(at)], line.word(at + 1)
    if noun not in _SHARES or line.word(at + 2) != "of" or (noun == "half" and rank > 2):
        return None
    return _part_of(line, at, at + 3, f"{noun} {rank}", the=True)
