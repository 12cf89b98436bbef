"""Casualty figures to the events that they belong to."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.lexicon.entries import Frame, Harm
from ukrnews.model import IncidentKind, PlaceKind, When
from ukrnews.parsers.incidents.bare import bare_event, is_of_enemies, is_rate
from ukrnews.parsers.incidents.civil_causes import by_civil_cause
from ukrnews.parsers.incidents.days import when_for
from ukrnews.parsers.incidents.event import Event, Hurt
from ukrnews.parsers.incidents.hurts import hurts_in
from ukrnews.parsers.incidents.mended_syntax import mended_view
from ukrnews.parsers.incidents.shared_out import each_at_its_own
from ukrnews.parsers.incidents.sides import side_of
from ukrnews.parsers.incidents.sources import Sources
from ukrnews.parsers.incidents.spots import dates_fit, ends_before, same_place
from ukrnews.parsers.incidents.status import is_whole_war
from ukrnews.parsers.incidents.unreal_worlds import is_elsewhere, is_of_another_time
from ukrnews.parsers.incidents.whereabouts import anaphoric_place, is_violent, places_for
from ukrnews.parsers.places import PlaceName
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import Clause

_DEADLY = frozenset(
    {
        IncidentKind.STRIKE,
        IncidentKind.SHELLING,
        IncidentKind.EXPLOSION,
        IncidentKind.KILLING,
        IncidentKind.GROUND_COMBAT,
        IncidentKind.OTHER,
    }
)
_NO_SINGLE_EVENT = 5000
"""So many people are the toll of a war or a famine, not of an incident."""
_SOON = 3
"""Sentences after an event in which "two were killed" speaks of it."""
_TALLY = (
    "number of dead",
    "number of the dead",
    "death toll",
    "toll rose",
    "toll has risen",
    "toll from the",
    "number of injured",
    "number of wounded",
    "number of those",
)
_TOTAL = (
    "across the country",
    "across ukraine",
    "across russia",
    "nationwide",
    "in total",
    "overall",
    "countrywide",
    "throughout ukraine",
    "toll across",
)


def attach(view: View, events: list[Event], earlier: Sequence[Event], sources: Sources) -> list[Event]:
    """Put the sentence's figures into its events, into earlier ones, or into an event of their own (returned)."""
    own: list[Event] = []
    if is_whole_war(view) or (not events and _goes_on_about_the_war(view)):
        return own
    hurts = [h for h in hurts_in(view) if _is_told(view, h, events, earlier)]
    pending: list[Hurt] = []
    if not events:
        each_at_its_own(view, hurts)
    for hurt in hurts:
        _describe(view, hurt, sources)
        if hurt.place and events:
            continue  # a strike on several places: whose victims they are is told by no place alone
        if hurt.found and any(h.update and h.harm is hurt.harm for h in hurts):
            continue  # "rose to five after two bodies were found": they are among the five
        event = _brought_up_to_date(events, hurt) or _in_sentence(
            view, hurt, [e for e in events if not _placed_apart(view, hurt, e)]
        )
        event = event or _earlier(view, hurt, earlier)
        if event is None:
            pending.append(hurt)
        else:
            give(view, event, hurt)
    for hurt in pending:
        event = next((e for e in own if not _elsewhere(view, hurt, e)), None)
        if event is None:
            event = None if _told_again(events, hurt) else bare_event(view, hurt, hurts, [*earlier, *events])
            if event is None:
                continue
            own.append(event)
        give(view, event, hurt)
    return own


def _elsewhere(view: View, hurt: Hurt, event: Event) -> bool:
    """ "killed three in Kharkiv, wounded nine in Odesa": right after the figure stands another place."""
    spot = event.spot()
    if hurt.place:
        return spot is None or not same_place(hurt.place[0], spot)
    if spot is not None and any(view.lower(i) == ";" for i in range(event.last, hurt.first)):
        here = _hurt_place(view, hurt)  # "In Izium a man was killed; in Kupiansk two were hurt"
        return here is not None and not same_place(here, spot)
    names = [n for n in view.places.within(hurt.last, hurt.last + 3) if n.locative]
    return spot is not None and bool(names) and not any(same_place(n, spot) for n in names)


def _brought_up_to_date(events: Sequence[Event], hurt: Hurt) -> Event | None:
    """ "The death toll rises to three; … has increased to five": one sentence brings one toll up to date."""
    if not (hurt.tally and hurt.update):
        return None
    return next((e for e in events if any(h.update and h.harm is hurt.harm for h in e.hurts)), None)


def _told_again(events: Sequence[Event], hurt: Hurt) -> bool:
    """Whether an event of the sentence has the very figure: "Two killed …; two soldiers killed in the attack on …"."""
    return not hurt.new and any(h.harm is hurt.harm and _same_number(h, hurt) for e in events for h in e.hurts)


def _same_number(one: Hurt, other: Hurt) -> bool:
    return (one.count.minimum, one.count.maximum) == (other.count.minimum, other.count.maximum)


def _is_told(view: View, hurt: Hurt, events: Sequence[Event], earlier: Sequence[Event]) -> bool:
    """Whether the figure can belong to an incident at all."""
    if hurt.count.minimum >= _NO_SINGLE_EVENT:
        return False
    if hurt.harm is Harm.CAPTURED and not any(e.frame in (Frame.DETAIN, Frame.TAKE) for e in events):
        return False
    if is_elsewhere(view, hurt.first, bool(events)) or is_of_another_time(view, when_for(view, hurt.first, hurt.last)):
        return False
    if _of_those_hit(view, hurt, events):
        return False
    return not by_civil_cause(view, hurt, events, earlier)


def _of_those_hit(view: View, hurt: Hurt, events: Sequence[Event]) -> bool:
    """ "hit an ambulance carrying 13 wounded people", "a hospital where 15 wounded were being treated": people who were
    hurt before, in what was hit."""
    if hurt.trailing:
        return False
    for clause in view.chain(view.clause_at(hurt.last - 1)):
        if clause.verb is None or (is_violent(view, clause.verb) and clause.verb.form != "participle"):
            return False
        if any(_is_hit(view, e, at) for at in _what_it_describes(view, clause) for e in events):
            return True
    return False


def _what_it_describes(view: View, clause: Clause) -> list[int]:
    """The heads of the groups that the clause says something of."""
    if clause.kind == "relative":
        noun = view.syntax.antecedent_of(clause)
        return [noun.head] if noun is not None else []
    if clause.marker is not None and view.lower(clause.marker) == "where":
        return [clause.marker - 1]
    return [n.head for n in clause.subject] if clause.kind == "participle" else []


def _is_hit(view: View, event: Event, at: int) -> bool:
    """Whether the word stands in what the event hit."""
    hit = (view.noun_at(last - 1) for _, last in event.targets)
    return any(n.first <= at < view.syntax.phrase_of(n)[1] for n in hit if n is not None)


def _describe(view: View, hurt: Hurt, sources: Sources) -> None:
    """Who says it, and whether it is a toll brought up to date or one of a whole country."""
    words = view.words(view.sentence.first, view.sentence.last)
    hurt.source = tuple(sources.of(view, hurt.first, hurt.last))
    hurt.headline = view.headline
    hurt.tally = any(w in words for w in _TALLY)
    hurt.placed = _names_a_place(view, hurt)
    hurt.stale = view.lower(view.sentence.first) in ("earlier", "initially", "previously")
    hurt.headline_part = _glued_before(view, hurt.first)
    hurt.total = any(t in words for t in _TOTAL)


def _names_a_place(view: View, hurt: Hurt) -> bool:
    """Whether the figure's own clause does."""
    clause = view.clause_at(hurt.last - 1)
    return clause is not None and any(n.locative for n in view.places.within(clause.first, clause.last))


def _glued_before(view: View, at: int) -> int:
    """How many semicolons without a space after them stand before the token: "One killed;Two hurt"."""
    tokens = view.document.tokens
    return sum(
        1 for i in range(view.sentence.first, at) if tokens[i].text == ";" and tokens[i].end == tokens[i + 1].start
    )


def _placed_apart(view: View, hurt: Hurt, event: Event) -> bool:
    """ "… in Izium, and a woman was injured near Kupiansk": a clause beside the event's, with a place of its own."""
    own, other = view.clause_at(hurt.last - 1), view.clause_at(event.first)
    spot = event.spot()
    if own is None or other is None or spot is None or hurt.trailing or own.kind not in ("main", "coordinate"):
        return False
    if (
        own.index == other.index
        or own.first <= event.first < own.last
        or other.index in {c.index for c in view.chain(own)}
    ):
        return False
    if any(c.index == own.index for c in view.chain(other)):
        return False
    named = [n for n in view.places.within(own.first, own.last) if n.locative and n.place.kind is not PlaceKind.COUNTRY]
    return bool(named) and not any(same_place(n, p) for n in named for p in event.places)


def _goes_on_about_the_war(view: View) -> bool:
    """A sentence of figures after one that counts over the whole war: "More than 1,100 were injured."."""
    index = view.sentence.index
    if not index:
        return False
    before = view.document.sentences[index - 1]
    return (
        before.paragraph == view.sentence.paragraph
        and is_whole_war(mended_view(view.document, before))
        and not view.dates
    )


def give(view: View, event: Event, hurt: Hurt) -> None:
    """Write a figure, its words and its source into an event."""
    event.hurts.append(hurt)
    event.attributed += [s for s in hurt.source if s not in event.attributed]
    here = view.sentence
    same = [k for k, (f, _) in enumerate(event.spans) if here.first <= f < here.last]
    if same:
        first, last = event.spans[same[0]]
        event.spans[same[0]] = (min(first, hurt.first), max(last, hurt.last))
    else:
        event.spans.append((hurt.first, hurt.last))


def _in_sentence(view: View, hurt: Hurt, events: Sequence[Event]) -> Event | None:
    """The event of the sentence that the figure's clause belongs to: its own verb, the clause above, the nearest."""
    fits = [e for e in events if e.kind in _DEADLY or (hurt.harm is Harm.CAPTURED) or hurt.count.maximum == 0]
    if hurt.harm is Harm.CAPTURED:
        fits = [e for e in fits if e.frame in (Frame.DETAIN, Frame.TAKE)]
    else:
        fits = [e for e in fits if e.frame is not Frame.DOWN] or [e for e in fits if hurt.count.maximum == 0]
    within = [e for e in fits if e.reach is not None and e.reach[0] <= hurt.first < e.reach[1]]
    fits = within or [e for e in fits if e.reach is None and not _done_by_another(view, hurt, e)]
    if not fits:
        return None
    touching = [e for e in fits if e.first < hurt.last and hurt.first < e.last]
    if touching:
        return next((e for e in touching if e.first < hurt.last <= e.last + 1), touching[0])
    before = [e for e in fits if e.first < hurt.first]
    if hurt.trailing and before:
        return max(before, key=lambda e: e.first)
    own = view.clause_at(hurt.last - 1)
    described = _described_by(view, own, fits)
    if described is not None:
        return described
    chain = [c.index for c in view.chain(own)]

    def rank(e: Event) -> tuple[int, int]:
        clause = view.clause_at(e.first)
        above = [c.index for c in view.chain(clause)]
        if clause is not None and clause.index in chain:
            depth = chain.index(clause.index)
        else:
            depth = above.index(own.index) if own is not None and own.index in above else len(chain)
        return depth, abs(e.first - hurt.first)

    return min(fits, key=rank)


def _done_by_another(view: View, hurt: Hurt, event: Event) -> bool:
    """ "After Ukraine hit the port, Russia answered with artillery, killing nine": whoever the clause of the figure has
    for its subject is not who did the other thing."""
    clause = view.clause_at(hurt.last - 1)
    if clause is None or clause.verb is None or clause.verb.form != "gerund" or not event.perpetrators:
        return False
    sides = {side.country for n in clause.subject if (side := side_of(view, n)) is not None}
    return bool(sides) and sides.isdisjoint(p.country for p in event.perpetrators)


def _described_by(view: View, clause: Clause | None, events: Sequence[Event]) -> Event | None:
    """The event that a relative clause describes: "the attack on Sumy, which killed five, followed …"."""
    if clause is None or clause.kind != "relative":
        return None
    noun = view.syntax.antecedent_of(clause)
    return next((e for e in events if noun is not None and e.first <= noun.head < _phrase_end(view, e)), None)


def _phrase_end(view: View, event: Event) -> int:
    noun = view.noun_at(event.last - 1)
    return view.syntax.phrase_of(noun)[1] if noun is not None else event.last


def _earlier(view: View, hurt: Hurt, earlier: Sequence[Event]) -> Event | None:
    """The event before that the figure belongs to: one at its place, or its paragraph's last where it names none."""
    here = _hurt_place(view, hurt)
    when = when_for(view, hurt.first, hurt.last)
    if (_over_a_while(when) or is_rate(view, hurt) or is_of_enemies(view, hurt)) and not hurt.tally:
        return None
    since = hurt.tally and hurt.update  # "The toll rose to five on Sunday": the day of the count
    deadly = (e for e in earlier if e.kind in _DEADLY and e.frame is not Frame.DOWN)
    fits = [e for e in deadly if dates_fit(e.when, when) or (since and ends_before(e.when, when))]
    if hurt.total:
        return next((e for e in reversed(fits) if e.kind is IncidentKind.STRIKE and _is_wide(e)), None)
    paragraph = view.sentence.paragraph
    told = [e for e in fits if _last_span_in(view, e, paragraph)]
    if here is None:
        if told:
            return max(told, key=lambda e: max(f for f, _ in e.spans))
        tallied = [e for e in fits if e.hurts and paragraph - e.paragraph <= 6]
        return tallied[-1] if hurt.tally and tallied else None
    for event in reversed(fits):
        spot = event.spot()
        near = event in told or paragraph - max(event.paragraph, event.last_paragraph) <= 1
        if spot is not None and (here.place == spot.place or (near and same_place(here, spot))):
            return event
        if event in told and not event.places and not _is_many(view, event):
            return event
    return None


def _over_a_while(when: When | None) -> bool:
    """Whether the figure counts over more than a few days: "in October", "last month", "this year"."""
    if when is None or when.earliest is None or when.latest is None:
        return when is not None
    return (when.latest - when.earliest).days > _DAYS


_DAYS = 3
"""The longest that one attack lasts."""


def _is_many(view: View, event: Event) -> bool:
    """Whether it is a salvo rather than one strike."""
    return event.counted or any(view.document.tokens[a.last - 1].lower.endswith("s") for a in event.arms)


def _last_span_in(view: View, event: Event, paragraph: int) -> bool:
    told = [view.document.sentence_of_token(f) for f, _ in event.spans]
    return any(s.paragraph == paragraph and view.sentence.index - s.index <= _SOON for s in told)


def _is_wide(event: Event) -> bool:
    """A raid on the whole country: its toll is told "across the country"."""
    spot = event.spot()
    return spot.place.kind is PlaceKind.COUNTRY if spot is not None else event.counted


def _hurt_place(view: View, hurt: Hurt) -> PlaceName | None:
    found = list(hurt.place) or places_for(view, hurt.first, hurt.last)
    return found[0] if found else anaphoric_place(view, hurt.first)
