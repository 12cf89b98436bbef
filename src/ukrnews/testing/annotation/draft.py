"""A report as a draft to be corrected: a mark for each finding, with its values."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from ukrnews.model import Actor, Condition, Count, Finding, Incident, Place, Proposal, Report, Span, Statement
from ukrnews.testing.annotation.marks import Mark, Marked, in_order, mark
from ukrnews.testing.annotation.values import bounds_word, response_word
from ukrnews.testing.gold import GoldResponse

_Values = dict[str, tuple[str, ...]]


def of_report(report: Report, id: str) -> Marked:
    """The article with its findings as marks. Kinds of finding of one's own are left out."""
    article = report.article
    marks = (_mark(article.text, finding) for finding in report.of(Finding))
    return Marked(
        id=id,
        text=article.text,
        title=article.title or "",
        published=article.published,
        source=article.source or "",
        marks=in_order(one for one in marks if one is not None),
    )


def _mark(text: str, finding: Finding) -> Mark | None:
    if isinstance(finding, Statement):
        return _of(text, "Statement", finding.content, _statement(finding))
    if isinstance(finding, Incident):
        return _of(text, "Incident", (finding.trigger,), _incident(finding))
    if isinstance(finding, Proposal):
        return _of(text, "Proposal", (finding.content,), _proposal(finding))
    if isinstance(finding, Condition):
        values = {"kind": (finding.kind.value,), "holders": _names(finding.holders)}
        return _of(text, "Condition", finding.evidence[:1], values)
    return None


def _of(text: str, label: str, spans: Sequence[Span], values: _Values) -> Mark | None:
    """The mark; None where there is no word to mark."""
    if not any(span.text.strip() for span in spans):
        return None
    return mark(text, label, [(span.start, span.end) for span in spans], values)


def _statement(statement: Statement) -> _Values:
    return {
        "act": (statement.act.value,),
        "form": (statement.form.value,),
        "speakers": _names(statement.speakers),
        "cue": (statement.cue.text,) if statement.cue else (),
        "addressee": _names(statement.addressees[:1]),
    }


def _incident(incident: Incident) -> _Values:
    when = incident.when
    sure = when is not None and when.earliest is not None and when.earliest == when.latest
    return {
        "kind": (incident.kind.value,),
        "weapons": tuple(dict.fromkeys(weapon.kind.value for weapon in incident.weapons)),
        "perpetrators": _names(incident.perpetrators),
        "places": _names(incident.places),
        "date": (when.earliest.isoformat(),) if sure and when and when.earliest else (),
        "killed": _figure(incident.killed),
        "injured": _figure(incident.injured),
        "attributed_to": _names(incident.attributed_to),
        "denied_by": _names(incident.denied_by),
    }


def _proposal(proposal: Proposal) -> _Values:
    answers = (GoldResponse(actor=one.actor.name, stance=one.stance.value) for one in proposal.responses)
    return {
        "kind": (proposal.kind.value,),
        "proposers": _names(proposal.proposers),
        "duration": (proposal.duration,) if proposal.duration else (),
        "responses": tuple(map(response_word, answers)),
    }


def _figure(count: Count | None) -> tuple[str, ...]:
    return () if count is None else (bounds_word((count.minimum, count.maximum)),)


def _names(named: Iterable[Actor | Place]) -> tuple[str, ...]:
    return tuple(one.name for one in named)
