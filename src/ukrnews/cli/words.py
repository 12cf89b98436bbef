"""Values of the model in words for a reader at a terminal."""

from __future__ import annotations

import re
from collections.abc import Iterable

from ukrnews.formats import words
from ukrnews.formats.quote_marks import paired
from ukrnews.formats.words import day, duration, label, number
from ukrnews.model import Actor, Article, Form, Place, Span, Statement, Weapon, When

__all__ = [
    "day",
    "duration",
    "heading",
    "label",
    "names",
    "number",
    "period",
    "plain",
    "plural",
    "quoted",
    "said",
    "visible",
    "weapon",
]

_CONTROL = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2066-\u2069]")
_SPACE = re.compile(r"\s+")


def plain(text: str) -> str:
    """One line that a terminal shows as it is: no control or direction characters, single spaces."""
    return _SPACE.sub(" ", _CONTROL.sub("\N{REPLACEMENT CHARACTER}", text)).strip()


def visible(text: str) -> str:
    """One line that shows what would steer a terminal, as `\\x1b`."""
    line = " ".join(text.split())
    return _CONTROL.sub(lambda found: found.group().encode("unicode_escape").decode(), line)


def plural(noun: str) -> str:
    """A noun of English in the plural, by the rule."""
    if noun.endswith("sis"):
        return f"{noun[:-2]}es"
    if noun.endswith(("s", "x", "z", "ch", "sh")):
        return f"{noun}es"
    return f"{noun[:-1]}ies" if noun.endswith("y") and noun[-2:-1] not in "aeiou" else f"{noun}s"


def heading(article: Article) -> str:
    """The article's title, else the beginning of its text: the first line, or as much of it as a headline holds."""
    line = plain(article.title or article.text.strip().split("\n", 1)[0])
    return line if article.title else words.beginning(line)


def names(actors: Iterable[Actor | Place]) -> str:
    """Names in a row."""
    return plain(", ".join(actor.name for actor in actors))


def period(when: When) -> str:
    """A stretch of days: one day, from, until, or both."""
    return plain(words.period(when))


def weapon(used: Weapon) -> str:
    """A weapon with number and make: "420 drone (Shahed)"."""
    return plain(words.weapon(used))


def quoted(spans: Iterable[Span]) -> str:
    """Spans of one thing said, in the order of the text, with both of their quotation marks."""
    return plain(" … ".join(paired(span.text) for span in spans))


def said(statement: Statement) -> str:
    """What was said, in quotation marks where it is quoted word for word."""
    content = quoted(statement.content)
    return f"“{content}”" if statement.form is Form.DIRECT else content
