"""Read news text about the war in Ukraine and its diplomacy: who said what, what happened where to whom, what is
proposed and on what conditions. `parse` takes a text and returns a `Report` of typed, frozen findings, each with the
exact characters it was read from."""

from __future__ import annotations

import datetime as _dt
from collections.abc import Iterable as _Iterable
from collections.abc import Iterator as _Iterator
from importlib import import_module as _import_module
from typing import TYPE_CHECKING as _TYPE_CHECKING
from typing import Any as _Any

from ukrnews.model import (
    Act,
    Actor,
    ActorKind,
    Article,
    Condition,
    ConditionKind,
    Count,
    Finding,
    Form,
    Ground,
    How,
    Incident,
    IncidentKind,
    Mention,
    Place,
    PlaceKind,
    Precision,
    Proposal,
    ProposalKind,
    Report,
    Response,
    Span,
    Stance,
    Statement,
    Status,
    Weapon,
    WeaponKind,
    When,
)

if _TYPE_CHECKING:
    from ukrnews.claims import ground
    from ukrnews.extras import MissingExtra
    from ukrnews.formats import DecodeError, from_json, from_jsonl, to_json, to_jsonl
    from ukrnews.grounds.reliability import Reliability, reliability
    from ukrnews.lexicon import Lexicon, LexiconError
    from ukrnews.parsers import Findings, Pipeline
    from ukrnews.parsers.rule_list import RuleCard, rules

__version__ = "0.1.0"

_LAZY = {
    "DecodeError": "ukrnews.formats",
    "Findings": "ukrnews.parsers",
    "Lexicon": "ukrnews.lexicon",
    "LexiconError": "ukrnews.lexicon",
    "MissingExtra": "ukrnews.extras",
    "Pipeline": "ukrnews.parsers",
    "Reliability": "ukrnews.grounds.reliability",
    "from_json": "ukrnews.formats",
    "from_jsonl": "ukrnews.formats",
    "ground": "ukrnews.claims",
    "reliability": "ukrnews.grounds.reliability",
    "RuleCard": "ukrnews.parsers.rule_list",
    "rules": "ukrnews.parsers.rule_list",
    "to_json": "ukrnews.formats",
    "to_jsonl": "ukrnews.formats",
}
"""Public names that are imported when first used, so that `import ukrnews` stays quick."""

__all__ = [
    "Act",
    "Actor",
    "ActorKind",
    "Article",
    "Condition",
    "ConditionKind",
    "Count",
    "DecodeError",
    "Finding",
    "Findings",
    "Form",
    "Ground",
    "How",
    "Incident",
    "IncidentKind",
    "Lexicon",
    "LexiconError",
    "Mention",
    "MissingExtra",
    "Pipeline",
    "Place",
    "PlaceKind",
    "Precision",
    "Proposal",
    "ProposalKind",
    "Reliability",
    "Report",
    "Response",
    "RuleCard",
    "Span",
    "Stance",
    "Statement",
    "Status",
    "Weapon",
    "WeaponKind",
    "When",
    "from_json",
    "from_jsonl",
    "ground",
    "parse",
    "parse_many",
    "reliability",
    "rules",
    "to_json",
    "to_jsonl",
]


def parse(
    text: str | Article,
    *,
    title: str | None = None,
    published: _dt.date | None = None,
    source: str | None = None,
    url: str | None = None,
    pipeline: Pipeline | None = None,
) -> Report:
    """Read one article and return all that was found in it.

    `title` is metadata and never prepended: a headline is read where it stands as the text's first line. `published`
    is the day against which "Friday" and "overnight" are read. A text that is not English gives a Report without
    findings and a line in `problems`; a step of the pipeline that raises gives a line, too (`Pipeline(strict=True)`
    lets it raise). Raises TypeError where `text` is neither str nor Article, or where metadata is given beside an
    Article.
    """
    from ukrnews.corpus.stream import article_of

    article = article_of(text, title=title, published=published, source=source, url=url)
    return _chosen(pipeline, "parse")(article)


def parse_many(
    items: _Iterable[str | Article],
    *,
    pipeline: Pipeline | None = None,
    processes: int = 1,
    timeout: float | None = None,
) -> _Iterator[Report]:
    """Parse many articles lazily, in input order; a bad item yields an empty Report with `problems`.

    With a strict pipeline its fault is raised. With `processes` > 1 the work is spread over that many processes; one
    that dies costs the item that it was reading. `timeout` is the most seconds that an item may take. Raises
    ValueError for `processes` < 1 or `timeout` <= 0, TypeError for one text in place of many.
    """
    from ukrnews.corpus.stream import parse_many as stream

    return stream(items, pipeline=_chosen(pipeline, "parse_many"), processes=processes, timeout=timeout)


def _chosen(pipeline: Pipeline | None, verb: str) -> Pipeline:
    """The pipeline that is given, or the library's own."""
    from ukrnews.parsers.pipeline import default_pipeline

    if pipeline is not None and not callable(pipeline):
        raise TypeError(f"{verb}: pipeline must be a Pipeline, not {type(pipeline).__name__}")
    return default_pipeline() if pipeline is None else pipeline


def __getattr__(name: str) -> _Any:
    if name in _LAZY:
        return getattr(_import_module(_LAZY[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")


def __dir__() -> list[str]:
    return sorted([*globals(), *_LAZY])
