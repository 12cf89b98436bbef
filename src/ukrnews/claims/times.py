"""Times, lengths of time and media that are claimed: which are meant, and by which words near the claim."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ukrnews.claims.refused import NOT_NEAR, NOT_THERE, Refused
from ukrnews.claims.scene import Scene, relabelled
from ukrnews.model import Ground, Span, When
from ukrnews.model.checks import shown
from ukrnews.parsers.grounding import when_grounds
from ukrnews.reading.dates import Dated
from ukrnews.reading.durations import find_durations

Grounds = tuple[Ground, ...]

_DAY = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")


def when_value(scene: Scene, raw: Any, field: str, item: None) -> tuple[When, Grounds]:
    """The time as the article's own dates have it, and its words. Raises Refused where no date near the claim is the
    one that is claimed."""
    text, ends = _asked_of_time(raw)
    if text is not None and not scene.reading.words.hold(text):
        raise Refused(f"{NOT_THERE}: {shown(text)}")
    for told in scene.told(field):
        if _is_time(told.value, ends) and (text is None or any(text in g.span.text for g in told.grounds)):
            return told.value, relabelled(told.grounds, field, None)
    dates = _dates(scene, text)
    fitting = [dated for dated in dates if _is_time(dated.when, ends)]
    if dates and not fitting:
        raise Refused(f"the words are {_shown(dates[0].when)}: {shown(text or raw)}")
    for dated in fitting:
        grounds = when_grounds(scene.document, field, dated)
        if scene.lawful(field, dated.when, [grounds]):
            return dated.when, grounds
    raise Refused(f"{NOT_NEAR}: {shown(text or raw)}")


def _asked_of_time(raw: Any) -> tuple[str | None, tuple[str | None, str | None] | None]:
    """The words and the days that a claim gives."""
    if isinstance(raw, str):
        return (None, (raw, raw)) if _DAY.fullmatch(raw) else (raw, None)
    if isinstance(raw, Mapping):
        first, last, text = raw.get("earliest"), raw.get("latest"), raw.get("text")
        if all(one is None or isinstance(one, str) for one in (first, last, text)) and (first or last or text):
            return text, (first, last) if first or last else None
    raise Refused(f'must be words, a day, or {{"earliest": …, "latest": …, "text": …}}, not {shown(raw)}')


def _dates(scene: Scene, text: str | None) -> list[Dated]:
    """The dates near the claim; those in the words, if words are given."""
    found = [d for s in scene.sentences for d in scene.document.dates_in(s.first, s.last)]
    if text is None:
        return found
    places = scene.near(scene.reading.words.places(text))
    return [d for d in found if any(p.start < d.end and d.start < p.end for p in places)]


def _is_time(when: When, ends: tuple[str | None, str | None] | None) -> bool:
    if ends is None:
        return True
    return ends == (when.earliest and when.earliest.isoformat(), when.latest and when.latest.isoformat())


def _shown(when: When) -> str:
    return f"{when.earliest or '…'} to {when.latest or '…'}"


def duration_value(scene: Scene, raw: Any, field: str, item: None) -> tuple[str, Grounds]:
    """The length as ISO 8601, and its words near the claim. Raises Refused where no words say it."""
    if not isinstance(raw, str):
        raise Refused(f"must be a length as in 'P30D', or its words, not {shown(raw)}")
    places = scene.near(scene.reading.words.places(raw))
    for length in find_durations(scene.document.tokens, scene.sentences):
        words = scene.document.span(length.start, length.end)
        if raw == length.iso or any(place.overlaps(words) for place in places):
            return length.iso, (scene.ground(field, None, words),)
    raise Refused(f"{NOT_NEAR}: {shown(raw)}")


def medium_value(scene: Scene, raw: Any, field: str, item: None) -> tuple[str, Grounds]:
    """The medium in the article's words, outside of what is said. Raises Refused where they are not near."""
    if not isinstance(raw, str):
        raise Refused(f"must be words of the article, not {shown(raw)}")
    near: list[Span] = [span for span in scene.near(scene.reading.words.places(raw)) if not scene.is_said(span)]
    if not near:
        raise Refused(f"{NOT_NEAR}: {shown(raw)}")
    medium = " ".join(near[0].text.split())
    return medium, (scene.ground(field, None, near[0]),)
