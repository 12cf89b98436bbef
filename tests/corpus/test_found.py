"""What is named as input: files, folders, patterns, packed files, encodings; and the day that an article is of."""

from __future__ import annotations

import datetime as dt
import gzip
from pathlib import Path

import pytest

from ukrnews import Article
from ukrnews.corpus import InputError, read_articles
from ukrnews.corpus.dating import By, dated, day_in_name
from ukrnews.corpus.found import files_in

TEXT = "A drone hit a farm in Romny on Monday."
DAY = dt.date(2025, 3, 11)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with texts, lines, notes and a hidden file, two folders deep."""
    for name in ("b.txt", "a.txt", "old/c.txt", "old/lines.jsonl", "old/notes.md", ".git/hidden.txt", "d.txt.gz"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(gzip.compress(TEXT.encode()) if name.endswith(".gz") else TEXT.encode())
    return tmp_path


def names(folder: Path, name: str, *include: str) -> list[str]:
    return [str(found).removeprefix(f"{folder}/") for found in files_in(name, include)]


def test_a_folder_is_read_with_its_folders(folder: Path) -> None:
    assert names(folder, str(folder)) == ["a.txt", "b.txt", "d.txt.gz", "old/c.txt", "old/lines.jsonl"]


def test_patterns_say_which_files_of_a_folder(folder: Path) -> None:
    assert names(folder, str(folder), "*.md") == ["old/notes.md"]
    assert names(folder, str(folder), "old/*.txt", "b.*") == ["b.txt", "old/c.txt"]
    (fault,) = files_in(str(folder), ["*.pdf"])
    assert isinstance(fault, InputError)
    assert str(fault) == f"{folder}: holds no file that fits *.pdf"


def test_patterns_stand_for_files(folder: Path) -> None:
    assert names(folder, f"{folder}/*.txt") == ["a.txt", "b.txt"]
    assert names(folder, f"{folder}/**/c.txt") == ["old/c.txt"]
    (fault,) = files_in(f"{folder}/*.pdf")
    assert str(fault) == f"{folder}/*.pdf: no file fits"


def test_a_file_with_the_signs_of_a_pattern_is_a_file(tmp_path: Path) -> None:
    path = tmp_path / "day [1].txt"
    path.write_text(TEXT, encoding="utf-8")
    assert list(files_in(str(path))) == [path]


def test_what_is_not_there_is_told_by_reading_it(tmp_path: Path) -> None:
    (path,) = files_in(str(tmp_path / "none.txt"))
    assert isinstance(path, Path)
    (fault,) = read_articles(path)
    assert str(fault) == f"{path}: no such file"


def test_packed_files_are_unpacked(folder: Path) -> None:
    (article,) = read_articles(folder / "d.txt.gz")
    assert isinstance(article, Article)
    assert article.text == TEXT
    lines = folder / "lines.jsonl.gz"
    lines.write_bytes(gzip.compress(b'{"text": "One."}\n{"text": "Two."}\n'))
    assert [a.text for a in read_articles(lines) if isinstance(a, Article)] == ["One.", "Two."]


@pytest.mark.parametrize("cut", [3, 20, -4])
def test_a_broken_packed_file_is_told(folder: Path, cut: int) -> None:
    path = folder / "d.txt.gz"
    path.write_bytes(path.read_bytes()[:cut])
    (fault,) = read_articles(path)
    assert isinstance(fault, InputError)
    assert str(fault).startswith(f"{path}: is a broken gzip file: ")
    path.write_bytes(b"no gzip at all")
    (fault,) = read_articles(path)
    assert "is a broken gzip file" in str(fault)


@pytest.mark.parametrize(
    ("text", "encoding"), [("Київ відповів на пропозицію.", "windows-1251"), ("The “café” said no.", "windows-1252")]
)
def test_another_encoding_is_guessed_and_can_be_given(tmp_path: Path, text: str, encoding: str) -> None:
    path = tmp_path / "old.txt"
    path.write_bytes(text.encode(encoding))
    (fault,) = read_articles(path)
    assert str(fault).endswith(f"(perhaps {encoding}: give its encoding)")
    (article,) = read_articles(path, encoding=encoding)
    assert isinstance(article, Article)
    assert article.text == text


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2025-03-11.txt", DAY),
        ("news/20250311-kyiv.txt", DAY),
        ("a.2025_03_11.txt.gz", DAY),
        ("2025-02-30.txt", None),
        ("2025-03-11/talks.txt", None),
        ("2025-03-11 to 2025-03-12.txt", None),
        ("id1202503110.txt", None),
        ("talks.txt", None),
    ],
)
def test_days_in_names(name: str, day: dt.date | None) -> None:
    assert day_in_name(name) == day


@pytest.mark.parametrize(
    ("article", "name", "told", "expected"),
    [
        (Article(text=TEXT, published=DAY), "2025-01-01.txt", dt.date(2025, 2, 2), (DAY, By.METADATA)),
        (Article(text=f"KYIV, March 9, 2025 — {TEXT}"), "2025-03-11.txt", None, (DAY, By.NAME)),
        (Article(text=f"KYIV, March 11, 2025 (Newswire) — {TEXT}"), "a.txt", dt.date(2025, 4, 1), (DAY, By.DATELINE)),
        (Article(text=f"KYIV, March 11 — {TEXT}"), "a.txt", dt.date(2025, 4, 1), (DAY, By.DATELINE)),
        (Article(text=f"KYIV, March 11 — {TEXT}"), "a.txt", None, (None, By.NOTHING)),
        (Article(text=TEXT), "a.txt", DAY, (DAY, By.TOLD)),
        (Article(text="It happened on March 9, 2025 in Kyiv."), "a.txt", None, (None, By.NOTHING)),
    ],
)
def test_the_day_of_an_article(
    article: Article, name: str, told: dt.date | None, expected: tuple[dt.date | None, By]
) -> None:
    found = dated(article, name, told)
    assert (found.article.published, found.by) == expected
