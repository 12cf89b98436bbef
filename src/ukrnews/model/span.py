"""Where in the article's text something stands."""

from typing import Any

import attrs

from ukrnews.model.brief import brief
from ukrnews.model.checks import a_natural, a_string, field_name, shown
from ukrnews.model.for_pydantic import core_schema, json_schema


def _after_start(instance: "Span", attribute: "attrs.Attribute[int]", value: Any) -> None:
    a_natural(instance, attribute, value)
    if value <= instance.start:
        raise ValueError(f"{field_name(instance, attribute)} must lie after start: start={instance.start}, end={value}")


def _as_long_as_it_spans(instance: "Span", attribute: "attrs.Attribute[str]", value: Any) -> None:
    a_string(instance, attribute, value)
    if len(value) != instance.end - instance.start:
        wanted = instance.end - instance.start
        raise ValueError(
            f"{field_name(instance, attribute)} must have end - start = {wanted} code points, "
            f"not {len(value)}: start={instance.start}, end={instance.end}, text={shown(value)}"
        )


@attrs.frozen(kw_only=True, order=True)
class Span:
    """A piece of the article: `article.text[span.start:span.end] == span.text`. Never empty. Sorts by place."""

    __get_pydantic_core_schema__ = core_schema
    __get_pydantic_json_schema__ = json_schema

    __repr__ = brief

    start: int
    """First code point, counted from 0 in `Article.text`."""
    end: int
    """One past the last code point (half-open)."""
    text: str
    """The characters themselves, so that a finding can be read without its article."""

    def __attrs_post_init__(self) -> None:
        start, end, text = self.start, self.end, self.text
        plain = type(start) is int and type(end) is int and type(text) is str
        if not (plain and 0 <= start < end and len(text) == end - start):  # one look, since there are thousands
            for name, check in _CHECKS:
                check(self, getattr(attrs.fields(Span), name), getattr(self, name))

    def contains(self, other: "Span") -> bool:
        """Whether the other span lies wholly within this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


_CHECKS = (("start", a_natural), ("end", _after_start), ("text", _as_long_as_it_spans))
"""What says in words why a span is none."""
