"""The days that articles set, and what later ones say of them, brought up to date with what is new."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable

from ukrnews.archive.articles import place_in_time
from ukrnews.archive.deadlines import AFTER, outcome_in
from ukrnews.archive.links import Due, Taken
from ukrnews.archive.store.incoming import Incoming
from ukrnews.archive.store.kept import Kept
from ukrnews.archive.wordlists import listed
from ukrnews.formats.identity import article_id
from ukrnews.formats.json import from_json, to_json
from ukrnews.model import Condition, Report, Span

_LOST = "?"
"""Stands for an outcome while it is looked for anew."""
_DUES = """SELECT d.article_id, d.due, d.condition, d.outcome, d.told_by, d.told, d.finding_id, d.position
FROM kept.dues d JOIN kept.articles a USING (article_id) WHERE """


def dues_where(kept: Kept, condition: str, *values: object) -> list[tuple[str, Due]]:
    """The days set of which the condition in SQL (over d and its article a) holds, with their finding_ids, in order."""
    rows = kept.rows(_DUES + condition, *values)
    articles = kept.articles({row[0] for row in rows} | {row[4] for row in rows if row[4] is not None})
    found = []
    for by, day, text, outcome, told_by, told, name, position in rows:
        setting = from_json(text, Condition)
        due = Due(
            condition=setting,
            article=articles[by],
            date=day,
            holder=setting.holders[0] if setting.holders else None,
            outcome=outcome,
            told=None if told_by is None else Taken(how=outcome, article=articles[told_by], span=from_json(told, Span)),
        )
        found.append(((place_in_time(due.article), position), name, due))
    found.sort(key=lambda one: one[0])
    return [(name, due) for _, name, due in found]


def due_again(incoming: Incoming, kept: Kept) -> None:
    """Hold the days set before against the new articles, and the new ones against all."""
    new = [article_id(r.article) for r in incoming.new]
    _forget_told_by([article_id(a) for a in incoming.gone], kept)
    fresh = dues_where(kept, "d.article_id IN (SELECT unnest(?::VARCHAR[])) OR (d.outcome = ?)", new, _LOST)
    if fresh:
        first = min((due.article.published for _, due in fresh if due.article.published), default=dt.date.max)
        last = max(due.date for _, due in fresh)
        _write(
            fresh, _speaking(kept, "a.published > ? AND a.published <= ?::DATE + ?::INTEGER", first, last, AFTER), kept
        )
    kept.database.execute("UPDATE kept.dues SET outcome = NULL WHERE outcome = ?", [_LOST])
    speaking = [r for r in _in_order(incoming.new) if r.article.published is not None and _speaks(r.article.text)]
    days = [r.article.published for r in speaking if r.article.published is not None]
    if days:
        known = {name for name, _ in fresh}
        standing = dues_where(kept, "a.published < ? AND d.due + ?::INTEGER >= ?", max(days), AFTER, min(days))
        _write([(name, due) for name, due in standing if name not in known], speaking, kept)


def _forget_told_by(articles: list[str], kept: Kept) -> None:
    """Mark the days whose outcome was told by articles that are gone."""
    kept.database.execute(
        "UPDATE kept.dues SET outcome = ?, told_by = NULL, told = NULL WHERE told_by IN (SELECT unnest(?::VARCHAR[]))",
        [_LOST, articles],
    )


def _write(dues: Iterable[tuple[str, Due]], reports: Iterable[Report], kept: Kept) -> None:
    """Write down what the reports, in order, say of the days, where nothing earlier is known."""
    in_order = list(reports)
    for name, due in dues:
        told = next(filter(None, (outcome_in(due, report) for report in in_order)), None)
        if told is not None and (due.told is None or _before(told, due.told)):
            kept.database.execute(
                "UPDATE kept.dues SET outcome = ?, told_by = ?, told = ? WHERE finding_id = ?",
                [told.how, article_id(told.article), to_json(told.span), name],
            )


def _before(a: Taken, b: Taken) -> bool:
    return place_in_time(a.article) < place_in_time(b.article)


def _speaking(kept: Kept, condition: str, *values: object) -> list[Report]:
    """The texts in order of which the condition holds and that speak of a day that is due at all."""
    words = [f"%{word}%" for word in sorted(listed("a day that is due"))]
    spoken = " OR ".join("a.text ILIKE ?" for _ in words)
    found = kept.articles_where(f"({condition}) AND ({spoken})", *values, *words)
    return _in_order(kept.texts(found.keys()).values())


def _speaks(text: str) -> bool:
    lowered = text.lower()
    return any(word in lowered for word in listed("a day that is due"))


def _in_order(reports: Iterable[Report]) -> list[Report]:
    return sorted(reports, key=lambda r: place_in_time(r.article))
