"""A Report as a piece of HTML to be set into another page, as a notebook does; the whole page is `formats.page`."""

from ukrnews.model import Report
from ukrnews.model.checks import expect


def to_html(report: Report) -> str:
    """The text with every finding marked in it and a table of them. Everything from the article is escaped, nothing is
    loaded, and no package is needed; it suits a light and a dark page."""
    from ukrnews.formats.page.fragment import to_fragment  # the page has many parts, and most uses need none

    expect("to_html: report", report, Report)
    return to_fragment(report)
