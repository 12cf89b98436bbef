"""Which reports are of one article, and which article was changed into which."""

from __future__ import annotations

import datetime as dt
import hashlib
from collections import defaultdict
from collections.abc import Iterable
from typing import NamedTuple

from ukrnews.model import Article, Report

Pair = tuple[Article, Article]


class Sorted(NamedTuple):
    """Reports in order of publication, the undated last, each text of each article once."""

    reports: tuple[Report, ...]
    replaced: tuple[Pair, ...]
    """Pairs of an article and what it was changed into, which is its newest text."""


def key_of(article: Article) -> str:
    """What an article is known by: its address, else source, title and day, else its text."""
    if article.url:
        return article.url
    if article.source and article.title and article.published:
        return f"{article.source}\n{article.title}\n{article.published}"
    return hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).hexdigest()


def place_in_time(article: Article) -> tuple[bool, dt.date, str, str]:
    """By what articles are ordered: their day, the undated last, then what they are known by, then their text."""
    return article.published is None, article.published or dt.date.min, key_of(article), article.text


def before_another(report: Report) -> tuple[object, ...]:
    """By what one of several reports of the same text is chosen, in whatever order they come."""
    return (*place_in_time(report.article), repr(report.article), repr(report.findings))


def sorted_out(reports: Iterable[Report]) -> Sorted:
    """The reports in order, the same text of the same article once."""
    versions: dict[str, dict[str, Report]] = defaultdict(dict)
    for report in reports:
        of_key = versions[key_of(report.article)]
        known = of_key.setdefault(report.article.text, report)
        if report != known and before_another(report) < before_another(known):
            of_key[report.article.text] = report
    kept, replaced = list[Report](), list[Pair]()
    for of_key in versions.values():
        *old, new = sorted(of_key.values(), key=lambda r: place_in_time(r.article))
        kept += [*old, new]
        replaced += [(r.article, new.article) for r in old]
    kept.sort(key=lambda r: place_in_time(r.article))
    return Sorted(tuple(kept), tuple(sorted(replaced, key=lambda pair: tuple(map(place_in_time, pair)))))
