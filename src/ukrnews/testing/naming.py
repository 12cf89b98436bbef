"""When two names mean the same actor or place: the rules of scoring, which is lenient about spelling only.

A transliteration may end in -y, -iy, -yy or -ij; a surname may stand for the full name; a person may stand for the
state he speaks for, except where a statement's speaker is asked for. Alternatives in the gold are parted by a bar.
"""

from __future__ import annotations

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import resources
from typing import Protocol

from ukrnews.model import Actor, Incident, Place, Report

_WORDS = tomllib.loads(resources.files("ukrnews.testing").joinpath("naming.toml").read_text(encoding="utf-8"))
STATES: Mapping[str, str] = _WORDS["states"]
BODY_WORDS = frozenset(_WORDS["body_words"])
PLACE_WORDS = frozenset(_WORDS["place_words"])

_UNITED_STATES = re.compile(r"\bu\.? ?s\.?(?=\W|$)")
_NOT_LETTERS = re.compile(r"[^a-z ]+")
_ENDING = re.compile(r"(iy|yy|ij|yi|ii|i|y)$")
_BODY_ENDING = re.compile(r"(i|y)$")
_BAR = "|"
_ARTICLES = frozenset(("the", "a", "an"))
_BODY_KEYS = frozenset(_BODY_ENDING.sub("y", word) for word in BODY_WORDS)


class Named(Protocol):
    """What `names_right` asks of an actor."""

    @property
    def name(self) -> str: ...

    @property
    def country(self) -> str | None: ...


@cache
def fold(name: str) -> tuple[str, ...]:
    """The words of a name, bare of accents, punctuation, articles and the variants of its endings."""
    plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode().lower()
    plain = _UNITED_STATES.sub("united states", plain)
    return tuple(_ENDING.sub("y", word) for word in _NOT_LETTERS.sub(" ", plain).split() if word not in _ARTICLES)


def same_name(gold: str, found: str) -> bool:
    """Whether the found name means the gold one, or one of its alternatives."""
    return any(_same_words(one, found) for one in gold.split(_BAR))


def _same_words(gold: str, found: str) -> bool:
    """Whether one name's words are all in the other, or both end in the same telling word."""
    g, f = fold(gold), fold(found)
    if not g or not f:
        return False
    return set(g) <= set(f) or set(f) <= set(g) or (g[-1] == f[-1] and g[-1] not in _BODY_KEYS)


def names_right(gold: Sequence[str], actors: Sequence[Named], *, states: bool = True) -> bool:
    """Whether each gold name has a found actor and each found actor a gold name.

    With `states`, an actor also answers to the name of his state.
    """

    def same(name: str, actor: Named) -> bool:
        return same_name(name, actor.name) or (states and STATES.get(actor.country or "") in name.split(_BAR))

    return all(any(same(name, actor) for actor in actors) for name in gold) and all(
        any(same(name, actor) for name in gold) for actor in actors
    )


def place_right(gold: Sequence[str], incident: Incident, words: Mapping[Place | Actor, Iterable[str]]) -> bool:
    """Whether some found place, by its name or by the words it was read from, is one of the gold places."""
    known = {bare(place) for place in gold}
    return any(bare(word) in known for place in incident.places for word in (place.name, *words.get(place, ())))


def bare(place: str) -> frozenset[str]:
    """The words that tell a place from others: "the Kharkiv region" and "Kharkiv" are the same."""
    words = fold(place)
    return frozenset(word for word in words if word not in PLACE_WORDS) or frozenset(words)


def words_of_mentions(report: Report) -> dict[Place | Actor, set[str]]:
    """The words by which each actor and place stands in the text."""
    words: dict[Place | Actor, set[str]] = {}
    for mention in report.mentions:
        words.setdefault(mention.of, set()).update(span.text for span in mention.evidence)
    return words
