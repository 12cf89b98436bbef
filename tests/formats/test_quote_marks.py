"""Words that a cut left with one quotation mark are shown with both."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ukrnews
from ukrnews.cli import words
from ukrnews.formats.page import to_page
from ukrnews.formats.quote_marks import paired
from ukrnews.formats.tables import flat_rows

TALKS = 'Peskov said the fate of Donbas "is not a matter for a sea truce", and called the offer “a trap.”'


@pytest.mark.parametrize(
    ("cut", "shown"),
    [
        ("the talks were “over", "the talks were “over”"),
        ("foreign troops” would be “a target", "“foreign troops” would be “a target”"),
        ('foreign troops" would be "a target', '"foreign troops" would be "a target"'),
        ("the offer was a «trap", "the offer was a «trap»"),
        ("talks “in any format” if the strikes stop", "talks “in any format” if the strikes stop"),
        ("“first paragraph.\n“Second paragraph", "“first paragraph.\n“Second paragraph”"),
        ("it won’t be Kyiv's' turn", "it won’t be Kyiv's' turn"),
        ("", ""),
    ],
)
def test_both_marks(cut: str, shown: str) -> None:
    assert paired(cut) == shown


@given(st.lists(st.sampled_from(["“", "”", "«", "»", '"', " ", "a", ".", "\n"])).map("".join))
def test_nothing_else_is_changed_and_once_is_enough(text: str) -> None:
    shown = paired(text)
    assert text in shown
    assert set(shown.replace(text, "", 1)) <= set('“”«»"')
    for opening, closing in ("“”", "«»"):
        marks = [char for char in shown if char in opening + closing]
        assert not marks or (marks[0], marks[-1]) == (opening, closing)
        if not marks[1:]:
            assert marks == []
    if '"' not in text:  # one that closes after a blank cannot be told from one that opens
        assert paired(shown) == shown


@given(st.integers(0, len(TALKS)), st.integers(0, len(TALKS)))
def test_whatever_is_cut_out_of_a_text(first: int, last: int) -> None:
    shown = paired(TALKS[min(first, last) : max(first, last)])
    assert shown.count('"') % 2 == 0
    assert shown.count("“") == shown.count("”")


def test_wherever_a_person_reads_it() -> None:
    report = ukrnews.parse(TALKS)
    whole = 'the fate of Donbas "is not a matter for a sea truce"'
    (first, *_) = report.statements
    assert first.content[0].text == whole[:-1]
    assert words.said(first) == whole
    assert flat_rows(report)["quotations"][0]["said"] == whole
    assert whole.replace('"', "&#34;") in to_page([report]).replace("&quot;", "&#34;")
