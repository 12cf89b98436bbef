"""ActorParser: who is named where."""

from __future__ import annotations

from collections.abc import Iterator

from ukrnews.lexicon.entries.countries import Use
from ukrnews.model import ActorKind, Mention
from ukrnews.parsers.actors.cast import cast_of
from ukrnews.parsers.findings import Findings
from ukrnews.reading.document import Document


class ActorParser:
    """Yields a Mention for every name of a person, body, bloc or state in the text."""

    def __call__(self, document: Document, findings: Findings = Findings()) -> Iterator[Mention]:  # noqa: B008
        del findings
        cast = cast_of(document)
        for name in cast.named:
            if name.use == frozenset({Use.ADJECTIVE}):
                continue
            rule = "known-name" if name.actor.wikidata or name.actor.country else "new-name"
            if name.actor.kind is ActorKind.STATE:
                rule = "state-name"
            yield Mention(evidence=(document.span_of(name.first, name.last),), rule=rule, of=cast.with_role(name.actor))
