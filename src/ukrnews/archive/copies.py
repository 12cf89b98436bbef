"""Which article copies or lightly rewrites which: wire copy, found by the runs of words that they share.

The measure is the containment of one set of shingles in the other (Broder, "On the resemblance and containment of
documents", 1997), over all shingles, so that it needs no sketch and depends on nothing installed.
"""

from __future__ import annotations

import datetime as dt
import re
from collections import Counter, defaultdict, deque
from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import NamedTuple

from ukrnews.archive.articles import Pair, place_in_time
from ukrnews.model import Article

LENGTH = 5
"""Words of a shingle."""
COPIED = 0.15
"""The share of the shorter text's shingles that a copy or light rewrite has in common with the longer: what two
reporters write of one event without knowing of each other shares one in a hundred."""
LEAST = 15
"""Shingles that they have in common at the least: a lead of news in set words shares ten with another by chance."""
WITHIN = dt.timedelta(days=7)
"""How long after an article its copies come."""
_COMMON = 50
"""A shingle that stands in so many articles of the time is a phrase of the trade and tells nothing."""
_WORDS = re.compile(r"\w+")


class _Known(NamedTuple):
    article: Article
    shingles: frozenset[int]


def copies_among(articles: Iterable[Article]) -> tuple[Pair, ...]:
    """Pairs of an article and its copy, the earlier first; the articles come in order of publication.

    Time grows with the text: an article is held against those of the days before it that share a shingle with it, an
    undated one against all others.
    """
    dated, undated = list[_Known](), list[_Known]()
    for article in articles:
        known = _Known(article, _shingles(article.text))
        (undated if article.published is None else dated).append(known)
    return (*_pairs(_among_dated(dated)), *_pairs(_of_undated(undated, dated)))


def copies_of_days(articles: Iterable[Article], first: dt.date, last: dt.date) -> tuple[Pair, ...]:
    """The pairs whose copy came on one of these days; the articles are all of them and of the week before, in order."""
    found = _pairs(_among_dated([_Known(a, _shingles(a.text)) for a in articles]))
    return tuple(pair for pair in found if first <= (pair[1].published or dt.date.min) <= last)


def copies_without_day(undated: Iterable[Article], dated: Iterable[Article]) -> tuple[Pair, ...]:
    """The pairs of which one at least is undated; the articles come in order."""
    known = ([_Known(a, _shingles(a.text)) for a in articles] for articles in (undated, dated))
    return tuple(_pairs(_of_undated(*known)))


def pair_order(pair: Pair) -> tuple[object, ...]:
    """By what pairs are sorted as `copies_among` gives them: copies with a day in the order in which they came, then
    undated ones among themselves, then dated ones that undated ones copy."""
    first, copy = pair
    if copy.published is not None:
        return 0, place_in_time(copy), first.published, first.text
    if first.published is None:
        return 1, place_in_time(copy), first.text
    return 2, place_in_time(first), copy.text


def _pairs(found: Iterable[tuple[_Known, _Known]]) -> Iterator[Pair]:
    return ((a.article, b.article) for a, b in found)


def _among_dated(dated: Iterable[_Known]) -> Iterator[tuple[_Known, _Known]]:
    """Each article against those of the days before it, which are forgotten when they are too old."""
    recent: deque[_Known] = deque()
    holders: dict[int, list[_Known]] = defaultdict(list)
    for known in dated:
        while recent and _days_between(recent[0], known) > WITHIN:
            _forget(recent.popleft(), holders)
        yield from ((other, known) for other in _sharing(known, holders))
        recent.append(known)
        for shingle in known.shingles:
            holders[shingle].append(known)


def _of_undated(undated: Iterable[_Known], dated: Iterable[_Known]) -> Iterator[tuple[_Known, _Known]]:
    """Each undated article against all dated ones and the undated before it."""
    holders: dict[int, list[_Known]] = defaultdict(list)
    for known in undated:
        yield from ((other, known) for other in _sharing(known, holders))
        for shingle in known.shingles:
            holders[shingle].append(known)
    for known in dated if holders else ():
        yield from ((known, other) for other in _sharing(known, holders))


def _days_between(a: _Known, b: _Known) -> dt.timedelta:
    return (b.article.published or dt.date.max) - (a.article.published or dt.date.max)


def _forget(old: _Known, holders: dict[int, list[_Known]]) -> None:
    """Take the oldest article from the index: it stands first wherever it stands."""
    for shingle in old.shingles:
        holders[shingle].pop(0)
        if not holders[shingle]:
            del holders[shingle]


def _sharing(known: _Known, holders: dict[int, list[_Known]]) -> list[_Known]:
    """Those in the index that share enough with an article, in the order in which they came."""
    shared: Counter[int] = Counter()
    by_identity: dict[int, _Known] = {}
    for shingle in known.shingles:
        there = holders.get(shingle, ())
        for other in there if len(there) <= _COMMON else ():
            shared[id(other)] += 1
            by_identity.setdefault(id(other), other)
    found = [other for key, other in by_identity.items() if _is_copied(shared[key], other, known)]
    return sorted(found, key=lambda other: (other.article.published or dt.date.max, other.article.text))


def _is_copied(shared: int, a: _Known, b: _Known) -> bool:
    shorter = min(len(a.shingles), len(b.shingles))
    return shared >= max(LEAST, COPIED * shorter) and not _are_bulletins(a.article, b.article)


def _are_bulletins(a: Article, b: Article) -> bool:
    """Two days' reports of one source in the same set phrases."""
    return a.source is not None and a.source == b.source and a.published != b.published


def _shingles(text: str) -> frozenset[int]:
    """Hashes of each run of words; the same on every machine."""
    words = _WORDS.findall(text.lower())
    runs = (" ".join(words[i : i + LENGTH]) for i in range(len(words) - LENGTH + 1))
    return frozenset(
        int.from_bytes(blake2b(run.encode("utf-8", "surrogatepass"), digest_size=8).digest()) for run in runs
    )
