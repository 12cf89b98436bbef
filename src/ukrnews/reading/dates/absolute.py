"""Dates that stand by themselves: days, weekdays, months, years and seasons by name or in figures."""

import re
from datetime import date

import attrs

from ukrnews.reading.dates.line import Line, Read
from ukrnews.reading.dates.shapes import Days, Month, Part, Season, Weekday, Years
from ukrnews.reading.dates.wordlists import listed
from ukrnews.reading.dates.words import (
    ALL_MONTHS,
    DAY_PARTS,
    MONTHS,
    SEASONS,
    SHORT_WEEKDAYS,
    WEEKDAYS,
)
from ukrnews.reading.numbers.years import EARLIEST_YEAR, LATEST_YEAR, is_year, year_in

_DOTTED = re.compile(r"([0-9]{1,2})\.([0-9]{1,2})\.([0-9]{4})")
_ISO = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})")
_SLASHED = re.compile(r"([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})")
_DECADE = re.compile(r"((?:1[89]|20)[0-9])0s")
_TWO_YEARS = re.compile(r"([0-9]{4})-([0-9]{2}|[0-9]{4})")

_JOINERS = listed("joiners of days")
_LONGEST_MONTH = (31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
_BEFORE_MONTH = listed("before a month")
_BEFORE_AMBIGUOUS = listed("before a month that may be a word")
_NEAR_MONTH, _AFTER_MARCH = listed("near a month"), listed("after the march")
_MODAL_AFTER, _PRONOUNS = listed("after may the verb"), listed("pronouns after may")
_NAMES, _VERBS = listed("months that may be names"), listed("months that may be verbs")
_BEFORE_SEASON = listed("before the season")
_NO_DAY = listed("after a number that is no day")
_NAMED_DAYS, _PAPERS = listed("before a named day"), listed("papers after a weekday")
_PARTS_OF_DAYS = listed("parts of a weekday")


def read_number(line: Line, at: int) -> Read | None:
    """A date that begins with figures: "12 March 2025", "11-12 March", "12.03.2025", "2025-03-12", a year, a decade."""
    word = line.word(at)
    if len(word) > 10:
        return None
    if len(word) <= 5 and (line.day_number(at) or line.two_days(at)):
        return _day_first(line, at)
    last_year = year_in(line.word(at + 2)) if line.word(at + 1) in ("-", "–") else None
    if year_in(word) and last_year and int(word) < last_year and line.touches(at + 1):
        return Read(at, at + 3, Years(int(word), last_year))
    if year_in(word) and (line.word(at - 1) == "," or _is_month(line, at - 1)):
        return None  # the year of a day that does not exist
    if year_in(word):
        return (
            Read(at, at + 1, Years(int(word), int(word))) if is_year(line.tokens, at, line.first, line.last) else None
        )
    decade = _DECADE.fullmatch(word)
    if decade:
        return Read(at, at + 1, Years(int(decade[1]) * 10, int(decade[1]) * 10 + 9))
    return _in_figures(word, at)


def _in_figures(word: str, at: int) -> Read | None:
    years = _TWO_YEARS.fullmatch(word)
    if years:
        first, last = int(years[1]), int(years[2] if len(years[2]) == 4 else years[1][:2] + years[2])
        return Read(at, at + 1, Years(first, last)) if EARLIEST_YEAR <= first < last <= LATEST_YEAR else None
    if match := _ISO.fullmatch(word):
        year, month, day = map(int, match.groups())
    elif match := _DOTTED.fullmatch(word):
        day, month, year = map(int, match.groups())
    elif match := _SLASHED.fullmatch(word):
        month, day, year = map(int, match.groups())
        if month > 12:
            day, month = month, day
    else:
        return None
    days = _days(month, day, day, year)
    if days and "/" in word and max(month, day) <= 12:
        days = attrs.evolve(days, slashed=True)
    return Read(at, at + 1, days) if days else None


def _days(month: int, first: int, last: int, year: int | None) -> Days | None:
    """Days that exist; None for the 31st of February."""
    if not (1 <= month <= 12 and 1 <= first <= last <= _LONGEST_MONTH[month - 1]):
        return None
    if year is not None:
        try:
            date(year, month, last)
        except ValueError:
            return None
    return Days(month, first, last, year)


def _is_month(line: Line, at: int) -> bool:
    return line.is_capital(at) and line.word(at) in ALL_MONTHS


def _day_first(line: Line, at: int) -> Read | None:
    both = line.two_days(at)
    first = both[0] if both else line.day_number(at)
    last, end = (both[1] if both else first), at + 1
    if not both and line.word(end) in _JOINERS and line.day_number(end + 1):
        last, end = line.day_number(end + 1), end + 2
    if line.word(end) == "of":
        end += 1
    if first is None or last is None or not _is_month(line, end):
        return None
    if line.word(end) == "may" and line.word(end + 1) in _MODAL_AFTER - _PRONOUNS:
        return None
    month, end = ALL_MONTHS[line.word(end)], end + 1
    year, end = _year_after(line, end)
    days = _days(month, first, last, year)
    return Read(at, end, days) if days else None


def _year_after(line: Line, at: int) -> tuple[int | None, int]:
    """The year that follows a day and month, with or without a comma, and the token after it."""
    comma = line.word(at) == ","
    year = year_in(line.word(at + comma))
    following = line.word(at + comma + 1)
    counts = comma and following.isalpha() and following.endswith("s") and not line.is_capital(at + comma + 1)
    return (None, at) if year is None or counts else (year, at + comma + 1)


def read_month(line: Line, at: int) -> Read | None:
    """A date that begins with a month: "March 12, 2025", "October 21 and 22", "March 2022", or a bare "March"."""
    if not line.is_capital(at):
        return None
    month = ALL_MONTHS[line.word(at)]
    found = _days_after_month(line, at, month)
    if found is not None or line.day_number(at - 1) or line.day_number(at + 1):  # else "30 February" would be February
        return found
    comma = line.word(at + 1) == "," and line.word(at) in MONTHS
    year = year_in(line.word(at + 1 + comma))
    if year is not None and (not comma or line.word(at + 3) in (",", "", ".", ")", ";")):
        return Read(at, at + 2 + comma, Month(month, year))
    return Read(at, at + 1, Month(month)) if _is_bare_month(line, at) else None


def _days_after_month(line: Line, at: int, month: int) -> Read | None:
    end = at + 1
    both = line.two_days(end)
    first = both[0] if both else line.day_number(end)
    if first is None:
        return None
    last: int = both[1] if both else first
    end += 1
    second = line.day_number(end + 1) if not both and line.word(end) in _JOINERS else None
    if second is not None and second > first and _ends_days(line, end, second):
        last, end = second, end + 2
    year, end = _year_after(line, end)
    days = _days(month, first, last, year)
    return Read(at, end, days) if days else None


def _ends_days(line: Line, at: int, second: int) -> bool:
    """Is the number after the joiner at token `at` a second day, not a count or a day of the next month?"""
    following = line.word(at + 2)
    if _is_month(line, at + 2) or following in _NO_DAY:
        return False
    counts = following.isalpha() and (following.endswith("s") or following == "people") and not line.is_capital(at + 2)
    return line.touches(at) and not (counts and line.word(at) in ("and", "or", "to"))


def _is_bare_month(line: Line, at: int) -> bool:
    """Is a month name without day and year one? Names of people and verbs ("May", "March") need more around them."""
    word, before, after = line.word(at), line.word(at - 1), line.word(at + 1)
    if word not in MONTHS:
        return False
    named = line.is_capital(at + 1) and after not in MONTHS and after not in WEEKDAYS
    if word in _VERBS:
        if after in _MODAL_AFTER and word == "may":
            return False
        if before in _BEFORE_AMBIGUOUS or (before in ("of", "and", "to", "–", "-") and _near_a_date(line, at)):
            return True
        return before in ("the", "a", "'s") and word == "march" and after.isalpha() and after not in _AFTER_MARCH
    if named and word in _NAMES and before not in _BEFORE_AMBIGUOUS:
        return False
    return before in _BEFORE_MONTH or at == line.first or after == "'s"


def _near_a_date(line: Line, at: int) -> bool:
    return any(word in MONTHS or word in _NEAR_MONTH for word in (line.word(at - 2), line.word(at - 3)))


def read_weekday(line: Line, at: int) -> Read | None:
    """Friday; Friday, October 10; Monday the 12th of May. Not "Fridays", "Palm Sunday", "the Sunday Times"."""
    if not line.is_capital(at):
        return None
    word = line.word(at)
    end = at + 1 + (line.word(at + 1) == "." and word in SHORT_WEEKDAYS)
    dated = _date_of_weekday(line, end)
    if dated is not None and isinstance(dated.shape, Days):
        day = WEEKDAYS.get(word, SHORT_WEEKDAYS.get(word))
        days = dated.shape
        return Read(at, dated.last, Days(days.month, days.first, days.last, days.year, day))
    if (
        word not in WEEKDAYS
        or line.word(at - 1) in _NAMED_DAYS
        or (line.is_capital(at + 1) and line.word(at + 1) in _PAPERS)
    ):
        return None
    return Read(at, at + 1, Weekday(WEEKDAYS[word]))


def _date_of_weekday(line: Line, at: int) -> Read | None:
    at += line.word(at) in (",", "(")
    at += line.word(at) == "the"
    if _is_month(line, at):
        return _days_after_month(line, at, ALL_MONTHS[line.word(at)])
    return _day_first(line, at) if line.day_number(at) else None


def read_season(line: Line, at: int) -> Read | None:
    """The spring of 2022; spring 2022; in the spring."""
    word, end = line.word(at), at + 1
    of = line.word(end) == "of"
    year = year_in(line.word(end + of))
    second = _TWO_YEARS.fullmatch(line.word(end + of))
    if year is not None or second:
        return Read(at, end + of + 1, Season(SEASONS[word], year or int(second[1] if second else 0)))
    led = line.word(at - 1) == "the" and line.word(at - 2) in _BEFORE_SEASON
    return Read(at, end, Season(SEASONS[word])) if led and not of and word != "fall" else None


def read_hyphenated(line: Line, at: int) -> Read | None:
    """Mid-April; mid-2022; early-March; the mid-1990s."""
    part, _, rest = line.word(at).partition("-")
    if rest in MONTHS:
        year = year_in(line.word(at + 1))
        return Read(at, at + 1 + (year is not None), Part(Month(MONTHS[rest], year), part))
    if rest in SEASONS:
        return Read(at, at + 1, Part(Season(SEASONS[rest]), part))
    decade = _DECADE.fullmatch(rest)
    if decade:
        return Read(at, at + 1, Years(int(decade[1]) * 10, int(decade[1]) * 10 + 9))
    year = year_in(rest)
    return Read(at, at + 1, Part(Years(year, year), part)) if year else None


def with_day_part(line: Line, read: Read) -> Read:
    """Friday evening, tomorrow morning, late Tuesday night: the part of the day belongs to the expression."""
    end = read.last
    end += line.word(end) in _PARTS_OF_DAYS and line.word(end + 1) in DAY_PARTS
    return read._replace(last=end + 1) if line.word(end) in DAY_PARTS else read
