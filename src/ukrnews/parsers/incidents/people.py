"""How many people a group of words speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from ukrnews.lexicon.entries import RoleEntry
from ukrnews.model import ActorKind
from ukrnews.parsers.incidents.arms import quantities_in
from ukrnews.parsers.incidents.figures import Figure, added, exactly, figure_of, nobody, one
from ukrnews.parsers.incidents.targets import is_target
from ukrnews.parsers.incidents.vocabulary import words_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.numbers import Kind, Quantity
from ukrnews.reading.syntax import NounGroup

_PERHAPS = frozenset({"maybe", "perhaps", "possibly"})
_ONE = frozenset({"a", "an", "one", "his", "her", "the", "another", "their"})
_SINGULAR_PRONOUNS = frozenset({"he", "she", "him", "her"})


def people_count(view: View, groups: Sequence[NounGroup], strict: bool = False) -> Figure | None:
    """The people of coordinated groups added up; None where a group is no people or has no number.

    `strict`: the verb takes living beings only, so that any counted plural will do ("17 inmates were killed").
    """
    figures: list[Figure] = []
    groups = _whole_list(view, groups)
    for group in groups:
        if view.lower(group.first - 1) in ("including", "among", "incl", "incl.", "inc", "inc."):
            continue
        if figures and view.lower(group.first - 1) == "or":
            return None  # "five or three people"
        if figures and any(view.lower(i) in _PERHAPS for i in range(group.first - 1, group.head)):
            continue
        figure = _one_group(view, group, strict)
        if figure is None:
            return None if not figures else _only_if_safe(view, group, figures)
        figures.append(figure)
    if not figures:
        return None
    again = _named_again(view, groups, figures)
    if len(figures) == 1 or again is Again.SURELY:
        return figures[0]
    return added(view.document, figures) if again is Again.NO else None


def _whole_list(view: View, groups: Sequence[NounGroup]) -> Sequence[NounGroup]:
    """The groups without bare numbers that are ages, and with those that the list goes on with after one: "two men, 66
    and 44", "a man aged 40 and a girl of 14", "a woman, 70, and her son, 35", "three men, two women and a child"."""
    found = [group for k, group in enumerate(groups) if not (k and _is_bare_number(view, group))]
    if found and _is_bare_number(view, found[0]):
        whose = _whose_age(view, found[0])
        found = found if whose is None else [whose, *found[1:]]
    while found:
        after = past_age(view, found[-1].last)
        start, joined = past_link(view, after)
        group = next((n for n in view.nouns if n.first == start), None)
        if group is None or start == after or group in found or not _may_be_listed(view, group):
            break
        aged = after > found[-1].last
        if not (joined and aged) and not _goes_on(view, found[-1], group, joined):
            break
        found.append(group)
    return found


def _whose_age(view: View, number: NounGroup) -> NounGroup | None:
    """ "In Sumy two men, 41 and 53, were hurt": the people before a number that is an age."""
    if view.lower(number.first - 1) not in (",", "aged", "("):
        return None
    before = next((n for n in view.nouns if n.last == number.first - 1), None)
    return before if before is not None and past_age(view, before.last) > number.first else None


def _goes_on(view: View, before: NounGroup, group: NounGroup, joined: bool) -> bool:
    """Whether a list goes on where no age has parted it: counted people, or people that have an age of their own."""
    counted = view.document.tag(before.first) == "CD" and view.document.tag(before.head) == "NNS"
    ends = past_age(view, group.last)
    if joined:
        return (counted or view.document.tag(group.first) == "CD") and not _opens_clause(view, group)
    more = past_link(view, ends)[0] > ends
    return more and (ends > group.last or (counted and view.document.tag(group.first) == "CD"))


def after_example(view: View, at: int) -> int:
    """The token after ", including a child,", where the token begins such an insertion."""
    if view.lower(at) != "," or view.lower(at + 1) not in ("including", "among"):
        return at
    ends = (i for i in range(at + 2, view.sentence.last) if view.lower(i) == ",")
    return next(ends, at - 1) + 1


def _opens_clause(view: View, group: NounGroup) -> bool:
    """ "killed two men and four were wounded": a finite verb right after it."""
    end = after_example(view, view.syntax.phrase_of(group)[1])
    verb = view.verb_at(end)
    return verb is not None and verb.form == "finite" and verb.first == end and view.lower(end) != "aged"


def _may_be_listed(view: View, group: NounGroup) -> bool:
    own = view.lower(group.first) in ("his", "her", "their")
    if group.preposition is not None or not (own or _has_number(view, group)) or _opens_clause(view, group):
        return False
    return _one_group(view, group, False) is not None


def _is_bare_number(view: View, group: NounGroup) -> bool:
    tags = {view.document.tag(i) for i in range(group.first, group.last)}
    return tags == {"CD"} and _is_age(view, group.first)


def _is_age(view: View, token: int) -> bool:
    word = view.lower(token)
    return word.isdecimal() and int(word) <= _OLDEST


def past_age(view: View, at: int) -> int:
    """The token after the ages that follow people at `at`: ", 70", ", 66, 44 and 31", "aged 4 and 6", "of 14"."""
    opens = view.lower(at) in (",", "aged", "of", "(")
    if not opens or not _is_age(view, at + 1):
        return at
    end = at + 2
    while view.lower(end) in ("and", ",") and _is_age(view, end + 1) and not _counts_something(view, end + 1):
        end += 2
    return end + (view.lower(end) == ")")


def _counts_something(view: View, token: int) -> bool:
    """ "…, 70, and 4 men": the number of a group of its own."""
    group = view.noun_at(token)
    return group is not None and group.last - group.first > 1


def past_link(view: View, at: int) -> tuple[int, bool]:
    """The token after ",", "and" or ", and", and whether there is an "and"; `at` itself where there is none."""
    comma = view.lower(at) == ","
    joined = view.lower(at + comma) == "and"
    return at + comma + joined, joined


_OLDEST = 120
"""Years of a person's age at most."""


class Again(Enum):
    """Whether the groups after a number name the same people again: "two people, a man and a woman"."""

    SURELY = auto()
    PERHAPS = auto()
    NO = auto()


def _named_again(view: View, groups: Sequence[NounGroup], figures: Sequence[Figure]) -> Again:
    first, *rest = [f.count for f in figures]
    if first.minimum < 2 or view.lower(groups[0].last) not in (",", "—", "–", ":", "("):
        return Again.NO
    others = sum(c.minimum for c in rest)
    if _others_by_sex(view, groups):
        return Again.NO
    if view.lower(groups[0].head) in listed("people of any sort"):
        return Again.SURELY if others <= first.minimum else Again.NO
    return Again.PERHAPS if others == first.minimum else Again.NO


def _others_by_sex(view: View, groups: Sequence[NounGroup]) -> bool:
    """ "three men, two women and a child": women are none of the men before."""
    first, *rest = (view.lower(n.head) for n in groups)
    return any({first, other} <= {"men", "women", "woman", "man"} and first[0] != other[0] for other in rest)


def _only_if_safe(view: View, group: NounGroup, figures: Sequence[Figure]) -> Figure | None:
    """People joined to things ("killed two people and damaged …"): the people before still count."""
    head = view.lower(group.head)
    people = head in words_of(view).people or head in words_of(view).person
    perhaps = view.lower(group.first) in ("a", "an") and not is_target(view, group)  # "a driver and a mechanic"
    people = people or perhaps
    return None if people else figures[0] if len(figures) == 1 else None


def _one_group(view: View, group: NounGroup, sure: bool) -> Figure | None:
    vocabulary, head = words_of(view), head_word(view, group)
    if head in listed("people together"):
        return _number_of(view, group)
    for quantity in quantities_in(view.document, max(view.sentence.first, group.first - 3), group.last):
        if _belongs_to_noun(view, quantity):
            continue
        if quantity.last < group.first or quantity.kind in (Kind.AGE, Kind.YEAR, Kind.ORDINAL, Kind.RANK, Kind.DATE):
            continue
        if quantity.kind is Kind.NONE:
            return nobody(view.document, quantity.first, max(quantity.last, group.head + 1))
        if quantity.kind is not Kind.CARDINAL:
            return None
        bare = quantity.last >= group.last or quantity.last > group.head
        if bare and view.lower(quantity.last) in listed("counted things"):
            return None
        living = (
            sure
            and head not in listed("counted things")
            and view.document.tag(group.head) == "NNS"
            and not is_target(view, group)
        )
        if (
            living
            or bare
            or head in vocabulary.people
            or head in vocabulary.person
            or _of_people(view, quantity.last, group)
        ):
            return figure_of(view.document, quantity)
        return None
    if head in _SINGULAR_PRONOUNS:
        return one(view.document, group.first, group.head + 1)
    if head == "one" and view.lower(group.first) == "another":
        return one(view.document, group.first, group.head + 1)
    if head in ("nobody", "none") or (head == "one" and view.lower(group.first) == "no"):
        return nobody(view.document, group.first, group.head + 1)
    related = view.lower(group.first) in ("his", "her") and view.document.tag(group.head) == "NNP"  # "her son Taras"
    if not related and any(view.lower(i) in vocabulary.people for i in range(group.first, group.head)):
        return None
    if (head in vocabulary.person or is_role(view, head)) and not (head in vocabulary.people and head.endswith("s")):
        return one(view.document, group.first, group.head + 1)
    actor = view.cast.actor_of(group)
    if related or (actor is not None and actor.kind is ActorKind.PERSON):
        return one(view.document, group.first, group.head + 1)
    return None


def _number_of(view: View, group: NounGroup) -> Figure | None:
    """ "a family of three", "two couples": None where the number of people is not said."""
    if view.lower(group.last) == "of":
        for quantity in quantities_in(view.document, group.last + 1, group.last + 2):
            if quantity.kind is Kind.CARDINAL and view.lower(quantity.last) not in words_of(view).people:
                return figure_of(view.document, quantity)
    if view.lower(group.head) == "couple" and view.lower(group.first) in _ONE and view.lower(group.last) != "of":
        return exactly(2, view.document, group.first, group.last)
    return None


def head_word(view: View, group: NounGroup) -> str:
    """The head in lower case; of "two prisoners of war", read as one, "prisoners"; of "a guard dead", "guard"."""
    if view.lower(group.head) == "dead" and group.head > group.first:
        return view.lower(group.head - 1)
    for i in range(group.first + 1, group.head):
        if view.lower(i) == "of" and (
            view.lower(i - 1) in words_of(view).people or view.lower(i - 1) in words_of(view).person
        ):
            return view.lower(i - 1)
    return view.lower(group.head)


def is_role(view: View, head: str) -> bool:
    """Whether the noun is a role that one person has: "lawmaker", "inmate"."""
    return any(not e.is_plural(head) for e in view.document.lexicon.index(RoleEntry).get(head, ()))


def _of_people(view: View, first: int, group: NounGroup) -> bool:
    """ "three Ukrainian servicemen": a noun of people ends the group."""
    return any(view.lower(i) in words_of(view).people for i in range(first, group.last))


def people_counted_before(view: View, at: int) -> Figure | None:
    """The number of people in the words right before a word of harm: "nine people injured", "one dead", "two
    others hurt".
    """
    first = view.sentence.first
    i = at - 1
    steps = 0
    while i >= first and steps < 6:
        word = view.lower(i)
        if word == ")":  # "five (incl. 2 children) were wounded"
            i = next((k - 1 for k in range(i, max(first, i - 8), -1) if view.lower(k) == "("), first - 1)
            continue
        for quantity in _quantities_to(view, i + 1):
            if quantity.kind is Kind.CARDINAL and _belongs_to_noun(view, quantity):
                return None
            if quantity.kind is Kind.CARDINAL:
                return _with_list(view, figure_of(view.document, quantity))
            if quantity.kind is Kind.NONE:
                return nobody(view.document, quantity.first, quantity.last)
            if quantity.kind is not Kind.AGE:
                return None
        if word in ("a", "an", "another") and i + 1 < at:
            person = view.noun_at(i)
            if person is not None and _is_single(view, view.lower(person.head)):
                return _with_list(view, one(view.document, person.first, person.head + 1))
            return None
        if view.headline and i + 1 == at and _is_single(view, word) and view.lower(i - 1) in ("", ";", ":"):
            return one(view.document, i, at)  # "Civilian killed in …"
        if not _passable(view, word):
            return None
        i -= 1
        steps += 1
    return None


def _is_single(view: View, noun: str) -> bool:
    """A word for one person, not for several together ("family")."""
    return noun in words_of(view).person and noun not in listed("people together")


def _with_list(view: View, figure: Figure) -> Figure | None:
    """The figure with the people that a list holds before it: "eight militiamen, one civilian killed"."""
    found = [figure]
    first = figure.words[0][0]
    while view.lower(first - 1) in (",", "and"):
        comma = view.words(first - 2, first) == ", and"
        group = next((n for n in view.nouns if n.last == first - 1 - comma), None)
        if group is None or group.preposition is not None or not _has_number(view, group):
            break
        counted = _one_group(view, group, True)
        if counted is None:
            break
        found.insert(0, counted)
        first = group.first
    if len(found) > 2 and found[0].count.minimum > 1:  # "two people, a man and a woman"
        return None
    return added(view.document, found) if len(found) > 1 else figure


def _has_number(view: View, group: NounGroup) -> bool:
    return view.document.tag(group.first) == "CD" or view.lower(group.first) in ("a", "an")


def _belongs_to_noun(view: View, quantity: Quantity) -> bool:
    """ "a girl of 14", "children aged 4 and 6", "a family of four", "World War Two": no count of its own."""
    before = view.lower(quantity.first - 1)
    if before == "of":
        owner = view.lower(quantity.first - 2)
        vocabulary = words_of(view)
        return owner in vocabulary.person or owner in vocabulary.people or owner in listed("people together")
    if before in ("aged", "age", "war"):
        return True
    start = max(view.sentence.first, quantity.first - 4)
    aged = any(view.lower(i) == "aged" for i in range(start, quantity.first))
    return aged and before in ("and", ",", "or")


def ending_at(view: View, last: int) -> Figure | None:
    """The number of things whose last word stands right before the token."""
    for quantity in _quantities_to(view, last):
        if quantity.kind is Kind.CARDINAL and not _belongs_to_noun(view, quantity):
            return figure_of(view.document, quantity)
    return None


def _quantities_to(view: View, last: int) -> list[Quantity]:
    return [q for q in quantities_in(view.document, max(view.sentence.first, last - 5), last) if q.last == last]


def _passable(view: View, word: str) -> bool:
    """Words that may stand between the number and the word of harm."""
    return (
        word in words_of(view).people
        or word in words_of(view).person
        or word in listed("words between number and harm")
    )
