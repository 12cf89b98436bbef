"""The arguments of a noun."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.lexicon.entries import AttackEntry, Frame
from ukrnews.lexicon.entries.countries import Use
from ukrnews.model import ActorKind
from ukrnews.parsers.incidents.arms import arms_in, counted_before
from ukrnews.parsers.incidents.days import when_for
from ukrnews.parsers.incidents.governor import governor_of
from ukrnews.parsers.incidents.of_phrases import done_by
from ukrnews.parsers.incidents.party import Party
from ukrnews.parsers.incidents.role_parts import describes_somebody, is_people, joined_arms
from ukrnews.parsers.incidents.roles import Roles
from ukrnews.parsers.incidents.sides import phrase_side, side_in, side_of
from ukrnews.parsers.incidents.targets import is_target
from ukrnews.parsers.incidents.whereabouts import is_origin, places_for
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup

_ON = frozenset({"on", "against", "at", "targeting", "upon", "into", "over"})


_OF_PATIENT = frozenset({Frame.TAKE, Frame.FALL, Frame.SHOOT, Frame.DETAIN})


def nominal_roles(view: View, noun: NounGroup, entry: AttackEntry) -> Roles:
    """The arguments of a noun: its modifiers, the phrases after it, and the verb that it belongs to."""
    syntax = view.document.syntax
    first, last = syntax.phrase_of(noun)
    roles = Roles(view, (noun.first, noun.last))
    modifiers = [(p, n) for p, n in syntax.modifiers_of(noun)]
    held = [n for p, n in modifiers if p in ("of", "with", "by", "using", "involving", "from")]
    own = [noun, *(m for n in held for m in syntax.coordination_of(n))]
    if view.lower(noun.last) == "," and view.lower(noun.last + 1) == "of":  # "another salvo, of 35 missiles and …"
        own += [n for n in view.nouns if n.first == noun.last + 2]
    inside = [a for a in arms_in(view) if any(n.first <= a.first < n.last for n in own)]
    roles.other_arms = joined_arms(view, [a for a in inside if not describes_somebody(view, a)])
    roles.patients = [n for p, n in modifiers if p in _ON or (p in ("of", "near", "in") and entry.frame in _OF_PATIENT)]
    roles.patients += [
        n
        for p, n in modifiers
        if (p == "of" or (p == "for" and entry.frame is Frame.CLASH))
        and n not in roles.patients
        and (is_target(view, n) or _names_place(view, n))
    ]
    roles.doers = [n for p, n in modifiers if p == "by" or done_by(view, noun, p, n)]
    blamed = [n for p, n in modifiers if p == "on"] if _lays_blame(view, noun) else []
    doing = [_with_owner(view, n) for n in (*roles.doers, *blamed)]
    roles.patients = [n for n in roles.patients if not _inside(doing, n.first)]
    verb, role = governor_of(view, noun)
    if verb is not None and verb.lemma in listed("verbs of laying blame"):
        _blamed(view, roles, modifiers, view.syntax.object_of(verb) if role == "for" else ())
    _nominal_sides(view, roles, noun, modifiers, verb, role)
    roles.number = _counted(view, noun)
    roles.light = (
        verb is not None
        and (role == "object" or (role == "subject" and verb.voice == "passive"))
        and verb.lemma in listed("verbs of carrying out") | listed("verbs of repelling")
    )
    roles.told = verb is not None and role in ("subject", "object", "under", "agent", "after", "in", "during", "by")
    roles.occurs = verb is not None and role in ("subject", "object") and verb.lemma in listed("verbs of happening")
    roles.labelled = verb is not None and verb.lemma in (
        "describe",
        "call",
        "label",
        "be",
        "brand",
        "become",
        "consider",
    )
    roles.is_predicate = roles.labelled and role == "object" and view.lower(noun.first) != "the"
    roles.repelled = (
        verb is not None
        and (role == "object" or (role == "subject" and verb.voice == "passive"))
        and verb.lemma in listed("verbs of repelling")
    )
    roles.toll = (
        verb is not None
        and role in ("subject", "agent", "by", "in", "after")
        and verb.lemma in listed("verbs of doing harm")
    )
    roles.when = when_for(view, noun.head, noun.last)
    if verb is not None and _undergone(view, verb, role):
        roles.patients += list(view.syntax.subject_of(verb))
        roles.toll = role != "under" or verb.lemma == "come" or roles.when is not None
    objects = [(n.first, n.last) for n in roles.patients]
    roles.own_places = [
        p
        for p in view.places.within(first, last)
        if (p.locative or any(a <= p.first < b for a, b in objects)) and p.first >= noun.last and not is_origin(view, p)
    ]
    under = [p for a, b in objects for p in view.places.within(a, b)]
    roles.own_places += [p for p in under if p not in roles.own_places]
    if says_where(view, roles, noun):
        roles.own_places += view.places.within(noun.first, noun.head)
    roles.own_places = [p for p in roles.own_places if not _inside(doing, p.first)]
    around = roles.own_places or places_for(view, noun.head, noun.last, objects=objects)
    roles.places = [p for p in around if not _inside(doing, p.first)]
    roles.places = sorted(roles.places, key=lambda p: p.first) if not roles.own_places else roles.places
    roles.front = any(p in ("near", "along", "around") for p, _ in modifiers) and not roles.other_arms
    roles.ground_object = any(
        p == "of" and view.lower(n.head) in ("town", "village", "city", "settlement") for p, n in modifiers
    )
    roles.people = any(is_people(view, n) for n in roles.patients)
    doers = [n for p, n in modifiers if p in ("by", "from")]
    if verb is not None and role == "subject" and verb.voice == "passive":
        doers += [n for p, n in view.syntax.adjuncts_of(verb) if p == "by"]
    roles.sideless = not roles.sides and any(view.lower(n.head) in listed("men without a side") for n in doers)
    roles.forces = bool(roles.sides)
    roles.spans = [(first, last)]
    if verb is not None and _undergone(view, verb, role):
        roles.spans += [(verb.first, verb.last), *((n.first, n.last) for n in view.syntax.subject_of(verb))]
    if verb is not None and role in ("subject", "object", "under") and abs(verb.first - noun.first) < 25:
        roles.spans.append((verb.first, verb.last))
    return roles


def _with_owner(view: View, noun: NounGroup) -> tuple[int, int]:
    """The group with its of-phrase: "the army of Ukraine", but not "in Makiivka" after it."""
    first = next(iter(view.syntax.modifiers_of(noun)), None)
    owned = first is not None and first[0] == "of" and first[1].first <= noun.last + 2
    return noun.first, first[1].last if first is not None and owned else noun.last


def _inside(ranges: Sequence[tuple[int, int]], token: int) -> bool:
    return any(first <= token < last for first, last in ranges)


def _undergone(view: View, verb: VerbGroup, role: str) -> bool:
    """ "came under shelling", "was subjected to an attack", "suffered a strike": the subject is what was attacked."""
    if role == "under":
        return verb.lemma in ("come", "be", "stay", "remain")
    if role == "to":
        return verb.lemma in ("subject", "expose") and verb.voice == "passive"
    return role == "object" and verb.lemma in listed("verbs of undergoing")


def _names_place(view: View, noun: NounGroup) -> bool:
    return any(p.last == noun.last or p.last == noun.head + 1 for p in view.places.within(noun.first, noun.last))


def _counted(view: View, noun: NounGroup) -> bool:
    """ "six more attacks", "45 combat engagements": the head itself is counted."""
    return counted_before(view.document, view.sentence, noun.first, noun.head) is not None


def counts_one(view: View, noun: NounGroup) -> bool:
    """Whether the number before the head is one or an ordinal's like."""
    quantity = counted_before(view.document, view.sentence, noun.first, noun.head)
    return quantity is None or quantity.minimum <= 1


def _nominal_sides(
    view: View,
    roles: Roles,
    noun: NounGroup,
    modifiers: Sequence[tuple[str, NounGroup]],
    verb: VerbGroup | None,
    role: str,
) -> None:
    for group in roles.doers:
        _add(roles, side_of(view, group) or phrase_side(view, group))
    if roles.sides:
        return
    own = None if says_where(view, roles, noun) else side_in(view, noun)
    possessive = (
        side_of(view, noun) if noun.possessor is not None or view.lower(noun.first) in ("its", "his", "their") else None
    )
    enemy = side_of(view, noun) if any(view.lower(i) == "enemy" for i in range(noun.first, noun.head)) else None
    _add(roles, own or possessive or enemy)
    for preposition, group in modifiers:
        if preposition in ("of", "with") and any(group.first <= a.first < group.last for a in roles.other_arms):
            _add(roles, side_in(view, group))
    if (
        not roles.sides
        and verb is not None
        and role == "object"
        and verb.lemma in listed("verbs of carrying out") - listed("verbs of suffering and counting")
        and verb.voice == "active"
        and not _disowned(view, verb)
    ):
        for group in view.syntax.subject_of(verb):
            _add(roles, side_of(view, group))
    if not roles.sides:
        _carried_out(view, roles, noun)
    did_it = verb is not None and verb.voice == "passive" and verb.lemma in listed("verbs whose agent did it")
    if not roles.sides and verb is not None and role == "subject" and did_it:
        for group in view.syntax.agent_of(verb):
            _add(roles, side_of(view, group))


def _disowned(view: View, verb: VerbGroup) -> bool:
    """ "neither confirmed nor denied carrying out the attack": nobody is said to have done it."""
    above = next((v for v in view.verbs if v.last == verb.first), None)
    return verb.form == "gerund" and above is not None and above.lemma == "deny"


def _carried_out(view: View, roles: Roles, noun: NounGroup) -> None:
    """ "The attack on the port, carried out by Russia, …": what a participle beside the phrase says of it."""
    end = view.syntax.phrase_of(noun)[1]
    for verb in view.verbs:
        beside = verb.first == end or (verb.first == end + 1 and view.lower(end) == ",")
        if not beside or len(verb.parts) > 1 or verb.lemma not in listed("verbs whose agent did it"):
            continue
        for group in view.nouns:
            if view.preposition(group) == "by" and group.preposition in (verb.last, verb.last + 1):
                _add(roles, side_of(view, group))


def _lays_blame(view: View, noun: NounGroup) -> bool:
    verb, _ = governor_of(view, noun)
    return verb is not None and verb.lemma in listed("verbs of laying blame")


def says_where(view: View, roles: Roles, noun: NounGroup) -> bool:
    """ "Ukraine clashes kill four": a state's bare name before the event, with no other place, may be where it is."""
    uses = [n.use for n in view.cast.names_in(noun.first, noun.head) if n.actor.kind is ActorKind.STATE]
    bare = bool(uses) and Use.NAME in uses[0] and Use.ADJECTIVE not in uses[0] and noun.possessor is None
    return bare and not roles.patients and not roles.other_arms


def _blamed(view: View, roles: Roles, modifiers: Sequence[tuple[str, NounGroup]], objects: Sequence[NounGroup]) -> None:
    """ "blamed that attack on Kyiv", "blamed Kyiv for the attack": who is said to have done it, and is no target."""
    on = [group for preposition, group in modifiers if preposition == "on"]
    for group in (*on, *objects):
        _add(roles, side_of(view, group))
    roles.patients = [n for n in roles.patients if n not in on]


def _add(roles: Roles, side: Party | None) -> None:
    if side is not None and side not in roles.sides:
        roles.sides.append(side)
