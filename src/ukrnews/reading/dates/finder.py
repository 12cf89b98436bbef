"""Every date in a text, one sentence after the other."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date, timedelta
from functools import lru_cache

from ukrnews.model import Precision, When
from ukrnews.reading.dates.absolute import (
    read_hyphenated,
    read_month,
    read_number,
    read_season,
    read_weekday,
    with_day_part,
)
from ukrnews.reading.dates.dated import Dated, Role
from ukrnews.reading.dates.expression import Expression, expression_of
from ukrnews.reading.dates.line import Line, Read
from ukrnews.reading.dates.reckoning import Interval, Setting, resolve
from ukrnews.reading.dates.relative import (
    read_back_from,
    read_clipped,
    read_day_word,
    read_determined,
    read_overnight,
    read_part,
    read_share,
    read_unit,
    read_unit_end,
    read_weekend,
    read_within,
)
from ukrnews.reading.dates.shapes import (
    Around,
    Days,
    Month,
    Night,
    Part,
    Range,
    Rolling,
    Shape,
    Weekday,
    Years,
    is_anaphoric,
)
from ukrnews.reading.dates.tense import Tense, had_follows, tense_around
from ukrnews.reading.dates.wordlists import listed
from ukrnews.reading.dates.words import (
    ALL_MONTHS,
    DAY_PARTS,
    DAYS,
    MONTHS,
    PARTS,
    SEASONS,
    SHORT_WEEKDAYS,
    UNITS,
    WEEKDAYS,
)
from ukrnews.reading.numbers.years import EARLIEST_YEAR, LATEST_YEAR
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.tokens import Token

Reader = Callable[[Line, int], Read | None]


def _readers() -> Mapping[str, Reader]:
    """The words that may begin a date, each with the rule that reads on from there."""
    table: dict[str, Reader] = {}
    for word in UNITS.keys() | DAY_PARTS:
        table[word] = read_unit
    for names, reader in ((ALL_MONTHS, read_month), (WEEKDAYS, read_weekday), (SHORT_WEEKDAYS, read_weekday)):
        table |= dict.fromkeys(names, reader)
    table |= dict.fromkeys(SEASONS, read_season)
    table |= dict.fromkeys(DAYS, read_day_word)
    table |= dict.fromkeys(listed("determiners of a date"), read_determined)
    table |= dict.fromkeys(PARTS, read_part)
    table |= dict.fromkeys(listed("clipped"), read_clipped)
    table |= dict.fromkeys(listed("steps from a day"), read_back_from)
    table |= dict.fromkeys(listed("ranks of shares"), read_share)
    table |= dict.fromkeys(listed("ends of a unit"), read_unit_end)
    table |= {"overnight": read_overnight, "weekend": read_weekend, "within": read_within}
    for part in listed("hyphenated parts"):
        years = {f"{year}{end}" for year in range(EARLIEST_YEAR, LATEST_YEAR) for end in ("", "s")}
        table |= dict.fromkeys((f"{part}-{name}" for name in MONTHS.keys() | SEASONS.keys() | years), read_hyphenated)
    return table


_READERS = _readers()
_FIGURES = frozenset("0123456789")
_RANGE_JOINERS = listed("joiners of a range")
_MOVES = listed("moved")
_DEADLINES = listed("deadlines")
_DATELINE_SENTENCES = 3
_DATELINE_WORDS = 10


def find_dates(
    text: str, tokens: Sequence[Token], sentences: Sequence[Sentence], published: date | None = None
) -> list[Dated]:
    """All dates in the order of the text; they never overlap and never cross a sentence.

    Relative dates are reckoned from `published`; without it, from a full date in the dateline if there is one. What
    nothing fixes is given with a `when` open at both ends; what cannot be ("31 February") is left out. Linear time,
    never fails.
    """
    if published is not None:
        published = date(published.year, published.month, published.day)
    found = _Finder(text, tokens, published).find(sentences)
    if published is None:
        dateline = next((dated.when.earliest for dated in found if dated.role is Role.DATELINE), None)
        if dateline is not None:
            return _Finder(text, tokens, dateline).find(sentences)
    return found


class _Finder:
    """Reads the sentences of one text and remembers the dates named so far."""

    def __init__(self, text: str, tokens: Sequence[Token], published: date | None) -> None:
        self.text, self.tokens, self.published = text, tokens, published
        self.found: list[Dated] = []
        self.setting = Setting(published, published, Tense.UNKNOWN)

    def find(self, sentences: Sequence[Sentence]) -> list[Dated]:
        tokens = self.tokens
        for sentence in sentences:
            if self.setting.today != self.published:
                self.setting = self.setting._replace(today=self.published)
            floor, last = sentence.first, sentence.last
            for at in [i for i in range(floor, last) if _reader_of(tokens[i].lower)]:
                if at >= floor:
                    floor = self._read(sentence, at, floor)
        return self.found

    def _read(self, sentence: Sentence, at: int, floor: int) -> int:
        """Add the date that begins at the token; what is read ends before the token that is given back."""
        line = Line(self.tokens, sentence.first, sentence.last)
        reader = _reader_of(line.word(at))
        read = reader(line, at) if reader else None
        if read is None or read.first < floor:
            return floor
        read = _with_range(line, with_day_part(line, read), floor)
        expression = expression_of(line, read, floor)
        self._add(line, expression, sentence)
        return max(at + 1, expression.last)

    def _add(self, line: Line, expression: Expression, sentence: Sentence) -> None:
        shape = expression.read.shape
        tense = _tense(line, expression)
        interval = resolve(shape, self.setting._replace(tense=tense))
        if expression.word == "from" and expression.role is Role.SINCE and not self._lies_ahead(interval, tense):
            expression = expression._replace(role=Role.POINT, first=expression.read.first)
        role = expression.role
        if role is Role.POINT and self._is_dateline(line, expression, sentence, interval):
            role = Role.DATELINE
        start, end = self.tokens[expression.first].start, self.tokens[expression.last - 1].end
        when = _when(interval, role, expression, self.text[start:end])
        self._note(
            Dated(expression.first, expression.last, start, end, when, role, self._is_anaphoric(shape, interval))
        )
        self._remember(interval, role)

    def _is_anaphoric(self, shape: Shape, interval: Interval | None) -> bool:
        """Were the days reckoned from a date named before, rather than from the day of the report?"""
        if isinstance(shape, Rolling | Night) and self.setting.today != self.published:
            return True
        borrows_year = isinstance(shape, Days) and shape.year is None and self.published is None
        return (borrows_year and interval is not None) or is_anaphoric(shape)

    def _note(self, dated: Dated) -> None:
        """Add a date; "a week earlier, on October 3" is one date, the second."""
        before = self.found[-1] if self.found else None
        if before is not None and before.anaphoric and not dated.anaphoric and dated.role is Role.POINT:
            between = [token.lower for token in self.tokens[before.last : dated.first]]
            if between in ([","], [",", "on"], [",", "in"]):
                self.found.pop()
                when = When(
                    earliest=dated.when.earliest,
                    latest=dated.when.latest,
                    precision=dated.when.precision,
                    text=self.text[before.start : dated.end],
                )
                dated = dated._replace(first=before.first, start=before.start, when=when)
        self.found.append(dated)

    def _remember(self, interval: Interval | None, role: Role) -> None:
        if interval is None or role in (Role.SINCE, Role.BY, Role.WITHIN, Role.DURATION):
            return
        self.setting = self.setting._replace(mentions=self.setting.noted(len(self.found), interval))
        is_day = interval.precision is Precision.DAY and role is Role.POINT
        if is_day and self.published is not None and interval.high <= self.published:
            self.setting = self.setting._replace(today=interval.high)

    def _lies_ahead(self, interval: Interval | None, tense: Tense) -> bool:
        if interval is None or self.published is None:
            return tense is Tense.FUTURE
        return tense is Tense.FUTURE or interval.low > self.published

    def _is_dateline(self, line: Line, expression: Expression, sentence: Sentence, interval: Interval | None) -> bool:
        """Is this the date of the report: "KYIV, March 14 (Agency) -", or a line of names that ends in a date?"""
        shape, at = expression.read.shape, expression.read.first
        if not isinstance(shape, Days) or interval is None or sentence.index >= _DATELINE_SENTENCES:
            return False
        if at - line.first > _DATELINE_WORDS or expression.last - at != expression.read.last - at:
            return False
        before = line.word(at - 1)
        if shape.year is not None and before in ("", ",", "|", ":") and expression.last == line.last:
            return True
        if before not in ("", ",", "(", "—", "–", "-"):
            return False
        opening = [self.tokens[i].text for i in range(line.first, at)]
        named = all(word[:1].isupper() or not word[:1].isalpha() for word in opening[:2])
        closing = line.word(expression.last)
        return named and (closing in ("(", "—", "–", "-", "--", ":", "|", "/", ")") or expression.last == line.last)


def _with_range(line: Line, read: Read, floor: int) -> Read:
    """The expression with the one that it runs to: "March 30 to April 2", "Monday to Wednesday", "2014 to 2022"."""
    shape, joiner = read.shape, line.word(read.last)
    if joiner not in _RANGE_JOINERS or not isinstance(shape, Days | Weekday | Month | Years | Part):
        return read
    opener = line.word(read.first - 1) if read.first > floor else ""
    if (joiner == "and" and opener != "between") or (joiner == "into" and not isinstance(shape, Days | Weekday)):
        return read
    if opener == "from" and any(line.word(at) in _MOVES for at in range(read.first - 5, read.first - 1)):
        return read
    second = _reader_of(line.word(read.last + 1))
    right = second(line, read.last + 1) if second else None
    if right is None:
        return _days_of_first_month(line, read)
    if right.first != read.last + 1 or not _may_run_to(shape, right.shape):
        return read
    if joiner == "into":  # one night
        return Read(read.first, right.last, Around(shape, 1))
    return with_day_part(line, Read(read.first, right.last, Range(shape, right.shape)))


def _may_run_to(left: Shape, right: Shape) -> bool:
    """Are these two of a kind: days, months, years?"""
    days = isinstance(left, Days | Weekday) and isinstance(right, Days | Weekday)
    longer = isinstance(left, Month | Years | Part) and isinstance(right, Month | Years | Part)
    return days or (longer and (type(left) is type(right) or isinstance(left, Part) or isinstance(right, Part)))


@lru_cache(maxsize=8192)  # it is asked of every word of a text
def _reader_of(word: str) -> Reader | None:
    """The rule that reads a date from a word on, if one may begin there."""
    return _READERS.get(word) or (read_number if word[:1] in _FIGURES and word else None)


def _days_of_first_month(line: Line, read: Read) -> Read:
    """Between February 11 and 15: the second day takes the month of the first."""
    shape, last = read.shape, line.day_number(read.last + 1)
    if (
        isinstance(shape, Days)
        and last is not None
        and shape.first == shape.last < last
        and line.word(read.last + 2) not in ALL_MONTHS
    ):
        return Read(read.first, read.last + 2, Days(shape.month, shape.first, last, shape.year, shape.weekday))
    return read


def _tense(line: Line, expression: Expression) -> Tense:
    """The tense around the expression; deadlines lie ahead unless "had" follows ("By Friday rescuers had …")."""
    if expression.role is Role.BY and expression.word in _DEADLINES:
        return Tense.PAST if had_follows(line, expression.last) else Tense.FUTURE
    if line.word(expression.read.first) == "earlier":
        return Tense.PAST
    return tense_around(line, expression.first, expression.last)


def _when(interval: Interval | None, role: Role, expression: Expression, text: str) -> When:
    if interval is None:
        return When(precision=_precision_of(expression), text=text)
    low: date | None = interval.low
    high: date | None = interval.high
    if role is Role.SINCE:
        high = None
    elif role is Role.BY:
        low = None
        late = isinstance(expression.read.shape, Part) and expression.read.shape.part == "late"
        if expression.word == "before" and not late and interval.low > date.min:
            high = interval.low - timedelta(1)
    return When(earliest=low, latest=high, precision=interval.precision, text=text)


def _precision_of(expression: Expression) -> Precision:
    """The precision of words that nothing fixes: that of the same words on any day."""
    some_day = date(2000, 1, 3)
    mention = (1, Interval(some_day, some_day, Precision.DAY))
    setting = Setting(some_day, some_day, Tense.UNKNOWN, (mention, None, None, None))
    interval = resolve(expression.read.shape, setting)
    return interval.precision if interval else Precision.DAY
