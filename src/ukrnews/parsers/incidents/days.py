"""When: the day that belongs to a trigger, and not to what else the sentence tells."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.model import When
from ukrnews.parsers.incidents.vocabulary import words_of
from ukrnews.parsers.incidents.whereabouts import is_violent, regions
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.dates import Dated
from ukrnews.reading.syntax import Clause, NounGroup


def when_for(view: View, first: int, last: int) -> When | None:
    """The date that belongs to a trigger; the date of a report ("said on Friday") does not."""
    dated = [d for d in view.dates if _may_be_its(view, d, first, last)]
    if not dated:
        return None
    clause = view.clause_at(first)
    for region in regions(view, clause, first):
        inside = [d for d in dated if region[0] <= d.first < region[1]]
        if inside:
            return _best(inside, first)
    return _best(dated, first)


def _may_be_its(view: View, dated: Dated, first: int, last: int) -> bool:
    if _of_report(view, dated, first) or _describes_a_noun(view, dated, first):
        return False
    return _stands_with(view, dated, first, last) or not (
        _to_come(view, dated) or _of_another_thing(view, dated) or _of_another_act(view, dated, first)
    )


def _to_come(view: View, dated: Dated) -> bool:
    """A day after the article's own is no day of what has happened."""
    published = view.document.published
    return published is not None and dated.when.earliest is not None and dated.when.earliest > published


def _of_another_thing(view: View, dated: Dated) -> bool:
    """ "two days before talks on Friday", "ahead of the vote on Sunday": a meeting's day, or a later one."""
    noun = next((n for n in view.nouns if n.last in (dated.first, dated.first - 1) and not n.temporal), None)
    if noun is None or noun.preposition is None or view.lower(noun.head) in words_of(view).nouns:
        return False
    if view.lower(noun.head) in listed("gatherings"):
        return True
    if any(view.document.tokens[i].text[0].isdigit() for i in range(noun.first, noun.last)):
        return False  # "before 11 a.m. on Friday"
    before = view.lower(noun.preposition) in ("before", "until") or view.lower(noun.preposition - 1) == "ahead"
    return before and view.lower(noun.head) not in listed("times of day")


def _of_another_act(view: View, dated: Dated, first: int) -> bool:
    """ "Zelensky on Wednesday condemned a drone attack", "and the governor resigned on Tuesday", "visited Kharkiv on
    Saturday, where a missile …": the day of a verb that tells neither of violence nor that this happened."""
    own, other = view.clause_at(first), view.clause_at(dated.first)
    if own is None or other is None or other.verb is None or is_violent(view, other.verb):
        return False
    if own.index == other.index:
        return view.verb_at(first) is None and not _happens_to(view, other, first)
    if own.parent == other.index and own.marker is not None and view.lower(own.marker) in ("as", "while"):
        return False  # "Envoys met on Sunday as missiles rained on the capital"
    caused = own.verb is not None and own.verb.form == "gerund" and own.parent == other.index
    return not caused and not _happens_to(view, other, first)


def _happens_to(view: View, clause: Clause, first: int) -> bool:
    """Whether the clause says that the trigger happened, was done or did harm: "the attack took place on Friday"."""
    verb = clause.verb
    if verb is None or verb.lemma not in (
        listed("verbs of doing harm") | listed("verbs of happening") | listed("verbs of carrying out")
    ):
        return False
    beside = [*view.syntax.subject_of(verb), *view.syntax.object_of(verb)]
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


def _describes_a_noun(view: View, dated: Dated, at: int) -> bool:
    """ "in Melitopol, a city Russia has held since March 2022": since when something else has been so."""
    if dated.first < at or "since" not in (view.lower(dated.first), view.lower(dated.first - 1)):
        return False
    return any(at < v.first < dated.first and v.perfect for v in view.verbs)


def announced_day(view: View) -> When | None:
    """The day in the sentence before, where that only announces what follows: "Kyiv's reply came on Saturday
    morning."
    """
    if not view.sentence.index:
        return None
    before = view.document.sentences[view.sentence.index - 1]
    if before.paragraph != view.sentence.paragraph or before.last - before.first > 16:
        return None
    words = {t.lower for t in view.document.tokens[before.first : before.last]}
    dated = view.document.dates_in(before.first, before.last)
    return dated[0].when if len(dated) == 1 and words & listed("announcing verbs") else None


def _best(dated: Sequence[Dated], at: int) -> When | None:
    """The narrowest interval, then the nearest."""

    def rank(d: Dated) -> tuple[int, int]:
        w = d.when
        days = (w.latest - w.earliest).days if w.earliest and w.latest else 9999
        return days, abs(d.first - at)

    return min(dated, key=rank).when


def _of_report(view: View, dated: Dated, trigger: int) -> bool:
    if any(first <= dated.first < last for first, last in view.syntax.insertions(view.sentence)):
        return True
    clause, own = view.clause_at(dated.first), view.clause_at(trigger)
    if clause is None or own is None or clause.index == own.index or clause.verb is None:
        return False
    if clause.verb.lemma in listed("reporting verbs"):
        nearest = abs(clause.verb.head - dated.first)
        return nearest <= 5 or dated.first > clause.verb.head
    return dated.when.earliest is None and dated.when.latest is None
