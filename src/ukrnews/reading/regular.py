"""Words whose forms are regular, so that their lemmas need no dictionary.

The list (`scripts/build_regular_words.py`) has only words all of whose forms made here have that lemma in simplemma's
dictionary too: what is found in it is what simplemma would say, without a fifth of a second to load that.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from importlib.resources import files

VERB, DOUBLING, NOUN, ALONE = "v", "d", "n", "a"
"""What a word is in the list: a verb, one that doubles its last letter, a noun, one that has no forms."""
_VOWELS = "aeiou"
_WITH_ES = ("s", "x", "z", "ch", "sh")


def lemma_of_regular(form: str) -> str | None:
    """The word of the list that this is a form of, if it is one of any."""
    words = _words()
    if form in words:
        return form
    return next((base for base in bases(form) if base in words and form in forms(base, words[base])), None)


def forms(base: str, kind: str) -> tuple[str, ...]:
    """The other forms of a word: the plural of a noun; of a verb its forms in -s, -ed and -ing."""
    if kind == ALONE:
        return ()
    if base[-1] == "y" and base[-2:-1] not in _VOWELS:
        several, past, present = f"{base[:-1]}ies", f"{base[:-1]}ied", f"{base}ing"
    else:
        several = f"{base}es" if base.endswith(_WITH_ES) else f"{base}s"
        stem = base + base[-1] if kind == DOUBLING else base
        past = f"{base}d" if base[-1] == "e" else f"{stem}ed"
        present = f"{base[:-1]}ing" if base[-1] == "e" and base[-2:-1] not in ("e", "o", "y") else f"{stem}ing"
    return (several,) if kind == NOUN else (several, past, present)


def bases(form: str) -> Iterator[str]:
    """The words that it may be a form of, by its letters."""
    if form.endswith("s"):
        yield from from_third_person(form)
    elif form.endswith("ed"):
        yield from from_stem(form[:-2])
    elif form.endswith("ing"):
        yield from from_stem(form[:-3])


def from_third_person(form: str) -> Iterator[str]:
    """Possible bases of a form in "-s"."""
    if form.endswith("ies"):
        yield form[:-3] + "y"
    if form.endswith("s"):
        yield form[:-1]
    if form.endswith("es"):
        yield form[:-2]


def from_stem(stem: str) -> Iterator[str]:
    """Possible bases, given what "-ed" or "-ing" hangs on: deni, forc, attack, plann."""
    if stem.endswith("i"):
        yield stem[:-1] + "y"
    yield stem + "e"
    yield stem
    if len(stem) > 2 and stem[-1] == stem[-2]:
        yield stem[:-1]
    if stem.endswith("ck"):
        yield stem[:-1]


@cache
def _words() -> dict[str, str]:
    """Each word of the list with what it is."""
    text = files("ukrnews.reading").joinpath("data", "regular.txt").read_text(encoding="utf-8")
    return {
        word: kind for kind, _, words in (line.partition(" ") for line in text.split("\n")) for word in words.split()
    }
