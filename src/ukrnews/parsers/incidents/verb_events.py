"""Events that verbs name: "struck a depot", "shot down 60 drones", "damaged a market"."""

from __future__ import annotations

from ukrnews.lexicon.entries import AttackEntry, Frame
from ukrnews.model import IncidentKind, PlaceKind
from ukrnews.parsers.incidents.arms import arms_in
from ukrnews.parsers.incidents.charges import keep_to_the_arrest
from ukrnews.parsers.incidents.event import Event
from ukrnews.parsers.incidents.kinds import kind_of
from ukrnews.parsers.incidents.roles import Roles
from ukrnews.parsers.incidents.rule_names import OF_ACTIVES, OF_PASSIVES
from ukrnews.parsers.incidents.status import is_standing, verb_happened
from ukrnews.parsers.incidents.targets import is_damage, things_damaged
from ukrnews.parsers.incidents.verb_frames import VERB_FRAMES, is_ground
from ukrnews.parsers.incidents.verb_roles import verbal_roles
from ukrnews.parsers.incidents.vocabulary import is_idiom, stands_beside, words_of
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import VerbGroup

_ONE_MORE = frozenset({"also", "again", "later", "then", "too"})


def verbal_event(view: View, verb: VerbGroup) -> Event | None:
    tokens, sentence = view.document.tokens, view.sentence
    form = tokens[verb.head].lower
    damage = is_damage(view, verb)
    entries = words_of(view).verbs.get(form, ())
    if not entries and not damage:
        return None
    if not verb_happened(view, verb) or _vague_accusation(view, verb) or is_standing(view, verb):
        return None
    if _modifies(view, verb):
        return None
    roles = verbal_roles(view, verb)
    for entry in sorted(entries, key=lambda e: not (e.particle or e.beside)):
        if not _spelled(view, verb, entry) or is_idiom(tokens, verb.head, sentence.first, sentence.last, entry.idioms):
            continue
        event = _by_frame(view, verb, entry, roles)
        if event is not None:
            return event
    return _damage_event(view, verb, roles) if damage else None


def _spelled(view: View, verb: VerbGroup, entry: AttackEntry) -> bool:
    if entry.particle:
        near = [view.lower(i) for i in range(verb.head + 1, min(verb.head + 5, view.sentence.last))]
        return (
            verb.particle == entry.particle
            or near[:1] == [entry.particle]
            or (entry.particle in near and entry.frame is Frame.DOWN)
        )
    if entry.beside:
        return stands_beside(view.document.tokens, verb.head, view.sentence.last, entry.beside, 5)
    return True


def _by_frame(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> Event | None:
    check = VERB_FRAMES.get(entry.frame)
    if check is None or not check(view, verb, entry, roles):
        return None
    kind = kind_of(view, entry, roles)
    event = Event(
        kind=kind,
        frame=entry.frame,
        first=verb.first,
        last=verb.last,
        sentence=view.sentence.index,
        paragraph=view.sentence.paragraph,
        rule=(OF_PASSIVES if verb.voice == "passive" else OF_ACTIVES)[entry.frame],
    )
    roles.give(event)
    keep_to_the_arrest(view, event)
    if entry.frame is Frame.BURST and entry.beside:  # whoever steps on a mine did not lay it
        event.perpetrators, event.unsided = [], True
    also = any(view.lower(i) in _ONE_MORE for i in _clause_range(view, verb.head))
    event.apart = entry.frame is Frame.LAUNCH and also and not (event.places or event.counted)
    words = view.words(verb.last, view.sentence.last)
    event.counted = event.counted or (entry.frame in (Frame.TAKE, Frame.ENTER) and "square " in words)
    return event


def _modifies(view: View, verb: VerbGroup) -> bool:
    """ "releases captured fighters", "in formerly occupied towns": a participle before what it describes."""
    if verb.form != "participle" or any(n.last == verb.first for n in view.nouns):
        return False
    return any(n.first <= verb.last < n.last and n.preposition is None and not n.temporal for n in view.nouns)


def _vague_accusation(view: View, verb: VerbGroup) -> bool:
    """ "accused Kyiv of sending drones against civilian sites": an -ing form after "of" with no place and no day of
    its own.
    """
    if verb.form != "gerund" or view.lower(verb.first - 1) not in ("of", "for"):
        return False
    clause = view.syntax.clause_of(verb)
    if clause is None:
        return True
    inside = [n for n in view.places.within(clause.first, clause.last) if n.place.kind is not PlaceKind.COUNTRY]
    return not inside and not any(clause.first <= d.first < clause.last for d in view.dates)


def _damage_event(view: View, verb: VerbGroup, roles: Roles) -> Event | None:
    """ "drones damaged a market"; without a weapon ("a plant was damaged too") the event hangs on those before it."""
    things = things_damaged(view, verb)
    debris = any(view.lower(n.head) in ("debris", "wreckage", "fragments", "shrapnel") for n in roles.doers)
    if not things and not (roles.doer_arms or debris):
        return None
    if not things and not any(is_ground(view, n) for n in roles.patients):
        return None
    if roles.doers and not (roles.doer_arms or roles.doer_forces or debris) and verb.voice == "active":
        return None
    if verb.form == "gerund" and verb.lemma == "leave" and "without" in view.words(verb.last, verb.last + 8).split():
        return None  # "hit a plant, leaving Odesa without power"
    dependent = not (roles.arms or roles.doer_forces or debris)
    event = Event(
        kind=IncidentKind.STRIKE,
        frame=Frame.HIT,
        first=verb.first,
        last=verb.last,
        sentence=view.sentence.index,
        paragraph=view.sentence.paragraph,
        rule="damage-verb",
        dependent=dependent or (debris and not roles.places),
    )
    if debris:
        phrases = [view.syntax.phrase_of(n) for n in roles.doers]
        roles.doer_arms = [a for a in arms_in(view) if any(f <= a.first < e for f, e in phrases)]
    roles.give(event)
    if verb.lemma not in ("cause", "spark", "trigger", "leave", "ignite") or dependent:
        event.targets.clear()
    event.damage += [(n.first, n.last) for n in things]
    event.things |= {view.lower(n.head) for n in things}
    event.another = any(
        view.lower(i) in ("too", "also", "another") or view.words(i, i + 2) == "as well"
        for i in _clause_range(view, verb.head)
    )
    return event


def _clause_range(view: View, at: int) -> range:
    clause = view.clause_at(at)
    return range(clause.first, clause.last + 1) if clause else range(view.sentence.first, view.sentence.last)
