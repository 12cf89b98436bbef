"""The rules that find events and tolls, in the order in which they are tried."""

from __future__ import annotations

from ukrnews.parsers.cards import Table
from ukrnews.parsers.incidents import (
    bare,
    captions,
    damage,
    hurt_changes,
    hurt_nouns,
    hurt_verbs,
    kind_cards,
    noun_cards,
    verb_ground,
    verb_people,
    verb_strikes,
)

VERBS = Table(
    "incidents",
    "incident",
    (
        verb_strikes.landing,
        verb_strikes.aimed,
        verb_strikes.hit,
        verb_strikes.sent,
        verb_strikes.launched,
        verb_strikes.downed,
        verb_strikes.destroyed_in_the_air,
        verb_strikes.burst,
        verb_ground.flag_raised,
        verb_ground.driven_out,
        verb_ground.taken,
        verb_ground.entered,
        verb_ground.fallen,
        verb_ground.clashed,
        verb_people.fire_opened,
        verb_people.harmed,
        verb_people.shot,
        verb_people.detained,
        verb_people.hacked,
        damage.damaged,
    ),
)
"""Those that look at verbs, by the frame of the verb's entry in the lexicon."""

NOUNS = Table(
    "incidents",
    "incident",
    (
        noun_cards.strike,
        noun_cards.blast,
        noun_cards.killing,
        noun_cards.arrest,
        noun_cards.cyberattack,
        noun_cards.advance,
        noun_cards.capture,
        noun_cards.fall,
        noun_cards.clash,
    ),
)
"""Those that look at nouns, by the frame of the noun's entry."""

KINDS = Table(
    "incidents",
    None,
    (
        kind_cards.on_a_mine,
        kind_cards.by_hackers,
        kind_cards.by_a_bomber,
        kind_cards.by_a_sniper,
        kind_cards.attacked_from_the_air,
        kind_cards.attacked_on_the_ground,
        kind_cards.only_attempted,
        kind_cards.killed_from_the_air,
        kind_cards.killed_by_a_blast,
        kind_cards.flown_and_gone_off,
        kind_cards.by_guns,
        kind_cards.raid_from_the_air,
        kind_cards.ground_assault,
        kind_cards.cyber_attack,
        kind_cards.of_people,
        kind_cards.attack_by_hand,
        kind_cards.bomb_attack,
        kind_cards.attack_at_the_front,
    ),
)
"""What makes an incident of another kind than its word says."""

TOLLS = Table(
    "incidents",
    None,
    (
        hurt_nouns.number_of_victims,
        hurt_verbs.number_before_harm,
        hurt_verbs.harming_verb,
        hurt_verbs.fighters_lost,
        hurt_verbs.dying_verb,
        hurt_verbs.injury_suffered,
        hurt_nouns.counted_dead,
        hurt_nouns.no_casualties,
        hurt_nouns.deaths_of,
        hurt_nouns.injuries_to,
        hurt_nouns.risen_deaths,
        hurt_nouns.counted_deaths,
        hurt_nouns.losses_in_all,
        hurt_nouns.death_toll,
        hurt_nouns.lives_taken,
        hurt_nouns.lives_lost,
        hurt_nouns.taken_to_hospital,
    ),
)
"""How many people were killed, injured, missing or captured, by the part of the word that says so."""

CHANGES = Table("incidents", None, (hurt_changes.corrected_toll, hurt_changes.body_found))
"""What a sentence says of the figures that it has told."""

FIGURES = Table("incidents", "incident", (bare.bare_casualties,))
"""Those that look at a figure of victims that no verb or noun before it gave an event."""

CAPTIONS = Table("incidents", "incident", (captions.noted_blow,))
"""Those for texts of a line or two in which no other finds an event."""

FINDING = (VERBS, NOUNS, KINDS, TOLLS, CHANGES, FIGURES, CAPTIONS)
