"""Which event a figure of people belongs to: one of its sentence, else one told before."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.lexicon.entries import Frame, Harm
from ukrnews.model import IncidentKind, PlaceKind, When
from ukrnews.parsers.cards import Table, rule
from ukrnews.parsers.incidents.asides import is_left
from ukrnews.parsers.incidents.bare import is_of_enemies, is_rate
from ukrnews.parsers.incidents.event import Event, Hurt
from ukrnews.parsers.incidents.loose import Loose
from ukrnews.parsers.incidents.sides import side_of
from ukrnews.parsers.incidents.spots import dates_fit, ends_before, is_days_span, same_place
from ukrnews.parsers.incidents.stretches import stretch_of
from ukrnews.parsers.incidents.tolls import is_closer
from ukrnews.parsers.incidents.traits import DEADLY
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.places import PlaceName
from ukrnews.parsers.view import View

_KNOWN = frozenset({"both", "its", "the", "their", "these", "those"})
_TAKEN = (Frame.DETAIN, Frame.TAKE)
_SEVERAL = 3
"""Places at least of which one toll tells in all."""
_SOON = 3
"""Sentences after an event in which "two were killed" speaks of it."""
_STORY = 6
"""Paragraphs after an event in which "the toll rose" speaks of it."""
_JUST = 2
"""Sentences after an event in which the next paragraph may begin with its victims."""
_OPENING = 4
"""Words in which a sentence says that it begins other news."""
_DAYS = 3
"""The longest that one attack lasts."""


def event_of(at: Loose) -> Event | None:
    """The event that the figure belongs to."""
    document = at.view.document
    event: Event | None = IN_SENTENCE.first(document, at, _here(at)) or TOLD_BEFORE.first(document, at, _before(at))
    if event is None and at.hurt.count.maximum == 0:  # "shot down all missiles. There were no casualties"
        event = TOLD_BEFORE.first(document, at, [e for e in at.earlier if e.frame is Frame.DOWN])
    return event


@rule("risen-toll")
def risen(at: Loose, events: Sequence[Event]) -> Event | None:
    """A toll that one sentence brings up to date twice: "rises to three; … has increased to five"."""
    del events
    if not (at.hurt.tally and at.hurt.update):
        return None
    return next((e for e in at.here if any(h.update and h.harm is at.hurt.harm for h in e.hurts)), None)


@rule("same-words-toll")
def same_words(at: Loose, events: Sequence[Event]) -> Event | None:
    """The event whose own words count its victims: "killed two people"."""
    first, last = at.hurt.first, at.hurt.last
    touching = [e for e in events if e.first < last and first < e.last]
    return next((e for e in touching if e.first < last <= e.last + 1), touching[0] if touching else None)


@rule("trailing-toll")
def trailing(at: Loose, events: Sequence[Event]) -> Event | None:
    """The event told last before an -ing form: "…, wounding 60"."""
    before = [e for e in events if e.first < at.hurt.first] if at.hurt.trailing else []
    return max(before, key=lambda e: e.first, default=None)


@rule("relative-clause-toll")
def relative_clause(at: Loose, events: Sequence[Event]) -> Event | None:
    """The event that a relative clause describes: "the attack on Sumy, which killed five, followed …"."""
    if at.clause is None or at.clause.kind != "relative":
        return None
    noun = at.view.syntax.antecedent_of(at.clause)
    return next((e for e in events if noun is not None and e.first <= noun.head < _phrase_end(at.view, e)), None)


@rule("nearest-clause-toll")
def nearest_clause(at: Loose, events: Sequence[Event]) -> Event | None:
    """The event of the figure's clause, of those that it hangs on, or the nearest in the sentence."""
    return min(events, key=lambda e: (_steps_to(at, e), abs(e.first - at.hurt.first)), default=None)


@rule("country-toll")
def country(at: Loose, events: Sequence[Event]) -> Event | None:
    """The raid on the whole country, of a toll told "across the country"; the paragraph's fire on several towns, of
    "in all"."""
    if not at.hurt.total:
        return None
    raids = [e for e in reversed(events) if e.kind is IncidentKind.STRIKE and _is_raid(e)]
    wide = (e for e in reversed(events) if len(e.places) >= _SEVERAL and _is_told_here(at.view, e))
    return next(iter(raids), None) or next(wide, None)


@rule("paragraph-toll")
def paragraph(at: Loose, events: Sequence[Event]) -> Event | None:
    """The event that the paragraph told last, of a figure without a place."""
    if at.hurt.total or at.place is not None:
        return None
    told = [e for e in events if _is_told_here(at.view, e)]
    return max(told, key=lambda e: max(f for f, _ in e.latest), default=None)


@rule("tally-toll")
def tally(at: Loose, events: Sequence[Event]) -> Event | None:
    """The event with victims, some paragraphs before, of "the death toll rose"."""
    if at.hurt.total or at.place is not None or not at.hurt.tally:
        return None
    now = at.view.sentence.paragraph
    return next((e for e in reversed(events) if e.hurts and now - e.paragraph <= _STORY), None)


@rule("the-fire-toll")
def the_fire(at: Loose, events: Sequence[Event]) -> Event | None:
    """The event of the paragraph before that lit what is taken up: "The fire was put out; nobody was hurt"."""
    view = at.view
    if at.place is not None or view.bag.isdisjoint(listed("words for fires")):
        return None
    if not any(view.lower(i - 1) == "the" for i in view.where(listed("words for fires"))):
        return None
    now = view.sentence.paragraph
    near = [e for e in events if now - max(e.paragraph, e.last_paragraph) <= 1]
    lit = [e for e in near if _speaks_of_fire(view, e)]
    return lit[0] if len(near) == len(lit) == 1 else None


def _speaks_of_fire(view: View, event: Event) -> bool:
    words = {t.lower for first, last in event.spans for t in view.document.tokens[first:last]}
    return not listed("words for fires").isdisjoint(words)


@rule("closer-toll")
def closer(at: Loose, events: Sequence[Event]) -> Event | None:
    """The event whose open number the figure makes exact some paragraphs later: "more than 30", then "34"."""
    if at.hurt.total or at.place is not None or at.when is not None or at.hurt.sort in listed("fighters"):
        return None
    now = at.view.sentence.paragraph
    open_ = [e for e in events if now - e.paragraph <= _STORY and any(is_closer(at.hurt, h) for h in e.hurts)]
    return open_[0] if len(open_) == 1 else None


@rule("next-paragraph-toll")
def next_paragraph(at: Loose, events: Sequence[Event]) -> Event | None:
    """The one event of the paragraph before, of a figure without a place that opens the next one."""
    view = at.view
    if at.hurt.total or at.place is not None or at.here or not _opens_paragraph(view):
        return None
    near = [e for e in events if _told_last(view, e) >= view.sentence.index - _JUST]
    if len(near) != 1 or _told_last(view, near[0]) != max(_told_last(view, e) for e in _told_on(at.earlier, at)):
        return None
    return near[0] if at.when is None or near[0].when is not None else None


def _opens_paragraph(view: View) -> bool:
    """Whether the sentence is the first of a paragraph and begins no other news: "Meanwhile, …", "In another raid"."""
    sentence = view.sentence
    if not sentence.index or view.document.sentences[sentence.index - 1].paragraph == sentence.paragraph:
        return False
    return not _begins_other_news(view)


def _begins_other_news(view: View) -> bool:
    sentence = view.sentence
    opening = [view.lower(i) for i in range(sentence.first, min(sentence.last, sentence.first + _OPENING))]
    return not listed("openings of other news").isdisjoint(opening)


def _told_last(view: View, event: Event) -> int:
    """The sentence of its last mention."""
    return view.document.sentence_of_token(max(first for first, _ in event.spans)).index


@rule("same-place-toll")
def at_its_place(at: Loose, events: Sequence[Event]) -> Event | None:
    """The last event at the figure's place, or one of the paragraph that has none."""
    if at.hurt.total or at.place is None or _begins_other_news(at.view):
        return None
    for event in reversed(events):
        told, spot = _is_told_here(at.view, event), event.spot()
        near = told or at.view.sentence.paragraph - max(event.paragraph, event.last_paragraph) <= 1
        if spot is not None and at.place.place == spot.place:
            return event
        if spot is not None and near and same_place(at.place, spot) and not _is_town_of_many(at, event, spot):
            return event
        if told and not event.places and not _is_many(at.view, event):
            return event
    return None


def _is_town_of_many(at: Loose, event: Event, spot: PlaceName) -> bool:
    """A town's victims, of a region on which several blows fell, or whose own are told: "Drones attacked the Sumy
    region, killing two. … In Romny a man was killed"."""
    if at.place is None or spot.place.kind is not PlaceKind.REGION or at.place.place.kind is PlaceKind.REGION:
        return False
    return event.counted or event.plural or any(h.harm is at.hurt.harm for h in event.hurts)


def _here(at: Loose) -> Sequence[Event]:
    """The events of the sentence that the figure can belong to: those whose reach it stands in, if in any's."""
    fits = [e for e in at.here if _may_have(at.hurt, e) and not NOT_ITS.first(at.view.document, at, e)]
    if at.hurt.count.maximum == 0:
        fits = [e for e in fits if e.frame is not Frame.DOWN] or fits
    beside = [e for e in fits if stretch_of(at.view, e.first) == stretch_of(at.view, at.hurt.words[0][0])]
    fits = beside or fits
    within = [e for e in fits if e.reach is not None and e.reach[0] <= at.hurt.first < e.reach[1]]
    return within or [e for e in fits if e.reach is None]


def _may_have(hurt: Hurt, event: Event) -> bool:
    """Whether an event of that sort has such victims; all may have none."""
    if hurt.harm is Harm.CAPTURED:
        return event.frame in _TAKEN
    return hurt.count.maximum == 0 or (event.kind in DEADLY and event.frame is not Frame.DOWN) or event.downs_people


@rule("own-place-other-toll")
def own_place(at: Loose, event: Event) -> bool:
    """A clause beside the event's, with a place of its own: "… in Izium, and a woman was injured near Kupiansk"."""
    if at.hurt.trailing or not event.places:
        return False
    own = _own_stretch(at, event)
    named = at.view.places.within(*own) if own is not None else ()
    settled = [n for n in named if n.locative and n.place.kind is not PlaceKind.COUNTRY]
    return bool(settled) and not any(same_place(n, p) for n in settled for p in event.places)


def _own_stretch(at: Loose, event: Event) -> tuple[int, int] | None:
    """The words that tell the figure, where others tell the event."""
    view, own = at.view, at.clause
    first, last = stretch_of(view, at.hurt.words[0][0])
    if not first <= event.first < last:
        return first, last
    if own is None or own.kind not in ("main", "coordinate") or own.first <= event.first < own.last:
        return None
    return (own.first, min(own.last, last)) if view.clause_at(event.first) is not None else None


@rule("own-side-other-toll")
def own_side(at: Loose, event: Event) -> bool:
    """An -ing form whose doer is of another side: "Ukraine hit the port, Russia answered, killing nine"."""
    clause = at.clause
    if event.reach is not None or not event.perpetrators:
        return False
    if clause is None or clause.verb is None or clause.verb.form != "gerund":
        return False
    sides = {side.country for n in clause.subject if (side := side_of(at.view, n)) is not None}
    return bool(sides) and sides.isdisjoint(p.country for p in event.perpetrators)


@rule("instance-other-toll")
def of_all(at: Loose, event: Event) -> bool:
    """The toll of several attacks of which one is named: "the raids, including a hit on a clinic, killed nine"."""
    relative = at.clause is not None and at.clause.kind == "relative"
    return event.instance and not relative and any(e.plural for e in at.here)


def _steps_to(at: Loose, event: Event) -> int:
    """How many clauses up from the figure's the event stands, or down; more than either where in neither."""
    view, own, other = at.view, at.clause, at.view.clause_at(event.first)
    up = [c.index for c in view.chain(own)]
    if other is not None and other.index in up:
        return up.index(other.index)
    down = [c.index for c in view.chain(other)]
    return down.index(own.index) if own is not None and own.index in down else len(up)


def _phrase_end(view: View, event: Event) -> int:
    noun = view.noun_at(event.last - 1)
    return view.syntax.phrase_of(noun)[1] if noun is not None else event.last


def _before(at: Loose) -> Sequence[Event]:
    """The events told earlier whose day the figure may be of; a count over a while is no single event's."""
    if not at.hurt.tally and _is_of_no_single_event(at):
        return ()
    since = at.hurt.tally and at.hurt.update  # "The toll rose to five on Sunday": the day of the count
    aboard = not at.view.bag.isdisjoint(listed("people in an aircraft"))
    deadly = (e for e in at.earlier if _is_deadly(e, aboard))
    if _in_unnamed_places(at):
        deadly = (e for e in deadly if e.counted)
    fitting = [e for e in deadly if dates_fit(e.when, at.when) or (since and ends_before(e.when, at.when))]
    return _told_on(fitting, at)


def _told_on(events: Sequence[Event], at: Loose) -> Sequence[Event]:
    """The events without those told as an aside before the paragraph; all where the figure has a day, or no other is
    told."""
    left = [e for e in events if not is_left(e, at.view.sentence.paragraph)]
    return left if left and at.when is None else events


def _is_of_no_single_event(at: Loose) -> bool:
    """Whether the figure counts over a while or a day, is a rate, or counts enemies: "1,000 soldiers a day"."""
    return (
        _over_a_while(at.when or _longest(at.view))
        or _is_days_total(at)
        or is_rate(at.view, at.hurt)
        or is_of_enemies(at.view, at.hurt)
    )


def _is_deadly(event: Event, aboard: bool) -> bool:
    """Whether people may die of it; of an aircraft shot down where the sentence speaks of people aboard."""
    return (aboard and event.downs_people) or (event.kind in DEADLY and event.frame is not Frame.DOWN)


def _in_unnamed_places(at: Loose) -> bool:
    """ "Scores were killed in rural areas", "two died elsewhere": not where one strike was, though a salvo may be."""
    view, places, elsewhere = at.view, listed("places without a name"), listed("words for other places")
    clause = at.clause
    if clause is None or (view.bag.isdisjoint(places) and view.bag.isdisjoint(elsewhere)):
        return False
    inside = (n for n in view.nouns if clause.first <= n.first < clause.last and view.lower(n.head) in places)
    unnamed = any(n.preposition is not None and view.lower(n.first) not in _KNOWN for n in inside)
    return unnamed or any(view.lower(i) in elsewhere for i in range(clause.first, clause.last))


def _longest(view: View) -> When | None:
    """The first time of the sentence that is longer than a few days: "the bombings of the past 12 days killed …"."""
    return next((d.when for d in view.dates if _over_a_while(d.when)), None)


def _over_a_while(when: When | None) -> bool:
    """Whether the figure counts over more than a few days: "in October", "last month", "this year"."""
    if when is None or when.earliest is None or when.latest is None:
        return when is not None
    return (when.latest - when.earliest).days > _DAYS


def _is_days_total(at: Loose) -> bool:
    """ "four people were killed in the region in the last 24 hours": the day's, not those of a strike told before."""
    return any(is_days_span(when.text) for when in (at.when, *(d.when for d in at.view.dates)) if when is not None)


def _is_told_here(view: View, event: Event) -> bool:
    """Whether the paragraph has told it, a few sentences before at most."""
    told = [view.document.sentence_of_token(f) for f, _ in event.latest]
    return any(s.paragraph == view.sentence.paragraph and view.sentence.index - s.index <= _SOON for s in told)


def _is_raid(event: Event) -> bool:
    """A raid on the whole country: its toll is told "across the country"."""
    spot = event.spot()
    return spot.place.kind is PlaceKind.COUNTRY if spot is not None else event.counted


def _is_many(view: View, event: Event) -> bool:
    """Whether it is a salvo rather than one strike."""
    return event.counted or any(view.document.tokens[a.last - 1].lower.endswith("s") for a in event.arms)


NOT_ITS = Table("incidents", None, (own_place, own_side, of_all))
"""Why an event of the sentence is not the figure's."""
IN_SENTENCE = Table("incidents", None, (risen, same_words, trailing, relative_clause, nearest_clause))
TOLD_BEFORE = Table("incidents", None, (country, paragraph, tally, the_fire, closer, next_paragraph, at_its_place))

own_place.finds("A mine exploded in Izium on Monday, and <{[a woman] was injured}> near [Kupiansk].")
own_place.finds("A mine exploded in Izium, while <{[two women] were injured}> near [Kupiansk].")
own_place.passes_by("A mine exploded in Izium on Monday, and a woman was injured.")
own_place.passes_by("A mine exploded in Izium, while two women were injured nearby.")

of_all.finds("<{Raids} on [Sumy], including a direct hit on a clinic in the town, killed [27 people]> on [Monday].")
of_all.passes_by("Sumy was hit by several strikes on Monday, including a hit on a clinic that killed nine people.")
of_all.passes_by("Raids on Sumy killed 27 people on Monday, and a direct hit on a clinic killed two.")

own_side.finds(
    "Ukraine hit Berdiansk on Monday, and Russia answered with artillery in [Nikopol], <{killing [nine] people}>."
)
own_side.passes_by(
    "Ukraine hit Berdiansk on Monday and answered with artillery in Nikopol, killing nine people.",
    "Russia hit Sumy, killing five, a day after Ukraine attacked Kursk, wounding nine.",
)

risen.finds(
    "The <toll of {a strike} on Sumy rises to three: the death toll in the blast at a mill in Sumy has increased to "
    "[five]>."
)
risen.passes_by("The toll of a strike on Sumy rises to three: a blast at a mill in Sumy killed five.")

same_words.finds("Drones hit Sumy, with <a [mine] {killing} [two] men in Lyman>.")
same_words.passes_by("Drones hit Sumy, killing two men in a shop.")

trailing.finds("Missiles hit a school in Lutsk, where <[drones] {had struck} a clinic, wounding [two] nurses>.")
trailing.passes_by("Missiles hit a school in Lutsk, wounding two nurses.")

relative_clause.finds("<{The attack} on [Sumy], which killed [five] people, followed> a strike on Poltava.")
relative_clause.passes_by("The attack on Sumy killed five people and followed a strike on Poltava.")

nearest_clause.finds("<[Two] people were killed when a missile {hit} a school in Sumy>.")
nearest_clause.passes_by("Two people were killed. A missile had hit a school in Sumy.")

country.finds(
    "<Russia {launched} 40 drones at Ukraine> on Monday.⏎A drone hit a school in Sumy.⏎"
    "In total, <[five] people were killed>."
)
country.finds(
    "<[Sumy], [Konotop], [Shostka] and nine more towns came under {fire}>. "
    "Houses burned. In all, <[two] people were killed>."
)
country.passes_by(
    "Russia launched 40 drones at Ukraine on Monday.⏎A drone hit a school in Sumy.⏎There five people were killed."
)

paragraph.finds("<A missile {hit} a school in Sumy>. <[Two] people were killed>.")
paragraph.finds("<Ukrainian gunners {shot down} a missile over [Sumy]>. There were <[no casualties]>.")
paragraph.passes_by("A missile hit a school in Sumy. Two people were killed in Poltava.")

tally.finds(
    "<A missile {hit} a school in Sumy, killing two people>.⏎The mayor spoke.⏎Crews worked.⏎"
    "The death <toll rose to [five]>."
)
tally.passes_by(
    "A missile hit a school in Sumy, killing two people.⏎The mayor spoke.⏎Crews worked.⏎Prices rose to five."
)

the_fire.finds(
    "<[Drone] debris {sparked} a fire at a depot in [Izium]> on [Monday]. Crews came. They were many. It rained.⏎"
    "The fire was put out; <[nobody] was hurt>."
)
the_fire.passes_by("Drone debris hit a depot in Izium on Monday.⏎Crews came. Nobody was hurt.")

closer.finds(
    "<A missile {hit} Sumy, killing more than 30 people>.⏎The mayor spoke.⏎Crews worked.⏎<[34] people were killed>."
)
closer.passes_by(
    "A missile hit Sumy, killing more than 30 people.⏎The mayor spoke.⏎Crews worked.⏎Four people were killed."
)

next_paragraph.finds("<A missile {hit} a school in [Sumy]> on Monday.⏎“<[Two] teachers were killed>,” the mayor said.")
next_paragraph.finds(
    "<A drone {hit} [a depot] in [Sumy]> on [Tuesday]. In March, drones hit a market in Izium.⏎"
    "<[Two] people were killed>, the mayor said."
)
next_paragraph.passes_by("A missile hit a school in Sumy on Monday.⏎Meanwhile, two teachers were killed.")
next_paragraph.passes_by("A missile hit a school in Sumy. A drone hit a bus in Izium.⏎Two teachers were killed.")

at_its_place.finds("<A missile {hit} Sumy> on Monday.⏎<[A man] died> later in Sumy.")
at_its_place.passes_by("A missile hit Sumy on Monday.⏎In another incident a man died in Sumy.")
at_its_place.passes_by(
    "Drones attacked the Sumy region on Monday, wounding two people.⏎A woman was wounded in Konotop on Monday."
)
at_its_place.passes_by("A missile hit Sumy on Monday.⏎A man died later in Lviv.")
at_its_place.passes_by("Russia launched 40 drones on Monday. A man died in Sumy.")
