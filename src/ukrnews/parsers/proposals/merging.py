"""Mentions of one proposal become one: "a 30-day ceasefire", "the truce", "it"."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import islice

from ukrnews.model import Actor, ActorKind, ProposalKind, Stance
from ukrnews.parsers.cards import Table
from ukrnews.parsers.proposals.group import Group, same_party
from ukrnews.parsers.proposals.puts_and_replies import Put, Reply
from ukrnews.parsers.proposals.same import Pair
from ukrnews.parsers.proposals.table import POINTING, SAME
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.told import each_once
from ukrnews.reading.document import Document

_REACH = 200
"""How many proposals back a mention may speak of; more than one article tells."""
_YES = frozenset({Stance.ACCEPT, Stance.ACCEPT_WITH_CONDITIONS})


def merge(document: Document, puts: Iterable[Put]) -> list[Group]:
    """The proposals behind the mentions, in the order of their first mention."""
    groups: list[Group] = []
    recent: dict[int, Group] = {}
    twins: dict[tuple[int, int], Group] = {}
    for put in _unified(sorted(puts, key=lambda p: (p.first, -p.last))):
        told: list[Group] = []
        group = twins.get((put.first, put.last)) or _known(document, recent, put)
        if group is not None:
            told = _listed_with(groups, group) if put.points_back else [group]
        elif put.topic is not None and not put.weak and not _mere_vessel(put):
            told = [Group(put.topic)]
            groups += told
        for each in reversed(told):
            each.add(put)
            twins[put.first, put.last] = each
            recent[id(each)] = recent.pop(id(each), each)  # moved to the end
    return groups


def _listed_with(groups: list[Group], group: Group) -> list[Group]:
    """The proposal and those that its last mention lists with it: "the demands" are all of them."""
    begun = group.puts[-1].member_of
    if begun is None:
        return [group]
    return [g for g in groups if g is group or g.puts[-1].member_of == begun]


def _mere_vessel(put: Put) -> bool:
    """ "an initiative", "the document" that nobody puts forward."""
    return put.points_back and put.topic is not None and put.topic.kind is ProposalKind.OTHER and not put.proposers


def _unified(puts: Iterable[Put]) -> list[Put]:
    """Mentions over the same topic word as one, with the proposers and answers of all."""
    found: dict[object, Put] = {}
    for put in puts:
        key = (put.first, put.last) if put.topic is None else (put.topic.last, put.topic.kind)
        other = found.get(key)
        found[key] = (
            put
            if other is None
            else other._replace(
                proposers=each_once((*other.proposers, *put.proposers)),
                addressees=each_once((*other.addressees, *put.addressees)),
                replies=(*other.replies, *put.replies),
                duration=other.duration or put.duration,
                scope=other.scope | put.scope,
                weak=other.weak and put.weak,
                definite=other.definite or put.definite,
                infinitive=other.infinitive and put.infinitive,
            )
        )
    return list(found.values())


def _known(document: Document, recent: dict[int, Group], put: Put) -> Group | None:
    """The nearest earlier proposal that the mention takes up again, of those in the order of their last mentions."""
    here = document.sentence_of_token(put.first).index
    table = (POINTING if put.points_back else SAME).of(document)
    for group in islice(reversed(recent.values()), _REACH):
        pair = Pair(group, put, here - document.sentence_of_token(group.puts[-1].first).index)
        if is_one(pair, table):
            return group
    return None


def is_one(pair: Pair, table: Table) -> bool:
    """What the first rule that can tell says; no where none can."""
    for card in table:
        said: bool | None = card.read(pair)
        if said is not None:
            return said
    return False


def replies(group: Group) -> tuple[Reply, ...]:
    """The answers to a proposal, one for each party and stance, newest last; a refinement replaces a plain yes."""
    kept: list[Reply] = []
    proposers = group.proposers
    for reply in sorted(_told(group), key=lambda r: r.first):
        if (
            reply.stance in _YES
            and not _chamber(reply.actor)
            and any(same_party(reply.actor, t.actor) for t in proposers)
        ):
            continue
        kept = [k for k in kept if not _supersedes(reply, k)]
        if not any(_speaks_for(k.actor, reply.actor) and _says(k.stance, reply.stance) for k in kept):
            kept.append(reply)
    return tuple(kept)


def _chamber(actor: Actor) -> bool:
    """Whether it is a house that decides for itself on what its own president proposes: "the Senate"."""
    body = actor.kind is ActorKind.ORGANISATION and actor.country is not None
    return body and any(word in listed("chambers") for word in actor.name.lower().split())


def _told(group: Group) -> list[Reply]:
    """The answers of its mentions. Who only sets a condition for a body of no country is not the one who answers:
    "Kallas said the EU would back it, provided …"."""
    told = [r for p in group.puts for r in p.replies]
    if not any(r.implied for r in told):
        return told
    said = [r for r in told if not r.implied]
    return [r for r in told if not (r.implied and any(_speaks_of(r, s) for s in said))]


def _speaks_of(one: Reply, other: Reply) -> bool:
    spokesman = one.actor.kind is ActorKind.PERSON and other.actor.kind is ActorKind.ORGANISATION
    nowhere = one.actor.country is None and other.actor.country is None
    return spokesman and nowhere and one.stance is other.stance and one.first < other.last and other.first < one.last


def _speaks_for(known: Actor, new: Actor) -> bool:
    """Whether who answered before is the same party, or whom words without a name may mean: "the two countries"."""
    return same_party(known, new) or (new.kind is ActorKind.UNNAMED and new.country is None)


def _says(known: Stance, new: Stance) -> bool:
    """Whether the answer known already says the new one."""
    return known is new or (known is Stance.ACCEPT_WITH_CONDITIONS and new is Stance.ACCEPT) or new is Stance.UNDECIDED


def _supersedes(new: Reply, old: Reply) -> bool:
    """Whether the new answer of a party stands for its old one."""
    if not same_party(new.actor, old.actor):
        return False
    if new.stance is old.stance:
        return old.actor.kind is ActorKind.STATE and new.actor.kind is ActorKind.PERSON
    return old.stance is Stance.UNDECIDED or (
        old.stance is Stance.ACCEPT and new.stance is Stance.ACCEPT_WITH_CONDITIONS
    )
