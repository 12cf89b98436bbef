"""One spelling for the many ways in which English writes a Ukrainian, Russian or Belarusian name.

A conservative rewriting for exact lookup: given names through the table ``given_names`` ("Sergey" → "Serhii"), surnames
through their endings and a few letter pairs that romanisation systems write differently ("Zelensky", "Zelenskiy" →
"Zelenskyy"; "Alexeyev" → "Alekseev"). Names of other nations are rewritten alike on both sides of the comparison, so it
does them no harm. `ukrnews.lexicon.folding` goes much further, for names that no list holds.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from functools import lru_cache

from ukrnews.lexicon.entries import GivenNameEntry
from ukrnews.lexicon.phrases import normal

_RULES = tuple(
    (letters, re.compile(pattern), replacement)
    for letters, pattern, replacement in (
        ("sk", r"(?<=[a-z]{2})(?:sky|ski|skyi|skiy|skyj|skij|skii)$", "skyy"),
        ("ia", r"(?<=[a-z]ska)ia$", "ya"),
        ("", r"(?<=[a-z][bcdfghklmnprtvz])(?:y|yi|iy|yj|ij|ii)$", "yy"),
        ("e", r"^(?:Ye|Ie|Je)(?=[a-z])", "E"),
        ("ye", r"(?<=[aeiou])ye", "e"),
        ("x", r"x", "ks"),
        ("i", r"(?<=[bcdfghklmnprstvzBDGHKLMNPRSTVZ])i(?=[au][a-z])", "y"),
        ("y", r"(?<=[aeiou])y(?=[bcdfghklmnprstvz])", "i"),
        ("i", r"(?<=[aeou])i$", "y"),
        ("'", r"'", ""),
    )
)
"""Letters without which a rule changes nothing, and the rule."""


def name_speller(given_names: Iterable[GivenNameEntry]) -> Callable[[str], str]:
    """A function from a word of a name to its one spelling; lower-case words are only put in `normal` spelling."""
    canonical = {normal(spelling): entry.name for entry in given_names for spelling in entry.phrases}

    @lru_cache(maxsize=65536)
    def spell(word: str) -> str:
        word = normal(word)
        if not word[:1].isupper() or len(word) < 4:
            return canonical.get(word, word)
        shout = word.isupper()
        name = word.capitalize() if shout else word
        name = canonical.get(name.replace("'", "")) or _rewritten(name)
        return name.upper() if shout else name

    return spell


def _rewritten(name: str) -> str:
    for letters, pattern, replacement in _RULES:
        if letters in name:
            name = pattern.sub(replacement, name)
    return name
