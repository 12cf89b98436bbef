"""Files on disk and streams → Articles: plain text, JSON Lines with one article a line, web pages, feeds."""

from __future__ import annotations

import datetime as dt
import gzip
import json
import os
import re
import zlib
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path
from typing import Any, BinaryIO, Literal, cast

from ukrnews.corpus.errors import InputError
from ukrnews.extras import MissingExtra
from ukrnews.model import Article
from ukrnews.model.checks import expect, shown

Layout = Literal["text", "jsonl", "html", "feed"]

_KEYS = ("text", "title", "published", "source", "url", "language")
_LAYOUTS: dict[str, Layout] = {
    ".jsonl": "jsonl",
    ".ndjson": "jsonl",
    ".html": "html",
    ".htm": "html",
    ".xhtml": "html",
    ".rss": "feed",
    ".atom": "feed",
    ".xml": "feed",
}
_PAGE = re.compile(
    r"\s*(?:<\?xml[^>]*>\s*)?(?:<!--.*?-->\s*)*<(?:!doctype\s+html|html)[\s>]", re.IGNORECASE | re.DOTALL
)
UTF_8 = "utf-8"
_PACKED = ".gz"
_LETTERS = 0xC0
"""From here on bytes are letters in the code pages of Windows."""
_BOMS = {b"\xff\xfe": "UTF-16", b"\xfe\xff": "UTF-16"}


def read_articles(
    path: Path | str, *, published: dt.date | None = None, encoding: str = UTF_8, lenient: bool = False
) -> Iterator[Article | InputError]:
    """The articles of one file, in its order, with an `InputError` in the place of each that cannot be read.

    A file named `*.jsonl` or `*.ndjson` holds one article a line, `*.html`, `*.htm` or `*.xhtml` is a web page,
    `*.rss`, `*.atom` or `*.xml` a feed (pages and feeds need the extra `html`), any other file is one plain text. What
    ends in `.gz` besides is unpacked. Texts and lines are in `encoding`; pages and feeds state their own. Where an
    article states no date it takes `published`; a text or page that states no address takes its path as its `url`.
    With `lenient` keys of a line that are none of an article's are passed over.
    """
    expect("read_articles: path", path, str, Path)
    path = Path(path)
    name = in_unicode(str(path))
    try:
        with _opened(path) as stream:
            yield from articles_of(
                stream,
                name,
                layout_of(path),
                published=published,
                url=in_unicode(path.as_posix()),
                encoding=encoding,
                lenient=lenient,
            )
    except (EOFError, zlib.error, gzip.BadGzipFile) as error:
        yield InputError(f"{name}: is a broken gzip file: {error}")
    except OSError as error:
        yield InputError(f"{name}: {_reason(error)}")


def _opened(path: Path) -> BinaryIO:
    return cast(BinaryIO, gzip.open(path)) if path.suffix.lower() == _PACKED else path.open("rb")


def is_readable_name(path: Path) -> bool:
    """Whether a file of a folder is taken for articles, by the end of its name."""
    return _ending(path) in {".txt", *_LAYOUTS}


def layout_of(path: Path) -> Layout:
    """How a file holds its articles, by the end of its name."""
    return _LAYOUTS.get(_ending(path), "text")


def _ending(path: Path) -> str:
    packed = path.suffix.lower() == _PACKED
    return (path.with_suffix("") if packed else path).suffix.lower()


def articles_of(
    lines: Iterable[bytes],
    name: str,
    layout: Layout,
    *,
    published: dt.date | None = None,
    url: str | None = None,
    encoding: str = UTF_8,
    lenient: bool = False,
) -> Iterator[Article | InputError]:
    """The articles of an open file or stream of bytes; `name` stands in the error messages."""
    if layout == "jsonl":
        yield from _each_line(lines, name, published, encoding, lenient)
        return
    data = b"".join(lines)
    try:
        if layout == "feed":
            yield from _each_entry(data, name, published)
        elif layout == "html":
            from ukrnews.corpus.html import from_html

            yield from_html(data, url=url, published=published)
        else:
            yield Article(text=_plain(_decode(data, encoding)), published=published, url=url)
    except (ValueError, MissingExtra) as error:
        yield InputError(f"{name}: {error}")


def _each_entry(data: bytes, name: str, published: dt.date | None) -> Iterator[Article | InputError]:
    from ukrnews.corpus.feeds import from_feed

    for found in from_feed(data, published=published):
        yield InputError(f"{name}: {found}") if isinstance(found, InputError) else found


def _each_line(
    lines: Iterable[bytes], name: str, published: dt.date | None, encoding: str, lenient: bool
) -> Iterator[Article | InputError]:
    empty = True
    for number, line in enumerate(lines, start=1):
        if not line.strip():
            continue
        empty = False
        try:
            yield _article(_decode(line, encoding).rstrip("\r\n"), published, lenient)
        except ValueError as error:
            yield InputError(f"{name}:{number}: {error}")
    if empty:
        yield InputError(f"{name}: is empty")


def _decode(data: bytes, encoding: str) -> str:
    if encoding == UTF_8 and data[:2] in _BOMS:
        raise ValueError(f"is {_BOMS[data[:2]]}, not UTF-8")
    if encoding == UTF_8 and b"\0" in data:
        raise ValueError("is binary, not text")
    try:
        text = data.decode("utf-8-sig" if encoding == UTF_8 else encoding)
    except UnicodeDecodeError as error:
        fault = f"is not {encoding.upper()}: byte 0x{data[error.start]:02x} at offset {error.start}"
        raise ValueError(f"{fault}{_hint(data)}" if encoding == UTF_8 else fault) from None
    if not text.strip():
        raise ValueError("is empty")
    return text


def _plain(text: str) -> str:
    """The text; raises `ValueError` where it is a web page."""
    if _PAGE.match(text):
        raise ValueError("holds HTML, not plain text (a page is named *.html; on standard input, --stdin html)")
    return text


def in_unicode(path: str) -> str:
    """A path as text that can be written down; bytes of it that are no UTF-8 as `\\xff`."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")


def _fields(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    fields = dict(pairs)
    if len(fields) != len(pairs):
        twice = next(key for key, number in Counter(key for key, _ in pairs).items() if number > 1)
        raise ValueError(f"the key {shown(twice)} stands twice")
    return fields


def _hint(data: bytes) -> str:
    """What it may be instead: letters above ASCII stand side by side in Cyrillic, alone in a Western language."""
    high = sum(byte >= _LETTERS for byte in data)
    pairs = sum(a >= _LETTERS and b >= _LETTERS for a, b in pairwise(data))
    return f" (perhaps windows-{1251 if 2 * pairs > high else 1252}: give its encoding)"


def _article(line: str, published: dt.date | None, lenient: bool) -> Article:
    """One line of JSON as an Article; raises `ValueError` with the fault."""
    try:
        fields = json.loads(line, object_pairs_hook=_fields)
    except json.JSONDecodeError as error:
        raise ValueError(f"is no JSON: {error.msg} at column {error.colno}") from None
    except RecursionError:
        raise ValueError("is no JSON that can be read: nested too deeply") from None
    if not isinstance(fields, dict):
        raise ValueError("is no JSON object")
    unknown = sorted(set(fields) - set(_KEYS))
    if lenient:
        fields = {key: value for key, value in fields.items() if key in _KEYS}
    elif unknown:
        raise ValueError(f"unknown key {shown(unknown[0])}; an article has {', '.join(_KEYS)}")
    for key, value in fields.items():
        if value is not None and not isinstance(value, str):
            raise ValueError(f"{key} is no text: {json.dumps(value)[:80]}")
        if value is not None and any("\ud800" <= c <= "\udfff" for c in value):
            raise ValueError(f"{key} holds half a surrogate pair")
    if not (fields.get("text") or "").strip():
        raise ValueError("has no text")
    stated = fields.pop("published", None)
    return Article(**fields, published=read_date(stated) if stated else published)


def read_date(text: str) -> dt.date:
    """A day in ISO 8601, with or without a time of day; raises `ValueError` naming what was given."""
    try:
        return dt.datetime.fromisoformat(text.strip()).date()
    except ValueError:
        raise ValueError(f"{shown(text)} is no date (YYYY-MM-DD)") from None


def _reason(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file"
    if isinstance(error, IsADirectoryError):
        return "is a directory"
    if isinstance(error, PermissionError):
        return "may not be read"
    return error.strerror or str(error)
