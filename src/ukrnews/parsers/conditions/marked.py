"""What every rule under a marker starts from: the unit, its two parts, and the draft made of them."""

from __future__ import annotations

from ukrnews.lexicon.entries import Sense
from ukrnews.model import ConditionKind
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.parsers.conditions.signs import Sign
from ukrnews.parsers.conditions.units import Unit, widened
from ukrnews.parsers.conditions.view import View
from ukrnews.parsers.extents import Parts, parts_of


def drafted(kind: ConditionKind, unit: Unit, sign: Sign, parts: Parts, view: View) -> Draft:
    first, last = parts.whole
    inner = sign.first if sign.sense is Sense.INVERSION else min(sign.last, parts.sub[1] - 1)
    subject = view.subject_before(*parts.main) if parts.main is not None else ()
    return Draft(kind, sign.tokens, unit, first, last, (inner, parts.sub[1]), parts.main, subject)


def read_marker(view: View, sign: Sign) -> tuple[Unit, Parts] | None:
    """The unit and parts around a marker that has something under it."""
    unit = view.units.at(sign.first)
    if sign.last >= unit.last or view.lower(sign.last) in (",", ".", ";", ":", ")"):
        return None
    parts = parts_of(view.document, unit, sign.first, sign.last, sign.noun)
    if parts.main is None and unit.statement is not None:
        wide = widened(view.document, unit)
        more = parts_of(view.document, wide._replace(first=sign.first), sign.first, sign.last, sign.noun)
        if more.main is None and sign.sense is Sense.ONLY:
            more = parts_of(view.document, wide, sign.first, sign.last, sign.noun)
        unit, parts = (wide, more) if more.main is not None else (unit, parts)
    if parts.sub[1] <= sign.last or _is_relative(view, sign):
        return None
    if not sign.noun and not _is_clause(view, unit, sign, parts):
        return None
    return unit, parts


def _is_relative(view: View, sign: Sign) -> bool:
    """ "in the event that starts on Monday": "that" is the subject of what follows."""
    verbs = view.verbs(sign.last, sign.last + 1)
    return view.lower(sign.last - 1) == "that" and bool(verbs) and verbs[0].form == "finite"


def _is_clause(view: View, unit: Unit, sign: Sign, parts: Parts) -> bool:
    """Whether a clause stands under the marker; "if" and "unless" need no verb that the tagger knows, others need one
    or, in what a source says, some words that are no date."""
    if any(v.form in ("finite", "participle") for v in view.verbs(sign.last, parts.sub[1])):
        return True
    length = parts.sub[1] - sign.last
    if sign.sense in (Sense.IF, Sense.UNLESS):
        return length >= 2
    dated = any(d.first < parts.sub[1] and sign.first <= d.first for d in view.document.dates)
    return unit.statement is not None and sign.sense is not Sense.ONCE and length >= 3 and not dated


def spoken(view: View, unit: Unit, parts: Parts) -> bool:
    """Whether a source says it, or the article says it of the parties and what they bargain over, or goes on about the
    war in the voice of who spoke before."""
    if unit.statement is not None or view.in_domain(*parts.whole) or view.follows_topic(parts.whole[0]):
        return True
    return view.matters(*parts.whole) and view.units.before(parts.whole[0]) is not None


def read_spoken(view: View, sign: Sign) -> tuple[Unit, Parts, tuple[int, int]] | None:
    """The unit, the parts and the main clause, where there is one and a source or party stands behind it."""
    read = read_marker(view, sign)
    if read is None or read[1].main is None or not spoken(view, *read):
        return None
    return *read, read[1].main
