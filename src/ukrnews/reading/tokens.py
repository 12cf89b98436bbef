"""Tokens: words, numbers and marks with their exact places in the text.

The units are those of the English treebanks (Penn Treebank, Universal Dependencies) with one difference: words joined
by hyphens stay whole ("30-day", "U.S.-led"), and so does an amount with its currency sign ("$5bn").
"""

import re
import unicodedata
from functools import cache
from typing import NamedTuple

from ukrnews.reading.wordlists import listed

# Characters that are no token and stand in none: Unicode spaces and invisible marks that web pages leave behind.
SPACES = r"\s\u200b\u200e\u200f\u202a-\u202e\u2060\ufeff"


class Token(NamedTuple):
    """One token: `text` is the article's `text[start:end]`; `lower` its lower case with plain apostrophes, hyphens."""

    index: int  # type: ignore[assignment]  # shadows tuple.index, which nobody needs here
    start: int
    end: int
    text: str
    lower: str


def tokenize(text: str) -> list[Token]:
    """Cut a text into tokens, in order and without overlap; every character that is not a space is in exactly one.

    Runs in linear time on any input and never fails.
    """
    tokens: list[Token] = []
    append, new = tokens.append, tuple.__new__
    known: dict[str, tuple[str, str]] = {}  # each word once in memory, however often it comes
    index = 0
    for match in _pattern().finditer(text):
        word = match.group()
        start, end = match.span()
        if match.lastindex:
            for cut in _clitics(word):
                piece = word[:cut]
                append(Token(index, start, start + cut, piece, fold(piece)))
                index, start, word = index + 1, start + cut, word[cut:]
        if (pair := known.get(word)) is None:
            lower = word.lower() if word.isascii() else fold(word)
            pair = known[word] = (word, word if lower == word else lower)
        append(new(Token, (index, start, end, *pair)))
        index += 1
    return tokens


def fold(word: str) -> str:
    """Lower case, composed, with curly apostrophes and typographic hyphens made plain and soft hyphens left out."""
    if word.isascii():
        return word.lower()
    if word[0] == "‘" and len(word) > 1:
        word = "'" + word[1:]  # "Russia‘s"
    return unicodedata.normalize("NFC", word).lower().translate(_PLAIN)


_PLAIN = {ord("’"): "'", ord("ʼ"): "'", ord("‐"): "-", ord("‑"): "-", 0xAD: None}

_CLITIC = re.compile(r"(?:n['’]t|['’‘](?:s|re|ve|ll|d|m))\Z", re.IGNORECASE)


def _clitics(word: str) -> list[int]:
    """The lengths of the pieces, but for the last, that an apostrophised word falls into: "couldn't've" gives 5, 3."""
    ends = [len(word)]
    while (found := _CLITIC.search(word, max(0, ends[-1] - 3), ends[-1])) and found.start() > 0:
        ends.append(found.start())
    cuts = ends[:0:-1]
    return [cut - before for before, cut in zip([0, *cuts], cuts, strict=False)]


@cache
def _pattern() -> re.Pattern[str]:
    """The one regular expression; alternatives in order, repetitions possessive or bounded, hence linear time."""
    before_number, months = listed("abbreviations before a number"), listed("abbreviations of months")
    abbreviations = listed("abbreviations before a name") | months | listed("abbreviations at an end")
    letter, upper = r"[^\W\d_]", r"[^\W\d_a-zß-öø-ÿа-џ]"
    char = r"[\w\u0300-\u036f\xad]"
    decimals = r"(?:,\d{3}(?!\d)|[.:/]\d+)"
    joined = rf"(?:[-‐‑]{char}++(?:(?<=\d){decimals})*+)*+"
    apostrophised = rf"(['’]{char}++(?:[-'’‐‑]{char}++)*+|‘s(?!{char}))?+"
    address = rf"(?:[^{SPACES}<>\"“”«»]*[^{SPACES}<>\"“”«».,;:!?'’)\]])"
    domains = "com|org|net|info|gov|edu|ru|ua|by|io|eu|uk|de|fr|pl|tv|news|media|live"
    alternatives = (
        rf"(?i:can(?=not(?!{char}))|(?:go|wa)n(?=na(?!{char}))|got(?=ta(?!{char})))",
        rf"{letter}++(?=[\s,])",  # most words end here
        rf"(?:https?://|www\.|t\.me/){address}",
        r"[\w.+-]{1,64}@[\w-]{1,64}(?:\.\w{1,64}){1,4}",
        rf"\w[\w-]{{0,60}}(?:\.\w[\w-]{{0,60}}){{0,3}}\.(?:{domains})(?!{char})(?:/{address})?",
        rf"[@#]{char}++",
        rf"(?:(?:{letter}\.)++{letter}(?![\w.])|(?:{letter}\.){{2,}}+){joined}",  # U.S., a.m., U.S.-led
        rf"(?:{_any_of(abbreviations)})\.",
        rf"(?:{_any_of(before_number)})\.(?=\s?\d)",
        rf"(?!I){upper}\.(?=[{SPACES}]{{0,3}}{upper})",  # initials
        rf"[A-Z]{{1,4}}&[A-Z]{{1,4}}(?!{char})",
        r"\d{1,2}(?:[.:]\d\d)?(?=[ap]\.m\.)",
        rf"(?:[A-Z]{{0,3}}[$€£¥₴₽])?\d++{decimals}*+{char}*+{joined}{apostrophised}",
        rf"{letter}{char}*+{joined}{apostrophised}",
        rf"(?<=[\w.)])['’](?i:s|re|ve|ll|d|m)(?!{char})",
        r"’\d\ds?(?!\w)|'\d0s(?!\w)",  # ’24, '90s
        r"''(?!')",  # a quotation mark in the archives of news wires
        r"\.{2,}|-{2,}|[!?]{2,}|\*{2,}|={2,}|_{2,}|~{2,}",
        rf"[^{SPACES}]",
    )
    return re.compile("|".join(alternatives))


def _any_of(words: frozenset[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=lambda word: (-len(word), word)))
