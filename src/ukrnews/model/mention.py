"""Who or what is named, and where."""

from typing import ClassVar

import attrs

from ukrnews.model.actor import Actor
from ukrnews.model.checks import a
from ukrnews.model.finding import Finding
from ukrnews.model.place import Place


@attrs.frozen(kw_only=True)
class Mention(Finding):
    """An actor or a place is named in the text; kept in `Report.mentions`."""

    type: ClassVar[str] = "mention"

    of: Actor | Place = attrs.field(validator=a(Actor, Place))
    """Who or what is named."""
