"""Identifiers that are the same in every run: what joins rows, records and nodes made from one report."""

import json
from hashlib import blake2s

from ukrnews.model import Actor, ActorKind, Article, Finding, Place

_BYTES = 8


def article_id(article: Article) -> str:
    """Sixteen hexadecimal digits over the article's text and metadata (BLAKE2s)."""
    published = article.published.isoformat() if article.published else None
    return _digest(article.text, article.title, published, article.source, article.url, article.language)


def finding_id(article: str, finding: Finding) -> str:
    """The finding's own id behind that of its article: unique over all articles."""
    return f"{article}:{finding.id}"


def actor_id(article: str, actor: Actor) -> str:
    """The same for one actor in all articles; a source without a name is known within its article only."""
    where = article if actor.kind is ActorKind.UNNAMED else None
    return _digest("actor", where, actor.name, actor.kind.value, actor.country, actor.wikidata)


def place_id(place: Place) -> str:
    """The same for one place in all articles."""
    return _digest("place", place.name, place.kind.value, place.region, place.country, place.wikidata)


def _digest(*parts: str | None) -> str:
    return blake2s(json.dumps(parts).encode(), digest_size=_BYTES).hexdigest()
