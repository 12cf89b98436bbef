"""The regular forms of English verbs, so that word lists need to name only the irregular ones."""

from __future__ import annotations

_VOWELS = frozenset("aeiou")


def verb_forms(lemma: str) -> tuple[str, ...]:
    """Base, third person, past and -ing form of a regular verb, in lower case: reject, rejects, rejected, rejecting.

    A phrasal verb keeps its other words: "back down" → back down, backs down, backed down, backing down.
    """
    word, _, rest = lemma.partition(" ")
    tail = f" {rest}" if rest else ""
    return tuple(f"{form}{tail}" for form in dict.fromkeys((word, _third(word), _past(word), _gerund(word))))


def _third(word: str) -> str:
    if word.endswith(("s", "x", "z", "ch", "sh")):
        return f"{word}es"
    return f"{word[:-1]}ies" if _consonant_y(word) else f"{word}s"


def _past(word: str) -> str:
    if word.endswith("e"):
        return f"{word}d"
    return f"{word[:-1]}ied" if _consonant_y(word) else f"{word}ed"


def _gerund(word: str) -> str:
    return f"{word[:-1]}ing" if word.endswith("e") and not word.endswith(("ee", "oe", "ye")) else f"{word}ing"


def _consonant_y(word: str) -> bool:
    return word.endswith("y") and len(word) > 1 and word[-2] not in _VOWELS
