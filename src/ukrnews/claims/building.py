"""A claim → the finding that the article bears out, with exact spans and grounds; the rest is told as problems."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from typing import Any

import attrs

from ukrnews.claims.actors import actor_value
from ukrnews.claims.article import MAIN, Reading
from ukrnews.claims.candidates import Claim, claim_of
from ukrnews.claims.figures import count_value
from ukrnews.claims.kinds import KIND_OF, act_of_cue, form_of, member, shown_by
from ukrnews.claims.objects import place_value, weapon_value
from ukrnews.claims.placing import Standing, place_near, quotes_of, standing_of
from ukrnews.claims.refused import Refused
from ukrnews.claims.scene import Scene
from ukrnews.claims.times import duration_value, medium_value, when_value
from ukrnews.grounds.wordlists import listed
from ukrnews.model import (
    Act,
    Condition,
    Finding,
    Ground,
    Incident,
    Proposal,
    Report,
    Response,
    Stance,
    Statement,
)
from ukrnews.model.checks import shown

Value = Callable[[Scene, Any, str, Any], tuple[Any, tuple[Ground, ...]]]
"""A field as it is claimed → its value and the words behind it. Raises Refused."""

RULE = "claimed"
"""The rule of a finding that names none."""


def response_value(scene: Scene, raw: Any, field: str, item: int) -> tuple[Response, tuple[Ground, ...]]:
    """The answer, and the words that name who answers. Raises Refused where the article does not have them."""
    if not isinstance(raw, Mapping) or not raw.get("evidence"):
        raise Refused(f'must be {{"actor": …, "stance": …, "evidence": …}}, not {shown(raw)}')
    stance = member(raw.get("stance"), Stance)
    quotes = quotes_of(raw["evidence"])
    evidence = tuple(dict.fromkeys(place_near(scene.reading, q, scene.standing.main[0]) for q in quotes))
    there = attrs.evolve(scene, sentences=scene.reading.sentences(evidence))
    actor, grounds = actor_value(there, raw.get("actor"), field, item)
    return Response(actor=actor, stance=stance, evidence=evidence), grounds


_MANY: Mapping[str, Value] = {
    **dict.fromkeys(
        ("speakers", "addressees", "perpetrators", "attributed_to", "denied_by", "proposers", "holders"), actor_value
    ),
    "places": place_value,
    "weapons": weapon_value,
    "responses": response_value,
}
_ONE: Mapping[str, Value] = {
    **dict.fromkeys(("killed", "injured", "missing", "captured"), count_value),
    **dict.fromkeys(("when", "deadline"), when_value),
    "duration": duration_value,
    "medium": medium_value,
}
_NOT = listed("not done")


def built(reading: Reading, claim: Claim, problems: list[str]) -> Finding | None:
    """The finding; None where its main words are not in the article, or are for another act or kind."""
    standing = standing_of(reading, claim, problems)
    bare = None if standing is None else _bare(reading, claim, standing, problems)
    if standing is None or bare is None:
        return None
    own = reading.same(claim.kind, standing.main)
    scene = Scene(reading, bare, standing, reading.sentences(standing.evidence), own)
    try:
        field = "act" if claim.kind is Statement else "kind"
        shows = () if claim.kind is Incident else shown_by(scene, field)
    except Refused as fault:
        problems.append(f"{claim.path}.{field}: {fault}")
        return None
    values = dict(_values(scene, claim, problems))
    made: Any = attrs.evolve(
        bare,
        grounds=(*shows, *(ground for _, grounds in values.values() for ground in grounds)),
        **{field: value for field, (value, _) in values.items()},
        **_further(scene, claim, problems),
    )
    return made if standing.given else _with_arguments(reading, scene, made)


def _bare(reading: Reading, claim: Claim, standing: Standing, problems: list[str]) -> Finding | None:
    """The finding with its spans and what it cannot be without."""
    fields: dict[str, Any] = {name: spans for name, spans in standing.beside.items() if name in ("targets", "damage")}
    fields |= {name: spans[0] for name, spans in standing.beside.items() if spans and name not in fields}
    field = MAIN[claim.kind]
    fields[field] = standing.main if claim.kind is Statement else standing.main[0]
    rule = claim.fields.get("rule")
    fields |= {"evidence": standing.evidence, "rule": rule.strip() if isinstance(rule, str) and rule.strip() else RULE}
    try:
        if claim.kind is Statement:
            told = claim.fields.get("act")
            fields["act"] = act_of_cue(reading, fields.get("cue")) if told is None else member(told, Act)
            fields["form"] = form_of(reading, standing.main)
        else:
            fields["kind"] = member(claim.fields.get("kind"), KIND_OF[claim.kind])
    except Refused as fault:
        problems.append(f"{claim.path}.{'act' if claim.kind is Statement else 'kind'}: {fault}")
        return None
    return claim.kind(**fields)


def _values(scene: Scene, claim: Claim, problems: list[str]) -> Iterator[tuple[str, tuple[Any, tuple[Ground, ...]]]]:
    """Each field that words bear out, with its value and the words."""
    for field, raw in claim.fields.items():
        if field in _ONE:
            try:
                yield field, _ONE[field](scene, raw, field, None)
            except Refused as fault:
                problems.append(f"{claim.path}.{field}: {fault}")
        elif field in _MANY:
            found = _items(scene, claim, field, problems)
            if found[0]:
                yield field, found


def _items(scene: Scene, claim: Claim, field: str, problems: list[str]) -> tuple[tuple[Any, ...], tuple[Ground, ...]]:
    """The items of a field that words bear out, each once, and the words."""
    raw = claim.fields[field]
    values: list[Any] = []
    grounds: list[Ground] = []
    for number, one in enumerate(raw if isinstance(raw, list | tuple) else [raw]):
        try:
            value, words = _MANY[field](scene, one, field, len(values))
        except Refused as fault:
            problems.append(f"{claim.path}.{field}[{number}]: {fault}")
            continue
        if value not in values:
            values.append(value)
            grounds += words
    return tuple(values), tuple(grounds)


def _further(scene: Scene, claim: Claim, problems: list[str]) -> dict[str, Any]:
    """The fields of one kind of finding only."""
    if claim.kind is Statement and claim.fields.get("negated") is True:
        return {"negated": _is_negated(scene, claim, problems)}
    if claim.kind is not Proposal:
        return {}
    return {"terms": tuple(_terms(scene, claim, problems))}


def _is_negated(scene: Scene, claim: Claim, problems: list[str]) -> bool:
    """Whether a word outside of what is said can say that it was not said."""
    document = scene.document
    for token in (t for s in scene.sentences for t in document.tokens[s.first : s.last]):
        if token.lower in _NOT and not scene.is_said(document.span(token.start, token.end)):
            return True
    problems.append(f"{claim.path}.negated: no words of the sentences say so")
    return False


def _terms(scene: Scene, claim: Claim, problems: list[str]) -> Iterator[Condition]:
    raw = claim.fields.get("terms", ())
    for number, one in enumerate(raw if isinstance(raw, list | tuple) else [raw]):
        term = claim_of(one, f"{claim.path}.terms[{number}]", problems, Condition)
        found = built(scene.reading, term, problems) if term is not None else None
        if isinstance(found, Condition):
            yield found


def _with_arguments(reading: Reading, scene: Scene, made: Finding) -> Finding:
    """The finding with its evidence drawn out to the words that name who speaks, and to what is told of an incident in
    the sentence of its trigger."""
    if not isinstance(made, Statement | Incident):
        return made
    (sentence,) = reading.sentences(scene.standing.main[:1])[:1]
    told = [g.span for g in made.grounds if isinstance(made, Incident) or g.field == "speakers"]
    inside = [span for span in told if sentence.start <= span.start and span.end <= sentence.end]
    spans = [*made.evidence, *inside]
    whole = reading.words.span(min(s.start for s in spans), max(s.end for s in spans))
    return attrs.evolve(made, evidence=(whole,))


def as_report(reading: Reading, findings: list[Finding], problems: list[str]) -> Report:
    """The findings in the order of the text."""
    ordered = sorted(findings, key=lambda f: (f.evidence[0].start, f.evidence[0].end, f.type, f.id))
    return Report(
        article=reading.report.article,
        findings=tuple(ordered),
        sentences=reading.report.sentences,
        problems=(*reading.report.problems, *problems),
    )
