"""StatementParser: who said what, read sentence by sentence, then joined across sentences."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

import attrs

from ukrnews.model import Act, Actor, Ground, Span, Statement
from ukrnews.parsers.actors import Cast, cast_of
from ukrnews.parsers.extents import AROUND, SAID_ENDS, SAID_TAILS
from ukrnews.parsers.findings import Findings
from ukrnews.parsers.grounding import ground, when_grounds
from ukrnews.parsers.statements.act_rules import ACTS
from ukrnews.parsers.statements.acts import Shown, act_of, asserts, evaluation_of, told_act
from ukrnews.parsers.statements.called_again import named_later
from ukrnews.parsers.statements.continuity import carried_on
from ukrnews.parsers.statements.details import addressees_of, medium_of, outlet_among, when_of
from ukrnews.parsers.statements.grounds import addressees_by_words, speakers_by_words
from ukrnews.parsers.statements.quotes import form_of, joined
from ukrnews.parsers.statements.said_once import outermost, without_carriers
from ukrnews.parsers.statements.sentence_drafts import drafts_in
from ukrnews.parsers.statements.statement_draft import Draft
from ukrnews.parsers.statements.table import CARRYING, RULES
from ukrnews.parsers.view import view_of
from ukrnews.reading.document import Derived, Document
from ukrnews.reading.syntax.protocol import Chunk


class StatementParser:
    """Yields a Statement for each act of speech that the article reports, in the order of the text."""

    gives = (Statement,)
    tables = (RULES, SAID_ENDS, SAID_TAILS, AROUND, CARRYING, ACTS)

    def __call__(self, document: Document, findings: Findings = Findings()) -> Iterator[Statement]:
        del findings
        yield from document.derived(STATEMENTS)


def statements_of(document: Document, findings: Findings) -> tuple[Statement, ...]:
    """The statements found before, or where there are none those that the parser finds."""
    return document.given(STATEMENTS, findings.statements) if findings.statements else document.derived(STATEMENTS)


def _statements(document: Document) -> tuple[Statement, ...]:
    rules, carrying = RULES.of(document), CARRYING.of(document)
    views = (view_of(document, s) for s in document.sentences if document.syntax.chunks(s))
    drafts = without_carriers(document, [d for view in views for d in drafts_in(view, rules)])
    drafts = outermost(document, carried_on(document, drafts, carrying))
    drafts = named_later(document, joined(document, drafts, rules, carrying), carrying)
    made = (_statement(document, draft) for draft in drafts)
    return tuple(s for s in made if s is not None)


STATEMENTS = Derived("statements", _statements)


_first = attrgetter("first")
_NEAR = 1500
"""Characters from the cue within which what was said is its evidence."""


def _statement(document: Document, draft: Draft) -> Statement | None:
    cast, speakers = cast_of(document), draft.speakers
    content = tuple(document.span(start, end) for start, end in draft.content if start < end)
    if not content:
        return None
    cue = document.span(*draft.cue) if draft.cue is not None else None
    source = None
    if draft.source_range is not None:
        source = document.span_of(*draft.source_range)
    outside = document.syntax.chunks(draft.sentence)
    for span in content:
        within = bisect_left(outside, document.tokens_from(span.start), key=_first)
        after = bisect_left(outside, document.tokens_from(span.end), key=_first)
        outside = [*outside[:within], *outside[after:]]
    cue_token = document.token_at(draft.at[0])
    first = outside[0].first if outside else draft.sentence.first
    last = outside[-1].last if outside else draft.sentence.last
    to = addressees_of(cast, draft.addressees, speakers)
    said_by, speaker_grounds = speakers_by_words(cast, draft, speakers)
    said_to, addressee_grounds = addressees_by_words(cast, to)
    act = _act(document, draft)
    if act.act is Act.ACCUSE and _accuse_themselves(cast, draft):
        return None
    medium, medium_grounds = _medium(document, outside, said_to, addressee_grounds)
    dated = when_of(document, outside, cue_token, first, last)
    return Statement(
        evidence=_evidence(document, source, cue, content),
        rule=draft.rule,
        grounds=(
            *speaker_grounds,
            *addressee_grounds,
            _act_ground(document, draft, act),
            *medium_grounds,
            *(when_grounds(document, "when", dated) if dated is not None else ()),
        ),
        speakers=said_by,
        source=source,
        content=content,
        cue=cue,
        form=form_of(document, content, (cue, source)),
        act=act.act,
        addressees=said_to,
        medium=medium,
        when=dated.when if dated is not None else None,
        negated=draft.unsaid,
    )


def _accuse_themselves(cast: Cast, draft: Draft) -> bool:
    """ "would sign if Russia left but accused Moscow": the accused was read as who accuses."""
    named = (n for n in draft.addressees if cast.names_in(n.first, n.last))
    return any(cast.actor_of(n) in draft.speakers for n in named)


def _act_ground(document: Document, draft: Draft, act: Shown) -> Ground:
    """The words that show the act, else the cue; of a quotation without one the first word that could be none."""
    if act.tokens is not None:
        return ground(document, "act", act.tokens)
    if draft.cue is not None:
        return Ground(field="act", span=document.span(*draft.cue))
    first, last = document.token_at(draft.at[0]), document.token_at(draft.at[1] - 1) + 1
    nouns = document.lexicon.index("cue_nouns")
    plain = (i for i in range(first, last) if document.tag(i)[:2] not in ("VB", "MD"))
    at = next((i for i in plain if (t := document.tokens[i]).text.isalpha() and t.lower not in nouns), first)
    return ground(document, "act", (at, at + 1))


def _medium(
    document: Document, outside: Sequence[Chunk], addressees: Sequence[Actor], said_to: Sequence[Ground]
) -> tuple[str | None, tuple[Ground, ...]]:
    """Where it was said, with its grounds: those of the addressee where that is an outlet."""
    found = medium_of(document, outside)
    if found is not None:
        return found[0], (ground(document, "medium", found[1]),)
    outlet = outlet_among(document, addressees)
    if outlet is None:
        return None, ()
    grounds = (attrs.evolve(g, field="medium", item=None) for g in said_to if g.item == outlet)
    return addressees[outlet].name, tuple(grounds)


def _act(document: Document, draft: Draft) -> Shown:
    """A telling verb's own act; with a neutral one that of the content, with "called … cruel" that of the judgement."""
    if draft.negated:
        return Shown(Act.STATE)
    if draft.neutral:
        return evaluation_of(document, draft) if draft.shape.judges else act_of(document, draft)
    if draft.verb is not None and draft.verb.lemma == "suggest" and asserts(document, draft):
        return act_of(document, draft)
    return Shown(told_act(document, draft))


def _evidence(document: Document, source: Span | None, cue: Span | None, content: Sequence[Span]) -> tuple[Span, ...]:
    """The smallest ranges that hold source, cue and content: one for each sentence-long stretch."""
    cue = cue or content[0]
    spans = [cue, *content, *([source] if source is not None else [])]
    near = [s for s in spans if min(abs(s.start - cue.start), abs(s.end - cue.start)) < _NEAR]
    start, end = min(s.start for s in near), max(s.end for s in near)
    if document.text[start:end].count("\n") == 0:
        return (document.span(start, end),)
    first = min((s for s in near), key=lambda s: s.start)
    rest = [s for s in content if s.start >= first.start and s not in (first,)]
    parts: list[Span] = []
    for span in sorted({first, cue, *rest}, key=lambda s: s.start):
        paragraph = document.text.count("\n", 0, span.start)
        if parts and document.text.count("\n", 0, parts[-1].start) == paragraph:
            parts[-1] = document.span(parts[-1].start, max(parts[-1].end, span.end))
        else:
            parts.append(span)
    return tuple(parts)
