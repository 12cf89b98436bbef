"""`Archive`: what was read is kept, joined as it grows, and the same however it came."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator, Sequence
from functools import cache
from itertools import islice
from pathlib import Path
from typing import Any
from unittest import mock

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archive.week import MONDAY, read
from ukrnews import Article
from ukrnews.archive import Archive, link
from ukrnews.archive.store.files import writing
from ukrnews.archive.store.locking import locked
from ukrnews.archive.store.schema import KEPT, PUBLIC
from ukrnews.corpus import parse_many
from ukrnews.model import Report

MARKET = "A Russian missile hit a market in Kupiansk on Monday, killing three people, the mayor said."
TRUCE = "Turkey proposed a 60-day truce at sea on Monday. Ankara wants both sides to answer by Friday."
WIRE = (
    "A drone struck a grain silo in Izmail on Tuesday, wounding two workers, the regional governor said. "
    "Firefighters needed four hours to put out the blaze at the river port, where barges were waiting for wheat."
)


@cache
def month() -> tuple[Report, ...]:
    """Articles that touch each other in every way: rising tolls, answers, copies, changes, deadlines, no days."""
    reports = [
        read(MARKET, 0, "a wire"),
        read("Monday's missile strike on the market in Kupiansk killed five people, police said.", 1, "a paper"),
        read("Monday's strike on the market in Kupiansk killed four people, not five, police said.", 6, "a paper"),
        read(TRUCE, 0, "a wire"),
        read("Russia rejected the 60-day truce at sea, Dmitry Peskov said on Wednesday.", 2, "a paper"),
        read("Ukraine said it would accept the truce at sea only if it covered the port of Mykolaiv.", 3, "a site"),
        read("The deadline that Turkey set for Friday passed without an answer from Moscow.", 6, "a wire"),
        read("Moscow ignored the Friday deadline for an answer to Turkey, diplomats said.", 5, "a site"),
        read(WIRE, 1, "a wire"),
        read(f"{WIRE} The paper has no more.", 2, "a site"),
        read(f"{WIRE} Nobody knows when this was written.", None, "a blog"),
        read(WIRE.replace("two workers", "three workers"), None, "another blog"),
        read("A drone hit a farm in Romny on Monday, killing one man.", 1, "a paper", "https://paper.example/1"),
        read("A drone hit a farm in Romny on Monday, killing two men.", 1, "a paper", "https://paper.example/1"),
        read("A drone hit a farm in Romny on Monday, killing two men.", 4, "a paper", "https://paper.example/1"),
        read("Shells hit Nikopol on Tuesday. Nobody was hurt.", 1),
        read("In the past 24 hours the army shelled a farm in Reni, wounding two.", 2, "staff"),
        read("The army shelled Reni in the past 24 hours: a farm burned, two men were wounded.", 3, "staff"),
        read("The army shelled Reni in the past 24 hours: a farm burned and two men were wounded.", 3, "mayor"),
        read("Under no circumstances will Russia accept foreign troops in Ukraine, Sergei Lavrov said.", 2, "a site"),
        read("Russia will not accept European troops in Ukraine, Lavrov said.", 5, "a paper"),
    ]  # fmt: skip
    return tuple(reports)


def tables_of(archive: Archive) -> dict[str, list[tuple[Any, ...]]]:
    """All that an archive holds, whatever the order in which it was written."""
    names = [*PUBLIC, *(f"kept.{name}" for name in KEPT)]
    with archive.reading() as kept:
        return {name: sorted(kept.rows(f"SELECT * FROM {name}"), key=repr) for name in names}


@pytest.fixture(scope="module")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Archive:
    """The month in one go."""
    archive = Archive.open(tmp_path_factory.mktemp("whole") / "war.duckdb")
    archive.add(month())
    return archive


def test_it_tells_what_link_tells(whole: Archive) -> None:
    links = link(month())
    assert whole.links() == links
    assert links.duplicates
    assert links.replaced
    assert links.undated
    assert {due.outcome for due in links.deadlines} == {"missed"}


@given(st.permutations(range(len(month()))), st.integers(1, 9))
@settings(max_examples=8)
def test_day_by_day_or_in_one_go(whole: Archive, order: Sequence[int], size: int) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        archive = Archive.open(Path(folder) / "war.duckdb")
        for first in range(0, len(order), size):
            archive.add(month()[i] for i in order[first : first + size])
        assert tables_of(archive) == tables_of(whole)


def test_the_same_again_changes_nothing(whole: Archive, tmp_path: Path) -> None:
    before = tables_of(whole)
    done = whole.add(report.article for report in month())
    # the same text of the same address with a later day: `link` keeps the earlier
    assert (done.new, done.changed, done.known) == ((), (), len(month()))
    assert tables_of(whole) == before


def test_articles_are_read_and_reports_come_back(tmp_path: Path) -> None:
    archive = Archive.open(tmp_path / "war.duckdb")
    (new,) = archive.add([Article(text=MARKET, published=MONDAY, source="a wire")]).new
    assert archive.report(archive.sql("SELECT article_id FROM articles")[0][0].as_py()) == read(MARKET, 0, "a wire")
    assert new.text == MARKET
    with pytest.raises(KeyError):
        archive.report("none")


def test_an_article_that_could_not_be_read_is_read_the_next_time(tmp_path: Path) -> None:
    article, other = (Article(text=text, published=MONDAY, source="a wire") for text in (MARKET, TRUCE))
    archive = Archive.open(tmp_path / "war.duckdb")
    with mock.patch("ukrnews.archive.store.unread.parse_many", _one_lost):
        done = archive.add([article, other], processes=2)
    assert (done.new, done.known) == ((other,), 0)
    assert done.lost == ((article, ("item 0: the worker process ended (SIGKILL)",)),)
    again = archive.add([article, other])
    assert (again.new, again.known, again.lost) == ((article,), 1, ())


def _one_lost(items: Iterator[Article], *, processes: int) -> Iterator[Report]:
    """Reports of which the first is that of an article whose process died."""
    for article in islice(items, 1):
        yield Report(article=article, problems=("item 0: the worker process ended (SIGKILL)",))
    yield from parse_many(items)


def test_a_changed_article_says_what_was_changed(tmp_path: Path) -> None:
    archive = Archive.open(tmp_path / "war.duckdb")
    old = Article(text=f"{MARKET} The market was closed.", published=MONDAY, url="https://wire.example/1")
    new = attrs.evolve(old, text=f"{MARKET} The market was full.", published=MONDAY + dt.timedelta(days=1))
    assert archive.add([old]).changed == ()
    (change,) = archive.add([new]).changed
    assert (change.old, change.new) == (old, new)
    assert [span.text for span in change.gone] == ["The market was closed."]
    assert [span.text for span in change.come] == ["The market was full."]
    assert archive.changes() == (change,)
    assert len(archive.events()) == 1


def test_what_no_longer_holds_is_joined_anew(tmp_path: Path) -> None:
    archive = Archive.open(tmp_path / "war.duckdb")
    archive.add(month())
    before = tables_of(archive)
    with locked(archive.path) as lock, writing(lock) as database:
        database.execute("UPDATE kept.about SET rules = 'of old'; UPDATE kept.members SET group_id = finding_id")
    archive.add([])
    assert tables_of(archive) == before


# --- questions -----------------------------------------------------------------------------------------------------


def test_events_by_place_kind_and_day(whole: Archive) -> None:
    (event,) = whole.events(place="Kupyansk", kind="strike", since=MONDAY, until=MONDAY, articles=2)
    assert [figure.count.minimum for figure in event.toll("killed")] == [3, 5, 4]
    assert len(whole.events(place="Kharkiv region")) == 1
    assert len(whole.events(since=MONDAY + dt.timedelta(days=40), place="Kupiansk")) == 0
    with pytest.raises(ValueError, match="'earthquake' is no kind of incident: strike, "):
        whole.events(kind="earthquake")


def test_quotes_by_whom_and_about_what(whole: Archive) -> None:
    (quote,) = whole.quotes(by="Lavrov", about="foreign troops")
    assert "Lavrov" in quote.statement.speakers[0].name
    assert quote.article.text[quote.statement.content[0].start :].startswith(quote.statement.content[0].text)
    assert len(whole.quotes(by="Lavrov")) == 2
    assert len(whole.quotes(by="Lavrov", until=MONDAY)) == 0
    assert len(whole.quotes(by="Nobody Known")) == 0


def test_the_ledger_tells_each_answer(whole: Archive) -> None:
    answer = whole.ledger("ceasefire", by="Ukraine")
    (family,) = answer
    assert [(row["party"], row["stance"]) for row in answer.rows] == [
        ("RUS", "reject"),
        ("UKR", "accept_with_conditions"),
    ]
    assert family.moves[0].actor.country == "RUS"
    assert len(whole.ledger("truce at sea")) == 1
    assert len(whole.ledger("prisoner exchange")) == 0


def test_deadlines_come_with_what_became_of_them(whole: Archive) -> None:
    (due,) = whole.deadlines(due_after=MONDAY, due_before=MONDAY + dt.timedelta(days=4), holder="Turkey")
    assert due.date == MONDAY + dt.timedelta(days=4)
    assert due.told is not None
    assert due.told.article.published == MONDAY + dt.timedelta(days=5)
    assert len(whole.deadlines(due_before=MONDAY)) == 0


def test_red_lines_drift(whole: Archive) -> None:
    first, second = whole.red_lines(holder="Russia")
    assert first.before is None
    assert second.before == first
    assert "european" in second.added
    assert "foreign" in second.dropped


def test_what_moved_between_two_days(whole: Archive) -> None:
    steps = whole.diff(MONDAY + dt.timedelta(days=4), MONDAY + dt.timedelta(days=6))
    told = {(step.what, step.was, step.now) for step in steps}
    assert ("outcome", None, "missed") in told
    assert ("killed", "five", "four") in told
    with pytest.raises(ValueError, match="is before the first"):
        whole.diff(MONDAY, MONDAY - dt.timedelta(days=1))


def test_coverage_and_sources(whole: Archive) -> None:
    found = whole.coverage()
    assert sum(seen.articles for seen in found.seen if seen.place is None) + len(found.undated) == len(month()) - 1
    assert {article.source for article in found.undated} == {"a blog", "another blog"}
    quoted = {(one.outlet, one.speaker): one.statements for one in whole.sources().quoted}
    assert quoted["a paper", "Dmitry Peskov"] == 1


def test_events_that_rest_on_one_source(tmp_path: Path) -> None:
    told = {
        "Kupiansk": ("the governor", "the governor", "a paper"),  # two outlets, one source
        "Sumy": ("the governor", "police", "a paper"),
        "Odesa": ("the governor", "police", "a wire"),  # one outlet
        "Nikopol": ("the governor", None, None),  # a single article
        "Izmail": ("the governor", "", "a paper"),  # one names no source
    }
    archive = Archive.open(tmp_path / "war.duckdb")
    for town, (first, second, outlet) in told.items():
        archive.add([read(f"A Russian missile hit a market in {town} on Monday, {first} said.", 0, "a wire")])
        if second is not None:
            later = f"Monday's missile strike on the market in {town} killed four people"
            archive.add([read(f"{later}, {second} said." if second else f"{later}.", 1, outlet)])
    found = archive.sources()
    assert [event.places[0].name for event in found.one_voice] == ["Kupiansk"]
    assert [event.places[0].name for event in found.alone] == ["Odesa"]
    assert found.told_once == 1


def test_answers_are_tables_too(whole: Archive) -> None:
    for answer in (whole.events(), whole.quotes(), whole.ledger(), whole.deadlines(), whole.red_lines()):
        assert answer.to_arrow().column_names == list(answer.table.names)
        assert answer.to_duckdb().count("*").fetchall() == [(len(answer.rows),)]
        assert all(tuple(row) == answer.table.names for row in answer.rows)
    assert whole.sql("SELECT count(*) AS n FROM event_members WHERE copy_of IS NOT NULL")["n"][0].as_py() > 0
