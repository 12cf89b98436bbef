"""Places and weapons that are claimed: which are meant, and by which words near the claim."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import attrs

from ukrnews.claims.figures import bounds_asked
from ukrnews.claims.refused import NOT_NEAR, NOT_THERE, Refused
from ukrnews.claims.scene import Scene, relabelled
from ukrnews.lexicon.entries import WeaponEntry
from ukrnews.lexicon.matcher import Match
from ukrnews.model import Count, Ground, Place, PlaceKind, Span, Weapon, WeaponKind
from ukrnews.model.checks import shown

Grounds = tuple[Ground, ...]


def place_value(scene: Scene, raw: Any, field: str, item: int) -> tuple[Place, Grounds]:
    """The place as the article's reading has it, and its words near the claim. Raises Refused where there are none."""
    name, kind = _asked_of_place(raw)
    for told in scene.told(field):
        if told.value.name == name or _is_named(scene, told.grounds, name):
            return told.value, relabelled(told.grounds, field, item)
    words = list(scene.reading.words.places(name)) or list(scene.reading.words.places(name.partition(",")[0]))
    mentions = [m for m in scene.reading.report.mentions if isinstance(m.of, Place)]
    for mention in mentions:
        span = mention.evidence[0]
        fits = mention.of.name == name or any(place.overlaps(span) for place in words)
        if fits and isinstance(mention.of, Place) and scene.near([span]):
            grounds = (scene.ground(field, item, span),)
            if scene.lawful(field, mention.of, [grounds]):
                return mention.of, grounds
    if not words:
        raise Refused(f"{NOT_THERE}: {shown(name)}")
    near = scene.near(words)
    if not near or kind is None:
        why = NOT_NEAR if not near else "is no place known here, so that its kind must be said"
        raise Refused(f"{why}: {shown(name)}")
    return Place(name=name, kind=kind), (scene.ground(field, item, near[0]),)


def _asked_of_place(raw: Any) -> tuple[str, PlaceKind | None]:
    if isinstance(raw, str):
        return raw, None
    if not isinstance(raw, Mapping) or not isinstance(raw.get("name"), str):
        raise Refused(f'must be a name, or {{"name": …, "kind": …}}, not {shown(raw)}')
    kind = raw.get("kind")
    if kind is None:
        return raw["name"], None
    try:
        return raw["name"], PlaceKind(kind)
    except ValueError:
        raise Refused(f"kind {shown(kind)} is none of {', '.join(PlaceKind)}") from None


def _is_named(scene: Scene, grounds: Grounds, name: str) -> bool:
    return any(place.overlaps(g.span) for place in scene.reading.words.places(name) for g in grounds)


class _Asked(NamedTuple):
    """A weapon as it is claimed: by its words, or by kind, make and number."""

    text: str | None
    kind: WeaponKind | None = None
    name: str | None = None
    count: Any = None


def weapon_value(scene: Scene, raw: Any, field: str, item: int) -> tuple[Weapon, Grounds]:
    """The weapon and its words near the claim. Raises Refused where no words say it, or its number."""
    asked = _asked_of_weapon(raw)
    for told in scene.told(field):
        if _is_weapon(scene, asked, told.value, told.grounds) and _has_count(told.value, asked.count):
            return told.value, relabelled(told.grounds, field, item)
    refused = Refused(f"{NOT_NEAR}: {shown(asked.text or asked.name or str(asked.kind))}")
    for match in _matches(scene):
        weapon, span = _weapon(scene, match)
        grounds = (scene.ground(field, item, span),)
        if not _is_weapon(scene, asked, weapon, grounds):
            continue
        if not _has_count(weapon, asked.count):
            refused = Refused(f"no words give the number: {shown(raw)}")
        elif scene.lawful(field, weapon, [grounds]):
            return weapon, grounds
    raise refused


def _asked_of_weapon(raw: Any) -> _Asked:
    if isinstance(raw, str):
        return _Asked(raw)
    if not isinstance(raw, Mapping) or not (raw.get("kind") or raw.get("name")):
        raise Refused(f'must be words, or {{"kind": …, "name": …, "count": …}}, not {shown(raw)}')
    kind = raw.get("kind")
    try:
        known = WeaponKind(kind) if kind is not None else None
    except ValueError:
        raise Refused(f"kind {shown(kind)} is none of {', '.join(WeaponKind)}") from None
    return _Asked(None, known, raw.get("name"), raw.get("count"))


def _is_weapon(scene: Scene, asked: _Asked, weapon: Weapon, grounds: Grounds) -> bool:
    if asked.text is not None:
        return _is_named(scene, grounds, asked.text)
    return asked.kind in (None, weapon.kind) and asked.name in (None, weapon.name)


def _has_count(weapon: Weapon, count: Any) -> bool:
    if count is None:
        return True
    text, bounds = bounds_asked(count)
    if weapon.count is None:
        return False
    if bounds is not None:
        return (weapon.count.minimum, weapon.count.maximum) == bounds
    return text is not None and weapon.count.text.lower() == " ".join(text.lower().split())


def _matches(scene: Scene) -> Iterator[Match[WeaponEntry]]:
    document = scene.document
    matcher = scene.reading.lexicon.matcher(WeaponEntry, cased=False)
    for sentence in scene.sentences:
        yield from matcher.find(document.tokens, sentence.first, sentence.last, lowered=document.lowered)


def _weapon(scene: Scene, match: Match[WeaponEntry]) -> tuple[Weapon, Span]:
    """The weapon that the words name, with the number right before them."""
    document, entry = scene.document, match.entries[0]
    weapon = Weapon(kind=entry.kind, name=entry.name if entry.make else None)
    sentence = document.sentence_of_token(match.first)
    before = (q for q in document.quantities_in(sentence.first, match.first) if q.last == match.first)
    number = next(before, None)
    if number is None:
        return weapon, document.span_of(match.first, match.last)
    words = document.words(number.first, number.last)
    count = Count(minimum=number.minimum, maximum=number.maximum, text=words)
    return attrs.evolve(weapon, count=count), document.span_of(number.first, match.last)
