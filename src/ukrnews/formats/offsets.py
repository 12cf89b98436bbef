"""Offsets in code points, which the library counts in, to UTF-16 units, which JavaScript, Java and C# count in."""

from bisect import bisect_left
from collections.abc import Callable

from ukrnews.model import Span

_LAST_OF_ONE_UNIT = "\uffff"


def to_utf16(text: str) -> Callable[[int], int]:
    """The function that turns an offset into the text, in code points, into one in UTF-16 units.

    It raises ValueError for an offset outside the text.
    """
    if text.isascii():
        return lambda offset: _within(offset, len(text))
    two_units = [place for place, character in enumerate(text) if character > _LAST_OF_ONE_UNIT]
    return lambda offset: _within(offset, len(text)) + bisect_left(two_units, offset)


def from_utf16(text: str) -> Callable[[int], int]:
    """The function that turns an offset into the text, in UTF-16 units, into one in code points.

    It raises ValueError for an offset outside the text and for one between the two halves of a character.
    """
    to_units = to_utf16(text)
    length = to_units(len(text))

    def to_code_points(offset: int) -> int:
        found = bisect_left(range(len(text) + 1), _within(offset, length), key=to_units)
        if to_units(found) != offset:
            raise ValueError(f"offset {offset} lies inside a character of two UTF-16 units")
        return found

    return to_code_points


def utf16_range(text: str, span: Span) -> tuple[int, int]:
    """Start and end of a span in UTF-16 units: `text.slice(start, end)` in JavaScript gives the span's text."""
    convert = to_utf16(text)
    return convert(span.start), convert(span.end)


def _within(offset: int, length: int) -> int:
    if not 0 <= offset <= length:
        raise ValueError(f"offset {offset} lies outside the text of length {length}")
    return offset
