"""The page of an archive: what is quoted, and that text stays text. What it does is tested in tests/browser."""

from __future__ import annotations

import json
import re
import sys
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from many import Made
from week import read

from ukrnews.archive import link
from ukrnews.archive.page import render
from ukrnews.archive.page.data import data_of
from ukrnews.archive.page.quoting import Quoting
from ukrnews.archive.page.render import page_of
from ukrnews.formats.identity import article_id
from ukrnews.model import Article, Report, Span

sys.path.append(str(Path(__file__).parents[1] / "formats"))
from test_page import HOSTILE, hostile_report
from test_page import read as elements_of

TEXT = "One came. Two went.  Three stayed where they were. Four 🚒 was never seen again."
SENTENCES = tuple(match.span() for match in re.finditer(r"\S[^.]*\.", TEXT))


def page(*reports: Report) -> str:
    found = {article_id(report.article): report for report in reports}
    return page_of(link(reports), found, "A page")


def data(html: str) -> dict[str, list[object]]:
    written = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.DOTALL)
    assert written is not None
    found: dict[str, list[object]] = json.loads(written[1])
    return found


@given(st.lists(st.tuples(st.integers(0, len(TEXT) - 1), st.integers(1, 30)), min_size=1, max_size=5))
def test_a_quote_is_whole_sentences_with_the_words_marked(places: list[tuple[int, int]]) -> None:
    spans = [Span(start=a, end=a + len(TEXT[a : a + n]), text=TEXT[a : a + n]) for a, n in places]
    article = Article(text=TEXT)
    quoting = Quoting({article_id(article): Report(article=article, sentences=SENTENCES)})
    number, *pieces = quoting.quote(article, spans)
    said = "".join(pieces)
    assert number == 0
    assert pieces[1::2]
    assert set(pieces[1::2]) <= {span.text for span in spans}
    assert all(stretch in TEXT for stretch in said.split(" … "))
    assert all(span.text in said for span in spans)
    first = min(spans).start
    assert said.startswith(next((TEXT[a:b] for a, b in SENTENCES if a <= first < b), TEXT[first]))


def test_every_figure_and_move_has_its_words() -> None:
    made = Made(seed=3)
    shown = data_of(made.links(20), made.reports)
    quotes = [figure["quote"] for event in shown["events"] for _, found in event["tolls"] for figure in found]
    quotes += [move["quote"] for family in shown["proposals"] for move in family["moves"]]
    quotes += [
        quote for name in ("events", "proposals", "deadlines") for item in shown[name] for quote in item["quotes"]
    ]
    assert len(quotes) > 60
    for number, *pieces in quotes:
        assert pieces[1]
        assert shown["articles"][number][1].startswith("an invented")


def test_what_takes_part_is_named() -> None:
    html = page(read("A Russian missile hit a market in Kupiansk on Monday, killing three people, police said."))
    shown = data_of(
        *parts(read("Turkey proposed a 60-day truce at sea. Russia rejected the truce, Peskov said.", day=2))
    )
    (proposal,) = shown["proposals"]
    assert [move["party"] for move in proposal["moves"]] == ["Russia"]
    assert "Kupiansk" in html


def parts(*reports: Report) -> tuple[object, dict[str, Report]]:
    return link(reports), {article_id(report.article): report for report in reports}


def test_hostile_text_ends_no_element() -> None:
    html = page(hostile_report())
    names = [tag for tag, _ in elements_of(html).elements]
    assert names.count("script") == 2  # the data and the page's own
    assert "img" not in names
    assert HOSTILE[:30] in json.dumps(data(html), ensure_ascii=False)
    assert not re.search("[\x00-\x08]|u000", html)
    assert "javascript:alert" not in json.dumps(data(html)["articles"])


def test_the_page_names_nothing_to_load_and_evaluates_nothing() -> None:
    for file in (*render.HERE.glob("scripts/*.js"), *render.HERE.glob("*.css")):
        content = file.read_text(encoding="utf-8")
        assert not re.search(
            r"url\(|@import|https?:|fetch\(|XMLHttpRequest|innerHTML|outerHTML|insertAdjacent|eval\(", content
        )
        assert "</" not in content
    assert {file.stem for file in render.HERE.glob("scripts/*.js")} == set(render._SCRIPTS)


def test_the_same_archive_gives_the_same_page() -> None:
    made, again = Made(seed=2), Made(seed=2)
    assert page_of(made.links(9), made.reports, "A page") == page_of(again.links(9), again.reports, "A page")


def test_an_archive_without_anything_is_a_page() -> None:
    assert "0 articles" in page()
