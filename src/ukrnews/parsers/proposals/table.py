"""The rules of the proposal parser in the order in which they are tried."""

from __future__ import annotations

from ukrnews.parsers.cards import Table
from ukrnews.parsers.proposals.alone import answered_aside, bare
from ukrnews.parsers.proposals.asked import asked_for, asked_to, urged_thing
from ukrnews.parsers.proposals.attendance import attends, attends_it
from ukrnews.parsers.proposals.deals import agrees_with, deal
from ukrnews.parsers.proposals.deeds import agreed_deed, ready_offer, refused_deed
from ukrnews.parsers.proposals.described import put_by, that_put
from ukrnews.parsers.proposals.handed import handed
from ukrnews.parsers.proposals.implied import (
    deal_must_hold,
    demanded_step,
    lifted_step,
    precondition,
    pressed_for,
    red_line,
    wanted,
)
from ukrnews.parsers.proposals.intentions import wanted_talks, wanted_thing, will_hold_fire
from ukrnews.parsers.proposals.listed_steps import listed_steps
from ukrnews.parsers.proposals.no import bans, blocks, none_to_come, refuses, rejects, rejects_apart, will_not
from ukrnews.parsers.proposals.nouns import noun_for, noun_of, terms_for, terms_of
from ukrnews.parsers.proposals.offers import called_apart, called_for, declared, offered_deed, put_apart, put_object
from ukrnews.parsers.proposals.received import received
from ukrnews.parsers.proposals.same import (
    again,
    agreed_again,
    alike,
    answered_before,
    answered_next,
    other_kind,
    other_length,
    other_proposer,
    other_scope,
    paper,
    plan_named,
    same_length,
    same_words,
    taken_up,
)  # fmt: skip
from ukrnews.parsers.proposals.unanswered import called, judged, judged_beside, no_answer, no_answer_to, not_rule_out
from ukrnews.parsers.proposals.yes import (
    accepts,
    agrees,
    ready,
    ready_apart,
    ready_to,
    supports,
    votes,
    welcomes,
)

PUTS = Table("proposals", "proposal", (
    will_hold_fire,
    put_by, that_put, put_object, put_apart, called_for, called_apart, declared, offered_deed,
    asked_to, asked_for, urged_thing, wanted_talks, wanted_thing, handed,
    listed_steps, terms_for, terms_of, noun_of, noun_for,
))  # fmt: skip
"""What is put forward, by the word that says so."""

TAKING_UP = Table("proposals", None, (answered_aside, bare, attends_it, no_answer, judged_beside))
"""Answers that name nothing: they join the proposal before them."""

ANSWERS = Table("proposals", "proposal", (
    deal, agrees_with, accepts, agrees, supports, welcomes, ready, ready_to, ready_apart,
    rejects, rejects_apart, none_to_come, blocks, bans, refuses, will_not, votes,
    not_rule_out, attends, called, judged, received, no_answer_to,
    ready_offer, agreed_deed, refused_deed,  # last: only what no topic names
))  # fmt: skip
"""What is answered, by the word that says so."""

IMPLIED = Table("proposals", "proposal", (
    red_line, precondition, wanted, demanded_step, lifted_step, deal_must_hold, pressed_for,
))  # fmt: skip
"""What a condition that was found says of a proposal."""

POINTING = Table("proposals", None, (paper, taken_up))
"""Whether "it", "the plan", "his offer" mean a proposal."""

SAME = Table("proposals", None, (
    plan_named, other_kind, other_length, other_scope, other_proposer,
    answered_next, agreed_again, same_words, same_length, answered_before, again, alike,
))  # fmt: skip
"""Whether a mention with a name of its own means a proposal: the first that can tell says so, and none means no."""
