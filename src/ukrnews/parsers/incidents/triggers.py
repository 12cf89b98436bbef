"""Which words of a sentence trigger an incident, and with which arguments."""

from __future__ import annotations

from collections.abc import Iterator

from ukrnews.lexicon.entries import Frame
from ukrnews.model import IncidentKind
from ukrnews.parsers.incidents.civil_causes import is_civil_burst
from ukrnews.parsers.incidents.event import Event
from ukrnews.parsers.incidents.noun_events import nominal_event
from ukrnews.parsers.incidents.status import is_whole_war
from ukrnews.parsers.incidents.unreal_worlds import is_elsewhere, is_of_another_time
from ukrnews.parsers.incidents.verb_events import verbal_event
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View

_HARMING = frozenset({IncidentKind.STRIKE, IncidentKind.SHELLING, IncidentKind.GROUND_COMBAT, IncidentKind.EXPLOSION})


def triggers_in(view: View) -> Iterator[Event]:
    """The events that the sentence's verbs and nouns name, in the order of the text."""
    found: list[Event] = []
    if is_whole_war(view) and not view.headline and not _placed_event(view):
        return
    if _spell_of_time(view):
        return
    for verb in view.verbs:
        event = verbal_event(view, verb)
        if event is not None:
            found.append(event)
    for noun in view.nouns:
        event = nominal_event(view, noun)
        if event is not None:
            found.append(event)
    downed = any(e.kind is IncidentKind.INTERCEPTION for e in found)
    heard = [e for e in found if downed and e.rule == "burst-noun" and not e.hurts and not e.arms]
    doubled = [e for e in found if _only_harm(view, e) and any(o.first < e.first and o.kind in _HARMING for o in found)]
    for event in sorted((e for e in found if e not in heard and e not in doubled), key=lambda e: e.first):
        if not (
            _is_civil(view, event) or is_elsewhere(view, event.first, True) or is_of_another_time(view, event.when)
        ):
            yield event


def _is_civil(view: View, event: Event) -> bool:
    return event.frame is Frame.BURST and is_civil_burst(view, event.first, event.last)


def _spell_of_time(view: View) -> bool:
    """ "Recent weeks have seen airstrikes …": what the sentence tells is no one event."""
    first = view.nouns[0] if view.nouns else None
    if first is None or first.first != view.sentence.first:
        return False
    return view.lower(first.last - 1) in ("weeks", "months", "years") and any(v.first == first.last for v in view.verbs)


def _only_harm(view: View, event: Event) -> bool:
    """ "…, killing eight", "and wounding two": tells the victims of what was told before."""
    verb = view.verb_at(event.first)
    harms = verb is not None and verb.form == "gerund" and verb.lemma in listed("verbs of bodily harm")
    return event.frame is Frame.SHOOT and harms and view.lower(event.first - 1) in (",", "and")


def _placed_event(view: View) -> bool:
    """A sentence about the whole war still tells an event where it gives the day."""
    return any(d.when.earliest is not None and d.when.earliest == d.when.latest for d in view.dates)
