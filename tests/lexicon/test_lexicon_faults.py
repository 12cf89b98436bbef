"""Every fault of a word list is named with its file, table and entry."""

from __future__ import annotations

import pickle
import re
from pathlib import Path

import pytest

from ukrnews.lexicon import Lexicon, LexiconError

PERSON = '[[actors]]\nname = "Nina Test"\nkind = "person"\n'
FAULTS = {
    "unknown table": ('[[actor]]\nname = "x"\n', "words.toml: unknown table 'actor' (known: act_signs, actors, "),
    "no array of tables": ('[actors]\nname = "x"\n', "words.toml: actors: write its entries as [[actors]]"),
    "a bare value": ("actors = 3\n", "words.toml: actors: write its entries as [[actors]]"),
    "unknown key": (PERSON + 'nmae = "x"\n', "words.toml: actors #1 (Nina Test): unknown key 'nmae' (known: "),
    "missing key": ('[[actors]]\nname = "Nina Test"\n', "words.toml: actors #1 (Nina Test): missing key 'kind'"),
    "second entry": (PERSON + '\n[[actors]]\nkind = "person"\n', "words.toml: actors #2: missing key 'name'"),
    "not text": ('[[actors]]\nname = 7\nkind = "person"\n', "words.toml: actors #1: name: 7 is not text"),
    "empty text": (
        '[[actors]]\nname = ""\nkind = "person"\n',
        "#1 (): name: '' is empty or has spaces around it",
    ),
    "spaces": (PERSON + 'role = " mayor"\n', "role: ' mayor' is empty or has spaces around it"),
    "not a list": (PERSON + 'spellings = "Nina"\n', "actors #1 (Nina Test): spellings: 'Nina' is not a list"),
    "not a list of text": (PERSON + "spellings = [1]\n", "actors #1 (Nina Test): spellings: 1 is not text"),
    "not a switch": (PERSON + 'medium = "yes"\n', "actors #1 (Nina Test): medium: 'yes' is not true or false"),
    "one is not true": (PERSON + "medium = 1\n", "actors #1 (Nina Test): medium: 1 is not true or false"),
    "not a date": (PERSON + 'since = "2024"\n', "actors #1 (Nina Test): since: '2024' is not a date"),
    "bad gender": (PERSON + 'gender = "f"\n', "actors #1 (Nina Test): gender: 'f' is not one of male, female"),
    "bad kind": ('[[actors]]\nname = "x"\nkind = "robot"\n', "actors #1 (x): kind: 'robot' is not one of person, "),
    "a state": ('[[actors]]\nname = "x"\nkind = "state"\n', "actors #1 (x): kind: 'state' has no place among actors"),
    "bad country": (
        PERSON + 'country = "UKX"\n',
        "#1 (Nina Test): country: 'UKX' is not in the table countries",
    ),
    "small country": (
        PERSON + 'country = "ukr"\n',
        "#1 (Nina Test): country: 'ukr' is not in the table countries",
    ),
    "bad item": (PERSON + 'wikidata = "212"\n', "actors #1 (Nina Test): 'wikidata' must match"),
    "bad body": ('[[bodies]]\nname = "x"\nsole_country = "XXX"\n', "bodies #1 (x): sole_country: 'XXX' is not in the"),
    "bad code": ('[[countries]]\ncode = "Ru"\nname = "x"\nadjectives = ["x"]\n', "countries #1 (x): 'code' must match"),
    "no adjective": ('[[countries]]\ncode = "ZZZ"\nname = "x"\nadjectives = []\n', "countries #1 (x): "),
    "twice": (
        PERSON + "\n" + PERSON,
        "actors #2 (Nina Test): 'Nina Test' is already in words.toml (#1); write replace = true",
    ),
    "shipped": (
        '[[actors]]\nname = "Marco Rubio"\nkind = "person"\n',
        "words.toml: actors #1 (Marco Rubio): 'Marco Rubio' is already in actors_people_united_states.toml (#",
    ),
    "no TOML": ("[[actors\n", "words.toml: invalid TOML: "),
    "twice the key": (PERSON + 'name = "x"\n', "words.toml: invalid TOML: "),
}


@pytest.mark.parametrize("fault", FAULTS)
def test_a_fault_is_named(fault: str, tmp_path: Path) -> None:
    text, message = FAULTS[fault]
    path = tmp_path / "words.toml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(LexiconError) as error:
        Lexicon.default().with_file(path)
    assert message in str(error.value).replace(f"{tmp_path}/", "")
    assert error.value.file == str(path)


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    path = tmp_path / "none.toml"
    with pytest.raises(LexiconError, match=f"^{re.escape(str(path))}: cannot be read \\(No such file or directory\\)$"):
        Lexicon.default().with_file(path)


def test_a_file_that_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "words.toml"
    path.write_bytes(b'x = "\xff"')
    with pytest.raises(LexiconError, match=f"^{re.escape(str(path))}: is not UTF-8 text \\(byte 5\\)$"):
        Lexicon.default().with_file(path)


def test_a_failed_file_leaves_the_lexicon_as_it_was(tmp_path: Path) -> None:
    before = Lexicon.default().table("actors")
    path = tmp_path / "words.toml"
    path.write_text(PERSON + "\n[[actors]]\n", encoding="utf-8")
    with pytest.raises(LexiconError):
        Lexicon.default().with_file(path)
    assert Lexicon.default().table("actors") is before
    assert Lexicon.default().actor("Nina Test") is None


def test_the_error_travels_between_processes() -> None:
    error = LexiconError("bad", file="a.toml", table="cues", entry="#3")
    copy = pickle.loads(pickle.dumps(error))
    assert str(copy) == str(error) == "a.toml: cues #3: bad"
    assert (copy.file, copy.table, copy.entry, copy.fault) == ("a.toml", "cues", "#3", "bad")


def test_an_unknown_table_is_a_fault_of_the_program() -> None:
    with pytest.raises(KeyError, match="no table 'nouns'"):
        Lexicon.default().table("nouns")
