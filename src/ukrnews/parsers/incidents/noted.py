"""The events that a caption only notes: what an article would tell is asked of none of them."""

from __future__ import annotations

from collections.abc import Iterator

from ukrnews.lexicon.entries import AttackEntry, Frame
from ukrnews.parsers.incidents.arms import arms_in
from ukrnews.parsers.incidents.civil_causes import is_civil_burst
from ukrnews.parsers.incidents.event import Event, event_at
from ukrnews.parsers.incidents.kinds import kind_of
from ukrnews.parsers.incidents.noun_roles import nominal_roles
from ukrnews.parsers.incidents.status import noun_happened
from ukrnews.parsers.incidents.table import CAPTIONS
from ukrnews.parsers.incidents.unreal_worlds import is_elsewhere, is_of_another_time
from ukrnews.parsers.incidents.vocabulary import is_idiom, words_of
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup

_BLOWS = frozenset({Frame.HIT, Frame.BURST})


def noted_in(view: View) -> Iterator[Event]:
    """The events that the sentence of a caption notes."""
    for noun, entry in _blows(view):
        roles = nominal_roles(view, noun, entry)
        for card in CAPTIONS.of(view.document).rules:
            if not card(view, noun, roles):
                continue
            event = event_at(view, (noun.first, noun.last), kind_of(view, entry, roles), entry.frame)
            event.rule, event.by_noun = card.name, True
            roles.give(event)
            event.arms = event.arms or [a for a in arms_in(view) if a.first >= noun.last]
            yield event


def _blows(view: View) -> Iterator[tuple[NounGroup, AttackEntry]]:
    """The nouns of violence that are told to have happened, with their entries."""
    tokens, sentence = view.document.tokens, view.sentence
    for noun in view.nouns:
        for entry in words_of(view).nouns.get(view.lower(noun.head), ())[:1]:
            idiom = is_idiom(tokens, noun.head, sentence.first, sentence.last, entry.idioms)
            if entry.frame in _BLOWS and not (entry.beside or idiom or _is_unreal(view, noun, entry)):
                yield noun, entry


def _is_unreal(view: View, noun: NounGroup, entry: AttackEntry) -> bool:
    if not noun_happened(view, noun) or is_elsewhere(view, noun.first, True):
        return True
    civil = entry.frame is Frame.BURST and is_civil_burst(view, noun.first, noun.last)
    return civil or any(is_of_another_time(view, dated.when) for dated in view.dates)
