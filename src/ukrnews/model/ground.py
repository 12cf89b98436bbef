"""Which words of the article say what a field of a finding says."""

from enum import StrEnum
from typing import Any

import attrs

from ukrnews.model.brief import brief
from ukrnews.model.checks import a, a_natural, field_name, optional, some_text
from ukrnews.model.for_pydantic import core_schema, json_schema
from ukrnews.model.span import Span


class How(StrEnum):
    """In what way the words say it."""

    NAMED = "named"
    """They name it: "Russian forces" for Russia, "two killed" for two."""
    REFERRED = "referred"
    """They take it up: a pronoun, a description, "the enemy". A second ground of the same field and item, `named`,
    has the words that are taken up."""
    COUNTED = "counted"
    """They are a part of a number: one ground for each part that was added, or that was taken as an end of a range."""


def _a_field(instance: "Ground", attribute: "attrs.Attribute[Any]", value: Any) -> None:
    some_text(instance, attribute, value)
    if not value.isidentifier():
        raise ValueError(f"{field_name(instance, attribute)} must be the name of an attribute: {value!r}")


@attrs.frozen(kw_only=True)
class Ground:
    """The few words of the article, in this sentence or another, that a field of a finding rests on."""

    __get_pydantic_core_schema__ = core_schema
    __get_pydantic_json_schema__ = json_schema

    __repr__ = brief

    field: str
    """Name of the finding's attribute: "perpetrators"; "responses" for the actor of a response."""
    item: int | None = None
    """Index into the field's tuple, from 0; None where the field is a single value."""
    span: Span
    """The words, not the sentence that they stand in."""
    how: How = How.NAMED
    """Whether the words name the value, take it up, or are a part of it."""

    def __attrs_post_init__(self) -> None:
        field, item = self.field, self.item
        known = type(field) is str and field.isidentifier() and type(self.span) is Span and type(self.how) is How
        if not (known and (item is None or (type(item) is int and item >= 0))):  # one look, since there are thousands
            for name, check in _CHECKS:
                check(self, getattr(attrs.fields(Ground), name), getattr(self, name))


_CHECKS = (("field", _a_field), ("item", optional(a_natural)), ("span", a(Span)), ("how", a(How)))
"""What says in words why a ground is none."""
