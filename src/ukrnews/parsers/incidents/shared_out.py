"""Figures shared out among places: "Four people were wounded in Izium, two in Lyman and one near Sumy"."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.parsers.incidents.arms import quantities_in
from ukrnews.parsers.incidents.event import Hurt
from ukrnews.parsers.incidents.figures import figure_of
from ukrnews.parsers.incidents.hurt_parts import make_hurt
from ukrnews.parsers.places import PlaceName
from ukrnews.parsers.view import View
from ukrnews.reading.numbers import Kind, Quantity

_WHERE = frozenset({"in", "near"})
_NEAR = 7
"""Tokens after a figure within which the next one follows."""


def shared_out(view: View, hurt: Hurt) -> list[Hurt]:
    """The figure itself, or each place's figure with its place; none where not every place is told."""
    following = _next(view, hurt.last)
    if following is None:
        return [hurt]
    own = _place_after(view, hurt.last)
    parts = []
    while following is not None:
        quantity, place = following
        part = make_hurt(view, hurt.harm, figure_of(view.document, quantity), quantity.first, place.last)
        part.place = (place,)
        parts.append(part)
        following = _next(view, place.last)
    if own is None:
        return []
    hurt.place = (own,)
    return [hurt, *parts]


def each_at_its_own(view: View, hurts: Sequence[Hurt]) -> None:
    """ "killed three in Kherson and wounded five in Nikopol": figures with a place right after each."""
    after = [(hurt, _place_after(view, hurt.last)) for hurt in hurts if not hurt.place]
    if len({place.place for _, place in after if place is not None}) < 2:
        return
    for hurt, place in after:
        hurt.place = (place,) if place is not None else ()


def _next(view: View, after: int) -> tuple[Quantity, PlaceName] | None:
    """The next number with a place of its own, joined by a comma or "and"."""
    for i in range(after, min(after + _NEAR, view.sentence.last)):
        if view.lower(i) not in (",", "and"):
            continue
        for quantity in quantities_in(view.document, i + 1, i + 2):
            place = _place_after(view, quantity.last) if quantity.kind is Kind.CARDINAL else None
            if place is not None:
                return quantity, place
    return None


def _place_after(view: View, at: int) -> PlaceName | None:
    """The place that "in" or "near" right at the token governs."""
    if view.lower(at) not in _WHERE:
        return None
    return next((p for p in view.places.within(at + 1, at + 4) if p.locative), None)
