"""The boundaries at which something ends: one table for what is said, one for clauses, one for what is proposed."""

from __future__ import annotations

from ukrnews.parsers.cards import Table
from ukrnews.parsers.extents.next_speech import (
    adding,
    and_rejected,
    and_they_said,
    and_when_asked,
    but_he_refuses,
    his_envoy,
    while_they_said,
)
from ukrnews.parsers.extents.objects import (
    amid,
    and_he_left,
    and_that,
    but_he_does,
    called_a_plan,
    circumstance,
    described,
    doing,
    other_verb,
)
from ukrnews.parsers.extents.occasions import at_a_forum, day, in_a_speech, in_an_interview, verb_of_source
from ukrnews.parsers.extents.remarks import (
    aside_from,
    called_a_claim,
    colon,
    effect,
    headline_event,
    headline_nouns,
    hours_after,
    meanwhile,
    new_thought,
    quote_adding,
    remark,
    speaking,
    when_asked,
    withholds,
    without_details,
)

SAID_ENDS = Table(
    "statements",
    None,
    (
        # another act of speech
        adding,
        and_rejected,
        and_they_said,
        while_they_said,
        but_he_refuses,
        his_envoy,
        and_when_asked,
        quote_adding,
        aside_from,
        # the article's remarks
        new_thought,
        remark,
        colon,
        withholds,
        without_details,
        called_a_claim,
        effect,
        speaking,
        when_asked,
        hours_after,
        meanwhile,
        headline_event,
        headline_nouns,
        # what else the subject of an object's verb does
        doing,
        other_verb,
        but_he_does,
        and_he_left,
        and_that,
        # what the article tells beside an object
        described,
        called_a_plan,
        circumstance,
        amid,
        verb_of_source,
        # on what occasion it was said
        in_an_interview,
        in_a_speech,
        at_a_forum,
    ),
)
"""Where what is said ends: at the first chunk before which one of these says so."""

SAID_TAILS = Table("statements", None, (day,))
"""What is taken off the end that these leave."""
