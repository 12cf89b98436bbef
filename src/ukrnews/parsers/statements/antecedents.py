"""What was said stands before the verb: "the truce that Putin announced", "a plan rejected by Kyiv"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import attrs

from ukrnews.lexicon.entries import ActorEntry, CountryEntry, RoleEntry
from ukrnews.model import Act, Actor, ActorKind
from ukrnews.parsers.actors.papers import PAPERS
from ukrnews.parsers.cards import rule
from ukrnews.parsers.extents import trim
from ukrnews.parsers.statements.complements import Chars, complement, end_of, report
from ukrnews.parsers.statements.cues import VerbCue
from ukrnews.parsers.statements.statement_draft import APART, BEFORE, PATIENT, PATIENT_JUDGED, Draft, Shape
from ukrnews.parsers.statements.talk import talk_nouns
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.document import Document
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax import NounGroup
from ukrnews.reading.syntax.cursor import Cursor
from ukrnews.reading.syntax.embedded import embedded

_OBJECTS: Final = frozenset({"object", "object_of_talk", "object_as", "person_of", "person_to", "object_for"})
"""Complements that a passive has as its subject, and a relative clause as its antecedent."""
_JUDGED: Final = frozenset({"object_as", "object_complement"})


@rule("relative", on=("verb", "passive"))
def relative(cue: VerbCue) -> Draft | None:
    """A relative clause of which somebody says it: "a law that critics said crippled two agencies"."""
    within = (
        None
        if _has_own_object(cue) or "clause" not in cue.entry.takes
        else embedded(cue.chunks, cue.view.clauses, cue.clause, cue.k)
    )
    if within is None:
        return None
    noun = cue.here.noun(-1)
    if noun is None:
        return report(cue, APART, [])
    told = _piece(cue, within[2], within[3])
    return report(cue, APART, [told] if told is not None else [], (noun,))


def _has_own_object(cue: VerbCue) -> bool:
    """ "the truce that Putin announced lasted a day": the verb takes the antecedent, the next one is the main verb."""
    if {"object", "object_of_talk"}.isdisjoint(cue.entry.takes):
        return False
    after = cue.here.verb(1)
    if after is None or (len(after.parts) == 1 and after.lemma != "be"):
        return after is not None
    return not any(c.is_finite and c.verb not in (cue.verb, after) for c in cue.chunks)  # "… was to last a month"


@rule("passive-clause", on=("passive",))
def passive_clause(cue: VerbCue) -> Draft | None:
    """The clause after a passive and its agent: "It was announced by the Kremlin that …"."""
    sources = cue.view.once(_agent, cue)
    if not sources or {"clause", "person_clause"}.isdisjoint(cue.entry.takes):
        return None
    here = cue.view.row.first(lambda c: c.first >= sources[-1].last)
    here = here.past("TPD") if here is not None else None
    if here is None or here.word() != "that" or not here.kind(1):
        return None
    full_stop = here.row[-1].lower == "."
    told = _piece(cue, here.chunk(1).first, here.row[-2 if full_stop else -1].last)
    draft = _before(cue, BEFORE, [told], sources)
    if draft is not None and "person_clause" in cue.entry.takes:
        draft.addressees = cue.clause.subject[:1]
    return draft


@rule("noted-again", on=("passive",))
def noted_again(cue: VerbCue) -> Draft | None:
    """What whoever spoke last goes on with: "It is also noted that a truck burned"."""
    subject = cue.clause.subject
    bare = len(subject) == 1 and cue.view.lower(subject[0].head) == "it" and subject[0].last - subject[0].first == 1
    if not bare or cue.verb.modal is not None or cue.verb.negated or cue.verb.perfect:
        return None
    also = any(c.lower == "also" for c in cue.chunks[max(cue.k - 1, 0) : cue.after]) or "also" in cue.view.words(
        cue.verb.first, cue.verb.last
    )
    if not (also and "clause" in cue.entry.takes) and cue.entry.lemma not in listed("noting"):
        return None
    here = cue.ahead.past("TD")
    if here.word() != "that" or not here.kind(1):
        return None
    draft = complement(cue, APART, here.k + 1, end_of(cue, here.k + 1, clause=True))
    if draft is not None:
        draft.speakers = (Actor(name="it", kind=ActorKind.UNNAMED),)
        draft.source_range, draft.sources = (subject[0].first, subject[0].last), ()
    return draft


@rule("passive-this", on=("passive",))
def passive_this(cue: VerbCue) -> Draft | None:
    """The sentence before, which "this" stands for: "This was stated by the minister", "reported in his summary"."""
    subject = cue.clause.subject
    told = sentence_meant(cue.view.document, subject[0]) if subject else None
    sources = (cue.view.once(_agent, cue) or _authors(cue)) if told is not None else ()
    if told is None or not sources:
        return None
    clausal = "clause" in cue.entry.takes
    if not (clausal or _may_be_object(cue, subject[-1]) or _judged(cue, sources[0])):
        return None
    return _before(cue, PATIENT, [told], sources)


def _authors(cue: VerbCue) -> tuple[NounGroup, ...]:
    """ "in the summary of the General Staff", "in a post by the mayor": whose the paper is in which it was told."""
    at = Cursor(cue.chunks, cue.after, len(cue.chunks)).past("DT")
    if (
        "clause" not in cue.entry.takes
        or at.word() != "in"
        or at.word(1) not in PAPERS
        or at.word(2) not in ("of", "by")
    ):
        return ()
    author = at.noun(3)
    return (author,) if author is not None else ()


@rule("passive-complement", on=("passive",))
def passive_complement(cue: VerbCue) -> Draft | None:
    """The subject and what it is called: "was called a coward by the minister", "described by him as a coward"."""
    sources = cue.view.once(_agent, cue)
    pieces = [_patient(cue), _judged(cue, sources[0])] if sources else [None]
    return _before(cue, PATIENT_JUDGED, pieces, sources) if None not in pieces else None


@rule("passive", on=("passive",))
def passive(cue: VerbCue) -> Draft | None:
    """The subject of a passive: "The plan was rejected by Kyiv", "a plan put forward by Paris"."""
    sources = cue.view.once(_agent, cue)
    if not sources or not _may_be_object(cue, cue.clause.subject[-1]):
        return None
    patient = _patient(cue)
    if patient is None:
        return None
    return _before(cue, PATIENT, [patient, *(_tail(cue, sources[-1].last) or _deed_after(cue, sources[-1]))], sources)


@rule("relative-complement", on=("object_complement",))
def relative_complement(cue: VerbCue) -> Draft | None:
    """The antecedent and what it was called: "the raid, which Kyiv called an outrage"."""
    antecedent = _antecedent(cue) if _has_subject_in_relative(cue) else None
    here = Cursor(cue.chunks, cue.after, len(cue.chunks))
    if antecedent is None or antecedent == cue.clause.subject[0] or here.kind() not in ("N", "A", "Q"):
        return None
    if antecedent.temporal or _second_verb(cue):
        return None  # "the day it declared independence", "had closed the sky and declared a blockade"
    end = here
    while end.kind() and end.kind() in "NAQPDC" and end.chunk().first < cue.clause.last:
        end = end.moved()
    judged = cue.chunks[here.k : end.k]
    if not judged or sum(c.is_bare for c in judged) > 1:
        return None
    pieces = [_piece(cue, antecedent.first, antecedent.last), _piece(cue, judged[0].first, judged[-1].last)]
    return _before(cue, BEFORE, pieces, cue.clause.subject)


def _second_verb(cue: VerbCue) -> bool:
    """Whether the cue is joined to another verb of its clause: "which had closed the sky and declared a blockade"."""
    return cue.here.kind(-1) == "C" or any(c.is_finite and c.first >= cue.clause.first for c in cue.chunks[: cue.k])


@rule("relative-object", on=_OBJECTS)
def relative_object(cue: VerbCue) -> Draft | None:
    """The antecedent that the verb of a relative clause has as its object: "the truce that Putin announced"."""
    if not _has_subject_in_relative(cue) or _has_object(cue) or "object_complement" in cue.entry.takes:
        return None
    tail = _tail(cue, cue.last)  # "in Lyman, which Kyiv says it has retaken" is about the town
    bare = cue.clause.subject[0].first == cue.clause.first  # "in an attack Kyiv blamed on Moscow"
    antecedent = _antecedent(cue, anything=bare or bool(tail))
    if antecedent is None or antecedent == cue.clause.subject[0]:
        return None
    last = max(min(cue.view.syntax.phrase_of(antecedent)[1], cue.clause.first), antecedent.last)
    first = _deed(cue, antecedent) if cue.entry.act is Act.DENY else antecedent.first
    return _before(cue, BEFORE, [_piece(cue, first, last), *tail], cue.clause.subject)


def _has_subject_in_relative(cue: VerbCue) -> bool:
    """Whether the relative clause has a subject of its own, and so what is before it as its object: not of "which
    ruled out talks", "in which Kyiv believed", "whose rule she condemned"."""
    subject, view = cue.clause.subject, cue.view
    if cue.clause.kind != "relative" or not subject or subject[0].first < cue.clause.first:
        return False
    opens = view.row.first(lambda c: c.first >= cue.clause.first)
    return opens is not None and opens.word() != "whose" and not (opens.kind() == "R" and opens.kind(-1) == "P")


def _before(cue: VerbCue, shape: Shape, pieces: Sequence[Chars | None], sources: tuple[NounGroup, ...]) -> Draft | None:
    kept = [p for p in pieces if p is not None]
    if not kept:
        return None
    if cue.verb.voice == "passive" and cue.verb.lemma in listed("done by things, too"):
        shape = attrs.evolve(shape, proof=None)
    draft = report(cue, shape, kept, sources)
    if _in_fragment(cue, sources):
        draft.speakers = ()
    return draft


def _in_fragment(cue: VerbCue, sources: Sequence[NounGroup]) -> bool:
    """ "must be “approved by our citizens”": words quoted out of a sentence, in which nobody else speaks."""
    document = cue.view.document
    quotation = document.quoted(document.tokens[cue.verb.head].start)
    if quotation is None or document.quoted(document.tokens[sources[0].first].start) != quotation:
        return False
    starts = [document.tokens[v.parts[0]].start for c in cue.chunks if (v := c.finite) is not None and v.parts]
    return not any(quotation.inner_start <= start < quotation.inner_end for start in starts)


def _agent(view: View, cue: VerbCue) -> tuple[NounGroup, ...]:
    """The agent of a passive that has a subject; none where somebody was only asked."""
    subject = cue.clause.subject
    if not subject or view.lower(subject[0].head) == "there":
        return ()
    before = cue.here.word(-1)
    if cue.entry.lemma == "ask" and (cue.clause.kind == "adverbial" or before in ("when", "if", "once")):
        return ()  # "when asked by reporters to comment"
    return view.syntax.agent_of(cue.verb) or _author(view, cue)


def _author(view: View, cue: VerbCue) -> tuple[NounGroup, ...]:
    """ "This was reported in the evening summary of the General Staff": whose paper it is."""
    if view.lower(cue.clause.subject[0].head) not in ("this", "that"):
        return ()
    for preposition, paper in view.syntax.adjuncts_of(cue.verb):
        after = view.syntax.modifiers_of(paper)
        if preposition in ("in", "on") and view.lower(paper.head) in listed("papers of a body") and after:
            return (after[0][1],) if after[0][0] in ("of", "from", "by") else ()
    return ()


def _patient(cue: VerbCue) -> Chars | None:
    """The subject of a passive with its phrases; None where a relative word is one."""
    subject, verb = cue.clause.subject, cue.verb
    if cue.clause.kind == "relative" and subject[0].first >= cue.clause.first:
        return None
    head = _before_names(cue)
    whole = cue.view.syntax.phrase_of(subject[-1])[1]  # "A proposal for a truce was welcomed by Kyiv"
    if verb.form != "participle":
        last = _with_infinitive(cue, max(*(n.last for n in subject), min(whole, verb.first)))
    else:
        last = min(whole, verb.first) if head == subject[0] else verb.first
    return _piece(cue, head.first, last)


def _before_names(cue: VerbCue) -> NounGroup:
    """ "a loan for Ukraine put forward by Brussels": what a participle says of the group before a name that a
    preposition governs; else the subject."""
    subject = cue.clause.subject[0]
    if cue.verb.form != "participle" or subject.preposition is None or not _is_place(cue.view.document, subject):
        return subject
    return _antecedent(cue, anything=False) or subject


def _may_be_object(cue: VerbCue, noun: NounGroup) -> bool:
    """Whether the verb may have the group as its object in words: not a land claimed or a person welcomed, and with
    some verbs only what is said or decided."""
    takes = _OBJECTS.intersection(cue.entry.takes)
    head = cue.view.document.word(noun.head)
    if takes == {"object_of_talk"} and head not in talk_nouns(cue.view.document.lexicon):
        return False
    if cue.verb.lemma == "claim" and head in listed("lands"):
        return False  # "provinces claimed by Moscow"
    if cue.verb.lemma == "question" and cue.view.cast.is_person(head):
        return False  # "the suspect was questioned by officers"
    in_person = cue.verb.lemma in listed("greeting or backing") and _in_person(cue.view.document, noun)
    return bool(takes) and not in_person  # "The president was backed by his party"


def _in_person(document: Document, noun: NounGroup) -> bool:
    """Whether the group is a person, by name or office."""
    if noun.possessor is not None and document.tag(noun.head) not in ("NNP", "NNPS"):
        return False
    offices = any(
        m.last == noun.head + 1 and any(isinstance(e, RoleEntry) for e in m.entries)
        for m in document.offices_in(noun.first, noun.last)
    )
    return offices or any(
        m.last == noun.last and any(isinstance(e, ActorEntry) and e.kind is ActorKind.PERSON for e in m.entries)
        for m in document.names_in(noun.first, noun.last)
    )


def _with_infinitive(cue: VerbCue, last: int) -> int:
    """The end of a subject that ends at token `last`, with its infinitive: "calls to open a corridor were rejected"."""
    between = [c for c in cue.chunks if last <= c.first < cue.verb.first]
    if not between or between[0].verb is None or between[0].verb.form != "infinitive":
        return last
    return cue.verb.first if all(c.kind in ("N", "P", "T", "A", "Q") for c in between[1:]) else last


def _judged(cue: VerbCue, agent: NounGroup) -> Chars | None:
    """What the subject of a passive is called, before its agent or after."""
    if _JUDGED.isdisjoint(cue.entry.takes):
        return None
    after = cue.view.row.first(lambda c: c.first >= agent.last)
    if after is not None and after.word() == "as" and after.kind(1) in ("N", "A", "Q"):
        end = after.past("NAQPDC", 1)
        return _piece(cue, after.chunk().first, end.chunk(-1).last)
    between = [c for c in cue.chunks if cue.last <= c.first and c.last < agent.first]
    if not between or not (between[0].is_bare or between[0].kind in ("A", "Q") or between[0].lower == "as"):
        return None
    if between[-1].lower == "by":
        between.pop()
    return _piece(cue, between[0].first, between[-1].last) if between else None


def _deed(cue: VerbCue, antecedent: NounGroup) -> int:
    """ "of shelling a hospital, which Moscow denied": the token at which what was done begins."""
    here = cue.view.row.first(lambda c: c.noun is not None and c.noun.head == antecedent.head)
    doing = here.gerund(-1) if here is not None else None
    return doing.first if doing is not None else antecedent.first


def pledged(cue: VerbCue, verb_at: int) -> Chars | None:
    """ "the target it pledged to reach": the antecedent that the infinitive at chunk `verb_at` lacks as its object."""
    if not _has_subject_in_relative(cue):
        return None
    after = Cursor(cue.chunks, verb_at + 1, len(cue.chunks)).past("DT").chunk()
    antecedent = _antecedent(cue)
    if antecedent is None or after.is_bare or after.kind in ("S", "Q", "V", "A"):
        return None
    return _piece(cue, antecedent.first, antecedent.last)


def _antecedent(cue: VerbCue, *, anything: bool = True) -> NounGroup | None:
    """The group before the clause; a list of groups ("China, India and Brazil, which …") is taken from its start.
    Without `anything`, a group that a preposition governs only where it is said or decided, or where no other
    stands there: "a summit in Minsk, which Kyiv rejected"."""
    document = cue.view.document
    spare: NounGroup | None = None
    for chunk in reversed([c for c in cue.chunks if c.last <= cue.clause.first]):
        if chunk.verb is not None:
            return spare
        noun = chunk.noun
        if noun is None or chunk.kind != "N" or cue.view.preposition(noun) in ("of", "for"):
            continue
        if noun.preposition is None or anything or document.word(noun.head) in talk_nouns(document.lexicon):
            return _list_start(cue, noun)
        if spare is None and not _is_place(document, noun):
            spare = _list_start(cue, noun)
    return spare


def _is_place(document: Document, noun: NounGroup) -> bool:
    """Whether the group ends in the name of a place."""
    if document.tag(noun.head) not in ("NNP", "NNPS"):
        return False
    names = document.names_in(noun.first, noun.last)
    if any(m.last == noun.last and any(isinstance(e, CountryEntry) for e in m.entries) for m in names):
        return True
    return any(m.last == noun.last for m in document.lexicon.gazetteer.find(document.tokens, noun.first, noun.last))


def _list_start(cue: VerbCue, noun: NounGroup) -> NounGroup:
    """ "A, B and C": the group widened to A where C is its last."""
    here, first = cue.view.row.first(lambda c: c.noun == noun), noun.first
    while here is not None and here.kind(-1) in ("C", ","):
        before = here.chunk(-2).bare
        if before is None or (here.kind(-1) == "," and first == noun.first):
            break
        first, here = before.first, here.moved(-2)
    return noun._replace(first=first)


def _has_object(cue: VerbCue) -> bool:
    after = next((c for c in cue.chunks[cue.after :] if c.kind not in ("D", "T", "Q")), None)
    if after is None:
        return False
    governed = cue.entry.word is not None and after.kind == "N"  # "called for footage"
    completed = after.verb is not None and after.verb.form == "infinitive"
    return governed or completed or after.is_bare or after.kind == "S"


def _tail(cue: VerbCue, start: int) -> list[Chars | None]:
    """ "of propping up his war machine" after an accusation, "as a gesture" after a judgement; nothing for others."""
    takes = cue.entry.takes
    here = cue.view.row.first(lambda c: c.first >= start)
    if here is None:
        return []
    verb = here.verb()
    if "object_as" in takes and here.word() == "as" and here.kind() == "P":
        end = here.first(lambda c: c.kind in ",;SRO-", 1)
    elif ("person_of" in takes or "person_to" in takes) and (
        here.word() == "of" or (verb is not None and verb.form == "infinitive")
    ):
        end = here.first(lambda c: c.kind in ",;SR", 1)
    else:
        return []
    last = cue.chunks[end.k - 1 if end is not None else -1].last
    return [_piece(cue, here.chunk().first, last)]


def _deed_after(cue: VerbCue, agent: NounGroup) -> list[Chars | None]:
    """ "plans announced by Russia to take the coast": the infinitive that belongs to the patient."""
    here = cue.view.row.first(lambda c: c.first >= agent.last)
    verb = here.verb() if here is not None else None
    if here is None or verb is None or verb.form != "infinitive" or cue.verb.form != "participle":
        return []
    end = here.first(lambda c: c.kind not in ("N", "P", "T", "C", "D", "A"), 1)
    return [_piece(cue, verb.first, (end if end is not None else here._replace(k=here.stop)).chunk(-1).last)]


def _piece(cue: VerbCue, first: int, last: int) -> Chars | None:
    document = cue.view.document
    return trim(document, document.tokens[first].start, document.tokens[last - 1].end) if first < last else None


def sentence_meant(document: Document, noun: NounGroup) -> Chars | None:
    """ "This was stated by the minister", "That is according to the army": the sentence before, whole, or the short
    paragraph before."""
    if noun.last - noun.first != 1 or document.word(noun.head) not in ("this", "that"):
        return None
    sentence = document.sentence_of_token(noun.head)
    return sentence_before(document, sentence) if sentence.first == noun.first else None


def sentence_before(document: Document, sentence: Sentence) -> Chars | None:
    """The sentence before this one, without a dateline; with the one before that, where the two open the article or
    are all of a paragraph."""
    if not sentence.index:
        return None
    before = document.sentences[sentence.index - 1]
    same = [
        s for s in document.sentences[max(sentence.index - 3, 0) : sentence.index] if s.paragraph == before.paragraph
    ]
    first = same[0] if len(same) == 2 else before
    return trim(document, max(first.start, document.tokens[document.dateline_end(first)].start), before.end)


relative.finds("Kyiv rejected a step that [Tusk] {says} <would cost lives>.")
relative.passes_by("Tusk says the step would cost lives.")
relative.nothing_in("A step that would cost lives was put off.")

passive_clause.finds("It was {announced} by [the Kremlin] that <talks would resume in May>.")
passive_clause.passes_by("The Kremlin announced that talks would resume in May.")
passive_clause.nothing_in("It was announced that talks would resume in May.")

noted_again.finds("[Jarle Voss] said two bridges fell. [It] is also {noted} that <a truck burned>.")
noted_again.passes_by("Jarle Voss said two bridges fell. It was noted by Umerov that a truck burned.")
noted_again.nothing_in("It is noted that a truck burned.")

passive_this.finds(
    "<The dam is safe>. This was {announced} by [the minister].",
    "<The dam is safe>. This was {reported} in the morning summary of [the Ukrainian Navy].",
    "<The dam is safe>. This is {stated} in the report of [the ministry].",
)
passive_this.passes_by("The plan was rejected by Kyiv.")
passive_this.nothing_in("The dam is safe. This was built by the ministry.")

passive_complement.finds("<The deputy> was {called} <a coward> by [the minister].")
passive_complement.passes_by("The minister called the deputy a coward.")
passive_complement.nothing_in("The deputy was called by the minister.")

passive.finds(
    "<The plan> was {rejected} by [Kyiv].",
    "<A visit to Ukraine> {announced} by [Macron] was put off.",
)
passive.passes_by("Kyiv rejected the plan.")
passive.nothing_in(
    "The plan was rejected.",
    "The province claimed by Moscow lies on the coast.",
    "The president was welcomed by Macron.",
)

relative_complement.finds("<The raid>, which [Kyiv] {called} <an outrage>, killed nine people.")
relative_complement.passes_by(
    "Kyiv called the raid an outrage.", "It was the day on which Ukraine had closed the sky and declared a blockade."
)
relative_complement.nothing_in("The raid, which killed nine people, was an outrage.")

relative_object.finds(
    "<The truce> that [Kyiv] {proposed} lasted a day.",
    "A shell hit the square, a major market, in <an attack> [Kyiv] {blamed} on Moscow.",
)
relative_object.passes_by(
    "Kyiv proposed a truce.",
    "Nobody saw a change in the stance of the council, which has ruled out taking part in talks.",
    "It was a club in which Minsk had counted on Chisinau to take part.",
    "She has no memory of the man whose rule she accuses of driving her from home.",
)
relative_object.nothing_in("The truce that broke down lasted a day.")
