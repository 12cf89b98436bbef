"""An actor that is claimed: who is meant, and by which words near the claim."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ukrnews.claims.article import Reading, names
from ukrnews.claims.refused import NOT_NEAR, NOT_THERE, Refused
from ukrnews.claims.scene import Scene, relabelled, stands_near
from ukrnews.claims.words import gap
from ukrnews.lexicon.asked import people
from ukrnews.model import Actor, ActorKind, Ground, How, Mention, Span
from ukrnews.model.checks import shown

_READ_THERE = frozenset({"speakers", "perpetrators", "proposers", "holders"})
"""Fields in which an actor is refused whom the library's own reading of the same words replaces by another."""

Valued = tuple[Actor, tuple[Ground, ...]]


def actor_value(scene: Scene, raw: Any, field: str, item: int) -> Valued:
    """The actor and the words that name him near the claim. Raises Refused where there are none, and where the library
    reads somebody else."""
    actor = _meant(scene.reading, raw)
    own = [told.value.name for told in scene.told(field) if isinstance(told.value, Actor)]
    replaced = field in _READ_THERE and own and actor.name not in own
    grounds = None if replaced else scene.lawful(field, actor, _options(scene, actor, field, item))
    if grounds is not None:
        return actor, grounds
    if not _is_named(scene.reading, actor):
        raise Refused(f"{NOT_THERE}: {shown(actor.name)}")
    raise scene.read_otherwise(field, own) if replaced else Refused(f"{NOT_NEAR}: {shown(actor.name)}")


def _is_named(reading: Reading, actor: Actor) -> bool:
    """Whether any words of the article are read as the actor, or have the name."""
    found = any(_is(told.value, actor) for told in reading.told) or any(
        _is(m.of, actor) for m in reading.report.mentions
    )
    return found or reading.words.hold(actor.name)


def _options(scene: Scene, actor: Actor, field: str, item: int) -> Iterator[tuple[Ground, ...]]:
    yield from (relabelled(t.grounds, field, item) for t in scene.told(field) if _is(t.value, actor))
    main = scene.standing.main[0]
    spans = [m.evidence[0] for m in scene.reading.report.mentions if m.of == actor or _is(m.of, actor)]
    for span in sorted(_outside(scene, field, spans), key=lambda span: gap(span, main)):
        yield (scene.ground(field, item, span),)
    for told in scene.reading.told:
        outside = all(_outside(scene, field, [g.span]) for g in names(told.grounds))
        if outside and _is(told.value, actor) and stands_near(scene, told):
            yield relabelled(told.grounds, field, item)
    for span in _outside(scene, field, scene.reading.words.places(actor.name)):
        yield (scene.ground(field, item, span),)
    if field == "speakers":
        yield from ((scene.ground(field, item, span),) for span in scene.standing.beside.get("source", ()))


def _outside(scene: Scene, field: str, spans: Any) -> list[Span]:
    """The spans near the claim; for a speaker, outside of what is said."""
    near = scene.near(spans)
    return [span for span in near if not scene.is_said(span)] if field == "speakers" else near


def _is(value: Any, actor: Actor) -> bool:
    return isinstance(value, Actor) and value.name == actor.name and value.kind is actor.kind


def _meant(reading: Reading, raw: Any) -> Actor:
    """The actor whom the claim means: one of the article's, else one that the lexicon knows, else as it is claimed."""
    if isinstance(raw, str):
        name, kind, country = raw, None, None
    elif isinstance(raw, Mapping) and isinstance(raw.get("name"), str):
        name, kind, country = raw["name"], _kind(raw.get("kind")), raw.get("country")
    else:
        raise Refused(f'must be a name, or {{"name": …, "kind": …}}, not {shown(raw)}')
    found = [a for a in _known(reading, name) if kind is None or a.kind is kind or a.kind is ActorKind.UNNAMED]
    if len({actor.name for actor in found}) > 1:
        raise Refused(f"may be any of {', '.join(repr(a.name) for a in found)}: {shown(name)}")
    actor = found[0] if found else _as_claimed(reading, name, kind, country)
    if country is not None and actor.country != country:
        raise Refused(f"{actor.name!r} is of {actor.country or 'no country'}, not of {shown(country)}")
    return actor


def _known(reading: Reading, name: str) -> list[Actor]:
    """Those of the article whom the name fits best, else those of the lexicon."""
    actors = reading.report.actors
    exact = [actor for actor in actors if actor.name == name]
    if exact:
        return exact[:1]
    places = list(reading.words.places(name))
    worded = [t.value for t in reading.told if any(g.span in places and g.how is How.NAMED for g in t.grounds)]
    mentioned = [m.of for m in reading.report.mentions if any(_is_name_in(m, place) for place in places)]
    named = [actor for actor in dict.fromkeys((*worded, *mentioned)) if isinstance(actor, Actor)]
    if len({actor.name for actor in named}) == 1:
        return named[:1]
    fitting = set(people(name, (actor.name for actor in actors)))
    found = [actor for actor in actors if actor.name in fitting]
    return found or [entry.actor for entry in reading.lexicon.named(name)][:1]


def _is_name_in(mention: Mention, words: Span) -> bool:
    """Whether the words are the name, or a person's with a title before it: "Foreign Minister Sergei Lavrov"."""
    name = mention.evidence[0]
    is_person = isinstance(mention.of, Actor) and mention.of.kind is ActorKind.PERSON
    return name == words or (is_person and words.contains(name))


def _as_claimed(reading: Reading, name: str, kind: ActorKind | None, country: Any) -> Actor:
    """An actor whom neither the article's reading nor the lexicon knows, if the article has the name at all."""
    if not reading.words.hold(name):
        raise Refused(f"{NOT_THERE}: {shown(name)}")
    if kind is None and name[:1].islower():
        kind = ActorKind.UNNAMED  # a source in the text's own words
    if kind is None:
        raise Refused(f"is nobody known here, so that its kind must be said: {shown(name)}")
    try:
        return Actor(name=name, kind=kind, country=country)
    except (TypeError, ValueError) as fault:
        raise Refused(str(fault)) from None


def _kind(raw: Any) -> ActorKind | None:
    if raw is None:
        return None
    try:
        return ActorKind(raw)
    except ValueError:
        raise Refused(f"kind {shown(raw)} is none of {', '.join(ActorKind)}") from None
