"""Words that show an act of speech or a kind, as far as words alone decide it."""

from __future__ import annotations

import pytest

from grounds_by_hand import condition, proposal, statement, told
from ukrnews.model import Act, ConditionKind, ProposalKind


@pytest.mark.parametrize(
    ("text", "act", "cue"),
    [
        ("Kyiv warned that it was over.", Act.WARN, "warned"),
        ("Kyiv said that it was unacceptable.", Act.REJECT, "said"),
        ("Kyiv said that it was unacceptable.", Act.REJECT, "unacceptable"),
        ("Kyiv ruled out talks.", Act.REJECT, "ruled out"),
        ("Kyiv rejected the accusations.", Act.DENY, "rejected"),
        ("Kyiv did not deny it.", Act.STATE, "did not deny"),
        ("Kyiv asked for shells.", Act.DEMAND, "asked for"),
        ("A warning from Kyiv that it was over.", Act.WARN, "warning"),
        ("Kyiv said it would propose talks.", Act.PROMISE, "would propose"),
        ("Kyiv said Moscow should propose talks.", Act.DEMAND, "should propose"),
        ("Kyiv: it is over.", Act.STATE, ":"),
        ("It was, per Kyiv, over.", Act.ACCUSE, "per"),  # no cue: only the place is looked at
    ],
)
def test_words_that_may_show_the_act(text: str, act: Act, cue: str) -> None:
    assert told(text, statement(text, {}, cue=cue, act=act)) == ()


@pytest.mark.parametrize(
    ("text", "act", "cue"),
    [
        ("Kyiv warned that it was over.", Act.PRAISE, "warned"),
        ("Kyiv vowed to fight on.", Act.STATE, "vowed"),
        ("Kyiv said it would propose talks.", Act.ACCEPT, "would propose"),
        ("Kyiv ruled out talks.", Act.ACCEPT, "ruled out"),
        ("A warning from Kyiv that it was over.", Act.PROMISE, "warning"),
        ("Kyiv condemned what was unacceptable.", Act.PRAISE, "condemned what was unacceptable"),
    ],
)
def test_words_of_another_act(text: str, act: Act, cue: str) -> None:
    assert "another act" in told(text, statement(text, {}, cue=cue, act=act))[0]


def test_words_of_the_act_stand_in_a_sentence_of_the_finding() -> None:
    text = "Kyiv spoke. Moscow said that it was over."
    far = statement(text, {"act": ["said"]}, cue="spoke")
    assert "in no sentence of the finding" in told(text, far)[0]
    assert "no words are given" in told(text, statement(text, {"act": []}, cue="spoke"))[0]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("A truce was offered.", ProposalKind.CEASEFIRE, "truce"),
        ("Ceasefire talks were offered.", ProposalKind.NEGOTIATIONS, "Ceasefire talks"),
        ("A plan was offered.", ProposalKind.CEASEFIRE, "plan"),  # a vessel: what it carries stands elsewhere
        ("To bury it was offered.", ProposalKind.HUMANITARIAN, "To bury it"),
        ("A truce was offered.", ProposalKind.OTHER, "truce"),
    ],
)
def test_words_that_may_be_of_the_kind(text: str, kind: ProposalKind, words: str) -> None:
    assert told(text, proposal(text, {"kind": [words]}, kind=kind)) == ()


def test_words_of_another_kind_of_proposal() -> None:
    text = "A truce was offered. Sanctions were not."
    assert "another kind" in told(text, proposal(text, {"kind": ["truce"]}, kind=ProposalKind.SANCTIONS))[0]
    assert "no sentence" in told(text, proposal(text, {"kind": ["Sanctions"]}, kind=ProposalKind.SANCTIONS))[0]
    assert "no words" in told(text, proposal(text, {}))[0]


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Kyiv will sign if Moscow does.", ConditionKind.PRECONDITION, "if"),
        ("Kyiv will strike if Moscow does.", ConditionKind.CONSEQUENCE, "if"),
        ("Moscow must leave.", ConditionKind.DEMAND, "must"),
        ("Kyiv pushed Moscow to leave.", ConditionKind.DEMAND, "pushed"),
        ("Kyiv will not sign while troops are there.", ConditionKind.PRECONDITION, "while"),
        ("Moscow must leave by Friday.", ConditionKind.DEADLINE, "by Friday"),
        ("Moscow must leave within 50 days.", ConditionKind.DEADLINE, "50 days"),
        ("Kyiv will never give up land.", ConditionKind.RED_LINE, "never"),
        ("Under the plan, Kyiv would leave.", ConditionKind.TERM, "Under the plan"),
        ("Moscow is to leave.", ConditionKind.DEMAND, "is to"),  # no word that binds: only the place is looked at
        ("Moscow must leave as if it cared.", ConditionKind.DEMAND, "as if"),  # only looks like one
    ],
)
def test_words_that_may_bind_so(text: str, kind: ConditionKind, words: str) -> None:
    assert told(text, condition(text, {"kind": [words]}, kind=kind)) == ()


@pytest.mark.parametrize(
    ("text", "kind", "words"),
    [
        ("Kyiv will sign if Moscow does.", ConditionKind.DEMAND, "if"),
        ("Moscow must leave.", ConditionKind.RED_LINE, "must"),
        ("Kyiv will never give up land.", ConditionKind.DEADLINE, "never"),
        ("Under the plan, Kyiv would leave.", ConditionKind.DEMAND, "Under the plan"),
    ],
)
def test_words_that_bind_otherwise(text: str, kind: ConditionKind, words: str) -> None:
    assert "another kind" in told(text, condition(text, {"kind": [words]}, kind=kind))[0]


def test_words_of_a_condition_stand_in_a_sentence_of_it() -> None:
    text = "Moscow has to leave. Kyiv must not."
    assert "no sentence" in told(text, condition(text, {"kind": ["must"]}, kind=ConditionKind.DEMAND))[0]
    assert "no words" in told(text, condition(text, {}, kind=ConditionKind.DEMAND))[0]
