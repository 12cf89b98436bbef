"""Whether a text is in English, from its script and its small frequent words."""

import unicodedata
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from functools import cache

from ukrnews.reading.tokens import Token
from ukrnews.reading.wordlists import listed, lists

_ENOUGH = 300  # words looked at
_FEW = 30  # fewer words than this need not hold English ones: headlines, lists
_VON, _DER = listed("of before a name"), listed("the before a name")
_ENGLISH_SHARE = 0.06  # of running English words, about four in ten are on the list


def why_not_english(tokens: Sequence[Token]) -> str | None:
    """Why a text cannot be read as English ("the text is in Cyrillic script; only English is read"), or None.

    A text without words is no problem of language.
    """
    words = [token.lower for i, token in enumerate(tokens) if token.text[0].isalpha() and not _in_name(tokens, i)]
    words = words[:_ENOUGH]
    if not words:
        return None
    script = _script(words)
    if script != "Latin":
        return f"the text is in {script} script; only English is read"
    votes = _votes(words)
    english = votes.pop("English")
    language, most = max(votes.items(), key=lambda vote: vote[1])
    if most > english and most >= max(2, 0.1 * len(words)):
        return f"the text seems to be {language}; only English is read"
    if len(words) >= _FEW and english < _ENGLISH_SHARE * len(words):
        return "the text has hardly any English words; only English is read"
    return None


def _in_name(tokens: Sequence[Token], at: int) -> bool:
    """Whether the token is of "von der" before a capital, as in "von der Leyen"."""
    first = at if tokens[at].lower in _VON else at - 1
    if first < 0 or tokens[first].lower not in _VON or first + 2 >= len(tokens):
        return False
    return tokens[first + 1].lower in _DER and tokens[first + 2].text[:1].isupper()


def _script(words: Sequence[str]) -> str:
    """The script that most letters are in, as Unicode names it: "Latin", "Cyrillic"."""
    if 2 * sum([len(word) for word in words if word.isascii()]) > len("".join(words)):
        return "Latin"  # no need to count the rest
    counts: Counter[str] = Counter()
    for word in words:
        counts["Latin" if word.isascii() else unicodedata.name(word[0], "unknown").split(" ")[0].capitalize()] += len(
            word
        )
    return counts.most_common(1)[0][0]


def _votes(words: Iterable[str]) -> dict[str, int]:
    """How many of the words are small words of each language."""
    votes = dict.fromkeys(_languages(), 0)
    languages_of = _by_word()
    for word in words:
        for language in languages_of.get(word, ()):
            votes[language] += 1
    return votes


@cache
def _by_word() -> Mapping[str, tuple[str, ...]]:
    """The languages that each small word belongs to."""
    found: dict[str, tuple[str, ...]] = {}
    for language, words in _languages().items():
        for word in words:
            found[word] = (*found.get(word, ()), language)
    return found


@cache
def _languages() -> Mapping[str, frozenset[str]]:
    known = {language: frozenset(words.split()) for language, words in lists.table("languages", str).items()}
    shared = known["English"] | listed("small words of several languages")
    return {language: words if language == "English" else words - shared for language, words in known.items()}
