"""Terms: what a plan would do, and how an agreement may be lengthened."""

from __future__ import annotations

from collections.abc import Iterator

from ukrnews.lexicon.entries import Sense, TopicEntry
from ukrnews.model import Act, ConditionKind, ProposalKind
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.parsers.conditions.extents import clause_around
from ukrnews.parsers.conditions.frames import Frame
from ukrnews.reading.syntax import NounGroup, VerbGroup

_PAPERS = frozenset({"paper", "money"})
"""Vessels that are no plan of parties: bills, measures, sums."""
_WOULD = frozenset({"would", "will", "could", "can", "may", "might", "be to", "have to", "must"})
_LENGTH = frozenset({"cover", "last", "apply", "include", "exclude", "begin", "start", "take", "enter"})
_MAY = frozenset({"could", "can", "may", "might", "would", "will"})


def terms(frame: Frame) -> Iterator[Draft]:
    """The clauses of a proposal that the sentence states."""
    senses = {s.sense for s in frame.signs}
    if not senses & {Sense.TERM, Sense.EXTEND, Sense.UNDER}:
        return
    for verb in frame.document.syntax.verb_groups(frame.sentence):
        if Sense.UNDER in senses and verb.modal in _WOULD and verb.form == "finite" and _under_plan(frame, verb):
            yield from _stated(frame, verb)
            continue
        if frame.has(Sense.EXTEND, verb.head, verb.head + 1) and verb.modal in _MAY:
            yield from _extended(frame, verb)
        elif frame.has(Sense.TERM, verb.head, verb.head + 1):
            yield from _held(frame, verb)


def _carriers(frame: Frame, noun: NounGroup) -> list[TopicEntry]:
    """The topics that the group's head names."""
    return [
        t for t in frame.topics(noun.first, noun.last) if frame.lower(noun.head) in {w.split()[-1] for w in t.phrases}
    ]


def _is_plan(frame: Frame, subject: tuple[NounGroup, ...]) -> bool:
    """Whether the subject is a plan or an agreement that can hold clauses."""
    kinds = [t for noun in subject for t in _carriers(frame, noun)]
    return any(
        (t.vessel and t.name not in _PAPERS) or t.kind in (ProposalKind.CEASEFIRE, ProposalKind.PEACE_PLAN)
        for t in kinds
    )


def _is_vessel(frame: Frame, subject: tuple[NounGroup, ...]) -> bool:
    """Whether the subject is a plan or agreement, not a truce, which does little more than begin and last."""
    kinds = [t for noun in subject for t in _carriers(frame, noun)]
    return any((t.vessel and t.name not in _PAPERS) or t.kind is ProposalKind.PEACE_PLAN for t in kinds)


def _extended(frame: Frame, verb: VerbGroup) -> Iterator[Draft]:
    unit = frame.units.at(verb.head)
    first, last = clause_around(frame.document, unit, verb)
    subject = frame.document.syntax.subject_of(verb)
    if not _is_plan(frame, subject) and not any(
        frame.lower(n.head) in ("it", "this", "that", "which") for n in subject
    ):
        return
    if any(n.first < first for n in subject) or frame.lower(first) in ("which", "that"):
        first = verb.first
    yield Draft(
        ConditionKind.TERM, "extension", (verb.first, verb.last), unit, first, last, (first, last), None, subject
    )


def _stated(frame: Frame, verb: VerbGroup) -> Iterator[Draft]:
    unit = frame.units.at(verb.head)
    first, last = clause_around(frame.document, unit, verb)
    subject = frame.document.syntax.subject_of(verb)
    yield Draft(
        ConditionKind.TERM, "under-plan", (verb.first, verb.last), unit, first, last, (first, last), None, subject
    )


def _held(frame: Frame, verb: VerbGroup) -> Iterator[Draft]:
    subject = frame.document.syntax.subject_of(verb)
    unit = frame.units.at(verb.head)
    plan = (
        (_is_vessel(frame, subject) or verb.lemma in _LENGTH)
        and _is_plan(frame, subject)
        and verb.form == "finite"
        and verb.first > (subject[-1].first if subject else 0)
    )
    first, last = clause_around(frame.document, unit, verb)
    if plan and verb.tense != "past" and not verb.perfect:
        if (
            verb.modal is None
            and not _proposed(frame, verb)
            and not frame.topics(verb.last, last)
            and verb.lemma not in ("call", "last")
        ):
            return
        start = verb.first if verb.modal is None or verb.negated else verb.head
        yield Draft(
            ConditionKind.TERM,
            "plan-would",
            (verb.first, verb.last),
            unit,
            min(start, verb.head),
            last,
            (min(start, verb.head), last),
            None,
            subject,
        )
    elif verb.modal in _WOULD and verb.lemma in _LENGTH and _is_it(frame, subject) and _plan_before(frame):
        yield Draft(
            ConditionKind.TERM, "it-would", (verb.first, verb.last), unit, first, last, (first, last), None, subject
        )


def _proposed(frame: Frame, verb: VerbGroup) -> bool:
    """Whether the clause is what somebody proposes ("propose that the truce last 30 days")."""
    statement = frame.units.at(verb.head).statement
    return statement is not None and statement.act is Act.PROPOSE


def _under_plan(frame: Frame, verb: VerbGroup) -> bool:
    """ "Under the proposal, Russia would keep …"."""
    for preposition, noun in frame.document.syntax.adjuncts_of(verb):
        if preposition == "under" and _is_plan(frame, (noun,)):
            return True
    return False


def _is_it(frame: Frame, subject: tuple[NounGroup, ...]) -> bool:
    return len(subject) == 1 and frame.lower(subject[0].head) == "it"


def _plan_before(frame: Frame) -> bool:
    """Whether the sentence before, in the same paragraph, speaks of a truce or plan."""
    index = frame.sentence.index - 1
    if index < 0 or frame.document.sentences[index].paragraph != frame.sentence.paragraph:
        return False
    before = frame.document.sentences[index]
    found = frame.topics(before.first, before.last)
    return any(t.kind in (ProposalKind.CEASEFIRE, ProposalKind.PEACE_PLAN) for t in found)
