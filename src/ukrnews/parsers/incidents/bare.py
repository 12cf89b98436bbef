"""Events that only their victims tell: "Two people were killed in Nikopol overnight"."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.lexicon.entries import Frame, Harm
from ukrnews.model import IncidentKind, PlaceKind, Precision, When
from ukrnews.parsers.cards import rule
from ukrnews.parsers.incidents.arms import arms_in
from ukrnews.parsers.incidents.days import when_for
from ukrnews.parsers.incidents.event import Event, Hurt, event_at
from ukrnews.parsers.incidents.party import Party
from ukrnews.parsers.incidents.sides import side_of
from ukrnews.parsers.incidents.spots import is_days_span
from ukrnews.parsers.incidents.traits import AIR
from ukrnews.parsers.incidents.vocabulary import words_of
from ukrnews.parsers.incidents.whereabouts import places_for
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.places import PlaceName
from ukrnews.parsers.view import View

_MANY = 24
"""So many, and no day told, are a count over a campaign."""
_MONTH, _RAID = 31, 7
"""Days of the longest that a figure without an event may count over, and of the longest raid."""
_SOON = 4
"""Sentences after a strike in which victims elsewhere may be the same raid's."""


@rule("bare-casualties")
def bare_casualties(view: View, hurt: Hurt, beside: Sequence[Hurt], earlier: Sequence[Event]) -> Event | None:
    """An event that only its victims tell, by words of violence: "two soldiers were killed near Nikopol"."""
    if hurt.count.maximum == 0 or (hurt.described and not hurt.found) or hurt.harm not in (Harm.KILLED, Harm.INJURED):
        return None
    places = list(hurt.place) or places_for(view, hurt.first)
    when = when_for(view, hurt.first, hurt.last) or _days_span(view)
    if not _is_news(view, hurt, places, when):
        return None
    raid = _raid(view, earlier)
    by_hand = not listed("deaths by hand").isdisjoint(view.words(hurt.first, hurt.last).split())
    if raid is not None and (_is_long(view, when, _RAID) or is_rate(view, hurt) or is_of_enemies(view, hurt)):
        return None  # "In October, 16 people were killed in the city", after a raid of today
    if raid is None and not (by_hand or _is_beside_an_event(view, earlier) or _is_violent(view, hurt, beside)):
        return None
    event = event_at(view, (hurt.first, hurt.last), _kind(raid, by_hand), None)
    event.places, event.when = places, when
    event.spans = [(hurt.first, hurt.last)]
    event.perpetrators = _at_hands_of(view, hurt)
    return event


def _days_span(view: View) -> When | None:
    """ "Four were killed and seven wounded in the last 24 hours": the time of both."""
    return next((d.when for d in view.dates if is_days_span(d.when.text)), None)


def _is_news(view: View, hurt: Hurt, places: Sequence[PlaceName], when: When | None) -> bool:
    """A figure of a short time, with a place; in the headline, of several, of fighters, or beside destruction."""
    if _is_long(view, when):
        return False
    if view.headline:
        return bool(places) or _several(hurt) or hurt.sort in listed("fighters") or _speaks_of_war(view)
    return bool(places) and (when is not None or _is_countable(hurt))


def _is_countable(hurt: Hurt) -> bool:
    return hurt.count.maximum is not None or hurt.count.minimum < _MANY


def _is_beside_an_event(view: View, earlier: Sequence[Event]) -> bool:
    return any(e.sentence == view.sentence.index and e.frame is not Frame.DETAIN for e in earlier)


def is_rate(view: View, hurt: Hurt) -> bool:
    """ "has lost 14 soldiers a day"."""
    return any(view.words(hurt.last, hurt.last + 2) == f"{word} day" for word in ("a", "per"))


def is_of_enemies(view: View, hurt: Hurt) -> bool:
    """ "18 enemy soldiers were killed": a count of fighting, not the toll of a raid."""
    return any(view.lower(i) in listed("enemies") for i in range(hurt.first, hurt.last))


def _is_long(view: View, when: When | None, days: int = _MONTH) -> bool:
    """Whether the figure is one of more than so many days: "since January", "last year"."""
    if when is None or when.earliest is None:
        return when is not None and when.precision in (Precision.MONTH, Precision.YEAR)
    end = when.latest or view.document.published
    return end is not None and (end - when.earliest).days > days


def _kind(raid: Event | None, by_hand: bool) -> IncidentKind:
    if by_hand:
        return IncidentKind.KILLING
    return IncidentKind.OTHER if raid is None else raid.kind


def _at_hands_of(view: View, hurt: Hurt) -> list[Party]:
    """ "were hurt at the hands of Russian troops"."""
    clause = view.clause_at(hurt.last - 1)
    for group in view.nouns:
        at = group.preposition
        if at is None or view.words(at - 3, at + 1) != "at the hands of" or clause is None:
            continue
        side = side_of(view, group) if clause.first <= group.first < clause.last else None
        return [side] if side is not None else []
    return []


def _raid(view: View, earlier: Sequence[Event]) -> Event | None:
    """The strikes that the paragraph tells of, or a salvo at the whole country in the one before."""
    paragraph = view.sentence.paragraph
    for event in reversed(earlier):
        if event.kind not in AIR:
            continue
        told = max(event.paragraph, event.last_paragraph)
        wide = event.counted or all(p.place.kind is PlaceKind.COUNTRY for p in event.places)
        if view.sentence.index - max(event.sentence, *event.also, 0) > _SOON:
            continue
        if told == paragraph or (wide and told == paragraph - 1):
            return event
    return None


def _is_violent(view: View, hurt: Hurt, beside: Sequence[Hurt]) -> bool:
    """Fighters among the victims, several "killed" or "wounded", wounded beside dead, an army, an emergency service or
    the front, destruction. Of "a tram left the rails, killing two" the cause is told, and must be one of these.
    """
    if _speaks_of_war(view) or "under fire" in view.words(view.sentence.first, view.sentence.last):
        return True
    if hurt.trailing and not _after_shots(view, hurt):
        return _is_armed(view)
    harms = {h.harm for h in beside if h.count.maximum != 0}
    if {Harm.KILLED, Harm.INJURED} <= harms:
        return True
    shared = [h for h in beside if h.place] if hurt.place else [hurt]  # "two in Izium and one in Lyman"
    told = {w for h in shared for w in view.words(h.first, h.last).split()}
    return (len(shared) > 1 or _several(hurt)) and not told.isdisjoint(listed("words of violence"))


def _speaks_of_war(view: View) -> bool:
    """Words of an army or of fighters, or of destruction, those of the sentence before included."""
    war = listed("signs of war") | listed("fighters")
    return not view.bag.isdisjoint(war) or not (view.bag | _words_before(view)).isdisjoint(listed("destruction"))


def _is_armed(view: View) -> bool:
    """Weapons, an enemy, "under fire"."""
    armed = arms_in(view) or not view.bag.isdisjoint(listed("enemies") | listed("weapons of any kind"))
    return bool(armed) or "under fire" in view.words(view.sentence.first, view.sentence.last)


def _after_shots(view: View, hurt: Hurt) -> bool:
    """ "was shot down over the sea, killing all on board"."""
    before = [v for v in view.verbs if v.last <= hurt.first and v.form == "finite"]
    entries = words_of(view).verbs.get(view.lower(before[-1].head), ()) if before else ()
    return any(e.frame is Frame.SHOOT for e in entries)


def _words_before(view: View) -> set[str]:
    """The words of the sentence before, where it is of the same paragraph."""
    index = view.sentence.index
    before = view.document.sentences[index - 1] if index else view.sentence
    if before.paragraph != view.sentence.paragraph:
        return set()
    return {t.lower for t in view.document.tokens[before.first : before.last]}


def _several(hurt: Hurt) -> bool:
    return hurt.count.maximum is None or hurt.count.maximum > 1


bare_casualties.finds(
    "{Two soldiers were killed} near [Nikopol] [overnight].",
    "The day was long.⏎{Several soldiers were killed} near [Nikopol].",
)
bare_casualties.passes_by(
    "Two soldiers were killed in a strike on Nikopol overnight.",
    "Two soldiers killed in shelling of Izium; two soldiers killed in Donbas.",
    "Drones struck Ukraine overnight.⏎In Sumy region 18 invaders were killed.",
)
bare_casualties.nothing_in("Two people were killed in a crash in Nikopol.", "Two people died in Nikopol.")
