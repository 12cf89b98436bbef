"""What the words beside a bare figure say that its people were hurt in: "killed in clashes with rebels"."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from ukrnews.lexicon.entries import AttackEntry, Frame
from ukrnews.model import IncidentKind, WeaponKind
from ukrnews.parsers.cards import Table, rule
from ukrnews.parsers.incidents.arms import arms_in
from ukrnews.parsers.incidents.captions import is_caption
from ukrnews.parsers.incidents.event import Event, Hurt
from ukrnews.parsers.incidents.governor import governor_of
from ukrnews.parsers.incidents.kinds import kind_of
from ukrnews.parsers.incidents.mended_syntax import mended_view
from ukrnews.parsers.incidents.noun_events import is_cause_of_harm, is_told_by
from ukrnews.parsers.incidents.noun_roles import nominal_roles
from ukrnews.parsers.incidents.party import Party
from ukrnews.parsers.incidents.roles import Roles
from ukrnews.parsers.incidents.sides import describes_side, phrase_side, side_in, side_of
from ukrnews.parsers.incidents.status import is_asserted, noun_happened
from ukrnews.parsers.incidents.vocabulary import words_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup

_BLOWS = frozenset({Frame.BURST, Frame.CLASH, Frame.HIT})
_AFTER = frozenset({"after", "from"}) | listed("words for after")
_BY_WEAPON = {
    WeaponKind.ARTILLERY: IncidentKind.SHELLING,
    WeaponKind.MORTAR: IncidentKind.SHELLING,
    WeaponKind.MINE: IncidentKind.EXPLOSION,
    WeaponKind.EXPLOSIVE: IncidentKind.EXPLOSION,
    WeaponKind.SMALL_ARMS: IncidentKind.KILLING,
    WeaponKind.TANK: IncidentKind.SHELLING,
}
_NEAR = 6
"""Words between the harm and the weapon."""


class Cause(NamedTuple):
    """What it was, and who did it where the words name somebody."""

    kind: IncidentKind
    sides: list[Party]


def tell_cause(view: View, hurt: Hurt, event: Event) -> None:
    """Write what the sentence says of the cause into an event of which nothing but the figure is told."""
    cause: Cause | None = CAUSES.first(view.document, view, hurt)
    if cause is None:
        return
    event.kind = cause.kind if event.kind is IncidentKind.OTHER else event.kind
    event.perpetrators = event.perpetrators or cause.sides


@rule("cause-noun-kind")
def of_noun(view: View, hurt: Hurt) -> Cause | None:
    """The violence that people were hurt in: "killed in clashes", "fighting kills 11", "wounded by rebel fire"."""
    for noun in view.nouns:
        entry = _entry(view, noun) if _hurt_in(view, hurt, noun) else None
        if entry is not None:
            roles = nominal_roles(view, noun, entry)
            return Cause(kind_of(view, entry, roles), list(_doers(view, hurt, noun, roles)))
    return None


def _entry(view: View, noun: NounGroup) -> AttackEntry | None:
    entries = words_of(view).nouns.get(view.lower(noun.head), ())
    return next((e for e in entries if is_told_by(view, noun, e)), None)


def _hurt_in(view: View, hurt: Hurt, noun: NounGroup) -> bool:
    """Whether the group tells what the people of the figure were hurt in or by."""
    if view.lower(noun.head) not in words_of(view).nouns:
        return False
    verb, part = governor_of(view, noun)
    if part == "subject":
        return verb is not None and hurt.first <= verb.head < hurt.last
    inside = hurt.first <= noun.first < hurt.last
    return is_cause_of_harm(view, noun) and (inside or verb is None or hurt.first <= verb.head < hurt.last)


@rule("cause-weapon-kind")
def of_weapon(view: View, hurt: Hurt) -> Cause | None:
    """The weapon that people were hurt after: "nine were killed following a Russian rocket on a bakery"."""
    for arm in arms_in(view):
        noun = view.noun_at(arm.first) if arm.head and hurt.last <= arm.first <= hurt.last + _NEAR else None
        if (
            noun is None
            or view.preposition(noun) not in _AFTER
            or view.clause_at(noun.head) != view.clause_at(hurt.first)
        ):
            continue
        side = side_in(view, noun)
        return Cause(_BY_WEAPON.get(arm.kind, IncidentKind.STRIKE), [side] if side is not None else [])
    return None


@rule("caption-cause-kind")
def in_caption(view: View, hurt: Hurt) -> Cause | None:
    """The blow that a caption tells beside the figure: "A house repeatedly struck, six killed"."""
    if not is_caption(view.document):
        return None
    for sentence in reversed(view.document.sentences[: view.sentence.index + 1]):
        kind = _blow_in(mended_view(view.document, sentence))
        if kind is not None:
            return Cause(kind, [])
    fought = hurt.sort in listed("fighters") and _moves_at_the_front(view)
    return Cause(IncidentKind.GROUND_COMBAT, []) if fought else None


def _moves_at_the_front(view: View) -> bool:
    """ "killed in attempt to seize positions", "in an attempted breakthrough"."""
    if ";" in view.bag:  # other headlines
        return False
    entries = [e for v in view.verbs for e in words_of(view).verbs.get(view.lower(v.head), ())]
    moved = any(e.frame in (Frame.TAKE, Frame.ENTER, Frame.CLASH) for e in entries)
    return moved or not view.bag.isdisjoint(listed("moves at the front"))


def _blow_in(view: View) -> IncidentKind | None:
    """The kind of the first blow that the sentence tells, by a noun or by a verb of what is done to things."""
    for noun in view.nouns:
        entry = _entry(view, noun)
        if entry is not None and entry.frame in _BLOWS and noun_happened(view, noun):
            roles = nominal_roles(view, noun, entry)
            kind = kind_of(view, entry, roles)
            vague = entry.lemma in listed("nouns of attacking") and kind is IncidentKind.STRIKE and not roles.arms
            return None if vague else kind
    blows = (e for v in view.verbs if is_asserted(v) for e in words_of(view).verbs.get(view.lower(v.head), ()))
    return next((e.kind for e in blows if e.frame is Frame.HIT and e.lemma in listed("verbs done to things")), None)


@rule("destroyer-perpetrator")
def of_destroyer(view: View, hurt: Hurt) -> Cause | None:
    """Who destroyed the fighters: "Russian troops destroyed 85 Ukrainian soldiers"."""
    for verb in view.verbs:
        inside = hurt.first <= verb.head < hurt.last and verb.voice == "active"
        if inside and verb.lemma in listed("verbs of destroying fighters"):
            sides = (side_of(view, noun) for noun in view.syntax.subject_of(verb))
            return Cause(IncidentKind.OTHER, [s for s in sides if s is not None])
    return None


def _doers(view: View, hurt: Hurt, noun: NounGroup, roles: Roles) -> Iterable[Party]:
    """Who did it; in fighting those against whom the people fought, and a state's name only says where it was."""
    mutual = view.lower(noun.head) in listed("fighting against each other")
    if roles.sides and not (mutual and not describes_side(view, noun)):
        return roles.sides
    return _against(view, hurt, view.syntax.modifiers_of(noun)) if mutual else ()


def _against(view: View, hurt: Hurt, phrases: Iterable[tuple[str, NounGroup]]) -> Iterator[Party]:
    ours = {s.country for n in view.nouns if hurt.first <= n.head < hurt.last and (s := side_in(view, n)) is not None}
    for preposition, group in phrases:
        side = side_of(view, group) or phrase_side(view, group) if preposition == "with" else None
        if side is not None and side.country not in ours:
            yield side


CAUSES = Table("incidents", None, (of_noun, of_weapon, of_destroyer, in_caption))

of_noun.finds("<{Three Ukrainian guards killed}> in clashes with [rebels]")
of_noun.passes_by("Three Ukrainian guards killed despite clashes with rebels")

of_weapon.finds("<{Two men were killed}> following [a Russian rocket] on a bakery in [Izium]")
of_weapon.passes_by("Two men were killed following a Russian speech on missiles in Izium")

in_caption.finds("A house repeatedly struck. <{At least six reported killed}>.")
in_caption.passes_by("A house repeatedly searched. At least six reported killed.")

of_destroyer.finds("[Russian troops] <{destroyed about 85 Ukrainian soldiers}> near [Izium]")
of_destroyer.passes_by("Ukraine lost about 85 soldiers near Izium")
