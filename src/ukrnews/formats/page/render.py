"""The page written out: one HTML file that needs nothing else. Jinja2 (extra `report`) escapes all that it puts in."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

from ukrnews.formats.extras import needed
from ukrnews.formats.page import atlas
from ukrnews.formats.page.marks import clean
from ukrnews.formats.page.view import page_view
from ukrnews.model import Report

HERE = Path(__file__).parent


def to_page(reports: Report | Iterable[Report], *, title: str | None = None) -> str:
    """The reports as one HTML page with its style and script in it: the articles with what was found marked in them,
    statements, casualties, proposals, timeline and map.

    Nothing is loaded, all text is escaped, and the page forbids every script but its own. Raises MissingExtra (an
    ImportError) where Jinja2 is not installed.
    """
    many = (reports,) if isinstance(reports, Report) else tuple(reports)
    style, script = _file("style.css"), _file("script.js")
    text: str = _template().render(
        page=page_view(many, title),
        outlines=atlas.outlines(),
        version=version("ukrnews"),
        style=style,
        script=script,
        policy=f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; base-uri 'none'; "
        "form-action 'none'",
    )
    return text


@cache
def _template() -> Any:
    jinja2 = needed("jinja2", "report")
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(HERE / "templates"),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=lambda value: clean(value) if type(value) is str else value,  # what is marked as HTML is no plain str
    )
    return environment.get_template("page.html.j2")


@cache
def _file(name: str) -> str:
    return (HERE / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    """How a Content-Security-Policy names an element by what it holds."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
