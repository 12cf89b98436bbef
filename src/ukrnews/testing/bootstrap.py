"""How far scores may lie from those of other articles of the same sort: intervals by the bootstrap.

Articles are drawn anew, with replacement, as many as there are, and scored together; what lies between the 2.5th and
the 97.5th hundredth of the scores of all draws is the interval (Efron 1979, the percentile bootstrap). Articles are
drawn, not findings, since those of one article are not independent. The draws are the same in every run.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence

Counts = tuple[int, int, int]
"""How many are gold, found, matched."""
Interval = tuple[float, float]

DRAWS = 1000
FEWEST = 5
"""With fewer articles the draws are too much alike for an interval to say anything."""
_SEED = 20220224
_TAIL = 0.025


def intervals(articles: Sequence[Mapping[str, Counts]], kind: str) -> dict[str, Interval]:
    """The 95 % intervals of precision `p`, recall `r` and `f1` of a kind over articles with their counts
    (`Scores.articles`), as shares.

    Empty with fewer than five articles; a score that most draws cannot give, as there is nothing to divide by, is
    absent.
    """
    if len(articles) < FEWEST:
        return {}
    counts = [article[kind] for article in articles]
    drawn = random.Random(_SEED)
    draws = [_summed(drawn.choices(counts, k=len(counts))) for _ in range(DRAWS)]
    shares = {
        "p": [matched / found for _, found, matched in draws if found],
        "r": [matched / gold for gold, _, matched in draws if gold],
        "f1": [2 * matched / (gold + found) for gold, found, matched in draws if gold + found],
    }
    return {name: _middle(values) for name, values in shares.items() if 2 * len(values) > DRAWS}


def _summed(counts: Sequence[Counts]) -> Counts:
    gold, found, matched = (sum(column) for column in zip(*counts, strict=True))
    return gold, found, matched


def _middle(values: list[float]) -> Interval:
    values.sort()
    cut = int(_TAIL * len(values))
    return values[cut], values[-1 - cut]
