"""How phrases are cut and compared."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrnews.lexicon import lower_key, normal, split_phrase

CUTS = {
    "Ministry of Defence": "Ministry|of|Defence",
    "U.S.": "U.S.",
    "U.S. Senate": "U.S.|Senate",
    "U.S.-led talks": "U.S.-led|talks",
    "president's office": "president|'s|office",
    "prosecutors' office": "prosecutors|'|office",
    "Lvova-Belova": "Lvova-Belova",
    "Mar'inka": "Mar'inka",
    "Mar’inka": "Mar'inka",
    "Sa’ar": "Sa'ar",
    "won't accept": "wo|n't|accept",
    "cannot be discussed": "can|not|be|discussed",
    "No. 10": "No.|10",
    "Lt. Gen.": "Lt.|Gen.",
    "J. D. Vance": "J.|D.|Vance",
    "Donald Trump Jr.": "Donald|Trump|Jr.",
    "3rd Assault Brigade": "3rd|Assault|Brigade",
    "a 30-day truce": "a|30-day|truce",
    "Radio Free Europe/Radio Liberty": "Radio|Free|Europe|/|Radio|Liberty",
    "Zelenskyy’s": "Zelenskyy|'s",
    "": "",
}


@pytest.mark.parametrize("phrase", CUTS)
def test_a_phrase_falls_into_words(phrase: str) -> None:
    assert "|".join(split_phrase(phrase)) == CUTS[phrase]


@pytest.mark.parametrize(
    ("written", "compared"),
    [
        ("Orbán", "Orban"),
        ("Erdoğan", "Erdogan"),
        ("Yılmaz", "Yilmaz"),
        ("Nausėda", "Nauseda"),
        ("Kosiniak‑Kamysz", "Kosiniak-Kamysz"),
        ("Støre", "Store"),
        ("Radosław", "Radoslaw"),
        ("Mar’inka", "Mar'inka"),
        ("Zelen\u00adskyy", "Zelenskyy"),
        ("Kyiv", "Kyiv"),
    ],
)
def test_marks_and_accents_do_not_count(written: str, compared: str) -> None:
    assert normal(written) == compared


@given(st.text())
def test_no_letter_is_lost(text: str) -> None:
    assert "".join(split_phrase(text)) == "".join(normal(text).split())


@given(st.text(max_size=30))
def test_comparing_twice_changes_nothing(text: str) -> None:
    assert normal(normal(text)) == normal(text)


def test_an_index_key() -> None:
    assert lower_key("The  Élysée’s Man") == "the elysee 's man"
