"""Conditions under a clause marker: if, unless, until, before, once, provided; and the table of all marker rules."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from ukrnews.lexicon.entries import Sense
from ukrnews.model import ConditionKind
from ukrnews.parsers.conditions.bargains import contingent, in_exchange, without
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.parsers.conditions.extents import Parts, skip_marks, trimmed
from ukrnews.parsers.conditions.frames import Frame
from ukrnews.parsers.conditions.inversion import inversion
from ukrnews.parsers.conditions.marked import drafted, read_marker, spoken
from ukrnews.parsers.conditions.only import first_then, only, only_after, only_then
from ukrnews.parsers.conditions.signs import Sign, lemmas_of
from ukrnews.parsers.conditions.units import Unit
from ukrnews.reading.lemmas import lemma

_DOUBTS = frozenset({"ask", "wonder", "question", "doubt"})
_PRECONDITION, _CONSEQUENCE = ConditionKind.PRECONDITION, ConditionKind.CONSEQUENCE
_SELVES = frozenset({"myself", "himself", "herself", "ourselves", "themselves", "yourself"})
_ASKS = frozenset({
    "ask", "wonder", "know", "see", "decide", "question", "doubt", "learn", "check", "unclear",
    "show", "indicate", "reveal", "test", "find",
})  # fmt: skip


def under_markers(frame: Frame) -> Iterator[Draft]:
    """The conditions that the sentence's markers make."""
    taken = -1
    for sign in frame.signs:
        rule = _RULES.get(sign.sense)
        if rule is None or sign.first < taken:
            continue
        draft = rule(frame, sign)
        if draft is not None:
            yield draft
            taken = sign.last


def _if(frame: Frame, sign: Sign) -> Draft | None:
    read = read_marker(frame, sign)
    if read is None or _asked(frame, sign):
        return None
    unit, parts = read
    if frame.asks(sign.last):
        return None
    if parts.main is None:
        return drafted(_PRECONDITION, "if", unit, sign, parts, frame) if unit.statement is not None else None
    if (
        not spoken(frame, unit, parts)
        or not _bears(frame, unit)
        or not (frame.binds(*parts.main) or (frame.present(*parts.main) and unit.statement))
    ):
        return None
    if _counterfactual(frame, parts.main) or frame.lower(parts.main[0]) == "whether":
        return None
    if _is_term(frame, parts):
        return drafted(ConditionKind.TERM, "term-if", unit, sign, parts, frame)
    if _would_do(frame, parts.main) or _would_not(frame, parts) or frame.only_in(*parts.main):
        return drafted(_PRECONDITION, "if", unit, sign, parts, frame)
    return drafted(_CONSEQUENCE, "if", unit, sign, parts, frame) if _set_by_somebody(frame, unit, parts) else None


def _set_by_somebody(frame: Frame, unit: Unit, parts: Parts) -> bool:
    """Whether a source says what would follow, here or before, or a party is named that would act; what the article
    itself foresees of "it" is nobody's threat: "If the army takes the ridge, it will open the road"."""
    if unit.statement is not None or frame.units.before(parts.whole[0]) is not None:
        return True
    subject = frame.subject_before(*parts.main) if parts.main is not None else ()
    return not all(frame.lower(n.head) in ("it", "this", "that") for n in subject)


def _counterfactual(frame: Frame, main: tuple[int, int]) -> bool:
    """ "could have ended long ago, if …": what never happened binds nobody."""
    finite = [v for v in frame.verbs(*main) if v.form == "finite"]
    return any(v.modal in ("would", "could", "might", "should") and v.perfect for v in finite)


def _bears(frame: Frame, unit: Unit) -> bool:
    """Whether a party says it, or what is said is about the war and its parties: no advice on cards or cancer."""
    return any(a.country is not None for a in unit.speakers) or frame.about_here()


def _if_not(frame: Frame, sign: Sign) -> Draft | None:
    """ "If not, our aims will be reached by force": where the sentence before does not come true."""
    unit = frame.units.at(sign.first)
    main = skip_marks(frame.document, sign.last, unit.last)
    heads = sign.first == skip_marks(frame.document, unit.first, unit.last)
    if unit.statement is None or not heads or frame.lower(sign.last) not in (",", "then", "—"):
        return None
    last = trimmed(frame.document, main, unit.last)
    if not any(v.modal in ("will", "would", "shall") or v.tense == "future" for v in frame.verbs(main, last)):
        return None
    parts = Parts((sign.first, sign.last), (main, last), True)
    subject = frame.subject_before(main, last)
    return Draft(_CONSEQUENCE, "if-not", sign.tokens, unit, *parts.whole, parts.sub, parts.main, subject)


def _asked(frame: Frame, sign: Sign) -> bool:
    """ "asked Russia if …", "how it will end rather than if it will end": a question, not a condition."""
    before = frame.lower(sign.first - 1)
    if before in ("than", "or", "of", "about", "with", "matter") or lemma(before, "VBZ") in _DOUBTS:
        return True
    earlier = frame.verbs(frame.sentence.first, sign.first)
    if earlier and earlier[-1].lemma in ("ask", "wonder") and frame.lower(earlier[-1].last) in _SELVES:
        return True
    if not earlier or any(frame.lower(i) in (",", ";") for i in range(earlier[-1].last, sign.first)):
        return False
    asking = earlier[-1].lemma in ("ask", "wonder", "question")
    if earlier[-1].lemma in ("say", "tell"):  # "would not say if …", but "said if …, there would be no talks"
        return earlier[-1].negated or earlier[-1].form == "infinitive"
    return asking or (earlier[-1].lemma in _ASKS and sign.first - earlier[-1].last <= 1)


def _would_do(frame: Frame, main: tuple[int, int]) -> bool:
    """Whether the main clause is a consent that the condition buys: "would sign if …"."""
    if frame.negated(*main):
        return False
    words = {frame.lower(i) for i in range(*main)}
    if words & {"ready", "willing", "prepared"}:
        fights = lemmas_of(frame.document, Sense.FIGHT)
        return not any(v.lemma in fights and v.form == "infinitive" for v in frame.verbs(*main))
    return _grants(frame, main)


def _would_not(frame: Frame, parts: Parts) -> bool:
    """ "will not attend if Moscow is not invited": the refusal falls with its condition."""
    return (
        parts.main is not None
        and frame.negated(*parts.main)
        and frame.negated(*parts.sub)
        and _grants(frame, parts.main)
    )


def _grants(frame: Frame, main: tuple[int, int]) -> bool:
    """Whether the range's verb is a consent to come: "would sign", "will take part"."""
    grants = lemmas_of(frame.document, Sense.GRANT)
    return any(v.lemma in grants and v.modal and v.voice == "active" for v in frame.verbs(*main))


def _is_term(frame: Frame, parts: Parts) -> bool:
    """ "The truce could be extended if both sides agree": a clause of a proposal."""
    if parts.main is None:
        return False
    verbs = [v for v in frame.verbs(*parts.main) if v.form == "finite"]
    if not verbs or verbs[0].modal not in ("could", "can", "may", "might", "would", "will"):
        return False
    return verbs[0].lemma in ("extend", "prolong", "renew", "expand", "cancel", "suspend") and bool(
        frame.topics(parts.main[0], verbs[0].first)
    )


def _unless(frame: Frame, sign: Sign) -> Draft | None:
    read = read_marker(frame, sign)
    if read is None:
        return None
    unit, parts = read
    if parts.main is None or not spoken(frame, unit, parts):
        return None
    threat = frame.has(Sense.PUNISH, *parts.main) and not frame.negated(*parts.main)
    return drafted(_CONSEQUENCE if threat else _PRECONDITION, "unless", unit, sign, parts, frame)


def _until(frame: Frame, sign: Sign) -> Draft | None:
    read = read_marker(frame, sign)
    if read is None:
        return None
    unit, parts = read
    if parts.main is None or not spoken(frame, unit, parts):
        return None
    main = parts.main
    if frame.lower(sign.first) == "before":
        needed = (
            any(v.modal in ("should", "must", "have to") for v in frame.verbs(*main))
            or frame.has(Sense.MUST, *main)
            or frame.has(Sense.NEED, *main)
            or (frame.negated(*main) and frame.binds(*main))
        )
        if not needed or not (unit.statement or frame.topics(*parts.sub)):
            return None
        return drafted(_PRECONDITION, "before", unit, sign, parts, frame)
    ahead = any(
        v.modal in ("will", "would", "can", "could", "must", "have to", "should", "shall") or v.tense == "future"
        for v in frame.verbs(*main)
    )
    if not (ahead and (frame.negated(*main) or frame.waits(*main) or unit.statement)):
        return None
    return drafted(_PRECONDITION, "until", unit, sign, parts, frame)


def _once(frame: Frame, sign: Sign) -> Draft | None:
    read = read_marker(frame, sign)
    if read is None or not frame.verbs(sign.last, read[1].sub[1]):
        return None
    unit, parts = read
    if parts.main is None or not spoken(frame, unit, parts) or not _has_subject(frame, sign, parts):
        return None
    infinitive = any(v.form == "infinitive" for v in frame.verbs(*parts.main))
    ahead = any(v.modal or v.tense == "future" for v in frame.verbs(*parts.main) if v.form == "finite")
    if not (ahead or (infinitive and unit.statement)):
        return None
    return drafted(_PRECONDITION, "once", unit, sign, parts, frame)


def _has_subject(frame: Frame, sign: Sign, parts: Parts) -> bool:
    """Whether the clause under the marker has a subject before its verb ("once a truce was signed")."""
    verb = frame.verbs(sign.last, parts.sub[1])[0]
    return verb.first > sign.last


def _provided(frame: Frame, sign: Sign) -> Draft | None:
    if frame.lower(sign.first) == "provided" and sign.last == sign.first + 1 and frame.lower(sign.first - 1) != ",":
        return None
    read = read_marker(frame, sign)
    if read is None:
        return None
    unit, parts = read
    if (
        parts.main is None
        or not spoken(frame, unit, parts)
        or not (frame.binds(*parts.main) or frame.present(*parts.main) or unit.statement)
    ):
        return None
    return drafted(_PRECONDITION, "provided", unit, sign, parts, frame)


_RULES: Mapping[Sense, Callable[[Frame, Sign], Draft | None]] = {
    Sense.IF: _if,
    Sense.UNLESS: _unless,
    Sense.UNTIL: _until,
    Sense.ONCE: _once,
    Sense.PROVIDED: _provided,
    Sense.IF_NOT: _if_not,
    Sense.ONLY: only,
    Sense.AFTER: only_after,
    Sense.ONLY_THEN: only_then,
    Sense.EXCHANGE: in_exchange,
    Sense.DEPENDS: contingent,
    Sense.ORDER: first_then,
    Sense.WITHOUT: without,
    Sense.INVERSION: inversion,
}
