"""One-line reports: each figure alone, the whole against the definition, files that cannot be used."""

from __future__ import annotations

import importlib.util
import json
import random
from pathlib import Path
from typing import Any

import attrs
import pytest

import ukrnews
from ukrnews.model import Actor, ActorKind, Article, Count, Incident, IncidentKind, Place, PlaceKind, Report, Span
from ukrnews.testing.gold import GoldError
from ukrnews.testing.lines import (
    GoldLine,
    holds_lines,
    lines_below_floors,
    load_lines,
    outcomes_of,
    score_lines,
    total,
)

DATA = Path(__file__).parents[1] / "data"
HERE = Span(start=0, end=1, text="x")


def line(**changes: Any) -> GoldLine:
    made = GoldLine(
        id="a",
        text="x happened",
        published=None,
        incidents=1,
        killed=None,
        injured=None,
        kind=None,
        perpetrators=(),
        places=(),
        enemy=False,
    )
    return attrs.evolve(made, **changes)


def count(least: int, most: int | None) -> Count:
    return Count(minimum=least, maximum=most, text="n")


def incident(*by: str, kind: IncidentKind = IncidentKind.STRIKE, place: str | None = None, **counts: Count) -> Incident:
    return Incident(
        evidence=(HERE,),
        rule="r",
        kind=kind,
        trigger=HERE,
        perpetrators=tuple(Actor(name=name, kind=ActorKind.GROUP) for name in by),
        places=(Place(name=place, kind=PlaceKind.SETTLEMENT),) if place else (),
        **counts,
    )


@pytest.mark.parametrize(
    ("gold", "found", "outcomes"),
    [
        (line(killed=(2, 2)), [incident(killed=count(2, 2))], ("n", "right")),
        (line(killed=(3, 3)), [incident(killed=count(1, 1)), incident(killed=count(2, 2))], ("n", "right")),
        (line(killed=(2, 2)), [incident(killed=count(2, None))], ("n", "wrong")),
        (line(killed=(2, 2)), [incident()], ("n", "absent")),
        (line(killed=(2, 2)), [], ("n", "absent")),
        (line(), [incident(killed=count(2, 2))], ("wrong",)),
        (line(), [incident()], ()),
    ],
)
def test_a_figure(gold: GoldLine, found: list[Incident], outcomes: tuple[str, ...]) -> None:
    assert outcomes_of(gold, found)["killed"] == outcomes


@pytest.mark.parametrize(
    ("gold", "named", "outcomes"),
    [
        (line(), [], ()),
        (line(), ["Russia"], ("invented",)),
        (line(enemy=True), ["Russia"], ()),
        (line(perpetrators=("Russia",)), ["Russia"], ("n", "right")),
        (line(perpetrators=("Russia|Russian forces",)), ["Russian forces"], ("n", "right")),
        (line(perpetrators=("Russia",)), [], ("n",)),
        (line(perpetrators=("Russia",)), ["Ukraine"], ("n", "invented", "wrong_side")),
        (line(perpetrators=("Russia",)), ["Russia", "Ukraine"], ("n", "right", "invented", "wrong_side")),
        (line(perpetrators=("Russia",), enemy=True), ["Ukraine"], ("n",)),
    ],
)
def test_who_did_it(gold: GoldLine, named: list[str], outcomes: tuple[str, ...]) -> None:
    assert outcomes_of(gold, [incident(*named)])["perpetrator"] == outcomes


@pytest.mark.parametrize(
    ("gold", "found", "field", "outcomes"),
    [
        (line(), [incident()], "incident", ("n", "right")),
        (line(), [], "incident", ("n",)),
        (line(incidents=0), [incident()], "incident", ("extra",)),
        (line(incidents=0), [], "incident", ()),
        (line(incidents=None), [incident()], "incident", ()),
        (line(kind="strike"), [incident()], "kind", ("n", "right")),
        (line(kind="shelling"), [incident()], "kind", ("n",)),
        (line(kind="other"), [incident()], "kind", ()),
        (line(places=("Sumy region",)), [incident(place="Sumy")], "place", ("n", "right")),
        (line(places=("Sumy",)), [incident(place="Odesa")], "place", ("n",)),
        (line(), [incident(place="Odesa")], "place", ()),
    ],
)
def test_the_other_fields(gold: GoldLine, found: list[Incident], field: str, outcomes: tuple[str, ...]) -> None:
    assert outcomes_of(gold, found)[field] == outcomes


def test_a_sum_with_an_open_part_is_open() -> None:
    assert total([count(1, 1), None, count(2, None)]) == (3, None)
    assert total([None]) is None


# --- the whole -----------------------------------------------------------------------------------------------------


class Reader:
    """Reads lines badly, the same way each time."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def report(self, gold: GoldLine) -> Report:
        found = tuple(self.incident(gold, start) for start in range(self.random.choice([0, 1, 1, 1, 2])))
        return Report(article=Article(text=gold.text), findings=found)

    def incident(self, gold: GoldLine, start: int) -> Incident:
        here = Span(start=start, end=start + 1, text=gold.text[start])
        names = [self.random.choice(name.split("|")) for name in gold.perpetrators if self.random.random() < 0.8]
        names += ["Russia"] if self.random.random() < 0.2 else []
        kinds = [gold.kind or "other", "other", "strike"]
        made = incident(*names, kind=IncidentKind(self.random.choice(kinds)))
        places = [place for place in (*gold.places, "Kyiv") if self.random.random() < 0.6]
        return attrs.evolve(
            made,
            evidence=(here,),
            trigger=here,
            places=tuple(Place(name=place, kind=PlaceKind.SETTLEMENT) for place in places),
            killed=self.count(gold.killed),
            injured=self.count(gold.injured),
        )

    def count(self, gold: tuple[int, int | None] | None) -> Count | None:
        choice = self.random.random()
        if gold is None or choice < 0.2:
            return count(1, 1) if choice < 0.05 else None
        return count(gold[0], gold[1] if choice < 0.8 else None)


def without_zeros(scores: dict[str, dict[str, int]]) -> dict[str, dict[str, int]]:
    return {field: {name: n for name, n in counts.items() if n} for field, counts in sorted(scores.items())}


def definition(root: Path) -> Any:
    """The script that defines the figures."""
    spec = importlib.util.spec_from_file_location("lines", root.parent / "shared/real/score_lines.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def as_defined(root: Path, reports: dict[str, Report], monkeypatch: pytest.MonkeyPatch) -> dict[str, dict[str, int]]:
    """What the defining script makes of the reports."""
    script = definition(root)
    lines = json.loads((root / "benchmarks/lines.json").read_text(encoding="utf-8"))["lines"]
    lines = [{**gold, "source": "own"} for gold in lines]
    with monkeypatch.context() as patch:
        patch.setattr(ukrnews, "parse", lambda text, **_: reports[text])
        tally = script.score(lines, {("own", gold["id"]): gold["text"] for gold in lines})
    fields: dict[str, dict[str, int]] = {}
    for (field, name), n in tally.items():
        fields.setdefault(field, {})[name] = n
    return without_zeros(fields)


def test_scores_of_bad_readers_are_as_the_definition_has_them(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The expected figures were written by the script that defines them; where it stands beside, it is asked again."""
    lines = load_lines(root / "benchmarks/lines.json")
    expected = json.loads((DATA / "lines_scores.json").read_text(encoding="utf-8"))
    for seed, figures in enumerate(expected):
        reader = Reader(seed)
        reports = {gold.text: reader.report(gold) for gold in lines}
        scores = score_lines(lines, lambda gold, reports=reports: reports[gold.text])
        assert without_zeros(scores.as_dict()) == figures
        if (root.parent / "shared/real/score_lines.py").exists():
            assert as_defined(root, reports, monkeypatch) == figures


def test_what_was_not_right_is_listed() -> None:
    found = Report(article=Article(text="x"), findings=(incident("Russia", killed=count(2, 2)),))
    scores = score_lines([line(killed=(3, 3), kind="strike", places=("Sumy",))], lambda gold: found)
    assert [(p.field, p.outcomes) for p in scores.problems] == [
        ("killed", ("n", "wrong")),
        ("perpetrator", ("invented",)),
        ("place", ("n",)),
    ]


def test_floors() -> None:
    scores = score_lines([line(killed=(2, 2))], lambda gold: Report(article=Article(text="x")))
    assert lines_below_floors(scores, {"killed": {"right": 0.0, "wrong": 0}}) == ()
    assert lines_below_floors(scores, {"killed": {"right": 0.5}, "perpetrator": {"invented": -1}}) == (
        "killed.right is 0.0 %, below its floor 50.0 %",
        "perpetrator.invented is 0, above its ceiling -1",
    )
    for floors in ({"killed": {"absent": 1}}, {"speaker": {"right": 1}}, {"killed": {"right": "all"}}):
        with pytest.raises(ValueError, match="no such score"):
            lines_below_floors(scores, floors)


# --- files ---------------------------------------------------------------------------------------------------------


def written(path: Path, **changes: Any) -> Path:
    gold = {"id": "a", "text": "x", "published": None, "killed": None, "injured": None, "kind": None}
    path.write_text(json.dumps({"lines": [{**gold, "perpetrators": [], "places": [], **changes}]}), encoding="utf-8")
    return path


def test_a_file_or_a_folder_of_lines(tmp_path: Path) -> None:
    (tmp_path / "lines").mkdir()
    one, two = written(tmp_path / "lines/a.json", id="1"), written(tmp_path / "lines/b.json", id="2", incidents=2)
    assert [gold.id for gold in load_lines(tmp_path / "lines")] == ["1", "2"]
    assert [gold.incidents for path in (one, two) for gold in load_lines(path)] == [None, 2]
    assert holds_lines(one)
    assert holds_lines(tmp_path / "lines")
    assert not holds_lines(tmp_path)


def test_articles_are_no_lines(root: Path) -> None:
    assert not holds_lines(root / "benchmarks/gold")
    assert not holds_lines(root / "benchmarks/gold/awkward.json")
    with pytest.raises(GoldError, match=r"awkward\.json: has no 'lines'"):
        load_lines(root / "benchmarks/gold/awkward.json")


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"text": None}, r"lines\[0\]: text is no text"),
        ({"killed": [1]}, "killed is no .minimum"),
        ({"incidents": -1}, "incidents is no number"),
        ({"incidents": "one"}, "incidents is no number"),
    ],
)
def test_a_bad_line_is_named(tmp_path: Path, changes: dict[str, Any], fault: str) -> None:
    with pytest.raises(GoldError, match=fault):
        load_lines(written(tmp_path / "a.json", **changes))


def test_a_folder_without_lines_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no files of lines"):
        load_lines(tmp_path)


# --- our own lines -------------------------------------------------------------------------------------------------


def test_our_own_lines_are_sound(root: Path) -> None:
    lines = load_lines(root / "benchmarks/lines.json")
    assert len({gold.id for gold in lines}) == len({gold.text for gold in lines}) == len(lines)
    assert all((gold.kind is not None) == bool(gold.incidents) for gold in lines)
    assert all(IncidentKind(gold.kind) for gold in lines if gold.kind)
    empty = [gold for gold in lines if not gold.incidents]
    assert not [gold for gold in empty if gold.killed or gold.injured or gold.perpetrators or gold.places]
    unnamed = [gold for gold in lines if gold.incidents and not gold.perpetrators and not gold.enemy]
    assert len(empty) >= 20
    assert len(unnamed) >= 20
