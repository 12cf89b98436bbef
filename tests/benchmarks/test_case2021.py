"""The benchmark of CASE 2021, task 2, on invented snippets in its format."""

from __future__ import annotations

from pathlib import Path

import case2021
import checkout
import pytest

import ukrnews

ROWS = [
    ("1", "A missile hit the port of Odesa, killing two dockers.", "ART_MISS_ATTACK"),
    ("2", 'Drones struck a depot in "Tula.', "SUIC_BOMB"),
    ("3", "Sailors marched for peace in Kherson.", "PEACE_PROTEST"),
    ("4", "Both sides signed a truce after shelling killed five in Sumy on Friday.", "AGREEMENT"),
    ("5", "A crowd burnt cars in Lviv.", "VIOL_DEMONSTR"),
]


@pytest.fixture
def root(tmp_path: Path) -> Path:
    path = tmp_path / case2021.FILE
    path.parent.mkdir(parents=True)
    path.write_text("\n".join(map("\t".join, [("id", "EventSnippet", "SubType"), *ROWS])), encoding="utf-8")
    return tmp_path


def test_snippets_are_read_with_their_marks(root: Path) -> None:
    snippets = list(case2021.read_snippets(checkout.data_in(root, case2021.FILE)))
    assert [(s.id, s.text, s.type) for s in snippets] == ROWS


def test_every_type_is_in_one_group() -> None:
    assert not set(case2021.KINDS) & case2021.QUIET


def test_snippets_are_scored(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figures = case2021.score(case2021.read_snippets(root / case2021.FILE), errors=True)
    assert figures == {
        "recall": (2, 2),
        "  ART_MISS_ATTACK": (1, 1),
        "  SUIC_BOMB": (1, 1),
        "precision": (2, 3),
        "kind": (1, 2),
        "right": (2, 4),
    }
    assert [line.split()[:2] for line in capsys.readouterr().out.splitlines()] == [["KIND", "2"], ["EXTRA", "4"]]


def test_a_doubtful_type_counts_neither_way() -> None:
    assert list(case2021.judge("VIOL_DEMONSTR", ukrnews.parse("A missile hit Odesa."))) == []


def test_a_wrong_path_is_told(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="holds no task2"):
        checkout.data_in(tmp_path, case2021.FILE)


def test_a_file_stands_for_itself_and_the_first_place_counts(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / "c").write_text("", encoding="utf-8")
    assert checkout.data_in(tmp_path / "c", "a") == tmp_path / "c"
    assert checkout.data_in(tmp_path, "a", "b", "c") == tmp_path / "b"
