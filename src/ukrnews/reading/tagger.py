"""Part-of-speech tags by an averaged perceptron (Collins 2002) with shipped weights, decoded greedily from left to right.

Words with one possible tag cost next to nothing. For the others the scores of a word form, of a neighbour and of a pair
of tags are sums that never change; each is worked out once and kept, so that the loop only adds a few small numbers.
Weights are whole numbers, and of two tags with the same score the earlier candidate wins: same input, same tags.
"""

import gzip
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from pathlib import Path

from ukrnews.reading import features as look

_WEIGHT = re.compile(r"([a-zA-Z])(-?\d+)")
_KEPT_WORDS = 20_000  # word forms remembered before the memory starts anew

Vector = tuple[int, ...]


class Tagger:
    """Gives each word of a sentence its Penn Treebank tag. `Tagger.default()` is the shipped one."""

    def __init__(self, words: Mapping[str, str], endings: Mapping[str, str], weights: Mapping[str, str]) -> None:
        self._vocabulary = look.Vocabulary(words, endings)
        self._weights = weights
        self._known: dict[str, dict[str, _Word]] = {"F": {}, "M": {}, "T": {}}
        self._ambiguities: dict[str, _Ambiguity] = {}
        self._moves = {helper: _Moves(helper) for helper in look.HELP}
        self._edge = _Word(self, look.START, "l", look.Candidates("", ""))

    @classmethod
    def default(cls) -> "Tagger":
        """The tagger with the weights of this package, loaded once."""
        return _default()

    @classmethod
    def from_bytes(cls, packed: bytes) -> "Tagger":
        """A tagger from what `scripts/train_tagger.py` writes: gzipped lines of words, endings and features."""
        sections = gzip.decompress(packed).decode("utf-8").split("\n\n")
        words, endings, weights = (dict(line.split("\t") for line in section.split("\n")) for section in sections)
        return cls(words, endings, weights)

    def tag(self, words: Sequence[str]) -> list[str]:
        """The tags of the words of one sentence, as many as words."""
        line = self._look_up(words)
        codes: list[str] = []
        far = near = look.START
        state = look.BEGIN_STATE
        for index in range(2, len(line) - 2):
            word = line[index]
            code = word.only
            if not code:
                after = line[index + 1]
                choice = word.choice
                own, pair = word.own, word.pairs[near]
                history, helping, between = choice.tags[far + near], choice.states[state], choice.between[near + after.main]
                left, far_left = line[index - 1].left, line[index - 2].far_left
                right, far_right = after.right, line[index + 2].far_right
                top, place = -1_000_000, 0
                for candidate in choice.codes:
                    score = own[place] + pair[place] + history[place] + helping[place] + between[place]
                    score += left.get(candidate, 0) + right.get(candidate, 0)
                    score += far_left.get(candidate, 0) + far_right.get(candidate, 0)
                    if score > top:
                        top, code = score, candidate
                    place += 1
            codes.append(code)
            state = word.moves[state + code]
            far, near = near, code
        tag_of = look.TAG
        return [tag_of[code] for code in codes]

    def _look_up(self, words: Sequence[str]) -> "list[_Word]":
        """What is known of each word, with two edges on either side."""
        words, places = look.prepare(words)
        known, learn = self._known, self._learn
        line = [self._edge, self._edge]
        line += [known[place].get(word) or learn(word, place) for word, place in zip(words, places, strict=True)]
        line += line[:2]
        return line

    def _learn(self, word: str, place: str) -> "_Word":
        known = self._known[place]
        if len(known) >= _KEPT_WORDS:
            known.clear()
        form, shape = look.norm(word), look.shape(word, place)
        known[word] = found = _Word(self, form, shape, self._vocabulary.candidates(word, form, shape))
        return found

    def sums(self, features: Iterable[str]) -> dict[str, int]:
        """The weights of some features together, by tag code."""
        total: dict[str, int] = {}
        for feature in features:
            row = self._weights.get(feature)
            if row:
                for code, weight in _WEIGHT.findall(row):
                    total[code] = total.get(code, 0) + int(weight)
        return total

    def vector(self, codes: str, features: Iterable[str]) -> Vector:
        """The weights of some features together, in the order of the codes."""
        total = self.sums(features)
        return tuple([total.get(code, 0) for code in codes])

    def choice(self, codes: str) -> "_Choice":
        """What is known about choosing between these tags."""
        if codes not in self._ambiguities:
            self._ambiguities[codes] = _Choice(self, codes)
        return self._ambiguities[codes]

    def moves(self, form: str) -> "_Moves":
        """How the memory of helping verbs goes on after this word."""
        return self._moves[look.helper(form)]


@cache
def _default() -> Tagger:
    return Tagger.from_bytes(files("ukrnews.reading").joinpath("data", "tagger.txt.gz").read_bytes())


class _Vectors(dict[str, Vector]):
    """Vectors by a short key, made when first asked for."""

    def __init__(self, make: Callable[[str], Vector]) -> None:
        super().__init__()
        self._make = make

    def __missing__(self, key: str) -> Vector:
        self[key] = made = self._make(key)
        return made


class _Moves(dict[str, str]):
    """The next state of the memory by the state and the tag code."""

    def __init__(self, helper: str) -> None:
        super().__init__()
        self._helper = helper

    def __missing__(self, key: str) -> str:
        self[key] = state = look.remember(key[:-1], look.TAG[key[-1]], self._helper)
        return state


class _Choice:
    """A set of tags to choose from, with the scores that depend on nothing but the set and the tags given before."""

    __slots__ = ("between", "codes", "states", "tags")

    def __init__(self, tagger: Tagger, codes: str) -> None:
        self.codes = codes
        self.tags = _Vectors(lambda key: tagger.vector(codes, look.of_tags(codes, key[:1], key[1:])))
        self.states = _Vectors(lambda state: tagger.vector(codes, look.of_state(codes, state)))
        self.between = _Vectors(lambda key: tagger.vector(codes, look.of_between(codes, key[:1], key[1:])))


class _Word:
    """A word form in one kind of place: its only tag, or the scores of its candidates; and what it tells its neighbours."""

    __slots__ = ("choice", "far_left", "far_right", "left", "main", "moves", "only", "own", "pairs", "right")

    def __init__(self, tagger: Tagger, form: str, shape: str, candidates: look.Candidates) -> None:
        codes = "".join(sorted(candidates.codes))
        self.only = codes if len(codes) == 1 else ""
        self.main = look.kind(candidates.main, shape)
        self.moves = tagger.moves(form)
        self.left = tagger.sums(look.of_left(form, self.main))
        self.far_left = tagger.sums(look.of_far_left(form, self.main))
        self.right = tagger.sums(look.of_right(form, self.main))
        self.far_right = tagger.sums(look.of_far_right(form, self.main))
        self.choice = tagger.choice(codes)
        self.own = tagger.vector(codes, look.of_word(form, shape, codes)) if len(codes) > 1 else ()
        self.pairs = _Vectors(lambda near: tagger.vector(codes, look.of_pair(form, near)))
