"""The public door: its names, their signatures, and that it promises no more than it holds."""

from __future__ import annotations

import inspect
import pickle
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from importlib import metadata
from pathlib import Path

import attrs
import pytest

import ukrnews
from ukrnews import model

VERBS = {"parse", "parse_many", "ground", "reliability", "to_json", "from_json", "to_jsonl", "from_jsonl"}
DOORS = {"Pipeline", "Lexicon", "Findings"}
TEXT = "Foreign Minister Sergei Lavrov said that Moscow would not accept a ceasefire."


def test_every_public_name_is_there() -> None:
    assert len(set(ukrnews.__all__)) == len(ukrnews.__all__)
    missing = [name for name in ukrnews.__all__ if getattr(ukrnews, name, None) is None]
    assert missing == []


def test_the_door_holds_the_verbs_and_every_class_of_the_model() -> None:
    classes = {name for name in model.__all__ if isinstance(getattr(model, name), type)}
    assert VERBS | DOORS | classes <= set(ukrnews.__all__)
    assert sorted(ukrnews.__all__) == list(ukrnews.__all__)


def test_dir_shows_the_public_names() -> None:
    assert set(ukrnews.__all__) <= set(dir(ukrnews))


def test_an_unknown_name_is_refused() -> None:
    with pytest.raises(AttributeError, match="parse_all"):
        _ = ukrnews.parse_all


def test_every_public_name_says_what_it_is() -> None:
    silent = [name for name in ukrnews.__all__ if not inspect.getdoc(getattr(ukrnews, name))]
    assert silent == []


@pytest.mark.parametrize(
    ("verb", "parameters"),
    [
        ("parse", "text, *, title, published, source, url, pipeline"),
        ("parse_many", "items, *, pipeline, processes, timeout"),
    ],
)
def test_signatures(verb: str, parameters: str) -> None:
    found = inspect.signature(getattr(ukrnews, verb)).parameters.values()
    first = [p.name for p in found if p.kind is p.POSITIONAL_OR_KEYWORD]
    named = [p.name for p in found if p.kind is p.KEYWORD_ONLY]
    assert ", ".join([*first, "*", *named]) == parameters


def test_the_version_is_the_distribution_s() -> None:
    assert ukrnews.__version__ == metadata.version("ukrnews")


def test_types_are_declared() -> None:
    assert (Path(ukrnews.__file__).parent / "py.typed").is_file()


def test_metadata_goes_into_the_article() -> None:
    report = ukrnews.parse(TEXT, title="T", published=date(2025, 3, 12), source="S", url="https://example.org/1")
    assert report.article == ukrnews.Article(
        text=TEXT, title="T", published=date(2025, 3, 12), source="S", url="https://example.org/1"
    )
    assert ukrnews.parse(report.article) == report


@pytest.mark.parametrize("bad", [None, 7, b"text", ["text"]])
def test_parse_refuses_what_is_no_text(bad: object) -> None:
    with pytest.raises(TypeError, match="str or Article"):
        ukrnews.parse(bad)


def test_parse_many_is_lazy_and_keeps_going() -> None:
    asked = []

    def items() -> object:
        for item in (TEXT, None, TEXT):
            asked.append(item)
            yield item

    reports = ukrnews.parse_many(items())
    assert asked == []
    first = next(reports)
    assert asked == [TEXT]
    bad, last = reports
    assert (first, last) == (ukrnews.parse(TEXT),) * 2
    assert (bad.findings, len(bad.problems)) == ((), 1)


def test_parse_many_in_processes_gives_the_same() -> None:
    texts = [TEXT, "Kyiv said it would wait.", ""] * 3
    assert list(ukrnews.parse_many(texts, processes=2)) == list(ukrnews.parse_many(texts))


def test_parse_many_refuses_no_processes() -> None:
    with pytest.raises(ValueError, match="processes"):
        ukrnews.parse_many([], processes=0)


def test_threads_give_what_one_gives() -> None:
    texts = [TEXT, "Kyiv said it would wait.", "A drone killed two people in Sumy on Monday, the mayor said."] * 4
    with ThreadPoolExecutor(4) as threads:
        assert list(threads.map(ukrnews.parse, texts)) == [ukrnews.parse(text) for text in texts]


def test_text_in_another_language_gives_no_findings_and_says_why() -> None:
    report = ukrnews.parse("Міністр закордонних справ заявив, що Україна готова до перемир'я на тридцять днів.")
    assert report.findings == ()
    assert len(report.problems) == 1


def test_a_report_is_frozen_hashable_and_can_be_sent() -> None:
    report = ukrnews.parse(TEXT)
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        report.findings = ()
    assert hash(report) == hash(ukrnews.parse(TEXT))
    assert pickle.loads(pickle.dumps(report)) == report


def test_the_package_runs_as_a_module() -> None:
    ran = subprocess.run([sys.executable, "-m", "ukrnews", "--version"], capture_output=True, text=True, check=True)
    assert ran.stdout == f"ukrnews {ukrnews.__version__}\n"
