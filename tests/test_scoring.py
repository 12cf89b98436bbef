"""Scores: each rule alone, and the whole against the definition of the figures."""

from __future__ import annotations

import datetime as dt
import importlib.util
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

import ukrnews
from ukrnews.model import (
    Act,
    Actor,
    ActorKind,
    Article,
    Condition,
    ConditionKind,
    Count,
    Form,
    Incident,
    IncidentKind,
    Mention,
    Place,
    PlaceKind,
    Precision,
    Proposal,
    ProposalKind,
    Report,
    Response,
    Span,
    Stance,
    Statement,
    Weapon,
    WeaponKind,
    When,
)
from ukrnews.testing.gold import (
    GoldArticle,
    GoldError,
    GoldIncident,
    GoldProposal,
    GoldResponse,
    GoldStatement,
    load_gold,
)
from ukrnews.testing.matching import date_right, figure_right, match, overlap, positions, responses_right
from ukrnews.testing.naming import names_right, place_right, same_name
from ukrnews.testing.scoring import below_floors, score


def actor(name: str, country: str | None = None) -> Actor:
    return Actor(name=name, kind=ActorKind.PERSON, country=country)


def span(text: str, piece: str) -> Span:
    start = text.index(piece)
    return Span(start=start, end=start + len(piece), text=piece)


# --- names -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("gold", "found", "same"),
    [
        ("Volodymyr Zelenskyy", "Zelenskiy", True),
        ("Volodymyr Zelensky", "Volodymyr Zelenskyy", True),
        ("Sergei Lavrov", "Lavrov", True),
        ("Sergei Lavrov", "Sergey Lavrov", True),
        ("Serhiy Popko", "Sergei Lavrov", False),
        ("Recep Tayyip Erdoğan", "Erdogan", True),
        ("the United States", "U.S.", True),
        ("Russian Foreign Ministry", "Foreign Ministry", True),
        ("Russian Foreign Ministry", "Ukrainian Foreign Ministry", False),
        ("Ukrainian officials", "Russian officials", False),
        ("Ukrainian rescuers", "local rescuers", False),
        ("Marco Rubio", "Mark Rutte", False),
        ("Kyiv", "", False),
        ("Київ", "Kyiv", False),
        ("Ukraine|Ukrainian government", "Ukraine", True),
        ("Ukraine|Ukrainian government", "Ukrainian government", True),
        ("Ukraine|Ukrainian government", "Russian government", False),
        ("Axios|two officials", "officials", True),
        ("Axios|two officials", "Reuters", False),
        ("Girkin|field commander", "Igor Girkin", True),
        ("Oleksandr Syrskyi|General Staff", "Oleksandr Staff", False),
    ],
)
def test_same_name(gold: str, found: str, same: bool) -> None:
    assert same_name(gold, found) is same


def test_a_person_stands_for_his_state_where_that_is_allowed() -> None:
    lavrov = actor("Sergei Lavrov", "RUS")
    assert names_right(["Russia"], [lavrov])
    assert not names_right(["Russia"], [lavrov], states=False)
    assert names_right(["Kremlin|Russia"], [lavrov])
    assert not names_right(["Kremlin|Russia"], [lavrov], states=False)
    assert not names_right(["Kremlin|Ukraine"], [lavrov])


@pytest.mark.parametrize(
    ("gold", "found", "right"),
    [
        ([], [], True),
        (["Russia"], [], False),
        ([], ["Russia"], False),
        (["Russia", "Ukraine"], ["Russia"], False),
        (["Russia"], ["Russia", "Ukraine"], False),
        (["Ukraine", "Russia"], ["Russia", "Ukraine"], True),
        (["Kremlin|Russia", "Ukraine"], ["Ukraine", "Russia"], True),
        (["Kremlin|Russia"], ["Russia", "Kremlin"], True),
        (["Kremlin|Russia"], ["Russia", "Ukraine"], False),
    ],
)
def test_names_are_right_as_sets(gold: list[str], found: list[str], right: bool) -> None:
    assert names_right(gold, [actor(name) for name in found]) is right


@pytest.mark.parametrize(
    ("gold", "name", "words", "right"),
    [
        (["Kryvyi Rih"], "Kryvyi Rih", (), True),
        (["the Kharkiv region"], "Kharkiv", (), True),
        (["Kharkov"], "Kharkiv", (), False),
        (["Kharkov"], "Kharkiv", ("Kharkov",), True),
        (["a block of flats", "Odesa"], "Odesa", (), True),
        (["Odesa"], "Kyiv", (), False),
    ],
)
def test_place(gold: list[str], name: str, words: tuple[str, ...], right: bool) -> None:
    place = Place(name=name, kind=PlaceKind.SETTLEMENT)
    incident = Incident(
        evidence=(Span(start=0, end=1, text="x"),),
        rule="r",
        kind=IncidentKind.STRIKE,
        trigger=Span(start=0, end=1, text="x"),
        places=(place,),
    )
    assert place_right(gold, incident, {place: words}) is right


# --- dates, figures, responses -------------------------------------------------------------------------------------


def when(first: str | None, last: str | None) -> When:
    days = [None if day is None else dt.date.fromisoformat(day) for day in (first, last)]
    return When(earliest=days[0], latest=days[1], precision=Precision.DAY, text="then")


@pytest.mark.parametrize(
    ("found", "right"),
    [
        (None, False),
        (when("2025-03-12", "2025-03-12"), True),
        (when("2025-03-11", "2025-03-18"), True),
        (when("2025-03-11", "2025-03-19"), False),
        (when("2025-03-13", "2025-03-14"), False),
        (when(None, "2025-03-12"), False),
        (when("2025-03-12", None), False),
    ],
)
def test_date(found: When | None, right: bool) -> None:
    assert date_right(dt.date(2025, 3, 12), found) is right


@pytest.mark.parametrize(
    ("gold", "found", "right"),
    [
        (None, None, None),
        (None, (1, 1), False),
        ((2, None), None, False),
        ((2, None), (2, None), True),
        ((2, None), (2, 2), False),
        ((0, 0), (0, 0), True),
    ],
)
def test_figure(gold: tuple[int, int | None] | None, found: tuple[int, int | None] | None, right: bool | None) -> None:
    count = found and Count(minimum=found[0], maximum=found[1], text="n")
    assert figure_right(gold, count or None) is right


@pytest.mark.parametrize(
    ("gold", "found", "right"),
    [
        ([], [], True),
        ([("Ukraine", "accept")], [("Ukraine", "accept")], True),
        ([("Ukraine", "accept")], [("Ukraine", "reject")], False),
        ([("Ukraine", "accept")], [], False),
        ([], [("Ukraine", "accept")], False),
        ([("Kyiv delegation|Ukraine", "accept")], [("Ukraine", "accept")], True),
        ([("Kyiv delegation|Ukraine", "accept")], [("Ukraine", "reject")], False),
        ([("Ukraine", "accept")], [("Ukraine", "accept"), ("Russia", "reject")], False),
    ],
)
def test_responses(gold: list[tuple[str, str]], found: list[tuple[str, str]], right: bool) -> None:
    here = Span(start=0, end=1, text="x")
    answers = tuple(Response(actor=actor(name), stance=Stance(stance), evidence=(here,)) for name, stance in found)
    wanted = GoldProposal(
        anchor="x",
        kind="ceasefire",
        proposers=(),
        duration=None,
        responses=tuple(GoldResponse(actor=name, stance=stance) for name, stance in gold),
    )
    proposal = Proposal(evidence=(here,), rule="r", kind=ProposalKind.CEASEFIRE, content=here, responses=answers)
    assert responses_right(wanted, proposal) is right


# --- matching ------------------------------------------------------------------------------------------------------


def test_match_takes_the_closest_pairs_first_and_each_once() -> None:
    closeness = {("a", "x"): 0.6, ("a", "y"): 0.9, ("b", "y"): 0.8, ("b", "x"): 0.2}
    matching = match("ab", "xyz", lambda g, f: closeness.get((g, f), 0.0), 0.5)
    assert matching.pairs == (("a", "y", 0.9),)
    assert (matching.missed, matching.extra) == (("b",), ("x", "z"))


def test_match_gives_a_tie_to_the_earlier() -> None:
    assert match("ab", "xy", lambda g, f: 0.5, 0.5).pairs == (("a", "x", 0.5), ("b", "y", 0.5))


def test_overlap_is_of_positions() -> None:
    text = "one two three"
    assert overlap(positions([span(text, "one two")]), positions([span(text, "two three")])) == 3 / 13
    assert overlap(frozenset(), frozenset()) == 0.0


# --- the whole -----------------------------------------------------------------------------------------------------

TEXT = "Lavrov said Moscow would wait. A drone killed two people in Odesa. Kyiv wants a truce."


def gold_article(**changes: Any) -> GoldArticle:
    article = GoldArticle(
        id="one",
        title="",
        published=None,
        source="",
        text=TEXT,
        statements=(
            GoldStatement(
                content=("Moscow would wait",),
                speakers=("Sergei Lavrov",),
                cue="said",
                form="indirect",
                act="state",
                addressee=None,
            ),
        ),
        incidents=(
            GoldIncident(
                anchor="A drone killed two people",
                kind="strike",
                weapons=("drone:1",),
                perpetrators=(),
                places=("Odesa",),
                date=None,
                killed=(2, 2),
                injured=None,
                attributed_to=(),
                denied_by=(),
            ),
        ),
        proposals=(),
        conditions=(),
    )
    return attrs.evolve(article, **changes)


def report_of(*findings: Any) -> Report:
    return Report(article=Article(text=TEXT), findings=tuple(findings))


def statement(**changes: Any) -> Statement:
    made = Statement(
        evidence=(span(TEXT, "Lavrov said Moscow would wait"),),
        rule="r",
        speakers=(actor("Lavrov"),),
        content=(span(TEXT, "Moscow would wait"),),
        cue=span(TEXT, "said"),
        form=Form.INDIRECT,
        act=Act.STATE,
    )
    return attrs.evolve(made, **changes)


def incident(**changes: Any) -> Incident:
    made = Incident(
        evidence=(span(TEXT, "drone killed two people in Odesa"),),
        rule="r",
        kind=IncidentKind.STRIKE,
        trigger=span(TEXT, "killed"),
        weapons=(Weapon(kind=WeaponKind.DRONE),),
        places=(Place(name="Odesa", kind=PlaceKind.SETTLEMENT),),
        killed=Count(minimum=2, maximum=2, text="two"),
    )
    return attrs.evolve(made, **changes)


def test_all_found_and_right() -> None:
    scores = score([gold_article()], lambda gold: report_of(statement(), incident()))
    assert [scores.kinds[kind].f1 for kind in ("statement", "incident")] == [1.0, 1.0]
    assert scores.kinds["statement"].soft == 1.0
    assert all(ratio.value == 1.0 for kind in scores.kinds.values() for ratio in kind.fields.values())
    assert scores.problems == ()


def test_missed_extra_and_wrong_are_listed() -> None:
    extra = statement(content=(span(TEXT, "Kyiv wants a truce"),))
    wrong = incident(killed=Count(minimum=3, maximum=3, text="three"))
    scores = score([gold_article()], lambda gold: report_of(extra, wrong))
    listed = {(p.kind, p.fault, p.field) for p in scores.problems}
    assert listed == {("statement", "missed", None), ("statement", "extra", None), ("incident", "wrong", "killed")}
    assert scores.wrong == {"killed": 1, "injured": 0}


def test_a_figure_that_the_gold_does_not_give_is_wrong() -> None:
    found = incident(injured=Count(minimum=1, maximum=1, text="one"))
    scores = score([gold_article()], lambda gold: report_of(found))
    assert scores.wrong == {"killed": 0, "injured": 1}


def test_nothing_found_scores_zero() -> None:
    scores = score([gold_article()], lambda gold: report_of())
    assert (scores.kinds["statement"].precision, scores.kinds["statement"].f1) == (0.0, 0.0)


def test_floors() -> None:
    scores = score([gold_article()], lambda gold: report_of(statement(speakers=(actor("Rubio"),))))
    assert below_floors(scores, {"statement": {"f1": 1.0, "speaker": 0.0}}) == ()
    assert below_floors(scores, {"incident": {"killed_wrong": 0}}) == ()
    assert below_floors(scores, {"incident": {"killed_wrong": -1}}) == (
        "incident.killed_wrong is 0, above its ceiling -1",
    )
    (line,) = below_floors(scores, {"statement": {"speaker": 0.5}})
    assert line == "statement.speaker is 0.0 %, below its floor 50.0 %"
    with pytest.raises(ValueError, match=r"statement\.speed"):
        below_floors(scores, {"statement": {"speed": 1}})


# --- gold files ----------------------------------------------------------------------------------------------------


def written(folder: Path, root: Path, **changes: Any) -> Path:
    gold = json.loads((root / "benchmarks/gold/awkward.json").read_text(encoding="utf-8"))
    path = folder / "one.json"
    path.write_text(json.dumps(gold | changes), encoding="utf-8")
    return path


@pytest.mark.parametrize(
    ("changes", "fault"),
    [
        ({"published": "tomorrow"}, "published is no date"),
        ({"statements": {}}, "statements is no list"),
        ({"statements": [1]}, r"statements\[0\]: is no JSON object"),
        ({"proposals": [{"anchor": "x"}]}, r"proposals\[0\]: has no 'kind'"),
        ({"text": None}, "keeps no text"),
    ],
)
def test_a_bad_gold_file_is_named(tmp_path: Path, root: Path, changes: dict[str, Any], fault: str) -> None:
    written(tmp_path, root, **changes)
    with pytest.raises(GoldError, match=rf"one\.json.*{fault}"):
        load_gold(tmp_path)


def test_a_folder_without_gold_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match="no gold files"):
        load_gold(tmp_path)


def test_the_text_may_stand_beside(tmp_path: Path, root: Path) -> None:
    written(tmp_path, root, text=None)
    (tmp_path / "one.txt").write_text("Its text.", encoding="utf-8")
    assert load_gold(tmp_path, tmp_path)[0].text == "Its text."


def test_every_quoted_string_of_the_gold_stands_in_its_text(root: Path) -> None:
    for article in load_gold(root / "benchmarks/gold"):
        quoted = [piece for s in article.statements for piece in s.content]
        quoted += [i.anchor for i in article.incidents] + [p.anchor for p in article.proposals]
        quoted += [c.text for c in article.conditions]
        assert [piece for piece in quoted if piece not in article.text] == []


# --- against the definition ----------------------------------------------------------------------------------------


class Reader:
    """Reads a gold article badly, the same way each time: leaves out, shifts, renames, miscounts, invents."""

    def __init__(self, seed: int) -> None:
        self.random = random.Random(seed)

    def report(self, gold: GoldArticle) -> Report:
        self.text = gold.text
        findings = [*self.statements(gold), *self.incidents(gold), *self.proposals(gold), *self.conditions(gold)]
        mentions = tuple(
            Mention(of=place, evidence=(self.span(word),), rule="r")
            for finding in findings
            if isinstance(finding, Incident)
            for place in finding.places
            if (word := self.word()) in gold.text
        )
        return Report(article=Article(text=gold.text), findings=tuple(findings), mentions=mentions)

    def sometimes(self, share: float = 0.2) -> bool:
        return self.random.random() < share

    def word(self) -> str:
        return self.random.choice(self.text.split())

    def span(self, piece: str) -> Span:
        start = max(0, self.text.find(piece))
        end = start + len(piece)
        if self.sometimes(0.4):
            start = min(max(0, start + self.random.randint(-40, 20)), len(self.text) - 1)
            end = min(len(self.text), max(start + 1, end + self.random.randint(-20, 40)))
        return Span(start=start, end=end, text=self.text[start:end])

    def actors(self, names: tuple[str, ...]) -> tuple[Actor, ...]:
        names = tuple(f"{self.random.choice(n.split('|'))} himself" if "|" in n else n for n in names)
        names = tuple(n.split()[-1] if self.sometimes() else n for n in names if not self.sometimes(0.1))
        if self.sometimes(0.1):
            names += (self.word() + " Ministry",)
        countries = ("UKR", "RUS", "USA", None)
        return tuple(actor(name, self.random.choice(countries)) for name in names)

    def value(self, enum: Any, gold: str) -> Any:
        return next(iter(enum)) if self.sometimes() else enum(gold)

    def count(self, bounds: tuple[int, int | None] | None) -> Count | None:
        if bounds is None:
            return Count(minimum=1, maximum=1, text="one") if self.sometimes(0.1) else None
        if self.sometimes():
            return None
        least, most = bounds
        return Count(minimum=least, maximum=None if self.sometimes() else most, text="n")

    def kept(self, items: tuple[Any, ...]) -> Iterator[Any]:
        for item in items:
            if not self.sometimes():
                yield item
            if self.sometimes(0.1):
                yield item

    def statements(self, gold: GoldArticle) -> Iterator[Statement]:
        for item in self.kept(gold.statements):
            content = tuple(self.span(piece) for piece in item.content)
            yield Statement(
                evidence=content,
                rule="r",
                content=content,
                cue=self.span(item.cue) if item.cue else None,
                speakers=self.actors(item.speakers),
                form=self.value(Form, item.form),
                act=self.value(Act, item.act),
            )

    def incidents(self, gold: GoldArticle) -> Iterator[Incident]:
        for item in self.kept(gold.incidents):
            days = self.random.choice([0, 1, 7, 8])
            yield Incident(
                evidence=(self.span(item.anchor),),
                rule="r",
                kind=self.value(IncidentKind, item.kind),
                trigger=self.span(item.anchor),
                weapons=tuple(Weapon(kind=WeaponKind(w.split(":")[0])) for w in item.weapons if not self.sometimes()),
                perpetrators=self.actors(item.perpetrators),
                places=tuple(Place(name=p, kind=PlaceKind.SETTLEMENT) for p in item.places if not self.sometimes()),
                when=item.date
                and When(
                    earliest=item.date,
                    latest=item.date + dt.timedelta(days=days),
                    precision=Precision.DAY,
                    text="then",
                ),
                killed=self.count(item.killed),
                injured=self.count(item.injured),
                attributed_to=self.actors(item.attributed_to),
            )

    def proposals(self, gold: GoldArticle) -> Iterator[Proposal]:
        for item in self.kept(gold.proposals):
            here = self.span(item.anchor)
            yield Proposal(
                evidence=(here,),
                rule="r",
                kind=self.value(ProposalKind, item.kind),
                content=here,
                proposers=self.actors(item.proposers),
                duration=None if self.sometimes() else item.duration,
                responses=tuple(
                    Response(actor=who, stance=self.value(Stance, answer.stance), evidence=(here,))
                    for answer in item.responses
                    for who in self.actors((answer.actor,))
                ),
            )

    def conditions(self, gold: GoldArticle) -> Iterator[Condition]:
        for item in self.kept(gold.conditions):
            here = self.span(item.text)
            yield Condition(
                evidence=(here,),
                rule="r",
                kind=self.value(ConditionKind, item.kind),
                holders=self.actors(item.holders),
                requirement=here,
            )


READERS = 5


def rounded(value: Any) -> Any:
    """Plain values with floats to twelve digits: Python 3.12 sums them more exactly than 3.11."""
    if isinstance(value, dict):
        return {key: rounded(item) for key, item in value.items()}
    if isinstance(value, list):
        return [rounded(item) for item in value]
    return round(value, 12) if isinstance(value, float) else value


def definition_scores(root: Path, gold_dir: Path, parse: Any, monkeypatch: pytest.MonkeyPatch) -> Any:
    """What the script that defines the figures makes of the reports."""
    spec = importlib.util.spec_from_file_location("definition", root.parent / "shared/gold/score.py")
    assert spec is not None
    assert spec.loader is not None
    definition = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(definition)
    monkeypatch.setattr(ukrnews, "parse", parse)
    return definition.summary(definition.score_folder(gold_dir))


@pytest.mark.parametrize(
    ("folder", "figures"),
    [("benchmarks/gold", "scores.json"), ("tests/data/bars", "bars_scores.json")],
    ids=["articles", "alternatives and empty cues"],
)
def test_scores_of_bad_readers_are_as_the_definition_has_them(
    folder: str, figures: str, root: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The expected figures were written by the script that defines them; where it stands beside, it is asked again."""
    gold_dir = root / folder
    articles = load_gold(gold_dir)
    expected = json.loads((Path(__file__).parent / "data" / figures).read_text(encoding="utf-8"))
    for seed in range(READERS):
        reports = {article.text: Reader(seed).report(article) for article in articles}
        scores = score(articles, lambda gold, reports=reports: reports[gold.text]).as_dict()
        assert rounded(scores) == rounded(expected[seed])
        if (root.parent / "shared/gold/score.py").exists():
            theirs = definition_scores(root, gold_dir, lambda text, reports=reports, **_: reports[text], monkeypatch)
            assert scores == theirs


def test_scores_of_the_library_are_as_the_definition_has_them(root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folders = [folder for folder in (root / "benchmarks/gold", root.parent / "shared/gold") if folder.exists()]
    for folder in folders:
        articles = load_gold(folder)
        reports = {gold.text: ukrnews.parse(gold.text, published=gold.published) for gold in articles}
        scores = score(articles, lambda gold, reports=reports: reports[gold.text])
        assert sum(kind.gold for kind in scores.kinds.values()) > 300
        if (root.parent / "shared/gold/score.py").exists():
            theirs = definition_scores(root, folder, lambda text, reports=reports, **_: reports[text], monkeypatch)
            assert scores.as_dict() == theirs
            monkeypatch.undo()
