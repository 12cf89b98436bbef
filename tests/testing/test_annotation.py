"""Marks go into each tool's form and come back as they were; what annotators change is what comes back."""

from __future__ import annotations

import json
import subprocess
import sys
import xml.etree.ElementTree as ElementTree
from collections.abc import Callable
from datetime import date
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import ukrnews
from ukrnews.testing import strategies
from ukrnews.testing.annotation import (
    Mark,
    Marked,
    from_label_studio,
    from_prodigy,
    label_studio_config,
    of_gold,
    of_report,
    prodigy_labels,
    read_brat,
    to_gold,
    to_label_studio,
    to_prodigy,
    write_brat,
)
from ukrnews.testing.annotation.fields import FIELDS
from ukrnews.testing.annotation.marks import in_order, mark
from ukrnews.testing.gold import GoldArticle, GoldError, gold_json, load_article, load_gold

ROOT = Path(__file__).parents[2]
relaxed = settings(
    max_examples=60, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much]
)
TEXT = "“We will wait,” Lavrov said, “and see.” A drone killed two in Odesa.\nKyiv offered a truce. A drone was seen."
SORTS = ("statements", "incidents", "proposals", "conditions")


def through_brat(article: Marked) -> Marked:
    with TemporaryDirectory() as folder:
        write_brat([article], folder)
        (back,) = read_brat(folder)
    return back


def through_label_studio(article: Marked) -> Marked:
    (back,) = from_label_studio(to_label_studio([article]))
    return back


def through_prodigy(article: Marked) -> Marked:
    (back,) = from_prodigy(to_prodigy([article]))
    return back


THROUGH = [through_brat, through_label_studio, through_prodigy]


def at(words: str, **values: str) -> Mark:
    label = values.pop("label")
    start = TEXT.index(words)
    return mark(TEXT, label, [(start, start + len(words))], {name: [value] for name, value in values.items()})


def said() -> Mark:
    pieces = [(TEXT.index(words), TEXT.index(words) + len(words)) for words in ("We will wait", "and see")]
    return mark(TEXT, "Statement", pieces, {"act": ["promise"], "speakers": ["Sergei Lavrov"]})


def article(*marks: Mark) -> Marked:
    return Marked(id="a-1", text=TEXT, title="T", published=date(2025, 3, 12), source="S", marks=in_order(marks))


@st.composite
def marks(draw: st.DrawFn, text: str) -> Mark:
    """A mark with one sort that there is and any values beside it."""
    label = draw(st.sampled_from(list(FIELDS)))
    borders = st.integers(0, len(text))
    pieces = draw(st.lists(st.tuples(borders, borders).map(lambda pair: tuple(sorted(pair))), min_size=1, max_size=3))
    values: dict[str, list[str]] = {}
    for number, field in enumerate(FIELDS[label]):
        value = st.sampled_from(field.choices) if field.choices else st.text(st.characters(codec="utf-8"), max_size=8)
        most = 3 if field.many else 1
        values[field.name] = draw(st.lists(value, min_size=int(number == 0), max_size=most))
    return mark(text, label, pieces, values)


@st.composite
def articles(draw: st.DrawFn) -> Marked:
    """An article with marks that overlap, nest and repeat as they like."""
    text = draw(strategies.texts().filter(str.strip))
    found = []
    for _ in range(draw(st.integers(0, 5))):
        try:
            found.append(draw(marks(text)))
        except GoldError:  # a mark on white space only
            continue
    facts: dict[str, Any] = {
        "id": draw(st.text("abc-/:1", min_size=1)),
        "title": draw(st.text(st.characters(codec="utf-8"), max_size=5)),
        "published": draw(st.none() | st.dates()),
        "source": draw(st.text(st.characters(codec="utf-8"), max_size=5)),
    }
    return Marked(text=text, marks=in_order(found), **facts)


@pytest.mark.parametrize("through", THROUGH, ids=lambda f: f.__name__)
@relaxed
@given(made=articles())
def test_law_marks_come_back_as_they_went(through: Callable[[Marked], Marked], made: Marked) -> None:
    assert through(made) == made


@pytest.mark.parametrize("through", THROUGH, ids=lambda f: f.__name__)
def test_law_gold_comes_back_as_it_went(through: Callable[[Marked], Marked]) -> None:
    for gold in load_gold(ROOT / "benchmarks/gold"):
        back = to_gold(through(of_gold(gold)))
        for sort in SORTS:
            assert sorted(map(repr, getattr(back, sort))) == sorted(map(repr, getattr(gold, sort)))
        assert (back.id, back.title, back.published, back.source) == (gold.id, gold.title, gold.published, gold.source)


def test_law_a_gold_file_is_read_back(tmp_path: Path) -> None:
    for gold in load_gold(ROOT / "benchmarks/gold"):
        (tmp_path / "one.json").write_text(gold_json(gold), encoding="utf-8")
        assert load_article(tmp_path / "one.json") == gold


@relaxed
@given(strategies.reports())
def test_any_report_gives_a_draft(report: ukrnews.Report) -> None:
    draft = of_report(report, "x")
    told = [one for one in report.statements if any(span.text.strip() for span in one.content)]
    assert sum(one.label == "Statement" for one in draft.marks) == len(told)


def test_a_draft_that_nobody_changes_scores_full() -> None:
    from ukrnews.testing.scoring import score

    (gold, *_) = load_gold(ROOT / "benchmarks/gold")
    report = ukrnews.parse(gold.text, published=gold.published)
    drafted = to_gold(through_brat(of_report(report, gold.id)))
    scores = score([drafted], lambda _: report)
    assert [(kind.precision, kind.recall) for kind in scores.kinds.values()] == [(1.0, 1.0)] * 4


# --- gold of marks


def test_what_was_said_in_pieces_is_one_statement() -> None:
    (statement,) = to_gold(article(said())).statements
    assert statement.content == ("We will wait", "and see")
    assert (statement.form, statement.speakers, statement.cue) == ("direct", ("Sergei Lavrov",), None)


def test_words_that_stand_earlier_are_widened() -> None:
    start = TEXT.rindex("A drone")
    second = mark(TEXT, "Incident", [(start, start + len("A drone"))], {"kind": ["strike"]})
    assert to_gold(article(second)).incidents[0].anchor == "A drone was"
    last = mark("ab ab", "Condition", [(3, 5)], {"kind": ["demand"]})
    assert to_gold(Marked(id="x", text="ab ab", marks=(last,))).conditions[0].text == "ab ab"


@pytest.mark.parametrize(
    ("changes", "told"),
    [
        ({"act": ()}, "a-1: Statement “We will wait … and see”: its act is not told"),
        ({"act": ("shout",)}, "act 'shout' is none of state, claim,"),
        ({"cue": ("said", "says")}, "cue has 2 values: said, says"),
    ],
)
def test_gold_of_wrong_values(changes: dict[str, tuple[str, ...]], told: str) -> None:
    with pytest.raises(GoldError, match=told):
        to_gold(article(attrs.evolve(said(), values={**said().values, **changes})))


@pytest.mark.parametrize(
    ("value", "told"),
    [
        ({"killed": "two"}, "'two' is no figure"),
        ({"date": "Tuesday"}, "'Tuesday' is no day"),
    ],
)
def test_gold_of_wrong_figures_and_days(value: dict[str, str], told: str) -> None:
    with pytest.raises(GoldError, match=told):
        to_gold(article(at("drone killed", label="Incident", kind="strike", **value)))


@pytest.mark.parametrize(("word", "bounds"), [("2", (2, 2)), ("2-5", (2, 5)), ("2 – 5", (2, 5)), ("5+", (5, None))])
def test_figures(word: str, bounds: tuple[int, int | None]) -> None:
    marked = article(at("drone killed", label="Incident", kind="strike", killed=word))
    assert to_gold(marked).incidents[0].killed == bounds


# --- brat


def test_the_files_of_brat(tmp_path: Path) -> None:
    write_brat([article(said(), at("in Odesa.\nKyiv", label="Proposal", kind="other", proposers="A; B"))], tmp_path)
    assert (tmp_path / "a-1.txt").read_text(encoding="utf-8") == TEXT
    assert (tmp_path / "a-1.ann").read_text(encoding="utf-8").splitlines() == [
        "T1\tStatement 1 13;30 37\tWe will wait and see",
        "A1\tStatement_act T1 promise",
        "#1\tAnnotatorNotes T1\tspeakers=Sergei Lavrov",
        "T2\tProposal 59 68;69 73\tin Odesa. Kyiv",
        "A2\tProposal_kind T2 other",
        "#2\tAnnotatorNotes T2\tproposers=A\\; B",
    ]
    assert "Statement_act\tArg:Statement, Value:state|claim|" in (tmp_path / "annotation.conf").read_text()


def test_brat_folders_made_by_hand(tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("Kyiv agreed.", encoding="utf-8")
    (tmp_path / "y.txt").write_text("Nothing.", encoding="utf-8")
    (tmp_path / "x.ann").write_text(
        "T3\tStatement 0 11\tKyiv agreed\nA9\tStatement_act T3 accept\nR1\tSame Arg1:T3 Arg2:T3\n"
        "#1\tAnnotatorNotes T3\t speakers = Ukraine ;speakers=Kyiv; \n",
        encoding="utf-8",
    )
    x, y = read_brat(tmp_path)
    assert (x.id, y.id, y.marks) == ("x", "y", ())
    assert to_gold(x).statements[0].speakers == ("Ukraine", "Kyiv")


@pytest.mark.parametrize(
    ("line", "told"),
    [
        ("T1\tStatement 0 4\tMoscow", r"x\.ann:1: '0 4' is not the place of 'Moscow' in the text"),
        ("T1\tNobody 0 4\tKyiv", "T1: 'Nobody' is no label: Statement"),
        ("T1\tStatement 0 400\t", "does not lie|is not the place|do not lie"),
        ("T1", "no label and place"),
        ("T1\tStatement 0 4\tKyiv\n#1\tAnnotatorNotes T1\tLavrov", r"ann:2: a note reads NAME=VALUE.* not 'Lavrov'"),
        ("T1\tStatement 0 4\tKyiv\n#1\tAnnotatorNotes T1\tholder=X", "Statement has no 'holder'"),
    ],
)
def test_faults_of_brat_name_file_and_line(line: str, told: str, tmp_path: Path) -> None:
    (tmp_path / "x.txt").write_text("Kyiv agreed.", encoding="utf-8")
    (tmp_path / "x.ann").write_text(line + "\n", encoding="utf-8")
    with pytest.raises(GoldError, match=told):
        read_brat(tmp_path)


def test_a_missing_folder_is_told_from_an_empty_one(tmp_path: Path) -> None:
    with pytest.raises(GoldError, match=r"no texts \(\*\.txt\) in this folder"):
        read_brat(tmp_path)
    with pytest.raises(GoldError, match="no such folder"):
        read_brat(tmp_path / "none")


# --- Label Studio


def test_the_labelling_interface_has_every_field() -> None:
    config = ElementTree.fromstring(label_studio_config())
    names = {control.get("name") for control in config.iter() if control.tag in ("Choices", "TextArea")}
    assert names == {f"{label}_{field.name}" for label, fields in FIELDS.items() for field in fields}
    assert [label.get("value") for label in config.iter("Label")] == list(FIELDS)


def test_the_last_annotation_that_was_not_cancelled_counts() -> None:
    (task,) = json.loads(to_label_studio([article(said())]))
    empty = {"result": []}
    task["annotations"] = [empty, *task["annotations"], {**empty, "was_cancelled": True}]
    (back,) = from_label_studio(json.dumps([task]))
    assert back == article(said())


def test_drafts_are_predictions_and_no_gold() -> None:
    drafts = to_label_studio([article(said())], drafts=True)
    assert "predictions" in json.loads(drafts)[0]
    with pytest.raises(GoldError, match="task 1: has no annotation"):
        from_label_studio(drafts)


def test_places_in_units_of_javascript_are_understood() -> None:
    text = "🚒 Kyiv agreed."
    value = {"start": 3, "end": 7, "text": "Kyiv", "labels": ["Statement"]}
    result = {"id": "r", "type": "labels", "from_name": "label", "to_name": "text", "value": value}
    task = {"data": {"text": text}, "annotations": [{"result": [result]}]}
    (back,) = from_label_studio(json.dumps([task]))
    assert back.words(back.marks[0]) == ("Kyiv",)
    value["text"] = "Lviv"
    with pytest.raises(GoldError, match="task 1: 'Lviv' does not stand at 3 to 7"):
        from_label_studio(json.dumps([task]))


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "is no JSON"),
        ("{}", "is no list of tasks"),
        ('[{"data": 7}]', "task 1: is not in the form"),
        ("[7]", "task 1"),
    ],
)
def test_faults_of_label_studio(text: str, told: str) -> None:
    with pytest.raises(GoldError, match=told):
        from_label_studio(text)


# --- Prodigy


def sent(*marks: Mark) -> dict[str, Any]:
    task: dict[str, Any] = json.loads("".join(to_prodigy([article(*marks)])))
    return task


def test_spans_begin_and_end_with_tokens() -> None:
    inside = mark(TEXT, "Condition", [(4, 9)], {"kind": ["demand"]})  # the middle of words
    task = sent(said(), inside)
    tokens = task["tokens"]
    assert [token["id"] for token in tokens] == list(range(len(tokens)))
    assert all(TEXT[token["start"] : token["end"]] == token["text"] for token in tokens)
    for span in task["spans"]:
        assert tokens[span["token_start"]]["start"] == span["start"]
        assert tokens[span["token_end"]]["end"] == span["end"]


def test_a_span_that_was_moved_keeps_its_values_and_takes_its_new_sort() -> None:
    task = sent(said(), at("drone killed", label="Incident", kind="strike", killed="2"))
    for span in task["spans"]:
        if span["label"] == "Incident:strike":
            span |= {"start": span["start"] - 2, "label": "Incident:explosion"}
    (back,) = from_prodigy(json.dumps(task))
    moved = back.marks[1]
    assert (back.words(moved), moved.one("kind"), moved.one("killed")) == (("A drone killed",), "explosion", "2")
    assert back.marks[0] == said()


def test_spans_that_were_added_or_taken_away() -> None:
    task = sent(said())
    start = TEXT.index("Kyiv offered")
    task["spans"] = [
        {"start": start, "end": start + 4, "label": "Statement:propose"},
        {"start": start + 13, "end": start + 20, "label": "Statement:continued"},
    ]
    (back,) = from_prodigy([json.dumps(task), "", json.dumps({**task, "answer": "reject"})])
    assert [back.words(one) for one in back.marks] == [("Kyiv", "a truce")]
    assert back.marks[0].values == {"act": ("propose",)}


def test_faults_of_prodigy() -> None:
    task = sent(said())
    for spans, told in (
        ([{"start": 0, "end": 4, "label": "PERSON"}], "line 1: 'PERSON' is no label"),
        ([{"start": 60, "end": 64, "label": "Proposal:continued"}], "line 1: a piece of a Proposal at 60 continues"),
        ([{"start": 60}], "line 1: is not in the form of Prodigy"),
    ):
        with pytest.raises(GoldError, match=told):
            from_prodigy(json.dumps({**task, "spans": spans}))
    with pytest.raises(GoldError, match="line 2: is no JSON"):
        from_prodigy("\n{")
    assert set(prodigy_labels().split(",")) >= {"Statement:claim", "Condition:red_line", "Proposal:continued"}


# --- the commands


def run(*arguments: object) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "ukrnews", *map(str, arguments)]
    return subprocess.run(command, capture_output=True, encoding="utf-8", check=False)


def test_from_articles_to_scores_on_the_command_line(tmp_path: Path) -> None:
    for name in ("one", "two"):
        (tmp_path / f"{name}.txt").write_text("Kyiv said it would accept a truce.", encoding="utf-8")
    drafts, gold = tmp_path / "drafts", tmp_path / "gold"
    made = run("annotate", tmp_path / "one.txt", tmp_path / "two.txt", drafts, "--to", "brat")
    assert (made.returncode, made.stdout.split()[:2]) == (0, ["2", "articles"])
    back = run("gold", drafts, gold, "--from", "brat")
    assert (back.returncode, back.stdout, back.stderr) == (0, made.stdout, "")
    assert sorted(path.name for path in gold.iterdir()) == ["one.json", "two.json"]
    assert "100.0" in run("score", gold).stdout


def test_a_tool_s_file_that_is_none(tmp_path: Path) -> None:
    for tool in ("brat", "label-studio", "prodigy"):
        ran = run("gold", tmp_path / "none", tmp_path / "gold", "--from", tool)
        assert (ran.returncode, ran.stdout) == (2, "")
        assert ran.stderr.startswith(f"ukrnews: {tmp_path / 'none'}: ")
        assert ran.stderr.count("\n") == 1
    (tmp_path / "empty.json").write_text("[]", encoding="utf-8")
    ran = run("gold", tmp_path / "empty.json", tmp_path / "gold", "--from", "label-studio")
    assert (ran.returncode, ran.stderr) == (2, f"ukrnews: {tmp_path / 'empty.json'}: holds no article\n")
    assert not (tmp_path / "gold").exists()


def test_gold_is_whole() -> None:
    assert {field.name for field in attrs.fields(GoldArticle)} >= set(SORTS)
