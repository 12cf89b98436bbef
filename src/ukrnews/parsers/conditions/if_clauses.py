"""Conditions under "if": what would follow, what is asked for first, how a plan may be lengthened; and "if not"."""

from __future__ import annotations

from ukrnews.lexicon.entries import Sense
from ukrnews.model import ConditionKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.ahead import asks, binds, negated, only_in, present, subject_before
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.parsers.conditions.extents import Parts, skip_marks, trimmed
from ukrnews.parsers.conditions.marked import drafted, read_marker, spoken
from ukrnews.parsers.conditions.signs import Sign, lemmas_of
from ukrnews.parsers.conditions.stakes import about_here, topics
from ukrnews.parsers.conditions.units import Unit, spoke_before, unit_at
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.lemmas import lemma

_ONLOOKERS = listed("onlookers")
_DOUBTS = listed("doubts")
_SELVES = frozenset({"myself", "himself", "herself", "ourselves", "themselves", "yourself"})
_ASKS = listed("asks")


@rule("if-term", on=(Sense.IF,))
def if_term(at: View, sign: Sign) -> Draft | None:
    """A clause of a plan: "the truce could be extended if both sides agree"."""
    read = at.once(_read, sign)
    if read is None or read[1].main is None or not _is_term(at, read[1]):
        return None
    return drafted(ConditionKind.TERM, read[0], sign, read[1], at)


@rule("if-precondition", on=(Sense.IF,))
def if_precondition(at: View, sign: Sign) -> Draft | None:
    """A consent that the condition buys, or half a sentence that a source leaves at its condition."""
    read = at.once(_read, sign)
    if read is None:
        return None
    unit, parts = read
    if parts.main is None or _would_do(at, parts.main) or _would_not(at, parts) or only_in(at, *parts.main):
        return drafted(ConditionKind.PRECONDITION, unit, sign, parts, at)
    return None


@rule("if-consequence", on=(Sense.IF,))
def if_consequence(at: View, sign: Sign) -> Draft | None:
    """What a party or a source says would follow."""
    read = at.once(_read, sign)
    if read is None or read[1].main is None or not _set_by_somebody(at, *read):
        return None
    return drafted(ConditionKind.CONSEQUENCE, read[0], sign, read[1], at)


@rule("if-not-consequence", on=(Sense.IF_NOT,))
def if_not(at: View, sign: Sign) -> Draft | None:
    """What follows where the sentence before does not come true: "If not, our aims will be reached by force"."""
    unit = unit_at(at, sign.first)
    main = skip_marks(at.document, sign.last, unit.last)
    heads = sign.first == skip_marks(at.document, unit.first, unit.last)
    if unit.statement is None or not heads or at.lower(sign.last) not in (",", "then", "—"):
        return None
    last = trimmed(at.document, main, unit.last)
    if not any(v.modal in ("will", "would", "shall") or v.tense == "future" for v in at.verbs_in(main, last)):
        return None
    parts = Parts((sign.first, sign.last), (main, last), True)
    subject = subject_before(at, main, last)
    return Draft(ConditionKind.CONSEQUENCE, sign.tokens, unit, *parts.whole, parts.sub, parts.main, subject)


def _read(at: View, sign: Sign) -> tuple[Unit, Parts] | None:
    """The unit and the two parts, where "if" binds a source or a party and asks nothing."""
    read = read_marker(at, sign)
    if read is None or _asked(at, sign) or asks(at, sign.last):
        return None
    unit, parts = read
    if parts.main is None:
        return read if unit.statement is not None else None
    ahead = binds(at, *parts.main) or (present(at, *parts.main) and unit.statement is not None)
    if not spoken(at, unit, parts) or not _bears(at, unit) or not ahead:
        return None
    if _counterfactual(at, parts.main) or at.lower(parts.main[0]) == "whether":
        return None
    return read


def _set_by_somebody(at: View, unit: Unit, parts: Parts) -> bool:
    """Whether a source says what would follow, here or before, or a party is named that would act; what the article
    itself foresees of "it" is nobody's threat: "If the army takes the ridge, it will open the road"."""
    if unit.speakers and all(a.name.split()[-1] in _ONLOOKERS for a in unit.speakers):
        return False  # "If sanctions bite, growth will fall, analysts said"
    if unit.statement is not None or spoke_before(at, parts.whole[0]) is not None:
        return True
    subject = subject_before(at, *parts.main) if parts.main is not None else ()
    return not all(at.lower(n.head) in ("it", "this", "that") for n in subject)


def _counterfactual(at: View, main: tuple[int, int]) -> bool:
    """ "could have ended long ago, if …": what never happened binds nobody."""
    finite = [v for v in at.verbs_in(*main) if v.form == "finite"]
    return any(v.modal in ("would", "could", "might", "should") and v.perfect for v in finite)


def _bears(at: View, unit: Unit) -> bool:
    """Whether a party says it, or what is said is about the war and its parties: no advice on cards or cancer."""
    return any(a.country is not None for a in unit.speakers) or about_here(at)


def _asked(at: View, sign: Sign) -> bool:
    """ "asked Russia if …", "how it will end rather than if it will end": a question, not a condition."""
    before = at.lower(sign.first - 1)
    if before in ("than", "or", "of", "about", "with", "matter") or lemma(before, "VBZ") in _DOUBTS:
        return True
    earlier = at.verbs_in(at.sentence.first, sign.first)
    if earlier and earlier[-1].lemma in ("ask", "wonder") and at.lower(earlier[-1].last) in _SELVES:
        return True
    if not earlier or any(at.lower(i) in (",", ";") for i in range(earlier[-1].last, sign.first)):
        return False
    asking = earlier[-1].lemma in ("ask", "wonder", "question")
    if earlier[-1].lemma in ("say", "tell"):  # "would not say if …", but "said if …, there would be no talks"
        return earlier[-1].negated or earlier[-1].form == "infinitive"
    return asking or (earlier[-1].lemma in _ASKS and sign.first - earlier[-1].last <= 1)


def _would_do(at: View, main: tuple[int, int]) -> bool:
    """Whether the main clause is a consent that the condition buys: "would sign if …"."""
    if negated(at, *main):
        return False
    words = {at.lower(i) for i in range(*main)}
    if words & {"ready", "willing", "prepared"}:
        fights = lemmas_of(at.document, Sense.FIGHT)
        return not any(v.lemma in fights and v.form == "infinitive" for v in at.verbs_in(*main))
    return _grants(at, main)


def _would_not(at: View, parts: Parts) -> bool:
    """ "will not attend if Moscow is not invited": the refusal falls with its condition."""
    return parts.main is not None and negated(at, *parts.main) and negated(at, *parts.sub) and _grants(at, parts.main)


def _grants(at: View, main: tuple[int, int]) -> bool:
    """Whether the range's verb is a consent to come: "would sign", "will take part"."""
    grants = lemmas_of(at.document, Sense.GRANT)
    return any(v.lemma in grants and v.modal and v.voice == "active" for v in at.verbs_in(*main))


def _is_term(at: View, parts: Parts) -> bool:
    """Whether the main clause says how an agreement may be lengthened or ended."""
    if parts.main is None:
        return False
    verbs = [v for v in at.verbs_in(*parts.main) if v.form == "finite"]
    if not verbs or verbs[0].modal not in ("could", "can", "may", "might", "would", "will"):
        return False
    return verbs[0].lemma in ("extend", "prolong", "renew", "expand", "cancel", "suspend") and bool(
        topics(at, parts.main[0], verbs[0].first)
    )


if_term.finds("[Rubio] said <the truce could be extended if {both sides agree}>.")
if_term.passes_by("Rubio said the truce would hold if both sides agreed.")
if_term.nothing_in("Rubio asked if the truce was holding.")

if_precondition.finds(
    "[Volodymyr Zelensky] said <he would sign the agreement if {it contained security guarantees}>.",
    "[Lavrov] said <Moscow will not attend if {Kyiv is not invited}>.",
)
if_precondition.passes_by("Zelensky said Russia would pay if it broke the agreement.")
if_precondition.nothing_in("Zelensky wondered if he would sign the agreement.")

if_consequence.finds("[Marco Rubio] said <everyone will see who blocks peace if {Moscow declines the truce}>.")
if_consequence.passes_by("Rubio said he was ready to meet if Moscow accepted the truce.")
if_consequence.nothing_in(
    "Rubio did not say if Moscow would accept the truce.",
    "The war could have ended long ago if Moscow had accepted the truce.",
    "If the army takes the ridge, it will open the road.",
)

if_not.finds("Kyiv must leave the Donbas, [Putin] said. “<{If not}, our aims will be reached by force>,” he said.")
if_not.passes_by("“If Kyiv does not leave, our aims will be reached by force,” Putin said.")
if_not.nothing_in("“If not now, when?” Putin said.")
