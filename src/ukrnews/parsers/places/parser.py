"""PlaceParser: which places are named where."""

from __future__ import annotations

from collections.abc import Iterator

from ukrnews.model import Mention, PlaceKind
from ukrnews.parsers.actors import cast_of
from ukrnews.parsers.findings import Findings
from ukrnews.parsers.places.named import PlaceName
from ukrnews.parsers.places.placemap import places_of
from ukrnews.parsers.places.resolving import KNOWN
from ukrnews.parsers.places.unknown import UNKNOWN
from ukrnews.reading.document import Document


class PlaceParser:
    """Yields a Mention for every name of a place; states and capitals only where they are no actor there."""

    gives = (Mention,)
    tables = (KNOWN, UNKNOWN)

    def __call__(self, document: Document, findings: Findings = Findings()) -> Iterator[Mention]:
        del findings
        for name in places_of(document).names:
            if name.locative or not _acts(document, name):
                yield Mention(evidence=(document.span_of(*name.words),), rule=name.rule, of=name.place)


def _acts(document: Document, name: PlaceName) -> bool:
    """A state, or a capital that may stand for one, without a preposition of place before it."""
    if name.place.kind is PlaceKind.COUNTRY:
        return True
    return any(n.first == name.first for n in cast_of(document).names_in(name.first, name.first + 1))
