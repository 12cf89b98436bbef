"""The keys under which the gazetteer files names: the romanisations of one name meet in one key."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

from ukrnews.lexicon.phrases import normal

ROMANISED = frozenset({"UKR", "RUS", "BLR"})
"""Countries whose names news romanises in more than one way."""

_DOUBLED = re.compile(r"(.)\1+")
_REPEATED_ZH = re.compile(r"(?:zh){2,}")
_MARKS = str.maketrans({"'": None, '"': None, ".": None, "-": " ", "y": "i", "j": "i"})
# An initial "ya" or "yu" stays apart from "a" and "u" (Yalta is not Alta); "ye" and "e" meet (Yevpatoria, Evpatoria).
_SAME_LETTERS = str.maketrans({"'": None, '"': None, ".": None, "-": " "})
_GLIDES = ((" ia", " Ya"), (" iu", " Yu"), ("ii", "i"), ("ii", "i"), ("ia", "a"), ("iu", "u"), ("ie", "e"), ("io", "o"))


@lru_cache(maxsize=32768)
def place_key(name: str) -> str:
    """``place_key("Kup'yansk") == place_key("Kupiansk")``: accents, apostrophes, glides, y or i, doubling do not count.

    Only the romanisations of one spelling meet; the Russian form of a Ukrainian name ("Kharkov") is a name of its own.
    """
    key = " " + normal(name).lower().translate(_MARKS)
    for written, folded in _GLIDES:
        key = key.replace(written, folded)
    return " ".join(_DOUBLED.sub(r"\1", _REPEATED_ZH.sub("zh", key)).split())


@lru_cache(maxsize=32768)
def exact_key(name: str) -> str:
    """The key of a name from elsewhere, which is written in one way: only accents and marks do not count.

    It starts with "=", so that it never meets a `place_key`.
    """
    return "=" + " ".join(normal(name).lower().translate(_SAME_LETTERS).split())


def key_for(name: str, country: str | None) -> str:
    """The key under which a name of a place in this country (ISO 3166-1 alpha-3) is filed."""
    return place_key(name) if country is None or country in ROMANISED else exact_key(name)


def joined(words: Sequence[str]) -> str:
    """The words of a name as one text; a clitic ("'s") joins the word before it."""
    if len(words) == 1:
        return words[0]
    text = ""
    for word in words:
        text += word if word.startswith(("'", "’")) or not text else " " + word
    return text
