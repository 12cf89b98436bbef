"""Casualty figures beside adjectives and nouns: "two dead", "12 deaths", "no casualties", "a toll of nine"."""

from __future__ import annotations

from ukrnews.lexicon.entries import CasualtyEntry, Harm
from ukrnews.parsers.incidents.arms import quantities_in
from ukrnews.parsers.incidents.event import Hurt
from ukrnews.parsers.incidents.figures import figure_of, nobody
from ukrnews.parsers.incidents.hurt_parts import make_hurt
from ukrnews.parsers.incidents.people import people_count, people_counted_before
from ukrnews.parsers.incidents.status import verb_happened
from ukrnews.parsers.incidents.victims import bare_number
from ukrnews.parsers.incidents.vocabulary import words_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.numbers import Kind


def by_state(view: View, at: int, entry: CasualtyEntry) -> list[Hurt]:
    """ "two dead and nine injured", "left at least two others injured", "20 wounded", "all 48 children were unhurt"."""
    if entry.harm is Harm.ANY:
        return []
    counted = people_counted_before(view, at)
    if counted is None or _denied_state(view, at):
        return []
    hurt = make_hurt(view, entry.harm, counted, counted.words[0][0], at + 1)
    hurt.described = _describes(view, at, counted.words[0][0])
    return [hurt]


def _describes(view: View, at: int, start: int) -> bool:
    """ "met five wounded soldiers": the word stands before the people that it describes."""
    group = view.noun_at(at) or view.noun_at(at + 1)
    if group is None or group.head <= at or group.first not in (at + 1, start):
        return False
    return view.lower(group.first) != "the" and view.lower(group.head) in words_of(view).people


def _denied_state(view: View, at: int) -> bool:
    """Whether the word is a verb's, which has been asked already, or a condition, plan or fear governs the clause."""
    own = view.verb_at(at)
    if own is not None and own.form == "finite" and own.voice == "passive":
        return True
    if own is not None and not verb_happened(view, own):
        return True
    clause = view.clause_at(at)
    if clause is None or clause.verb is None:
        return False
    return clause.verb.modal is not None or clause.verb.tense == "future"


def by_noun(view: View, at: int, entry: CasualtyEntry) -> list[Hurt]:
    noun = view.noun_at(at)
    lemma = entry.lemma
    words = view.words(view.sentence.first, view.sentence.last)
    if lemma == "toll":
        return _toll(view, at)
    if lemma == "life":
        return _lives(view, at)
    if lemma == "body":
        return []
    if lemma == "loss":
        return _losses(view, at)
    start = _no_such(view, at)
    if start is not None:
        zero = nobody(view.document, start, at + 1)
        both = entry.harm is Harm.ANY or (entry.harm is Harm.INJURED and " or deaths" in words)
        harms = [Harm.KILLED, Harm.INJURED] if both else [entry.harm]
        return [make_hurt(view, h, zero, start, at + 1) for h in harms]
    if entry.harm is Harm.ANY:
        return []
    if lemma == "death" and view.lower(at + 1) == "of":
        people = tuple(n for n in view.nouns if n.first >= at + 2)[:1]
        people = tuple(view.syntax.coordination_of(people[0])) if people and people[0].first == at + 2 else ()
        counted = people_count(view, people, False)
        if counted is not None:
            return [make_hurt(view, entry.harm, counted, at, people[-1].last)]
    if noun is not None:
        for quantity in quantities_in(view.document, max(view.sentence.first, noun.first - 3), at):
            if quantity.kind is Kind.CARDINAL and quantity.last >= noun.first:
                return [make_hurt(view, entry.harm, figure_of(view.document, quantity), quantity.first, at + 1)]
    return []


_NEGATORS = frozenset({"no", "without", "not", "n't", "n’t"})


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


def _losses(view: View, at: int) -> list[Hurt]:
    """ "losses amounted to 40 people"."""
    verb = next((v for v in view.verbs if v.first > at), None)
    if verb is None or verb.lemma not in ("amount", "total", "reach", "exceed") or not verb_happened(view, verb):
        return []
    counted = next((n for n in view.nouns if n.first in (verb.last, verb.last + 1)), None)
    if counted is None or view.lower(counted.head) not in listed("fighters") | {"people"}:
        return []
    figure = people_count(view, (counted,), False)
    return [make_hurt(view, Harm.KILLED, figure, at, counted.last)] if figure is not None else []


def _toll(view: View, at: int) -> list[Hurt]:
    """ "the death toll rose to 12", "put the toll across the country at one dead and 29 wounded"."""
    for quantity in quantities_in(view.document, at, min(at + 22, view.sentence.last)):
        after = view.lower(quantity.last)
        if quantity.kind is not Kind.CARDINAL:
            continue
        if after in ("dead", "wounded", "injured", "killed"):
            return []
        before = view.lower(quantity.first - 1)
        if before in ("to", "at", "of", "stood", "hit", "reached", "was", "is"):
            hurt = make_hurt(view, Harm.KILLED, figure_of(view.document, quantity), at, quantity.last)
            hurt.update = hurt.update or before in ("to", "reached")
            return [hurt]
    return []


def number_of(view: View, at: int, entry: CasualtyEntry) -> list[Hurt]:
    """ "put the number of wounded at nine, then at 12": the last figure."""
    if entry.harm is Harm.ANY:
        return []
    found: list[Hurt] = []
    for quantity in quantities_in(view.document, at, min(at + 12, view.sentence.last)):
        before = view.lower(quantity.first - 1)
        if any(view.lower(i) == ";" for i in range(at, quantity.first)):
            break
        if quantity.kind is Kind.CARDINAL and before in ("at", "to", "is", "was", "reached", "exceeded"):
            found = [make_hurt(view, entry.harm, figure_of(view.document, quantity), at, quantity.last)]
            found[0].update = found[0].update or before in ("to", "reached", "exceeded")
    return found


def _lives(view: View, at: int) -> list[Hurt]:
    """ "took 35 lives", "claimed the lives of two people", "cost three lives"."""
    verb = next((v for v in reversed(view.verbs) if v.last <= at and at - v.last <= 4), None)
    if verb is None or verb.lemma not in ("take", "claim", "cost") or not verb_happened(view, verb):
        return []
    if view.lower(at + 1) == "of":
        people = tuple(n for n in view.nouns if n.first == at + 2)
        people = tuple(view.syntax.coordination_of(people[0])) if people else ()
        counted = people_count(view, people, False) or bare_number(view, at + 2, at + 3)
        return (
            [make_hurt(view, Harm.KILLED, counted, verb.first, people[-1].last if people else at + 3)]
            if counted
            else []
        )
    for quantity in quantities_in(view.document, verb.last, at):
        if quantity.kind is Kind.CARDINAL:
            return [make_hurt(view, Harm.KILLED, figure_of(view.document, quantity), verb.first, at + 1)]
    return []
