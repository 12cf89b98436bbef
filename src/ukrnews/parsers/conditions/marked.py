"""What every rule under a marker starts from: the unit, its two parts, and the draft made of them."""

from __future__ import annotations

from typing import NamedTuple

from ukrnews.lexicon.entries import Sense
from ukrnews.model import ConditionKind
from ukrnews.parsers.conditions.ahead import subject_before
from ukrnews.parsers.conditions.condition_draft import Draft
from ukrnews.parsers.conditions.signs import Sign
from ukrnews.parsers.conditions.stakes import follows_topic, in_domain, matters
from ukrnews.parsers.conditions.units import Unit, spoke_before, unit_at, units_of, widened
from ukrnews.parsers.extents import Parts, parts_of, skip_marks, trimmed
from ukrnews.parsers.view import View


class Bound(NamedTuple):
    """What a marker binds together: the clause under it and the main one, which hangs on it."""

    sign: Sign
    unit: Unit
    parts: Parts

    @property
    def under(self) -> tuple[int, int]:
        """The clause under the marker, with it."""
        return self.parts.sub

    @property
    def main(self) -> tuple[int, int]:
        """The main clause; empty where there is none."""
        return self.parts.main or (self.parts.sub[1], self.parts.sub[1])

    @property
    def whole(self) -> tuple[int, int]:
        """Both together."""
        return self.parts.whole

    @property
    def said(self) -> bool:
        """Whether a source says it."""
        return self.unit.statement is not None


def drafted(at: View, kind: ConditionKind, bound: Bound) -> Draft:
    """The condition that is set by what a marker binds."""
    sign, parts = bound.sign, bound.parts
    inner = sign.first if sign.sense is Sense.INVERSION else min(sign.last, parts.sub[1] - 1)
    subject = subject_before(at, *bound.main)
    return Draft(kind, sign.tokens, bound.unit, *parts.whole, (inner, parts.sub[1]), parts.main, subject)


def marked(at: View, sign: Sign) -> Bound | None:
    """What a marker binds that has something under it."""
    return at.once(_marked, sign)


def told(at: View, sign: Sign) -> Bound | None:
    """What a marker binds, where there is a main clause and a source or party stands behind it."""
    return at.once(_told, sign)


def _marked(at: View, sign: Sign) -> Bound | None:
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
    bound = _told_behind(at, Bound(sign, unit, parts))
    parts = bound.parts
    if parts.sub[1] <= sign.last or _is_relative(at, sign):
        return None
    return bound if sign.noun or _is_clause(at, bound) else None


def _told_behind(at: View, bound: Bound) -> Bound:
    """What is bound, with whose words the main clause is: "If Kyiv refuses, officials said they will stop the aid"."""
    if bound.said or not bound.parts.fronted or bound.sign.sense not in (Sense.IF, Sense.UNLESS):
        return bound
    telling = next(iter(at.finite_in(*bound.main)), None)
    said = units_of(at.document).announced(telling.head) if telling is not None else None
    if said is None or said.source is None or at.document.token_at(said.source.start) != bound.main[0]:
        return bound
    first, last = (at.document.token_at(said.content[0].start), at.document.token_at(said.content[-1].end - 1) + 1)
    if not bound.main[0] < first < last <= at.sentence.last:
        return bound
    main = first, trimmed(at.document, first, last)
    unit = Unit(bound.sign.first, last, said, said if said.speakers else None)
    return Bound(bound.sign, unit, bound.parts._replace(main=main))


def _told(at: View, sign: Sign) -> Bound | None:
    bound = marked(at, sign)
    return bound if bound is not None and bound.parts.main is not None and backed(at, bound) else None


def _is_relative(at: View, sign: Sign) -> bool:
    """ "in the event that starts on Monday": "that" is the subject of what follows."""
    verbs = at.verbs_in(sign.last, sign.last + 1)
    return at.lower(sign.last - 1) == "that" and bool(verbs) and verbs[0].form == "finite"


def _is_clause(at: View, bound: Bound) -> bool:
    """Whether a clause stands under the marker; "if" and "unless" need no verb that the tagger knows, others need one
    or, in what a source says, some words that are no date."""
    sign, end = bound.sign, bound.under[1]
    if any(v.form in ("finite", "participle") for v in at.verbs_in(sign.last, end)):
        return True
    length = end - sign.last
    if sign.sense in (Sense.IF, Sense.UNLESS):
        return length >= 2
    dated = any(sign.first <= d.first < end for d in at.dates)
    return bound.said and sign.sense is not Sense.ONCE and length >= 3 and not dated


def backed(at: View, bound: Bound) -> bool:
    """Whether a source says it, or the article says it of the parties and what they bargain over, or goes on about the
    war in the voice of who spoke before."""
    if bound.said or in_domain(at, *bound.whole) or follows_topic(at, bound.whole[0]):
        return True
    return matters(at, *bound.whole) and spoke_before(at, bound.whole[0]) is not None


def opens(at: View, unit: Unit, sign: Sign) -> bool:
    """Whether the unit begins with the sign, marks and bare conjunctions aside."""
    return sign.first == skip_marks(at.document, unit.first, unit.last)
