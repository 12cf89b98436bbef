"""Reports as a page to look at: one HTML file with its style, script and pictures in it."""

from ukrnews.formats.page.render import to_page

__all__ = ["to_page"]
