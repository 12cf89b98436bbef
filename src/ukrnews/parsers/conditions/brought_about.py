"""Whether what would follow is somebody's deed or threat, or only what is foreseen."""

from __future__ import annotations

from ukrnews.model import ActorKind, Form
from ukrnews.parsers.conditions.ahead import first_finite, negated, of_mind
from ukrnews.parsers.conditions.stakes import topics
from ukrnews.parsers.conditions.units import Unit
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup

_OURS = frozenset({"we", "i"})
_ANYBODY = frozenset({"one", "someone", "somebody", "anyone"})
_OTHERS = frozenset({"he", "she", "they"})
_IT = frozenset({"it", "this", "that"})
_WILL = frozenset({None, "will", "would", "shall", "must", "should", "be to"})
_PARTIES = frozenset({ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.PERSON, ActorKind.GROUP})


def brought_about(at: View, unit: Unit, main: tuple[int, int]) -> bool:
    """Whether the clause tells what its speaker would do, what would be done, what penalty or refusal would come."""
    verb = _told_verb(at, main)
    if not _only_possible(unit, verb) and _names_penalty(at, main):
        return True
    if verb is None:  # "threatened to cut the aid if …", "do it if …", but not "likely if …", "most firms, if"
        when = any(main[0] <= d.first < main[1] for d in at.dates)  # "Tomorrow, if they send someone"
        return (when or bool(at.verbs_in(*main))) and not at.tag(main[1] - 1).startswith("JJ")
    subject = _subject_within(at, verb, main)
    if (
        any(is_ready(at, v) for v in at.finite_in(*main))
        or _considers(verb)
        or _none_will_be(at, verb, main)
        or _driven(at, verb)
        or _may_go_on(at, unit, verb, subject)
    ):
        return True
    return _is_deed(at, unit, verb, subject)


def _is_deed(at: View, unit: Unit, verb: VerbGroup, subject: tuple[NounGroup, ...]) -> bool:
    """Whether the verb tells what its speaker would do, or what would be done."""
    if not _is_to_be(verb) and not _has_to_be(at, unit, verb, subject):
        return _can_go_ahead(at, verb, subject) or _threatens(at, unit, verb, subject)
    if verb.lemma in listed("what all come to see") and verb.modal is not None:
        return True
    if verb.lemma in listed("befalling") and not _harms(at, unit, verb, subject):
        return False
    if _weighed(at, verb) or (subject and at.lower(subject[0].head) in _ANYBODY):
        return False
    if unit.statement is None or _by_unnamed(unit):
        of_theirs = unit.statement is not None and any(at.lower(n.head) == "they" for n in subject)
        return (verb.lemma in listed("steps") or _turns_to(at, verb)) and (of_theirs or _a_party(at, subject))
    if verb.voice == "passive":
        return not _befalls(at, unit, verb, subject)
    return verb.modal == "have to" or _own(at, unit, subject)


def _turns_to(at: View, verb: VerbGroup) -> bool:
    """ "will go back to hitting refineries", "will go on fighting": a blow that is taken up or kept up."""
    done = next((v for v in at.verbs if verb.last <= v.first <= verb.last + 2 and v.form == "gerund"), None)
    blows = done is not None and done.lemma in listed("blows") | listed("fighting")
    return blows and verb.lemma in listed("going on")


def _befalls(at: View, unit: Unit, verb: VerbGroup, subject: tuple[NounGroup, ...]) -> bool:
    """ "we will be stuck", "it will be seen as a victory": what is done to the speakers, or how a thing is taken by
    others than a party: "this will be treated as a refusal"."""
    taken = verb.lemma in listed("taking as") and not any(a.country for a in unit.speakers)
    return taken or any(at.lower(n.first) in _OURS for n in subject)


def _driven(at: View, verb: VerbGroup) -> bool:
    """ "Moscow will have grounds to strike", "we are forced to act": what drives or entitles somebody to a deed."""
    near = range(verb.last, verb.last + 4)
    grounds = verb.lemma == "have" and any(at.lower(i) in listed("grounds") for i in near)
    forced = verb.lemma in listed("forcing") and verb.voice == "passive"
    sure = verb.tense != "past" and verb.modal in (None, "will", "would")
    return (grounds or forced) and sure and any(at.lower(i) == "to" for i in near)


def _may_go_on(at: View, unit: Unit, verb: VerbGroup, subject: tuple[NounGroup, ...]) -> bool:
    """ "then he can go on fighting": what one party leaves another to do."""
    goes_on = listed("going on") | listed("blows") | listed("fighting")
    if verb.modal != "can" or verb.negated or verb.lemma not in goes_on:
        return False
    others = any(at.lower(n.head) in _OTHERS for n in subject)
    return others and any(a.country for a in unit.speakers)


def _has_to_be(at: View, unit: Unit, verb: VerbGroup, subject: tuple[NounGroup, ...]) -> bool:
    """ "the corridor will have to close if …": what a party says would become of what is bargained over."""
    if verb.modal != "have to" or verb.negated or not any(a.country for a in unit.speakers):
        return False
    ours = any(at.lower(n.head) in _OURS for n in subject)
    return ours or any(topics(at, n.first, n.last) for n in subject)


def _can_go_ahead(at: View, verb: VerbGroup, subject: tuple[NounGroup, ...]) -> bool:
    """ "we can go forward if …": a step that the speakers hold out."""
    ours = any(at.lower(n.head) in _OURS for n in subject)
    return ours and verb.modal == "can" and not verb.negated and verb.lemma in listed("going ahead")


def _threatens(at: View, unit: Unit, verb: VerbGroup, subject: tuple[NounGroup, ...]) -> bool:
    """ "warned that it could send arms if …": a step that a party holds out of its own."""
    if unit.statement is None or verb.modal not in ("could", "may", "might") or verb.perfect or not subject:
        return False
    return verb.lemma not in listed("befalling") and verb.voice == "active" and _of_themselves(at, unit, subject)


def _of_themselves(at: View, unit: Unit, subject: tuple[NounGroup, ...]) -> bool:
    """Whether a party speaks of itself: "we", "it" in its own reported words, its name."""
    if not any(a.country for a in unit.speakers):
        return False
    own = {a.country for a in unit.speakers}
    actors = at.cast.actors_of(subject)
    return any(at.lower(n.head) in _OURS for n in subject) or any(a.country in own for a in actors)


def _harms(at: View, unit: Unit, verb: VerbGroup, subject: tuple[NounGroup, ...]) -> bool:
    """ "it will hit the capital if …": a blow that the speakers' own side would deal."""
    if verb.lemma not in listed("blows") or verb.voice == "passive" or not unit.speakers:
        return False
    own = {a.country for a in unit.speakers if a.country}
    ours = any(at.lower(n.head) in _OURS for n in subject)
    return ours or any(a in unit.speakers or a.country in own for a in at.cast.actors_of(subject))


def _only_possible(unit: Unit, verb: VerbGroup | None) -> bool:
    """Whether the article itself tells what may happen: "the bloc could impose sanctions"."""
    return unit.statement is None and verb is not None and verb.modal in ("could", "may", "might", "can")


def _names_penalty(at: View, main: tuple[int, int]) -> bool:
    """Whether the clause names what punishes: "sanctions", "tariffs"; not who "was punished if he fled", as a habit."""
    named = [i for i in range(*main) if at.lower(i) in listed("penalties")]
    told = {v.head for v in at.verbs_in(*main) if v.voice == "passive" and v.modal is None and v.form != "infinitive"}
    return any(i not in told for i in named)


def counterfactual(at: View, main: tuple[int, int]) -> bool:
    """ "could have ended long ago, if …": what never happened binds nobody."""
    return any(v.modal in ("would", "could", "might", "should") and v.perfect for v in at.finite_in(*main))


def _is_to_be(verb: VerbGroup) -> bool:
    """Whether the verb tells what is or will be, and not only what may be."""
    return verb.modal in _WILL or verb.tense == "future"


def is_ready(at: View, verb: VerbGroup) -> bool:
    """Whether somebody is said to be ready: "we are ready to sign"."""
    return any(at.lower(i) in listed("ready") for i in range(verb.head, verb.head + 3))


def _considers(verb: VerbGroup) -> bool:
    """ "they are considering barring …": a step that is thought of."""
    return verb.lemma in listed("thinking of") and verb.progressive and not verb.negated


def _subject_within(at: View, verb: VerbGroup, main: tuple[int, int]) -> tuple[NounGroup, ...]:
    """The subject of the verb in its clause, or whatever is named there before the verb."""
    subject = tuple(n for n in at.syntax.subject_of(verb) if n.first >= main[0])
    return subject or tuple(n for n in at.nouns if main[0] <= n.first < verb.first)


def _by_unnamed(unit: Unit) -> bool:
    """Whether only people without a name say so: "two officials said"."""
    return bool(unit.speakers) and all(a.kind is ActorKind.UNNAMED for a in unit.speakers)


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
    return not _names_penalty(at, main)


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
    spoken = unit.statement is not None and unit.statement.form is Form.DIRECT
    if spoken and heads and heads <= _OTHERS:
        return False  # "if Moscow sees no answer, they will go on": in somebody's own words, others
    if not heads or not heads.isdisjoint(_OURS | listed("whom a party asks")):
        return True
    own = {a.country for a in unit.speakers if a.country}
    actors = at.cast.actors_of(subject)
    return any(a.kind in _PARTIES and (a.country is None or a.country in own or a in unit.speakers) for a in actors)
