"""Which of the articles given are new, which are changed, which are known: what an archive takes in."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from ukrnews.archive.articles import before_another, key_of, place_in_time
from ukrnews.archive.store.kept import Kept
from ukrnews.formats.identity import article_id
from ukrnews.model import Article, Report


@attrs.frozen
class Incoming:
    """What a batch of reports changes of the articles kept."""

    new: tuple[Report, ...]
    """Texts that are not kept, one report each."""
    gone: tuple[Article, ...]
    """Articles whose text came again with metadata by which it stands earlier: the new report takes their place."""
    versions: tuple[tuple[str, ...], ...]
    """Of each key that has several texts the article_ids, the newest last."""


def sorted_in(reports: Sequence[Report], kept: Kept) -> Incoming:
    """What the reports bring that is not kept. One text of one key is kept once, as `link` has it."""
    known = _with_keys({key_of(r.article) for r in reports}, kept)
    standing = {(key_of(a), a.text): name for name, a in known.items()}
    chosen = _chosen(reports)
    new, gone = list[Report](), list[Article]()
    for text, report in chosen.items():
        old = standing.get(text)
        if old is None:
            new.append(report)
        elif _rank(report.article) < _rank(known[old]):
            new.append(report)
            gone.append(known[old])
    now = {name: a for name, a in known.items() if a not in gone}
    now |= {article_id(r.article): r.article for r in new}
    return Incoming(tuple(new), tuple(gone), _versions(now))


def _with_keys(keys: Iterable[str], kept: Kept) -> dict[str, Article]:
    return kept.articles_where("a.key IN (SELECT unnest(?::VARCHAR[]))", list(keys))


def _chosen(reports: Iterable[Report]) -> dict[tuple[str, str], Report]:
    """Of each text of each key one report, in whatever order they come."""
    chosen: dict[tuple[str, str], Report] = {}
    for report in reports:
        text = key_of(report.article), report.article.text
        known = chosen.setdefault(text, report)
        if report is not known and before_another(report) < before_another(known):
            chosen[text] = report
    return chosen


def _rank(article: Article) -> tuple[object, ...]:
    return before_another(Report(article=article))


def _versions(articles: dict[str, Article]) -> tuple[tuple[str, ...], ...]:
    by_key: dict[str, list[str]] = {}
    for name, article in sorted(articles.items(), key=lambda pair: place_in_time(pair[1])):
        by_key.setdefault(key_of(article), []).append(name)
    return tuple(tuple(names) for names in by_key.values() if len(names) > 1)
