"""How many people one noun group speaks of."""

from __future__ import annotations

from ukrnews.lexicon.entries import GivenNameEntry, RoleEntry, RoleKind
from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.incidents.arms import quantities_in
from ukrnews.parsers.incidents.figures import Figure, exactly, figure_of, nobody, one
from ukrnews.parsers.incidents.targets import is_target
from ukrnews.parsers.incidents.vocabulary import words_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.numbers import Kind, Quantity
from ukrnews.reading.syntax import NounGroup

_ONE = frozenset({"a", "an", "one", "his", "her", "the", "another", "their"})
_SINGULAR_PRONOUNS = frozenset({"he", "she", "him", "her"})
_NOT_COUNTING = (Kind.AGE, Kind.YEAR, Kind.ORDINAL, Kind.RANK, Kind.DATE)
_BEFORE = 3
"""Words before a group in which its number begins: "as many as 17"."""


def people_of(view: View, group: NounGroup, living: bool) -> Figure | None:
    """The people of the group; None where it is no people or has no number. `living`: see `people_count`."""
    if head_word(view, group) in listed("people together"):
        return _together(view, group)
    quantities = quantities_in(view.document, max(view.sentence.first, group.first - _BEFORE), group.last)
    counting = (q for q in quantities if _may_count(view, q, group) and not _of_others_hurt(view, q, group))
    quantity = next(counting, None)
    return _person(view, group) if quantity is None else _counted(view, group, quantity, living)


def head_word(view: View, group: NounGroup) -> str:
    """The head in lower case; of "two prisoners of war", read as one, "prisoners"; of "a guard dead", "guard"."""
    if view.lower(group.head) == "dead" and group.head > group.first:
        return view.lower(group.head - 1)
    owners = (
        i - 1 for i in range(group.first + 1, group.head) if view.lower(i) == "of" and is_people_word(view, i - 1)
    )
    return view.lower(next(owners, group.head))


def is_people_word(view: View, token: int) -> bool:
    """Whether the word is one for people, or for a person."""
    return view.lower(token) in words_of(view).people or view.lower(token) in words_of(view).person


def is_role(view: View, group: NounGroup) -> bool:
    """Whether the noun is a role that one person has: "lawmaker", "a rabbi"; "Dr" alone, with no article, is nobody."""
    head = head_word(view, group)
    roles = [e for e in view.document.lexicon.index(RoleEntry).get(head, ()) if not e.is_plural(head)]
    return any(e.kind is not RoleKind.ADDRESS for e in roles) or bool(roles and view.lower(group.first) in _ONE)


def belongs_to_noun(view: View, quantity: Quantity) -> bool:
    """ "a girl of 14", "children aged 4 and 6", "a family of four", "World War Two": no count of its own."""
    before = view.lower(quantity.first - 1)
    if before == "of":
        whole = view.lower(quantity.first - 2)
        counted = whole not in listed("families") and is_people_word(view, quantity.last)  # "a group of 12 soldiers"
        return is_people_word(view, quantity.first - 2) or (whole in listed("people together") and not counted)
    if before in listed("words before an age or a number of order"):
        return True
    start = max(view.sentence.first, quantity.first - 4)
    aged = any(view.lower(i) == "aged" for i in range(start, quantity.first))
    return aged and before in ("and", ",", "or") and not is_people_word(view, quantity.last)


def _of_others_hurt(view: View, quantity: Quantity, group: NounGroup) -> bool:
    """ "two dead and nine people injured", read as one group: the dead are none of the injured."""
    inside = quantity.last < group.head and view.lower(quantity.last) in words_of(view).casualties
    return inside and view.lower(quantity.last + 1) in ("and", "but", ",")


def _may_count(view: View, quantity: Quantity, group: NounGroup) -> bool:
    """Whether the number may be the group's, not an age or a year."""
    near = quantity.last >= group.first and quantity.kind not in _NOT_COUNTING
    return near and not belongs_to_noun(view, quantity)


def _counted(view: View, group: NounGroup, quantity: Quantity, living: bool) -> Figure | None:
    """The group's number, where it counts people."""
    if quantity.kind is Kind.NONE:
        return nobody(view.document, quantity.first, max(quantity.last, group.head + 1))
    if quantity.kind is not Kind.CARDINAL:
        return None
    if quantity.last >= group.last or quantity.last > group.head:
        people = view.lower(quantity.last) not in listed("counted things")
    else:
        people = _is_of_people(view, group, quantity) or (living and _may_live(view, group))
    return figure_of(view.document, quantity) if people else None


def _is_of_people(view: View, group: NounGroup, quantity: Quantity) -> bool:
    """ "three Ukrainian servicemen", "two prisoners of war"."""
    words = words_of(view)
    head = head_word(view, group)
    if head in words.people or head in words.person:
        return True
    return any(view.lower(i) in words.people for i in range(quantity.last, group.last))


def _may_live(view: View, group: NounGroup) -> bool:
    """A plural that is no thing: "17 inmates"."""
    plural = view.tag(group.head) == "NNS" and head_word(view, group) not in listed("counted things")
    return plural and not is_target(view, group)


def _person(view: View, group: NounGroup) -> Figure | None:
    """One person or nobody, of a group without a number."""
    head, first = head_word(view, group), view.lower(group.first)
    if head in ("nobody", "none") or (head == "one" and first == "no"):
        return nobody(view.document, group.first, group.head + 1)
    single = head in _SINGULAR_PRONOUNS or (head == "one" and first == "another") or _is_one_person(view, group)
    return one(view.document, group.first, group.head + 1) if single else None


def _is_one_person(view: View, group: NounGroup) -> bool:
    """ "a boy", "a lawmaker", "her son Taras", somebody by name; not "the victims' lawyer"."""
    words, head = words_of(view), head_word(view, group)
    if view.lower(group.first) in ("his", "her") and view.tag(group.head) == "NNP":
        return True
    if any(view.lower(i) in words.people or _are_several(view, i) for i in range(group.first, group.head)):
        return False
    if (head in words.person or is_role(view, group)) and not (head in words.people and head.endswith("s")):
        return True
    actor = view.cast.actor_of(group)
    return actor is not None and actor.kind is ActorKind.PERSON and not _is_no_sure_name(view, group, actor)


def _are_several(view: View, token: int) -> bool:
    """ "hosts", "ministers": a role of more than one person."""
    word = view.lower(token)
    return any(e.is_plural(word) for e in view.document.lexicon.index(RoleEntry).get(word, ()))


def _is_no_sure_name(view: View, group: NounGroup, actor: Actor) -> bool:
    """A town's name alone, by which nobody is called whom the article names with a given name, as "Oleh Lyman"; a
    surname behind a word that is none of a name."""
    lexicon, tokens = view.document.lexicon, view.document.tokens[group.first : group.last]
    leading = next((t for t in tokens if t.text[:1].isupper()), None)
    if tokens[0].text[:1].islower() and (leading is None or leading.lower not in lexicon.index(GivenNameEntry)):
        return not any(t.lower in lexicon.index(RoleEntry) for t in tokens)  # "former leader Mullah Akhtar"
    town = group.last - group.first == 1 and bool(lexicon.gazetteer.lookup(view.document.tokens[group.head].text))
    return town and actor.name.split()[0].lower() not in lexicon.index(GivenNameEntry)


def _together(view: View, group: NounGroup) -> Figure | None:
    """ "a family of three", "a group of 12 soldiers", "two couples": None where the number of people is not said, as
    in "the family of two soldiers"."""
    if view.lower(group.last) == "of":
        related = view.lower(group.head) in listed("families")
        others = words_of(view).people - listed("members of a family") if related else frozenset[str]()
        for quantity in quantities_in(view.document, group.last + 1, group.last + 2):
            if quantity.kind is Kind.CARDINAL and view.lower(quantity.last) not in others:
                return figure_of(view.document, quantity)
    couple = view.lower(group.head) == "couple" and view.lower(group.first) in _ONE and view.lower(group.last) != "of"
    return exactly(2, view.document, group.first, group.last) if couple else None
