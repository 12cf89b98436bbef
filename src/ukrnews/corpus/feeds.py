"""RSS and Atom → Articles, through feedparser (extra `html`), where the entries carry text."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from email.utils import parsedate_to_datetime
from io import BytesIO
from typing import Any

from ukrnews.corpus.errors import InputError
from ukrnews.corpus.markup import plain_text, whole_characters
from ukrnews.extras import needed
from ukrnews.model import Article
from ukrnews.model.checks import expect, shortened

_STATED_ENCODING = re.compile(rb"encoding\s*=\s*['\"][^'\"]*['\"]")


def from_feed(feed: str | bytes, *, published: dt.date | None = None) -> Iterator[Article | InputError]:
    """The articles of a feed, in its order, with an InputError in the place of each entry that carries no text.

    The text is the entry's headline as its first line and its content, or its summary where it has no content.
    `published` is taken where an entry states no date. A feed that breaks off gives the entries before the break and
    then an InputError. Nothing is fetched. Raises MissingExtra without feedparser (extra `html`).
    """
    expect("from_feed: feed", feed, str, bytes)
    feedparser: Any = needed("feedparser", "html")
    try:
        found = _parsed(feedparser, feed)
    except (ValueError, LookupError, ArithmeticError) as error:
        yield InputError(f"is broken: {_reason(error)}")
        return
    source = found.feed.get("title") or None
    language = found.feed.get("language") or None
    if not found.get("version"):
        yield InputError("is no feed")
        return
    for number, entry in enumerate(found.entries, start=1):
        try:
            yield _article(entry, source, language, published) or InputError(f"entry {number} carries no text")
        except (ValueError, TypeError, ArithmeticError) as error:
            yield InputError(f"entry {number} cannot be read: {_reason(error)}")
    if found.bozo and not isinstance(found.bozo_exception, feedparser.exceptions.CharacterEncodingOverride):
        yield InputError(f"is broken: {_reason(found.bozo_exception)}")
    elif not found.entries:
        yield InputError("has no entries")


def _parsed(feedparser: Any, feed: str | bytes) -> Any:
    """What feedparser makes of it; where the encoding that it states is none that can be read, of it as UTF-8."""
    data = whole_characters(feed).encode() if isinstance(feed, str) else feed
    try:
        # given as a stream, as a string might be taken for an address or a path
        return feedparser.parse(BytesIO(data), resolve_relative_uris=False)
    except (UnicodeError, LookupError):
        plain = _STATED_ENCODING.sub(b"", data).decode("utf-8", "replace").encode()
        return feedparser.parse(BytesIO(plain), resolve_relative_uris=False)


def _article(entry: Any, source: str | None, language: str | None, published: dt.date | None) -> Article | None:
    text = next((text for text in map(_text, _bodies(entry)) if text), None)
    if text is None:
        return None
    title = plain_text(entry.get("title", ""))
    return Article(
        text=_headed(text, title),
        title=title or None,
        published=_day(entry, published),
        source=source,
        url=entry.get("link") or None,
        language=language,
    )


def _headed(text: str, title: str) -> str:
    """The text with the headline as its first line, where it does not begin with it."""
    headline = " ".join(title.split())
    begins = not headline or " ".join(text[: 2 * len(title) + 100].split()).startswith(headline)
    return text if begins else f"{headline}\n{text}"


def _bodies(entry: Any) -> Iterator[Any]:
    yield from entry.get("content", ())
    if "summary_detail" in entry:
        yield entry.summary_detail


def _text(body: Any) -> str:
    value = body.get("value") or ""
    return value.strip() if body.get("type") == "text/plain" else plain_text(value)


def _day(entry: Any, unless_stated: dt.date | None) -> dt.date | None:
    """The day as the feed writes it, in its own time zone; None where what it writes is no whole date.

    feedparser's own reading is in UTC, and makes up what is lacking: today for a time of day, 1 January for a year.
    """
    stated = (entry.get("published") or entry.get("updated") or "").strip()
    if not stated:
        return unless_stated
    for read in (parsedate_to_datetime, dt.datetime.fromisoformat):
        try:
            return read(stated).date()
        except (ValueError, TypeError, OverflowError):
            continue
    return None


def _reason(error: Exception) -> str:
    place = getattr(error, "getLineNumber", None)
    message = getattr(error, "getMessage", None)
    words = str(message()) if message else str(error)
    return shortened(f"line {place()}: {words}" if place else words)
