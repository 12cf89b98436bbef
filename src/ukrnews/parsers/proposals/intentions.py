"""What a party says it will do or wants to bring about: a truce of its own, talks that it would hold."""

from __future__ import annotations

from ukrnews.lexicon.entries import ProposingEntry, ProposingRole, TopicEntry
from ukrnews.model import ProposalKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.extents import offer_end
from ukrnews.parsers.proposals.contents import put
from ukrnews.parsers.proposals.group import same_party
from ukrnews.parsers.proposals.parties import speakers, subject_parties
from ukrnews.parsers.proposals.puts_and_replies import Put
from ukrnews.parsers.proposals.triggers import Word, governing, verb_of
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.told import Told
from ukrnews.parsers.topics import topic_in
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import VerbGroup

_NEAR = 8
_WANTED = frozenset({
    ProposalKind.CEASEFIRE, ProposalKind.NEGOTIATIONS, ProposalKind.SECURITY_GUARANTEE, ProposalKind.PRISONER_EXCHANGE,
    ProposalKind.MILITARY_AID,
})  # fmt: skip
"""Kinds of what others must give or enter."""


@rule("will-hold-fire-proposal", on=(ProposalKind.CEASEFIRE,))
def will_hold_fire(at: View, word: Word[TopicEntry]) -> Put | None:
    """A truce that its own side declares: "Russian troops will hold their fire for 72 hours"."""
    if not at.tag(word.first).startswith("VB"):
        return None
    verb = next((v for v in at.verbs if v.first <= word.first < v.last), None)
    by = speakers(at, word.first)
    if verb is None or verb.modal not in ("will", "would") or verb.negated or not by:
        return None
    return put(at.document, word.first, offer_end(at.document, word.first, at.sentence.last), by)


@rule("wanted-talks-proposal", on=(ProposingRole.HOST,))
def wanted_talks(at: View, word: Word[ProposingEntry]) -> Put | None:
    """Talks that a party wants to hold: "Kyiv wants to hold a summit", "hoped to convene a conference"."""
    verb = verb_of(at, word.first, word.first + 1) if at.lower(word.first - 1) == "to" else None
    wish = governing(at, verb) if verb is not None and verb.form == "infinitive" else None
    if verb is None or wish is None or wish.negated or wish.lemma not in listed("what hangs on others' consent"):
        return None
    last = offer_end(at.document, verb.last, at.sentence.last)
    topic = topic_in(at.document, verb.last, min(last, verb.last + _NEAR))
    by = subject_parties(at, wish)
    if topic is None or topic.kind is not ProposalKind.NEGOTIATIONS or not any(t.actor.country for t in by):
        return None
    return put(at.document, verb.first, last, by)


@rule("wanted-thing-proposal", on=(ProposingRole.WANT,))
def wanted_thing(at: View, word: Word[ProposingEntry]) -> Put | None:
    """What a party says it wants: "“We want a truce,” Sybiha said", "would like to receive guarantees"."""
    verb = next((v for v in at.verbs if v.first <= word.last - 1 < v.last), None)
    if verb is None or not _wants(word, verb):
        return None
    by = subject_parties(at, verb)
    if not _says_so_itself(at, verb, by):
        return None
    getting = next((v for v in at.verbs if v.first == verb.last and v.lemma in listed("getting")), None)
    first = (getting or verb).last
    if not _can_be_wanted(at, first):
        return None
    return put(at.document, first, offer_end(at.document, first, at.sentence.last), by)


def _wants(word: Word[ProposingEntry], verb: VerbGroup) -> bool:
    """Whether the verb tells of a wish: "wants", "would like", not "did not want" or "likes"."""
    if verb.negated or verb.form != "finite":
        return False
    return verb.modal == "would" or word.entry.lemma not in listed("wanting with would")


def _says_so_itself(at: View, verb: VerbGroup, by: tuple[Told, ...]) -> bool:
    """Whether a party that wants it is the one who says so: "“We want a truce,” Sybiha said"."""
    return any(same_party(t.actor, s.actor) and t.actor.country for t in by for s in speakers(at, verb.head))


def _can_be_wanted(at: View, first: int) -> bool:
    """Whether the group at the token is what others would have to give: "security guarantees", not "no talks"."""
    noun = next((n for n in at.nouns if n.first == first and at.lower(first) not in listed("nothing of it")), None)
    topic = topic_in(at.document, first, noun.last) if noun is not None else None
    if noun is None or topic is None or topic.vessel:
        return False
    return topic.kind in _WANTED and topic.last == noun.head + 1


will_hold_fire.finds("[Putin] said Russian troops would <hold their fire for 72 hours>.")
will_hold_fire.passes_by("Putin announced a truce of 72 hours.")
will_hold_fire.nothing_in("Putin said Russian troops would not hold their fire for 72 hours.")

wanted_talks.finds("[Switzerland] hopes <to convene a conference on the grain trade>.")
wanted_talks.passes_by("Switzerland offered to host talks on the grain trade.")
wanted_talks.nothing_in("The club refused to host a concert.", "The hotel hopes to host a conference on grain.")

wanted_thing.finds("“We want <more tanks>,” [Sybiha] said.", "[Zelensky] said he would like to receive <more tanks>.")
wanted_thing.passes_by("Sybiha demanded security guarantees.")
wanted_thing.nothing_in(
    "Sybiha said he wanted no talks.", "Analysts say Kyiv wants talks.", "“We want peace,” Sybiha said."
)
