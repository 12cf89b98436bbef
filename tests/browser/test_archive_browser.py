"""The page of an archive as a person uses it: in a real browser, with few events and with five thousand."""

from __future__ import annotations

import datetime as dt
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

import pytest
from chromium import Watched, start
from playwright.sync_api import Browser, Page, expect

import ukrnews
from ukrnews.archive import link
from ukrnews.archive.page.render import page_of
from ukrnews.formats.identity import article_id
from ukrnews.model import Report

sys.path.append(str(Path(__file__).parents[1] / "archive"))
sys.path.append(str(Path(__file__).parents[1] / "formats"))
from many import Made
from test_page import hostile_report

Open = Callable[..., Page]
DESKTOP = (1280, 900)
PHONE = (390, 844)
MANY = 5_000


def page_for(reports: Iterable[Report]) -> str:
    found = {article_id(report.article): report for report in reports}
    return page_of(link(found.values()), found, "An invented month")


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    yield from start()


@pytest.fixture(scope="module")
def month(root: Path) -> str:
    """The page of the month of the guide."""
    files = sorted((root / "examples/month").glob("*.txt"))
    days = (file.name[:10] for file in files)
    return page_for(
        ukrnews.parse(file.read_text(encoding="utf-8"), published=dt.date.fromisoformat(day), source="An invented wire")
        for file, day in zip(files, days, strict=True)
    )


@pytest.fixture(scope="module")
def many() -> str:
    made = Made(seed=1)
    return page_of(made.links(MANY), made.reports, "Five thousand events")


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    watched = Watched(browser, tmp_path)

    def opened(html: str, size: tuple[int, int] = DESKTOP, dark: bool = False, at: str = "") -> Page:
        return watched.open(html, size=size, dark=dark, at=at)

    yield opened
    watched.check()


def rows(page: Page) -> list[str]:
    return [str(text) for text in page.locator("#rows .what").all_inner_texts()]


def numbers(page: Page) -> str:
    return page.inner_text("#status")


def test_a_point_of_a_toll_leads_to_its_sentence_and_source(open_page: Open, month: str) -> None:
    page = open_page(month)
    page.locator(".row", has_text="Kupiansk").locator(".what").click()
    assert page.inner_text("#inspected h2").split() == ["strike", "Kupiansk"]
    page.locator("#inspected .tolls .harm-killed a").nth(1).click()
    lit = page.locator(".quotation.lit")
    assert lit.locator("mark").inner_text() == "five"
    assert "An invented wire" in lit.inner_text()
    assert "3 March 2026" in lit.inner_text()


def test_a_move_is_one_click_from_its_quotation(open_page: Open, month: str) -> None:
    page = open_page(month)
    russia = page.locator("#grids .grid").first.locator("tr", has=page.locator("th", has_text="Russia"))
    russia.locator(".move", has_text="rejects").click()
    assert "Russia rejected the 60-day truce at sea" in page.inner_text(".quotation.lit blockquote")
    page.go_back()
    assert not page.is_visible("#inspected .card")


def test_a_deadline_stands_in_its_month(open_page: Open, month: str) -> None:
    page = open_page(month)
    cell = page.locator(".month", has_text="April 2026").locator(".due a")
    assert cell.inner_text() == "10"
    cell.click()
    assert "due 10 April 2026" in page.inner_text("#inspected h2")


def test_kind_actor_words_and_days_leave_what_they_ask_for(open_page: Open, month: str) -> None:
    page = open_page(month)
    everything = numbers(page)
    page.fill("input[name=words]", "kupiansk strike")
    expect(page.locator("#rows .row")).to_have_count(1)
    assert page.is_visible("#ledger .filtered")
    page.click("#show-all")
    page.locator(".chip", has_text="Events").click()
    assert rows(page) == []
    page.click("#show-all")
    page.locator(".actors[data-of=sort] summary").click()
    page.check("input[name=sort][value=shelling]")
    assert rows(page)
    assert all("shelling" in row for row in rows(page))
    page.keyboard.press("Escape")
    page.click("#show-all")
    page.fill("input[name=from]", "2026-03-05")
    page.fill("input[name=to]", "2026-03-10")
    page.locator("input[name=to]").dispatch_event("change")
    assert [row.split()[0] for row in rows(page)] == ["Odesa"]
    page.click("#show-all")
    assert numbers(page) == everything


def test_a_place_on_the_map_is_a_filter(open_page: Open, month: str) -> None:
    page = open_page(month)
    page.locator(".map.wide a[data-name=Nikopol]").click()
    assert all("Nikopol" in row for row in rows(page))
    assert page.locator(".map.wide a:visible").count() == 1
    page.click("#place")
    assert page.locator(".map.wide a:visible").count() > 1


def test_days_that_are_drawn_over_are_a_filter(open_page: Open, month: str) -> None:
    page = open_page(month)
    box = page.locator("#bars").bounding_box()
    assert box is not None
    page.mouse.move(box["x"] + 12, box["y"] + 40)
    page.mouse.down()
    page.mouse.move(box["x"] + box["width"] / 5, box["y"] + 40)
    page.mouse.up()
    assert page.input_value("input[name=from]") == "2026-03-02"
    assert [row.split()[0] for row in rows(page)] == ["Odesa", "Kupiansk"]


def test_the_keyboard_goes_from_event_to_event(open_page: Open, many: str) -> None:
    page = open_page(many)
    page.focus("#rows .row a")
    for key in ("ArrowDown", "ArrowDown", "End"):
        page.keyboard.press(key)
    assert page.evaluate("document.activeElement.parentNode.ariaPosInSet") == str(MANY)
    page.keyboard.press("Enter")
    page.wait_for_selector("#inspected .card")
    page.keyboard.press("Escape")
    page.wait_for_selector("#inspected .card", state="hidden")


def test_five_thousand_events_are_fluent(open_page: Open, many: str) -> None:
    page = open_page(many)
    assert page.locator("#rows .row").count() < 40
    assert page.locator("#grids .grid").count() == 12
    page.click(".more")
    assert page.locator("#grids .grid").count() == 24
    assert page.evaluate("document.querySelectorAll('*').length") < 12_000
    # milliseconds for drawing, eight times in ten; tried again, as the machine is shared
    assert any(page.evaluate(SCROLLED) < 60 for _ in range(5))
    assert any(page.evaluate(FILTERED) < 1_000 for _ in range(3))


SCROLLED = """async () => {
  const rows = document.querySelector("#rows");
  const real = window.requestAnimationFrame.bind(window);
  const spent = [];
  window.requestAnimationFrame = (work) => real((now) => {
    const began = performance.now();
    work(now);
    rows.firstElementChild.lastElementChild.getBoundingClientRect();
    spent.push(performance.now() - began);
  });
  for (let n = 1; n <= 30; n += 1) {
    rows.scrollTop = n * 7000;
    await new Promise((done) => setTimeout(done, 20));
  }
  return spent.length < 10 ? Infinity : spent.sort((a, b) => a - b)[Math.floor(spent.length * 0.8)];
}"""
FILTERED = """() => {
  const began = performance.now();
  document.querySelector("input[name=actor]").click();
  document.body.getBoundingClientRect();
  return performance.now() - began;
}"""


def test_text_of_an_article_never_runs(open_page: Open) -> None:
    page = open_page(page_for([hostile_report()]), at="#e1")
    assert "</script><script>alert(1)</script>" in page.inner_text("#inspected")
    for link_ in page.locator("#grids a, #inspected a").all():
        assert str(link_.get_attribute("href")).startswith("#")
    page.locator("#grids .move").first.click()
    assert page.locator("img").count() == 0


def test_the_picture_of_the_guide(open_page: Open, month: str, root: Path, tmp_path: Path) -> None:
    """UKRNEWS_SCREENSHOTS=docs/assets makes it anew."""
    page = open_page(month, size=(1120, 760))
    page.locator(".row", has_text="Kupiansk").locator(".what").click()
    page.mouse.move(5, 5)
    folder = Path(os.environ.get("UKRNEWS_SCREENSHOTS", tmp_path))
    made = page.screenshot(path=folder / "archive.png")
    assert made[16:24] == (root / "docs/assets/archive.png").read_bytes()[16:24]  # width and height
    assert len(made) > 20_000  # an empty page is smaller


@pytest.mark.parametrize("dark", [False, True])
def test_on_a_phone_nothing_stands_beyond_the_edge(open_page: Open, month: str, dark: bool) -> None:
    page = open_page(month, size=PHONE, dark=dark)
    assert page.evaluate("document.documentElement.scrollWidth") == PHONE[0]
    page.locator("#rows .row .what").first.click()
    assert page.is_visible("#close")
    page.click("#close")
    assert not page.is_visible("#inspector")
    paper = page.evaluate("getComputedStyle(document.body).backgroundColor")
    assert (paper == "rgb(19, 22, 25)") == dark
