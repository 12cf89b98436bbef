"""The rules of the condition parser in the order in which they are tried."""

from __future__ import annotations

from ukrnews.parsers.cards import Table
from ukrnews.parsers.conditions.asked import asked
from ukrnews.parsers.conditions.asking import asking
from ukrnews.parsers.conditions.bargains import (
    contingent,
    exchange_offered,
    in_exchange,
    no_without,
    not_without,
    without,
    without_consequence,
)
from ukrnews.parsers.conditions.clauses import (
    before,
    once,
    provided,
    unless_consequence,
    unless_precondition,
    until,
    while_,
)
from ukrnews.parsers.conditions.deadlines import given_until, has_time, inside, named, time_given, wants_by
from ukrnews.parsers.conditions.demands import (
    demand_noun,
    demanded,
    demanded_by,
    demanded_first,
    expect,
    need,
    need_by,
    required,
)
from ukrnews.parsers.conditions.if_clauses import if_consequence, if_not, if_precondition, if_term
from ukrnews.parsers.conditions.inversion import inversion, trailing_inversion
from ukrnews.parsers.conditions.listed import listed_conditions, listed_demands, these_include
from ukrnews.parsers.conditions.must import must_be_done, must_by, must_first, or_else
from ukrnews.parsers.conditions.obligations import bidding, needed, should, voiced_need, wants, wants_first, wants_to
from ukrnews.parsers.conditions.only import (
    first_then,
    only,
    only_after,
    only_noun,
    only_then,
    only_through,
    only_way,
    possible_after,
    there_will_be,
    when_over,
)
from ukrnews.parsers.conditions.passages import it_holds, point_of_plan, told_on
from ukrnews.parsers.conditions.plan_says import plan_says
from ukrnews.parsers.conditions.red_lines import (
    impossible,
    non_negotiable,
    none_will_be,
    not_one,
    refusal_kept,
    repeatedly_rejected,
    vowed_never,
    will_never,
    will_not,
)
from ukrnews.parsers.conditions.terms import commits_by, extension, halt_for, plan_would, seeks_to, under_plan
from ukrnews.parsers.conditions.unwilling import unwilling
from ukrnews.parsers.conditions.warnings import any_would, brings_about, taken_as, whoever
from ukrnews.parsers.conditions.we_ask import our_call, we_ask

RULES = Table(
    "conditions",
    "condition",
    (
        # under a marker: if, unless, until, only, without
        if_term,
        if_precondition,
        if_consequence,
        if_not,
        unless_consequence,
        unless_precondition,
        before,
        until,
        while_,
        once,
        provided,
        only,
        only_after,
        possible_after,
        there_will_be,
        when_over,
        only_noun,
        only_through,
        only_way,
        only_then,
        first_then,
        exchange_offered,
        in_exchange,
        contingent,
        without_consequence,
        without,
        no_without,
        not_without,
        inversion,
        trailing_inversion,
        # by when
        given_until,
        time_given,
        has_time,
        named,
        # what a paper says, before what it refuses or demands by the same words
        under_plan,
        plan_says,
        # what is refused for good
        will_never,
        will_not,
        vowed_never,
        unwilling,
        repeatedly_rejected,
        non_negotiable,
        impossible,
        none_will_be,
        refusal_kept,
        not_one,
        # what is asked for
        listed_conditions,
        listed_demands,
        these_include,
        must_first,
        must_by,
        must_be_done,
        or_else,
        need_by,
        expect,
        need,
        demanded_by,
        demanded_first,
        demanded,
        demand_noun,
        asked,
        we_ask,
        our_call,
        asking,
        required,
        should,
        needed,
        voiced_need,
        bidding,
        wants_by,
        wants_first,
        wants_to,
        wants,
        # what would follow, and what a plan holds
        any_would,
        taken_as,
        brings_about,
        whoever,
        extension,
        plan_would,
        halt_for,
        commits_by,
        it_holds,
        seeks_to,
        told_on,
        point_of_plan,
        # inside what a rule above has read
        inside,
    ),
)
"""Where two rules read the same words, the first stands."""
