"""What is put forward for others to agree to."""

from enum import StrEnum
from typing import ClassVar

import attrs

from ukrnews.model.actor import Actor
from ukrnews.model.checks import a, a_duration, optional, tuple_of
from ukrnews.model.condition import Condition
from ukrnews.model.finding import Finding
from ukrnews.model.response import Response, Stance
from ukrnews.model.span import Span


class ProposalKind(StrEnum):
    """What is proposed."""

    CEASEFIRE = "ceasefire"
    NEGOTIATIONS = "negotiations"
    """Talks, summit, meeting."""
    PEACE_PLAN = "peace_plan"
    """Deal, settlement, plan."""
    PRISONER_EXCHANGE = "prisoner_exchange"
    HUMANITARIAN = "humanitarian"
    """Relief, return of children or bodies, release of civilians."""
    SECURITY_GUARANTEE = "security_guarantee"
    """Guarantees, peacekeepers, membership."""
    MILITARY_AID = "military_aid"
    """Weapons, training, intelligence."""
    SANCTIONS = "sanctions"
    ECONOMIC = "economic"
    """Loans, minerals, reconstruction."""
    TERRITORIAL = "territorial"
    """Withdrawal, cession, recognition, freezing the line."""
    OTHER = "other"


class Status(StrEnum):
    """Where a proposal stands by the answers that the article gives."""

    OPEN = "open"
    ACCEPTED = "accepted"
    REJECTED = "rejected"
    CONDITIONAL = "conditional"


@attrs.frozen(kw_only=True)
class Proposal(Finding):
    """A course of action put forward for others to agree to; one per distinct proposal in an article."""

    type: ClassVar[str] = "proposal"

    kind: ProposalKind = attrs.field(validator=a(ProposalKind))
    """What is proposed."""
    content: Span = attrs.field(validator=a(Span))
    """Its fullest mention."""
    proposers: tuple[Actor, ...] = attrs.field(default=(), validator=tuple_of(Actor))
    """Who puts it forward."""
    addressees: tuple[Actor, ...] = attrs.field(default=(), validator=tuple_of(Actor))
    """Who is to agree to it."""
    duration: str | None = attrs.field(default=None, validator=optional(a_duration))
    """ISO 8601 duration in the text's unit, the longest where there are two: "30 days" is P30D."""
    responses: tuple[Response, ...] = attrs.field(default=(), validator=tuple_of(Response))
    """The answers that the article gives, in its order."""
    terms: tuple[Condition, ...] = attrs.field(default=(), validator=tuple_of(Condition))
    """The conditions that belong to it."""

    @property
    def status(self) -> Status:
        """Where it stands, by each party's last answer: rejected if one rejects, else conditional if one sets
        conditions, else open while one is undecided or none has answered, else accepted."""
        stances = set({response.actor.name: response.stance for response in self.responses}.values())
        if Stance.REJECT in stances:
            return Status.REJECTED
        if Stance.ACCEPT_WITH_CONDITIONS in stances:
            return Status.CONDITIONAL
        return Status.ACCEPTED if stances == {Stance.ACCEPT} else Status.OPEN
