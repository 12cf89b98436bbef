"""The quick reader says what tomllib says, or nothing."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrnews.lexicon.files import shipped_files
from ukrnews.lexicon.plain_toml import read_plain


@pytest.mark.parametrize("path", shipped_files(), ids=lambda p: p.name)
def test_shipped_files_are_read_alike(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    plain = read_plain(text)
    assert plain is None or plain == tomllib.loads(text)


def test_what_it_reads() -> None:
    strings = '# words\n[[a]]\nx = "é"\ny = ["p", "q r"]\nz = [\n  "p",\n  "q",\n]\n\n'
    text = strings + "[[a]]\nn = 3\nf = 0.5\nd = 2024-09-05\nb = true\n"
    assert read_plain(text) == tomllib.loads(text)
    assert read_plain("") == {}


@pytest.mark.parametrize(
    "line",
    [
        'x = "a\\n"',
        "x = 'a'",
        'x = "a" # note',
        'x="a"',
        "x = []",
        "x = 01",
        "x = 1_000",
        "x = null",
        "x = NaN",
        "x = 2024-02-31",
        'x = """a"""',
        'x = ["a", 1]',
        'x = ["a","b"]',
        'x.y = "a"',
        "x = [\n  1,\n]",
        'x = [\n  "a"\n',
        "[table]",
        'x = "a"\nx = "b"',
        "x",
        "x =",
    ],
)
def test_the_rest_is_left_to_tomllib(line: str) -> None:
    assert read_plain(f"[[a]]\n{line}\n") is None


def test_a_value_needs_a_table() -> None:
    assert read_plain('x = "a"\n[[b]]\n') is None


VALUES = st.one_of(
    st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), max_size=8).map('"{}"'.format),
    st.lists(st.text(alphabet='ab ,"é', max_size=4).map('"{}"'.format), max_size=3).map(lambda v: f"[{', '.join(v)}]"),
    st.sampled_from(["1", "-0", "0.5", "1.", "true", "No", "2024-09-05", "2024-13-05", "1e5", "+1", "inf", "[", "]"]),
)
LINES = st.one_of(
    st.sampled_from(["[[a]]", "[[b-c]]", "[[ a ]]", "[a]", "# note", "", " ", '  "x",', "]"]),
    st.builds("{} = {}".format, st.sampled_from(["x", "y", "z-1", "z.q"]), VALUES),
)


@given(st.lists(LINES, max_size=8).map("\n".join))
def test_no_file_is_read_otherwise_than_by_tomllib(text: str) -> None:
    plain = read_plain(text)
    if plain is not None:
        assert plain == tomllib.loads(text)
