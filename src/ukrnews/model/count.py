"""How many."""

from typing import Any

import attrs

from ukrnews.model.brief import brief
from ukrnews.model.checks import a_natural, field_name, optional, some_text
from ukrnews.model.for_pydantic import core_schema, json_schema


def _not_below_minimum(instance: "Count", attribute: "attrs.Attribute[Any]", value: int | None) -> None:
    if value is not None and value < instance.minimum:
        raise ValueError(
            f"{field_name(instance, attribute)} must not be below minimum: minimum={instance.minimum}, maximum={value}"
        )


@attrs.frozen(kw_only=True)
class Count:
    """A number as exact as the text makes it: "at least two" is 2 to open, "up to 30" is 0 to 30."""

    __get_pydantic_core_schema__ = core_schema
    __get_pydantic_json_schema__ = json_schema

    __repr__ = brief

    minimum: int = attrs.field(validator=a_natural)
    """The least that the words allow."""
    maximum: int | None = attrs.field(default=None, validator=[optional(a_natural), _not_below_minimum])
    """The most that the words allow; None is open."""
    text: str = attrs.field(validator=some_text)
    """The words as they stand: "more than two dozen"."""
