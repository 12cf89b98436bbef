"""A web page → an Article, through trafilatura (extra `html`)."""

from __future__ import annotations

import datetime as dt
import logging
import re
from typing import Any

from ukrnews.corpus.errors import InputError
from ukrnews.corpus.long_page import LONGEST, text_of
from ukrnews.corpus.markup import whole_characters
from ukrnews.extras import needed
from ukrnews.model import Article
from ukrnews.model.checks import expect

_SENTENCE = re.compile(r"[.!?…][”’\"')\]»]*$", re.MULTILINE)
_FEWEST_WORDS = 4
_SILENT = logging.NullHandler()
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_TAG = re.compile(rb"<[a-zA-Z!/?]")
_NUMBER = re.compile(r"(?<![0-9])[0-9]{1,4}(?![0-9])")
_ENCODING = re.compile(r"^\s*<\?xml[^>]*\?>")
# Without these htmldate guesses from the text of the page, and what it finds hangs on the day of the reading.
_DATES: dict[str, Any] = {
    "extensive_search": False,
    "original_date": True,
    "min_date": "1990-01-01",
    "max_date": "2100-01-01",
}


def from_html(html: str | bytes, *, url: str | None = None, published: dt.date | None = None) -> Article:
    """The article of a web page: its text with a line for each paragraph, and title, date, site and language as the
    page states them in its metadata. A page of more than two million characters is taken whole, menus aside.

    `url` and `published` are taken where the page states none; the date is never guessed from the text. Raises
    InputError for a page that holds no article, MissingExtra without trafilatura (extra `html`).
    """
    expect("from_html: html", html, str, bytes)
    if isinstance(html, bytes) and html[:2] in _UTF_16:
        html = html.decode("utf-16", "replace")
    if isinstance(html, str):
        html = whole_characters(html)
    if not _TAG.search(html if isinstance(html, bytes) else html.encode()):
        raise InputError("is no HTML")
    trafilatura: Any = needed("trafilatura", "html")
    htmldate: Any = needed("htmldate", "html")
    for library in ("trafilatura", "htmldate"):  # without a handler their warnings would go to standard error
        logging.getLogger(library).addHandler(_SILENT)
    tree = trafilatura.load_html(_without_declaration(html) if isinstance(html, str) else html)
    if tree is None:
        raise InputError("is no HTML that can be read")
    language = tree.get("lang") or None
    dated = _dated_parts(tree)
    found_date = htmldate.find_date(dated, url=url, outputformat="%Y-%m-%d", **_DATES)
    day = dt.date.fromisoformat(found_date) if found_date else None
    if day is not None and not _is_stated(day, dated, url):  # it makes the first of a month of "2025-02-30"
        day = None
    if len(html) > LONGEST:
        page: Any = trafilatura.extract_metadata(dated, default_url=url)
        text = text_of(tree)
    else:
        page = trafilatura.bare_extraction(tree, url=url, with_metadata=True, include_comments=False)
        text = _text(page.text) if page is not None else ""
    if not _has_sentence(text):
        raise InputError("holds no article")
    return Article(
        text=text,
        title=page.title or None,
        published=day or published,
        source=page.sitename or None,
        url=page.url or url,
        language=language,
    )


def _without_declaration(html: str) -> str:
    """A string has no encoding any more, whatever its first line says."""
    return _ENCODING.sub("", html)


def _dated_parts(tree: Any) -> Any:
    """A page with those parts only that state a date: the head, JSON-LD and `time` elements."""
    from lxml import html

    kept = html.Element("html")
    kept.extend([_copy(head) for head in tree.xpath("/html/head")])
    body = html.Element("body")
    body.extend([_copy(part) for part in tree.xpath('//body//script[@type="application/ld+json"]')])
    body.extend([_copy(part) for part in tree.xpath("//body//time[@datetime]")])
    kept.append(body)
    return kept


def _is_stated(day: dt.date, dated: Any, url: str | None) -> bool:
    """Whether year and day stand in one value of the parts, or in the address."""
    values = (value for element in dated.iter() for value in (*element.attrib.values(), element.text or ""))
    return any(_holds(day, value) for value in (*values, url or ""))


def _holds(day: dt.date, value: str) -> bool:
    numbers = {int(digits) for digits in _NUMBER.findall(value)}
    return {day.year, day.day} <= numbers or f"{day:%Y%m%d}" in value


def _copy(element: Any) -> Any:
    from copy import deepcopy

    found = deepcopy(element)
    found.tail = None
    return found


def _text(text: str) -> str:
    lines = (line.strip() for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _has_sentence(text: str) -> bool:
    """Whether some line reads like a sentence: what a page without an article yields are labels of menus."""
    return any(len(line.split()) >= _FEWEST_WORDS and _SENTENCE.search(line) for line in text.split("\n"))
