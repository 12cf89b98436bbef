"""A number of people that is claimed: its words near the claim, and that they count the people who are meant."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from ukrnews.claims.refused import NOT_NEAR, NOT_THERE, Refused
from ukrnews.claims.scene import Scene, relabelled
from ukrnews.grounds.counts import readings
from ukrnews.grounds.passage import passage_of
from ukrnews.model import Count, Ground, Span
from ukrnews.model.checks import shown
from ukrnews.parsers.incidents.people_of_group import people_of
from ukrnews.parsers.view import View
from ukrnews.reading.numbers import Kind, Quantity

Bounds = tuple[int, "int | None"]


def count_value(scene: Scene, raw: Any, field: str, item: None) -> tuple[Count, tuple[Ground, ...]]:
    """The number and its words. Raises Refused where no words near the claim say it, where they count something else,
    and where the library reads another number."""
    text, wanted = bounds_asked(raw)
    if text is not None and not scene.reading.words.hold(text):
        raise Refused(f"{NOT_THERE}: {shown(text)}")
    for told in scene.told(field):
        fits = wanted is None or (told.value.minimum, told.value.maximum) == wanted
        if fits and (text is None or _holds(told.grounds, text)):
            return told.value, relabelled(told.grounds, field, None)
    fault = Refused(f"{NOT_NEAR}: {shown(raw)}")
    for span in _spans(scene, text, wanted):
        try:
            return _read(scene, span, field, wanted)
        except Refused as why:
            fault = why
    raise fault


def bounds_asked(raw: Any) -> tuple[str | None, Bounds | None]:
    """The words and the bounds that a claim gives."""
    if type(raw) is int and raw >= 0:
        return None, (raw, raw)
    if isinstance(raw, str):
        return (None, (int(raw), int(raw))) if raw.isdecimal() and len(raw) < 10 else (raw, None)
    if isinstance(raw, Mapping):
        low, high, text = raw.get("minimum"), raw.get("maximum"), raw.get("text")
        if type(low) is int and (high is None or type(high) is int) and (text is None or isinstance(text, str)):
            return text, (low, high)
        if low is None and isinstance(text, str):
            return text, None
    raise Refused(f'must be a number, its words, or {{"minimum": …, "maximum": …, "text": …}}, not {shown(raw)}')


def _spans(scene: Scene, text: str | None, wanted: Bounds | None) -> Iterator[Span]:
    """Where the number may stand near the claim: its words, or every number that reads so."""
    if text is not None:
        yield from scene.near(scene.reading.words.places(text))
        return
    for sentence in scene.sentences:
        for quantity in scene.document.quantities_in(sentence.first, sentence.last):
            if (quantity.minimum, quantity.maximum) == wanted:
                yield scene.document.span_of(quantity.first, quantity.last)


def _read(scene: Scene, span: Span, field: str, wanted: Bounds | None) -> tuple[Count, tuple[Ground, ...]]:
    ground = scene.ground(field, None, span)
    read = readings(passage_of(scene.document, ground))
    if wanted is not None and wanted not in read:
        raise Refused(f"the words read as another number: {shown(span.text)}")
    if wanted is None and len(read) != 1:
        raise Refused(f"the words read as no one number: {shown(span.text)}")
    low, high = wanted if wanted is not None else next(iter(read))
    others = [told.field for told in scene.reading.told if told.field != field and _counts_in(told.grounds, span)]
    same = [told for told in scene.reading.told if told.field == field and _counts_in(told.grounds, span)]
    if others and not same:
        raise Refused(f"the library reads the words as {others[0]}: {shown(span.text)}")
    own = [told.value.text for told in scene.told(field)]
    if own:
        raise scene.read_otherwise(field, own)
    if not _of_people(scene, span):
        raise Refused(f"the words count no people: {shown(span.text)}")
    return Count(minimum=low, maximum=high, text=span.text), (ground,)


def _holds(grounds: tuple[Ground, ...], text: str) -> bool:
    """Whether the words are those of the grounds, a part of them, or more than they."""
    wanted = " ".join(text.split())
    given = [" ".join(g.span.text.split()) for g in grounds]
    return any(one in wanted or wanted in one for one in given)


def _counts_in(grounds: tuple[Ground, ...], span: Span) -> bool:
    return any(ground.span.overlaps(span) for ground in grounds)


def _of_people(scene: Scene, span: Span) -> bool:
    """Whether what the number counts may be people: "two", "12 residents", not "12 drones"."""
    document = scene.document
    first, last = document.tokens_from(span.start), document.token_at(span.end - 1) + 1
    quantity = next((q for q in document.quantities_in(first, last) if q.kind in (Kind.CARDINAL, Kind.NONE)), None)
    if quantity is None:
        return True  # a person, a pair: words that the law knows to count people
    view = View(document, document.sentence_of_token(quantity.first))
    group = next((g for g in view.nouns if _is_counted(quantity, g.first, g.last, g.head)), None)
    return group is None or people_of(view, group, living=True) is not None


def _is_counted(quantity: Quantity, first: int, last: int, head: int) -> bool:
    """Whether the group is what the number counts, and not the number itself."""
    begins = first <= quantity.first < last or first == quantity.last
    return begins and not quantity.first <= head < quantity.last
