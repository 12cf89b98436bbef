"""ActorParser: who is named where."""

from __future__ import annotations

from collections.abc import Iterator

from ukrnews.lexicon.entries.countries import Use
from ukrnews.model import Mention
from ukrnews.parsers.actors.cast import cast_of
from ukrnews.parsers.actors.naming import NAMES
from ukrnews.parsers.actors.sieves import ONE, SEVERAL
from ukrnews.parsers.findings import Findings
from ukrnews.reading.document import Document

_NOUN = frozenset({"NN", "NNS", "NNP", "NNPS", "JJ", "CD", "VBN"})


def _modifies(document: Document, last: int) -> bool:
    """Whether a word that can be an adjective stands before a noun: "Russian drones" names no actor but a side."""
    return document.tag(last) in _NOUN


class ActorParser:
    """Yields a Mention for every name of a person, body, bloc or state in the text."""

    gives = (Mention,)
    tables = (NAMES, SEVERAL, ONE)

    def __call__(self, document: Document, findings: Findings = Findings()) -> Iterator[Mention]:
        del findings
        cast = cast_of(document)
        for name in cast.named:
            if not (Use.ADJECTIVE in name.use and _modifies(document, name.last)):
                words = document.span_of(name.first, name.last)
                yield Mention(evidence=(words,), rule=name.rule, of=cast.with_role(name.actor))
