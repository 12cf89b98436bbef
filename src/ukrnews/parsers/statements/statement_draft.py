"""A statement while it is being put together, and what its words are to those that report them."""

from __future__ import annotations

from typing import Final

import attrs

from ukrnews.model import Act, Actor
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax import NounGroup, VerbGroup


@attrs.frozen(kw_only=True, eq=False)
class Shape:
    """What the words that were said are to those that report them, and what follows from it."""

    proof: float | None = None
    """The share of a verb's uses that report speech from which it lets anybody be the source; None: never."""
    least: float = 0.0
    """The share below which the verb reports nothing with it."""
    whole: bool = False
    """It has a quotation of its own, which may go on in later sentences."""
    asserts: bool = False
    """It is a clause, which says how things are, or how they might be."""
    thing: bool = False
    """It is a thing, of which the act can depend: who rejects an accusation denies it."""
    requests: bool = False
    """With it a verb of asking asks for something."""
    judges: bool = False
    """Its last part judges the first."""


QUOTATION: Final = Shape(proof=0.15, whole=True)
WORDING: Final = Shape(proof=0.3, whole=True)
"""What follows a colon."""
THAT: Final = Shape(proof=0.06, asserts=True)
BARE: Final = Shape(proof=0.25, least=0.25, asserts=True)
"""A clause without "that"."""
QUESTION: Final = Shape(proof=0.3)
AGAIN: Final = Shape(proof=0.3)
"""Words that stand for what was said before."""
DEED: Final = Shape(proof=0.6, requests=True)
"""An infinitive."""
ASKED: Final = Shape(proof=0.15, requests=True)
"""Somebody and what he is to do."""
ACCUSED: Final = Shape(proof=0.15)
"""Somebody and what he is said to have done."""
SOMEBODY: Final = Shape()
SCOLDED: Final = Shape(proof=0.0)
"""Somebody, where a verb of speech goes on."""
SEEN: Final = Shape(proof=0.3)
"""Somebody and what he is doing."""
JUDGED: Final = Shape(proof=0.3, judges=True)
JUDGED_AS: Final = Shape(proof=0.3, judges=True, thing=True)
OBJECT: Final = Shape(least=0.1, thing=True)
BLAMED: Final = Shape(least=0.1, thing=True)
"""Somebody who is judged for what follows."""
GOVERNED: Final = Shape(requests=True)
"""A group under a preposition."""
INSERTED: Final = Shape(proof=0.0, whole=True)
"""What stands around its attribution."""
APART: Final = Shape(proof=0.0)
"""What stands in another sentence, or is told by a noun."""
SENTENCE_BEFORE: Final = Shape(proof=0.0)
LIGHT: Final = Shape(proof=0.0)
"""What is told by a noun with a verb that adds nothing of its own."""
BESIDE: Final = Shape(proof=0.0, whole=True)
"""A quotation or paragraph beside the sentence of the verb."""
BEFORE: Final = Shape(proof=0.3)
"""What stands before the verb."""
PATIENT: Final = Shape(proof=0.3, thing=True)
"""The subject of a passive."""
PATIENT_JUDGED: Final = Shape(proof=0.3, judges=True)


@attrs.define(kw_only=True)
class Draft:
    """Character ranges and groups that will become one Statement."""

    sentence: Sentence
    cue: tuple[int, int] | None
    """Characters of the reporting words; None where a quotation stands alone."""
    content: list[tuple[int, int]]
    """Characters of what was said, trimmed."""
    shape: Shape = APART
    speakers: tuple[Actor, ...] = ()
    """Who said it. A draft of nobody's keeps the words from the rules after it, and becomes no statement."""
    sources: tuple[NounGroup, ...] = ()
    source_range: tuple[int, int] | None = None
    """Tokens of the source phrase as it stands."""
    addressees: tuple[NounGroup, ...] = ()
    act: Act = Act.STATE
    neutral: bool = True
    """The cue alone does not decide the act."""
    verb: VerbGroup | None = None
    negated: bool = False
    unsaid: bool = False
    """The source is reported not to have said it."""
    follows: Draft | None = None
    """The statement whose speakers a quotation without a cue is taken to go on from."""
    rule: str = ""

    @property
    def at(self) -> tuple[int, int]:
        """Where it stands: the cue, or without one the first words of the content."""
        return self.cue if self.cue is not None else self.content[0]
