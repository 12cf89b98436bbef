"""Which rules had a part in a finding: those without which it would be read otherwise."""

from __future__ import annotations

from collections.abc import Iterator

import ukrnews
from ukrnews import RuleCard
from ukrnews.model import Article, Finding
from ukrnews.parsers.pipeline import default_pipeline
from ukrnews.parsers.rule_list import unsigned


def decided_by(article: Article) -> dict[Finding, list[RuleCard]]:
    """For each finding of an article the rules that make no finding of their own and decided something about it.

    The article is read once without each of them, which takes some seconds.
    """
    pipeline = default_pipeline()
    found = {finding: unsigned(finding) for finding in pipeline(article).findings}
    parts: dict[Finding, list[RuleCard]] = {finding: [] for finding in found}
    for card in _deciding():
        without = {unsigned(finding) for finding in pipeline.without_rule(card.name)(article).findings}
        for finding, says in found.items():
            if says not in without:
                parts[finding].append(card)
    return parts


def _deciding() -> Iterator[RuleCard]:
    return (card for card in ukrnews.rules() if card.makes is None)
