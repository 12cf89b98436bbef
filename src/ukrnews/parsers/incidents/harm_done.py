"""What a verb of harm did to its victims, where the verb alone leaves it open: people who are shot may live."""

from __future__ import annotations

from ukrnews.lexicon.entries import CasualtyEntry, Harm
from ukrnews.parsers.incidents.vocabulary import words_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import VerbGroup

_POSSESSIVES = frozenset({"both", "her", "his", "the", "their"})


def harm_done(view: View, verb: VerbGroup, entry: CasualtyEntry) -> Harm | None:
    """The harm that the words tell: "was shot dead" killed, "was shot in the leg" injured, "was shot" neither."""
    if entry.lemma not in listed("verbs of shooting"):
        return entry.harm
    if view.lower(verb.last) == "and" and view.lower(verb.last + 1) in words_of(view).casualties:
        return None  # "were shot and wounded": told by the next verb
    clause = view.clause_at(verb.head)
    first, last = (verb.first, view.sentence.last) if clause is None else (min(clause.first, verb.first), clause.last)
    words = [view.lower(i) for i in range(first, last)]
    if not (listed("words of fatal harm") | listed("ends of the shot")).isdisjoint(words):
        return entry.harm
    return Harm.INJURED if _in_a_limb(view, verb.last, last) else None


def follows_a_shot(view: View, verb: VerbGroup) -> bool:
    """ "were shot and wounded": the second verb tells what became of them all."""
    before = words_of(view).casualties.get(view.lower(verb.first - 2), ())
    return any(e.lemma in listed("verbs of shooting") for e in before)


def _in_a_limb(view: View, first: int, last: int) -> bool:
    """ "shot twice in the leg", "shot in both arms"."""
    return any(
        view.lower(i) == "in"
        and view.lower(i + 1) in _POSSESSIVES
        and not listed("limbs").isdisjoint((view.lower(i + 2), view.lower(i + 3)))
        for i in range(first, last)
    )
