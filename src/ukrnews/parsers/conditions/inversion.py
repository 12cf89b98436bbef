"""Conditions by inversion: "Should Kyiv refuse, …", "Were Moscow to attack, …"."""

from __future__ import annotations

from ukrnews.lexicon.entries import Sense
from ukrnews.model import ConditionKind
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.parsers.conditions.extents import parts_of, skip_marks, widened
from ukrnews.parsers.conditions.frames import Frame
from ukrnews.parsers.conditions.marked import drafted, spoken
from ukrnews.parsers.conditions.signs import Sign
from ukrnews.parsers.conditions.units import Unit


def inversion(frame: Frame, sign: Sign) -> Draft | None:
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
    trailing = not heads and frame.lower(sign.first) == "should"
    if (not heads and not trailing) or frame.document.tokens[frame.sentence.last - 1].text == "?":
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
    if trailing:
        return _trailing(frame, sign, unit)
    parts = parts_of(frame.document, unit._replace(first=sign.first), sign.first, sign.last)
    if parts.main is None:
        parts = parts_of(
            frame.document, widened(frame.document, unit)._replace(first=sign.first), sign.first, sign.last
        )
    finite = [v for v in frame.verbs(*parts.main) if v.form == "finite"] if parts.main is not None else []
    if (
        parts.main is None
        or not spoken(frame, unit, parts)
        or not (finite and (finite[0].modal or finite[0].tense == "future"))
    ):
        return None
    return drafted(ConditionKind.CONSEQUENCE, "inversion", unit, sign, parts, frame)


def _inverted(frame: Frame, word: str, after: int, verb: int) -> bool:
    tag = frame.document.tag(verb)
    if word == "should":
        return tag in ("VB", "VBP") and not any(frame.lower(i) == "to" for i in range(after, verb))
    if word == "were":
        return frame.lower(verb - 1) == "to" and tag in ("VB", "VBP")
    return tag in ("VBN", "VBD")


def _trailing(frame: Frame, sign: Sign, unit: Unit) -> Draft | None:
    """ "warned of sanctions should China send weapons": behind what it brings."""
    parts = parts_of(frame.document, unit, sign.first, sign.last)
    if parts.main is None or parts.fronted or not spoken(frame, unit, parts):
        return None
    finite = [v for v in frame.verbs(*parts.main) if v.form == "finite"]
    ahead = any(v.modal or v.tense == "future" for v in finite)
    if not ahead and not frame.has(Sense.PUNISH, *parts.main) and unit.statement is None:
        return None
    return drafted(ConditionKind.CONSEQUENCE, "inversion", unit, sign, parts, frame)
