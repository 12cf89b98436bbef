"""Where an article speaks of a proposal by its name and says nothing new of it: "the truce would begin on Friday"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ukrnews.model import ProposalKind
from ukrnews.parsers.proposals.contents import phrase_around, put
from ukrnews.parsers.proposals.group import Group
from ukrnews.parsers.proposals.merging import is_one
from ukrnews.parsers.proposals.parties import owner
from ukrnews.parsers.proposals.puts_and_replies import Put
from ukrnews.parsers.proposals.same import Pair
from ukrnews.parsers.proposals.table import SAME
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.topics import COUNTED
from ukrnews.parsers.view import view_of
from ukrnews.reading.document import Document

_SELDOM_TWO = frozenset({ProposalKind.CEASEFIRE, ProposalKind.PEACE_PLAN, ProposalKind.PRISONER_EXCHANGE})
_NEAR = 3
"""How many sentences from one that is known a mention of talks, aid or sanctions still means them."""


def speak_of(document: Document, groups: Sequence[Group]) -> None:
    """Give each proposal the further mentions that mean it, by the same rules as those that put it forward."""
    kinds = {g.kind for g in groups if not g.topic.vessel}
    taken = {i for g in groups for p in g.puts for i in range(p.first, p.last)}
    table = SAME.of(document)
    for mention in _mentions(document, kinds, taken):
        alike = (g for g in groups if mention.topic is not None and g.kind is mention.topic.kind)
        pairs = (Pair(g, mention, _distance(document, g, mention)) for g in alike if not g.topic.vessel)
        meant = [pair.group for pair in pairs if is_one(pair, table) and _close(pair)]
        if not meant:
            continue
        nearest = min(meant, key=lambda g: min(abs(p.first - mention.first) for p in g.puts))
        nearest.speak_of(mention._replace(proposers=()))
        taken.update(range(mention.first, mention.last))


def _distance(document: Document, group: Group, mention: Put) -> int:
    """How many sentences lie between the mention and the nearest that is known, of kinds where that tells."""
    if group.kind in _SELDOM_TWO:
        return 0
    here = document.sentence_of_token(mention.first).index
    return min(abs(here - document.sentence_of_token(p.first).index) for p in group.puts)


def _close(pair: Pair) -> bool:
    """Whether it is near, or of a kind of which an article seldom has two, or its words tell."""
    if pair.distance <= _NEAR:
        return True
    return pair.shared >= 0.5 and len(pair.group.words & pair.put.words) > 1


def _mentions(document: Document, kinds: set[ProposalKind], taken: set[int]) -> Iterator[Put]:
    """The noun groups outside what is `taken` that name what can be proposed, of these kinds; a day in them tells of
    another time."""
    seen, names = -1, listed("names of what is proposed")
    for match in document.derived(COUNTED).found:
        if match.first < seen or match.entries[0].kind not in kinds or match.entries[0].vessel:
            continue
        if match.first in taken or names.isdisjoint(document.lowered[match.last - 1 : match.last + 1]):
            continue
        view = view_of(document, document.sentence_of_token(match.first))
        noun = view.noun_at(match.last - 1)
        if noun is None or document.lowered[noun.first] == "no" or document.lowered[noun.head] not in names:
            continue
        seen = noun.last
        named = put(document, *phrase_around(document, noun), proposers=owner(view, noun))
        if named is None or named.topic is None or named.topic.vessel or named.topic.kind not in kinds:
            continue
        free = taken.isdisjoint(range(named.first, named.last))
        if free and not any(document.dates_in(named.first, named.last)):
            yield named._replace(weak=True)
