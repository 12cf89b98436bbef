"""Who says so and who denies it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from ukrnews.model import Act, Actor, ActorKind, Ground, PlaceKind, Statement
from ukrnews.parsers.actors import cast_of
from ukrnews.parsers.grounding import actor_grounds
from ukrnews.parsers.incidents.event import Event
from ukrnews.parsers.incidents.party import OPEN_FIELD, Party, distinct
from ukrnews.parsers.incidents.sides import party
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.places import places_of
from ukrnews.parsers.view import View
from ukrnews.reading.document import Document

_DENIED = re.compile(
    r"\b(?:it|involvement|involved|responsibility|responsible|role|part in|accusations?|allegations?|claims?|reports?|"
    r"behind|attack|strike|blame)\b",
    re.I,
)


_UNTOLD: Final = re.compile(
    r"(?:\bnot|n't|n’t) (?:comment|know|speak|say|discuss|confirm)\b|\bnothing to say\b|\bno (?:comment|information)\b",
    re.I,
)
"""What a speaker has not told: "he would not comment on the strike"."""

_GRACE: Final = 40
"""Characters by which a mention may run over the end of what is said."""


class Sources:
    """The statements of a document, looked up by place."""

    def __init__(self, document: Document, statements: Sequence[Statement]) -> None:
        self._document = document
        self._statements = statements
        self._told = sorted(
            ((span.start, span.end, k) for k, statement in enumerate(statements) for span in statement.content)
        )
        self._starts = [start for start, _, _ in self._told]
        self._longest = max((end - start for start, end, _ in self._told), default=0) + _GRACE

    def _around(self, start: int) -> Iterator[tuple[int, int, Statement]]:
        """The contents, as (start, end, statement), that may hold the character."""
        first, last = bisect_left(self._starts, start - self._longest), bisect_right(self._starts, start)
        return ((s, e, self._statements[k]) for s, e, k in self._told[first:last])

    def of(self, view: View, first: int, last: int) -> list[Party]:
        """The speakers of the innermost statement whose content holds the tokens; else who claims it."""
        tokens = self._document.tokens
        start, end = tokens[first].start, tokens[last - 1].end
        holding = [
            (last - first, first, statement)
            for first, last, statement in self._around(start)
            if end <= last + 1 or (start < last and end - last < _GRACE)
        ]
        for _, begin, statement in sorted(holding, key=lambda item: item[0]):
            untold = _UNTOLD.search(self._document.text, begin, max(begin, start))
            if statement.speakers and not statement.negated and not untold:
                return self.speakers(statement)
        return _claimants(view, first)

    def speakers(self, statement: Statement) -> list[Party]:
        """The speakers with the words that name them; those whom no words name left out."""
        found = []
        for item, actor in enumerate(statement.speakers):
            grounds = statement.grounds_of("speakers", item) or self._by_source(statement, actor)
            if grounds:
                found.append(Party(actor, grounds))
        return found

    def _by_source(self, statement: Statement, actor: Actor) -> tuple[Ground, ...]:
        """The grounds of a speaker in the statement's source, for statements that bring none of their own."""
        if statement.source is None:
            return ()
        document = self._document
        tokens = document.token_at(statement.source.start), document.token_at(statement.source.end - 1) + 1
        return actor_grounds(document, cast_of(document), actor, tokens, OPEN_FIELD, None)

    def denied(self, first: int) -> list[Party]:
        """Who denies what the token tells: the speakers of a denial whose content holds it."""
        start = self._document.tokens[first].start
        for _, end, statement in self._around(start):
            if statement.act is Act.DENY and not statement.negated and start < end:
                return self.speakers(statement)
        return []

    def deny(self, events: Sequence[Event]) -> None:
        """Write denials into the events they speak of: the last one before, in the same or the sentence before."""
        told: dict[int, list[Event]] = {}
        for one in events:
            told.setdefault(one.paragraph, []).append(one)
        for statement in self._statements:
            if statement.act is not Act.DENY or statement.negated or not statement.speakers or statement.cue is None:
                continue
            text = " ".join(span.text for span in statement.content)
            at = self._document.token_at(statement.cue.start)
            sentence = self._document.sentence_of_token(at)
            event = self._denied(told.get(sentence.paragraph, ()), at, sentence.index, text)
            if event is not None and not self._speaks_of_elsewhere(statement, event):
                speakers = self.speakers(statement)
                event.denied += [s for s in speakers if s not in event.denied and not _same(s, event.attributed)]

    def _speaks_of_elsewhere(self, statement: Statement, event: Event) -> bool:
        """ "denied any role in a blast in Belgorod": of another place than the event's."""
        first = self._document.token_at(statement.content[0].start)
        last = self._document.token_at(statement.content[-1].end - 1) + 1
        spoken_of = (n.place for n in places_of(self._document).within(first, last))
        named = [place for place in spoken_of if place.kind is not PlaceKind.COUNTRY]
        own = {p.place.name for p in event.places} | {p.place.region for p in event.places}
        return bool(named) and bool(event.places) and all(n.name not in own and n.region not in own for n in named)

    def _denied(self, events: Sequence[Event], at: int, sentence: int, text: str) -> Event | None:
        near = [e for e in events if any(f <= at for f, _ in e.spans) and not e.anaphoric]
        recent = [e for e in near if sentence - 2 <= max(self._sentences(e, at), default=-9) <= sentence]
        for event in sorted(recent, key=lambda e: -max(self._sentences(e, at))):
            named = any(self._document.words(p.first, p.last) in text for p in event.places)
            if named or (event is recent[-1] and _DENIED.search(text) and len(text.split()) <= 9):
                return event
        return None

    def _sentences(self, event: Event, at: int) -> list[int]:
        return [self._document.sentence_of_token(f).index for f, _ in event.spans if f <= at]


def _claimants(view: View, first: int) -> list[Party]:
    """ "claimed to have taken three villages": whoever claims it."""
    clause = view.clause_at(first)
    above = view.parent(clause) if clause is not None and clause.kind == "infinitive" else None
    if above is None or above.verb is None or above.verb.lemma not in listed("verbs of claiming") or above.verb.negated:
        return []
    subjects = view.syntax.subject_of(above.verb)
    found = ((n, actor) for n in subjects for actor in view.cast.referents_of(n))
    parties = (party(view, actor, n.first, n.last) for n, actor in found)
    return [p for p in parties if p is not None]


def _same(speaker: Party, others: Sequence[Party]) -> bool:
    return any(speaker.name == o.name for o in others)


def named_best(parties: Sequence[Party]) -> list[Party]:
    """The sources, each once; a state beside a body or person of its own, and "officials" beside "local
    officials", left out.
    """
    unique = distinct(parties)
    finer = {a.country for a in unique if a.kind is not ActorKind.STATE and a.country}
    kept = [a for a in unique if a.kind is not ActorKind.STATE or a.country not in finer]
    return [
        a
        for a in kept
        if not any(b is not a and a.kind is ActorKind.UNNAMED and b.name.endswith(f" {a.name}") for b in kept)
    ]
