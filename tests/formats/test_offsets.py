"""Offsets in code points against offsets in UTF-16 units."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrnews.formats.offsets import from_utf16, to_utf16, utf16_range
from ukrnews.model import Span

TEXTS = st.text(st.characters(codec="utf-8"), max_size=60)


def units(text: str) -> int:
    return len(text.encode("utf-16-le")) // 2


@pytest.mark.parametrize(
    ("text", "offset", "wanted"),
    [("Kyiv", 2, 2), ("Київ", 2, 2), ("🚒 hit", 1, 2), ("🚒 hit", 5, 6), ("a🚒b🚒c", 4, 6), ("", 0, 0)],
)
def test_to_utf16(text: str, offset: int, wanted: int) -> None:
    assert to_utf16(text)(offset) == wanted


@given(TEXTS)
def test_each_offset_there_and_back(text: str) -> None:
    there, back = to_utf16(text), from_utf16(text)
    for offset in range(len(text) + 1):
        assert there(offset) == units(text[:offset])
        assert back(there(offset)) == offset


def test_a_slice_in_utf16_is_the_span() -> None:
    text = "🚒 «Ні», сказав 👩‍🚒 він."
    span = Span(start=16, end=19, text=text[16:19])
    start, end = utf16_range(text, span)
    assert text.encode("utf-16-le")[2 * start : 2 * end].decode("utf-16-le") == span.text
    assert (start, end) != (span.start, span.end)


@pytest.mark.parametrize("offset", [-1, 5])
def test_outside_the_text(offset: int) -> None:
    with pytest.raises(ValueError, match="outside the text of length 4"):
        to_utf16("Kyiv")(offset)
    with pytest.raises(ValueError, match="outside the text of length 4"):
        from_utf16("Kyiv")(offset)


def test_inside_a_character() -> None:
    with pytest.raises(ValueError, match="inside a character of two"):
        from_utf16("🚒")(1)
