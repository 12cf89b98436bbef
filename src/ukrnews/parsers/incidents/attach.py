"""Casualty figures to the events that they belong to."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.lexicon.entries import Frame, Harm
from ukrnews.model import ActorKind
from ukrnews.parsers.incidents.bare_causes import tell_cause
from ukrnews.parsers.incidents.event import Event, Hurt
from ukrnews.parsers.incidents.hurts import hurts_in
from ukrnews.parsers.incidents.loose import Loose, where_hurt
from ukrnews.parsers.incidents.no_toll import is_toll
from ukrnews.parsers.incidents.shared_out import each_at_its_own
from ukrnews.parsers.incidents.sources import Sources
from ukrnews.parsers.incidents.spots import same_place
from ukrnews.parsers.incidents.stretches import stretch_of
from ukrnews.parsers.incidents.table import FIGURES
from ukrnews.parsers.incidents.whose_toll import event_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View


def attach(view: View, events: list[Event], earlier: Sequence[Event], sources: Sources) -> list[Event]:
    """Put the sentence's figures into its events, into earlier ones, or into an event of their own (returned)."""
    loose = [at for at in (Loose(view, h, events, earlier) for h in hurts_in(view)) if is_toll(at)]
    hurts = [at.hurt for at in loose]
    if not events:
        each_at_its_own(view, hurts)
    pending: list[Loose] = []
    for at in loose:
        _describe(view, at.hurt, sources)
        if (at.hurt.place and events) or _is_among(at.hurt, hurts):
            continue  # of a strike on several places no place alone tells whose victims they are
        event = event_of(at)
        if event is None:
            pending.append(at)
        else:
            give(view, event, at.hurt)
    return _on_their_own(pending, hurts)


def _on_their_own(pending: Sequence[Loose], hurts: Sequence[Hurt]) -> list[Event]:
    """Events that only their victims tell. `hurts`: all figures of the sentence."""
    own: list[Event] = []
    for at in pending:
        event = next((e for e in own if not _elsewhere(at.view, at.hurt, e)), None)
        if event is None and not _told_again(at.here, at.hurt):
            event = _of_its_own(at, hurts)
            own += [event] if event is not None else []
        if event is not None:
            give(at.view, event, at.hurt)
    return own


def _of_its_own(at: Loose, hurts: Sequence[Hurt]) -> Event | None:
    """An event of which nothing but the figure is told."""
    for card in FIGURES.of(at.view.document):
        event: Event | None = card(at.view, at.hurt, hurts, [*at.earlier, *at.here])
        if event is not None:
            event.rule = card.name
            tell_cause(at.view, at.hurt, event)
            return event
    return None


def _is_among(hurt: Hurt, hurts: Sequence[Hurt]) -> bool:
    """ "rose to five after two bodies were found": they are among the five."""
    return hurt.found and any(h.update and h.harm is hurt.harm for h in hurts)


def _elsewhere(view: View, hurt: Hurt, event: Event) -> bool:
    """ "killed three in Kharkiv, wounded nine in Odesa": right after the figure stands another place."""
    spot = event.spot()
    if hurt.place:
        return spot is None or not same_place(hurt.place[0], spot)
    first, last = stretch_of(view, hurt.words[0][0])
    if spot is not None and not first <= event.first < last:
        here = where_hurt(view, hurt)  # "In Izium a man was killed; in Kupiansk two were hurt"
        return here is not None and not same_place(here, spot)
    names = [n for n in view.places.within(hurt.last, hurt.last + 3) if n.locative]
    return spot is not None and bool(names) and not any(same_place(n, spot) for n in names)


def _told_again(events: Sequence[Event], hurt: Hurt) -> bool:
    """Whether an event of the sentence has the very figure: "Two killed …; two soldiers killed in the attack on …"."""
    return not hurt.new and any(h.harm is hurt.harm and _same_number(h, hurt) for e in events for h in e.hurts)


def _same_number(one: Hurt, other: Hurt) -> bool:
    return (one.count.minimum, one.count.maximum) == (other.count.minimum, other.count.maximum)


def _describe(view: View, hurt: Hurt, sources: Sources) -> None:
    """Who says it, and whether it is a toll brought up to date or one of a whole country."""
    words = view.words(view.sentence.first, view.sentence.last)
    hurt.source = tuple(sources.of(hurt.first, hurt.last))
    hurt.headline = view.headline
    hurt.who = _name_of(view, hurt)
    hurt.tally = any(w in words for w in listed("words of a tally"))
    hurt.placed = _names_a_place(view, hurt)
    hurt.local = _is_local(view, hurt)
    hurt.stale = view.lower(view.sentence.first) in listed("words of an earlier count")
    hurt.headline_part = _glued_before(view, hurt.first)
    hurt.total = any(w in words for w in listed("words of a total"))


def _name_of(view: View, hurt: Hurt) -> str:
    """Who it is that was harmed, of a single one whom the article names."""
    noun = view.noun_at(hurt.words[0][1] - 1) if (hurt.count.minimum, hurt.count.maximum) == (1, 1) else None
    actor = view.cast.actor_of(noun) if noun is not None else None
    return actor.name if actor is not None and actor.kind is ActorKind.PERSON else ""


def _names_a_place(view: View, hurt: Hurt) -> bool:
    """Whether the figure's own clause does."""
    clause = view.clause_at(hurt.last - 1)
    return clause is not None and any(n.locative for n in view.places.within(clause.first, clause.last))


def _is_local(view: View, hurt: Hurt) -> bool:
    """ "in the strikes on the capital itself", "in Izium alone"."""
    clause = view.clause_at(hurt.last - 1)
    words = (view.lower(i) for i in range(hurt.last, clause.last if clause is not None else hurt.last))
    return any(word in listed("words for one place only") for word in words)


def _glued_before(view: View, at: int) -> int:
    """How many semicolons without a space after them stand before the token: "One killed;Two hurt"."""
    tokens = view.document.tokens
    return sum(
        1 for i in range(view.sentence.first, at) if tokens[i].text == ";" and tokens[i].end == tokens[i + 1].start
    )


def give(view: View, event: Event, hurt: Hurt) -> None:
    """Write a figure, its words and its source into an event."""
    event.hurts.append(hurt)
    if event.frame is Frame.CLASH and not event.perpetrators and hurt.harm in (Harm.KILLED, Harm.INJURED):
        tell_cause(view, hurt, event)
    event.attributed += [s for s in hurt.source if s not in event.attributed]
    here = view.sentence
    before = len(event.spans) - len(event.latest)
    same = next((k for k, (f, _) in enumerate(event.latest, before) if here.first <= f < here.last), None)
    if same is not None:
        first, last = event.spans[same]
        event.spans[same] = (min(first, hurt.first), max(last, hurt.last))
    else:
        event.spans.append((hurt.first, hurt.last))
