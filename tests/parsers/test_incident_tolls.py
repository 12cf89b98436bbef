"""Who was harmed, and in which words: tolls, their grounds, and the deaths that no violence is told of."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from incident_reading import bounds, incidents_in

from ukrnews.model import Article, How, Incident
from ukrnews.reading.document import read

HERE = Path(__file__).parent


def _lines(name: str) -> list[list[str]]:
    lines = (HERE / name).read_text(encoding="utf-8").splitlines()
    return [[field.strip() for field in line.split(" | ")] for line in lines if line and not line.startswith("#")]


VIOLENCE = _lines("violence.txt")
TOLLS = _lines("tolls.txt")


@pytest.mark.parametrize(("kind", "text"), VIOLENCE, ids=lambda field: field[:70])
def test_violence_only(kind: str, text: str) -> None:
    found = {i.kind.value for i in incidents_in(text)}
    assert kind.removeprefix("+ ") in found if kind != "-" else found == set()


@pytest.mark.parametrize(
    ("text", "killed", "injured", "missing", "killed_words", "injured_words"), TOLLS, ids=lambda field: field[:70]
)
def test_tolls(text: str, killed: str, injured: str, missing: str, killed_words: str, injured_words: str) -> None:
    found = incidents_in(text.replace("⏎", "\n"))
    assert _figures(found, "killed") == killed
    assert _figures(found, "injured") == injured
    assert _figures(found, "missing") == missing
    assert _words(found, "killed") == killed_words
    assert _words(found, "injured") == injured_words


def _figures(found: list[Incident], field: str) -> str:
    pairs = [pair for i in found if (pair := bounds(getattr(i, field))) is not None]
    return ", ".join(_written(pair) for pair in pairs) or "-"


def _written(pair: tuple[int, int | None]) -> str:
    low, high = pair
    return f"{low}+" if high is None else str(low) if low == high else f"{low}-{high}"


def _words(found: list[Incident], field: str) -> str:
    return ", ".join(g.span.text for i in found for g in i.grounds if g.field == field) or "-"


@pytest.mark.parametrize("text", [line[0] for line in TOLLS], ids=lambda text: text[:70])
def test_each_figure_follows_from_its_words(text: str) -> None:
    for incident in incidents_in(text):
        assert _unfounded(text, incident) == []


HEAP = st.sampled_from(
    "two 40 three people soldiers a woman and her husband were killed wounded dead hurt missing nobody no casualties "
    "in a strike on Sumy shelling drone including children , . ; said the mayor more another at least toll rose to "
    "\n lost captured or".split(" ")
)


@settings(max_examples=80, deadline=None)
@given(st.lists(HEAP, max_size=40).map(" ".join))
def test_each_figure_of_any_heap_of_words_follows_from_them(text: str) -> None:
    for incident in incidents_in(text):
        assert _unfounded(text, incident) == []


def _unfounded(text: str, incident: Incident) -> list[str]:
    """The fields of an incident whose figure its grounds do not give."""
    wrong = []
    for field in ("killed", "injured", "missing", "captured"):
        grounds = [g for g in incident.grounds if g.field == field]
        assert all(text[g.span.start : g.span.end] == g.span.text for g in grounds)
        assert {g.how for g in grounds} <= ({How.NAMED} if len(grounds) == 1 else {How.COUNTED})
        parts = [_read_alone(g.span.text) for g in grounds]
        lows, highs = [low for low, _ in parts], [high for _, high in parts]
        total = (sum(lows), None if None in highs else sum(h or 0 for h in highs))
        spread = (min(lows, default=0), None if None in highs else max((h or 0 for h in highs), default=0))
        if bounds(getattr(incident, field)) not in ([total, spread] if grounds else [None]):
            wrong.append(field)
    return wrong


def _read_alone(words: str) -> tuple[int, int | None]:
    """What the words say by themselves: their number, nobody, or one person."""
    document = read(Article(text=words))
    if document.tokens[0].lower in ("without", "not", "n't"):
        return 0, 0
    counted = [q for q in document.quantities if q.kind.value in ("cardinal", "none")]
    if counted:
        return counted[0].minimum, counted[0].maximum
    ages = sum(q.kind.value == "age" for q in document.quantities)
    if ages > 1:  # "men aged 58, 47 and 31"
        return ages, ages
    return (2, 2) if words.lower().endswith("couple") else (1, 1)
