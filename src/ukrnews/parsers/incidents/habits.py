"""Habits, campaigns and states of things: what is told as done again and again is no event."""

from __future__ import annotations

import re

from ukrnews.lexicon.entries import Frame
from ukrnews.model import PlaceKind
from ukrnews.parsers.incidents.vocabulary import words_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import Clause, NounGroup, VerbGroup

_HABIT = re.compile(
    r"\b(?:every (?:day|night|week|month|single)|almost every|on a daily|(?:near-?)?daily basis|repeatedly|"
    r"routinely|regularly|constantly|nightly basis|time and again|day after day|night after night|always|often|"
    r"(?:several|multiple|many|numerous|dozens of|countless) times|"
    r"on (?:a number of|many|multiple|numerous|several) occasions|sometimes|occasionally|increasingly|"
    r"frequently|day and night|from morning (?:to|till|until) (?:night|evening)|"
    r"systematically|(?:almost|nearly) daily|for (?:years|decades|months)|for every one|"
    r"for (?:a few|many|several|some|the (?:last|past)(?: \w+)?) (?:months|weeks|years))\b"
)


def names_habit(words: str) -> bool:
    """Whether the words say that it is done again and again: "routinely", "day after day"."""
    return _HABIT.search(words) is not None


def is_habit(view: View, clause: Clause) -> bool:
    """ "is shelled almost daily"; "was constantly shelled on Saturday" is an event."""
    if not _HABIT.search(view.words(clause.first, clause.last)) or not _HABIT.search(_own_words(view, clause)):
        return False
    inside = [d.when for d in view.dates if clause.first <= d.first < clause.last]
    return all(w.earliest is None or w.earliest != w.latest for w in inside)


def _own_words(view: View, clause: Clause) -> str:
    """The clause without those that hang on it: "shelled Kherson, referring to a city | that is regularly shelled"."""
    hung = [c for c in view.clauses if c.first > clause.first and c.kind in ("relative", "participle", "adverbial")]
    inner = {i for c in hung if c.first < clause.last for i in range(c.first, c.last)}
    return " ".join(view.lower(i) for i in range(clause.first, clause.last) if i not in inner)


def is_plain_present(view: View, verb: VerbGroup, clause: Clause) -> bool:
    """A plain present outside the headline tells a habit, unless it is going on ("is attacking") or stands with a
    date.
    """
    if verb.tense != "present" or verb.form != "finite" or verb.perfect or view.headline or _is_listed(view):
        return False
    main = clause.verb
    if main is None or main.progressive or main.voice == "passive" or _is_done_once(view, verb, clause):
        return False
    return not any(clause.first <= d.first < clause.last for d in view.dates)


def _is_done_once(view: View, verb: VerbGroup, clause: Clause) -> bool:
    """ "Russian forces take the city of Kherson": a place is not taken day by day."""
    if all(e.frame is not Frame.TAKE for e in words_of(view).verbs.get(view.lower(verb.head), ())):
        return False
    named = view.places.within(verb.last, clause.last)
    beside = any(n.last == verb.first for n in view.syntax.subject_of(verb))
    return beside and any(p.place.kind in (PlaceKind.SETTLEMENT, PlaceKind.DISTRICT) for p in named)


def _is_listed(view: View) -> bool:
    """An entry of a list of events: "• Troops enter Lyman", "9 May: Blasts rock Izium"."""
    document = view.document
    first = document.sentence_at(document.paragraphs[view.sentence.paragraph].start).first
    if document.tokens[first].text in listed("marks of an entry"):
        return True
    opening = (d.last for d in document.dates if d.first in (first, first + 1))
    return any(document.tokens[at].text in (":", "–", "—") for at in opening)


def goes_on(view: View, verb: VerbGroup) -> bool:
    """ "keeps shelling the town", "the offensive continues", "has continued its attacks": a present without a day,
    outside the headline."""
    present = verb.tense == "present"
    return present and verb.lemma in listed("verbs of going on") and not (view.headline or view.dates)


def sums_up(view: View, noun: NounGroup, verb: VerbGroup, clause: Clause) -> bool:
    """ "Drone attacks have become more frequent", "raids by rebels include a bombing", of several and on no day: a
    habit."""
    if view.tag(noun.head) != "NNS" or number_in(view, noun):
        return False
    lists = verb.tense == "present" and verb.lemma in listed("verbs of listing")
    dated = any(clause.first <= d.first < clause.last for d in view.dates)
    return (lists or verb.lemma in listed("verbs of growing")) and not dated


def is_trade(view: View, noun: NounGroup, verb: VerbGroup, clause: Clause) -> bool:
    """ "gangs that carry out killings and kidnappings": what they do, as a plain present says of several."""
    several = view.tag(noun.head) == "NNS" and not number_in(view, noun)
    return several and verb.voice == "active" and is_plain_present(view, verb, clause)


def number_in(view: View, noun: NounGroup) -> bool:
    return any(view.document.tag(i) == "CD" for i in range(noun.first, noun.last))
