"""Events that nouns name: "the strike on Sumy", "12 assaults", "the capture of the town"."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.lexicon.entries import AttackEntry, Frame, Harm
from ukrnews.parsers.incidents.event import Event
from ukrnews.parsers.incidents.governor import governor_of
from ukrnews.parsers.incidents.kinds import noun_kind
from ukrnews.parsers.incidents.noun_roles import counts_one, nominal_roles
from ukrnews.parsers.incidents.roles import Roles
from ukrnews.parsers.incidents.rule_names import OF_NOUNS
from ukrnews.parsers.incidents.status import noun_happened
from ukrnews.parsers.incidents.verb_frames import has_evidence
from ukrnews.parsers.incidents.vocabulary import is_idiom, words_of
from ukrnews.parsers.incidents.whereabouts import anaphoric_place
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup

_ANAPHORIC = frozenset({"the", "this", "that", "these", "those", "its", "such"})


def nominal_event(view: View, noun: NounGroup) -> Event | None:
    tokens, sentence = view.document.tokens, view.sentence
    head = tokens[noun.head].lower
    for entry in words_of(view).nouns.get(head, ()):
        if is_idiom(tokens, noun.head, sentence.first, sentence.last, entry.idioms):
            continue
        if entry.beside and not (_beside(view, noun, entry) or _fire_of_a_side(view, noun, entry)):
            continue
        if not noun_happened(view, noun):
            return None
        roles = nominal_roles(view, noun, entry)
        roles.toll = roles.toll or is_cause_of_harm(view, noun)
        event = _noun_event(view, noun, entry, roles)
        if event is not None:
            return event
    return None


def _beside(view: View, noun: NounGroup, entry: AttackEntry) -> bool:
    return any(b in view.words(noun.first, noun.head) for b in entry.beside)


def _fire_of_a_side(view: View, noun: NounGroup, entry: AttackEntry) -> bool:
    """ "hurt by fire of the Russian Federation", "killed by fire from Ukrainian positions"."""
    owners = [n for p, n in modifiers_of(view, noun) if p in ("of", "from", "by")]
    armed = any(view.cast.side_of(n) or view.lower(n.head) in listed("forces") for n in owners)
    return entry.lemma == "fire" and armed and (is_cause_of_harm(view, noun) or _harms(view, noun))


def _harms(view: View, noun: NounGroup) -> bool:
    """ "Fire from Russian tanks injured a farmer"."""
    verb, role = governor_of(view, noun)
    if verb is None or role != "subject" or verb.voice == "passive":
        return False
    entries = words_of(view).casualties.get(view.lower(verb.head), ())
    return any(e.harm in (Harm.KILLED, Harm.INJURED) for e in entries)


def is_cause_of_harm(view: View, noun: NounGroup) -> bool:
    """ "died from shelling", "wounded in shelling", "was killed as a result of the shelling"."""
    at = noun.preposition
    if at is None or (view.lower(at) not in _FROM and view.words(at - 1, at + 1) not in _DUE_TO):
        return False
    clause = view.clause_at(noun.head)
    for i in range(at - 1, max(at - _REACH, view.sentence.first) - 1, -1):
        entries = words_of(view).casualties.get(view.lower(i), ())
        if any(e.harm in (Harm.KILLED, Harm.INJURED) for e in entries):
            return clause is None or clause.first <= i
    return False


_FROM = frozenset({"after", "amid", "by", "during", "following", "from", "in", "under"})
_DUE_TO = listed("due to")
_REACH = 12
"""Words between the harm and its cause."""


def _noun_event(view: View, noun: NounGroup, entry: AttackEntry, roles: Roles) -> Event | None:
    head = view.lower(noun.head)
    first = view.lower(noun.first)
    plural = view.document.tag(noun.head) in ("NNS", "NNPS") or head.endswith("s")
    definite = first in _ANAPHORIC or (noun.possessor is not None and not roles.own_places)
    event = Event(
        kind=noun_kind(view, noun, entry, roles),
        frame=entry.frame,
        first=noun.first,
        last=noun.last,
        sentence=view.sentence.index,
        paragraph=view.sentence.paragraph,
        rule=OF_NOUNS[entry.frame],
    )
    second = view.lower(noun.first + 1) in ("other", "second", "third")
    others = any(view.lower(i) == "other" for n in roles.patients for i in range(n.first, n.head))
    event.another = first == "another" or second or others
    event.apart = "similar" in (first, view.lower(noun.first + 1))
    event.counted = roles.number
    if roles.number and not plural and not counts_one(view, noun):  # "1,600 strike and air defence missiles"
        return None
    if any(p == "of" and view.lower(n.head) in listed("blows in words") for p, n in modifiers_of(view, noun)):
        return None
    if any(view.lower(n.head) in listed("whole countries") for n in roles.patients) and not roles.own_places:
        return None  # "its attack on the neighbouring country" is the war
    if roles.is_predicate and not (roles.dated or roles.arms or roles.number):  # "this is an attack on its neighbours"
        return None
    best = view.words(noun.first, noun.first + 2) == "one of" and not roles.own_places
    if (best and view.preposition(noun) == "as") or (best and roles.labelled):
        return None
    if entry.frame in (Frame.TAKE, Frame.FALL):
        if not roles.own_places and not roles.ground_object:
            return None
        if not roles.own_places:
            return _of_the_town(view, noun, event, roles)
    elif entry.frame is Frame.CLASH and head in ("fighting", "battle", "battles"):
        event.unsided = True
        if not roles.told or not (roles.places or anaphoric_place(view, noun.head)):
            return None
        roles.give(event)
        return event
    elif not (has_evidence(view, entry, roles) or (entry.frame is Frame.CLASH and roles.number)):
        return None
    roles.give(event)
    if definite and _was_heard(view, noun):
        event.places.clear()  # "the blast was heard in Kherson"
        return _as_anaphor(event)
    if roles.occurs and roles.places:
        return event
    if plural and not roles.number and not roles.light and not roles.own_places and not roles.toll:
        return None if not definite else _as_anaphor(event)
    if not (
        roles.own_places
        or roles.number
        or roles.light
        or roles.toll
        or roles.arms
        or roles.doer
        or roles.told
        or roles.targets
    ):
        return _as_anaphor(event) if definite else None
    opens = roles.toll and (view.sentence.index == 0 or (view.headline and noun.possessor is not None))
    if definite and not roles.own_places and not roles.light and not opens:
        event.anaphoric = True
    elif not definite and not (
        roles.own_places or roles.light or roles.toll or roles.told or roles.number or roles.dated
    ):
        return None
    return event


def modifiers_of(view: View, noun: NounGroup) -> Sequence[tuple[str, NounGroup]]:
    """The phrases after the noun: ("of", "sanctions")."""
    return view.syntax.modifiers_of(noun)


def _was_heard(view: View, noun: NounGroup) -> bool:
    verb, role = governor_of(view, noun)
    return verb is not None and role == "subject" and verb.lemma in ("hear", "feel", "see") and verb.voice == "passive"


def _of_the_town(view: View, noun: NounGroup, event: Event, roles: Roles) -> Event | None:
    """ "the capture of the town itself": of the place that was named last."""
    name = anaphoric_place(view, noun.head)
    if name is None:
        return None
    roles.give(event)
    event.places = [name]
    return event


def _as_anaphor(event: Event) -> Event:
    event.anaphoric = True
    return event
