"""Articles in, reports out: lazy, in input order, in one process or several."""

from __future__ import annotations

import datetime as dt
from collections import deque
from collections.abc import Iterable, Iterator
from contextlib import closing
from functools import partial
from typing import Any

from ukrnews.model import Article, Report
from ukrnews.model.checks import expect
from ukrnews.parsers.guarding import fault_of
from ukrnews.parsers.pipeline import Pipeline


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
    expect("parse: text", text, str, Article)
    return Article(text=text, **given)  # type: ignore[arg-type]


def parse_many(
    items: Iterable[str | Article],
    *,
    pipeline: Pipeline | None = None,
    processes: int = 1,
    timeout: float | None = None,
) -> Iterator[Report]:
    """Parse many articles lazily, in input order.

    A bad item yields an empty Report with a line in `problems`; with a strict pipeline its fault is raised. With
    `processes` > 1 the work is spread over that many processes; the pipeline must then be picklable. A process that
    dies costs the item that it was reading. With `timeout` an item may take so many seconds, and is read in a process
    of its own. Raises ValueError for `processes` < 1 or `timeout` <= 0, TypeError for one text in place of many.
    """
    if isinstance(items, (str, Article)):
        raise TypeError(f"parse_many: items must be many texts or articles, not one {type(items).__name__}: use parse")
    expect("parse_many: items", items, Iterable)
    expect("parse_many: processes", processes, int)
    if processes < 1:
        raise ValueError(f"parse_many: processes must be at least 1: {processes}")
    if timeout is not None and timeout <= 0:
        raise ValueError(f"parse_many: timeout must be more than 0 seconds: {timeout}")
    chosen = pipeline if pipeline is not None else Pipeline()
    if processes == 1 and timeout is None:
        return _here(items, chosen)
    return _spread(items, chosen, processes, timeout)


def _here(items: Iterable[str | Article], pipeline: Pipeline) -> Iterator[Report]:
    for number, item in enumerate(items):
        yield _safely(pipeline, number, item)


def _safely(pipeline: Pipeline, number: int, item: Any) -> Report:
    try:
        return pipeline(article_of(item))
    except KeyboardInterrupt:
        raise
    except BaseException as fault:  # one bad item must not cost the rest, whatever its reading raises
        if pipeline.strict:
            raise
        return _empty(number, item, fault_of(fault))


def _empty(number: int, item: Any, why: str) -> Report:
    """The report of an item that could not be read."""
    try:
        article = article_of(item)
    except (TypeError, ValueError):
        article = Article(text="")
    return Report(article=article, problems=(f"item {number}: {why}",))


def is_lost(report: Report) -> bool:
    """Whether the whole article could not be read: its process died, or it took too long."""
    return any(problem.startswith("item ") for problem in report.problems)


def _spread(
    items: Iterable[str | Article], pipeline: Pipeline, processes: int, timeout: float | None
) -> Iterator[Report]:
    from ukrnews.corpus.crew import Crew, Lost

    sent: deque[Any] = deque()

    def noted() -> Iterator[Any]:
        for item in items:
            sent.append(item)
            yield item

    crew = Crew(partial(_safely, pipeline), processes, timeout)
    with closing(crew(noted())) as results:
        for number, result in enumerate(results):
            item = sent.popleft()
            if isinstance(result, BaseException):
                raise result
            if isinstance(result, Lost) and pipeline.strict:
                raise RuntimeError(f"item {number}: {result.why}")
            yield _empty(number, item, result.why) if isinstance(result, Lost) else result
