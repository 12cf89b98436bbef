"""Conditions under a marker: if, unless, until, once, provided, only if, in exchange for, without, "should …"."""

from __future__ import annotations

from collections.abc import Iterator

from ukrnews.lexicon.entries import Sense
from ukrnews.model import ConditionKind
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.parsers.conditions.extents import Parts, parts_of, skip_marks
from ukrnews.parsers.conditions.frames import Frame
from ukrnews.parsers.conditions.signs import Sign
from ukrnews.parsers.conditions.units import Unit

_PRECONDITION, _CONSEQUENCE = ConditionKind.PRECONDITION, ConditionKind.CONSEQUENCE
_WILL = frozenset({
    "accept", "agree", "sign", "join", "negotiate", "withdraw", "ready", "willing", "prepared", "meet",
    "consider", "support", "stop",
})  # fmt: skip
_ASKS = frozenset({
    "ask", "wonder", "know", "see", "decide", "question", "doubt", "learn", "check", "tell", "say", "unclear",
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


def _draft(kind: ConditionKind, rule: str, unit: Unit, sign: Sign, parts: Parts, frame: Frame) -> Draft:
    first, last = parts.whole
    inner = sign.first if sign.sense is Sense.INVERSION else min(sign.last, parts.sub[1] - 1)
    subject = frame.subject_before(*parts.main) if parts.main is not None else ()
    return Draft(kind, rule, unit, first, last, (inner, parts.sub[1]), parts.main, subject)


def _read(frame: Frame, sign: Sign) -> tuple[Unit, Parts] | None:
    """The unit and parts around a marker that has something under it."""
    unit = frame.units.at(sign.first)
    if sign.last >= unit.last or frame.lower(sign.last) in (",", ".", ";", ":", ")"):
        return None
    parts = parts_of(frame.document, unit, sign.first, sign.last, sign.noun)
    if parts.sub[1] <= sign.last:
        return None
    if not sign.noun and not _is_clause(frame, unit, sign, parts):
        return None
    return unit, parts


def _is_clause(frame: Frame, unit: Unit, sign: Sign, parts: Parts) -> bool:
    """Whether a clause stands under the marker; "if" and "unless" need no verb that the tagger knows, others need one
    or, in what a source says, some words that are no date."""
    if any(v.form in ("finite", "participle") for v in frame.verbs(sign.last, parts.sub[1])):
        return True
    length = parts.sub[1] - sign.last
    if sign.sense in (Sense.IF, Sense.UNLESS):
        return length >= 2
    dated = any(d.first < parts.sub[1] and sign.first <= d.first for d in frame.document.dates)
    return unit.statement is not None and sign.sense is not Sense.ONCE and length >= 3 and not dated


def _spoken(frame: Frame, unit: Unit, parts: Parts) -> bool:
    """Whether a source says it, or the article says it of the parties and what they bargain over."""
    return unit.statement is not None or frame.in_domain(*parts.whole) or frame.follows_topic(parts.whole[0])


def _if(frame: Frame, sign: Sign) -> Draft | None:
    read = _read(frame, sign)
    if read is None or _asked(frame, sign):
        return None
    unit, parts = read
    if parts.main is None:
        return _draft(_PRECONDITION, "if", unit, sign, parts, frame) if unit.statement is not None else None
    if not _spoken(frame, unit, parts) or not (
        frame.binds(*parts.main) or (frame.present(*parts.main) and unit.statement)
    ):
        return None
    if _is_term(frame, parts):
        return _draft(ConditionKind.TERM, "term-if", unit, sign, parts, frame)
    kind = _PRECONDITION if _would_do(frame, parts.main) else _CONSEQUENCE
    return _draft(kind, "if", unit, sign, parts, frame)


def _asked(frame: Frame, sign: Sign) -> bool:
    """ "asked Russia if …", "how it will end rather than if it will end": a question, not a condition."""
    before = [frame.lower(i) for i in range(max(frame.sentence.first, sign.first - 2), sign.first)]
    if before[-2:] == ["rather", "than"] or before[-1:] == ["than"] or before[-1:] == ["or"]:
        return True
    earlier = frame.verbs(frame.sentence.first, sign.first)
    if not earlier or any(frame.lower(i) in (",", ";") for i in range(earlier[-1].last, sign.first)):
        return False
    asking = earlier[-1].lemma in ("ask", "wonder", "question")
    return asking or (earlier[-1].lemma in _ASKS and sign.first - earlier[-1].last <= 1)


def _would_do(frame: Frame, main: tuple[int, int]) -> bool:
    """Whether the main clause is a consent that the condition buys: "would sign if …"."""
    if frame.negated(*main):
        return False
    words = {frame.lower(i) for i in range(*main)}
    return bool(words & {"ready", "willing", "prepared"}) or any(
        v.lemma in _WILL and v.modal for v in frame.verbs(*main)
    )


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
    read = _read(frame, sign)
    if read is None:
        return None
    unit, parts = read
    if parts.main is None or not _spoken(frame, unit, parts):
        return None
    threat = frame.has(Sense.PUNISH, *parts.main) and not frame.negated(*parts.main)
    return _draft(_CONSEQUENCE if threat else _PRECONDITION, "unless", unit, sign, parts, frame)


def _until(frame: Frame, sign: Sign) -> Draft | None:
    read = _read(frame, sign)
    if read is None:
        return None
    unit, parts = read
    if parts.main is None or not _spoken(frame, unit, parts):
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
        return _draft(_PRECONDITION, "before", unit, sign, parts, frame)
    ahead = any(
        v.modal in ("will", "would", "can", "could", "must", "have to", "should", "shall") or v.tense == "future"
        for v in frame.verbs(*main)
    )
    if not (ahead and (frame.negated(*main) or frame.waits(*main) or unit.statement)):
        return None
    return _draft(_PRECONDITION, "until", unit, sign, parts, frame)


def _once(frame: Frame, sign: Sign) -> Draft | None:
    read = _read(frame, sign)
    if read is None or not frame.verbs(sign.last, read[1].sub[1]):
        return None
    unit, parts = read
    if parts.main is None or not _spoken(frame, unit, parts) or not _has_subject(frame, sign, parts):
        return None
    infinitive = any(v.form == "infinitive" for v in frame.verbs(*parts.main))
    ahead = any(v.modal or v.tense == "future" for v in frame.verbs(*parts.main) if v.form == "finite")
    if not (ahead or (infinitive and unit.statement)):
        return None
    return _draft(_PRECONDITION, "once", unit, sign, parts, frame)


def _has_subject(frame: Frame, sign: Sign, parts: Parts) -> bool:
    """Whether the clause under the marker has a subject before its verb ("once a truce was signed")."""
    verb = frame.verbs(sign.last, parts.sub[1])[0]
    return verb.first > sign.last


def _provided(frame: Frame, sign: Sign) -> Draft | None:
    if frame.lower(sign.first) == "provided" and sign.last == sign.first + 1 and frame.lower(sign.first - 1) != ",":
        return None
    read = _read(frame, sign)
    if read is None:
        return None
    unit, parts = read
    if (
        parts.main is None
        or not _spoken(frame, unit, parts)
        or not (frame.binds(*parts.main) or frame.present(*parts.main) or unit.statement)
    ):
        return None
    return _draft(_PRECONDITION, "provided", unit, sign, parts, frame)


def _only(frame: Frame, sign: Sign) -> Draft | None:
    read = _read(frame, sign)
    if read is None:
        return None
    unit, parts = read
    main = parts.main
    if main is None or not _spoken(frame, unit, parts):
        return None
    if not (frame.binds(*main) or (frame.present(*main) and unit.statement)):
        return None
    if sign.noun and unit.statement is None and not frame.topics(*parts.whole):
        return None
    return _draft(_PRECONDITION, "only", unit, sign, parts, frame)


def _only_then(frame: Frame, sign: Sign) -> Draft | None:
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
        unit,
        *parts.whole,
        parts.sub,
        parts.main,
        frame.subject_before(sign.last, unit.last),
    )


def _exchange(frame: Frame, sign: Sign) -> Draft | None:
    read = _read(frame, sign)
    if read is None:
        return None
    unit, parts = read
    if parts.main is None or not _spoken(frame, unit, parts):
        return None
    ahead = any(v.modal or v.tense == "future" or v.form == "infinitive" for v in frame.verbs(*parts.main))
    if not ahead and not (unit.statement is not None and frame.topics(*parts.main)):
        return None
    return _draft(_PRECONDITION, "in-exchange", unit, sign, parts, frame)


def _order(frame: Frame, sign: Sign) -> Draft | None:
    """ "First a ceasefire, then talks": said as a whole, without a verb of its own."""
    unit = frame.units.at(sign.first)
    if unit.statement is None or sign.first != skip_marks(frame.document, unit.first, unit.last):
        return None
    then = next((i for i in range(sign.last, unit.last) if frame.lower(i) == "then"), None)
    if then is None or not frame.topics(sign.last, unit.last) or frame.verbs(sign.last, then):
        return None
    parts = Parts((sign.first, then), (then, unit.last), True)
    return Draft(_PRECONDITION, "first-then", unit, sign.first, unit.last, (sign.last, then), parts.main)


def _depends(frame: Frame, sign: Sign) -> Draft | None:
    read = _read(frame, sign)
    if read is None:
        return None
    unit, parts = read
    if (
        parts.main is None
        or not frame.topics(*parts.main)
        or frame.lower(sign.last) in ("whether", "how", "who", "what")
    ):
        return None
    return _draft(_PRECONDITION, "contingent", unit, sign, parts, frame)


def _without(frame: Frame, sign: Sign) -> Draft | None:
    read = _read(frame, sign)
    if read is None:
        return None
    unit, parts = read
    main = parts.main
    if main is None or not _spoken(frame, unit, parts):
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
        return _draft(_CONSEQUENCE if threat else _PRECONDITION, "without", unit, sign, parts, frame)
    heads_no = frame.lower(main[0]) in ("no", "nothing", "nobody", "neither", "none")
    if heads_no and (modal or verbless or frame.present(*main)):
        return _draft(_PRECONDITION, "no-without", unit, sign, parts, frame)
    if modal and frame.negated(*main) and frame.has(Sense.CONSENT, *main):
        return _draft(_PRECONDITION, "not-without", unit, sign, parts, frame)
    if modal and frame.negated(*main) and not any(v.form == "gerund" for v in frame.verbs(sign.last, sign.last + 1)):
        return _draft(_PRECONDITION, "not-without", unit, sign, parts, frame)
    return None


def _inversion(frame: Frame, sign: Sign) -> Draft | None:
    """ "Should Kyiv refuse, …", "Had they agreed, …", "Were Moscow to attack, …": at the head of a clause."""
    unit = frame.units.at(sign.first)
    before = frame.lower(sign.first - 1)
    heads = sign.first == skip_marks(frame.document, unit.first, unit.last) or before in (
        ",",
        ":",
        ";",
        "—",
        "but",
        "and",
        "that",
    )
    if not heads or frame.document.tokens[frame.sentence.last - 1].text == "?":
        return None
    group = next((n for n in frame.document.syntax.noun_groups(frame.sentence) if n.first == sign.last), None)
    if group is None:
        return None
    word = frame.lower(sign.first)
    limit = min(frame.document.syntax.phrase_of(group)[1] + 4, unit.last)
    following = next((i for i in range(group.last, limit) if frame.document.tag(i).startswith("VB")), None)
    if following is None or any(frame.lower(i) == "," for i in range(sign.last, following)):
        return None
    if not _inverted(frame, word, group.last, following):
        return None
    parts = parts_of(frame.document, unit._replace(first=sign.first), sign.first, sign.last)
    finite = [v for v in frame.verbs(*parts.main) if v.form == "finite"] if parts.main is not None else []
    if parts.main is None or not _spoken(frame, unit, parts) or not (finite and (finite[0].modal or finite[0].tense == "future")):
        return None
    return _draft(_CONSEQUENCE, "inversion", unit, sign, parts, frame)


def _inverted(frame: Frame, word: str, after: int, verb: int) -> bool:
    tag = frame.document.tag(verb)
    if word == "should":
        return tag in ("VB", "VBP") and not any(frame.lower(i) == "to" for i in range(after, verb))
    if word == "were":
        return frame.lower(verb - 1) == "to" and tag in ("VB", "VBP")
    return tag in ("VBN", "VBD")


_RULES = {
    Sense.IF: _if,
    Sense.UNLESS: _unless,
    Sense.UNTIL: _until,
    Sense.ONCE: _once,
    Sense.PROVIDED: _provided,
    Sense.ONLY: _only,
    Sense.ONLY_THEN: _only_then,
    Sense.EXCHANGE: _exchange,
    Sense.DEPENDS: _depends,
    Sense.ORDER: _order,
    Sense.WITHOUT: _without,
    Sense.INVERSION: _inversion,
}
