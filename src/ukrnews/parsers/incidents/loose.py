"""A figure of people that no event has yet, and what stands around it."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property

from ukrnews.model import When
from ukrnews.parsers.incidents.days import when_for
from ukrnews.parsers.incidents.event import Event, Hurt
from ukrnews.parsers.incidents.places_taken_up import place_taken_up
from ukrnews.parsers.incidents.whereabouts import places_for
from ukrnews.parsers.places import PlaceName
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import Clause


class Loose:
    """The figure with its sentence's events and those told earlier."""

    def __init__(self, view: View, hurt: Hurt, here: Sequence[Event], earlier: Sequence[Event]) -> None:
        self.view, self.hurt, self.here, self.earlier = view, hurt, here, earlier

    @cached_property
    def clause(self) -> Clause | None:
        """The clause that tells it."""
        return self.view.clause_at(self.hurt.last - 1)

    @cached_property
    def when(self) -> When | None:
        """The day of its own words."""
        return when_for(self.view, self.hurt.first, self.hurt.last)

    @cached_property
    def place(self) -> PlaceName | None:
        """Where its own words say that they were hurt."""
        return where_hurt(self.view, self.hurt)


def where_hurt(view: View, hurt: Hurt) -> PlaceName | None:
    """Where the figure's words say that they were hurt."""
    found = list(hurt.place) or places_for(view, hurt.first)
    return found[0] if found else place_taken_up(view, hurt.first)
