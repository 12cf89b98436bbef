"""Figures of people that are no toll of an incident: the whole war's, an accident's, of people hurt before."""

from __future__ import annotations

from ukrnews.lexicon.entries import Frame, Harm
from ukrnews.parsers.cards import Table, rule
from ukrnews.parsers.incidents.campaigns import of_a_campaign
from ukrnews.parsers.incidents.civil_causes import by_civil_cause
from ukrnews.parsers.incidents.event import Event
from ukrnews.parsers.incidents.loose import Loose
from ukrnews.parsers.incidents.mended_syntax import mended_view
from ukrnews.parsers.incidents.of_phrases import is_row_over_days
from ukrnews.parsers.incidents.regions import is_violent
from ukrnews.parsers.incidents.status import is_whole_war
from ukrnews.parsers.incidents.unreal_worlds import is_elsewhere, is_of_another_time
from ukrnews.parsers.incidents.vocabulary import words_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import Clause, NounGroup

_NO_SINGLE_EVENT = 5000
"""So many people are the toll of a war or a famine, not of an incident."""
_OBJECT = 4
"""Words after a verb among which "to" tells the new figure."""
_TAKEN = (Frame.DETAIN, Frame.TAKE)


def is_toll(at: Loose) -> bool:
    """Whether the figure can be the toll of an incident at all."""
    return not NO_TOLL.first(at.view.document, at)


@rule("whole-war-no-toll")
def whole_war(at: Loose) -> bool:
    """A count over the whole war: "since the start of the operation"."""
    return at.view.once(is_whole_war)


@rule("whole-war-goes-on-no-toll")
def whole_war_goes_on(at: Loose) -> bool:
    """A figure right after a count over the whole war: "More than 1,100 were injured"."""
    view, index = at.view, at.view.sentence.index
    if at.here or not index or view.dates:
        return False
    before = view.document.sentences[index - 1]
    return before.paragraph == view.sentence.paragraph and mended_view(view.document, before).once(is_whole_war)


@rule("campaign-no-toll")
def campaign(at: Loose) -> bool:
    """Victims of riots, of fighting, of a campaign of no day, beside an event told before."""
    return bool(at.earlier) and at.when is None and of_a_campaign(at)


@rule("row-no-toll")
def row_of_attacks(at: Loose) -> bool:
    """What is told of a row of attacks that is no event: "the latest in a series of raids that have killed nine", "a
    wave of raids has killed nine"."""
    rows = [n for n in at.view.nouns if _is_told_of(at, n) and is_row_over_days(at.view, n)]
    rows = [n for n in rows if at.view.lower(n.head) in words_of(at.view).nouns]
    return bool(rows) and not any(n.first <= e.first < n.last for n in rows for e in at.here)


def _is_told_of(at: Loose, noun: NounGroup) -> bool:
    """Whether the figure's clause tells of the group: as its subject, or right after its phrase."""
    view, clause = at.view, at.clause
    if clause is None or noun.first > at.hurt.first:
        return False
    described = clause.kind in ("relative", "participle") and noun.last <= clause.first
    between = range(noun.last, clause.first - 1)
    if described and not any(view.lower(i) == "," or _is_finite(view, i) for i in between):
        return True
    return any(
        noun.first <= n.head < view.syntax.phrase_of(noun)[1] or n.last == noun.preposition for n in clause.subject
    )


def _is_finite(view: View, at: int) -> bool:
    verb = view.verb_at(at)
    return verb is not None and verb.form == "finite"


@rule("rate-no-toll")
def rate(at: Loose) -> bool:
    """One more again and again: "one man wounded every nine minutes"; "per day" may be the day's total."""
    view, last = at.view, at.hurt.last
    again = view.lower(last) in ("each", "every")
    return again and any(view.lower(i) in listed("spans of time") for i in (last + 1, last + 2))


@rule("taken-back-no-toll")
def taken_back(at: Loose) -> bool:
    """What was reported and then taken back: "initially said a sailor was killed but later revised the statement"."""
    view = at.view
    if view.bag.isdisjoint(listed("words of an earlier count")):
        return False
    back = next((v for v in view.verbs if v.first > at.hurt.last and v.lemma in listed("verbs of taking back")), None)
    start = min(view.where(listed("words of an earlier count")))
    if back is None or start > at.hurt.first:
        return False
    return all(view.lower(i) != "to" for i in range(back.last, back.last + _OBJECT))  # "revised the figure to two"


@rule("war-sized-no-toll")
def war_sized(at: Loose) -> bool:
    """Thousands of people, the toll of a war or a famine."""
    return at.hurt.count.minimum >= _NO_SINGLE_EVENT


@rule("captives-no-toll")
def captives(at: Loose) -> bool:
    """Captives where the sentence tells of no capture or arrest."""
    return at.hurt.harm is Harm.CAPTURED and all(e.frame not in _TAKEN for e in at.here)


@rule("unreal-no-toll")
def unreal(at: Loose) -> bool:
    """Victims in a film, a drill or another war."""
    return is_elsewhere(at.view, at.hurt.first, bool(at.here))


@rule("long-ago-no-toll")
def long_ago(at: Loose) -> bool:
    """Victims of a time before this war."""
    return is_of_another_time(at.view, at.when)


@rule("hurt-before-no-toll")
def hurt_before(at: Loose) -> bool:
    """People who were hurt before, in what was hit: "hit an ambulance carrying 13 wounded people"."""
    view = at.view
    if at.hurt.trailing:
        return False
    for clause in view.chain(at.clause):
        if clause.verb is None or (is_violent(view, clause.verb) and clause.verb.form != "participle"):
            return False
        if clause.verb.form == "gerund" and clause.verb.lemma in listed("verbs of doing harm"):
            return False  # "Market hit by a strike, resulting in two deaths"
        if any(_is_hit(view, e, head) for head in _what_it_describes(view, clause) for e in at.here):
            return True
    return False


@rule("accident-no-toll")
def accident(at: Loose) -> bool:
    """Victims of a crash, a fire, an illness; nobody hurt after an attack is nobody hurt by it, whatever burned."""
    if at.hurt.count.maximum == 0 and at.earlier:
        return False
    return by_civil_cause(at.view, at.hurt, at.here, at.earlier)


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


NO_TOLL = Table(
    "incidents",
    None,
    (
        whole_war,
        whole_war_goes_on,
        campaign,
        row_of_attacks,
        rate,
        taken_back,
        war_sized,
        captives,
        unreal,
        long_ago,
        hurt_before,
        accident,
    ),
)

whole_war.finds(
    "<A drone {hit} a car in Shebekino on Monday, killing [one] person>. "
    "More than 200 civilians have been killed in the Belgorod region since the start of the operation."
)
whole_war.passes_by("Drones hit a car in Shebekino, killing one, in Kyiv's biggest attack of the war.")
whole_war.passes_by(
    "A drone hit a car in Shebekino on Monday. More than 200 civilians have been killed there this week."
)

whole_war_goes_on.finds(
    "<A drone {hit} a car in Shebekino on Monday, killing [one] person>. "
    "More than 200 civilians have been killed in the Belgorod region since the start of the operation. "
    "More than 1,100 were injured."
)
whole_war_goes_on.passes_by("A drone hit a car in Shebekino on Monday, killing one person. Eleven were injured.")

campaign.finds("<A drone {hit} a car in [Sumy]> on Monday. The death toll in the unrest has climbed to 430.")
campaign.passes_by("A drone hit a car in Sumy on Monday. An attack in Donetsk has claimed 30 lives.")

row_of_attacks.finds("Ukraine <announced {the assault} on [Sudzha] after a string of raids> that killed nine people.")
row_of_attacks.passes_by(
    "Ukraine announced the assault on Sudzha, which killed nine people.",
    "Ukraine hit a depot in Sudzha after bombings that killed nine people.",
    "Ukraine announced the assault on Sudzha after talks that killed hopes of nine people.",
)

row_of_attacks.finds(
    "<A drone {hit} [Sumy]> on [Monday], the latest in a series of raids that have killed nine people."
)
row_of_attacks.finds("<A drone {hit} [Sumy]> on [Monday]. A wave of raids by rebels has killed nine people.")
row_of_attacks.passes_by("A wave of raids on Sumy killed nine people on Monday.")
row_of_attacks.passes_by("On Monday nine people were killed in a wave of drone strikes in Sumy.")
row_of_attacks.passes_by("A drone hit Sumy on Monday, the latest in a series of raids, and killed nine people.")

rate.finds("<A drone {hit} [Sumy]> on Monday. One person was wounded every nine minutes there.")
rate.passes_by("A drone hit Sumy on Monday. One person was wounded every street away.")
rate.passes_by("Losses of the army near Lyman amounted to 250 soldiers per day.")

taken_back.finds(
    "<A drone {hit} a ship in [Sevastopol]> on [Monday]. "
    "The ministry initially said a sailor had been killed but later revised the statement."
)
taken_back.passes_by("A drone hit a ship in Sevastopol on Monday. The ministry later said a sailor had been killed.")

war_sized.finds("<A drone {hit} a car in [Sumy]> on Monday. There 9,000 people were killed.")
war_sized.passes_by("A drone hit a car in Sumy on Monday. There nine people were killed.")

captives.finds("<A bomb {killed} [an officer] in Samara> on Monday. Nobody has been arrested.")
captives.passes_by("A bomb killed an officer in Samara on Monday. Police detained two men.")

unreal.finds("<A drone {hit} a car in [Sumy]> on Monday. Three people were killed in a film.")
unreal.passes_by("A drone hit a car in Sumy on Monday. Three people were killed in a cinema.")

long_ago.finds("<A drone {hit} [Sumy]>. On May 3, 1993, two soldiers were killed in Sumy.")
long_ago.passes_by("A drone hit Sumy. On May 3, 2025, two soldiers were killed in Sumy.")

hurt_before.finds("<A drone {hit} [an ambulance]> carrying three wounded people in Sumy.")
hurt_before.passes_by("A drone hit an ambulance in Sumy and wounded three people.")

accident.finds("<A missile {hit} [Sumy]> on Monday. Three people were killed in a car crash.")
accident.passes_by("A missile hit Sumy on Monday. There were no casualties and two fires were put out.")
accident.passes_by("A missile hit Sumy on Monday. Three people were killed in a car.")
