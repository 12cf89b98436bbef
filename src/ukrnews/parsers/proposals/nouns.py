"""What is put forward by a noun: "a U.S. plan", "Zelensky's offer to prolong the pause", "his call for talks"."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from ukrnews.lexicon import Lexicon
from ukrnews.lexicon.entries import ProposingEntry, ProposingRole
from ukrnews.model import ActorKind, ProposalKind, Stance
from ukrnews.parsers.cards import rule
from ukrnews.parsers.extents import offer_end
from ukrnews.parsers.proposals.contents import phrase_around, put, with_list
from ukrnews.parsers.proposals.parties import CARRIES, nobody_but_people, owner, past_author, subject_parties, voicing
from ukrnews.parsers.proposals.puts_and_replies import Put, Reply
from ukrnews.parsers.proposals.triggers import Word, verb_of
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.told import Told
from ukrnews.parsers.topics import Topic, topic_in
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup

_BETWEEN = frozenset(
    {ProposalKind.CEASEFIRE, ProposalKind.PEACE_PLAN, ProposalKind.NEGOTIATIONS, ProposalKind.PRISONER_EXCHANGE}
)
_ABOUT = frozenset({"about", "on"}) | listed("about a matter")
_OWN = frozenset({"his", "her", "its", "their", "our"})
_NEAR = 9
"""How many words into what the terms are for its topic may stand."""


class _Carrier(NamedTuple):
    """A noun of proposing with its phrase, tokens [first, last), what it carries and whose it is."""

    entry: ProposingEntry
    noun: NounGroup
    first: int
    last: int
    topic: Topic
    owner: tuple[Told, ...]


@rule("terms-of-proposal", on=(ProposingRole.NOUN,))
def terms_of(at: View, word: Word[ProposingEntry]) -> Put | None:
    """Terms that somebody answers, with whose they are: "rejected Moscow's terms for peace"."""
    found = at.once(_carrier, word)
    if found is None or not found.entry.answered or found.noun.possessor is None or not found.owner:
        return None
    if nobody_but_people(at, found.owner):
        return None  # "the refugees' conditions"
    made = put(at.document, found.first, found.last, found.owner)
    return made._replace(weak=True) if made is not None else None


@rule("terms-for-response", on=(ProposingRole.NOUN,))
def terms_for(at: View, word: Word[ProposingEntry]) -> Put | None:
    """A yes with conditions by whoever names them: "named his conditions for extending the deal"."""
    noun = at.noun_at(word.first) if at.lower(word.last) == "for" else None
    if noun is None or noun.head != word.first or not (word.entry.answered or _numbered(at, noun)):
        return None
    verb = _naming(at, noun)
    if verb is None:
        return None
    first, end = noun.last + 1, offer_end(at.document, noun.last + 1, at.sentence.last)
    if not _is_own_step(at, first, end):
        return None
    by = tuple(t for t in owner(at, noun) or subject_parties(at, verb) if t.actor.country is not None)
    made = put(at.document, first, end) if by else None
    replies = tuple(Reply(t, Stance.ACCEPT_WITH_CONDITIONS, verb.first, end) for t in by)
    return made._replace(replies=replies) if made is not None else None


def _numbered(at: View, noun: NounGroup) -> bool:
    """ "three demands for the use of the assets": what is asked in return, where "demands for tanks" ask for tanks."""
    counted = any(at.tag(i) == "CD" for i in range(noun.first, noun.head))
    return counted and at.lower(noun.head) in listed("numbered terms")


def _only_supposed(at: View, verb: VerbGroup) -> bool:
    """ "if Moscow sets conditions", "should name its terms"."""
    clause = at.syntax.clause_of(verb)
    marker = at.lower(clause.marker) if clause is not None and clause.marker is not None else ""
    return marker in ("if", "whether", "unless") or verb.modal is not None


def _naming(at: View, noun: NounGroup) -> VerbGroup | None:
    """The verb by which the terms are really named: "names his terms", "demands a withdrawal *as a condition*"."""
    verb = next((v for v in at.verbs if v.last == noun.first and v.lemma in listed("naming terms")), None)
    if at.lower(noun.first - 1) == "as" and at.lower(noun.head) in listed("terms that are listed"):
        before = (v for v in reversed(at.verbs) if v.form == "finite" and v.last < noun.first)
        setting = listed("naming terms") | listed("demanding that")
        verb = next((v for v in before if v.lemma in setting), None)
    return None if verb is None or verb.negated or _only_supposed(at, verb) else verb


def _is_own_step(at: View, first: int, end: int) -> bool:
    """ "for *extending the deal*": what whoever names the terms would do, neither a whole peace nor another's deed."""
    topic = topic_in(at.document, first, min(end, first + _NEAR))
    if topic is None or topic.vessel or topic.kind is ProposalKind.PEACE_PLAN:
        return False
    return not _another_is_to_do_it(at, first)


def _another_is_to_do_it(at: View, first: int) -> bool:
    """ "conditions for *Kyiv to withdraw*"."""
    whom = next((n for n in at.nouns if n.first == first), None)
    return whom is not None and any(v.first == whom.last and v.form == "infinitive" for v in at.verbs)


@rule("noun-of-proposal", on=(ProposingRole.NOUN, ProposingRole.FOR))
def noun_of(at: View, word: Word[ProposingEntry]) -> Put | None:
    """A plan or proposal with whose it is: "the U.S. plan", "Zelensky's proposal"."""
    found = at.once(_carrier, word)
    if found is None or not found.owner or found.entry.answered or not (found.entry.sure or found.topic.vessel):
        return None
    if found.noun.possessor is None and found.entry.lemma in listed("what is its own only in the genitive"):
        return None
    if found.topic.vessel and found.entry.lemma in listed("what is nothing without its matter"):
        return None  # "a call from the president"
    if _where_it_is_for(at, found.noun):
        return None
    return put(at.document, found.first, found.last, found.owner)


def _where_it_is_for(at: View, noun: NounGroup) -> bool:
    """ "a *Ukraine* ceasefire plan": the name of the country tells where, as its adjective would tell whose."""
    if noun.possessor is not None or at.lower(noun.first) in _OWN:
        return False
    names = at.cast.names_in(noun.first, noun.head)
    return any(at.document.words(n.first, n.last) == n.actor.name for n in names if n.actor.kind is ActorKind.STATE)


@rule("noun-for-proposal", on=(ProposingRole.NOUN, ProposingRole.FOR))
def noun_for(at: View, word: Word[ProposingEntry]) -> Put | None:
    """What a call, an offer, an idea is for: "his call for talks", "stressed the need for a truce"."""
    found = at.once(_carrier, word)
    if found is None or found.entry.answered or found.entry.sure or found.topic.vessel:
        return None
    if found.topic.kind is ProposalKind.PEACE_PLAN and found.entry.lemma in listed("what only threatens"):
        return None  # "an ultimatum for Minsk to end the raids"
    noun = found.noun
    opened = past_author(at, noun)
    about = found.entry.lemma in listed("courses told by what they are about") and at.lower(opened) in _ABOUT
    if not (about or at.lower(opened) in CARRIES) or found.topic.last <= opened:
        return None
    own = () if found.entry.lemma in listed("what is no offer of its owner") else found.owner
    by = own or voicing(at, noun)
    first = opened + (at.lower(opened) != "to")
    end = _carried_end(at, opened)
    return with_list(at.document, put(at.document, first, found.last, by), end) if by else None


@cache
def _nouns(lexicon: Lexicon) -> dict[str, ProposingEntry]:
    """The nouns of proposing by their forms."""
    nouns = (e for e in lexicon.table(ProposingEntry) if e.role is ProposingRole.NOUN)
    return {form: entry for entry in nouns for form in entry.phrases}


def _entry(at: View, word: Word[ProposingEntry]) -> ProposingEntry | None:
    """The entry of the noun; "calls for" is one, too, where it is no verb: "Kyiv's calls for a truce"."""
    if word.entry.role is ProposingRole.NOUN:
        return word.entry
    verb = verb_of(at, word.first, word.first + 1)
    return _nouns(at.document.lexicon).get(at.lower(word.first)) if verb is None else None


def _carrier(at: View, word: Word[ProposingEntry]) -> _Carrier | None:
    """The noun, where it carries a topic."""
    entry, noun = _entry(at, word), at.noun_at(word.first)
    if entry is None or noun is None or noun.head != word.first or _only_answered(at, noun) or _resolves(at, noun):
        return None
    first, last = phrase_around(at.document, noun)
    if at.tag(noun.last + 1) == "VBG":  # "the importance of involving …"
        last = offer_end(at.document, noun.last + 1, at.sentence.last)
    opened = past_author(at, noun)
    inner = None
    if (opened > noun.last and at.lower(opened) in CARRIES) or (not entry.sure and _asks_that(at, opened)):
        last = _carried_end(at, opened)
        inner = topic_in(at.document, opened + 1, last)
    topic = inner or topic_in(at.document, noun.first, max(last, noun.last))
    if topic is None or (_intends(at, noun, entry) and (topic.vessel or topic.kind not in _BETWEEN)):
        return None
    return _Carrier(entry, noun, first, last, topic, owner(at, noun) or _who_brings_it_out(at, noun))


def _asks_that(at: View, opened: int) -> bool:
    """ "a demand *that Moscow hold* talks": what another is to do; not "a demand that Moscow made at the talks"."""
    noun = next((n for n in at.nouns if n.first == opened + 1 and at.lower(opened) == "that"), None)
    verb = next((v for v in at.verbs if noun is not None and v.first == noun.last and v.form == "finite"), None)
    if verb is None:
        return False
    return verb.modal in listed("ought") or (len(verb.parts) == 1 and at.lower(verb.head) == verb.lemma)


def _carried_end(at: View, opened: int) -> int:
    """Where what the noun carries ends, behind the word that opens it: "a demand *that* Kyiv withdraw" has a clause."""
    return offer_end(at.document, opened + 1, at.sentence.last, clause=at.lower(opened) == "that")


def _who_brings_it_out(at: View, noun: NounGroup) -> tuple[Told, ...]:
    """ "China's release of a peace plan": whose the release is."""
    if noun.preposition is None or at.lower(noun.preposition) != "of":
        return ()
    before = at.noun_at(noun.preposition - 1)
    if before is None or at.lower(before.head) not in listed("bringing out"):
        return ()
    return owner(at, before)


def _intends(at: View, noun: NounGroup, entry: ProposingEntry) -> bool:
    """ "its plans to join NATO": an intention of one's own rather than something for others to agree to."""
    if entry.lemma not in listed("what one may only intend"):
        return False
    return at.lower(noun.last) == "to" or at.lower(noun.head) in listed("intentions")


def _resolves(at: View, noun: NounGroup) -> bool:
    """ "a peaceful resolution *of the crisis*": how it ends, and no motion."""
    of = next((n for n in at.nouns if n.preposition == noun.last), None)
    resolution = at.lower(noun.head) in listed("resolutions")
    return resolution and of is not None and at.lower(of.head) in listed("what is resolved")


def _only_answered(at: View, noun: NounGroup) -> bool:
    """ "an alternative to the U.S. plan", "amendments to it": what something else is put forward against."""
    against = at.lower(noun.first - 2) in listed("what is put against a plan")
    return against and at.lower(noun.first - 1) == "to"


terms_of.finds("Ukraine rejected <[Vladimir Putin]'s terms for peace>.")
terms_of.passes_by("Ukraine rejected Vladimir Putin's plan for peace.")
terms_of.nothing_in("Officials discussed Vladimir Putin's terms for peace.")

terms_for.finds(
    "[Putin] {named several conditions for <extending the truce>}.",
    "[Kyiv] {demanded a battery as a condition for <talks>}.",
    "[Sandu] {set out two demands for <the use of the assets>}.",
)
terms_for.passes_by("Putin named his price for extending the truce.")
terms_for.nothing_in(
    "Putin met the conditions for a truce.",
    "If Putin names conditions for a truce, he wants none.",
    "Officials named conditions for a truce.",
    "Putin named his conditions for Kyiv to withdraw from the Donbas.",
)

noun_of.finds(
    "Officials in Kyiv studied <[Donald Trump]'s 28-point plan>.",
    "[China]'s publication of <a peace plan> came late.",
)
noun_of.passes_by("Officials in Kyiv studied Donald Trump's call for a truce.")
noun_of.nothing_in(
    "Officials took a call from Donald Trump.",
    "Officials discussed Poland's plans to deliver missiles.",
    "Officials studied an alternative to the U.S. plan.",
    "Officials studied a Ukraine truce plan.",
)

noun_for.finds(
    "Officials in Kyiv studied [Donald Trump]'s call for <a truce>.",
    "[Macron] stressed the need for <a truce>.",
    "Officials in Kyiv studied a call by [Erdogan] for <talks>.",
    "Officials heard [Macron]'s pleas for <tanks>.",
    "Officials heard [Macron]'s initiative on <a truce>.",
)
noun_for.finds(
    "[Macron] issued an ultimatum to Putin <to accept a truce>.",
    "[Merz] has issued an ultimatum to Lavrov that <he should accept a truce>.",
    "Officials studied a demand by [Macron] that <Kyiv should withdraw from Crimea>.",
    "Officials studied a call by [Erdogan] that <both sides hold talks>.",
)
noun_for.passes_by("Officials in Kyiv studied Donald Trump's plan.")
noun_for.nothing_in("Kyiv and Warsaw have a chance for a resolution of the conflict.")
noun_for.nothing_in("Macron issued an ultimatum to Putin to end the war.")
noun_for.nothing_in("Officials studied a demand that Moscow made at the talks.")
noun_for.nothing_in("Officials in Kyiv studied calls for a truce.", "Officials studied Macron's need for calm.")
