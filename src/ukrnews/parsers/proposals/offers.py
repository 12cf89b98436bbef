"""What is put forward by a verb: its object, what it calls for, the deed that it offers."""

from __future__ import annotations

from typing import NamedTuple

from ukrnews.lexicon.entries import ProposingEntry, ProposingRole
from ukrnews.model import ActorKind, ProposalKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.extents import offer_end
from ukrnews.parsers.proposals.contents import only_told, put
from ukrnews.parsers.proposals.parties import meant, nobody_but_people, subject_parties
from ukrnews.parsers.proposals.puts_and_replies import Put
from ukrnews.parsers.proposals.steps import is_step
from ukrnews.parsers.proposals.telling import is_passive, telling, through_a_plan
from ukrnews.parsers.proposals.triggers import Word
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.told import Told
from ukrnews.parsers.topics import THROUGH, Topic, beside, topic_in
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup

_DECIDED = frozenset({ProposalKind.MILITARY_AID, ProposalKind.SANCTIONS, ProposalKind.ECONOMIC})
"""Kinds of what a government decides by itself."""
_OWN = frozenset({"his", "her", "its", "their", "our"})
_PARTIES = frozenset({ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.PERSON})
_AFTER_WHOM = frozenset({"to", "that", "a", "an", "the"})
_OUGHT = frozenset({"should", "must"})
_BESIDE = frozenset({"who", "which", "whose"})
_FORWARD = frozenset({"forward", "forth"})
_WHERE = frozenset({"in", "at", "on", "during", "from", "after"})
_LONG = 3
_NEAR, _FAR = 6, 14
"""How many words into the object a truce that is declared, and any other topic, may stand."""


class _Object(NamedTuple):
    """What the verb puts forward: tokens [first, last), with the topic that heads them."""

    verb: VerbGroup
    first: int
    last: int
    topic: Topic | None
    clause: bool


@rule("put-object-proposal", on=(ProposingRole.VERB,))
def put_object(at: View, word: Word[ProposingEntry]) -> Put | None:
    """What somebody proposes, offers, suggests, demands: "proposed a truce"."""
    found = _active(at, word)
    if found is None or _guesses(at, word, found) or _shows(at, word, found) or _feels(at, word, found):
        return None
    if at.lower(found.first) == "to" and word.entry.lemma in listed("what one does oneself"):
        return None
    return _put_forward(at, word, found)


@rule("called-for-proposal", on=(ProposingRole.FOR,))
def called_for(at: View, word: Word[ProposingEntry]) -> Put | None:
    """What somebody calls for, asks for, insists on: "called for talks"."""
    found = at.once(_object, word)
    if found is None:
        return None
    return _put_forward(at, word, found) or _for_another_to(at, found)


@rule("called-apart-proposal", on=(ProposingRole.APART,))
def called_apart(at: View, word: Word[ProposingEntry]) -> Put | None:
    """What somebody calls for where a day, a place or an adverb stands before "for": "called on Friday for talks"."""
    first = _past_circumstances(at, word.last)
    if first == word.last or at.lower(first) != "for":
        return None
    return called_for(at, Word(word.first, first + 1, word.entry))


@rule("put-apart-proposal", on=(ProposingRole.APART,))
def put_apart(at: View, word: Word[ProposingEntry]) -> Put | None:
    """What somebody puts forward, the adverb behind it: "putting a nine-point plan forward"."""
    noun = next((n for n in at.nouns if n.first == word.last), None)
    if noun is None or at.lower(noun.last) not in _FORWARD or word.entry.lemma not in listed("putting"):
        return None
    verb = at.once(telling, word)
    if verb is None or at.lower(noun.head) not in listed("what is handed over"):
        return None
    by = through_a_plan(at, verb, subject_parties(at, verb))
    return put(at.document, noun.first, noun.last, by) if by else None


def _past_circumstances(at: View, first: int) -> int:
    """Past adverbs, days and places: "called *again on Friday in Riga* for talks"."""
    ends = {n.first: n.last for n in at.nouns if n.first >= first and (n.temporal or at.lower(n.first - 1) in _WHERE)}
    while first < at.sentence.last:
        inside = first + (at.lower(first) in _WHERE)
        if inside in ends:
            first = ends[inside]
        elif at.tag(first) == "RB":
            first += 1
        else:
            break
    return first


@rule("declared-proposal", on=(ProposingRole.DONE,))
def declared(at: View, word: Word[ProposingEntry]) -> Put | None:
    """A truce that a party announces or declares."""
    found = _active(at, word)
    if found is None or found.clause or found.topic is None or found.topic.first - found.first > _NEAR:
        return None
    if _is_asked(at, found.verb) or _has_a_verb(at, found):
        return None
    return _put_forward(at, word, found) if found.topic.kind is ProposalKind.CEASEFIRE else None


@rule("offered-deed-proposal", on=(ProposingRole.VERB,))
def offered_deed(at: View, word: Word[ProposingEntry]) -> Put | None:
    """What a party offers to do, whatever it is: "Poland offered to guard the border"."""
    found = _active(at, word)
    if found is None or found.topic is not None:
        return None
    if not (at.lower(found.first) == "to" or _own_thing(at, found.first) or _thing_to_do(at, found.first)):
        return None
    by = subject_parties(at, found.verb)
    vague = at.lower(found.first) == "to" and found.last - found.first < _LONG
    offers = word.entry.lemma in listed("offering what one does")
    if vague or not offers or not any(t.actor.country for t in by):
        return None
    if _said_of_a_plan(at, found.verb, by) or nobody_but_people(at, by):
        return None
    return put(at.document, found.first, found.last, by, anything=True)


def _own_thing(at: View, first: int) -> bool:
    """ "its ports": something of its own, not "its condolences"."""
    noun = next((n for n in at.nouns if n.first == first), None)
    return noun is not None and at.lower(first) in _OWN and at.lower(noun.head) not in listed("feelings offered")


def _thing_to_do(at: View, first: int) -> bool:
    """ "two frigates to escort ships": a thing with what it is to do, not "a chance to leave"."""
    noun = next((n for n in at.nouns if n.first == first), None)
    if noun is None or at.lower(noun.last) != "to" or at.tag(noun.last + 1) != "VB":
        return False
    head = at.lower(noun.head)
    return head not in listed("no course") and head not in listed("feelings offered") and head not in listed("openings")


def _has_a_verb(at: View, found: _Object) -> bool:
    """ "declared *the truce was over*": a clause without "that"."""
    noun = next((n for n in at.nouns if n.first == found.first), None)
    return noun is not None and any(v.first == noun.last and v.form == "finite" for v in at.verbs)


def _is_asked(at: View, verb: VerbGroup) -> bool:
    """ "It is unclear whether Putin declared a truce"."""
    clause = at.clause_at(verb.first)
    return clause is not None and clause.marker is not None and at.lower(clause.marker) in ("whether", "if")


def _active(at: View, word: Word[ProposingEntry]) -> _Object | None:
    """The object of a verb that is not passive."""
    found = at.once(_object, word)
    return None if found is None or at.once(is_passive, word, found.verb) else found


def _object(at: View, word: Word[ProposingEntry]) -> _Object | None:
    """The object of the verb, where it is what is put forward, not what that is about."""
    verb = at.once(telling, word)
    if verb is None:
        return None
    after = max(word.last, verb.last)
    first = _past_whom(at, verb, _past_adverbs(at, after))
    if at.lower(after) == "not":
        return None  # "is seeking not just a truce but a settlement"
    first = _past_occasion(at, first)
    clause = at.lower(first) == "that"
    if clause or at.lower(first) == "on":
        first += 1
    clause = clause or _opens_bare_clause(at, word, first)
    first = _past_heading(at, first)
    if first >= at.sentence.last or at.lower(first) in listed("nothing of it"):
        return None
    last = offer_end(at.document, first, at.sentence.last, clause=clause)
    last = _within_clause(at, first, last) if clause else last
    topic = topic_in(at.document, first, last, last + THROUGH)
    if topic is None and at.lower(last) == "as" and word.entry.lemma in listed("offering as"):
        end = offer_end(at.document, last + 1, at.sentence.last)
        talks = topic_in(at.document, last + 1, end)
        if talks is not None and talks.kind is ProposalKind.NEGOTIATIONS:
            last, topic = end, talks  # "offered Geneva as a place for talks"
    if topic is not None and topic.first - first > _FAR and _sets_up(at, first):
        topic = None
    if topic is not None and at.lower(first) == "to" and beside(at.document, first, topic):
        topic = None  # "offered to leave the island in return for relief"
    if topic is not None and (topic.first - first > _FAR or _aside(at, first, topic)):
        return None
    return _Object(verb, first, last, topic, clause)


def _within_clause(at: View, first: int, last: int) -> int:
    """Where a clause ends before what stands beside it: "that they hit rebels *who break the truce*", "… should leave
    *and noting* that"."""
    verb = next((v for v in at.verbs_in(first, last) if v.form == "finite"), None)
    beside_it = (i for i in range(verb.last, last) if _goes_on_without(at, i)) if verb is not None else ()
    return next(iter(beside_it), last)


def _goes_on_without(at: View, token: int) -> bool:
    return at.lower(token) in _BESIDE or (at.lower(token) == "and" and at.tag(token + 1) == "VBG")


def _past_occasion(at: View, first: int) -> int:
    """Past where or when, before "that": "demanded *in Kyiv on Friday* that Moscow agree"."""
    if "that" not in at.bag:
        return first
    for noun in at.nouns:
        if noun.first >= first and at.lower(noun.last) == "that" and noun.last - first <= _NEAR:
            start = min(n.first if n.preposition is None else n.preposition for n in at.nouns if n.first >= first)
            aside = all(n.temporal or n.preposition is not None for n in at.nouns if first <= n.first < noun.last)
            return noun.last if aside and start == first else first
    return first


def _opens_bare_clause(at: View, word: Word[ProposingEntry], first: int) -> bool:
    """ "demanded *the West cut off all aid*", "insisting *Moscow should withdraw*": a clause without "that"."""
    if word.entry.lemma not in listed("demanding that"):
        return False
    noun = next((n for n in at.nouns if n.first == first), None)
    verb = next((v for v in at.verbs if noun is not None and v.first == noun.last and v.form == "finite"), None)
    if verb is None:
        return False
    return verb.modal in _OUGHT or (len(verb.parts) == 1 and at.lower(verb.head) == verb.lemma)


def _put_forward(at: View, word: Word[ProposingEntry], found: _Object) -> Put | None:
    """The mention, where a topic or the word itself tells that something is put forward, and somebody does so."""
    by = through_a_plan(at, found.verb, subject_parties(at, found.verb))
    if by is None or (not word.entry.sure and (found.topic is None or not by)):
        return None
    if _said_of_a_plan(at, found.verb, by) or nobody_but_people(at, by):
        return None
    party = any(t.actor.country is not None or t.actor.kind is ActorKind.ORGANISATION for t in by)
    return put(at.document, found.first, found.last, by, anything=party and _is_course(at, word, found))


def _is_course(at: View, word: Word[ProposingEntry], found: _Object) -> bool:
    """Whether a sure verb has an object of its own, which no topic names: "proposed a contact group"."""
    if found.topic is not None or word.entry.role is not ProposingRole.VERB:
        return False
    if found.clause:
        return word.entry.lemma in listed("offering as") and _is_to_do(at, found.first)
    if at.tag(found.first) == "VBG" or at.lower(found.first) == "to":
        return True
    noun = next((n for n in at.nouns if n.first == found.first), None)
    if noun is None:
        return False
    return _sets_up(at, noun.first) or (
        at.lower(noun.first) in ("a", "an") and at.lower(noun.head) not in listed("no course")
    )


def _is_to_do(at: View, first: int) -> bool:
    """ "proposed that *they stage* joint patrols": what they are to do, told by a stem."""
    noun = next((n for n in at.nouns if n.first == first), None)
    verb = next((v for v in at.verbs if noun is not None and v.first == noun.last and v.form == "finite"), None)
    stem = verb is not None and len(verb.parts) == 1 and at.lower(verb.head) == verb.lemma
    return stem and any(n.first == verb.last for n in at.nouns if verb is not None)


def _sets_up(at: View, first: int) -> bool:
    """ "*the creation* of a joint group": a deed as a noun, with what it is done to."""
    noun = next((n for n in at.nouns if n.first == first), None)
    return noun is not None and at.lower(noun.head) in listed("setting up") and at.lower(noun.last) == "of"


def _for_another_to(at: View, found: _Object) -> Put | None:
    """ "called for the agency to host the archive": the step that another is to take, whatever it is done to."""
    whom = next((n for n in at.nouns if n.first == found.first), None)
    deed = next((v for v in at.verbs if whom is not None and v.first == whom.last), None)
    by = subject_parties(at, found.verb)
    if whom is None or deed is None or deed.form != "infinitive" or found.topic is not None or not is_step(at, deed):
        return None
    of = meant(at, (whom,))
    if not any(t.actor.country for t in by) or not any(t.actor.kind in _PARTIES for t in of):
        return None
    made = put(at.document, found.first, found.last, by, anything=True)
    return made._replace(addressees=of) if made is not None else None


def _past_whom(at: View, verb: VerbGroup, first: int) -> int:
    """Past whom it is put to: "proposed *to Kyiv* to meet", "presented *Kyiv* with a plan"."""
    noun = next((n for n in at.nouns if first <= n.first <= first + 1), None)
    if noun is None or (noun.first > first and at.lower(first) not in ("to", "from")):
        return first
    if noun.first == first and _is_offered_to(at, verb, noun):
        return noun.last
    if noun.first == first and not (at.lower(noun.last) == "with" and verb.lemma in listed("presenting with")):
        return first
    opens = at.lower(noun.last) == "with" if noun.first == first else at.lower(noun.last) in _AFTER_WHOM
    return noun.last + (noun.first == first) if opens else first


def _is_offered_to(at: View, verb: VerbGroup, noun: NounGroup) -> bool:
    """ "offered *Putin* to prolong the deal": whom, before what one is to do."""
    offers = verb.lemma in listed("offering as") and at.lower(noun.last) == "to" and at.tag(noun.last + 1) == "VB"
    actor = at.cast.actor_of(noun) if offers else None
    return actor is not None and actor.country is not None


def _past_heading(at: View, first: int) -> int:
    """Past what only heads the list behind its colon: "outlined *three steps*: holding talks and …"."""
    noun = next((n for n in at.nouns if n.first == first), None)
    if noun is None or at.lower(noun.last) != ":":
        return first
    topic = topic_in(at.document, first, noun.last)
    return noun.last + 1 if topic is None or (topic.vessel and at.tag(noun.last + 1) == "VBG") else first


def _past_adverbs(at: View, first: int) -> int:
    while at.tag(first) in ("RB", "RP") or at.lower(first) in ("instead", ":"):
        first += 1
    return first


def _aside(at: View, first: int, topic: Topic) -> bool:
    """Whether the topic is no more than what the object is about or near to, or is there already."""
    if any(at.lower(i) in listed("what is asked in return") for i in range(first, topic.named[0])):
        return True  # "presented its conditions for a truce"
    return beside(at.document, first, topic) or only_told(at.document, first, topic) or _in_force(at, first, topic)


def _in_force(at: View, first: int, topic: Topic) -> bool:
    """ "the sanctions the bloc is imposing": what the clause beside it tells as done or under way."""
    nouns = [n for n in at.nouns if n.first >= first][:2]
    if len(nouns) < 2 or topic.vessel or nouns[0].last != nouns[1].first or nouns[1].preposition is not None:
        return False
    verb = next((v for v in at.verbs if v.first == nouns[1].last), None)
    return verb is not None and verb.form == "finite" and verb.modal is None and verb.tense != "future"


def _said_of_a_plan(at: View, verb: VerbGroup, by: tuple[Told, ...]) -> bool:
    """ "a plan by leaders of seven countries that called for calm": what calls is the plan, found by itself."""
    clause = at.syntax.clause_of(verb)
    if clause is None or clause.kind != "relative" or clause.marker is None:
        return False
    return at.lower(clause.marker) in ("that", "which") and all(t.actor.kind is ActorKind.UNNAMED for t in by)


def _feels(at: View, word: Word[ProposingEntry], found: _Object) -> bool:
    """ "offered his condolences to the families"."""
    noun = next((n for n in at.nouns if n.first == found.first), None)
    offers = word.entry.lemma in listed("offering what one does")
    return offers and noun is not None and at.lower(noun.head) in listed("feelings offered")


def _shows(at: View, word: Word[ProposingEntry], found: _Object) -> bool:
    """ "unveiled new sanctions", "outlined arms deals": what a party does or decides itself, unless a plan for it is
    shown."""
    if word.entry.lemma not in listed("showing") or found.topic is None or found.topic.kind not in _DECIDED:
        return False
    return not any(at.lower(i) in listed("what is handed over") for i in range(found.first, found.last))


def _guesses(at: View, word: Word[ProposingEntry], found: _Object) -> bool:
    """ "suggested that a truce was near": no proposal, unless a noun, an -ing form or "should" follows."""
    verbs = at.verbs_in(found.first, found.last + 2)
    finite = next((v for v in verbs if v.form == "finite"), None)
    if word.entry.lemma not in listed("proposing or guessing"):
        return found.clause and finite is not None and _is_past(at, finite)  # "outlined that 38 people were hurt"
    if finite is None or finite.modal == "should" or (verbs[0].form == "gerund" and not found.clause):
        return False  # "suggested holding talks"; not "insisted that holding talks would help"
    if finite.lemma in listed("steps to take") and (finite.modal == "could" or _is_stem(at, finite)):
        return False  # "insists that all troops leave": they are to do it; "suggested they could swap land"
    return at.tag(finite.first) != "VB"  # "suggested that a truce be used": what should be


def _is_stem(at: View, verb: VerbGroup) -> bool:
    return at.tag(verb.first) == "VBP" and len(verb.parts) == 1


def _is_past(at: View, verb: VerbGroup) -> bool:
    """Whether the verb's own form tells of the past: not "that Kyiv *halt* strikes", whatever its tag."""
    return verb.tense == "past" and verb.modal is None and at.lower(verb.parts[0]) != verb.lemma


put_object.finds(
    "[Estonia] proposed <a club of neutral towns>.",
    "[Estonia] proposed <renaming the street>.",
    "[Turkey] suggested <a truce in the Black Sea>.",
    "[Macron] has phoned Putin, offered <talks in Paris> and left.",
    "[Putin] demanded <the Donbas>, {a proposal} that [Zelensky] rejected.",
    "[Erdogan] offered Putin <to prolong the grain deal>.",
    "[Estonia] proposed <the creation of a joint group>.",
    "[Estonia] suggested that <both sides could exchange prisoners>.",
    "[Estonia] proposed that <they stage joint patrols>.",
    "[Estonia] proposed that <they stage joint raids on rebels> who break the truce. [Kyiv] {rejected the proposal}.",
    "[Estonia] demanded from Kyiv <the return of a loan>.",
    "[Estonia] demanded in Riga that <Moscow agree to a truce>.",
    "[Putin] demanded <the West cut off all arms deliveries>.",
    "[Sybiha] insisted <Moscow should withdraw its troops>.",
    "[Sybiha] insists that <all foreign troops leave the region>.",
    "Kyiv left, [Sybiha] insisting <Moscow should withdraw its troops> and noting that talks had failed.",
)
put_object.passes_by("Erdogan called for a truce in the Black Sea.")
put_object.nothing_in(
    "Turkey suggested a truce was near.",
    "Turkey did not propose a truce.",
    "Turkey may propose a truce.",
    "Turkey is not rushing to propose a truce.",
    "Turkey must propose a truce.",
    "Analysts expect that Turkey will propose a truce.",
    "Turkey demanded answers about the truce.",
    "Turkey sought to end the truce.",
    "Turkey is seeking not just a truce.",
    "Turkey put forward several conditions for a truce.",
    "Kyiv expected Moscow to propose a truce.",
    "Kallas outlined that 38 prisoners were hurt.",
    "Kallas spoke of her role in promoting talks.",
    "Kallas outlined the sanctions the bloc is imposing.",
    "Kallas unveiled new sanctions.",
    "Kallas put forward a new claim.",
    "Kallas offered her condolences to the families.",
    "Orban proposed the sanctions the bloc is imposing.",
)

called_for.finds(
    "The [Russian] memorandum called for <a truce of 30 days>.",
    "[Erdogan] called for <a summit of the two leaders>.",
    "[Zelensky] called for <NATO to host the archive>.",
)
called_for.finds("[Macron]'s peace initiative calls for <a truce>.", "[Macron]'s truce plan calls for <talks>.")
called_for.passes_by("Erdogan proposed a summit of the two leaders.")
called_for.nothing_in(
    "The mayor called for calm.",
    "The peace plan called for a truce.",
    "Erdogan called for no truce.",
    "A march in Riga, which called for a truce, went on.",
    "Zelensky called for NATO to show resolve.",
    "Officials welcomed a letter by African leaders that called for a truce.",
)

called_apart.finds(
    "[Erdogan] called again on Friday for <talks in Istanbul>.",
    "[Erdogan] called late on Friday in Ankara for <talks>.",
)
called_apart.passes_by("Erdogan called for talks in Istanbul.")
called_apart.nothing_in("Erdogan called on Friday for calm.", "Erdogan called his aides for talks.")

put_apart.finds("[Putin] put <a nine-point plan> forward.", "[Erdogan] came, putting <a peace plan> forward.")
put_apart.passes_by("Putin put forward a nine-point plan.")
put_apart.nothing_in("Putin put the tanks forward.", "Putin pushed a truce forward.", "Putin put a truce off.")

declared.finds(
    "[Putin] announced <a truce for Easter>.", "[Paris] announced <a truce plan>. [Kyiv] {will abide by the plan}."
)
declared.passes_by("Putin proposed a truce for Easter.")
declared.nothing_in(
    "Putin announced new sanctions.",
    "Putin announced that a truce was over.",
    "Putin announced the truce was over.",
    "Putin announced a “pause” in the talks.",
    "It is unclear whether Putin announced a truce for Easter.",
)

offered_deed.finds(
    "[Poland] offered <to guard the bridge>.",
    "[Poland] offered <its bridges>.",
    "[Poland] offered <two frigates to guard the bridge>.",
    "[Poland] offered <to leave the island in return for relief>.",
)
offered_deed.passes_by("Poland offered to host talks.")
offered_deed.nothing_in(
    "Poland offered its condolences.",
    "Poland offered a chance to leave.",
    "The mayor offered to guard the bridge.",
    "Poland wanted to guard the bridge.",
)
