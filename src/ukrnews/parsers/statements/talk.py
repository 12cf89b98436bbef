"""Nouns for what is proposed, said or decided: what is "accepted" or "presented" in words."""

from __future__ import annotations

from functools import cache

from ukrnews.lexicon import Lexicon
from ukrnews.lexicon.entries import CueNounEntry, TopicEntry
from ukrnews.model import ProposalKind

_PLANS = frozenset(
    {ProposalKind.CEASEFIRE, ProposalKind.NEGOTIATIONS, ProposalKind.PEACE_PLAN, ProposalKind.SECURITY_GUARANTEE}
)
_DECISIONS = frozenset(
    """idea ideas resolution resolutions measure measures move moves decision decisions concerns findings results
    candidacy bid invitation condition conditions terms blame responsibility role involvement use notion
    suggestion advice assessment assessments apology apologies condolences insight insights explanation proof reports
    rumours rumors handover verdict outcome efforts initiative initiatives steps step
    conclusions option options version account allegation charge charges right
    rights""".split()
)


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
