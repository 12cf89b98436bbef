"""Accusations that follow an event: "Kyiv blamed Russia", "accused Ukraine of staging it"."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import pairwise

from ukrnews.model import Act, ActorKind, IncidentKind, Statement
from ukrnews.parsers.actors import cast_of
from ukrnews.parsers.cards import Table, rule
from ukrnews.parsers.incidents.event import Event
from ukrnews.parsers.incidents.party import Party
from ukrnews.parsers.incidents.sides import named_party, state
from ukrnews.parsers.incidents.story import Story
from ukrnews.parsers.incidents.vocabulary import vocabulary_of
from ukrnews.parsers.places.candidates import COMPASS
from ukrnews.reading.document import Document

_WHERE = frozenset({"across", "in", "inside", "near", "over", "throughout"})
_TAKES_UP = re.compile(
    r"\b(?:it|this|attack|strike|blast|explosion|killing|bombing|assassination|shelling|incident|behind|responsible)\b",
    re.I,
)
_ACCUSES = re.compile(r"(?:has |have |had )?(?:accus|blam)", re.I)
_IT = frozenset({"it", "them", "this"})
_BEHIND = re.compile(r"\b(?:was|were|is|stood) (?:behind|responsible|to blame)\b", re.I)
_SENT = re.compile(
    r"\b(?:come|came|fired|launched|flown|sent) (?:from|by)\b|\b(?:done|did|fired|launched|staged) it\b|"
    r"\b(?:fallen|fell|landed) on it\b|\b(?:hit|shelled|struck|bombed|attacked)\b.{0,40}\b(?:itself|themselves)\b"
)
"""What sends the blame back: "the shells had come from Russian guns"."""
_FEW = 5
"""Words of an accusation that can only take up what was told."""
_BODIES = frozenset({"RUS", "UKR"})


def accuse(story: Story) -> None:
    """Write who is accused, and by whom, into the event that each accusation takes up."""
    for statement in story.statements:
        if statement.cue is None or statement.negated or not (statement.speakers and statement.content):
            continue
        event = story.event_before(story.document.token_at(statement.cue.start))
        if event is not None and not _tells_another(story, statement):
            BLAME.first(story.document, story, statement, event)


@rule("blamed-back-perpetrator")
def blamed_back(story: Story, statement: Statement, event: Event) -> bool:
    """Nobody, where whoever is accused accuses the accuser of the same: "Moscow said Kyiv had shelled the school; Kyiv
    accused Moscow"."""
    if not event.perpetrators or not _throws_back(story, statement):
        return False
    accused = _accused(story, statement)
    if accused is None:
        return False
    ours = {speaker.country for speaker in statement.speakers}
    blamed, accusers = {p.country for p in event.perpetrators}, {a.country for a in event.attributed}
    if ours != blamed or accused.country not in accusers or accused.country in blamed:
        return False
    _write(story, statement, event, [])
    return True


@rule("accused-perpetrator")
def accused_of_it(story: Story, statement: Statement, event: Event) -> bool:
    """The side that is accused of what was told before: "Kyiv blamed Russia"."""
    if statement.act is not Act.ACCUSE or (event.perpetrators and not event.implied):
        return False
    if event.kind is IncidentKind.INTERCEPTION:  # nobody is accused of shooting down drones
        return False
    text = _text(statement)
    if not _is_accusing(statement) and not _BEHIND.search(text):
        return False
    accused = _accused(story, statement) if _takes_up(text) else None
    if accused is not None:
        _write(story, statement, event, [accused])
    return accused is not None


def _write(story: Story, statement: Statement, event: Event, perpetrators: list[Party]) -> None:
    """The statement is one more mention of the event, and its speakers say so."""
    event.perpetrators[:], event.implied = perpetrators, False
    event.attributed += [s for s in story.sources.speakers(statement) if s not in event.attributed]
    start, end = (statement.cue or statement.content[0]).start, statement.content[-1].end
    event.spans.append((story.document.token_at(start), story.document.token_at(max(start, end - 1)) + 1))


def _tells_another(story: Story, statement: Statement) -> bool:
    """Whether what is said tells an event of its own."""
    return any(bisect_left(story.starts, s.start) < bisect_left(story.starts, s.end) for s in statement.content)


def _text(statement: Statement) -> str:
    return " ".join(span.text for span in statement.content)


def _is_accusing(statement: Statement) -> bool:
    return statement.cue is not None and _ACCUSES.match(statement.cue.text) is not None


def _takes_up(text: str) -> bool:
    """Whether the accusation is of what was told before."""
    return len(text.split()) <= _FEW or _TAKES_UP.search(text) is not None


def _throws_back(story: Story, statement: Statement) -> bool:
    """Whether the words lay the blame for what was told: "blamed Russia", "accused Moscow of shelling it", "said Moscow
    had shelled it"."""
    text = _text(statement)
    if _is_accusing(statement):
        return _takes_up(text)
    if _BEHIND.search(text) or _SENT.search(text):
        return True
    first, last = story.tokens_of(statement)
    words = [t.lower for t in story.document.tokens[first:last]]
    verbs = vocabulary_of(story.document.lexicon).verbs
    return any(word in verbs and after in _IT for word, after in pairwise(words))


def _accused(story: Story, statement: Statement) -> Party | None:
    """The first side that the accusation names: "Ukrainian forces", "the Kyiv regime"."""
    document = story.document
    first, last = story.tokens_of(statement)
    if _is_accusing(statement):  # "blamed the conflict for an attack that killed Australians"
        last = next((i for i in range(first, last) if _opens_the_deed(document, i)), last)
    for name in cast_of(document).names_in(first, last):
        before = name.first - (document.word(name.first - 1) in COMPASS)
        if document.word(before - 1) in _WHERE:
            continue  # "blames the conflict in eastern Ukraine"
        if name.actor.kind is ActorKind.STATE or name.actor.country in _BODIES:
            return named_party(document, state(document, name.actor.country), name.first, name.last)
    return None


def _opens_the_deed(document: Document, token: int) -> bool:
    """ "for" what, "of" doing what."""
    word = document.word(token)
    return word == "for" or (word == "of" and document.tag(token + 1) == "VBG")


BLAME = Table("incidents", None, (blamed_back, accused_of_it))

blamed_back.finds("Russia said <Ukraine {had bombed} a library in [Horlivka]>. [Ukraine] <blamed Russia>.")
blamed_back.passes_by("Russia said Ukraine had bombed a library in Horlivka. Poland blamed Russia.")

accused_of_it.finds(
    "<{An explosion} at a prison in Olenivka killed fifty captives>. [Kyiv] <accused [Russia] of staging it>."
)
accused_of_it.passes_by(
    "An explosion in Olenivka killed fifty captives. Kyiv blamed the war for a blast that killed Russians."
)
accused_of_it.passes_by(
    "An explosion at a prison in Olenivka killed fifty captives. Kyiv accused Russia of wasting a year of talks."
)
