"""Nouns for what is proposed, said or decided: what is "accepted" or "presented" in words."""

from __future__ import annotations

from functools import cache

from ukrnews.lexicon import Lexicon
from ukrnews.lexicon.entries import CueNounEntry, TopicEntry
from ukrnews.model import ProposalKind
from ukrnews.parsers.statements.wordlists import listed

_PLANS = frozenset(
    {ProposalKind.CEASEFIRE, ProposalKind.NEGOTIATIONS, ProposalKind.PEACE_PLAN, ProposalKind.SECURITY_GUARANTEE}
)
_DECISIONS = listed("decisions")


@cache
def talk_nouns(lexicon: Lexicon) -> frozenset[str]:
    """Nouns for what is proposed, said or decided."""
    topics = {
        word.split()[-1]
        for entry in lexicon.table(TopicEntry)
        for word in entry.words
        if entry.vessel or entry.kind in _PLANS
    }
    return frozenset(topics) | {word for entry in lexicon.table(CueNounEntry) for word in entry.phrases} | _DECISIONS
