"""Which words of a sentence trigger an incident, and with which arguments."""

from __future__ import annotations

from collections.abc import Iterator

from ukrnews.lexicon.entries import Frame
from ukrnews.model import IncidentKind
from ukrnews.parsers.incidents.civil_causes import is_civil_burst
from ukrnews.parsers.incidents.event import Event
from ukrnews.parsers.incidents.noun_events import nominal_event
from ukrnews.parsers.incidents.scene import Scene
from ukrnews.parsers.incidents.status import is_whole_war
from ukrnews.parsers.incidents.unreal_worlds import is_elsewhere, is_of_another_time
from ukrnews.parsers.incidents.verb_events import verbal_event
from ukrnews.parsers.incidents.wordlists import listed

_HARMING = frozenset({IncidentKind.STRIKE, IncidentKind.SHELLING, IncidentKind.GROUND_COMBAT, IncidentKind.EXPLOSION})


def triggers_in(scene: Scene) -> Iterator[Event]:
    """The events that the sentence's verbs and nouns name, in the order of the text."""
    found: list[Event] = []
    if is_whole_war(scene) and not scene.headline and not _placed_event(scene):
        return
    if _spell_of_time(scene):
        return
    for verb in scene.verbs:
        event = verbal_event(scene, verb)
        if event is not None:
            found.append(event)
    for noun in scene.nouns:
        event = nominal_event(scene, noun)
        if event is not None:
            found.append(event)
    downed = any(e.kind is IncidentKind.INTERCEPTION for e in found)
    heard = [e for e in found if downed and e.rule == "burst-noun" and not e.hurts and not e.arms]
    doubled = [
        e for e in found if _only_harm(scene, e) and any(o.first < e.first and o.kind in _HARMING for o in found)
    ]
    for event in sorted((e for e in found if e not in heard and e not in doubled), key=lambda e: e.first):
        if not (
            _is_civil(scene, event) or is_elsewhere(scene, event.first, True) or is_of_another_time(scene, event.when)
        ):
            yield event


def _is_civil(scene: Scene, event: Event) -> bool:
    return event.frame is Frame.BURST and is_civil_burst(scene, event.first, event.last)


def _spell_of_time(scene: Scene) -> bool:
    """ "Recent weeks have seen airstrikes …": what the sentence tells is no one event."""
    first = scene.nouns[0] if scene.nouns else None
    if first is None or first.first != scene.sentence.first:
        return False
    return scene.lower(first.last - 1) in ("weeks", "months", "years") and any(
        v.first == first.last for v in scene.verbs
    )


def _only_harm(scene: Scene, event: Event) -> bool:
    """ "…, killing eight", "and wounding two": tells the victims of what was told before."""
    verb = scene.verb_at(event.first)
    harms = verb is not None and verb.form == "gerund" and verb.lemma in listed("verbs of bodily harm")
    return event.frame is Frame.SHOOT and harms and scene.lower(event.first - 1) in (",", "and")


def _placed_event(scene: Scene) -> bool:
    """A sentence about the whole war still tells an event where it gives the day."""
    return any(d.when.earliest is not None and d.when.earliest == d.when.latest for d in scene.dates)
