"""Which rules had a part in a finding: those without which it would be read otherwise."""

from __future__ import annotations

from collections.abc import Iterator

import ukrnews
from ukrnews import RuleCard
from ukrnews.model import Article, Finding
from ukrnews.parsers.pipeline import Pipeline
from ukrnews.parsers.rule_list import unsigned


def decided_by(article: Article, pipeline: Pipeline) -> dict[Finding, list[RuleCard]]:
    """For each finding of an article the rules that make no finding of their own and decided something about it.

    The article is read once without each of them, which takes some seconds.
    """
    found = {finding: unsigned(finding) for finding in pipeline(article).findings}
    parts: dict[Finding, list[RuleCard]] = {finding: [] for finding in found}
    for card in _deciding(pipeline):
        without = {unsigned(finding) for finding in pipeline.without_rule(card.name)(article).findings}
        for finding, says in found.items():
            if says not in without:
                parts[finding].append(card)
    return parts


def _deciding(pipeline: Pipeline) -> Iterator[RuleCard]:
    """The cards that make nothing, of the parsers that the pipeline has."""
    return (
        card for card in ukrnews.rules() if card.makes is None and any(card.name in table for table in pipeline.tables)
    )
