"""Findings as W3C Web Annotations, to be laid over the page that the text was taken from.

Data model: https://www.w3.org/TR/annotation-model/ (2017). Each span of evidence is a target of its own, found again by
its words with some before and after (TextQuoteSelector) or by its place (TextPositionSelector). The words behind a
field are an annotation of their own, which says what they stand for and links them to the finding: they may lie
elsewhere, and bear out the field only. The standard counts places in code points, as the library does;
`formats.offsets` turns them into the UTF-16 units of JavaScript.
"""

from collections.abc import Iterator
from typing import Any

from ukrnews.formats import words
from ukrnews.formats.grounds import value_of
from ukrnews.formats.identity import article_id, finding_id
from ukrnews.model import (
    Actor,
    Condition,
    Finding,
    Ground,
    How,
    Incident,
    Proposal,
    Report,
    Span,
    Statement,
)
from ukrnews.model.checks import expect

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
AROUND = 32
"""Characters before and after a quotation that tell it from the same words elsewhere."""

_Words = Iterator[tuple[str, str]]


def to_annotations(report: Report, *, source: str | None = None) -> dict[str, Any]:
    """An AnnotationPage with an annotation for each finding and after it one for each of its grounds, ready for
    `json.dumps`.

    `source` is the address of the page: by default the article's own, or its id where it has none.
    """
    expect("to_annotations: report", report, Report)
    article = article_id(report.article)
    page = source or report.article.url or f"urn:ukrnews:{article}"
    items = [item for finding in report.of(Finding) for item in _items(article, page, report.article.text, finding)]
    return {
        "@context": CONTEXT,
        "id": f"urn:ukrnews:{article}:annotations",
        "type": "AnnotationPage",
        "startIndex": 0,
        "items": items,
    }


def _items(article: str, page: str, text: str, finding: Finding) -> Iterator[dict[str, Any]]:
    made = _annotation(article, page, text, finding)
    yield made
    for number, ground in enumerate(finding.grounds):
        link = {"type": "SpecificResource", "source": made["id"], "purpose": "linking"}
        yield {
            "id": f"{made['id']}:ground-{number}",
            "type": "Annotation",
            "motivation": "linking",
            "body": [_note(_meaning(finding, ground)), link],
            "target": _target(page, text, ground.span),
        }


def _meaning(finding: Finding, ground: Ground) -> str:
    """What the words stand for: "perpetrators: Russia"."""
    value = words.told(value_of(finding, ground.field, ground.item))
    how = "" if ground.how is How.NAMED else f" ({ground.how.value})"
    return words.label(ground.field) + (f": {value}" if value else "") + how


def _note(said: str) -> dict[str, str]:
    return {"type": "TextualBody", "purpose": "describing", "format": "text/plain", "language": "en", "value": said}


def _annotation(article: str, page: str, text: str, finding: Finding) -> dict[str, Any]:
    tag = {"type": "TextualBody", "purpose": "tagging", "value": finding.type}
    said = " · ".join(f"{name}: {value}" for name, value in _words(finding))
    targets = [_target(page, text, span) for span in finding.evidence]
    return {
        "id": f"urn:ukrnews:{finding_id(article, finding)}",
        "type": "Annotation",
        "motivation": "tagging",
        "body": [tag, _note(said)] if said else [tag],
        "target": targets[0] if len(targets) == 1 else targets,
    }


def _target(page: str, text: str, span: Span) -> dict[str, Any]:
    quote = {
        "type": "TextQuoteSelector",
        "exact": span.text,
        "prefix": text[max(0, span.start - AROUND) : span.start],
        "suffix": text[span.end : span.end + AROUND],
    }
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {"source": page, "selector": [quote, position]}


def _words(finding: Finding) -> _Words:
    """What a reader is told of a finding: its own value first, then who, where and what."""
    if isinstance(finding, Statement):
        yield "act", finding.act.value
        yield from _names("by", finding.speakers)
        yield from _names("to", finding.addressees)
    elif isinstance(finding, Incident):
        yield "kind", finding.kind.value
        yield from _names("by", finding.perpetrators)
        if finding.places:
            yield "at", ", ".join(place.name for place in finding.places)
        for name in ("killed", "injured"):
            if (count := getattr(finding, name)) is not None:
                yield name, count.text
    elif isinstance(finding, Proposal):
        yield "kind", finding.kind.value
        yield from _names("by", finding.proposers)
        yield "status", finding.status.value
    elif isinstance(finding, Condition):
        yield "kind", finding.kind.value
        yield from _names("by", finding.holders)


def _names(name: str, actors: tuple[Actor, ...]) -> _Words:
    if actors:
        yield name, ", ".join(actor.name for actor in actors)
