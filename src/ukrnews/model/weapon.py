"""What was used."""

from enum import StrEnum

import attrs

from ukrnews.model.brief import brief
from ukrnews.model.checks import a, optional, some_text
from ukrnews.model.count import Count
from ukrnews.model.for_pydantic import core_schema, json_schema


class WeaponKind(StrEnum):
    """What sort of weapon the text speaks of; the general word where it gives no closer one."""

    MISSILE = "missile"
    BALLISTIC_MISSILE = "ballistic_missile"
    CRUISE_MISSILE = "cruise_missile"
    DRONE = "drone"
    AIRCRAFT = "aircraft"
    GLIDE_BOMB = "glide_bomb"
    ARTILLERY = "artillery"
    MORTAR = "mortar"
    ROCKET = "rocket"
    MINE = "mine"
    EXPLOSIVE = "explosive"
    SMALL_ARMS = "small_arms"
    TANK = "tank"


@attrs.frozen(kw_only=True)
class Weapon:
    """One sort of weapon in an incident."""

    __get_pydantic_core_schema__ = core_schema
    __get_pydantic_json_schema__ = json_schema

    __repr__ = brief

    kind: WeaponKind = attrs.field(validator=a(WeaponKind))
    """What sort it is."""
    name: str | None = attrs.field(default=None, validator=optional(some_text))
    """Its make, where the text gives one: "Shahed"."""
    count: Count | None = attrs.field(default=None, validator=optional(a(Count)))
    """How many, where the text says."""
