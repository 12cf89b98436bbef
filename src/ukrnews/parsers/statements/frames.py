"""What a reporting verb is completed by where that is a deed, somebody, or a thing."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ukrnews.model import Act, ActorKind
from ukrnews.parsers.actors.like_people import like_people
from ukrnews.parsers.cards import rule
from ukrnews.parsers.extents import names_medium
from ukrnews.parsers.statements.antecedents import pledged
from ukrnews.parsers.statements.complements import OPENING, addressed, complement, end_of
from ukrnews.parsers.statements.cues import VerbCue
from ukrnews.parsers.statements.statement_draft import (
    ACCUSED,
    ASKED,
    BLAMED,
    DEED,
    GOVERNED,
    JUDGED,
    JUDGED_AS,
    OBJECT,
    SCOLDED,
    SEEN,
    SOMEBODY,
    Draft,
)
from ukrnews.parsers.statements.talk import talk_nouns
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup
from ukrnews.reading.syntax.cursor import Cursor
from ukrnews.reading.syntax.protocol import Chunk

_VENUES = frozenset({"in", "at", "during", "after", "by", "over"})
_EMPTY = frozenset(
    """it this that so nothing something anything what them him her himself herself itself themselves""".split()
)
"""Objects that say nothing of what was said."""


@rule("to", on=("to",))
def infinitive(cue: VerbCue) -> Draft | None:
    """The infinitive after it: "refused to sign", "threatened to leave"."""
    here = addressed(cue)[0].past("Q")
    verb = here.verb()
    if verb is None or verb.form != "infinitive" or _withholds(cue, verb.lemma):
        return None
    first = here.k - 1 if here.k > cue.after and here.word(-1) == "not" else here.k
    draft = complement(cue, DEED, first, end_of(cue, here.k, clause=False))
    lacking = pledged(cue, first) if draft is not None else None
    if draft is not None and lacking is not None:
        draft.content.insert(0, lacking)
    return draft


def _withholds(cue: VerbCue, lemma: str) -> bool:
    """ "refused to comment", "declined to name them": nothing is said."""
    if cue.entry.lemma == "decline" and lemma in listed("withheld by declining"):
        return True
    return cue.entry.act is Act.REJECT and lemma in listed("withheld")


@rule("person-to", on=("person_to",))
def person_to(cue: VerbCue) -> Draft | None:
    """Somebody and what he is to do: "urged allies to send tanks", "called on Russia to withdraw"."""
    first = cue.ahead.past("DT")
    noun = first.noun() if first.kind() == "N" else None
    here = first
    while here.kind() and here.kind() in "NPCDTQR," and (here.kind() != "," or _list_before_infinitive(here)):
        here = here.moved()
    verb = here.verb()
    if noun is None or verb is None or not (verb.form == "infinitive" or _after_quoted_adverb(here)):
        return None
    if verb.voice != "passive" and cue.entry.lemma in listed("buying, too") and not _may_be_told(cue.view, noun):
        return None  # "ordered 18 tanks to replace"
    # "ordered shelters to be stocked" asks nobody by name
    asked = () if verb.voice == "passive" else cue.view.syntax.coordination_of(noun)
    return complement(cue, ASKED, first.k, end_of(cue, here.k, clause=False), asked)


def _may_be_told(view: View, noun: NounGroup) -> bool:
    """Whether the group is somebody."""
    head = view.document.word(noun.head)
    return view.cast.actor_of(noun) is not None or view.cast.is_person(head) or like_people(head)


def _after_quoted_adverb(here: Cursor) -> bool:
    """ "to “immediately” cease": whether "to" stands before an adverb in quotation marks."""
    marked = here.kind(-1) == "Q" == here.kind(-3) and here.kind(-2) == "D"
    verb = here.verb()
    return marked and here.word(-4) == "to" and verb is not None and verb.tag == "VB"


def _list_before_infinitive(here: Cursor) -> bool:
    verb = here.past("NC,P").verb()
    return verb is not None and verb.form == "infinitive"


@rule("person-of", on=("person_of",))
def person_of(cue: VerbCue) -> Draft | None:
    """Somebody and what he is said to have done: "accused Kyiv of shelling the plant"."""
    described = _relative_between(cue.ahead)
    here = cue.ahead
    for n in range(9 + len(described)):
        if n in described:
            continue
        if n and here.kind(n) == "P" and here.word(n) == "of" and here.kind(n + 1):
            return complement(cue, ACCUSED, here.k, end_of(cue, here.k + n + 1, clause=False), _one(here.noun()))
        if here.verb(n) is not None or here.kind(n) in ("S", ";", ""):
            break
    return None


def _one(noun: NounGroup | None) -> tuple[NounGroup, ...]:
    return () if noun is None else (noun,)


def _relative_between(here: Cursor) -> range:
    """Which places ahead are a relative clause between commas: "accused the envoy, who had left Kyiv, of lying"."""
    if here.kind(1) != "," or here.kind(2) != "R":
        return range(0)
    close = here.first(lambda c: c.kind == ",", 3)
    return range(1, close.k - here.k + 1) if close is not None else range(0)


@rule("person-for", on=("person_for",))
def person_for(cue: VerbCue) -> Draft | None:
    """Somebody and what he is or does, which is held against him: "attacked the envoy for his silence"."""
    here = cue.ahead
    for n in range(1, 5):
        if here.kind(n) == "P" and here.word(n) in ("for", "over") and here.kind(n + 1) and here.noun() is not None:
            reason = here.past("D", n + 1).chunk()  # no place or time: "for two hours"
            owned = reason.noun is not None and reason.noun.owner in ("his", "her", "their")
            done = reason.verb is not None and reason.verb.form == "gerund"
            if not (owned or done):
                return None
            return complement(cue, SOMEBODY, here.k, end_of(cue, here.k + n + 1, clause=False))
        if here.kind(n) not in ("N", "P", "T"):
            break
    return None


@rule("object-as", on=("object_as",))
def object_as(cue: VerbCue) -> Draft | None:
    """A thing and what it is said to be: "described the talks as productive", "described as “cynical” the offer"."""
    here = cue.ahead
    if here.word() == "as":
        judged = here.past("ADQC", 1)
        if judged.k == here.k + 1 or not judged.chunk().is_bare:
            return None
        return complement(cue, JUDGED_AS, here.k + 1, end_of(cue, judged.k, clause=False))
    if here.noun() is None:
        return None
    for n in range(1, 12):
        if here.word(n) == "as" and here.word(n - 1) not in listed("between two as") and here.kind(n) in ("P", "S"):
            if here.word(n + 2) == "by":
                return None  # "rejected the offer as shown by the vote"
            return complement(cue, JUDGED_AS, here.k, end_of(cue, here.k + n, clause=False))
        verb = here.verb(n)
        apart = here.kind(n) == "," and here.word(n + 1) == "as"  # "rejected it, as the sides look no closer"
        if apart or here.kind(n) in (";", "S", "") or (verb is not None and verb.form in ("finite", "gerund")):
            break
    return None


@rule("object-complement", on=("object_complement",))
def object_complement(cue: VerbCue) -> Draft | None:
    """A thing and what it is called: "called the attack an outrage", "called it “unacceptable”"."""
    here = cue.ahead
    if here.noun() is None or here.kind() != "N":
        return None
    judgement = _past_phrases(here.moved())
    if judgement.kind() == "C" and judgement.chunk(1).is_bare:
        judgement = _past_phrases(judgement.moved(2))  # "called the citation and the demand for it a ploy"
    while judgement.kind() in ("Q", "D") and not _judges(judgement.chunk()):
        judgement = judgement.moved()
    if _ends_in_judgement(cue.view, here.chunk()):
        return complement(cue, JUDGED, here.k, end_of(cue, here.k, clause=False))
    quoted = any(c.kind == "Q" and c.lower in OPENING for c in cue.chunks[here.k + 1 : judgement.k])
    if judgement.ended or not (quoted or _says_what_it_is(judgement.chunk())):
        return None
    return complement(cue, JUDGED, here.k, end_of(cue, judgement.k, clause=False))


def _past_phrases(here: Cursor) -> Cursor:
    """The place past prepositions with their groups, and times."""
    while here.kind() in ("P", "T") or here.chunk().is_governed:
        here = here.moved()
    return here


def _says_what_it_is(chunk: Chunk) -> bool:
    participle = chunk.verb is not None and chunk.verb.form == "participle"
    return participle or chunk.is_bare or chunk.kind == "A" or _judges(chunk)


def _ends_in_judgement(view: View, chunk: Chunk) -> bool:
    """ "called the plan premature": the last word of a group with its article judges the word before it."""
    if chunk.last - chunk.first < 3 or chunk.lower not in listed("judgements read as nouns"):
        return False
    return view.lower(chunk.first) in ("the", "this", "that", "his", "her", "its", "their", "such")


def _judges(chunk: Chunk) -> bool:
    """Whether an adverb is an adjective by its ending, misread at the end of a clause: "called it unfounded"."""
    return chunk.kind == "D" and chunk.lower.endswith(("ed", "ble", "less", "ful", "ous"))


@rule("somebody-doing", on=("somebody_doing",))
def somebody_doing(cue: VerbCue) -> Draft | None:
    """Somebody and what he was doing: "recalled soldiers shooting at them"."""
    doing = cue.ahead.verb(1) if cue.ahead.chunk().is_bare else None
    if doing is None or doing.form != "gerund":
        return None
    return complement(cue, SEEN, cue.after, end_of(cue, cue.after + 1, clause=False))


@rule("object-for", on=("object_for",))
def object_for(cue: VerbCue) -> Draft | None:
    """Whom somebody blames, and for what: "blamed Moscow for the delay"."""
    words = _object(cue, pronoun=True)
    return complement(cue, BLAMED, *words) if words is not None else None


@rule("opponent", on=("opponent",))
def opponent(cue: VerbCue) -> Draft | None:
    """Whom somebody is hard on in words: "attacked the senator in a speech"."""
    words = _object(cue)
    if words is None:
        return None
    after = [c for c in cue.chunks[words[1] : words[1] + 3] if c.kind != "C" or c is cue.chunks[words[1]]]
    speaks = _goes_on_speaking(after)
    draft = complement(cue, SCOLDED if speaks else SOMEBODY, *words)
    if draft is not None and not _in_words(cue, *words, speaks=speaks):
        draft.speakers = ()
    return draft


def _in_words(cue: VerbCue, first: int, last: int, *, speaks: bool) -> bool:
    """Whether a named person attacks in words: another person, with a quotation, "as" something or in a speech, and
    with no weapon ("attacked him with a knife")."""
    words = [c.lower for c in cue.chunks[first:]]
    if "with" in words or speaks:
        return speaks and "with" not in words
    heads = [cue.view.document.word(n.head) for n in cue.sources]
    by_name = any(a.kind is ActorKind.PERSON for a in cue.view.cast.actors_of(cue.sources))
    if not by_name and not all(cue.view.cast.is_person(w) for w in heads):
        return False
    start, end = cue.view.row.tokens(first, last)
    return (
        any(n.actor.kind is ActorKind.PERSON for n in cue.view.cast.names_in(start, start + 3))
        or cue.chunks[first].kind == "Q"
        or "as" in cue.view.words(start, end).split()
        or any(names_medium(cue.view.document, word) for word in words)
    )


def _goes_on_speaking(after: Sequence[Chunk]) -> bool:
    """ "attacked him, saying …", "attacked the judges and blamed the law": a verb of speech right after."""
    verb = after[1].verb if len(after) > 1 and after[0].kind in (",", "C") else None
    return verb is not None and verb.lemma in listed("speaking") and (after[0].kind == "," or verb.tense == "past")


@rule("object", on=("object",))
def plain_object(cue: VerbCue) -> Draft | None:
    """A thing: "rejected the plan", "announced a pause"."""
    words = _object(cue)
    return complement(cue, OBJECT, *words) if words is not None else None


@rule("object-of-talk", on=("object_of_talk",))
def object_of_talk(cue: VerbCue) -> Draft | None:
    """Something that is proposed, said or decided, of verbs that may have anything: "accepted the truce"."""
    words = _object(cue)
    if words is None:
        return None
    head = next((c.lower for c in cue.chunks[slice(*words)] if c.kind == "N"), "")
    return complement(cue, OBJECT, *words) if head in talk_nouns(cue.view.document.lexicon) else None


def _object(cue: VerbCue, *, pronoun: bool = False) -> tuple[int, int] | None:
    """The chunks of the verb's object; a `pronoun` may be one where what follows says why: "blasted him for it"."""
    here = _past_adjuncts(cue.ahead)
    while here.k > cue.after and here.kind(-1) == "Q":
        here = here.moved(-1)
    at = here.past("QT")
    at = at.moved(at.word() in ("both", "either") and at.kind() == "C")
    reason = pronoun and at.kind(1) == "P" and at.word(1) in ("for", "over", "as", "with")
    if not _is_object(cue, at.chunk()) or (_says_nothing(cue.view, at.chunk()) and not reason):
        return None
    return here.k, end_of(cue, at.k, clause=False)


def _is_object(cue: VerbCue, chunk: Chunk) -> bool:
    """Whether a group, an -ing form or "what" stands there."""
    doing = chunk.verb is not None and chunk.verb.form == "gerund"
    what = chunk.kind == "S" and chunk.lower == "what"  # "denounced what he called a crime"
    return doing or what or (chunk.kind == "N" and (chunk.is_bare or cue.entry.word is not None))


def _says_nothing(view: View, chunk: Chunk) -> bool:
    """ "accepted it", "offered no comment"."""
    if chunk.lower in listed("withheld things"):
        return view.lower(chunk.first) in ("no", "little", "few")
    return chunk.kind == "N" and chunk.lower in _EMPTY and chunk.last - chunk.first == 1


def _past_adjuncts(here: Cursor) -> Cursor:
    """The place after adverbs, times and, where a bare group follows, "on Friday" or "in Paris": "announced on Friday
    the arrest of a man"."""
    at = here
    while at.kind() in ("D", "T", "Q") and not _time_of_object(at):
        at = at.moved()
    phrase = at.k == here.k and at.kind() == "P" and at.word() in ("on", "in", "at", "to") and at.kind(1) in ("N", "T")
    return at.moved(2) if phrase and at.chunk(2).is_bare and not at.chunk(3).is_finite else at


def _time_of_object(here: Cursor) -> bool:
    """ "called for a May 9 ceasefire": a date right before a bare noun belongs to it."""
    after = here.chunk(1)
    return (
        here.kind() == "T" and after.kind == "N" and after.first == here.chunk().last and after.last - after.first <= 2
    )


@rule("preposition", on=("prep",))
def prepositional(cue: VerbCue) -> Draft | None:
    """What a preposition of the verb governs: "insisted on silence", "pleaded with allies for help"."""
    wanted = {f.removeprefix("prep:") for f in cue.entry.takes if f.startswith("prep:")}
    here = _past_occasion(cue.ahead.past("DT"), wanted)
    if here.kind() == "P" and here.word() in wanted and here.kind(1):
        return complement(cue, GOVERNED, here.k + 1, end_of(cue, here.k + 1, clause=False))
    if here.noun() is not None and here.kind(1) == "P" and here.word(1) in wanted and here.kind(2):
        return complement(cue, GOVERNED, here.k + 2, end_of(cue, here.k + 2, clause=False), _one(here.noun()))
    return None


def _past_occasion(here: Cursor, wanted: Collection[str]) -> Cursor:
    """Past where and when it was said, where that is over before the verb's preposition: "agreed in a phone call
    Tuesday on a pause", but not "agreed in talks on a pause"."""
    at = here
    while at.kind() == "P" and at.word() in _VENUES and at.word() not in wanted and at.chunk(1).is_governed:
        if at.word(1) in listed("agreed in it"):
            return at.moved(2)  # "agreed in principle to a truce"
        at = at.moved(2)
    return at.past("T") if at.kind() == "T" and at.past("T").word() in wanted else here


infinitive.finds("[Minsk] {refused} <to sign the accord>.")
infinitive.passes_by("Minsk rejected the accord.")
infinitive.nothing_in("Minsk refused to comment.")

person_to.finds(
    "[Kyiv] {urged} <[allies] to send tanks>.",
    "[Tusk] {called on} <[Kyiv], [Minsk], and [Moscow] to stop>.",
)
person_to.passes_by("Kyiv called for tanks.")
person_to.nothing_in("Kyiv was urged to send tanks.")

person_of.finds("[Moscow] {accused} <[Kyiv] of shelling the plant>.")
person_of.passes_by(
    "Moscow said Kyiv had shelled the plant.",
    "Sandu said Moldova would open the border if Russia withdrew but accused Moscow of blackmail.",
)
person_of.nothing_in("Moscow stood accused of shelling the plant.")

person_for.finds("[Tusk] {attacked} <the envoy for his silence>.")
person_for.passes_by("Tusk blamed the envoy for his silence.")
person_for.nothing_in("Troops attacked the town for two hours.")

object_as.finds("[The Kremlin] {described} <the plan as dangerous>.")
object_as.passes_by("The Kremlin called the plan dangerous.", "Umerov rejected the plan as well as the truce.")
object_as.nothing_in("Troops served as a reserve.")

object_complement.finds("[Kyiv] {called} <the raid an outrage>.")
object_complement.passes_by("Kyiv described the raid as an outrage.")
object_complement.nothing_in("Kyiv called the envoy on Monday.")

somebody_doing.finds("[A mechanic] {recalled} <medics running through the smoke>.")
somebody_doing.passes_by("A mechanic recalled that medics had run through the smoke.")
somebody_doing.nothing_in("The ministry recalled the ambassador.")

object_for.finds("[Tusk] {blamed} <them for the delay>.")
object_for.passes_by("Tusk accused Moscow of the delay.")
object_for.nothing_in("Nobody blamed them for the delay.")

opponent.finds("[Tusk] {attacked} <Orban> in a speech.")
opponent.passes_by("Tusk criticised Orban in a speech.")
opponent.nothing_in("Rebels attacked Orban with rifles.")

plain_object.finds(
    "[Kyiv] {rejected} <the plan>.",
    "[Kyiv] {proposed} <May 9 talks>.",
    "[Tusk] {announced} <leaks claiming the army was ready>, leaving the hall.",
)
plain_object.passes_by("The plan was rejected by Kyiv.", "Kyiv demanded that Macron reject the plan.")
plain_object.nothing_in("Parliament rejected the bill.")

object_of_talk.finds("[Kyiv] {accepted} <the truce>.")
object_of_talk.passes_by("Kyiv accepted that the truce was over.")
object_of_talk.nothing_in("Kyiv accepted the award.")

prepositional.finds(
    "[Kyiv] {insisted} on <a full truce>.",
    "[Minsk] {agreed} over lunch Monday on <a pause in raids>.",
)
prepositional.passes_by("Kyiv insisted that the truce be full.")
prepositional.nothing_in("Kyiv works on a full truce.")
