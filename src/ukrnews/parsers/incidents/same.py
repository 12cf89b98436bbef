"""Why two mentions are one event, and why they are two: the first reason decides, and without one they are two."""

from __future__ import annotations

from ukrnews.parsers.cards import Table
from ukrnews.parsers.incidents import same_apart, same_joined
from ukrnews.parsers.incidents.event import Event
from ukrnews.parsers.incidents.pair import Pair, Verdict
from ukrnews.reading.document import Document


def is_same(document: Document, known: Event, event: Event) -> bool:
    """Whether the mention is of the known event."""
    pair = Pair(known, event)
    for reason in SAME.of(document).rules:
        verdict: Verdict = reason.read(pair)
        if verdict is not None:
            return verdict
    return False


SAME = Table(
    "incidents",
    None,
    (
        same_joined.weapon_told_after,
        same_joined.same_person,
        same_apart.old_news,
        same_apart.answer,
        same_joined.victim_of_blow,
        same_joined.harm_of_fighting,
        same_joined.bomb_told_after,
        same_apart.other_kind,
        same_apart.alike,
        same_apart.another,
        same_apart.instance,
        same_apart.other_day,
        same_apart.other_side,
        same_apart.other_weapon,
        same_apart.other_way,
        same_apart.fewer_victims,
        same_apart.days_total,
        same_apart.sum_over_places,
        same_apart.one_of_several,
        same_apart.town_victims,
        same_joined.country_lead,
        same_joined.known_blow,
        same_joined.same_toll,
        same_apart.other_place,
        same_joined.known_captive,
        same_joined.downed_together,
        same_joined.same_number,
        same_joined.downed_again,
        same_apart.downed_elsewhere,
        same_joined.damage_nearby,
        same_joined.same_thing,
        same_joined.town_raid_detail,
        same_joined.known_hack,
        same_joined.one_sentence,
        same_joined.same_day,
        same_joined.raid_counted,
        same_joined.headline_fighting,
        same_joined.headline_detail,
        same_joined.headline_lead,
        same_joined.told_again,
        same_apart.inside_region,
        same_apart.captured_elsewhere,
        same_apart.other_raid,
        same_joined.same_place,
    ),
)
"""A mention with no reason to be a known event is one of its own."""
