"""IncidentParser: what happened where to whom."""

from __future__ import annotations

from collections.abc import Iterator

from ukrnews.model import Incident, Place, PlaceKind, Span, Statement, Weapon
from ukrnews.parsers.findings import Findings
from ukrnews.parsers.incidents.accuse import accuse, claim
from ukrnews.parsers.incidents.arms import Arm
from ukrnews.parsers.incidents.attach import attach
from ukrnews.parsers.incidents.complete import complete, salvo_place
from ukrnews.parsers.incidents.event import AIR, RANK, REACH, Event
from ukrnews.parsers.incidents.merge import place_in
from ukrnews.parsers.incidents.scene import Scene
from ukrnews.parsers.incidents.sides import opposite
from ukrnews.parsers.incidents.sources import Sources, named_best
from ukrnews.parsers.incidents.tolls import tolls_of
from ukrnews.parsers.incidents.triggers import triggers_in
from ukrnews.parsers.incidents.vocabulary import vocabulary_of
from ukrnews.parsers.incidents.whereabouts import anaphoric_place, announced_day, has_capital, heading_place
from ukrnews.parsers.places import PlaceName
from ukrnews.parsers.statements import StatementParser
from ukrnews.reading.document import Document


class IncidentParser:
    """Yields the incidents of an article, one per event, in the order in which they are first told.

    Attribution comes from the statements among `findings`; without any it reads them itself.
    """

    def __call__(self, document: Document, findings: Findings = Findings()) -> Iterator[Incident]:
        gate = vocabulary_of(document.lexicon).gate
        tokens = document.tokens
        sentences = [s for s in document.sentences if any(t.lower in gate for t in tokens[s.first : s.last])]
        if not sentences:
            return
        statements = findings.statements or _statements(document)
        sources = Sources(document, statements)
        events: list[Event] = []
        for sentence in sentences:
            _read(Scene(document, sentence), events, sources)
        events = [e for e in events if e.informative]
        complete(document, events)
        accuse(document, events, statements)
        claim(document, events)
        sources.deny(events)
        for event in events:
            yield _incident(document, event)


def _statements(document: Document) -> tuple[Statement, ...]:
    return tuple(f for f in StatementParser()(document) if isinstance(f, Statement))


def _read(scene: Scene, events: list[Event], sources: Sources) -> None:
    """Read one sentence into the events found so far."""
    here = list(triggers_in(scene))
    for event in here:
        event.denied = sources.denied(event.first)
        event.attributed = [] if event.denied else sources.of(scene, event.first, event.last)
        event.anaphoric = event.anaphoric or bool(event.denied)
        _locate(scene, event)
        salvo_place(scene.document, event)
        if event.when is None and not event.anaphoric:
            event.when = announced_day(scene)
    bare = attach(scene, here, events[-REACH:], sources)
    for event in sorted((*here, *bare), key=lambda e: e.dependent):
        place_in(events, event)


def _locate(scene: Scene, event: Event) -> None:
    """A place taken up ("there", "in the city") or given by the paragraph's heading, where the sentence names none."""
    if event.places:
        return
    name = _capital(scene, event) or anaphoric_place(scene, event.first) or heading_place(scene)
    if name is not None:
        event.places = [name]
        event.borrowed_place = event.anaphoric


def _capital(scene: Scene, event: Event) -> PlaceName | None:
    """ "the capital": of the side that is attacked, else of the source's."""
    if not has_capital(scene, event.first):
        return None
    document = scene.document
    attackers = [event.arms_of] if event.arms_of is not None else event.perpetrators if event.kind in AIR else []
    attacked = opposite(document, [a for a in attackers if a is not None])
    code = attacked.country if attacked is not None else next((a.country for a in event.attributed if a.country), None)
    country = document.lexicon.country(code)
    for capital in country.capitals if country is not None else ():
        for entry in document.lexicon.gazetteer.lookup(capital):
            if entry.country == code and entry.kind is PlaceKind.SETTLEMENT:
                return PlaceName(event.first, event.last, entry.place, False, "the-capital")
    return None


def _incident(document: Document, event: Event) -> Incident:
    tolls = tolls_of(document, event.hurts)
    places: list[Place] = sorted(dict.fromkeys(p.place for p in event.places), key=lambda p: RANK[p.kind])
    return Incident(
        kind=event.kind,
        trigger=document.span_of(event.first, event.last),
        weapons=tuple(_weapons(event.arms)),
        perpetrators=tuple(dict.fromkeys(event.perpetrators)),
        targets=tuple(document.span_of(f, e) for f, e in sorted(set(event.targets))),
        damage=tuple(document.span_of(f, e) for f, e in sorted(set(event.damage))),
        places=tuple(places),
        when=event.when,
        killed=tolls.killed,
        injured=tolls.injured,
        missing=tolls.missing,
        captured=tolls.captured,
        attributed_to=tuple(named_best(event.attributed)),
        denied_by=tuple(dict.fromkeys(event.denied)),
        evidence=tuple(_evidence(document, event)),
        rule=event.rule,
        grounds=tolls.grounds,
    )


def _weapons(arms: list[Arm]) -> Iterator[Weapon]:
    """One weapon a kind and make; the first number counts."""
    known: dict[tuple[str, str | None], Arm] = {}
    for arm in arms:
        key = (arm.kind.value, arm.name)
        if key not in known or known[key].count is None:
            known[key] = arm
    named = {kind for kind, name in known if name is not None}
    for (kind, name), arm in known.items():
        if name is None and kind in named and arm.count is None:
            continue
        yield arm.weapon


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
