"""Reporting nouns: "his offer to prolong the pause", "a U.S. proposal for a truce", "expressed readiness to accept"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.actors.papers import FOR_THEMSELVES, PAPERS
from ukrnews.parsers.cards import rule
from ukrnews.parsers.extents import Content, quotation_at, said_end, trim
from ukrnews.parsers.statements.complements import Chars
from ukrnews.parsers.statements.cues import NounCue, cue_lemmas
from ukrnews.parsers.statements.other_sentences import quotation_after
from ukrnews.parsers.statements.sources import noun_sources, source_range, sources_of, speakers_of
from ukrnews.parsers.statements.statement_draft import LIGHT, Draft
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import VerbGroup
from ukrnews.reading.syntax.cursor import Cursor

_LIGHT: Final = listed("light")
_VOICING: Final = listed("voicing")
_FEELINGS: Final = listed("feelings")
_SURE: Final = listed("wording")
"""Verbs that have nothing but words for their objects, whoever is their subject."""
_UNSAID: Final = frozenset(["would", "could", "might", "may", "should", "must", "can", "will"])


@rule("noun-with-verb", on=("noun",))
def noun_with_verb(cue: NounCue) -> Draft | None:
    """A noun and a verb that adds nothing of its own: "expressed readiness to accept", "made a call for talks"."""
    said, light = _said_with(cue)
    if said is None or light is None:
        return None
    view = cue.view
    groups = sources_of(view.document, light)
    if light.lemma not in _VOICING and view.row.word(cue.k) in _FEELINGS:
        return None
    surely = view.row.kind(cue.k + 1) == ":" or light.lemma in _SURE
    by = speakers_of(view.document, view.cast, groups, strong=True) if surely else view.cast.actors_of(groups)
    if not by:
        return None
    owner = _owner_passed_on(cue, light, by)
    if owner is not None:
        return owner
    draft = _draft(cue, light.head, said, by)
    draft.shape, draft.sources, draft.source_range = LIGHT, groups, source_range(view.document, groups)
    draft.verb = light
    return draft


def _owner_passed_on(cue: NounCue, light: VerbGroup, by: Sequence[Actor]) -> Draft | None:
    """ "repeated Putin's demand for a truce", "conveyed the mayor's plea": his whose noun it is, where another passes
    it on."""
    if cue.noun.possessor is None or light.lemma not in listed("passing on what others said"):
        return None
    owners, _ = noun_sources(cue.view, cue.k)
    countries = {c for one in by for c in cue.view.cast.countries_of(one)}
    own = all(one in by or (one.kind is not ActorKind.PERSON and one.country in countries) for one in owners)
    return noun_alone(cue) if owners and not own else None


@rule("noun", on=("noun",))
def noun_alone(cue: NounCue) -> Draft | None:
    """A noun that names its source: "his offer to prolong the pause", "a U.S. proposal for a truce"."""
    said, _ = _said_with(cue)
    if said is None or (cue.entry.with_verb and not _paper_of_somebody(cue)):
        return None
    speakers, where = noun_sources(cue.view, cue.k)
    draft = _draft(cue, cue.noun.head, said, speakers)
    draft.source_range = where
    return draft


def _said_with(cue: NounCue) -> tuple[Chars | None, VerbGroup | None]:
    """What the noun reports, and the light verb that has it as its object; nothing where that is not done."""
    said = cue.view.once(_complement, cue)
    light = _light_verb(cue.view.row.moved(cue.k)) if said is not None else None
    return (None, None) if light is not None and (light.negated or light.modal in _UNSAID) else (said, light)


def _draft(cue: NounCue, first: int, said: Chars, speakers: tuple[Actor, ...]) -> Draft:
    tokens = cue.view.document.tokens
    return Draft(
        sentence=cue.view.sentence,
        cue=(tokens[first].start, tokens[cue.noun.head].end),
        content=[said],
        speakers=speakers,
        act=cue.entry.act,
        neutral=False,
    )


def _paper_of_somebody(cue: NounCue) -> bool:
    """ "a Reuters report that": a document with its author's name before it."""
    word = cue.view.row.word(cue.k)
    return word in PAPERS - FOR_THEMSELVES and cue.view.cast.named_inside(cue.noun) is not None


def _complement(view: View, cue: NounCue) -> Chars | None:
    """What the noun reports: its for-, of-, to- or that-complement, or its wording after a colon."""
    if view.lower(cue.noun.first) == "no":
        return None  # "made no comment on"
    prepositions = {f.removeprefix("prep:") for f in cue.entry.takes if f.startswith("prep:")}
    here = view.row.moved(cue.k + 1)
    here = here if "from" in prepositions else _past_source(here)
    here = here if "to" in prepositions else _past_addressee(here)
    here = _past_be(cue, here)
    if here.kind() == ":" and cue.entry.medium:
        return _wording(view, here)
    clause = here.word() == "that" and here.kind() in ("S", "R")
    governed = here.kind() == "P" and here.word() in prepositions
    first = here.moved(clause or governed)
    opens = _takes_clause(cue, first) if clause else governed or _takes_infinitive(cue, here)
    return _up_to_main_verb(view, first, clause=clause) if opens and not first.ended else None


def _takes_clause(cue: NounCue, first: Cursor) -> bool:
    """Whether what the noun reports is a clause, which begins here: "a claim that the bridge was hit"."""
    return "clause" in cue.entry.takes and first.kind() in ("N", "T", "P", "Q", "D")


def _takes_infinitive(cue: NounCue, here: Cursor) -> bool:
    """Whether what the noun reports is an infinitive: "an offer to send troops"."""
    verb = here.verb()
    return verb is not None and verb.form == "infinitive" and "to" in cue.entry.takes


def _past_source(here: Cursor) -> Cursor:
    """ "the call from Paris for": the place after who is behind the noun."""
    while here.kind() == "P" and here.word() in ("from", "by") and here.kind(1):
        here = here.moved(2)
        while here.kind() == "C" and here.chunk(1).is_bare:
            here = here.moved(2)
    return here


def _past_addressee(here: Cursor) -> Cursor:
    """ "an appeal to the allies on Sunday to send": the place after whom it was said to, and when."""
    if here.kind() == "P" and here.word() == "to" and here.kind(1) == "N":
        here = here.moved(2)
        while here.kind() == "T" or (here.kind() == "P" and here.kind(1) == "T"):
            here = here.moved(1 + (here.kind() == "P"))
    return here


def _wording(view: View, colon: Cursor) -> Chars | None:
    """The quotation after the colon, in the sentence or as the next one."""
    quotation = quotation_after(view)
    if colon.kind(1) == "Q":
        quotation = quotation_at(view.document, view.document.tokens[colon.chunk(1).first].start)
    elif colon.kind(1):
        return None
    return trim(view.document, quotation.inner_start, quotation.inner_end) if quotation is not None else None


def _past_be(cue: NounCue, here: Cursor) -> Cursor:
    """ "Washington's message to Europe is that …": the "that" after the noun, its phrase and "is", else the same."""
    if cue.noun.possessor is None and cue.noun.owner is None:
        return here
    at = here
    while at.kind() == "P" or at.chunk().is_governed:
        at = at.moved()
    verb = at.verb()
    return at.moved() if verb is not None and verb.lemma == "be" and at.word(1) == "that" else here


def _up_to_main_verb(view: View, here: Cursor, *, clause: bool) -> Chars | None:
    """What is told from here on, up to a verb of the sentence itself."""
    document = view.document
    inserted = (a for a, _ in view.syntax.insertions(view.sentence) if a > here.chunk().first)
    stop = next((k for a in inserted for k in range(here.k + 1, here.stop) if here.row[k].first == a), here.stop)
    here = here._replace(stop=stop)
    last = said_end(here, Content(document, cue_lemmas(document.lexicon), "past", whole=clause))
    first, last = here.tokens(here.k, _before_main_verb(here, last, clause))
    return trim(document, document.tokens[first].start, document.tokens[last - 1].end)


def _before_main_verb(start: Cursor, last: int, clause: bool) -> int:
    """A finite verb that no subject inside the complement claims belongs to the sentence, not to the complement."""
    relative, pending = False, clause
    for n in range(last - start.k):
        relative = relative or start.kind(n) in ("R", "S")
        if not start.chunk(n).is_finite:
            continue
        if pending:
            pending = False
        elif not relative and n and start.kind(n - 1) != "C":
            comma = next((m for m in range(n - 1, 0, -1) if start.kind(m) not in ("N", "P", "C", "D", "T")), n)
            if start.kind(comma) != ",":
                return start.k + n
            if not (clause and start.kind(comma + 1) == "C"):
                return start.k + comma
        relative = False
    return last


def _light_verb(here: Cursor) -> VerbGroup | None:
    """The verb that has the noun as its object and adds nothing of its own: "expressed readiness", "made a call"."""
    for n in range(-1, -4, -1):
        verb, noun = here.verb(n), here.noun()
        if verb is not None and verb.lemma == "share" and (noun is None or noun.owner is None):
            return None  # "shares the senators’ concern"
        if verb is not None:
            return verb if verb.lemma in _LIGHT and verb.form in ("finite", "gerund") else None
        if here.kind(n) not in ("D", "A", "Q"):
            return None
    return None


noun_with_verb.finds("[Minsk] {expressed readiness} <to host the talks>.")
noun_with_verb.passes_by("Minsk said it was ready to host the talks.")
noun_with_verb.nothing_in("Minsk did not express readiness to host the talks.")

noun_alone.finds("[Moscow]'s {demand} for <a full withdrawal> blocks the talks.")
noun_alone.passes_by("Moscow demanded a full withdrawal.")
noun_alone.nothing_in("Demand for gas fell in Moscow.")
