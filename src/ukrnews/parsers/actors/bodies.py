"""Whose ministry, staff or service a body without an adjective is."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

from ukrnews.lexicon.entries import BodyEntry, CountryEntry
from ukrnews.model import ActorKind
from ukrnews.parsers.actors.names import Named
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup

if TYPE_CHECKING:
    from ukrnews.parsers.actors.cast import Cast

_PARAGRAPHS_BACK = 2


def country_of_body(cast: Cast, document: Document, noun: NounGroup, body: BodyEntry) -> CountryEntry | None:
    """The state that the group itself names ("Russia's defence ministry", "the ministry of Ukraine"), else that of the
    same body named before, else of the last person or body before it, else of the last state; None where none is near.
    """
    lexicon = document.lexicon
    if body.sole_country:
        return lexicon.country(body.sole_country)
    for name in cast.names_in(noun.first, noun.last):
        if name.actor.country:
            return lexicon.country(name.actor.country)
    for name in _in_phrase(cast, document, noun):
        if name.actor.country:
            return lexicon.country(name.actor.country)
    code = (
        _joined_body(cast, document, noun)
        or _same_body_before(cast, document, noun, body)
        or _british(cast, document, noun)
        or _nearest(cast, document, noun)
    )
    return lexicon.country(code)


def _in_phrase(cast: Cast, document: Document, noun: NounGroup) -> list[Named]:
    """Names in an of-phrase right after the group."""
    tokens = document.tokens
    if noun.last + 1 < len(tokens) and tokens[noun.last].lower in ("of", "in"):
        return cast.names_in(noun.last + 1, noun.last + 4)
    return []


def _british(cast: Cast, document: Document, noun: NounGroup) -> str | None:
    """ "the MoD" alone is the British press's own ministry, where the article speaks of Britain."""
    short = document.tokens[noun.head].lower == "mod"
    return "GBR" if short and any(n.actor.country == "GBR" for n in cast.named) else None


def _joined_body(cast: Cast, document: Document, noun: NounGroup) -> str | None:
    """ "Finland's Border Guard and the interior ministry": two bodies joined are of one state."""
    if noun.first < 2 or document.tokens[noun.first - 1].lower != "and":
        return None
    beside = cast.names_in(max(document.sentence_of_token(noun.first).first, noun.first - 6), noun.first - 1)
    return next((n.actor.country for n in reversed(beside) if n.actor.country), None)


def _same_body_before(cast: Cast, document: Document, noun: NounGroup, body: BodyEntry) -> str | None:
    """The state of the last mention of the same body that has one beside it."""
    for match in reversed(document.offices):
        if match.last > noun.first or body not in match.entries:
            continue
        beside = [*cast.names_in(max(0, match.first - 3), match.first), *cast.names_in(match.last, match.last + 3)]
        adjacent = [n for n in beside if _belongs(document, n, match.first, match.last)]
        code = next((n.actor.country for n in adjacent if n.actor.country), None)
        if code:
            return code
    return None


def _belongs(document: Document, name: Named, first: int, last: int) -> bool:
    """Whether the name stands right before the body ("Russia's", "Russian") or in an of-phrase right after it."""
    if name.last in (first, first - 1):
        return True
    return name.first in (last + 1, last + 2) and last < len(document.tokens) and document.tokens[last].lower == "of"


def _nearest(cast: Cast, document: Document, noun: NounGroup) -> str | None:
    """The state of the nearest person or body before, else of the nearest state, within two paragraphs."""
    names = [n for n in _before(cast, document, noun) if n.actor.country and not n.medium]
    speaker = next((n for n in names if n.actor.kind is not ActorKind.STATE), None)
    chosen = speaker if speaker is not None else next(iter(names), None)
    return chosen.actor.country if chosen is not None else None


def _before(cast: Cast, document: Document, noun: NounGroup) -> Iterator[Named]:
    paragraph = document.sentence_of_token(noun.first).paragraph
    for name in reversed(cast.names_in(0, noun.first)):
        if document.sentence_of_token(name.first).paragraph < paragraph - _PARAGRAPHS_BACK + 1:
            return
        yield name
