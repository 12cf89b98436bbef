"""Softer demands: what a source says should be done or is needed, and what a party wants of another."""

from __future__ import annotations

from collections.abc import Iterator

from ukrnews.lexicon.entries import Sense
from ukrnews.model import Act, ActorKind, ConditionKind, ProposalKind
from ukrnews.parsers.conditions.demands import of_mind
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.parsers.conditions.extents import clause_around, trimmed
from ukrnews.parsers.conditions.frames import Frame
from ukrnews.parsers.conditions.signs import Sign
from ukrnews.parsers.conditions.units import Unit
from ukrnews.reading.syntax import NounGroup, VerbGroup

_ASKS = frozenset({"if", "whether", "what", "how", "who", "why", "when", "where", "which"})
_NOBODY = frozenset({"i", "you", "there", "it", "one", "what", "who", "which", "that"})
_WANTED = frozenset({ProposalKind.TERRITORIAL, ProposalKind.SECURITY_GUARANTEE, ProposalKind.SANCTIONS})
_PARTIES = frozenset({ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.PERSON, ActorKind.GROUP})


def obligations(frame: Frame) -> Iterator[Draft]:
    """What should be done, is needed or is wanted."""
    for sign in frame.signs:
        rule = {Sense.SHOULD: _should, Sense.NEEDED: _needed, Sense.WANT: _wants}.get(sign.sense)
        draft = rule(frame, sign) if rule is not None else None
        if draft is not None:
            yield draft


def _should(frame: Frame, sign: Sign) -> Draft | None:
    """ "all sanctions should be lifted": said of parties or of the war, to others than the speaker alone."""
    verb = next((v for v in frame.verbs(*_sentence(frame)) if v.first <= sign.first < v.last), None)
    unit = frame.units.at(sign.first)
    if verb is None or unit.statement is None or unit.statement.act in (Act.PROPOSE, Act.ASK) or _asked(frame):
        return None
    subject = frame.document.syntax.subject_of(verb)
    if verb.perfect or not subject or of_mind(frame, verb) or frame.lower(subject[0].head) in _NOBODY:
        return None
    clause = frame.document.syntax.clause_of(verb)
    if clause is not None and (
        clause.kind == "relative" or (clause.marker is not None and frame.lower(clause.marker) in _ASKS)
    ):
        return None
    first, last = clause_around(frame.document, unit, verb)
    if not (unit.first <= subject[0].first < verb.first) or not _others(frame, unit, subject[0].first, verb.first):
        return None
    return Draft(ConditionKind.DEMAND, "should", sign.tokens, unit, first, last, (first, last), None, subject)


def _others(frame: Frame, unit: Unit, first: int, last: int) -> bool:
    """Whether what should act or be done is another party or what is bargained over, not advice to one's own side;
    what several parties declare together may be about anything of the war."""
    if frame.topics(first, last):
        return True
    own = {a.country for a in unit.speakers} - {None}
    if own and any(a.country is not None and a.country not in own for a in frame.cast.actors_in(first, last)):
        return True
    return len(unit.speakers) > 1 and frame.about(first, last)


def _needed(frame: Frame, sign: Sign) -> Draft | None:
    """ "a political solution is needed", "there is a need to end the war"."""
    unit = frame.units.at(sign.first)
    verb = next((v for v in reversed(frame.verbs(unit.first, sign.last)) if v.form == "finite"), None)
    if unit.statement is None or verb is None or verb.negated or _asked(frame):
        return None
    first, last = clause_around(frame.document, unit, verb)
    if frame.lower(sign.last - 1) in ("to", "for", "that"):
        last = max(last, trimmed(frame.document, first, unit.last))
    opens = frame.lower(sign.last - 1) in ("to", "for", "that")
    if last < sign.last or not frame.matters(*((sign.last, last) if opens else (first, sign.first))):
        return None
    clause = frame.document.syntax.clause_of(verb)
    if clause is not None and (clause.kind == "relative" or frame.lower(clause.marker or -1) in _ASKS):
        return None
    return Draft(ConditionKind.DEMAND, "needed", sign.tokens, unit, first, last, (first, last), None, ())


def _wants(frame: Frame, sign: Sign) -> Draft | None:
    """ "the Kremlin wants Kyiv to recognise the border", "Moscow wants recognition of the annexations"."""
    verb = next((v for v in frame.verbs(*_sentence(frame)) if v.first <= sign.first < v.last), None)
    if verb is None or verb.form not in ("finite", "gerund") or verb.negated or _asked(frame):
        return None
    subject = frame.document.syntax.subject_of(verb)
    wanting = frame.cast.actors_of(subject)
    if not any(a.kind in _PARTIES and a.country for a in wanting) and not _first_person(frame, sign, subject):
        return None
    unit = frame.units.at(verb.head)
    first, last = clause_around(frame.document, unit, verb)
    wanted = next((n for n in frame.document.syntax.noun_groups(frame.sentence) if n.first == verb.last), None)
    to = next((v for v in frame.verbs(verb.last, last) if v.form == "infinitive"), None)
    if wanted is None:
        return _wants_first(frame, verb, to, first, last, subject)
    if to is not None and to.first <= wanted.last + 1:
        others = frame.cast.actors_of((wanted,))
        if not others or {a.name for a in others} & {a.name for a in wanting}:
            return None
        return Draft(
            ConditionKind.DEMAND, "wants-to", sign.tokens, unit, first, last, (verb.last, last), None, subject, True
        )
    heads = [t for t in frame.topics(wanted.first, wanted.last) if t.kind in _WANTED]
    if not heads or not frame.topics(wanted.head, wanted.head + 1):
        return None
    return Draft(ConditionKind.DEMAND, "wants", sign.tokens, unit, first, last, (verb.last, last), None, subject, True)


def _wants_first(
    frame: Frame, verb: VerbGroup, to: VerbGroup | None, first: int, last: int, subject: tuple[NounGroup, ...]
) -> Draft | None:
    """ "it wants first to see the text", "wants to first understand the framework"."""
    if to is None or not any(frame.lower(i) == "first" for i in range(verb.last, to.last + 1)):
        return None
    unit = frame.units.at(verb.head)
    if to.first > verb.last + 1 or not (frame.topics(first, last) or unit.statement is not None):
        return None
    return Draft(
        ConditionKind.PRECONDITION,
        "wants-first",
        (verb.head, verb.last),
        unit,
        first,
        last,
        (to.first, last),
        None,
        subject,
        True,
    )


def _first_person(frame: Frame, sign: Sign, subject: tuple[NounGroup, ...]) -> bool:
    """Whether a source that speaks for a country says "we want"."""
    speakers = frame.units.at(sign.first).speakers
    return bool(subject) and frame.lower(subject[0].head) in ("we", "it") and any(a.country for a in speakers)


def _asked(frame: Frame) -> bool:
    return any(frame.lower(i) == "?" for i in range(frame.sentence.last - 3, frame.sentence.last))


def _sentence(frame: Frame) -> tuple[int, int]:
    return frame.sentence.first, frame.sentence.last
