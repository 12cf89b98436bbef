"""Which side does it: states behind forces, weapons, adjectives and "the enemy"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from typing import Final

from ukrnews.lexicon.entries.countries import Use
from ukrnews.model import Actor, ActorKind, WeaponKind
from ukrnews.parsers.actors import cast_of
from ukrnews.parsers.cards import Table, rule
from ukrnews.parsers.grounding import actor_grounds, ground
from ukrnews.parsers.incidents.arms import arms_in
from ukrnews.parsers.incidents.party import OPEN_FIELD, Party
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup

_KNOWN = frozenset({"the", "these", "those"})
_OF_PEOPLE = frozenset({Use.ADJECTIVE, Use.PERSON, Use.PEOPLE})
_BODIES = (ActorKind.ORGANISATION, ActorKind.GROUP)
_OPPOSITE = {"RUS": "UKR", "UKR": "RUS"}
REBELLIOUS = listed("rebels") | listed("backed by Russia")
_LED = listed("led by Russia") | listed("on Ukraine's side")
_DESCRIBING = REBELLIOUS | _LED | listed("enemies")
REBELS: Final = Actor(name=next(iter(listed("name of the third side"))), kind=ActorKind.GROUP)
"""The third side of 2014 to 2022."""


def state(document: Document, code: str | None) -> Actor | None:
    """The state with that code as an actor."""
    country = document.lexicon.country(code)
    return country.actor if country is not None else None


def party(view: View, actor: Actor | None, first: int, last: int) -> Party | None:
    """The actor as a party by the tokens [first, last) that make him one; None where no words name him."""
    return named_party(view.document, actor, first, last)


def named_party(document: Document, actor: Actor | None, first: int, last: int) -> Party | None:
    """The same, outside a sentence's view."""
    if actor is None:
        return None
    grounds = actor_grounds(cast_of(document), actor, (first, last), OPEN_FIELD, None)
    return Party(actor, grounds) if grounds else None


def side_in(view: View, noun: NounGroup) -> Party | None:
    """The state whose adjective, name or possessive stands in the group."""
    return _by_group(view, view.cast.side_of(noun), noun)


def side_of(view: View, noun: NounGroup) -> Party | None:
    """The party that a group acts for: the state behind its adjective, possessor, body, forces or name."""
    return view.once(_side_of, noun)


def _side_of(view: View, noun: NounGroup) -> Party | None:
    if are_private(view, noun):
        return None
    side: Party | None = SIDES.first(view.document, view, noun)
    return side


def are_private(view: View, noun: NounGroup) -> bool:
    """ "a Russian citizen", "several Belarusians", "Russian fans": people of a country, for whom it does not answer."""
    if view.lower(noun.head) in listed("people of a country"):
        return True
    names = view.cast.names_in(noun.head, noun.last)
    people = bool(names) and names[-1].actor.kind is ActorKind.STATE and not _OF_PEOPLE.isdisjoint(names[-1].use)
    return people and view.tag(noun.first) in ("DT", "CD", "JJ") and view.lower(noun.first) not in _KNOWN


def joint_sides(view: View, noun: NounGroup, side: Party | None) -> Iterator[Party | None]:
    """The side of a group, and those of the states that "and" joins to it: "Russian and Belarusian warplanes"."""
    yield side
    names = [n for n in view.cast.names_in(noun.first, noun.head) if n.actor.kind is ActorKind.STATE]
    for before, name in pairwise(names):
        if side is None or side.country != names[0].actor.country:
            return
        if view.words(before.last, name.first) in ("and", ","):
            yield party(view, state(view.document, name.actor.country), noun.first, noun.last)


@rule("fighters-side")
def fighters(view: View, noun: NounGroup) -> Party | None:
    """Fighters of no army, themselves: "Ukrainian partisans"."""
    named = view.cast.side_of(noun)
    if named is None or view.lower(noun.head) not in listed("fighters of no army"):
        return None
    words = view.cast.own_words(noun)
    return _by_group(view, Actor(name=words, kind=ActorKind.GROUP, country=named.country), noun)


@rule("rebel-side")
def rebels(view: View, noun: NounGroup) -> Party | None:
    """The armed men of the republics in the Donbas: "separatists", "DPR forces", "Russian-backed fighters"."""
    if not (_is_of_republic(view, noun) or _are_called_rebels(view, noun)):
        return None
    return Party(REBELS, (ground(view.document, OPEN_FIELD, (noun.first, view.syntax.phrase_of(noun)[1])),))


@rule("led-side")
def led(view: View, noun: NounGroup) -> Party | None:
    """The state by which a compound says that they are led: "Russia-led forces", "pro-Kyiv troops"."""
    if view.bag.isdisjoint(_LED):
        return None
    words = {view.lower(i) for i in range(noun.first, noun.head)}
    code = "RUS" if words & listed("led by Russia") else "UKR" if words & listed("on Ukraine's side") else None
    side = state(view.document, code)
    told = ground(view.document, OPEN_FIELD, (noun.first, noun.last))
    return Party(side, (told,)) if side is not None else None


@rule("foreign-group-side")
def foreign_group(view: View, noun: NounGroup) -> Party | None:
    """An armed group of a country that is not at war, itself: "Hezbollah", "a Hamas attack"."""
    named = (n.actor for n in view.cast.names_in(noun.first, noun.last) if n.actor.kind is ActorKind.GROUP)
    return _by_group(view, next((a for a in named if a.wikidata and a.country not in _OPPOSITE), None), noun)


@rule("named-side")
def named(view: View, noun: NounGroup) -> Party | None:
    """The state that the group names: "Russian forces", "the Ukrainian air force"."""
    side = view.cast.side_of(noun)
    if side is None or not side.country or _has_made(view, side.country, noun):
        return None
    return _by_group(view, state(view.document, side.country) or side, noun)


@rule("enemy-side")
def the_enemy(view: View, noun: NounGroup) -> Party | None:
    """The other side of whoever says "the enemy"."""
    hostile = any(view.lower(i) == "enemy" for i in range(noun.first, noun.head))
    return _by_group(view, enemy(view), noun) if hostile or view.lower(noun.head) in listed("enemies") else None


@rule("possessor-side")
def possessor(view: View, noun: NounGroup) -> Party | None:
    """The side of whoever the pronoun means: "his troops"."""
    return _by_possessive_pronoun(view, noun)


@rule("actor-side")
def of_actor(view: View, noun: NounGroup) -> Party | None:
    """The state that a body or person acts for: "the SBU", "FSB officers"; not of police in another country."""
    beside = [n.actor for n in view.cast.names_in(noun.first, noun.head) if n.last == noun.head]
    bodies = (a for a in (view.cast.actor_of(noun), *beside) if a is not None and a.country)
    actor = next((a for a in bodies if a.kind is not ActorKind.STATE), None)
    if actor is None or _are_elsewhere(view, noun, actor.country):
        return None
    return _by_group(view, state(view.document, actor.country), noun)


def _are_elsewhere(view: View, noun: NounGroup, country: str | None) -> bool:
    """ "French police … was shot by police in Lviv": police that no name describes, where another country is named."""
    if view.lower(noun.head) not in listed("local bodies") or view.cast.names_in(noun.first, noun.last):
        return False
    named = {p.place.country for p in view.places.within(view.sentence.first, view.sentence.last)} - {None}
    return bool(named) and country not in named


@rule("alliance-side")
def alliance(view: View, noun: NounGroup) -> Party | None:
    """A bloc of states that the group names: "NATO aircraft"."""
    if view.lower(noun.head) in listed("parts of an alliance"):
        return None
    named = view.cast.actors_in(noun.first, noun.last)
    blocs = (a for a in named if a.kind is not ActorKind.PERSON and a.wikidata is not None and not a.country)
    return _by_group(view, next(blocs, None), noun)


@rule("bracketed-side")
def bracketed(view: View, noun: NounGroup) -> Party | None:
    """The state of the body whose short name stands in brackets between: "Federal Security Service (FSB) officers"."""
    if view.lower(noun.first - 1) != ")" or view.lower(noun.first - 3) != "(":
        return None
    body = next(
        (n for n in view.cast.names_in(max(0, noun.first - 9), noun.first - 3) if n.last == noun.first - 3), None
    )
    if body is None or not body.actor.country or body.actor.kind not in _BODIES:
        return None
    return party(view, state(view.document, body.actor.country), body.first, body.last)


def _has_made(view: View, country: str, noun: NounGroup) -> bool:
    """ "a US HIMARS rocket": a country that is not at war has only made what is not flown by its own crews."""
    if country in _OPPOSITE:
        return False
    return any(noun.first <= a.first < noun.last and a.kind is not WeaponKind.AIRCRAFT for a in arms_in(view))


def _are_called_rebels(view: View, noun: NounGroup) -> bool:
    if view.bag.isdisjoint(REBELLIOUS) or not any(view.lower(i) in REBELLIOUS for i in range(noun.first, noun.last)):
        return False
    named = view.cast.side_of(noun)
    if named is not None and (named.country != "UKR" or view.lower(noun.head) not in listed("rebels")):
        return False  # "the Syrian rebels"
    words = {view.lower(i) for i in range(noun.first, noun.last)}
    if words.isdisjoint(listed("rebels")) and words & listed("words of a state's own forces"):
        return False
    return not any(_is_foreign(view, i) for i in range(noun.first, noun.head))


def _is_of_republic(view: View, noun: NounGroup) -> bool:
    """ "DPR servicemen", "the forces of the LPR", "the DPR"."""
    if view.bag.isdisjoint(listed("words of the republics")):
        return False
    owners = [group for preposition, group in view.syntax.modifiers_of(noun)[:1] if preposition == "of"]
    last = max([noun.last, *(group.last for group in owners)])
    names = [n for n in view.cast.names_in(noun.first, last) if n.actor.name.endswith("People's Republic")]
    if not names:
        return False
    owner = noun.possessor is not None and names[0].first < noun.possessor
    head = view.lower(noun.head)
    return owner or names[0].last == noun.last or head in listed("forces") or head in listed("fighters")


def _is_foreign(view: View, token: int) -> bool:
    """A name of others before "rebels": "Houthi rebels"."""
    if not view.document.tokens[token].text[:1].isupper() or token == view.sentence.first:
        return False
    if view.lower(token) in listed("rebels") | listed("backed by Russia"):
        return False
    named = [n.actor.country for n in view.cast.names_in(token, token + 1)]
    named += [n.place.country for n in view.places.within(token, token + 1)]
    return _OPPOSITE.keys().isdisjoint(named)


def _by_group(view: View, actor: Actor | None, noun: NounGroup) -> Party | None:
    """By the group's words, with its of-phrase where that holds the name: "the Armed Forces of Ukraine"."""
    last = noun.last
    if actor is not None and not view.cast.names_in(noun.first, last) and view.lower(last) == "of":
        last = view.syntax.phrase_of(noun)[1]
    return party(view, actor, noun.first, last)


def describes_side(view: View, noun: NounGroup) -> bool:
    """Whether a word before the head says whose it is without a state's name: "enemy shelling", "a rebel attack"."""
    if view.bag.isdisjoint(_DESCRIBING):
        return False
    words = [view.lower(i) for i in range(noun.first, noun.head)]
    return not _DESCRIBING.isdisjoint(words) and listed("ground").isdisjoint(words)  # not "clashes in the rebel city"


def side_of_doer(view: View, noun: NounGroup) -> Party | None:
    """The side of a doer; a pronoun or a body without its state ("air defences") is left to the context."""
    head = view.lower(noun.head)
    if noun.last - noun.first == 1 and head in ("it", "they", "we"):
        return _by_reporter(view, noun) or side_of(view, noun)
    if head in listed("defenders without a state") and not view.cast.names_in(noun.first, noun.last):
        return _by_possessive_pronoun(view, noun)
    return side_of(view, noun) or phrase_side(view, noun)


def phrase_side(view: View, noun: NounGroup) -> Party | None:
    """ "units of the Russian army", "a unit from Ukraine's Security Service": the side in the group's of-phrase."""
    joining = ("of", "from") if view.lower(noun.head) in listed("forces") else ("of",)
    for preposition, group in view.syntax.modifiers_of(noun):
        if preposition not in joining:
            return None
        side = side_of(view, group)
        if side is not None:
            return side
    return None


def _by_reporter(view: View, noun: NounGroup) -> Party | None:
    """ "the military said it had retaken …": in what somebody says, "it" is whoever says it, where that is a body
    or a state.
    """
    for clause in view.chain(view.clause_at(noun.first)):
        above = view.parent(clause)
        if clause.kind == "reported" and above is not None and above.verb is not None:
            for subject in above.subject:
                actor = view.cast.actor_of(subject)
                if actor is not None and actor.kind is not ActorKind.PERSON and actor.country:
                    return _by_group(view, state(view.document, actor.country), noun)
    return None


def _by_possessive_pronoun(view: View, noun: NounGroup) -> Party | None:
    """ "its crews", "his troops": the side of whoever the pronoun means; in "the troops pressed their attack", the
    troops' own."""
    first = view.lower(noun.first)
    if first not in ("its", "his", "her", "their", "our") or noun.last - noun.first < 2:
        return None
    owner = _owner_in_clause(view, noun) if first == "their" else None
    if owner is not None:
        return party(view, view.cast.side_of(owner), owner.first, owner.last)
    pronoun = NounGroup(noun.first, noun.first + 1, noun.first)
    actor = view.cast.actor_of(pronoun)
    return party(view, state(view.document, actor.country), noun.first, noun.last) if actor is not None else None


def _owner_in_clause(view: View, noun: NounGroup) -> NounGroup | None:
    """The several who are the subject of the verb whose object the group is."""
    verb = next((v for v in reversed(view.verbs) if v.last <= noun.first), None)
    if verb is None or noun not in view.syntax.object_of(verb):
        return None
    return next((n for n in view.syntax.subject_of(verb) if view.tag(n.head) == "NNS"), None)


def enemy(view: View) -> Actor | None:
    """Whom the text's side calls the enemy: the other side of the body or person that the words before it name last;
    None where none of either side is named.
    """
    here = view.sentence
    named = (*view.cast.names_in(here.first, here.last), *reversed(view.cast.names_in(0, here.first)))
    for name in named:
        if name.actor.country in _OPPOSITE and name.actor.kind is not ActorKind.STATE:
            return state(view.document, _OPPOSITE[name.actor.country])
    return None


def other_side(view: View, side: Party, noun: NounGroup) -> Party | None:
    """Against whom a side of this war fights, by the group that speaks of them."""
    return party(view, state(view.document, _OPPOSITE.get(side.country or "")), noun.first, noun.last)


def has_forces(view: View, noun: NounGroup) -> bool:
    """Whether the group is armed people, or a state acting as one."""
    head = view.lower(noun.head)
    if head in listed("forces") or head in listed("enemies") or _is_named_unit(view, noun):
        return True
    actor = view.cast.actor_of(noun)
    return actor is not None and (
        actor.kind is ActorKind.STATE
        or (actor.kind in (ActorKind.ORGANISATION, ActorKind.GROUP) and is_armed(actor.name))
    )


def _is_named_unit(view: View, noun: NounGroup) -> bool:
    """ "Battlegroup North": a name after the word for what it is."""
    before = noun.head - 1
    if before < noun.first or view.lower(before) not in listed("forces"):
        return False
    return view.tag(before) == view.tag(noun.head) == "NNP"


def is_armed(name: str) -> bool:
    """Whether the body of that name bears arms, or speaks for those who do."""
    lower = name.lower()
    return any(word in lower for word in listed("words in names of armed bodies"))


SIDES = Table(
    "incidents",
    None,
    (fighters, rebels, led, foreign_group, named, the_enemy, possessor, of_actor, bracketed, alliance),
)

foreign_group.finds("[Hezbollah] {fired} [rockets] at [Haifa].")
foreign_group.passes_by("Lebanon fired rockets at Haifa.")

fighters.finds("<[Ukrainian partisans] {blew up} a bridge near [Melitopol]>.")
fighters.passes_by("Ukrainian soldiers blew up a bridge near Melitopol.")

rebels.finds("<[Separatists] {shelled} [Izium]> on [Monday].", "<[DPR forces] {shelled} [Izium]> on [Monday].")
rebels.finds("<[Russian-backed fighters] {shelled} [Izium]> on [Monday].")
rebels.passes_by("On Monday, Houthi rebels shelled Izium.", "Soldiers shelled Izium on Monday.")
rebels.passes_by("On Monday, Russian-backed government forces shelled Izium.")

led.finds("<[Russia-led forces] {shelled} [Izium]> on [Monday].")
led.passes_by("Some forces shelled Izium on Monday.")

named.finds("<[Russian] drones {hit} Nikopol>.")
named.finds("[Russian] and [Belarusian] jets {hit} Nikopol.")
named.passes_by("A Russian citizen blew up a bridge near Kerch.", "Several Belarusians blew up a bridge near Kerch.")
named.passes_by("Drones hit Nikopol.", "A US HIMARS rocket hit Nikopol.")

the_enemy.finds("Zelensky spoke of [Russia]. <[Enemy troops] {shelled} Nikopol>, he said.")
the_enemy.passes_by("Zelensky spoke of Russia. Russian troops shelled Nikopol, he said.")

possessor.finds("[Ukraine] spoke of peace. <[Its troops] {hit} a depot near Kerch>.")
possessor.passes_by("Ukraine spoke of peace. Troops hit a depot near Kerch.")

of_actor.finds("<[The SBU] {blew up} a bridge near Kerch>.", "<[SBU] officers {blew up} a bridge near Kerch>.")
of_actor.passes_by(
    "French police spoke of peace. On Tuesday, a man was shot dead by police in Lviv.",
    "A crew blew up a bridge near Kerch.",
)

bracketed.finds("[Federal Security Service] (FSB) <officers {detained} [a man] in [Kerch]> on [Monday].")
bracketed.passes_by("The security (or other) officers detained a man in Kerch on Monday.")

alliance.finds("<[NATO] jets {shot down} a drone over Lviv>.")
alliance.passes_by("On Monday, a NATO member shot down a drone over Lviv.")
alliance.passes_by("Polish jets shot down a drone over Lviv.")
