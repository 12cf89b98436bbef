"""Conditions under "if": what would follow, what is asked for first, how a plan may be lengthened; and "if not"."""

from __future__ import annotations

from ukrnews.lexicon.entries import Sense
from ukrnews.model import Act, ActorKind, ConditionKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.ahead import (
    asks,
    binds,
    first_finite,
    looks_ahead,
    negated,
    only_in,
    present,
    subject_before,
)
from ukrnews.parsers.conditions.brought_about import brought_about, counterfactual
from ukrnews.parsers.conditions.condition_draft import Draft
from ukrnews.parsers.conditions.marked import Bound, backed, drafted, marked, opens
from ukrnews.parsers.conditions.signs import Sign, lemmas_of
from ukrnews.parsers.conditions.stakes import about_here, topics
from ukrnews.parsers.conditions.units import unit_at
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.extents import skip_marks, trimmed
from ukrnews.parsers.view import View
from ukrnews.reading.lemmas import lemma
from ukrnews.reading.syntax import VerbGroup

_SELVES = frozenset({"myself", "himself", "herself", "ourselves", "themselves", "yourself"})
_DESCRIBES = frozenset({"which", "whom"})
_MAY = frozenset({"could", "can", "may", "might", "would", "will"})


@rule("if-term", on=(Sense.IF,))
def if_term(at: View, sign: Sign) -> Draft | None:
    """A clause of a plan: "the truce could be extended if both sides agree"."""
    bound = at.once(_bound, sign)
    return drafted(at, ConditionKind.TERM, bound) if bound is not None and _is_term(at, bound) else None


@rule("if-precondition", on=(Sense.IF,))
def if_precondition(at: View, sign: Sign) -> Draft | None:
    """A consent that the condition buys, or half a sentence that a source leaves at its condition."""
    bound = at.once(_bound, sign)
    if bound is None:
        return None
    halved = bound.parts.main is None and not looks_ahead(at.finite_in(*bound.under))
    offered = bound.unit.statement is not None and bound.unit.statement.act is Act.PROPOSE
    offered = offered and not _unfulfilled(at, bound)
    buys = halved or offered or _would_do(at, bound) or _would_not(at, bound) or only_in(at, *bound.main)
    return drafted(at, ConditionKind.PRECONDITION, bound) if buys else None


@rule("if-consequence", on=(Sense.IF,))
def if_consequence(at: View, sign: Sign) -> Draft | None:
    """What a party or a source says would follow."""
    bound = at.once(_bound, sign)
    if bound is None or bound.parts.main is None or not _set_by_somebody(at, bound):
        return None
    return drafted(at, ConditionKind.CONSEQUENCE, bound)


@rule("if-not-consequence", on=(Sense.IF_NOT,))
def if_not(at: View, sign: Sign) -> Draft | None:
    """What follows where the sentence before does not come true: "If not, our aims will be reached by force"."""
    unit = unit_at(at, sign.first)
    if unit.statement is None or not opens(at, unit, sign) or at.lower(sign.last) not in (",", "then", "—"):
        return None
    first = skip_marks(at.document, sign.last, unit.last)
    main = first, trimmed(at.document, first, unit.last)
    ahead = any(v.modal in ("will", "would", "shall") or v.tense == "future" for v in at.verbs_in(*main))
    if not ahead or not brought_about(at, unit, main):
        return None
    subject = subject_before(at, *main)
    return Draft(ConditionKind.CONSEQUENCE, sign.tokens, unit, sign.first, main[1], sign.tokens, main, subject)


def _bound(at: View, sign: Sign) -> Bound | None:
    """The unit and the two parts, where "if" binds a source or a party and asks nothing."""
    bound = marked(at, sign)
    if bound is None or _asked(at, sign) or asks(at, sign.last):
        return None
    if bound.parts.main is None:
        return bound if bound.said else None
    ahead = binds(at, *bound.main) or (present(at, *bound.main) and bound.said)
    if not ahead or not backed(at, bound) or not _bears(at, bound):
        return None
    foretold = counterfactual(at, bound.main) or _if_carried_out(at, bound)
    return None if foretold or _is_no_main(at, bound.main[0]) else bound


def _is_no_main(at: View, first: int) -> bool:
    """ "If they set ultimatums, with which others must agree, …": a clause that describes, or asks."""
    return at.lower(first) == "whether" or at.lower(first + 1) in _DESCRIBES


def _set_by_somebody(at: View, bound: Bound) -> bool:
    """Whether somebody says what he or his would do, or what would be done; what is only foreseen ("Ukraine will lose
    if …", "it can be achieved if …") hangs on nobody's will."""
    speakers = bound.unit.speakers
    if speakers and all(a.name.split()[-1] in listed("onlookers") for a in speakers):
        return False  # "If sanctions bite, growth will fall, analysts said"
    return brought_about(at, bound.unit, bound.main) or _means_war(at, bound) or _ends_with_it(at, bound)


def _ends_with_it(at: View, bound: Bound) -> bool:
    """ "there will be no more visits if the border is not opened": what a party ends for what is not done."""
    verb = first_finite(at, *bound.main)
    if verb is None or verb.lemma != "be" or verb.modal not in ("will", "would") or not negated(at, *bound.under):
        return False
    there = any(at.lower(i) == "there" for i in range(bound.main[0], verb.first)) and at.lower(verb.last) == "no"
    return there and any(a.kind is not ActorKind.UNNAMED for a in bound.unit.speakers)


def _means_war(at: View, bound: Bound) -> bool:
    """ "it would mean that the alliance is at war with us": how a party would take what others do."""
    verb, under = first_finite(at, *bound.main), first_finite(at, *bound.under)
    if verb is None or verb.modal is None or verb.lemma not in listed("amounting to"):
        return False
    if under is None or under.lemma in listed("befalling") or not any(a.country for a in bound.unit.speakers):
        return False
    return any(at.lower(i) in listed("acts of war") for i in range(verb.last, bound.main[1]))


def _if_carried_out(at: View, bound: Bound) -> bool:
    """ "if fully implemented, this will bring relief": what a thing agreed upon is expected to do."""
    verb = next(iter(at.verbs_in(*bound.under)), None)
    return verb is not None and verb.first <= bound.sign.last + 1 and _elliptic(verb)


def _elliptic(verb: VerbGroup) -> bool:
    return verb.form == "participle" and verb.lemma in listed("carrying out")


def _bears(at: View, bound: Bound) -> bool:
    """Whether a party says it, or what is said is about the war and its parties: no advice on cards or cancer."""
    return any(a.country is not None for a in bound.unit.speakers) or about_here(at)


def _asked(at: View, sign: Sign) -> bool:
    """ "asked Russia if …", "how it will end rather than if it will end": a question, not a condition."""
    before = at.lower(sign.first - 1)
    if before in listed("before a question") or lemma(before, "VBZ") in listed("doubts"):
        return True
    verb = next(reversed(at.verbs_in(at.sentence.first, sign.first)), None)
    if verb is None:
        return False
    if verb.lemma in listed("wondering") and at.lower(verb.last) in _SELVES:
        return True
    if any(at.lower(i) in (",", ";") for i in range(verb.last, sign.first)):
        return False
    if verb.lemma in listed("telling"):  # "would not say if …", but "said if …, there would be no talks"
        return verb.negated or verb.form == "infinitive"
    return verb.lemma in listed("questioning") or (verb.lemma in listed("asks") and sign.first - verb.last <= 1)


def _would_do(at: View, bound: Bound) -> bool:
    """Whether the main clause is a consent that the condition buys: "would sign if …"."""
    if negated(at, *bound.main) or _unfulfilled(at, bound):
        return False
    if _is_possible(at, bound):
        return True
    ready = (i for i in range(*bound.main) if at.lower(i) in listed("ready"))
    if any(not _being_done(at, i) for i in ready):
        fights = lemmas_of(at.document, Sense.FIGHT)
        return not any(v.lemma in fights and v.form == "infinitive" for v in at.verbs_in(*bound.main))
    return _grants(at, bound)


def _is_possible(at: View, bound: Bound) -> bool:
    """ "a deal would be possible if …": what is bargained over is held out."""
    verb = first_finite(at, *bound.main)
    if verb is None or verb.lemma != "be" or not verb.modal or not bound.said:
        return False
    able = any(at.lower(i) in listed("possible") for i in range(verb.last, min(verb.last + 2, bound.main[1])))
    return able and bool(topics(at, bound.main[0], verb.first))


def _being_done(at: View, token: int) -> bool:
    """ "sanctions will be prepared": done by somebody, no readiness of theirs."""
    return any(v.head == token and v.voice == "passive" for v in at.verbs) and at.lower(token + 1) != "to"


def _unfulfilled(at: View, bound: Bound) -> bool:
    """ "would walk away if there was no progress", "… if Moscow dragged its feet": an answer to what is not done."""
    under = at.verbs_in(*bound.under)
    return negated(at, *bound.under) or any(v.lemma in listed("not fulfilling") for v in under)


def _would_not(at: View, bound: Bound) -> bool:
    """ "will not attend if Moscow is not invited": the refusal falls with its condition."""
    both = negated(at, *bound.main) and negated(at, *bound.under)
    return both and _grants(at, bound) and brought_about(at, bound.unit, bound.main)


def _grants(at: View, bound: Bound) -> bool:
    """Whether a verb of the main clause is a consent to come: "would sign", "will take part"."""
    grants = lemmas_of(at.document, Sense.GRANT)
    if any(at.lower(i) in listed("penalties") for i in range(*bound.main)):
        grants = listed("relieving")  # "would lift the sanctions if …", but "would sign off on tariffs if …"
    modals = (v for v in at.verbs_in(*bound.main) if v.lemma in grants and v.modal and v.voice == "active")
    consents = (v for v in modals if v.particle != "up")  # "they'll end up with pictures if …"
    return any(at.lower(v.last) not in _SELVES for v in consents)  # "will consider ourselves free" consents to nothing


def _is_term(at: View, bound: Bound) -> bool:
    """Whether the main clause says how an agreement may be lengthened or ended."""
    verb = first_finite(at, *bound.main)
    if verb is None or verb.modal not in _MAY or verb.lemma not in listed("lengthened or ended"):
        return False
    return bool(topics(at, bound.main[0], verb.first))


if_term.finds("[Rubio] said <the truce could be extended if {both sides agree}>.")
if_term.passes_by("Rubio said the truce would hold if both sides agreed.")
if_term.nothing_in("Rubio asked if the truce was holding.")

if_precondition.finds(
    "[Volodymyr Zelensky] said <he would sign the agreement if {it contained security guarantees}>.",
    "[Lavrov] said <Moscow will not attend if {Kyiv is not invited}>.",
    "[Lavrov] said <a truce would be possible if {Kyiv pulled back}>.",
    "The truce began at noon. <It will only hold if {the rain stops}>.",
    "[Zelensky] said <Ukraine would stop its strikes and sign the deal if {Moscow withdrew}>.",
)
if_precondition.passes_by("Zelensky said Russia would pay if it broke the agreement.")
if_precondition.nothing_in(
    "Zelensky wondered if he would sign the agreement.",
    "“If implemented, the truce will support a return of civilians to Sumy,” Rubio said.",
)

if_consequence.finds(
    "[Marco Rubio] said <everyone will see who blocks peace if {Moscow declines the truce}>.",
    "[Putin] said <if {Berlin sends the missiles}, it would mean that Germany is at war with Russia>.",
    "[Macron] said <sanctions would be prepared if {Moscow broke the truce}>.",
    "[Zelensky] said <the talks would have to wait if {Moscow refused}>.",
    "“<If {Moscow agrees to a truce}, we can move forward>,” [Zelensky] said.",
    "“<If {missiles are delivered to Kyiv}, we will hit the plants that make them>,” [Medvedev] said.",
    "[Zelensky] said <Ukraine was ready to walk away if {Moscow refused a truce}>.",
    "[Macron] said <sanctions would be prepared if {Moscow kept its troops in Ukraine}>.",
    "“We declare that <if {Moscow refuses the truce}, we will impose sanctions>,” [Macron] said.",
    "[Putin] said that <if {Kyiv declines}, Moscow will have grounds to strike>.",
    "<If {Kyiv declines}, they can keep fighting>, [Trump] said.",
)
if_consequence.finds("[Macron] said <there would be no more visits if {the border was not opened}>. Moscow waits.")
if_consequence.passes_by("Rubio said he was ready to meet if Moscow accepted the truce.")
if_consequence.nothing_in(
    "Rubio did not say if Moscow would accept the truce.",
    "The war could have ended long ago if Moscow had accepted the truce.",
    "If the army takes the ridge, it will open the road.",
    "Rubio said he would speak in the event that starts on Monday.",
    "The bloc could impose sanctions if Moscow refuses a truce.",
    "Two officials said missiles would be used if the talks failed.",
)

if_not.finds("Kyiv must leave the Donbas, [Putin] said. “<{If not}, our aims will be reached by force>,” he said.")
if_not.finds("“Let them leave. <{Otherwise}, the issue will be decided by our army>,” [Putin] said.")
if_not.passes_by("“If Kyiv does not leave, our aims will be reached by force,” Putin said.")
if_not.nothing_in("“If not now, when?” Putin said.")
