"""How many people a group of words speaks of."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto

from ukrnews.lexicon.entries import RoleEntry
from ukrnews.model import ActorKind, Count
from ukrnews.parsers.incidents.arms import count_of, quantities_in
from ukrnews.parsers.incidents.scene import Scene
from ukrnews.parsers.incidents.targets import is_target
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.reading.numbers import Kind, Quantity
from ukrnews.reading.syntax import NounGroup

_ONE = frozenset({"a", "an", "one", "his", "her", "the", "another", "their"})
_SINGULAR_PRONOUNS = frozenset({"he", "she", "him", "her"})


def people_count(scene: Scene, groups: Sequence[NounGroup], strict: bool = False) -> Count | None:
    """The people of coordinated groups added up; None where a group is no people or has no number.

    `strict`: the verb takes living beings only, so that any counted plural will do ("17 inmates were killed").
    """
    counts: list[Count] = []
    for group in groups:
        if scene.lower(group.first - 1) in ("including", "among"):
            continue
        count = _one_group(scene, group, strict)
        if count is None:
            return None if not counts else _only_if_safe(scene, group, counts)
        counts.append(count)
    if not counts:
        return None
    text = scene.document.words(groups[0].first, groups[-1].last)
    if len(counts) == 1 or (again := _named_again(scene, groups, counts)) is Again.SURELY:
        return counts[0]
    maximum = None if any(c.maximum is None for c in counts) else sum(c.maximum or 0 for c in counts)
    minimum = counts[0].minimum if again is Again.PERHAPS else sum(c.minimum for c in counts)
    return Count(minimum=minimum, maximum=maximum, text=text)


class Again(Enum):
    """Whether the groups after a number name the same people again: "two people, a man and a woman"."""

    SURELY = auto()
    PERHAPS = auto()
    NO = auto()


def _named_again(scene: Scene, groups: Sequence[NounGroup], counts: Sequence[Count]) -> Again:
    first, rest = counts[0], counts[1:]
    if first.minimum < 2 or scene.lower(groups[0].last) not in (",", "—", "–", ":", "("):
        return Again.NO
    others = sum(c.minimum for c in rest)
    if scene.lower(groups[0].head) in listed("people of any sort"):
        return Again.SURELY if others <= first.minimum else Again.NO
    return Again.PERHAPS if others == first.minimum else Again.NO


def _only_if_safe(scene: Scene, group: NounGroup, counts: Sequence[Count]) -> Count | None:
    """People joined to things ("killed two people and damaged …"): the people before still count."""
    head = scene.lower(group.head)
    people = head in scene.vocabulary.people or head in scene.vocabulary.person
    return None if people else counts[0] if len(counts) == 1 else None


def _one_group(scene: Scene, group: NounGroup, sure: bool) -> Count | None:
    vocabulary, head = scene.vocabulary, head_word(scene, group)
    if head in listed("people together"):
        return _number_of(scene, group)
    text = scene.document.words(group.first, group.last)
    for quantity in quantities_in(scene.document, max(scene.sentence.first, group.first - 3), group.last):
        if quantity.last < group.first or quantity.kind in (Kind.AGE, Kind.YEAR, Kind.ORDINAL, Kind.RANK, Kind.DATE):
            continue
        if quantity.kind is Kind.NONE:
            return Count(minimum=0, maximum=0, text=text)
        if quantity.kind is not Kind.CARDINAL:
            return None
        bare = quantity.last >= group.last or quantity.last > group.head
        if bare and scene.lower(quantity.last) in listed("counted things"):
            return None
        living = (
            sure
            and head not in listed("counted things")
            and scene.document.tag(group.head) == "NNS"
            and not is_target(scene, group)
        )
        if (
            living
            or bare
            or head in vocabulary.people
            or head in vocabulary.person
            or _of_people(scene, quantity.last, group)
        ):
            return count_of(scene.document, quantity)
        return None
    if head in _SINGULAR_PRONOUNS:
        return Count(minimum=1, maximum=1, text=text)
    if head in ("nobody", "none") or (head == "one" and scene.lower(group.first) == "no"):
        return Count(minimum=0, maximum=0, text=text)
    if (head in vocabulary.person or is_role(scene, head)) and not (head in vocabulary.people and head.endswith("s")):
        return Count(minimum=1, maximum=1, text=text)
    actor = scene.cast.actor_of(group)
    if actor is not None and actor.kind is ActorKind.PERSON:
        return Count(minimum=1, maximum=1, text=text)
    return None


def _number_of(scene: Scene, group: NounGroup) -> Count | None:
    """ "a family of three", "two couples": None where the number of people is not said."""
    if scene.lower(group.last) == "of":
        for quantity in quantities_in(scene.document, group.last + 1, group.last + 2):
            if quantity.kind is Kind.CARDINAL and scene.lower(quantity.last) not in scene.vocabulary.people:
                return count_of(scene.document, quantity)
    if scene.lower(group.head) == "couple" and scene.lower(group.first) in _ONE and scene.lower(group.last) != "of":
        return Count(minimum=2, maximum=2, text=scene.document.words(group.first, group.last))
    return None


def head_word(scene: Scene, group: NounGroup) -> str:
    """The head in lower case; of "two prisoners of war", read as one, "prisoners"; of "a guard dead", "guard"."""
    if scene.lower(group.head) == "dead" and group.head > group.first:
        return scene.lower(group.head - 1)
    for i in range(group.first + 1, group.head):
        if scene.lower(i) == "of" and (
            scene.lower(i - 1) in scene.vocabulary.people or scene.lower(i - 1) in scene.vocabulary.person
        ):
            return scene.lower(i - 1)
    return scene.lower(group.head)


def is_role(scene: Scene, head: str) -> bool:
    """Whether the noun is a role that one person has: "lawmaker", "inmate"."""
    return any(not e.is_plural(head) for e in scene.document.lexicon.index(RoleEntry).get(head, ()))


def _of_people(scene: Scene, first: int, group: NounGroup) -> bool:
    """ "three Ukrainian servicemen": a noun of people ends the group."""
    return any(scene.lower(i) in scene.vocabulary.people for i in range(first, group.last))


def people_counted_before(scene: Scene, at: int) -> Count | None:
    """The number of people in the words right before a word of harm: "nine people injured", "one dead", "two
    others hurt".
    """
    first = scene.sentence.first
    i = at - 1
    steps = 0
    while i >= first and steps < 6:
        word = scene.lower(i)
        for quantity in _quantities_to(scene, i + 1):
            if quantity.kind is Kind.CARDINAL:
                return count_of(scene.document, quantity)
            if quantity.kind is Kind.NONE:
                return Count(minimum=0, maximum=0, text=scene.document.words(quantity.first, quantity.last))
            if quantity.kind is not Kind.AGE:
                return None
        if word in ("a", "an", "another") and i + 1 < at:
            person = scene.group_at(i)
            if person is not None and scene.lower(person.head) in scene.vocabulary.person:
                return Count(minimum=1, maximum=1, text=scene.document.words(person.first, person.last))
            return None
        if not _passable(scene, word):
            return None
        i -= 1
        steps += 1
    return None


def ending_at(scene: Scene, last: int) -> Count | None:
    """The number of things whose last word stands right before the token."""
    for quantity in _quantities_to(scene, last):
        if quantity.kind is Kind.CARDINAL:
            return count_of(scene.document, quantity)
    return None


def _quantities_to(scene: Scene, last: int) -> list[Quantity]:
    return [q for q in quantities_in(scene.document, max(scene.sentence.first, last - 5), last) if q.last == last]


def _passable(scene: Scene, word: str) -> bool:
    """Words that may stand between the number and the word of harm."""
    return (
        word in scene.vocabulary.people
        or word in scene.vocabulary.person
        or word in listed("words between number and harm")
    )
