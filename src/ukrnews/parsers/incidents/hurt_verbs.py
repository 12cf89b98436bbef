"""Casualty figures that verbs carry: "killed two", "two were wounded", "a boy died"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ukrnews.lexicon.entries import CasualtyEntry, CasualtyPart, Harm
from ukrnews.model import ActorKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.incidents.arms import quantities_in
from ukrnews.parsers.incidents.event import Hurt
from ukrnews.parsers.incidents.figures import Figure, one
from ukrnews.parsers.incidents.harm_done import follows_a_shot, harm_done
from ukrnews.parsers.incidents.hurt_parts import make_hurt
from ukrnews.parsers.incidents.people import ending_at, people_count, people_counted_before
from ukrnews.parsers.incidents.status import is_asserted, verb_happened
from ukrnews.parsers.incidents.victims import companions_of, counted_victims, joins_harms, misses_subject, victims_of
from ukrnews.parsers.incidents.vocabulary import words_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.numbers import Kind
from ukrnews.reading.syntax import NounGroup, VerbGroup

_ONE_MORE = re.compile(
    r"^(?:(?:at|on|in) [a-z ]{1,30})?,? ?and "
    r"(?:another|a (?:second|third|fourth|fifth)|(?:one|two|three) (?:more|others?)) (?:at|in|later|on|from|of)\b"
)
"""More dead than the number before tells: "two died at the scene and another in hospital"."""
_PLURAL_VERBS = frozenset({"were", "are", "have"})


@rule("number-before-harm", on=(CasualtyPart.ACT,))
def number_before_harm(view: View, at: int, entry: CasualtyEntry) -> list[Hurt]:
    """A number right before the verb: "three were wounded", "one person was killed and eleven wounded"."""
    verb = view.verb_at(at)
    number = _right_before(view, verb) if verb is not None else None
    if verb is None or number is None:
        return []
    whole = verb.form == "finite" and verb.voice == "passive"
    harm = harm_done(view, verb, entry)
    if harm is None or (whole and not _is_told(view, verb, victims_of(view, verb))):
        return []
    return [make_hurt(view, harm, number, verb.first - 1, verb.last)]


@rule("harming-verb", on=(CasualtyPart.ACT,))
def harming_verb(view: View, at: int, entry: CasualtyEntry) -> list[Hurt]:
    """Whom a verb of harm harms: "killed two people", "a woman was wounded"."""
    verb = view.verb_at(at)
    if verb is None or entry.lemma in listed("verbs of losing fighters"):
        return []
    return _harm(view, verb, entry)


@rule("fighters-lost", on=(CasualtyPart.ACT,))
def fighters_lost(view: View, at: int, entry: CasualtyEntry) -> list[Hurt]:
    """Fighters lost or destroyed: "lost 200 servicemen", "eliminated 16 soldiers"."""
    verb = view.verb_at(at)
    if verb is None or entry.lemma not in listed("verbs of losing fighters"):
        return []
    people, _ = counted_victims(view, verb, victims_of(view, verb))
    lost = _are_fighters(view, verb, people) and not _count_the_wounded(view, people)
    return _harm(view, verb, entry) if lost else []


def _harm(view: View, verb: VerbGroup, entry: CasualtyEntry) -> list[Hurt]:
    harm = harm_done(view, verb, entry)
    if harm is None or _right_before(view, verb) is not None:
        return []
    named = victims_of(view, verb)
    people, counted = counted_victims(view, verb, named)
    first = min([verb.first, *(p.first for p in people)])
    if counted is None or _is_part(view, verb, counted, first):
        return []
    if _counts_too_few(view, verb, counted):
        return []
    if harm is not Harm.CAPTURED and _are_named(
        view, first, max([verb.last, *(view.syntax.phrase_of(p)[1] for p in people)])
    ):
        return []
    if counted.count.maximum != 0 and not _is_told(view, verb, named):
        return []
    hurt = make_hurt(view, harm, counted, first, max([verb.last, *(p.last for p in people)]))
    hurt.trailing = verb.form == "gerund"
    hurt.described = hurt.trailing and view.lower(verb.first - 1) in ("for", "of", "in", "without")
    if entry.lemma in listed("verbs of care") and not hurt.sort:
        hurt.sort = "patients"
    hurt.nobody = harm is Harm.INJURED and _is_none_at_all(view, counted)
    return [hurt]


def _counts_too_few(view: View, verb: VerbGroup, counted: Figure) -> bool:
    """ "The chief of …, General Koval, and his aide were killed": a plural verb of whom only one was counted."""
    return verb.voice == "passive" and counted.count.maximum == 1 and view.lower(verb.first) in _PLURAL_VERBS


def _are_named(view: View, first: int, last: int) -> bool:
    """Whether several people are named and not counted: "Ivan Koval, a driver, and Olha Bondar were killed"."""
    named = {n.actor.name for n in view.cast.names_in(first, last) if n.actor.kind is ActorKind.PERSON}
    counts = (q for q in quantities_in(view.document, first, last) if q.kind is Kind.CARDINAL)
    return len(named) > 1 and not any(q.minimum > 1 for q in counts)


def _is_none_at_all(view: View, counted: Figure) -> bool:
    """ "nobody", not "nobody else"."""
    return counted.count.maximum == 0 and view.lower(counted.words[-1][1]) != "else"


def _is_part(view: View, verb: VerbGroup, counted: Figure, first: int) -> bool:
    """Whether the number is not that of all whom the verb harms: of killed and wounded together, "one of those"."""
    both = joins_harms(view, verb) and not follows_a_shot(view, verb)
    if counted.count.maximum is not None and both:
        return True
    return len(verb.parts) == 1 and not view.syntax.object_of(verb) and _one_of_several(view, first)


def _is_told(view: View, verb: VerbGroup, people: tuple[NounGroup, ...]) -> bool:
    return verb_happened(view, verb) or (misses_subject(view, verb, people) and is_asserted(verb))


def _right_before(view: View, verb: VerbGroup) -> Figure | None:
    """ "eleven wounded": the number that ends where a verb without an object begins."""
    number = ending_at(view, verb.first)
    if number is None and view.lower(verb.first - 1) == "another" and verb.voice == "passive":
        number = one(view.document, verb.first - 1, verb.first)
    return number if number is not None and not view.syntax.object_of(verb) else None


def _one_of_several(view: View, first: int) -> bool:
    """ "one of the reporters injured": there were two at least."""
    return any(view.words(i, i + 2) == "one of" for i in (first, first - 2))


def _are_fighters(view: View, verb: VerbGroup, people: Sequence[NounGroup]) -> bool:
    """ "lost 200 servicemen", "destroyed 16 soldiers and two drones"; "lost 40 people" where forces did."""
    if not people or verb.voice == "passive":
        return False
    head = view.lower(people[0].head)
    army = any(view.lower(i) in listed("forces") for n in view.syntax.subject_of(verb) for i in range(n.first, n.last))
    return head in listed("fighters") or (verb.lemma == "lose" and head == "people" and army)


def _count_the_wounded(view: View, people: Sequence[NounGroup]) -> bool:
    """ "lost 80 soldiers as killed and wounded", "lost 80 soldiers (both killed and injured)": how many of each is
    open."""
    at = people[-1].last
    while view.lower(at) in listed("words before killed and wounded"):
        at += 1
    harms = words_of(view).casualties
    return view.lower(at) in harms and view.lower(at + 1) in ("and", "or") and view.lower(at + 2) in harms


@rule("dying-verb", on=(CasualtyPart.FATE,))
def dying_verb(view: View, at: int, entry: CasualtyEntry) -> list[Hurt]:
    """Those who die: "two people died"; not of an illness."""
    verb = view.verb_at(at)
    if verb is None or entry.harm is not Harm.KILLED:
        return []
    figure = _fate(view, verb, strict=verb.form == "finite" and entry.lemma in listed("verbs of dying"))
    return [make_hurt(view, entry.harm, figure, _start(view, verb), verb.last)] if figure is not None else []


@rule("injury-suffered", on=(CasualtyPart.FATE,))
def injury_suffered(view: View, at: int, entry: CasualtyEntry) -> list[Hurt]:
    """Those who suffer an injury: "a woman suffered burns"."""
    verb = view.verb_at(at)
    if verb is None or entry.harm is not Harm.INJURED or not _suffers_injury(view, verb):
        return []
    figure = _fate(view, verb, strict=False)
    suffered = [n.last for n in view.syntax.object_of(verb)]
    last = max([verb.last, *suffered])
    return [make_hurt(view, entry.harm, figure, _start(view, verb), last)] if figure is not None else []


def _start(view: View, verb: VerbGroup) -> int:
    return min([verb.first, *(n.first for n in view.syntax.subject_of(verb))])


def _before_adverbs(view: View, verb: VerbGroup) -> tuple[int, int]:
    """The two words before the verb and its adverbs: "of whom" of "40 people, 12 of whom later died"."""
    at = verb.first
    while at > view.sentence.first and view.tag(at - 1) == "RB":
        at -= 1
    return at - 2, at


def _fate(view: View, verb: VerbGroup, *, strict: bool) -> Figure | None:
    """How many people the verb's subject is, where the words tell that it happened to them."""
    people = view.syntax.subject_of(verb)
    if view.words(verb.last, verb.last + 2) in listed("beginnings of natural causes"):
        return None
    if view.words(*(before := _before_adverbs(view, verb))) == "of whom":
        return ending_at(view, before[0]) if verb_happened(view, verb) else None
    with_them = companions_of(view, verb)
    together = people_count(view, (*people, *with_them), strict) if people and with_them else None
    counted = together or people_count(view, people, strict) or people_counted_before(view, verb.first)
    is_so = verb_happened(view, verb) or (verb.lemma == "have" and is_asserted(verb))
    if counted is None or (counted.count.maximum != 0 and not is_so):
        return None
    if _ONE_MORE.search(view.words(verb.last, view.sentence.last)):
        return None
    return counted


def _suffers_injury(view: View, verb: VerbGroup) -> bool:
    """ "suffered burns", "received shrapnel wounds", not "suffered losses"; "one suffered burns" is one of those told
    before."""
    alone = all(n.last - n.first == 1 and view.document.tag(n.head) == "CD" for n in view.syntax.subject_of(verb))
    return not alone and any(view.lower(n.head) in listed("injuries of the body") for n in view.syntax.object_of(verb))


number_before_harm.finds("[Three] were wounded in {a drone strike} on [Izium].")
number_before_harm.passes_by("A drone wounded eleven people in Izium.")

harming_verb.finds("{A drone strike} on [Izium] killed [two people].")
harming_verb.finds("{Shelling} of [Izium] killed [three men], 41, 42 and 50, [two women] and [a child].")
harming_verb.finds("[A farmer] was killed with [his two sons] in {a drone strike} on [Izium].")
harming_verb.finds("{A drone strike} on [Izium] killed [a nurse], along with [two patients].")
harming_verb.passes_by("Two people died in a drone strike on Izium.")

fighters_lost.finds("In {a clash} near [Lyman] the Russian army lost [40 soldiers].")
fighters_lost.passes_by("A clash near Lyman killed 40 soldiers.")
fighters_lost.passes_by("In a clash near Lyman the Russian army lost 40 soldiers (likely as killed and wounded).")

dying_verb.finds("[Two people] died in {a drone strike} on [Izium].")
dying_verb.finds("[A farmer] died along with [his wife] in {a drone strike} on [Izium].")
dying_verb.passes_by("A drone strike on Izium killed two people.")

injury_suffered.finds("[A woman] suffered burns in {a drone strike} on [Izium].")
injury_suffered.passes_by("The plant suffered losses in a drone strike on Izium.")
