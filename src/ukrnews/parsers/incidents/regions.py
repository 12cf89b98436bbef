"""The stretches of a sentence in which a trigger's place and day are looked for, nearest first."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.lexicon.entries import AttackEntry
from ukrnews.parsers.incidents.stretches import stretch_of
from ukrnews.parsers.incidents.vocabulary import has_particle, stands_beside, words_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.places.candidates import COMPASS, LOCATIVE
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import Clause, VerbGroup

Range = tuple[int, int]
_LEFT = 8
"""Words after "left" among which the victims stand."""


def regions(view: View, at: int) -> Sequence[Range]:
    """The same for all that ask of this trigger."""
    return view.once(_regions, at)


def _regions(view: View, at: int) -> Sequence[Range]:
    """The trigger's clause without the clauses inside it, the clause, the ones above; first those up to where "and"
    joins on another deed."""
    clause = view.clause_at(at)
    found: list[Range] = []
    for link in view.chain(clause):
        inner = _first_inside(view, link, at) if link is clause else None
        if inner is not None:
            found.append((link.first, inner))
        found.append((link.first, _end(view, link)))
    start, stop = stretch_of(view, at)
    joined = min(next((v.first for v in view.verbs if v.first > at and _is_joined(view, v)), stop), stop)
    whole = start <= found[-1][0] and stop >= found[-1][1] if found else True
    if clause is None or (joined >= clause.last and whole):
        return found
    own = [(max(first, start), min(last, joined)) for first, last in found]
    if stop <= clause.last and _contrasts(view, stop):
        return [*own, *((first, min(last, stop)) for first, last in found)]
    return [*own, *found]


def _contrasts(view: View, at: int) -> bool:
    """ "…, while in Konotop two were hurt": what follows is of another place."""
    return view.lower(at) in listed("words of contrast")


def _first_inside(view: View, clause: Clause, at: int) -> int | None:
    """Where the first of the clauses begins that stand inside this one, after the token."""
    inside = (c for c in view.clauses if c.first > max(at, clause.first) and c.last <= clause.last)
    return min((c.first for c in inside if c.index != clause.index), default=None)


def is_violent(view: View, verb: VerbGroup) -> bool:
    """Whether the verb tells of an attack, damage or victims; "left for Paris" does not, "left two dead" does."""
    form, words = view.lower(verb.head), words_of(view)
    if verb.lemma == "leave":
        return any(view.lower(i) in words.casualties for i in range(verb.last, verb.last + _LEFT))
    if form in words.damage or form in words.casualties or form in words.nouns:
        return True
    return any(_is_spelled(view, verb, entry) for entry in words.verbs.get(form, ()))


def _is_spelled(view: View, verb: VerbGroup, entry: AttackEntry) -> bool:
    """Whether the words stand beside the verb that its entry asks for: "opened fire", not "opened a case"."""
    if entry.particle:
        return has_particle(view, verb, entry.particle)
    return not entry.beside or stands_beside(view.document.tokens, verb.head, view.sentence.last, entry.beside, 5)


def _is_joined(view: View, verb: VerbGroup) -> bool:
    """A past tense that "and" joins on: "…, killing one, and struck Kharkiv"."""
    return verb.form == "finite" and view.lower(verb.first - 1) == "and" and verb.tag != "VBG"


def _end(view: View, clause: Clause) -> int:
    """The clause's end, taken on over what a semicolon parts off without a verb of its own ("near A; north of B;
    and …")."""
    end, several = clause.last, ";" in view.bag
    parted = next((i for i in range(clause.first, end) if view.lower(i) == ";"), None) if several else None
    if parted is not None and not _lists_places(view, parted + 1):
        return parted
    for other in sorted(view.clauses, key=lambda c: c.first):
        follows = other.first >= end and other.first - end <= 2
        if follows and other.verb is None and _lists_places(view, other.first):
            end = other.last
    over = view.lower(end) == ";" and _lists_places(view, end + 1) and all(v.first < end for v in view.verbs)
    return view.sentence.last if over else end


def _lists_places(view: View, token: int) -> bool:
    """Whether a list of places goes on: "north of B", "and near C"."""
    word = view.lower(token + (view.lower(token) == "and"))
    return word in LOCATIVE or word in COMPASS
