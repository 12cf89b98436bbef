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
_ADVERBS = frozenset({"RB", "RBR", "RBS"})
_MODIFIERS = frozenset({"JJ", "JJR", "JJS", "VBN", "VBG", "RB", "CD"})
_STARTS = NOUN | _OPENERS | _PREMODIFIERS | _VERBAL | _ADVERBS
_PARTITIVES = listed("counting nouns")
_MOST_QUOTED = 2
"""Words in quotation marks inside a group at most."""
_PEOPLES, _GROUNDS = listed("adjectives of peoples"), listed("kinds of ground")
_TIMES, _HOURS = listed("parts of time"), listed("hours by name")
_IN_FRONT = frozenset(
    {"after", "around", "at", "before", "by", "during", "in", "inside", "near", "on", "outside", "over"}
)
_AT_AN_HOUR = frozenset({"about", "around", "at", "by", "towards"})
_CLAUSE_MARKS = OPENING_QUOTES | {",", ";", ":", "and", "but", "that", "—", "–"}
_WHERE = _IN_FRONT | {"across", "from", "of", "since", "throughout", "under"}


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
    tag = atoms[start].tag
    if tag not in _STARTS:
        return None
    if start and atoms[start - 1].tag == "IN":
        clock = (_clock(atoms, start) if tag in _TELLS_TIME else None) or _hour(atoms, start)
        if clock is not None:
            return Noun(clock, clock - 1, None)
    base = _Base(atoms, start)
    i = start
    while i < len(atoms) and base.takes(i):
        i += 1
    return base.whole or base.up_to(i)


def _clock(atoms: Sequence[Atom], start: int) -> int | None:
    """The end of a time of day, which no noun belongs to but "time": "At 5 a.m. two drones", "At 14:30 drones"."""
    at = start + (atoms[start].tag != "CD")
    if at >= len(atoms) or atoms[at].tag != "CD":
        return None
    half = at + 1 < len(atoms) and atoms[at + 1].lower in _HALVES
    if not half and ":" not in atoms[at].lower and atoms[at].lower not in _HALVES:
        return None
    end = at + 1 + half
    following = [a.lower for a in atoms[end : end + 2]]
    if "time" in following:  # "5 a.m. local time", "12:15 Moscow time"
        end += following.index("time") + 1
    return end if end < len(atoms) else None


def _hour(atoms: Sequence[Atom], start: int) -> int | None:
    """The end of "noon", "5am", where the group of another noun begins: "Around midnight Russian drones"."""
    lower, end = atoms[start].lower, start + 1
    if not (lower in _HOURS or (lower[0].isdigit() and lower.endswith(("am", "pm")))):
        return None
    if end >= len(atoms) or atoms[end].tag not in _STARTS or atoms[end].lower in ("time", "and"):
        return None
    sure = atoms[start - 1].lower in _AT_AN_HOUR or atoms[end].lower in _PEOPLES
    return end if sure or atoms[end].tag in ("DT", "PRP$", "CD", "NNP") else None  # "in dawn raids"


_HALVES = frozenset({"a.m.", "am", "p.m.", "pm"})
_TELLS_TIME = frozenset({"CD", "RB"})


class _Base:
    """A base group while it is read, from left to right."""

    __slots__ = ("atoms", "head", "opened", "possessor", "start", "whole")

    def __init__(self, atoms: Sequence[Atom], start: int) -> None:
        self.atoms, self.start, self.head, self.opened = atoms, start, -1, False
        self.possessor: int | None = None
        self.whole: Noun | None = None
        """The group, where what was read last ends it."""

    def takes(self, i: int) -> bool:
        """Whether atom `i` belongs to the group and more of it may follow."""
        tag = self.atoms[i].tag
        if tag in NOUN:
            return self._takes_noun(i)
        if tag in _OPENERS:
            return self._takes_opener(i)
        if tag == "POS" and self.head >= 0:
            return self._takes_possessive(i)
        if tag == "CD":
            return self._takes_number(i)
        if tag in _PREMODIFIERS:
            if self.head < 0 or self.atoms[self.head].tag not in NOUN:
                return True
            return _noun_ahead(self.atoms, i + 1) and not self._opens_subject(i)
        if tag in _VERBAL:
            return self._takes_participle(i)
        return self._takes_between(i)

    def _takes_noun(self, i: int) -> bool:
        atoms, head = self.atoms, self.head
        if head >= 0 and atoms[i].tag == "NNP":
            if atoms[head].tag == "NN" and atoms[head].lower in _OCCASIONS:
                return False
            if atoms[head].lower in ABSTRACT and _has_verb(atoms, i + 1):
                return False  # "a plan Kyiv has dismissed"
        if head >= 0 and (self._opens_subject(i) or self._acts_then(i)):
            return False
        self.head = i
        return True

    def _opens_subject(self, i: int) -> bool:
        """ "In Kherson Russian drones hit", "in recent days Ukrainian troops": after a place or time, the adjective of
        a people opens a group of its own."""
        atoms, start = self.atoms, self.start
        head, before = atoms[self.head], atoms[start - 1].lower if start else ""
        if atoms[i].lower not in _PEOPLES or not (before in _IN_FRONT or (before == "of" and head.tag == "NNP")):
            return False
        if head.lower in _TIMES or head.lower in _GROUNDS:
            return True
        named = head.tag == "NNP" and not self.opened  # not "of the Free Syrian Army"
        return named and head.lower not in _PEOPLES and "-" not in head.lower  # nor "near Russian-held Ukrainian towns"

    def _acts_then(self, i: int) -> bool:
        """ "In the evening drones attacked": the noun after a time that opens the clause, right before a verb."""
        atoms, start = self.atoms, self.start
        if not start or atoms[self.head].lower not in _TIMES or atoms[start - 1].lower not in _IN_FRONT:
            return False
        opens = start == 1 or atoms[start - 2].lower in _CLAUSE_MARKS
        return opens and atoms[i].tag != "NN" and _has_verb(atoms, i + 1)

    def _takes_opener(self, i: int) -> bool:
        atoms, determiner = self.atoms, self.atoms[i].tag == "DT"
        if i > self.start and not (determiner and atoms[i - 1].tag == "PDT") and self.possessor != i - 1:
            return False
        self.opened = True
        if determiner and not _leads_on(atoms, i + 1):
            self.whole = Noun(i + 1, i, self.possessor) if self.head < 0 else Noun(i, self.head, self.possessor)
        return self.whole is None

    def _takes_possessive(self, i: int) -> bool:
        if not _leads_on(self.atoms, i + 1):
            self.whole = Noun(i + 1, self.head, i)
            return False
        self.possessor, self.head, self.opened = i, -1, True
        return True

    def _takes_number(self, i: int) -> bool:
        if self.head < 0 or self.atoms[self.head].tag == "CD":
            self.head = i
        tag = self.atoms[self.head].tag
        return tag not in NOUN or (tag in ("NNP", "NN") and not self._counts_a_subject(i))

    def _counts_a_subject(self, i: int) -> bool:
        """ "In Kherson 12 people were hurt": the number after the place in front counts the subject of a verb."""
        atoms, start = self.atoms, self.start
        if not start or i + 2 >= len(atoms) or atoms[i + 1].tag != "NNS":
            return False
        return atoms[start - 1].lower in _WHERE and atoms[i + 2].tag in ("VBD", "VBP", "MD")

    def _takes_participle(self, i: int) -> bool:
        atoms, start = self.atoms, self.start
        if i == start and atoms[i].tag == "VBN" and opens_group(atoms, i):
            return True
        led = self.opened or i == start or atoms[i - 1].tag in ("JJ", "CD") or _adverb_opens(atoms, start, i)
        return led and _premodifies(atoms, i, self.head)

    def _takes_between(self, i: int) -> bool:
        """An adverb, a conjunction, a comma or a quotation mark between modifiers, before the head."""
        atoms, start, tag, lower = self.atoms, self.start, self.atoms[i].tag, self.atoms[i].lower
        if (lower in QUOTES or tag == "''") and _quoted_word_before(atoms, start, i):
            return True
        if _single_quotes(atoms, i):
            return True
        if self.head >= 0 and (atoms[self.head].tag != "CD" or not _quotes_name(atoms, i)):
            return False
        if tag in _ADVERBS:
            return _modifier_ahead(atoms, i + 1)
        if tag == "CC" or (lower == "," and self.opened):
            return i > start and _joined(atoms, i)
        if (lower not in QUOTES and tag != "``") or i == start:
            return False
        return (_opens(atoms[i]) and _quoted_modifier(atoms, i)) or _inside_group(atoms, start, i)

    def up_to(self, stop: int) -> Noun | None:
        """The group, where what follows it at atom `stop` does not belong to it."""
        atoms, start = self.atoms, self.start
        if self.head >= 0:
            return Noun(_after_head(atoms, self.head, stop), self.head, self.possessor)
        if self.opened and stop > start + 1 and atoms[stop - 1].tag in ("JJ", "VBN", "VBG", "JJR", "JJS"):
            return Noun(stop, stop - 1, self.possessor)
        return Noun(start + 1, start, None) if self.opened and atoms[start].tag == "DT" else None


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
    """ "“high-precision” strikes", "a “Kalibr” cruise missile": the quotation of a word or two closes before
    the head of its group."""
    if i + 1 >= len(atoms):
        return False
    if start and _opens(atoms[start - 1]):
        return i - start <= _MOST_QUOTED and atoms[i + 1].tag in ("NN", "NNS")
    return any(_opens(a) for a in atoms[max(start, i - _MOST_QUOTED - 1) : i - 1]) and _leads_to_noun(atoms, i + 1)


def _quotes_name(atoms: Sequence[Atom], i: int) -> bool:
    """ "40 “Shahed” drones": a name in quotation marks opens at the atom, and the noun follows."""
    return i + 3 < len(atoms) and _opens(atoms[i]) and atoms[i + 1].tag == "NNP" and _leads_to_noun(atoms, i + 3)


def _single_quotes(atoms: Sequence[Atom], i: int) -> bool:
    """ "an 'Iskander' missile": a name between single marks before its noun."""
    if i + 3 >= len(atoms) or atoms[i].lower != "'" or atoms[i + 2].lower != "'":
        return False
    return atoms[i + 1].tag == "NNP" and _leads_to_noun(atoms, i + 3)


def _opens(atom: Atom) -> bool:
    return atom.lower in OPENING_QUOTES or atom.tag == "``"


def _leads_to_noun(atoms: Sequence[Atom], i: int) -> bool:
    """Whether a noun stands at the atom, or after an adjective there."""
    at = i + (atoms[i].tag == "JJ")
    return at < len(atoms) and atoms[at].tag in ("NN", "NNS")


def _inside_group(atoms: Sequence[Atom], start: int, i: int) -> bool:
    """Whether the mark closes a quotation that opened inside the group, and the group goes on after it."""
    opened = any(a.lower in OPENING_QUOTES for a in atoms[start:i])
    return opened and _noun_ahead(atoms, i + 1)


def _after_head(atoms: Sequence[Atom], head: int, stop: int) -> int:
    """Trailing modifiers that were read past the head do not belong to the group."""
    return head + 1 if stop == head + 1 or all(atoms[k].tag not in ("POS",) for k in range(head + 1, stop)) else stop


def _leads_on(atoms: Sequence[Atom], i: int) -> bool:
    """Whether a noun or a modifier of one follows, so that what stands before is not the whole group."""
    if i >= len(atoms):
        return False
    tag, lower = atoms[i].tag, atoms[i].lower
    if tag in _PREMODIFIERS or tag in ("VBN", "DT", "PRP$"):
        return True
    if tag == "VBG":
        return i + 1 < len(atoms) and atoms[i + 1].tag in _PREMODIFIERS
    if tag in _ADVERBS:
        return _modifier_ahead(atoms, i + 1)
    return _single_quotes(atoms, i) or (
        lower in QUOTES
        and i + 1 < len(atoms)
        and (atoms[i + 1].tag in _PREMODIFIERS or atoms[i + 1].tag in _VERBAL or atoms[i + 1].tag in _ADVERBS)
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
    """ "a long and honest truce", "a full, honest and lasting truce": modifiers of one noun."""
    if i + 2 >= len(atoms) or atoms[i - 1].tag not in _MODIFIERS or atoms[i - 1].tag == "RB":
        return False
    step = i
    while step < len(atoms) and (atoms[step].lower == "," or atoms[step].tag == "CC"):
        mark = step
        step += 1
        while step < len(atoms) and atoms[step].tag in _MODIFIERS:
            step += 1
        if step == mark + 1:
            return False
    while step < len(atoms) and atoms[step].lower in QUOTES:
        step += 1
    return step < len(atoms) and atoms[step].tag in NOUN


def _quoted_modifier(atoms: Sequence[Atom], i: int) -> bool:
    """ "a “coalition of the willing”" opens a quoted head; "the “very productive” talks" a quoted modifier."""
    return i + 1 < len(atoms) and (atoms[i + 1].tag in _PREMODIFIERS or atoms[i + 1].tag in ("RB", "VBN", "VBG"))
