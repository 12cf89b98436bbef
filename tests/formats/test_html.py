"""Reports as HTML: marked text and a table, everything escaped."""

from html.parser import HTMLParser

from hypothesis import given, settings
from test_json import golden_report

from ukrnews.formats import to_html
from ukrnews.model import Article, Condition, ConditionKind, Report, Span
from ukrnews.testing import strategies


class Reader(HTMLParser):
    """Collects the text of the marked paragraph and sees that every tag is closed in turn."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.text = ""
        self.marks: list[str] = []
        self.tags: set[str] = set()

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self.open.append(tag)
        self.tags.add(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        if "p" in self.open:
            self.text += data
        if "mark" in self.open:
            self.marks.append(data)


def read(html: str) -> Reader:
    reader = Reader()
    reader.feed(html)
    reader.close()
    assert reader.open == []
    return reader


def test_shows_text_and_findings() -> None:
    html = to_html(golden_report())
    assert read(html).marks == ["Kyiv said on Tuesday that two drones had hit Odesa"]
    for cell in ("statement", "Ukraine", "state: two drones had hit Odesa", "cue-verb"):
        assert f">{cell}</td>" in html


def test_nothing_of_the_article_is_markup() -> None:
    text = "<script>alert(1)</script> must & \"will\" 'hold'"
    span = Span(start=0, end=len(text), text=text)
    demand = Condition(evidence=(span,), rule="<i>", kind=ConditionKind.DEMAND, requirement=span)
    report = Report(article=Article(text=text, title="<b>"), findings=(demand,), problems=("<u>",))
    reader = read(to_html(report))
    assert reader.text == text
    assert reader.tags.isdisjoint({"script", "i", "b", "u"})


def test_overlapping_findings_are_cut_where_they_begin_and_end() -> None:
    text = "abcdef"

    def at(start: int, end: int) -> Condition:
        span = Span(start=start, end=end, text=text[start:end])
        return Condition(evidence=(span,), rule="x", kind=ConditionKind.DEMAND, requirement=span)

    report = Report(article=Article(text=text), findings=(at(0, 4), at(2, 5)))
    reader = read(to_html(report))
    assert (reader.marks, reader.text) == (["ab", "cd", "e"], text)


@settings(max_examples=30, deadline=None)
@given(strategies.reports())
def test_every_report_can_be_shown(report: Report) -> None:
    html = to_html(report)
    assert html.count("<mark") == html.count("</mark>")
    assert html.count("<tr>") == 1 + len(report.findings) + sum(len(plan.terms) for plan in report.proposals)
