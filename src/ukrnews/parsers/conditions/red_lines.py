"""Red lines: standing refusals ("will never recognise", "has repeatedly ruled out", "is not negotiable")."""

from __future__ import annotations

from typing import NamedTuple

from ukrnews.lexicon.entries import CueNounEntry, Sense
from ukrnews.model import Act, ActorKind, ConditionKind, Form, ProposalKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.ahead import first_finite, last_finite, negated, of_mind
from ukrnews.parsers.conditions.condition_draft import Draft
from ukrnews.parsers.conditions.marked import opens
from ukrnews.parsers.conditions.signs import Sign, has, signs_at
from ukrnews.parsers.conditions.stakes import about, in_domain, topics
from ukrnews.parsers.conditions.units import Unit, unit_at
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.extents import clause_around, trimmed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import VerbGroup

_REFUSING = (Sense.CONSENT, Sense.NEVER, Sense.REFUSE)
"""Where one of these stands in a sentence, its verbs are looked at."""
_AHEAD = frozenset({"will", "would", "shall", "can", "be going to", "ca", "could"})
_PARTIES = frozenset({ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.PERSON, ActorKind.GROUP})
_ANYBODY = frozenset({"anyone", "anybody", "anything", "everyone", "someone"})
_FIRST_PERSON = frozenset({"i", "we"})


class _No(NamedTuple):
    """A verb ahead with its clause, which says no."""

    verb: VerbGroup
    unit: Unit
    clause: tuple[int, int]
    never: bool
    """For ever: "will never", "under no circumstances"."""
    withheld: bool
    """A consent is withheld: "will not sign"."""


def _draft(at: View, unit: Unit, clause: tuple[int, int], verb: VerbGroup) -> Draft:
    if clause[1] == verb.last and verb.lemma in listed("letting others"):  # "we won't let the town fall"
        clause = clause[0], max(clause[1], trimmed(at.document, verb.last, unit.last))
    subject, marker = at.syntax.subject_of(verb), (min(verb.first, *verb.parts), verb.last)
    return Draft(ConditionKind.RED_LINE, marker, unit, *clause, clause, None, subject, True)


@rule("will-never-red-line", on=_REFUSING, each=VerbGroup)
def will_never(at: View, verb: VerbGroup) -> Draft | None:
    """A refusal for ever: "would never give up", "under no circumstances will we …"."""
    no = at.once(_no, verb) if verb.modal in _AHEAD else None
    if no is None or not no.never or (not no.withheld and (_of_another(at, no) or _of_somebody_else(at, no))):
        return None  # "Kyiv will never behave so again", said in Minsk
    return _refusal(at, no)


@rule("will-not-red-line", on=_REFUSING, each=VerbGroup)
def will_not(at: View, verb: VerbGroup) -> Draft | None:
    """A consent withheld: "will not accept"."""
    no = at.once(_no, verb) if verb.modal in _AHEAD else None
    return _refusal(at, no) if no is not None and not no.never and _told_as_one(at, no) else None


def _no(at: View, verb: VerbGroup) -> _No | None:
    """The refusal that the verb tells, of a party's."""
    if verb.form != "finite":
        return None
    unit = unit_at(at, verb.head)
    first, last = clause_around(at.document, unit, verb)
    never = has(at, Sense.NEVER, first, max(last, verb.last))
    withheld = verb.negated and has(at, Sense.CONSENT, verb.head, verb.head + 1)
    if not withheld and not (never and (verb.negated or negated(at, first, last))):
        return None
    no = _No(verb, unit, (first, last), never, withheld)
    return no if _meant(at, no) and _by_a_party(at, no) else None


def _meant(at: View, no: _No) -> bool:
    """Whether it stands as a refusal: not "a guarantee that Ukraine will not join", not what is only thought."""
    first, last = no.clause
    if no.unit.statement is None and any(at.lower(i) in listed("warrants") for i in range(first - 2, first)):
        return False
    if no.verb.modal == "could" and not (no.never and no.withheld):
        return False
    let = no.verb.lemma in listed("letting others") and no.unit.statement is not None
    return (let or no.verb.voice != "passive" or bool(topics(at, first, last))) and not of_mind(at, no.verb)


def _by_a_party(at: View, no: _No) -> bool:
    """Whether a party refuses: the subject is one, or a source says so of itself or of what is bargained over."""
    subject = at.syntax.subject_of(no.verb)
    if any(a.kind in _PARTIES for a in at.cast.actors_of(subject)):
        return no.unit.statement is not None or no.withheld
    ourselves = no.withheld or any(at.lower(n.head) in _FIRST_PERSON for n in subject)
    return ourselves and no.unit.statement is not None


def _refusal(at: View, no: _No) -> Draft:
    """The red line; its marker is the verb, where it says no itself, else the words that do: "no … whatsoever"."""
    draft = _draft(at, no.unit, no.clause, no.verb)
    if no.verb.voice == "passive":
        draft = draft._replace(own=False)  # "Iran will not be allowed to": not whose hands are tied
    first, last = draft.marker
    signs = (s for s in signs_at(at) if s.sense is Sense.NEVER and draft.first <= s.first < draft.last)
    never = next(signs, None)
    return draft if never is None or first <= never.first < last else draft._replace(marker=never.tokens)


def _told_as_one(at: View, no: _No) -> bool:
    """Whether a consent withheld is a party's own and of something at stake."""
    verb, last = no.verb, no.clause[1]
    if verb.modal in ("can", "ca") and (last == verb.last or _no_longer(at, verb)):
        return False  # "I can't agree": about nothing; "can no longer sell": unable
    if verb.modal == "would" and no.unit.statement is None:
        return False
    if _of_nobody(at, no) or _let_lie(at, verb) or _believed(at, no):
        return False
    if verb.lemma in listed("own word"):
        return True
    at_stake = verb.last == last or about(at, verb.first, last) or _plain_object(at, verb)
    return at_stake and not _of_another(at, no)


def _of_nobody(at: View, no: _No) -> bool:
    """ "the world will not accept this", "they won't leave", said of others: who says so does not speak for them."""
    subject, statement = at.syntax.subject_of(no.verb), no.unit.statement
    words = {at.lower(n.head) for n in subject}
    if words & listed("everybody"):
        return True
    return words == {"they"} and statement is not None and statement.form is Form.DIRECT


def _believed(at: View, no: _No) -> bool:
    """ "I believe Beijing will not allow it": what the speaker thinks that others will do."""
    clause = at.syntax.clause_of(no.verb)
    above = at.parent(clause) if clause is not None and clause.kind == "reported" else None
    thinks = above is not None and above.verb is not None and above.verb.lemma in listed("feeling")
    return thinks and _of_another(at, no)


def _let_lie(at: View, verb: VerbGroup) -> bool:
    """ "would not leave the request unanswered": it will be dealt with."""
    found = at.syntax.object_of(verb) if verb.lemma in listed("leaving so") else ()
    return bool(found) and (at.tag(found[-1].last).startswith(("JJ", "VBN")) or at.lower(found[-1].last) == "to")


def _no_longer(at: View, verb: VerbGroup) -> bool:
    return any(at.lower(i) in listed("longer") for i in range(verb.first, verb.last))


def _plain_object(at: View, verb: VerbGroup) -> bool:
    """Whether the verb has a noun of its own for its object, not only "anyone"."""
    found = at.syntax.object_of(verb)
    return bool(found) and at.tag(found[0].head).startswith("NN") and at.lower(found[0].head) not in _ANYBODY


def _of_another(at: View, no: _No) -> bool:
    """ "Russia will not leave by itself", said by Kyiv: what another party is expected to do."""
    sides = {a.country for a in at.cast.actors_of(at.syntax.subject_of(no.verb))}
    speakers = {a.country for a in no.unit.speakers}
    return bool(sides) and bool(speakers) and None not in sides | speakers and sides.isdisjoint(speakers)


def _of_somebody_else(at: View, no: _No) -> bool:
    """ "Yanukovych will never come back": one man, foretold by another."""
    men = {a for a in at.cast.actors_of(at.syntax.subject_of(no.verb)) if a.kind is ActorKind.PERSON}
    return bool(men) and no.unit.statement is not None and men.isdisjoint(no.unit.speakers)


@rule("vowed-never-red-line", on=_REFUSING, each=VerbGroup)
def vowed_never(at: View, verb: VerbGroup) -> Draft | None:
    """A vow: "vowed never to surrender"."""
    if verb.form != "infinitive" or not has(at, Sense.NEVER, verb.first - 1, verb.head):
        return None
    before = (v for v in reversed(at.verbs_in(at.sentence.first, verb.first)) if v.last >= verb.first - 2)
    vow = next(before, None)
    if vow is None or vow.lemma not in listed("vows"):
        return None
    unit = unit_at(at, vow.head)
    return _draft(at, unit, clause_around(at.document, unit, vow), vow)._replace(marker=(vow.first, verb.last))


@rule("repeatedly-rejected-red-line", on=_REFUSING, each=VerbGroup)
def repeatedly_rejected(at: View, verb: VerbGroup) -> Draft | None:
    """A refusal that stands: "has repeatedly rejected", "has always ruled out", "rules out any talks"."""
    if verb.negated or not has(at, Sense.REFUSE, verb.head, verb.head + 1):
        return None
    outer = _going_on(at, verb) if verb.form in ("infinitive", "gerund") else None
    if outer is not None:
        unit = unit_at(at, outer.head)
        return _draft(at, unit, clause_around(at.document, unit, outer), outer)
    if verb.form == "infinitive":
        return None
    standing = has(at, Sense.REPEATED, verb.first - 1, verb.last + 2) or _still(at, verb) or _an_idea(at, verb)
    if not standing and not _refuses_all(at, verb):
        return None
    unit = unit_at(at, verb.head)
    first, last = clause_around(at.document, unit, verb)
    clause = at.syntax.clause_of(verb)
    described = at.syntax.antecedent_of(clause) if clause is not None and clause.kind == "relative" else None
    if described is not None:
        first = min(first, max(described.first, unit.first))
    if at.lower(verb.first - 1) in listed("repeatedly"):
        first = min(first, verb.first - 1)
    return _draft(at, unit, (first, last), verb)


def _going_on(at: View, verb: VerbGroup) -> VerbGroup | None:
    """The verb that says it goes on: "*continues* to refuse", "*kept* rejecting"."""
    outer = (v for v in at.verbs if v.last == verb.first and v.lemma in listed("going on"))
    return next((v for v in outer if v.form == "finite" and v.voice == "active" and not v.negated), None)


def _an_idea(at: View, verb: VerbGroup) -> bool:
    """ "rejected the idea that others could decide its future": what may not be, whoever asks for it."""
    idea = next((n for n in at.nouns if n.first == verb.last), None)
    if idea is None or at.lower(idea.head) not in listed("ideas") or at.lower(idea.last) != "that":
        return False
    told = first_finite(at, idea.last, at.sentence.last)
    return told is not None and told.modal is not None and about(at, idea.last, at.sentence.last)


def _still(at: View, verb: VerbGroup) -> bool:
    """ "is still refusing", "still rejects": in the present."""
    still = any(at.lower(i) == "still" for i in range(verb.first - 1, verb.last))
    return still and verb.form == "finite" and verb.tense == "present" and verb.modal is None


def _refuses_all(at: View, verb: VerbGroup) -> bool:
    """ "rejects the possibility of concessions", "rules out any talks": in the present, of anything of the kind."""
    if verb.tense != "present" or verb.progressive or verb.modal is not None or verb.form != "finite":
        return False
    anything = any(at.lower(i) in listed("any of the kind") for i in range(verb.last, verb.last + 3))
    anything = anything or any(at.lower(i) in listed("wholly") for i in range(verb.first - 1, verb.last))
    return anything and about(at, verb.last, min(verb.last + 9, at.sentence.last))


@rule("non-negotiable-red-line", on=(Sense.BARRED,))
def non_negotiable(at: View, sign: Sign) -> Draft | None:
    """What is not up for negotiation, is a red line, is unacceptable."""
    return _barred(at, sign)


@rule("impossible-red-line", on=(Sense.IMPOSSIBLE,))
def impossible(at: View, sign: Sign) -> Draft | None:
    """What can be proposed and its speaker rules out: "negotiations with Moscow are impossible"."""
    unit = unit_at(at, sign.first)
    verb = last_finite(at, unit.first, sign.first)
    if unit.statement is None or verb is None or verb.negated or verb.lemma != "be" or verb.last < sign.first - 1:
        return None
    if not topics(at, unit.first, verb.first) or at.lower(sign.last) in ("to", "for", "that"):
        return None
    if any(t.vessel for n in at.syntax.subject_of(verb) for t in topics(at, n.head, n.head + 1)):
        return None  # "the proposals are unrealistic": an answer to them
    return _barred(at, sign)


def _barred(at: View, sign: Sign) -> Draft | None:
    unit = unit_at(at, sign.first)
    verb = last_finite(at, unit.first, sign.last)
    if verb is None or (verb.negated and at.lower(sign.first) not in ("not", "be")):
        return None
    first, last = clause_around(at.document, unit, verb)
    told = unit.statement is not None or topics(at, first, last)
    if last < sign.last or not told or _about_words(at, verb):
        return None
    if verb.last < sign.first and any(verb.last <= n.first and n.last <= sign.first for n in at.nouns):
        return None  # "were kept out of the talks and unacceptable to Ankara"
    if not any(a.country for a in unit.speakers) and not in_domain(at, first, last):
        return None
    return _draft(at, unit, (first, last), verb)._replace(marker=sign.tokens, own=False)


def _about_words(at: View, verb: VerbGroup) -> bool:
    """ "the general's statement was unacceptable", "such an attack is": what somebody said or did, not what he asks."""
    heads = [at.lower(n.head) for n in at.syntax.subject_of(verb)]
    if not (listed("ways of speaking") | listed("wrongs")).isdisjoint(heads):
        return True
    entries = (e for head in heads for e in at.document.lexicon.index(CueNounEntry).get(head, ()))
    return any(isinstance(e, CueNounEntry) and e.act is Act.STATE for e in entries)


@rule("none-will-be-red-line", on=(Sense.NONE_WILL_BE,))
def none_will_be(at: View, sign: Sign) -> Draft | None:
    """What a party rules out: "there will be no cessation of hostilities"; "there will be no talks" only answers."""
    unit = unit_at(at, sign.first)
    verb = next(iter(at.verbs_in(*sign.tokens)), None)
    if unit.statement is None or verb is None or not any(a.country for a in unit.speakers):
        return None
    noun = next((n for n in at.nouns if sign.first < n.last and n.head >= sign.last), None)
    if noun is None or any(verb.first < d.first for d in at.dates):
        return None
    last = at.syntax.phrase_of(noun)[1]
    kinds = {t.kind for t in topics(at, sign.last, last)}
    able = verb.modal in ("can", "could")
    if not (kinds if able else kinds - {ProposalKind.NEGOTIATIONS}):
        return None
    first, end = clause_around(at.document, unit, verb)
    return _draft(at, unit, (first, max(end, last)), verb)._replace(marker=sign.tokens, own=False)


@rule("refusal-kept-red-line", on=(Sense.REFUSE,))
def refusal_kept(at: View, sign: Sign) -> Draft | None:
    """A refusal that a party keeps to: "has not relented on its refusal to send missiles"."""
    if at.lower(sign.first) not in listed("refusals") or at.lower(sign.last) not in ("to", "of"):
        return None
    unit = unit_at(at, sign.first)
    verb = last_finite(at, unit.first, sign.first)
    kept = listed("giving way") if verb is not None and verb.negated else listed("keeping to")
    if verb is None or verb.lemma not in kept or sign.first - verb.last > 4:
        return None
    first, last = clause_around(at.document, unit, verb)
    return _draft(at, unit, (first, max(last, sign.last)), verb)


@rule("not-one-red-line", on=(Sense.NOT_ONE,))
def not_one(at: View, sign: Sign) -> Draft | None:
    """A refusal that heads what is said: "Not one village by signature"."""
    unit = unit_at(at, sign.first)
    if unit.statement is None or not opens(at, unit, sign):
        return None
    verb = first_finite(at, sign.first, unit.last)
    if verb is not None and not (verb.modal or has(at, Sense.CONSENT, sign.first, unit.last)):
        return None
    clause = sign.first, trimmed(at.document, sign.first, unit.last)
    return Draft(ConditionKind.RED_LINE, sign.tokens, unit, *clause, clause)


will_never.finds("Zelensky said <{[Kyiv] would never recognise the annexation}>.")
will_never.passes_by("Zelensky said Kyiv would not recognise the annexation.")
will_never.nothing_in(
    "Zelensky said Kyiv had never recognised the annexation.",
    "Lukashenko said Ukraine would never behave like that again.",
    "“Yanukovych will never come back to Kyiv,” a protester said.",
)

will_not.finds(
    "Zelensky said <{[Kyiv] would not recognise the annexation}>.",
    "Zelensky said <{[Kyiv] would not abandon its cities}>.",
    "“<{We won't let Kherson fall}>,” [Zelensky] said.",
)
will_not.passes_by("Zelensky said Kyiv would never recognise the annexation.")
will_not.nothing_in(
    "Zelensky said Russia would not leave Crimea by itself.",
    "I can't agree, Zelensky said.",
    "Zelensky said the world would not accept the annexation.",
    "“They will not leave Sumy,” Zelensky said.",
    "Zelensky said Kyiv would not leave the letter unanswered.",
    "“I think Beijing will not allow the war to go on,” Zelensky said.",
)

vowed_never.finds("<{[Zelensky] vowed never to surrender}>.")
vowed_never.passes_by("Zelensky said Kyiv would never surrender.")
vowed_never.nothing_in("Zelensky vowed to fight on.")

repeatedly_rejected.finds(
    "<{[Kyiv] has repeatedly rejected a partition}>.",
    "<{[Kallas] rejected the idea that others could decide the future of Ukraine}>.",
)
repeatedly_rejected.passes_by("Kyiv said it would never accept a partition.")
repeatedly_rejected.nothing_in("Kyiv rejected a partition.", "Kallas rejected the idea that Ukraine had lost.")

non_negotiable.finds("[Putin] said <{Crimea was not up for negotiation}>.")
non_negotiable.passes_by("Putin said talks about Crimea were impossible.")
non_negotiable.nothing_in(
    "Putin said the general's statement was unacceptable.",
    "Macron said the strike on the hospital was unacceptable.",
)

impossible.finds("[Zelensky] said <{talks with Moscow were impossible}>.")
impossible.passes_by("Zelensky said talks with Moscow were unacceptable.")
impossible.nothing_in("Zelensky said sleep was impossible.")

none_will_be.finds("[Sergei Lavrov] said <{there would be no cessation of hostilities}>.")
none_will_be.passes_by("Lavrov said there would be no cessation of hostilities until Kyiv withdrew its troops.")
none_will_be.nothing_in(
    "Lavrov said there would be no snow.",
    "Lavrov said there would be no truce on Monday.",
    "Analysts said there would be no truce.",
)

refusal_kept.finds("<{[Berlin] has not relented on its refusal to send the missiles}>.")
refusal_kept.passes_by("Berlin has repeatedly refused to send the missiles.")
refusal_kept.nothing_in("Berlin explained its refusal to send the missiles.")

not_one.finds("“<{Not one village by signature}>,” [Zelensky] said.")
not_one.passes_by("“We will never give up a village by signature,” Zelensky said.")
not_one.nothing_in("“Not one window was left,” Zelensky said.")
