"""The same event in several articles: joined by signs, its toll as a series."""

from __future__ import annotations

import datetime as dt

import pytest

from archive.week import read
from ukrnews.archive import Event, Links, link
from ukrnews.model import Article, Incident, Report

FIRST = read("A Russian missile hit a market in Kupiansk on Monday, killing three people, the mayor said.", 0)
SECOND = read("Monday's missile strike on the market in Kupiansk killed five people, police said.", 1)
OTHER = read("A drone hit a farm near Voznesensk on Monday, killing one man.", 1)


def events_with_several(*reports: Report) -> list[Event]:
    return [event for event in link(reports).events if len(event.members) > 1]


def test_no_reports_give_empty_links() -> None:
    assert link([]) == Links()


def test_one_strike_in_two_articles_is_one_event_with_a_series() -> None:
    (event,) = events_with_several(FIRST, SECOND, OTHER)
    assert [m.article for m in event.members] == [FIRST.article, SECOND.article]
    assert [f.count.minimum for f in event.toll("killed")] == [3, 5]
    assert event.toll("injured") == ()
    assert event.contradicted == ()
    assert event.members[0].why == ()
    assert "the same day: 2026-02-02" in event.members[1].why
    assert all(f.article.text[f.span.start : f.span.end] == f.span.text for f in event.toll("killed"))


def test_an_unknown_harm_is_refused() -> None:
    (event,) = events_with_several(FIRST, SECOND)
    with pytest.raises(ValueError, match="harm must be one of killed"):
        event.toll("dead")


def test_every_incident_stands_in_one_event() -> None:
    reports = (FIRST, SECOND, OTHER)
    told = [(m.article, m.finding) for event in link(reports).events for m in event.members]
    assert sorted(told, key=str) == sorted(((r.article, i) for r in reports for i in r.incidents), key=str)


def test_strikes_of_other_days_and_places_stay_apart() -> None:
    later = read("A Russian missile hit a market in Kupiansk on Wednesday, killing three people, the mayor said.", 3)
    assert events_with_several(FIRST, later) == []
    elsewhere = read("A Russian missile hit a market in Izmail on Monday, killing three people, the mayor said.", 1)
    assert events_with_several(FIRST, elsewhere) == []


def test_a_lower_figure_is_a_revision_not_a_contradiction() -> None:
    lower = read("Monday's missile strike on the market in Kupiansk killed four people, not five, police said.", 3)
    (event,) = events_with_several(FIRST, SECOND, lower)
    assert [f.count.minimum for f in event.revised] == [4]
    assert event.contradicted == ()


def test_sources_that_exclude_each_other_on_one_day_contradict() -> None:
    one = read("A drone hit a canteen in Skadovsk on Monday, killing eight people, Vladimir Saldo said.", 0)
    two = read("Two people died when a drone struck the canteen in Skadovsk on Monday, said Dmytro Pletenchuk.", 0)
    (event,) = events_with_several(one, two)
    (found,) = event.contradicted
    assert found.harm == "killed"
    assert {f.count.minimum for f in found.figures} == {8, 2}


def test_copies_stand_in_the_series_but_are_no_source() -> None:
    text = (
        "A Russian missile hit a market in Kupiansk on Monday, killing three people, the mayor said. Rescuers "
        "were still looking for a baker and her two sons under the stalls at noon. The railway to "
        "Kharkiv was closed until night."
    )
    wire = read(text, 0, "wire")
    paper = read(text.replace("at noon", "in the afternoon"), 1, "paper")
    links = link([paper, wire])
    assert links.duplicates == ((wire.article, paper.article),)
    (event,) = [e for e in links.events if len(e.members) > 1]
    assert [f.copy_of for f in event.toll("killed")] == [None, wire.article]


def test_one_article_twice_counts_once_and_a_changed_one_is_told() -> None:
    old = read("A missile hit a market in Kupiansk on Monday, killing three people.", 0, url="https://example.org/1")
    new = read("A missile hit a market in Kupiansk on Monday, killing five people.", 0, url="https://example.org/1")
    links = link([old, new, old])
    assert len(links.replaced) == 1
    assert {a.text for a in links.replaced[0]} == {old.article.text, new.article.text}
    (event,) = links.events
    assert len(event.members) == 2
    assert event.contradicted == ()


def test_an_undated_article_is_kept_and_joined_by_the_days_in_its_words() -> None:
    undated = read("A missile hit the market in Kupiansk on 2 February 2026, killing three people.", None)
    links = link([FIRST, undated])
    assert links.undated == (undated.article,)
    assert [len(e.members) for e in links.events] == [2]
    silent = read("A missile hit the market in Kupiansk, killing three people.", None)
    assert [len(e.members) for e in link([FIRST, silent]).events] == [1, 1]


def test_an_event_says_kind_places_day_and_side() -> None:
    (event,) = events_with_several(FIRST, SECOND)
    assert event.kind.value == "strike"
    assert event.places[0].name == "Kupiansk"
    assert event.when is not None
    assert event.when.earliest == event.when.latest == dt.date(2026, 2, 2)
    assert [actor.name for actor in event.perpetrators] == ["Russia"]


def test_members_hold_the_findings_themselves() -> None:
    (event,) = events_with_several(FIRST, SECOND)
    for member, report in zip(event.members, (FIRST, SECOND), strict=True):
        assert isinstance(member.article, Article)
        assert member.finding in report.of(Incident)
