"""Past forms that only describe a weapon or a force: "missiles made in X and launched by Y hit Z".

Read as the verb of the sentence, they leave the true verb without its subject, or with the last name of their own
phrase as one: "drones launched from X and Y struck Z".
"""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.parsers.incidents.arms import arms_in
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import Clause, NounGroup, VerbGroup


def set_right(view: View, clauses: tuple[Clause, ...]) -> tuple[Clause, ...]:
    """The clauses, with what describes the subject below the clause of the verb that it is the subject of."""
    found = list(clauses)
    for k, clause in enumerate(clauses):
        if clause.verb is None or not _may_describe(view, clause.verb, clause.subject):
            continue
        following = next((c for c in clauses[k + 1 :] if c.kind == clause.kind and c.parent == clause.parent), None)
        if following is not None and _goes_on(view, clause, following):
            _put_below(found, clause, following)
    return tuple(found) if found != list(clauses) else clauses


def _may_describe(view: View, verb: VerbGroup, subject: Sequence[NounGroup]) -> bool:
    """A bare past form with no object, right after the weapon or force that would be its subject."""
    if verb.tag != "VBN" or verb.form != "finite" or len(verb.parts) > 1 or not subject:
        return False
    if subject[-1].last != verb.first or any(n.first == verb.last and n.preposition is None for n in view.nouns):
        return False
    return _is_armament(view, subject) or any(view.lower(n.head) in listed("forces") for n in subject)


def _is_armament(view: View, groups: Sequence[NounGroup]) -> bool:
    return any(n.first <= a.first < n.last for n in groups for a in arms_in(view))


def _goes_on(view: View, clause: Clause, following: Clause) -> bool:
    """Whether the next clause's verb has no subject but that of this one."""
    verb, own = following.verb, clause.verb
    if verb is None or own is None or verb.form != "finite" or following.marker is not None:
        return False
    before = next((n for n in view.nouns if n.last == verb.first), None)
    if before is None or before.temporal:
        return False
    if before.preposition is not None:  # nothing joins the verb to what stands before
        return following.subject == clause.subject
    lone = own.lemma in listed("intransitive verbs") | listed("verbs of forces")
    fired = own.lemma == "fire" and _is_armament(view, clause.subject)  # rockets do not fire
    return (fired or not lone) and following.subject == (before,) and _is_second_place(view, before)


def _is_second_place(view: View, noun: NounGroup) -> bool:
    """ "from X and Y": a name of a place that "and" joins to one that a preposition governs."""
    first = next((n for n in view.nouns if n.last == noun.first - 1), None)
    joined = first is not None and first.preposition is not None and view.lower(noun.first - 1) == "and"
    return joined and first is not None and all(_is_place(view, n) for n in (first, noun))


def _is_place(view: View, noun: NounGroup) -> bool:
    return any(p.first == noun.first and p.last == noun.last for p in view.places.within(noun.first, noun.last))


def _put_below(clauses: list[Clause], clause: Clause, following: Clause) -> None:
    verb, stop = clause.verb, following.verb.first if following.verb is not None else clause.last
    if verb is None:
        return
    above = clause._replace(last=following.last, verb=following.verb)
    below = following._replace(
        kind="participle",
        first=verb.first,
        last=stop,
        parent=clause.index,
        subject=clause.subject,
        verb=as_participle(verb),
    )
    for k, other in enumerate(clauses):
        if other.index == clause.index:
            clauses[k] = above
        elif other.index == following.index:
            clauses[k] = below
        elif other.parent == clause.index and other.first < stop:
            clauses[k] = other._replace(parent=below.index)
        elif other.parent == following.index:
            clauses[k] = other._replace(
                parent=clause.index, subject=above.subject if other.subject == following.subject else other.subject
            )


def as_participle(verb: VerbGroup) -> VerbGroup:
    """The verb as a participle that describes the group before it."""
    return verb._replace(form="participle", tense=None, voice="passive")
