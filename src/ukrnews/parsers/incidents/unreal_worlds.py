"""Films and games, exercises, and other wars: what is told there is no event of this war."""

from __future__ import annotations

import datetime as dt
from collections.abc import Sequence
from functools import cache

from ukrnews.model import When
from ukrnews.parsers.incidents.never_was import in_a_fake
from ukrnews.parsers.incidents.vocabulary import words_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import Clause, NounGroup

_THIS_WAR = dt.date(2013, 11, 1)
"""Nothing earlier is an incident of it."""


def is_elsewhere(view: View, token: int, struck: bool) -> bool:
    """Whether the clause of the token, or one above it, is set in fiction, an exercise or another war.

    `struck`: the sentence tells of an attack, which may hit an exercise, too.
    """
    if not view.once(_may_be_elsewhere):
        return False
    if _lets_play(view, token) or _make_believe(view, token) or in_a_fake(view, token):
        return True
    worlds = [n for n in view.nouns if _is_world(view, n) or _other_war(view, n)]
    if not worlds:
        return False
    clauses = view.chain(view.clause_at(token))
    return any(
        _opens(view, n, clauses, struck) or _tells(view, n, clauses) or _is_antecedent(view, n, clauses) for n in worlds
    )


def _may_be_elsewhere(view: View) -> bool:
    return not view.bag.isdisjoint(_signs()) or any(_is_old_year(w) for w in view.bag if w.isdecimal())


@cache
def _signs() -> frozenset[str]:
    """The words without one of which nothing is set elsewhere."""
    worlds = listed("other worlds") | listed("exercises") | listed("parts of stories") | listed("names of other wars")
    return worlds | listed("words of make-believe") | listed("words for what is made up") | listed("wars")


def _lets_play(view: View, token: int) -> bool:
    """ "The game lets players shell Donetsk": what follows is played."""
    return any(
        view.lower(i) in listed("other worlds") and view.lower(i + 1) in listed("words of letting")
        for i in range(view.sentence.first, token)
    )


def _make_believe(view: View, token: int) -> bool:
    """ "a mock missile hit a power station", "an imagined strike": in the clause of the token."""
    own = view.clause_at(token)
    return own is not None and any(view.lower(i) in listed("words of make-believe") for i in range(own.first, own.last))


def _is_world(view: View, noun: NounGroup) -> bool:
    """ "the film", "the video game Squad", not "a series of strikes" or "a film studio"."""
    head, after = noun.head, view.lower(noun.last)
    if noun.possessor is not None and view.lower(head) in listed("parts of stories"):
        head = noun.possessor - 1  # "the film's opening scene"
    if view.lower(head) not in listed("other worlds") and view.document.tokens[head].text[:1].isupper():
        head -= 1
    row = after == "of" and view.lower(head) in listed("rows of events")
    return head >= noun.first and view.lower(head) in listed("other worlds") and not row


def _opens(view: View, noun: NounGroup, clauses: Sequence[Clause], struck: bool) -> bool:
    """Whether a phrase sets a clause's scene; one that opens the sentence, that of all of it."""
    own = view.clause_at(noun.first)
    fronted = noun.preposition == view.sentence.first
    return own is not None and (own in clauses or fronted) and _sets_the_scene(view, noun, struck)


def _tells(view: View, noun: NounGroup, clauses: Sequence[Clause]) -> bool:
    """ "The play tells of a shelling", "the simulation showed tanks capturing Riga"."""
    verbs = [c.verb for c in clauses if c.verb is not None and c.verb.lemma in listed("verbs of telling stories")]
    return any(n.head == noun.head for verb in verbs for n in view.syntax.subject_of(verb))


def _is_antecedent(view: View, noun: NounGroup, clauses: Sequence[Clause]) -> bool:
    """ "exercises in which a missile hit Tallinn", "the 1942 siege of the port on Sunday, in which many died"."""
    starts = (c.first for c in clauses if c.kind == "relative" and c.first >= noun.last)
    return any(_only_phrases(view, noun.last, start) for start in starts)


def _only_phrases(view: View, first: int, last: int) -> bool:
    """Whether nothing but phrases with prepositions and a comma stand in [first, last)."""
    hung = [n for n in view.nouns if n.preposition is not None or n.temporal]
    phrases = {i for n in hung for i in range(n.first, n.last)}
    return all(i in phrases or view.lower(i) in _BETWEEN for i in range(first, last))


_BETWEEN = frozenset({",", "at", "by", "during", "from", "in", "of", "on"})


def _is_old_year(word: str) -> bool:
    return len(word) == 4 and word.isdecimal() and 1000 < int(word) < _THIS_WAR.year


def is_of_another_time(view: View, when: When | None) -> bool:
    """Whether the day lies before this war, as far as the article's own day does not (a date of year 1 stands for
    none)."""
    published = view.document.published
    if when is None or when.latest is None or (published is not None and as_day(published) < _THIS_WAR):
        return False
    return as_day(when.latest) < _THIS_WAR


def as_day(moment: dt.date) -> dt.date:
    """The day of a date or time."""
    return moment.date() if isinstance(moment, dt.datetime) else moment


def _sets_the_scene(view: View, noun: NounGroup, struck: bool) -> bool:
    """ "in the film", "as part of the drill"; "during an exercise" where no attack harms anybody."""
    preposition, words = view.preposition(noun), {view.lower(i) for i in range(noun.first, noun.last)}
    if words & listed("exercises"):
        part = "as part of" in view.words(noun.first - 3, noun.head)
        fronted = preposition == "in" and noun.preposition == view.sentence.first
        return part or fronted or (preposition in ("in", "during") and not (struck and _harm(view)))
    return preposition == "in" or (_other_war(view, noun) and preposition in ("during", "throughout"))


def _harm(view: View) -> bool:
    words = frozenset(words_of(view).casualties) - listed("words of harm to things")
    return any(t.lower in words for t in view.document.tokens[view.sentence.first : view.sentence.last])


def _other_war(view: View, noun: NounGroup) -> bool:
    """ "World War Two", "the Second World War", "the Chechen wars", "WWII", "the 1854 bombardment"."""
    words = [view.lower(i) for i in range(noun.first, noun.last)]
    if view.document.tag(noun.head) != "NNS" and any(_is_old_year(w) for w in words[:-1]):
        return True
    if any(w in listed("names of other wars") for w in words):
        return True
    at = next((k for k, w in enumerate(words) if w in listed("wars")), None)
    return at is not None and any(w in listed("words that name other wars") for w in words[:at])
