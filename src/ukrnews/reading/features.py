"""What the tagger looks at: word forms, candidate tags, and the features of a word and of its neighbours.

The training script and the tagger share these functions, so that both see the same. A feature is a short string whose
first letter names its template; inside it a tag or a set of tags is written by one-letter codes.
"""

import re
import string
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from ukrnews.reading.lemmas import verb_tags
from ukrnews.reading.syntax.closed import BE, DO, GET, HAVE, MODALS
from ukrnews.reading.tokens import fold
from ukrnews.reading.wordlists import listed

# The tags of the Penn Treebank as the English UD treebanks use them (their XPOS column).
TAGS = (
    "NN IN DT NNP PRP JJ RB . VB NNS , CC VBD VBP VBZ CD VBN VBG MD TO PRP$ -RRB- -LRB- WDT : WRB `` '' WP RP UH POS "
    "HYPH NNPS JJR JJS EX NFP RBR ADD GW $ SYM PDT LS FW RBS AFX WP$ XX"
).split()
CODE = dict(zip(TAGS, string.ascii_letters, strict=False))
TAG = {code: tag for tag, code in CODE.items()}
NAME = CODE["NNP"]
OPEN = frozenset(CODE[tag] for tag in "NN NNS NNP NNPS JJ JJR JJS RB VB VBD VBG VBN VBP VBZ CD UH FW".split())

# Marks that the treebanks hardly know, or know in another shape.
MARKS = {
    **dict.fromkeys("“„«‘", "``"),
    **dict.fromkeys("”»", "''"),
    **dict.fromkeys(("—", "–", "--"), ":"),
    **dict.fromkeys("•▪●◦‣∙", "NFP"),
}
_SAME = {
    **dict.fromkeys("“”„«»‘", '"'),
    **dict.fromkeys(("—", "–", "--", "-"), "—"),
    **dict.fromkeys(("…", "....", ".."), "..."),
    **dict.fromkeys("[{", "("),
    **dict.fromkeys("]}", ")"),
}
_DIGITS = re.compile(r"\d+(?:[.,:/]\d+)*")


def norm(word: str) -> str:
    """The form under which a word is known: lower case, short acronyms as they stand ("US"), digits as one zero."""
    if word.isalpha():
        return word if word.isupper() and 2 <= len(word) <= 5 else fold(word)
    if word in _SAME:
        return _SAME[word]
    if word.isdecimal():
        return "!year" if len(word) == 4 and word[0] in "12" else "0"
    return _DIGITS.sub("0", fold(word))


def shape(word: str, place: str) -> str:
    """Case and make-up of a word. `place` is "F" for the first word of a sentence, "T" in a title, else "M"."""
    case = "l" if not word[:1].isupper() else place + "A" if len(word) > 1 and word.isupper() else place + "C"
    made_of = ("0" if any(char.isdigit() for char in word) else "") + ("-" if "-" in word else "")
    return case + made_of + ("." if "." in word[1:] else "")


class Candidates(NamedTuple):
    """The tags that a word can have, by their codes, and those among them that it mostly has (for its neighbours)."""

    codes: str
    main: str


def kind(main: str, look: str) -> str:
    """What a neighbour is told of a word: its likely tags and where it has a capital."""
    return main if look[0] == "l" else main + look[0]


class Vocabulary:
    """Which tags a word can have: by its form where it is known, by its ending where it is rare or unknown.

    `words` maps a normal form to an entry `[?]main.others[/names]`, codes by falling frequency: `?` marks a rare word,
    whose ending is asked too, and what follows the slash are tags that only its capitalised form has. `endings` maps a
    kind (`l` small, `C` capital, `0` with digits) with an ending to an entry `main.others`.
    """

    def __init__(self, words: Mapping[str, str], endings: Mapping[str, str]) -> None:
        self.words = words
        self.endings = endings

    def candidates(self, word: str, form: str, look: str) -> Candidates:
        """The candidates for a word, given its normal form and its shape."""
        if word in MARKS:
            return Candidates(CODE[MARKS[word]], CODE[MARKS[word]])
        if not any(char.isalnum() for char in word) and form not in self.words:
            return Candidates(CODE["SYM"], CODE["SYM"])
        capital = look[0] != "l"
        entry = self.words.get(form, "?.")
        rare = entry[0] == "?"
        small, _, names = entry.lstrip("?").partition("/")
        main, _, others = small.partition(".")
        codes = main + others
        if capital:
            codes += names
            main = names[:1] + main[:1] if names else main
            if codes and look[0] == "M" and any(code in OPEN for code in codes):
                codes += NAME
        elif not codes:
            codes = main = names
        if rare:
            kind = "0" if "0" in look else "C" if capital else "l"
            guess_main, _, guess_others = self._by_ending(kind, form).partition(".")
            main = main or guess_main
            codes += guess_main + guess_others + "".join(CODE[tag] for tag in verb_tags(form))
            if look[0] in "FT":  # a capital that means nothing, so that the small form's endings count as well
                codes += self._by_ending("l", form).replace(".", "") + NAME
        return Candidates("".join(dict.fromkeys(codes)) or CODE["NN"], main[:2])

    def _by_ending(self, kind: str, form: str) -> str:
        for length in (4, 3, 2, 1):
            found = self.endings.get(kind + form[-length:])
            if found is not None:
                return found
        return self.endings.get(kind, NAME + ".")


# Helping verbs, for the short memory of what a participle may hang on.
_HELPERS = {
    **dict.fromkeys(BE | GET, "b"),
    **dict.fromkeys(HAVE | {"'d"}, "h"),
    **dict.fromkeys(DO | MODALS | {"to"} | listed("before a stem"), "m"),
}
_OPENERS = frozenset(
    "that if because while although as after before since until unless whether though once for".split()
)


def helper(form: str) -> str:
    """What a word does to the memory of helping verbs: "b" be, "h" have, "m" modal, do and to, "s" opens a clause."""
    return _HELPERS.get(form) or ("s" if form in _OPENERS else "")


_HELPING = frozenset(["VB", "VBD", "VBG", "VBN", "VBP", "VBZ", "MD", "TO"])
_FINITE = frozenset(["VBD", "VBP", "VBZ", "MD"])
_BREAKS = frozenset([",", ":", ".", "CC", "WDT", "WP", "WRB", "``", "''", "-LRB-", "-RRB-"])


def remember(state: str, tag: str, help_: str) -> str:
    """The memory after a word: the helping verb that waits; whether the clause and the sentence have a finite verb."""
    helps = help_ not in ("", "s") and tag in _HELPING
    waiting = help_ if helps else state[0] if tag == "RB" else "-"
    if tag in _FINITE:
        return waiting + "11"
    if tag in (":", "``", "''"):
        return waiting + "00"
    if tag in _BREAKS or (help_ == "s" and tag == "IN"):
        return waiting + "0" + state[2]
    return waiting + state[1:]


HELP = ("", "b", "h", "m", "s")
START = "-"
BEGIN_STATE = "-00"


_ZERO = 0xC0  # a weight is written as the Latin-1 character that stands so far from this one


def written(weight: int) -> str:
    """A weight as one character; weights beyond 63 are cut to that."""
    return chr(_ZERO + max(-63, min(63, weight)))


def total(codes: str, rows: Sequence[str]) -> tuple[int, ...]:
    """The weights of the codes, summed over rows. A row is searched as it is written: no code is a written weight."""
    sums = []
    for code in codes:
        score = 0
        for row in rows:
            at = row.find(code)
            if at >= 0:
                score += ord(row[at + 1]) - _ZERO
        sums.append(score)
    return tuple(sums)


def of_word(form: str, look: str, codes: str) -> list[str]:
    """Features of the word itself."""
    features = [f"w{form}", f"m{look}", f"k{codes}", f"p{form[:1]}", f"q{form[:3]}"]
    features += [f"s{form[-length:]}" for length in (1, 2, 3, 4) if len(form) > length]
    features.append(f"K{look[:2]}{codes}")
    if look[0] != "l":
        features.append(f"x{look[:2]}{form}")
        features.append(f"X{look[:2]}{form[-2:]}")
    return features


def of_left(form: str, main: str) -> list[str]:
    """Features that a word gives to the word after it."""
    return [f"a{form}", f"b{form[-3:]}"]


def of_far_left(form: str, main: str) -> list[str]:
    """Features that a word gives to the second word after it."""
    return [f"c{form}"]


def of_right(form: str, main: str) -> list[str]:
    """Features that a word gives to the word before it."""
    return [f"d{form}", f"e{form[-3:]}", f"f{main}"]


def of_far_right(form: str, main: str) -> list[str]:
    """Features that a word gives to the second word before it."""
    return [f"g{form}", f"h{main}"]


def of_tags(codes: str, far: str, near: str) -> list[str]:
    """Features of the two tags before a word that can have the tags `codes`."""
    return [f"t{near}", f"T{far}", f"u{far}{near}", f"v{codes}{near}"]


def of_state(codes: str, state: str) -> list[str]:
    """Features of the memory of helping verbs and finite verbs."""
    return [f"y{state}", f"Y{codes}{state}"]


def of_between(codes: str, near: str, main: str) -> list[str]:
    """Features of the tag before and the likely tags of the word after."""
    return [f"j{near}{main}", f"z{codes}{main}"]


def of_pair(form: str, near: str) -> str:
    """The feature of a word and the tag before it."""
    return f"i{form} {near}"


_REOPENS = frozenset('“„«‘"—–--:•')


def prepare(words: Sequence[str]) -> tuple[Sequence[str], list[str]]:
    """The words as the tagger should see them, and for each its place: first "F", in a title "T", elsewhere "M".

    A line all in capitals is read as a title.
    """
    long = [word for word in words if len(word) > 3 and word.isalpha()]
    capital = sum(1 for word in long if word[0].isupper())
    if len(words) > 3 and capital >= 3 and capital >= 0.75 * len(long):
        if all(word.isupper() for word in long):
            words = [word.capitalize() for word in words]
        return words, ["T"] * len(words)
    places = ["M"] * len(words)
    opened = True
    for index, word in enumerate(words):
        if opened and word[0].isalnum():
            places[index], opened = "F", False
        elif word in _REOPENS:
            opened = True
    return words, places
