"""An archive as a page to look at: one HTML file with all that it tells together."""

from ukrnews.archive.page.render import to_page

__all__ = ["to_page"]
