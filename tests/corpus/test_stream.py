"""Many articles: lazily, in the order in which they come, in one process or several, none of them costing another."""

from __future__ import annotations

import datetime as dt
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any
from unittest import mock

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ukrnews
from ukrnews.corpus import parse_many
from ukrnews.corpus.errors import CannotStart
from ukrnews.corpus.stream import article_of
from ukrnews.corpus.worker import Task, Worker, context_of_workers
from ukrnews.model import Article, Finding, Report
from ukrnews.parsers import Findings, Pipeline
from ukrnews.reading import Document, Paragraph, Reader, Sentence, Token
from ukrnews.reading.sentences import split

TEXTS = [
    "Rustem Umerov said the bridge had been hit.",
    "A Russian drone killed two people in Kherson on Friday.",
    "Emmanuel Macron proposed a truce of thirty days.",
    "The road was empty.",
    "Volodymyr Zelensky rejected the plan.",
]


def empty() -> Pipeline:
    return Pipeline(steps=())


def watched(items: Iterable[str], log: list[str]) -> Iterator[str]:
    for item in items:
        log.append(item)
        yield item


def fragile(document: Document, findings: Findings) -> Iterator[Finding]:
    """A parser that raises."""
    raise LookupError


def split_good_texts(text: str, tokens: Sequence[Token]) -> tuple[list[Sentence], list[Paragraph]]:
    """A reading step that raises, which no pipeline catches."""
    if text == "bad":
        raise LookupError("no sentences")
    return split(text, tokens)


def test_reports_come_in_the_order_of_the_articles() -> None:
    reports = list(parse_many(TEXTS))
    assert [report.article.text for report in reports] == TEXTS
    assert reports == [ukrnews.parse(text) for text in TEXTS]
    assert [len(report.statements) for report in reports] == [1, 0, 1, 0, 1]


def test_articles_and_texts_may_be_mixed() -> None:
    article = Article(text=TEXTS[1], published=dt.date(2025, 3, 14), source="a desk")
    first, second = parse_many([TEXTS[0], article])
    assert first.article == Article(text=TEXTS[0])
    assert second.article is article


def test_nothing_is_read_before_it_is_asked_for() -> None:
    log: list[str] = []
    reports = parse_many(watched(TEXTS, log))
    assert log == []
    next(reports)
    assert log == TEXTS[:1]
    next(reports)
    assert log == TEXTS[:2]


def test_an_endless_stream_can_be_read_from() -> None:
    def endless() -> Iterator[str]:
        while True:
            yield "The road was empty."

    reports = parse_many(endless(), pipeline=empty())
    assert [next(reports).article.text for _ in range(5)] == ["The road was empty."] * 5


def test_no_articles_no_reports() -> None:
    assert list(parse_many([])) == []
    assert list(parse_many([], processes=2)) == []


def test_the_pipeline_is_the_given_one() -> None:
    (report,) = parse_many(TEXTS[:1], pipeline=empty())
    assert report.findings == ()
    assert report.mentions == ()


@pytest.mark.parametrize("processes", [1, 2])
def test_a_bad_item_gives_an_empty_report_in_its_place(processes: int) -> None:
    items = [TEXTS[0], 17, None, b"bytes", TEXTS[3]]
    reports = list(parse_many(items, processes=processes))  # type: ignore[arg-type]
    assert [report.article.text for report in reports] == [TEXTS[0], "", "", "", TEXTS[3]]
    assert [report.problems for report in reports] == [
        (),
        ("item 1: TypeError: parse: text must be str or Article, not int",),
        ("item 2: TypeError: parse: text must be str or Article, not NoneType",),
        ("item 3: TypeError: parse: text must be str or Article, not bytes",),
        (),
    ]
    assert reports[0].statements
    assert not any(report.findings for report in reports[1:4])


def test_half_a_surrogate_pair_is_a_bad_item() -> None:
    bad, good = parse_many(["\ud800 said so", TEXTS[0]])
    assert bad.article.text == ""
    assert len(bad.problems) == 1
    assert bad.problems[0].startswith("item 0: ")
    assert good.problems == ()


def test_a_pipeline_that_fails_as_a_whole_keeps_the_article() -> None:
    article = Article(text="bad", source="a desk")
    pipeline = Pipeline(steps=(), reader=Reader(split=split_good_texts)).with_parser(fragile)
    report, other = parse_many([article, Article(text="good")], pipeline=pipeline)
    assert report == Report(article=article, problems=("step split of the reader: LookupError: no sentences",))
    assert other.problems == ("step fragile: LookupError: ",)


def test_a_strict_pipeline_ends_at_a_bad_item() -> None:
    with pytest.raises(LookupError):
        list(parse_many(["good"], pipeline=Pipeline(steps=(), strict=True).with_parser(fragile)))
    with pytest.raises(TypeError, match="str or Article"):
        list(parse_many([7], pipeline=Pipeline(steps=(), strict=True)))  # type: ignore[list-item]


def test_several_processes_give_what_one_gives() -> None:
    texts = TEXTS * 4
    assert list(parse_many(texts, processes=2)) == list(parse_many(texts))


def test_several_processes_read_only_a_little_ahead() -> None:
    log: list[str] = []
    reports = parse_many(watched(TEXTS * 20, log), processes=2)
    assert log == []
    next(reports)
    assert 0 < len(log) <= 20
    assert [report.article.text for report in reports] == (TEXTS * 20)[1:]


@pytest.mark.parametrize("processes", [0, -1])
def test_fewer_than_one_process_is_refused_at_once(processes: int) -> None:
    with pytest.raises(ValueError, match=f"processes must be at least 1: {processes}"):
        parse_many([], processes=processes)


def test_the_public_verb_is_the_same() -> None:
    assert list(ukrnews.parse_many(TEXTS)) == list(parse_many(TEXTS))
    with pytest.raises(ValueError, match="processes"):
        ukrnews.parse_many([], processes=0)


@given(st.lists(st.one_of(st.text(max_size=40), st.none(), st.integers()), max_size=6))
def test_one_report_an_item_whatever_it_is(items: list[object]) -> None:
    reports = list(parse_many(items, pipeline=empty()))  # type: ignore[arg-type]
    assert len(reports) == len(items)
    for item, report in zip(items, reports, strict=True):
        assert report.article.text == (item if isinstance(item, str) else "")
        assert bool(report.problems) or isinstance(item, str)


# One text or article


def test_a_text_with_what_is_known_of_it_is_an_article() -> None:
    made = article_of("so", title="T", published=dt.date(2025, 3, 14), source="S", url="U")
    assert made == Article(text="so", title="T", published=dt.date(2025, 3, 14), source="S", url="U")


def test_an_article_is_itself() -> None:
    article = Article(text="so")
    assert article_of(article) is article
    with pytest.raises(TypeError, match="title, url given beside an Article"):
        article_of(article, title="T", url="U")


@pytest.mark.parametrize("bad", [None, 3, b"so", ["so"]])
def test_anything_else_is_refused(bad: object) -> None:
    with pytest.raises(TypeError, match=f"must be str or Article, not {type(bad).__name__}"):
        article_of(bad)  # type: ignore[arg-type]


def dies(document: Document, findings: Findings) -> Iterator[Finding]:
    """A parser that ends its process, stays for ever or leaves a fault that cannot be told."""
    if "was killed" in document.text:
        os.kill(os.getpid(), signal.SIGKILL)
    if "stays" in document.text:
        time.sleep(600)
    yield from ()


FATAL = [TEXTS[0], "The process was killed.", TEXTS[1], TEXTS[3], "It stays for ever.", TEXTS[4]]


def test_a_worker_that_dies_or_hangs_costs_its_article_only() -> None:
    pipeline = Pipeline().with_parser(dies)
    reports = list(parse_many(FATAL * 2, pipeline=pipeline, processes=2, timeout=3))
    assert [report.article.text for report in reports] == FATAL * 2
    lost = {report.problems for report in reports if report.problems}
    killed, stays = "the worker process ended (SIGKILL)", "took longer than 3 s"
    assert lost == {(f"item {n}: {why}",) for n, why in ((1, killed), (7, killed), (4, stays), (10, stays))}
    assert [len(report.statements) for report in reports] == [1, 0, 0, 0, 0, 1] * 2


class _Doomed:
    """A process that is killed before it says that it lives, or whose server is."""

    def __init__(self, process: Any, raises: type[Exception] | None) -> None:
        self._process, self._raises = process, raises
        self.kill, self.join = process.kill, process.join

    @property
    def exitcode(self) -> Any:
        return self._process.exitcode

    def start(self) -> None:
        if self._raises is not None:
            raise self._raises
        self._process.start()
        self._process.kill()
        self._process.join()


class _Unlucky:
    """Starts processes of which the first are doomed."""

    def __init__(self, doomed: int, raises: type[Exception] | None = None) -> None:
        self._doomed, self._raises, self._context = doomed, raises, context_of_workers()
        self.Pipe = self._context.Pipe

    def Process(self, **options: Any) -> Any:
        process = self._context.Process(**options)
        self._doomed -= 1
        return _Doomed(process, self._raises) if self._doomed >= 0 else process


@pytest.mark.parametrize("raises", [None, EOFError, ConnectionResetError])
def test_a_worker_that_is_killed_before_it_lives_is_replaced(raises: type[Exception] | None) -> None:
    worker: Worker[str] = Worker(_Unlucky(2, raises), _echo)
    try:
        worker.send([Task(0, "Kyiv")])
        assert worker.why_silent(60) is None
        assert worker.receive() == "Kyiv"
    finally:
        worker.end()
    with (
        mock.patch("ukrnews.corpus.worker._TRIES", 2),
        pytest.raises(CannotStart, match="no worker process could be started in 2 tries"),
    ):
        Worker(_Unlucky(2, raises), _echo)


def _echo(number: int, item: str) -> str:
    return item


def test_one_process_with_a_timeout_does_not_hang() -> None:
    reports = list(parse_many(FATAL[3:], pipeline=Pipeline().with_parser(dies), timeout=2))
    assert [bool(report.problems) for report in reports] == [False, True, False]


def test_what_was_read_before_the_source_failed_is_not_lost() -> None:
    def source() -> Iterator[str]:
        yield from TEXTS
        raise OSError("the disk is gone")

    reports = parse_many(source(), processes=2)
    assert [next(reports).article.text for _ in TEXTS] == TEXTS
    with pytest.raises(OSError, match="the disk is gone"):
        next(reports)


def test_one_text_in_place_of_many_is_refused() -> None:
    for one in (TEXTS[0], Article(text=TEXTS[0])):
        with pytest.raises(TypeError, match="must be many texts or articles, not one"):
            parse_many(one)  # type: ignore[arg-type]
    with pytest.raises(ValueError, match="timeout must be more than 0 seconds: 0"):
        parse_many(TEXTS, timeout=0)


def test_workers_end_when_nobody_reads_on() -> None:
    first = parse_many([TEXTS[0], "It stays for ever."], pipeline=Pipeline().with_parser(dies), processes=2)
    assert next(first).statements
    before = time.monotonic()
    first.close()  # type: ignore[attr-defined]
    assert time.monotonic() - before < 10


SCRIPT = """
import ukrnews
texts = ["Rustem Umerov said the bridge had been hit."] * 4
print(len(list(ukrnews.parse_many(texts, processes=2))))
"""


def test_a_script_without_a_main_guard_is_told_so(tmp_path: Path) -> None:
    script = tmp_path / "unguarded.py"
    script.write_text(SCRIPT)
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=60)
    assert done.returncode != 0
    assert 'must stand under if __name__ == "__main__":' in done.stderr
    script.write_text('if __name__ == "__main__":\n' + SCRIPT.strip().replace("\n", "\n    ").join(["    ", "\n"]))
    done = subprocess.run([sys.executable, script], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout) == (0, "4\n")


PARENT = """
import sys, time
from ukrnews import Pipeline, parse_many

def waits(document, findings):
    time.sleep(600)
    yield from ()

if __name__ == "__main__":
    print("started", flush=True)
    list(parse_many(["It stays."] * 4, pipeline=Pipeline().with_parser(waits), processes=2))
"""


@pytest.mark.skipif(not Path("/proc").is_dir(), reason="looks at processes in /proc")
def test_no_worker_outlives_a_killed_parent(tmp_path: Path) -> None:
    script = tmp_path / "parent_of_workers.py"
    script.write_text(PARENT)
    with subprocess.Popen([sys.executable, script], stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == "started\n"
        group = wait_for(lambda: len(children_of(parent.pid)) >= 2 and children_of(parent.pid))
        time.sleep(2)
        family = children_of(parent.pid)
        parent.kill()
    assert group
    assert wait_for(lambda: not any(Path(f"/proc/{pid}").exists() for pid in family))


def children_of(pid: int) -> list[int]:
    """The processes under this one, the children's children too."""
    parents: dict[int, int] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        with suppress(OSError):
            fields = stat.read_text().rpartition(")")[2].split()
            parents[int(stat.parent.name)] = int(fields[1])
    found = [pid]
    for one in found:
        found += [child for child, parent in parents.items() if parent == one]
    return found[1:]


def wait_for(holds: Callable[[], object], seconds: float = 20) -> object:
    """What holds at last, or what did not."""
    end = time.monotonic() + seconds
    while not (found := holds()) and time.monotonic() < end:
        time.sleep(0.1)
    return found
