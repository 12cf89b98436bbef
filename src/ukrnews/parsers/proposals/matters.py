"""What an answer answers: what follows its words, stands before them, or is told beside them."""

from __future__ import annotations

from typing import NamedTuple

from ukrnews.lexicon.entries import StanceEntry
from ukrnews.model import ActorKind, ProposalKind, Stance
from ukrnews.parsers.extents import before_day, offer_end
from ukrnews.parsers.proposals.answered import Answer, accused, answer
from ukrnews.parsers.proposals.contents import by_another_name, only_told, phrase_around
from ukrnews.parsers.proposals.described import described, described_range, told_of
from ukrnews.parsers.proposals.parties import agent, meant
from ukrnews.parsers.proposals.puts_and_replies import Put
from ukrnews.parsers.proposals.responding import POINTERS, reply_to, taken_up, who_answers
from ukrnews.parsers.proposals.triggers import Word
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.told import Told
from ukrnews.parsers.topics import THROUGH, Topic, beside, topic_in
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import VerbGroup

NOTHING = frozenset({",", ".", ";", "”", '"', "because", "—"})
THEN = frozenset({"if", "once", "unless", "until", "when", "only", "provided", "after", "before", "as"})
"""Words that open a clause of their own after a verb of answering that has no object."""
_LEADING = frozenset({"on", "to", "with", "that", "in", "for", "“", "”", "‘", "’", '"'}) | listed("agreed in what")
_OPENING = frozenset({"“", '"', "‘"})
_CLOSING = frozenset({"”", '"', "’"})
_OF_THEM = frozenset({"’s", "'s", "’", "'"})
_NEAR, _AFTER_TO = 11, 14
"""How many words into what is answered its topic may stand."""
_STEPS = frozenset({ProposalKind.TERRITORIAL, ProposalKind.SECURITY_GUARANTEE})
"""Kinds of steps of a settlement that one may refuse unasked: "is not willing to cede the Donbas"."""

_PUT_OFF = frozenset({ProposalKind.NEGOTIATIONS, ProposalKind.PRISONER_EXCHANGE})
"""Kinds of what is called off by being suspended, where strikes or sanctions that are suspended are proposed so."""


class Matter(NamedTuple):
    """What is answered: tokens [first, last), with its topic; None for "it" and "this"."""

    first: int
    last: int
    topic: Topic | None


def answer_to(at: View, word: Word[StanceEntry]) -> Put | None:
    """The answer to what follows the words or is described by them, where that is put forward somewhere."""
    told = at.once(answer, word)
    content = matter_of(at, word, told) if told is not None else None
    if told is None or content is None or no_matter(at, word, told, content):
        return None
    by = _answering(at, told.verb, word.first)
    made = reply_to(at, (content.first, content.last), by, told.stance, (word.first, content.last))
    if content.topic is not None and _only_one_kind(word, content.topic):
        return made._replace(only=word.entry.kinds[0], definite=True) if made is not None else None
    if content.topic is None:
        subject = _subject_before(at, told.verb, content.first)
        if subject is None:
            return taken_up(made)
        return reply_to(at, subject, by, told.stance, (word.first, content.last))
    if made is not None and made.topic is not None and not made.definite and _is_resolution(at, made.topic):
        made = made._replace(topic=made.topic._replace(vessel=False))
    if made is not None and by_another_name(at.document, made):
        made = made._replace(definite=True)
    return made._replace(weak=True) if made is not None and _own_step(at, word, told.verb) else made


def _only_one_kind(word: Word[StanceEntry], topic: Topic) -> bool:
    """ "will abide by *the plan*": a plan of the one kind that can be answered so."""
    return topic.vessel and len(word.entry.kinds) == 1


def _subject_before(at: View, verb: VerbGroup | None, token: int) -> tuple[int, int] | None:
    """ "*The aid package* is stuck in the House, though the Senate approved *it*": the subject that "it" repeats."""
    if verb is None or at.lower(token) != "it":
        return None
    for clause in at.clauses:
        if clause.kind != "main" or not clause.subject or clause.verb is None or clause.subject[0].first >= verb.first:
            continue
        noun = clause.subject[0]
        topic = topic_in(at.document, noun.first, noun.last)
        if topic is not None and not topic.vessel and topic.last == noun.head + 1 and clause.verb is not verb:
            return at.syntax.phrase_of(noun)
    return None


def _is_resolution(at: View, topic: Topic) -> bool:
    """ "a resolution": what is voted on, whatever it holds."""
    return topic.vessel and at.lower(topic.last - 1) in listed("resolutions")


def _answering(at: View, verb: VerbGroup | None, first: int) -> tuple[Told, ...]:
    """Who answers: whoever is accused of it ("accused Moscow of rejecting the truce"), else who is told to."""
    whom = accused(at, verb) if verb is not None and verb.form == "gerund" else None
    return meant(at, (whom,)) if whom is not None else who_answers(at, verb, first)


def matter_of(at: View, word: Word[StanceEntry], told: Answer) -> Matter | None:
    reach = described_matter(at, word, told.verb) or _following(at, word, told)
    if reach is None:
        return None
    first, last = reach
    near = _AFTER_TO if at.lower(max(first - 1, word.last - 1)) == "to" else _NEAR
    topic = topic_in(at.document, first, min(last, first + near), last + THROUGH)
    if topic is None and word.last - word.first > 1:
        topic = topic_in(at.document, word.last - 1, word.last)  # "ready to negotiate"
        if topic is not None and _has_antecedent(at, told.verb) and at.lower(word.last) in NOTHING:
            return None  # "conditions that Kyiv refused to meet"
        first = word.last - 1 if topic is not None else first
    pointer = not word.entry.kinds and first < last <= first + 3 and at.lower(first) in POINTERS
    return Matter(first, last, topic) if topic is not None or pointer else None


def _has_antecedent(at: View, verb: VerbGroup | None) -> bool:
    clause = at.syntax.clause_of(verb) if verb is not None else None
    return clause is not None and clause.kind == "relative"


def no_matter(at: View, word: Word[StanceEntry], told: Answer, content: Matter) -> bool:
    """Whether the topic is of another kind than can be answered so, or not what is answered at all."""
    topic, verb = content.topic, told.verb
    if topic is None:
        return False
    if _of_another_kind(at, word, told, content) or beside(at.document, content.first, topic):
        return True
    if _of_somebody(at, content.first, topic) or _backs_a_side(at, word, told, content):
        return True
    if told.stance is Stance.ACCEPT and at.lower(content.first) in listed("nothing of it"):
        return True  # "decided to accept no truce"
    any_at_all = verb is not None and verb.negated and topic.vessel and at.lower(content.first) == "any"
    return any_at_all or only_told(at.document, content.first, topic)  # "will not sign any agreement without …"


def _of_another_kind(at: View, word: Word[StanceEntry], told: Answer, content: Matter) -> bool:
    """Whether the topic is of a kind that the words do not answer; a step of any kind may be refused."""
    topic, kinds = content.topic, word.entry.kinds
    if topic is None:
        return False
    deed = next((v for v in at.verbs if v.first <= content.first < v.last and v.form == "infinitive"), None)
    if deed is not None and deed.lemma in listed("only talk"):
        return True  # "declined to speculate on the plan"
    if (
        deed is not None
        and told.stance is Stance.ACCEPT
        and topic.kind in _PUT_OFF
        and deed.lemma in listed("putting off")
    ):
        return True  # "agreed to suspend the talks"
    if deed is not None and told.stance is Stance.ACCEPT and deed.lemma in listed("taking back"):
        return True  # "voted to scrap the deal"
    refused_step = told.stance is Stance.REJECT and deed is not None and topic.kind in _STEPS
    return bool(kinds) and topic.kind not in kinds and not refused_step and not _only_one_kind(word, topic)


def _of_somebody(at: View, first: int, topic: Topic) -> bool:
    """ "welcomed Zelensky back and hoped for talks": whoever stands first is what the verb takes, not the topic."""
    noun = next((n for n in at.nouns if n.first == first), None)
    if noun is None or topic.first < noun.last or at.lower(noun.last) in _OF_THEM:
        return False
    actor = at.cast.actor_of(noun)
    verb = next((v for v in at.verbs if v.first == noun.last), None)
    return actor is not None and actor.kind is not ActorKind.UNNAMED and verb is None


def _backs_a_side(at: View, word: Word[StanceEntry], told: Answer, content: Matter) -> bool:
    """ "backed *the rebel fighters*", "*air* support for the troops": whoever is fought for has proposed nothing."""
    if told.stance is not Stance.ACCEPT:
        return False
    if at.lower(word.first - 1) in listed("support by arms") and at.tag(word.first).startswith("NN"):
        return True
    noun = next((n for n in at.nouns if n.first == content.first), None)
    return noun is not None and at.lower(noun.head) in listed("who is fought for")


def _following(at: View, word: Word[StanceEntry], told: Answer) -> tuple[int, int] | None:
    """What follows the words as their object."""
    first = _start(at, word.last)
    if at.lower(first) in THEN:
        return None
    if not has_object(at, word, told.verb) or first >= at.sentence.last or nothing_follows(at, word, told, word.last):
        return None
    that = at.lower(first - 1) == "that"
    clause = that and _is_course(at, first)
    if that and not clause:
        return None
    last = before_day(at.document, first, offer_end(at.document, first, at.sentence.last, clause=clause))
    if told.verb is not None and told.verb.negated:
        last = next((i for i in range(first + 1, last) if at.lower(i) == "without"), last)
    return _behind_its_name(at, first, last) or (first, last)


def _behind_its_name(at: View, first: int, last: int) -> tuple[int, int] | None:
    """ "backed “Quiet Seas”, *the Turkish truce for the ports*": what an apposition tells that the name stands for."""
    comma = last + (at.lower(last) in _CLOSING)
    noun = next((n for n in at.nouns if n.first == comma + 1 and at.lower(comma) == ","), None)
    words = (at.document.tokens[i].text for i in range(first, last))
    named = all(w[0].isupper() or not w[0].isalpha() for w in words)
    if noun is None or not named or at.lower(noun.first) not in ("the", "a", "an"):
        return None
    if topic_in(at.document, first, last) is not None or topic_in(at.document, noun.first, noun.last) is None:
        return None
    return noun.first, offer_end(at.document, noun.first, at.sentence.last)


def _is_course(at: View, first: int) -> bool:
    """ "agreed that the envoys should meet": what is to be done, not what they hold for true."""
    verb = next((v for v in at.verbs if v.first > first and v.form == "finite"), None)
    return verb is not None and (verb.modal in ("should", "must", "will", "would") or at.tag(verb.first) == "VB")


def _start(at: View, first: int) -> int:
    """Where the object starts: adverbs, dates and a preposition passed over ("agreed on Thursday to …")."""
    dates = {d.first: d.last for d in at.document.dates_in(first, first + 4)}
    while first < at.sentence.last and (first in dates or at.tag(first) == "RB" or at.lower(first) in _LEADING):
        first = dates.get(first, first + 1)
    return first


def nothing_follows(at: View, word: Word[StanceEntry], told: Answer, end: int) -> bool:
    """Whether a single word of answering has no object from `end` on, though the sentence goes on: "Kyiv agreed, …"."""
    alone = word.last - word.first == 1 or (told.verb is not None and told.verb.head == word.last - 1)
    if not alone or told.stance is Stance.UNDECIDED:
        return False
    if at.lower(end) in _OPENING and at.lower(end + 1) == "in" and at.lower(end + 2) in listed("agreed in what"):
        return False  # "approved “in principle” a request"
    return at.lower(end) in NOTHING | THEN and _start(at, end) < at.sentence.last


def has_object(at: View, word: Word[StanceEntry], verb: VerbGroup | None) -> bool:
    """Whether the words are a verb with something after it, or words of another kind ("ready for"): not a particle
    ("beaten back"), not a passive ("was rejected")."""
    if word.last - word.first > 1:
        passive = verb is not None and verb.voice == "passive" and word.first <= verb.head < word.last
        return not passive or at.lower(word.first) in listed("passive in form only")
    if verb is None or verb.voice == "passive" or at.lower(word.last) == "by":
        return False
    return verb.head == word.first or _resolved_to(at, word, verb)


def _resolved_to(at: View, word: Word[StanceEntry], verb: VerbGroup) -> bool:
    """ "decided to *back* the plan", "vowed to *block* the loan": what one makes up one's mind to is one's answer; by
    threats only a no."""
    own = next((v for v in at.verbs if v.head == word.first and v.form == "infinitive"), None)
    resolved = listed("making up one's mind")
    if word.entry.stance is Stance.REJECT:
        resolved |= listed("threatening")
    return own is not None and verb.lemma in resolved


def described_matter(at: View, word: Word[StanceEntry], verb: VerbGroup | None) -> tuple[int, int] | None:
    """ "a ceasefire that Moscow has rejected", "the plan was rejected by Moscow": what stands before the verb."""
    if verb is None or not word.first <= verb.head < word.last:
        return None
    if verb.voice != "passive":
        found = at.once(described, verb)
        return None if found is None else described_range(at, found[0], verb)
    subject = told_of(at, verb)
    if subject is None or subject.first >= verb.first or not agent(at, verb):
        return None
    first, last = phrase_around(at.document, subject)
    return first, min(last, verb.first)


def _own_step(at: View, word: Word[StanceEntry], verb: VerbGroup | None) -> bool:
    """ "is considering sending tanks": what a party weighs doing itself, unless somebody has asked it to."""
    weighed = verb is not None and verb.lemma in listed("weighing one's own step") and not verb.negated
    return weighed and at.tag(word.last) == "VBG"
