"""Articles in, reports out: lazy, in input order, in one process or several."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator
from typing import Any

from ukrnews.model import Article, Report
from ukrnews.parsers.pipeline import Pipeline

_AHEAD = 4
"""Articles in flight for each worker: enough to keep it busy, few enough to stay lazy."""


def article_of(
    text: str | Article,
    *,
    title: str | None = None,
    published: dt.date | None = None,
    source: str | None = None,
    url: str | None = None,
) -> Article:
    """The article itself, or a text with its metadata as one.

    Raises TypeError for anything but str and Article, and where metadata is given beside an Article.
    """
    given = {"title": title, "published": published, "source": source, "url": url}
    given = {name: value for name, value in given.items() if value is not None}
    if isinstance(text, Article):
        if given:
            raise TypeError(f"parse: {', '.join(given)} given beside an Article, which has its own")
        return text
    if not isinstance(text, str):
        raise TypeError(f"parse: text must be str or Article, not {type(text).__name__}")
    return Article(text=text, **given)  # type: ignore[arg-type]


def parse_many(
    items: Iterable[str | Article], *, pipeline: Pipeline | None = None, processes: int = 1
) -> Iterator[Report]:
    """Parse many articles lazily, in input order.

    A bad item yields an empty Report with a line in `problems`; with a strict pipeline its fault is raised. With
    `processes` > 1 the work is spread over that many processes; the pipeline must then be picklable. Raises ValueError
    for `processes` < 1.
    """
    if processes < 1:
        raise ValueError(f"parse_many: processes must be at least 1: {processes}")
    chosen = pipeline if pipeline is not None else Pipeline()
    return _here(items, chosen) if processes == 1 else _spread(items, chosen, processes)


def _here(items: Iterable[str | Article], pipeline: Pipeline) -> Iterator[Report]:
    for number, item in enumerate(items):
        yield _safely(number, item, pipeline)


def _safely(number: int, item: Any, pipeline: Pipeline) -> Report:
    try:
        return pipeline(article_of(item))
    except Exception as fault:  # one bad item must not cost the rest
        if pipeline.strict:
            raise
        problem = f"item {number}: {type(fault).__name__}: {fault}"
        return Report(article=item if isinstance(item, Article) else Article(text=""), problems=(problem,))


def _spread(items: Iterable[str | Article], pipeline: Pipeline, processes: int) -> Iterator[Report]:
    from collections import deque
    from concurrent.futures import Future, ProcessPoolExecutor
    from multiprocessing import get_all_start_methods, get_context

    # a forked copy of a process with threads may hang; a fresh one cannot
    method = "forkserver" if "forkserver" in get_all_start_methods() else "spawn"
    with ProcessPoolExecutor(processes, get_context(method), _start, (pipeline,)) as pool:
        waiting: deque[Future[Report]] = deque()
        for number, item in enumerate(items):
            waiting.append(pool.submit(_in_worker, number, item))
            if len(waiting) >= processes * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()


_worker: list[Pipeline] = []
"""The pipeline of a worker process, sent once when it starts."""


def _start(pipeline: Pipeline) -> None:
    _worker[:] = [pipeline]


def _in_worker(number: int, item: Any) -> Report:
    return _safely(number, item, _worker[0])
