"""The arguments of a noun."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ukrnews.lexicon.entries import AttackEntry, Frame
from ukrnews.lexicon.entries.countries import Use
from ukrnews.model import ActorKind, PlaceKind
from ukrnews.parsers.incidents.arms import Arm, arms_in, counted_before
from ukrnews.parsers.incidents.arms_used import arms_used
from ukrnews.parsers.incidents.days import when_for
from ukrnews.parsers.incidents.governor import governor_of
from ukrnews.parsers.incidents.no_scene import is_origin
from ukrnews.parsers.incidents.of_phrases import done_by
from ukrnews.parsers.incidents.party import Party
from ukrnews.parsers.incidents.role_parts import describes_somebody, joined_arms
from ukrnews.parsers.incidents.roles import Roles
from ukrnews.parsers.incidents.sides import (
    REBELLIOUS,
    describes_side,
    joint_sides,
    other_side,
    phrase_side,
    side_in,
    side_of,
    side_of_doer,
)
from ukrnews.parsers.incidents.targets import is_target
from ukrnews.parsers.incidents.whereabouts import end_of_place_list, named_in_list, places_for
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.places import PlaceName
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup

_ON = frozenset({"on", "against", "at", "targeting", "upon", "into", "over"})
_WITH = frozenset({"of", "with", "by", "using", "involving", "from"})
_OF_PATIENT = frozenset({Frame.TAKE, Frame.FALL, Frame.SHOOT, Frame.DETAIN})
_HARMING_PARTS = frozenset({"subject", "agent", "by", "in", "after"})
_SPOTS = (PlaceKind.SETTLEMENT, PlaceKind.DISTRICT, PlaceKind.REGION)
_SEVERAL = 3
_NEAR = 25
"""Words between a noun and its verb that may be shown as one mention."""
_Range = tuple[int, int]


def nominal_roles(view: View, noun: NounGroup, entry: AttackEntry) -> Roles:
    """The arguments of a noun: its modifiers, the phrases after it, and the verb that it belongs to."""
    verb, part = governor_of(view, noun)
    roles = Roles(view, (noun.first, noun.last), verb, part, view.syntax.modifiers_of(noun))
    roles.described = view.words(noun.first, noun.head).split()
    roles.plural = view.document.tag(noun.head) in ("NNS", "NNPS") or view.lower(noun.head).endswith("s")
    roles.other_arms = _weapons(view, noun, roles)
    roles.doers = [n for p, n in roles.modifiers if p == "by" or done_by(view, noun, p, n)]
    blamed = _blamed(roles)
    doing = [_with_owner(view, n) for n in (*roles.doers, *blamed)]
    roles.patients = [n for n in _aims(view, roles, entry) if not _inside(doing, n.first)]
    roles.sides = _sides(view, noun, roles, blamed)
    roles.forces = bool(roles.sides)
    roles.sideless = not roles.sides and _by_men_without_a_side(view, roles)
    roles.number = _has_number(view, noun)
    roles.when = when_for(view, noun.head, noun.last)
    if verb is not None and _is_undergone(roles):
        roles.patients += view.syntax.subject_of(verb)
    roles.toll = _is_told_by_harm(roles)
    _places(view, noun, roles, doing)
    roles.spans = list(_spans(view, noun, roles))
    return roles


def _weapons(view: View, noun: NounGroup, roles: Roles) -> list[Arm]:
    own = _that_may_name_arms(view, noun, roles)
    inside = [a for a in arms_in(view) if any(n.first <= a.first < n.last for n in own)]
    named = [a for a in inside if not describes_somebody(view, a)]
    return joined_arms(view, named or (arms_used(view, noun, roles.verb, roles.part) if arms_in(view) else []))


def _that_may_name_arms(view: View, noun: NounGroup, roles: Roles) -> list[NounGroup]:
    """The groups in which the noun's own weapons stand: itself, and those that "of" or "with" joins to it."""
    held = [n for p, n in roles.modifiers if p in _WITH]
    own = [noun, *(m for n in held for m in view.syntax.coordination_of(n))]
    if view.lower(noun.last) == "," and view.lower(noun.last + 1) == "of":  # "another salvo, of 35 missiles and …"
        own += [n for n in view.nouns if n.first == noun.last + 2]
    return own


def _aims(view: View, roles: Roles, entry: AttackEntry) -> list[NounGroup]:
    """What the phrases after the noun say was hit: "on the port", "of Toretsk"; "battle for the town"."""
    of_patient = ("of", "near", "in") if entry.frame in _OF_PATIENT else ()
    of_thing = ("of", "for") if entry.frame is Frame.CLASH else ("of",)
    aims = [n for p, n in roles.modifiers if p in _ON or p in of_patient]
    things = [n for p, n in roles.modifiers if p in of_thing and (is_target(view, n) or _names_place(view, n))]
    return [n for n in aims + [n for n in things if n not in aims] if not _tells_for_whom(view, n)]


def _tells_for_whom(view: View, noun: NounGroup) -> bool:
    """ "on behalf of Kyiv": neither the behalf nor Kyiv is hit."""
    sides = listed("words for whose side")
    return view.lower(noun.head) in sides or (
        noun.preposition is not None and view.lower(noun.preposition - 1) in sides
    )


def _names_place(view: View, noun: NounGroup) -> bool:
    return any(p.last in (noun.last, noun.head + 1) for p in view.places.within(noun.first, noun.last))


def _with_owner(view: View, noun: NounGroup) -> _Range:
    """The group with its of-phrase: "the army of Ukraine", but not "in Makiivka" after it."""
    first = next(iter(view.syntax.modifiers_of(noun)), None)
    owned = first is not None and first[0] == "of" and first[1].first <= noun.last + 2
    return noun.first, first[1].last if first is not None and owned else noun.last


def _inside(ranges: Sequence[_Range], token: int) -> bool:
    return any(first <= token < last for first, last in ranges)


def _blames(roles: Roles) -> bool:
    return roles.verb is not None and roles.verb.lemma in listed("verbs of laying blame")


def _blamed(roles: Roles) -> list[NounGroup]:
    """ "blamed that attack on Kyiv": who is said to have done it, and is no target."""
    return [n for p, n in roles.modifiers if p == "on"] if _blames(roles) else []


def _is_undergone(roles: Roles) -> bool:
    """ "came under shelling", "was subjected to an attack", "suffered a strike": the subject is what was attacked."""
    verb = roles.verb
    if verb is None:
        return False
    if roles.part == "under":
        return verb.lemma in listed("verbs of being under fire")
    if roles.part == "to":
        return verb.voice == "passive" and verb.lemma in ("subject", "expose")
    return roles.part == "object" and verb.lemma in listed("verbs of undergoing")


def _is_told_by_harm(roles: Roles) -> bool:
    """ "killed two", "was damaged in": the verb says what harm it did."""
    verb, part = roles.verb, roles.part
    if verb is None:
        return False
    if _is_undergone(roles):
        return part != "under" or verb.lemma == "come" or roles.dated
    return part in _HARMING_PARTS and verb.lemma in listed("verbs of doing harm")


def _places(view: View, noun: NounGroup, roles: Roles, doing: Sequence[_Range]) -> None:
    """The places of its own phrase and objects, else those around; never those of who did it."""
    first, last = view.syntax.phrase_of(noun)
    last = end_of_place_list(view, first, last)
    objects = _hit_or_shaken(view, roles)
    told = [p for p in view.places.within(first, last) if p.locative or _inside(objects, p.first)]
    own = [p for p in told if p.first >= noun.last and not is_origin(view, p)]
    own += [p for a, b in objects for p in view.places.within(a, b) if p not in own]
    own += _named_before(view, noun, roles)
    roles.own_places = _outside(doing, own)
    roles.places = roles.own_places or sorted(
        _outside(doing, places_for(view, noun.head, objects=objects)), key=lambda p: p.first
    )


def _named_before(view: View, noun: NounGroup, roles: Roles) -> Sequence[PlaceName]:
    """ "the Izium attack", "November's Minsk bombings": where it was, of a capital or country where it cannot be who
    did it."""
    named = view.places.within(noun.first, noun.head)
    if not named or _says_where(view, noun, roles):
        return named
    return [
        p for p in named if p.place.kind in _SPOTS and not view.cast.names_in(p.first, p.last) and p.last == noun.head
    ]


def _hit_or_shaken(view: View, roles: Roles) -> list[_Range]:
    """The stretches that say what was hit or shaken, lists included: a place there is the event's."""
    objects = [(n.first, n.last) for n in roles.patients] + [view.syntax.phrase_of(n) for n in _shaken(view, roles)]
    return objects + [span for n in roles.patients for span in named_in_list(view, n)]


def _shaken(view: View, roles: Roles) -> Sequence[NounGroup]:
    """ "A blast shook Melitopol", "Donetsk was rocked by explosions": the place that the verb has the event reach."""
    verb = roles.verb
    if verb is None or verb.lemma not in listed("verbs of reaching a place"):
        return ()
    if roles.part == "subject" and verb.voice == "active":
        reached = view.syntax.object_of(verb)
    else:
        reached = view.syntax.subject_of(verb) if verb.voice == "passive" and roles.part != "subject" else ()
    return [n for n in reached if _names_place(view, n) or _is_of_a_place(view, n)]


def _is_of_a_place(view: View, noun: NounGroup) -> bool:
    """ "Kharkiv's bus station", "six of Odesa's districts"; a state's own things may be anywhere."""
    names = view.places.within(noun.first, noun.head)
    return any(p.place.kind in _SPOTS and view.lower(p.last) in ("'s", "’s", "'", "’") for p in names)


def _outside(doing: Sequence[_Range], names: Sequence[PlaceName]) -> list[PlaceName]:
    return [p for p in names if not _inside(doing, p.first)]


def _spans(view: View, noun: NounGroup, roles: Roles) -> Iterator[_Range]:
    yield view.syntax.phrase_of(noun)
    verb = roles.verb
    if verb is None:
        return
    undergone = _is_undergone(roles)
    if undergone or (roles.part in ("subject", "object", "under") and abs(verb.first - noun.first) < _NEAR):
        yield verb.first, verb.last
    if undergone:
        yield from ((n.first, n.last) for n in view.syntax.subject_of(verb))


def counts_one(view: View, noun: NounGroup) -> bool:
    """Whether the number before the head is one or an ordinal's like."""
    quantity = counted_before(view, noun.first, noun.head)
    return quantity is None or quantity.minimum <= 1


def _has_number(view: View, noun: NounGroup) -> bool:
    """ "six attacks", "dozens of attacks"; "several attacks" are told as fighting that goes on."""
    quantity = counted_before(view, noun.first, noun.head)
    return quantity is not None and (quantity.maximum is not None or quantity.minimum > _SEVERAL)


def _by_men_without_a_side(view: View, roles: Roles) -> bool:
    doers = [n for p, n in roles.modifiers if p in ("by", "from")]
    if roles.verb is not None and roles.part == "subject" and roles.verb.voice == "passive":
        doers += [n for p, n in view.syntax.adjuncts_of(roles.verb) if p == "by"]
    return any(view.lower(n.head) in listed("men without a side") for n in doers)


def _sides(view: View, noun: NounGroup, roles: Roles, blamed: Sequence[NounGroup]) -> list[Party]:
    """Who did it, by the first of these that names somebody."""
    named = (
        _by_owner(view, noun),
        _by_accusers(view, roles, blamed),
        _by_own_words(view, noun, roles),
        _by_subject(view, roles),
        _by_participle(view, noun),
        _by_agent(view, roles),
        _by_harm(view, roles),
        _by_repeller(view, noun, roles),
    )
    for sides in named:
        found = list(dict.fromkeys(s for s in sides if s is not None))
        if found:
            return found
    return []


def _by_owner(view: View, noun: NounGroup) -> Iterator[Party | None]:
    """ "The Ukrainian army's shelling of the DPR": what has an owner in the very words is nobody else's."""
    if noun.possessor is not None and view.cast.names_in(noun.first, noun.possessor):
        yield side_of(view, noun) if side_in(view, noun) is not None else None


def _by_accusers(view: View, roles: Roles, blamed: Sequence[NounGroup]) -> Iterator[Party | None]:
    """ "blamed that attack on Kyiv", "blamed Kyiv for the attack", "an attack by Russian drones"."""
    objects = view.syntax.object_of(roles.verb) if roles.verb and _blames(roles) and roles.part == "for" else ()
    yield from (side_of(view, n) for n in (*blamed, *objects))
    for group in roles.doers:
        yield from joint_sides(view, group, side_of(view, group) or phrase_side(view, group))


def _by_own_words(view: View, noun: NounGroup, roles: Roles) -> Iterator[Party | None]:
    """ "Russian strikes", "its attack", "enemy shelling", "a rebel attack", "a salvo of Russian missiles"."""
    where = _says_where(view, noun, roles)
    named = None if where else side_in(view, noun)
    owned = (noun.possessor is not None and not where) or view.lower(noun.first) in ("its", "his", "their")
    side = named or (side_of(view, noun) if owned or describes_side(view, noun) else None)
    yield from joint_sides(view, noun, side)
    for preposition, group in roles.modifiers:
        if preposition in ("of", "with") and any(group.first <= a.first < group.last for a in roles.other_arms):
            yield side_in(view, group)


def _by_subject(view: View, roles: Roles) -> Iterator[Party | None]:
    """ "Russia launched an attack"; not "Russia reported an attack"."""
    verb = roles.verb
    if verb is None or roles.part != "object" or verb.voice != "active" or _disowned(view, verb):
        return
    if verb.lemma in listed("verbs of carrying out") - listed("verbs of suffering and counting"):
        for group in view.syntax.subject_of(verb):
            yield from joint_sides(view, group, side_of(view, group) or phrase_side(view, group))


def _disowned(view: View, verb: VerbGroup) -> bool:
    """ "neither confirmed nor denied carrying out the attack": nobody is said to have done it."""
    above = next((v for v in view.verbs if v.last == verb.first), None)
    return verb.form == "gerund" and above is not None and above.lemma == "deny"


def _by_participle(view: View, noun: NounGroup) -> Iterator[Party | None]:
    """ "The attack on the port, carried out by Russia, …": what a participle beside the phrase says of it."""
    end = view.syntax.phrase_of(noun)[1]
    for verb in view.verbs:
        beside = verb.first == end or (verb.first == end + 1 and view.lower(end) == ",")
        if not beside or len(verb.parts) > 1 or verb.lemma not in listed("verbs whose agent did it"):
            continue
        agents = [n for n in view.nouns if n.preposition in (verb.last, verb.last + 1)]
        yield from (side_of(view, n) for n in agents if view.preposition(n) == "by")


def _by_agent(view: View, roles: Roles) -> Iterator[Party | None]:
    """ "The attack was carried out by Russia"."""
    verb = roles.verb
    if verb is None or roles.part != "subject" or verb.voice != "passive":
        return
    if verb.lemma in listed("verbs whose agent did it"):
        yield from (side_of(view, n) for n in view.syntax.agent_of(verb))


def _by_harm(view: View, roles: Roles) -> Iterator[Party | None]:
    """ "Rebels killed five people in an attack", "accused rebels of killing five in an attack"."""
    verb = roles.verb
    if verb is None or roles.part != "in" or verb.lemma not in listed("verbs of harming people"):
        return
    if verb.voice != "active" or not view.syntax.object_of(verb):
        return
    if view.lower(verb.first - 1) == "of":
        above = next((v for v in reversed(view.verbs) if v.last < verb.first), None)
        if above is not None and above.lemma in listed("verbs of accusing") and above.voice == "active":
            yield from (side_of(view, n) for n in view.syntax.object_of(above))
    else:
        yield from (side_of_doer(view, n) for n in view.syntax.subject_of(verb))


def _by_repeller(view: View, noun: NounGroup, roles: Roles) -> Iterator[Party | None]:
    """ "Ukrainian soldiers repelled six assaults", on the ground: the other side, where it is named, no rebels."""
    verb = roles.verb
    if verb is None or not roles.repelled or roles.other_arms or roles.is_described_by("words of the air"):
        return
    for group in view.syntax.agent_of(verb) if verb.voice == "passive" else view.syntax.subject_of(verb):
        side = side_of(view, group) or phrase_side(view, group)
        if side is not None and not any(t.lower in REBELLIOUS for t in view.document.tokens):
            yield other_side(view, side, noun)


def _says_where(view: View, noun: NounGroup, roles: Roles) -> bool:
    """ "Ukraine clashes kill four", "killed in Kyiv shelling": a state's or capital's bare name before the event, with
    no other place, may be where it is; "the Minsk attacks", "May's Minsk attacks" were there."""
    uses = [n.use for n in view.cast.names_in(noun.first, noun.head) if n.actor.kind is ActorKind.STATE]
    alone = len(view.places.within(view.sentence.first, view.sentence.last)) == 1
    capital = bool(uses) and Use.CAPITAL in uses[0] and (alone or _is_known(view, noun))
    bare = bool(uses) and (capital or Use.NAME in uses[0]) and Use.ADJECTIVE not in uses[0]
    owned = noun.possessor is not None and not _is_of_its_day(view, noun)
    return bare and not owned and not roles.patients and not roles.other_arms


def _is_known(view: View, noun: NounGroup) -> bool:
    """Whether "the" or a day tells that the reader knows of it."""
    return view.lower(noun.first) == "the" or _is_of_its_day(view, noun)


def _is_of_its_day(view: View, noun: NounGroup) -> bool:
    """ "Tuesday's strike", "last month's attack"."""
    return noun.possessor is not None and any(noun.first <= d.first < noun.possessor for d in view.dates)
