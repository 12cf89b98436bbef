"""Several sentences: mentions of one event become one incident, and different events stay apart."""

from __future__ import annotations

import datetime as dt

from incident_reading import bounds, incidents_in

from ukrnews.model import IncidentKind, PlaceKind
from ukrnews.parsers.incidents.event import RANK
from ukrnews.parsers.incidents.pair import FAMILY
from ukrnews.parsers.incidents.taken_up import TAKES_UP


def test_headline_lead_and_detail_are_one_event() -> None:
    found = incidents_in(
        "Missile strike on Dnipro kills five\n\n"
        "A Russian ballistic missile hit an apartment block in Dnipro on Saturday, killing at least five people.\n\n"
        "By evening the number of dead had risen to nine. The strike also wounded 23 people.\n"
    )
    assert len(found) == 1
    assert bounds(found[0].killed) == (9, 9)
    assert bounds(found[0].injured) == (23, 23)
    assert len(found[0].evidence) >= 3


def test_every_kind_of_incident_has_a_family() -> None:
    assert set(FAMILY) == set(IncidentKind)
    assert all(family not in taken for family, taken in TAKES_UP.items())


def test_every_kind_of_place_has_a_rank() -> None:
    assert set(RANK) == set(PlaceKind)


def test_places_keep_events_apart() -> None:
    found = incidents_in(
        "Russian drones hit a clinic in Sumy on Monday. "
        "Another drone struck a school in Poltava, wounding two teachers."
    )
    assert [i.places[0].name for i in found] == ["Sumy", "Poltava"]
    assert [bounds(i.injured) for i in found] == [None, (2, 2)]


def test_it_that_shoots_down_the_salvo_is_not_who_launched_it() -> None:
    found = incidents_in(
        "Russia launched 120 drones at Ukraine overnight, the Ukrainian air force said. It shot down 98 of the drones."
    )
    assert [{a.name for a in i.perpetrators} for i in found] == [{"Russia"}, {"Ukraine"}]


def test_an_air_force_without_a_state_is_no_state_s() -> None:
    found = incidents_in("Russia launched 120 drones overnight, the air force said. It shot down 98 of the drones.")
    assert [{a.name for a in i.perpetrators} for i in found] == [{"Russia"}, set()]


def test_days_keep_events_apart() -> None:
    found = incidents_in(
        "A missile hit Odesa on Friday, killing one person. "
        "On Sunday drones struck Odesa again and wounded four people."
    )
    assert [bounds(i.killed) for i in found] == [(1, 1), None]
    assert [bounds(i.injured) for i in found] == [None, (4, 4)]


def test_a_salvo_its_interception_and_a_single_strike_are_three() -> None:
    found = incidents_in(
        "Russia launched 119 drones at Ukraine overnight, Ukraine's air force said, adding that it had shot down 86 of "
        "them. "
        "One drone hit a warehouse in Kropyvnytskyi, but nobody was hurt."
    )
    assert [i.kind.value for i in found] == ["strike", "interception", "strike"]
    assert [[w.count.minimum if w.count else None for w in i.weapons] for i in found] == [[119], [86], [1]]
    assert [{a.name for a in i.perpetrators} for i in found] == [{"Russia"}, {"Ukraine"}, {"Russia"}]
    assert bounds(found[2].killed) == (0, 0)


def test_sources_that_disagree_give_the_range_and_one_that_raises_its_toll_the_last_figure() -> None:
    (one,) = incidents_in(
        "A bomb fell on a market in Kherson on Monday. The mayor said 12 people were injured. "
        "The State Emergency Service said 20 people were injured."
    )
    assert bounds(one.injured) == (12, 20)


def test_parts_of_a_figure_are_not_added() -> None:
    (one,) = incidents_in(
        "A Russian strike on Sumy killed 35 people, including two children, and wounded 117, among them 15 children."
    )
    assert bounds(one.killed) == (35, 35)
    assert bounds(one.injured) == (117, 117)


def test_losses_of_the_whole_war_are_none() -> None:
    assert not incidents_in("Russia has lost more than 1,000,000 soldiers since the start of the full-scale invasion.")


def test_an_accusation_after_the_event_names_who_did_it_and_a_denial_who_denies() -> None:
    (one,) = incidents_in(
        "An explosion at a prison in Olenivka killed more than 50 captives in July 2022. "
        "Kyiv accused Russia of staging it; Moscow denied any part in it."
    )
    assert {a.name for a in one.perpetrators} == {"Russia"}
    assert {a.name for a in one.attributed_to} == {"Ukraine"}
    assert {a.name for a in one.denied_by} == {"Russia"}


def test_the_date_of_a_report_is_not_the_event_s() -> None:
    (one,) = incidents_in("The General Staff said on Friday that its troops had retaken the village of Kamianske.")
    assert one.when is None


def test_a_paragraph_s_heading_gives_the_place() -> None:
    (one,) = incidents_in("Pokrovsk direction: Russian forces attacked on October 12 but were repelled.")
    assert one.places[0].name == "Pokrovsk direction"
    assert one.when is not None
    assert one.when.earliest == dt.date(2025, 10, 12)


def test_attribution_comes_from_the_statement_around_it() -> None:
    (one,) = incidents_in("Russian shelling wounded two people in Nikopol on Monday, governor Serhiy Lysak said.")
    assert next(a.name for a in one.attributed_to).endswith("Lysak")


def test_without_published_only_what_the_text_fixes() -> None:
    (one,) = incidents_in("A Russian missile hit Sumy on Sunday.", None)
    assert one.when is None or one.when.earliest is None


def test_two_verbs_of_one_sentence_keep_their_own_places_and_victims() -> None:
    found = incidents_in(
        "Russian missiles hit a bakery in Sumy, killing one person, and struck residential areas of Kharkiv, "
        "wounding more than 60."
    )
    assert [i.places[0].name for i in found] == ["Sumy", "Kharkiv"]
    assert [bounds(i.killed) for i in found] == [(1, 1), None]
    assert [bounds(i.injured) for i in found] == [None, (61, None)]


def test_a_week_s_total_is_not_the_last_day_s_event() -> None:
    found = incidents_in(
        "A drone hit a car in Bilozerka on Monday, killing the driver. "
        "Over the past week, Russian attacks on the Kherson region have killed nine people and injured 64."
    )
    assert [bounds(i.killed) for i in found] == [(1, 1), (9, 9)]
    assert [bounds(i.injured) for i in found] == [None, (64, 64)]


def test_a_region_s_raid_is_not_a_town_s_shelling_further_down() -> None:
    found = incidents_in(
        "Russian drones attacked the Kharkiv region on Sunday.\n\nRescuers worked through the night.\n\n"
        "Schools stayed closed.\n\nPower was restored by noon.\n\nRepairs will take weeks.\n\n"
        "Vovchansk suffered artillery shelling on Sunday that wounded seven people.\n"
    )
    assert [i.kind.value for i in found] == ["strike", "shelling"]
    assert [bounds(i.injured) for i in found] == [None, (7, 7)]


def test_a_lead_that_names_the_country_and_the_detail_that_names_the_town_are_one() -> None:
    found = incidents_in(
        "A Ukrainian drone strike overnight caused a fire at an oil refinery in Russia.\n\n"
        "In Tuapse, the fall of drone debris caused a fire at a refinery, officials said.\n"
    )
    assert len(found) == 1
    assert "Tuapse" in {p.name for p in found[0].places}


def test_what_is_like_it_is_another_event() -> None:
    found = incidents_in(
        "Two explosions rocked a depot in Dzhankoi on Tuesday. "
        "They came a week after one person was killed in similar explosions at an airfield near Saky."
    )
    assert [bounds(i.killed) for i in found] == [None, (1, 1)]


def test_the_day_of_a_raid_holds_for_the_rest_of_its_report() -> None:
    found = incidents_in(
        "Russian missiles struck Odesa early on Tuesday, the mayor said.\n\n"
        "Air defences shot down 12 missiles over the region.\n\n"
        "Drones also hit a school in Izmail. Last month a drone hit a clinic in Reni.\n"
    )
    days = {i.places[0].name: i.when and i.when.earliest for i in found if i.kind.value == "strike"}
    assert days["Odesa"] == days["Izmail"] == dt.date(2025, 10, 14)
    assert days["Reni"] != dt.date(2025, 10, 14)


def test_an_old_report_s_day_is_not_spread() -> None:
    found = incidents_in("Russian missiles struck Odesa on March 2.\n\nDrones also hit a school in Izmail.\n")
    assert [bool(i.when) for i in found] == [True, False]


def test_since_a_day_ends_with_the_report() -> None:
    (one,) = incidents_in("The Russian army said it had shot down 80 Ukrainian drones since Sunday night.")
    assert one.when is not None
    assert one.when.latest == dt.date(2025, 10, 14)


def test_victims_with_a_place_of_their_own_are_another_event() -> None:
    found = incidents_in(
        "A man was wounded in Izium by a mine that exploded on Monday, and a woman was injured near Kupiansk."
    )
    assert [bounds(i.injured) for i in found] == [(1, 1), (1, 1)]


def test_figures_of_the_whole_war_are_not_added_to_the_event_before() -> None:
    (one,) = incidents_in(
        "A drone hit a car in Shebekino on Monday, killing one person. More than 200 civilians have been killed in the "
        "Belgorod region since the start of the operation. More than 1,100 were injured."
    )
    assert bounds(one.killed) == (1, 1)
    assert one.injured is None


def test_whoever_is_accused_of_it_does_it() -> None:
    (one,) = incidents_in("Ukraine accused Russian forces of kidnapping the mayor of Melitopol on Friday.")
    assert {a.name for a in one.perpetrators} == {"Russia"}


def test_whoever_claims_to_have_done_it_says_so() -> None:
    (one,) = incidents_in("Russia claimed to have taken three villages near Lyptsi.")
    assert {a.name for a in one.attributed_to} == {"Russia"}


def test_people_named_again_are_not_counted_again() -> None:
    (one,) = incidents_in("Two soldiers, a nurse and a driver were killed in a strike on Sumy.")
    assert one.killed is None  # the same two people or four


def test_one_side_s_victims_are_not_the_other_s() -> None:
    found = incidents_in(
        "Russian attacks killed at least six people in the Donetsk region, Ukrainian officials said. "
        "Four people were killed in Russian-occupied parts of southern and eastern Ukraine, local officials said."
    )
    assert bounds(found[0].killed) == (6, None)


def test_victims_told_after_the_attack_are_no_second_attack() -> None:
    (one,) = incidents_in("Russian troops attacked a shopping centre in Chernihiv on Monday, killing eight civilians.")
    assert bounds(one.killed) == (8, 8)


def test_whoever_made_the_missiles_did_not_fire_them() -> None:
    (one,) = incidents_in("American ATACMS missiles hit an airfield near Belgorod on Monday.")
    assert one.perpetrators == ()


def test_weeks_that_have_seen_raids_are_no_raid() -> None:
    assert not incidents_in("Recent months have seen massive Russian air strikes on Kharkiv and Odesa.")


def test_what_is_told_of_the_whole_war_is_no_toll_of_one_event() -> None:
    (found,) = incidents_in(
        "A drone hit a mill in Sumy on Monday.\n"
        "Villages near Sudzha have been hit since Russia launched its invasion. The attacks have killed dozens.\n"
    )
    assert found.killed is None


def test_two_days_of_no_known_year_keep_events_apart() -> None:
    found = incidents_in(
        "On March 6, a drone hit a mill in Sumy. On May 5, a drone hit a mill in Sumy.", published=None
    )
    assert [i.when and i.when.text for i in found] == ["March 6", "May 5"]


def test_a_place_told_for_its_distance_is_not_there() -> None:
    market, depot = incidents_in(
        "A drone hit a market in Kharkiv, killing a man.\n\n"
        "A missile fell on a depot outside Sumy, about 90 miles (145 km) northwest of Kharkiv. No one was hurt there.\n"
    )
    assert bounds(market.killed) == (1, 1)
    assert [place.name for place in depot.places] == ["Sumy"]
    assert bounds(depot.killed) == (0, 0)


def test_who_has_wounds_was_hurt_where_it_was_told_last() -> None:
    _, bus = incidents_in(
        "A village near Sumy was shelled. A resident was killed.\n\n"
        "Kharkiv. A drone exploded next to a bus. Three passengers have blast injuries.\n"
    )
    assert bounds(bus.injured) == (3, 3)


def test_the_worst_day_since_another_is_not_that_other() -> None:
    village, market = incidents_in(
        "A village near Sumy was shelled. Three residents were injured.\n\n"
        "It was the worst day since May 9, 2023, when the shelling of a market in Sumy killed nine people.\n"
    )
    assert (bounds(village.killed), bounds(village.injured)) == (None, (3, 3))
    assert bounds(market.killed) == (9, 9)
    assert market.when is not None
    assert market.when.earliest == market.when.latest == dt.date(2023, 5, 9)
