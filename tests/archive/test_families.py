"""The same proposal in several articles: one family, with what each party answered and what became of its terms."""

from __future__ import annotations

import datetime as dt

from archive.week import MONDAY, read
from ukrnews.archive import Family, link
from ukrnews.model import Report, Status

OFFER = read("Turkey proposed a 60-day truce at sea on Monday.", 0)
ANSWER = read("Ukraine said it would accept the 60-day truce only if it covered the port of Mykolaiv.", 1)
REFUSAL = read("Russia rejected the Turkish sea truce, Dmitry Peskov said.", 3)


def family_of(*reports: Report) -> Family:
    return max(link(reports).families, key=lambda family: len(family.members))


def test_one_truce_under_several_names_is_one_family() -> None:
    family = family_of(OFFER, ANSWER, REFUSAL)
    assert [m.article for m in family.members] == [OFFER.article, ANSWER.article, REFUSAL.article]
    assert [actor.name for actor in family.proposers] == ["Turkey"]
    assert family.kind.value == "ceasefire"


def test_moves_stand_in_order_and_tell_the_status_of_a_day() -> None:
    family = family_of(REFUSAL, ANSWER, OFFER)
    assert [(m.actor.country, m.stance.value) for m in family.moves] == [
        ("UKR", "accept_with_conditions"),
        ("RUS", "reject"),
    ]
    days = [MONDAY + dt.timedelta(days=n) for n in (0, 1, 3)]
    assert [family.status(day) for day in days] == [Status.OPEN, Status.CONDITIONAL, Status.REJECTED]


def test_a_party_that_comes_round_is_told_by_its_last_answer() -> None:
    accepts = read("Russia said it would accept the Turkish sea truce.", 5)
    family = family_of(OFFER, REFUSAL, accepts)
    assert family.status(MONDAY + dt.timedelta(days=5)) is Status.ACCEPTED


def test_rival_plans_stay_two() -> None:
    rival = read("France proposed a 60-day truce at sea on Tuesday.", 1)
    assert [len(f.members) for f in link([OFFER, rival]).families] == [1, 1]


def test_every_proposal_stands_in_one_family() -> None:
    reports = (OFFER, ANSWER, REFUSAL)
    told = [m.finding for family in link(reports).families for m in family.members]
    assert sorted(map(str, told)) == sorted(str(p) for r in reports for p in r.proposals)


def test_terms_are_followed() -> None:
    first = read("Russia said it would accept the 60-day truce only if Ukraine withdrew 30 km from the border.", 1)
    softer = read("Russia said it would accept the 60-day truce only if Ukraine withdrew 10 km from the border.", 2)
    none_left = read("Russia accepted the 60-day truce without conditions.", 4)
    family = family_of(OFFER, first, softer, none_left)
    assert [(t.became, t.article.published) for t in family.terms] == [
        ("added", MONDAY + dt.timedelta(days=1)),
        ("softened", MONDAY + dt.timedelta(days=2)),
        ("dropped", MONDAY + dt.timedelta(days=4)),
    ]


def test_a_withdrawn_offer_is_told() -> None:
    withdrawn = read("Turkey has withdrawn its offer of a 60-day truce at sea.", 6)
    family = family_of(OFFER, withdrawn)
    assert [(t.how, t.span.text) for t in family.taken_back] == [("withdrawn", "withdrawn")]
