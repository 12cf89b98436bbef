"""Words that denote a weapon: its noun, its make, its number."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.grounds.counts import adds_up, readings
from ukrnews.grounds.passage import OTHER, Passage, counted, matches_in, named
from ukrnews.lexicon.entries import WeaponEntry
from ukrnews.model import Count, Finding, Weapon


def denotes_weapon(finding: Finding, weapon: Weapon, passages: Sequence[Passage]) -> str | None:
    """The weapon words of the `named` grounds give the kind, and the make if there is one; a count stands in number
    words of the same grounds, or in `counted` parts of its own. A ground without a weapon word must be the number.
    """
    del finding
    whole, parts = named(passages), counted(passages)
    found = [(p, _weapons_in(p)) for p in whole]
    kinds = {entry.kind for _, entries in found for entry in entries}
    makes = {entry.name for _, entries in found for entry in entries if entry.make}
    if weapon.kind not in kinds:
        return OTHER
    if weapon.name is not None and weapon.name not in makes:
        return "no words name its make"
    if weapon.count is not None and not _counts(weapon.count, whole, parts):
        return "no words give its number"
    bare = [p for p, entries in found if not entries]
    if any(weapon.count is None or not _reads(weapon.count, p) for p in bare):
        return OTHER
    return None


def _weapons_in(passage: Passage) -> list[WeaponEntry]:
    document = passage.document
    matcher = document.lexicon.matcher(WeaponEntry, cased=False)
    sentence = document.sentence_of_token(passage.first)
    around = matcher.find(document.tokens, sentence.first, sentence.last, lowered=document.lowered)
    return [entry for match in matches_in(passage, matcher, around) for entry in match.entries]


def _counts(count: Count, whole: Sequence[Passage], parts: Sequence[Passage]) -> bool:
    if parts:
        return adds_up((count.minimum, count.maximum), parts)
    return any(_reads(count, p) for p in whole)


def _reads(count: Count, passage: Passage) -> bool:
    return (count.minimum, count.maximum) in readings(passage)
