"""The report page before a browser sees it: what it shows, that all text stays text, and that it asks for nothing."""

from __future__ import annotations

import re
import sys
from datetime import date, timedelta
from html import unescape
from html.parser import HTMLParser

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from sample_report import MADE, OFFICIALS, PORT, RUSSIA, TEXT, UKRAINE, at, golden, sample

import ukrnews
from ukrnews.extras import MissingExtra
from ukrnews.formats.page import atlas, shell, timeline, to_page
from ukrnews.formats.page.items import figure, found_in, verb, weapon
from ukrnews.formats.page.marks import Mark, Stretch, clean, heading_of, paragraphs
from ukrnews.formats.page.values import People
from ukrnews.formats.page.view import marks_of, page_view
from ukrnews.model import (
    Act,
    Article,
    Condition,
    ConditionKind,
    Count,
    Ground,
    How,
    Incident,
    IncidentKind,
    Place,
    PlaceKind,
    Report,
    Span,
    Weapon,
    WeaponKind,
)
from ukrnews.testing import strategies

HOSTILE = (
    "</script><script>alert(1)</script> \"><img src=x onerror=alert(1)> 'quoted' & {{ 7*7 }} "
    "\u202eright to left\u202c مرحبا بالعالم 🚒👨‍👩‍👧 \x00\x07 " + "w" * 400
)
VOID = {"meta", "br", "input", "link"}


class Reader(HTMLParser):
    """The elements with their attributes; sees that every tag is closed in turn."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.shown = ""

    def handle_starttag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attributes)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_startendtag(self, tag: str, attributes: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attributes)))

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag, f"</{tag}> at {self.getpos()}"

    def handle_data(self, data: str) -> None:
        if not {"script", "style"} & set(self.open):
            self.shown += data


def read(page: str) -> Reader:
    reader = Reader()
    reader.feed(page)
    reader.close()
    assert reader.open == []
    return reader


def hostile_report() -> Report:
    """A report in which every text that a page may show is hostile."""
    whole = Span(start=0, end=len(HOSTILE), text=HOSTILE)
    actor = ukrnews.Actor(name=HOSTILE, kind=ukrnews.ActorKind.PERSON, role=HOSTILE)
    count = Count(minimum=1, text=HOSTILE)
    when = ukrnews.When(precision=ukrnews.Precision.DAY, text=HOSTILE)
    fields = ("speakers", 0), ("medium", None), ("perpetrators", 0), ("killed", None), ("proposers", 0), ("holders", 0)
    grounds = tuple(Ground(field=field, item=item, span=whole) for field, item in fields)
    rest = {"evidence": (whole,), "rule": HOSTILE, "grounds": grounds}
    demand = Condition(kind=ConditionKind.DEMAND, holders=(actor,), requirement=whole, consequence=whole, **rest)
    response = ukrnews.Response(actor=actor, stance=ukrnews.Stance.REJECT, evidence=(whole,))
    found = (
        ukrnews.Statement(
            speakers=(actor,), source=whole, content=(whole,), cue=whole, form=ukrnews.Form.DIRECT, act=Act.STATE,
            addressees=(actor,), medium=HOSTILE, when=when, **rest,
        ),
        Incident(
            kind=IncidentKind.STRIKE, trigger=whole, targets=(whole,), damage=(whole,), killed=count,
            perpetrators=(actor,), places=(attrs.evolve(PORT, name=HOSTILE),),
            weapons=(Weapon(kind=WeaponKind.DRONE, name=HOSTILE),), attributed_to=(actor,), when=when, **rest,
        ),
        ukrnews.Proposal(
            kind=ukrnews.ProposalKind.CEASEFIRE, content=whole, proposers=(actor,), responses=(response,),
            terms=(demand,), **rest,
        ),
    )  # fmt: skip
    article = Article(text=HOSTILE, title=HOSTILE, source=HOSTILE, url="javascript:alert(1)//" + HOSTILE)
    return Report(article=article, findings=found, problems=(HOSTILE,))


# --- what is shown


def test_the_view_is_what_a_person_has_read() -> None:
    assert MADE["page.json"](sample()) == golden("page.json"), "run tests/formats/sample_report.py and read the change"


def test_every_finding_has_a_card_that_its_marks_lead_to() -> None:
    elements = read(to_page(sample())).elements
    ids = [attributes["id"] for _, attributes in elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    targets = {str(a["href"])[1:] for _, a in elements if str(a.get("href", "")).startswith("#")}
    assert targets <= set(ids)
    cards = {a["data-f"] for tag, a in elements if tag == "article" and "data-f" in a}
    assert cards == {f"a1-{name}" for name in ("i1", "i2", "s1", "s2", "s3", "p1", "c1")}
    assert cards == {a["data-f"] for tag, a in elements if tag == "mark"}
    assert {f"m-{key}" for key in cards} <= set(ids)


def test_a_value_leads_to_the_words_that_it_rests_on() -> None:
    page = to_page(sample())
    values = re.findall(r'<a class="grounded" href="#w-([^"]*)" data-w="([^"]*)" title="([^"]*)">([^<]*)</a>', page)
    words = dict(re.findall(r'<span class="stretch" id="w-[^"]*" data-w="([^"]*)">([^<]*)</span>', page))
    told = {(value, title, *(words[key] for key in keys.split(" "))) for _, keys, title, value in values}
    assert all(keys.split(" ")[0] == first for first, keys, *_ in values)
    assert ("Russia", "The text: “It”, for “Moscow”", "It", "Moscow") in told
    assert {
        ("Russia", "The text: “Russian”", "Russian"),
        ("Odesa", "The text: “Odesa”", "Odesa"),
        ("11 March 2025", "The text: “on Tuesday”", "on Tuesday"),
        ("more than 20", "The text: “more than 20”, counted", "more than 20"),
        ("&gt; 20", "The text: “more than 20”, counted", "more than 20"),
        ("drone", "The text: “drones”", "drones"),
        ("promises", "The text: “will rebuild”", "will rebuild"),
        ("Ceasefire", "The text: “truce”", "truce"),
        ("30 days", "The text: “30-day”", "30-day"),
    } <= told


def test_a_value_without_grounds_leads_nowhere() -> None:
    found = (*sample().statements, *sample().incidents, *sample().conditions)
    bare = tuple(attrs.evolve(one, grounds=()) for one in sorted(found, key=lambda one: one.evidence[0].start))
    page = to_page(attrs.evolve(sample(), findings=bare))
    assert 'class="grounded"' not in page
    assert 'class="stretch"' not in page
    assert "<bdi>Russia</bdi>" in page


def test_a_value_told_twice_rests_on_the_words_of_both() -> None:
    strike = attrs.evolve(
        sample().incidents[0],
        perpetrators=(UKRAINE, RUSSIA, UKRAINE),
        grounds=tuple(
            Ground(field="perpetrators", item=item, span=at(words), how=How.NAMED)
            for item, words in enumerate(("Kyiv", "Russian", "Ukraine"))
        ),
    )
    (item,) = page_view([attrs.evolve(sample(), findings=(strike,))]).articles[0].incidents
    told = [(who.name, who.words.says if who.words else "") for who in item.perpetrators]
    assert told == [("Ukraine", "“Kyiv”; “Ukraine”"), ("Russia", "“Russian”")]


def test_the_words_of_the_article_are_all_there() -> None:
    view = page_view([sample()])
    lines = [unescape(re.sub(r"<[^>]*>", "", paragraph.html)) for paragraph in view.articles[0].paragraphs]
    assert lines == TEXT.split("\n")


def test_several_articles_have_an_overview_and_actors_in_common() -> None:
    view = page_view([sample(), sample()])
    assert view.overview is not None
    assert [article.key for article in view.articles] == ["a1", "a2"]
    assert {choice.name: choice.number for choice in view.actors}["Russia"] == 2 * 4
    assert page_view([sample()]).overview is None
    page = read(to_page([sample(), sample()]))
    assert {"all", "a1", "a2"} <= {a.get("id") for tag, a in page.elements if tag == "section"}


def test_the_overview_opens_with_what_was_said_and_what_happened() -> None:
    texts = (
        "Drones hit Kharkiv on Monday.\n“No,” Dmitry Peskov told reporters.",
        "A missile killed two people in Odesa.",
    )
    page = to_page([ukrnews.parse(text, published=DAY) for text in texts])
    overview = page[page.index('id="all"') : page.index('id="a1"')]
    names = re.findall(r'<h2 class="group-name">([^<]*)</h2>', overview)
    happened = ["What happened: casualties as reported", "What happened: without figures"]
    assert names == ["Who said what", *happened, "Where", "When"]
    listed = overview[: overview.index('class="chart"')]
    incidents = [key for key in re.findall(r'<(?:li|tr) data-f="([^"]*)"', listed) if "-i" in key]
    assert sorted(incidents) == ["a1-i1", "a2-i1"]


def test_sources_without_a_name_come_last_in_the_filter() -> None:
    names = [choice.name for choice in page_view([sample()]).actors]
    assert names[0] == "Russia"
    assert names[-2:] == ["officials", "reporters"]


def test_no_article_and_an_empty_one_are_pages_too() -> None:
    assert "nothing found" in read(to_page(Report(article=Article(text="")))).shown.lower()
    assert "0 articles" in read(to_page([])).shown


@pytest.mark.parametrize(
    ("count", "short", "long"),
    [
        (Count(minimum=4, maximum=4, text="four"), "4", "4"),
        (Count(minimum=11, text="at least 11"), "≥ 11", "at least 11"),
        (Count(minimum=471, text="more than 470"), "> 470", "more than 470"),
        (Count(minimum=471, text="more than 470, by the count of all officials"), "> 470", "471 or more"),
        (Count(minimum=24, maximum=36, text="two to three dozen"), "24–36", "24 to 36"),
        (Count(minimum=0, maximum=30, text="up to 30"), "≤ 30", "up to 30"),
        (Count(minimum=0, maximum=0, text="no one"), "0", "none"),
    ],
)
def test_figures(count: Count, short: str, long: str) -> None:
    shown = figure(count)
    assert shown is not None
    assert (shown.short, shown.long, shown.text) == (short, long, count.text)


def test_verbs_and_weapons() -> None:
    kyiv, officials = UKRAINE, OFFICIALS
    assert [verb(act, (kyiv,)) for act in (Act.DENY, Act.ACCUSE, Act.WARN)] == ["denies", "accuses", "warns"]
    assert [verb(Act.DENY, speakers) for speakers in ((kyiv, officials), (officials,))] == ["deny", "deny"]
    assert weapon(Weapon(kind=WeaponKind.DRONE, count=Count(minimum=2, maximum=2, text="two"))) == "2 drones"
    assert weapon(Weapon(kind=WeaponKind.MISSILE, count=Count(minimum=1, maximum=1, text="a"))) == "1 missile"
    assert weapon(Weapon(kind=WeaponKind.MISSILE, name="Iskander")) == "missile (Iskander)"


# --- marks


def a_mark(start: int, end: int, key: str = "k") -> Mark:
    return Mark(start=start, end=end, key=key, kind="statement", label="S1", summary="says", first=True)


@pytest.mark.parametrize(
    ("text", "marks", "html"),
    [
        ("abcdef", [], "abcdef"),
        ("abcdef", [(1, 3)], "a[bc]def"),
        ("abcdef", [(0, 6), (2, 4)], "[ab[cd]ef]"),
        ("abcdef", [(0, 4), (2, 6)], "[ab[cd]][ef]"),
        ("abcdef", [(0, 2), (2, 6)], "[ab][cdef]"),
        ("abcdef", [(0, 6), (0, 6)], "[[abcdef]]"),
        ("ab\n\ncd", [(1, 5)], "a[b]|[c]d"),
        ("a<b", [(0, 3)], "[a&lt;b]"),
    ],
)
def test_marks_nest(text: str, marks: list[tuple[int, int]], html: str) -> None:
    made = [a_mark(*ends, key=f"k{n}") for n, ends in enumerate(marks)]
    lines = paragraphs(text, made, has_heading=False, links=False)
    plain = "|".join(line.html for line in lines)
    assert re.sub(r"<mark[^>]*>", "[", plain).replace("</mark>", "]") == html


@pytest.mark.parametrize(
    ("text", "stretches", "html"),
    [
        ("abcdef", [], "a[bc]def"),
        ("abcdef", [(0, 1)], "{a}[bc]def"),
        ("abcdef", [(1, 3)], "a[{bc}]def"),
        ("abcdef", [(0, 2), (2, 6)], "{a}[{b}{c}]{def}"),
        ("abcdef", [(0, 5), (4, 6)], "{a}[{bc}]{d}{{e}}{f}"),
        ("abcdef", [(0, 4), (0, 4)], "{{a}}[{{bc}}]{{d}}ef"),
        ("ab<def", [(2, 3)], "a[b{&lt;}]def"),
        ("abc\n\ndef", [(2, 6)], "a[b{c}]|{d}ef"),
    ],
)
def test_words_behind_fields_lie_within_marks(text: str, stretches: list[tuple[int, int]], html: str) -> None:
    words = [Stretch(start=start, end=end, key=f"a1-{start}-{n}") for n, (start, end) in enumerate(stretches)]
    lines = paragraphs(text, [a_mark(1, 3)], has_heading=False, links=False, stretches=words)
    plain = "|".join(line.html for line in lines)
    assert re.findall(r'id="w-([^"]*)"', plain) == [one.key for one in words]
    plain = re.sub(r"<span[^>]*>", "{", re.sub(r"<mark[^>]*>", "[", plain))
    assert plain.replace("</mark>", "]").replace("</span>", "}") == html


def test_a_link_stands_where_a_finding_first_begins_and_nowhere_else() -> None:
    lines = paragraphs("abc\ndef", [a_mark(1, 6), a_mark(2, 3, "k2")], has_heading=False, links=True)
    assert [line.html.count('id="m-') for line in lines] == [2, 0]
    assert 'b<mark class="f k-statement lane-0" data-f="k2"><a class="tag' in lines[0].html


def test_lines_over_one_another_lie_in_lanes_of_their_own() -> None:
    marks = [a_mark(0, 9, "long"), a_mark(2, 4, "short"), a_mark(3, 7, "between")]
    html = paragraphs("abcdefghi", marks, has_heading=False, links=True)[0].html
    lanes = dict(re.findall(r'lane-(\d)" data-f="(\w+)"', html)[::-1])
    assert lanes == {"0": "short", "1": "between", "2": "long"}


@pytest.mark.parametrize(
    ("text", "title", "heading"),
    [
        ("Talks resume\n\nKyiv said yes.", None, ("Talks resume", True)),
        ("Kyiv said yes.\nMoscow said no.", None, ("", False)),
        ("“Enough.”\nMoscow said no.", None, ("", False)),
        ("Only one line", None, ("", False)),
        ("Talks resume\nKyiv said yes.", "Talks resume", ("Talks resume", True)),
        ("🚒 Talks resume\nKyiv said yes.", "talks resume", ("🚒 Talks resume", True)),
        ("Kyiv said yes.", "Talks resume", ("Talks resume", False)),
        ("", None, ("", False)),
        ("", " ", ("", False)),
    ],
)
def test_headings(text: str, title: str | None, heading: tuple[str, bool]) -> None:
    assert heading_of(text, title) == heading


# --- charts


def timeline_of(*days: date | None, published: date | None = None, width: int = 1000) -> timeline.Timeline:
    events = [timeline.Event(f"k{n}", "incident", "Kyiv: strike", "", day, day) for n, day in enumerate(days) if day]
    chart = timeline.lay_out(events, [published] if published else [], width)
    assert chart is not None
    return chart


DAY = date(2025, 3, 14)


def test_later_is_further_right() -> None:
    rows = timeline_of(DAY, DAY + timedelta(2), DAY + timedelta(9)).rows
    assert rows[0].x < rows[1].x < rows[2].x


@pytest.mark.parametrize("width", [1000, 348])
def test_nothing_on_the_timeline_meets_or_leaves_it(width: int) -> None:
    chart = timeline_of(*(DAY + timedelta(n % 7) for n in range(30)), width=width)
    boxes = []
    for row in chart.rows:
        length = len(row.label) * timeline.LETTER
        left, right = (
            (row.x - 5, row.label_x + length) if row.anchor == "start" else (row.label_x - length, row.until + 5)
        )
        assert left >= 0
        assert right <= width
        boxes.append((row.y, left, right))
    for y, left, right in boxes:
        assert sum(y == other and left < end and begin < right for other, begin, end in boxes) == 1


def test_an_entry_says_what_was_said() -> None:
    found = found_in(ukrnews.parse("“No,” Dmitry Peskov told reporters on Monday.", published=DAY), "a1", People())
    assert [event.label for event in timeline.events_of(found)] == ["Dmitry Peskov states: No"]


def test_what_another_article_tells_again_stands_once() -> None:
    keys = ("a1-i1", "a1-i2", "a2-i1")
    events = [timeline.Event(key, "incident", "Kyiv: strike", "", DAY, DAY) for key in keys]
    later = timeline.Event("a2-i2", "incident", "Kyiv: strike", "", DAY, DAY + timedelta(1))
    assert [event.key for event in timeline.told_once([*events, later])] == ["a1-i1", "a1-i2", "a2-i2"]


def test_what_lies_far_off_stands_at_the_edge() -> None:
    chart = timeline_of(date(2014, 3, 1), DAY, date(2035, 1, 1), published=DAY)
    assert [row.side for row in chart.rows] == ["before", "", "after"]
    assert chart.rows[0].label.startswith("2014: ")
    assert chart.published


def test_open_ends_are_shown_as_such() -> None:
    since = timeline.Event("a", "statement", "x", "", DAY, None)
    until = timeline.Event("b", "condition", "y", "", None, DAY)
    chart = timeline.lay_out([since, until], [], 900)
    assert chart is not None
    assert [(row.opens, row.stays_open) for row in chart.rows] == [(False, True), (True, False)]


def test_without_dates_and_places_there_are_no_charts() -> None:
    assert timeline.lay_out([], [DAY], 900) is None
    assert atlas.lay_out([], 900) is None


@given(st.lists(st.tuples(st.dates(), st.dates()), min_size=1, max_size=8), st.none() | st.dates())
def test_any_dates_have_a_timeline(days: list[tuple[date, date]], published: date | None) -> None:
    events = [timeline.Event("k", "incident", "label", "", min(pair), max(pair)) for pair in days]
    chart = timeline.lay_out(events, [published] if published else [], 400)
    assert chart is not None
    assert all(0 <= row.x <= row.until <= 400 for row in chart.rows)


def at_place(name: str, latitude: float, longitude: float, kind: PlaceKind = PlaceKind.SETTLEMENT) -> Report:
    place = Place(name=name, kind=kind, latitude=latitude, longitude=longitude)
    strike = Incident(
        evidence=(at("struck"),), rule="x", kind=IncidentKind.STRIKE, trigger=at("struck"), places=(place,)
    )
    return Report(article=Article(text=TEXT), findings=(strike,))


def test_north_is_up_and_east_is_right() -> None:
    reports = [at_place("south-west", 46.5, 25.0), at_place("north-east", 51.0, 38.0)]
    charts = page_view(reports).overview
    assert charts is not None
    south_west, north_east = charts.maps[0].points
    assert south_west.x < north_east.x
    assert south_west.y > north_east.y


def test_incidents_at_one_place_are_one_point() -> None:
    charts = page_view([at_place("Kharkiv", 50.0, 36.25), at_place("Kharkiv", 50.0, 36.25)]).overview
    assert charts is not None
    assert [(point.label, point.keys) for point in charts.maps[0].points] == [("Kharkiv (2)", ("a1-i1", "a2-i1"))]


@pytest.mark.parametrize(
    ("report", "off_map"),
    [
        (at_place("Ukraine", 50.4, 30.5, PlaceKind.COUNTRY), 1),
        (at_place("Caracas", 10.5, -66.9), 1),
        (at_place("Ufa", 54.7, 56.0), 0),
    ],
)
def test_what_is_on_no_map_is_counted(report: Report, off_map: int) -> None:
    charts = page_view([report]).articles[0].charts
    assert (charts.off_map, len(charts.maps)) == (off_map, 2 - 2 * off_map)


def test_a_region_is_not_shown_as_a_point() -> None:
    chart = page_view([at_place("Kharkiv region", 49.5, 36.5, PlaceKind.REGION)]).articles[0].charts.maps[0]
    assert not chart.points[0].is_exact
    assert 'class="ring"' in to_page(at_place("Kharkiv region", 49.5, 36.5, PlaceKind.REGION))


def test_the_map_has_crimea_in_ukraine() -> None:
    """No border crosses the isthmus of Perekop."""
    for path in atlas.outlines()["borders"]:
        x, y, *steps = (int(number) for number in re.findall(r"-?\d+", path))
        for dx, dy in zip(steps[::2], steps[1::2], strict=True):
            x, y = x + dx, y + dy
            assert not (3340 < x < 3520 and 4560 < y < 4625), path


# --- text stays text, and nothing is asked for


def test_hostile_text_is_shown_as_text() -> None:
    page = to_page(hostile_report())
    reader = read(page)
    names = [tag for tag, _ in reader.elements]
    assert names.count("script") == 1
    assert "img" not in names
    handlers = {name for _, attributes in reader.elements for name in attributes if name.startswith("on")}
    assert handlers == set()
    links = {str(attributes["href"]) for tag, attributes in reader.elements if tag == "a"}
    assert all(link.startswith("#") for link in links)
    assert HOSTILE.replace("\x00\x07", "\ufffd\ufffd")[:60] in reader.shown
    assert "{{ 7*7 }}" in reader.shown
    assert not re.search("[\x00-\x08]", page)


def test_the_page_names_nothing_to_load() -> None:
    page = to_page([sample(), sample()])
    for tag, attributes in read(page).elements:
        assert tag not in ("link", "img", "iframe", "object", "embed", "base"), tag
        assert "src" not in attributes
        assert "style" not in attributes  # the policy lets no style but the page's own in
        for name in ("href", "xlink:href", "action"):
            value = attributes.get(name)
            assert value is None or value.startswith("#") or (tag == "a" and value == sample().article.url)
    for file in (*shell.HERE.glob("styles/*.css"), *shell.HERE.glob("scripts/*.js")):
        content = file.read_text(encoding="utf-8")
        assert not re.search(r"url\(|@import|https?:|fetch\(|XMLHttpRequest|innerHTML|eval\(", content)
        assert "</" not in content


def test_the_policy_names_the_page_s_own_script_and_style_only() -> None:
    page = to_page(sample())
    policy = next(a["content"] for tag, a in read(page).elements if a.get("http-equiv") == "Content-Security-Policy")
    assert policy is not None
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    script = re.search(r"<script>(.*)</script>", page, re.DOTALL)
    assert script is not None
    assert shell.hash_of(script[1]) in policy


def test_a_link_to_the_original_only_where_it_is_one() -> None:
    assert 'href="https://news.example/odesa"' in to_page(sample())


def test_what_cannot_be_shown_is_replaced() -> None:
    assert clean("a\x00b\x9fc\ud800d\te\nf") == "a\ufffdb\ufffdc\ufffdd\te\nf"


def test_the_same_reports_give_the_same_page() -> None:
    assert to_page(sample()) == to_page(sample())


def test_a_missing_package_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    shell._template.cache_clear()
    monkeypatch.setitem(sys.modules, "jinja2", None)
    with pytest.raises(MissingExtra, match=r"ukrnews\[report\]"):
        to_page(sample())


@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
@given(st.lists(strategies.reports(), max_size=2))
def test_any_reports_are_a_page(reports: list[Report]) -> None:
    page = to_page(reports)
    elements = read(page).elements
    number = sum(len(report.findings) + sum(len(plan.terms) for plan in report.proposals) for report in reports)
    cards = [a["data-f"] for tag, a in elements if tag == "article" and "data-f" in a]
    assert len(cards) == len(set(cards)) == number
    ids = [attributes["id"] for _, attributes in elements if "id" in attributes]
    assert len(ids) == len(set(ids))
    page.encode()


def test_the_articles_of_the_project_are_pages() -> None:
    found = found_in(sample(), "a1", People())
    assert len(list(marks_of(found))) == sum(len(one.finding.evidence) for one in found)
    assert UKRAINE.name in to_page(ukrnews.parse("Kyiv said on Monday that two drones had hit Odesa.", published=DAY))
