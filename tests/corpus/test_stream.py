"""Many articles: lazily, in the order in which they come, in one process or several, none of them costing another."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ukrnews
from ukrnews.corpus import parse_many
from ukrnews.corpus.stream import article_of
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
    assert report == Report(article=article, problems=("item 0: LookupError: no sentences",))
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
