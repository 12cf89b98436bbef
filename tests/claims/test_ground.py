"""Claims of others held against an article: what stands in it is placed exactly, what does not is told."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from ukrnews import Act, Article, DecodeError, Form, Report, Statement, ground, parse
from ukrnews.testing.laws import faults

TEXT = "\n\n".join(
    (
        "Foreign Minister Sergei Lavrov said on Tuesday that Moscow would not accept NATO troops in Ukraine.",
        "Overnight a Russian missile killed two people and wounded at least five in Kryvyi Rih, officials said. “We "
        "will rebuild,” Mayor Oleksandr Vilkul wrote on Telegram. Twelve houses and 30 cars were burnt out.",
        "The United States proposed a 30-day ceasefire. Ukraine accepted the proposal, but Russia rejected it. Kyiv "
        "will sign only if Russia releases all prisoners. Spokesman Dmitry Peskov did not say that talks were over.",
    )
)
ARTICLE = Article(text=TEXT, published=date(2025, 3, 12))

STATEMENT = {
    "type": "statement",
    "speakers": ["Sergei Lavrov"],
    "cue": "said",
    "content": "Moscow would not accept NATO troops in Ukraine",
    "act": "reject",
    "when": "on Tuesday",
}
STRIKE = {
    "type": "incident",
    "kind": "strike",
    "trigger": "missile",
    "killed": 2,
    "injured": "at least five",
    "perpetrators": ["Russia"],
    "places": ["Kryvyi Rih"],
    "weapons": [{"kind": "missile"}],
    "when": "Overnight",
    "attributed_to": ["officials"],
}
PLAN = {
    "type": "proposal",
    "kind": "ceasefire",
    "content": "a 30-day ceasefire",
    "proposers": [{"name": "United States", "kind": "state"}],
    "duration": "P30D",
    "responses": [
        {"actor": "Ukraine", "stance": "accept", "evidence": "Ukraine accepted the proposal"},
        {"actor": "Russia", "stance": "reject", "evidence": ["Russia rejected it"]},
    ],
}
CONDITION = {
    "type": "condition",
    "kind": "precondition",
    "holders": ["Ukraine"],
    "requirement": "Russia releases all prisoners",
    "consequence": "Kyiv will sign",
}
RIGHT = [STATEMENT, STRIKE, PLAN, CONDITION]


def one(claim: dict[str, Any]) -> tuple[Any, tuple[str, ...]]:
    """The one finding of a claim, or None, and the problems."""
    report = ground(ARTICLE, claim)
    return next(iter(report.findings), None), report.problems


def test_what_is_right_is_borne_out_whole() -> None:
    report = ground(ARTICLE, RIGHT)
    statement, strike, plan, condition = report.findings
    assert report.problems == ()
    assert faults(report) == ()
    assert statement.evidence[0].text.startswith("Sergei Lavrov said on Tuesday that Moscow")
    assert (statement.speakers[0].country, statement.act, statement.form) == ("RUS", Act.REJECT, Form.INDIRECT)
    assert statement.when.earliest == date(2025, 3, 11)
    assert (strike.killed.text, strike.injured.text, strike.places[0].latitude is None) == (
        "two",
        "at least five",
        False,
    )
    assert [w.kind.value for w in strike.weapons] == ["missile"]
    assert (plan.duration, [r.stance.value for r in plan.responses]) == ("P30D", ["accept", "reject"])
    assert (condition.holders[0].name, condition.consequence.text) == ("Ukraine", "Kyiv will sign")


@pytest.mark.parametrize("form", ["dicts", "json", "bytes", "report", "one"])
def test_the_forms_of_candidates(form: str) -> None:
    forms: dict[str, Any] = {
        "dicts": [STATEMENT],
        "json": json.dumps([STATEMENT]),
        "bytes": json.dumps({"findings": [STATEMENT]}).encode(),
        "report": {"findings": [STATEMENT], "article": {"text": "other"}},
        "one": STATEMENT,
    }
    assert [f.content[0].text for f in ground(ARTICLE, forms[form]).statements] == [STATEMENT["content"]]


def test_what_the_library_finds_is_borne_out() -> None:
    own = parse(ARTICLE)
    held = ground(ARTICLE, own)
    assert [(f.type, f.evidence[0]) for f in held.findings] == [(f.type, f.evidence[0]) for f in own.findings]
    assert {f.rule for f in held.findings} == {f.rule for f in own.findings}
    assert faults(held) == ()


@pytest.mark.parametrize(
    "content", ['"We will rebuild"', "‘We  will\nrebuild,’", "We\u00a0will rebuild", "«We will rebuild»"]
)
def test_blanks_and_marks_are_forgiven(content: str) -> None:
    found, problems = one({"type": "statement", "content": content})
    assert problems == ()
    assert TEXT[found.content[0].start : found.content[0].end].rstrip(",") == "We will rebuild"
    assert found.form is Form.DIRECT


@pytest.mark.parametrize(
    "content",
    ["We shall rebuild", "we will rebuild", "We will rebuil", "e will rebuild", "We will rebuild it", "…", ""],
)
def test_nothing_else_is(content: str) -> None:
    found, problems = one({"type": "statement", "content": content})
    assert found is None
    assert len(problems) == 1
    assert problems[0].startswith("candidates.content: ")


@pytest.mark.parametrize(
    ("claim", "field", "problem"),
    [
        (STATEMENT | {"speakers": ["Vladimir Putin"]}, "speakers", "speakers[0]: is not in the article: 'Vladimir P"),
        (STATEMENT | {"speakers": ["Dmitry Peskov"]}, "speakers", "speakers[0]: the library reads 'Sergei Lavrov'"),
        (STATEMENT | {"speakers": ["Russia"]}, "speakers", "speakers[0]: the library reads 'Sergei Lavrov'"),
        (
            STATEMENT | {"speakers": [{"name": "Sergei Lavrov", "country": "UKR"}]},
            "speakers",
            "is of RUS, not of 'UKR'",
        ),
        (STATEMENT | {"speakers": [7]}, "speakers", "speakers[0]: must be a name"),
        (STATEMENT | {"when": "on Friday"}, "when", "when: is not in the article: 'on Friday'"),
        (STATEMENT | {"when": {"earliest": "2025-03-04", "text": "Tuesday"}}, "when", "when: the words are 2025-03-11"),
        (STATEMENT | {"medium": "Telegram"}, "medium", "medium: no words of the sentences say so: 'Telegram'"),
        (STATEMENT | {"cue": "insisted"}, "cue", "cue: is not in the article: 'insisted'"),
        (STATEMENT | {"negated": True}, "negated", "negated: no words of the sentences say so"),
        (STRIKE | {"killed": 3}, "killed", "killed: no words of the sentences say so: 3"),
        (STRIKE | {"killed": 5}, "killed", "killed: no words of the sentences say so: 5"),
        (STRIKE | {"killed": "at least five"}, "killed", "killed: the library reads the words as injured"),
        (STRIKE | {"killed": {"minimum": 3, "maximum": 3, "text": "two"}}, "killed", "read as another number: 'two'"),
        (STRIKE | {"missing": "Twelve"}, "missing", "missing: no words of the sentences say so: 'Twelve'"),
        (STRIKE | {"killed": True}, "killed", "killed: must be a number"),
        (STRIKE | {"places": ["Odesa"]}, "places", "places[0]: is not in the article: 'Odesa'"),
        (STRIKE | {"places": ["Ukraine"]}, "places", "places[0]: no words of the sentences say so: 'Ukraine'"),
        (STRIKE | {"weapons": ["drone"]}, "weapons", "weapons[0]: no words of the sentences say so: 'drone'"),
        (STRIKE | {"weapons": [{"kind": "missile", "count": 4}]}, "weapons", "weapons[0]: no words give the number"),
        (STRIKE | {"weapons": [{"kind": "sword"}]}, "weapons", "weapons[0]: kind 'sword' is none of missile"),
        (PLAN | {"duration": "P60D"}, "duration", "duration: no words of the sentences say so: 'P60D'"),
        (
            PLAN | {"responses": [{"actor": "Russia", "stance": "maybe", "evidence": "x"}]},
            "responses",
            "'maybe' is unk",
        ),
        (CONDITION | {"holders": ["United States"]}, "holders", "holders[0]: the library reads 'Ukraine' there"),
    ],
)
def test_a_field_that_is_wrong_costs_itself_alone(claim: dict[str, Any], field: str, problem: str) -> None:
    found, problems = one(claim)
    assert not getattr(found, field)
    assert len(problems) == 1, problems
    assert problem in problems[0]
    assert faults(ground(ARTICLE, claim)) == ()


def test_a_figure_of_another_sentence_is_found_in_evidence_that_holds_it() -> None:
    text = "A Russian drone hit a house in Sumy. Rescuers worked all night. Three people were killed, the mayor said."
    claim = {"type": "incident", "kind": "strike", "trigger": "hit", "killed": 3}
    assert ground(text, claim | {"evidence": text}).incidents[0].killed.text == "Three"


def test_what_was_not_said() -> None:
    found, problems = one({"type": "statement", "content": "talks were over", "cue": "say", "negated": True})
    assert (found.negated, problems) == (True, ())


def test_a_number_of_things_is_none_of_people() -> None:
    found, problems = one(
        {"type": "incident", "kind": "strike", "trigger": "burnt out", "killed": "Twelve", "injured": 30}
    )
    assert (found.killed, found.injured) == (None, None)
    assert [p.partition(": ")[2] for p in problems] == [
        "the words count no people: 'Twelve'",
        "the words count no people: '30'",
    ]


@pytest.mark.parametrize(
    ("claim", "problem"),
    [
        (STATEMENT | {"act": "shout"}, "candidates.act: 'shout' is unknown (state, "),
        (STRIKE | {"kind": None}, "candidates.kind: is missing (strike, "),
        (PLAN | {"kind": "prisoner_exchange"}, "candidates.kind: the words are for another kind: 'prisoner_exchange'"),
        (STRIKE | {"trigger": "rocket"}, "candidates.trigger: is not in the article: 'rocket'"),
        ({"type": "condition", "kind": "demand"}, "candidates.requirement: is missing"),
        (PLAN | {"content": ["a 30-day ceasefire", "prisoners"]}, "candidates.content: must be one phrase"),
        (STATEMENT | {"content": 7}, "candidates.content: must be words of the article"),
        ({"type": "rumour", "content": "x"}, "candidates.type: 'rumour' is none of statement, incident, "),
        ({"content": "x"}, "candidates.type: is missing (statement, "),
    ],
)
def test_without_these_there_is_no_finding(claim: dict[str, Any], problem: str) -> None:
    found, problems = one(claim)
    assert found is None
    assert len(problems) == 1
    assert problems[0].startswith(problem)


def test_a_field_of_another_name_is_told() -> None:
    found, problems = one({**STATEMENT, "speaker": "Lavrov"})
    assert found.speakers
    assert problems == ("candidates.speaker: is no field of a statement (speakers?)",)


def test_each_candidate_is_told_by_its_place() -> None:
    report = ground(ARTICLE, [STATEMENT, 3, STATEMENT, None, {"type": "statement", "content": "No."}])
    assert len(report.findings) == 1
    assert [p.partition(":")[0] for p in report.problems] == [
        "candidates[1]",
        "candidates[2]",
        "candidates[3]",
        "candidates[4].content",
    ]
    assert "says the same as candidates[0]" in report.problems[1]


def test_what_is_nested_too_deeply_costs_itself() -> None:
    deep: Any = "Moscow"
    for _ in range(5000):
        deep = [deep]
    report = ground(ARTICLE, [STATEMENT | {"evidence": deep}, STATEMENT])
    assert len(report.statements) == 1
    assert report.problems == ("candidates[0]: is nested too deeply",)


TWICE = """“We are ready,” Rustem Umerov said in Kyiv.

Hours later Steve Witkoff was asked the same in Washington. “We are ready,” Steve Witkoff replied."""


@pytest.mark.parametrize(
    ("claim", "at"),
    [
        ({"speakers": ["Rustem Umerov"]}, 0),
        ({"speakers": ["Steve Witkoff"]}, 1),
        ({"cue": "replied"}, 1),
        ({"source": "Rustem Umerov", "cue": "said"}, 0),
        ({"evidence": "“We are ready,” Steve Witkoff replied"}, 1),
        ({"content": {"text": "We are ready", "start": TWICE.rindex("We are ready")}}, 1),
    ],
)
def test_of_words_that_stand_twice_those_are_meant_that_the_rest_stands_by(claim: dict[str, Any], at: int) -> None:
    (found,) = ground(TWICE, {"type": "statement", "content": "We are ready", **claim}).statements
    assert found.content[0].start == [TWICE.index("We are ready"), TWICE.rindex("We are ready")][at]


def test_where_nothing_tells_them_apart_that_is_said() -> None:
    report = ground(TWICE, {"type": "statement", "content": "We are ready"})
    assert report.statements[0].content[0].start == 1
    assert report.problems == (
        "candidates.content: stands 2 times in the article and nothing tells which is meant; the first of 2 is taken: "
        "'We are ready'",
    )


def test_an_answer_that_is_not_read_is_held_against_nothing() -> None:
    report = ground("Міністр закордонних справ заявив, що Україна готова до перемир'я на тридцять днів.", [STATEMENT])
    assert report.findings == ()
    assert len(report.problems) == 2


@pytest.mark.parametrize("bad", [None, 7, 1.5])
def test_what_holds_no_candidates_is_refused(bad: object) -> None:
    with pytest.raises(TypeError, match="ground: candidates must be JSON, a finding as a dict"):
        ground(ARTICLE, bad)


@pytest.mark.parametrize("bad", ["", "Lavrov said no.", "[{", "```json\n[]\n```"])
def test_text_that_is_no_json_is_refused(bad: str) -> None:
    with pytest.raises(DecodeError, match=r"candidates: the text is not JSON"):
        ground(ARTICLE, bad)


def test_findings_must_be_a_list() -> None:
    with pytest.raises(TypeError, match=r"candidates\.findings must be a list, not str"):
        ground(ARTICLE, {"findings": "none"})


ODD = st.recursive(
    st.none() | st.booleans() | st.integers(-3, 40) | st.sampled_from([*TEXT.split(), "Lavrov", "P30D", "2025-03-11"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["text", "name", "kind"]), inner),
    max_leaves=6,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(data=st.data())
def test_whatever_is_claimed_the_report_keeps_the_law(data: st.DataObject) -> None:
    """No claim breaks it, and none breaks the reading of another."""
    claim = dict(data.draw(st.sampled_from(RIGHT)))
    for field in data.draw(st.lists(st.sampled_from([*claim, "source", "evidence", "denied_by", "terms"]), max_size=3)):
        claim[field] = data.draw(ODD)
    report = ground(ARTICLE, [claim, STATEMENT])
    assert isinstance(report, Report)
    assert faults(report) == ()
    assert all(TEXT[s.start : s.end] == s.text for f in report.findings for s in f.evidence)
    assert any(isinstance(f, Statement) and f.content[0].text == STATEMENT["content"] for f in report.findings)
