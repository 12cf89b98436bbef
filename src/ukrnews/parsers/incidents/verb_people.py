"""People who are shot, harmed, seized, and computers that are broken into, as verbs tell it."""

from __future__ import annotations

from ukrnews.lexicon.entries import AttackEntry, Frame
from ukrnews.model import WeaponKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.incidents.roles import Roles, has_evidence
from ukrnews.parsers.incidents.victims import bare_number
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import VerbGroup


@rule("open-fire-verb", on=(Frame.SHOOT,))
def fire_opened(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    """Fire that is opened: "soldiers opened fire on a convoy"."""
    return entry.lemma == "open" and (roles.doer_forces or bool(roles.places))


@rule("harm-verb", on=(Frame.SHOOT,))
def harmed(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    """Weapons or forces that kill or wound: "a drone killed two people", "troops wounded a farmer"."""
    if entry.lemma not in listed("verbs of bodily harm"):
        return False
    flown = bool(roles.doer_arms) and all(a.kind is WeaponKind.AIRCRAFT for a in roles.doer_arms)
    if flown and verb.form == "gerund" and any(v.lemma in listed("verbs of accidents") for v in view.verbs):
        return False
    if not roles.doers or not (roles.doer_forces or roles.doer_arms):
        return False
    return roles.people or (verb.voice == "active" and bare_number(view, verb.last, verb.last + 1) is not None)


@rule("shoot-verb", on=(Frame.SHOOT,))
def shot(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    """People whom people kill: "soldiers executed two prisoners", "was shot dead", "poisoned by agents"."""
    if entry.lemma == "open" or entry.lemma in listed("verbs of bodily harm"):
        return False
    if entry.lemma == "poison" and not roles.doer_forces and view.bag.isdisjoint(listed("means of poisoning")):
        return False  # by gas, food or water as likely as by somebody
    if entry.lemma in listed("deeds done to somebody") and not (roles.people or roles.patients):
        return False
    if view.words(verb.head, verb.head + 2) in listed("shot dead"):  # whoever it was, no beast or thing
        return all(view.lower(n.head) not in listed("counted things") for n in roles.patients)
    return has_evidence(entry, roles) and (roles.people or entry.lemma not in listed("deeds done to people"))


@rule("detain-verb", on=(Frame.DETAIN,))
def detained(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    """People who are seized: "was arrested in Kherson", "abducted a mayor"."""
    nobody = any(view.lower(n.head) in _NOBODY and view.lower(n.first) in _NO for n in roles.patients)
    if nobody or _only_tells_which(view, verb, roles):
        return False
    return roles.people or _are_those(view, roles) or _can_only_be_people(entry, roles)


def _can_only_be_people(entry: AttackEntry, roles: Roles) -> bool:
    """ "detained the culprit", "nabbed an accomplice": whatever the noun, as far as no thing of another sort."""
    if entry.lemma not in listed("verbs of arrest") or not roles.patients:
        return False
    other = listed("what may be arrested beside people")
    return all(roles.view.tag(n.head) != "CD" and roles.view.lower(n.head) not in other for n in roles.patients)


def _only_tells_which(view: View, verb: VerbGroup, roles: Roles) -> bool:
    """ "the swap freed soldiers captured in Mariupol": a participle after people without number, article and captor."""
    if roles.dated:
        return False
    clause = view.syntax.clause_of(verb)
    meant = view.syntax.antecedent_of(clause) if clause is not None and clause.kind == "relative" else None
    if meant is not None and view.lower(meant.head) == "those":  # "those who were detained"
        return True
    if verb.form != "participle" or roles.doers:
        return False
    near = (verb.first, verb.first - (view.tag(verb.first - 1) == "RB"))  # "civilians unlawfully detained"
    return any(n.last in near and n.last - n.first == 1 and view.tag(n.head) == "NNS" for n in roles.patients)


def _are_those(view: View, roles: Roles) -> bool:
    """ "They were detained in Melitopol": people told before, where the words give a place of their own."""
    return bool(roles.places) and any(view.words(n.first, n.last) in ("they", "both") for n in roles.patients)


_NOBODY = frozenset({"nobody", "one", "none"})
_NO = frozenset({"nobody", "no", "none"})


@rule("hack-verb", on=(Frame.HACK,))
def hacked(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    """Computers that are broken into: "hacked the register"; not "hacking tools"."""
    governed = view.tag(verb.first - 1) in ("IN", ",", "CC")
    return bool(roles.patients) and (verb.form != "gerund" or (governed and verb.first > view.sentence.first))


fire_opened.finds("[Russian] soldiers {opened} fire on a convoy near [Izium].")
fire_opened.passes_by("Russian soldiers shot two farmers near Izium.")
fire_opened.nothing_in("The court opened a case in Izium.")

harmed.finds("A [drone] {killed} [two people] in [Nikopol].")
harmed.passes_by("Two people were killed in Nikopol.", "Troops say army shells Donetsk, kills two.")
harmed.nothing_in("A plane crashed near Nikopol, killing two people.")

shot.finds("[Russian] soldiers {executed} [two prisoners] near [Pokrovsk].")
shot.finds("Ihor Hrytsak {was shot} dead in [Lviv] on [Monday].")
shot.passes_by("A drone killed two people near Pokrovsk.")
shot.nothing_in("Russian soldiers executed the order near Pokrovsk.", "Two dogs were shot dead near Pokrovsk.")

detained.finds("[Two men] {arrested} in [Kyiv] over sabotage")
detained.finds("[Russian] troops {abducted} [the mayor] of [Kherson].")
detained.finds(
    "They {were detained} in [Melitopol] on [Monday].",
    "Two men {were taken} into custody in [Kyiv].",
    "<They {were captured} in [Melitopol]>.",
)
detained.passes_by("Russian troops captured a village near Kherson.")
detained.nothing_in("The swap freed soldiers captured in Mariupol.")
detained.nothing_in("No one was arrested in Kherson.", "Two men were taken into the city in Kherson.")

hacked.finds("[Russian] agents {hacked} the register on Monday.")
hacked.passes_by("A cyberattack hit the register on Monday.")
hacked.nothing_in("Russia sold hacking tools on Monday.")
hacked.passes_by("A priest was hacked to death in Izium on Monday.")
hacked.nothing_in("Russian agents read the register on Monday.")
