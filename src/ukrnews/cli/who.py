"""Why "he" is who he is: the rule by which words mean somebody, and whom it passed over."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache, lru_cache

from rich.text import Text

import ukrnews
from ukrnews.cli import words
from ukrnews.formats.grounds import Grounded
from ukrnews.model import Actor, Article
from ukrnews.parsers.pipeline import Pipeline
from ukrnews.parsers.who import how_meant as asked_again
from ukrnews.reading.document import Document


def how_meant(article: Article, one: Grounded, pipeline: Pipeline) -> Iterator[Text]:
    """The lines below somebody in a finding: by which rule, where that stands, and each who was passed over; none for
    what is nobody."""
    if not isinstance(one.value, Actor):
        return
    meant = asked_again(_document(article, pipeline), one.value, one.grounds[0].span)
    where = _places().get(meant.rule or "", "")
    rule = meant.rule or "the finding's own rule"
    yield Text.assemble(("  meant by ", "dim"), (words.plain(rule), "cyan"), (f"  {where}" if where else "", "dim"))
    for actor, why in meant.passed_over:
        yield Text.assemble(("  not ", "dim"), words.plain(actor.name), (f": {why}", "dim"))


@cache
def _places() -> dict[str, str]:
    """File and line of each rule."""
    return {card.name: f"{card.file}:{card.line}" for card in ukrnews.rules()}


@lru_cache(maxsize=1)
def _document(article: Article, pipeline: Pipeline) -> Document:
    return pipeline.reader.read(article, pipeline.lexicon, pipeline.off)
