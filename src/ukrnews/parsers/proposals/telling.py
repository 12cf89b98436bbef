"""Whether a verb of proposing tells that something was put forward, and how: not of a plan, a wish or a guess."""

from __future__ import annotations

from ukrnews.lexicon.entries import ProposingEntry
from ukrnews.model import ActorKind
from ukrnews.parsers.conditions.units import units_of
from ukrnews.parsers.proposals.parties import agent, owner, takes_object
from ukrnews.parsers.proposals.triggers import Word, governing, verb_of
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.statements.really_said import not_done
from ukrnews.parsers.told import Told
from ukrnews.parsers.topics import topic_in
from ukrnews.parsers.view import View
from ukrnews.reading.document import reporting_verbs
from ukrnews.reading.syntax import NounGroup, VerbGroup

_BEFORE_A_DEED = frozenset({"of", "in", "against", "about"})
_BEHIND = 2
"""How many words may stand between a plan and the participle that tells whose it is: ", first drafted by"."""
_OURSELVES = frozenset({"i", "we"})


def telling(at: View, word: Word[ProposingEntry]) -> VerbGroup | None:
    """The verb of the words, where somebody is told to put something forward by it."""
    verb = verb_of(at, word.first, word.first + 1)
    if verb is None or verb.negated or _not_yet(at, verb) or units_of(at.document).denied(word.first):
        return None
    if _only_wanted(at, verb) or _foreseen(at, verb) or _spoken_of(at, verb) or not_done(at.document, verb):
        return None
    return verb


def _not_yet(at: View, verb: VerbGroup) -> bool:
    """ "may propose", "Kyiv must propose": what one may or ought to put forward is not put forward yet; but "we have to
    insist" does so."""
    if verb.modal not in listed("ought"):
        return verb.modal in listed("may")
    return not any(at.lower(n.head) in _OURSELVES for n in at.syntax.subject_of(verb))


def _only_wanted(at: View, verb: VerbGroup) -> bool:
    """ "expected Russia to present its terms": nothing has been put forward yet."""
    above = governing(at, verb) if verb.form == "infinitive" else None
    if above is None:
        return False
    return above.lemma in listed("what others are to do") or _held_open(above)


def _held_open(above: VerbGroup) -> bool:
    """ "is *not rushing* to demand it", "*could unite* to press for it": not done, or only possible; but "did not
    fail to propose it" is done."""
    if above.modal in listed("may") or above.modal == "could":
        return True
    return above.negated and above.lemma not in listed("not bringing off")


def _foreseen(at: View, verb: VerbGroup) -> bool:
    """ "Analysts expect that Moscow will propose talks": a guess at what somebody else will do proposes nothing."""
    clause = at.syntax.clause_of(verb)
    if verb.form != "finite" or clause is None or clause.kind != "reported" or not clause.subject:
        return False
    above = governing(at, verb)
    return above is not None and above.lemma in listed("what is only foreseen")


def _spoken_of(at: View, verb: VerbGroup) -> bool:
    """ "said proposing a truce was wrong", "said that by proposing talks Moscow …": a deed that is spoken of."""
    if verb.form != "gerund":
        return False
    first = verb.first - (at.lower(verb.first - 1) == "by")
    before = next((v for v in at.verbs if v.last == first), None)
    said = before is not None and before.lemma in reporting_verbs(at.document.lexicon).clausal
    if at.lower(first - 1) in _BEFORE_A_DEED and first == verb.first:
        return not any(v.lemma in listed("accusing") for v in at.verbs)  # "a role in promoting talks"
    return (said and first == verb.first) or at.lower(first - 1) == "that"


def is_passive(at: View, word: Word[ProposingEntry], verb: VerbGroup) -> bool:
    """Whether the verb is passive. "by" after it makes it so whatever its tag; a bare past form that takes an object,
    or that is the sentence's only verb and has a subject, is active."""
    if at.lower(max(word.last, verb.last)) == "by":
        return True
    if verb.form != "participle":
        return verb.voice == "passive"
    if takes_object(at, verb):
        return False
    return any(v.form == "finite" for v in at.verbs) or not at.syntax.subject_of(verb)


def through_a_plan(at: View, verb: VerbGroup, by: tuple[Told, ...]) -> tuple[Told, ...] | None:
    """Who puts forward what a plan calls for: whose plan it is ("the Russian memorandum calls for …"), else nobody."""
    noun = next(iter(at.syntax.subject_of(verb)), None)
    if noun is None or any(t.actor.kind is not ActorKind.UNNAMED for t in by):
        return by
    topic = topic_in(at.document, noun.head, noun.last)
    if not (topic is not None and topic.vessel) and at.lower(noun.head) not in _papers():
        return by
    return owner(at, noun) or _drawn_up(at, noun) or None


def _papers() -> frozenset[str]:
    """What holds a course of action, whatever its first words name: "his truce *plan*"."""
    return listed("what is handed over")


def _drawn_up(at: View, noun: NounGroup) -> tuple[Told, ...]:
    """ "the plan, *drafted by Riyadh*, calls for …": who is told behind it to have put it forward."""
    behind = (v for v in at.verbs if noun.last <= v.first <= noun.last + _BEHIND and v.form == "participle")
    verb = next(behind, None)
    return agent(at, verb) if verb is not None else ()
