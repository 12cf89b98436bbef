"""Lemmas of English word forms, given their tag.

Rules and two small tables answer nearly all: irregular forms, and the base forms of verbs, which decide between "hop"
and "hope". What they leave open is looked up in a list of regular words, and only then in simplemma, whose English data
(25 MB, a fifth of a second) is loaded when first needed: by one article in four.
"""

from collections.abc import Iterator
from functools import cache, lru_cache
from importlib.resources import files
from importlib.util import find_spec

from ukrnews.reading.regular import from_stem, from_third_person, lemma_of_regular
from ukrnews.reading.wordlists import lists

if find_spec("simplemma") is None:  # told at once, not by the first article that needs it
    raise ModuleNotFoundError("No module named 'simplemma'", name="simplemma")

_PREFIXES, _ENDINGS = lists.row("prefixes of verbs"), lists.row("endings of verbs")
_PLURALS_IN_ES = lists.row("plurals in es")

# Which groups of the table of irregular forms a tag may look into.
_GROUPS = {
    "VB": "V",
    "VBP": "V",
    "VBZ": "VZ",
    "VBD": "VDP",
    "VBN": "VNP",
    "VBG": "VG",
    "MD": "M",
    "NNS": "S",
    "NNPS": "S",
    "JJR": "C",
    "RBR": "C",
    "JJS": "U",
    "RBS": "U",
    "RB": "R",
    "DT": "A",
}


@lru_cache(maxsize=20_000)
def lemma(lower: str, tag: str) -> str:
    """The lemma of a word in lower case (with plain apostrophes) that has this Penn Treebank tag.

    Words of other classes, and words the rules do not know, come back as they are: `lemma("left", "VBD") == "leave"`,
    `lemma("left", "JJ") == "left"`.
    """
    irregular = _irregular()
    for group in _GROUPS.get(tag, ""):
        found = irregular.get(group + lower)
        if found is not None:
            return found
    if tag in ("JJS", "RBS") and ("C" + lower[:-3] + "er") in irregular:
        return irregular["C" + lower[:-3] + "er"]
    match tag:
        case "VBZ":
            return _verb(lower, from_third_person(lower))
        case "VBD" | "VBN" if lower.endswith("ed"):
            return _verb(lower, from_stem(lower[:-2]))
        case "VBG" if lower.endswith("ing"):
            return _verb(lower, from_stem(lower[:-3]))
        case "NNS" | "NNPS":
            return _singular(lower)
        case "JJR" | "JJS" | "RBR" | "RBS" | "VBD" | "VBN" | "VBG":
            return _looked_up(lower)
    return lower


def verb_tags(form: str) -> tuple[str, ...]:
    """The verb tags that a form can have, if the tables know its verb: VBD for "forbade", VB and VBP for "prolong"."""
    irregular, verbs = _irregular_verbs(), _verbs()
    tags = irregular.get(form, ())
    if form in verbs:
        tags += ("VB", "VBP")
    if form.endswith("s") and any(base in verbs for base in from_third_person(form)):
        tags += ("VBZ",)
    if form.endswith("ed") and any(base in verbs for base in from_stem(form[:-2])):
        tags += ("VBD", "VBN")
    if form.endswith("ing") and any(base in verbs for base in from_stem(form[:-3])):
        tags += ("VBG",)
    return tags


def _verb(form: str, bases: Iterator[str]) -> str:
    """The first of the possible bases that is a verb."""
    verbs = _verbs()
    for base in bases:
        head, hyphen, last = base.rpartition("-")
        for prefix in _PREFIXES:
            if last.startswith(prefix) and last.removeprefix(prefix) in verbs:
                return head + hyphen + last
        if last.endswith(_ENDINGS) and len(last) > 5:
            return base
    return _looked_up(form)


def _singular(form: str) -> str:
    """The singular of a regular plural, or of one in "-men"."""
    if form.endswith("men"):
        return form[:-3] + "man"
    if not form.endswith("s") or form.endswith(("ss", "us", "is")) or len(form) < 4:
        return form
    if form.endswith("ies"):
        return form[:-3] + "y"
    if form.endswith(_PLURALS_IN_ES):
        return form[:-2]
    return form[:-1]


def _looked_up(form: str) -> str:
    if not (form.isascii() and form.isalpha() and len(form) > 3):
        return form
    return dictionary_form(form)


def dictionary_form(word: str) -> str:
    """The lemma of a word in lower case, whatever its tag, as simplemma gives it."""
    regular = lemma_of_regular(word)
    if regular is not None:
        return regular
    from simplemma import lemmatize

    return str(lemmatize(word, lang="en"))


@cache
def _irregular() -> dict[str, str]:
    """Lemmas by group and form in one string: "Pstruck" is "strike"."""
    rows = (line.split("\t") for line in _lines("irregular.tsv"))
    return {group + form: base for group, base, forms in rows for form in forms.split(" ")}


_ALONE: dict[str, tuple[str, ...]] = {"D": ("VBD",), "N": ("VBN",), "Z": ("VBZ",), "G": ("VBG",)}


@cache
def _irregular_verbs() -> dict[str, tuple[str, ...]]:
    """The tags of irregular past tenses and participles. Of several forms the first is the past tense."""
    tags: dict[str, tuple[str, ...]] = {}
    for line in _lines("irregular.tsv"):
        group, _, forms = line.split("\t")
        for place, form in enumerate(forms.split(" ")):
            found: tuple[str, ...]
            if group == "P":
                several = " " in forms
                found = ("VBD",) if several and place == 0 else ("VBN",) if several else ("VBD", "VBN")
            else:
                found = _ALONE.get(group, ())
            before: tuple[str, ...] = tags.get(form, ())
            tags[form] = tuple(dict.fromkeys(before + found))
    return tags


@cache
def _verbs() -> frozenset[str]:
    return frozenset(_lines("verbs.txt"))


@cache
def _lines(name: str) -> tuple[str, ...]:
    source = files("ukrnews.reading").joinpath("data", name).read_text(encoding="utf-8")
    return tuple(line for line in source.splitlines() if line and not line.startswith("#"))
