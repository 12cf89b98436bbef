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
    QUOTES,
)
from ukrnews.reading.syntax.wordlists import listed

VERB = frozenset({"MD", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
_MAKE, _AFTER_NEVER = listed("make"), listed("after never")
_ADVERB = frozenset({"RB", "RBR", "RBS"})
_PAST = frozenset({"was", "were", "had", "did"})


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
        j = _after_to(atoms, i)
        return j < len(atoms) and (atoms[j].tag in ("VB", "VBP") or (tag == "TO" and _verbal(atoms, j)))
    return False


def _after_to(atoms: Sequence[Atom], to: int) -> int:
    """The atom after "to" and the quotation marks and adverbs before its verb: "to “immediately” order"."""
    opened = to + 1
    while opened < len(atoms) and atoms[opened].lower in OPENING_QUOTES:
        opened += 1
    at = _skip_adverbs(atoms, opened)
    closes = to + 1 < opened < at < len(atoms) and atoms[at].lower in QUOTES
    return at + closes


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
    infinitive = _is_to(atoms, start)
    at: int | None = start
    if infinitive:
        verb = _after_to(atoms, start)
        at = start + 1
        while at < verb and atoms[at].lower in OPENING_QUOTES:
            at += 1
        at = verb if atoms[verb - 1].lower in QUOTES else at
    group = _Group(atoms, not infinitive and _after_never(atoms, start))
    while at is not None and at < len(atoms):
        at = group.past(at)
    return _analyse(group, infinitive, lemma)


class _Group:
    """A verb group while it is read, from left to right."""

    __slots__ = ("atoms", "modal", "negated", "parts", "to_before")

    def __init__(self, atoms: Sequence[Atom], negated: bool) -> None:
        self.atoms, self.negated = atoms, negated
        self.parts: list[int] = []
        self.modal: str | None = None
        self.to_before = False

    def past(self, i: int) -> int | None:
        """The atom after what of the group stands at atom `i`; None where it has ended."""
        atom = self.atoms[i]
        if _verbal(self.atoms, i):
            return self._past_verb(i)
        if atom.tag in _ADVERB or atom.lower in NEGATIVE:
            return self._past_adverbs(i)
        if not self._leads_on(i):
            return None
        self.modal, self.to_before = _semi_modal(self.atoms, self.parts[-1]), True
        return i + 1

    def _past_verb(self, i: int) -> int | None:
        atom = self.atoms[i]
        if atom.lower == "according" or not self._takes(i):
            return None  # a preposition: "that is according to the army"
        self.parts.append(i)
        self.to_before = False
        if atom.tag == "MD":
            self.modal = CONTRACTED.get(atom.lower, atom.lower)
        return i + 1

    def _past_adverbs(self, i: int) -> int | None:
        atoms = self.atoms
        after = _skip_adverbs(atoms, i)
        if after < len(atoms) and _verbal(atoms, after) and self._takes(after):
            self.negated = self.negated or any(a.lower in NEGATIVE for a in atoms[i:after])
            return after
        if self.parts and _takes_not(atoms, self.parts[-1]):
            denied = next((k for k in range(i, after) if atoms[k].lower in NOT), None)
            if denied is not None:
                self.negated = True
                after = _skip_adverbs(atoms, denied + 1)
        return after if after < len(atoms) and self._leads_on(after) else None

    def _takes(self, i: int) -> bool:
        """Whether the verb at `i` is one more of the group."""
        return not self.parts or self.to_before or _continues(self.atoms, self.parts[-1], i)

    def _leads_on(self, i: int) -> bool:
        """Whether a "to" at `i` makes the verb after it the main one: "has to", "is going to"."""
        atoms, parts = self.atoms, self.parts
        return bool(parts) and _is_to(atoms, i) and _semi_modal(atoms, parts[-1]) is not None and _base_after(atoms, i)


def _after_never(atoms: Sequence[Atom], start: int) -> bool:
    """ "never shelled", "never once said"."""
    at = start - 1
    if at > 0 and atoms[at].lower in _AFTER_NEVER:
        at -= 1
    return at > 0 and atoms[at].lower == "never"


def _analyse(group: _Group, infinitive: bool, lemma: Callable[[str, str], str]) -> Verb:
    atoms, parts = group.atoms, group.parts
    head = parts[-1]
    words = [atoms[p].lower for p in parts]
    tag, alone = atoms[head].tag, len(parts) == 1
    before = "" if alone else words[-2]
    had = (
        group.modal == "would" and not alone and words[0] == "'d" and atoms[parts[1]].tag in ("VBN", "VBD")
    )  # "he'd said"
    has = had or (before == "'s" and tag == "VBN" and _has_done(atoms, head + 1))
    passive = (tag in ("VBN", "VBD") and (not has or had) and (before in BE or before in GET)) or (
        alone and tag == "VBN"
    )
    form = "infinitive" if infinitive else _form(atoms[parts[0]].tag, alone)
    last, particle = _particle(atoms, head, group.negated)
    return Verb(
        last,
        head,
        lemma(words[-1], tag if tag in VERB else "VB"),
        tuple(parts),
        form,
        None if form != "finite" else "past" if had else _tense(atoms[parts[0]]),
        "passive" if passive else "active",
        None if had else group.modal,
        had or has or (group.modal != "have to" and not HAVE.isdisjoint(words[:-1])),
        (tag == "VBG" and before in BE) or "being" in words[1:-1],
        group.negated,
        particle,
    )


def _form(first: str, alone: bool) -> str:
    """The form of a group that is no infinitive, from the tag of its first verb."""
    if first == "VBN":
        return "participle" if alone else "gerund"
    return "gerund" if first == "VBG" else "finite"


def _tense(first: Atom) -> str:
    """The tense of a finite group, from its first verb."""
    if first.tag == "MD":
        return "future" if first.lower in FUTURE else "present"
    return "past" if first.tag == "VBD" or first.lower in _PAST else "present"


def _particle(atoms: Sequence[Atom], head: int, negated: bool) -> tuple[int, str | None]:
    """Past a "not" and the particle behind the main verb, and the particle: "shot down", "made clear"."""
    n, last, particle = len(atoms), head + 1, None
    if negated and last < n and atoms[last].lower in NOT:
        last += 1
    if last < n and atoms[last].lower in PARTICLES and (atoms[last].tag == "RP" or _particle_like(atoms, last)):
        particle = atoms[last].lower
        last += 1
    if last < n and atoms[last].lower == "clear" and atoms[head].lower in _MAKE:
        particle, last = "clear", last + 1
    return last, particle


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
        return following in ("VB", "VBN", "VBD")
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
