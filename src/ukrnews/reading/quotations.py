"""Quotations: where quotation marks of any style open and close, how they nest and how they go on over paragraphs.

A quotation never crosses the end of its paragraph: one that is left open ends there, and the next paragraph's quotation
continues it when that paragraph opens with the same mark. Apostrophes are told from single quotation marks by the
characters around them.
"""

import re
from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from ukrnews.reading.sentences import Paragraph


class Quotation(NamedTuple):
    """Characters [start, end) with the marks, [inner_start, inner_end) without; `mark` is the opening one.

    `depth` 0 is outermost. Where nothing closes it, `closed` is False and it ends with its paragraph, or where the same
    mark opens again. `continues` is the index of the quotation that this one carries on from the paragraph before.
    """

    index: int  # type: ignore[assignment]  # shadows tuple.index, which nobody needs here
    start: int
    end: int
    inner_start: int
    inner_end: int
    mark: str
    depth: int
    closed: bool
    continues: int | None


def find_quotations(text: str, paragraphs: Sequence[Paragraph]) -> list[Quotation]:
    """All quotations in the order of their opening marks; stray marks are passed over. Linear in the text's length."""
    found: list[Quotation] = []
    left_open: Quotation | None = None
    for place, paragraph in enumerate(paragraphs, start=1):
        goes_on = text[paragraphs[place].start] if place < len(paragraphs) else ""
        ends: list[int] = []
        carried, left_open = left_open, None
        for quote in _read(text, paragraph, goes_on):
            while ends and ends[-1] <= quote.start:
                ends.pop()
            carries_on = carried and quote.start == paragraph.start and carried.mark == quote.mark
            quotation = Quotation(
                index=len(found),
                start=quote.start,
                end=quote.end,
                inner_start=quote.start + 1,
                inner_end=quote.end - quote.closed,
                mark=quote.mark,
                depth=len(ends),
                closed=quote.closed,
                continues=carried.index if carried and carries_on else None,
            )
            ends.append(quote.end)
            found.append(quotation)
            if quotation.depth == 0:
                left_open = None if quotation.closed else quotation
    return found


class _Role(Enum):
    """What a mark does where it stands, as far as the characters around it tell."""

    OPENS = 1
    CLOSES = 2
    EITHER = 3
    POSSESSIVE_OR_CLOSES = 4


class _Quote:
    """A quotation while its paragraph is being read; `end` is -1 as long as nothing has closed it."""

    __slots__ = ("closed", "cut", "end", "mark", "start")

    def __init__(self, start: int, mark: str) -> None:
        self.start = start
        self.mark = mark
        self.end = -1
        self.cut = -1  # where the same mark opens again right inside
        self.closed = False


_MARKS = re.compile("[\"“”„«»‘’']")
# For each closing mark, the opening marks that it may close.
_CLOSES = {"”": '“„"', "“": "„“", "’": "‘'", "'": "'‘", '"': '"“„', "»": "«"}
_BEFORE_OPENING = frozenset("([{—–-/:")
_AFTER_OPENING = frozenset("\"'“‘«$€£([#@…")
_ELIDED = re.compile(r"['‘’](?:\d\ds?|em|tis|twas|til|n)(?!\w)", re.IGNORECASE)


class _Stack:
    """The quotations of a paragraph that are open, innermost last, with a count of each mark."""

    def __init__(self) -> None:
        self.quotes: list[_Quote] = []
        self.marks: dict[str, int] = dict.fromkeys("\"“„«‘'", 0)

    def can_close(self, mark: str) -> bool:
        """Whether the closing mark finds something to close; a single mark closes only the innermost quotation."""
        if mark in "’'":
            return bool(self.quotes) and self.quotes[-1].mark in _CLOSES[mark]
        return any(self.marks[opener] for opener in _CLOSES[mark])

    def open(self, mark: str, place: int) -> _Quote:
        if self.quotes and self.quotes[-1].mark == mark and self.quotes[-1].cut < 0:
            self.quotes[-1].cut = place
        quote = _Quote(place, mark)
        self.quotes.append(quote)
        self.marks[mark] += 1
        return quote

    def close(self, mark: str, place: int) -> None:
        """Close the innermost quotation that the mark fits; those left open inside end here, single ones were none."""
        while True:
            quote = self.quotes.pop()
            self.marks[quote.mark] -= 1
            if quote.mark in _CLOSES[mark]:
                quote.end, quote.closed = place + 1, True
                return
            if quote.mark not in "‘'":
                quote.end = quote.cut if quote.cut >= 0 else place


def _read(text: str, paragraph: Paragraph, goes_on: str) -> list[_Quote]:
    """The quotations of one paragraph by their start; `goes_on` is the first character of the next paragraph."""
    quotes: list[_Quote] = []
    stack = _Stack()
    for place, role in _roles(text, paragraph):
        mark = text[place]
        if role is not _Role.OPENS and stack.can_close(mark):
            stack.close(mark, place)
        elif role is not _Role.CLOSES:
            quotes.append(stack.open(mark, place))
    for quote in stack.quotes:
        if quote.mark != "'" or goes_on == "'":  # a straight single mark that nothing closes was an apostrophe
            quote.end = quote.cut if quote.cut >= 0 else paragraph.end
    for quote in quotes:
        while not quote.closed and quote.end > 0 and text[quote.end - 1].isspace():
            quote.end -= 1
    return [quote for quote in quotes if quote.end >= 0]


def _roles(text: str, paragraph: Paragraph) -> list[tuple[int, _Role]]:
    """The marks of a paragraph that are not apostrophes, with their roles; plural possessives are decided here."""
    marks: list[tuple[int, _Role]] = []
    for match in _MARKS.finditer(text, paragraph.start, paragraph.end):
        place = match.start()
        before = text[place - 1] if place > paragraph.start else " "
        after = text[place + 1] if place + 1 < paragraph.end else " "
        role = _role(text, place, before, after)
        if role is not None:
            marks.append((place, role))
    decided: list[tuple[int, _Role]] = []
    closed_later = False
    for place, role in reversed(marks):
        if text[place] in "‘’'":
            if role is _Role.POSSESSIVE_OR_CLOSES and closed_later:
                continue
            closed_later = role is not _Role.OPENS
            role = _Role.CLOSES if closed_later else role
        decided.append((place, role))
    decided.reverse()
    return decided


def _role(text: str, place: int, before: str, after: str) -> _Role | None:
    mark = text[place]
    if mark in "„«":
        return _Role.OPENS
    if mark in "”»":
        return _Role.CLOSES
    if mark not in '“"':
        return _role_of_single(text, place, before, after)
    closes = not before.isspace() and not after.isalnum()
    if mark == "“":
        return _Role.EITHER if closes and after not in _AFTER_OPENING else _Role.OPENS
    return _Role.OPENS if _may_open(before, after) else _Role.CLOSES if closes else _Role.EITHER


def _role_of_single(text: str, place: int, before: str, after: str) -> _Role | None:
    """The role of a single mark; None of an apostrophe."""
    if _ELIDED.match(text, place) or (before.isalnum() and after.isalnum()):
        return None
    if text[place] == "‘" or (text[place] == "'" and _may_open(before, after)):
        return _Role.OPENS
    if before.isspace():
        return None
    if before in "sSzx" and after.isspace() and text[place + 2 : place + 3].isalnum():
        return _Role.POSSESSIVE_OR_CLOSES
    return _Role.CLOSES


def _may_open(before: str, after: str) -> bool:
    """Whether a straight mark between these characters looks like an opening one."""
    if before.isspace():
        return not after.isspace()
    return (before in _BEFORE_OPENING or before in _AFTER_OPENING) and (after.isalnum() or after in _AFTER_OPENING)
