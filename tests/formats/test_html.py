"""A report as it shows itself in a notebook: marked text and a table, everything escaped."""

from __future__ import annotations

import subprocess
import sys
from html.parser import HTMLParser

from hypothesis import given, settings
from sample_report import TEXT, sample

from ukrnews.formats import to_html
from ukrnews.model import Article, Condition, ConditionKind, Report, Span
from ukrnews.testing import strategies

VOID = {"meta", "br", "input", "link"}


class Reader(HTMLParser):
    """Collects the text of the paragraphs and of the marks, and sees that every tag is closed in turn."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.lines: list[str] = []
        self.marks: list[str] = []
        self.titles: list[str] = []
        self.cells: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in VOID:
            self.open.append(tag)
        self.tags.add(tag)
        if tag == "p":
            self.lines.append("")
        if tag == "mark":
            self.titles.append(dict(attrs).get("title") or "")
        if tag == "td":
            self.cells.append("")

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "p" in self.open:
            self.lines[-1] += data
        if "mark" in self.open:
            self.marks.append(data)
        if "td" in self.open:
            self.cells[-1] += data


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert reader.open == []
    return reader


def demand_at(text: str, start: int, end: int, rule: str = "x") -> Condition:
    span = Span(start=start, end=end, text=text[start:end])
    return Condition(evidence=(span,), rule=rule, kind=ConditionKind.DEMAND, requirement=span)


def test_shows_text_and_findings() -> None:
    reader = read(to_html(sample()))
    assert reader.lines == TEXT.split("\n")
    assert "“We will rebuild,” Mayor Olena Marchuk told reporters" in reader.marks
    assert "Statement 2: Olena Marchuk promises: We will rebuild" in reader.titles
    for cell in ("S2 statement", "Olena Marchuk promises: We will rebuild", "inserted", "P1 proposal"):
        assert cell in reader.cells


def test_nothing_of_the_article_is_markup() -> None:
    text = "<script>alert(1)</script> must & \"will\" 'hold'"
    demand = demand_at(text, 0, len(text), rule="<i>")
    report = Report(article=Article(text=text, title="<b>"), findings=(demand,), problems=("<u>",))
    reader = read(to_html(report))
    assert reader.lines == ["<b>", text]
    assert reader.tags.isdisjoint({"script", "i", "b", "u"})


def test_overlapping_findings_are_cut_where_they_cross() -> None:
    text = "abcdef"
    report = Report(article=Article(text=text), findings=(demand_at(text, 0, 4), demand_at(text, 2, 5)))
    reader = read(to_html(report))
    assert (reader.marks, reader.lines) == (["ab", "cd", "e"], [text])
    assert len(reader.titles) == 3


def test_no_package_is_needed() -> None:
    code = (
        "import sys\nfor name in ('jinja2', 'markupsafe', 'typer'): sys.modules[name] = None\n"
        "import ukrnews\nprint(ukrnews.parse('Kyiv said it would wait.')._repr_html_().count('<mark'))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert int(ran.stdout) >= 1


@settings(max_examples=30, deadline=None)
@given(strategies.reports())
def test_every_report_can_be_shown(report: Report) -> None:
    reader = read(to_html(report))
    number = len(report.findings) + sum(len(plan.terms) for plan in report.proposals)
    assert len(reader.cells) == 4 * number
