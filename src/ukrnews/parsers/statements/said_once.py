"""What is said once and told twice: carried by an agency, announced by "this", done in one's own words."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.statements.details import is_outlet
from ukrnews.parsers.statements.statement_draft import APART, DEED, INSERTED, PATIENT, SENTENCE_BEFORE, Draft
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.reading.document import Document

_ELSEWHERE: Final = (PATIENT, SENTENCE_BEFORE)
_NEAR: Final = 6
"""Statements before and after one in whose words it may stand."""
_FIRST: Final = frozenset({"i", "we"})


def without_carriers(document: Document, drafts: list[Draft]) -> list[Draft]:
    """Without "The ministry said this in a post" where the sentence before names who said what it says, and without
    the agency that only carries it: "The ministry said a bridge was hit, Tass reported"."""
    reported = {d.sentence.index for d in drafts if d.shape is not SENTENCE_BEFORE}
    told = [d for d in drafts if d.shape is not SENTENCE_BEFORE or d.sentence.index - 1 not in reported]
    return [d for d in told if d.shape not in (INSERTED, APART) or not _carries(document, d, told)]


def _carries(document: Document, draft: Draft, told: Sequence[Draft]) -> bool:
    """Whether an outlet's report is all somebody else's, from its source to its end."""
    if len(draft.content) != 1 or not all(may_carry(document, draft, a) for a in draft.speakers):
        return False
    start, end = draft.content[0]
    here = [d for d in told if d.sentence is draft.sentence and d is not draft and start < d.at[0] < end]
    if any(d.shape in _ELSEWHERE and d.content[-1][1] <= start for d in here):
        return True  # "This was said by the mayor, as reported by Tass", "The mayor said this, Tass reported"
    return bool(here) and _fill(document, draft, here)


def may_carry(document: Document, draft: Draft, actor: Actor) -> bool:
    """Whether it is an outlet, or a body of an unknown name of which a verb of reporting is told: "UNN informs"."""
    if is_outlet(document, actor):
        return True
    unknown = actor.kind is ActorKind.ORGANISATION and document.lexicon.actor(actor.name) is None
    return unknown and draft.verb is not None and draft.verb.lemma in listed("carrying")


def _fill(document: Document, draft: Draft, inside: Sequence[Draft]) -> bool:
    """Whether the statements of one source are all that is told: "The ministry said a bridge was hit and blamed Minsk,
    Tass reported"; an agency in the present tense carries what else somebody does in words: "…, Tass reports"."""
    start, end = draft.content[0]
    opening = min(inside, key=lambda d: d.at)
    main = next((c.verb for c in document.syntax.clauses(document.sentence_at(start)) if c.kind == "main"), None)
    if opening.verb is None or main is None or opening.verb.head != main.head or draft.verb is None:
        return False
    reports = draft.verb.lemma in listed("carrying")
    if not (reports and (opening.shape.asserts or draft.verb.tense == "present")):
        return False
    return max(d.content[-1][1] for d in inside if d.speakers == opening.speakers) >= end - 1


def outermost(document: Document, drafts: list[Draft]) -> list[Draft]:
    """Without what speakers do in their own words by saying it: "“I repeat my call for calm,” he said", "Paris said it
    insists on a pause"."""
    return [d for k, d in enumerate(drafts) if not (_is_present(d) and _performed(document, k, drafts))]


def _is_present(draft: Draft) -> bool:
    """Whether it is done as it is said: no past form, and no -ing form."""
    verb = draft.verb
    return verb is not None and verb.form != "gerund" and verb.tense != "past" and not verb.perfect


def _performed(document: Document, k: int, drafts: Sequence[Draft]) -> bool:
    """Whether the statement stands in its own speaker's words."""
    draft = drafts[k]
    start = draft.at[0]
    for outer in drafts[max(k - _NEAR, 0) : k + _NEAR]:
        if outer is draft or outer.shape is DEED or not outer.content[0][0] <= start < outer.content[-1][1]:
            continue
        if any(a <= start < b for a, b in outer.content):
            first = draft.source_range is not None and document.word(draft.source_range[0]) in _FIRST
            return first or outer.speakers == draft.speakers
    return False
