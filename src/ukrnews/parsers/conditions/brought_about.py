"""Whether what would follow is somebody's deed or threat, or only what is foreseen."""

from __future__ import annotations

from ukrnews.model import ActorKind
from ukrnews.parsers.conditions.ahead import first_finite, negated, of_mind
from ukrnews.parsers.conditions.stakes import topics
from ukrnews.parsers.conditions.units import Unit
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup

_OURS = frozenset({"we", "i"})
_IT = frozenset({"it", "this", "that"})
_WILL = frozenset({None, "will", "would", "shall", "must", "should", "be to"})
_PARTIES = frozenset({ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.PERSON, ActorKind.GROUP})


def brought_about(at: View, unit: Unit, main: tuple[int, int]) -> bool:
    """Whether the clause tells what its speaker would do, what would be done, what penalty or refusal would come."""
    verb = _told_verb(at, main)
    possible = unit.statement is None and verb is not None and verb.modal in ("could", "may", "might", "can")
    if not possible and any(at.lower(i) in listed("penalties") for i in range(*main)):
        return True
    if verb is None:  # "threatened to cut the aid if …", "If they are ready, do it", but not "likely if …"
        return not at.tag(main[1] - 1).startswith("JJ")
    if any(at.lower(i) in listed("ready") for i in range(verb.head, verb.head + 3)) or _none_will_be(at, verb, main):
        return True
    if verb.modal not in _WILL and verb.tense != "future":
        return False
    if verb.lemma in listed("what all come to see") and verb.modal is not None:
        return True
    if verb.lemma in listed("befalling"):
        return False
    subject = tuple(n for n in at.syntax.subject_of(verb) if n.first >= main[0])
    subject = subject or tuple(n for n in at.nouns if main[0] <= n.first < verb.first)
    if _weighed(at, verb):
        return False
    if unit.statement is None or (unit.speakers and all(a.kind is ActorKind.UNNAMED for a in unit.speakers)):
        return verb.lemma in listed("steps") and _a_party(at, subject)
    return verb.voice == "passive" or _own(at, unit, subject)


def _told_verb(at: View, main: tuple[int, int]) -> VerbGroup | None:
    """The first finite verb, but for one that only tells the rest: "I told him that we will need time"."""
    verbs = at.finite_in(*main)
    telling = len(verbs) > 1 and verbs[0].lemma in listed("telling")
    return next(iter(verbs[telling:]), None)


def _weighed(at: View, verb: VerbGroup) -> bool:
    """ "we shall need to find out who …": what is to be thought of then, no deed."""
    return verb.voice == "active" and (verb.lemma in listed("weighing") or of_mind(at, verb))


def foreseen(at: View, main: tuple[int, int]) -> bool:
    """Whether the clause tells only what would befall: "there would be a risk of disaster"."""
    verb = first_finite(at, *main)
    if verb is None or verb.negated or verb.modal not in ("will", "would", "may", "might", "could"):
        return False
    there = verb.lemma == "be" and any(at.lower(i) == "there" for i in range(main[0], verb.first))
    if not there or negated(at, *main):
        return False
    return not any(at.lower(i) in listed("penalties") for i in range(*main))


def _none_will_be(at: View, verb: VerbGroup, main: tuple[int, int]) -> bool:
    """ "there will be no talks": what is bargained over is refused."""
    none = verb.lemma == "be" and any(at.lower(i) == "no" for i in range(verb.first, verb.last + 2))
    return none and bool(topics(at, verb.last, main[1]))


def _a_party(at: View, subject: tuple[NounGroup, ...]) -> bool:
    it = any(at.lower(n.head) in _IT for n in subject)
    return not it and any(a.kind in _PARTIES for a in at.cast.actors_of(subject))


def _own(at: View, unit: Unit, subject: tuple[NounGroup, ...]) -> bool:
    """Whether the subject is who speaks, nobody of another country, or allies."""
    heads = {at.lower(n.head) for n in subject}
    if not heads or not heads.isdisjoint(_OURS | listed("whom a party asks")):
        return True
    own = {a.country for a in unit.speakers if a.country}
    actors = at.cast.actors_of(subject)
    return any(a.kind in _PARTIES and (a.country is None or a.country in own or a in unit.speakers) for a in actors)
