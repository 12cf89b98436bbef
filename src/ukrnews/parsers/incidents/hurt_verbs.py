"""Casualty figures that verbs carry: "killed two", "two were wounded", "a boy died"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from ukrnews.lexicon.entries import CasualtyEntry, Harm
from ukrnews.parsers.incidents.event import Hurt
from ukrnews.parsers.incidents.figures import nobody
from ukrnews.parsers.incidents.hurt_parts import make_hurt
from ukrnews.parsers.incidents.people import ending_at, people_count, people_counted_before
from ukrnews.parsers.incidents.status import is_asserted, verb_happened
from ukrnews.parsers.incidents.victims import counted_victims, joins_harms, misses_subject, victims_of
from ukrnews.parsers.incidents.vocabulary import words_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup

_ONE_MORE = re.compile(
    r"^(?:(?:at|on|in) [a-z ]{1,30})?,? ?and "
    r"(?:another|a (?:second|third|fourth|fifth)|(?:one|two|three) (?:more|others?)) (?:at|in|later|on|from|of)\b"
)
"""More dead than the number before tells: "two died at the scene and another in hospital"."""
_NOBODY = frozenset({"no-one", "nobody", "none"})


def by_act(view: View, verb: VerbGroup, entry: CasualtyEntry) -> list[Hurt]:
    if _is_no_harm(view, verb, entry):
        return []
    people = victims_of(view, verb)
    told = verb_happened(view, verb) or (misses_subject(view, verb, people) and is_asserted(verb))
    number = ending_at(view, verb.first)
    if number is not None and not view.syntax.object_of(verb):  # "one person was killed and eleven wounded in …"
        if verb.form == "finite" and verb.voice == "passive" and not told:
            return []
        return [make_hurt(view, entry.harm, number, verb.first - 1, verb.last)]
    people, counted = counted_victims(view, verb, people)
    if counted is None or (counted.count.maximum != 0 and not told):
        return []
    if counted.count.maximum is not None and (joins_harms(view, verb) or _shares_number(view, verb)):
        return []
    if entry.lemma in listed("verbs of losing fighters") and not _are_fighters(view, verb, people):
        return []
    if verb.voice == "passive" and _is_nobody(view, people):
        counted = nobody(view.document, people[0].first, people[0].head + 1)
    first = min([verb.first, *(p.first for p in people)])
    if len(verb.parts) == 1 and not view.syntax.object_of(verb) and _one_of_several(view, first):
        return []
    hurt = make_hurt(view, entry.harm, counted, first, max([verb.last, *(p.last for p in people)]))
    hurt.trailing = verb.form == "gerund"
    hurt.described = hurt.trailing and view.lower(verb.first - 1) in ("for", "of", "in", "without")
    if entry.lemma in listed("verbs of care") and not hurt.sort:
        hurt.sort = "patients"
    spared = counted.count.maximum == 0 and entry.harm is Harm.INJURED
    hurt.nobody = spared and view.lower(counted.words[-1][1]) != "else"
    return [hurt]


def _shares_number(view: View, verb: VerbGroup) -> bool:
    """ "Eleven people were killed and wounded": how many of each is not said."""
    joined = view.lower(verb.last) in ("and", "or") and view.lower(verb.last + 1) in words_of(view).casualties
    after = view.document.tag(verb.last + 2) if verb.last + 2 < view.sentence.last else ""
    return verb.voice == "passive" and joined and after not in ("CD", "DT", "NN", "NNS", "NNP", "PRP$", "JJ", "RB")


def _is_no_harm(view: View, verb: VerbGroup, entry: CasualtyEntry) -> bool:
    """ "shot down", "shot at"; "captured" of nobody."""
    if entry.lemma == "shoot":
        return verb.particle is not None or view.lower(verb.last) in ("down", "at")
    return entry.harm is Harm.CAPTURED and verb.voice == "active" and not view.syntax.object_of(verb)


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


def by_fate(view: View, verb: VerbGroup, entry: CasualtyEntry) -> list[Hurt]:
    if entry.harm is Harm.INJURED and not _suffers_injury(view, verb):
        return []
    people = view.syntax.subject_of(verb)
    if view.words(verb.last, verb.last + 2) in (
        "of a",
        "of cancer",
        "of natural",
        "of old",
        "of heart",
        "of illness",
        "of an",
        "of complications",
        "of covid-19",
    ):
        return []
    counted = people_count(
        view, people, verb.form == "finite" and entry.lemma in ("die", "perish")
    ) or people_counted_before(view, verb.first)
    if counted is None or (counted.count.maximum != 0 and not verb_happened(view, verb)):
        return []
    if _is_nobody(view, people):
        counted = nobody(view.document, people[0].first, people[0].head + 1)
    if _ONE_MORE.search(view.words(verb.last, view.sentence.last)):
        return []
    first = min([verb.first, *(p.first for p in people)])
    suffered = [n.last for n in view.syntax.object_of(verb)] if entry.harm is Harm.INJURED else []
    return [make_hurt(view, entry.harm, counted, first, max([verb.last, *suffered]))]


def _suffers_injury(view: View, verb: VerbGroup) -> bool:
    """ "suffered burns", "received shrapnel wounds", not "suffered losses"; "one suffered burns" is one of those told
    before."""
    alone = all(n.last - n.first == 1 and view.document.tag(n.head) == "CD" for n in view.syntax.subject_of(verb))
    return not alone and any(view.lower(n.head) in listed("injuries of the body") for n in view.syntax.object_of(verb))


def _is_nobody(view: View, people: Sequence[NounGroup]) -> bool:
    return len(people) == 1 and view.lower(people[0].head) in _NOBODY
