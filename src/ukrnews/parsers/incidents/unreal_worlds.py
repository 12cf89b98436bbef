"""Films and games, exercises, and other wars: what is told there is no event of this war."""

from __future__ import annotations

import datetime as dt

from ukrnews.model import When
from ukrnews.parsers.incidents.scene import Scene
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.reading.syntax import NounGroup

_THIS_WAR = dt.date(2013, 11, 1)
"""Nothing earlier is an incident of it."""


def is_elsewhere(scene: Scene, token: int) -> bool:
    """Whether the clause of the token, or one above it, is set in fiction, an exercise or another war."""
    clauses = scene.chain(scene.clause_at(token))
    for noun in scene.nouns:
        if scene.lower(noun.head) not in listed("other worlds") and not _other_war(scene, noun):
            continue
        own = scene.clause_at(noun.first)
        if own is not None and own in clauses and _sets_the_scene(scene, noun):
            return True
    return False


def is_of_another_time(scene: Scene, when: When | None) -> bool:
    """Whether the day lies before this war, as far as the article's own day does not (a date of year 1 stands for
    none)."""
    published = scene.document.published
    if when is None or when.latest is None or (published is not None and _day(published) < _THIS_WAR):
        return False
    return _day(when.latest) < _THIS_WAR


def _day(moment: dt.date) -> dt.date:
    return moment.date() if isinstance(moment, dt.datetime) else moment


def _sets_the_scene(scene: Scene, noun: NounGroup) -> bool:
    """ "in the film", "as part of the drill"; "during an exercise" only where nobody is harmed, as attacks hit those,
    too.
    """
    preposition, head = scene.preposition(noun), scene.lower(noun.head)
    if head in listed("exercises"):
        part = "as part of" in scene.words(noun.first - 3, noun.head)
        return part or preposition == "in" or (preposition == "during" and not _harm(scene))
    return preposition == "in" or (_other_war(scene, noun) and preposition in ("during", "throughout"))


def _harm(scene: Scene) -> bool:
    casualties = scene.vocabulary.casualties
    return any(t.lower in casualties for t in scene.tokens[scene.sentence.first : scene.sentence.last])


def _other_war(scene: Scene, noun: NounGroup) -> bool:
    """ "World War Two", "the Second World War", "the Chechen wars", "WWII"."""
    words = [scene.lower(i) for i in range(noun.first, noun.last)]
    if any(w in listed("names of other wars") for w in words):
        return True
    at = next((k for k, w in enumerate(words) if w in ("war", "wars")), None)
    return at is not None and any(w in listed("words that name other wars") for w in words[:at])
