"""Which nouns of violence tell an event, and what around them says that they tell none."""

from __future__ import annotations

from ukrnews.lexicon.entries import AttackEntry, Frame, Harm
from ukrnews.model import IncidentKind
from ukrnews.parsers.incidents.event import Event
from ukrnews.parsers.incidents.governor import governor_of
from ukrnews.parsers.incidents.kinds import kind_of
from ukrnews.parsers.incidents.noun_roles import counts_one, nominal_roles
from ukrnews.parsers.incidents.of_phrases import governor_of_row, is_row_over_days
from ukrnews.parsers.incidents.roles import Roles
from ukrnews.parsers.incidents.status import noun_happened
from ukrnews.parsers.incidents.table import NOUNS
from ukrnews.parsers.incidents.targets import is_ground, is_thing
from ukrnews.parsers.incidents.vocabulary import is_idiom, words_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup

_FROM = frozenset({"after", "amid", "by", "during", "following", "from", "in", "under"})
_ENDS = ("st", "nd", "rd", "th")
_WHY = frozenset({"for", "from"})
_REACH = 12
"""Words between the harm and its cause."""


def nominal_event(view: View, noun: NounGroup) -> Event | None:
    """The event that the noun names."""
    for entry in words_of(view).nouns.get(view.lower(noun.head), ()):
        if not is_told_by(view, noun, entry):
            continue
        if not noun_happened(view, noun):
            return None
        roles = nominal_roles(view, noun, entry)
        roles.toll = roles.toll or is_cause_of_harm(view, noun)
        roles.causing = entry.frame in (Frame.HIT, Frame.BURST) and is_cause(view, noun)
        if _counts_other_things(view, noun, roles) or _is_talk(view, noun, roles) or _is_campaign(view, noun, roles):
            continue
        for card in NOUNS.of(view.document).looking_at(frozenset({entry.frame})):
            event: Event | None = card(view, noun, entry, roles)
            if event is not None:
                event.rule, event.kind = card.name, kind_of(view, entry, roles)
                return event
    return None


def is_told_by(view: View, noun: NounGroup, entry: AttackEntry) -> bool:
    """Whether the group has the entry's sense: in no idiom, and with the words beside it that the entry asks for."""
    if is_idiom(view.document.tokens, noun.head, view.sentence.first, view.sentence.last, entry.idioms):
        return False
    beside = not entry.beside or _beside(view, noun, entry)
    return beside or _fire_of_a_side(view, noun, entry) or _under_fire(view, noun, entry)


def _beside(view: View, noun: NounGroup, entry: AttackEntry) -> bool:
    return any(b in view.words(noun.first, noun.head) for b in entry.beside)


def _fire_of_a_side(view: View, noun: NounGroup, entry: AttackEntry) -> bool:
    """ "hurt by fire of the Russian Federation", "killed by fire from Ukrainian positions", "wounded by enemy fire"."""
    owners = [n for p, n in view.syntax.modifiers_of(noun) if p in ("of", "from", "by")]
    armed = any(view.cast.side_of(n) or view.lower(n.head) in listed("forces") for n in (noun, *owners))
    armed = armed or not listed("enemies").isdisjoint(view.words(noun.first, noun.head).split())
    return entry.lemma == "fire" and armed and (is_cause_of_harm(view, noun) or _harms(view, noun))


def _under_fire(view: View, noun: NounGroup, entry: AttackEntry) -> bool:
    """ "Nikopol came under heavy fire", "a bus came under fire"; not "the minister came under fire for it"."""
    plain = all(view.tag(i) == "JJ" for i in range(noun.first, noun.head))
    if entry.kind is not IncidentKind.OTHER or not plain or view.preposition(noun) != "under":
        return False
    verb, _ = governor_of(view, noun)
    if verb is None or verb.last != noun.first - 1 or view.lower(noun.last) in _WHY:
        return False
    return any(is_ground(view, n) or is_thing(view, n) for n in view.syntax.subject_of(verb))


def _harms(view: View, noun: NounGroup) -> bool:
    """ "Fire from Russian tanks injured a farmer"."""
    verb, role = governor_of(view, noun)
    return verb is not None and role == "subject" and verb.voice == "active" and _is_harm(view, verb.head)


def is_cause(view: View, noun: NounGroup) -> bool:
    """ "because of a Russian attack", "as a result of a drone strike": what a clause says came of it."""
    at = noun.preposition
    return at is not None and view.words(at - 1, at + 1) in listed("due to")


def is_cause_of_harm(view: View, noun: NounGroup) -> bool:
    """ "died from shelling", "wounded in shelling", "was killed as a result of the shelling"."""
    at = noun.preposition
    if at is None or (view.lower(at) not in _FROM and not is_cause(view, noun)):
        return False
    reach = range(at - 1, max(at - _REACH, view.sentence.first) - 1, -1)
    harm = next((i for i in reach if _is_harm(view, i)), None)
    clause = view.clause_at(noun.head)
    return harm is not None and (clause is None or clause.first <= harm)


def _is_harm(view: View, token: int) -> bool:
    entries = words_of(view).casualties.get(view.lower(token), ())
    return any(e.harm in (Harm.KILLED, Harm.INJURED) for e in entries)


def _counts_other_things(view: View, noun: NounGroup, roles: Roles) -> bool:
    """ "1,600 strike and air defence missiles"."""
    return roles.number and not roles.plural and not counts_one(view, noun)


def _is_campaign(view: View, noun: NounGroup, roles: Roles) -> bool:
    """ "the latest in a series of raids", "a wave of raids has killed nine": several of no place and day of their own,
    beside what is told or up to now."""
    if not is_row_over_days(view, noun) or roles.own_places or _has_day(view, noun):
        return False
    verb, at = roles.verb, governor_of_row(view, noun)
    if verb is not None and verb.perfect and roles.when is None:
        return True
    if at is None or view.lower(at) == "by":
        return False
    before = view.lower(at) in listed("words for what was before") | listed("words for after")
    return before or view.lower(at - 1) in listed("one of a row") or not roles.toll


def _has_day(view: View, noun: NounGroup) -> bool:
    """Whether its own phrase gives a day: "a wave of raids on Monday"."""
    first, last = noun.first, view.syntax.phrase_of(noun)[1]
    return any(first <= d.first <= last for d in view.dates)


def _is_ordinal(view: View, noun: NounGroup) -> bool:
    """ "the 21st attack on the port"."""
    return any(view.lower(i)[:1].isdigit() and view.lower(i)[-2:] in _ENDS for i in range(noun.first, noun.head))


def _is_talk(view: View, noun: NounGroup, roles: Roles) -> bool:
    """ "a barrage of criticism", "its attack on the neighbouring country" (the war), "this is an attack on its
    neighbours", "as one of the deadliest attacks": nothing is told to have happened."""
    if any(p == "of" and view.lower(n.head) in listed("blows in words") for p, n in view.syntax.modifiers_of(noun)):
        return True
    if roles.is_predicate and not (roles.dated or roles.arms or roles.number):
        return True
    if roles.labelled and roles.part == "object" and _is_ordinal(view, noun):
        return True
    best = view.words(noun.first, noun.first + 2) == "one of"
    if best and (roles.labelled or view.preposition(noun) == "as"):
        return True
    return not roles.own_places and any(view.lower(n.head) in listed("whole countries") for n in roles.patients)
