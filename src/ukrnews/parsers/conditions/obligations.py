"""Softer demands: what a source says should be done or is needed, and what a party wants of another."""

from __future__ import annotations

from typing import NamedTuple

from ukrnews.lexicon.entries import Sense
from ukrnews.model import Act, ActorKind, ConditionKind, ProposalKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.ahead import asks, last_finite, of_mind
from ukrnews.parsers.conditions.condition_draft import Draft
from ukrnews.parsers.conditions.signs import Sign
from ukrnews.parsers.conditions.stakes import about, demanded_here, matters, topics
from ukrnews.parsers.conditions.units import Unit, is_party, unit_at
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.extents import clause_around, skip_marks, trimmed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import Clause, NounGroup, VerbGroup

_ASKS = frozenset({"if", "whether", "what", "how", "who", "why", "when", "where", "which"})
_BEFORE_BIDDING = frozenset({"then", ":"})
_BARE = frozenset({"VB", "VBP", "JJ", "NN", "NNP", "UH"})
"""Tags that a bare verb gets at the head of a sentence."""
_NOT_BIDDEN = frozenset({"'s", "’s", "of"})
_OURSELVES = frozenset({"us", "me"})
_NOBODY = frozenset({"i", "you", "there", "it", "one", "what", "who", "which", "that"})
_WANTED = frozenset({ProposalKind.TERRITORIAL, ProposalKind.SECURITY_GUARANTEE, ProposalKind.SANCTIONS})
_BODIES = frozenset({ActorKind.PERSON, ActorKind.ORGANISATION})
_PARTIES = frozenset({ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.PERSON, ActorKind.GROUP})


@rule("should-demand", on=(Sense.SHOULD,))
def should(at: View, sign: Sign) -> Draft | None:
    """What others should do or what should be done about what is bargained over: "all sanctions should be lifted"."""
    verb, unit = _verb_of(at, sign), unit_at(at, sign.first)
    if verb is None or verb.perfect or of_mind(at, verb) or not _stated(at, unit, verb):
        return None
    subject = at.syntax.subject_of(verb)
    if not subject or not unit.first <= subject[0].first < verb.first or at.lower(subject[0].head) in _NOBODY:
        return None
    others = _by_others(at, unit, verb) or _others(at, unit, subject[0].first, verb.first)
    first, last = clause_around(at.document, unit, verb)
    others = others or _owed(at, unit, verb, subject[0]) or _insisted(at, unit)
    if not others and not (_of_a_party(at, unit, verb, subject) and demanded_here(at, unit, first, last)):
        return None
    if last == verb.last:  # "should this time invite them"
        last = max(last, trimmed(at.document, verb.last, unit.last))
    return Draft(ConditionKind.DEMAND, sign.tokens, unit, first, last, (first, last), None, subject)


def _of_a_party(at: View, unit: Unit, verb: VerbGroup, subject: tuple[NounGroup, ...]) -> bool:
    """Whether somebody else is to do it or have it done, and not only to be or feel so: "the rebels should leave"."""
    own = {a.country for a in unit.speakers} - {None}
    actors = at.cast.actors_of(subject)
    heads = {at.lower(n.head) for n in subject}
    party = any(a.country not in own for a in actors) or not heads.isdisjoint(listed("sides without a name"))
    return party and not (verb.lemma == "be" and verb.voice == "active")


def _by_others(at: View, unit: Unit, verb: VerbGroup) -> bool:
    """ "a list should be drawn up by the Russian side": the one who is to do it is another party."""
    doer = next((n for n in at.nouns if n.preposition == verb.last and at.lower(verb.last) == "by"), None)
    if doer is None or verb.voice != "passive":
        return False
    own = {a.country for a in unit.speakers}
    side = at.cast.side_of(doer)
    parties = (*at.cast.actors_in(doer.first, doer.last), *(() if side is None else (side,)))
    return any(a.country is not None and a.country not in own for a in parties)


def _owed(at: View, unit: Unit, verb: VerbGroup, subject: NounGroup) -> bool:
    """ "Ukraine should be given", "should not be left alone", said in Kyiv: what others owe one's own side."""
    own = {a.country for a in unit.speakers} - {None}
    ours = any(a.country in own for a in at.cast.actors_of((subject,)))
    return ours and (verb.voice == "passive" or verb.lemma in listed("getting") - {"be"})


def _insisted(at: View, unit: Unit) -> bool:
    """Whether the word that tells it insists: "insisted that the crew should go home"."""
    cue = unit.statement.cue if unit.statement is not None else None
    return cue is not None and at.lower(at.document.token_at(cue.start)) in listed("insisting")


def _stated(at: View, unit: Unit, verb: VerbGroup) -> bool:
    """Whether a source says it as it is, neither proposing nor asking."""
    asked = unit.statement is not None and unit.statement.act is Act.ASK and at.lower(unit.first - 1) != "that"
    proposed = unit.statement is not None and unit.statement.act is Act.PROPOSE
    return unit.statement is not None and not asked and not proposed and _in_its_own(at, verb)


def _in_its_own(at: View, verb: VerbGroup) -> bool:
    """Whether the clause is no question, neither asked nor told, and describes nothing: "what should be done"."""
    clause = at.syntax.clause_of(verb)
    if clause is not None and (_describes(at, clause) or at.lower(clause.marker or -1) in _ASKS):
        return False
    return not asks(at, verb.head)


def _describes(at: View, clause: Clause) -> bool:
    """Whether it describes a noun, and does not say what a stance or a demand holds: "the position that"."""
    if clause.kind != "relative":
        return False
    described = at.syntax.antecedent_of(clause)
    return described is None or at.lower(described.head) not in listed("stances")


def _others(at: View, unit: Unit, first: int, last: int) -> bool:
    """Whether what should act or be done is another party or what is bargained over, not advice to one's own side;
    what several parties declare together may be about anything of the war."""
    appealed = listed("whom a party appeals to") | listed("chambers")
    if topics(at, first, last) or any(at.lower(i) in appealed for i in range(first, last)):
        return True
    own = {a.country for a in unit.speakers} - {None}
    named = at.cast.actors_in(first, last)
    if own and any(a.country is not None and a.country not in own for a in named):
        return True
    if own - {None} and any(a.country is None and a.kind in _BODIES and a not in unit.speakers for a in named):
        return True  # "the envoy should invite them", of one who acts for no state
    return len(unit.speakers) > 1 and about(at, first, last)


@rule("needed-demand", on=(Sense.NEEDED,))
def needed(at: View, sign: Sign) -> Draft | None:
    """What is needed or due: "a political solution is needed", "it is time to end the war"."""
    unit = unit_at(at, sign.first)
    verb = last_finite(at, unit.first, sign.last)
    if unit.statement is None or verb is None or verb.negated or not _in_its_own(at, verb):
        return None
    first, last = clause_around(at.document, unit, verb)
    opens = at.lower(sign.last - 1) in ("to", "for", "that", "time", "of")
    if opens:
        last = max(last, trimmed(at.document, first, unit.last))
    needs = (sign.last, last) if opens else (first, sign.first)
    due = at.lower(sign.last - 1) == "for" and any(n.first == sign.last and at.cast.actors_of((n,)) for n in at.nouns)
    if last < sign.last or not (due or matters(at, *needs)) or (not opens and _lacked(at, *needs)):
        return None
    return Draft(ConditionKind.DEMAND, sign.tokens, unit, first, last, (first, last))


def _lacked(at: View, first: int, last: int) -> bool:
    """ "more shells are needed", "measures are needed": arms or means that somebody lacks, no step of a settlement."""
    found = topics(at, first, last)
    return bool(found) and all(t.name in listed("papers") or t.kind is ProposalKind.MILITARY_AID for t in found)


@rule("voiced-need-demand", on=(Sense.VOICED_NEED,))
def voiced_need(at: View, sign: Sign) -> Draft | None:
    """The need that a party voices: "stressed the need for a truce", "spoke about the need to end the war"."""
    verb = next(reversed(at.verbs_in(at.sentence.first, sign.first)), None)
    if verb is None or verb.negated or verb.lemma not in listed("voicing a need"):
        return None
    if sign.first - verb.last > 1 and at.lower(sign.first - 1) != "and":
        return None  # "spoke of a force that would meet the need for order"
    subject = at.syntax.subject_of(verb)
    unit = unit_at(at, sign.first)
    last = trimmed(at.document, sign.first, max(unit.last, sign.last))
    if not subject or not at.cast.actors_of(subject) or last <= sign.last or not _is_a_step(at, sign.last, last):
        return None
    needs = sign.last, last
    return Draft(ConditionKind.DEMAND, sign.tokens, unit, sign.first, last, needs, None, subject, True)


def _is_a_step(at: View, first: int, last: int) -> bool:
    """Whether it is what is bargained over, or a deed about the war: no "unity", no "better relations"."""
    to_do = next((v for v in at.verbs_in(first, last) if v.first <= first and v.form == "infinitive"), None)
    done = to_do is not None and to_do.lemma not in listed("befalling") and about(at, first, last)
    return bool(topics(at, first, last)) or done


@rule("bidding-demand", on=(Sense.BID,))
def bidding(at: View, sign: Sign) -> Draft | None:
    """What a party bids another do in its own words: "“Free our lands,” Zelensky said", "Please lift the ban"."""
    first, token = sign.first, at.document.tokens[sign.first]
    if not _heads_bidding(at, first) or asks(at, first):
        return None
    unit, quoted = unit_at(at, first), at.document.quotations_in(token.start, token.end)
    if unit.statement is None or not quoted:
        return None
    last = trimmed(at.document, first, min(unit.last, at.document.token_at(quoted[0].end - 1)))
    if last - first < 2 or not any(a.country for a in unit.speakers) or not about(at, first, last):
        return None
    if not _has_object_only(at, first, last):
        return None  # "Free elections cannot be held"
    return Draft(ConditionKind.DEMAND, sign.tokens, unit, first, last, (first, last))


def _has_object_only(at: View, first: int, last: int) -> bool:
    """Whether a noun follows the word at `first` that is its object, and not the subject of another verb."""
    object_ = next((n for n in at.nouns if n.first >= first and n.last > first), None)
    if object_ is None:
        return False
    return not any(v.first <= object_.last and v.head > object_.head for v in at.finite_in(first, last))


def _heads_bidding(at: View, first: int) -> bool:
    """Whether a bare verb stands at the head of its sentence, and bids neither oneself nor nobody."""
    if at.tag(first) not in _BARE or at.lower(first + 1) in _NOT_BIDDEN:
        return False
    if at.lower(first) in listed("bidding oneself") and at.lower(first + 1) in _OURSELVES:
        return False
    return at.lower(first - 1) in _BEFORE_BIDDING or skip_marks(at.document, at.sentence.first, first) == first


class _Want(NamedTuple):
    """A verb of wanting whose subject is a party."""

    verb: VerbGroup
    unit: Unit
    clause: tuple[int, int]
    subject: tuple[NounGroup, ...]
    wanted: NounGroup | None
    to: VerbGroup | None

    @property
    def goes_on(self) -> bool:
        """Whether an infinitive follows what is wanted."""
        return self.wanted is not None and self.to is not None and self.to.first <= self.wanted.last + 1

    def draft(self, sign: Sign) -> Draft:
        requirement = self.verb.last, self.clause[1]
        kind = ConditionKind.DEMAND
        return Draft(kind, sign.tokens, self.unit, *self.clause, requirement, None, self.subject, True)


@rule("wants-first-precondition", on=(Sense.WANT,))
def wants_first(at: View, sign: Sign) -> Draft | None:
    """What a party wants to do first: "it wants first to see the text"."""
    want = at.once(_want, sign)
    if want is None or want.wanted is not None or want.to is None or want.to.first > want.verb.last + 1:
        return None
    if not any(at.lower(i) == "first" for i in range(want.verb.last, want.to.last + 1)):
        return None
    if want.unit.statement is None and not topics(at, *want.clause):
        return None
    marker, requirement = (want.verb.head, want.verb.last), (want.to.first, want.clause[1])
    return want.draft(sign)._replace(kind=ConditionKind.PRECONDITION, marker=marker, requirement=requirement)


@rule("wants-to-demand", on=(Sense.WANT,))
def wants_to(at: View, sign: Sign) -> Draft | None:
    """What a party wants another to do: "the Kremlin wants Kyiv to recognise the border"."""
    want = at.once(_want, sign)
    if want is None or want.wanted is None or not want.goes_on:
        return None
    if at.lower(want.wanted.head) in listed("people at large"):
        return None  # "I want everyone to hear me in Moscow"
    others = {a.name for a in at.cast.actors_of((want.wanted,))}
    if not others:
        return want.draft(sign) if _wants_it_done(at, want) else None
    return want.draft(sign) if others.isdisjoint(a.name for a in at.cast.actors_of(want.subject)) else None


def _wants_it_done(at: View, want: _Want) -> bool:
    """ "We want all sieges to be lifted", "wants the war to end": a step of a settlement, whoever takes it."""
    if want.wanted is None or want.to is None:
        return False
    return matters(at, want.wanted.first, want.wanted.last) or (
        want.to.voice == "passive" and about(at, want.wanted.first, want.clause[1])
    )


@rule("wants-demand", on=(Sense.WANT,))
def wants(at: View, sign: Sign) -> Draft | None:
    """What a party wants to get: "Moscow wants recognition of the annexations"."""
    want = at.once(_want, sign)
    if want is None or want.wanted is None or want.goes_on:
        return None
    first, last, head = want.wanted.first, want.wanted.last, want.wanted.head
    named = topics(at, head, head + 1) or topics(at, first, last, up_to=head + 1)
    bargained = named and any(t.kind in _WANTED for t in topics(at, first, last))
    return want.draft(sign) if bargained else None


def _want(at: View, sign: Sign) -> _Want | None:
    verb = _verb_of(at, sign)
    if verb is None or verb.form not in ("finite", "gerund") or verb.negated or asks(at, verb.head):
        return None
    around = at.syntax.clause_of(verb)
    if around is not None and at.lower(around.marker or -1) in _ASKS:
        return None  # "if we want it to last"
    unit, subject = unit_at(at, verb.head), at.syntax.subject_of(verb)
    party = any(a.kind in _PARTIES and a.country for a in at.cast.actors_of(subject))
    party = party or any(at.lower(n.head) in listed("sides without a name") for n in subject)
    if not party and not _first_person(at, sign, subject):
        return None
    clause = clause_around(at.document, unit, verb)
    wanted = next((n for n in at.nouns if n.first == verb.last), None)
    to = next((v for v in at.verbs_in(verb.last, clause[1]) if v.form == "infinitive"), None)
    return _Want(verb, unit, clause, subject, wanted, to)


def _first_person(at: View, sign: Sign, subject: tuple[NounGroup, ...]) -> bool:
    """Whether a source that speaks for a country says "we want"."""
    speakers = unit_at(at, sign.first).speakers
    return bool(subject) and at.lower(subject[0].head) in ("we", "it", "i") and any(is_party(a) for a in speakers)


def _verb_of(at: View, sign: Sign) -> VerbGroup | None:
    """The sentence's own verb that holds the sign."""
    return next((v for v in at.own_verbs if v.first <= sign.first < v.last), None)


should.finds(
    "[Lavrov] said <{all sanctions should be lifted}>.",
    "[Lavrov] said <{António Guterres should this time invite both sides}>.",
)
should.finds(
    "[Lavrov] said <{the rebels should join the talks}>.",
    "[Lavrov] asked that <{foreign powers should respect Russia}>.",
)
should.passes_by("Lavrov said all sanctions must be lifted.")
should.nothing_in(
    "A nurse said the rebels should join the talks.",
    "Lavrov said the vote in Sumy should be a step to peace.",
    "Lavrov asked whether sanctions should be lifted.",
    "Lavrov said: “All sanctions should be lifted?”",
    "All sanctions should be lifted.",
)

needed.finds(
    "[Guterres] said <{a ceasefire was needed}>.",
    "“<{It is time to end the war}>,” [Guterres] said.",
)
needed.passes_by("Guterres said a ceasefire must hold.")
needed.nothing_in("Guterres said an umbrella was needed.")

voiced_need.finds("[Guterres] stressed <the need for {a full ceasefire}>.")
voiced_need.passes_by("Guterres said a full ceasefire was needed.")
voiced_need.nothing_in("Guterres saw the need for a full ceasefire.", "Guterres stressed the need for sleep.")

bidding.finds(
    "“<{Withdraw your troops from Ukraine}>,” [Zelensky] said.",
    "“<{Please lift the ban on these missiles}>,” [Zelensky] said.",
    "“You want a truce, so I say: <{free our sailors}>,” [Zelensky] said.",
)
bidding.passes_by("“Moscow must withdraw its troops,” Zelensky said.")
bidding.nothing_in("“Give me a minute,” Zelensky said.", "Withdraw your troops, the banner read.")

wants_first.finds("<[Moscow] wants {to first see the text of the treaty}>.")
wants_first.passes_by("Moscow wants Kyiv to sign the treaty first.")
wants_first.nothing_in("Moscow wants to see the first snow.")

wants_to.finds(
    "<[The Kremlin] wants {Kyiv to recognise the border}>.",
    "<[The rebels] want {Lukashenko to resign}>.",
)
wants_to.passes_by("The Kremlin wants recognition of the border.")
wants_to.nothing_in(
    "“I want everyone to hear me now in Moscow,” Zelensky said.",
    "“Does Moscow want Kyiv to recognise the border?” Rubio said.",
    "The Kremlin wants to win.",
    "Children want Kyiv to win.",
)

wants.finds(
    "<[Moscow] wants {recognition of the annexed regions}>.",
    "<[Kyiv] is seeking {security guarantees from its partners}>.",
    "“<We want {recognition of the annexed regions}>,” [Sergei Lavrov] said.",
)
wants.passes_by("Moscow wants Kyiv to recognise the annexed regions.")
wants.nothing_in("Moscow wants peace and quiet.", "Moscow does not want recognition of the annexed regions.")
