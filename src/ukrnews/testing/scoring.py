"""Scores of a parse function against gold files: precision, recall and F1 per kind, accuracy per field.

Matching is one to one, best pairs first. Statements match where the overlap (intersection over union of characters)
of their contents is at least 0.5, conditions where the overlap of evidence and gold clause is at least 0.3. Incidents
and proposals match where their evidence touches the sentence that holds the gold anchor; pairs of equal kind and pairs
whose evidence touches the anchor itself come first. Fields are counted on matched pairs only; a field the gold leaves
open is not counted, but a casualty figure found there is wrong.

Everything here is a pure function of its arguments.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Literal

import attrs

from ukrnews.model import Condition, Finding, Incident, Proposal, Report, Statement
from ukrnews.testing.gold import GoldArticle, GoldCondition, GoldIncident, GoldProposal, GoldStatement
from ukrnews.testing.matching import (
    Matching,
    anchor_closeness,
    date_right,
    figure_right,
    match,
    overlap,
    positions,
    positions_of_words,
    responses_right,
)
from ukrnews.testing.naming import names_right, place_right, words_of_mentions

KINDS = ("statement", "incident", "proposal", "condition")
ATTRIBUTES: Mapping[str, str] = {
    "speaker": "speakers",
    "perpetrator": "perpetrators",
    "place": "places",
    "date": "when",
    "proposer": "proposers",
    "holder": "holders",
}
"""The attribute of a finding that a scored field asks for, where it has another name."""
STATEMENT_OVERLAP = 0.5
CONDITION_OVERLAP = 0.3
ANCHOR_CLOSENESS = 0.4


@attrs.frozen(kw_only=True)
class Ratio:
    """How often a field was right, of how many times it was asked."""

    right: int
    asked: int

    @property
    def value(self) -> float:
        return self.right / self.asked if self.asked else 0.0


@attrs.frozen(kw_only=True)
class Problem:
    """One item that was missed, found in excess, or read wrongly in one field."""

    article: str
    kind: str
    fault: Literal["missed", "extra", "wrong"]
    field: str | None = None
    gold: object = None
    found: Finding | None = None


@attrs.frozen(kw_only=True)
class KindScore:
    """The score of one kind of finding; `overlap` is the summed closeness of the matched pairs."""

    gold: int = 0
    found: int = 0
    matched: int = 0
    overlap: float = 0.0
    fields: Mapping[str, Ratio] = attrs.field(factory=dict)

    @property
    def precision(self) -> float:
        return self.matched / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        return self.matched / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        p, r = self.precision, self.recall
        return 2 * p * r / (p + r) if p + r else 0.0

    @property
    def soft(self) -> float:
        """Mean closeness over all that is gold and all that was found."""
        return 2 * self.overlap / max(1, self.gold + self.found)


@attrs.frozen(kw_only=True)
class Scores:
    """The scores of a set of articles; `wrong` counts casualty figures that differ from the gold's."""

    kinds: Mapping[str, KindScore]
    wrong: Mapping[str, int]
    problems: tuple[Problem, ...] = ()
    articles: tuple[Mapping[str, tuple[int, int, int]], ...] = ()
    """For each article, by kind: how many are gold, found, matched. From these `testing.bootstrap` draws intervals."""

    def as_dict(self) -> dict[str, dict[str, object]]:
        """Plain values for JSON: per kind gold, found, p, r, f1, soft and the fields as [accuracy, times asked]."""
        result: dict[str, dict[str, object]] = {}
        for name, kind in self.kinds.items():
            result[name] = {
                "gold": kind.gold,
                "found": kind.found,
                "p": kind.precision,
                "r": kind.recall,
                "f1": kind.f1,
                "soft": kind.soft,
                "fields": {field: [ratio.value, ratio.asked] for field, ratio in kind.fields.items()},
            }
        for figure, count in self.wrong.items():
            result["incident"][f"{figure}_wrong"] = count
        return result


def score(gold: Iterable[GoldArticle], parse: Callable[[GoldArticle], Report]) -> Scores:
    """Parse each gold article and count what was found, missed and wrong over all of them."""
    tally = _Tally()
    for article in gold:
        compared = comparisons(article, parse(article))
        for comparison in compared:
            tally.add(article.id, comparison)
        tally.articles.append({comparison.kind: comparison.counts for comparison in compared})
    return tally.scores()


def below_floors(scores: Scores, floors: Mapping[str, Mapping[str, object]]) -> tuple[str, ...]:
    """One line for each score under its floor.

    `floors` maps a kind to floors by name: `p`, `r`, `f1`, `soft`, or a field; a name ending in `_wrong` is a ceiling.
    Raises `ValueError` for a floor that no score answers to.
    """
    lines = []
    reached_by_kind = scores.as_dict()
    for kind, limits in floors.items():
        reached = dict(reached_by_kind.get(kind, {}))
        fields = reached.pop("fields", {})
        if isinstance(fields, dict):
            reached |= {field: accuracy for field, (accuracy, _) in fields.items()}
        for name, limit in limits.items():
            value = reached.get(name)
            if not isinstance(value, int | float) or not isinstance(limit, int | float):
                raise ValueError(f"floor {kind}.{name} = {limit!r}: no such score or no number")
            if name.endswith("_wrong"):
                if value > limit:
                    lines.append(f"{kind}.{name} is {value}, above its ceiling {limit}")
            elif value < limit:
                lines.append(f"{kind}.{name} is {100 * value:.1f} %, below its floor {100 * limit:.1f} %")
    return tuple(lines)


class _Tally:
    """What is counted while articles are compared."""

    def __init__(self) -> None:
        self.counts: Counter[tuple[str, str]] = Counter()
        self.overlap: dict[str, float] = dict.fromkeys(KINDS, 0.0)
        self.asked: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
        self.right: dict[str, Counter[str]] = {kind: Counter() for kind in KINDS}
        self.wrong: Counter[str] = Counter({"killed": 0, "injured": 0})
        self.problems: list[Problem] = []
        self.articles: list[Mapping[str, tuple[int, int, int]]] = []

    def scores(self) -> Scores:
        kinds = {
            kind: KindScore(
                gold=self.counts[kind, "gold"],
                found=self.counts[kind, "found"],
                matched=self.counts[kind, "matched"],
                overlap=self.overlap[kind],
                fields={name: Ratio(right=self.right[kind][name], asked=n) for name, n in self.asked[kind].items()},
            )
            for kind in KINDS
        }
        return Scores(kinds=kinds, wrong=dict(self.wrong), problems=tuple(self.problems), articles=tuple(self.articles))

    def add(self, article: str, comparison: Comparison) -> None:
        """Count the pairs of one kind in one article."""
        kind, matching = comparison.kind, comparison.matching
        pairs, missed, extra = matching.pairs, matching.missed, matching.extra
        self.counts[kind, "gold"] += len(pairs) + len(missed)
        self.counts[kind, "found"] += len(pairs) + len(extra)
        self.counts[kind, "matched"] += len(pairs)
        self.overlap[kind] += sum(closeness for _, _, closeness in pairs)
        for gold, found, _ in pairs:
            for name, check in comparison.fields.items():
                right = check(gold, found)
                if right is None:
                    continue
                self.asked[kind][name] += 1
                self.right[kind][name] += right
                if not right:
                    if name in self.wrong and getattr(found, name) is not None:
                        self.wrong[name] += 1
                    self.problems.append(
                        Problem(article=article, kind=kind, fault="wrong", field=name, gold=gold, found=found)
                    )
        self.problems += [Problem(article=article, kind=kind, fault="missed", gold=item) for item in missed]
        self.problems += [Problem(article=article, kind=kind, fault="extra", found=item) for item in extra]


@attrs.frozen(kw_only=True)
class Comparison:
    """Gold and found of one kind in one article, paired off, and the checks of the pairs' fields: each gives whether
    the field is right, None where the gold leaves it open."""

    kind: str
    matching: Matching[Any, Any]
    fields: Mapping[str, Callable[[Any, Any], bool | None]]

    @property
    def counts(self) -> tuple[int, int, int]:
        """How many are gold, found, matched."""
        pairs, missed, extra = self.matching.pairs, self.matching.missed, self.matching.extra
        return len(pairs) + len(missed), len(pairs) + len(extra), len(pairs)


def comparisons(article: GoldArticle, report: Report) -> tuple[Comparison, ...]:
    """A report held against its article's gold, kind by kind."""
    text = article.text
    words = words_of_mentions(report)

    def said(gold: GoldStatement, found: Statement) -> float:
        return overlap(positions_of_words(text, gold.content), positions(found.content))

    def conditioned(gold: GoldCondition, found: Condition) -> float:
        return overlap(positions_of_words(text, (gold.text,)), positions(found.evidence))

    def anchored(gold: GoldIncident | GoldProposal, found: Incident | Proposal) -> float:
        return anchor_closeness(text, gold.anchor, found, gold.kind == found.kind.value)

    return (
        Comparison(
            kind="statement",
            matching=match(article.statements, report.statements, said, STATEMENT_OVERLAP),
            fields={
                "speaker": lambda g, f: names_right(g.speakers, f.speakers, states=False),
                "form": lambda g, f: g.form == f.form.value,
                "act": lambda g, f: g.act == f.act.value,
            },
        ),
        Comparison(
            kind="incident",
            matching=match(article.incidents, report.incidents, anchored, ANCHOR_CLOSENESS),
            fields={
                "kind": lambda g, f: g.kind == f.kind.value,
                "perpetrator": lambda g, f: names_right(g.perpetrators, f.perpetrators),
                "place": lambda g, f: place_right(g.places, f, words) if g.places else None,
                "killed": lambda g, f: figure_right(g.killed, f.killed),
                "injured": lambda g, f: figure_right(g.injured, f.injured),
                "date": lambda g, f: date_right(g.date, f.when) if g.date else None,
                "weapons": lambda g, f: {w.split(":")[0] for w in g.weapons} == {w.kind.value for w in f.weapons},
                "attributed_to": lambda g, f: names_right(g.attributed_to, f.attributed_to),
            },
        ),
        Comparison(
            kind="proposal",
            matching=match(article.proposals, report.proposals, anchored, ANCHOR_CLOSENESS),
            fields={
                "kind": lambda g, f: g.kind == f.kind.value,
                "proposer": lambda g, f: names_right(g.proposers, f.proposers),
                "duration": lambda g, f: g.duration == f.duration if g.duration or f.duration else None,
                "responses": responses_right,
            },
        ),
        Comparison(
            kind="condition",
            matching=match(article.conditions, report.conditions, conditioned, CONDITION_OVERLAP),
            fields={
                "kind": lambda g, f: g.kind == f.kind.value,
                "holder": lambda g, f: names_right(g.holders, f.holders),
            },
        ),
    )
