"""Conditions over a noun: in exchange for, contingent on, without."""

from __future__ import annotations

from ukrnews.lexicon.entries import Sense
from ukrnews.model import Act, ConditionKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.ahead import (
    binds,
    first_finite,
    last_finite,
    looks_ahead,
    negated,
    present,
    subject_before,
)
from ukrnews.parsers.conditions.brought_about import foreseen
from ukrnews.parsers.conditions.condition_draft import Draft
from ukrnews.parsers.conditions.marked import Bound, drafted, marked, told
from ukrnews.parsers.conditions.signs import Sign, has
from ukrnews.parsers.conditions.stakes import about, in_domain, matters, topics
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import VerbGroup

_ASKING = frozenset({"whether", "how", "who", "what", "where", "when"})
_OURS = frozenset({"we", "i"})
_IT = frozenset({"it", "this", "that"})
_FOLK = frozenset({"we", "i", "they", "he", "she", "who", "which"})
_NOTHING = frozenset({"no", "nothing", "nobody", "neither", "none"})
_PRECONDITION, _CONSEQUENCE = ConditionKind.PRECONDITION, ConditionKind.CONSEQUENCE


@rule("exchange-term", on=(Sense.EXCHANGE,))
def exchange_offered(at: View, sign: Sign) -> Draft | None:
    """What is put forward as a bargain: "offered to lift the ban in return for aid"."""
    bound = at.once(_exchange, sign)
    if bound is None:
        return None
    draft = drafted(at, ConditionKind.TERM, bound)
    offering = next((v for v in at.finite_in(*bound.main) if v.lemma in listed("offering")), None)
    if offering is not None and offering.modal is None and not offering.negated:
        main = offering.last, bound.main[1]
        return draft._replace(first=main[0], consequence=main, subject=at.syntax.subject_of(offering), own=True)
    return draft if _is_put_forward(at, bound) else None


@rule("exchange-precondition", on=(Sense.EXCHANGE,))
def in_exchange(at: View, sign: Sign) -> Draft | None:
    """What something is given for: "would hand over minerals in return for aid"."""
    bound = at.once(_exchange, sign)
    return drafted(at, _PRECONDITION, bound) if bound is not None else None


def _exchange(at: View, sign: Sign) -> Bound | None:
    """The two sides of a bargain that is still to be made, and not by hirelings: "the bomb, in return for money"."""
    bound = told(at, sign)
    if bound is None or _done(at, bound) or negated(at, *bound.main):
        return None
    if at.lower(sign.last) in listed("pay") or not in_domain(at, *bound.whole):
        return None
    verbs = at.verbs_in(*bound.main)
    ahead = looks_ahead(verbs) or any(v.form == "infinitive" for v in verbs)
    return bound if ahead or (bound.said and topics(at, *bound.main)) else None


def _is_put_forward(at: View, bound: Bound) -> bool:
    """Whether a source proposes the bargain, or a plan or a draft holds it."""
    if bound.unit.statement is not None and bound.unit.statement.act is Act.PROPOSE:
        return True
    return any(t.vessel for n in subject_before(at, *bound.main) for t in topics(at, n.first, n.last))


def _done(at: View, bound: Bound) -> bool:
    """ "signed a deal that will give it gas": done by the clause's own verb, whatever a clause inside it looks to."""
    own = first_finite(at, *bound.main)
    return own is not None and own.is_plain_past and not any(v.form == "infinitive" for v in at.verbs_in(*bound.main))


@rule("contingent-precondition", on=(Sense.DEPENDS,))
def contingent(at: View, sign: Sign) -> Draft | None:
    """What something is contingent on, tied to, subject to."""
    bound = marked(at, sign)
    if bound is None or bound.parts.main is None or at.lower(sign.last) in _ASKING:
        return None
    hangs = binds(at, *bound.main) if bound.parts.fronted else _predicated(at, sign)
    at_stake = topics(at, bound.unit.first, bound.unit.last) or (bound.said and about(at, *bound.whole))
    if not hangs or not at_stake or _is_somebody(at, bound) or negated(at, *bound.main):
        return None
    return drafted(at, _PRECONDITION, bound)


def _is_somebody(at: View, bound: Bound) -> bool:
    """ "Kyiv is dependent on the port", "seven officials, who will be subject to a ban": how somebody fares, no step
    that hangs on another."""
    verb = last_finite(at, *bound.main)
    if bound.parts.fronted or verb is None or verb.lemma != "be":
        return False
    if any(not at.tag(i).startswith("RB") for i in range(verb.last, bound.main[1])):
        return False  # "is still heavily dependent on"
    clause, subject = at.syntax.clause_of(verb), at.syntax.subject_of(verb)
    if clause is not None and clause.kind == "relative":
        return True
    if any(at.lower(n.head) in _IT for n in subject):
        return False  # the truce, though a body may be meant elsewhere
    return bool(at.cast.actors_of(subject)) or any(at.lower(n.head) in _FOLK for n in subject)


def _predicated(at: View, sign: Sign) -> bool:
    """Whether the words are said of something ("is tied to", "made it conditional on") and do not merely describe a
    noun ("firms tied to the army")."""
    verb = next((v for v in at.own_verbs if v.first <= sign.first < v.last), None)
    described, hanging = at.tag(sign.first - 1).startswith("N"), verb is not None and verb.lemma in listed("hanging")
    if verb is not None and (hanging or not described):
        return verb.form != "participle" and (hanging or verb.voice == "passive")
    before = at.verbs_in(at.sentence.first, sign.first)
    noun = at.noun_at(sign.first)  # "a troop contingent on Ukrainian soil"
    a_force = noun is not None and noun.head == sign.first and not topics(at, noun.first, sign.first)
    if described and at.lower(sign.first) in listed("contingent") and not a_force:
        return True  # "agreed to a truce contingent upon a halt", but not "firms tied to the army"
    return not described or (bool(before) and before[-1].lemma in listed("making it so"))


@rule("without-consequence", on=(Sense.WITHOUT,))
def without_consequence(at: View, sign: Sign) -> Draft | None:
    """A threat that follows where something is not given: "without them Belgium would block the loan"."""
    bound = _without(at, sign)
    if bound is None or not bound.parts.fronted or not _would(at, bound) or negated(at, *bound.main):
        return None
    taken_up = at.lower(sign.last) in ("them", "it", "this", "that", "these", "those")
    return drafted(at, _CONSEQUENCE, bound) if taken_up else None


@rule("without-precondition", on=(Sense.WITHOUT,))
def without(at: View, sign: Sign) -> Draft | None:
    """What a source says nothing holds without: "Without air defence, no ceasefire can hold"."""
    bound = _without(at, sign)
    if bound is None or not bound.parts.fronted or _fails(at, bound):
        return None
    return drafted(at, _PRECONDITION, bound)


def _fails(at: View, bound: Bound) -> bool:
    """ "without our help they will not be able to prevail": what others would fail to do."""
    verb = first_finite(at, *bound.main)
    if verb is None or verb.lemma not in listed("befalling"):
        return False
    able = any(at.lower(i) in listed("able") for i in range(verb.head, verb.last + 2))
    return able or foreseen(at, bound.main)


@rule("no-without-precondition", on=(Sense.WITHOUT,))
def no_without(at: View, sign: Sign) -> Draft | None:
    """No peace without justice, nothing about Ukraine without Ukraine."""
    bound = _without(at, sign)
    if bound is None or bound.parts.fronted or at.lower(bound.main[0]) not in _NOTHING:
        return None
    holds = _would(at, bound) or not at.verbs_in(*bound.main) or present(at, *bound.main)
    return drafted(at, _PRECONDITION, bound) if holds else None


@rule("not-without-precondition", on=(Sense.WITHOUT,))
def not_without(at: View, sign: Sign) -> Draft | None:
    """What is not done without something: "no truce could be signed without guarantees"."""
    bound = _without(at, sign)
    if bound is None or bound.parts.fronted or at.lower(sign.first - 1) == ",":
        return None
    verb = first_finite(at, *bound.main)
    if verb is None or verb.perfect or _holds_out(at, verb) or _of_those_let(at, sign, verb):
        return None
    if _impossible(at, bound, verb):
        return drafted(at, _PRECONDITION, bound)
    if not _would(at, bound) or not negated(at, *bound.main):
        return None
    held = has(at, Sense.CONSENT, *bound.main) or not _governs_gerund(at, sign) or _is_done_about(at, bound, verb)
    return drafted(at, _PRECONDITION, bound) if held else None


def _of_those_let(at: View, sign: Sign, verb: VerbGroup) -> bool:
    """ "will not allow the town to remain without help": how others would be left."""
    return verb.lemma in listed("letting others") and any(
        v.form == "infinitive" for v in at.verbs_in(verb.last, sign.first)
    )


def _holds_out(at: View, verb: VerbGroup) -> bool:
    """ "Ukraine cannot hold out without help": what a party fails to do, and refuses to nobody."""
    if verb.lemma not in listed("holding out"):
        return False
    subject = at.syntax.subject_of(verb)
    return any(at.lower(n.head) in _OURS for n in subject) or bool(at.cast.actors_of(subject))


def _impossible(at: View, bound: Bound, verb: VerbGroup) -> bool:
    """ "peace is impossible without justice", "a truce is not possible without …"."""
    if verb.lemma != "be" or verb.tense == "past" or not matters(at, bound.main[0], verb.first):
        return False
    possible = verb.negated and any(at.lower(i) in listed("possible") for i in range(verb.head, bound.main[1]))
    return possible or has(at, Sense.IMPOSSIBLE, verb.head, bound.main[1])


def _is_done_about(at: View, bound: Bound, verb: VerbGroup) -> bool:
    """ "peace cannot be reached without removing the causes": what is done about what is at stake."""
    return verb.voice == "passive" and matters(at, bound.main[0], verb.first)


def _without(at: View, sign: Sign) -> Bound | None:
    """The parts around "without"; at the head of a sentence, only what a source says and that binds."""
    bound = told(at, sign)
    if bound is None or not bound.parts.fronted:
        return bound
    binding = bound.said and (_would(at, bound) or present(at, *bound.main))
    return bound if binding and not _governs_gerund(at, sign) else None


def _would(at: View, bound: Bound) -> bool:
    return looks_ahead(at.finite_in(*bound.main))


def _governs_gerund(at: View, sign: Sign) -> bool:
    return any(v.form == "gerund" for v in at.verbs_in(sign.last, sign.last + 1))


exchange_offered.finds(
    "[Viktor Orban] offered <to lift his veto in exchange for {the release of EU money}>.",
    "[Guterres] offered <Moscow to extend the pact in exchange for {access to the ports}>.",
    "<The draft would require Kyiv to leave Sumy in exchange for {security guarantees}>, an official said.",
)
exchange_offered.passes_by("Orban said he would lift his veto in exchange for the release of EU money.")
exchange_offered.nothing_in("Orban offered them tea in exchange for a smile.")

in_exchange.finds("[Dmitry Peskov] said <Russia would free the sailors in exchange for {the release of its officers}>.")
in_exchange.passes_by("Peskov said Russia would free the sailors if its officers were released.")
in_exchange.nothing_in(
    "Moscow freed the sailors in exchange for its officers.",
    "Kyiv would not hand over the sailors in exchange for a truce.",
    "The man was trying to burn a relay in exchange for money from Kyiv, the FSB said.",
)

contingent.finds(
    "[Marco Rubio] said <the guarantees were contingent on {a peace deal}>.",
    "The Commission wants a truce, [Rubio] said. <It would be conditional on {a withdrawal from Sumy}>, he added.",
)
contingent.passes_by("Rubio said the guarantees would come once a peace deal was signed.")
contingent.nothing_in(
    "Rubio named two firms tied to the army.",
    "Rubio said much depended on whether it snowed.",
    "Rubio said Ukraine was still heavily dependent on aid from its allies.",
    "Rubio named seven officials who will be subject to sanctions.",
    "Rubio said the guarantees were not contingent on a peace deal.",
)

without_consequence.finds("[Bart De Wever] warned that <without {them} Belgium would block the loan>.")
without_consequence.passes_by("De Wever said that without guarantees Belgium would not back the loan.")
without_consequence.nothing_in("De Wever left without them.")

without.finds("“<Without {air defence}, no ceasefire can hold>,” [Mark Rutte] said.")
without.passes_by("“No ceasefire can hold without air defence,” Rutte said.")
without.nothing_in(
    "“Without knowing it, we crossed the border,” Rutte said.",
    "Without our help they will not be able to prevail, Macron said.",
    "Zelensky said without air defence there would be a risk of a disaster.",
)

no_without.finds("“<No peace without {justice}>,” [Kaja Kallas] said.")
no_without.passes_by("“Without justice, there is no peace,” Kallas said.")
no_without.nothing_in("No lights burned in Kharkiv without a generator.")

not_without.finds(
    "[Zelensky] said <Kyiv would not sign a truce without {guarantees}>.",
    "[Putin] said <a truce is impossible without {an end to arms deliveries}>.",
    "[Lavrov] said <peace cannot be reached without {removing its root causes}>.",
)
not_without.passes_by("“No truce without guarantees,” Zelensky said.")
not_without.passes_by("Zelensky said the army would not allow Kherson to remain without bread.")
not_without.nothing_in(
    "Zelensky said Kyiv would sign without reading it.",
    "Zelensky said Kyiv would not act without consulting its allies.",
    "Zelensky said Ukraine would not survive without American help.",
    "Zelensky said the truce would not have been signed without the approval of Moscow.",
)
