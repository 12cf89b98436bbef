"""Which words of a sentence trigger an incident, and with which arguments."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import attrs

from ukrnews.lexicon.entries import Frame
from ukrnews.model import IncidentKind
from ukrnews.parsers.incidents.civil_causes import is_civil_burst
from ukrnews.parsers.incidents.event import Event
from ukrnews.parsers.incidents.noun_events import nominal_event
from ukrnews.parsers.incidents.status import is_whole_war
from ukrnews.parsers.incidents.traits import HARMING
from ukrnews.parsers.incidents.unreal_worlds import is_elsewhere, is_of_another_time
from ukrnews.parsers.incidents.verb_events import verbal_event
from ukrnews.parsers.incidents.vocabulary import words_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup

_SOON = 8
"""Words after "attacks" within which "including" belongs to it."""
_PARTS = 2
_THEM = frozenset({"her", "him", "them"})


def triggers_in(view: View) -> Iterator[Event]:
    """The events that the sentence's verbs and nouns name, in the order of the text."""
    known = words_of(view)
    verbs = [v for v in view.verbs if view.lower(v.head) in known.acts]
    nouns = [n for n in view.nouns if view.lower(n.head) in known.nouns]
    if not (verbs or nouns) or _spell_of_time(view) or tells_of_whole_war(view):
        return
    found = _named_by(view, verbs, nouns)
    for event in found:
        _leave_to_what_fell(view, event, found)
    for event in sorted(found, key=lambda e: e.first):
        if not (_is_part_of_another(view, event, found) or _is_of_no_war_here(view, event)):
            yield event


def _named_by(view: View, verbs: Sequence[VerbGroup], nouns: Sequence[NounGroup]) -> list[Event]:
    """The events that the verbs name, then those that the nouns do."""
    told = [*[verbal_event(view, v) for v in verbs], *[nominal_event(view, n) for n in nouns]]
    return [event for event in told if event is not None]


def _is_part_of_another(view: View, event: Event, found: Sequence[Event]) -> bool:
    """Whether it is only the noise or the harm of another event that the sentence tells."""
    return (
        _is_heard_interception(event, found)
        or _only_harm(view, event, found)
        or _ends_in_death(event, found)
        or _told_in_parts(view, event, found)
    )


def _is_of_no_war_here(view: View, event: Event) -> bool:
    """Whether it is no act of this war: a gas explosion, an attack in another country or of another time."""
    return _is_civil(view, event) or is_elsewhere(view, event.first, True) or is_of_another_time(view, event.when)


def _told_in_parts(view: View, event: Event, found: Sequence[Event]) -> bool:
    """ "attacks, including drone strikes on Kyiv and shelling in Kherson": each of them is told; whose they are, the
    word for all says."""
    if not event.by_noun or not event.plural or event.counted:
        return False
    near = range(event.last, min(event.last + _SOON, view.sentence.last))
    at = next((i for i in near if view.lower(i) in listed("words before a part of a number")), None)
    parts = [e for e in found if e.by_noun and at is not None and e.first > at and e.places]
    if len(parts) < _PARTS or event.hurts:
        return False
    for part in parts:
        part.perpetrators = part.perpetrators or list(event.perpetrators)
        part.when = part.when or event.when
    return True


def _is_heard_interception(event: Event, found: Sequence[Event]) -> bool:
    """ "Explosions were heard as ten drones were shot down": no event beside the drones'."""
    bare = event.frame is Frame.BURST and event.by_noun and not event.arms
    return bare and any(e.kind is IncidentKind.INTERCEPTION for e in found)


def _leave_to_what_fell(view: View, event: Event, found: Sequence[Event]) -> None:
    """ "Air defences shot down two drones, killing a guard": what fell did it, not who shot it down."""
    if event.kind is IncidentKind.INTERCEPTION or not event.perpetrators or event.by_noun:
        return
    verb = view.verb_at(event.first)
    before = next((e for e in reversed(found) if e.frame is Frame.DOWN and e.first < event.first), None)
    if before is None or before.downs_people or event.perpetrators != before.perpetrators:
        return
    if verb is None or verb.form != "gerund":
        return
    event.perpetrators, event.kind = [], IncidentKind.STRIKE
    event.arms = event.arms or [attrs.evolve(a, count=None) for a in before.arms]


def _ends_in_death(event: Event, found: Sequence[Event]) -> bool:
    """ "captured six soldiers and shot them dead": one killing."""
    if event.kind is not IncidentKind.DETENTION or event.by_noun:
        return False
    shot = (e for e in found if e.kind is IncidentKind.KILLING and e.first > event.first)
    return any(e.things & (event.things | _THEM) for e in shot)


def _is_civil(view: View, event: Event) -> bool:
    return event.frame is Frame.BURST and is_civil_burst(view, event.first, event.last)


def _spell_of_time(view: View) -> bool:
    """ "Recent weeks have seen airstrikes …": what the sentence tells is no one event."""
    first = view.nouns[0] if view.nouns else None
    if first is None or first.first != view.sentence.first:
        return False
    return view.lower(first.last - 1) in ("weeks", "months", "years") and any(v.first == first.last for v in view.verbs)


def _only_harm(view: View, event: Event, found: Sequence[Event]) -> bool:
    """ "…, killing eight", "and wounding two": tells the victims of what was told before."""
    if event.frame is not Frame.SHOOT or view.lower(event.first - 1) not in (",", "and"):
        return False
    verb = view.verb_at(event.first)
    harms = verb is not None and verb.form == "gerund" and verb.lemma in listed("verbs of bodily harm")
    return harms and any(e.first < event.first and (e.kind in HARMING or e.downs_people) for e in found)


def tells_of_whole_war(view: View) -> bool:
    """Whether it sums up the whole war; not a headline, nor a sentence that gives a day."""
    return view.once(is_whole_war) and not view.headline and not _gives_a_day(view)


def _gives_a_day(view: View) -> bool:
    """A sentence about the whole war still tells an event where it gives the day."""
    return any(d.when.earliest is not None and d.when.earliest == d.when.latest for d in view.dates)
