"""IncidentParser: what happened where to whom."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence

from ukrnews.lexicon.entries import Frame
from ukrnews.model import Incident, Span, Statement
from ukrnews.parsers.findings import Findings
from ukrnews.parsers.incidents.accuse import accuse
from ukrnews.parsers.incidents.announced import name_sources
from ukrnews.parsers.incidents.asides import is_old
from ukrnews.parsers.incidents.attach import attach
from ukrnews.parsers.incidents.behind import suspect
from ukrnews.parsers.incidents.captions import is_caption
from ukrnews.parsers.incidents.claims import hear_both
from ukrnews.parsers.incidents.complete import complete
from ukrnews.parsers.incidents.days import day_given
from ukrnews.parsers.incidents.deciding import DECIDING
from ukrnews.parsers.incidents.denied_here import is_called_staged
from ukrnews.parsers.incidents.event import REACH, Event
from ukrnews.parsers.incidents.grounded import (
    day_grounds,
    place_grounds,
    places_told,
    until_now,
    weapon_grounds,
    weapons_told,
)
from ukrnews.parsers.incidents.leads import drop_sums, join_lead
from ukrnews.parsers.incidents.mended_syntax import mended_view
from ukrnews.parsers.incidents.merge import place_in
from ukrnews.parsers.incidents.noted import noted_in
from ukrnews.parsers.incidents.party import distinct, party_grounds
from ukrnews.parsers.incidents.places_taken_up import heading_before, place_given, place_of_teller
from ukrnews.parsers.incidents.provoked import set_apart
from ukrnews.parsers.incidents.sources import Sources, named_best
from ukrnews.parsers.incidents.story import Story
from ukrnews.parsers.incidents.table import FINDING
from ukrnews.parsers.incidents.tolls import tolls_of
from ukrnews.parsers.incidents.triggers import triggers_in
from ukrnews.parsers.incidents.vocabulary import vocabulary_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.statements import statements_of
from ukrnews.parsers.view import View
from ukrnews.reading.document import Document
from ukrnews.reading.sentences import Sentence

_SHOT = "shoot-verb"
_HIT = listed("forces") | listed("ground") | listed("places to be named")
"""What a caption says was hit without a name: "a brigade", "the town", "nine regions"."""
_AT_HOME = (Frame.HIT, Frame.BURST)
"""What local bodies tell of their own place; captures, salvos and arrests may be anywhere."""


class IncidentParser:
    """Yields the incidents of an article, one per event, in the order in which they are first told.

    Attribution comes from the statements among `findings`; without any it reads them itself.
    """

    needs = (Statement,)
    gives = (Incident,)
    tables = (*FINDING, *DECIDING)

    def __call__(self, document: Document, findings: Findings = Findings()) -> Iterator[Incident]:
        gate = vocabulary_of(document.lexicon).gate
        tokens = document.tokens
        sentences = [s for s in document.sentences if not gate.isdisjoint([t.lower for t in tokens[s.first : s.last]])]
        if not sentences:
            return
        statements = statements_of(document, findings)
        sources = Sources(document, statements)
        events: list[Event] = []
        for sentence in sentences:
            _read(mended_view(document, sentence), events, sources, triggers_in)
        told = [e for e in events if e.informative]
        if is_caption(document) and all(e.rule == "bare-casualties" for e in told):
            told = _captioned(document, sentences, sources, events, told)
        events = told
        drop_sums(document, events)
        story = Story(document, events, statements, sources)
        name_sources(story)
        complete(document, events)
        suspect(story)
        accuse(story)
        hear_both(story)
        for event in events:
            yield _incident(document, event)


def _read(view: View, events: list[Event], sources: Sources, triggers: Callable[[View], Iterable[Event]]) -> None:
    """Read one sentence into the events found so far; `triggers` finds those that its own words tell."""
    here = list(triggers(view))
    set_apart(view, here)
    for event in here:
        event.denied = sources.denied(event.first)
        event.accusers = sources.accusers(event.first)
        event.anaphoric = event.anaphoric or bool(event.denied)
        event.attributed = [] if event.denied or event.answered else sources.of(event.first, event.last)
        if event.attributed and is_called_staged(view, event):
            event.attributed, event.denied = [], event.attributed
        _locate(view, event, events)
        if event.when is None and not (event.anaphoric or event.days_before):
            event.when = day_given(view)
        event.background = is_old(view.document, event.when)
    bare = attach(view, here, events[-REACH:], sources)
    for event in sorted((*here, *bare), key=lambda e: e.dependent):
        place_in(view.document, events, event)
    join_lead(view.document, events, view.sentence.paragraph)


def _captioned(
    document: Document, sentences: Sequence[Sentence], sources: Sources, events: Sequence[Event], told: list[Event]
) -> list[Event]:
    """What a caption tells without place and day: what or who was hit, or a blow noted only; "two killed in
    shelling"."""
    named = [e for e in events if _says_what_was_hit(e)]
    named += [e for e in events if e.rule == _SHOT and not e.attributed and e not in named]
    noted = [] if told and named else _noted(document, sentences, sources)
    return (noted if any(e.hurts for e in noted) else told) if told else named or noted


def _says_what_was_hit(event: Event) -> bool:
    """Whether it is told what or who was hit, or where two sides fought."""
    unnamed = bool(event.perpetrators) and not event.things.isdisjoint(_HIT)
    hit = event.targets or event.damage or event.against or unnamed
    return bool(hit or (event.unsided and event.places))


def _noted(document: Document, sentences: Sequence[Sentence], sources: Sources) -> list[Event]:
    """What a caption only notes, and what its later sentences add to that."""
    events: list[Event] = []
    for sentence in sentences:
        view = mended_view(document, sentence)
        if events or next(noted_in(view), None) is not None:
            _read(view, events, sources, noted_in)
    return [] if any(e.denied for e in events) else events


def _locate(view: View, event: Event, before: Sequence[Event]) -> None:
    """A place taken up ("there", "in the city") or given by the paragraph's heading, where the sentence names none."""
    if event.places:
        return
    heading = heading_before(view) if event.frame in _AT_HOME else None
    if heading is not None:
        event.heading, event.places = heading[0], [heading[1]]
        told = any(max(e.sentence, *e.also, 0) >= heading[0] for e in before[-1:])
        event.borrowed_place = event.anaphoric = event.anaphoric and told
        return
    name = place_given(view, event.first)
    if name is None and not event.anaphoric and event.frame in _AT_HOME:
        name = place_of_teller(view, event.first)
    if name is not None:
        event.places = [name]
        event.borrowed_place = event.anaphoric


def _incident(document: Document, event: Event) -> Incident:
    places = places_told(event)
    weapons = weapons_told(document, event)
    attributed = named_best(event.attributed)
    denied = distinct(event.denied)
    perpetrators = distinct(event.perpetrators)
    dated = day_grounds(document, event)
    tolls = tolls_of(document, event.hurts)
    return Incident(
        kind=event.kind,
        trigger=document.span_of(event.first, event.last),
        weapons=tuple(arm.weapon for arm in weapons),
        perpetrators=tuple(p.actor for p in perpetrators),
        targets=tuple(document.span_of(f, e) for f, e in sorted(set(event.targets))),
        damage=tuple(document.span_of(f, e) for f, e in sorted(set(event.damage))),
        places=tuple(name.place for name in places),
        when=until_now(document, event.when) if dated else None,
        killed=tolls.killed,
        injured=tolls.injured,
        missing=tolls.missing,
        captured=tolls.captured,
        attributed_to=tuple(p.actor for p in attributed),
        denied_by=tuple(p.actor for p in denied),
        evidence=tuple(_evidence(document, event)),
        rule=event.rule,
        grounds=(
            *party_grounds(perpetrators, "perpetrators"),
            *place_grounds(document, places),
            *dated,
            *weapon_grounds(document, event, weapons),
            *tolls.grounds,
            *party_grounds(attributed, "attributed_to"),
            *party_grounds(denied, "denied_by"),
        ),
    )


def _evidence(document: Document, event: Event) -> list[Span]:
    """The mentions as spans, those that overlap joined, none across a sentence's end."""
    spans: list[tuple[int, int]] = []
    for first, last in sorted(event.spans):
        end = min(last, document.sentence_of_token(first).last)
        if spans and first < spans[-1][1]:
            spans[-1] = (spans[-1][0], max(spans[-1][1], end))
        else:
            spans.append((first, max(end, first + 1)))
    return [document.span_of(f, e) for f, e in spans]
