"""When something is or was."""

from datetime import date
from enum import StrEnum
from typing import Any

import attrs

from ukrnews.model.brief import brief
from ukrnews.model.checks import a, a_date, field_name, optional, some_text
from ukrnews.model.for_pydantic import core_schema, json_schema


class Precision(StrEnum):
    """How exactly the text fixes the time."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"


def _not_before_earliest(instance: "When", attribute: "attrs.Attribute[Any]", value: date | None) -> None:
    if value is not None and instance.earliest is not None and value < instance.earliest:
        raise ValueError(
            f"{field_name(instance, attribute)} must not lie before earliest: "
            f"earliest={instance.earliest}, latest={value}"
        )


@attrs.frozen(kw_only=True)
class When:
    """A stretch of days. Both ends None: the text names a time that nothing fixes ("that week")."""

    __get_pydantic_core_schema__ = core_schema
    __get_pydantic_json_schema__ = json_schema

    __repr__ = brief

    earliest: date | None = attrs.field(default=None, validator=optional(a_date))
    """First possible day; None is open ("until Friday")."""
    latest: date | None = attrs.field(default=None, validator=[optional(a_date), _not_before_earliest])
    """Last possible day, itself included; None is open ("since Monday")."""
    precision: Precision = attrs.field(validator=a(Precision))
    """The unit that the text speaks in."""
    text: str = attrs.field(validator=some_text)
    """The words as they stand: "early on Tuesday"."""
