"""Several sentences: mentions of one event become one incident, and different events stay apart."""

from __future__ import annotations

import datetime as dt

from incident_reading import bounds, incidents_in


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


def test_places_keep_events_apart() -> None:
    found = incidents_in(
        "Russian drones hit a clinic in Sumy on Monday. "
        "Another drone struck a school in Poltava, wounding two teachers."
    )
    assert [i.places[0].name for i in found] == ["Sumy", "Poltava"]
    assert [bounds(i.injured) for i in found] == [None, (2, 2)]


def test_days_keep_events_apart() -> None:
    found = incidents_in(
        "A missile hit Odesa on Friday, killing one person. "
        "On Sunday drones struck Odesa again and wounded four people."
    )
    assert [bounds(i.killed) for i in found] == [(1, 1), None]
    assert [bounds(i.injured) for i in found] == [None, (4, 4)]


def test_a_salvo_its_interception_and_a_single_strike_are_three() -> None:
    found = incidents_in(
        "Russia launched 119 drones at Ukraine overnight, the air force said, adding that it had shot down 86 of them. "
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
