"""Who says so and who denies it."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import Final

from ukrnews.model import Act, Actor, ActorKind, Ground, Statement
from ukrnews.parsers.actors import cast_of
from ukrnews.parsers.grounding import actor_grounds
from ukrnews.parsers.incidents.party import OPEN_FIELD, Party, distinct
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.statements.details import is_outlet
from ukrnews.reading.document import Document

_UNTOLD: Final = re.compile(
    r"(?:\bnot|n't|n’t) (?:comment|know|speak|say|discuss|confirm)\b|\bnothing to say\b|\bno (?:comment|information)\b",
    re.I,
)
"""What a speaker has not told: "he would not comment on the strike"."""

_SHORT: Final = 4
"""Words of a description that only takes up somebody: "its regional governor"."""
_GRACE: Final = 40
"""Characters by which a mention may run over the end of what is said."""


_OPPOSING: Final = (Act.ACCUSE, Act.DENY, Act.REJECT)
"""What is said of others' words that one does not stand by."""


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

    def of(self, first: int, last: int) -> list[Party]:
        """The speakers of the innermost statement whose content holds the tokens, and those who pass on their words."""
        tokens = self._document.tokens
        start, end = tokens[first].start, tokens[last - 1].end
        holding = [
            (till - since, since, statement)
            for since, till, statement in self._around(start)
            if end <= till + 1 or (start < till and end - till < _GRACE)
        ]
        told: list[Party] = []
        for _, since, statement in sorted(holding, key=lambda item: item[0]):
            untold = _UNTOLD.search(self._document.text, since, max(since, start))
            if statement.act is Act.CONDEMN:  # what is condemned is known, and told by others
                return told
            if statement.speakers and not statement.negated and not untold:
                speakers = self.speakers(statement)
                told += speakers if not told else self._that_pass_on(told, statement, speakers)
        return told

    def _that_pass_on(self, told: Sequence[Party], statement: Statement, speakers: Sequence[Party]) -> list[Party]:
        """ "He said the authorities had reported that …": who stands by it, no outlet and not the other side."""
        if statement.act in _OPPOSING:
            return []
        own = {p.country for p in told if p.country}
        return [
            p for p in speakers if not is_outlet(self._document, p.actor) and (not p.country or not own - {p.country})
        ]

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
        return actor_grounds(cast_of(document), actor, tokens, OPEN_FIELD, None)

    def denied(self, first: int) -> list[Party]:
        """Who denies what the token tells: the speakers of a denial whose content holds it."""
        return self._doing(Act.DENY, first)

    def accusers(self, first: int) -> list[Party]:
        """Who accuses others of what the token tells."""
        return self._doing(Act.ACCUSE, first)

    def _doing(self, act: Act, first: int) -> list[Party]:
        """The speakers of a statement of that act whose content holds the token."""
        start = self._document.tokens[first].start
        for _, end, statement in self._around(start):
            if statement.act is act and not statement.negated and start < end:
                return self.speakers(statement)
        return []


def named_best(parties: Sequence[Party]) -> list[Party]:
    """The sources, each once; a state beside a body or person of its own, "officials" beside "local officials", and
    a description beside whom it describes left out.
    """
    unique = [a for a in distinct(parties) if not _is_paper(a)]
    finer = {a.country for a in unique if a.kind is not ActorKind.STATE and a.country}
    kept = [a for a in unique if a.kind is not ActorKind.STATE or a.country not in finer]
    named = [a for a in kept if not any(b is not a and _is_another_name(a, b) for b in kept)]
    return [a for i, a in enumerate(named) if not any(_is_same_army(a, b) for b in named[:i])]


def _is_paper(a: Party) -> bool:
    """ "earlier reports": words whose author nobody names."""
    return a.kind is ActorKind.UNNAMED and a.name.lower().rpartition(" ")[2] in listed("papers")


def _is_same_army(a: Party, b: Party) -> bool:
    """ "the Ukrainian military" and "Ukraine's armed forces"."""
    words = listed("words for a whole army")
    return a.country == b.country and all(p.name.lower().rpartition(" ")[2] in words for p in (a, b))


def _is_another_name(a: Party, b: Party) -> bool:
    """Whether the second is a fuller name of the first: "officials" of "local officials", "its governor" of a man
    whose office it is, "the official", "top official" of anybody told of before or after."""
    if a.kind is not ActorKind.UNNAMED:
        return False
    words = a.name.lower().split()
    if b.name.endswith(f" {a.name}"):
        return True
    if words[-1] in listed("words for one official") and words[0] not in ("a", "an", "another"):
        return b.kind is ActorKind.PERSON or (b.kind is ActorKind.UNNAMED and b.name.startswith(("the ", "a ")))
    office = (b.actor.role or "").lower().split() if b.kind is ActorKind.PERSON else []
    return len(words) <= _SHORT and words[-1] in listed("heads of places") and words[-1] in office
