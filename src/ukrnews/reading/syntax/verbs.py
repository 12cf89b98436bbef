"""Verb groups: auxiliaries, adverbs and "not" around one main verb, with its tense, voice and polarity."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from ukrnews.reading.syntax.atoms import Atom
from ukrnews.reading.syntax.closed import (
    ADVERBIAL_PARTICLES,
    BE,
    CONTRACTED,
    DO,
    FUTURE,
    GET,
    HAVE,
    NEGATIVE,
    NOT,
    OPENING_QUOTES,
    PARTICLES,
)
from ukrnews.reading.syntax.wordlists import listed

VERB = frozenset({"MD", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
_MAKE, _AFTER_NEVER = listed("make"), listed("after never")
_ADVERB = frozenset({"RB", "RBR", "RBS"})


class Verb(NamedTuple):
    """The reading of a verb group over atoms [first, last)."""

    last: int
    head: int
    lemma: str
    parts: tuple[int, ...]
    form: str
    tense: str | None
    voice: str
    modal: str | None
    perfect: bool
    progressive: bool
    negated: bool
    particle: str | None


def starts_verb(atoms: Sequence[Atom], i: int) -> bool:
    """Whether a verb group starts at atom `i`, an infinitive's "to" included."""
    tag = atoms[i].tag
    if tag in VERB:
        return True
    if tag in ("TO", "IN") and atoms[i].lower == "to":
        j = i + 1
        while j < len(atoms) and atoms[j].lower in OPENING_QUOTES:
            j += 1
        j = _skip_adverbs(atoms, j)
        return j < len(atoms) and (atoms[j].tag in ("VB", "VBP") or (tag == "TO" and _verbal(atoms, j)))
    return False


def _has_object(atoms: Sequence[Atom], i: int) -> bool:
    """Whether a direct object starts right after the word: "to deter any new attack", but not "to drone raids"."""
    return i + 1 < len(atoms) and atoms[i + 1].tag in ("DT", "PRP", "PRP$", "NNP", "JJ", "CD")


def _verbal(atoms: Sequence[Atom], i: int) -> bool:
    """A verb by its tag, or a word tagged as a noun that an infinitive's "to" or a modal before it makes a verb."""
    if atoms[i].tag in VERB:
        return True
    if not i or atoms[i].tag not in ("NN", "NNS") or not atoms[i].lower.isalpha():
        return False
    to = i - 1
    while to > 0 and (atoms[to].tag in _ADVERB or atoms[to].lower in OPENING_QUOTES):
        to -= 1
    if atoms[to].tag == "TO":
        return _has_object(atoms, i)
    return atoms[i - 1].tag == "MD" and i + 1 < len(atoms) and atoms[i + 1].tag in ("DT", "PRP", "PRP$", "NNP", "IN")


def read_verb(atoms: Sequence[Atom], start: int, lemma: Callable[[str, str], str]) -> Verb:
    """The verb group that starts at atom `start` (see `starts_verb`)."""
    n = len(atoms)
    i = start
    infinitive = atoms[start].lower == "to" and atoms[start].tag in ("TO", "IN")
    if infinitive:
        i += 1
        while i < n and atoms[i].lower in OPENING_QUOTES:
            i += 1
    parts: list[int] = []
    modal: str | None = None
    negated, to_before = not infinitive and _after_never(atoms, start), False
    while i < n:
        tag, lower = atoms[i].tag, atoms[i].lower
        if _verbal(atoms, i):
            if lower == "according":
                break  # a preposition: "that is according to the army"
            if parts and not to_before and not _continues(atoms, parts[-1], i):
                break
            parts.append(i)
            to_before = False
            if tag == "MD":
                modal = CONTRACTED.get(lower, lower)
            i += 1
            continue
        if tag in _ADVERB or lower in NEGATIVE:
            j = _skip_adverbs(atoms, i)
            if j < n and _verbal(atoms, j) and (not parts or to_before or _continues(atoms, parts[-1], j)):
                negated = negated or any(atoms[k].lower in NEGATIVE for k in range(i, j))
                i = j
                continue
            if parts and _takes_not(atoms, parts[-1]) and any(atoms[k].lower in NOT for k in range(i, j)):
                negated = True
                while i < j and atoms[i].lower not in NOT:
                    i += 1
                i += 1
                j = _skip_adverbs(atoms, i)
            if parts and j < n and _is_to(atoms, j) and _semi_modal(atoms, parts[-1]) and _base_after(atoms, j):
                i = j
                continue
            break
        if _is_to(atoms, i) and parts and _semi_modal(atoms, parts[-1]) and _base_after(atoms, i):
            modal, to_before = _semi_modal(atoms, parts[-1]), True
            i += 1
            continue
        break
    head = parts[-1]
    last, particle = head + 1, None
    if negated and last < n and atoms[last].lower in NOT:
        last += 1
    if last < n and atoms[last].lower in PARTICLES and (atoms[last].tag == "RP" or _particle_like(atoms, last)):
        particle = atoms[last].lower
        last += 1
    if last < n and atoms[last].lower == "clear" and atoms[head].lower in _MAKE:
        particle, last = "clear", last + 1
    return _analyse(atoms, parts, last, infinitive, modal, negated, particle, lemma)


def _after_never(atoms: Sequence[Atom], start: int) -> bool:
    """ "never shelled", "never once said"."""
    at = start - 1
    if at > 0 and atoms[at].lower in _AFTER_NEVER:
        at -= 1
    return at > 0 and atoms[at].lower == "never"


def _analyse(
    atoms: Sequence[Atom],
    parts: list[int],
    last: int,
    infinitive: bool,
    modal: str | None,
    negated: bool,
    particle: str | None,
    lemma: Callable[[str, str], str],
) -> Verb:
    head = parts[-1]
    words = [atoms[p].lower for p in parts]
    tag = atoms[head].tag
    before = words[-2] if len(words) > 1 else ""
    has = before == "'s" and tag == "VBN" and _has_done(atoms, head + 1)
    passive_form = tag in ("VBN", "VBD") and (before in BE or before in GET) and not has
    perfect = has or (modal != "have to" and any(w in HAVE for w in words[:-1]))
    voice = "passive" if passive_form or (len(parts) == 1 and tag == "VBN") else "active"
    progressive = (tag == "VBG" and before in BE) or "being" in words[1:-1]
    first_tag, first = atoms[parts[0]].tag, words[0]
    tense: str | None = None
    if infinitive:
        form = "infinitive"
    elif len(parts) == 1 and tag == "VBN":
        form = "participle"
    elif first_tag == "VBG" or (first_tag == "VBN" and len(parts) > 1):
        form = "gerund"
    else:
        form = "finite"
        if first_tag == "MD":
            tense = "future" if first in FUTURE else "present"
        elif first_tag == "VBD" or first in ("was", "were", "had", "did"):
            tense = "past"
        else:
            tense = "present"
    return Verb(
        last,
        head,
        lemma(words[-1], tag if tag in VERB else "VB"),
        tuple(parts),
        form,
        tense,
        voice,
        modal,
        perfect,
        progressive,
        negated,
        particle,
    )


def _has_done(atoms: Sequence[Atom], i: int) -> bool:
    """ "who's called for a truce", "he's sent troops": an object or "for" after the participle makes it "has"."""
    if i >= len(atoms):
        return False
    return atoms[i].tag in ("DT", "PRP", "PRP$", "NNS", "NNP") or atoms[i].lower in ("that", "for")


def _continues(atoms: Sequence[Atom], auxiliary: int, i: int) -> bool:
    """Whether the verb at `i` can follow this auxiliary in one group."""
    word, tag = atoms[auxiliary].lower, atoms[auxiliary].tag
    following = atoms[i].tag
    if tag == "MD":
        return following in ("VB", "VBP", "VBD", "VBN", "NN", "NNS")
    if word in BE:
        return following in ("VBN", "VBD", "VBG")
    if word in HAVE or word == "'s":
        return following in ("VBN", "VBD", "VB")
    if word in DO:
        return following in ("VB", "VBP")
    if word in GET:
        return following == "VBN"
    if word == "'d":
        return following in ("VB", "VBN")
    return False


def _takes_not(atoms: Sequence[Atom], i: int) -> bool:
    """Whether a "not" after the word belongs to it: auxiliaries only, so that "promised not to hit" stays whole."""
    return atoms[i].tag == "MD" or atoms[i].lower in BE | HAVE | DO


def _skip_adverbs(atoms: Sequence[Atom], i: int) -> int:
    while i < len(atoms) and (atoms[i].tag in _ADVERB or atoms[i].lower in NOT):
        i += 1
    return i


def _is_to(atoms: Sequence[Atom], i: int) -> bool:
    return atoms[i].lower == "to" and atoms[i].tag in ("TO", "IN")


def _base_after(atoms: Sequence[Atom], i: int) -> bool:
    j = _skip_adverbs(atoms, i + 1)
    return j < len(atoms) and (atoms[j].tag in ("VB", "VBP") or (atoms[j].tag == "NN" and atoms[i].tag == "TO"))


def _semi_modal(atoms: Sequence[Atom], i: int) -> str | None:
    """ "has to", "is to", "used to", "going to": a verb that makes the infinitive after it the main verb."""
    word = atoms[i].lower
    if word in HAVE:
        return "have to"
    if word in BE and word not in ("been", "being"):
        return "be to"
    if word == "ought":
        return "ought to"
    if word == "used" and atoms[i].tag == "VBD":
        return "used to"
    if word == "going" and i and atoms[i - 1].lower in BE | NEGATIVE:
        return "be going to"
    return None


def _particle_like(atoms: Sequence[Atom], i: int) -> bool:
    """ "shot down 61 drones", "were shot down overnight": an adverbial particle, not a preposition with its group."""
    if atoms[i].tag not in ("RB", "IN") or atoms[i].lower not in ADVERBIAL_PARTICLES:
        return False
    return not (i + 1 < len(atoms) and atoms[i + 1].lower == "of")
