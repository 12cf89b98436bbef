"""Cyrillic names in Latin letters, as English news writes them."""

from __future__ import annotations

import re

from ukrnews.lexicon.phrases import normal

_COMMON = dict(
    zip(
        "абвджзклмнопрстуф",
        ("a", "b", "v", "d", "zh", "z", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f"),
        strict=True,
    )
) | {"х": "kh", "ц": "ts", "ч": "ch", "ш": "sh", "щ": "shch", "ь": "", "'": "", "’": "", "ʼ": "", "`": ""}
_UKRAINIAN = _COMMON | {
    "г": "h", "ґ": "g", "е": "e", "є": "ie", "и": "y", "і": "i", "ї": "i", "й": "i", "ю": "iu", "я": "ia",
    "ы": "y", "э": "e", "ё": "io", "ъ": "",
}  # fmt: skip
_UKRAINIAN_INITIAL = {"є": "ye", "ї": "yi", "й": "y", "ю": "yu", "я": "ya"}
_RUSSIAN = _COMMON | {
    "г": "g",
    "е": "e",
    "ё": "yo",
    "и": "i",
    "й": "y",
    "ы": "y",
    "э": "e",
    "ю": "yu",
    "я": "ya",
    "ъ": "",
    "ў": "u",
}
_WORD = re.compile(r"[^\s-]+")


def ukrainian(name: str) -> str:
    """The Ukrainian national system of 2010: "Куп'янськ" → "Kupiansk"."""

    def word(found: re.Match[str]) -> str:
        letters = found.group().lower().replace("зг", "zгh").replace("гh", "gh")
        first = _UKRAINIAN_INITIAL.get(letters[0])
        latin = (first or "") + "".join(_UKRAINIAN.get(c, c) for c in letters[1 if first else 0 :])
        return latin.capitalize()

    return _WORD.sub(word, name)


def russian(name: str) -> str:
    """Near BGN/PCGN without apostrophes: "Харьков" → "Kharkov", "Кривой Рог" → "Krivoy Rog"."""

    def word(found: re.Match[str]) -> str:
        return "".join(_RUSSIAN.get(c, c) for c in found.group().lower()).capitalize()

    return _WORD.sub(word, name)


def english_name(name: str) -> str:
    """A GeoNames name without apostrophes and with the usual endings: "Nizhniy Tagil’" → "Nizhny Tagil"."""
    plain = normal(name.replace("ë", "yo").replace("Ë", "Yo")).replace("'", "")
    return re.sub(r"(?:iy|yy)\b", "y", re.sub(r"yye\b", "ye", plain))
