"""An archive written out as a page."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from ukrnews.archive.archive import Archive
from ukrnews.archive.links import Links
from ukrnews.archive.page.data import data_of
from ukrnews.archive.page.quoting import articles_of
from ukrnews.archive.page.view import view_of
from ukrnews.archive.store.kept import Kept
from ukrnews.archive.store.whole import links_of
from ukrnews.formats.identity import article_id
from ukrnews.formats.page import shell
from ukrnews.formats.page.marks import clean
from ukrnews.model import Report
from ukrnews.model.checks import expect

HERE = Path(__file__).parent
_SCRIPTS = ("data", "drawing", "filter", "tolls", "panel", "map", "days", "rows", "ledger", "calendar", "start")
_ARCHIVE = shell.Kind(
    template=HERE / "templates/archive.html.j2",
    of="archive",
    styles=(HERE / "archive.css",),
    scripts=tuple(HERE / f"scripts/{name}.js" for name in _SCRIPTS),
)


def to_page(archive: Archive, *, title: str | None = None) -> str:
    """The archive as one HTML page: events on map and timeline with their tolls, the ledger, the deadlines; each with
    the sentences that say so.

    Nothing is loaded, and nothing of an article can run. Raises MissingExtra (an ImportError) where Jinja2 is not
    installed, ArchiveError where the archive cannot be read.
    """
    expect("to_page: archive", archive, Archive)
    links, reports = archive.ask(_asked)
    return page_of(links, reports, title or archive.path.name)


def page_of(links: Links, reports: Mapping[str, Report], title: str) -> str:
    """The page of what articles tell together; `reports` has each of their articles by its article_id, with its
    sentences."""
    data = data_of(links, reports)
    return shell.written(_ARCHIVE, title, {"page": view_of(links, data), "data": _as_json(data)})


def _asked(kept: Kept) -> tuple[Links, dict[str, Report]]:
    links = links_of(kept)
    return links, kept.texts({article_id(article) for article in articles_of(links)})


def _as_json(data: object) -> str:
    """JSON that ends no element: what stands between the tags of a script is not unescaped."""
    text = json.dumps(_cleaned(data), ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")


def _cleaned(value: Any) -> Any:
    """The same with what no page can show replaced in every string."""
    match value:
        case str():
            return clean(value)
        case list():
            return [_cleaned(one) for one in value]
        case dict():
            return {name: _cleaned(one) for name, one in value.items()}
    return value
