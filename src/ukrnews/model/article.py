"""What comes in: one news text and what is known of it."""

from datetime import date

import attrs

from ukrnews.model.brief import brief
from ukrnews.model.checks import a_date, optional, unicode_text
from ukrnews.model.for_pydantic import core_schema, json_schema


@attrs.frozen(kw_only=True)
class Article:
    """One news text with its metadata. The text is never changed: all offsets count its code points."""

    __get_pydantic_core_schema__ = core_schema
    __get_pydantic_json_schema__ = json_schema

    __repr__ = brief

    text: str = attrs.field(validator=unicode_text)
    """The whole text as it was given; a headline is read where it stands as the first line."""
    title: str | None = attrs.field(default=None, validator=optional(unicode_text))
    """Headline as metadata; never prepended to the text."""
    published: date | None = attrs.field(default=None, validator=optional(a_date))
    """Day of publication, against which "on Tuesday" and "yesterday" are resolved."""
    source: str | None = attrs.field(default=None, validator=optional(unicode_text))
    """Who published it, in the giver's words."""
    url: str | None = attrs.field(default=None, validator=optional(unicode_text))
    """Address it was taken from."""
    language: str | None = attrs.field(default=None, validator=optional(unicode_text))
    """Language tag (BCP 47, "en") where the giver states one."""
