"""Conditions by inversion: "Should Kyiv refuse, …", "Were Moscow to attack, …"."""

from __future__ import annotations

from ukrnews.lexicon.entries import Sense
from ukrnews.model import ConditionKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.parsers.conditions.marked import drafted, spoken
from ukrnews.parsers.conditions.signs import Sign
from ukrnews.parsers.conditions.units import Unit, widened
from ukrnews.parsers.conditions.view import View
from ukrnews.parsers.extents import parts_of, skip_marks


@rule("inversion-consequence", on=(Sense.INVERSION,))
def inversion(view: View, sign: Sign) -> Draft | None:
    """At the head of a clause: "Should Kyiv refuse, …", "Had they agreed, …", "Were Moscow to attack, …"."""
    read = view.once(_read, sign)
    if read is None or read[1]:
        return None
    unit = read[0]
    parts = parts_of(view.document, unit._replace(first=sign.first), sign.first, sign.last)
    if parts.main is None:
        wide = widened(view.document, unit)._replace(first=sign.first)
        parts = parts_of(view.document, wide, sign.first, sign.last)
    finite = [v for v in view.verbs(*parts.main) if v.form == "finite"] if parts.main is not None else []
    if not finite or not (finite[0].modal or finite[0].tense == "future") or not spoken(view, unit, parts):
        return None
    return drafted(ConditionKind.CONSEQUENCE, unit, sign, parts, view)


@rule("trailing-inversion-consequence", on=(Sense.INVERSION,))
def trailing_inversion(view: View, sign: Sign) -> Draft | None:
    """Behind what it brings: "warned of sanctions should China send weapons"."""
    read = view.once(_read, sign)
    if read is None or not read[1]:
        return None
    unit = read[0]
    parts = parts_of(view.document, unit, sign.first, sign.last)
    if parts.main is None or parts.fronted or not spoken(view, unit, parts):
        return None
    finite = [v for v in view.verbs(*parts.main) if v.form == "finite"]
    ahead = any(v.modal or v.tense == "future" for v in finite)
    if not ahead and not view.has(Sense.PUNISH, *parts.main) and unit.statement is None:
        return None
    return drafted(ConditionKind.CONSEQUENCE, unit, sign, parts, view)


def _read(view: View, sign: Sign) -> tuple[Unit, bool] | None:
    """The unit, and whether the clause trails behind the main one, where the auxiliary stands before its subject."""
    unit = view.units.at(sign.first)
    heads = sign.first == skip_marks(view.document, unit.first, unit.last) or view.lower(sign.first - 1) in _BEFORE
    trailing = not heads and view.lower(sign.first) == "should"
    if (not heads and not trailing) or view.asks(sign.last):
        return None
    group = next((n for n in view.document.syntax.noun_groups(view.sentence) if n.first == sign.last), None)
    if group is None:
        return None
    limit = min(view.document.syntax.phrase_of(group)[1] + 4, unit.last)
    following = next((i for i in range(group.last, limit) if view.document.tag(i).startswith("VB")), None)
    if following is None or any(view.lower(i) == "," for i in range(sign.last, following)):
        return None
    return (unit, trailing) if _inverted(view, view.lower(sign.first), group.last, following) else None


_BEFORE = frozenset({",", ":", ";", "—", "but", "and", "that"})


def _inverted(view: View, word: str, after: int, verb: int) -> bool:
    tag = view.document.tag(verb)
    if word == "should":
        return tag in ("VB", "VBP") and not any(view.lower(i) == "to" for i in range(after, verb))
    if word == "were":
        return view.lower(verb - 1) == "to" and tag in ("VB", "VBP")
    return tag in ("VBN", "VBD")


inversion.finds(
    "[Sergei Lavrov] warned that <{should Berlin send the missiles}, Moscow would retaliate>.",
    "<{Were Russia to break the truce}, Britain would act>, [Keir Starmer] said.",
)
inversion.passes_by("Lavrov warned of sanctions should Berlin send the missiles.")
inversion.nothing_in("“Should Berlin send the missiles, will Moscow retaliate?” Lavrov said.")

trailing_inversion.finds("[Wang Yi] warned of <sanctions {should Kyiv send the missiles}>.")
trailing_inversion.passes_by("Wang Yi warned that should Kyiv send the missiles, sanctions would follow.")
trailing_inversion.nothing_in("Wang Yi asked why Kyiv should send missiles.")
