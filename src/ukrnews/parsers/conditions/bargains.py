"""Conditions over a noun: in exchange for, contingent on, without."""

from __future__ import annotations

from ukrnews.lexicon.entries import Sense
from ukrnews.model import ConditionKind
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.parsers.conditions.frames import Frame
from ukrnews.parsers.conditions.marked import drafted, read_marker, spoken
from ukrnews.parsers.conditions.signs import Sign

_HANGS = frozenset({"depend", "hinge", "condition", "be"})
_ASKING = frozenset({"whether", "how", "who", "what", "where", "when"})
_PRECONDITION, _CONSEQUENCE = ConditionKind.PRECONDITION, ConditionKind.CONSEQUENCE


def in_exchange(frame: Frame, sign: Sign) -> Draft | None:
    read = read_marker(frame, sign)
    if read is None:
        return None
    unit, parts = read
    if parts.main is None or not spoken(frame, unit, parts):
        return None
    if _done(frame, *parts.main) or frame.negated(*parts.main):  # "would not give up Lyman in exchange for a truce"
        return None
    ahead = any(v.modal or v.tense == "future" or v.form == "infinitive" for v in frame.verbs(*parts.main))
    if not ahead and not (unit.statement is not None and frame.topics(*parts.main)):
        return None
    return drafted(_PRECONDITION, "in-exchange", unit, sign, parts, frame)


def _done(frame: Frame, first: int, last: int) -> bool:
    """ "signed a deal that will give it gas": done by the clause's own verb, whatever a clause inside it looks to."""
    verbs = frame.verbs(first, last)
    own = next((v for v in verbs if v.form == "finite"), None)
    return own is not None and own.is_plain_past and not any(v.form == "infinitive" for v in verbs)


def contingent(frame: Frame, sign: Sign) -> Draft | None:
    read = read_marker(frame, sign)
    if read is None:
        return None
    unit, parts = read
    if parts.main is None or frame.lower(sign.last) in _ASKING:
        return None
    told = frame.binds(*parts.main) if parts.fronted else _predicated(frame, sign)
    if not told:
        return None
    if not frame.topics(unit.first, unit.last):
        return None
    return drafted(_PRECONDITION, "contingent", unit, sign, parts, frame)


def _predicated(frame: Frame, sign: Sign) -> bool:
    """Whether the words are said of something ("is tied to", "made it conditional on") and do not merely describe a
    noun ("firms tied to the army")."""
    verb = next(
        (v for v in frame.verbs(frame.sentence.first, frame.sentence.last) if v.first <= sign.first < v.last), None
    )
    described = frame.tag(sign.first - 1).startswith("N")
    if verb is not None and not described:
        return verb.form != "participle" and (verb.voice == "passive" or verb.lemma in _HANGS)
    if verb is not None and verb.lemma in _HANGS:
        return verb.form != "participle"
    if not described:
        return True
    before = frame.verbs(frame.sentence.first, sign.first)
    return bool(before) and before[-1].lemma in ("make", "keep", "consider", "leave", "render")


def without(frame: Frame, sign: Sign) -> Draft | None:
    read = read_marker(frame, sign)
    if read is None:
        return None
    unit, parts = read
    main = parts.main
    if main is None or not spoken(frame, unit, parts):
        return None
    modal = any(v.modal or v.tense == "future" for v in frame.verbs(*main) if v.form == "finite")
    verbless = not frame.verbs(*main)
    if parts.fronted:
        if (
            unit.statement is None
            or not (modal or frame.present(*main))
            or any(v.form == "gerund" for v in frame.verbs(sign.last, sign.last + 1))
        ):
            return None
        threat = (
            modal
            and frame.lower(sign.last) in ("them", "it", "this", "that", "these", "those")
            and not frame.negated(*main)
        )
        return drafted(_CONSEQUENCE if threat else _PRECONDITION, "without", unit, sign, parts, frame)
    heads_no = frame.lower(main[0]) in ("no", "nothing", "nobody", "neither", "none")
    if heads_no and (modal or verbless or frame.present(*main)):
        return drafted(_PRECONDITION, "no-without", unit, sign, parts, frame)
    if frame.lower(sign.first - 1) == ",":
        return None
    if modal and frame.negated(*main) and frame.has(Sense.CONSENT, *main):
        return drafted(_PRECONDITION, "not-without", unit, sign, parts, frame)
    if modal and frame.negated(*main) and not any(v.form == "gerund" for v in frame.verbs(sign.last, sign.last + 1)):
        return drafted(_PRECONDITION, "not-without", unit, sign, parts, frame)
    return None
