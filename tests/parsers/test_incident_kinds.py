"""A kind of incident stands in every table that asks for kinds, a frame in every table that asks for frames."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

import pytest
from incident_reading import PUBLISHED

from ukrnews import Article, Lexicon, Pipeline
from ukrnews.formats.events.coding import mapping
from ukrnews.lexicon.entries import AttackEntry, Frame, Part
from ukrnews.model import IncidentKind
from ukrnews.parsers.cards import Table
from ukrnews.parsers.incidents.table import NOUNS, VERBS
from ukrnews.parsers.incidents.traits import TRAITS

TOLD_BY_NOUNS = {(Part.VERB, Frame.REPEL)}
""" "repelled six attacks": the noun tells it."""


def entries() -> tuple[AttackEntry, ...]:
    return tuple(Lexicon.default().table(AttackEntry))


def tables() -> dict[str, Collection[str]]:
    """The tables with a row for every kind, and the kinds that stand there."""
    return {
        "lexicon/data/attacks.toml": {e.kind.value for e in entries()},
        "parsers/incidents/traits.py": {kind.value for kind in TRAITS},
        "formats/events/data/acled.toml": set(mapping("acled")["incident"]),
        "formats/events/data/plover.toml": set(mapping("plover")["incident"]),
    }


def lacking(kinds: Collection[str]) -> list[str]:
    """Which kinds lack a row in which table, in words."""
    return [f"{kind}: no row in {name}" for kind in kinds for name, known in tables().items() if kind not in known]


def test_every_kind_stands_in_every_table() -> None:
    missing = lacking([kind.value for kind in IncidentKind])
    assert not missing, "\n".join(missing)


def test_a_new_kind_is_missed_in_each_table_by_name() -> None:
    assert lacking(["made up"]) == [f"made up: no row in {name}" for name in tables()]


@pytest.mark.parametrize(("part", "rules"), [(Part.VERB, VERBS), (Part.NOUN, NOUNS)], ids=["verbs", "nouns"])
def test_every_frame_of_a_word_is_looked_at_by_a_rule(part: Part, rules: Table) -> None:
    frames = {e.frame for e in entries() if e.part is part and (part, e.frame) not in TOLD_BY_NOUNS}
    assert [frame.value for frame in frames if not rules.looking_at(frozenset({frame}))] == []


def test_a_row_of_the_lexicon_makes_a_word_an_incident_of_its_kind(tmp_path: Path) -> None:
    words = tmp_path / "mine.toml"
    words.write_text(
        '[[attacks]]\nlemma = "trample"\npart = "verb"\nframe = "hit"\nkind = "explosion"\n'
        'forms = ["trample", "tramples", "trampled", "trampling"]\n',
        encoding="utf-8",
    )
    text = "Russian troops trampled a bridge near Izium."
    article = Article(text=text, published=PUBLISHED)
    assert Pipeline()(article).incidents == ()
    (found,) = Pipeline(lexicon=Lexicon.default().with_file(words))(article).incidents
    assert (found.kind, found.rule) == (IncidentKind.EXPLOSION, "hit-verb")
