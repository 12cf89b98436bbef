"""What a party says to a proposal."""

from enum import StrEnum

import attrs

from ukrnews.model.actor import Actor
from ukrnews.model.brief import brief
from ukrnews.model.checks import a, some
from ukrnews.model.for_pydantic import core_schema, json_schema
from ukrnews.model.span import Span


class Stance(StrEnum):
    """How a party stands to a proposal."""

    ACCEPT = "accept"
    """Agrees; a vote for it or a signature too."""
    ACCEPT_WITH_CONDITIONS = "accept_with_conditions"
    REJECT = "reject"
    UNDECIDED = "undecided"


@attrs.frozen(kw_only=True)
class Response:
    """One party's answer to a proposal."""

    __get_pydantic_core_schema__ = core_schema
    __get_pydantic_json_schema__ = json_schema

    __repr__ = brief

    actor: Actor = attrs.field(validator=a(Actor))
    """Who answers: whoever the sentence names."""
    stance: Stance = attrs.field(validator=a(Stance))
    """How it answers."""
    evidence: tuple[Span, ...] = attrs.field(validator=some(Span, "nothing is found without evidence"))
    """Where the text says so. Never empty."""
