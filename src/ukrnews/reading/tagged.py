"""A tagged sentence, as the tests see it that find what a tagger misreads, and what they share."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from ukrnews.reading.tokens import Token
from ukrnews.reading.wordlists import listed

FINITE = frozenset({"MD", "VBD", "VBZ", "VBP"})
NOUN = frozenset({"NN", "NNS", "NNP", "NNPS"})
DIRECT = frozenset({"DT", "PRP", "PRP$"})
OBJECT_STARTS = frozenset({"DT", "PRP", "PRP$", "NNP", "NNPS", "CD", "WP", "JJ", "NNS", "NN", "``", "TO", "IN"})
QUOTES = frozenset({"“", "”", '"', "‘", "’", "«", "»", "``", "''"})
WILLING = listed("willing")
"""Past forms that an infinitive completes with the same subject; of others ("forced to") it makes a passive."""


class HiddenVerbs(NamedTuple):
    """What the lexicon knows of words that a tagger misreads.

    `third_person` are forms like "urges"; `particles` maps such forms to the particles that prove them ("rules":
    "out"); `gerunds` and `stems` are forms of telling verbs, `violent` stems of verbs of violence; `pasts` are past
    forms of verbs that report a clause to nobody ("announced"); `speakers` are nouns for who may be a source.
    """

    third_person: Collection[str]
    gerunds: Collection[str]
    stems: Collection[str]
    violent: Collection[str]
    particles: Mapping[str, Collection[str]]
    pasts: Collection[str]
    speakers: Collection[str]


class Tagged(NamedTuple):
    """A sentence's tokens and their tags, and what the lexicon knows of them."""

    tokens: Sequence[Token]
    tags: Sequence[str]
    hidden: HiddenVerbs


def before_speech(s: Tagged, i: int) -> bool:
    """Whether a quotation follows: "footage of Putin asking, “…”"."""
    tokens = s.tokens
    following = [t.text for t in tokens[i + 1 : i + 3]]
    return bool(following) and (following[0] in QUOTES or (following[0] in (",", ":") and following[-1] in QUOTES))


def ends_quotation(s: Tagged, i: int) -> bool:
    """ "“…,” Zelenskyy replies.", "“…,” the letter read." """
    tokens, tags = s.tokens, s.tags
    if not i or tags[i - 1] not in NOUN or (i + 1 < len(tags) and tokens[i + 1].text not in (".", ",", ":")):
        return False
    return any(tokens[j].text in "”\"’'" for j in range(max(0, i - 5), i - 1))
