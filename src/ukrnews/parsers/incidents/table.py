"""The rules of the incident parser in the order in which they are tried."""

from __future__ import annotations

from ukrnews.parsers.cards import Table
from ukrnews.parsers.incidents.bare import bare_casualties
from ukrnews.parsers.incidents.damage import damaged
from ukrnews.parsers.incidents.hurt_changes import body_found, corrected_toll
from ukrnews.parsers.incidents.hurt_nouns import (
    counted_dead,
    counted_deaths,
    death_toll,
    deaths_of,
    lives_taken,
    losses_in_all,
    no_casualties,
    number_of_victims,
)
from ukrnews.parsers.incidents.hurt_verbs import (
    dying_verb,
    fighters_lost,
    harming_verb,
    injury_suffered,
    number_before_harm,
)
from ukrnews.parsers.incidents.kind_cards import (
    attack_at_the_front,
    attack_by_hand,
    attacked_from_the_air,
    attacked_on_the_ground,
    bomb_attack,
    by_a_sniper,
    by_guns,
    by_hackers,
    cyber_attack,
    ground_assault,
    killed_by_a_blast,
    killed_from_the_air,
    on_a_mine,
    raid_from_the_air,
)
from ukrnews.parsers.incidents.noun_cards import (
    advance,
    arrest,
    blast,
    capture,
    clash,
    cyberattack,
    fall,
    killing,
    strike,
)
from ukrnews.parsers.incidents.verb_ground import clashed, entered, fallen, flag_raised, taken
from ukrnews.parsers.incidents.verb_people import detained, fire_opened, hacked, harmed, shot
from ukrnews.parsers.incidents.verb_strikes import (
    aimed,
    burst,
    destroyed_in_the_air,
    downed,
    hit,
    landing,
    launched,
    sent,
)

VERBS = Table(
    "incidents",
    "incident",
    (
        landing,
        aimed,
        hit,
        sent,
        launched,
        downed,
        destroyed_in_the_air,
        burst,
        flag_raised,
        taken,
        entered,
        fallen,
        clashed,
        fire_opened,
        harmed,
        shot,
        detained,
        hacked,
        damaged,
    ),
)
"""Those that look at verbs, by the frame of the verb's entry in the lexicon."""

NOUNS = Table("incidents", "incident", (strike, blast, killing, arrest, cyberattack, advance, capture, fall, clash))
"""Those that look at nouns, by the frame of the noun's entry."""

KINDS = Table(
    "incidents",
    None,
    (
        on_a_mine,
        by_hackers,
        by_a_sniper,
        attacked_from_the_air,
        attacked_on_the_ground,
        killed_from_the_air,
        killed_by_a_blast,
        by_guns,
        raid_from_the_air,
        ground_assault,
        cyber_attack,
        attack_by_hand,
        bomb_attack,
        attack_at_the_front,
    ),
)
"""What makes an incident of another kind than its word says."""

FIGURES = Table("incidents", "incident", (bare_casualties,))
"""Those that look at a figure of victims that no verb or noun before it gave an event."""

TOLLS = Table(
    "incidents",
    None,
    (
        number_of_victims,
        number_before_harm,
        harming_verb,
        fighters_lost,
        dying_verb,
        injury_suffered,
        counted_dead,
        no_casualties,
        deaths_of,
        counted_deaths,
        losses_in_all,
        death_toll,
        lives_taken,
    ),
)
"""How many people were killed, injured, missing or captured, by the part of the word that says so."""

CHANGES = Table("incidents", None, (corrected_toll, body_found))
"""What a sentence says of the figures that it has told."""
