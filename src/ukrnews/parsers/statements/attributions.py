"""Attributions set into what they report, before or after it: "…, he said, …", "according to the army, …"."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from ukrnews.parsers.cards import rule
from ukrnews.parsers.extents import said_around
from ukrnews.parsers.statements.antecedents import sentence_meant
from ukrnews.parsers.statements.complements import Chars, report
from ukrnews.parsers.statements.cues import SourceCue, VerbCue, cue_lemmas
from ukrnews.parsers.statements.really_said import UNSAID
from ukrnews.parsers.statements.sources import source_range, speakers_of
from ukrnews.parsers.statements.statement_draft import APART, BEFORE, INSERTED, SENTENCE_BEFORE, Draft
from ukrnews.parsers.statements.told_whom import told_whom
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup

_OBJECTS = frozenset({"object", "object_of_talk"})


@rule("inserted", on=("insertion",))
def inserted(cue: VerbCue) -> Draft | None:
    """A source and its verb beside what they report: "Talks, the mayor said, are over", "“…,” he said"."""
    verb, inside, view = cue.verb, cue.inside, cue.view
    if inside is None or verb.modal in UNSAID or verb.negated or verb.form == "participle":
        return None
    clausal = "clause" in cue.entry.takes or "person_clause" in cue.entry.takes
    if not clausal and not any(c.kind == "Q" for c in cue.chunks[: cue.k]):
        return None
    content = _around(view, inside, inside)
    if cue.entry.word == "it" and len(content) == 2 and view.document.quoted(content[1][0]) is not None:
        content = content[1:]  # "He is, as Tusk put it, “the man of the hour”"
    if not content or _apposed(view, inside, cue.sources) or not _names_source(cue):
        return None
    draft = report(cue, INSERTED, content)
    draft.addressees = _addressees(cue, inside[1])
    return draft


@rule("apposed", on=("insertion",))
def apposed(cue: VerbCue) -> Draft | None:
    """A word for what stands before, and what somebody says of it: "…, a step Moscow condemned"."""
    inside, view = cue.inside, cue.view
    if inside is None or not cue.sources or cue.verb.negated or cue.verb.modal in UNSAID:
        return None
    if not _apposed(view, inside, cue.sources):
        return None
    noun = next((n for n in view.nouns if n.first >= inside[0]), None)
    after = any(c.first < inside[1] and c.kind not in ("D", "T") for c in cue.chunks[cue.after :])
    if noun is None or view.lower(noun.head) in listed("reports and claims"):
        return None  # "an allegation Moscow denies" says nothing of what it denies
    if after or cue.sources[0].first < noun.last or _OBJECTS.isdisjoint(cue.entry.takes):
        return None
    tokens = view.document.tokens
    return report(cue, BEFORE, [(tokens[noun.first].start, tokens[noun.last - 1].end)])


def _around(view: View, inside: tuple[int, int], whole: tuple[int, int]) -> list[Chars]:
    """What the insertion of these tokens reports, with all that belongs to the attribution."""
    others = [i for i in view.syntax.insertions(view.sentence) if i != inside]
    if others:
        document, tokens = view.document, view.document.tokens
        around = document.quoted(tokens[inside[1] - 1].start)  # what is inside the words reported is no bound of them
        others = [i for i in others if document.quoted(tokens[i[1] - 1].start) in (None, around)]
    lemmas = cue_lemmas(view.document.lexicon)
    return said_around(view, whole, others, lemmas)


def _apposed(view: View, inside: tuple[int, int], sources: Sequence[NounGroup]) -> bool:
    """ "…, an allegation the Kremlin denied": a word for what stands before, with what was said of it."""
    tokens = view.document.tokens
    at = next((i for i in range(*inside) if tokens[i].text.isalpha()), inside[0])
    return tokens[at].lower in ("a", "an", "something") and all(n.first > at for n in sources)


def _names_source(cue: VerbCue) -> bool:
    """Whether a source after a capitalised verb is a name: "End of War Near, Says Starmer", but not "President Denies
    Deal, Says Talks Ongoing"."""
    head, cast = cue.verb.head, cue.view.cast
    if not cue.view.document.tokens[head].text[:1].isupper() or not head or any(n.first < head for n in cue.sources):
        return True
    return any(cast.names_in(n.first, n.last) or cast.is_role(n) for n in cue.sources)


def _addressees(cue: VerbCue, stop: int) -> tuple[NounGroup, ...]:
    """The bare objects after "told" inside an attribution."""
    noun = next((c for c in cue.chunks[cue.k + 1 :] if c.first >= stop or c.kind == "N"), None)
    if noun is None or noun.bare is None or noun.first >= stop or "person_clause" not in cue.entry.takes:
        return ()
    return tuple(n for n in cue.view.syntax.coordination_of(noun.bare) if n.first < stop)


@rule("this-according-to", on=("according",))
def this_according_to(cue: SourceCue) -> Draft | None:
    """The sentence before, which "that" stands for: "That is according to the army"."""
    verb = cue.view.row.verb(1)
    subject = cue.view.row.chunk().bare if cue.k == 2 and verb is not None and verb.lemma == "be" else None
    told = sentence_meant(cue.view.document, subject) if subject is not None else None
    if told is None:
        return None
    draft = _by_source(cue, [told])
    draft.shape = SENTENCE_BEFORE
    return draft


@rule("according-to", on=("according",))
def according_to(cue: SourceCue) -> Draft | None:
    """What stands beside "according to" or "as reported by" and a source."""
    view, first = cue.view, cue.view.row.chunk(cue.k).first
    inside = next(((a, b) for a, b in view.syntax.insertions(view.sentence) if a <= first < b), None)
    if inside is None:
        return None
    content = _around(view, inside, (inside[0], _past_cited(view, inside[1])))
    return _by_source(cue, content) if content else None


@rule("according-to-without-comma", on=("according",))
def without_comma(cue: SourceCue) -> Draft | None:
    """The sentence after the source that it opens with, no comma between: "According to Umerov two bridges fell"."""
    view, start = cue.view, cue.view.row.moved(cue.k + 2)
    verb = start.first(lambda c: c.is_finite or c.kind in (",", "-", "Q", "R", "S", ":"))
    if cue.k or verb is None or not verb.chunk().is_finite or start.noun() != cue.source:
        return None
    split = told_whom(view.document, start)
    beside = verb.moved(-1)
    if split is not None and split.subject < cue.source.last:
        source, at = cue.source._replace(last=split.subject, head=split.subject - 1), split.subject
    elif split is not None:
        source, at = cue.source, split.subject
    elif beside.chunk().is_bare and beside.kind(-1) == "N" and beside.k > start.k:
        source, at = cue.source, beside.chunk().first
    else:
        return None
    content = _around(view, (view.sentence.first, at), (view.sentence.first, at))
    return _by_source(attrs.evolve(cue, source=source), content) if content else None


def _by_source(cue: SourceCue, content: list[Chars]) -> Draft:
    view, tokens = cue.view, cue.view.document.tokens
    said = [(view.document.token_at(start), end) for start, end in content]
    beside = view.syntax.coordination_of(cue.source)
    said_too = (n for n in beside[1:] if any(a <= n.first and tokens[n.head].end <= b for a, b in said))
    sources = beside[:1] if any(said_too) else beside  # "According to Putin, Kyiv and Moscow may meet"
    return Draft(
        sentence=view.sentence,
        cue=(tokens[view.row.chunk(cue.k).first].start, tokens[cue.source.first - 1].end),
        content=content,
        shape=APART,
        speakers=speakers_of(view.document, view.cast, sources, strong=True, words=True),
        sources=sources,
        source_range=source_range(view.document, sources),
    )


def _past_cited(view: View, last: int) -> int:
    """ "According to Reuters, citing two officials, Kyiv …": the token after whom the source cites."""
    here = view.row.first(lambda c: c.first >= last)
    verb = here.verb() if here is not None else None
    if here is None or verb is None or verb.lemma != "cite" or verb.form != "gerund":
        return last
    return next((c.last for c in here.ahead(1) if c.kind == ","), last)


inserted.finds("<The bridge will reopen in May>, [the mayor] {said}.")
inserted.passes_by("The mayor said the bridge will reopen in May.")
inserted.nothing_in("The bridge will reopen in May, a step the mayor had hoped for.")

apposed.finds("The bridge was closed, <a step> [the mayor] {condemned}.")
apposed.passes_by("The bridge was closed, a claim the mayor denied.", "The bridge was closed, the mayor announced.")

this_according_to.finds("<The depot burned all night>. That is {according to} [the governor].")
this_according_to.passes_by("The depot burned all night, according to the governor.")
this_according_to.nothing_in("The depot burned all night. That is a fact.")

according_to.finds(
    "{According to} [the General Staff], <two bridges were destroyed>.",
    "<Two bridges were destroyed>, {as reported by} [the ministry].",
)
according_to.passes_by("The General Staff said two bridges were destroyed.")
according_to.nothing_in("The work goes on according to plan.")

without_comma.finds(
    "{According to} [Umerov] <two bridges were destroyed>.", "{According to} [the ministry] <over 40 people fled>."
)
without_comma.passes_by("According to Umerov, two bridges were destroyed.")
without_comma.nothing_in("According to plan the bridge was closed.")
