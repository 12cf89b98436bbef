"""When: the day that belongs to a trigger, and not to what else the sentence tells."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.model import When
from ukrnews.parsers.cards import Table, rule
from ukrnews.parsers.incidents.days_of_others import of_a_dated_thing, of_a_description, of_what_came_before
from ukrnews.parsers.incidents.regions import is_violent, regions
from ukrnews.parsers.incidents.vocabulary import words_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.dates import Dated
from ukrnews.reading.syntax import Clause, NounGroup

_BESIDE = 5
"""Words between a verb of saying and its day, before it."""
_FEW_DAYS = 2
_SHORT = 16
"""Words of a sentence that only announces what follows."""


def when_for(view: View, first: int, last: int) -> When | None:
    """The date that belongs to a trigger; the date of a report ("said on Friday") does not."""
    if not view.dates:
        return None
    dated = [d for d in view.dates if not NO_DAY.first(view.document, view, d, first, last)]
    if not dated:
        return None
    inside = ([d for d in dated if start <= d.first < end] for start, end in regions(view, first))
    return _best(next((found for found in inside if found), dated), first)


def day_given(view: View) -> When | None:
    """The day that the sentence before gives to what this one tells without any."""
    when: When | None = GIVEN_DAYS.first(view.document, view)
    return when


@rule("report-no-day")
def of_report(view: View, dated: Dated, first: int, last: int) -> bool:
    """The day of the report: "said on Friday that its troops had retaken …"."""
    del last
    if any(start <= dated.first < end for start, end in view.syntax.insertions(view.sentence)):
        return True
    clause, own = view.clause_at(dated.first), view.clause_at(first)
    if clause is None or own is None or clause.index == own.index or clause.verb is None:
        return False
    if clause.verb.lemma in listed("reporting verbs"):
        noun = view.noun_at(first) if clause.verb.form == "participle" else None
        if noun is not None and clause.verb.first == noun.last:
            return False  # "explosions reported in the city on May 2"
        return abs(clause.verb.head - dated.first) <= _BESIDE or dated.first > clause.verb.head
    return dated.when.earliest is None and dated.when.latest is None


@rule("since-no-day")
def since(view: View, dated: Dated, first: int, last: int) -> bool:
    """Since when something else has been so: "in Melitopol, a city Russia has held since March 2022"."""
    del last
    if dated.first < first or "since" not in (view.lower(dated.first), view.lower(dated.first - 1)):
        return False
    return any(first < v.first < dated.first and v.perfect for v in view.verbs)


@rule("future-no-day")
def in_future(view: View, dated: Dated, first: int, last: int) -> bool:
    """A day after the article's own, which is no day of what has happened."""
    now, earliest = view.document.published, dated.when.earliest
    to_come = now is not None and earliest is not None and earliest > now
    return to_come and not _stands_with(view, dated, first, last)


@rule("meeting-no-day")
def of_meeting(view: View, dated: Dated, first: int, last: int) -> bool:
    """The day of a meeting, or of what comes later: "before talks on Friday", "ahead of the vote on Sunday"."""
    noun = _with_day(view, dated)
    if noun is None or noun.preposition is None or view.lower(noun.head) in words_of(view).nouns:
        return False
    return _is_of_thing(view, noun, noun.preposition) and not _stands_with(view, dated, first, last)


@rule("other-act-no-day")
def of_other_act(view: View, dated: Dated, first: int, last: int) -> bool:
    """The day of a verb that tells neither of violence nor that this happened: "on Wednesday condemned a drone attack",
    "visited Kharkiv on Saturday, where a missile …"."""
    own, other = view.clause_at(first), view.clause_at(dated.first)
    if own is None or other is None or other.verb is None or is_violent(view, other.verb):
        return False
    joined = "and" in view.words(other.first, dated.first).split()
    if view.verb_at(first) is not None and _only_describes(view, other, own) and not joined:
        return False
    if own.index == other.index:
        apart = view.verb_at(first) is None
    elif own.parent == other.index and own.marker is not None and view.lower(own.marker) in ("as", "while"):
        return False  # "Envoys met on Sunday as missiles rained on the capital"
    else:
        apart = own.verb is None or own.verb.form != "gerund" or own.parent != other.index
    return apart and not _happens_to(view, other, first) and not _stands_with(view, dated, first, last)


def _only_describes(view: View, other: Clause, own: Clause) -> bool:
    """ "bombed camps belonging to rebels early on Monday": what an -ing form says of a thing that is hit."""
    gerund = other.verb is not None and other.verb.form == "gerund" and other.parent == own.index
    return gerund and other.kind == "participle" and view.lower(other.first - 1) != ","


@rule("days-after-no-day")
def of_what_came_after(view: View, dated: Dated, first: int, last: int) -> bool:
    """The day of what came later: "A fire broke out on Friday, days after a drone attack"."""
    counted = _counted_to(view, first, last)
    return counted is not None and dated.last < counted


@rule("quoted-today-no-day")
def of_quoted_today(view: View, dated: Dated, first: int, last: int) -> bool:
    """ "today" in what somebody said on another day: "“Today they shelled the market,” he said on Friday"."""
    del last
    if view.lower(dated.last - 1) not in listed("words for today") or dated.when.latest is None:
        return False
    others = (d.when.latest for d in view.dates if d is not dated and of_report.read(view, d, first, first + 1))
    return any(day is not None and day != dated.when.latest for day in others)


@rule("announced-day")
def announced(view: View) -> When | None:
    """The day of the sentence before, where that only announces: "Kyiv's reply came on Saturday morning."."""
    if not view.sentence.index:
        return None
    before = view.document.sentences[view.sentence.index - 1]
    if before.paragraph != view.sentence.paragraph or before.last - before.first > _SHORT:
        return None
    words = {t.lower for t in view.document.tokens[before.first : before.last]}
    dated = view.document.dates_in(before.first, before.last)
    return dated[0].when if len(dated) == 1 and words & listed("announcing verbs") else None


def _counted_to(view: View, first: int, last: int) -> int | None:
    """Where the "after" stands of "days after" the trigger."""
    counted = view.once(_counted_from)
    if not counted:
        return None
    noun, clause = view.noun_at(last - 1), view.clause_at(first)
    return next((i for i in (noun and noun.preposition, clause and clause.marker) if i in counted), None)


def _counted_from(view: View) -> Sequence[int]:
    """Where "after" stands in "days after"."""
    if "after" not in view.bag:
        return ()
    here = range(view.sentence.first + 1, view.sentence.last)
    return [i for i in here if view.lower(i) == "after" and view.lower(i - 1) in listed("spans of time")]


def _with_day(view: View, dated: Dated) -> NounGroup | None:
    """The group that has the day: "Saturday's summit", else the one before it: "the vote on Sunday"."""
    owner = view.noun_at(dated.first) if view.lower(dated.last) in ("'s", "’s") else None
    if owner is not None and dated.first < owner.head and view.lower(owner.head) in listed("gatherings"):
        return owner
    return next((n for n in view.nouns if n.last in (dated.first, dated.first - 1) and not n.temporal), None)


def _is_of_thing(view: View, noun: NounGroup, preposition: int) -> bool:
    """Whether the group is a meeting, or something that the trigger came before."""
    if view.lower(noun.head) in listed("gatherings"):
        return True
    if any(view.document.tokens[i].text[0].isdigit() for i in range(noun.first, noun.last)):
        return False  # "before 11 a.m. on Friday"
    before = view.lower(preposition) in ("before", "until") or view.lower(preposition - 1) == "ahead"
    return before and view.lower(noun.head) not in listed("times of day")


def _happens_to(view: View, clause: Clause, first: int) -> bool:
    """Whether the clause says that the trigger happened, was done or did harm: "the attack took place on Friday"."""
    verb = clause.verb
    if verb is None or verb.lemma not in (
        listed("verbs of doing harm")
        | listed("verbs of happening")
        | listed("verbs of carrying out")
        | listed("verbs of undergoing")
        | listed("verbs of being under fire")
    ):
        return False
    under = [n for p, n in view.syntax.adjuncts_of(verb) if p == "under"]  # "came under artillery fire on Monday"
    beside = [*view.syntax.subject_of(verb), *view.syntax.object_of(verb), *under]
    antecedent = view.syntax.antecedent_of(clause) if clause.kind == "relative" else None
    parts = (*beside, *((antecedent,) if antecedent is not None else ()))
    return any(n.first <= first < _end_of(view, n) for n in parts)


def _end_of(view: View, noun: NounGroup) -> int:
    """The end of the group with its of-phrases: "a wave of attacks"."""
    end = noun.last
    for preposition, group in view.syntax.modifiers_of(noun):
        if preposition != "of":
            break
        end = group.last
    return end


def _stands_with(view: View, dated: Dated, first: int, last: int) -> bool:
    """Whether the day follows the trigger's own phrase ("the attack on Sumy on Friday", "Friday's attack") or stands
    before a clause that says what happened then ("on Friday, when a missile hit Sumy")."""
    clause = view.clause_at(first)
    marker = clause.marker if clause is not None else None
    if marker is not None and view.lower(marker) == "when" and dated.last in (marker, marker - 1):
        return True
    noun = view.noun_at(last - 1)
    if noun is None:
        return first <= dated.first < last
    start, end = view.syntax.phrase_of(noun)
    return start <= dated.first <= end + 1


def _best(dated: Sequence[Dated], at: int) -> When | None:
    """The narrowest interval, then the nearest; a day and a weekend are alike."""

    def rank(d: Dated) -> tuple[int, int]:
        w = d.when
        days = (w.latest - w.earliest).days if w.earliest and w.latest else 9999
        return max(days, _FEW_DAYS), abs(d.first - at)

    return min(dated, key=rank).when


NO_DAY = Table(
    "incidents",
    None,
    (
        of_report,
        since,
        in_future,
        of_meeting,
        of_what_came_after,
        of_quoted_today,
        of_other_act,
        of_a_dated_thing,
        of_a_description,
        of_what_came_before,
    ),
)
"""What a date of the sentence may say the day of, other than the trigger."""
GIVEN_DAYS = Table("incidents", None, (announced,))

of_report.finds("According to a report on Monday, <drones {hit} a depot in [Sumy]>.")
of_report.passes_by("According to a report, drones hit a depot in Sumy on Monday.")

since.finds("<A drone {struck} [Enerhodar]>, where Russian troops have occupied a plant since March 4.")
since.passes_by("A drone struck Enerhodar on June 2, where Russian troops have occupied a plant.")

in_future.finds("<Drones {hit} a hall in [Sumy]> for the parade on June 9.")
in_future.passes_by("Drones hit a hall in Sumy after the parade on June 1.")

of_meeting.finds("<A missile {hit} a mall in [Sumy]> before talks on Tuesday.")
of_meeting.passes_by("A missile hit a mall in Sumy before dawn on Tuesday.")

of_other_act.finds("Zelensky on Tuesday <condemned {a drone attack} on [Sumy]>.")
of_other_act.passes_by("Russian jets bombed camps belonging to rebels near Sumy early on Monday.")
of_other_act.passes_by("Russia on Tuesday carried out a drone attack on Sumy.")

of_what_came_after.finds("<[A man] died in [Sumy] on Friday, days after {a drone attack}>.")
of_what_came_after.passes_by("A man died in Sumy on Friday after a drone attack.")

of_quoted_today.finds("“Today <a drone {hit} a market in [Sumy]>,” the mayor said on June 1.")
of_quoted_today.passes_by("“Today a drone hit a market in Sumy,” the mayor said.")

of_meeting.finds("<A missile {hit} a mall in [Sumy]> after Tuesday's summit.")

announced.finds("Kyiv's reply came on [Saturday]. <Drones {hit} a depot in Kursk>.")
announced.passes_by("Kyiv's reply was awaited on Saturday. Drones hit a depot in Kursk.")
