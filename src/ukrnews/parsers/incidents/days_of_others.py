"""Days of the sentence that belong to something else in it: a truce, the capture of a place long before, a siege."""

from __future__ import annotations

from typing import Final

from ukrnews.lexicon.entries import Harm
from ukrnews.model import When
from ukrnews.parsers.cards import rule
from ukrnews.parsers.incidents.regions import is_violent
from ukrnews.parsers.incidents.vocabulary import words_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.dates import Dated
from ukrnews.reading.syntax import NounGroup, VerbGroup

_BACK: Final = {"after", "since"} | listed("words for after")
_OF_THINGS: Final = ("that", "which")
_FEW_DAYS: Final = 2


@rule("dated-thing-no-day")
def of_a_dated_thing(view: View, dated: Dated, first: int, last: int) -> bool:
    """The day by which something is named: "hit Sumy after a May 27 truce collapsed"."""
    del first, last
    noun = view.noun_at(dated.first)
    if noun is None or view.lower(dated.last) in ("'s", "’s"):  # "nine people died in Monday's siege"
        return False
    return dated.last <= noun.head and _is_thing(view, noun)


@rule("described-place-no-day")
def of_a_description(view: View, dated: Dated, first: int, last: int) -> bool:
    """The day of another attack or capture that a clause tells of a place or person: "hit Lyman, which rebels captured
    in December"."""
    clause, noun = view.clause_at(dated.first), view.noun_at(last - 1)
    if clause is None or clause.kind != "relative" or clause.marker is None or clause.verb is None:
        return False
    if view.lower(clause.marker) not in _OF_THINGS or not _tells_an_attack(view, clause.verb):
        return False
    own = clause.first <= first < clause.last
    antecedent = view.syntax.antecedent_of(clause)
    return not own and antecedent is not None and antecedent != noun and antecedent.head != first


@rule("time-before-no-day")
def of_what_came_before(view: View, dated: Dated, first: int, last: int) -> bool:
    """The week, month or year of what the event came after: "the blast came after a siege last week"."""
    del first, last
    noun = next((n for n in view.nouns if n.last == dated.first), None)
    if noun is None or noun.preposition is None or view.lower(noun.preposition) not in _BACK:
        return False
    return _is_long(dated.when) and _is_thing(view, noun)


def _tells_an_attack(view: View, verb: VerbGroup) -> bool:
    """Whether the verb does, and not what harm the event did: "the raid on Lyman that killed nine on Monday"."""
    told = words_of(view).casualties.get(view.lower(verb.head), ())
    harm = verb.lemma in listed("verbs of leaving dead") or any(e.harm is not Harm.CAPTURED for e in told)
    return not harm and is_violent(view, verb)


def _is_thing(view: View, noun: NounGroup) -> bool:
    """Whether the group is no time and no attack: "a May 27 truce", not "Monday evening", "Monday's raid"."""
    head = view.lower(noun.head)
    words = words_of(view)
    return not noun.temporal and head not in words.nouns and head not in words.casualties


def _is_long(when: When) -> bool:
    """Whether it is more than a day or two."""
    return when.earliest is None or when.latest is None or (when.latest - when.earliest).days > _FEW_DAYS


of_a_dated_thing.finds("<Drones {hit} [Sumy]> after a May 27 truce collapsed.")
of_a_dated_thing.passes_by(
    "Drones hit Sumy after a truce collapsed on May 27.",
    "Nine people were killed in Sumy in Monday's missile siege.",
    "A May 27 strike on Sumy killed two people.",
    "Drones hit Sumy on Monday evening.",
)

of_a_description.finds("Drones <carried out {strikes} on a dam near [Lyman]>, which rebels captured in December.")
of_a_description.passes_by(
    "Drones carried out strikes on a dam near Lyman, as rebels captured a village in December.",
    "Drones carried out strikes on a dam near Lyman that killed nine people in December.",
    "Drones carried out strikes on a dam near Lyman that left nine dead in December.",
)

of_what_came_before.finds("<{The strike} on [Sumy] came> after a long siege last week, officials said.")
of_what_came_before.passes_by(
    "The strike on Sumy came after a long siege, on May 27, officials said.",
    "The strike on Sumy came after a raid last week, officials said.",
    "The strike on Sumy came after a long siege on May 27, officials said.",
)
