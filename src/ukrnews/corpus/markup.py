"""A fragment of HTML → its text, with a line for each block."""

from __future__ import annotations

import re
from html.parser import HTMLParser

BLOCKS = frozenset(
    "address article aside blockquote br dd div dl dt figcaption figure footer h1 h2 h3 h4 h5 h6 header hr li main "
    "nav ol p pre section table td th tr ul".split()
)
"""Elements of HTML that stand on lines of their own."""
_SILENT = frozenset("script style template title".split())
_HALF = re.compile("[\ud800-\udfff]")
_BLANKS = re.compile(r"[ \t\r\n\f]+")


def whole_characters(text: str) -> str:
    """The text with replacement characters for halves of surrogate pairs, which no UTF-8 can hold."""
    return text if text.isascii() else _HALF.sub("\N{REPLACEMENT CHARACTER}", text)


def plain_text(fragment: str) -> str:
    """The text that a reader of the fragment sees: blocks on lines of their own, blanks joined, no scripts."""
    reader = _Reader()
    reader.feed(fragment)
    reader.close()
    lines = (_BLANKS.sub(" ", line).strip() for line in reader.lines())
    return "\n".join(line for line in lines if line)


class _Reader(HTMLParser):
    """Collects the text of a fragment, cut at blocks."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self._lines: list[list[str]] = [[]]
        self._silent = 0

    def lines(self) -> list[str]:
        return ["".join(pieces) for pieces in self._lines]

    def handle_starttag(self, tag: str, attrs: object) -> None:
        self._silent += tag in _SILENT
        if tag in BLOCKS:
            self._lines.append([])

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in _SILENT and self._silent > 0
        if tag in BLOCKS:
            self._lines.append([])

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self._lines[-1].append(data)
