"""Ground that is taken, entered, lost or fought over, as verbs tell it."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.lexicon.entries import AttackEntry, Frame
from ukrnews.parsers.cards import rule
from ukrnews.parsers.incidents.arms import counted_before
from ukrnews.parsers.incidents.role_parts import means_people
from ukrnews.parsers.incidents.roles import Roles, has_evidence
from ukrnews.parsers.incidents.sides import has_forces
from ukrnews.parsers.incidents.targets import is_ground, is_thing, with_phrases
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.places import PlaceName
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup

_STEPS = 10
"""Words between a move and the place that it comes near."""


@rule("flag-verb", on=(Frame.TAKE,))
def flag_raised(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    """A flag raised over a place: "raised the flag over Toretsk"."""
    return entry.lemma == "raise" and bool(roles.places)


@rule("driven-out-verb", on=(Frame.TAKE,))
def driven_out(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    """Forces that are driven from a place: "pushed Russian troops out of Izium"."""
    going_on = verb.progressive and verb.tense == "present"
    if going_on or entry.lemma not in listed("verbs of driving out"):
        return False
    if not any(has_forces(view, n) for n in roles.patients):
        return False
    left = [p for p in view.places.within(verb.last, view.sentence.last) if _is_left(view, p.first)]
    left = left or _round_the_ground_left(view, verb)
    if not left or not (roles.doer_forces or verb.voice == "passive"):
        return False
    roles.places = roles.own_places = left
    return True


def _is_left(view: View, first: int) -> bool:
    """Whether "from" or "out of" governs the place: "from the town of Izium"."""
    phrase = view.noun_at(first)
    before = (phrase.preposition if phrase is not None and phrase.preposition is not None else first - 1) + 1
    return view.lower(before - 1) == "from" or view.words(before - 2, before) == "out of"


def _round_the_ground_left(view: View, verb: VerbGroup) -> list[PlaceName]:
    """ "out of three villages near Kupiansk"."""
    after = [n for n in view.nouns if n.first >= verb.last and is_ground(view, n) and _is_left(view, n.first)]
    return [p for n in after[:1] for p in view.places.within(*with_phrases(view, n, ("in", "near", "of", "around")))]


@rule("take-verb", on=(Frame.TAKE,))
def taken(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    """Ground that forces take: "captured Toretsk", "two villages were liberated"."""
    if entry.lemma in listed("verbs of taking otherwise") or not roles.patients:
        return False
    if means_people(view, roles.patients[0]) or _takes_part(view, roles.patients[0]):
        return False
    if entry.lemma in listed("verbs of holding") and verb.form == "participle" and not _is_day_known(roles):
        return False  # "the land occupied by Russia", "… since 2014"
    if entry.lemma in listed("verbs of gaining control") and not _is_control(view, roles.patients[0]):
        return False
    if not any(_is_taken(view, n) for n in (*roles.patients, *controlled(view, roles.patients))):
        return False
    if entry.lemma in listed("verbs of clearing") and not _clears_of_fighters(view, verb, roles):
        return False
    alone = not roles.doers and entry.lemma in listed("verbs of conquest")
    by_itself = verb.voice == "passive" and entry.lemma not in listed(
        "verbs of freeing"
    )  # "land was freed for building"
    return roles.doer_forces or by_itself or alone


def _clears_of_fighters(view: View, verb: VerbGroup, roles: Roles) -> bool:
    """ "cleared the town", "was cleared of Russian troops", not "cleared the plant of workers", "had been cleared"."""
    end = view.syntax.phrase_of(roles.patients[-1])[1] if verb.voice == "active" else verb.last
    of_them = [n for n in view.nouns if verb.last <= n.first <= end + 1 and view.lower(n.first - 1) == "of"]
    of_whom = [n for n in of_them if not view.places.within(n.first, n.last)]  # "cleared the town of Lyman"
    if not of_whom:
        return verb.voice == "active"
    fighters = listed("fighters") | listed("forces")
    return any(view.lower(i) in fighters for i in range(of_whom[-1].first, of_whom[-1].last))


def _is_taken(view: View, noun: NounGroup) -> bool:
    """Ground, also such as only an army takes: "four regions", "a railway junction"; "most of" it."""
    shared = noun.last - noun.first > 1 and view.lower(noun.head) == "of" and view.lower(noun.first) in listed("ground")
    return shared or is_ground(view, noun) or view.lower(noun.head) in listed("ground that is taken")


def _is_day_known(roles: Roles) -> bool:
    """ "Crimea, annexed in 2014": some time that is over."""
    return bool(roles.places) and roles.when is not None and roles.when.latest is not None


def _is_control(view: View, noun: NounGroup) -> bool:
    return view.lower(noun.head) in listed("rule over a place")


def controlled(view: View, nouns: Sequence[NounGroup]) -> list[NounGroup]:
    """ "control of two villages", "control over Selydove", "most of the town": what the phrases after them say."""
    return [
        m for n in nouns for p, m in view.syntax.modifiers_of(n) if p == "of" or (p == "over" and _is_control(view, n))
    ]


def counts_ground(view: View, roles: Roles) -> bool:
    """ "captured five villages", "took control of 12 settlements": so many, told without their names."""
    grounds = (n for n in (*roles.patients, *controlled(view, roles.patients)) if _is_taken(view, n))
    return any(counted_before(view, n.first, n.head) is not None for n in grounds)


def _takes_part(view: View, noun: NounGroup) -> bool:
    """ "had taken part in the assault": no part of anything that is taken."""
    return view.lower(noun.head) == "part" and view.lower(noun.head + 1) == "in"


@rule("enter-verb", on=(Frame.ENTER,))
def entered(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    """Forces that move into a place: "troops advanced near Kupiansk", "entered the town"."""
    if verb.progressive and view.lower(verb.last) in ("towards", "toward"):
        return False
    if verb.lemma in listed("verbs of advancing") and any(not is_ground(view, n) for n in view.syntax.object_of(verb)):
        return False  # "advanced plans"
    if any(_is_a_house(view, n) for n in roles.patients):  # "entered a school and took the files"
        return False
    roles.places = roles.places or _reached(view, verb)
    placed = bool(roles.places) or any(is_ground(view, n) for n in roles.patients)
    return roles.doer_forces and placed and not roles.doer_arms


def _reached(view: View, verb: VerbGroup) -> list[PlaceName]:
    """ "advanced to within six miles of Pokrovsk", "to the outskirts of Pokrovsk"."""
    after = view.places.within(verb.last, min(verb.last + _STEPS, view.sentence.last))
    near = listed("units of length") | listed("parts of a settlement")
    return [p for p in after if view.lower(p.first - 1) == "of" and view.lower(p.first - 2) in near]


def _is_a_house(view: View, noun: NounGroup) -> bool:
    ground = is_ground(view, noun) or view.lower(noun.head) in listed("strongholds")
    return not ground and (is_thing(view, noun) or view.lower(noun.head) in listed("homes"))


@rule("fall-verb", on=(Frame.FALL,))
def fallen(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    """A place that is lost: "Avdiivka fell", "the town fell to Russian troops"."""
    subjects = view.syntax.subject_of(verb)
    return bool(subjects) and verb.voice == "active" and all(_can_fall(view, n) for n in subjects)


def _can_fall(view: View, noun: NounGroup) -> bool:
    named = any(n.last == noun.last and n.first >= noun.first for n in view.places.within(noun.first, noun.last))
    return named or view.lower(noun.head) in listed("strongholds")


@rule("clash-verb", on=(Frame.CLASH,))
def clashed(view: View, verb: VerbGroup, entry: AttackEntry, roles: Roles) -> bool:
    """Fighting: "troops clashed near Lyman", "stormed the plant"."""
    placed = bool(roles.places) and entry.lemma != "fight"
    return has_evidence(entry, roles) and (roles.doer_forces or placed)


flag_raised.finds("Ukrainian [troops] {raised} their flag over [Toretsk].")
flag_raised.passes_by("Ukrainian troops captured Toretsk.")
flag_raised.nothing_in("Ukrainian troops raised money in Toretsk.")

driven_out.finds("[Ukrainian] troops {drove} the enemy out of three villages near [Izium].")
driven_out.finds("[Ukrainian] troops {drove} Russian forces out of [Izium] on [Monday].")
driven_out.passes_by("Ukrainian troops took Izium on Monday.")
driven_out.nothing_in("Ukrainian troops are driving Russian forces out of Izium.")
driven_out.nothing_in("Ukrainian troops drove from Izium to Sumy.", "The court expelled a Russian envoy from Kyiv.")

taken.finds("[Russian] troops {captured} [Toretsk].", "Two villages near [Kupiansk] {were liberated} on Monday.")
taken.passes_by(
    "Russian troops advanced near Toretsk.",
    "Korean soldiers have taken part in the assault near Belgorod.",
)
taken.finds(
    "[Russian] troops {established} full control over [Toretsk].",
    "[Ukrainian] forces {freed} 12 villages.",
    "[Russia] {took} control of 12 settlements.",
)
taken.finds("[Crimea], {annexed} by [Russia] in [2014], is a resort.")
taken.nothing_in("The land occupied by Russia is fertile.", "The minister seized the chance.")
taken.nothing_in("Crimea, occupied by Russia since 2014, is a resort.")
taken.finds("Ukrainian troops {cleared} the town of [Lyman] of Russian forces.")
taken.nothing_in("The depot had been cleared of workers.", "Ukrainian soldiers cleared a village of mines.")
taken.nothing_in("Russia established a base in Toretsk.", "Police gained control of the town hall in Toretsk.")

entered.finds("[Russian] troops {advanced} near [Kupiansk].")
entered.finds("[Russian] troops {advanced} to within six miles of [Kupiansk].")
entered.finds("[Ukrainian] troops {are moving} deeper into the [Kursk region].")
entered.nothing_in("Russian troops advanced plans on Monday for a force on Poland's border.")
entered.nothing_in("The army has two aims: entering Izium and sealing the border.")
entered.passes_by("Russian troops captured Kupiansk.")
entered.nothing_in("Russian troops entered a school in Kherson and took the files.")
entered.nothing_in("Reforms advanced in Kupiansk.")

fallen.finds("Bakhmut {fell} to [Russian] troops on [Monday].")
fallen.passes_by("A missile fell on a clinic in Bakhmut.")
fallen.nothing_in("Prices in Bakhmut fell on Monday.")

clashed.finds("[Russian] troops {clashed} with defenders near [Lyman].")
clashed.passes_by("Russian troops advanced near Lyman.")
clashed.nothing_in("Deputies clashed over the budget.")
