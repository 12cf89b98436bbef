"""What was thrown at the readers of feeds, pages, lines and JSON and once broke them, and where time grew too fast."""

from __future__ import annotations

import datetime as dt
import json
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import attrs
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import ukrnews
from ukrnews.corpus import InputError, from_feed, from_html
from ukrnews.formats.csv_lines import csv_line, unguarded
from ukrnews.formats.tables import read_csv, rows_of, write_csv
from ukrnews.model import Article, Mention, Place, PlaceKind, Report, Span
from ukrnews.testing import laws, strategies
from ukrnews.testing.laws import faults

sys.path.insert(0, str(Path(__file__).parents[1] / "benchmarks"))

import fuzz
import guided_fuzz
import linear

TEXT = "Zelensky said that the talks would go on. Trump proposed a ceasefire. Putin rejected it."


def feed(date: str = "", text: str = "Kyiv said so.", head: str = "") -> str:
    entries = f"<item><pubDate>{date}</pubDate><description>{text}</description></item>"
    other = "<item><description>Moscow said no.</description></item>"
    return f"{head}<rss version='2.0'><channel><title>A Wire</title>{entries}{other}</channel></rss>"


# --- feeds and pages


@pytest.mark.parametrize(
    "date",
    [
        "Tue, 11 Mar 2025 23:30:00 -99999999999999",
        "0000-00-00",
        "10:10:10",
        "2025-13-45",
        "2025-02-30",
        "9999999",
        "2025",
    ],
)
def test_a_date_that_is_none_is_not_made_up(date: str) -> None:
    first, second = from_feed(feed(date), published=dt.date(2025, 3, 14))
    assert isinstance(first, Article)
    assert isinstance(second, Article)
    assert (first.published, second.published) == (None, dt.date(2025, 3, 14))


@pytest.mark.parametrize("date", ["2025-03-11", "20250311", "Tue, 11 Mar 2025 23:30:00 +0200", "2025-03-11T23:30:00Z"])
def test_a_date_is_taken(date: str) -> None:
    assert next(found.published for found in from_feed(feed(date)) if isinstance(found, Article)) == dt.date(
        2025, 3, 11
    )


@pytest.mark.parametrize("encoding", ["undefined", "punycode", "klingon", "idna", "unicode_escape"])
def test_an_encoding_that_is_none_costs_nothing(encoding: str) -> None:
    data = feed(head=f"<?xml version='1.0' encoding='{encoding}'?>").encode()
    assert [found.text for found in from_feed(data) if isinstance(found, Article)] == [
        "Kyiv said so.",
        "Moscow said no.",
    ]


def test_half_a_surrogate_pair_becomes_a_replacement_character() -> None:
    texts = [found.text for found in from_feed(feed(text="Kyiv \ud800 said so.")) if isinstance(found, Article)]
    assert texts == ["Kyiv � said so.", "Moscow said no."]
    page = "<html><body><article><p>Kyiv said \ud800 that it would wait.</p></article></body></html>"
    assert from_html(page).text == "Kyiv said � that it would wait."


@pytest.mark.parametrize("date", ["2025-02-30", "10:10:10", "2025-13-45", "9999999"])
def test_a_page_with_a_date_that_is_none_has_none(date: str) -> None:
    meta = f"<meta property='article:published_time' content='{date}'>"
    page = f"<html><head>{meta}</head><body><article><p>Kyiv said it would wait for talks.</p></article></body></html>"
    assert from_html(page).published is None


def test_a_short_page_keeps_its_paragraphs() -> None:
    page = "<html><body><h1>Talks</h1><p>Kyiv said it would wait.</p><p>Moscow said no.</p></body></html>"
    assert from_html(page).text == "Talks\nKyiv said it would wait.\nMoscow said no."


# --- JSON


def spoilt(change: Callable[[dict[str, Any]], object]) -> list[str]:
    """The faults of a report's JSON after a change."""
    data = json.loads(ukrnews.to_json(ukrnews.parse(TEXT)))
    change(data)
    with pytest.raises(ukrnews.DecodeError) as raised:
        ukrnews.from_json(json.dumps(data))
    return [str(fault) for fault in raised.value.faults]


def test_all_faults_of_a_report_are_told() -> None:
    def change(data: dict[str, Any]) -> None:
        data["sentences"] = [[5, 2]]
        data["article"]["text"] = "X" + data["article"]["text"][1:]
        data["findings"].reverse()
        data["mentions"] = [7]

    told = spoilt(change)
    assert [fault.split(":")[0] for fault in told] == ["$.mentions[0]", "$"]

    def other(data: dict[str, Any]) -> None:
        data["article"]["text"] = data["article"]["text"].replace("talks", "chess").replace("Putin", "Lenin")
        data["findings"].reverse()

    told = spoilt(other)
    assert sum("is not the article's text" in fault for fault in told) >= 2


def test_all_faults_of_a_finding_are_told() -> None:
    def change(data: dict[str, Any]) -> None:
        data["findings"][0] |= {
            "form": "x",
            "act": "y",
            "cue": 5,
            "negated": "no",
            "content": [],
            "rule": " ",
            "medium": 3,
        }

    told = spoilt(change)
    assert len(told) == 7
    assert {fault.removeprefix("$.findings[0]")[1:].split(":")[0].split(" ")[0] for fault in told} >= {
        "form",
        "act",
        "cue",
    }


def test_findings_out_of_order_and_evidence_twice_are_refused() -> None:
    assert all("must not stand before the one before it" in f for f in spoilt(lambda data: data["findings"].reverse()))
    assert all("must not stand before the one before it" in f for f in spoilt(lambda data: data["mentions"].reverse()))
    doubled = spoilt(lambda data: data["findings"][0].update(evidence=data["findings"][0]["evidence"] * 2))
    assert doubled == ["$.findings[0]: Statement.evidence must not hold the same span twice"]


def test_messages_are_bounded() -> None:
    def change(data: dict[str, Any]) -> None:
        data["x" * 10_000] = data["findings"][0]["form"] = data["findings"][1]["type"] = "y" * 10_000

    assert max(map(len, spoilt(change))) < 400
    with pytest.raises(ukrnews.DecodeError) as raised:
        ukrnews.from_json(json.dumps([5] * 10_000), list[ukrnews.Actor])
    assert len(raised.value.faults) == 10_000
    assert len(str(raised.value)) < 3_000


@pytest.mark.parametrize("source", [5, None, [5], object()])
def test_what_are_no_lines_is_told(source: Any) -> None:
    with pytest.raises(TypeError, match=r"from_json"):
        list(ukrnews.from_jsonl(source))


def test_lines_may_be_bytes() -> None:
    report = ukrnews.parse(TEXT)
    assert list(ukrnews.from_jsonl("".join(ukrnews.to_jsonl([report, report])).encode())) == [report, report]


# --- CSV that spreadsheets open


@pytest.mark.parametrize("text", ["=1+2", "+380", "-5", "@A1", "\tx", "\rx", "'=1", "''@"])
def test_text_that_a_spreadsheet_would_run_is_made_harmless(text: str) -> None:
    assert csv_line([text]).strip('"\n').startswith("'")
    assert csv_line([text], raw=True).strip('"\n') == text
    assert csv_line([-5, -0.5, True, None, dt.date(2025, 3, 11)]) == "-5,-0.5,true,,2025-03-11\n"


@given(st.text(alphabet="'=+-@\t\rab", max_size=6))
def test_what_was_made_harmless_is_itself_again(text: str) -> None:
    field = csv_line([text])[:-1]
    assert unguarded(field[1:-1] if field.startswith('"') else field) == text


@settings(max_examples=20)
@given(strategies.reports())
def test_tables_come_back_from_csv(tmp_path_factory: pytest.TempPathFactory, report: Report) -> None:
    folder = tmp_path_factory.mktemp("tables")
    write_csv(report, folder)
    assert read_csv(folder) == {name: list(rows) for name, rows in rows_of(report).items()}


# --- time


def test_repeated_shapes_take_time_that_grows_with_the_text() -> None:
    """The shapes whose time once grew with the square; the benchmark has all and a narrower limit."""
    for name in ("yes-he-said", "proposed-rejected", "wounded", "lone-quotes", "blames"):
        shape = linear.SHAPES[name]
        short, long = (linear.seconds(shape * (n // len(shape)), 2) for n in (10_000, 40_000))
        assert long / short < 4**1.35, name


def test_a_page_of_many_findings_takes_time_that_grows_with_them() -> None:
    from ukrnews.formats.page import to_page

    def taken(times: int) -> float:
        report = ukrnews.parse("“Yes,” he said. " * times)
        return min(linear.spent(lambda: to_page([report])) for _ in range(3))

    taken(10)
    assert taken(1200) / taken(300) < 4**1.35


def test_many_findings_in_one_place_are_checked_in_linear_time() -> None:
    text = "Kyiv"

    def taken(number: int) -> float:
        places = [Place(name=f"Kyiv {k}", kind=PlaceKind.SETTLEMENT) for k in range(number)]
        named = [Mention(of=one, rule="x", evidence=(Span(start=0, end=4, text=text),)) for one in places]
        return min(linear.spent(lambda: Report(article=Article(text=text), mentions=tuple(named))) for _ in range(3))

    taken(10)
    assert taken(4000) / taken(1000) < 4**1.4


# --- fuzz


def test_the_fuzz_finds_nothing_in_a_few_cases() -> None:
    for sort in fuzz.SORTS:
        for number in range(4):
            assert fuzz.fault_in(sort, fuzz.case_of(1, sort, number)) is None


def test_the_fuzz_is_seeded_and_bites(monkeypatch: pytest.MonkeyPatch) -> None:
    assert fuzz.case_of(3, "texts", 7) == fuzz.case_of(3, "texts", 7) != fuzz.case_of(4, "texts", 7)
    plain = ukrnews.parse

    def inventing(text: str) -> Report:
        report = plain(text)
        return attrs.evolve(report, problems=("step statements: KeyError: 3",))

    monkeypatch.setattr(ukrnews, "parse", inventing)
    assert fuzz.fault_in("texts", "Kyiv said so.") == "step statements: KeyError: 3"


def test_the_guided_fuzz_holds_its_cases_against_the_same(monkeypatch: pytest.MonkeyPatch) -> None:
    guided_fuzz.hold("texts", b"Kyiv said so.")
    guided_fuzz.hold("lines", b'{"text": "\xff"}')
    monkeypatch.setattr(fuzz, "fault_in", lambda sort, case: f"{sort}: {case}")
    with pytest.raises(guided_fuzz.Fault, match="texts: Kyiv"):
        guided_fuzz.hold("texts", b"Kyiv")


def test_the_guided_fuzz_tells_its_need(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setitem(sys.modules, "atheris", None)
    monkeypatch.setattr(sys, "argv", ["guided_fuzz.py", "texts"])
    assert guided_fuzz.main() == 2
    assert "pip install atheris" in capsys.readouterr().err


def test_a_row_of_names_is_nobody() -> None:
    """Found by the fuzz: a source of more words than any ground may have."""
    names = "successor Vadym Filashkin Thierry Burkhard assembly ministry of defence vow Mykhailo Nykyforov Emily"
    report = ukrnews.parse(f"The {names} said Greene met Hetmantsev on Monday.")
    assert not laws.faults(report)


def test_an_entry_that_cannot_be_read_is_told_in_its_place(monkeypatch: pytest.MonkeyPatch) -> None:
    from ukrnews.corpus import feeds

    def failing(*_: object) -> None:
        raise OverflowError("x" * 10_000)

    monkeypatch.setattr(feeds, "_day", failing)
    found = list(from_feed(feed()))
    assert all(isinstance(one, InputError) and len(str(one)) < 600 for one in found)
    assert len(found) == 2


# --- what an hour of fuzzing found


@pytest.mark.parametrize(
    "text",
    [
        "We urge a ceasefire:\n\n•",
        "Nobody could guarantee that the ships would sail until 19 drones were shot down, said mayor Olha Voss.",
        "Drones hit Sumy. İal Russian milbloggers later conceded that it had achieved nothing.",
        "The minister blamed Vlad\u202ePutin’s refusal.\n\nPutin described the measures as “unfriendly”.",
        "A salvo of 35 missiles crippled plants in the Kharkiv and Poltava \nregions, according to Naftogaz.",
        "Russian forces hit Pokrovsk and western Zaporizhia Obl Monday.",
        "The blast killed e dr yesterday.",
        "The blast in Sumy killed a sheikh.",
        "The ministry said none of its soldiers threatened Moscow.",
        "Pokrovsk\n direction: Small Russian groups recently infiltrated the town center.",
        "The Red Cross complained that its delegates were still being kept away rejected from the prisoners.",
        "Another combined air attack oon Ukrain unlesαΩ аїґҐЖpillya directirecti-o two raine’s Air Assault Forces "
        "reported that it fell.",
        "The ministry said it had answered Ukrainian “terror\tst attacks” on civilian sites by striking energy plants.",
        "The raid near Kharkov killed nt Donald Trumpson.",
        "The Kremlin warned that any Ukrainian attack during the pause would be rejected.",
        "“It is over,” Macron told Le\u2028 Figaro. He left.",
        'Joint statement of "the leaders of Ukraine, France, Germany, Poland and said We met today. Together we spoke.',
        "told Pok Pokrovsk western Oblast. attacked Pokrovsk killed and",
        "A driver, Oleh Lyman, stayed. A strike on Izium killed Lyman.",
        "Trump warned that Moscow would face tariffs if no deal was reached within 50 proposed days.",
        "Drones hit Kharkiv, and the governor reported no dead and nine people injured.",
        "A strike on Lancaster killed hosts Olena Koval and a dozen other people.",
        "Ivan Bordunko left. A strike on Lancaster killed van Bordunko.",
        "Military aid must keep rejected ng.",
        "Kyiv warned that any Russian attack would be proposed.",
        "The draft says",
        "The plan for Ukraine, the document says",
        "Ministers threatened Moscow in a joint statement with envoys of states on the coast of the sea with tariffs.",
    ],
)
def test_what_fuzzing_found_breaks_no_step_and_no_law(text: str) -> None:
    report = ukrnews.parse(text)
    assert not report.problems
    assert not faults(report)
