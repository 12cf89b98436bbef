"""Red lines: standing refusals ("will never recognise", "has repeatedly ruled out", "is not negotiable")."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ukrnews.lexicon.entries import CueNounEntry, Sense
from ukrnews.model import Act, ActorKind, ConditionKind
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.parsers.conditions.extents import clause_around, skip_marks, trimmed
from ukrnews.parsers.conditions.frames import Frame
from ukrnews.parsers.conditions.signs import Sign
from ukrnews.parsers.conditions.units import Unit
from ukrnews.reading.syntax import VerbGroup

_AHEAD = frozenset({"will", "would", "shall", "can", "be going to", "ca", "could"})
_PARTIES = frozenset({ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.PERSON, ActorKind.GROUP})
_VOWS = frozenset({"vow", "promise", "pledge", "swear"})
_OWN_WORD = frozenset(
    {"accept", "agree", "recognise", "recognize", "allow", "permit", "tolerate", "concede", "cede", "sign"}
)
"""Refusals that one party may well report of another."""
_ANYBODY = frozenset({"anyone", "anybody", "anything", "everyone", "someone"})
_WARRANTS = frozenset({
    "guarantee", "guarantees", "guaranteed", "assurance", "assurances", "ensure", "ensures", "ensured", "fear", "fears",
    "hope", "hopes",
})  # fmt: skip
"""What makes a refusal that another party is to be held to, or that is only feared."""
_EVEN = frozenset({"any", "possibility", "notion"})
_FIRST_PERSON = frozenset({"i", "we"})


def red_lines(frame: Frame) -> Iterator[Draft]:
    """The standing refusals of a sentence."""
    senses = {s.sense for s in frame.signs}
    if senses & {Sense.CONSENT, Sense.NEVER, Sense.REFUSE}:
        for verb in frame.document.syntax.verb_groups(frame.sentence):
            draft = _never(frame, verb) or _vowed(frame, verb) or _repeated(frame, verb)
            if draft is not None:
                yield draft
    for sign in frame.signs:
        rule = _BY_SIGN.get(sign.sense)
        draft = rule(frame, sign) if rule is not None else None
        if draft is not None:
            yield draft


def _draft(rule: str, unit: Unit, frame: Frame, first: int, last: int, verb: VerbGroup) -> Draft:
    subject = frame.document.syntax.subject_of(verb)
    marker = min(verb.first, *verb.parts), verb.last
    return Draft(ConditionKind.RED_LINE, rule, marker, unit, first, last, (first, last), None, subject, True)


def _never(frame: Frame, verb: VerbGroup) -> Draft | None:
    """ "will not accept", "would never give up", "under no circumstances will we …"."""
    if verb.form != "finite" or verb.modal not in _AHEAD:
        return None
    unit = frame.units.at(verb.head)
    first, last = clause_around(frame.document, unit, verb)
    never = frame.has(Sense.NEVER, first, max(last, verb.last))
    refused = frame.has(Sense.CONSENT, verb.head, verb.head + 1) and verb.negated
    if not (refused or (never and (verb.negated or frame.negated(first, last)))):
        return None
    if verb.modal in ("can", "ca") and not never and (last == verb.last or "longer" in _words(frame, verb)):
        return None  # "I can't agree": about nothing; "can no longer sell": unable
    if unit.statement is None and any(frame.lower(i) in _WARRANTS for i in range(first - 2, first)):
        return None  # "a guarantee that Ukraine will not join"
    if not never and (_of_another(frame, unit, verb) or not _at_stake(frame, verb, last)):
        return None
    if verb.modal == "could" and not (never and refused):
        return None
    if not never and verb.modal == "would" and unit.statement is None:
        return None
    if verb.voice == "passive" and not frame.topics(first, last):
        return None
    if not _by_a_party(frame, unit, verb, refused):
        return None
    draft = _draft("will-never" if never else "will-not", unit, frame, first, last, verb)
    return draft._replace(marker=_saying_no(frame, draft))


def _saying_no(frame: Frame, draft: Draft) -> tuple[int, int]:
    """The verb, where it says no itself, else the words that do: "under no circumstances", "no … whatsoever"."""
    first, last = draft.marker
    never = next((s for s in frame.signs if s.sense is Sense.NEVER and draft.first <= s.first < draft.last), None)
    return draft.marker if never is None or first <= never.first < last else never.tokens


def _vowed(frame: Frame, verb: VerbGroup) -> Draft | None:
    """ "vowed never to surrender"."""
    if verb.form != "infinitive" or not frame.has(Sense.NEVER, verb.first - 1, verb.head):
        return None
    earlier = [v for v in frame.verbs(frame.sentence.first, verb.first) if v.last >= verb.first - 2]
    if not earlier or earlier[-1].lemma not in _VOWS:
        return None
    unit = frame.units.at(earlier[-1].head)
    first, last = clause_around(frame.document, unit, earlier[-1])
    draft = _draft("vowed-never", unit, frame, first, last, earlier[-1])
    return draft._replace(marker=(earlier[-1].first, verb.last))


def _by_a_party(frame: Frame, unit: Unit, verb: VerbGroup, refused: bool) -> bool:
    """Whether a party refuses: the subject is one, or a source says so of itself or of what is bargained over."""
    subject = frame.document.syntax.subject_of(verb)
    actors = frame.cast.actors_of(subject)
    if any(a.kind in _PARTIES for a in actors):
        return unit.statement is not None or refused
    if unit.statement is None:
        return False
    return refused or any(frame.lower(n.head) in _FIRST_PERSON for n in subject)


def _words(frame: Frame, verb: VerbGroup) -> set[str]:
    return {frame.lower(i) for i in range(verb.first, verb.last)}


def _at_stake(frame: Frame, verb: VerbGroup, last: int) -> bool:
    """Whether what is refused is bargained over: a consent always is, "will not abandon anyone" is not."""
    return verb.lemma in _OWN_WORD or verb.last == last or frame.about(verb.first, last) or _plain_object(frame, verb)


def _plain_object(frame: Frame, verb: VerbGroup) -> bool:
    """Whether the verb has a noun of its own for its object, not only "anyone"."""
    found = frame.document.syntax.object_of(verb)
    return (
        bool(found)
        and frame.document.tag(found[0].head).startswith("NN")
        and frame.lower(found[0].head) not in _ANYBODY
    )


def _of_another(frame: Frame, unit: Unit, verb: VerbGroup) -> bool:
    """ "Russia will not leave by itself", said by Kyiv: what another party is expected to do, a consent aside."""
    if verb.lemma in _OWN_WORD:
        return False
    sides = {a.country for a in frame.cast.actors_of(frame.document.syntax.subject_of(verb))}
    speakers = {a.country for a in unit.speakers}
    return bool(sides) and bool(speakers) and None not in sides and None not in speakers and not sides & speakers


def _repeated(frame: Frame, verb: VerbGroup) -> Draft | None:
    """ "has repeatedly rejected", "has always ruled out", "rejects categorically"."""
    if verb.negated or not frame.has(Sense.REFUSE, verb.head, verb.head + 1):
        return None
    if verb.form == "infinitive":
        return None
    if not frame.has(Sense.REPEATED, verb.first, verb.last + 2) and not _refuses_all(frame, verb):
        return None
    unit = frame.units.at(verb.head)
    first, last = clause_around(frame.document, unit, verb)
    clause = frame.document.syntax.clause_of(verb)
    if clause is not None and clause.kind == "relative":
        antecedent = frame.document.syntax.antecedent_of(clause)
        if antecedent is not None:
            first = min(first, max(antecedent.first, unit.first))
    if frame.lower(verb.first - 1) in _REPEATED_BEFORE:
        first = min(first, verb.first - 1)
    return _draft("repeatedly-rejected", unit, frame, first, last, verb)


def _refuses_all(frame: Frame, verb: VerbGroup) -> bool:
    """ "rejects the possibility of concessions", "rules out any talks": in the present, of anything of the kind."""
    if verb.tense != "present" or verb.progressive or verb.modal is not None or verb.form != "finite":
        return False
    near = {frame.lower(i) for i in range(verb.last, verb.last + 3)}
    return bool(near & _EVEN) and bool(frame.topics(verb.last, min(verb.last + 9, frame.sentence.last)))


_REPEATED_BEFORE = frozenset({"repeatedly", "consistently", "categorically"})


def _barred(frame: Frame, sign: Sign) -> Draft | None:
    """ "Crimea is not up for negotiation", "NATO troops are a red line", "unacceptable"."""
    unit = frame.units.at(sign.first)
    verb = next((v for v in reversed(frame.verbs(unit.first, sign.last)) if v.form == "finite"), None)
    if verb is None or (verb.negated and frame.lower(sign.first) not in ("not", "be")):
        return None
    first, last = clause_around(frame.document, unit, verb)
    if last < sign.last or not (unit.statement is not None or frame.topics(first, last)):
        return None
    if not frame.in_domain(first, last) and not any(a.country for a in unit.speakers):
        return None
    if _about_words(frame, verb) and not frame.topics(first, verb.first):
        return None
    draft = _draft("non-negotiable", unit, frame, first, last, verb)
    return draft._replace(marker=sign.tokens, own=False)


def _about_words(frame: Frame, verb: VerbGroup) -> bool:
    """ "the general's statement was unacceptable": what somebody said, not what he asks for."""
    heads = (frame.lower(n.head) for n in frame.document.syntax.subject_of(verb))
    entries = (e for head in heads for e in frame.document.lexicon.index(CueNounEntry).get(head, ()))
    return any(isinstance(e, CueNounEntry) and e.act is Act.STATE for e in entries)


def _impossible(frame: Frame, sign: Sign) -> Draft | None:
    """ "negotiations with Moscow are impossible": what its speaker rules out can be proposed."""
    unit = frame.units.at(sign.first)
    verb = next((v for v in reversed(frame.verbs(unit.first, sign.first)) if v.form == "finite"), None)
    if unit.statement is None or verb is None or verb.negated or verb.lemma != "be" or verb.last < sign.first - 1:
        return None
    if not frame.topics(unit.first, verb.first) or frame.lower(sign.last) in ("to", "for", "that"):
        return None
    return _barred(frame, sign)


def _not_one(frame: Frame, sign: Sign) -> Draft | None:
    """ "Not one village by signature": a refusal that heads what is said."""
    unit = frame.units.at(sign.first)
    if unit.statement is None or sign.first != skip_marks(frame.document, unit.first, unit.last):
        return None
    verbs = [v for v in frame.verbs(sign.first, unit.last) if v.form == "finite"]
    if verbs and not (verbs[0].modal or frame.has(Sense.CONSENT, sign.first, unit.last)):
        return None
    last = trimmed(frame.document, sign.first, unit.last)
    return Draft(ConditionKind.RED_LINE, "not-one", sign.tokens, unit, sign.first, last, (sign.first, last))


_BY_SIGN: Mapping[Sense, Callable[[Frame, Sign], Draft | None]] = {
    Sense.BARRED: _barred,
    Sense.IMPOSSIBLE: _impossible,
    Sense.NOT_ONE: _not_one,
}
