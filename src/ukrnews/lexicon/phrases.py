"""How words are compared: one spelling of apostrophes, dashes and accents, and phrases cut into words.

The reading tokeniser makes the same cuts: inner hyphens, apostrophes and full stops of abbreviations stay in their word
("Lvova-Belova", "Mar'inka", "U.S."), "'s" and "n't" are split off, other punctuation stands alone.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_SAME = str.maketrans(
    {
        **dict.fromkeys("’‘ʼʹ`´′ʻ", "'"),
        **dict.fromkeys("‐‑‒–—−", "-"),
        "\xad": None,
        "ı": "i", "ł": "l", "Ł": "L", "ø": "o", "Ø": "O", "đ": "d", "Đ": "D",
        "ß": "ss", "æ": "ae", "Æ": "Ae", "œ": "oe", "Œ": "Oe",
    }
)  # fmt: skip

_ABBREVIATED = (
    "Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Capt|Sgt|Cpl|Pvt|Cmdr|Adm|Brig|Sens?|Reps?|Gov|Amb|Prof|St|No|Rev|Hon|Messrs|Jr|Sr"
)
_WORD = re.compile(
    rf"""(?:[A-Za-z]\.){{2,}}(?:-\w+)*               # U.S., p.m., U.S.-led
      | (?:{_ABBREVIATED})\.
      | [A-Za-z]\.(?=\s)                          # an initial: J. D. Vance
      | \$?\d+(?:[.,:]\d+)*(?:%|\w*(?:[-']\w+|(?<=\d)/\d+)*)    # 10, 1,200, 3rd, 30-day, 59/69
      | \w+(?:[-'.&]\w+|(?<=\d)/\d+)*           # words with inner marks
      | \S                                        # any other mark alone
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SIMPLE = re.compile(r"(?!.*[Cc]annot)[A-Za-z ]+")
_CLITIC = re.compile(r"^(.+?)('s|n't|'re|'ve|'ll|'d|'m)$|^(can)(not)$", re.IGNORECASE)


@lru_cache(maxsize=65536)
def normal(word: str) -> str:
    """The word with straight apostrophes, plain hyphens and no accents; its case is kept."""
    if word.isascii():
        return word
    decomposed = unicodedata.normalize("NFKD", word.translate(_SAME))
    return "".join(c for c in decomposed if not unicodedata.combining(c))


@lru_cache(maxsize=16384)
def split_phrase(phrase: str) -> tuple[str, ...]:
    """The words of a phrase in their `normal` spelling: ``"Zelenskyy’s U.S. trip"`` → Zelenskyy, 's, U.S., trip."""
    if _SIMPLE.fullmatch(phrase):
        return tuple(phrase.split())
    words: list[str] = []
    for chunk in _WORD.findall(normal(phrase)):
        clitic = _CLITIC.match(chunk)
        words.extend(filter(None, clitic.groups()) if clitic else (chunk,))
    return tuple(words)


def lower_key(phrase: str) -> str:
    """The key under which `Lexicon.index` files a phrase: normal spelling, lower case, single spaces."""
    return " ".join(split_phrase(phrase)).lower()
