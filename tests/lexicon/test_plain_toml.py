"""The quick reader says what tomllib says, or nothing."""

from __future__ import annotations

import tomllib
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import ukrnews
from ukrnews.lexicon.files import shipped_files
from ukrnews.lexicon.plain_toml import read_plain, read_toml

PACKAGE = Path(ukrnews.__file__).parent
SHIPPED = (*shipped_files(), *sorted(PACKAGE.rglob("words.toml")))


@pytest.mark.parametrize("path", SHIPPED, ids=lambda p: f"{p.parent.name}/{p.name}")
def test_every_shipped_file_is_plain_and_read_as_tomllib_reads_it(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    assert read_plain(text) == tomllib.loads(text)


def test_what_it_reads() -> None:
    strings = '# words\n[[a]]\nx = "é"\ny = ["p", "q r"]\nz = [\n  "p",\n  "q",\n]\n\n'
    text = strings + "[[a]]\nn = 3\nf = 0.5\nd = 2024-09-05\nb = true\n"
    assert read_plain(text) == tomllib.loads(text)
    assert read_plain("") == {}


def test_tables_and_what_stands_above_them() -> None:
    lists = '"w x" = "a b"\nv = ["a","b"]  # two\n' + '"long" = """\nsaid " so"""\n'
    rows = 'places = [\n  # of the north\n  { a = "x", "b c" = ["y"], n = -1.5 },\n\n]\n'
    text = lists + rows + '[table]\n"p q" = 1\n["other"]\nr = true # yes\n'
    assert read_plain(text) == tomllib.loads(text)


def test_what_is_not_plain_is_read_too() -> None:
    assert read_toml(r'x = "a\tb"') == {"x": "a\tb"}
    with pytest.raises(ValueError, match="Invalid value"):
        read_toml("x = ")


@pytest.mark.parametrize(
    "line",
    [
        'x = "a\\n"',
        "x = 'a'",
        'x="a"',
        "x = []",
        "x = 01",
        "x = 1_000",
        "x = null",
        "x = NaN",
        "x = 2024-02-31",
        'x = ["a", 1]',
        'x.y = "a"',
        "x = [\n  1,\n]",
        'x = [\n  "a"\n',
        'x = "a"\nx = "b"',
        "x",
        "x =",
        'x = """a""""',
        "[a]",
        "[a.b]",
        'y = [\n  { a = "x" }\n]',
        'y = [\n  { a = "x", },\n]',
        'y = [\n  { a = "x",b = "y" },\n]',
        'y = [\n  { a = "x", a = "y" },\n]',
        'y = [\n  { a = "}" },\n]',
        "[b]\n[b]",
        "[b]\n[[b]]",
    ],
)
def test_the_rest_is_left_to_tomllib(line: str) -> None:
    assert read_plain(f"[[a]]\n{line}\n") is None


VALUES = st.one_of(
    st.text(st.characters(codec="utf-8", categories=["L", "N", "P", "S", "Zs"]), max_size=8).map('"{}"'.format),
    st.lists(st.text(alphabet='ab ,"é', max_size=4).map('"{}"'.format), max_size=3).map(lambda v: f"[{', '.join(v)}]"),
    st.text(alphabet='ab"\n', max_size=5).map('"""{}"""'.format),
    st.sampled_from(['[\n  { p = "a", q = ["b"] },\n]', "[\n  { p = 1 },\n  # note\n]", "[\n  {},\n]", "[\n]"]),
    st.sampled_from(["1", "-0", "0.5", "1.", "true", "No", "2024-09-05", "2024-13-05", "1e5", "+1", "inf", "[", "]"]),
)
LINES = st.one_of(
    st.sampled_from(["[[a]]", "[[b-c]]", "[[ a ]]", "[a]", '["a b"]', "# note", "", " ", '  "x",', "]"]),
    st.builds("{} = {}".format, st.sampled_from(["x", "y", "z-1", "z.q"]), VALUES),
)


@given(st.lists(LINES, max_size=8).map("\n".join))
def test_no_file_is_read_otherwise_than_by_tomllib(text: str) -> None:
    plain = read_plain(text)
    if plain is not None:
        assert plain == tomllib.loads(text)
