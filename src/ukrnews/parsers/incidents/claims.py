"""Who claims an event and who denies it, in the words after it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ukrnews.model import Act, PlaceKind, Statement
from ukrnews.parsers.actors import cast_of
from ukrnews.parsers.cards import Table, rule
from ukrnews.parsers.incidents.event import Event
from ukrnews.parsers.incidents.party import Party
from ukrnews.parsers.incidents.sides import named_party, state
from ukrnews.parsers.incidents.story import Story
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.places import places_of
from ukrnews.reading.syntax import NounGroup, VerbGroup

_DENIED = re.compile(
    r"\b(?:it|involvement|involved|responsibility|responsible|role|part in|accusations?|allegations?|claims?|reports?|"
    r"behind|attack|strike|blame)\b",
    re.I,
)
_IT = frozenset({"it", "them", "this"})
_NONE = frozenset({"neither", "nor", "no", "never", "nobody", "none"})
_SUBJECT = 6
"""Words before a verb in which its subject begins."""
_AFTER = 5
"""Words after "responsibility for" in which the event is named."""
_SHORT = 9
"""Words of a denial that need name no place."""
_NEAR = 2
"""Sentences after an event in which it is denied."""


def hear_both(story: Story) -> None:
    """Write who claims an event, and who denies it, into the event."""
    for hear in HEARD.of(story.document):
        hear(story)


@rule("claimed-perpetrator")
def claimed(story: Story) -> None:
    """Who claims responsibility for it: "Ukraine claimed responsibility"."""
    for at in _places(story, "what is claimed"):
        if listed("claims").isdisjoint(map(story.document.word, range(at - 3, at))):
            continue
        event = _named_after(story, at) or story.event_before(at)
        for noun in _claimants(story, at):
            _write_claim(story, event, noun)


@rule("denial-statement-denier")
def denial(story: Story) -> None:
    """Who denies it in a statement after it: "Moscow denied any part in it"."""
    for statement in story.statements:
        if statement.act is not Act.DENY or statement.negated or not statement.speakers or statement.cue is None:
            continue
        event = _denied_event(story, statement, story.document.token_at(statement.cue.start))
        if event is not None and not _is_elsewhere(story, statement, event):
            sources = {a.name for a in event.attributed}
            speakers = story.sources.speakers(statement)
            event.denied += [s for s in speakers if s not in event.denied and s.name not in sources]


@rule("denied-it-denier")
def denied_it(story: Story) -> None:
    """Who denies it right after he was accused: "Moscow denies it."."""
    document = story.document
    for at in _places(story, "forms of denying"):
        if document.word(at + 1) not in _IT:
            continue
        event, sentence = story.event_before(at), document.sentence_of_token(at)
        verb = next((v for v in document.syntax.verb_groups(sentence) if v.head == at), None)
        if event is None or verb is None or verb.negated or verb.modal is not None:
            continue
        if sentence.index - event.sentence <= 1:
            for noun in document.syntax.subject_of(verb):
                _write_denial(story, event, noun)


def _places(story: Story, words: str) -> list[int]:
    """Where a word of the list of that name stands, in the order of the text."""
    where = story.document.lowered.where
    return sorted(at for word in listed(words) for at in where.get(word, ()))


def _named_after(story: Story, at: int) -> Event | None:
    """ "responsibility for the strike on a port": the event named right there."""
    if story.document.word(at + 1) != "for":
        return None
    following = range(at + 2, at + 2 + _AFTER)
    spans = ((e, first, last) for e in story.events for first, last in [(e.first, e.last), *e.spans])
    return next((e for e, first, last in spans if first in following and last > first), None)


def _claimants(story: Story, at: int) -> Iterator[NounGroup]:
    """Who claims the responsibility that stands at the token."""
    sentence = story.document.sentence_of_token(at)
    for verb in story.document.syntax.verb_groups(sentence):
        claims = verb.lemma in listed("verbs of owning up") and not verb.negated and verb.last <= at
        if claims and not _is_by_none(story, sentence.first, verb):
            yield from story.document.syntax.subject_of(verb)


def _is_by_none(story: Story, first: int, verb: VerbGroup) -> bool:
    """ "Neither Kyiv nor Moscow claimed responsibility", "no group has claimed", "Kyiv never claimed"."""
    words = story.document.tokens[max(first, verb.first - _SUBJECT) : verb.last]
    return not _NONE.isdisjoint(t.lower for t in words)


def _write_claim(story: Story, event: Event | None, noun: NounGroup) -> None:
    document = story.document
    actor = cast_of(document).actor_of(noun)
    if event is None or actor is None or (event.perpetrators and not event.implied):
        return
    side = named_party(document, state(document, actor.country), noun.first, noun.last)
    source = named_party(document, actor, noun.first, noun.last)
    if side is not None:
        event.perpetrators[:], event.implied = [side], False
    if source is not None and source not in event.attributed:
        event.attributed.append(source)


def _write_denial(story: Story, event: Event, noun: NounGroup) -> None:
    actor = cast_of(story.document).actor_of(noun)
    if actor is None or actor.country not in {p.country for p in event.perpetrators}:
        return
    source: Party | None = named_party(story.document, actor, noun.first, noun.last)
    if source is not None and source not in event.denied + event.attributed:
        event.denied.append(source)
        event.spans.append((noun.first, noun.last))


def _denied_event(story: Story, statement: Statement, at: int) -> Event | None:
    """The last event before, in the same or a sentence right before, that the denial names or can only mean."""
    sentence = story.document.sentence_of_token(at)
    text = " ".join(span.text for span in statement.content)
    told = [(e, _last_told(story, e, at)) for e in story.by_paragraph.get(sentence.paragraph, ()) if not e.anaphoric]
    recent = [(e, last) for e, last in told if last is not None and sentence.index - _NEAR <= last <= sentence.index]
    short = _DENIED.search(text) is not None and len(text.split()) <= _SHORT
    for event, _ in sorted(recent, key=lambda one: -one[1]):
        named = any(story.document.words(p.first, p.last) in text for p in event.places)
        if named or (short and event is recent[-1][0]):
            return event
    return None


def _last_told(story: Story, event: Event, at: int) -> int | None:
    """The sentence of its last mention up to the token."""
    return max((story.document.sentence_of_token(f).index for f, _ in event.spans if f <= at), default=None)


def _is_elsewhere(story: Story, statement: Statement, event: Event) -> bool:
    """ "denied any role in a blast in Belgorod": of another place than the event's."""
    spoken_of = (n.place for n in places_of(story.document).within(*story.tokens_of(statement)))
    named = [place for place in spoken_of if place.kind is not PlaceKind.COUNTRY]
    own = {p.place.name for p in event.places} | {p.place.region for p in event.places}
    return bool(named) and bool(event.places) and all(n.name not in own and n.region not in own for n in named)


HEARD = Table("incidents", None, (claimed, denial, denied_it))

claimed.finds("<{A blast} tore through a depot in [Samara]>. [Ukraine] claimed responsibility.")
claimed.passes_by("A blast tore through a depot in Samara. Nobody in Ukraine claimed responsibility.")

denial.finds("<{An explosion} at a prison in Olenivka killed fifty captives>. [Moscow] denied any part in it.")
denial.passes_by("An explosion at a prison in Olenivka killed fifty captives. Moscow denied a visa to experts.")
denial.passes_by(
    "An explosion at a prison in Izium killed fifty captives. Moscow denied any role in a blast in Samara."
)

denied_it.finds("Kyiv said <Russia {had shelled} a bus in Izium>. <[Moscow]> denies it.")
denied_it.passes_by("Kyiv said Russia had shelled a bus in Izium. Warsaw denies it.")
