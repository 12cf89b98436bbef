"""Passages that tell what a plan holds: a sentence that names it, then its clauses until something else is told."""

from __future__ import annotations

from typing import NamedTuple

from ukrnews.lexicon.entries import Sense
from ukrnews.model import ActorKind, ConditionKind, ProposalKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.condition_draft import Draft
from ukrnews.parsers.conditions.plans import in_force, is_plan, is_vessel, makers_up_to, opens_contact, plan_under, puts
from ukrnews.parsers.conditions.signs import Sign, has, signs_at
from ukrnews.parsers.conditions.stakes import topics
from ukrnews.parsers.conditions.units import unit_at
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.extents import clause_around, trimmed
from ukrnews.parsers.view import View, view_of
from ukrnews.reading.durations import find_durations
from ukrnews.reading.syntax import NounGroup, VerbGroup

_AHEAD = frozenset({"will", "would", "shall", "be to", "have to"})
_SUPPOSED = frozenset({"would", "have to", "be to"})
_NOBODY = frozenset({"it", "i", "we", "you", "he", "she", "there", "who", "what", "which", "that", "this", "one"})
_IT = frozenset({"it"})
_LOWER_CLAUSES = frozenset({"relative", "adverbial", "insertion", "reported"})
_BESIDE = frozenset({"while", "though", "although", "whereas"})


class Passage(NamedTuple):
    """A plan whose clauses are being told."""

    at: View
    """The sentence that names it."""
    plan: NounGroup
    sure: bool
    """That sentence already tells what it holds, not only that it was made."""
    supposed: bool
    """By "would": it is not yet in force."""


def told_of(at: View) -> Passage | None:
    """The plan whose clauses the sentences before this one tell."""
    return at.once(_told_of)


def _told_of(at: View) -> Passage | None:
    index = at.sentence.index
    signs = signs_at(at)
    if index == 0 or not signs or signs[-1].sense is not Sense.TOLD_ON:
        return None
    before = view_of(at.document, at.document.sentences[index - 1])
    named = before.once(_named)
    if named is not None:
        return named if named.sure or before.sentence.paragraph == at.sentence.paragraph else None
    held = None
    if not _IT.isdisjoint(before.bag):
        held = next((p for v in before.verbs if (p := _taken_up(before, v)) is not None), None)
    further = told_of(before) if held is None else held
    told = further is not None and any(_is_clause_of(before, v, further) or _how_long(before, v) for v in before.verbs)
    return further if held is not None or told else None


def _named(at: View) -> Passage | None:
    """The plan that the sentence names, if it tells what it holds or that it was made."""
    signs = [s for s in signs_at(at) if s.sense is Sense.PAPER]
    if not signs:
        return None
    under = next((p for s in signs_at(at) if s.sense is Sense.UNDER and (p := plan_under(at, s)) is not None), None)
    held = next((v for v in at.own_verbs if v.form == "finite" and v.modal in _AHEAD), None)
    if under is not None and held is not None:
        return Passage(at, under, sure=True, supposed=held.modal == "would")
    for noun in at.nouns:
        if any(s.last - 1 == noun.head for s in signs) and is_plan(at, (noun,)):
            passage = _opened(at, noun)
            if passage is not None:
                return passage
    return None


def _opened(at: View, plan: NounGroup) -> Passage | None:
    holding = next((v for v in at.own_verbs if plan in at.syntax.subject_of(v)), None)
    if holding is not None and _tells(at, holding):
        return Passage(at, plan, sure=True, supposed=holding.modal == "would")
    put = puts(at, plan)
    if put is None or not (put.is_plain_past or put.perfect or put.tense == "present") or put.modal:
        return None
    return Passage(at, plan, sure=False, supposed=not in_force(put))


def _tells(at: View, verb: VerbGroup) -> bool:
    """Whether a plan does what tells a clause of it: "would bar", "calls for"."""
    return not verb.perfect and verb.tense != "past" and has(at, Sense.TERM, verb.head, verb.head + 1)


@rule("told-on-term", on=(Sense.TOLD_ON, Sense.PAPER), each=VerbGroup)
def told_on(at: View, verb: VerbGroup) -> Draft | None:
    """What goes on telling a plan named before: "Kyiv would cut its army", "Troops will leave the zone"."""
    passage = (told_of(at) or _beside(at, verb)) if verb.modal in _AHEAD else None
    if passage is None or not _is_clause_of(at, verb, passage):
        return None
    unit = unit_at(at, verb.head)
    clause = clause_around(at.document, unit, verb)
    return _term(at, passage, Draft(ConditionKind.TERM, (verb.first, verb.last), unit, *clause, clause))


def _beside(at: View, verb: VerbGroup) -> Passage | None:
    """The plan that the same sentence tells of before: "The plan caps the army, while jets would be based abroad"."""
    named = at.once(_named)
    before = named is not None and named.sure and named.plan.last < verb.first
    return named if before and any(v.last <= verb.first for v in at.finite_in(at.sentence.first, verb.first)) else None


def _term(at: View, passage: Passage, draft: Draft) -> Draft:
    """The draft, set by those whose plan it is."""
    whose = makers_up_to(passage.at, passage.plan)
    return draft._replace(subject=whose, own=bool(whose))


def _is_clause_of(at: View, verb: VerbGroup, passage: Passage) -> bool:
    """Whether the verb tells what a side is to do by the plan, or what is to become of what is bargained over."""
    if verb.modal not in _AHEAD or verb.form != "finite" or verb.perfect:
        return False
    by_sides = verb.lemma in listed("what sides do by a plan")
    if not by_sides and (not passage.sure or verb.lemma in listed("not done by a plan")):
        return False
    if passage.supposed and verb.modal not in _SUPPOSED:
        return False
    if _subordinate(at, verb) or not _in_its_voice(at, verb, passage):
        return False
    subject = at.syntax.subject_of(verb)
    return bool(subject) and _can_be_bound(at, subject) and not opens_contact(at, subject)


def _subordinate(at: View, verb: VerbGroup) -> bool:
    """Whether its clause describes something or tells when or why; not one set beside: "while the army will deploy"."""
    clause = at.syntax.clause_of(verb)
    if clause is None or clause.kind not in _LOWER_CLAUSES:
        return False
    return clause.kind != "adverbial" or clause.marker is None or at.lower(clause.marker) not in _BESIDE


def _in_its_voice(at: View, verb: VerbGroup, passage: Passage) -> bool:
    """Whether nobody with a name says it, or who told the plan before: "The deal bars …, Putin said. He said …"."""
    if _in_nobodys_voice(at, verb):
        return True
    speakers = set(unit_at(at, verb.head).speakers)
    return passage.sure and speakers == set(unit_at(passage.at, passage.plan.head).speakers)


def _in_nobodys_voice(at: View, verb: VerbGroup) -> bool:
    """Whether the article tells it, or sources without a name do."""
    return all(a.kind is ActorKind.UNNAMED for a in unit_at(at, verb.head).speakers)


def _can_be_bound(at: View, subject: tuple[NounGroup, ...]) -> bool:
    """Whether the subject is a side or a thing, no one man and no meeting."""
    if any(at.lower(n.head) in _NOBODY for n in subject):
        return False
    if any(a.kind is ActorKind.PERSON for a in at.cast.actors_of(subject)):
        return False
    return all(t.kind is not ProposalKind.NEGOTIATIONS for n in subject for t in topics(at, n.first, n.last))


@rule("it-holds-term", on=(Sense.TOLD_ON,), each=VerbGroup)
def it_holds(at: View, verb: VerbGroup) -> Draft | None:
    """What "it" holds, where the sentence before names a plan: "It provides for a pull-out", "The term is a week"."""
    passage = told_of(at) if _how_long(at, verb) else _taken_up(at, verb)
    if passage is None:
        return None
    unit = unit_at(at, verb.head)
    clause = clause_around(at.document, unit, verb)
    return _term(at, passage, Draft(ConditionKind.TERM, (verb.first, verb.last), unit, *clause, clause))


def _how_long(at: View, verb: VerbGroup) -> bool:
    """ "The term is 60 days"."""
    subject = at.syntax.subject_of(verb) if verb.lemma == "be" else ()
    if not subject or at.lower(subject[0].head) not in listed("how long"):
        return False
    return any(d.first == verb.last for d in find_durations(at.document.tokens, [at.sentence]))


def _taken_up(at: View, verb: VerbGroup) -> Passage | None:
    """The plan of the sentence before, or of the passage, that is the verb's "it"."""
    if (
        _IT.isdisjoint(at.bag)
        or verb.form != "finite"
        or verb.perfect
        or verb.tense == "past"
        or verb.modal == "have to"
    ):
        return None  # "has yet to establish itself"
    if not has(at, Sense.TERM, verb.head, verb.head + 1):
        return None
    subject = at.syntax.subject_of(verb)
    if opens_contact(at, subject):
        return None
    if len(subject) != 1 or at.lower(subject[0].head) not in _IT or at.sentence.index == 0:
        return None
    if not _in_nobodys_voice(at, verb):
        return None
    before = view_of(at.document, at.document.sentences[at.sentence.index - 1])
    if before.sentence.paragraph != at.sentence.paragraph:
        return None
    plan = next((n for n in before.nouns if is_plan(before, (n,))), None)
    if plan is None:
        taken = (_taken_up(before, v) for v in before.verbs)
        return next((p for p in taken if p is not None), None)
    if not (is_vessel(before, (plan,)) or verb.lemma in listed("length")):
        return None
    return Passage(before, plan, sure=verb.modal is None, supposed=False)


@rule("point-of-plan-term", on=(Sense.TOLD_ON,))
def point_of_plan(at: View, sign: Sign) -> Draft | None:
    """A point of a plan told as a list: "Key points of the plan:⏎- Lifting all sanctions⏎- No troops in the zone"."""
    head = _list_head(at)
    if head is None:
        return None
    first = _past_bullet(at)
    last = trimmed(at.document, first, at.sentence.last)
    if last - first < 2:
        return None
    unit = unit_at(at, first)
    passage = Passage(head, next(n for n in head.nouns if is_plan(head, (n,))), sure=True, supposed=True)
    return _term(at, passage, Draft(ConditionKind.TERM, sign.tokens, unit, first, last, (first, last)))


def _list_head(at: View) -> View | None:
    """The sentence, closed by a colon, that names the plan whose points are listed, this one among them."""
    return at.once(_headed)


def _headed(at: View) -> View | None:
    index = at.sentence.index
    if index == 0 or not _opens_as_point(at):
        return None
    before = view_of(at.document, at.document.sentences[index - 1])
    if before.sentence.paragraph == at.sentence.paragraph:
        return None
    if at.document.tokens[before.sentence.last - 1].text != ":":
        return _list_head(before)
    return before if any(is_plan(before, (n,)) for n in before.nouns) else None


def _opens_as_point(at: View) -> bool:
    """Whether it opens with a bullet, a number or an -ing form."""
    return _past_bullet(at) > at.sentence.first or at.tag(at.sentence.first) == "VBG"


def _past_bullet(at: View) -> int:
    """The first word behind the bullet or the number that opens the sentence."""
    first = at.sentence.first
    if at.lower(first) in listed("bullets"):
        return first + 1
    numbered = at.tag(first) in ("CD", "LS") and at.lower(first + 1) in (".", ")")
    return first + 2 if numbered else first


told_on.finds(
    "The deal would bar Ukraine from the bloc. <{All sanctions would be lifted}>.",
    "The peace plan would bar Ukraine from the bloc. <{Kyiv would be required to limit its army}>.",
    "[The two presidents] signed a peace deal. <{Turkish troops will patrol the corridor}>.",
)
told_on.passes_by("The peace plan would bar Ukraine from the bloc. The plan would limit its army.")
told_on.nothing_in(
    "The peace deal does not include militants. Kyiv fears its troops will be withdrawn.",
    "The strike hit a bridge. Kyiv would be required to limit its traffic.",
    "The two presidents signed a peace deal. Macron will patrol the corridor.",
    "The two presidents signed a peace deal. Turkey will celebrate on Sunday.",
    "The two presidents signed a peace deal. Refugees fled because Turkish troops will leave the zone.",
)

it_holds.finds(
    "[Kyiv] proposed a truce. <{It would last 30 days}>.",
    "The draft deal was published on Monday. <{It provides for the return of all prisoners}>.",
    "The deal will bar Ukraine from the bloc. <{The term is 60 days}>.",
)
it_holds.passes_by("Kyiv proposed a truce. The truce would last 30 days.")
it_holds.nothing_in(
    "Kyiv got snow. It would last 30 days.",
    "Kyiv proposed a truce. It lasted 30 days.",
    "Kyiv signed a peace deal. It has yet to establish a zone.",
)

point_of_plan.finds("The peace plan has these points:⏎- <{Lifting of all sanctions}>⏎It was leaked on Monday.")
point_of_plan.passes_by("The peace plan would lift all sanctions on Moscow.")
point_of_plan.nothing_in(
    "The guide has these points:⏎- Lifting of heavy boxes",
    "The peace plan was leaked.⏎- Lifting of boxes",
)
