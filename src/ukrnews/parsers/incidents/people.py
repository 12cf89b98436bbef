"""How many people a group of words speaks of."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from enum import Enum, auto

from ukrnews.parsers.incidents.arms import quantities_in
from ukrnews.parsers.incidents.figures import Figure, added, exactly, figure_of, nobody, one
from ukrnews.parsers.incidents.people_of_group import belongs_to_noun, is_people_word, people_of
from ukrnews.parsers.incidents.targets import is_target
from ukrnews.parsers.incidents.vocabulary import words_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.numbers import Kind, Quantity
from ukrnews.reading.syntax import NounGroup

_OLDEST = 120
"""Years of a person's age at most."""
_BACK = 6
"""Words between a number and a word of harm at most."""
_OPENINGS = frozenset({"", ";", ":"})
_AGES = 9
"""Words that a row of ages takes at most."""
_BRACKETS = 8
"""Words in brackets at most."""


def people_count(view: View, groups: Sequence[NounGroup], strict: bool = False) -> Figure | None:
    """The people of coordinated groups added up; None where a group is no people or has no number.

    `strict`: the verb takes living beings only, so that any counted plural will do ("17 inmates were killed").
    """
    figures: list[Figure] = []
    groups = _whole_list(view, groups)
    for group in groups:
        if view.lower(group.first - 1) in listed("words before a part of a number"):
            continue
        if figures and view.lower(group.first - 1) == "or":
            return None  # "five or three people"
        if figures and any(view.lower(i) in listed("words of doubt") for i in range(group.first - 1, group.head)):
            continue
        figure = people_of(view, group, strict) or _by_ages(view, group)
        if figure is None:
            return None if not figures else _only_if_safe(view, group, figures)
        figures += [figure, *_joined_inside(view, group, figure)]
    if not figures:
        return None
    again = _named_again(view, groups, figures)
    if len(figures) == 1 or again is Again.SURELY:
        return figures[0]
    return added(view.document, figures) if again is Again.NO else None


def _by_ages(view: View, group: NounGroup) -> Figure | None:
    """ "men aged 71, 66 and 35": as many as there are ages."""
    plural = view.tag(group.head) == "NNS" and view.tag(group.first) != "CD" and is_people_word(view, group.head)
    if not plural or view.lower(group.last) == "of":  # "a group of 12 and 14"
        return None
    end = past_age(view, group.last)
    ages = sum(_is_age(view, i) for i in range(group.last, end))
    return exactly(ages, view.document, group.first, end) if ages > 1 else None


def _joined_inside(view: View, group: NounGroup, figure: Figure) -> list[Figure]:
    """ "One civilian and one soldier", read as one group: those after the "and"."""
    inside = quantities_in(view.document, max(group.first + 1, figure.words[-1][1]), group.last)
    joined = [q for q in inside if q.kind is Kind.CARDINAL and view.lower(q.first - 1) == "and"]
    return [figure_of(view.document, q) for q in joined if view.tag(q.first - 2) != "CD"]


def _whole_list(view: View, groups: Sequence[NounGroup]) -> Sequence[NounGroup]:
    """The groups without bare numbers that are ages, and with those that the list goes on with after one: "two men, 66
    and 44", "a man aged 40 and a girl of 14", "a woman, 70, and her son, 35", "three men, two women and a child"."""
    found = [group for k, group in enumerate(groups) if not (k and _is_bare_number(view, group))]
    if found and _is_bare_number(view, found[0]):
        whose = _whose_age(view, found[0])
        found = found if whose is None else [*_listed_before(view, whose), whose, *found[1:]]
    following = _next_listed(view, found)
    while following is not None:
        found.append(following)
        following = _next_listed(view, found)
    return found


def _next_listed(view: View, found: Sequence[NounGroup]) -> NounGroup | None:
    """The group with which the list of people goes on."""
    if not found:
        return None
    after = past_age(view, found[-1].last)
    start, joined = past_link(view, after)
    group = next((n for n in view.nouns if n.first == start), None)
    if group is None or start == after or group in found or not _may_be_listed(view, group):
        return None
    aged = after > found[-1].last
    return group if (joined and aged) or _goes_on(view, found[-1], group, joined) else None


def _whose_age(view: View, number: NounGroup) -> NounGroup | None:
    """ "In Sumy two men, 41 and 53, were hurt", "two women aged 70 and 51 died": the people before numbers that are
    ages."""
    near = (n for n in reversed(view.nouns) if number.first - _AGES <= n.last <= number.first)
    return next((n for n in near if past_age(view, n.last) > number.first), None)


def _listed_before(view: View, group: NounGroup) -> list[NounGroup]:
    """Those from whom the list goes on to the group: "men aged 71 and 66, women aged 69", "a man and two girls"."""
    found: list[NounGroup] = []
    for noun in reversed(view.nouns):
        ends = past_age(view, noun.last)
        start, joined = past_link(view, ends)
        follows = start == (found or [group])[0].first and not _is_bare_number(view, noun)
        if follows and (
            ends > noun.last or (joined and _may_be_listed(view, noun) and view.verb_at(noun.first - 1) is None)
        ):
            found.insert(0, noun)
    return found


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
    if view.lower(at) != "," or view.lower(at + 1) not in listed("words before a part of a number"):
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
    if _by_ages(view, group) is not None:
        return True
    if group.preposition is not None or not (own or _has_number(view, group)) or _opens_clause(view, group):
        return False
    return people_of(view, group, False) is not None


def _is_bare_number(view: View, group: NounGroup) -> bool:
    first = group.first + (view.lower(group.first) in listed("signs before an age"))
    return {view.document.tag(i) for i in range(first, group.last)} == {"CD"} and _is_age(view, first)


def _is_age(view: View, token: int) -> bool:
    word = view.lower(token)
    return word.isdecimal() and int(word) <= _OLDEST


def past_age(view: View, at: int) -> int:
    """The token after the ages that follow people at `at`: ", 70", ", 66, 44 and 31", "aged 4 and 6", "of 14"."""
    opens = view.lower(at) in listed("signs before an age") or view.lower(at) == "of"
    if not opens or not _is_age(view, at + 1):
        return at
    end = at + 2
    while True:
        after = past_link(view, end)[0]
        if after == end or not _is_age(view, after) or is_people_word(view, after + 1):
            return end + (view.lower(end) == ")")
        end = after + 1


def past_link(view: View, at: int) -> tuple[int, bool]:
    """The token after ",", "and" or ", and", and whether there is an "and"; `at` itself where there is none."""
    comma = view.lower(at) == ","
    joined = view.lower(at + comma) == "and"
    return at + comma + joined, joined


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
    if others == first.minimum and all(view.lower(n.head) in listed("men and women") for n in groups[1:]):
        return Again.SURELY  # "two vendors, a man and a woman"
    return Again.PERHAPS if others == first.minimum else Again.NO


def _others_by_sex(view: View, groups: Sequence[NounGroup]) -> bool:
    """ "three men, two women and a child": women are none of the men before."""
    first, *rest = (view.lower(n.head) for n in groups)
    return any({first, other} <= listed("men and women") and first[0] != other[0] for other in rest)


def _only_if_safe(view: View, group: NounGroup, figures: Sequence[Figure]) -> Figure | None:
    """People joined to things ("killed two people and damaged …"): the people before still count."""
    people = is_people_word(view, group.head)
    perhaps = view.lower(group.first) in ("a", "an") and not is_target(view, group)  # "a driver and a mechanic"
    people = people or perhaps
    return None if people else figures[0] if len(figures) == 1 else None


def people_counted_before(view: View, at: int) -> Figure | None:
    """The number of people in the words right before a word of harm: "nine people injured", "one dead", "two
    others hurt".
    """
    for i in _words_back(view, at):
        quantity = next((q for q in _quantities_to(view, i + 1) if q.kind is not Kind.AGE), None)
        if quantity is not None:
            return _counted(view, quantity)
        if view.lower(i) == "another" and not any(is_people_word(view, k) for k in range(i, at)):
            return one(view.document, i, i + 1)  # "another wounded"
        if view.lower(i) in ("a", "an", "another") and i + 1 < at:
            return _one_person(view, i)
        if view.headline and _is_single(view, view.lower(i)) and _opens_headline(view, i, at):
            return one(view.document, i, i + 1)  # "Civilian killed in …", "Ukrainian soldier reported killed"
    return None


def _one_person(view: View, article: int) -> Figure | None:
    """The one person whom the article's noun means, with those of a list before: "a woman injured"; else None."""
    person = view.noun_at(article)
    single = person is not None and _is_single(view, view.lower(person.head))
    return _with_list(view, one(view.document, person.first, person.head + 1)) if person and single else None


def _opens_headline(view: View, noun: int, at: int) -> bool:
    """Whether the noun stands first in the headline, or in one of those joined there; one that does not stand right
    before the word of harm, with nothing but adjectives before it."""
    if noun + 1 == at:
        return view.lower(noun - 1) in _OPENINGS
    group = view.noun_at(noun)
    if group is None or group.head != noun or view.lower(group.first - 1) not in _OPENINGS:
        return False
    return all(view.tag(i).startswith(("JJ", "NN")) for i in range(group.first, noun))


def _words_back(view: View, at: int) -> Iterator[int]:
    """The words before the token, backwards, up to one that may not stand between a number and a word of harm; what
    stands in brackets is passed over: "five (incl. 2 children) were wounded"."""
    first, i = view.sentence.first, at - 1
    for _ in range(_BACK):
        while view.lower(i) == ")":
            opening = (k for k in range(i, max(first, i - _BRACKETS), -1) if view.lower(k) == "(")
            i = next(opening, first) - 1
        if i < first:
            return
        yield i
        if not (is_people_word(view, i) or view.lower(i) in listed("words between number and harm")):
            return
        i -= 1


def _counted(view: View, quantity: Quantity) -> Figure | None:
    """The people that the number counts, with those of a list before it."""
    if quantity.kind is Kind.NONE:
        return nobody(view.document, quantity.first, quantity.last)
    counts = quantity.kind is Kind.CARDINAL and not belongs_to_noun(view, quantity)
    return _with_list(view, figure_of(view.document, quantity)) if counts else None


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
        if any(view.lower(i) in words_of(view).casualties for i in range(group.first, group.last)):
            break  # "two wounded soldiers and nine dead": no dead
        counted = people_of(view, group, True)
        if counted is None:
            break
        found.insert(0, counted)
        first = group.first
    if len(found) > 2 and found[0].count.minimum > 1:  # "two people, a man and a woman"
        return None
    return added(view.document, found) if len(found) > 1 else figure


def _has_number(view: View, group: NounGroup) -> bool:
    return view.document.tag(group.first) == "CD" or view.lower(group.first) in ("a", "an")


def ending_at(view: View, last: int) -> Figure | None:
    """The number of things whose last word stands right before the token."""
    for quantity in _quantities_to(view, last):
        if quantity.kind is Kind.CARDINAL and not belongs_to_noun(view, quantity):
            return figure_of(view.document, quantity)
    return None


def _quantities_to(view: View, last: int) -> list[Quantity]:
    return [q for q in quantities_in(view.document, max(view.sentence.first, last - 5), last) if q.last == last]
