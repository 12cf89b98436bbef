"""Where what was said ends: at the first of the table's boundaries."""

from __future__ import annotations

from collections.abc import Iterable

from ukrnews.parsers.cards import Rule, Table
from ukrnews.parsers.extents.boundaries import looking
from ukrnews.parsers.extents.content import Content
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
from ukrnews.reading.syntax.cursor import Cursor

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


def said_end(at: Cursor, said: Content) -> int:
    """The chunk before which content that starts at the cursor ends, the cursor's stop at the latest."""
    ends = looking(SAID_ENDS.of(said.document), said.extent)
    last = at._replace(k=at.stop, start=at.k)
    for k in range(at.k + 1, at.stop):
        boundaries = ends.get(at.row[k].kind)
        if boundaries is not None and _any_at(boundaries, here := Cursor(at.row, k, at.stop, at.k), said):
            last = here
            break
    cut: list[int] = [tail.read(last, said) for tail in SAID_TAILS.of(said.document)]
    return last.k - sum(cut)


def ends_at(at: Cursor, said: Content) -> bool:
    """Whether what is said ends before the cursor's chunk."""
    boundaries = looking(SAID_ENDS.of(said.document), said.extent).get(at.kind(), ())
    return _any_at(boundaries, at, said)


def _any_at(boundaries: Iterable[Rule[..., bool]], at: Cursor, said: Content) -> bool:
    return any(boundary.read(at, said) for boundary in boundaries)
