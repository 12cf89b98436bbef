"""Which verbs of violence and damage tell an event: those that say it happened, with what their rule asks for."""

from __future__ import annotations

from ukrnews.lexicon.entries import AttackEntry, DamageEntry, Frame
from ukrnews.model import PlaceKind
from ukrnews.parsers.incidents.arms import counted_before
from ukrnews.parsers.incidents.charges import keep_to_the_arrest
from ukrnews.parsers.incidents.damage import is_damage
from ukrnews.parsers.incidents.event import Event, event_at
from ukrnews.parsers.incidents.governor import clause_tokens
from ukrnews.parsers.incidents.kinds import kind_of
from ukrnews.parsers.incidents.roles import Roles
from ukrnews.parsers.incidents.status import is_standing, verb_happened
from ukrnews.parsers.incidents.table import VERBS
from ukrnews.parsers.incidents.verb_ground import counts_ground
from ukrnews.parsers.incidents.verb_roles import verbal_roles
from ukrnews.parsers.incidents.vocabulary import has_particle, is_idiom, stands_beside, words_of
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup

_ONE_MORE = frozenset({"also", "again", "later", "then", "too"})
_DAMAGE = frozenset({DamageEntry})


def verbal_event(view: View, verb: VerbGroup) -> Event | None:
    """The event that the verb tells."""
    entries = words_of(view).verbs.get(view.lower(verb.head), ())
    damage = is_damage(view, verb)
    if not (entries or damage) or not verb_happened(view, verb):
        return None
    if _vague_accusation(view, verb) or is_standing(view, verb) or _modifies(view, verb):
        return None
    roles = verbal_roles(view, verb)
    rules = VERBS.of(view.document)
    for entry in sorted(entries, key=_words_beside, reverse=True):
        if not _spelled(view, verb, entry):
            continue
        for card in rules.looking_at(frozenset({entry.frame})):
            if card(view, verb, entry, roles):
                return _event(view, verb, entry, roles, card.name)
    for card in rules.looking_at(_DAMAGE) if damage else ():
        event: Event | None = card(view, verb, roles)
        if event is not None:
            event.rule = card.name
            return event
    return None


def _words_beside(entry: AttackEntry) -> int:
    """How many words the entry asks for beside its verb: the longest is tried first."""
    return len(entry.particle.split()) if entry.particle else bool(entry.beside)


def _spelled(view: View, verb: VerbGroup, entry: AttackEntry) -> bool:
    """Whether the verb stands there as the entry has it: with its particle, the words beside it, in no idiom."""
    tokens, sentence = view.document.tokens, view.sentence
    if is_idiom(tokens, verb.head, sentence.first, sentence.last, entry.idioms):
        return False
    if entry.particle:
        near = [view.lower(i) for i in range(verb.head + 1, verb.head + 5)]
        apart = entry.frame is Frame.DOWN and entry.particle in near  # "shot 60 of them down"
        return apart or has_particle(view, verb, entry.particle)
    return not entry.beside or stands_beside(tokens, verb.head, sentence.last, entry.beside, 5)


def _event(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles, rule: str) -> Event:
    event = event_at(view, (verb.first, verb.last), kind_of(view, entry, roles), entry.frame)
    event.rule = rule
    roles.give(event)
    keep_to_the_arrest(view, event)
    if entry.frame is Frame.BURST and entry.beside:  # whoever steps on a mine did not lay it
        event.perpetrators, event.unsided = [], True
    if entry.frame is Frame.LAUNCH and not (event.places or event.counted):
        event.apart = any(view.lower(i) in _ONE_MORE for i in clause_tokens(view, verb.head))
    if entry.frame is Frame.HIT and roles.doer_forces and not verb.perfect:  # "has hit 20 plants": over months
        event.several = any(_is_row(view, n) for n in roles.patients)
    if entry.frame in (Frame.TAKE, Frame.ENTER):
        event.counted = event.counted or "square " in view.words(verb.last, view.sentence.last)
    if entry.frame is Frame.TAKE:
        event.counted = event.counted or counts_ground(view, roles)
    return event


def _is_row(view: View, noun: NounGroup) -> bool:
    """ "hit four control posts": so many."""
    quantity = counted_before(view, noun.first, noun.head)
    return quantity is not None and quantity.minimum > 1


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
    last = max([clause.last, *(c.last for c in view.clauses if view.parent(c) is clause)])  # "of sending drones to hit"
    inside = [n for n in view.places.within(clause.first, last) if n.place.kind is not PlaceKind.COUNTRY]
    return not inside and not any(clause.first <= d.first < last for d in view.dates)
