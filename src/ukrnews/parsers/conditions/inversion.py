"""Conditions by inversion: "Should Kyiv refuse, …", "Were Moscow to attack, …"."""

from __future__ import annotations

from ukrnews.lexicon.entries import Sense
from ukrnews.model import Act, ConditionKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.ahead import asks, first_finite, looks_ahead
from ukrnews.parsers.conditions.brought_about import brought_about, counterfactual, is_ready
from ukrnews.parsers.conditions.condition_draft import Draft
from ukrnews.parsers.conditions.marked import Bound, backed, drafted, opens
from ukrnews.parsers.conditions.signs import Sign, has
from ukrnews.parsers.conditions.units import unit_at, widened
from ukrnews.parsers.extents import parts_of
from ukrnews.parsers.view import View

_SUBJECTS = ("N", "PRP", "EX", "WP", "WDT")
"""Tags of what stands before an auxiliary that is not inverted: "they had", "who were"."""
_BEFORE = frozenset({",", ":", ";", "—", "but", "and", "that"})


@rule("inversion-consequence", on=(Sense.INVERSION,))
def inversion(at: View, sign: Sign) -> Draft | None:
    """At the head of a clause: "Should Kyiv refuse, …", "Were Moscow to attack, …"."""
    if at.tag(sign.first - 1).startswith(_SUBJECTS) or not _heads(at, sign) or not at.once(_inverted, sign):
        return None
    unit = unit_at(at, sign.first)
    parts = parts_of(at.document, unit._replace(first=sign.first), sign.first, sign.last)
    if parts.main is None:
        wide = widened(at.document, unit)._replace(first=sign.first)
        parts = parts_of(at.document, wide, sign.first, sign.last)
    bound = Bound(sign, unit, parts)
    verb = first_finite(at, *bound.main)
    if verb is None or not (looks_ahead([verb]) or is_ready(at, verb)) or not backed(at, bound):
        return None
    if counterfactual(at, bound.main) or not (brought_about(at, unit, bound.main) or _vowed(bound)):
        return None
    return drafted(at, ConditionKind.CONSEQUENCE, bound)


@rule("trailing-inversion-consequence", on=(Sense.INVERSION,))
def trailing_inversion(at: View, sign: Sign) -> Draft | None:
    """Behind what it brings: "warned of sanctions should China send weapons"."""
    if at.lower(sign.first) != "should" or _heads(at, sign) or not at.once(_inverted, sign):
        return None
    unit = unit_at(at, sign.first)
    bound = Bound(sign, unit, parts_of(at.document, unit, sign.first, sign.last))
    if bound.parts.main is None or bound.parts.fronted or not backed(at, bound):
        return None
    brings = looks_ahead(at.finite_in(*bound.main)) or has(at, Sense.PUNISH, *bound.main)
    told = bound.said and (bool(at.verbs_in(*bound.main)) or _vowed(bound))
    return drafted(at, ConditionKind.CONSEQUENCE, bound) if brings or told else None


def _vowed(bound: Bound) -> bool:
    """ "vowed a stern reply should Kyiv send the missiles": a threat by the word that tells it."""
    said = bound.unit.statement
    return said is not None and said.act in (Act.PROMISE, Act.THREATEN, Act.WARN)


def _heads(at: View, sign: Sign) -> bool:
    """Whether it opens what is said, or a clause."""
    return opens(at, unit_at(at, sign.first), sign) or at.lower(sign.first - 1) in _BEFORE


def _inverted(at: View, sign: Sign) -> bool:
    """Whether the auxiliary stands before its subject, and a verb in the form that it asks for follows."""
    group = next((n for n in at.nouns if n.first == sign.last), None)
    if group is None or asks(at, sign.last):
        return False
    limit = min(at.syntax.phrase_of(group)[1] + 4, unit_at(at, sign.first).last)
    verb = next((i for i in range(group.last, limit) if at.tag(i).startswith("VB")), None)
    if verb is None or any(at.lower(i) == "," for i in range(sign.last, verb)):
        return False
    if at.tag(verb) not in ("VB", "VBP"):
        return False
    to = any(at.lower(i) == "to" for i in range(group.last, verb))
    return not to if at.lower(sign.first) == "should" else at.lower(verb - 1) == "to"


inversion.finds(
    "[Sergei Lavrov] warned that <{should Berlin send the missiles}, Moscow would retaliate>.",
    "<{Were Russia to break the truce}, Britain would act>, [Keir Starmer] said.",
)
inversion.passes_by("Lavrov warned of sanctions should Berlin send the missiles.")
inversion.nothing_in("“Should Berlin send the missiles, will Moscow retaliate?” Lavrov said.")

trailing_inversion.finds(
    "[Wang Yi] warned of <sanctions {should Kyiv send the missiles}>.",
    "[Wang Yi] vowed <the sternest of replies {should Kyiv send the missiles}>.",
)
trailing_inversion.passes_by(
    "Wang Yi warned that should Kyiv send the missiles, sanctions would follow.",
    "Wang Yi said Kyiv should this time send envoys.",
)
trailing_inversion.nothing_in(
    "Wang Yi asked why Kyiv should send missiles.",
    "Wang Yi praised the sternest of replies should Kyiv send the missiles.",
)
