"""Whom a verb of harm harms: its object, the subject of its passive, and the number that counts them."""

from __future__ import annotations

from ukrnews.lexicon.entries import CasualtyPart
from ukrnews.parsers.incidents.arms import quantities_in
from ukrnews.parsers.incidents.figures import Figure, figure_of, one
from ukrnews.parsers.incidents.people import after_example, people_count, people_counted_before
from ukrnews.parsers.incidents.vocabulary import words_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.numbers import Kind
from ukrnews.reading.syntax import NounGroup, VerbGroup

_BEFORE = 3
"""Words before a group in which its number begins: "at least five"."""
_COMPANY = 12
"""Words after an object among which its company is told."""


def victims_of(view: View, verb: VerbGroup) -> tuple[NounGroup, ...]:
    """The groups that name them."""
    if verb.voice != "passive":
        found = view.syntax.object_of(verb) or _after(view, verb.last + (view.lower(verb.last) == "dead"))
        return _named_before(view, _without_next_subject(view, found))
    beside = tuple(n for n in view.nouns if n.last == verb.first and _may_be_hurt(view, n))
    bare = verb.form == "participle" and not joins_harms(view, verb)
    found = beside if bare else view.syntax.subject_of(verb) or beside
    return _named_before(view, _nearest(view, verb, found) if verb.form == "finite" else found)


def _may_be_hurt(view: View, noun: NounGroup) -> bool:
    """ "five people killed"; "with at least five people killed", but not "met with five people killed"; "a nurse was
    among five people killed"."""
    if noun.preposition is None:
        return True
    counted = quantities_in(view.document, max(view.sentence.first, noun.first - _BEFORE), noun.last)
    starts = [min(q.first, noun.first) - 1 for q in counted if q.last > noun.first]
    if any(view.lower(i) == "with" and view.verb_at(i - 1) is None for i in starts):
        return True
    return any(view.lower(i) == "among" and _is_being(view.verb_at(i - 1)) for i in starts)


def _is_being(verb: VerbGroup | None) -> bool:
    return verb is not None and verb.lemma == "be"


def _without_next_subject(view: View, groups: tuple[NounGroup, ...]) -> tuple[NounGroup, ...]:
    """ "killed two people and four were wounded": the last of them may be the subject of what follows."""
    if len(groups) < 2:
        return groups
    following = after_example(view, view.syntax.phrase_of(groups[-1])[1])
    verb = view.verb_at(following)
    return groups[:-1] if verb is not None and verb.first == following and verb.form == "finite" else groups


def counted_victims(
    view: View, verb: VerbGroup, people: tuple[NounGroup, ...]
) -> tuple[tuple[NounGroup, ...], Figure | None]:
    """The victims and their number: in the groups, after the verb, before it."""
    sure = verb.lemma in listed("verbs that take living beings") or view.lower(verb.head + 1) == "dead"
    with_them = companions_of(view, verb)
    counted = people_count(view, (*people, *with_them), sure) if people and with_them else None
    if counted is not None:
        return (*people, *with_them), counted
    counted = people_count(view, people, sure)
    if counted is not None:
        return people, counted
    if verb.voice == "passive":
        return people, people_counted_before(view, verb.first) if len(people) < 2 else None
    counted = bare_number(view, verb.last, verb.last + 1)
    if counted is None and _ends_there(view, verb):  # "three others hospitalized"
        counted = people_counted_before(view, verb.first)
        if counted is None:  # "3 killed in", "her husband hospitalized after"
            people = view.syntax.subject_of(verb)
            counted = people_count(view, people, sure)
    return people, counted


def companions_of(view: View, verb: VerbGroup) -> tuple[NounGroup, ...]:
    """ "was killed along with his wife", "died with two colleagues", "killed a guard, along with his wife": who was
    hurt, too."""
    at = verb.last + (view.lower(verb.last) in words_of(view).casualties)  # "shot dead with his guard"
    at += view.lower(at) in listed("words of company")
    at = _after_object(view, verb) or at
    noun = next((n for n in view.nouns if n.preposition == at), None)
    if noun is None or view.lower(at) != "with" or people_count(view, (noun,)) is None:
        return ()
    beside_it = view.lower(noun.last) in ("at", "by", "beside")  # "died with his wife by his side"
    return () if beside_it else view.syntax.coordination_of(noun)


def _after_object(view: View, verb: VerbGroup) -> int | None:
    """The "with" of the company that an object has; plain "with" names what it was done with."""
    objects = view.syntax.object_of(verb)
    if not objects:
        return None
    after = (v.first for v in view.verbs if v.first >= objects[-1].last)
    reach = range(objects[-1].last, min([view.sentence.last, objects[-1].last + _COMPANY, *after]))
    along = next((i for i in reach if view.lower(i) in listed("words of company")), None)
    return along + 1 if along is not None else None


def misses_subject(view: View, verb: VerbGroup, people: tuple[NounGroup, ...]) -> bool:
    """Whether the victims stand nearer than what was read as the subject: "Nobody was killed, but six were hurt"."""
    subject = view.syntax.subject_of(verb) if verb.voice == "passive" and verb.form == "finite" else ()
    return bool(subject) and bool(people) and people[0].first > subject[-1].last


def joins_harms(view: View, verb: VerbGroup) -> bool:
    """ "several killed and injured": the same people for both, so that only an open number says something of each; not
    "took two lives and injured nine"."""
    before = words_of(view).casualties.get(view.lower(verb.first - 2), ())
    return view.lower(verb.first - 1) == "and" and any(e.part is not CasualtyPart.NOUN for e in before)


def _after(view: View, token: int) -> tuple[NounGroup, ...]:
    return tuple(n for n in view.nouns if n.first == token)


def _nearest(view: View, verb: VerbGroup, people: tuple[NounGroup, ...]) -> tuple[NounGroup, ...]:
    """ "Nobody was killed, but six people, two of them children, were hurt": the counted people after another verb."""
    start = max((v.last for v in view.verbs if v.last <= verb.first and v.form == "finite"), default=0)
    if not people or start <= people[-1].last:
        return people
    nearer = [n for n in view.nouns if start <= n.first < verb.first and n.preposition is None]
    counted = next((n for n in nearer if people_count(view, (n,), True) is not None), None)
    joined = counted is not None and view.lower(counted.first - 1) in ("and", "but", "while")
    return (counted,) if counted is not None and joined else people


def _named_before(view: View, people: tuple[NounGroup, ...]) -> tuple[NounGroup, ...]:
    """ "Two people, one a volunteer, were killed": the larger group that the bare number is a part of."""
    if len(people) != 1:
        return people
    link = view.words(people[0].first - 2, people[0].first)
    of_them = link in ("of them", "among them")  # "six people, two of them children, were", "among them a nurse, were"
    start = people[0].first - {"of them": 3, "among them": 2}.get(link, 0)
    if view.lower(start - 1) != "," or not (of_them or view.document.tag(people[0].head) == "CD"):
        return people
    before = next((n for n in view.nouns if n.last == start - 1), None)
    if before is None or before.preposition is not None:
        return people
    if of_them:
        return (before,)
    whole, part = (people_count(view, (n,), True) for n in (before, people[0]))
    larger = whole is not None and part is not None and whole.count.minimum > part.count.minimum
    return (before,) if larger else people


def _ends_there(view: View, verb: VerbGroup) -> bool:
    """Whether no object can follow: a preposition, a connective or the end does."""
    return view.lower(verb.last) in listed("words that end a clause's object") | {""}


def bare_number(view: View, first: int, last: int) -> Figure | None:
    """ "wounding three", "killing at least twelve": a number that counts the people itself."""
    if view.lower(first) == "another" and view.lower(last) in listed("words after a bare number") | {""}:
        return one(view.document, first, last)
    if view.words(first, last + 1) in listed("one more of them") and view.lower(last + 1) != "of":  # "injuring a third"
        return one(view.document, first, last + 1)
    for quantity in quantities_in(view.document, first, last):
        after = view.lower(quantity.last)
        ends = after in listed("words after a bare number") | {""}
        if quantity.kind is Kind.CARDINAL and (ends or after in words_of(view).people):
            return figure_of(view.document, quantity)
    return None
