"""Deals that are reached, struck or signed: what they are about, and all who have agreed to them."""

from __future__ import annotations

from ukrnews.lexicon.entries import Answering, StanceEntry
from ukrnews.model import ActorKind, Stance
from ukrnews.parsers.cards import rule
from ukrnews.parsers.extents import offer_end
from ukrnews.parsers.proposals.answered import answer
from ukrnews.parsers.proposals.contents import put
from ukrnews.parsers.proposals.parties import agent, meant, subject_parties
from ukrnews.parsers.proposals.puts_and_replies import Put, Reply
from ukrnews.parsers.proposals.triggers import Word
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.told import Told, each_once
from ukrnews.parsers.topics import topic_in
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup

_ABOUT = frozenset({"on", "for", "to", "over"})
_NEAR = 11


@rule("deal-response", on=(Answering.DEAL, Answering.ACCEPT))
def deal(at: View, word: Word[StanceEntry]) -> Put | None:
    """A deal that parties reach, with whom and on what: "reached a deal with Moscow on the return of prisoners"."""
    told = at.once(answer, word)
    verb = told.verb if told is not None else None
    if told is None or verb is None or told.stance is not Stance.ACCEPT or not word.first <= verb.head < word.last:
        return None
    noun = _paper(at, verb)
    if noun is None or (word.entry.way == Answering.ACCEPT and not _signed(at, verb, noun)):
        return None
    first = past_partner(at, noun)
    within = _clause_within(at, first)
    content = _told_of(at, noun, first, within)
    if content is None:
        return None
    start, last = content
    topic = topic_in(at.document, start, min(last, start + _NEAR))
    by = each_once((*_signing(at, verb, noun), *(_doing(at, within) if within is not None else ())))
    if topic is None or topic.vessel or not by:
        return None
    return _agreed(at, (start, last), by, (min(word.first, noun.first), max(word.last, last)))


@rule("agrees-with-response", on=(Answering.ACCEPT,))
def agrees_with(at: View, word: Word[StanceEntry]) -> Put | None:
    """What a party agrees with another: "agreed with Trump on a truce"."""
    if at.lower(word.last - 1) != "with":
        return None
    beside = next((n for n in at.nouns if n.first == word.last), None)
    told = at.once(answer, word) if beside is not None and at.lower(beside.last) in ("on", "to") else None
    if told is None or told.verb is None or beside is None or told.stance is not Stance.ACCEPT:
        return None
    by = each_once((*subject_parties(at, told.verb), *partners(at, word.last - 1)))
    start = beside.last + (at.lower(beside.last) == "on")
    last = offer_end(at.document, start, at.sentence.last)
    topic = topic_in(at.document, start, min(last, start + _NEAR))
    if topic is None or topic.vessel or len(by) < 2:
        return None
    return _agreed(at, (start, last), by, (word.first, last))


def _told_of(at: View, noun: NounGroup, first: int, within: int | None) -> tuple[int, int] | None:
    """What the deal is about: its clause, what follows "on" or "to", or its own name; None where nothing tells it."""
    last = offer_end(at.document, within or first + 1, at.sentence.last, clause=within is not None)
    if within is not None:
        return within, last
    if at.lower(first) in _ABOUT:
        return first + (at.lower(first) != "to"), last
    named = topic_in(at.document, noun.first, noun.last)
    return (noun.first, noun.last) if named is not None and not named.vessel else None


def _signed(at: View, verb: VerbGroup, noun: NounGroup) -> bool:
    """Whether the paper is signed with a partner, or between several: else it is read as what one party accepts."""
    return verb.lemma == "sign" and bool(partners(at, noun.last) or _between(at, verb))


def _between(at: View, verb: VerbGroup) -> tuple[Told, ...]:
    """ "was signed *between Ukraine and Russia*": the parties behind a passive."""
    return partners(at, verb.last) if verb.voice == "passive" else ()


def _agreed(at: View, content: tuple[int, int], by: tuple[Told, ...], words: tuple[int, int]) -> Put | None:
    made = put(at.document, *content)
    return made._replace(replies=tuple(Reply(one, Stance.ACCEPT, *words) for one in by)) if made is not None else None


def _paper(at: View, verb: VerbGroup) -> NounGroup | None:
    """The deal: the object of the verb, or the subject of a passive."""
    noun = next(iter(at.syntax.subject_of(verb) if verb.voice == "passive" else at.syntax.object_of(verb)), None)
    return noun if noun is not None and at.lower(noun.head) in listed("deals reached") else None


def _signing(at: View, verb: VerbGroup, noun: NounGroup) -> tuple[Told, ...]:
    """Who agrees to it: the subject or agent, those "between" whom it is, and who stands after "with"."""
    doing = agent(at, verb) if verb.voice == "passive" else subject_parties(at, verb)
    return (*doing, *partners(at, noun.last), *_between(at, verb))


def partners(at: View, first: int) -> tuple[Told, ...]:
    """The parties named right at the token by "with" or "between": "with Moscow", "between Ukraine and Russia"."""
    beside = next((n for n in at.nouns if n.preposition == first and at.lower(first) in ("with", "between")), None)
    found = meant(at, at.syntax.coordination_of(beside)) if beside is not None else ()
    return tuple(t for t in found if t.actor.kind is not ActorKind.UNNAMED)


def past_partner(at: View, noun: NounGroup) -> int:
    """Past "with Moscow" or "between Ukraine and Russia" behind the deal."""
    beside = next((n for n in at.nouns if n.preposition == noun.last), None)
    if beside is None or at.lower(noun.last) not in ("with", "between"):
        return noun.last
    return at.syntax.coordination_of(beside)[-1].last


def _clause_within(at: View, first: int) -> int | None:
    """Where the clause begins that says what the deal holds: "under which *Russia will release* …"."""
    if at.lower(first) == "whereby":
        return first + 1
    return first + 2 if at.lower(first) in ("under", "by") and at.lower(first + 1) == "which" else None


def _doing(at: View, first: int) -> tuple[Told, ...]:
    """Who is to do it by the deal, where states or persons are named."""
    clause = next((c for c in at.clauses if c.subject and first <= c.subject[0].first <= first + 1), None)
    found = meant(at, clause.subject) if clause is not None else ()
    return tuple(t for t in found if t.actor.country is not None and t.actor.kind is not ActorKind.UNNAMED)


deal.finds(
    "[Kyiv] {reached a deal with [Moscow] on <the return of 300 prisoners>}.",
    "[Ankara] and [Sofia] {struck <a truce deal>}.",
    "The envoys {reached a deal under which <[Russia] and [Ukraine] will release 90 prisoners>}.",
    "{A deal between [Ukraine] and [Russia] on <grain exports> was signed}.",
    "{<A truce agreement> was signed} between [Ukraine] and [Russia].",
)
deal.passes_by("Kyiv agreed to the return of 300 prisoners.")
deal.nothing_in("Kyiv reached a village with a truce deal.", "Kyiv failed to reach a deal with Moscow on a truce.")

agrees_with.finds("[Kyiv] {agreed with [Ankara] on <a truce at sea>}.")
agrees_with.passes_by("Kyiv agreed on a truce at sea.")
agrees_with.nothing_in("Kyiv agreed with Ankara on Friday.")
