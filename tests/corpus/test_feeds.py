"""Feeds → articles, where their entries carry text."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrnews.corpus import InputError, from_feed, read_articles
from ukrnews.corpus.markup import plain_text
from ukrnews.model import Article

RSS = """<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>A Wire</title><link>https://news.example</link><language>en</language>
<item><title>Kyiv &amp; Moscow</title><link>https://news.example/1</link>
<pubDate>Tue, 11 Mar 2025 23:30:00 -0500</pubDate><description>A teaser.</description>
<content:encoded><![CDATA[<p>Kyiv said it would wait.</p><p>“No,” Moscow <b>said</b>.</p>]]></content:encoded></item>
<item><title>No text</title><link>https://news.example/2</link></item>
<item><title>A summary</title><description>Talks &lt;i&gt;may&lt;/i&gt; resume on Friday.</description></item>
</channel></rss>"""
ATOM = """<?xml version="1.0"?><feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en">
<title>B Wire</title><id>urn:x</id><updated>2025-03-12T00:00:00Z</updated>
<entry><title>One</title><id>urn:y</id><link href="https://news.example/y"/><updated>2025-03-11T21:00:00Z</updated>
<content type="text">Kyiv said it would wait &lt; a week.</content></entry></feed>"""


def told(feed: str | bytes) -> list[str]:
    return [str(found) for found in from_feed(feed) if isinstance(found, InputError)]


def articles(feed: str | bytes) -> list[Article]:
    return [found for found in from_feed(feed) if isinstance(found, Article)]


def test_rss() -> None:
    first, missing, summary = from_feed(RSS)
    assert first == Article(
        text="Kyiv & Moscow\nKyiv said it would wait.\n“No,” Moscow said.",
        title="Kyiv & Moscow",
        published=date(2025, 3, 11),
        source="A Wire",
        url="https://news.example/1",
        language="en",
    )
    assert str(missing) == "entry 2 carries no text"
    assert isinstance(summary, Article)
    assert (summary.text, summary.published) == ("A summary\nTalks may resume on Friday.", None)


def test_atom() -> None:
    (article,) = articles(ATOM)
    assert article.text == "One\nKyiv said it would wait < a week."
    assert (article.published, article.source, article.url) == (date(2025, 3, 11), "B Wire", "https://news.example/y")


def test_the_given_date_stands_where_an_entry_states_none() -> None:
    dates = [found.published for found in from_feed(RSS, published=date(2025, 1, 1)) if isinstance(found, Article)]
    assert dates == [date(2025, 3, 11), date(2025, 1, 1)]


@pytest.mark.parametrize("feed", ["", "hello", "<html><body><p>Hi</p></body></html>", b"\x00\x01", "<a/>"])
def test_what_is_no_feed(feed: str | bytes) -> None:
    assert told(feed) == ["is no feed"]


def test_a_feed_without_entries() -> None:
    assert told(RSS[: RSS.index("<item>")] + "</channel></rss>") == ["has no entries"]


def test_a_feed_that_breaks_off_gives_what_came_before() -> None:
    broken = RSS[: RSS.index("<item><title>No text")] + "<item><title>Half"
    assert [article.url for article in articles(broken)] == ["https://news.example/1"]
    assert told(broken)[-1].startswith("is broken: line ")


def test_an_address_is_not_fetched_and_a_path_not_opened(tmp_path: Path) -> None:
    path = tmp_path / "feed.xml"
    path.write_text(RSS, encoding="utf-8")
    assert told(str(path)) == ["is no feed"]
    assert told("http://127.0.0.1:9/feed.xml") == ["is no feed"]


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "feed.rss"
    path.write_text(RSS, encoding="utf-8")
    found = list(read_articles(path))
    assert [type(item) for item in found] == [Article, InputError, Article]
    assert str(found[1]) == f"{path}: entry 2 carries no text"


@given(st.binary(max_size=200) | st.text(max_size=200))
def test_anything_gives_articles_or_input_errors(feed: bytes | str) -> None:
    assert list(from_feed(feed))


@pytest.mark.parametrize(
    ("fragment", "text"),
    [
        ("plain", "plain"),
        ("<p>one</p><p>two</p>", "one\ntwo"),
        ("one<br>two", "one\ntwo"),
        ("<p>a\n  b</p>", "a b"),
        ("a &amp; b &lt;c&gt; &#8220;d&#8221;", "a & b <c> “d”"),
        ("x<script>alert('y')</script>z", "xz"),
        ("<style>p {}</style><p>z", "z"),
        ("</script>z", "z"),
        ("a < b", "a < b"),
        ("<ul><li>one</li><li>two</li></ul>", "one\ntwo"),
    ],
)
def test_plain_text(fragment: str, text: str) -> None:
    assert plain_text(fragment) == text
