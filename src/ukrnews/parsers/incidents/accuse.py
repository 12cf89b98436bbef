"""Accusations that follow an event: "Kyiv blamed Russia", "accused Ukraine of staging it"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from itertools import pairwise

from ukrnews.model import Act, ActorKind, Statement
from ukrnews.parsers.actors import cast_of
from ukrnews.parsers.incidents.event import Event
from ukrnews.parsers.incidents.party import Party
from ukrnews.parsers.incidents.sides import named_party, state
from ukrnews.parsers.incidents.sources import Sources
from ukrnews.parsers.incidents.vocabulary import vocabulary_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.places.candidates import COMPASS
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup, VerbGroup

_WHERE = frozenset({"across", "in", "inside", "near", "over", "throughout"})
_TAKES_UP = re.compile(
    r"\b(?:it|this|attack|strike|blast|explosion|killing|bombing|assassination|shelling|incident|behind|responsible)\b",
    re.I,
)
_ACCUSES = re.compile(r"(?:has |have |had )?(?:accus|blam)", re.I)
_DENIES = frozenset({"denied", "denies"})
_IT = frozenset({"it", "them", "this"})
_BEHIND = re.compile(r"\b(?:was|were|is|stood) (?:behind|responsible|to blame)\b", re.I)
_NONE = frozenset({"neither", "nor", "no", "never", "nobody", "none"})
_SUBJECT = 6
"""Words before a verb in which its subject begins."""
_SENT = re.compile(
    r"\b(?:come|came|fired|launched|flown|sent) (?:from|by)\b|\b(?:done|did|fired|launched|staged) it\b|"
    r"\b(?:fallen|fell|landed) on it\b|\b(?:hit|shelled|struck|bombed|attacked)\b.{0,40}\b(?:itself|themselves)\b"
)
"""What sends the blame back: "the shells had come from Russian guns"."""
_FEW = 5
"""Words of an accusation that can only take up what was told."""
_CLAIMS = listed("claims")


def accuse(document: Document, events: Sequence[Event], statements: Sequence[Statement], sources: Sources) -> None:
    """Write who is accused, and by whom, into the event that the accusation takes up."""
    starts = sorted(document.tokens[e.first].start for e in events)
    told = _by_paragraph(events)
    for statement in statements:
        names_another = any(bisect_left(starts, s.start) < bisect_left(starts, s.end) for s in statement.content)
        if names_another or _answers(document, told, statement, sources):
            continue
        if statement.act is not Act.ACCUSE or statement.negated or not statement.speakers or statement.cue is None:
            continue
        text = " ".join(span.text for span in statement.content)
        if not _ACCUSES.match(statement.cue.text) and not _BEHIND.search(text):
            continue
        bare = len(text.split()) <= _FEW
        if not bare and not _TAKES_UP.search(text):
            continue
        at = document.token_at(statement.cue.start)
        event = _event_before(document, told, at)
        accused = _accused(document, statement)
        if event is None or accused is None or (accused in event.perpetrators and not event.implied):
            continue
        if event.perpetrators and not event.implied:
            continue
        event.perpetrators[:] = [accused]
        event.implied = False
        event.attributed += [s for s in sources.speakers(statement) if s not in event.attributed]
        _add_words(document, event, statement)


def _answers(document: Document, told: Mapping[int, Sequence[Event]], statement: Statement, sources: Sources) -> bool:
    """ "Moscow said Kyiv had shelled the school; Kyiv accused Moscow", "…; Kyiv said Moscow had shelled it": whoever is
    accused accuses the accuser of the same. Then nobody is named, and both say so. Returns whether it is so.
    """
    if statement.negated or not statement.speakers or not statement.content or statement.cue is None:
        return False
    event = _event_before(document, told, document.token_at(statement.cue.start))
    accused = _accused(document, statement) if event is not None and event.perpetrators else None
    if event is None or accused is None or not _throws_back(document, statement):
        return False
    ours = {speaker.country for speaker in statement.speakers}
    blamed, accusers = {p.country for p in event.perpetrators}, {a.country for a in event.attributed}
    if ours != blamed or accused.country not in accusers or accused.country in blamed:
        return False
    event.perpetrators.clear()
    event.implied = False
    event.attributed += [s for s in sources.speakers(statement) if s not in event.attributed]
    _add_words(document, event, statement)
    return True


def _throws_back(document: Document, statement: Statement) -> bool:
    """Whether the words lay the blame for what was told: "blamed Russia", "accused Moscow of shelling it", "said Moscow
    had shelled it"."""
    text = " ".join(span.text for span in statement.content)
    if statement.cue is not None and _ACCUSES.match(statement.cue.text):
        return len(text.split()) <= _FEW or bool(_TAKES_UP.search(text))
    if _BEHIND.search(text) or _SENT.search(text):
        return True
    first = document.token_at(statement.content[0].start)
    words = [t.lower for t in document.tokens[first : document.token_at(statement.content[-1].end - 1) + 1]]
    verbs = vocabulary_of(document.lexicon).verbs
    return any(word in verbs and after in _IT for word, after in pairwise(words))


def _add_words(document: Document, event: Event, statement: Statement) -> None:
    """The statement is one more mention of the event."""
    start, end = (statement.cue or statement.content[0]).start, statement.content[-1].end
    event.spans.append((document.token_at(start), document.token_at(max(start, end - 1)) + 1))


def _by_paragraph(events: Sequence[Event]) -> dict[int, list[Event]]:
    told: dict[int, list[Event]] = {}
    for event in events:
        told.setdefault(event.paragraph, []).append(event)
    return told


def _event_before(document: Document, told: Mapping[int, Sequence[Event]], at: int) -> Event | None:
    """The last event that begins at most two sentences before the token, in its paragraph or the one before."""
    sentence = document.sentence_of_token(at)
    best: Event | None = None
    for event in (*told.get(sentence.paragraph - 1, ()), *told.get(sentence.paragraph, ())):
        for first, _ in event.spans[:1]:
            if first < at and sentence.index - document.sentence_of_token(first).index <= 2:
                best = event
    return best


def _accused(document: Document, statement: Statement) -> Party | None:
    """The first side that the accusation names: "Ukrainian forces", "the Kyiv regime"."""
    first = document.token_at(statement.content[0].start)
    last = document.token_at(statement.content[-1].end - 1) + 1
    for name in cast_of(document).names_in(first, last):
        before = name.first - (document.word(name.first - 1) in COMPASS)
        if document.word(before - 1) in _WHERE:
            continue  # "blames the conflict in eastern Ukraine"
        if name.actor.kind is ActorKind.STATE or name.actor.country in ("RUS", "UKR"):
            return named_party(document, state(document, name.actor.country), name.first, name.last)
    return None


def claim(document: Document, events: Sequence[Event]) -> None:
    """Write who claims responsibility into the event before."""
    told = _by_paragraph(events)
    for token in document.tokens:
        if token.lower != "responsibility" or not _CLAIMS & {
            t.lower for t in document.tokens[max(0, token.index - 3) : token.index]
        }:
            continue
        sentence = document.sentence_of_token(token.index)
        event = _claimed(document, events, token.index) or _event_before(document, told, token.index)
        for verb in document.syntax.verb_groups(sentence):
            if verb.lemma in ("claim", "take", "admit", "accept") and not verb.negated and verb.last <= token.index:
                if _claimed_by_none(document, sentence.first, verb):
                    continue
                for noun in document.syntax.subject_of(verb):
                    _claimed_by(document, event, noun)


def _claimed_by_none(document: Document, first: int, verb: VerbGroup) -> bool:
    """ "Neither Kyiv nor Moscow claimed responsibility", "no group has claimed", "Kyiv never claimed"."""
    words = [t.lower for t in document.tokens[max(first, verb.first - _SUBJECT) : verb.last]]
    return not _NONE.isdisjoint(words)


def deny(document: Document, events: Sequence[Event]) -> None:
    """Write who denies it, right after he was accused, into the event: "Moscow denies it." """
    told = _by_paragraph(events)
    for token in document.tokens:
        if token.lower not in _DENIES or token.index + 1 >= len(document.tokens):
            continue
        if document.tokens[token.index + 1].lower not in _IT:
            continue
        event = _event_before(document, told, token.index)
        sentence = document.sentence_of_token(token.index)
        verb = next((v for v in document.syntax.verb_groups(sentence) if v.head == token.index), None)
        if event is None or verb is None or verb.negated or verb.modal is not None:
            continue
        if sentence.index - event.sentence <= 1:
            for noun in document.syntax.subject_of(verb):
                _denied_by(document, event, noun)


def _denied_by(document: Document, event: Event, noun: NounGroup) -> None:
    actor = cast_of(document).actor_of(noun)
    if actor is None or actor.country not in {p.country for p in event.perpetrators}:
        return
    source = named_party(document, actor, noun.first, noun.last)
    if source is not None and source not in (*event.denied, *event.attributed):
        event.denied.append(source)
        event.spans.append((noun.first, noun.last))


def _claimed(document: Document, events: Sequence[Event], at: int) -> Event | None:
    """ "responsibility for the strike on a port": the event named right there."""
    following = range(at + 2, at + 2 + _FEW)
    named = at + 1 < len(document.tokens) and document.tokens[at + 1].lower == "for"
    spans = ((e, first, last) for e in events for first, last in [(e.first, e.last), *e.spans])
    return next((e for e, first, last in spans if first in following and last > first), None) if named else None


def _claimed_by(document: Document, event: Event | None, noun: NounGroup) -> None:
    actor = cast_of(document).actor_of(noun)
    if event is None or actor is None or (event.perpetrators and not event.implied):
        return
    side = named_party(document, state(document, actor.country), noun.first, noun.last)
    source = named_party(document, actor, noun.first, noun.last)
    if side is not None:
        event.perpetrators[:], event.implied = [side], False
    if source is not None and source not in event.attributed:
        event.attributed.append(source)
