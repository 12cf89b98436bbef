"""Web pages → articles: what is taken, what is not guessed, what is no article."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrnews.corpus import InputError, from_html, read_articles
from ukrnews.corpus.long_page import LONGEST
from ukrnews.model import Article

BODY = """
<nav><a href="/">Home</a> <a href="/world">World</a></nav>
<article><h1>Drones hit port</h1>
<p>Russian drones hit the port of Odesa overnight, killing two people, the governor said on Telegram.</p>
<p>“We will <b>rebuild</b>,” he said. <a href="/x">Another story</a> told of the harvest in the region.</p>
</article>
<footer>Copyright 2019. Last updated 3 January 2021</footer>
"""
HEAD = """
<title>Drones hit port - A Wire</title>
<meta property="og:site_name" content="A Wire">
<meta property="article:published_time" content="2025-03-12T23:30:00-05:00">
<link rel="canonical" href="https://news.example/port">
"""
JSON_LD = '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2025-03-12"}</script>'


def page(head: str = HEAD, body: str = BODY) -> str:
    return f'<!doctype html><html lang="en-GB"><head>{head}</head><body>{body}</body></html>'


def test_title_date_source_address_language_and_paragraphs() -> None:
    assert from_html(page()) == Article(
        text=(
            "Drones hit port\n"
            "Russian drones hit the port of Odesa overnight, killing two people, the governor said on Telegram.\n"
            "“We will rebuild,” he said. Another story told of the harvest in the region."
        ),
        title="Drones hit port",
        published=date(2025, 3, 12),
        source="A Wire",
        url="https://news.example/port",
        language="en-GB",
    )


def test_a_page_longer_than_an_article_is_taken_whole_but_for_its_frame() -> None:
    told = "".join(f"<p>Shell number {n} fell <b>near</b> the port.</p>\n" for n in range(LONGEST // 40))
    side = '<aside>Read on</aside><script>let a = "<p>b</p>"</script><!-- a note --><ul><li>Two were hurt</ul>'
    article = from_html(page(body=BODY.replace("</article>", f"{told}{side}</article>")))
    lines = article.text.split("\n")
    assert lines[0] == "Drones hit port"
    assert lines[3] == "Shell number 0 fell near the port."
    assert lines[-2:] == [f"Shell number {LONGEST // 40 - 1} fell near the port.", "Two were hurt"]
    assert len(lines) == LONGEST // 40 + 4
    assert (article.title, article.source, article.published) == ("Drones hit port", "A Wire", date(2025, 3, 12))
    assert (article.url, article.language) == ("https://news.example/port", "en-GB")


@pytest.mark.parametrize(
    ("head", "before", "wanted"),
    [
        ("<title>x</title>", "", None),
        ('<meta name="date" content="2025-03-12">', "", date(2025, 3, 12)),
        (JSON_LD, "", date(2025, 3, 12)),
        ("", JSON_LD, date(2025, 3, 12)),
        ("", '<time datetime="2025-03-12T08:00">yesterday</time>', date(2025, 3, 12)),
    ],
)
def test_the_date_is_one_that_the_page_states_in_its_metadata(head: str, before: str, wanted: date | None) -> None:
    assert from_html(page(head, before + BODY)).published == wanted


def test_what_is_given_stands_where_the_page_states_nothing() -> None:
    found = from_html(page("", BODY), url="https://news.example/given", published=date(2025, 3, 1))
    assert (found.url, found.published) == ("https://news.example/given", date(2025, 3, 1))
    found = from_html(page(), url="https://news.example/given", published=date(2025, 3, 1))
    assert (found.url, found.published) == ("https://news.example/port", date(2025, 3, 12))


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1251", "utf-16"])
def test_bytes_are_read_in_the_encoding_they_state(encoding: str) -> None:
    head = f'<meta charset="{encoding}"><title>t</title>'
    data = page(head, BODY.replace("he said", "Іван Ткаченко said")).encode(encoding)
    assert "Іван Ткаченко" in from_html(data).text


@pytest.mark.parametrize(
    ("html", "wanted"),
    [
        ("", "is no HTML"),
        ("Kyiv said it would wait.", "is no HTML"),
        ("<html><body><nav><a>Home</a></nav></body></html>", "holds no article"),
        (page(HEAD, "<ul><li>World</li><li>Sport</li></ul>"), "holds no article"),
        ("<!-- only a comment -->", "is no HTML that can be read"),
    ],
)
def test_what_is_no_article(html: str, wanted: str) -> None:
    with pytest.raises(InputError) as caught:
        from_html(html)
    assert str(caught.value) == wanted


@given(st.text(max_size=200) | st.binary(max_size=200))
def test_anything_gives_an_article_or_an_input_error(html: str | bytes) -> None:
    try:
        text = from_html(html).text
    except InputError as error:
        text = str(error)
    assert text


def test_a_file(tmp_path: Path) -> None:
    path = tmp_path / "page.html"
    path.write_text(page("", BODY), encoding="utf-8")
    (article,) = read_articles(path, published=date(2025, 3, 2))
    assert isinstance(article, Article)
    assert (article.url, article.published) == (path.as_posix(), date(2025, 3, 2))
    path.write_text("<p>", encoding="utf-8")
    (error,) = read_articles(path)
    assert isinstance(error, InputError)
    assert str(error).startswith(f"{path}: ")


def test_nothing_is_written_to_standard_error(capfd: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(InputError):
        from_html("<html><body></body></html>")
    assert capfd.readouterr().err == ""
