"""Part-of-speech tags by an averaged perceptron (Collins 2002) with shipped weights, decoded from left to right.

Words with one possible tag cost next to nothing. For the others the scores of a word form, of a neighbour and of a pair
of tags are sums that never change; each is worked out once and kept, so that the loop only adds a few small numbers.
Weights are whole numbers, and of two tags with the same score the earlier candidate wins: same input, same tags.
"""

import gzip
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from importlib.resources import files

from ukrnews.reading import features as look

_KEPT_WORDS = 4_000  # word forms remembered before the older ones are forgotten
_KEPT_VECTORS = 2_000  # the same for the contexts of one set of candidates

_SHORT = 4  # letters of a feature

Vector = tuple[int, ...]


class Tagger:
    """Gives each word of a sentence its Penn Treebank tag. `Tagger.default()` is the shipped one."""

    def __init__(self, words: Mapping[str, str], endings: Mapping[str, str], weights: dict[str, str]) -> None:
        self._vocabulary = look.Vocabulary(words, endings)
        self._packed = weights
        self._pairs = {feature: look.weights(weights.pop(feature)) for feature in list(weights) if feature[0] == "i"}
        self._rows: dict[str, dict[str, int]] = {}
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
        words, endings, weights = (dict(line.split("\t") for line in section.split("\n")) for section in sections)
        return cls(words, endings, weights)

    def tag(self, words: Sequence[str]) -> list[str]:
        """The tags of the words of one sentence, as many as words."""
        line = self._look_up(words)
        pairs = self._pairs
        codes: list[str] = []
        far = near = look.START
        state = look.BEGIN_STATE
        for index in range(2, len(line) - 2):
            word = line[index]
            code = word.only
            if not code:
                after = line[index + 1]
                choice = word.choice
                own, history = word.own, choice.tags[far + near]
                helping, between = choice.states[state], choice.between[near + after.main]
                left, far_left = line[index - 1].left, line[index - 2].far_left
                right, far_right = after.right, line[index + 2].far_right
                pair = pairs.get(look.of_pair(word.form, near))
                top = -1_000_000
                for place, candidate in enumerate(choice.codes):
                    score = own[place] + history[place] + helping[place] + between[place]
                    score += left.get(candidate, 0) + right.get(candidate, 0)
                    score += far_left.get(candidate, 0) + far_right.get(candidate, 0)
                    if pair:
                        score += pair.get(candidate, 0)
                    if score > top:
                        top, code = score, candidate
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

    def row(self, feature: str) -> dict[str, int]:
        """The weights of a feature by tag code. Those of short features, which many words share, are kept unpacked."""
        found = self._rows.get(feature)
        if found is None:
            packed = self._packed.get(feature)
            found = look.weights(packed) if packed else _NONE
            if len(feature) <= _SHORT:
                self._rows[feature] = found
        return found

    def sums(self, features: Iterable[str]) -> dict[str, int]:
        """The weights of some features together, by tag code."""
        rows = [row for row in map(self.row, features) if row]
        if len(rows) < 2:
            return rows[0] if rows else _NONE
        total = rows[0].copy()
        for row in rows[1:]:
            for code, weight in row.items():
                total[code] = total.get(code, 0) + weight
        return total

    def vector(self, codes: str, features: Iterable[str]) -> Vector:
        """The weights of some features together, in the order of the codes."""
        total = self.sums(features)
        return tuple([total.get(code, 0) for code in codes])

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


_NONE: dict[str, int] = {}


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


class _Word:
    """A word form in one kind of place: its only tag, or its candidates' scores; and what it tells its neighbours."""

    __slots__ = ("choice", "far_left", "far_right", "form", "left", "main", "moves", "only", "own", "right")

    def __init__(self, tagger: Tagger, form: str, shape: str, candidates: look.Candidates) -> None:
        codes = "".join(sorted(candidates.codes))
        self.form = form
        self.only = codes if len(codes) == 1 else ""
        self.main = look.kind(candidates.main, shape)
        self.moves = tagger.moves(form)
        self.left = tagger.sums(look.of_left(form, self.main))
        self.far_left = tagger.sums(look.of_far_left(form, self.main))
        self.right = tagger.sums(look.of_right(form, self.main))
        self.far_right = tagger.sums(look.of_far_right(form, self.main))
        self.choice = tagger.choice(codes)
        self.own = tagger.vector(codes, look.of_word(form, shape, codes)) if len(codes) > 1 else ()
