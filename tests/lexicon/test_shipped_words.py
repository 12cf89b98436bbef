"""The word lists of the package are sound."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from ukrnews.lexicon import (
    ActorEntry,
    BodyEntry,
    CountryEntry,
    GivenNameEntry,
    Lexicon,
    RoleEntry,
    normal,
    split_phrase,
)
from ukrnews.lexicon.entries import Entry
from ukrnews.model import ActorKind
from ukrnews.reading.tokens import tokenize

LEXICON = Lexicon.default()
OWN = (ActorEntry, BodyEntry, CountryEntry, GivenNameEntry, RoleEntry)
PEOPLE = [actor for actor in LEXICON.table(ActorEntry) if actor.kind is ActorKind.PERSON]


@pytest.mark.parametrize(
    ("table", "least"), [(ActorEntry, 1500), (CountryEntry, 197), (BodyEntry, 80), (RoleEntry, 300)]
)
def test_the_lists_are_broad(table: type[Entry], least: int) -> None:
    assert len(LEXICON.table(table)) >= least


@pytest.mark.parametrize(
    ("table", "cased"), [(ActorEntry, True), (CountryEntry, True), (BodyEntry, False), (RoleEntry, False)]
)
def test_each_spelling_leads_to_its_entry(table: type[Entry], cased: bool) -> None:
    matcher = LEXICON.matcher(table, cased=cased)
    lost = [
        (entry.key, phrase)
        for entry in LEXICON.table(table)
        for phrase in entry.phrases
        for written in [phrase.title() if "." in phrase and not cased else phrase]  # "Gen.", not "gen."
        if not [m for m in matcher.find(tokenize(written)) if m.first == 0 and any(e is entry for e in m.entries)]
    ]
    assert lost == []


@pytest.mark.parametrize("table", OWN)
def test_phrases_are_cut_as_the_text_is(table: type[Entry]) -> None:
    phrases = [p for entry in LEXICON.table(table) for p in entry.phrases if not re.search(r"\b[a-z]+\.", p)]
    assert [p for p in phrases if split_phrase(p) != tuple(normal(t.text) for t in tokenize(p))] == []


def test_abbreviated_titles_are_cut_as_the_text_is() -> None:
    found = LEXICON.matcher(RoleEntry, cased=False).find(
        tokenize("Lt. Gen. Orlenko, Sen. Doe, Mr. Roe, Gov. Poe and Col. Lo")
    )
    assert [m.entries[0].name for m in found] == ["lieutenant general", "senator", "mr", "governor", "colonel"]


@pytest.mark.parametrize("table", OWN)
def test_no_spelling_stands_twice_in_an_entry(table: type[Entry]) -> None:
    fields = (
        "spellings",
        "surnames",
        "names",
        "adjectives",
        "person",
        "people",
        "capitals",
        "singular",
        "plural",
        "metonyms",
    )
    for entry in LEXICON.table(table):
        for field in fields:
            values = getattr(entry, field, ())
            assert len(set(values)) == len(values), (entry.key, field)
        assert entry.phrases, entry.key


@pytest.mark.parametrize("table", [BodyEntry, RoleEntry])
def test_uncased_spellings_are_written_small_and_belong_to_one_entry(table: type[Entry]) -> None:
    phrases = [p.lower() for entry in LEXICON.table(table) for p in {q.lower() for q in entry.phrases}]
    assert [p for p, n in Counter(phrases).items() if n > 1] == []
    for entry in LEXICON.table(table):
        assert [p for p in entry.phrases[1:] if p != p.lower()] == []


def test_no_two_actors_share_a_full_name() -> None:
    spell = LEXICON.spell
    owners: dict[tuple[str, ...], set[str]] = {}
    for actor in LEXICON.table(ActorEntry):
        for name in actor.full_names:
            owners.setdefault(tuple(map(spell, split_phrase(name))), set()).add(actor.name)
    assert {k: v for k, v in owners.items() if len(v) > 1} == {}


def test_few_surnames_are_ambiguous() -> None:
    owners: dict[tuple[str, ...], set[str]] = {}
    for actor in PEOPLE:
        for name in actor.last_names if actor.surname_alone else ():
            owners.setdefault(tuple(map(LEXICON.spell, split_phrase(name))), set()).add(actor.name)
    shared = {tuple(sorted(v)) for v in owners.values() if len(v) > 1}
    assert shared == {("Nazar Voloshyn", "Vladyslav Voloshyn"), ("Kim Jong Un", "Vitalii Kim")}


def test_wikidata_items_are_not_shared() -> None:
    items = [*(e.wikidata for e in LEXICON.table(ActorEntry)), *(e.wikidata for e in LEXICON.table(CountryEntry))]
    assert [item for item, n in Counter(items).items() if item and n > 1] == []


def test_people_have_what_a_reader_needs() -> None:
    for person in PEOPLE:
        assert person.role, person.name
        assert person.gender, person.name
        assert person.last_names, person.name
        assert not person.medium, person.name
        assert person.since is None or person.until is None or person.since < person.until, person.name


def test_bodies_have_no_surname() -> None:
    assert [
        a.name for a in LEXICON.table(ActorEntry) if a.kind is not ActorKind.PERSON and (a.surnames or a.gender)
    ] == []


def test_the_gender_of_a_given_name_is_that_of_its_bearers() -> None:
    genders = {spelling: entry.gender for entry in LEXICON.table(GivenNameEntry) for spelling in entry.phrases}
    wrong = [p.name for p in PEOPLE if genders.get(p.name.split()[0], p.gender) is not p.gender]
    assert wrong == []


def test_a_given_name_has_one_canonical_form() -> None:
    spellings = [s for entry in LEXICON.table(GivenNameEntry) for s in entry.phrases]
    assert [s for s, n in Counter(spellings).items() if n > 1] == []


@pytest.mark.parametrize(
    ("code", "name"),
    [
        ("USA", "United States"),
        ("GBR", "United Kingdom"),
        ("TUR", "Turkey"),
        ("CZE", "Czech Republic"),
        ("UKR", "Ukraine"),
    ],
)
def test_states_go_by_their_short_name(code: str, name: str) -> None:
    country = LEXICON.country(code)
    assert country is not None
    assert country.name == name


def test_state_words_are_ambiguous_only_where_english_is() -> None:
    shared = {key for key, entries in LEXICON.index(CountryEntry).items() if len(entries) > 1}
    assert shared == {"congolese", "dominican"}
