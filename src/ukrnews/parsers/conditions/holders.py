"""Who sets a condition: the source whose words it stands in, or the party that demands or refuses.

Each card reads whom it can; the first that reads anybody is the one that fills the field.
"""

from __future__ import annotations

from ukrnews.model import ActorKind, ConditionKind, Form
from ukrnews.parsers.cards import Table, rule
from ukrnews.parsers.conditions.condition_draft import Draft
from ukrnews.parsers.conditions.units import spoke_before
from ukrnews.parsers.told import Told, speakers_told, told_by
from ukrnews.parsers.view import View

_REST = frozenset({"others", "other"})
_OTHERS = frozenset({"he", "she", "they"})
_PRONOUNS = frozenset({"i", "we", "he", "she", "it", "they", "who", "that", "which"})


@rule("own-holder")
def own(at: View, draft: Draft) -> tuple[Told, ...]:
    """The subject that itself demands or refuses, unless it only stands for the speaker: "Moscow demanded"."""
    if not draft.own:
        return ()
    parties = _parties(at, draft)
    pronoun = all(at.lower(n.head) in _PRONOUNS for n in draft.subject)
    stands_for_speaker = (pronoun or _unnamed(parties)) and _speakers(at, draft)
    return () if stands_for_speaker and not _is_another(at, draft) else parties


@rule("speaker-holder")
def speaker(at: View, draft: Draft) -> tuple[Told, ...]:
    """The speakers of the innermost statement; a demand told by its noun is whose the noun says."""
    return _speakers(at, draft) if draft.rule != "noun-demand" and not (draft.own and _is_another(at, draft)) else ()


@rule("attributed-holder")
def attributed(at: View, draft: Draft) -> tuple[Told, ...]:
    """Who an attribution in the sentence names, though the words stand outside his: "…, he said, but only with aid"."""
    if not _told_plainly(draft):
        return ()
    inserted = (c for c in at.clauses if c.kind == "insertion" and draft.first <= c.first <= draft.last + 2)
    return next((told_by(at.cast, clause.subject) for clause in inserted), ())


@rule("spoke-before-holder")
def before(at: View, draft: Draft) -> tuple[Told, ...]:
    """Whoever spoke before, where the subject is nobody known: "Peskov said so. If Kyiv refuses, …"."""
    if not _told_plainly(draft) or not _unnamed(_parties(at, draft)):
        return ()
    if draft.kind is ConditionKind.DEADLINE and any(at.lower(n.head) == "they" for n in draft.subject):
        return ()  # "They set a deadline": no one man
    return speakers_told(at.document, spoke_before(at, draft.first))


@rule("subject-holder")
def subject(at: View, draft: Draft) -> tuple[Told, ...]:
    """Who does what hangs on it, where nobody says it: "Germany will send more if the truce fails"."""
    return _parties(at, draft)


HOLDERS = Table("conditions", None, (own, speaker, attributed, before, subject))
"""The first that reads anybody says whose the condition is."""


def _is_another(at: View, draft: Draft) -> bool:
    """Whether the subject is a pronoun that cannot mean who speaks: "they" of one person, "he" of a paper, "they" in
    somebody's own words."""
    words = {at.lower(n.head) for n in draft.subject}
    kinds = {a.kind for a in draft.unit.speakers}
    if not words or not words <= _OTHERS or not kinds:
        return False
    if "he" in words or "she" in words:
        mismatch = kinds <= {ActorKind.STATE, ActorKind.ORGANISATION}
    else:
        mismatch = "they" in words and kinds == {ActorKind.PERSON} and len(draft.unit.speakers) == 1
    statement = draft.unit.statement
    return mismatch or (statement is not None and statement.form is Form.DIRECT)


def _told_plainly(draft: Draft) -> bool:
    """Whether the article says it, of what nobody is said to demand."""
    return draft.unit.statement is None and not draft.own


def _speakers(at: View, draft: Draft) -> tuple[Told, ...]:
    """The speakers, without "others" beside a name and without news media, which only pass on what a party says."""
    spoken = speakers_told(at.document, draft.unit.voice)
    speakers = tuple(t for t in spoken if t.actor.name.lower() not in _REST or len(spoken) == 1)
    if not draft.subject:
        return speakers
    known = at.document.lexicon.actor
    return tuple(t for t in speakers if (entry := known(t.actor.name)) is None or not entry.medium)


def _parties(at: View, draft: Draft) -> tuple[Told, ...]:
    """Whom the subject means."""
    sides = (Told(side, (n.first, n.last)) for n in draft.subject if (side := at.cast.side_of(n)) is not None)
    told = told_by(at.cast, draft.subject) or tuple(sides)
    return tuple(t for t in told if t.actor.kind is not ActorKind.UNNAMED or len(told) == 1)


def _unnamed(parties: tuple[Told, ...]) -> bool:
    return all(t.actor.kind is ActorKind.UNNAMED for t in parties)


own.finds("Rubio said <{[Kyiv] would never give up the plant}>.")
own.passes_by("Rubio said he would never give up the plant.", "Rubio said the plant must be given up.")

speaker.finds("[Rubio] said <{Kyiv must give up the plant}>.")
speaker.passes_by(
    "Kyiv rejected Moscow's demand that it give up the plant.",
    "“They demand recognition of the annexed regions,” Zelensky said.",
)

attributed.finds(
    "<Britain is ready to send “boots on the ground”, [Keir Starmer] said, but only with {strong US backing}>.",
)
attributed.passes_by("Keir Starmer said Britain would send “boots on the ground”, but only with strong US backing.")

before.finds("[Dmitry Peskov] said talks were on. <If {Kyiv refuses}, there will be no truce>.")
before.passes_by("Peskov said there would be no truce if Kyiv refused.")

subject.finds("<[Germany] will send more tanks if {the truce fails}>.")
subject.passes_by("Merz said Germany would send more tanks if the truce failed.")
