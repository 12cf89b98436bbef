"""Whom "he", "she", "it" and "they" take up."""

from __future__ import annotations

from ukrnews.lexicon.entries import Gender
from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.actors.pronouns import HE
from ukrnews.parsers.actors.sieves.asked import Asked
from ukrnews.parsers.actors.sieves.triggers import Trigger
from ukrnews.parsers.actors.spoken import Spoken
from ukrnews.parsers.actors.wordlists import listed
from ukrnews.parsers.cards import rule
from ukrnews.reading.syntax import Clause

_THINGS = frozenset({ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.GROUP})
_GENDERS = {True: Gender.MALE, False: Gender.FEMALE}
"""By whether the pronoun is "he"."""
_OTHERS = {Gender.MALE: "a man", Gender.FEMALE: "a woman"}


@rule("he-named-sieve", on=(Trigger.HE,))
def he_named(asked: Asked) -> Actor | None:
    """The last named person of that gender, subjects first: "Umerov flew home. He said …"; nobody where the sentence
    before is about somebody else."""
    about = _subject_before(asked)
    if about is None:
        return asked.first_fitting(asked.before, lambda spoken: _why_not(asked, spoken, ActorKind.PERSON))
    here = asked.document.sentence_of_token(asked.noun.first).index
    at = asked.document.sentence_of_token

    def why_not(spoken: Spoken) -> str:
        if at(spoken.token).index < here - 1:
            return "farther than whom the sentence before is about"
        return _why_not(asked, spoken, ActorKind.PERSON)

    return asked.first_fitting(asked.before, why_not)


def _subject_before(asked: Asked) -> Spoken | None:
    """The one without a name whom the sentence before is about and whom the pronoun can mean: "A suspect fled. He …".
    Not who was hurt or asks: of him no more is told, but of whoever spoke before."""
    document = asked.document
    index = document.sentence_of_token(asked.noun.first).index - 1
    if index < 0 or asked.noun.last - asked.noun.first > 1:
        return None
    if document.sentences[index].paragraph < document.sentences[index + 1].paragraph - 1:
        return None
    clause = document.syntax.clauses(document.sentences[index])[:1]
    if not clause or clause[0].kind != "main" or len(clause[0].subject) != 1 or clause[0].verb is None:
        return None
    subject = clause[0].subject[0]
    if clause[0].verb.lemma in listed("harmed or asking") or document.tag(subject.head) != "NN":
        return None
    if document.word(subject.head) in listed("descriptions of somebody named"):
        return None
    spoken = (s for s in asked.known.spoken.in_sentence(index) if s.token == subject.first)
    return next((s for s in spoken if not _why_not(asked, s, ActorKind.UNNAMED)), None)


@rule("he-unnamed-sieve", on=(Trigger.HE,))
def he_unnamed(asked: Asked) -> Actor | None:
    """Somebody without a name where nobody named fits: "A fisherman came back. He said …"."""
    return asked.first_fitting(asked.before, lambda spoken: _why_not(asked, spoken, ActorKind.UNNAMED))


@rule("it-sieve", on=(Trigger.IT,))
def it(asked: Asked) -> Actor | None:
    """The last state or body, subjects first: "Poland closed the border. It said …"."""

    def why_not(spoken: Spoken) -> str:
        if not spoken.body and spoken.actor.kind not in _THINGS:
            return "no state and no body"
        return _ruled_out(asked, spoken) or ("" if spoken.single else "many")

    return None if _means_nobody(asked) else asked.first_fitting(asked.before, why_not)


def _means_nobody(asked: Asked) -> bool:
    """ "It is Poland's turn to act": an "it" that an infinitive explains; "The plan is clear, but it fails to say how":
    one that takes up the thing of which the clause before tells, which names no state and no body."""
    document = asked.document
    clauses = document.syntax.clauses(document.sentence_of_token(asked.noun.first))
    own = next((k for k, c in enumerate(clauses) if asked.noun in c.subject), None)
    if own is None or asked.head != "it":
        return False
    verb = clauses[own].verb
    if verb is not None and verb.lemma == "be" and _explained(asked, verb.last):
        return True
    before = clauses[own - 1] if own and clauses[own - 1].kind == "main" == clauses[own].kind else None
    return before is not None and _tells_of_a_thing(asked, before)


def _tells_of_a_thing(asked: Asked, clause: Clause) -> bool:
    """Whether the clause's subject is one thing that is no actor, and no state or body is named up to the pronoun."""
    if len(clause.subject) != 1 or asked.document.tag(clause.subject[0].head) != "NN":
        return False
    thing = clause.subject[0]
    named = [n for n in asked.register.names_in(thing.first, asked.noun.first) if n.actor.kind in _THINGS]
    return not named and asked.actor_of(thing) is None


def _explained(asked: Asked, after: int) -> bool:
    """Whether a noun and its infinitive follow from the token on: "turn to act"."""
    chunks = asked.document.syntax.chunks(asked.document.sentence_of_token(asked.noun.first))
    rest = [c for c in chunks if c.first >= after and c.kind not in ("D", "T")][:2]
    return len(rest) == 2 and rest[0].is_bare and rest[1].verb is not None and rest[1].verb.form == "infinitive"


@rule("they-sieve", on=(Trigger.THEY,))
def they(asked: Asked) -> Actor | None:
    """The last several, subjects first: "Russian troops entered the village. They said …"."""
    return asked.first_fitting(asked.before, lambda s: _ruled_out(asked, s) or ("" if s.plural else "only one"))


def _why_not(asked: Asked, spoken: Spoken, kind: ActorKind) -> str:
    if spoken.actor.kind not in (ActorKind.PERSON, ActorKind.UNNAMED):
        return "no person"
    if spoken.plural:
        return "several"
    if spoken.gender is not None and spoken.gender is not _GENDERS[asked.head in HE]:
        return _OTHERS[spoken.gender]
    if spoken.gender is None and not spoken.human:
        return "no human being"
    if spoken.actor.kind is not kind:
        return "without a name, and somebody named fits" if kind is ActorKind.PERSON else "named"
    return _ruled_out(asked, spoken)


def _ruled_out(asked: Asked, spoken: Spoken) -> str:
    return "the other one of the two" if spoken.actor == asked.besides else ""


he_named.finds(
    "[Rustem Umerov] flew home. [He] {said} <the talks were over>.",
    "[Kaja Kallas] met Rustem Umerov. [She] {said} <the talks were over>.",
)
he_named.passes_by("Poland closed the border. He said the talks were over.", "Umerov said the talks were over.")

he_unnamed.finds("[A fisherman] came back on Monday. [He] {said} <the boat was lost>.")
he_unnamed.passes_by("Two fishermen came back on Monday. He said the boat was lost.")

it.finds("[Poland] closed the border. [It] {said} <the road was mined>.")
it.passes_by(
    "Rustem Umerov closed the meeting. It said the road was mined.",
    "Poland has a plan.⏎The plan sounds good, but it admits the war is lost.",
    "Poland left. It is the time to act, Umerov said.",
)

they.finds("[Residents] left the village. [They] {said} <the road was mined>.")
they.passes_by("Rustem Umerov left the village. They said the road was mined.")
