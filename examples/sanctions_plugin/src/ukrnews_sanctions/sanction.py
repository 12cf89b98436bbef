"""What can be found: a measure against somebody."""

from typing import ClassVar

import attrs

from ukrnews import Actor, Finding, Span


@attrs.frozen(kw_only=True)
class Sanction(Finding):
    """A measure is reported to have been put on somebody or something."""

    type: ClassVar[str] = "sanction"

    measure: str
    """What it is, in the words of the word list: "asset freeze"."""
    target: Span | None = None
    """Whom or what it is put on, in the text's words."""
    imposed_by: tuple[Actor, ...] = ()
    """Who puts it."""
    legal_basis: Span | None = None
    """The act, order or regulation it is based on."""
