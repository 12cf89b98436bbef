"""Casualty figures that verbs carry: "killed two", "two were wounded", "a boy died"."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.lexicon.entries import CasualtyEntry, Harm
from ukrnews.parsers.incidents.arms import quantities_in
from ukrnews.parsers.incidents.event import Hurt
from ukrnews.parsers.incidents.figures import Figure, figure_of, nobody
from ukrnews.parsers.incidents.hurt_parts import make_hurt
from ukrnews.parsers.incidents.people import ending_at, people_count, people_counted_before
from ukrnews.parsers.incidents.scene import Scene
from ukrnews.parsers.incidents.status import is_asserted, verb_happened
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.reading.numbers import Kind
from ukrnews.reading.syntax import NounGroup, VerbGroup

_NOBODY = frozenset({"no-one", "nobody", "none"})


def by_act(scene: Scene, verb: VerbGroup, entry: CasualtyEntry) -> list[Hurt]:
    if entry.lemma == "shoot" and (verb.particle is not None or scene.lower(verb.last) in ("down", "at")):
        return []
    if entry.harm is Harm.CAPTURED and verb.voice == "active" and not scene.object_of(verb):
        return []
    if verb.voice == "passive":
        beside = tuple(n for n in scene.nouns if n.last == verb.first and n.preposition is None)
        bare = verb.form == "participle" and not _joined_harm(scene, verb)
        people: Sequence[NounGroup] = beside if bare else scene.subject_of(verb) or beside
    else:
        people = scene.object_of(verb) or _after(scene, verb.last + (scene.lower(verb.last) == "dead"))
    told = verb_happened(scene, verb)
    if verb.voice == "passive" and verb.form == "finite":
        nearest = _nearest(scene, verb, people)
        told = told or (nearest is not people and is_asserted(verb))
        people = nearest
    people = _named_before(scene, people)
    number = ending_at(scene, verb.first)
    if number is not None and not scene.object_of(verb):  # "one person was killed and eleven wounded in …"
        if verb.form == "finite" and verb.voice == "passive" and not told:
            return []
        hurt = make_hurt(scene, entry.harm, number, verb.first - 1, verb.last)
        hurt.done = True
        return [hurt]
    sure = entry.lemma in ("kill", "injure", "wound")
    counted = people_count(scene, people, sure)
    if counted is None and verb.voice == "active":
        counted = bare_number(scene, verb.last, verb.last + 1)
    if counted is None and verb.voice == "active" and _ends_there(scene, verb):  # "three others hospitalized"
        counted = people_counted_before(scene, verb.first)
    if (
        counted is None and verb.voice == "active" and _ends_there(scene, verb)
    ):  # "3 killed in", "her husband hospitalized after"
        people = scene.subject_of(verb)
        counted = people_count(scene, people, sure)
    if counted is None and verb.voice == "passive" and len(people) < 2:
        counted = people_counted_before(scene, verb.first)
    if counted is None or (counted.count.maximum != 0 and not told):
        return []
    if counted.count.maximum is not None and _joined_harm(scene, verb):
        return []
    if entry.lemma in listed("verbs of losing fighters") and not _are_fighters(scene, verb, people):
        return []
    if _negated_nobody(scene, verb, people):
        counted = nobody(scene.document, people[0].first, people[0].head + 1)
    first = min([verb.first, *(p.first for p in people)])
    last = max([verb.last, *(p.last for p in people)])
    if len(verb.parts) == 1 and not scene.object_of(verb) and _one_of_several(scene, first):
        return []
    hurt = make_hurt(scene, entry.harm, counted, first, last)
    hurt.done = True
    hurt.trailing = verb.form == "gerund"
    spared = counted.count.maximum == 0 and entry.harm is Harm.INJURED
    hurt.nobody = spared and scene.lower(counted.words[-1][1]) != "else"
    return [hurt]


def _one_of_several(scene: Scene, first: int) -> bool:
    """ "one of the reporters injured": there were two at least."""
    return any(scene.words(i, i + 2) == "one of" for i in (first, first - 2))


def _joined_harm(scene: Scene, verb: VerbGroup) -> bool:
    """ "several killed and injured": the same people for both, so that only an open number says something of each."""
    return scene.lower(verb.first - 1) == "and" and scene.lower(verb.first - 2) in scene.vocabulary.casualties


def _are_fighters(scene: Scene, verb: VerbGroup, people: Sequence[NounGroup]) -> bool:
    """ "lost 200 servicemen", "destroyed 16 soldiers and two drones"; "lost 40 people" where forces did."""
    if not people or verb.voice == "passive":
        return False
    head = scene.lower(people[0].head)
    army = any(scene.lower(i) in listed("forces") for n in scene.subject_of(verb) for i in range(n.first, n.last))
    return head in listed("fighters") or (verb.lemma == "lose" and head == "people" and army)


def _nearest(scene: Scene, verb: VerbGroup, people: Sequence[NounGroup]) -> Sequence[NounGroup]:
    """ "Nobody was killed, but six people, two of them children, were hurt": the counted people after another verb."""
    start = max((v.last for v in scene.verbs if v.last <= verb.first and v.form == "finite"), default=0)
    if not people or start <= people[-1].last:
        return people
    nearer = [n for n in scene.nouns if start <= n.first < verb.first and n.preposition is None]
    counted = next((n for n in nearer if people_count(scene, (n,), True) is not None), None)
    joined = counted is not None and scene.lower(counted.first - 1) in ("and", "but", "while")
    return (counted,) if counted is not None and joined else people


def _named_before(scene: Scene, people: Sequence[NounGroup]) -> Sequence[NounGroup]:
    """ "Two people, one a volunteer, were killed": the larger group that the bare number is a part of."""
    if len(people) != 1:
        return people
    of_them = scene.words(people[0].first - 2, people[0].first) == "of them"  # "six people, two of them children, were"
    start = people[0].first - 3 if of_them else people[0].first
    if scene.lower(start - 1) != "," or not (of_them or scene.document.tag(people[0].head) == "CD"):
        return people
    before = next((n for n in scene.nouns if n.last == start - 1), None)
    if before is None or before.preposition is not None:
        return people
    if of_them:
        return (before,)
    whole, part = (people_count(scene, (n,), True) for n in (before, people[0]))
    larger = whole is not None and part is not None and whole.count.minimum > part.count.minimum
    return (before,) if larger else people


def _ends_there(scene: Scene, verb: VerbGroup) -> bool:
    """Whether no object can follow: a preposition, a connective or the end does."""
    after = scene.lower(verb.last)
    return after in (
        "",
        ".",
        ",",
        "in",
        "after",
        "when",
        "by",
        "as",
        "on",
        "at",
        "near",
        "during",
        "overnight",
        "—",
        "–",
        "and",
    )


def _negated_nobody(scene: Scene, verb: VerbGroup, people: Sequence[NounGroup]) -> bool:
    return verb.voice == "passive" and len(people) == 1 and scene.lower(people[0].head) in _NOBODY


def _after(scene: Scene, token: int) -> tuple[NounGroup, ...]:
    return tuple(n for n in scene.nouns if n.first == token)


def bare_number(scene: Scene, first: int, last: int) -> Figure | None:
    """ "wounding three", "killing at least twelve": a number that counts the people itself."""
    for quantity in quantities_in(scene.document, first, last):
        after = scene.lower(quantity.last)
        ends = after in (
            "",
            ",",
            ".",
            "and",
            "in",
            "on",
            "at",
            "near",
            "including",
            "—",
            "–",
            "-",
            ";",
            ":",
            "more",
            "others",
            "of",
            "as",
            "according",
            "(",
            ")",
            "overnight",
            "there",
            "during",
            "when",
            "after",
            "to",
        )
        if quantity.kind is Kind.CARDINAL and (ends or after in scene.vocabulary.people or after in ("other", "more")):
            return figure_of(scene.document, quantity)
    return None


def by_fate(scene: Scene, verb: VerbGroup, entry: CasualtyEntry) -> list[Hurt]:
    if entry.harm is Harm.INJURED:
        return []
    people = scene.subject_of(verb)
    if scene.words(verb.last, verb.last + 2) in (
        "of a",
        "of cancer",
        "of natural",
        "of old",
        "of heart",
        "of illness",
        "of an",
        "of complications",
        "of covid-19",
    ):
        return []
    counted = people_count(
        scene, people, verb.form == "finite" and entry.lemma in ("die", "perish")
    ) or people_counted_before(scene, verb.first)
    if counted is None or (counted.count.maximum != 0 and not verb_happened(scene, verb)):
        return []
    if _negated_fate(scene, people):
        counted = nobody(scene.document, people[0].first, people[0].head + 1)
    first = min([verb.first, *(p.first for p in people)])
    return [make_hurt(scene, entry.harm, counted, first, verb.last)]


def _negated_fate(scene: Scene, people: Sequence[NounGroup]) -> bool:
    return len(people) == 1 and scene.lower(people[0].head) in _NOBODY
