"""Who said what."""

from enum import StrEnum
from typing import ClassVar

import attrs

from ukrnews.model.actor import Actor
from ukrnews.model.checks import a, a_bool, optional, some, some_text, tuple_of
from ukrnews.model.finding import Finding
from ukrnews.model.span import Span
from ukrnews.model.when import When


class Form(StrEnum):
    """How the words are given."""

    DIRECT = "direct"
    """All in quotation marks."""
    INDIRECT = "indirect"
    """None in quotation marks."""
    MIXED = "mixed"
    """Some, if only one word, in quotation marks."""


class Act(StrEnum):
    """What the source does by saying it; the one that fits best."""

    STATE = "state"
    CLAIM = "claim"
    """Insists, argues."""
    ACKNOWLEDGE = "acknowledge"
    """Admits, concedes, confirms."""
    ACCUSE = "accuse"
    CONDEMN = "condemn"
    PRAISE = "praise"
    DENY = "deny"
    DEMAND = "demand"
    """Urges, calls for, asks that something be done."""
    PROPOSE = "propose"
    """Suggests, offers."""
    PROMISE = "promise"
    """Vows, pledges."""
    ACCEPT = "accept"
    """Agrees, welcomes."""
    REJECT = "reject"
    """Refuses, rules out."""
    WARN = "warn"
    THREATEN = "threaten"
    ASK = "ask"
    """Puts a question."""


@attrs.frozen(kw_only=True)
class Statement(Finding):
    """A source is reported to have said, written, posted or signalled something."""

    type: ClassVar[str] = "statement"

    speakers: tuple[Actor, ...] = attrs.field(default=(), validator=tuple_of(Actor))
    """Each source, resolved; empty where it could not be."""
    source: Span | None = attrs.field(default=None, validator=optional(a(Span)))
    """The source's words as they stand: "he", "the ministry"."""
    content: tuple[Span, ...] = attrs.field(validator=some(Span, "a statement says something"))
    """What was said, without outer quotation marks; two spans where the attribution breaks the quotation."""
    cue: Span | None = attrs.field(default=None, validator=optional(a(Span)))
    """The reporting word or words: "told reporters", "according to"; None where a quotation stands alone."""
    form: Form = attrs.field(validator=a(Form))
    """Quoted, reported or both."""
    act: Act = attrs.field(validator=a(Act))
    """What is done by saying it."""
    addressees: tuple[Actor, ...] = attrs.field(default=(), validator=tuple_of(Actor))
    """Whom it was said to or demands something of."""
    medium: str | None = attrs.field(default=None, validator=optional(some_text))
    """Where it was said: "Telegram", "an interview with TIME"."""
    when: When | None = attrs.field(default=None, validator=optional(a(When)))
    """When it was said."""
    negated: bool = attrs.field(default=False, validator=a_bool)
    """True only where the source is reported not to have said it."""
