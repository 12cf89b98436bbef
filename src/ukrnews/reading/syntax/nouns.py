"""Base noun groups: where one that starts at an atom ends, and which word is its head."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ukrnews.reading.syntax.atoms import Atom
from ukrnews.reading.syntax.closed import BE, DO, GET, HAVE, OPENING_QUOTES, QUOTES
from ukrnews.reading.syntax.wordlists import listed

NOUN = frozenset({"NN", "NNS", "NNP", "NNPS"})
_OPENERS = frozenset({"DT", "PDT", "PRP$", "WP$"})
_PREMODIFIERS = frozenset({"JJ", "JJR", "JJS", "CD", "$", "#", "AFX", "ADD"}) | NOUN
_VERBAL = frozenset({"VBG", "VBN"})
_ALONE = frozenset({"PRP", "EX", "DT", "CD", "PDT"})
_PARTITIVES = listed("counting nouns")
_NOT_POSTMODIFIED = frozenset({"PRP", "EX"})


class Noun(NamedTuple):
    """Atoms [first, last) of a group, with its head atom and the atom of its last possessive "'s"."""

    last: int
    head: int
    possessor: int | None


def read_noun(atoms: Sequence[Atom], start: int) -> Noun | None:
    """The noun group that starts at atom `start`, or None where none does. Linear in its length."""
    tag = atoms[start].tag
    if tag in ("PRP", "EX"):
        return Noun(start + 1, start, None)
    base = _read_base(atoms, start)
    if base is None:
        return None
    if atoms[base.head].tag == "CD" or atoms[base.head].lower in _PARTITIVES:
        of = base.last
        if of + 1 < len(atoms) and atoms[of].lower == "of":
            rest = read_noun(atoms, of + 1)
            counted = atoms[base.head].tag in ("CD", "NNS", "NN") or atoms[of + 1].tag in (
                "DT",
                "PRP",
                "PRP$",
                "CD",
                "POS",
            )
            if rest is not None and counted:
                return rest._replace(possessor=rest.possessor)
    return base


_OCCASIONS = listed("occasions")
"""Nouns that no name follows in apposition: "in an interview Trump declared" starts a new group."""


ABSTRACT = listed("abstract nouns")
"""Nouns that a name right after them cannot be in apposition to: a clause about them starts with it."""


def _has_verb(atoms: Sequence[Atom], i: int) -> bool:
    """Whether a finite verb follows, an adverb aside."""
    while i < len(atoms) and atoms[i].tag == "RB":
        i += 1
    return i < len(atoms) and atoms[i].tag in ("VBD", "VBZ", "VBP", "MD")


def _read_base(atoms: Sequence[Atom], start: int) -> Noun | None:
    n = len(atoms)
    i, head, possessor, opened = start, -1, None, False
    while i < n:
        tag, lower = atoms[i].tag, atoms[i].lower
        if tag in NOUN:
            if tag == "NNP" and head >= 0 and atoms[head].tag == "NN" and atoms[head].lower in _OCCASIONS:
                break
            if tag == "NNP" and head >= 0 and atoms[head].lower in ABSTRACT and _has_verb(atoms, i + 1):
                break  # "a plan Kyiv has dismissed"
            head = i
        elif tag in _OPENERS:
            if i > start and not (tag == "DT" and atoms[i - 1].tag == "PDT") and possessor != i - 1:
                break
            opened = True
            if tag == "DT" and not _leads_on(atoms, i + 1):
                return Noun(i + 1, i, possessor) if head < 0 else Noun(i, head, possessor)
        elif tag == "POS" and head >= 0:
            if not _leads_on(atoms, i + 1):
                return Noun(i + 1, head, i)
            possessor, head, opened = i, -1, True
        elif tag in _PREMODIFIERS:
            if tag == "CD":
                head = i if head < 0 or atoms[head].tag == "CD" else head
                if atoms[head].tag in NOUN and atoms[head].tag not in ("NNP", "NN"):
                    break
            elif head >= 0 and atoms[head].tag in NOUN and not _noun_ahead(atoms, i + 1):
                break
        elif (
            (tag == "VBN" and i == start and opens_group(atoms, i))
            or (
                tag in _VERBAL
                and (
                    opened
                    or i == start
                    or (i > start and (atoms[i - 1].tag in ("JJ", "CD") or _adverb_opens(atoms, start, i)))
                )
                and _premodifies(atoms, i, head)
            )
            or (tag in ("RB", "RBR", "RBS") and head < 0 and _modifier_ahead(atoms, i + 1))
            or (tag == "CC" and head < 0 and i > start and _joined(atoms, i))
            or (lower == "," and head < 0 and opened and _joined(atoms, i))
            or (lower in OPENING_QUOTES and i > start and head < 0 and _quoted_modifier(atoms, i))
            or (lower in QUOTES and i > start and head < 0 and i + 1 < n and _inside_group(atoms, start, i))
            or (lower in QUOTES and _quoted_word_before(atoms, start, i))
        ):
            pass
        else:
            break
        i += 1
    if head >= 0:
        return Noun(_after_head(atoms, head, i), head, possessor)
    if opened and i > start + 1 and atoms[i - 1].tag in ("JJ", "VBN", "VBG", "JJR", "JJS"):
        return Noun(i, i - 1, possessor)
    if opened:
        return Noun(start + 1, start, None) if atoms[start].tag == "DT" else None
    return None


_AUXILIARY = BE | HAVE | DO | GET | {"'d"} | listed("linking verbs")


def opens_group(atoms: Sequence[Atom], i: int) -> bool:
    """ ", retired general Lloyd Newton said", "rejects proposed Ukrainian changes": a participle that opens a group
    after a comma, a quotation mark or a full verb."""
    before = atoms[i - 1].lower if i else ","
    after_verb = i > 0 and atoms[i - 1].tag in ("VBZ", "VBP", "VBD") and before not in _AUXILIARY
    if before not in QUOTES and before not in (",", ";") and not after_verb:
        return False
    return i + 2 < len(atoms) and atoms[i + 1].tag in ("NN", "NNP", "JJ") and atoms[i + 2].tag in NOUN


def _adverb_opens(atoms: Sequence[Atom], start: int, i: int) -> bool:
    """ "proposed jointly owned drones": an adverb and its participle open a group after a verb or preposition."""
    if i != start + 1 or not start or not atoms[start].lower.endswith("ly") or i + 1 >= len(atoms):
        return False
    return atoms[start - 1].tag in ("VBD", "VBN", "VBG", "VBZ", "VBP", "IN") and atoms[i + 1].tag in NOUN


def _quoted_word_before(atoms: Sequence[Atom], start: int, i: int) -> bool:
    """ "“high-precision” strikes": the quotation closes inside the group, before its head."""
    opened = start > 0 and atoms[start - 1].lower in OPENING_QUOTES
    return opened and i - start <= 2 and i + 1 < len(atoms) and atoms[i + 1].tag in ("NN", "NNS")


def _inside_group(atoms: Sequence[Atom], start: int, i: int) -> bool:
    """Whether the mark closes a quotation that opened inside the group, and the group goes on after it."""
    opened = any(a.lower in OPENING_QUOTES for a in atoms[start:i])
    return opened and atoms[i + 1].tag in _PREMODIFIERS


def _after_head(atoms: Sequence[Atom], head: int, stop: int) -> int:
    """Trailing modifiers that were read past the head do not belong to the group."""
    return head + 1 if all(atoms[k].tag not in ("POS",) for k in range(head + 1, stop)) else stop


def _leads_on(atoms: Sequence[Atom], i: int) -> bool:
    """Whether a noun or a modifier of one follows, so that what stands before is not the whole group."""
    if i >= len(atoms):
        return False
    tag, lower = atoms[i].tag, atoms[i].lower
    if tag in _PREMODIFIERS or tag in ("VBN", "DT", "PRP$"):
        return True
    if tag == "VBG":
        return i + 1 < len(atoms) and atoms[i + 1].tag in _PREMODIFIERS
    if tag in ("RB", "RBR", "RBS"):
        return _modifier_ahead(atoms, i + 1)
    return (
        lower in QUOTES
        and i + 1 < len(atoms)
        and (
            atoms[i + 1].tag in _PREMODIFIERS or atoms[i + 1].tag in _VERBAL or atoms[i + 1].tag in ("RB", "RBR", "RBS")
        )
    )


def _noun_ahead(atoms: Sequence[Atom], i: int) -> bool:
    return i < len(atoms) and atoms[i].tag in _PREMODIFIERS


def _modifier_ahead(atoms: Sequence[Atom], i: int) -> bool:
    return i < len(atoms) and atoms[i].tag in ("JJ", "JJR", "JJS", "CD", "VBN", "VBG", "RB")


def _premodifies(atoms: Sequence[Atom], i: int, head: int) -> bool:
    """A participle before a noun ("the proposed truce"), not after one ("the drones launched at")."""
    if head >= 0 and atoms[i - 1].tag in NOUN:
        return False
    if i + 1 >= len(atoms):
        return atoms[i - 1].tag == "DT"
    following = atoms[i + 1].tag
    if following in ("CD", "$") and atoms[i - 1].tag == "CD":
        return False
    if following in _PREMODIFIERS or following in ("CC", "VBN", "VBG"):
        return True
    return atoms[i - 1].tag in ("DT", "RB") and following not in ("DT", "PRP", "PRP$")


def _joined(atoms: Sequence[Atom], i: int) -> bool:
    """ "full and unconditional cease-fire": two modifiers of one noun."""
    if i + 2 >= len(atoms) or atoms[i - 1].tag not in ("JJ", "JJR", "JJS", "VBN", "VBG", "CD"):
        return False
    step = i + 1
    while step < len(atoms) and atoms[step].tag in ("JJ", "JJR", "JJS", "VBN", "VBG", "RB", "CD"):
        step += 1
    if step == i + 1:
        return False
    while step < len(atoms) and atoms[step].lower in QUOTES:
        step += 1
    return step < len(atoms) and atoms[step].tag in NOUN


def _quoted_modifier(atoms: Sequence[Atom], i: int) -> bool:
    """ "a “coalition of the willing”" opens a quoted head; "the “very productive” talks" a quoted modifier."""
    return i + 1 < len(atoms) and (atoms[i + 1].tag in _PREMODIFIERS or atoms[i + 1].tag in ("RB", "VBN", "VBG"))
