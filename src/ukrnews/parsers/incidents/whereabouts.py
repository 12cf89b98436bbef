"""Where: the places that belong to a trigger."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from ukrnews.lexicon.entries import Frame
from ukrnews.model import PlaceKind
from ukrnews.parsers.cards import Table, rule
from ukrnews.parsers.incidents.event import RANK
from ukrnews.parsers.incidents.no_scene import NO_SCENE
from ukrnews.parsers.incidents.regions import regions
from ukrnews.parsers.incidents.stretches import stretch_of
from ukrnews.parsers.incidents.vocabulary import words_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.places import PlaceName
from ukrnews.parsers.places.candidates import COMPASS, LOCATIVE, SORTS
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import Clause, NounGroup

Names = Sequence[PlaceName]


def places_for(view: View, first: int, *, objects: Sequence[tuple[int, int]] = ()) -> list[PlaceName]:
    """The places of a trigger at the token, the most specific first.

    `objects` are token ranges (target, subject of a passive) in which a place needs no preposition.
    """
    named = view.places.within(view.sentence.first, view.sentence.last)
    if not named:
        return []
    document = view.document
    needed = [n for n in named if n.locative or any(a <= n.first < b for a, b in objects)]
    usable = [n for n in needed if not NO_SCENE.first(document, view, n, first)]
    found: Names | None = SCENE.first(document, view, usable, first)
    unique = {n.place: n for n in found or ()}
    return sorted(unique.values(), key=lambda n: RANK[n.place.kind])


@rule("clause-place")
def of_clause(view: View, names: Names, at: int) -> Names:
    """The places of the trigger's clause, then of those that it hangs on."""
    inside = ([n for n in names if first <= n.first < last] for first, last in regions(view, at))
    return _reached(view, next((found for found in inside if found), ()))


@rule("sentence-place")
def of_sentence(view: View, names: Names, at: int) -> Names:
    """Any place of the sentence that no other main clause tells."""
    return [n for n in names if not _told_elsewhere(view, n, at)]


@rule("mayor-place")
def of_mayor(view: View, names: Names, at: int) -> Names:
    """The place of whoever heads it and tells of it, where nothing else is named: "Kharkiv mayor Terekhov said"."""
    del names, at
    named = view.places.within(view.sentence.first, view.sentence.last)
    return [n for n in named if n.place.kind is not PlaceKind.COUNTRY and _is_headed(view, n)]


@rule("resident-place")
def of_residents(view: View, names: Names, at: int) -> Names:
    """Where those live who were hurt, where nothing else is named: "two residents of Kupiansk were wounded"."""
    del names
    clause = view.clause_at(at)
    if any(e.frame is Frame.DETAIN for e in words_of(view).verbs.get(_verb(view, at), ())):
        return ()  # who lives there may be arrested anywhere
    inside = view.places.within(clause.first, clause.last) if clause is not None else ()
    return [n for n in inside if _is_home(view, n)]


@rule("counting-place")
def of_who_counts(view: View, names: Names, at: int) -> Names:
    """The town or region that has the victims, where nothing else is named: "Kherson region recorded two dead"."""
    del names
    clause = view.clause_at(at)
    if clause is None or clause.verb is None or clause.verb.lemma not in listed("verbs of having victims"):
        return ()
    ends = [n for n in clause.subject if n.last <= clause.verb.first and not view.cast.side_of(n)]
    found = [p for n in ends for p in view.places.within(n.first, n.last) if p.last == n.last]
    return [p for p in found if p.place.kind is not PlaceKind.COUNTRY]


def _verb(view: View, at: int) -> str:
    verb = view.verb_at(at)
    return view.lower(verb.head if verb is not None else at)


def _is_home(view: View, name: PlaceName) -> bool:
    """ "residents of Kupiansk", "villagers from the hamlet of Lug"."""
    people = listed("people of a place")
    at = name.first - 1
    while view.lower(at) in SORTS | {"the", "of"} and view.lower(at - 1) not in people:
        at -= 1
    return view.lower(at) in ("of", "from", "in") and view.lower(at - 1) in people


def _reached(view: View, names: Names) -> Names:
    """Without what an advance only makes for, where it is told from where: "west of Orikhiv toward Lyman"."""
    there = [n for n in names if view.lower(n.first - 1) not in ("toward", "towards")]
    return there or names


def _told_elsewhere(view: View, name: PlaceName, at: int) -> bool:
    """Whether the name stands in another main clause, across a semicolon, or after "while" and what it tells."""
    low, high = sorted((name.first, at))
    if any(view.lower(i) == ";" for i in range(low, high)):
        return True
    if name.first > at and stretch_of(view, name.first) != stretch_of(view, at):
        return True
    clause, other = view.clause_at(at), view.clause_at(name.first)
    if clause is None or other is None or clause.index == other.index or name.first <= at:
        return False
    return other.kind in ("main", "coordinate") and not _joined(view, clause, other)


def _joined(view: View, clause: Clause, other: Clause) -> bool:
    """ "A man was killed and seven people were injured in …": one place for both."""
    if clause.verb is None or other.verb is None:
        return False
    between = view.words(clause.verb.last, other.verb.first).split()
    return "and" in between and not {",", ";", "but", "while"} & set(between)


def end_of_place_list(view: View, first: int, last: int) -> int:
    """The end of the list of places that a phrase over the tokens [first, last) begins: "near Hnutove, Talakivka and
    another town, Shyrokyne"."""
    if not any(name.last == last for name in view.places.within(first, last)):
        return last
    for name in view.places.within(last, view.sentence.last):
        between = [view.lower(i) for i in range(last, name.words[0])]
        country = name.place.kind is PlaceKind.COUNTRY and "and" in between  # "on Sumy and Ukraine's grid"
        if country or not (name.locative and between and _goes_on(between)):
            break
        last = name.last
    return last


def _goes_on(between: Sequence[str]) -> bool:
    """Whether the words between two places only join them: ", ", "and near", "and another town of"."""
    joined = between[0] in (",", "and", "or", "(") and "and" in between[:2]
    return all(
        w in listed("words between places of a list") or (joined and w in LOCATIVE) or w in SORTS or w in COMPASS
        for w in between
    )


def named_in_list(view: View, noun: NounGroup) -> list[tuple[int, int]]:
    """The list of names that says which places a group means: "several villages, including A and B", "three cities:
    A, B and C", "two towns (A and B)"."""
    if view.lower(noun.head) not in listed("places to be named"):
        return []
    after = view.syntax.phrase_of(noun)[1]
    start = _list_begins(view, after)
    end, count = start or after, 0
    for name in view.places.within(end, view.sentence.last) if start is not None else ():
        if not all(_lists(view.lower(i)) for i in range(end, name.words[0])):
            break
        end, count = name.last, count + 1
    bare = view.lower(after) == "," and start == after + 1  # "several towns, Kyiv said"
    told = count and not (bare and (count < _SEVERAL or view.verb_at(end) is not None))
    return [(start, end)] if start is not None and told else []


def _list_begins(view: View, at: int) -> int | None:
    """The token after the mark or the words that open a list, "such as", ", including"."""
    opening = range(at + 1, at + _LONGEST + 1)
    return next(
        (i for i in opening if view.words(at, i) in listed("openings of a list")),
        at + 1 if view.lower(at) == "," else None,
    )


_SEVERAL = 2
_LONGEST = 3
"""Words of an opening."""


def _lists(word: str) -> bool:
    return word in listed("words between places of a list") or word in SORTS


def _is_headed(view: View, name: PlaceName) -> bool:
    """Whether the words beside the name are of whoever heads the place."""
    after = list(takewhile(_is_no_mark, (view.lower(i) for i in range(name.last, name.last + 4))))
    before = [view.lower(i) for i in range(name.first - 4, name.first)]
    heads = listed("heads of places")
    if not listed("words for who was once").isdisjoint(before):
        return False  # "the former mayor of Izium was arrested"
    return not heads.isdisjoint(after) or ("of" in before and not heads.isdisjoint(before))


def _is_no_mark(word: str) -> bool:
    """Whether the words of a title go on: "Kyiv forces, the governor said" has two."""
    return word not in (",", ";", ":", "(", "–", "—")


SCENE = Table("incidents", None, (of_clause, of_sentence, of_mayor, of_residents, of_who_counts))

of_clause.finds("Drones hit a school in Sumy, and <a mine {exploded} in [Izium]>.")
of_clause.finds("The raid came in May, when a drone attack killed two in Sumy and {wounded} [nine] in [Kharkiv].")
of_clause.finds("Russian forces {attacked} near [Lyman]; north of [Kupiansk]; and near [Siversk].")
of_clause.passes_by("Drones hit a school in Sumy.")

of_sentence.finds("In [Sumy] the day began badly and <drones {hit} a school>.")
of_sentence.finds("A drone {hit} a house and [seven people] were injured in [Sumy].")
of_sentence.passes_by("The day began badly in Lviv; drones hit a school.")

of_mayor.finds("<Drones {hit} a school, [Kharkiv] mayor Ihor Terekhov said on Monday, killing two people>.")
of_mayor.passes_by(
    "Drones hit a school, Kharkiv singer Ihor Terekhov said on Monday, killing two people.",
    "Two people were killed by Kyiv forces, the governor said.",
)

of_residents.finds("<Two residents of [Kupiansk] {were wounded} by shells>.")
of_residents.passes_by("Two residents of Kharkiv were wounded by shells in Kupiansk.")

of_who_counts.finds("[Kherson region] recorded <{[two] dead} and [13] wounded> on [Monday].")
of_who_counts.passes_by("The Kherson governor recorded two dead and 13 wounded on Monday.")
