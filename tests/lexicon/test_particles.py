"""Words of several parts in each table of verbs: "sign off on", "close in on"; the longest that stands there counts."""

from __future__ import annotations

from pathlib import Path

import pytest

from ukrnews import Act, Lexicon, Pipeline, Stance, parse

MINE = """
[[cues]]
lemma = "look"
word = "forward to"
act = "praise"
takes = ["object"]

[[cues]]
lemma = "come"
word = "out in favour of"
act = "praise"
takes = ["object"]

[[cues]]
lemma = "stand"
word = "up"
act = "warn"
takes = ["object"]

[[cues]]
lemma = "stand"
word = "up for"
act = "praise"
takes = ["object"]

[[attacks]]
lemma = "close"
part = "verb"
frame = "hit"
kind = "strike"
forms = ["close", "closes", "closed", "closing"]
particle = "in"

[[attacks]]
lemma = "close"
part = "verb"
frame = "hit"
kind = "shelling"
forms = ["close", "closes", "closed", "closing"]
particle = "in on"

[[proposing]]
lemma = "come out with"
role = "verb"
forms = ["comes out with", "came out with"]
"""


@pytest.fixture(scope="module")
def mine(tmp_path_factory: pytest.TempPathFactory) -> Pipeline:
    path: Path = tmp_path_factory.mktemp("words") / "mine.toml"
    path.write_text(MINE, encoding="utf-8")
    return Pipeline(lexicon=Lexicon.default().with_file(path))


@pytest.mark.parametrize(
    ("text", "cue", "act"),
    [
        ("Macron looked forward to the truce talks.", "looked forward to", Act.PRAISE),
        ("Orban came out in favour of the peace plan.", "came out in favour of", Act.PRAISE),
        ("Macron stood up for the Hague tribunal.", "stood up for", Act.PRAISE),
    ],
)
def test_a_cue_of_several_words(mine: Pipeline, text: str, cue: str, act: Act) -> None:
    (found,) = parse(text, pipeline=mine).statements
    assert found.cue is not None
    assert (found.cue.text, found.act) == (cue, act)


def test_a_cue_without_the_last_of_its_words_is_none(mine: Pipeline) -> None:
    assert parse("Orban came out in a black coat.", pipeline=mine).statements == ()


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Drones closed in on a depot in Pokrovsk on Monday.", "shelling"),
        ("Drones closed in a depot in Pokrovsk on Monday.", "strike"),
    ],
)
def test_an_attack_of_several_words(mine: Pipeline, text: str, kind: str) -> None:
    assert [i.kind.value for i in parse(text, pipeline=mine).incidents] == [kind]


def test_a_word_of_proposing_of_several_words(mine: Pipeline) -> None:
    (found,) = parse("Macron came out with a plan for a truce.", pipeline=mine).proposals
    assert [a.name for a in found.proposers] == ["Emmanuel Macron"]


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("Kyiv signed off on the ceasefire plan.", Stance.ACCEPT),
        ("Kyiv is signing off on the ceasefire plan.", Stance.ACCEPT),
        ("Kyiv will not sign off on the ceasefire plan.", Stance.REJECT),
        ("The Kremlin has not signed off on the ceasefire plan.", Stance.UNDECIDED),
        ("The Kremlin hasn't signed off on the ceasefire plan.", Stance.UNDECIDED),
    ],
)
def test_signing_off_on(text: str, stance: Stance) -> None:
    (found,) = parse(text).proposals
    assert found.content.text.endswith("the ceasefire plan")
    assert [r.stance for r in found.responses] == [stance]
