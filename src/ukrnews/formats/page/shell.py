"""What every page has: one HTML file that needs nothing else. Jinja2 (extra `report`) escapes all that it puts in."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterable
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import Any

import attrs

from ukrnews.extras import needed
from ukrnews.formats.page import atlas
from ukrnews.formats.page.marks import clean

HERE = Path(__file__).parent
_STYLES = (HERE / "styles/base.css",)
_SCRIPTS = (HERE / "scripts/dom.js", HERE / "scripts/toolbar.js")


@attrs.frozen(kw_only=True)
class Kind:
    """A kind of page: its template, which extends `shell.html.j2`, and what it adds to the style and script of all.

    `of` stands beside the name of the program. The scripts are one, in this order, and share their names.
    """

    template: Path
    of: str
    styles: tuple[Path, ...]
    scripts: tuple[Path, ...]


def written(kind: Kind, title: str, values: dict[str, object]) -> str:
    """The page of this kind with these values. Nothing is loaded, all text is escaped, and the page forbids every
    script but its own. Raises MissingExtra (an ImportError) where Jinja2 is not installed."""
    style = _joined((*_STYLES, *kind.styles))
    script = f'"use strict";\n(() => {{\n{_joined((*_SCRIPTS, *kind.scripts))}}})();\n'
    text: str = _template(kind.template).render(
        title=title,
        of=kind.of,
        outlines=atlas.outlines(),
        version=version("ukrnews"),
        style=style,
        script=script,
        policy=f"default-src 'none'; style-src '{hash_of(style)}'; script-src '{hash_of(script)}'; base-uri 'none'; "
        "form-action 'none'",
        **values,
    )
    return text


@cache
def _template(file: Path) -> Any:
    jinja2 = needed("jinja2", "report")
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader([file.parent, HERE / "templates"]),
        autoescape=True,
        undefined=jinja2.StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
        finalize=lambda value: clean(value) if type(value) is str else value,  # what is marked as HTML is no plain str
    )
    return environment.get_template(file.name)


def _joined(files: Iterable[Path]) -> str:
    return "\n".join(_text(file) for file in files)


@cache
def _text(file: Path) -> str:
    return file.read_text(encoding="utf-8")


def hash_of(text: str) -> str:
    """How a Content-Security-Policy names an element by what it holds."""
    return f"sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}"
