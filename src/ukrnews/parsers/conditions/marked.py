"""What every rule under a marker starts from: the unit, its two parts, and the draft made of them."""

from __future__ import annotations

from ukrnews.lexicon.entries import Sense
from ukrnews.model import ConditionKind
from ukrnews.parsers.conditions.ahead import subject_before
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.parsers.conditions.extents import Parts, parts_of, widened
from ukrnews.parsers.conditions.signs import Sign
from ukrnews.parsers.conditions.stakes import follows_topic, in_domain, matters
from ukrnews.parsers.conditions.units import Unit, spoke_before, unit_at
from ukrnews.parsers.view import View


def drafted(kind: ConditionKind, unit: Unit, sign: Sign, parts: Parts, at: View) -> Draft:
    first, last = parts.whole
    inner = sign.first if sign.sense is Sense.INVERSION else min(sign.last, parts.sub[1] - 1)
    subject = subject_before(at, *parts.main) if parts.main is not None else ()
    return Draft(kind, sign.tokens, unit, first, last, (inner, parts.sub[1]), parts.main, subject)


def read_marker(at: View, sign: Sign) -> tuple[Unit, Parts] | None:
    """The unit and parts around a marker that has something under it."""
    unit = unit_at(at, sign.first)
    if sign.last >= unit.last or at.lower(sign.last) in (",", ".", ";", ":", ")"):
        return None
    parts = parts_of(at.document, unit, sign.first, sign.last, sign.noun)
    if parts.main is None and unit.statement is not None:
        wide = widened(at.document, unit)
        more = parts_of(at.document, wide._replace(first=sign.first), sign.first, sign.last, sign.noun)
        if more.main is None and sign.sense is Sense.ONLY:
            more = parts_of(at.document, wide, sign.first, sign.last, sign.noun)
        unit, parts = (wide, more) if more.main is not None else (unit, parts)
    if parts.sub[1] <= sign.last or _is_relative(at, sign):
        return None
    if not sign.noun and not _is_clause(at, unit, sign, parts):
        return None
    return unit, parts


def _is_relative(at: View, sign: Sign) -> bool:
    """ "in the event that starts on Monday": "that" is the subject of what follows."""
    verbs = at.verbs_in(sign.last, sign.last + 1)
    return at.lower(sign.last - 1) == "that" and bool(verbs) and verbs[0].form == "finite"


def _is_clause(at: View, unit: Unit, sign: Sign, parts: Parts) -> bool:
    """Whether a clause stands under the marker; "if" and "unless" need no verb that the tagger knows, others need one
    or, in what a source says, some words that are no date."""
    if any(v.form in ("finite", "participle") for v in at.verbs_in(sign.last, parts.sub[1])):
        return True
    length = parts.sub[1] - sign.last
    if sign.sense in (Sense.IF, Sense.UNLESS):
        return length >= 2
    dated = any(d.first < parts.sub[1] and sign.first <= d.first for d in at.dates)
    return unit.statement is not None and sign.sense is not Sense.ONCE and length >= 3 and not dated


def spoken(at: View, unit: Unit, parts: Parts) -> bool:
    """Whether a source says it, or the article says it of the parties and what they bargain over, or goes on about the
    war in the voice of who spoke before."""
    if unit.statement is not None or in_domain(at, *parts.whole) or follows_topic(at, parts.whole[0]):
        return True
    return matters(at, *parts.whole) and spoke_before(at, parts.whole[0]) is not None


def read_spoken(at: View, sign: Sign) -> tuple[Unit, Parts, tuple[int, int]] | None:
    """The unit, the parts and the main clause, where there is one and a source or party stands behind it."""
    read = read_marker(at, sign)
    if read is None or read[1].main is None or not spoken(at, *read):
        return None
    return *read, read[1].main
