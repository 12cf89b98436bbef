"""From what a date expression says to the days it means.

The rules where the text leaves a choice; "today" is the day of the report, or for "overnight" and "the past day" a
day up to it that the sentence has named before:
- A weekday is the last one on or before the day of the report; after "will" and the like and in deadlines the first one
  on or after it. "Last Friday" is strictly before, "next Friday" strictly after, "this Friday" in the same
  Monday-to-Sunday week.
- A day or month without a year takes the year that lies in the past, unless that is more than 183 days back (300 where
  the words around it are in the past tense); after "will" the year that lies ahead, unless that is more than 300 days
  off. Where the weekday is given too, only years count in which the two agree.
- Figures with slashes are month/day/year, unless that is impossible or lies in the future where day/month/year does
  not.
- A week is Monday to Sunday. "Two weeks ago" is that day and three days about it; "two months ago" that month.
- Early, mid and late are thirds; spring begins in March.
"""

from calendar import monthrange
from collections.abc import Iterable
from datetime import date, timedelta
from typing import NamedTuple

from dateutil.relativedelta import relativedelta

from ukrnews.model import Precision
from ukrnews.reading.dates.shapes import (
    Around,
    Days,
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
from ukrnews.reading.dates.tense import Tense
from ukrnews.reading.dates.wordlists import lists

_RANKS = (Precision.DAY, Precision.WEEK, Precision.MONTH, Precision.YEAR)
_PRECISIONS = {unit: Precision(precision) for unit, precision in lists.meanings("precisions").items()}
_THIRDS = lists.row("thirds")
_MUCH, _LITTLE = 300, 183


class Interval(NamedTuple):
    """First day, last day (itself included) and how exact the words are."""

    low: date
    high: date
    precision: Precision


class Setting(NamedTuple):
    """What a date is reckoned from: the day of the report, what "today" is in this sentence, the dates named before.

    `mentions` are the dates named so far, by precision (day, week, month, year), each with its number in the text.
    """

    published: date | None
    today: date | None
    tense: Tense
    mentions: tuple[tuple[int, Interval] | None, ...] = (None, None, None, None)

    def mention(self, unit: Precision) -> Interval | None:
        """The last date named that is at least as exact as `unit`."""
        ranks = self.mentions[: _RANKS.index(unit) + 1]
        return max((entry for entry in ranks if entry is not None), default=(0, None))[1]

    def noted(self, number: int, interval: Interval) -> "tuple[tuple[int, Interval] | None, ...]":
        """The mentions with one more."""
        at = _RANKS.index(interval.precision)
        return (*self.mentions[:at], (number, interval), *self.mentions[at + 1 :])


def resolve(shape: Shape, setting: Setting) -> Interval | None:
    """The days that a shape means, or None where nothing fixes them or the calendar ends."""
    try:
        return _resolve(shape, setting)
    except (ValueError, OverflowError):
        return None


def _resolve(shape: Shape, setting: Setting) -> Interval | None:
    match shape:
        case Days():
            return _days(shape, setting)
        case Weekday():
            return _weekday(shape, setting)
        case Month():
            return _month(shape, setting)
        case Years():
            return Interval(date(shape.first, 1, 1), date(shape.last, 12, 31), Precision.YEAR)
        case Season():
            return _season(shape, setting)
        case Weekend():
            return _weekend(shape, setting)
        case Unit():
            return _unit(shape, setting)
        case Night():
            base = setting.mention(Precision.DAY) if shape.anaphoric else _single(setting.today)
            return base and Interval(base.low - timedelta(1), base.low, Precision.DAY)
        case Rolling():
            return _rolling(shape, setting)
        case Part():
            whole = _resolve(shape.of, setting)
            return whole and _part(whole, shape.part, setting)
        case Around():
            day = _resolve(shape.of, setting)
            if day is None:
                return None
            low = day.low + timedelta(min(0, shape.days))
            return Interval(low, max(day.high, low + timedelta(abs(shape.days))), day.precision)
        case Range():
            return _range(shape, setting)


def _single(day: date | None) -> Interval | None:
    return None if day is None else Interval(day, day, Precision.DAY)


def _days(shape: Days, setting: Setting) -> Interval | None:
    def of(year: int) -> Interval | None:
        try:
            low, high = date(year, shape.month, shape.first), date(year, shape.month, shape.last)
        except ValueError:
            return None
        return Interval(low, high, Precision.DAY)

    if shape.year is not None:
        return _unswapped(shape, shape.year, setting.published) or of(shape.year)
    reference = setting.published or _last_day(setting)
    if reference is None:
        return None
    choices = [found for year in _years_about(reference) if (found := of(year))]
    agreeing = [found for found in choices if shape.weekday in (None, found.low.weekday())]
    return _nearest(agreeing or choices, reference, setting.tense)


def _unswapped(shape: Days, year: int, published: date | None) -> Interval | None:
    """Day and month of 3/12/2025 the other way round, where only so the date is not in the future."""
    if not shape.slashed or published is None:
        return None
    american, european = date(year, shape.month, shape.first), date(year, shape.first, shape.month)
    return _single(european) if european <= published < american else None


def _last_day(setting: Setting) -> date | None:
    mention = setting.mention(Precision.DAY)
    return mention and mention.low


def _years_about(reference: date) -> range:
    return range(reference.year - 1, reference.year + 2)


def _nearest(choices: Iterable[Interval], reference: date, tense: Tense) -> Interval | None:
    """The choice in the past or the one ahead; `choices` are in order of time."""
    past, ahead = None, None
    for choice in choices:
        if choice.low <= reference:
            past = choice
        if choice.high >= reference and ahead is None:
            ahead = choice
    if past is None or ahead is None or past == ahead:
        return past or ahead
    if tense is Tense.FUTURE:
        return ahead if (ahead.low - reference).days <= _MUCH else past
    return past if (reference - past.high).days <= (_MUCH if tense is Tense.PAST else _LITTLE) else ahead


def _weekday(shape: Weekday, setting: Setting) -> Interval | None:
    base = setting.published
    if shape.which in ("previous", "following"):
        mention = setting.mention(Precision.DAY)
        base = mention and (mention.low if shape.which == "previous" else mention.high)
    if base is None:
        return None
    back = (base.weekday() - shape.day) % 7
    if shape.which == "this":
        days = shape.day - base.weekday()
    elif shape.which in ("last", "previous"):
        days = -(back or 7)
    elif shape.which in ("next", "following"):
        days = 7 - back
    else:
        days = -back if setting.tense is not Tense.FUTURE else -back % 7
    return _single(base + timedelta(days))


def _whole_month(year: int, month: int) -> Interval:
    return Interval(date(year, month, 1), date(year, month, monthrange(year, month)[1]), Precision.MONTH)


def _month(shape: Month, setting: Setting) -> Interval | None:
    if shape.year is not None:
        return _whole_month(shape.year, shape.month)
    if setting.published is None:
        return None
    choices = [_whole_month(year, shape.month) for year in _years_about(setting.published)]
    return _by_which(choices, shape.which, setting.published, setting.tense)


def _by_which(choices: list[Interval], which: str, reference: date, tense: Tense) -> Interval | None:
    if which == "last":
        return max((choice for choice in choices if choice.high < reference), default=None)
    if which == "next":
        return min((choice for choice in choices if choice.low > reference), default=None)
    if which == "this":
        return next(
            (choice for choice in choices if choice.high.year == reference.year and choice.high >= reference),
            choices[1],
        )
    return _nearest(choices, reference, tense)


def _season(shape: Season, setting: Setting) -> Interval | None:
    def of(year: int) -> Interval:
        end = date(year, shape.month, 1) + relativedelta(months=3, days=-1)
        return Interval(date(year, shape.month, 1), end, Precision.MONTH)

    if shape.year is not None:
        return of(shape.year)
    if setting.published is None:
        return None
    return _by_which(
        [of(year) for year in _years_about(setting.published)], shape.which, setting.published, setting.tense
    )


def _weekend(shape: Weekend, setting: Setting) -> Interval | None:
    if setting.published is None:
        return None
    saturday = setting.published + timedelta(5 - setting.published.weekday())
    weekends = [Interval(day, day + timedelta(1), Precision.DAY) for day in (saturday - timedelta(7), saturday)]
    if setting.tense is Tense.FUTURE or (shape.which == "this" and setting.tense is not Tense.PAST):
        return weekends[1]
    if shape.which == "next":
        return Interval(saturday + timedelta(7), saturday + timedelta(8), Precision.DAY)
    began = weekends[1].low if shape.which != "last" else weekends[1].high + timedelta(1)
    return weekends[1] if began <= setting.published else weekends[0]


def _unit(shape: Unit, setting: Setting) -> Interval | None:
    precision = _PRECISIONS[shape.unit]
    base = setting.mention(precision) if shape.anaphoric else _single(setting.published)
    if base is None:
        return None
    anchor = base.high if shape.offset > 0 else base.low
    if precision is Precision.DAY:
        if shape.offset == 0:
            return base
        days = {"minute": 0, "hour": abs(shape.offset) // 24, "day": abs(shape.offset)}[shape.unit]
        return _single(anchor + timedelta(days if shape.offset > 0 else -days))
    if precision is Precision.WEEK:
        day = anchor + timedelta(7 * shape.offset)
        if shape.loose:
            return Interval(day - timedelta(3), day + timedelta(3), precision)
        monday = day - timedelta(day.weekday())
        return Interval(monday, monday + timedelta(6), precision)
    if precision is Precision.MONTH:
        there = anchor + relativedelta(months=shape.offset)
        return _whole_month(there.year, there.month)
    year = anchor.year + shape.offset * (10 if shape.unit == "decade" else 1)
    return Interval(date(year, 1, 1), date(year, 12, 31), precision)


def _rolling(shape: Rolling, setting: Setting) -> Interval | None:
    if setting.today is None:
        return None
    step = _length(shape.amount, shape.unit)
    precision = _PRECISIONS[shape.unit]
    if shape.forward:
        return Interval(setting.today, setting.today + step, precision)
    return Interval(setting.today - step, setting.today, precision)


def _length(number: int, unit: str) -> relativedelta:
    """So many units in whole days; minutes are of one day."""
    match unit:
        case "minute":
            return relativedelta(days=1)
        case "hour":
            return relativedelta(days=-(-number // 24))
        case "week":
            return relativedelta(weeks=number)
        case "month":
            return relativedelta(months=number)
        case "year":
            return relativedelta(years=number)
        case "decade":
            return relativedelta(years=10 * number)
    return relativedelta(days=number)


def _part(whole: Interval, part: str, setting: Setting) -> Interval | None:
    if part in ("earlier", "later"):
        now = setting.published
        if now is None or not whole.low <= now <= whole.high:
            return whole
        return whole._replace(high=now) if part == "earlier" else whole._replace(low=now)
    if whole.precision is Precision.DAY:
        return whole
    name, _, number = part.partition(" ")
    pieces = {"half": 2, "quarter": 4}.get(name, 3)
    at = int(number) - 1 if number else _THIRDS.index(name)
    if name == "week":
        low = whole.low + timedelta(7 * at)
        return Interval(low, low + timedelta(6), Precision.WEEK)
    finer = _RANKS[_RANKS.index(whole.precision) - 1]
    if whole.precision is Precision.YEAR and whole.low.year == whole.high.year:
        months = 12 // pieces
        low = whole.low + relativedelta(months=months * at)
        return Interval(low, low + relativedelta(months=months, days=-1), finer)
    length = (whole.high - whole.low).days + 1
    low = whole.low + timedelta(length // pieces * at)
    high = whole.high if at == pieces - 1 else low + timedelta(length // pieces - 1)
    return Interval(low, high, finer)


def _range(shape: Range, setting: Setting) -> Interval | None:
    left, right = shape.left, shape.right
    if (
        isinstance(left, Days | Month)
        and isinstance(right, Days | Month)
        and left.year is None
        and right.year is not None
    ):
        year = right.year - (left.month > right.month)
        left = Days(left.month, left.first, left.last, year) if isinstance(left, Days) else Month(left.month, year)
    start, end = _resolve(left, setting), _resolve(right, setting)
    if start is None or end is None:
        return None
    if end.low < start.low and isinstance(right, Weekday):
        end = _single(start.low + timedelta((right.day - start.low.weekday()) % 7)) or end
    elif end.low < start.low and getattr(left, "year", 0) is None:
        start = start._replace(low=start.low - relativedelta(years=1))
    if end.high < start.low:
        return None
    return Interval(start.low, end.high, max(start.precision, end.precision, key=_RANKS.index))
