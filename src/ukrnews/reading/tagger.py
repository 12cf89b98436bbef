"""Part-of-speech tags by an averaged perceptron (Collins 2002) with shipped weights, decoded from left to right.

Words with one possible tag cost next to nothing. For the others the scores of a word form, of a neighbour and of a pair
of tags are sums that never change; each is worked out when first needed and kept, by the candidates that it is for, so
that the loop only adds a few rows of small numbers.
Weights are whole numbers, and of two tags with the same score the earlier candidate wins: same input, same tags.
"""

import gzip
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files
from operator import add

from ukrnews.reading import features as look

_KEPT_WORDS = 4_000  # word forms remembered before the older ones are forgotten
_KEPT_VECTORS = 2_000  # the same for the contexts of one set of candidates

Vector = tuple[int, ...]


class Tagger:
    """Gives each word of a sentence its Penn Treebank tag. `Tagger.default()` is the shipped one."""

    def __init__(self, words: Mapping[str, str], endings: Mapping[str, str], weights: dict[str, str]) -> None:
        self._vocabulary = look.Vocabulary(words, endings)
        self._rows = weights
        self._known: dict[str, dict[str, _Word]] = {"F": {}, "M": {}, "T": {}}
        self._older: dict[str, dict[str, _Word]] = {"F": {}, "M": {}, "T": {}}
        self._choices: dict[str, _Choice] = {}
        self._moves = {helper: _Moves(helper) for helper in look.HELP}
        self._edge = _Word(self, look.START, "l", look.Candidates("", ""))

    @classmethod
    def default(cls) -> "Tagger":
        """The tagger with the weights of this package, loaded once."""
        return _default()

    @classmethod
    def from_bytes(cls, packed: bytes) -> "Tagger":
        """A tagger from what `scripts/train_tagger.py` writes: gzipped Latin-1 lines of words, endings, features."""
        sections = gzip.decompress(packed).decode("latin-1").split("\n\n")
        cells = (section.replace("\n", "\t").split("\t") for section in sections)
        words, endings, weights = (dict(zip(row[::2], row[1::2], strict=True)) for row in cells)
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
                after, choice = line[index + 1], word.choice
                among = choice.codes
                parts = zip(
                    word.own[near],
                    choice.tags[far + near],
                    choice.states[state],
                    choice.between[near + after.main],
                    line[index - 1].left[among],
                    line[index - 2].far_left[among],
                    after.right[among],
                    line[index + 2].far_right[among],
                    strict=True,
                )
                scores = list(map(sum, parts))  # no loop over the candidates here: a third of the time
                code = among[scores.index(max(scores))]
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
            self._older[place] = known
            known = self._known[place] = {}
        found = self._older[place].get(word)
        if found is None:
            form, shape = look.norm(word), look.shape(word, place)
            found = _Word(self, form, shape, self._vocabulary.candidates(word, form, shape))
        known[word] = found
        return found

    def rows(self, features: Iterable[str]) -> list[str]:
        """The weights of those features that have any, as they are written."""
        known = self._rows
        return [row for feature in features if (row := known.get(feature))]

    def vector(self, codes: str, features: Iterable[str]) -> Vector:
        """The weights of some features together, in the order of the codes."""
        return look.total(codes, self.rows(features))

    def choice(self, codes: str) -> "_Choice":
        """What is known about choosing between these tags."""
        if codes not in self._choices:
            self._choices[codes] = _Choice(self, codes)
        return self._choices[codes]

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
        if len(self) >= _KEPT_VECTORS:
            self.clear()
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


class _Told(dict[str, Vector]):
    """What a word tells a neighbour: the scores of the neighbour's candidates, by these candidates."""

    __slots__ = ("_rows", "_tagger", "_what", "_word")

    def __init__(self, tagger: Tagger, what: Callable[[str, str], list[str]], word: tuple[str, str]) -> None:
        super().__init__()
        self._tagger, self._what, self._word = tagger, what, word
        self._rows: list[str] | None = None  # many words of a text stand beside none that has several candidates

    def __missing__(self, codes: str) -> Vector:
        if self._rows is None:
            self._rows = self._tagger.rows(self._what(*self._word))
        self[codes] = made = look.total(codes, self._rows) if self._rows else (0,) * len(codes)
        return made


class _Own(dict[str, Vector]):
    """The scores of a word's own candidates after the tag before."""

    __slots__ = ("_codes", "_form", "_own", "_tagger")

    def __init__(self, tagger: Tagger, codes: str, form: str, shape: str) -> None:
        super().__init__()
        self._tagger, self._codes, self._form = tagger, codes, form
        self._own = tagger.vector(codes, look.of_word(form, shape, codes))

    def __missing__(self, near: str) -> Vector:
        pair = self._tagger.rows((look.of_pair(self._form, near),))
        made = tuple(map(add, self._own, look.total(self._codes, pair))) if pair else self._own
        self[near] = made
        return made


_SURE: dict[str, Vector] = {}
"""The scores of a word that has one candidate: nobody asks for them."""


class _Word:
    """A word form in one kind of place: its only tag, or its candidates' scores; and what it tells its neighbours."""

    __slots__ = ("choice", "far_left", "far_right", "left", "main", "moves", "only", "own", "right")

    def __init__(self, tagger: Tagger, form: str, shape: str, candidates: look.Candidates) -> None:
        codes = "".join(sorted(candidates.codes))
        self.only = codes if len(codes) == 1 else ""
        self.main = look.kind(candidates.main, shape)
        self.moves = tagger.moves(form)
        word = form, self.main
        self.left, self.far_left = _Told(tagger, look.of_left, word), _Told(tagger, look.of_far_left, word)
        self.right, self.far_right = _Told(tagger, look.of_right, word), _Told(tagger, look.of_far_right, word)
        self.choice = tagger.choice(codes)
        self.own = _SURE if self.only else _Own(tagger, codes, form, shape)
