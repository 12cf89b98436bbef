"""JSON there and back: exact, strict, and with faults that say where."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import date, datetime, timedelta, timezone
from enum import Enum, IntEnum
from pathlib import Path
from typing import Any, ClassVar, Literal, Optional, Union

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ukrnews.formats import DecodeError, EncodeError, Fault, from_json, from_jsonl, to_json, to_jsonl
from ukrnews.model import (
    Act,
    Actor,
    ActorKind,
    Article,
    Condition,
    Count,
    Finding,
    Form,
    Ground,
    How,
    Incident,
    Mention,
    Place,
    PlaceKind,
    Precision,
    Proposal,
    Report,
    Response,
    Span,
    Statement,
    Weapon,
    When,
)
from ukrnews.testing import strategies

GOLDEN = Path(__file__).parent / "golden" / "report.json"
BEFORE_GROUNDS = GOLDEN.with_name("report_before_grounds.json")
relaxed = settings(
    max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)

KYIV = Place(name="Kyiv", kind=PlaceKind.SETTLEMENT)
UKRAINE = Actor(name="Ukraine", kind=ActorKind.STATE)
SAID = Span(start=5, end=9, text="said")


def a_statement(**changes: Any) -> Statement:
    fields: dict[str, Any] = {
        "evidence": (SAID,),
        "rule": "x",
        "content": (SAID,),
        "cue": SAID,
        "form": Form.DIRECT,
        "act": Act.STATE,
    }
    return Statement(**(fields | changes))


# --- the laws


@relaxed
@given(strategies.reports())
def test_a_report_comes_back_exactly(report: Report) -> None:
    text = to_json(report)
    back = from_json(text)
    assert back == report
    assert to_json(back) == text
    assert "\n" not in text
    assert text.splitlines() == [text]
    assert from_json(to_json(report, indent=2).encode()) == report
    assert from_json(text, lenient=True) == report


@relaxed
@given(st.lists(strategies.reports(), max_size=3))
def test_lines_come_back_exactly(reports: list[Report]) -> None:
    lines = list(to_jsonl(reports))
    assert len(lines) == len(reports)
    assert list(from_jsonl("".join(lines))) == reports
    assert list(from_jsonl(line.encode() for line in lines)) == reports


SINGLE = [Span, Article, Actor, Place, When, Count, Weapon, Response, Ground]
KINDS = [Mention, Statement, Incident, Proposal, Condition]


@pytest.mark.parametrize("cls", [*SINGLE, *KINDS, Report], ids=lambda cls: cls.__name__)
@relaxed
@given(data=st.data())
def test_any_object_comes_back_under_any_type_that_holds_it(cls: Any, data: st.DataObject) -> None:
    value = data.draw(st.from_type(cls))
    for wanted in (cls, cls | None, Optional[cls], Union[None, cls], Actor | Place | Span | cls, cls | Finding | None):  # noqa: UP007, UP045
        assert from_json(to_json(value), wanted) == value
    for wanted in (list[cls], list[cls | None], Sequence[cls | Finding]):  # type: ignore[valid-type]
        assert list(from_json(to_json([value, value]), wanted)) == [value, value]
    assert from_json(to_json((value,)), tuple[cls, ...]) == (value,)  # type: ignore[valid-type]
    assert from_json(to_json((value, 3)), tuple[cls, int]) == (value, 3)
    assert from_json(to_json({"a": value}), dict[str, cls | Place]) == {"a": value}


@relaxed
@given(st.lists(strategies.findings() | strategies.mentions(), max_size=4))
def test_mixed_findings_come_back(found: list[Finding]) -> None:
    assert from_json(to_json(found), list[Finding]) == found
    assert from_json(to_json(found), tuple[Statement | Incident | Proposal | Condition | Mention, ...]) == tuple(found)


def test_none_and_plain_values() -> None:
    assert from_json(to_json(None), Statement | Incident | None) is None
    assert from_json(to_json(Act.DEMAND), Act) is Act.DEMAND
    assert from_json(to_json(date(2025, 3, 11)), date | None) == date(2025, 3, 11)
    assert repr(from_json("3", float)) == "3.0"
    assert [repr(value) for value in from_json("[3, 3.0, true]", list[float | int | bool])] == ["3", "3.0", "True"]


# --- the form


def golden_report() -> Report:
    text = "Kyiv said on Tuesday that two drones had hit Odesa."

    def at(words: str) -> Span:
        return Span(start=text.index(words), end=text.index(words) + len(words), text=words)

    odesa = Place(name="Odesa", kind=PlaceKind.SETTLEMENT, country="UKR", latitude=46.4775, longitude=30.7326)
    ukraine = Actor(name="Ukraine", kind=ActorKind.STATE, country="UKR")
    tuesday = When(earliest=date(2025, 3, 11), latest=date(2025, 3, 11), precision=Precision.DAY, text="on Tuesday")
    statement = Statement(
        evidence=(at(text[:-1]),),
        rule="cue-verb",
        speakers=(ukraine,),
        source=at("Kyiv"),
        content=(at("two drones had hit Odesa"),),
        cue=at("said"),
        form=Form.INDIRECT,
        act=Act.STATE,
        when=tuesday,
        grounds=(
            Ground(field="speakers", item=0, span=at("Kyiv")),
            Ground(field="when", span=at("on Tuesday"), how=How.REFERRED),
        ),
    )
    return Report(
        article=Article(text=text, published=date(2025, 3, 12), source="Example Wire"),
        findings=(statement,),
        mentions=(
            Mention(evidence=(at("Kyiv"),), rule="state", of=ukraine),
            Mention(evidence=(at("Odesa"),), rule="place", of=odesa),
        ),
        sentences=((0, len(text)),),
    )


def test_golden_file() -> None:
    assert to_json(golden_report(), indent=2) + "\n" == GOLDEN.read_text(encoding="utf-8")
    assert from_json(GOLDEN.read_bytes()) == golden_report()


def without_grounds(report: Report) -> Report:
    return attrs.evolve(report, findings=tuple(attrs.evolve(finding, grounds=()) for finding in report.findings))


def test_what_was_written_before_there_were_grounds_still_loads() -> None:
    report = without_grounds(golden_report())
    assert from_json(BEFORE_GROUNDS.read_bytes()) == report
    assert to_json(report, indent=2) + "\n" == BEFORE_GROUNDS.read_text(encoding="utf-8")


def test_of_grounds_only_what_is_no_default_is_written() -> None:
    named = Ground(field="act", span=SAID)
    counted = Ground(field="speakers", item=0, span=SAID, how=How.COUNTED)
    span = {"start": 5, "end": 9, "text": "said"}
    assert json.loads(to_json(a_statement(grounds=(named, counted))))["grounds"] == [
        {"field": "act", "span": span},
        {"field": "speakers", "item": 0, "span": span, "how": "counted"},
    ]
    assert "grounds" not in json.loads(to_json(a_statement()))
    assert json.loads(to_json(named)) == {"type": "ground", "field": "act", "span": span}
    spelt_out = {"field": "act", "item": None, "span": span, "how": "named"}
    assert from_json(json.dumps(spelt_out), Ground) == named
    assert from_json(report_with(lambda r: r["findings"][0].update(grounds=[])), Report) == without_grounds(
        golden_report()
    )


def test_a_quotation_that_stands_alone_has_no_cue() -> None:
    alone = a_statement(cue=None)
    written = json.loads(to_json(alone))
    assert written.pop("cue", "absent") is None
    assert from_json(to_json(alone), Statement) == from_json(json.dumps(written), Statement) == alone


def test_line_breaks_of_unicode_stay_in_their_line() -> None:
    article = Article(text="a\u2028b\u2029c\x85d\x1ce\r\nf")
    (line,) = to_jsonl([article])
    assert line.splitlines() == [line[:-1]]
    assert list(from_jsonl(line, Article)) == [article]


def test_lines_are_made_and_read_one_by_one() -> None:
    def endless(item: Any) -> Any:
        while True:
            yield item

    lines = to_jsonl(endless(KYIV))
    assert next(from_jsonl(lines, Place)) == KYIV
    assert list(from_jsonl("\n" + to_json(KYIV) + "\r\n \n", Place)) == [KYIV]


def test_absent_fields_take_their_defaults() -> None:
    assert from_json('{"article": {"text": "x"}}') == Report(article=Article(text="x"))
    assert from_json('{"name": "Kyiv", "kind": "settlement"}', Place) == KYIV


# --- what is refused


def report_with(change: Callable[[Any], object]) -> str:
    data = json.loads(to_json(golden_report()))
    change(data)
    return json.dumps(data)


WRONG: list[tuple[Callable[[Any], object], str, str]] = [
    (lambda r: r["findings"][0].update(act="shout"), "$.findings[0].act", "must be one of 'state', 'claim'"),
    (lambda r: r["findings"][0]["speakers"][0].update(kind=None), "$.findings[0].speakers[0].kind", "not null"),
    (lambda r: r["findings"][0]["speakers"][0].update(country="UA"), "$.findings[0].speakers[0]", "Actor.country must"),
    (lambda r: r["findings"][0].update(speakers="abc"), "$.findings[0].speakers", "must be an array, not 'abc'"),
    (lambda r: r["findings"][0].update(speakers={}), "$.findings[0].speakers", "must be an array, not an object"),
    (lambda r: r["findings"][0].update(rule=3), "$.findings[0].rule", "must be a string, not 3"),
    (lambda r: r["findings"][0].update(rule=None), "$.findings[0].rule", "must be a string, not null"),
    (lambda r: r["findings"][0].update(negated=0), "$.findings[0].negated", "must be true or false, not 0"),
    (lambda r: r["findings"][0].update(negated="false"), "$.findings[0].negated", "not 'false'"),
    (lambda r: r["findings"][0]["cue"].update(start=5.0), "$.findings[0].cue.start", "must be an integer, not 5.0"),
    (lambda r: r["findings"][0]["cue"].update(start="5"), "$.findings[0].cue.start", "must be an integer, not '5'"),
    (lambda r: r["findings"][0]["cue"].update(start=True), "$.findings[0].cue.start", "must be an integer, not true"),
    (lambda r: r["findings"][0]["cue"].update(end=5), "$.findings[0].cue", "Span.end must lie after start"),
    (lambda r: r["findings"][0]["cue"].pop("end"), "$.findings[0].cue.end", "is missing"),
    (lambda r: r["findings"][0].update(cue=[]), "$.findings[0].cue", "must be an object or null, not an array"),
    (lambda r: r["findings"][0].update(grounds=None), "$.findings[0].grounds", "must be an array, not null"),
    (lambda r: r["findings"][0]["grounds"][0].pop("span"), "$.findings[0].grounds[0].span", "is missing"),
    (lambda r: r["findings"][0]["grounds"][0].update(how="seen"), "$.findings[0].grounds[0].how", "must be one of"),
    (lambda r: r["findings"][0]["grounds"][0].update(item="0"), "$.findings[0].grounds[0].item", "not '0'"),
    (lambda r: r["findings"][0]["grounds"][0].update(field="a b"), "$.findings[0].grounds[0]", "name of an attribute"),
    (lambda r: r["findings"][0]["grounds"][0].update(why=""), "$.findings[0].grounds[0].why", "not a key known"),
    (
        lambda r: r["findings"][0]["grounds"][0]["span"].update(start=6, end=10),
        "$",
        "has a span that is not the article's text",
    ),
    (lambda r: r["findings"][0].update(when=[]), "$.findings[0].when", "must be an object or null, not an array"),
    (lambda r: r["findings"][0]["when"].update(latest="20250311"), "$.findings[0].when.latest", "must be a date as in"),
    (lambda r: r["findings"][0]["when"].update(latest="2025-02-30"), "$.findings[0].when.latest", "of the calendar"),
    (lambda r: r["findings"][0].update(content=[]), "$.findings[0]", "Statement.content must not be empty"),
    (lambda r: r["findings"][0].update(colour="red"), "$.findings[0].colour", "is not a key known here"),
    (lambda r: r["findings"][0].pop("type"), "$.findings[0].type", "is missing"),
    (lambda r: r["findings"][0].update(type="rumour"), "$.findings[0].type", "not 'rumour'"),
    (lambda r: r["findings"][0].update(type=7), "$.findings[0].type", "must be a string, not 7"),
    (lambda r: r["findings"].append(3), "$.findings[1]", "must be an object, not 3"),
    (lambda r: r["findings"].append(r["findings"][0]), "$", "Report holds the same finding twice: statement-0-50-"),
    (lambda r: r["findings"].append(r["mentions"][0]), "$", "Report.findings[1] must not be a Mention"),
    (lambda r: r["mentions"].append(r["findings"][0]), "$.mentions[2].type", "must be 'mention', not 'statement'"),
    (lambda r: r["mentions"][0]["of"].pop("type"), "$.mentions[0].of.type", "is missing"),
    (
        lambda r: r["mentions"][0]["of"].update(type="person"),
        "$.mentions[0].of.type",
        "must be 'actor' or 'place', not 'person'",
    ),
    (lambda r: r["mentions"][1]["of"].update(latitude="1"), "$.mentions[1].of.latitude", "must be a number, not '1'"),
    (lambda r: r["mentions"][1]["of"].update(latitude=10**400), "$.mentions[1].of.latitude", "that a float can hold"),
    (lambda r: r["article"].update(title="\ud800"), "$.article.title", "holds a lone surrogate at 0"),
    (lambda r: r["article"].update(type="page"), "$.article.type", "must be 'article', not 'page'"),
    (lambda r: r["article"].update({"odd key": 1}), "$.article['odd key']", "is not a key known here"),
    (lambda r: r.update(sentences=[[0, 1, 2]]), "$.sentences[0]", "must have 2 items, not 3"),
    (lambda r: r.update(sentences=[[0, None]]), "$.sentences[0][1]", "must be an integer, not null"),
    (lambda r: r.update(problems=[None]), "$.problems[0]", "must be a string, not null"),
    (lambda r: r.update(format_version=2), "$.format_version", "2 is newer than 1"),
    (lambda r: r.update(format_version="1"), "$.format_version", "must be a whole number from 1, not '1'"),
    (lambda r: r.update(format_version=True), "$.format_version", "must be a whole number from 1, not True"),
    (lambda r: r.pop("article"), "$.article", "is missing"),
]


@pytest.mark.parametrize(("change", "path", "message"), WRONG, ids=[f"{path} {text}" for _, path, text in WRONG])
def test_faults_say_where(change: Callable[[Any], object], path: str, message: str) -> None:
    with pytest.raises(DecodeError) as caught:
        from_json(report_with(change))
    (fault,) = caught.value.faults
    assert fault.path == path
    assert message in fault.message
    assert str(caught.value) == f"{path}: {fault.message}"


def test_each_span_that_is_not_the_text_is_told() -> None:
    with pytest.raises(DecodeError) as caught:
        from_json(report_with(lambda r: r["article"].update(text="x" * 51)))
    assert len(caught.value.faults) > 3
    assert all("has a span that is not the article's text" in fault.message for fault in caught.value.faults)


def test_all_faults_at_once() -> None:
    def spoil(report: Any) -> None:
        report["findings"][0]["speakers"][0].update(kind="nation", colour="red", shade="dark")
        report["findings"][0].pop("content")
        report["sentences"] = [[0, "x"], 7]
        report["mentions"] = None

    with pytest.raises(DecodeError) as caught:
        from_json(report_with(spoil))
    assert {fault.path for fault in caught.value.faults} == {
        "$.findings[0].speakers[0].kind",
        "$.findings[0].speakers[0].colour",
        "$.findings[0].speakers[0].shade",
        "$.findings[0].content",
        "$.sentences[0][1]",
        "$.sentences[1]",
        "$.mentions",
    }


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "not JSON"),
        ("{", "not JSON"),
        ("{} {}", "not JSON"),
        ("\ufeff{}", "BOM"),
        (b"\xff{}", "not Unicode"),
        ('"\ud800"', "not Unicode"),
        ("[" * 100_000, "nested too deeply"),
        ('{"a":' * 100_000, "nested too deeply"),
        ('{"text": "a", "text": "b"}', "the key 'text' stands twice"),
        ('{"text": NaN}', "NaN is not JSON"),
        ('{"text": -Infinity}', "-Infinity is not JSON"),
        ('{"text": 1e999}', "too large"),
        ('{"text": ' + "9" * 5000 + "}", "digits"),
        ("[]", "must be an object, not an array"),
        ("null", "must be an object, not null"),
    ],
)
def test_texts_that_are_no_report(text: str | bytes, message: str) -> None:
    for lenient in (False, True):
        with pytest.raises(DecodeError) as caught:
            from_json(text, Article, lenient=lenient)
        assert [fault.path for fault in caught.value.faults] == ["$"]
        assert message in str(caught.value)


PLAIN = st.none() | st.booleans() | st.integers() | st.floats(allow_nan=False, allow_infinity=False) | st.text()
KEYS = st.sampled_from(["type", "article", "text", "findings", "mentions", "problems", "sentences", "format_version"])


@relaxed
@given(data=st.recursive(PLAIN, lambda inner: st.lists(inner) | st.dictionaries(KEYS, inner)))
def test_any_other_json_is_refused_with_a_path(data: Any) -> None:
    for lenient in (False, True):
        with pytest.raises(DecodeError) as caught:
            from_json(json.dumps({**data, "mentions": [None]} if isinstance(data, dict) else data), lenient=lenient)
        assert caught.value.faults
        assert all(fault.path.startswith("$") for fault in caught.value.faults)


def test_faults_in_lines_name_the_line() -> None:
    lines = from_jsonl('{"text": "a"}\n\n{"text": 3}\n', Article)
    assert next(lines) == Article(text="a")
    with pytest.raises(DecodeError, match=r"^line 3: \$.text: must be a string, not 3$"):
        next(lines)


def test_errors_can_be_sent_between_processes() -> None:
    import pickle

    error = pickle.loads(pickle.dumps(DecodeError([Fault("$.a", "is missing")])))
    assert (type(error), error.faults, str(error)) == (DecodeError, (Fault("$.a", "is missing"),), "$.a: is missing")


# --- an archive from elsewhere


class TestLenient:
    def test_unknown_keys_and_versions_pass(self) -> None:
        def newer(report: Any) -> None:
            report["format_version"] = 9
            report["mood"] = {"deep": [1]}
            report["findings"][0]["tone"] = "grave"
            report["mentions"][0]["of"]["party"] = None

        assert from_json(report_with(newer), lenient=True) == golden_report()

    def test_unknown_kinds_are_left_out_and_said_to_be(self) -> None:
        def foreign(report: Any) -> None:
            report["findings"].insert(0, {"type": "no_such_kind", "evidence": []})
            report["problems"] = ["slow"]

        report = from_json(report_with(foreign), lenient=True)
        assert report.findings == golden_report().findings
        assert report.problems == ("slow", "left out on loading: findings[0], of the unknown type 'no_such_kind'")

    def test_wrong_values_are_still_wrong(self) -> None:
        with pytest.raises(DecodeError, match=r"\$.findings\[0\].act: must be one of"):
            from_json(report_with(lambda report: report["findings"][0].update(act="shout")), lenient=True)


# --- a user's own classes


class Mood(Enum):
    CALM = "calm"
    ANGRY = "angry"


class Level(IntEnum):
    LOW = 1
    HIGH = 2


@attrs.frozen(kw_only=True)
class Crowd:
    size: Count
    moods: tuple[Mood, ...] = ()


@attrs.frozen(kw_only=True)
class Protest(Finding):
    type: ClassVar[str] = "protest_in_json_test"

    crowd: Crowd | None = None
    at: Place | Actor | None = None
    level: Level | None = None
    began: datetime | None = None
    share: float = 0.0
    notes: dict[str, list[str]] = attrs.field(factory=dict)
    label: Literal["a", "b"] = "a"
    path: int | str | None = None
    within: Finding | None = None
    parts: "tuple[Protest, ...]" = ()
    anything: Any = None


@attrs.frozen(kw_only=True)
class Interview(Statement):
    type: ClassVar[str] = "interview_in_json_test"

    programme: str = ""


def a_protest() -> Protest:
    return Protest(
        evidence=(SAID,),
        rule="x",
        crowd=Crowd(size=Count(minimum=3, text="several"), moods=(Mood.ANGRY, Mood.CALM)),
        at=UKRAINE,
        level=Level.HIGH,
        began=datetime(2025, 3, 11, 14, 30, 5, 17, tzinfo=timezone(timedelta(hours=2))),
        share=0.1,
        notes={"a b": ["x", ""], "type": []},
        label="b",
        path="5",
        within=a_statement(),
        parts=(Protest(evidence=(SAID,), rule="inner", path=5, at=KYIV),),
        anything={"free": [1, None]},
    )


class TestOwnKinds:
    def test_come_back_from_everywhere(self) -> None:
        protest = a_protest()
        text = to_json(protest)
        assert text.startswith('{"type": "protest_in_json_test", "evidence"')
        for wanted in (Protest, Finding, Finding | None, Statement | Protest, Actor | Protest | None):
            assert from_json(text, wanted) == protest
        report = Report(article=Article(text="Kyiv said so"), findings=(protest,))
        assert from_json(to_json(report)) == report

    def test_a_kind_of_statement_is_not_cut_down_to_one(self) -> None:
        interview = Interview(**{**attrs.asdict(a_statement(), recurse=False), "programme": "Evening"})
        for wanted in (Interview, Statement, Finding, Statement | Incident | None):
            assert from_json(to_json(interview), wanted) == interview
        assert from_json(to_json([interview, a_statement()]), list[Statement]) == [interview, a_statement()]
        with pytest.raises(DecodeError, match=r"^\$.type: must be 'interview_in_json_test', not 'statement'$"):
            from_json(to_json(a_statement()), Interview)

    def test_defined_after_everything_was_first_used(self) -> None:
        from_json(to_json(golden_report()))

        @attrs.frozen(kw_only=True)
        class Rumour(Finding):
            type: ClassVar[str] = "rumour_in_json_test"
            about: Actor

        rumour = Rumour(evidence=(SAID,), rule="x", about=UKRAINE)
        assert from_json(to_json([rumour]), list[Finding]) == [rumour]
        assert from_json(to_json(rumour), Rumour) == rumour

    def test_a_cell_run_again(self) -> None:
        def cell() -> type[Finding]:
            @attrs.frozen(kw_only=True)
            class Recount(Finding):
                type: ClassVar[str] = "recount_in_json_test"

            return Recount

        for _ in range(2):
            found = cell()(evidence=(SAID,), rule="x")
            assert type(from_json(to_json(found), Finding)) is type(found)

    @pytest.mark.parametrize(
        ("change", "path", "message"),
        [
            ({"level": True}, "$.level", "must be one of 1, 2, not true"),
            ({"level": "2"}, "$.level", "must be one of 1, 2, not '2'"),
            ({"share": True}, "$.share", "must be a number, not true"),
            ({"label": "c"}, "$.label", "c"),
            ({"began": "yesterday"}, "$.began", "must be a date and time"),
            ({"notes": {"k": ["x", 1]}}, "$.notes.k[1]", "must be a string, not 1"),
            ({"notes": []}, "$.notes", "must be an object, not an array"),
            ({"path": 1.5}, "$.path", "fits none of its types"),
            ({"within": {"type": "statement"}}, "$.within.content", "is missing"),
            ({"at": 7}, "$.at", "must be an object or null, not 7"),
        ],
    )
    def test_their_fields_are_checked_too(self, change: dict[str, Any], path: str, message: str) -> None:
        data = json.loads(to_json(a_protest())) | change
        with pytest.raises(DecodeError) as caught:
            from_json(json.dumps(data), Finding)
        assert message in {fault.path: fault.message for fault in caught.value.faults}[path]

    def test_what_has_no_json_form_is_refused(self) -> None:
        bad = attrs.evolve(a_protest(), share=float("nan"), anything=["\ud800", {1, 2}])
        with pytest.raises(EncodeError) as caught:
            to_json([bad])
        assert [fault.path for fault in caught.value.faults] == ["$[0].share", "$[0].anything[0]", "$[0].anything[1]"]
        with pytest.raises(EncodeError, match="keys of an object must be strings, not 1"):
            to_json(attrs.evolve(a_protest(), notes={1: []}))  # type: ignore[dict-item]

    def test_a_subclass_of_a_plain_class_is_not_cut_down(self) -> None:
        @attrs.frozen(kw_only=True)
        class Minister(Actor):
            party: str = ""

        minister = Minister(name="x", kind=ActorKind.PERSON, party="y")
        assert from_json(to_json(minister), Minister) == minister
        with pytest.raises(EncodeError, match="a Minister stands where only Actor itself can be"):
            to_json(a_statement(speakers=(minister,)))

    def test_types_without_a_json_form(self) -> None:
        for wanted in (complex, dict[int, str], Mapping[int, int]):
            with pytest.raises(TypeError, match="has no JSON form"):
                from_json("{}", wanted)
