"""The drafts of a sentence: the first rule that reads a trigger decides what it reports."""

from __future__ import annotations

from functools import cache

from ukrnews.parsers.cards import Table
from ukrnews.parsers.statements.cues import VerbCue, cue_lemmas, noun_cues, source_cues, verb_cues
from ukrnews.parsers.statements.really_said import takes_place
from ukrnews.parsers.statements.statement_draft import LIGHT, OBJECT, Draft
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax.insertions import as_saying, as_told

_ACCORDING = frozenset({"according"})
_INSERTION = frozenset({"insertion"})
_PASSIVE = frozenset({"passive"})
_NOUN = frozenset({"noun"})
_TOPICS = frozenset({"on", "of", "to", "about"})
"""What a verb needs to name what is spoken of."""


def drafts_in(view: View, table: Table) -> list[Draft]:
    """What the sentence reports, in the order of the text."""
    by_source = (first_draft(table, cue, _ACCORDING) for cue in source_cues(view))
    by_verb = (first_draft(table, cue, _of_verb(cue)) for cue in verb_cues(view))
    found = [d for d in (*by_source, *by_verb) if d is not None]
    by_noun = (first_draft(table, cue, _NOUN) for cue in noun_cues(view))
    nominal = [d for d in by_noun if d is not None and not any(d.content == other.content for other in found)]
    light = {d.at[0] for d in nominal if d.shape is LIGHT}
    found = [d for d in found if not (d.shape is OBJECT and d.at[0] in light)] + nominal
    return sorted(found, key=lambda d: d.at)


def first_draft(table: Table, trigger: object, signs: frozenset[str]) -> Draft | None:
    """What the first rule that looks at these signs reads in the trigger; None where nobody says it."""
    for card in table.looking_at(signs):
        draft: Draft | None = card.read(trigger)
        if draft is not None:
            draft.rule = card.name
            return draft if draft.speakers and draft.content else None
    return None


def _of_verb(cue: VerbCue) -> frozenset[str]:
    """What rules look at in the verb: the complements it takes, its voice, or that it stands in an insertion; nothing
    where it reports nothing."""
    if cue.inside is not None:
        return frozenset() if _quotes_saying(cue) else _INSERTION
    if not cue.clause.kind or not takes_place(cue) or _is_source(cue):
        return frozenset()
    return _PASSIVE if cue.verb.voice == "passive" else _complements(cue.entry.takes)


@cache
def _complements(takes: tuple[str, ...]) -> frozenset[str]:
    return frozenset({"verb", *("prep" if t.startswith("prep:") else t for t in takes)})


def _is_source(cue: VerbCue) -> bool:
    """ "as reported by the mayor", "citing two officials", "Tass quoted him as saying": whoever else said it, and
    nothing that was said."""
    if _quotes_saying(cue):
        return True
    if cue.k and as_told(cue.chunks, cue.k - 1, cue_lemmas(cue.view.document.lexicon)):
        return True
    if cue.k == 0 and cue.verb.form == "gerund" and cue.entry.word in _TOPICS:
        return True  # "Commenting on the raid, the mayor said"
    if cue.entry.lemma != "cite":
        return False
    if cue.k == 0 and cue.verb.form == "gerund":
        return True  # "Citing the delay, the minister left": the grounds of what follows
    return _cites_people(cue)


def _cites_people(cue: VerbCue) -> bool:
    """Whether somebody is cited, and not something: "citing two officials", but not "citing the delay"."""
    view, cast = cue.view, cue.view.cast
    groups = view.syntax.object_of(cue.verb) or [n for n in view.nouns if n.first == cue.verb.last]
    if any(cast.actor_of(n) is not None for n in groups):
        return True
    heads = {view.lower(n.head) for n in groups}
    return any(h == "people" or cast.is_person(h) or cast.is_person(h.removesuffix("s")) for h in heads)


def _quotes_saying(cue: VerbCue) -> bool:
    """ "was quoted as saying", "cited the ministry as saying": the cue is what somebody is quoted as doing."""
    lemmas = cue_lemmas(cue.view.document.lexicon)
    return cue.entry.lemma in listed("quoting") and as_saying(cue.chunks, cue.k, lemmas) is not None
