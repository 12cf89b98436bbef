"""An answer by itself: "Kyiv agreed." takes up what was put forward last."""

from __future__ import annotations

from ukrnews.lexicon.entries import StanceEntry, StanceFrame
from ukrnews.model import Stance
from ukrnews.parsers.cards import rule
from ukrnews.parsers.proposals.answered import answer
from ukrnews.parsers.proposals.matters import NOTHING, THEN, described_matter, has_object, nothing_follows
from ukrnews.parsers.proposals.puts_and_replies import Put
from ukrnews.parsers.proposals.responding import reply_to, taken_up, who_answers
from ukrnews.parsers.proposals.triggers import Word
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import VerbGroup

_DASHES = frozenset({",", "–", "—", "-"})
_BINDING = frozenset({"if", "once", "unless", "until", "only", "provided"})


@rule("bare-response", on=(StanceFrame.OBJECT,))
def bare(at: View, word: Word[StanceEntry]) -> Put | None:
    """A verb of answering by itself, which answers the latest proposal: "Kyiv agreed.", "We refused, because …"."""
    end = _past_manner(at, word.last)
    if at.lower(end) not in NOTHING | THEN:
        return None
    told = at.once(answer, word)
    verb = told.verb if told is not None else None
    if told is None or verb is None or not _can_stand_alone(at, verb):
        return None
    if not has_object(at, word, verb) or not nothing_follows(at, word, told, end) or described_matter(at, word, verb):
        return None
    by, words = who_answers(at, verb, word.first), (word.first, word.last)
    bound = told.stance is Stance.ACCEPT and at.lower(end) in _BINDING
    stance = Stance.ACCEPT_WITH_CONDITIONS if bound else told.stance
    made = taken_up(reply_to(at, words, by, stance, words))
    return made._replace(unnamed=True) if made is not None else None


@rule("answered-aside-response", on=(StanceFrame.OBJECT,))
def answered_aside(at: View, word: Word[StanceEntry]) -> Put | None:
    """An answer beside what it answers: "called for talks, a move Kyiv opposes", "…, something it refuses to do"."""
    if at.bag.isdisjoint(listed("what stands for a course")):
        return None
    told = at.once(answer, word)
    verb = told.verb if told is not None else None
    subject = at.syntax.subject_of(verb) if verb is not None else ()
    if told is None or verb is None or not subject or not _aside(at, subject[0].first):
        return None
    end = word.last + (at.lower(word.last) == "to")
    if at.lower(word.last) not in NOTHING and at.lower(end) != "do":
        return None
    by, words = who_answers(at, verb, word.first), (word.first, word.last)
    made = taken_up(reply_to(at, words, by, told.stance, words))
    return made._replace(unnamed=True) if made is not None else None


def _aside(at: View, first: int) -> bool:
    """ ", *a move* Moscow …", ", *something that* Moscow …"."""
    if at.lower(first - 1) in ("that", "which") and at.lower(first - 2) == "something":
        first -= 1
    start = first - 1 - (at.lower(first - 2) in ("a", "an"))
    return at.lower(first - 1) in listed("what stands for a course") and at.lower(start - 1) in _DASHES


def _can_stand_alone(at: View, verb: VerbGroup) -> bool:
    """Whether the verb can answer by itself: "Kyiv agreed", not "what Kyiv agreed", "was refused", "did not agree"."""
    if verb.form != "finite" or verb.voice == "passive" or verb.negated:
        return False
    clause = at.syntax.clause_of(verb)
    return clause is not None and clause.kind != "relative" and at.lower(clause.first) != "that"


def _past_manner(at: View, first: int) -> int:
    """Past adverbs and "at once" behind a verb of answering by itself."""
    while at.tag(first) == "RB" or (at.lower(first) == "at" and at.lower(first + 1) == "once"):
        first += 1 + (at.lower(first) == "at")
    return first


bare.finds(
    "[Paris] proposed <a truce>. [Kyiv] {agreed}.", "[Paris] proposed <a truce>. [Kyiv] {agreed} when the sun rose."
)
bare.passes_by("Paris proposed a truce. Kyiv agreed to the truce.", "Paris proposed a truce. Kyiv did not agree.")

answered_aside.finds("[Paris] proposed <a truce>, a move [Kyiv] {opposes}.")
answered_aside.finds("[Paris] urged [Moscow] <to hold talks>, something that [Moscow] {refuses} to do.")
answered_aside.passes_by(
    "Paris proposed a truce. Kyiv rejected the truce.", "Paris proposed a truce. Kyiv has something it accepted."
)
