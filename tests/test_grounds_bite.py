"""The law bites: in what the parsers find in whole articles, each value put in place of another is told."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import attrs
import pytest

import ukrnews
from ukrnews.grounds.law import FIELDS, breaches
from ukrnews.lexicon import Lexicon
from ukrnews.model import Actor, ActorKind, Article, Count, Finding, Place, Report, Response, Weapon, WeaponKind, When
from ukrnews.testing.gold import load_gold

ROOT = Path(__file__).parents[1]
GOLD = load_gold(ROOT / "benchmarks/gold")
WEAK = {"act", "kind"}  # words alone decide little of these
RUSSIA = Actor(name="Russia", kind=ActorKind.STATE, country="RUS")
UKRAINE = Actor(name="Ukraine", kind=ActorKind.STATE, country="UKR")
DAY = dt.timedelta(days=1)


def another(value: Any) -> Any:
    """A value of the same sort that is near to it: the other side of the war, one more, a day later."""
    if isinstance(value, Response):
        return attrs.evolve(value, actor=another(value.actor))
    if isinstance(value, Actor):
        if value.kind is ActorKind.STATE:
            return UKRAINE if value.country == "RUS" else RUSSIA
        kind = value.kind if value.kind is not ActorKind.GROUP else ActorKind.ORGANISATION
        return Actor(name="Someone Unheardof", kind=kind)
    if isinstance(value, Place):
        return Lexicon.default().gazetteer.lookup("Reykjavik")[0].place
    if isinstance(value, Count):
        return attrs.evolve(value, minimum=value.minimum + 1, maximum=None)
    if isinstance(value, When):
        ends = (day and day + DAY for day in (value.earliest, value.latest))
        return attrs.evolve(value, **dict(zip(("earliest", "latest"), ends, strict=True)))
    if isinstance(value, Weapon):
        return attrs.evolve(value, kind=next(k for k in WeaponKind if k is not value.kind and k.value != "missile"))
    return "P11Y" if value.startswith("P") and value[-1].isupper() else f"un{value}"


def changed(finding: Finding) -> Iterator[tuple[str, Finding]]:
    """The finding with one field or item changed, for each of them."""
    fields = next((fields for cls, fields in FIELDS.items() if isinstance(finding, cls)), {})
    for field in fields:
        value = getattr(finding, field)
        if field in WEAK or value is None or (isinstance(value, When) and value.earliest is value.latest is None):
            continue
        if not isinstance(value, tuple):
            yield field, attrs.evolve(finding, **{field: another(value)})
            continue
        for i, item in enumerate(value):
            yield field, attrs.evolve(finding, **{field: (*value[:i], another(item), *value[i + 1 :])})


@pytest.mark.parametrize("gold", GOLD, ids=lambda gold: gold.id)
def test_a_value_that_the_words_do_not_give_is_told(gold: Any) -> None:
    article = Article(text=gold.text, published=gold.published)
    found = ukrnews.parse(article).of(Finding)
    untold = [
        f"{finding.type} at {finding.evidence[0].start}: {field} {getattr(other, field)}"
        for finding in found
        for field, other in changed(finding)
        if not any(breach.field == field for breach in breaches(Report(article=article, findings=(other,))))
    ]
    assert untold == []
    assert len(found) > 5
