"""Where the spans of a claim stand in the article; where its words stand more than once, which place is meant."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from ukrnews.claims.article import MAIN, Reading, within
from ukrnews.claims.candidates import Claim
from ukrnews.claims.refused import NOT_THERE, Refused
from ukrnews.claims.words import gap, nearest, nearest_gap
from ukrnews.model import Condition, Finding, Incident, Proposal, Span, Statement
from ukrnews.model.checks import shown
from ukrnews.reading.sentences import Sentence

BESIDE: Mapping[type[Finding], tuple[str, ...]] = {
    Statement: ("source", "cue"),
    Incident: ("targets", "damage"),
    Proposal: (),
    Condition: ("consequence",),
}
"""The spans that may stand beside the main ones."""

_APART = frozenset({"source", "cue"})
"""Those that do not lie in what is said."""
_SINGLE = frozenset({"source", "cue", "consequence"})
"""Those of which there is one."""
_FAR = 1000
"""Characters beyond which one place is as far as another."""


class Quote(NamedTuple):
    """Words that a claim quotes, and where they start, if it says so."""

    text: str
    start: int | None


class Standing(NamedTuple):
    """Where a claim stands: its main spans, those beside them by field, and its evidence, `given` or made of these."""

    main: tuple[Span, ...]
    beside: Mapping[str, tuple[Span, ...]]
    evidence: tuple[Span, ...]
    given: bool


def standing_of(reading: Reading, claim: Claim, problems: list[str]) -> Standing | None:
    """Where the claim stands; None, and a problem more, where its main words are not in the article."""
    field = MAIN[claim.kind]
    try:
        main = _main(reading, claim, field, problems)
    except Refused as fault:
        problems.append(f"{claim.path}.{field}: {fault}")
        return None
    beside: dict[str, tuple[Span, ...]] = {}
    for name in BESIDE[claim.kind]:
        beside[name] = tuple(_beside(reading, claim, name, (*main, *_spans(beside)), problems))
    whole = _cover((*main, *_spans(beside)))
    given = tuple(_evidence(reading, claim, main, problems))
    if not any(one.overlaps(main[0]) for one in given):
        return Standing(main, beside, (reading.words.span(*whole),), given=False)
    return Standing(main, beside, tuple(sorted(set(given))), given=True)


def quotes_of(raw: Any) -> list[Quote]:
    """The words quoted under a field: a text, `{"text": …}`, or a list of them. Raises Refused for anything else."""
    if isinstance(raw, str):
        return [Quote(raw, None)]
    if isinstance(raw, Mapping) and isinstance(raw.get("text"), str):
        start = raw.get("start")
        return [Quote(raw["text"], start if type(start) is int else None)]
    if isinstance(raw, Sequence) and not isinstance(raw, bytes) and raw:
        return [quote for one in raw for quote in quotes_of(one)]
    raise Refused(f'must be words of the article, as "…" or {{"text": "…"}}, not {shown(raw)}')


def place_near(reading: Reading, quote: Quote, to: Span) -> Span:
    """The place of the words that is meant: where they are said to start, else the nearest. Raises Refused where they
    stand nowhere."""
    found = list(reading.words.places(quote.text))
    if not found:
        raise Refused(f"{NOT_THERE}: {shown(quote.text)}")
    return _at(found, quote.start) or nearest(found, to) or found[0]


def _main(reading: Reading, claim: Claim, field: str, problems: list[str]) -> tuple[Span, ...]:
    raw = claim.fields.get(field) or claim.fields.get("evidence")
    if raw is None:
        raise Refused("is missing")
    first, *more = quotes_of(raw)
    placed = [_first(reading, claim, field, first, problems)]
    if claim.kind is not Statement and field not in claim.fields:
        return (_trigger(reading, placed[0]),) if claim.kind is Incident else (placed[0],)
    if claim.kind is not Statement and more:
        raise Refused("must be one phrase")
    for quote in more:
        after = [span for span in reading.words.places(quote.text) if span.start >= placed[-1].end]
        placed.append((nearest(after, placed[-1]) if after else None) or place_near(reading, quote, placed[-1]))
    return tuple(dict.fromkeys(placed))


def _first(reading: Reading, claim: Claim, field: str, quote: Quote, problems: list[str]) -> Span:
    """The place that is meant of the first main words: where they are said to start, else that with most of the claim's
    other words around it."""
    found = list(reading.words.places(quote.text))
    if not found:
        raise Refused(f"{NOT_THERE}: {shown(quote.text)}")
    exact = _at(found, quote.start)
    if exact is not None or len(found) == 1:
        return exact or found[0]
    others = [list(reading.words.places(words)) for words in _told_beside(claim, field)]
    costs = {span: sum(min(nearest_gap(o, span) or 0, _FAR) for o in others if o) for span in found}
    best = [span for span in found if costs[span] == min(costs.values())]
    if len(best) > 1:
        problems.append(
            f"{claim.path}.{field}: stands {len(found)} times in the article and nothing tells which is meant; the "
            f"first of {len(best)} is taken: {shown(quote.text)}"
        )
    return best[0]


def _told_beside(claim: Claim, field: str) -> Iterator[str]:
    """The other words of the claim, and the last word of each, by which people are named again."""
    for name, raw in claim.fields.items():
        if name in (field, "act", "kind", "form", "rule"):
            continue
        for words in _strings(raw):
            yield words
            last = words.split()[-1:]
            if len(words.split()) > 1 and last[0][:1].isupper():
                yield last[0]


def _strings(raw: Any) -> Iterator[str]:
    if isinstance(raw, str):
        yield raw
    elif isinstance(raw, Mapping):
        for key in ("text", "name", "span", "actor"):
            yield from _strings(raw.get(key))
    elif isinstance(raw, list | tuple):
        for one in raw:
            yield from _strings(one)
    elif isinstance(raw, int) and not isinstance(raw, bool):
        yield str(raw)


def _trigger(reading: Reading, evidence: Span) -> Span:
    """The trigger within the words of an incident: where the library's own reading has one, else the words, if few."""
    own = next((i.trigger for i in reading.report.incidents if evidence.contains(i.trigger)), None)
    if own is None and len(evidence.text.split()) > 3:
        raise Refused("is missing, and none is read in the evidence")
    return own or evidence


def _beside(reading: Reading, claim: Claim, name: str, around: tuple[Span, ...], problems: list[str]) -> Iterator[Span]:
    """The spans of a field beside the main ones: in their sentences or the next on either side."""
    for number, quote in enumerate(_quotes(claim, name, problems)):
        near = _neighbours(reading, around)
        found = [span for span in reading.words.places(quote.text) if within(span, near)]
        if name in _APART:
            found = [span for span in found if not span.overlaps(around[0])]
        exact = _at(found, quote.start)
        best = exact or min(found, key=lambda span: sum(gap(span, one) for one in around), default=None)
        if best is not None:
            yield best
            continue
        there = reading.words.hold(quote.text)
        fault = "stands nowhere beside it" if there else NOT_THERE
        problems.append(
            f"{claim.path}.{name}{f'[{number}]' if name.endswith('s') else ''}: {fault}: {shown(quote.text)}"
        )


def _evidence(reading: Reading, claim: Claim, main: tuple[Span, ...], problems: list[str]) -> Iterator[Span]:
    for number, quote in enumerate(_quotes(claim, "evidence", problems)):
        try:
            yield place_near(reading, quote, main[0])
        except Refused as fault:
            problems.append(f"{claim.path}.evidence[{number}]: {fault}")


def _quotes(claim: Claim, name: str, problems: list[str]) -> list[Quote]:
    if name not in claim.fields:
        return []
    try:
        return quotes_of(claim.fields[name])
    except Refused as fault:
        problems.append(f"{claim.path}.{name}: {fault}")
        return []


def _neighbours(reading: Reading, spans: Sequence[Span]) -> tuple[Sentence, ...]:
    """The sentences of the spans and those before and after them."""
    held = reading.sentences(spans)
    if not held:
        return ()
    return tuple(reading.document.sentences[max(0, held[0].index - 1) : held[-1].index + 2])


def _at(found: Iterable[Span], start: int | None) -> Span | None:
    return next((span for span in found if span.start == start), None)


def _spans(beside: Mapping[str, tuple[Span, ...]]) -> Iterator[Span]:
    for spans in beside.values():
        yield from spans


def _cover(spans: Sequence[Span]) -> tuple[int, int]:
    return min(span.start for span in spans), max(span.end for span in spans)
