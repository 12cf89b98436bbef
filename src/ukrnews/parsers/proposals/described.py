"""What stands before the verb that tells of it: "a truce proposed by Paris", "the truce that Putin announced"."""

from __future__ import annotations

from ukrnews.lexicon.entries import ProposingEntry, ProposingRole
from ukrnews.model import ProposalKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.proposals.contents import by_another_name, phrase_around, put
from ukrnews.parsers.proposals.parties import agent, meant
from ukrnews.parsers.proposals.puts_and_replies import Put
from ukrnews.parsers.proposals.telling import is_passive, telling
from ukrnews.parsers.proposals.triggers import Word
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.topics import Topic, topic_in
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import Clause, NounGroup, VerbGroup

SETTLED = frozenset({ProposalKind.PRISONER_EXCHANGE, ProposalKind.ECONOMIC, ProposalKind.NEGOTIATIONS})
"""Kinds of what has been carried out, or is under way, where somebody has brokered it."""
_NEAR = 8
_OCCASION = frozenset({"at", "during", "after", "following"})
_JOINING = frozenset({"and", "but", "or"})


@rule("put-by-proposal", on=(ProposingRole.VERB, ProposingRole.DONE))
def put_by(at: View, word: Word[ProposingEntry]) -> Put | None:
    """What is proposed by somebody: "the truce proposed by Paris", "a truce was proposed by Paris"."""
    verb = at.once(telling, word)
    if verb is None or not at.once(is_passive, word, verb):
        return None
    by, noun = agent(at, verb), _described(at, verb)
    if noun is None or not by:
        return None
    last = _end(at, noun, verb)
    topic = topic_in(at.document, noun.first, last)
    if topic is None or not _can_be_done(word.entry, topic):
        return None
    if topic.kind in SETTLED and word.entry.lemma in listed("verbs of those between"):
        return None  # "swapped prisoners, mediated by the Emirates": carried out, and no idea of theirs
    return _taking_up(at, put(at.document, noun.first, last, by))


@rule("that-put-proposal", on=(ProposingRole.VERB, ProposingRole.DONE, ProposingRole.FOR))
def that_put(at: View, word: Word[ProposingEntry]) -> Put | None:
    """What a clause beside it says is proposed: "the truce that Putin announced"."""
    verb = at.once(telling, word)
    found = at.once(described, verb) if verb is not None and not at.once(is_passive, word, verb) else None
    if verb is None or found is None or any(v.last == found[0].first and v.lemma in _got() for v in at.verbs):
        return None
    first, last = described_range(at, found[0], verb)
    topic = topic_in(at.document, first, last)
    if topic is None or not _can_be_done(word.entry, topic):
        return None
    return _taking_up(at, put(at.document, first, last, meant(at, found[1])))


def _taking_up(at: View, made: Put | None) -> Put | None:
    """The mention, which means what stands before it where it is only its other name."""
    return made._replace(definite=True) if made is not None and by_another_name(at.document, made) else made


def _got() -> frozenset[str]:
    """Verbs that tell that it is there already: "received the guarantees that it had requested"."""
    return listed("getting")


def _can_be_done(entry: ProposingEntry, topic: Topic) -> bool:
    """Whether the verb can put this forward: what is announced or declared so is a truce."""
    return entry.role is not ProposingRole.DONE or topic.kind is ProposalKind.CEASEFIRE


def _stands_alone(verb: VerbGroup) -> bool:
    """ "was proposed", not "proposed by Paris"."""
    return verb.voice == "passive" and verb.form != "participle"


def _described(at: View, verb: VerbGroup) -> NounGroup | None:
    """The group that the passive or participle tells about."""
    if _stands_alone(verb):
        return told_of(at, verb)
    before = (n for n in reversed(at.nouns) if n.last <= verb.first and not n.temporal)
    noun = next((n for n in before if topic_in(at.document, n.first, min(verb.first, n.last + 1)) is not None), None)
    if noun is None or verb.first - noun.last > _NEAR or _of_an_occasion(at, noun, verb):
        return None
    return noun


def _of_an_occasion(at: View, noun: NounGroup, verb: VerbGroup) -> bool:
    """ "agreed a truce at *talks* brokered by Ankara": the participle tells of what stands between."""
    return any(noun.last <= n.first < verb.first and at.preposition(n) in _OCCASION for n in at.nouns)


def told_of(at: View, verb: VerbGroup) -> NounGroup | None:
    """The subject, or what opens its phrase: "*the proposal* to create a tribunal was put forward"."""
    noun = next(iter(at.syntax.subject_of(verb)), None)
    noun = noun if noun is None else _carrying(at, noun)
    clause = at.syntax.clause_of(verb)
    if noun is None or clause is None or topic_in(at.document, noun.first, noun.last) is not None:
        return noun
    before = (n for n in at.nouns if clause.first <= n.first < noun.first and n.preposition is None)
    return next((n for n in before if topic_in(at.document, n.first, n.last) is not None), noun)


def _carrying(at: View, noun: NounGroup) -> NounGroup:
    """The group whose infinitive or phrase this one stands in: "*the offer* to send troops", "*a plea* for talks"."""
    for _ in range(3):
        deed = next((v for v in at.verbs if v.form == "infinitive" and v.last == noun.first), None)
        joint = deed.first if deed is not None else noun.preposition
        before = next((n for n in at.nouns if joint is not None and n.last == joint), None)
        if before is None or topic_in(at.document, before.first, before.last) is None:
            return noun
        noun = before
    return noun


def _end(at: View, noun: NounGroup, verb: VerbGroup) -> int:
    """Where the group with its phrases ends, before the participle or a quotation."""
    tokens = at.document.tokens
    if at.document.quoted(tokens[verb.head].start) != at.document.quoted(tokens[noun.first].start):
        return noun.last  # "the tanks had been “requested by our friends”"
    return max(noun.last, min(verb.first, phrase_around(at.document, noun)[1])) if _stands_alone(verb) else verb.first


def described(at: View, verb: VerbGroup) -> tuple[NounGroup, tuple[NounGroup, ...]] | None:
    """(what the verb's clause describes, the clause's own subject), where the verb's object is what is described."""
    clause = at.syntax.clause_of(verb)
    if clause is None or verb.form != "finite" or verb.voice == "passive":
        return None
    subject = tuple(n for n in clause.subject if clause.first <= n.first < verb.first)
    if not subject or at.syntax.object_of(verb) or at.syntax.complement_of(verb) is not None:
        return None
    describing = _describing(at, clause)
    noun = _before(at, describing) if describing is not None else None
    return (noun, subject) if noun is not None else None


def _describing(at: View, clause: Clause) -> Clause | None:
    """The relative or "that" clause that can describe what stands before it: the verb's own, or the one around it."""
    above = at.parent(clause) if clause.kind == "reported" and clause.marker is None else None
    if above is not None and above.kind == "relative" and above.first < clause.first:
        return above  # "a plan which officials say they are studying"
    opened = clause.kind == "relative" or (clause.marker is not None and at.lower(clause.marker) == "that")
    return clause if opened else None


def _before(at: View, clause: Clause) -> NounGroup | None:
    """The nearest group before the clause that names a topic, nothing but its own phrases between."""
    for noun in reversed(at.nouns):
        if noun.last > clause.first or noun.temporal:
            continue
        joined = any(at.lower(i) in _JOINING for i in range(noun.last, clause.first))
        verbs = at.verbs_in(noun.last, clause.first)
        between = any(v.form != "participle" and at.lower(v.last) != "by" for v in verbs)
        if joined or clause.first - noun.last > _NEAR or between:
            return None
        if topic_in(at.document, noun.first, noun.last) is not None:
            return noun
    return None


def described_range(at: View, noun: NounGroup, verb: VerbGroup) -> tuple[int, int]:
    """The described group with its phrases, up to the clause that describes it."""
    clause = at.syntax.clause_of(verb)
    limit = clause.first if clause is not None else verb.first
    return noun.first, max(noun.last, min(at.syntax.phrase_of(noun)[1], limit))


put_by.finds(
    "The envoys studied <the 30-day ceasefire> proposed by [Washington].",
    "<A bill on sanctions against Moscow> was proposed by [Germany].",
    "<The idea to rename a street> was floated by [Estonia].",
    "The plan, drafted by [Riyadh], calls for <a truce of 30 days>.",
)
put_by.passes_by("The envoys studied the 30-day ceasefire that Washington proposed.")
put_by.nothing_in(
    "The envoys studied the swap of prisoners mediated by the Emirates.",
    "The talks, which are being mediated by the Emirates, went on.",
    "The envoys studied the truce after talks brokered by Ankara.",
    "The grain deal, brokered by Ankara, has helped many.",
)

that_put.finds("Nothing came of <the truce> that [Kyiv] had pushed for.")
that_put.finds("Nothing came of <the Easter truce> that [Putin] announced.")
that_put.passes_by("Nothing came of the Easter truce announced by Putin.")
that_put.nothing_in(
    "Nothing came of the Easter truce that Putin broke.", "Budapest received the guarantees that it had requested."
)
