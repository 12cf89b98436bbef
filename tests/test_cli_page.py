"""`ukrnews report`: what it writes, and what it says where it cannot."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from ukrnews.cli import main

TEXT = "Foreign Minister Sergei Lavrov said on Monday that Moscow would not accept a ceasefire.\n"
OTHER = "“We are ready,” President Volodymyr Zelenskyy told reporters in Kyiv.\n"


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    (tmp_path / "one.txt").write_text(TEXT, encoding="utf-8")
    (tmp_path / "two.txt").write_text(OTHER, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def run(monkeypatch: pytest.MonkeyPatch, *words: str) -> int:
    monkeypatch.setattr(sys, "argv", ["ukrnews", "report", *words])
    with pytest.raises(SystemExit) as ended:
        main()
    code = ended.value.code
    return code if isinstance(code, int) else 0


def test_writes_a_page(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(monkeypatch, "one.txt", "-o", "page.html", "--published", "2025-03-14") == 0
    page = (folder / "page.html").read_text(encoding="utf-8")
    assert page.startswith("<!DOCTYPE html>")
    assert "Sergei Lavrov" in page
    assert "14 March 2025" in page
    assert capsys.readouterr() == ("", "")


def test_several_articles_are_one_page_with_its_title(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert run(monkeypatch, "one.txt", "two.txt", "-o", "page.html", "--title", "Talks & <war>") == 0
    page = (folder / "page.html").read_text(encoding="utf-8")
    assert "<title>Talks &amp; &lt;war&gt;</title>" in page
    assert page.count('<section class="panel"') == 2


def test_what_cannot_be_read_is_told_and_the_rest_is_shown(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "one.txt", "none.txt", "-o", "page.html") == 2
    assert capsys.readouterr().err == "ukrnews: none.txt: no such file\n"
    assert "Sergei Lavrov" in (folder / "page.html").read_text(encoding="utf-8")


def test_no_page_without_an_article(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "none.txt", "-o", "page.html") == 2
    assert capsys.readouterr().err == "ukrnews: none.txt: no such file\n"
    assert not (folder / "page.html").exists()


def test_a_folder_that_is_not_there_is_told_in_one_line(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(monkeypatch, "one.txt", "-o", "none/page.html") == 2
    assert capsys.readouterr().err == "ukrnews: none/page.html: No such file or directory\n"


def test_to_standard_output(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capfdbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run(monkeypatch, "two.txt", "-o", "-") == 0
    assert capfdbinary.readouterr().out.decode().rstrip().endswith("</html>")
