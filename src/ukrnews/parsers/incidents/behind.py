"""Who was behind it, as a sentence after it says: "they suspected Kyiv could be behind the attack"."""

from __future__ import annotations

from ukrnews.parsers.cards import Table, rule
from ukrnews.parsers.incidents.event import Event
from ukrnews.parsers.incidents.mended_syntax import mended_view
from ukrnews.parsers.incidents.party import Party
from ukrnews.parsers.incidents.sides import side_of
from ukrnews.parsers.incidents.story import Story
from ukrnews.parsers.incidents.vocabulary import words_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup

_IT = frozenset({"it", "this", "that"})


def suspect(story: Story) -> None:
    """Write who is said to have been behind it into the events."""
    for name in SUSPECTED.of(story.document):
        name(story)


@rule("behind-perpetrator")
def behind(story: Story) -> None:
    """The side that is said, or suspected, to have been behind an attack told before."""
    document, being = story.document, listed("being behind it")
    for token in document.tokens if story.events and not being.isdisjoint(document.lowered) else ():
        if token.lower not in being:
            continue
        view = mended_view(document, document.sentence_of_token(token.index))
        side, deed = _doer(view, token.index), _deed(view, token.index)
        event = _event(story, token.index, deed) if side is not None and deed is not None else None
        if event is None or side is None or (event.perpetrators and not event.implied):
            continue
        event.perpetrators[:], event.implied = [side], False
        sources = story.sources.of(token.index, token.index + 1)
        event.attributed += [s for s in sources if s not in event.attributed]


def _doer(view: View, at: int) -> Party | None:
    """The subject of "was behind"; None where nobody asserts it."""
    verb = next((v for v in reversed(view.verbs) if v.last <= at), None)
    if verb is None or verb.negated or verb.lemma not in ("be", "stand") or at - verb.last > 1:
        return None
    before = {view.lower(i) for i in range(view.sentence.first, verb.first)}
    if not before.isdisjoint(listed("words of no assertion")):
        return None
    return next((side for n in view.syntax.subject_of(verb) if (side := side_of(view, n)) is not None), None)


def _deed(view: View, at: int) -> NounGroup | None:
    """The attack that the words name or take up: "behind the attack", "responsible for it"."""
    first = at + 1 + (view.lower(at + 1) == "for")
    noun = next((n for n in view.nouns if n.first == first), None)
    if noun is None:
        return None
    head = view.lower(noun.head)
    taken_up = view.lower(noun.first) in ("the", "this", "that") and head in words_of(view).nouns
    return noun if taken_up or head in _IT else None


def _event(story: Story, at: int, deed: NounGroup) -> Event | None:
    """The event that the deed's words are a mention of, else the one told last before."""
    told = (e for e in story.events if any(first <= deed.head < last for first, last in e.spans))
    return next(told, None) or story.event_before(at)


SUSPECTED = Table("incidents", None, (behind,))

behind.finds("<{A blast} killed an officer in [Izium]>. Investigators suspect [Ukraine] could be behind the attack.")
behind.finds("<{A blast} killed an officer in [Izium]>. Police said [Russia] was responsible for it.")
behind.passes_by("A blast killed an officer in Izium. Nobody knows whether Ukraine was behind the attack.")
behind.passes_by("A blast killed an officer in Izium. Police said Ukraine was behind the times.")
