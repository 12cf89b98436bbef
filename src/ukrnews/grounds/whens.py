"""Words that denote a time: dates that the reading finds at that place of the article."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence

from ukrnews.grounds.passage import OTHER, Passage, counted, named
from ukrnews.model import Article, Finding, When
from ukrnews.reading.dates import Dated, Role
from ukrnews.reading.document import Reader
from ukrnews.reading.durations import days_after, find_durations

Interval = tuple["dt.date | None", "dt.date | None"]


def denotes_when(finding: Finding, when: When, passages: Sequence[Passage]) -> str | None:
    """A `named` ground holds a date that the reading finds there with exactly the interval; several dates that give it
    together are `counted`, from the first beginning to the last end. An open end may be closed by the day of
    publication. Beside it may stand what it is reckoned from: the date of the report in a dateline, or a date before it
    from which the reading, with no more than the sentences of the two, reckons the same days ("that evening"). A length
    of time is `counted` from a day beside it or, alone, from the day of the report ("gave both sides ten days").
    """
    del finding
    wanted = when.earliest, when.latest
    whole, parts = named(passages), counted(passages)
    ahead = _ahead(parts)
    if ahead is not None:
        return None if ahead == wanted else "the days make another time"
    if any(not _dates(p) for p in (*whole, *parts)):
        return "the words hold no date"
    told = [p for p in whole if any(_fits(_interval(d), wanted, p) for d in _dates(p))]
    if any(not (p in told or _is_dateline(p) or _is_base(p, told, wanted)) for p in whole):
        return "the words are another date"
    if parts and not _fits(_together([d for p in parts for d in _dates(p)]), wanted, parts[0]):
        return "the dates make another time"
    return None if told or parts else OTHER


def _ahead(parts: Sequence[Passage]) -> Interval | None:
    """The days from one that is told, or from that of the report, to the end of a length; None where no length is."""
    told = [(p, length) for p in parts if (length := _length(p)) is not None]
    if len(told) != 1:
        return None
    passage, length = told[0]
    days = [day for p in parts if p is not passage for day in map(_single, _dates(p)) if day is not None]
    start = days[0] if days else _day_of_report(passage)
    if start is None or len(parts) > 2:
        return None
    return start, (start + length if isinstance(length, dt.timedelta) else days_after(start, length))


def _length(passage: Passage) -> dt.timedelta | str | None:
    """How long the words say: a stretch ahead ("within ten days") or a mere length, as ISO 8601 text."""
    for dated in _dates(passage):
        earliest, latest = _interval(dated)
        return latest - earliest if dated.role is Role.WITHIN and earliest and latest else None
    document = passage.document
    found = find_durations(document.tokens, [document.sentence_of_token(passage.first)])
    return next((d.iso for d in found if passage.first <= d.first and d.last <= passage.last), None)


def _single(dated: Dated) -> dt.date | None:
    earliest, latest = _interval(dated)
    return earliest if earliest == latest else None


def _day_of_report(passage: Passage) -> dt.date | None:
    if passage.document.published is not None:
        return passage.document.published
    return next((_single(d) for d in passage.document.dates if d.role is Role.DATELINE), None)


def _is_base(base: Passage, told: Sequence[Passage], wanted: Interval) -> bool:
    """Whether the days of one that is told are reckoned from those of the date before it."""
    return any(base.last <= p.first and d.anaphoric and _again(base, p, wanted) for p in told for d in _dates(p))


def _again(base: Passage, told: Passage, wanted: Interval) -> bool:
    """Whether the two sentences alone give the same days."""
    document = base.document
    first, second = document.sentence_of_token(base.first), document.sentence_of_token(told.first)
    if first.index == second.index:
        return True
    text = f"{document.text[first.start : first.end]}\n{document.text[second.start : second.end]}"
    again = Reader().read(Article(text=text, published=document.published), document.lexicon)
    words = {told.document.text[d.start : d.end] for d in _dates(told)}
    return any(_fits(_interval(d), wanted, told) for d in again.dates if again.text[d.start : d.end] in words)


def _dates(passage: Passage) -> list[Dated]:
    """The dates that lie within the words."""
    return [d for d in passage.document.dates_in(passage.first, passage.last) if d.last <= passage.last]


def _is_dateline(passage: Passage) -> bool:
    return any(d.role is Role.DATELINE for d in _dates(passage))


def _interval(dated: Dated) -> Interval:
    return dated.when.earliest, dated.when.latest


def _fits(found: Interval, wanted: Interval, passage: Passage) -> bool:
    """Whether it is the interval, an open end closed by the day of publication."""
    published = passage.document.published
    if found == wanted:
        return True
    return found[1] is None and found[0] is not None and published is not None and (found[0], published) == wanted


def _together(dates: Sequence[Dated]) -> Interval:
    """From the first day that is told to the last: what one date leaves open another may close."""
    days = [d.when for d in dates]
    first = min((w.earliest for w in days if w.earliest is not None), default=None)
    last = max((w.latest for w in days if w.latest is not None), default=None)
    return first, last
