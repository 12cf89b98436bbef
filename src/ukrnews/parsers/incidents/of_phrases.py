""" "The shelling of", "an attack from": is it done by whom the phrase names, or to them? And "a spate of attacks"."""

from __future__ import annotations

from ukrnews.lexicon.entries.countries import Use
from ukrnews.model import ActorKind, PlaceKind
from ukrnews.parsers.incidents.arms import arms_in
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup

_AT_WAR = frozenset({"RUS", "UKR"})


def done_by(view: View, noun: NounGroup, preposition: str, group: NounGroup) -> bool:
    """Whether the phrase after the event names who does it: "attack from Russian drones", "shelling of the army"."""
    if preposition == "from":
        fired = view.lower(noun.head) in listed("firing") and is_origin_of_fire(view, group)
        armed = (
            fired
            or view.lower(group.head) in listed("forces")
            or any(group.first <= a.first < group.last for a in arms_in(view))
        )
        body = view.cast.actor_of(group)
        theirs = view.cast.side_of(group) is not None or (body is not None and body.country is not None)
        return armed and theirs and not _belongs_to_thing(view, noun, group)
    return preposition == "of" and group.preposition == noun.last and _of_doer(view, noun, group)


def _belongs_to_thing(view: View, noun: NounGroup, group: NounGroup) -> bool:
    """ "an attack on a tanker from Russia's fleet": what stands between them and is no place has it."""
    between = [n for _, n in view.syntax.modifiers_of(noun) if n.last == group.preposition]
    return any(not n.temporal and not view.places.within(n.head, n.head + 1) for n in between)


def is_origin_of_fire(view: View, group: NounGroup) -> bool:
    """ "fire from the Russian Federation", "shelled from the Ukrainian side", but not "fire from Moscow" or
    "from Russia's Kursk region"."""
    named = view.cast.names_in(group.first, group.last)
    if not named or named[-1].actor.country not in _AT_WAR:
        return False
    across = view.lower(group.head) in listed("across a border") and named[-1].last == group.head
    return across or (Use.NAME in named[-1].use and named[-1].last == group.last)


def _of_doer(view: View, noun: NounGroup, group: NounGroup) -> bool:
    """Whether "shelling of the army" is the army's: where its victims are civilians, or stand on the other side's
    ground by the words. "Fire of" is always theirs; "shelling of Russia" is Russia's only where the sentence tells
    victims in another country. Else it may be done to them."""
    if view.lower(noun.head) == "fire":
        return True
    side = view.cast.side_of(group) or view.cast.actor_of(group)
    if side is None or side.country is None or _is_a_republic(view, group):
        return False
    if view.lower(group.head) in listed("forces") or side.kind is not ActorKind.STATE:
        other = _harms_other_side(view, noun, group, side.country)
        return other or _harms_civilians(view, noun, group) or (side.country == "UKR" and _in_the_republics(view))
    return _harms_civilians(view, noun, group) and _elsewhere(view, side.country)


def _is_a_republic(view: View, group: NounGroup) -> bool:
    """ "shelling of the DPR": the ground that is shelled, not its forces."""
    names = view.cast.names_in(group.first, group.last)
    return bool(names) and names[-1].last == group.last and names[-1].actor.name.endswith("People's Republic")


def _harms_civilians(view: View, noun: NounGroup, group: NounGroup) -> bool:
    """Whether civilians, and no soldiers beside those of the phrase, are spoken of in the sentence."""
    heads = [view.lower(n.head) for n in view.nouns if n.head not in (noun.head, group.head)]
    soldiers = any(h in listed("forces") for h in heads)
    return not soldiers and any(h in listed("civilians") for h in heads)


def _harms_other_side(view: View, noun: NounGroup, group: NounGroup, country: str) -> bool:
    """ "A Ukrainian brigade lost 150 men after the strike of the Russian army": whose own forces stand beside it."""
    for other in view.nouns:
        if other.head in (noun.head, group.head) or view.lower(other.head) not in listed("forces"):
            continue
        clause = view.clause_at(other.first)
        if clause is not None and clause.verb is not None and clause.verb.lemma in listed("reporting verbs"):
            continue
        side = view.cast.side_of(other) or next((n.actor for n in view.cast.names_in(other.first, other.last)), None)
        if side is not None and {side.country, country} == {"UKR", "RUS"}:
            return other.first < noun.first
    return False


def _in_the_republics(view: View) -> bool:
    words = f" {view.words(view.sentence.first, view.sentence.last)} "
    return any(f" {name} " in words for name in listed("other side's republics"))


def _elsewhere(view: View, country: str) -> bool:
    """Whether a place of another country is named as the place: "in the border region of …"."""
    names = view.places.within(view.sentence.first, view.sentence.last)
    return any(n.locative and n.place.kind is not PlaceKind.COUNTRY and n.place.country != country for n in names)


def is_row_over_days(view: View, noun: NounGroup) -> bool:
    """ "a spate of raids", "a wave of bombings": several over days, "a wave of 40 drones" aside."""
    start = noun.first if noun.preposition is None else min(noun.first, noun.preposition - 1)
    row = any(view.lower(i) in listed("rows over days") and view.lower(i + 1) == "of" for i in range(start, noun.head))
    counted = any(view.tag(i) == "CD" for i in range(noun.first, noun.head))
    return row and not counted and view.tag(noun.head) == "NNS"


def governor_of_row(view: View, noun: NounGroup) -> int | None:
    """The preposition before the group, or before the row that it is of: "after a string of raids"."""
    at = noun.preposition
    row = view.noun_at(at - 1) if at is not None and view.lower(at) == "of" else None
    return row.preposition if row is not None else at
