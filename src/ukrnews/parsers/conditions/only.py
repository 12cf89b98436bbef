"""Conditions with "only": only if, only after, would only begin when, only then; and "first …, then …"."""

from __future__ import annotations

from ukrnews.model import ConditionKind
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.parsers.conditions.extents import Parts, skip_marks
from ukrnews.parsers.conditions.frames import Frame
from ukrnews.parsers.conditions.marked import drafted, read_marker, spoken
from ukrnews.parsers.conditions.signs import Sign

_PRECONDITION = ConditionKind.PRECONDITION


def only(frame: Frame, sign: Sign) -> Draft | None:
    read = read_marker(frame, sign)
    if read is None:
        return None
    unit, parts = read
    main = parts.main
    if main is None or not spoken(frame, unit, parts):
        return None
    if not (frame.binds(*main) or (frame.present(*main) and unit.statement)):
        return None
    if sign.noun and unit.statement is None and not frame.topics(*parts.whole):
        return None
    if sign.noun and not frame.about(*parts.whole):
        return None  # "only in theory"
    if frame.lower(sign.last - 1) == "by" and not frame.binds(*main):
        return None  # "are used only by the army"
    if sign.noun and any(d.first <= sign.last < d.last or d.first == sign.last for d in frame.document.dates):
        return None  # "only in recent weeks"
    return drafted(_PRECONDITION, "only", unit, sign, parts, frame)


def only_after(frame: Frame, sign: Sign) -> Draft | None:
    """ "would only take effect after …", "can only begin when …"."""
    unit = frame.units.at(sign.first)
    if not frame.only_in(unit.first, sign.first):
        return _possible_after(frame, sign)
    read = read_marker(frame, sign)
    if read is None or read[1].main is None or not frame.only_in(*read[1].main) or not frame.binds(*read[1].main):
        return None
    return drafted(_PRECONDITION, "only", read[0], sign, read[1], frame) if spoken(frame, *read) else None


def _possible_after(frame: Frame, sign: Sign) -> Draft | None:
    """ "Talks could start after the assembly votes": what a source says becomes possible then."""
    if frame.lower(sign.first) != "after" or frame.lower(sign.first - 1) == "even":
        return None
    read = read_marker(frame, sign)
    if read is None or read[1].main is None or read[0].statement is None or read[1].fronted:
        return None
    verb = next((v for v in frame.verbs(*read[1].main) if v.form == "finite"), None)
    if verb is None or verb.modal not in ("could", "can", "may") or verb.negated or verb.perfect:
        return None
    if not frame.topics(read[1].main[0], verb.first):
        return None
    return drafted(_PRECONDITION, "possible-after", read[0], sign, read[1], frame)


def only_then(frame: Frame, sign: Sign) -> Draft | None:
    unit = frame.units.at(sign.first)
    start = skip_marks(frame.document, unit.first, unit.last)
    if sign.first != start or (not frame.in_domain(unit.first, unit.last) and unit.statement is None):
        return None
    if not any(v.modal or v.tense == "future" for v in frame.verbs(sign.last, unit.last)):
        return None
    parts = Parts((sign.first, sign.last), (sign.last, unit.last), True)
    return Draft(
        _PRECONDITION,
        "only-then",
        sign.tokens,
        unit,
        *parts.whole,
        parts.sub,
        parts.main,
        frame.subject_before(sign.last, unit.last),
    )


def first_then(frame: Frame, sign: Sign) -> Draft | None:
    """ "First a ceasefire, then talks": said as a whole, without a verb of its own."""
    unit = frame.units.at(sign.first)
    if unit.statement is None or sign.first != skip_marks(frame.document, unit.first, unit.last):
        return None
    then = next((i for i in range(sign.last, unit.last) if frame.lower(i) == "then"), None)
    if then is None or not frame.topics(sign.last, unit.last) or frame.verbs(sign.last, then):
        return None
    parts = Parts((sign.first, then), (then, unit.last), True)
    return Draft(_PRECONDITION, "first-then", sign.tokens, unit, sign.first, unit.last, (sign.last, then), parts.main)
