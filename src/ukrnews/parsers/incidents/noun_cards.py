"""Events that nouns name: the strike, the clashes, the capture. Does the noun have what it needs for an event?"""

from __future__ import annotations

from ukrnews.lexicon.entries import AttackEntry, Frame
from ukrnews.parsers.cards import rule
from ukrnews.parsers.incidents.event import Event, event_at
from ukrnews.parsers.incidents.governor import governor_of
from ukrnews.parsers.incidents.places_taken_up import place_taken_up
from ukrnews.parsers.incidents.role_parts import means_people
from ukrnews.parsers.incidents.roles import Roles, has_evidence
from ukrnews.parsers.incidents.targets import is_ground
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.places.candidates import COMPASS
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup

_ANAPHORIC = frozenset({"the", "this", "that", "these", "those", "its", "such"})


@rule("hit-noun", on=(Frame.HIT,))
def strike(view: View, noun: NounGroup, entry: AttackEntry, roles: Roles) -> Event | None:
    """A blow: "the strike on Sumy", "12 attacks", "shelling of Nikopol"."""
    if entry.lemma in listed("nouns of breach") and not roles.number:  # "accused it of ceasefire violations"
        return None
    return _standing(view, noun, entry, roles) if has_evidence(entry, roles) else None


@rule("burst-noun", on=(Frame.BURST,))
def blast(view: View, noun: NounGroup, entry: AttackEntry, roles: Roles) -> Event | None:
    """Something that went off: "a blast in Melitopol"."""
    return _standing(view, noun, entry, roles) if has_evidence(entry, roles) else None


@rule("shoot-noun", on=(Frame.SHOOT,))
def killing(view: View, noun: NounGroup, entry: AttackEntry, roles: Roles) -> Event | None:
    """People attacked by people: "the execution of two prisoners"."""
    return _standing(view, noun, entry, roles) if has_evidence(entry, roles) else None


@rule("detain-noun", on=(Frame.DETAIN,))
def arrest(view: View, noun: NounGroup, entry: AttackEntry, roles: Roles) -> Event | None:
    """People seized: "the arrest of a journalist in Kherson"."""
    return _standing(view, noun, entry, roles) if has_evidence(entry, roles) else None


@rule("hack-noun", on=(Frame.HACK,))
def cyberattack(view: View, noun: NounGroup, entry: AttackEntry, roles: Roles) -> Event | None:
    """Computers attacked: "a cyberattack on the railways"."""
    return _standing(view, noun, entry, roles) if has_evidence(entry, roles) else None


@rule("enter-noun", on=(Frame.ENTER,))
def advance(view: View, noun: NounGroup, entry: AttackEntry, roles: Roles) -> Event | None:
    """Forces that move in: "an incursion into the Kursk region"."""
    if roles.plural and not (roles.dated or roles.number or roles.own_places):  # "made advances in the area"
        return None
    return _standing(view, noun, entry, roles) if has_evidence(entry, roles) else None


@rule("take-noun", on=(Frame.TAKE,))
def capture(view: View, noun: NounGroup, entry: AttackEntry, roles: Roles) -> Event | None:
    """Ground taken: "the capture of Toretsk"; "of the town" is that of the place named last; not of things."""
    taken = next((n for p, n in view.syntax.modifiers_of(noun) if p == "of"), None)
    if taken is not None and not (_is_some_ground(view, taken) or means_people(view, taken)):
        return None
    if entry.lemma in listed("nouns of holding") and roles.when is None:  # "who oppose the annexation of Crimea"
        return None
    return _of_a_place(view, noun, entry, roles)


@rule("fall-noun", on=(Frame.FALL,))
def fall(view: View, noun: NounGroup, entry: AttackEntry, roles: Roles) -> Event | None:
    """A place lost: "the fall of Avdiivka"; of a drone that falls none is."""
    if roles.other_arms:
        return None
    return _of_a_place(view, noun, entry, roles)


@rule("clash-noun", on=(Frame.CLASH,))
def clash(view: View, noun: NounGroup, entry: AttackEntry, roles: Roles) -> Event | None:
    """Fighting: "six assaults near Lyman"; "the fighting for Toretsk" has no attacker."""
    if entry.lemma in listed("campaigns with a name") and not (
        roles.dated or roles.toll or roles.number or roles.light
    ):
        return None
    if entry.lemma in listed("nouns of attempting") and not _is_pressed_on(view, noun, roles):
        return None
    if view.lower(noun.head) not in listed("fighting of two sides"):
        return _standing(view, noun, entry, roles) if roles.number or has_evidence(entry, roles) else None
    lost = roles.toll and roles.dated
    if not lost and not (roles.told and (roles.places or place_taken_up(view, noun.head))):
        return None
    event = _event(view, noun, entry, roles)
    event.unsided = True
    return event


def _is_pressed_on(view: View, noun: NounGroup, roles: Roles) -> bool:
    """ "repelled two attempts by the enemy to break through", "made three attempts to storm": of so many."""
    if not (roles.number or roles.repelled):
        return False
    start = max([noun.last, *(n.last for n in roles.doers)])
    after = next((v for v in view.verbs if v.first in (start, start + 1)), None)
    return after is not None and after.form == "infinitive" and after.lemma in listed("verbs of pressing on")


def _is_some_ground(view: View, noun: NounGroup) -> bool:
    """ "the village", "the north of the city", "Toretsk"."""
    return is_ground(view, noun) or view.lower(noun.head) in COMPASS


def _of_a_place(view: View, noun: NounGroup, entry: AttackEntry, roles: Roles) -> Event | None:
    if roles.own_places:
        return _standing(view, noun, entry, roles)
    name = place_taken_up(view, noun.head) if roles.ground_object else None
    if name is None:
        return None
    event = _event(view, noun, entry, roles)
    event.places = [name]
    return event


def _event(view: View, noun: NounGroup, entry: AttackEntry, roles: Roles) -> Event:
    """The event with what stands around the noun."""
    event = event_at(view, (noun.first, noun.last), entry.kind, entry.frame)
    opening = view.lower(noun.first), view.lower(noun.first + 1)
    others = any(view.lower(i) == "other" for n in roles.patients for i in range(n.first, n.head))
    event.by_noun = True
    event.another = others or opening[0] == "another" or opening[1] in ("other", "second", "third")
    event.apart = "similar" in opening
    event.plural = roles.plural and not roles.number
    event.counted = roles.number
    event.several = roles.number and roles.plural
    event.mounted = roles.light and bool(roles.sides) and roles.says("verbs of launching")
    event.harming = roles.occurs or _is_reported(roles) or (roles.part == "subject" and roles.says("verbs of effect"))
    roles.give(event)
    return event


def _is_reported(roles: Roles) -> bool:
    """ "confirmed the attack", "the attack was reported by the army"."""
    verb = roles.verb
    done = roles.part == "object" or (roles.part == "subject" and verb is not None and verb.voice == "passive")
    return done and verb is not None and not verb.negated and roles.says("verbs of reporting an attack")


def _standing(view: View, noun: NounGroup, entry: AttackEntry, roles: Roles) -> Event | None:
    """The event; one that the noun only takes up ("the strike") is marked as such, and a strike of which the words
    tell nothing is none."""
    event = _event(view, noun, entry, roles)
    definite = view.lower(noun.first) in _ANAPHORIC or (noun.possessor is not None and not roles.own_places)
    event.definite = view.lower(noun.first) in _ANAPHORIC and not (roles.plural or roles.number)
    if definite and _was_heard(view, noun):
        event.places.clear()  # "the blast was heard in Kherson"
        event.anaphoric = True
        return event
    if roles.occurs and (roles.places or (roles.number and roles.dated)):
        return event
    if roles.plural and roles.part == "object" and roles.says("verbs of judging"):
        event.anaphoric = True  # "condemned the attacks on the ports"
        return event
    if definite:
        brought_in = roles.light and roles.part == "object"  # not "the attack was carried out by night"
        brought_in = brought_in and not _is_reported(roles)
        event.anaphoric = not (roles.own_places or brought_in or _opens_the_text(view, noun, roles))
        return event
    return event if _is_told(roles) else None


def _opens_the_text(view: View, noun: NounGroup, roles: Roles) -> bool:
    """Whether the text opens with it and its victims, so that "the strike" takes up nothing told before."""
    return roles.toll and (view.sentence.index == 0 or (view.headline and noun.possessor is not None))


def _is_told(roles: Roles) -> bool:
    """Whether enough stands beside a noun without an article: a place, a number, a verb of its own, victims."""
    if roles.own_places or roles.number or roles.light or roles.toll or roles.exists:
        return True
    if roles.causing and (roles.dated or (roles.places and bool(roles.arms or roles.doer or not roles.plural))):
        return True
    return not roles.plural and (roles.told or (roles.dated and bool(roles.arms or roles.doer or roles.targets)))


def _was_heard(view: View, noun: NounGroup) -> bool:
    verb, role = governor_of(view, noun)
    perceived = verb is not None and verb.voice == "passive" and verb.lemma in listed("verbs of perceiving")
    return perceived and role == "subject"


strike.finds("{Russian strikes} on [Sumy] killed [two people].", "{A drone attack} damaged [a market] in [Izium].")
strike.finds("The day was long.⏎The governor spoke of {strikes} on two towns, [Nikopol] and [Marhanets].")
strike.finds("The day was long.⏎The governor spoke of {strikes} on two towns: [Nikopol] and [Marhanets].")
strike.finds(
    "45 settlements in the [Kherson region] came under {fire} on [Monday].", "<{The strike} killed [nine people]>."
)
strike.nothing_in("The mayor of Izium came under fire on Monday.")
strike.passes_by("Russian drones struck Sumy.")
strike.nothing_in("It is quiet.⏎Gangs carry out attacks in Odesa.", "Attacks by rebels in Odesa include arson.")
strike.nothing_in("Port cities in the north have been attacked on a number of occasions in Odesa.")
strike.finds("Police spoke after {the Minsk attacks} on [Monday].")
strike.nothing_in("A strike by rail workers closed the port.", "Kyiv fears new strikes on Sumy.")

blast.finds("{A blast} in [Melitopol] killed [two people].")
blast.passes_by("A car bomb went off in Melitopol.")
blast.nothing_in("A gas explosion in Melitopol killed two people.")

killing.finds("[Two farmers] died in {a shooting} in [Kherson].")
killing.passes_by("Soldiers shot two farmers in Kherson.")
killing.nothing_in("Kyiv fears a shooting in Kherson.")

arrest.finds("Police announced {the arrest} of a journalist in [Kherson] on [Monday].")
arrest.passes_by("Police arrested a journalist in Kherson.")
arrest.nothing_in("Moscow may order the arrest of a journalist.")

cyberattack.finds("{A cyberattack} hit the railways in [Kyiv] on [Monday].")
cyberattack.passes_by("Agents hacked the railways on Monday.")
cyberattack.nothing_in("Kyiv fears a cyberattack on the railways.")

advance.finds("[Ukraine] launched {an incursion} into the [Kursk region] on [Monday].")
advance.passes_by("Ukrainian troops advanced in the Kursk region.")
advance.nothing_in("An advance in science was praised in Kyiv.")

capture.finds("[Moscow] announced {the capture} of [Toretsk] on [Monday].")
capture.finds("Troops fought in Izium for a week. [Moscow] announced {the capture} of the town on [Monday].")
capture.nothing_in("Moscow announced the capture of a drone near Toretsk on Monday.")
capture.passes_by("Russian troops captured Toretsk.")
capture.nothing_in("The goal is the capture of Toretsk.")

fall.finds("Officials confirmed {the fall} of [Avdiivka] on [Monday].")
fall.passes_by("Avdiivka fell to Russian troops on Monday.")
fall.passes_by("Two people were hurt by the fall of a drone in Avdiivka.")
fall.nothing_in("A fall in prices in Avdiivka was reported.")

clash.finds("{Six clashes} were reported near [Lyman] on [Monday].", "{Heavy fighting} continued in [Toretsk].")
clash.finds("[Russian forces] engaged in {an unsuccessful offensive} near [Lyman].")
clash.passes_by("Troops clashed near Lyman.")
strike.finds("{[Russian] strikes} hit six of [Kharkiv]'s districts.")
strike.nothing_in("The town is quiet.⏎A recent wave of attacks in Odesa is worrying.")
clash.nothing_in("The town is quiet.⏎The offensive on Toretsk continues.")
clash.nothing_in("A clash of views near Lyman was reported.")
