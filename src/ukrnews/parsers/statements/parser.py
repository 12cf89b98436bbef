"""StatementParser: who said what, read sentence by sentence, then joined across sentences."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

import attrs

from ukrnews.lexicon import Lexicon
from ukrnews.lexicon.entries import CueEntry
from ukrnews.model import Act, Actor, Ground, Span, Statement
from ukrnews.parsers.actors import Cast, cast_of
from ukrnews.parsers.findings import Findings
from ukrnews.parsers.grounding import ground, when_grounds
from ukrnews.parsers.statements.acts import Shown, act_of, asserts, evaluation_of, told_act
from ukrnews.parsers.statements.continuity import carry_on
from ukrnews.parsers.statements.details import addressees_of, medium_of, outlet_among, when_of
from ukrnews.parsers.statements.draft import Draft
from ukrnews.parsers.statements.grounds import addressees_by_words, speakers_by_words
from ukrnews.parsers.statements.nominal import nominal_drafts
from ukrnews.parsers.statements.quotes import form_of, join_quotations
from ukrnews.parsers.statements.verbal import verbal_drafts
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.reading.document import Derived, Document
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax.protocol import Chunk


class StatementParser:
    """Yields a Statement for each act of speech that the article reports, in the order of the text."""

    gives = (Statement,)

    def __call__(self, document: Document, findings: Findings = Findings()) -> Iterator[Statement]:
        del findings
        yield from document.derived(STATEMENTS)


def statements_of(document: Document, findings: Findings) -> tuple[Statement, ...]:
    """The statements found before, or where there are none those that the parser finds."""
    return document.given(STATEMENTS, findings.statements) if findings.statements else document.derived(STATEMENTS)


def _statements(document: Document) -> tuple[Statement, ...]:
    cast = cast_of(document)
    drafts = _said_once([d for s in document.sentences for d in _in_sentence(document, cast, s)])
    joined = join_quotations(document, cast, carry_on(document, cast, drafts))
    made = (_statement(document, cast, draft, speakers) for draft, speakers in joined)
    return tuple(s for s in made if s is not None)


STATEMENTS = Derived("statements", _statements)


def _in_sentence(document: Document, cast: Cast, sentence: Sentence) -> list[tuple[Draft, tuple[Actor, ...]]]:
    chunks = document.syntax.chunks(sentence)
    if not chunks:
        return []
    cues = _cue_lemmas(document.lexicon)
    found = list(verbal_drafts(document, cast, sentence, chunks, cues))
    nominal = [
        (d, who)
        for d, who in nominal_drafts(document, cast, sentence, chunks, cues)
        if not any(c.content == d.content for c, _ in found)
    ]
    light = {d.at[0] for d, _ in nominal if d.rule == "noun-with-verb"}
    found = [(d, who) for d, who in found if not (d.rule == "object" and d.at[0] in light)] + nominal
    return sorted(found, key=lambda pair: pair[0].at)


@cache
def _cue_lemmas(lexicon: Lexicon) -> frozenset[str]:
    """Lemmas of reporting verbs; those that report only with another word stand with it ("go on")."""
    return frozenset(c.key for c in lexicon.table(CueEntry)) | {
        c.lemma for c in lexicon.table(CueEntry) if c.word is not None and c.lemma not in _LIGHT
    }


def _said_once(drafts: list[tuple[Draft, tuple[Actor, ...]]]) -> list[tuple[Draft, tuple[Actor, ...]]]:
    """Without "The ministry said this in a post" where the sentence before names who said what it says."""
    reported = {d.sentence.index for d, _ in drafts if d.rule != "said-this"}
    return [(d, who) for d, who in drafts if d.rule != "said-this" or d.sentence.index - 1 not in reported]


_LIGHT = listed("light of parser")
"""Verbs too common to begin a statement without their particle."""


_NEAR = 1500
"""Characters from the cue within which what was said is its evidence."""


def _statement(document: Document, cast: Cast, draft: Draft, speakers: Sequence[Actor]) -> Statement | None:
    content = tuple(document.span(start, end) for start, end in draft.content if start < end)
    if not content:
        return None
    cue = document.span(*draft.cue) if draft.cue is not None else None
    source = None
    if draft.source_range is not None:
        source = document.span_of(*draft.source_range)
    chunks = document.syntax.chunks(draft.sentence)
    tokens = document.tokens
    inside = [(s.start, s.end) for s in content]
    outside = [c for c in chunks if not any(a <= tokens[c.first].start < b for a, b in inside)]
    cue_token = document.token_at(draft.at[0])
    first = min([c.first for c in outside], default=draft.sentence.first)
    last = max([c.last for c in outside], default=draft.sentence.last)
    to = addressees_of(cast, draft.addressees, speakers)
    said_by, speaker_grounds = speakers_by_words(document, cast, draft, speakers)
    said_to, addressee_grounds = addressees_by_words(document, cast, to)
    act = _act(document, cast, draft, speakers)
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
        form=form_of(document, content),
        act=act.act,
        addressees=said_to,
        medium=medium,
        when=dated.when if dated is not None else None,
        negated=draft.unsaid,
    )


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
    document: Document, chunks: Sequence[Chunk], addressees: Sequence[Actor], said_to: Sequence[Ground]
) -> tuple[str | None, tuple[Ground, ...]]:
    """Where it was said, with its grounds: those of the addressee where that is an outlet."""
    found = medium_of(document, chunks)
    if found is not None:
        return found[0], (ground(document, "medium", found[1]),)
    outlet = outlet_among(document, addressees)
    if outlet is None:
        return None, ()
    grounds = (attrs.evolve(g, field="medium", item=None) for g in said_to if g.item == outlet)
    return addressees[outlet].name, tuple(grounds)


def _act(document: Document, cast: Cast, draft: Draft, speakers: Sequence[Actor]) -> Shown:
    """A telling verb's own act; with a neutral one that of the content, with "called … cruel" that of the judgement."""
    if draft.negated:
        return Shown(Act.STATE)
    if not draft.neutral:
        if draft.verb is not None and draft.verb.lemma == "suggest" and asserts(document, draft.rule, draft.content):
            shown = act_of(document, cast, draft.content, speakers)
            return Shown(Act.CLAIM) if shown.act is Act.STATE else shown
        return Shown(told_act(document, draft.act, draft.rule, draft.content))
    if draft.rule in ("object-complement", "object-as", "passive-complement"):
        return evaluation_of(document, cast, draft.content, speakers)
    return act_of(document, cast, draft.content, speakers, own_tense=draft.rule == "inserted")


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
