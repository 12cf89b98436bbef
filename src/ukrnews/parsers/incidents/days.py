"""When: the day that belongs to a trigger, and not to what else the sentence tells."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.model import When
from ukrnews.parsers.incidents.scene import Scene
from ukrnews.parsers.incidents.whereabouts import is_violent, regions
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.reading.dates import Dated
from ukrnews.reading.syntax import Clause, NounGroup


def when_for(scene: Scene, first: int, last: int) -> When | None:
    """The date that belongs to a trigger; the date of a report ("said on Friday") does not."""
    dated = [d for d in scene.dates if _may_be_its(scene, d, first, last)]
    if not dated:
        return None
    clause = scene.clause_at(first)
    for region in regions(scene, clause, first):
        inside = [d for d in dated if region[0] <= d.first < region[1]]
        if inside:
            return _best(inside, first)
    return _best(dated, first)


def _may_be_its(scene: Scene, dated: Dated, first: int, last: int) -> bool:
    if _of_report(scene, dated, first) or _describes_a_noun(scene, dated, first):
        return False
    return _stands_with(scene, dated, first, last) or not (
        _to_come(scene, dated) or _of_another_thing(scene, dated) or _of_another_act(scene, dated, first)
    )


def _to_come(scene: Scene, dated: Dated) -> bool:
    """A day after the article's own is no day of what has happened."""
    published = scene.document.published
    return published is not None and dated.when.earliest is not None and dated.when.earliest > published


def _of_another_thing(scene: Scene, dated: Dated) -> bool:
    """ "two days before talks on Friday", "ahead of the vote on Sunday": a meeting's day, or a later one."""
    noun = next((n for n in scene.nouns if n.last in (dated.first, dated.first - 1) and not n.temporal), None)
    if noun is None or noun.preposition is None or scene.lower(noun.head) in scene.vocabulary.nouns:
        return False
    if scene.lower(noun.head) in listed("gatherings"):
        return True
    if any(scene.tokens[i].text[0].isdigit() for i in range(noun.first, noun.last)):
        return False  # "before 11 a.m. on Friday"
    before = scene.lower(noun.preposition) in ("before", "until") or scene.lower(noun.preposition - 1) == "ahead"
    return before and scene.lower(noun.head) not in listed("times of day")


def _of_another_act(scene: Scene, dated: Dated, first: int) -> bool:
    """ "Zelensky on Wednesday condemned a drone attack", "and the governor resigned on Tuesday", "visited Kharkiv on
    Saturday, where a missile …": the day of a verb that tells neither of violence nor that this happened."""
    own, other = scene.clause_at(first), scene.clause_at(dated.first)
    if own is None or other is None or other.verb is None or is_violent(scene, other.verb):
        return False
    if own.index == other.index:
        return scene.verb_at(first) is None and not _happens_to(scene, other, first)
    if own.parent == other.index and own.marker is not None and scene.lower(own.marker) in ("as", "while"):
        return False  # "Envoys met on Sunday as missiles rained on the capital"
    caused = own.verb is not None and own.verb.form == "gerund" and own.parent == other.index
    return not caused and not _happens_to(scene, other, first)


def _happens_to(scene: Scene, clause: Clause, first: int) -> bool:
    """Whether the clause says that the trigger happened, was done or did harm: "the attack took place on Friday"."""
    verb = clause.verb
    if verb is None or verb.lemma not in (
        listed("verbs of doing harm") | listed("verbs of happening") | listed("verbs of carrying out")
    ):
        return False
    beside = [*scene.subject_of(verb), *scene.object_of(verb)]
    antecedent = scene.document.syntax.antecedent_of(clause) if clause.kind == "relative" else None
    parts = (*beside, *((antecedent,) if antecedent is not None else ()))
    return any(n.first <= first < _end_of(scene, n) for n in parts)


def _end_of(scene: Scene, noun: NounGroup) -> int:
    """The end of the group with its of-phrases: "a wave of attacks"."""
    end = noun.last
    for preposition, group in scene.document.syntax.modifiers_of(noun):
        if preposition != "of":
            break
        end = group.last
    return end


def _stands_with(scene: Scene, dated: Dated, first: int, last: int) -> bool:
    """Whether the day follows the trigger's own phrase ("the attack on Sumy on Friday", "Friday's attack") or stands
    before a clause that says what happened then ("on Friday, when a missile hit Sumy")."""
    clause = scene.clause_at(first)
    marker = clause.marker if clause is not None else None
    if marker is not None and scene.lower(marker) == "when" and dated.last in (marker, marker - 1):
        return True
    noun = scene.group_at(last - 1)
    if noun is None:
        return first <= dated.first < last
    start, end = scene.document.syntax.phrase_of(noun)
    return start <= dated.first <= end + 1


def _describes_a_noun(scene: Scene, dated: Dated, at: int) -> bool:
    """ "in Melitopol, a city Russia has held since March 2022": since when something else has been so."""
    if dated.first < at or "since" not in (scene.lower(dated.first), scene.lower(dated.first - 1)):
        return False
    return any(at < v.first < dated.first and v.perfect for v in scene.verbs)


def announced_day(scene: Scene) -> When | None:
    """The day in the sentence before, where that only announces what follows: "Kyiv's reply came on Saturday
    morning."
    """
    if not scene.sentence.index:
        return None
    before = scene.document.sentences[scene.sentence.index - 1]
    if before.paragraph != scene.sentence.paragraph or before.last - before.first > 16:
        return None
    words = {t.lower for t in scene.tokens[before.first : before.last]}
    dated = scene.document.dates_in(before.first, before.last)
    return dated[0].when if len(dated) == 1 and words & listed("announcing verbs") else None


def _best(dated: Sequence[Dated], at: int) -> When | None:
    """The narrowest interval, then the nearest."""

    def rank(d: Dated) -> tuple[int, int]:
        w = d.when
        days = (w.latest - w.earliest).days if w.earliest and w.latest else 9999
        return days, abs(d.first - at)

    return min(dated, key=rank).when


def _of_report(scene: Scene, dated: Dated, trigger: int) -> bool:
    if any(first <= dated.first < last for first, last in scene.document.syntax.insertions(scene.sentence)):
        return True
    clause, own = scene.clause_at(dated.first), scene.clause_at(trigger)
    if clause is None or own is None or clause.index == own.index or clause.verb is None:
        return False
    if clause.verb.lemma in listed("reporting verbs"):
        nearest = abs(clause.verb.head - dated.first)
        return nearest <= 5 or dated.first > clause.verb.head
    return dated.when.earliest is None and dated.when.latest is None
