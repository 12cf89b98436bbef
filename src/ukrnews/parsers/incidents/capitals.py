"""Capitals, which may be a place or stand for their government."""

from __future__ import annotations

from ukrnews.model import Place, PlaceKind
from ukrnews.reading.document import Document


def is_state_capital(document: Document, place: Place, country: str | None = None) -> bool:
    """Whether the place is the capital of its state, or of the state with that code."""
    entry = document.lexicon.country(country or place.country)
    if place.kind is not PlaceKind.SETTLEMENT or entry is None:
        return False
    return place.country == entry.code and place.name in entry.capitals
