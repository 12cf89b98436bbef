"""Reports written out as a page."""

from __future__ import annotations

from collections.abc import Iterable

from ukrnews.formats.page.shell import HERE, Kind, written
from ukrnews.formats.page.view import page_view
from ukrnews.formats.several import each_report
from ukrnews.model import Report

_REPORT = Kind(
    template=HERE / "templates/page.html.j2",
    of="report",
    styles=(HERE / "styles/report.css",),
    scripts=(HERE / "scripts/search.js", HERE / "scripts/report.js"),
)


def to_page(reports: Report | Iterable[Report], *, title: str | None = None) -> str:
    """The reports as one HTML page with its style and script in it: the articles with what was found marked in them,
    statements, casualties, proposals, timeline and map.

    Nothing is loaded, all text is escaped, and the page forbids every script but its own. Raises MissingExtra (an
    ImportError) where Jinja2 is not installed, TypeError for what is no report.
    """
    page = page_view(tuple(each_report(reports)), title)
    return written(_REPORT, page.title, {"page": page})
