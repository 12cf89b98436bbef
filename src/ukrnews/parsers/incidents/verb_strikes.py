"""Weapons that hit, are sent, are stopped or go off: does the verb have what it needs for an event?"""

from __future__ import annotations

from ukrnews.lexicon.entries import AttackEntry, Frame
from ukrnews.model import PlaceKind, WeaponKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.incidents.arms import AIRBORNE, arms_in
from ukrnews.parsers.incidents.places_taken_up import heading_place
from ukrnews.parsers.incidents.roles import Roles, has_evidence
from ukrnews.parsers.incidents.vocabulary import words_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View, view_of
from ukrnews.reading.syntax import VerbGroup

_AT = frozenset({"at", "against", "towards", "toward", "on", "over", "into", "onto", "across"})
_ALONG = frozenset({"over", "across"})
_BEFORE = 4
"""Sentences before that may name the weapons that "they" are."""
_KNOWN = frozenset({"the", "these", "those"})
_ONTO = frozenset({"on", "in", "into", "near", "onto", "at", "through"})


@rule("landing-verb", on=(Frame.HIT,))
def landing(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    """What comes down on something: "a missile fell on a clinic", "a drone crashed into a block"."""
    if entry.lemma not in listed("verbs of coming down") or _is_no_blow(view, roles):
        return False
    known = any(n.place.kind is not PlaceKind.COUNTRY for n in roles.places) or roles.targets
    if entry.lemma in listed("verbs of coming to lie") and not known:  # "drones that have likely come down on …"
        return False
    flown = all(a.kind is WeaponKind.AIRCRAFT for a in roles.doer_arms)  # a plane that crashes is no attack
    return not flown and any(p in _ONTO for p, _ in view.syntax.adjuncts_of(verb))


@rule("aim-verb", on=(Frame.HIT,))
def aimed(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    """Forces that target something, no weapon told: "Russian troops targeted villages near Kupiansk"."""
    if entry.lemma != "target" or roles.arms or not roles.doer_forces or _is_no_blow(view, roles):
        return False
    aims = roles.targets or roles.own_places
    return bool(aims) or any(view.lower(n.head) in listed("settlements in general") for n in roles.patients)


@rule("hit-verb", on=(Frame.HIT,))
def hit(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    """A weapon or forces that hit something: "drones struck a depot", "Sumy was shelled"."""
    down = entry.lemma in listed("verbs of coming down") or _flew_until_downed(view, verb)
    firing = entry.lemma in listed("verbs of firing")  # "Police fired on the crowd"
    if down or (not firing and _is_no_blow(view, roles)) or _hits_nothing(view, verb, entry, roles):
        return False
    armed = firing and verb.voice == "active" and (roles.doer_forces or _may_be_armed(view, roles))
    if firing and entry.particle and not armed:
        return False  # "a film was shot at a hospital"
    if entry.lemma in listed("verbs of a blow") and _by_something_else(view, verb, roles):
        return False
    if any(a.kind is WeaponKind.MINE for a in roles.patient_arms):
        return True
    if roles.unnamed_arms:
        return bool(roles.targets or roles.places)
    if not (armed or has_evidence(entry, roles)) or (not roles.arms and _needs_a_weapon(verb, entry, roles)):
        return False
    return bool(roles.patients or roles.places or roles.arms) or (
        entry.lemma == "attack" and bool(heading_place(view, verb.first))
    )


def _flew_until_downed(view: View, verb: VerbGroup) -> bool:
    """ "shot down 31 missiles targeting Kyiv", "… that entered Poland's airspace": where those flew that were
    stopped."""
    clause = view.syntax.clause_of(verb)
    if clause is not None and clause.kind == "relative":
        flown = view.syntax.antecedent_of(clause)
    else:
        flown = next((n for n in view.nouns if n.last == verb.first), None) if verb.form == "gerund" else None
    downing = (v for v in view.verbs if v is not verb and _downs(view, v))
    return flown is not None and any(
        flown in (*view.syntax.object_of(v), *(view.syntax.subject_of(v) if v.voice == "passive" else ()))
        for v in downing
    )


def _downs(view: View, verb: VerbGroup) -> bool:
    return any(e.frame is Frame.DOWN for e in words_of(view).verbs.get(view.lower(verb.head), ()))


def _may_be_armed(view: View, roles: Roles) -> bool:
    """Police, guards and men without a side."""
    armed = listed("men without a side") | listed("shooters") | listed("guards")
    return any(view.lower(n.head) in armed for n in roles.doers)


def _hits_nothing(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    """ "Dockers struck for a week", "Drone crews struck in Kyiv over pay"."""
    if entry.lemma not in listed("verbs of a blow"):
        return False
    armed = roles.doer_arms or roles.other_arms or roles.targets
    if not (armed or view.bag.isdisjoint(listed("signs of a walk-out"))):
        return True
    return verb.voice == "active" and not (roles.patients or roles.places)


def _needs_a_weapon(verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    """ "The crisis pounded the town", "was hit", "targets the region": without weapon and forces it may be anything."""
    if entry.lemma == "target" or roles.doer_forces or entry.lemma in listed("verbs of firing"):
        return entry.lemma == "target"
    return bool(roles.doers) if verb.voice == "active" else entry.lemma == "hit" and not roles.targets


def _is_no_blow(view: View, roles: Roles) -> bool:
    """ "hit by sanctions", "struck by a storm"."""
    of = [g for n in roles.doers for p, g in view.syntax.modifiers_of(n) if p == "of"]
    return any(view.lower(n.head) in listed("civil causes") | listed("blows in words") for n in (*roles.doers, *of))


def _by_something_else(view: View, verb: VerbGroup, roles: Roles) -> bool:
    """ "was hit by a wave", "a shelter hit by delays": an agent that is no weapon, no forces and no attack."""
    agents = view.syntax.agent_of(verb) if verb.voice == "passive" else ()
    if not agents or roles.arms or roles.sides or roles.sideless or roles.forces or roles.unnamed_arms:
        return False
    hitting = listed("wreckage") | listed("weapons of any kind")
    return all(view.lower(n.head) not in words_of(view).nouns and view.lower(n.head) not in hitting for n in agents)


@rule("send-verb", on=(Frame.LAUNCH,))
def sent(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    """Weapons that are sent, dropped or used, where the words say at what: "dropped two bombs on Kherson"."""
    if entry.lemma not in listed("verbs of sending") or not roles.patient_arms:
        return False
    if _are_a_sides(view, verb, roles):
        return entry.lemma in listed("verbs of throwing")
    if entry.lemma == "use":
        counted = roles.doer_forces and roles.counts_arms
        return verb.voice == "active" and (counted or _is_aimed(view, verb))
    if entry.lemma == "send" and _is_sent_to_strike(view, verb, roles):
        return True
    to = entry.lemma == "send" and any(p == "to" for p in _prepositions(view, verb))  # "sent drones to Ukraine"
    return not to and _is_aimed(view, verb)


def _is_sent_to_strike(view: View, verb: VerbGroup, roles: Roles) -> bool:
    """ "sent drones to attack a refinery"; what is sent to an ally "to hit Crimea" are missiles."""
    if not {a.kind for a in roles.patient_arms} <= {WeaponKind.DRONE, WeaponKind.AIRCRAFT}:
        return False
    after = next((v for v in view.verbs if v.first >= verb.last), None)
    return after is not None and after.form == "infinitive" and after.lemma in listed("verbs done to things")


@rule("launch-verb", on=(Frame.LAUNCH,))
def launched(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    """Weapons that are fired: "launched 40 drones", "fired missiles at Kyiv"."""
    if entry.lemma in listed("verbs of sending") or not roles.patient_arms:
        return False
    if _are_a_sides(view, verb, roles):
        return True
    tried = any(view.lower(n.head) in listed("trials of weapons") for n in roles.patients)
    if tried or view.lower(verb.last) == "test" or _describes_what_was_fired(view, verb):
        return False
    one_drone = {(a.kind, view.tag(a.last - 1)) for a in roles.patient_arms} == {(WeaponKind.DRONE, "NN")}
    return (roles.doer_forces and not one_drone) or roles.counts_arms or _is_aimed(view, verb)


def _describes_what_was_fired(view: View, verb: VerbGroup) -> bool:
    """ "downed five missiles launched in the attack": those of an attack that is told."""
    if verb.form != "participle":
        return False
    if view.lower(verb.last) == "from" and _is_what_was_used(view, verb):
        return True
    if view.words(verb.last, verb.last + 2) not in ("in the", "during the"):
        return False
    noun = view.noun_at(verb.last + 1)
    return noun is not None and view.lower(noun.head) in words_of(view).nouns


def _is_what_was_used(view: View, verb: VerbGroup) -> bool:
    """ "The attack involved five missiles fired from planes"."""
    used = next((n for n in view.nouns if n.last == verb.first), None)
    users = (v for v in view.verbs if v.lemma in listed("verbs of using") and v.first < verb.first)
    return used is not None and any(used in view.syntax.object_of(v) for v in users)


def _are_a_sides(view: View, verb: VerbGroup, roles: Roles) -> bool:
    """ "Russian drones were launched"."""
    return verb.voice == "passive" and not verb.modal and any(view.cast.side_of(n) for n in roles.patients)


def _is_aimed(view: View, verb: VerbGroup) -> bool:
    """ "at Kyiv", "towards the port"; not "from the sea over Odesa"."""
    after = [(p, n) for p, n in view.syntax.adjuncts_of(verb) if n.first > verb.first]
    source = next((n.first for p, n in after if p == "from"), None)
    along = {p for p, n in view.syntax.adjuncts_of(verb) if source is not None and n.first > source} & _ALONG
    return bool(_prepositions(view, verb) & _AT - along)


def _prepositions(view: View, verb: VerbGroup) -> set[str]:
    return {p for p, n in view.syntax.adjuncts_of(verb) if n.first > verb.first and not n.temporal}


@rule("down-verb", on=(Frame.DOWN,))
def downed(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    """Weapons stopped in the air: "shot down 60 drones", "missiles were intercepted"."""
    if entry.lemma in listed("verbs of destroying"):
        return False
    if entry.lemma == "intercept" and {a.kind for a in roles.patient_arms} == {WeaponKind.AIRCRAFT}:
        return False  # aircraft that are met and led away
    taken_up = _takes_up_what_flew(view, roles)
    referred = taken_up or (roles.refers_to_arms and (entry.lemma != "intercept" or _arms_told(view)))
    known = referred or any(a.kind in AIRBORNE for a in roles.patient_arms)
    return known or _are_targets_in_the_air(view, roles)


def _takes_up_what_flew(view: View, roles: Roles) -> bool:
    """ "The objects were shot down", where weapons were told of before."""
    definite = [n for n in roles.patients if view.lower(n.first) in _KNOWN]
    return any(view.lower(n.head) in listed("things that fly") for n in definite) and _arms_told(view)


def _arms_told(view: View) -> bool:
    """Whether the sentence or one of those just before names weapons, so that "they" may be these."""
    index, sentences = view.sentence.index, view.document.sentences
    return any(arms_in(view_of(view.document, s)) for s in sentences[max(0, index - _BEFORE) : index + 1])


def _are_targets_in_the_air(view: View, roles: Roles) -> bool:
    """ "all incoming targets", "57 of 82 airborne weapons", "12 aerial targets": what flew, its kind not told."""
    for noun in roles.patients:
        first, last = view.syntax.phrase_of(noun)
        inside = {view.lower(i) for i in range(first, last)}
        if inside & listed("things that fly") and inside & listed("words for what flies"):
            return True
    return False


@rule("destroy-in-air-verb", on=(Frame.DOWN,))
def destroyed_in_the_air(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    """What flew and was destroyed or jammed: "air defences destroyed nine drones"; no drone did it."""
    kinds = {a.kind for a in roles.patient_arms}
    if entry.lemma not in listed("verbs of destroying") or roles.doer_arms or kinds - AIRBORNE:
        return False
    if not kinds:
        return _are_targets_in_the_air(view, roles)
    return WeaponKind.AIRCRAFT not in kinds or (_in_the_air(view, verb) and not _on_the_ground(view, verb))


def _in_the_air(view: View, verb: VerbGroup) -> bool:
    """ "A jet was destroyed over the sea", "Air defences destroyed a helicopter": words that say it flew."""
    over = any(p in ("over", "above", "off") for p, _ in view.syntax.adjuncts_of(verb))
    return over or not view.bag.isdisjoint(listed("words of air defence"))


def _on_the_ground(view: View, verb: VerbGroup) -> bool:
    """ "destroyed two helicopters at an airfield": not in the air."""
    words = (view.lower(n.head) for p, n in view.syntax.adjuncts_of(verb) if p in ("on", "at", "in"))
    return any(w in listed("where aircraft stand") for w in words)


@rule("burst-verb", on=(Frame.BURST,))
def burst(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    """What goes off: "a car bomb exploded", "a mine blew up under a bus"."""
    if entry.lemma in listed("verbs of exploding"):
        return bool(roles.arms or roles.targets or roles.places)
    return has_evidence(entry, roles)


landing.finds("A [missile] {fell} on [a clinic] in [Brovary].", "A [drone] {crashed} into a block in [Izium].")
landing.finds("The [missile] that {came down} on [a clinic] in [Brovary] killed [two people].")
landing.passes_by("A drone hit a block in Izium.")
landing.nothing_in(
    "A drone came down on Romanian soil.", "A plane crashed into a hill near Izium.", "Prices fell in Izium."
)

aimed.finds("Russian [troops] {targeted} villages near [Kupiansk].")
aimed.passes_by("Russian drones targeted a plant in Sumy.")
aimed.nothing_in("Russian officials targeted villages near Kupiansk in speeches.")

hit.finds("A [drone] {struck} a depot in [Engels].", "[Russian] forces {shelled} [Nikopol].")
hit.finds("Russia launched 40 drones at Ukraine. Two of them {hit} [a school] in [Sumy].")
hit.finds("[Russian] troops {shelled} several villages, including [Bilozerka] and [Antonivka].")
hit.finds("<[Russian] soldiers {shot} at [a car] in [Izium], wounding [a woman]>.")
hit.finds("<Police {fired} on demonstrators in [Izium] on [Monday], killing [two]>.")
hit.nothing_in("A film was shot at a school in Izium on Monday.", "The editor fired on the reporter in Izium.")
hit.passes_by("A missile fell on a depot in Engels.")
hit.nothing_in("Sanctions hit a depot in Engels.", "A storm struck Nikopol.", "Dockers with drones struck on Monday.")
hit.nothing_in("Nikopol was pounded by a storm.")
hit.nothing_in("Ukraine held off attacking the port of Sevastopol.")
hit.nothing_in("A patrol boat was hit by a wave off Odesa.", "She opened a bomb shelter hit by delays.")
hit.nothing_in("The town is quiet.⏎Civilians in Izium are shelled by Russian troops.")
hit.nothing_in("The town is quiet.⏎Drone crews struck in Kyiv on Monday over pay.")
hit.nothing_in("The town is quiet.⏎Russian troops attack near Izium.")
hit.nothing_in("The town is quiet.⏎Russian artillery keeps shelling Ukrainian positions near Lyman.")
hit.nothing_in("The town is quiet.⏎Many villages near Sudzha were shelled since Moscow launched its operation.")
hit.finds("The day was long.⏎[Izium], quiet since the start of the war, {was hit} by a [drone] on [Monday].")

sent.finds("[Russian] forces {dropped} [two bombs] on [Kherson].")
sent.finds("[Ukraine] {sent} [drones] to attack a refinery in [Samara].")
sent.passes_by("Russian forces fired two missiles at Kherson.")
sent.nothing_in("Berlin sent drones to Ukraine.", "Farmers used drones in Kherson.")

launched.finds("[Russia] {launched} [40 drones].", "Russian [missiles] {were fired} at [Kyiv].")
launched.nothing_in("North Korea launched a missile into the sea on Monday.")
launched.nothing_in("The ministry praised the crews that followed five missiles launched in the attack.")
launched.passes_by("Russia sent 40 drones against Kyiv.")
launched.nothing_in("North Korea launched a campaign in Kyiv.")

downed.finds("Air defences {shot down} [60 drones] over [Kyiv].")
downed.nothing_in("Downing drones over Odesa is the task of the air force.")
downed.finds(
    "Russia launched 40 drones at Ukraine. Air defences {shot down} [35].",
    "Russia launched 20 drones at Odesa. <The objects {were shot down} over [Mykolaiv]>.",
    "Russia sent 20 drones to Odesa. <They {were intercepted} over [Mykolaiv]>.",
)
downed.nothing_in("Two men ran to the border. They were intercepted by guards near Izium.")
downed.passes_by("Air defences destroyed 60 drones over Kyiv.")
downed.nothing_in("Norwegian jets intercepted a Russian bomber over the sea.")

destroyed_in_the_air.finds("Air defences {destroyed} [nine drones] over [Sumy].")
destroyed_in_the_air.passes_by("Air defences shot down nine drones over Sumy.")
destroyed_in_the_air.passes_by("Ukraine destroyed two helicopters at an airfield near Izium with air defences.")
destroyed_in_the_air.nothing_in("Customs officers destroyed nine radios in Sumy.")

burst.finds("A [car bomb] {exploded} in [Melitopol].")
burst.passes_by("A car bomb hit a shop in Melitopol.")
burst.nothing_in("A gas cylinder exploded in Melitopol.")
