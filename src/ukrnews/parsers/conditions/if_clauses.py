"""Conditions under "if": what would follow, what is asked for first, how a plan may be lengthened; and "if not"."""

from __future__ import annotations

from ukrnews.lexicon.entries import Sense
from ukrnews.model import ConditionKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.parsers.conditions.marked import drafted, read_marker, spoken
from ukrnews.parsers.conditions.signs import Sign, lemmas_of
from ukrnews.parsers.conditions.units import Unit
from ukrnews.parsers.conditions.view import View
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.extents import Parts, skip_marks, trimmed
from ukrnews.reading.lemmas import lemma

_ONLOOKERS = listed("onlookers")
_DOUBTS = listed("doubts")
_SELVES = frozenset({"myself", "himself", "herself", "ourselves", "themselves", "yourself"})
_ASKS = listed("asks")


@rule("if-term", on=(Sense.IF,))
def if_term(view: View, sign: Sign) -> Draft | None:
    """A clause of a plan: "the truce could be extended if both sides agree"."""
    read = view.once(_read, sign)
    if read is None or read[1].main is None or not _is_term(view, read[1]):
        return None
    return drafted(ConditionKind.TERM, read[0], sign, read[1], view)


@rule("if-precondition", on=(Sense.IF,))
def if_precondition(view: View, sign: Sign) -> Draft | None:
    """A consent that the condition buys, or half a sentence that a source leaves at its condition."""
    read = view.once(_read, sign)
    if read is None:
        return None
    unit, parts = read
    if parts.main is None or _would_do(view, parts.main) or _would_not(view, parts) or view.only_in(*parts.main):
        return drafted(ConditionKind.PRECONDITION, unit, sign, parts, view)
    return None


@rule("if-consequence", on=(Sense.IF,))
def if_consequence(view: View, sign: Sign) -> Draft | None:
    """What a party or a source says would follow."""
    read = view.once(_read, sign)
    if read is None or read[1].main is None or not _set_by_somebody(view, *read):
        return None
    return drafted(ConditionKind.CONSEQUENCE, read[0], sign, read[1], view)


@rule("if-not-consequence", on=(Sense.IF_NOT,))
def if_not(view: View, sign: Sign) -> Draft | None:
    """What follows where the sentence before does not come true: "If not, our aims will be reached by force"."""
    unit = view.units.at(sign.first)
    main = skip_marks(view.document, sign.last, unit.last)
    heads = sign.first == skip_marks(view.document, unit.first, unit.last)
    if unit.statement is None or not heads or view.lower(sign.last) not in (",", "then", "—"):
        return None
    last = trimmed(view.document, main, unit.last)
    if not any(v.modal in ("will", "would", "shall") or v.tense == "future" for v in view.verbs(main, last)):
        return None
    parts = Parts((sign.first, sign.last), (main, last), True)
    subject = view.subject_before(main, last)
    return Draft(ConditionKind.CONSEQUENCE, sign.tokens, unit, *parts.whole, parts.sub, parts.main, subject)


def _read(view: View, sign: Sign) -> tuple[Unit, Parts] | None:
    """The unit and the two parts, where "if" binds a source or a party and asks nothing."""
    read = read_marker(view, sign)
    if read is None or _asked(view, sign) or view.asks(sign.last):
        return None
    unit, parts = read
    if parts.main is None:
        return read if unit.statement is not None else None
    ahead = view.binds(*parts.main) or (view.present(*parts.main) and unit.statement is not None)
    if not spoken(view, unit, parts) or not _bears(view, unit) or not ahead:
        return None
    if _counterfactual(view, parts.main) or view.lower(parts.main[0]) == "whether":
        return None
    return read


def _set_by_somebody(view: View, unit: Unit, parts: Parts) -> bool:
    """Whether a source says what would follow, here or before, or a party is named that would act; what the article
    itself foresees of "it" is nobody's threat: "If the army takes the ridge, it will open the road"."""
    if unit.speakers and all(a.name.split()[-1] in _ONLOOKERS for a in unit.speakers):
        return False  # "If sanctions bite, growth will fall, analysts said"
    if unit.statement is not None or view.units.before(parts.whole[0]) is not None:
        return True
    subject = view.subject_before(*parts.main) if parts.main is not None else ()
    return not all(view.lower(n.head) in ("it", "this", "that") for n in subject)


def _counterfactual(view: View, main: tuple[int, int]) -> bool:
    """ "could have ended long ago, if …": what never happened binds nobody."""
    finite = [v for v in view.verbs(*main) if v.form == "finite"]
    return any(v.modal in ("would", "could", "might", "should") and v.perfect for v in finite)


def _bears(view: View, unit: Unit) -> bool:
    """Whether a party says it, or what is said is about the war and its parties: no advice on cards or cancer."""
    return any(a.country is not None for a in unit.speakers) or view.about_here()


def _asked(view: View, sign: Sign) -> bool:
    """ "asked Russia if …", "how it will end rather than if it will end": a question, not a condition."""
    before = view.lower(sign.first - 1)
    if before in ("than", "or", "of", "about", "with", "matter") or lemma(before, "VBZ") in _DOUBTS:
        return True
    earlier = view.verbs(view.sentence.first, sign.first)
    if earlier and earlier[-1].lemma in ("ask", "wonder") and view.lower(earlier[-1].last) in _SELVES:
        return True
    if not earlier or any(view.lower(i) in (",", ";") for i in range(earlier[-1].last, sign.first)):
        return False
    asking = earlier[-1].lemma in ("ask", "wonder", "question")
    if earlier[-1].lemma in ("say", "tell"):  # "would not say if …", but "said if …, there would be no talks"
        return earlier[-1].negated or earlier[-1].form == "infinitive"
    return asking or (earlier[-1].lemma in _ASKS and sign.first - earlier[-1].last <= 1)


def _would_do(view: View, main: tuple[int, int]) -> bool:
    """Whether the main clause is a consent that the condition buys: "would sign if …"."""
    if view.negated(*main):
        return False
    words = {view.lower(i) for i in range(*main)}
    if words & {"ready", "willing", "prepared"}:
        fights = lemmas_of(view.document, Sense.FIGHT)
        return not any(v.lemma in fights and v.form == "infinitive" for v in view.verbs(*main))
    return _grants(view, main)


def _would_not(view: View, parts: Parts) -> bool:
    """ "will not attend if Moscow is not invited": the refusal falls with its condition."""
    return (
        parts.main is not None and view.negated(*parts.main) and view.negated(*parts.sub) and _grants(view, parts.main)
    )


def _grants(view: View, main: tuple[int, int]) -> bool:
    """Whether the range's verb is a consent to come: "would sign", "will take part"."""
    grants = lemmas_of(view.document, Sense.GRANT)
    return any(v.lemma in grants and v.modal and v.voice == "active" for v in view.verbs(*main))


def _is_term(view: View, parts: Parts) -> bool:
    """Whether the main clause says how an agreement may be lengthened or ended."""
    if parts.main is None:
        return False
    verbs = [v for v in view.verbs(*parts.main) if v.form == "finite"]
    if not verbs or verbs[0].modal not in ("could", "can", "may", "might", "would", "will"):
        return False
    return verbs[0].lemma in ("extend", "prolong", "renew", "expand", "cancel", "suspend") and bool(
        view.topics(parts.main[0], verbs[0].first)
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
