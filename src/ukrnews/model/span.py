"""Where in the article's text something stands."""

from typing import Any

import attrs

from ukrnews.model.brief import brief
from ukrnews.model.checks import a_natural, a_string, field_name, shown


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

    __repr__ = brief

    start: int = attrs.field(validator=a_natural)
    """First code point, counted from 0 in `Article.text`."""
    end: int = attrs.field(validator=_after_start)
    """One past the last code point (half-open)."""
    text: str = attrs.field(validator=_as_long_as_it_spans)
    """The characters themselves, so that a finding can be read without its article."""

    def contains(self, other: "Span") -> bool:
        """Whether the other span lies wholly within this one."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: "Span") -> bool:
        """Whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end
