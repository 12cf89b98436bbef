"""A Report as a piece of HTML: the text with what was found marked in it, and a table of the findings."""

from collections.abc import Iterable, Iterator
from html import escape
from itertools import pairwise
from typing import Any

from ukrnews.model import Condition, Finding, Incident, Proposal, Report, Statement

_COLOURS = {"statement": "#cfe2ff", "incident": "#f8d7da", "proposal": "#d1e7dd", "condition": "#fff3cd"}
_OTHER_COLOUR = "#e2d9f3"
_CELL = 'style="text-align:left;vertical-align:top;padding:2px 8px"'


def to_html(report: Report) -> str:
    """The report as HTML to be set into a page; everything from the article is escaped, nothing is loaded."""
    findings = report.of(Finding)
    parts = ['<div class="ukrnews-report">']
    if report.article.title:
        parts.append(f"<h3>{escape(report.article.title)}</h3>")
    parts.append(f'<p style="white-space:pre-wrap">{"".join(_marked(report.article.text, findings))}</p>')
    parts.append(_table(findings))
    if report.problems:
        parts.append("<ul>" + "".join(f"<li>{escape(problem)}</li>" for problem in report.problems) + "</ul>")
    parts.append("</div>")
    return "\n".join(parts)


def _marked(text: str, findings: Iterable[Finding]) -> Iterator[str]:
    """The text in pieces, cut where a finding begins or ends; the shortest finding over a piece colours it."""
    opening: dict[int, list[tuple[int, Finding]]] = {}
    cuts = {0, len(text)}
    for finding in findings:
        for span in finding.evidence:
            opening.setdefault(span.start, []).append((span.end, finding))
            cuts |= {span.start, span.end}
    places = sorted(cuts)
    open_now: list[tuple[int, Finding]] = []
    for start, end in pairwise(places):
        open_now = [(last, finding) for last, finding in open_now if last > start] + opening.get(start, [])
        piece = escape(text[start:end])
        if not open_now:
            yield piece
            continue
        kind = min(open_now, key=lambda pair: pair[0] - pair[1].evidence[0].start)[1].type
        names = ", ".join(dict.fromkeys(finding.id for _, finding in open_now))
        yield f'<mark title="{escape(names)}" style="background:{_COLOURS.get(kind, _OTHER_COLOUR)}">{piece}</mark>'


def _table(findings: Iterable[Finding]) -> str:
    rows = [_row(("", "who", "what", "words", "rule"), "th")]
    for finding in findings:
        words = " … ".join(span.text for span in finding.evidence)
        rows.append(_row((finding.type, _who(finding), _what(finding), words, finding.rule), "td"))
    return "<table>" + "".join(rows) + "</table>"


def _row(cells: Iterable[str], tag: str) -> str:
    return "<tr>" + "".join(f"<{tag} {_CELL}>{escape(cell)}</{tag}>" for cell in cells) + "</tr>"


def _who(finding: Finding) -> str:
    people: dict[type[Finding], str] = {
        Statement: "speakers",
        Incident: "perpetrators",
        Proposal: "proposers",
        Condition: "holders",
    }
    field = next((name for cls, name in people.items() if isinstance(finding, cls)), None)
    actors: Any = getattr(finding, field) if field else ()
    return ", ".join(actor.name for actor in actors)


def _what(finding: Finding) -> str:
    if isinstance(finding, Statement):
        return f"{finding.act}: " + " … ".join(span.text for span in finding.content)
    if isinstance(finding, Incident):
        places = ", ".join(place.name for place in finding.places)
        return f"{finding.kind}: {places}" if places else f"{finding.kind}"
    if isinstance(finding, Proposal):
        return f"{finding.kind}: {finding.status}"
    if isinstance(finding, Condition):
        return f"{finding.kind}: {finding.requirement.text}"
    return ""
