"""Answers that are still open, and what somebody calls a proposal: "has yet to respond", "the plan is unacceptable"."""

from __future__ import annotations

from ukrnews.lexicon.entries import Answering, StanceEntry, StanceFrame
from ukrnews.model import Stance
from ukrnews.parsers.cards import rule
from ukrnews.parsers.extents import offer_end
from ukrnews.parsers.proposals.answered import answer
from ukrnews.parsers.proposals.matters import answer_to
from ukrnews.parsers.proposals.parties import CARRIES, owner, past_author, speakers
from ukrnews.parsers.proposals.puts_and_replies import Put
from ukrnews.parsers.proposals.responding import POINTERS, reply_to, taken_up, who_answers
from ukrnews.parsers.proposals.triggers import Word
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.topics import topic_in
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup

_NEAR = 11
_YES_OR_NO = frozenset({"yes", "no"})


@rule("not-rule-out-response", on=(Answering.NOT_RULE_OUT, Stance.UNDECIDED))
def not_rule_out(at: View, word: Word[StanceEntry]) -> Put | None:
    """What a party does not rule out, considers, studies, puts off."""
    made = answer_to(at, word)
    if made is None or any(at.lower(i) == "as" and at.lower(i - 1) != "such" for i in range(made.first, made.last + 1)):
        return None  # "will consider any troops as a target": an opinion
    return made


@rule("no-answer-to-response", on=(StanceFrame.NONE,))
def no_answer_to(at: View, word: Word[StanceEntry]) -> Put | None:
    """What a party has not answered yet, where it is named: "has not responded to the call for a truce"."""
    told, to = at.once(answer, word), _answered_to(at, word)
    if told is None or to is None or not _names(at, to):
        return None
    first = _carried_from(at, to)
    last = offer_end(at.document, first, at.sentence.last)
    by = who_answers(at, told.verb, word.first)
    return reply_to(at, (first, last), by, told.stance, (word.first, last))


@rule("no-answer-response", on=(StanceFrame.NONE,))
def no_answer(at: View, word: Word[StanceEntry]) -> Put | None:
    """That a party has not answered yet what was put forward before: "Moscow has yet to respond"."""
    told, to = at.once(answer, word), _answered_to(at, word)
    if told is None or (to is not None and _names(at, to)) or _goes_on(at, word):
        return None
    words = word.first, word.last
    made = taken_up(reply_to(at, words, who_answers(at, told.verb, word.first), told.stance, words))
    if made is None:
        return None
    return made._replace(unnamed=True, proposers=owner(at, to) if to is not None else ())


@rule("called-response", on=(StanceFrame.SUBJECT,))
def called(at: View, word: Word[StanceEntry]) -> Put | None:
    """What somebody calls unacceptable, out of the question, or acceptable: "the plan is unacceptable, he said"."""
    told = at.once(answer, word)
    subject = at.syntax.subject_of(told.verb) if told is not None and told.verb is not None else ()
    if told is not None and told.verb is not None and told.verb.lemma in listed("calling it"):
        return None  # "a statement on the talks called the delay unacceptable"
    if told is None or not subject or subject[0].first >= word.first or _said_of_what_follows(at, word, subject[0]):
        return None
    first, last = at.syntax.phrase_of(subject[0])
    pointer = at.lower(first) in POINTERS
    if not pointer and topic_in(at.document, first, last) is None:
        return None
    made = reply_to(at, (first, last), speakers(at, word.first), told.stance, (first, word.last))
    return taken_up(made) if pointer and last - first <= 2 else made


def _said_of_what_follows(at: View, word: Word[StanceEntry], subject: NounGroup) -> bool:
    """ "*it* is impossible *to clear the road*": what is called so stands behind, and is nothing put forward before."""
    return at.lower(subject.head) == "it" and at.lower(word.last) in ("to", "that", "for")


@rule("judged-response", on=(StanceFrame.SUBJECT,))
def judged(at: View, word: Word[StanceEntry]) -> Put | None:
    """What somebody calls unacceptable, pointless, a trick: "called the summit pointless", "slammed it as futile"."""
    last = _before_as(at, word.first)
    noun = next((n for n in at.nouns if n.last == last and n.preposition is None), None)
    verb = next((v for v in at.verbs if noun is not None and v.last == noun.first), None)
    if noun is None or verb is None or not _calls_it(verb):
        return None
    pointer = at.lower(noun.first) in POINTERS and noun.last - noun.first == 1
    if not pointer and topic_in(at.document, noun.first, noun.last) is None:
        return None
    by = who_answers(at, verb, verb.head)
    made = reply_to(at, (noun.first, noun.last), by, word.entry.stance, (verb.first, word.last))
    return taken_up(made) if pointer else made


@rule("judged-beside-response", on=(StanceFrame.SUBJECT,))
def judged_beside(at: View, word: Word[StanceEntry]) -> Put | None:
    """What a clause beside it calls a trick, futile: "offered a truce, which Kyiv called a trick"."""
    last = _before_as(at, word.first)
    verb = next((v for v in at.verbs if v.last == last and _calls_it(v)), None)
    clause = at.syntax.clause_of(verb) if verb is not None else None
    if (
        verb is None
        or clause is None
        or clause.kind != "relative"
        or at.lower(clause.marker or clause.first) != "which"
    ):
        return None
    words = verb.first, word.last
    made = taken_up(reply_to(at, words, who_answers(at, verb, verb.head), word.entry.stance, words))
    return made._replace(unnamed=True) if made is not None else None


def _before_as(at: View, first: int) -> int:
    """Where the words end that stand before the judgement, "as" and an opening quotation mark left out."""
    last = first - (at.lower(first - 1) in ("as", "“", '"', "‘"))
    return last - (at.lower(last - 1) == "as")


def _calls_it(verb: VerbGroup) -> bool:
    """Whether somebody calls it so: not "was called pointless", "did not call it pointless", "to call it pointless"."""
    told = verb.voice != "passive" and not verb.negated and verb.form != "infinitive"
    return told and verb.lemma in listed("calling it")


def _goes_on(at: View, word: Word[StanceEntry]) -> bool:
    """ "said no shots were heard": "no" and "yes" are answers only where they end their clause; "has not decided
    whether *to run again*" is about a choice of one's own."""
    if at.lower(word.last) == "whether":
        deed = next((v for v in at.verbs if v.first > word.last), None)
        return deed is not None and deed.lemma not in listed("answering by a verb")
    return at.lower(word.last - 1) in _YES_OR_NO and at.tag(word.last)[:1].isalpha() and at.lower(word.last) != "to"


def _answered_to(at: View, word: Word[StanceEntry]) -> NounGroup | None:
    """The group after "responded *to*", if any."""
    if at.lower(word.last) not in ("to", "on", "about", "from"):
        return None
    return next((n for n in at.nouns if word.last < n.first <= word.last + 2), None)


def _carried_from(at: View, noun: NounGroup) -> int:
    """Where what was put forward begins: the group itself, or what it carries behind its author's name."""
    opened = past_author(at, noun)
    if opened == noun.last or at.lower(opened) not in CARRIES:
        return noun.first
    return opened + (at.lower(opened) != "to")


def _names(at: View, noun: NounGroup) -> bool:
    """Whether the group names what was put forward, not only "the proposal"."""
    first = _carried_from(at, noun)
    last = offer_end(at.document, first, at.sentence.last)
    topic = topic_in(at.document, first, min(last, first + _NEAR))
    return topic is not None and not topic.vessel


not_rule_out.finds(
    "[Peskov] {did not rule out <a temporary truce>}.", "[Moscow] {is considering <options such as a truce>}."
)
not_rule_out.passes_by("Peskov ruled out a temporary truce.")
not_rule_out.nothing_in("Moscow will consider any troops as a target.")

no_answer_to.finds(
    "[Moscow] {has not responded to <the call for a truce>}.", "[Beijing] {abstained from <a resolution on sanctions>}."
)
no_answer_to.passes_by("Moscow rejected the call for a truce.")
no_answer_to.nothing_in("Moscow has not responded to the letter.")

no_answer.finds("[Paris] proposed <a truce>. [Moscow] {has yet to respond}.")
no_answer.passes_by("Paris proposed a truce. Moscow has yet to respond to the call for talks.")
no_answer.finds("[Paris] proposed <a truce>. [Moscow] {has not decided} whether to accept.")
no_answer.nothing_in("Zelensky has not decided whether to run again.")
no_answer.nothing_in("Moscow has yet to respond.")

called.finds("[Peskov] said {<the truce> was acceptable}.")
called.passes_by(
    "Peskov accepted the truce.", "An envoy proposed a truce. Peskov said it was impossible to clear the road."
)
called.nothing_in(
    "Peskov said the delay was acceptable.", "A note on the talks called the delay unacceptable, he said."
)

judged.finds("[Peskov] {called <the summit> pointless}.", "[Peskov] {slammed <the summit> as futile}.")
judged.passes_by("Peskov said the summit was pointless.")
judged.nothing_in("Peskov called the delay pointless.", "Peskov did not call the summit pointless.")

judged_beside.finds("[Paris] offered <a truce>, which [Peskov] {called a trick}.")
judged_beside.passes_by(
    "Paris offered a truce. Peskov called the truce a trick.", "Paris offered a truce. He called a trick."
)
