"""Days by which something is due, and what later articles say became of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from ukrnews.archive.links import Due, Taken
from ukrnews.archive.sentences import sentences_of, words_in
from ukrnews.model import Article, Report, Span

AFTER = 14
"""Days after which nobody speaks of a deadline any more without its date."""
_OUTCOMES = ("missed", "extended", "kept")


def deadlines_of(reports: Sequence[Report]) -> tuple[Due, ...]:
    """Each day that an article says is set, once, in order of publication, with its outcome."""
    dues = [due for report in reports for due in dues_in(report)]
    return tuple(_with_outcome(due, reports) for due in dues)


def dues_in(report: Report) -> Iterator[Due]:
    """Each day that an article says is set, once."""
    seen = set()
    for condition in report.conditions:
        day = None if condition.deadline is None else condition.deadline.latest
        published = report.article.published
        if day is None or day in seen or (published is not None and day < published):
            continue
        seen.add(day)
        holder = condition.holders[0] if condition.holders else None
        yield Due(condition=condition, article=report.article, date=day, holder=holder)


def _with_outcome(due: Due, reports: Sequence[Report]) -> Due:
    told = next(filter(None, (outcome_in(due, report) for report in reports)), None)
    return due if told is None else attrs.evolve(due, outcome=told.how, told=told)


def outcome_in(due: Due, report: Report) -> Taken | None:
    """What a later article says became of it; None where it says nothing."""
    if not _is_later(due, report.article):
        return None
    return next(filter(None, (_told(due, report.article, sentence) for sentence in sentences_of(report))), None)


def _is_later(due: Due, article: Article) -> bool:
    set_on, now = due.article.published, article.published
    if set_on is None or now is None or now <= set_on:
        return False
    return (now - due.date).days <= AFTER


def _told(due: Due, article: Article, sentence: Span) -> Taken | None:
    """What the sentence says of the day, where it names it as a deadline by its weekday or date or by who set it."""
    if next(words_in(sentence, "a day that is due"), None) is None or not _names(due, sentence.text):
        return None
    for how in _OUTCOMES:
        word = next(words_in(sentence, how), None)
        if word is not None:
            return Taken(how=how, article=article, span=word)
    return None


def _names(due: Due, text: str) -> bool:
    names = {due.date.strftime("%A"), f"{due.date.day} {due.date:%B}", f"{due.date:%B} {due.date.day}"}
    if due.holder is not None:
        names.add(due.holder.name.split()[-1])
    return any(name in text for name in names)
