"""Casualty figures beside adjectives and nouns: "two dead", "12 deaths", "no casualties", "a toll of nine"."""

from __future__ import annotations

from ukrnews.lexicon.entries import CasualtyEntry, CasualtyPart, Harm
from ukrnews.parsers.cards import rule
from ukrnews.parsers.incidents.arms import quantities_in
from ukrnews.parsers.incidents.event import Hurt
from ukrnews.parsers.incidents.figures import Figure, figure_of, nobody, one
from ukrnews.parsers.incidents.hurt_parts import make_hurt
from ukrnews.parsers.incidents.people import people_count, people_counted_before
from ukrnews.parsers.incidents.status import verb_happened
from ukrnews.parsers.incidents.victims import bare_number, victims_of
from ukrnews.parsers.incidents.vocabulary import words_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.numbers import Kind, Quantity
from ukrnews.reading.syntax import NounGroup, VerbGroup

_NEGATORS = frozenset({"no", "without", "not", "n't", "n’t"})
_TOLL_REACH = 22
"""Words between "toll" and its figure: "put the toll across the country at one dead"."""
_NUMBER_REACH = 12
_SEVERAL = 3
_THEIR = frozenset({"her", "his", "their"})


@rule("number-of-victims", on=("numbered",))
def number_of_victims(view: View, at: int, entry: CasualtyEntry) -> list[Hurt]:
    """The number said of a sort of victims: "put the number of wounded at nine, then at 12", the last figure."""
    found: list[Hurt] = []
    for quantity in _cardinals(view, at, _where_it_changes(view, at) + _NUMBER_REACH):
        before = view.lower(quantity.first - 1)
        if any(view.lower(i) == ";" or _tells_another_harm(view, i) for i in range(at + 1, quantity.first)):
            break
        if before in listed("words before the number of victims"):
            found = [make_hurt(view, entry.harm, figure_of(view.document, quantity), at, quantity.last)]
            found[0].update = found[0].update or before in listed("words of a rise")
    return found


def _tells_another_harm(view: View, at: int) -> bool:
    """ "the number of dead rose to two, that of wounded to nine"."""
    return view.lower(at) in words_of(view).casualties and view.lower(at - 1) in ("of", "the")


def _where_it_changes(view: View, at: int) -> int:
    """The verb after the word that says how the number changed: "the number of those killed in … has risen to"."""
    verbs = (v.first for v in view.verbs if v.first > at and v.lemma in listed("verbs of rising and falling"))
    return next(verbs, at)


@rule("counted-dead", on=(CasualtyPart.STATE,))
def counted_dead(view: View, at: int, entry: CasualtyEntry) -> list[Hurt]:
    """A number of dead or wounded: "two dead and nine injured", "left at least two others injured", "20 wounded"."""
    counted = None if entry.harm is Harm.ANY else people_counted_before(view, at) or _shared_open_number(view, at)
    if counted is None or _denied_state(view, at):
        return []
    hurt = make_hurt(view, entry.harm, counted, counted.words[0][0], at + 1)
    hurt.described = _describes(view, at, counted.words[0][0])
    return [hurt]


def _shared_open_number(view: View, at: int) -> Figure | None:
    """ "several killed and injured": some of each; "more than 100 killed and wounded" counts both together."""
    if view.lower(at - 1) not in ("and", ",") or view.lower(at - 2) not in listed("states of victims"):
        return None
    shared = people_counted_before(view, at - 2)
    few = shared is not None and shared.count.maximum is None and shared.count.minimum <= _SEVERAL
    return shared if few else None


def _describes(view: View, at: int, start: int) -> bool:
    """ "met five wounded soldiers": the word stands before the people that it describes."""
    group = view.noun_at(at) or view.noun_at(at + 1)
    if group is None or group.head <= at or group.first not in (at + 1, start):
        return False
    return view.lower(group.first) != "the" and view.lower(group.head) in words_of(view).people


def _denied_state(view: View, at: int) -> bool:
    """Whether the word is a verb's, which has been asked already, or a condition, plan or fear governs the clause."""
    own = view.verb_at(at)
    if own is not None and ((own.form == "finite" and own.voice == "passive") or not verb_happened(view, own)):
        return True
    clause = view.clause_at(at)
    if clause is None or clause.verb is None:
        return False
    return clause.verb.modal is not None or clause.verb.tense == "future"


@rule("no-casualties", on=(CasualtyPart.NOUN,))
def no_casualties(view: View, at: int, entry: CasualtyEntry) -> list[Hurt]:
    """Nobody was hurt: "there were no casualties", "without deaths or injuries"."""
    start = _no_such(view, at)
    if start is None:
        return []
    zero = nobody(view.document, start, at + 1)
    deaths = entry.harm is Harm.INJURED and " or deaths" in view.words(view.sentence.first, view.sentence.last)
    harms = (Harm.KILLED, Harm.INJURED) if deaths or entry.harm is Harm.ANY else (entry.harm,)
    return [make_hurt(view, harm, zero, start, at + 1) for harm in harms]


def _no_such(view: View, at: int) -> int | None:
    """Where the words begin that say there were none: "no casualties", "without injuries", "no reports of casualties",
    "did not cause any deaths or injuries".
    """
    start = next((i for i in range(at - 1, at - 7, -1) if view.lower(i) in _NEGATORS), None)
    if start is None:
        return None
    between = view.words(start + 1, at)
    if view.lower(start) in ("no", "without"):
        return start if between in listed("words between no and harm") else None
    return start if between.endswith("any") and "," not in between else None


@rule("deaths-of", on=(CasualtyPart.NOUN,))
def deaths_of(view: View, at: int, entry: CasualtyEntry) -> list[Hurt]:
    """The people whose death it is: "the deaths of two children"."""
    people = _of_whom(view, at) if entry.lemma == "death" and view.lower(at + 1) == "of" else ()
    counted = people_count(view, people, False)
    return [make_hurt(view, entry.harm, counted, at, people[-1].last)] if counted is not None else []


def _of_whom(view: View, at: int) -> tuple[NounGroup, ...]:
    """The groups under the "of" that follows the word."""
    people = next((n for n in view.nouns if n.first == at + 2), None)
    return tuple(view.syntax.coordination_of(people)) if people is not None else ()


@rule("counted-deaths", on=(CasualtyPart.NOUN,))
def counted_deaths(view: View, at: int, entry: CasualtyEntry) -> list[Hurt]:
    """A number of deaths or injuries: "12 deaths", "caused two injuries"."""
    noun = None if entry.harm is Harm.ANY else view.noun_at(at)
    if noun is None:
        return []
    if view.lower(noun.first) == "first" and view.tag(at) == "NN":  # "reports its first combat death"
        return [make_hurt(view, entry.harm, one(view.document, noun.first, at + 1), noun.first, at + 1)]
    for quantity in _cardinals(view, max(view.sentence.first, noun.first - 3), at):
        if quantity.last >= noun.first:
            return [make_hurt(view, entry.harm, figure_of(view.document, quantity), quantity.first, at + 1)]
    return []


@rule("risen-deaths", on=(CasualtyPart.NOUN,))
def risen_deaths(view: View, at: int, entry: CasualtyEntry) -> list[Hurt]:
    """Deaths that have risen to a number: "Deaths from the strike on Sumy climb to nine"."""
    if entry.harm is Harm.ANY or view.tag(at) != "NNS":
        return []
    for quantity in _cardinals(view, at, at + _TOLL_REACH):
        if view.words(quantity.first - 2, quantity.first) in listed("words of an update"):
            hurt = make_hurt(view, entry.harm, figure_of(view.document, quantity), at, quantity.last)
            hurt.update = True
            return [hurt]
    return []


@rule("injuries-to", on=(CasualtyPart.NOUN,))
def injuries_to(view: View, at: int, entry: CasualtyEntry) -> list[Hurt]:
    """Those whose injuries they are: "causing injuries to four people"."""
    people = _of_whom(view, at) if entry.harm is Harm.INJURED and view.lower(at + 1) == "to" else ()
    counted = people_count(view, people, False)
    return [make_hurt(view, entry.harm, counted, at, people[-1].last)] if counted is not None else []


@rule("taken-to-hospital", on=("hospital",))
def taken_to_hospital(view: View, at: int, entry: CasualtyEntry) -> list[Hurt]:
    """Those who were brought to a hospital after an attack: "three women were taken to hospital with burns"."""
    noun = view.noun_at(at)
    verb = next((v for v in reversed(view.verbs) if v.last <= at), None)
    if noun is None or verb is None or verb.lemma not in listed("verbs of bringing") or verb.voice != "passive":
        return []
    people = victims_of(view, verb)
    counted = people_count(view, people, False) or people_counted_before(view, verb.first)
    if view.preposition(noun) not in ("to", "in") or counted is None or not verb_happened(view, verb):
        return []
    hurt = make_hurt(view, entry.harm, counted, min([verb.first, *(p.first for p in people)]), at + 1)
    hurt.sort, hurt.described = hurt.sort or "patients", True
    return [hurt]


@rule("losses-in-all", on=("loss",))
def losses_in_all(view: View, at: int, entry: CasualtyEntry) -> list[Hurt]:
    """What losses came to: "losses amounted to 40 people"."""
    verb = next((v for v in view.verbs if v.first > at), None)
    if verb is None or verb.lemma not in listed("verbs of amounting") or not verb_happened(view, verb):
        return []
    counted = next((n for n in view.nouns if n.first in (verb.last, verb.last + 1)), None)
    if counted is None or view.lower(counted.head) not in listed("fighters") | listed("people in numbers"):
        return []
    figure = people_count(view, (counted,), False)
    return [make_hurt(view, entry.harm, figure, at, counted.last)] if figure is not None else []


@rule("death-toll", on=("toll",))
def death_toll(view: View, at: int, entry: CasualtyEntry) -> list[Hurt]:
    """The figure of a toll: "the death toll rose to 12"; "a toll of one dead and 29 wounded" is read at "dead"."""
    if _counts_others(view, at):
        return []
    for quantity in _cardinals(view, at, at + _TOLL_REACH):
        if view.lower(quantity.last) in listed("states of victims"):
            return []
        before = view.lower(quantity.first - 1)
        if before in listed("words before a toll"):
            hurt = make_hurt(view, entry.harm, figure_of(view.document, quantity), at, quantity.last)
            hurt.update = hurt.update or before in listed("words of a rise")
            return [hurt]
    return []


def _counts_others(view: View, at: int) -> bool:
    """ "the casualty toll": a toll that is not said to be of dead."""
    return any(e.harm is not Harm.KILLED for e in words_of(view).casualties.get(view.lower(at - 1), ()))


@rule("lives-taken", on=("life",))
def lives_taken(view: View, at: int, entry: CasualtyEntry) -> list[Hurt]:
    """Lives that were taken: "took 35 lives", "claimed the lives of two people", "cost three lives"."""
    verb = next((v for v in reversed(view.verbs) if v.last <= at and at - v.last <= 4), None)
    if verb is None or verb.lemma not in listed("verbs of taking lives"):
        return []
    if view.lower(at - 1) == ("any" if verb.negated else "no"):
        start = next((i for i in range(verb.first, at) if view.lower(i) in _NEGATORS), at - 1)
        return [make_hurt(view, entry.harm, nobody(view.document, start, at + 1), verb.first, at + 1)]
    if not verb_happened(view, verb):
        return []
    figure, last = _lives_counted(view, verb, at)
    return [make_hurt(view, entry.harm, figure, verb.first, last)] if figure is not None else []


def _lives_counted(view: View, verb: VerbGroup, at: int) -> tuple[Figure | None, int]:
    """How many lives the verb took, and the end of the words that tell it: "35 lives", "the lives of two people"."""
    if view.lower(at + 1) == "of":
        people = _of_whom(view, at)
        figure = people_count(view, people, False) or bare_number(view, at + 2, at + 3)
        return figure, people[-1].last if people else at + 3
    counted = next(iter(_cardinals(view, verb.last, at)), None)
    return figure_of(view.document, counted) if counted is not None else None, at + 1


@rule("lives-lost", on=("life",))
def lives_lost(view: View, at: int, entry: CasualtyEntry) -> list[Hurt]:
    """Those whose own lives went: "three people lost their lives"."""
    verb = next((v for v in reversed(view.verbs) if v.last == at - 1), None)
    if verb is None or verb.voice != "active" or view.lower(at - 1) not in _THEIR:
        return []
    if verb.lemma not in listed("verbs of losing fighters") or not verb_happened(view, verb):
        return []
    people = view.syntax.subject_of(verb)
    figure = people_count(view, people, True)
    return [make_hurt(view, entry.harm, figure, people[0].first, at + 1)] if figure is not None else []


def _cardinals(view: View, first: int, last: int) -> list[Quantity]:
    return [q for q in quantities_in(view.document, first, min(last, view.sentence.last)) if q.kind is Kind.CARDINAL]


number_of_victims.finds("{A drone strike} on [Izium] brought the number of wounded to [nine].")
number_of_victims.passes_by("A drone strike on Izium wounded nine people.")

counted_dead.finds("{A drone strike} on [Izium] left [two] dead.")
counted_dead.finds("A drone {hit} [Izium], leaving [a woman] dead.")
counted_dead.passes_by("A drone strike on Izium killed two people.")

no_casualties.finds("{A drone strike} on [Izium] caused [no casualties].")
no_casualties.passes_by("A drone strike on Izium caused two deaths.")

deaths_of.finds("{A drone strike} on [Izium] caused the deaths of [two children].")
deaths_of.passes_by("A drone strike on Izium caused two deaths.")

counted_deaths.finds("{A drone strike} on [Izium] caused [two] deaths.")
counted_deaths.passes_by("A drone strike on Izium caused the deaths of two children.")

risen_deaths.finds("Deaths from {a drone strike} on [Izium] climb to [nine].")
risen_deaths.passes_by("Deaths from a drone strike on Izium: nine.")

injuries_to.finds("{A drone strike} on [Izium] caused injuries to [four people].")
injuries_to.passes_by("A drone strike on Izium caused four injuries to people.")

taken_to_hospital.finds("A drone {hit} a bus in [Izium]. [Two women] were taken to hospital with burns.")
taken_to_hospital.passes_by("A drone hit a bus in Izium. Two women were hospitalised with burns.")
taken_to_hospital.nothing_in("Two women were taken to hospital in Izium.")

losses_in_all.finds("In {a clash} near [Lyman] Russian losses amounted to [40 soldiers].")
losses_in_all.finds("In <{a clash} near [Lyman] Russian losses amounted to [40 soldiers]> killed and wounded.")
losses_in_all.passes_by("In a clash near Lyman the Russian army lost 40 soldiers.")

death_toll.finds("The death toll of {a drone strike} on [Izium] rose to [12].")
death_toll.finds("A drone {hit} a house in [Sumy]. The death toll rose to [five] after two bodies were found.")
death_toll.passes_by("A drone strike on Izium killed 12 people.")
death_toll.passes_by("The casualty toll of a drone strike on Izium rose to 12.")

lives_lost.finds("[Three people] lost their lives in {a drone strike} on [Izium].")
lives_lost.passes_by("A drone strike on Izium claimed two lives.")

lives_taken.finds("{A drone strike} on [Izium] claimed [two] lives.")
lives_taken.finds("{A blast} in [Izium] injured [six people] but did [not claim any lives].")
lives_taken.passes_by("A drone strike on Izium killed two people.")
