"""Finding the phrases of a word list in running text."""

from __future__ import annotations

from array import array
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cached_property
from itertools import compress
from operator import attrgetter
from typing import Generic, NamedTuple, Protocol, TypeVar

from ukrnews.lexicon.phrases import normal, split_phrase

E = TypeVar("E")
_Longest = tuple[tuple[int, dict[tuple[str, ...], tuple[E, ...]]], ...]


class Word(Protocol):
    """What a matcher needs of a token: the text as it stands and in lower case."""

    @property
    def text(self) -> str: ...

    @property
    def lower(self) -> str: ...


class Match(NamedTuple, Generic[E]):
    """Tokens ``first`` to ``last`` (half-open) spell a phrase of ``entries``, more than one where it is ambiguous."""

    first: int
    last: int
    entries: tuple[E, ...]


class Matcher(Generic[E]):
    """Leftmost-longest lookup of many phrases through a dictionary of their first words.

    A cased matcher compares the words as written and finds phrases of more than three letters in capitals too
    ("ZELENSKY SAYS"); an uncased one compares them in lower case. Apostrophes, dashes and accents never matter.
    `spell` rewrites each word before the comparison (a cased matcher of names: `ukrnews.lexicon.spelling`).
    The cost is one dictionary lookup a token or a word of the text, whatever the number of phrases.
    """

    __slots__ = ("_cased", "_heads", "_seconds", "_spell")

    def __init__(
        self, phrases: Iterable[tuple[str, E]], *, cased: bool = True, spell: Callable[[str], str] | None = None
    ) -> None:
        self._cased, self._spell = cased, spell
        pairs = [(self._keys(words), entry) for phrase, entry in phrases if (words := split_phrase(phrase))]
        long = [(words, entry) for words, entry in pairs if len("".join(words)) > 3] if cased else []
        shouted = [(tuple([word.upper() for word in words]), entry) for words, entry in long]
        self._heads = _by_first_word(pairs, shouted)
        self._seconds = _second_words(self._heads)

    def find(
        self, tokens: Sequence[Word], first: int = 0, last: int | None = None, *, lowered: Lowered | None = None
    ) -> list[Match[E]]:
        """The matches in ``tokens[first:last]``, in order, without overlap, with the indexes of `tokens`.

        `lowered` are the words of all tokens, for an uncased matcher that need not make them again.
        """
        last = len(tokens) if last is None else min(last, len(tokens))
        whole = first == 0 and last == len(tokens)
        if whole and lowered is not None and not self._cased:
            there = self._heads.keys() & lowered.where.keys()  # a look a word of the text, not a look a token
            return self._at(sorted(self._places(there, lowered)), lowered, 0)
        near = tokens if whole else tokens[first:last]
        keys: tuple[str, ...]
        if self._cased:
            keys = self._keys(list(map(attrgetter("text"), near)))
        elif lowered is not None:
            keys = lowered[first:last]
        else:
            keys = Lowered(near)
        places = compress(range(len(keys)), map(self._heads.__contains__, keys))
        return self._at(places, keys, first)

    def _places(self, there: Iterable[str], lowered: Lowered) -> list[int]:
        """Where these first words stand, but for those that no second word of theirs follows."""
        places: list[int] = []
        end, seconds = len(lowered) - 1, self._seconds
        for word in there:
            following = seconds.get(word)
            if following is None:
                places += lowered.where[word]
            else:
                places += [i for i in lowered.where[word] if i < end and lowered[i + 1] in following]
        return places

    def _at(self, places: Iterable[int], keys: tuple[str, ...], first: int) -> list[Match[E]]:
        """The matches at these places, at which the first words of phrases stand; `first` is the token of the first
        key."""
        matches: list[Match[E]] = []
        free = 0
        for i in places:
            if i < free:
                continue
            for length, phrases in self._heads[keys[i]]:
                entries = phrases.get(keys[i : i + length])
                if entries:
                    free = i + length
                    matches.append(Match(first + i, first + free, entries))
                    break
        return matches

    def _keys(self, words: Iterable[str]) -> tuple[str, ...]:
        """The words as they are compared."""
        if not self._cased:
            return lowered([w.lower() for w in words])
        if self._spell is not None:
            spell = self._spell
            return tuple([w if w.islower() and w.isascii() else spell(w) for w in words])
        return tuple([w if w.isascii() else normal(w) for w in words])


class Lowered(tuple[str, ...]):
    """The words of tokens as an uncased matcher compares them."""

    def __new__(cls, tokens: Iterable[Word]) -> Lowered:
        return super().__new__(cls, lowered([t.lower for t in tokens]))

    @cached_property
    def where(self) -> Mapping[str, Sequence[int]]:
        """Where each word stands."""
        places: dict[str, array[int]] = {}
        for i, word in enumerate(self):
            if word in places:
                places[word].append(i)
            else:
                places[word] = array("I", (i,))
        return places


def lowered(words: Iterable[str]) -> tuple[str, ...]:
    """Words in lower case as an uncased matcher compares them."""
    return tuple([w if w.isascii() else normal(w).lower() for w in words])


def _by_first_word(
    pairs: Sequence[tuple[tuple[str, ...], E]], shouted: Sequence[tuple[tuple[str, ...], E]]
) -> dict[str, _Longest[E]]:
    """First word → its phrases by length in words, longest first; the same phrase of several entries keeps them all.
    What is shouted gives way to a phrase that is written in capitals itself."""
    entries = _entries_of(pairs)
    heads: dict[str, dict[int, dict[tuple[str, ...], tuple[E, ...]]]] = {}
    for words, found in (_entries_of(shouted) | entries).items():
        heads.setdefault(words[0], {}).setdefault(len(words), {})[words] = found
    return {word: tuple(sorted(lengths.items(), reverse=True)) for word, lengths in heads.items()}


def _second_words(heads: Mapping[str, _Longest[E]]) -> dict[str, frozenset[str]]:
    """The second words behind each first word that is no phrase by itself."""
    several = {word: longest for word, longest in heads.items() if longest[-1][0] > 1}
    return {
        word: frozenset(words[1] for _, phrases in longest for words in phrases) for word, longest in several.items()
    }


def _entries_of(pairs: Sequence[tuple[tuple[str, ...], E]]) -> dict[tuple[str, ...], tuple[E, ...]]:
    """The entries of each phrase, each once."""
    found: dict[tuple[str, ...], tuple[E, ...]] = {}
    for words, entry in pairs:
        known = found.get(words, ())
        if not any(entry is other for other in known):
            found[words] = (*known, entry)
    return found
