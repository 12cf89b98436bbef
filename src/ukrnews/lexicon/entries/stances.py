"""Table ``stances``: words with which a party answers a proposal: "accept", "ruled out", "has yet to respond"."""

from __future__ import annotations

from enum import StrEnum

import attrs

from ukrnews.lexicon.entries.base import Entry, unique
from ukrnews.lexicon.entries.inflection import verb_forms
from ukrnews.model import ProposalKind, Stance


class StanceFrame(StrEnum):
    """Where the proposal stands."""

    OBJECT = "object"
    """After the words: "accepted the truce", "ready for talks", "agreed to meet"."""
    SUBJECT = "subject"
    """Before them: "the plan was unacceptable", "the idea made sense"."""
    ATTEND = "attend"
    """After the words, where a refusal or what is to come is an answer: "will not attend the summit"; who has attended
    one answers nothing."""
    RECEIVED = "received"
    """Before the verb that says that it met with them, whose they are behind: "met with resistance from Kyiv"."""
    NONE = "none"
    """Nowhere: the latest proposal is meant: "gave no answer", "has yet to respond"."""


class Answering(StrEnum):
    """Ways of answering that are read each by a rule of its own: the names of their entries."""

    ACCEPT = "accept"
    AGREE = "agree"
    SUPPORT = "support"
    WELCOME = "welcome"
    READY = "ready"
    READY_TO = "ready to"
    READY_APART = "ready apart"
    REJECT = "reject"
    REJECT_APART = "reject apart"
    NONE_TO_COME = "there will be no"
    WILL_NOT = "will not"
    VOTE = "vote"
    DEAL = "reach a deal"
    BLOCK = "block"
    BAN = "ban"
    REFUSE = "refuse"
    NOT_RULE_OUT = "not rule out"


_WAYS = frozenset(Answering)


@attrs.frozen(kw_only=True)
class StanceEntry(Entry):
    """Words of answering and the stance that they take where nothing negates them.

    ``opposite`` is the stance under negation ("did not accept"); without one, negated words say nothing.
    ``verbs`` are lemmas with all regular forms, ``words`` stand as given.
    ``kinds``: an answer only to proposals of these kinds ("ready to deliver weapons" is a pledge).
    """

    name: str
    stance: Stance
    opposite: Stance | None = None
    frame: StanceFrame = StanceFrame.OBJECT
    verbs: tuple[str, ...] = ()
    words: tuple[str, ...] = ()
    kinds: tuple[ProposalKind, ...] = ()

    @property
    def way(self) -> str:
        """The way of answering by which it is read: where its name is none, that of its stance."""
        return self.name if self.name in _WAYS else self.stance

    @property
    def key(self) -> str:
        return self.name

    @property
    def phrases(self) -> tuple[str, ...]:
        return unique(self.words, tuple(form for verb in self.verbs for form in verb_forms(verb)))
