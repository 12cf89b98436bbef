"""What was said ends, under a verb, at the words that tell on what occasion: in a speech, at a forum, on Monday."""

from __future__ import annotations

from ukrnews.lexicon.entries import CueNounEntry
from ukrnews.parsers.cards import rule
from ukrnews.parsers.extents.boundaries import Extent, before
from ukrnews.parsers.extents.content import Content
from ukrnews.parsers.extents.wordlists import listed
from ukrnews.reading.dates.words import WEEKDAYS
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup
from ukrnews.reading.syntax.cursor import Cursor

PLATFORMS = listed("platforms")
"""Where people post what they say."""
_OWN = frozenset({"a", "an", "his", "her", "its", "their"})
_DAYS = frozenset({*WEEKDAYS, "yesterday", "today"})
_DAY_AFTER = (["the", "next"], ["the", "following"], ["the", "same"])
"""How "the next day" begins."""


@rule("in-an-interview-end", on=before("P", Extent.CLAUSE))
def in_an_interview(at: Cursor, said: Content) -> bool:
    """How a whole clause was said: "said the war would end in an interview with Le Monde", "… at a news conference"."""
    noun, verb = at.noun(1), at.verb(-1)
    if said.verb is None or noun is None or (verb is not None and verb.lemma == "be"):
        return False
    document = said.document
    several = document.tag(noun.head) == "NNS" and noun.last - noun.first == 1  # "in remarks to reporters"
    if (document.word(noun.first) not in _OWN and not several) or not any(c.is_finite for c in at.so_far):
        return False
    if at.word() == "in":
        return names_medium(document, at.word(1))
    return at.word() in ("at", "during") and _meets_the_press(document, noun)


@rule("in-a-speech-end", on=before("P", Extent.OBJECT))
def in_a_speech(at: Cursor, said: Content) -> bool:
    """How an object was put: "rejected the plan in her speech", "… in a post on X"."""
    noun = at.noun(1)
    if said.verb is None or noun is None or at.word() not in ("in", "during", "at", "on"):
        return False
    if at.word() == "on":
        return at.word(1) in PLATFORMS and at.word(2) != "for"  # "revealed the deaths on Telegram"
    word = said.document.tokens[noun.first]
    several = at.word() == "in" and word.text.islower() and said.document.tag(noun.head) == "NNS"
    return (word.lower in _OWN or several) and names_medium(said.document, at.word(1))


@rule("at-a-forum-end", on=before("P", Extent.OBJECT))
def at_a_forum(at: Cursor, said: Content) -> bool:
    """Where an object was put: "rejected the plan at last week's forum", "… during talks in Kyiv"."""
    noun = at.noun(1)
    if said.verb is None or noun is None:
        return False
    if at.word() == "at":
        return noun.possessor is not None and at.word(1) in listed("gatherings")
    return at.word() == "during" and (at.word(1) in listed("gatherings") or at.word(1) in listed("talks"))


@rule("verb-of-source-end", on=before("V", Extent.OBJECT))
def verb_of_source(at: Cursor, said: Content) -> bool:
    """The verb of whom an -ing form describes: "a letter urging them to act was sent"."""
    if said.verb is None or said.verb.form != "gerund" or not at.chunk().is_finite or at.kind(-1) == "C":
        return False
    if any(c.kind in ("S", "R", ",") for c in at.so_far[1:]):
        return False
    contact = at.k - 2 >= at.start and at.chunk(-1).is_bare and at.kind(-2) == "N"  # "the plan Kyiv proposed"
    return not contact and any(n.last == said.verb.first for n in said.document.syntax.subject_of(said.verb))


@rule("day-end")
def day(at: Cursor, said: Content) -> int:
    """The day at the end of an object, which no verb in it can claim: "announced a pause on Monday", "… the next day".

    The number of chunks to leave out before `at`, where the content ends otherwise."""
    mark = int(at.k - 1 > at.start and at.kind(-1) == "O" and at.k == len(at.row))
    at = at.moved(-mark)
    when = at.chunk(-1)
    if said.whole or said.verb is None or at.k - 1 <= at.start or when.kind != "T":
        return 0
    if any(c.verb is not None for c in at.so_far):
        return 0
    words = [t.lower for t in said.document.tokens[when.first : when.last]]
    if at.kind(-2) != "P" and _needs_no_preposition(words):
        return 1 + mark
    if _DAYS.isdisjoint(words):
        return 0
    return 1 + mark + (at.word(-2) == "on" and at.k - 2 > at.start)


def _needs_no_preposition(words: list[str]) -> bool:
    """Whether the words tell when by themselves: "the next day", "last week"."""
    return words[:2] in _DAY_AFTER or words[0] in listed("before a week gone")


def names_medium(document: Document, word: str) -> bool:
    """Whether the noun is a means of saying something: "speech", "interview", "post"."""
    return any(isinstance(e, CueNounEntry) and e.medium for e in document.lexicon.index("cue_nouns").get(word, ()))


def _meets_the_press(document: Document, noun: NounGroup) -> bool:
    """ "a joint news conference", "a press briefing"."""
    press = any(document.word(i) in listed("the press") for i in range(noun.first, noun.head))
    return press or document.word(noun.head) in listed("meeting the press")


OCCASIONS = (in_an_interview, in_a_speech, at_a_forum, verb_of_source)
"""Where it is told on what occasion something was said."""

in_an_interview.finds("[Macron] {said} <the war would end> in an interview with a French daily.")
in_an_interview.passes_by("Macron said the war would end in a year.")

in_a_speech.finds("[Merz] {rejected} <the plan> in a speech to the house.")
in_a_speech.passes_by("Merz rejected the plan in the east.")

at_a_forum.finds("[Lavrov] {rejected} <the plan> during talks in Ankara.")
at_a_forum.passes_by("Lavrov rejected the plan at the border.")

verb_of_source.finds("A letter from [Kallas] {urging} <the allies to act> was sent to Berlin.")
verb_of_source.passes_by("Kallas sent a letter urging the allies to act on what Kyiv proposed.")

day.finds("[Kyiv] {announced} <a pause at the front> on Monday.")
day.passes_by("Kyiv announced that a pause would begin on Monday.")
