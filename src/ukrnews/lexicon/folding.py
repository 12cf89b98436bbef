"""A folding key for names that no list holds: spellings of one name meet, different names stay apart.

The key writes the sounds that Ukrainian, Russian and Belarusian names share over their romanisations (the Ukrainian
national system of 2010, BGN/PCGN, ISO 9, and newspaper habits): accents and apostrophes go, "kh", "zh", "ts", "shch"
become one sign each, "h" and "g" meet, so do the shades of i (y, i, ii, iy, yi, yy), a glide before a vowel goes,
doubled letters become single. Endings that tell a woman's name from a man's are kept.
"""

from __future__ import annotations

import re
from functools import lru_cache

from ukrnews.lexicon.phrases import normal

_STEPS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"['\".]", ""),
        (r"shch", "Q"),
        (r"sch|sh", "S"),
        (r"tch|ch", "C"),
        (r"zh", "J"),
        (r"kh", "X"),
        (r"t[sz]", "T"),
        (r"ck|c(?=[klort])", "k"),
        (r"x", "ks"),
        (r"ph", "f"),
        (r"w", "v"),
        (r"ff?\b", "v"),
        (r"h", "g"),
        (r"[jiy]+(?=[aeou])", ""),
        (r"[jiy]+", "i"),
        (r"(.)\1+", r"\1"),
        (r"(?<=\w{4})i\b", ""),
        (r"[\s-]+", " "),
    )
)


@lru_cache(maxsize=16384)
def fold_name(name: str) -> str:
    """The key of a name, word by word: that of "Zelenskiy" is that of "Zelensky". Nothing in gives nothing out."""
    key = normal(name).lower()
    for pattern, sound in _STEPS:
        key = pattern.sub(sound, key)
    return key.strip()
