"""What the words say never was, or only may be: foiled, warned of, without evidence, made up, all but done."""

from __future__ import annotations

from ukrnews.parsers.incidents.sides import has_forces
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup

_NO = frozenset({"no", "not", "n't", "without", "never", "nothing", "neither", "nor"})
_BEFORE_PROOF = 4
"""Words before "evidence" among which a "no" belongs to it."""
_OF = frozenset({"about", "against", "of", "over"})


def noun_never_was(view: View, noun: NounGroup, verb: VerbGroup | None, role: str) -> bool:
    """Whether what is said of an event's noun takes it back."""
    if _unproven(view, noun.preposition):
        return True
    if verb is None:
        return False
    return (
        _stopped(view, verb, role)
        or _did_not_come(view, verb, role)
        or _foreseen(view, verb, role)
        or _hoped_for(view, noun, verb, role)
    )


def verb_never_was(view: View, verb: VerbGroup) -> bool:
    """Whether the words around an event's verb take it back."""
    almost = listed("words for not quite")
    if any(view.lower(i) in almost for i in range(verb.first - 1, verb.head)):
        return True
    if verb.form == "gerund" and (_held_off(view, verb) or _is_a_topic(view, verb)):
        return True
    markers = [c.marker for c in view.chain(view.syntax.clause_of(verb))]
    return any(_unproven(view, m) or _untrue(view, m) for m in markers)


def in_a_fake(view: View, token: int) -> bool:
    """ "A fake video shows a missile hitting a school": in pictures and reports that are made up."""
    for noun in view.nouns:
        words = {view.lower(i) for i in range(noun.first, noun.last)}
        shown = view.lower(noun.head) in listed("nouns of hearsay") | listed("pictures")
        if noun.last <= token and shown and words & listed("words for what is made up"):
            return True
    return False


def _stopped(view: View, verb: VerbGroup, role: str) -> bool:
    """ "thwarted an attack", "the attack was called off"; fighters that thwart one have been attacked."""
    undergone = role == "object" or (role == "subject" and verb.voice == "passive")
    if not undergone or verb.negated or verb.lemma not in listed("verbs of stopping an attack"):
        return False
    doers = view.syntax.agent_of(verb) if verb.voice == "passive" else view.syntax.subject_of(verb)
    return not any(has_forces(view, n) for n in doers)


def _did_not_come(view: View, verb: VerbGroup, role: str) -> bool:
    """ "the attack never came", "failed to materialise"."""
    if role != "subject":
        return False
    after = next((v for v in view.verbs if v.first == verb.last), None)
    if verb.lemma == "fail" and after is not None:
        return after.lemma in listed("verbs of coming about")
    denied = verb.negated or view.lower(verb.first - 1) == "never"
    return denied and verb.lemma in listed("verbs of coming about")


def _foreseen(view: View, verb: VerbGroup, role: str) -> bool:
    """ "warned of a missile attack", "ruled out a strike", "massing troops for an assault"."""
    if role in _OF and verb.lemma in listed("verbs of foreseeing"):
        return True
    if role == "object" and verb.lemma == "rule" and "out" in (verb.particle, view.lower(verb.last)):
        return not verb.negated
    return role == "for" and verb.lemma in listed("verbs of making ready")


def _hoped_for(view: View, noun: NounGroup, verb: VerbGroup, role: str) -> bool:
    """ "The goal is the capture of Kursk", "the fall of Odesa is only a matter of time"."""
    if verb.lemma != "be":
        return False
    if role == "object":
        return any(view.lower(n.head) in listed("aims") for n in view.syntax.subject_of(verb))
    if role != "subject":
        return False
    after = {view.lower(i) for i in range(verb.last, min(verb.last + 6, view.sentence.last))}
    return bool(after & listed("words for what may come")) or {"matter", "time"} <= after


def _unproven(view: View, at: int | None) -> bool:
    """ "no evidence of a strike", "found no proof that Russia shelled", "without confirmation that"."""
    if at is None or view.lower(at - 1) not in listed("nouns of proof"):
        return False
    before = {view.lower(i) for i in range(max(at - 1 - _BEFORE_PROOF, view.sentence.first), at - 1)}
    return bool(before & _NO)


def _untrue(view: View, at: int | None) -> bool:
    """ "The report that Russia had captured Odesa was wrong"."""
    if at is None or view.lower(at - 1) not in listed("nouns of hearsay"):
        return False
    return any(view.lower(i) in listed("words of falsehood") for i in range(at, view.sentence.last))


def _held_off(view: View, verb: VerbGroup) -> bool:
    """ "refrained from attacking", "held off attacking", "close to capturing", "the task of capturing", "ruled out
    attacking"; "accused of shelling" tells a deed."""
    at = verb.first - 1
    word = view.lower(at)
    governor = view.lower(at - 1)
    if word == "out":
        return any(v.lemma == "rule" and not v.negated for v in view.verbs if v.last in (at, at + 1))
    if word == "off":
        return any(v.lemma in listed("verbs of putting off") for v in view.verbs if v.last in (at, at + 1))
    if word == "on":
        return any(v.lemma in listed("verbs of aiming at") for v in view.verbs if v.last == at)
    if word not in ("about", "from", "of", "to"):
        return False
    before = next((v for v in reversed(view.verbs) if v.last <= at), None)
    done = before is not None and before.lemma in listed("verbs before a deed")
    return not done and governor not in listed("nouns before a deed")


def _is_a_topic(view: View, verb: VerbGroup) -> bool:
    """ "Shooting down drones is the task of the air force": the deed as such is spoken of."""
    if verb.first != view.sentence.first:
        return False
    told = next((v for v in view.verbs if v.first >= verb.last and v.form == "finite"), None)
    if told is None or told.lemma != "be" or told.tense != "present":
        return False
    return all(view.lower(i) != "," for i in range(verb.last, told.first))
