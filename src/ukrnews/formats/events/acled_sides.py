"""Who stands in the columns of actors of a row in ACLED's shape, and of which type they are.

Names are ACLED's for the forces of the states that the mapping knows, else those of the text. The other side is named
where the codebook fixes it (civilians) or two sides of a battle are told; that a deed had no other side is never said.
"""

from __future__ import annotations

from typing import Any

import attrs

from ukrnews.formats.events.coding import mapping
from ukrnews.model import Actor, ActorKind, Incident, Place

_ALONGSIDE = "; "
_Side = tuple[str | None, str | None, str | None]
_TARGETED = "Civilian targeting"


@attrs.frozen(kw_only=True)
class Sides:
    """The columns of actors; None where the text does not say."""

    actor1: str | None
    assoc_actor_1: str | None
    inter1: str | None
    actor2: str | None = None
    assoc_actor_2: str | None = None
    inter2: str | None = None
    interaction: str | None = None
    civilian_targeting: str | None = None


def sides(incident: Incident, event_type: str, place: Place) -> Sides:
    """The two sides of an incident at a place."""
    first, second = _parted(incident.perpetrators, event_type)
    one = _side(first, place)
    if event_type == "Violence against civilians":
        inter: dict[str, str] = mapping("acled")["inter"]
        country = mapping("acled")["country"][place.country]["country"]
        other: _Side = (f"Civilians ({country})", None, inter["civilians"])
    else:
        other = _side(second, place)
    return Sides(
        actor1=one[0],
        assoc_actor_1=one[1],
        inter1=one[2],
        actor2=other[0],
        assoc_actor_2=other[1],
        inter2=other[2],
        interaction=_interaction(one[2], other[2]),
        civilian_targeting=_TARGETED if event_type == "Violence against civilians" else None,
    )


def _parted(actors: tuple[Actor, ...], event_type: str) -> tuple[tuple[Actor, ...], tuple[Actor, ...]]:
    """The actors of either side: those of one country stand together, those of two fight each other in battles."""
    countries = list(dict.fromkeys(actor.country for actor in actors))
    if event_type != "Battles" or len(countries) != 2 or None in countries:
        return actors, ()
    first = tuple(actor for actor in actors if actor.country == countries[0])
    return first, tuple(actor for actor in actors if actor.country == countries[1])


def _side(actors: tuple[Actor, ...], place: Place) -> _Side:
    """Name, names of those alongside, and type."""
    names = list(dict.fromkeys(map(_name, actors)))
    if not names:
        return None, None, None
    return names[0], _ALONGSIDE.join(names[1:]) or None, _type(actors[0], place)


def _name(actor: Actor) -> str:
    forces: dict[str | None, str] = mapping("acled")["forces"]
    name = forces.get(actor.country, actor.name) if actor.kind is ActorKind.STATE else actor.name
    return name.replace(";", ",")  # which parts names in these columns


def _type(actor: Actor, place: Place) -> str | None:
    """A state's forces have one name at home and one abroad; of which type others are, no article says."""
    table: dict[str, Any] = mapping("acled")
    if actor.kind is not ActorKind.STATE or actor.country not in table["forces"]:
        return None
    return str(table["inter"]["at_home" if actor.country == place.country else "abroad"])


def _interaction(first: str | None, second: str | None) -> str | None:
    if first is None or second is None:
        return None
    order: list[str] = mapping("acled")["inter"]["order"]
    return "-".join(sorted((first, second), key=order.index))
