"""Hypothesis strategies for the model: one per class, written by hand.

What stands in one text belongs together: a strategy for a value with spans takes the text that they are cut from, and
makes one up where none is given. `reports()` are consistent throughout: every span is the article's own text.
"""

from __future__ import annotations

import string
from collections.abc import Callable, Iterator
from datetime import date
from typing import Any, TypeVar

import attrs
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from ukrnews.model import (
    Act,
    Actor,
    ActorKind,
    Article,
    Condition,
    ConditionKind,
    Count,
    Finding,
    Form,
    Ground,
    How,
    Incident,
    IncidentKind,
    Mention,
    Place,
    PlaceKind,
    Precision,
    Proposal,
    ProposalKind,
    Report,
    Response,
    Span,
    Stance,
    Statement,
    Weapon,
    WeaponKind,
    When,
)

__all__ = [
    "actors",
    "articles",
    "conditions",
    "counts",
    "findings",
    "grounds",
    "incidents",
    "mentions",
    "names",
    "places",
    "proposals",
    "reports",
    "responses",
    "spans",
    "statements",
    "texts",
    "weapons",
    "whens",
]

T = TypeVar("T")
F = TypeVar("F", bound=Finding)

_SENTENCES = (
    "Kyiv said on Tuesday that two drones had struck the port.",
    "“We will not agree,” the minister’s spokesman wrote.",
    "At least 12 people were hurt near Sumy — officials blamed Moscow.",
    "Talks could begin only if the shelling stops within 30 days.",
    "Зеленський: «Ні».",
    "👩‍🚒 crews put out the fire.",
)
_CHARACTERS = st.characters(codec="utf-8")
_GROUNDED: dict[type[Finding], tuple[str, ...]] = {
    Statement: ("speakers", "act", "addressees", "medium", "when"),
    Incident: (
        *("perpetrators", "weapons", "places", "when", "killed", "injured", "missing", "captured"),
        *("attributed_to", "denied_by"),
    ),
    Proposal: ("kind", "proposers", "addressees", "duration", "responses"),
    Condition: ("kind", "holders", "deadline"),
}
"""The fields that are no spans themselves, so that words are to stand behind them."""
_DURATIONS = ("P30D", "PT72H", "P2W", "P6M", "P1Y6M", "P1DT12H", "P99Y")


def texts() -> SearchStrategy[str]:
    """Texts of at least one character: sentences as in the news, and any Unicode whatever."""
    news = st.lists(st.sampled_from(_SENTENCES), min_size=1, max_size=4).map("\n".join)
    return news | st.text(_CHARACTERS, min_size=1, max_size=80)


def names() -> SearchStrategy[str]:
    """Names and labels: never blank."""
    anything = st.text(_CHARACTERS, min_size=1, max_size=20).filter(lambda name: not name.isspace())
    return st.sampled_from(("Ukraine", "Sergei Lavrov", "Kharkiv region", "a U.S. official", "Запоріжжя")) | anything


def _country_codes() -> SearchStrategy[str]:
    return st.sampled_from(("UKR", "RUS", "USA", "POL")) | st.text(string.ascii_uppercase, min_size=3, max_size=3)


def _wikidata_ids() -> SearchStrategy[str]:
    return st.integers(1, 10**9).map("Q{}".format)


def _maybe(strategy: SearchStrategy[T]) -> SearchStrategy[T | None]:
    return st.none() | strategy


def _some(strategy: SearchStrategy[T], *, at_least: int = 0) -> SearchStrategy[tuple[T, ...]]:
    return st.lists(strategy, min_size=at_least, max_size=2).map(tuple)


def _evidence(text: str) -> SearchStrategy[tuple[Span, ...]]:
    return st.lists(spans(text), min_size=1, max_size=2, unique=True).map(tuple)


def _in_text(make: Callable[[str], SearchStrategy[T]], text: str | None) -> SearchStrategy[T]:
    return texts().flatmap(make) if text is None else make(text)


def spans(text: str | None = None) -> SearchStrategy[Span]:
    """A span that is not empty, cut from the text (at least one character long)."""

    def cut(source: str) -> SearchStrategy[Span]:
        ends = st.tuples(st.integers(0, len(source) - 1), st.integers(1, len(source)))
        ordered = ends.map(lambda pair: (min(pair[0], pair[1] - 1), max(pair[0] + 1, pair[1])))
        return ordered.map(lambda pair: Span(start=pair[0], end=pair[1], text=source[pair[0] : pair[1]]))

    return _in_text(cut, text)


def articles(text: str | None = None) -> SearchStrategy[Article]:
    """An article; empty texts occur too where none is given."""
    return st.builds(
        Article,
        text=st.text(_CHARACTERS, max_size=3) | texts() if text is None else st.just(text),
        title=_maybe(st.text(_CHARACTERS, max_size=20)),
        published=_maybe(st.dates()),
        source=_maybe(names()),
        url=_maybe(st.just("https://news.example/1")),
        language=_maybe(st.just("en")),
    )


def actors() -> SearchStrategy[Actor]:
    """An actor of any kind."""
    return st.builds(
        Actor,
        name=names(),
        kind=st.sampled_from(ActorKind),
        country=_maybe(_country_codes()),
        role=_maybe(names()),
        wikidata=_maybe(_wikidata_ids()),
    )


@st.composite
def places(draw: DrawFn) -> Place:
    """A place, with both coordinates or none."""
    located = draw(st.booleans())
    return Place(
        name=draw(names()),
        kind=draw(st.sampled_from(PlaceKind)),
        region=draw(_maybe(names())),
        country=draw(_maybe(_country_codes())),
        latitude=draw(st.floats(-90, 90)) if located else None,
        longitude=draw(st.floats(-180, 180)) if located else None,
        wikidata=draw(_maybe(_wikidata_ids())),
    )


@st.composite
def whens(draw: DrawFn) -> When:
    """A stretch of days, open at either end or at both."""
    earliest = draw(_maybe(st.dates()))
    latest = draw(_maybe(st.dates(min_value=earliest or date.min)))
    return When(earliest=earliest, latest=latest, precision=draw(st.sampled_from(Precision)), text=draw(names()))


@st.composite
def counts(draw: DrawFn) -> Count:
    """A number, exact, open or between two."""
    minimum = draw(st.integers(0, 10**6))
    return Count(minimum=minimum, maximum=draw(_maybe(st.integers(minimum, 10**9))), text=draw(names()))


def weapons() -> SearchStrategy[Weapon]:
    """A sort of weapon."""
    return st.builds(Weapon, kind=st.sampled_from(WeaponKind), name=_maybe(names()), count=_maybe(counts()))


def mentions(text: str | None = None) -> SearchStrategy[Mention]:
    """An actor or a place named in the text."""
    return _in_text(lambda source: st.builds(Mention, **_found(source), of=actors() | places()), text)


def grounds(text: str | None = None) -> SearchStrategy[Ground]:
    """Words of the text behind some field."""

    def make(source: str) -> SearchStrategy[Ground]:
        return st.builds(
            Ground,
            field=st.sampled_from(("perpetrators", "when", "act", "жертви")),
            item=_maybe(st.integers(0, 3)),
            span=spans(source),
            how=st.sampled_from(How),
        )

    return _in_text(make, text)


def statements(text: str | None = None) -> SearchStrategy[Statement]:
    """A statement in the text."""

    def make(source: str) -> SearchStrategy[Statement]:
        found = st.builds(
            Statement,
            **_found(source),
            speakers=_some(actors()),
            source=_maybe(spans(source)),
            content=_some(spans(source), at_least=1),
            cue=_maybe(spans(source)),
            form=st.sampled_from(Form),
            act=st.sampled_from(Act),
            addressees=_some(actors()),
            medium=_maybe(names()),
            when=_maybe(whens()),
            negated=st.booleans(),
        )
        return _with_grounds(found, source)

    return _in_text(make, text)


def incidents(text: str | None = None) -> SearchStrategy[Incident]:
    """An incident in the text."""

    def make(source: str) -> SearchStrategy[Incident]:
        found = st.builds(
            Incident,
            **_found(source),
            kind=st.sampled_from(IncidentKind),
            trigger=spans(source),
            weapons=_some(weapons()),
            perpetrators=_some(actors()),
            targets=_some(spans(source)),
            damage=_some(spans(source)),
            places=_some(places()),
            when=_maybe(whens()),
            killed=_maybe(counts()),
            injured=_maybe(counts()),
            missing=_maybe(counts()),
            captured=_maybe(counts()),
            attributed_to=_some(actors()),
            denied_by=_some(actors()),
        )
        return _with_grounds(found, source)

    return _in_text(make, text)


def conditions(text: str | None = None) -> SearchStrategy[Condition]:
    """A condition in the text."""

    def make(source: str) -> SearchStrategy[Condition]:
        found = st.builds(
            Condition,
            **_found(source),
            kind=st.sampled_from(ConditionKind),
            holders=_some(actors()),
            requirement=spans(source),
            consequence=_maybe(spans(source)),
            deadline=_maybe(whens()),
        )
        return _with_grounds(found, source)

    return _in_text(make, text)


def responses(text: str | None = None) -> SearchStrategy[Response]:
    """A party's answer in the text."""

    def make(source: str) -> SearchStrategy[Response]:
        return st.builds(Response, actor=actors(), stance=st.sampled_from(Stance), evidence=_evidence(source))

    return _in_text(make, text)


def proposals(text: str | None = None) -> SearchStrategy[Proposal]:
    """A proposal in the text, with its answers and terms."""

    def make(source: str) -> SearchStrategy[Proposal]:
        found = st.builds(
            Proposal,
            **_found(source),
            kind=st.sampled_from(ProposalKind),
            content=spans(source),
            proposers=_some(actors()),
            addressees=_some(actors()),
            duration=_maybe(st.sampled_from(_DURATIONS)),
            responses=_some(responses(source)),
            terms=_some(conditions(source)),
        )
        return _with_grounds(found, source)

    return _in_text(make, text)


def findings(text: str | None = None) -> SearchStrategy[Finding]:
    """A statement, incident, proposal or condition in the text."""
    return _in_text(
        lambda source: st.one_of(statements(source), incidents(source), proposals(source), conditions(source)), text
    )


@st.composite
def reports(draw: DrawFn, text: str | None = None) -> Report:
    """A report whose spans are all its article's own text, whose findings stand in the order of the text and whose
    ids are unique."""
    article = draw(articles(text))
    if not article.text:
        return Report(article=article, problems=draw(_some(names())))
    found = draw(st.lists(findings(article.text), max_size=4))
    named = draw(st.lists(mentions(article.text), max_size=5))
    return Report(
        article=article,
        findings=_in_order(found),
        mentions=_in_order(named),
        sentences=draw(_sentences(article.text)),
        problems=draw(_some(names())),
    )


def _found(text: str) -> dict[str, SearchStrategy[Any]]:
    return {"evidence": _evidence(text), "rule": st.sampled_from(("cue-verb", "colon quote", "x"))}


@st.composite
def _with_grounds(draw: DrawFn, found: SearchStrategy[F], text: str) -> F:
    """The finding with words of the text behind some of its filled fields: for a description, the words that it takes
    up besides; for a count, each part."""
    finding = draw(found)
    filled = list(_filled(finding))
    made: list[Ground] = []
    for field, item in draw(st.lists(st.sampled_from(filled), max_size=3, unique=True)) if filled else ():
        ways = draw(_ways(getattr(finding, field)))
        made += [Ground(field=field, item=item, span=draw(spans(text)), how=how) for how in ways]
    return attrs.evolve(finding, grounds=tuple(made))


def _filled(finding: Finding) -> Iterator[tuple[str, int | None]]:
    for field in _GROUNDED[type(finding)]:
        value = getattr(finding, field)
        if isinstance(value, tuple):
            yield from ((field, item) for item in range(len(value)))
        elif value is not None:
            yield field, None


def _ways(value: object) -> SearchStrategy[tuple[How, ...]]:
    counted = [(How.COUNTED,), (How.COUNTED, How.COUNTED)] if isinstance(value, Count) else []
    return st.sampled_from([(How.NAMED,), (How.REFERRED, How.NAMED), *counted])


def _in_order(found: list[T]) -> tuple[T, ...]:
    """The findings in the order of the text, without those that repeat one, be it a proposal's term."""
    seen: set[str] = set()
    kept: list[Any] = []
    for finding in found:
        assert isinstance(finding, Finding)
        terms = finding.terms if isinstance(finding, Proposal) else ()
        ids = [finding.id, *(term.id for term in terms)]
        if len(set(ids)) == len(ids) and seen.isdisjoint(ids):
            seen.update(ids)
            kept.append(finding)
    return tuple(sorted(kept, key=lambda finding: finding.evidence[0].start))


def _sentences(text: str) -> SearchStrategy[tuple[tuple[int, int], ...]]:
    cuts = st.lists(st.integers(0, len(text)), max_size=6, unique=True).map(sorted)
    return cuts.map(lambda places: tuple(zip(places[::2], places[1::2], strict=False)))
