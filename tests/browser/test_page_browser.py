"""The report page as a person uses it: in a real browser, with pointer, keyboard and filter, and nothing from outside.

The pictures in docs/assets are made here: UKRNEWS_SCREENSHOTS=docs/assets pytest tests/browser. Every run makes them
anew in a folder of its own and sees that those in the documentation have the same size.
"""

from __future__ import annotations

import os
import struct
import sys
from collections.abc import Callable, Iterator
from datetime import date
from pathlib import Path

import pytest
from chromium import Watched, start
from playwright.sync_api import Browser, Page

import ukrnews
from ukrnews.formats.page import to_page

sys.path.append(str(Path(__file__).parents[1] / "formats"))
from sample_report import sample
from test_page import HOSTILE, hostile_report

Open = Callable[..., Page]
PHONE = (390, 844)
DESKTOP = (1280, 900)


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    yield from start()


@pytest.fixture(scope="module")
def talks(root: Path) -> ukrnews.Report:
    text = (root / "examples/talks.txt").read_text(encoding="utf-8")
    return ukrnews.parse(text, published=date(2025, 3, 14), source="An invented wire")


@pytest.fixture(scope="module")
def night(root: Path) -> ukrnews.Report:
    return ukrnews.parse((root / "examples/night.txt").read_text(encoding="utf-8"), published=date(2025, 10, 8))


@pytest.fixture
def open_page(browser: Browser, tmp_path: Path) -> Iterator[Open]:
    """Opens reports as a page. At the end: no error in the console, and nothing asked for but the file itself."""
    watched = Watched(browser, tmp_path)

    def opened(
        *reports: ukrnews.Report, size: tuple[int, int] = DESKTOP, dark: bool = False, script: bool = True, at: str = ""
    ) -> Page:
        return watched.open(to_page(reports), size=size, dark=dark, script=script, at=at)

    yield opened
    watched.check()


def mark(key: str) -> str:
    return f'mark[data-f="{key}"]'


def click_on(page: Page, selector: str) -> None:
    """A click into the words of the first such mark, beside the link that it may begin with."""
    words = page.locator(selector).first
    words.scroll_into_view_if_needed()
    x, y = words.evaluate("e => (r => [r.x + r.width * 0.7, r.y + r.height / 3])([...e.getClientRects()].at(-1))")
    page.mouse.click(x, y)


def inspected(page: Page) -> str:
    return page.inner_text("#inspected")


# --- reading


def test_pointing_at_a_passage_shows_what_was_read_from_it(open_page: Open) -> None:
    page = open_page(sample())
    assert not page.is_visible("#inspector")
    page.hover(mark("a1-s2"))
    assert "Olena Marchuk promises" in inspected(page)
    assert "“We will rebuild”" in page.locator("#inspected blockquote").evaluate(
        "e => getComputedStyle(e, '::before').content + e.textContent + getComputedStyle(e, '::after').content"
    ).replace('"', "")
    page.hover(mark("a1-c1"))
    assert "aid stops" in inspected(page)
    page.hover("footer.site")
    assert not page.is_visible("#inspector")


def test_every_mention_of_a_finding_lights_up_with_it(open_page: Open) -> None:
    page = open_page(sample())
    page.locator(mark("a1-i1")).last.hover()
    assert page.locator("mark.hot").count() == 2
    assert page.locator(".map:visible a.hot").count() == 1
    assert page.locator(".casualties tr.hot").count() == 1


@pytest.mark.parametrize("size", [DESKTOP, (390, 844)])
def test_no_name_on_the_map_leaves_its_frame(
    open_page: Open, talks: ukrnews.Report, night: ukrnews.Report, size: tuple[int, int]
) -> None:
    page = open_page(talks, night, size=size)
    beyond = page.locator(".map:visible").first.evaluate(
        """map => [...map.querySelectorAll("text")].filter(name => {
             const [inner, frame] = [name.getBoundingClientRect(), map.getBoundingClientRect()];
             return inner.width && (inner.left < frame.left || inner.right > frame.right);
           }).map(name => name.textContent.trim())"""
    )
    assert beyond == []


def test_within_a_passage_the_innermost_finding_comes_first(open_page: Open, talks: ukrnews.Report) -> None:
    page = open_page(talks)
    page.locator("mark mark").first.hover()
    keys = page.locator("mark mark").first.evaluate("e => [e.dataset.f, e.parentNode.closest('mark').dataset.f]")
    labels = page.locator("#inspected > .card > header .tag, #inspected > .card > .what .tag").evaluate_all(
        "tags => tags.map(tag => tag.dataset.label.toLowerCase())"
    )
    assert labels[:2] == [key.split("-")[1] for key in keys]


def lit(page: Page) -> list[str]:
    return [str(words) for words in page.locator(".stretch.lit").all_text_contents()]


def test_pointing_at_a_value_lights_up_the_words_behind_it(open_page: Open) -> None:
    page = open_page(sample())
    page.locator("#a1-i1 .grounded", has_text="Russia").hover()
    assert lit(page) == ["Russian"]
    page.locator("#a1-s3 .grounded", has_text="Russia").hover()
    assert lit(page) == ["Moscow", "It"]
    page.hover("footer.site")
    assert lit(page) == []


def test_a_value_beside_the_text_lights_up_its_words_too(open_page: Open) -> None:
    page = open_page(sample())
    click_on(page, mark("a1-i1"))
    page.locator("#inspected .grounded", has_text="more than 20").hover()
    assert lit(page) == ["more than 20"]


def test_the_keyboard_reaches_the_words_behind_a_value(open_page: Open) -> None:
    page = open_page(sample())
    page.locator("#a1-s3 .grounded").first.focus()
    assert lit(page) == ["Moscow", "It"]
    page.hover("footer.site")
    assert lit(page) == ["Moscow", "It"]  # what has the focus stays
    page.keyboard.press("Enter")
    assert page.evaluate("location.hash") == "#w-a1-265-267"
    assert page.locator(".stretch:target").all_text_contents() == ["It"]


def test_a_value_of_the_overview_leads_to_its_words_in_the_article(open_page: Open) -> None:
    page = open_page(sample(), sample())
    page.locator('#all .casualties .grounded[data-w^="a2-"]', has_text="Russia").click()
    page.locator("#a2").wait_for()
    assert page.locator(".stretch:target").all_text_contents() == ["Russian"]
    assert page.locator(".stretch:target").is_visible()


def test_a_click_holds_it_and_escape_lets_go(open_page: Open) -> None:
    page = open_page(sample())
    click_on(page, mark("a1-s2"))
    page.hover("footer.site")
    assert "Olena Marchuk" in inspected(page)
    page.keyboard.press("Escape")
    assert not page.is_visible("#inspector")
    assert page.locator(".hot").count() == 0


def test_the_keyboard_reaches_every_finding(open_page: Open) -> None:
    page = open_page(sample())
    page.locator(".text .tag").first.focus()
    met = [page.evaluate("document.activeElement.dataset.label")]
    for _ in range(6):
        page.keyboard.press("ArrowRight")
        met.append(page.evaluate("document.activeElement.dataset.label"))
    assert met == ["I1", "S1", "S2", "P1", "C1", "S3", "I2"]
    assert "interception" in inspected(page)
    page.keyboard.press("ArrowLeft")
    ring = page.evaluate("(s => [s.outlineStyle, s.outlineWidth])(getComputedStyle(document.activeElement))")
    assert ring == ["solid", "3px"]
    assert str(page.evaluate("document.activeElement.ariaLabel")).startswith("Statement 3: Russia did not say")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "a1-s3"
    page.keyboard.press("Escape")
    assert not page.is_visible("#inspector")


def test_tab_goes_on_from_the_filter_into_the_text(open_page: Open) -> None:
    page = open_page(sample())
    seen = []
    for _ in range(16):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.className || document.activeElement.tagName"))
    assert seen[0] == "skip"
    assert "SUMMARY" in seen
    assert any(name.startswith("tag") for name in seen)


# --- the filter


def test_a_kind_that_is_switched_off_is_gone(open_page: Open) -> None:
    page = open_page(sample())
    assert page.inner_text("#status") == "7 of 7 findings"
    page.uncheck('input[value="incident"]')
    assert page.inner_text("#status") == "5 of 7 findings"
    assert page.locator("mark.k-incident:not(.off)").count() == 0
    assert page.locator(".card.k-incident:visible, .casualties tbody tr:visible, .map a:visible").count() == 0
    assert page.locator(".card.k-statement:visible").count() == 3
    assert page.locator("#a1-casualties .filtered").is_visible()
    page.hover(mark("a1-i2"))
    assert not page.is_visible("#inspector")
    page.click("#show-all")
    assert page.inner_text("#status") == "7 of 7 findings"
    assert page.locator(".card.k-incident:visible").count() == 2


def test_an_actor_that_is_chosen_leaves_what_it_takes_part_in(open_page: Open) -> None:
    page = open_page(sample())
    page.click(".actors summary")
    page.get_by_role("checkbox", name="Olena Marchuk").check()
    assert page.inner_text("#status") == "1 of 7 findings"
    assert page.inner_text(".actors summary b") == "Olena Marchuk"
    assert page.locator(".cards > .card:visible").evaluate_all("cards => cards.map(card => card.id)") == ["a1-s2"]
    page.get_by_role("checkbox", name="Ukraine").check()
    assert page.inner_text(".actors summary b") == "Ukraine +1"
    assert page.inner_text("#status") == "3 of 7 findings"
    page.keyboard.press("Escape")
    assert not page.is_visible(".menu")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"


PAINTED = "name => [...(CSS.highlights.get(name) ?? [])].map(String)"


def search_for(page: Page, words: str) -> str:
    page.fill("input[name=words]", words)
    page.press("input[name=words]", "Tab")
    return page.inner_text("#status")


def test_words_are_found_in_text_and_findings(open_page: Open) -> None:
    page = open_page(sample())
    every = page.locator(".card:visible").count()
    assert search_for(page, "KYIV").startswith(f"{page.locator('.card[data-f]:not([hidden])').count()} of ")
    assert page.evaluate(PAINTED, "searched") == ["Kyiv"] * page.inner_text(".text").count("Kyiv")
    assert all("kyiv" in card.lower() for card in page.locator(".cards > .card:visible").all_inner_texts())
    assert "0 of " in search_for(page, "no such words")
    assert page.locator("mark:not(.off)").count() == 0
    page.click("#show-all")
    assert page.evaluate(PAINTED, "searched") == []
    assert page.locator(".card:visible").count() == every


def test_enter_goes_from_hit_to_hit_through_the_articles(
    open_page: Open, talks: ukrnews.Report, night: ukrnews.Report
) -> None:
    page = open_page(talks, night)
    search_for(page, "moscow's")
    links = page.locator(".articles li:visible")
    assert links.count() < 3
    words = "ukraine"
    search_for(page, words)
    hits = page.evaluate(PAINTED, "searched")
    assert {hit.lower() for hit in hits} == {words}
    panels = []
    for _ in hits:
        page.press("input[name=words]", "Enter")
        assert page.evaluate(PAINTED, "searched-here")[0].lower() == words
        panels.append(page.locator(".panel:visible").get_attribute("id"))
    assert panels == sorted(panels)
    assert set(panels) == {"a1", "a2"}
    page.press("input[name=words]", "Shift+Enter")
    page.press("input[name=words]", "Enter")
    page.press("input[name=words]", "Enter")
    assert page.locator(".panel:visible").get_attribute("id") == "a1"


def test_letters_that_lose_their_marks_are_painted_whole(open_page: Open) -> None:
    text = "“Ïle 🚒 Erdoğan said no,” Erdog\u0306an’s aide said in Kyiv. President Recep Tayyip Erdoğan said yes."
    page = open_page(ukrnews.parse(text))
    assert search_for(page, "erdogan").endswith("3 in text")
    assert page.evaluate(PAINTED, "searched") == ["Erdoğan", "Erdog\u0306an", "Erdoğan"]


def test_a_long_list_of_actors_is_searched(open_page: Open, talks: ukrnews.Report, night: ukrnews.Report) -> None:
    page = open_page(talks, night)
    page.click(".actors summary")
    page.fill(".narrow", "lavr")
    assert page.locator(".menu label:visible bdi").all_inner_texts() == ["Sergei Lavrov"]
    page.check(".menu label:visible input")
    page.fill(".narrow", "nobody of this name")
    assert page.locator(".menu label:visible bdi").all_inner_texts() == ["Sergei Lavrov"]
    page.click("#show-all")
    page.wait_for_function("document.querySelectorAll('.menu label:not([hidden])').length > 10")


def test_a_term_stays_in_sight_where_its_proposal_is_switched_off(open_page: Open) -> None:
    page = open_page(sample())
    page.uncheck('input[value="proposal"]')
    assert page.is_visible("#a1-c1")
    page.uncheck('input[value="condition"]')
    assert not page.is_visible("#a1-p1")


# --- several articles


def test_articles_are_shown_one_at_a_time(open_page: Open, talks: ukrnews.Report, night: ukrnews.Report) -> None:
    page = open_page(talks, night)
    assert page.locator(".panel:visible").evaluate_all("all => all.map(one => one.id)") == ["all"]
    page.click('.articles a[href="#a2"]')
    page.locator("#a2").wait_for()  # the page turns on an event after the click
    assert page.locator(".panel:visible").evaluate_all("all => all.map(one => one.id)") == ["a2"]
    assert page.locator(".articles a[aria-current]").inner_text().startswith("Drones and glide bombs")
    page.go_back()
    page.locator("#all").wait_for()
    page.locator('#all .casualties .tag[href^="#a2-"]').first.click()
    page.locator("#a2").wait_for()
    assert page.locator(".panel:visible").evaluate_all("all => all.map(one => one.id)") == ["a2"]
    assert page.evaluate("document.activeElement.closest('.card').id").startswith("a2-i")


def test_an_address_with_a_finding_leads_to_it(open_page: Open, talks: ukrnews.Report, night: ukrnews.Report) -> None:
    page = open_page(talks, night, at="#a2-i3")
    assert page.locator("#a2-i3").is_visible()
    assert not page.is_visible("#all")


# --- any text, any screen


def test_a_hostile_article_is_shown_as_text(open_page: Open) -> None:
    page = open_page(hostile_report())
    shown = page.inner_text(".text")
    for piece in ("</script><script>alert(1)</script>", "<img src=x onerror=alert(1)>", "{{ 7*7 }}", "مرحبا", "👨‍👩‍👧"):
        assert piece in shown
    assert page.locator("img").count() == 0
    assert "مرحبا" in page.inner_text("#a1-s1")
    assert HOSTILE[:40] in str(page.locator(".menu bdi").first.text_content())


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_is_wider_than_the_screen(open_page: Open, talks: ukrnews.Report, width: int) -> None:
    for report in (talks, hostile_report()):
        page = open_page(report, size=(width, 800))
        assert page.evaluate("document.documentElement.scrollWidth") <= width


def test_on_a_phone_it_comes_up_from_below_and_closes(open_page: Open, talks: ukrnews.Report) -> None:
    page = open_page(talks, size=PHONE)
    click_on(page, "mark.k-incident")
    box = page.locator("#inspector").bounding_box()
    assert box is not None
    assert round(box["y"] + box["height"]) == PHONE[1]
    assert box["height"] < PHONE[1] / 2
    page.click("#close")
    assert not page.is_visible("#inspector")
    assert page.locator("svg.narrow:visible").count() == 2
    assert page.locator("svg.wide:visible").count() == 0


def test_without_script_all_is_there_to_read(open_page: Open, talks: ukrnews.Report, night: ukrnews.Report) -> None:
    page = open_page(talks, night, script=False)
    assert page.locator(".panel").count() == page.locator(".panel:visible").count() == 3
    assert not page.is_visible(".toolbar")


def test_in_print_there_is_the_text_and_no_filter(open_page: Open, talks: ukrnews.Report) -> None:
    page = open_page(talks, dark=True)
    page.emulate_media(media="print")
    assert not page.is_visible(".toolbar")
    assert page.is_visible(".casualties")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.pdf().startswith(b"%PDF")


CONTRASTS = """() => {
  const canvas = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgba = (colour) => {
    canvas.clearRect(0, 0, 1, 1); canvas.fillStyle = colour; canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const light = (colour) => {
    const [r, g, b] = colour.map((c) => c / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const ground = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const colour = rgba(getComputedStyle(e).backgroundColor);
      if (colour[3] === 255) return colour.slice(0, 3);
    }
    return [255, 255, 255];
  };
  const faults = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const elements = new Set([...document.querySelectorAll(".tag")]);
  while (texts.nextNode()) if (texts.currentNode.data.trim()) elements.add(texts.currentNode.parentElement);
  for (const element of elements) {
    if (element.closest("svg, script, style") || !element.checkVisibility()) continue;
    const colour = rgba(getComputedStyle(element).color).slice(0, 3);
    const [a, b] = [light(colour), light(ground(element))].sort((x, y) => y - x);
    const ratio = (a + 0.05) / (b + 0.05);
    if (ratio < 4.5) faults.push(`${ratio.toFixed(2)} .${element.className}: ${element.textContent.slice(0, 30)}`);
  }
  return [elements.size, faults];
}"""


@pytest.mark.parametrize("dark", [False, True], ids=["light", "dark"])
def test_all_text_stands_out_as_wcag_aa_asks(open_page: Open, talks: ukrnews.Report, dark: bool) -> None:
    page = open_page(talks, dark=dark)
    page.locator(".text .tag").nth(2).focus()
    number, faults = page.evaluate(CONTRASTS)
    assert number > 100
    assert faults == []


# --- pictures


def size_of(png: bytes) -> tuple[int, int]:
    width, height = struct.unpack(">II", png[16:24])
    return width, height


PICTURES: dict[str, tuple[tuple[int, int], bool, str]] = {
    "page.png": (DESKTOP, False, "mark.k-incident"),
    "page-dark.png": (DESKTOP, True, "mark.k-condition"),
    "page-phone.png": (PHONE, False, "mark.k-incident"),
}


@pytest.mark.parametrize("name", PICTURES)
def test_the_pictures_of_the_documentation(
    open_page: Open, talks: ukrnews.Report, root: Path, tmp_path: Path, name: str
) -> None:
    size, dark, pointed_at = PICTURES[name]
    page = open_page(talks, size=size, dark=dark)
    click_on(page, pointed_at)
    folder = Path(os.environ.get("UKRNEWS_SCREENSHOTS", tmp_path))
    made = page.screenshot(path=folder / name)
    assert size_of(made) == size == size_of((root / "docs/assets" / name).read_bytes())
    assert len(made) > 20_000  # an empty page is smaller


@pytest.mark.parametrize("name", ["page-map.png"])
def test_the_picture_of_the_map(open_page: Open, night: ukrnews.Report, root: Path, tmp_path: Path, name: str) -> None:
    page = open_page(night)
    folder = Path(os.environ.get("UKRNEWS_SCREENSHOTS", tmp_path))
    made = page.locator(".map.wide").screenshot(path=folder / name)
    assert size_of(made) == size_of((root / "docs/assets" / name).read_bytes())
    assert len(made) > 20_000
