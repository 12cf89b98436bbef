"""Softer demands: what a source says should be done or is needed, and what a party wants of another."""

from __future__ import annotations

from typing import NamedTuple

from ukrnews.lexicon.entries import Sense
from ukrnews.model import Act, ActorKind, ConditionKind, ProposalKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.parsers.conditions.must import of_mind
from ukrnews.parsers.conditions.signs import Sign
from ukrnews.parsers.conditions.units import Unit
from ukrnews.parsers.conditions.view import View
from ukrnews.parsers.extents import clause_around, trimmed
from ukrnews.reading.syntax import NounGroup, VerbGroup

_ASKS = frozenset({"if", "whether", "what", "how", "who", "why", "when", "where", "which"})
_NOBODY = frozenset({"i", "you", "there", "it", "one", "what", "who", "which", "that"})
_WANTED = frozenset({ProposalKind.TERRITORIAL, ProposalKind.SECURITY_GUARANTEE, ProposalKind.SANCTIONS})
_PARTIES = frozenset({ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.PERSON, ActorKind.GROUP})


@rule("should-demand", on=(Sense.SHOULD,))
def should(view: View, sign: Sign) -> Draft | None:
    """What others should do or what should be done about what is bargained over: "all sanctions should be lifted"."""
    verb = next((v for v in view.verbs(*_sentence(view)) if v.first <= sign.first < v.last), None)
    unit = view.units.at(sign.first)
    if verb is None or unit.statement is None or unit.statement.act in (Act.PROPOSE, Act.ASK) or _asked(view):
        return None
    subject = view.document.syntax.subject_of(verb)
    if verb.perfect or not subject or of_mind(view, verb) or view.lower(subject[0].head) in _NOBODY:
        return None
    clause = view.document.syntax.clause_of(verb)
    if clause is not None and (
        clause.kind == "relative" or (clause.marker is not None and view.lower(clause.marker) in _ASKS)
    ):
        return None
    first, last = clause_around(view.document, unit, verb)
    if not (unit.first <= subject[0].first < verb.first) or not _others(view, unit, subject[0].first, verb.first):
        return None
    return Draft(ConditionKind.DEMAND, sign.tokens, unit, first, last, (first, last), None, subject)


def _others(view: View, unit: Unit, first: int, last: int) -> bool:
    """Whether what should act or be done is another party or what is bargained over, not advice to one's own side;
    what several parties declare together may be about anything of the war."""
    if view.topics(first, last):
        return True
    own = {a.country for a in unit.speakers} - {None}
    if own and any(a.country is not None and a.country not in own for a in view.cast.actors_in(first, last)):
        return True
    return len(unit.speakers) > 1 and view.about(first, last)


@rule("needed-demand", on=(Sense.NEEDED,))
def needed(view: View, sign: Sign) -> Draft | None:
    """What is needed: "a political solution is needed", "there is a need to end the war"."""
    unit = view.units.at(sign.first)
    verb = next((v for v in reversed(view.verbs(unit.first, sign.last)) if v.form == "finite"), None)
    if unit.statement is None or verb is None or verb.negated or _asked(view):
        return None
    first, last = clause_around(view.document, unit, verb)
    if view.lower(sign.last - 1) in ("to", "for", "that"):
        last = max(last, trimmed(view.document, first, unit.last))
    opens = view.lower(sign.last - 1) in ("to", "for", "that")
    if last < sign.last or not view.matters(*((sign.last, last) if opens else (first, sign.first))):
        return None
    clause = view.document.syntax.clause_of(verb)
    if clause is not None and (clause.kind == "relative" or view.lower(clause.marker or -1) in _ASKS):
        return None
    return Draft(ConditionKind.DEMAND, sign.tokens, unit, first, last, (first, last), None, ())


class _Want(NamedTuple):
    """A verb of wanting whose subject is a party."""

    verb: VerbGroup
    clause: tuple[int, int]
    subject: tuple[NounGroup, ...]
    wanted: NounGroup | None
    to: VerbGroup | None


@rule("wants-first-precondition", on=(Sense.WANT,))
def wants_first(view: View, sign: Sign) -> Draft | None:
    """What a party wants to do first: "it wants first to see the text"."""
    want = view.once(_read_want, sign)
    if want is None or want.wanted is not None or want.to is None or want.to.first > want.verb.last + 1:
        return None
    if not any(view.lower(i) == "first" for i in range(want.verb.last, want.to.last + 1)):
        return None
    unit = view.units.at(want.verb.head)
    (first, last), marker = want.clause, (want.verb.head, want.verb.last)
    if not (view.topics(first, last) or unit.statement is not None):
        return None
    requirement = want.to.first, last
    return Draft(ConditionKind.PRECONDITION, marker, unit, first, last, requirement, None, want.subject, True)


@rule("wants-to-demand", on=(Sense.WANT,))
def wants_to(view: View, sign: Sign) -> Draft | None:
    """What a party wants another to do: "the Kremlin wants Kyiv to recognise the border"."""
    want = view.once(_read_want, sign)
    if want is None or want.wanted is None or not _goes_on(want):
        return None
    others = view.cast.actors_of((want.wanted,))
    if not others or {a.name for a in others} & {a.name for a in view.cast.actors_of(want.subject)}:
        return None
    return _wanted(view, sign, want)


@rule("wants-demand", on=(Sense.WANT,))
def wants(view: View, sign: Sign) -> Draft | None:
    """What a party wants to get: "Moscow wants recognition of the annexations"."""
    want = view.once(_read_want, sign)
    if want is None or want.wanted is None or _goes_on(want):
        return None
    heads = [t for t in view.topics(want.wanted.first, want.wanted.last) if t.kind in _WANTED]
    if not heads or not view.topics(want.wanted.head, want.wanted.head + 1):
        return None
    return _wanted(view, sign, want)


def _wanted(view: View, sign: Sign, want: _Want) -> Draft:
    unit, requirement = view.units.at(want.verb.head), (want.verb.last, want.clause[1])
    return Draft(ConditionKind.DEMAND, sign.tokens, unit, *want.clause, requirement, None, want.subject, True)


def _goes_on(want: _Want) -> bool:
    """Whether an infinitive follows what is wanted."""
    return want.wanted is not None and want.to is not None and want.to.first <= want.wanted.last + 1


def _read_want(view: View, sign: Sign) -> _Want | None:
    verb = next((v for v in view.verbs(*_sentence(view)) if v.first <= sign.first < v.last), None)
    if verb is None or verb.form not in ("finite", "gerund") or verb.negated or _asked(view):
        return None
    subject = view.document.syntax.subject_of(verb)
    wanting = view.cast.actors_of(subject)
    if not any(a.kind in _PARTIES and a.country for a in wanting) and not _first_person(view, sign, subject):
        return None
    clause = clause_around(view.document, view.units.at(verb.head), verb)
    wanted = next((n for n in view.document.syntax.noun_groups(view.sentence) if n.first == verb.last), None)
    to = next((v for v in view.verbs(verb.last, clause[1]) if v.form == "infinitive"), None)
    return _Want(verb, clause, subject, wanted, to)


def _first_person(view: View, sign: Sign, subject: tuple[NounGroup, ...]) -> bool:
    """Whether a source that speaks for a country says "we want"."""
    speakers = view.units.at(sign.first).speakers
    return bool(subject) and view.lower(subject[0].head) in ("we", "it") and any(a.country for a in speakers)


def _asked(view: View) -> bool:
    return any(view.lower(i) == "?" for i in range(view.sentence.last - 3, view.sentence.last))


def _sentence(view: View) -> tuple[int, int]:
    return view.sentence.first, view.sentence.last


should.finds("[Lavrov] said <{all sanctions should be lifted}>.")
should.passes_by("Lavrov said all sanctions must be lifted.")
should.nothing_in("Lavrov asked whether sanctions should be lifted.", "All sanctions should be lifted.")

needed.finds("[Guterres] said <{a ceasefire was needed}>.")
needed.passes_by("Guterres said a ceasefire must hold.")
needed.nothing_in("Guterres said an umbrella was needed.")

wants_first.finds("<[Moscow] wants {to first see the text of the treaty}>.")
wants_first.passes_by("Moscow wants Kyiv to sign the treaty first.")
wants_first.nothing_in("Moscow wants to see the first snow.")

wants_to.finds("<[The Kremlin] wants {Kyiv to recognise the border}>.")
wants_to.passes_by("The Kremlin wants recognition of the border.")
wants_to.nothing_in("The Kremlin wants to win.", "Children want Kyiv to win.")

wants.finds("<[Moscow] wants {recognition of the annexed regions}>.")
wants.passes_by("Moscow wants Kyiv to recognise the annexed regions.")
wants.nothing_in("Moscow wants peace and quiet.", "Moscow does not want recognition of the annexed regions.")
