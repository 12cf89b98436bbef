"""The MUC-4 benchmark on an invented message and key in its format."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import muc4
import muc4_files
import pytest

import ukrnews

MESSAGE = """

DEV-MUC3-9001 (NOBODY)

   LIMA, 5 MAR 90 (RADIO) -- [TEXT] A BOMB EXPLODED ON 4 MARCH AT THE
CITY HALL OF QALANQA, KILLING TWO GUARDS.

   A SPOKESMAN (XYZT) SAID NOTHING.


DEV-MUC3-9002 (NOBODY)

   BOGOTA, 6 MAR 90 -- [TEXT] THE MINISTER SPOKE.
"""

KEY = """
0.  MESSAGE: ID                     DEV-MUC3-9001 (NOBODY)
1.  MESSAGE: TEMPLATE               1
2.  INCIDENT: DATE                  04 MAR 90
3.  INCIDENT: LOCATION              PERU: JUNIN (DEPARTMENT): QALANQA (CITY)
4.  INCIDENT: TYPE                  BOMBING
5.  INCIDENT: STAGE OF EXECUTION    ACCOMPLISHED
6.  INCIDENT: INSTRUMENT ID         "BOMB"
9.  PERP: INDIVIDUAL ID             -
12. PHYS TGT: ID                    "CITY HALL"
18. HUM TGT: NAME                   -
19. HUM TGT: DESCRIPTION            "GUARDS"
                                    "PASSERS-BY"
21. HUM TGT: NUMBER                 2: "GUARDS"
                                    PLURAL: "PASSERS-BY"
23. HUM TGT: EFFECT OF INCIDENT     DEATH: "GUARDS"
                                    INJURY: "PASSERS-BY"

;;; a note
0.  MESSAGE: ID                     DEV-MUC3-9001 (NOBODY)
1.  MESSAGE: TEMPLATE               2 (OPTIONAL)
3.  INCIDENT: LOCATION              PERU
4.  INCIDENT: TYPE                  ATTACK
5.  INCIDENT: STAGE OF EXECUTION    ACCOMPLISHED

0.  MESSAGE: ID                     DEV-MUC3-9002 (NOBODY)
1.  MESSAGE: TEMPLATE               *
3.  INCIDENT: LOCATION              *
4.  INCIDENT: TYPE                  *
5.  INCIDENT: STAGE OF EXECUTION    *
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    dev = tmp_path / "CORPORA" / "dev"
    dev.mkdir(parents=True)
    (dev / "dev-muc3-9001-9100").write_text(MESSAGE, encoding="latin-1")
    (dev / "key-dev-9001.muc4").write_text(KEY, encoding="latin-1")
    return tmp_path


def test_a_key_is_read() -> None:
    (message, first), (_, second) = muc4_files.read_keys(KEY)
    assert message == "DEV-MUC3-9001"
    assert (first.type, first.counts, first.killed, first.injured) == ("BOMBING", True, 2, None)
    assert first.places == {"PERU", "JUNIN", "QALANQA"}
    assert first.phrases == {"BOMB", "CITY HALL", "GUARDS", "PASSERS-BY"}
    assert (second.type, second.counts) == ("ATTACK", False)


def test_messages_are_dated_and_lowered(folder: Path) -> None:
    (first, article, gold), (second, _, none) = muc4_files.read_all(folder)
    assert (first, second, len(gold), none) == ("DEV-MUC3-9001", "DEV-MUC3-9002", 2, [])
    assert article.published == dt.date(1990, 3, 5)
    assert article.text.splitlines() == [
        "A bomb exploded on 4 March at the city hall of Qalanqa, killing two guards.",
        "A spokesman (XYZT) said nothing.",
    ]


def test_names_of_places_get_capitals() -> None:
    assert muc4_files.recased("THE HALL IN LA PAZ.", frozenset({"la paz"})) == "The hall in La Paz."


def test_a_message_is_judged(folder: Path) -> None:
    _, article, gold = next(muc4_files.read_all(folder))
    figures = {name: (int(right), total) for name, right, total in muc4.judge(gold, ukrnews.parse(article))}
    assert figures["incident recall"] == (1, 1)
    assert figures["type recall"] == (1, 1)
    assert figures["killed exact"] == (1, 1)
    assert "injured exact" not in figures


def test_a_template_of_other_words_is_not_matched(folder: Path) -> None:
    _, article, gold = next(muc4_files.read_all(folder))
    other = muc4_files.Template("BOMBING", True, frozenset({"QALANQA"}), frozenset({"BRIDGE"}), None, None)
    report = ukrnews.parse(article)
    assert [t for t, _ in muc4.pairs_of(gold, report)] == [gold[0]]
    assert muc4.pairs_of([other], report) == []
