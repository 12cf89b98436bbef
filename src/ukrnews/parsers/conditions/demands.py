"""Demands: needs, demanded, insists on; and what is called essential for a settlement."""

from __future__ import annotations

from typing import NamedTuple

from ukrnews.lexicon.entries import Sense
from ukrnews.model import ConditionKind, Form, ProposalKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.ahead import asks, first_finite, last_finite, verb_around
from ukrnews.parsers.conditions.condition_draft import Draft
from ukrnews.parsers.conditions.deadlines import Limit, limit_in, limited
from ukrnews.parsers.conditions.owners import owner_of
from ukrnews.parsers.conditions.signs import Sign, lemmas_of
from ukrnews.parsers.conditions.stakes import in_domain, topics
from ukrnews.parsers.conditions.units import Unit, is_party, unit_at
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.extents import clause_around, skip_marks, trimmed
from ukrnews.parsers.statements.really_said import not_done
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup

_ARMS = frozenset({ProposalKind.MILITARY_AID})
_SUPPOSING = frozenset({"if", "unless", "whether"})
_TAKING_UP = frozenset({"this", "it"})
_SETTLING = frozenset({ProposalKind.CEASEFIRE, ProposalKind.PEACE_PLAN, ProposalKind.NEGOTIATIONS})
_NO_OBJECT = frozenset({
    ",", ".", "by", "of", "when", "after", "before", "since", "as", "during", "while", "because", "and", "or", "but",
})  # fmt: skip


_PARTY = 4
"""How far behind "condition for" the party may stand whose it is."""
_CLAIM = 8
"""How far behind where something was insisted on its clause may have its verb."""


class _Asked(NamedTuple):
    """A verb that asks for something, with its clause."""

    verb: VerbGroup
    unit: Unit
    clause: tuple[int, int]
    subject: tuple[NounGroup, ...]
    limit: Limit | None

    def draft(self, sign: Sign) -> Draft:
        return Draft(ConditionKind.DEMAND, sign.tokens, self.unit, *self.clause, self.clause, None, self.subject)


def _asked(at: View, sign: Sign, verb: VerbGroup) -> _Asked:
    unit = unit_at(at, sign.first)
    first, last = clause_around(at.document, unit, verb)
    clause = first, _past_thats(at, unit, verb.last, last)
    return _Asked(verb, unit, clause, at.syntax.subject_of(verb), limit_in(at, verb.last, clause[1]))


def _past_thats(at: View, unit: Unit, first: int, last: int) -> int:
    """`last`, or where the last of several clauses ends: "that sanctions be lifted, and that assets be returned"."""
    while at.lower(first) == "that" and at.lower(last) == ",":
        that = last + 1 + (at.lower(last + 1) in ("and", "or"))
        if at.lower(that) != "that" or that >= unit.last:
            break
        last = trimmed(at.document, that, unit.last)
    return last


@rule("need-by-deadline", on=(Sense.NEED,))
def need_by(at: View, sign: Sign) -> Draft | None:
    """What is needed by a day: "we need an answer by Friday"."""
    asked = at.once(_need, sign)
    if asked is None or asked.limit is None:
        return None
    return limited(asked.limit, asked.unit, asked.clause, asked.subject)


@rule("expect-demand", on=(Sense.NEED,))
def expect(at: View, sign: Sign) -> Draft | None:
    """What its speakers expect of another: "we expect Moscow to withdraw"."""
    asked = at.once(_need, sign)
    if asked is None or asked.limit is not None or not _expected(asked) or not _speaks(at, asked):
        return None
    after = asked.verb.last, asked.clause[1]
    to_do = _to_be_done(at, *after) and in_domain(at, *after)
    return asked.draft(sign) if to_do or _from_allies(at, asked) else None


@rule("need-demand", on=(Sense.NEED,))
def need(at: View, sign: Sign) -> Draft | None:
    """What a source says somebody needs of what is bargained over: "Ukraine needs guarantees", "… in order to sign"."""
    asked = at.once(_need, sign)
    if asked is None or asked.limit is not None or _expected(asked) or not _needs(at, asked):
        return None
    for_what = any(
        at.lower(i) in listed("an aim") and at.lower(i - 1) == "in" for i in range(asked.verb.last, asked.clause[1])
    )
    made = asked.draft(sign)
    return made._replace(kind=ConditionKind.PRECONDITION) if for_what else made


def _needs(at: View, asked: _Asked) -> bool:
    """Whether it is what is bargained over that is needed, or "we" need what allies give; not what a plan would require
    and not what arms one's side lacks ("Ukraine needs seven batteries")."""
    if _of_a_plan(at, asked) or _of_many_or_nobody(at, asked):
        return False
    given = any(at.lower(n.head) in listed("what allies give") for n in at.syntax.object_of(asked.verb))
    nouns = (*asked.subject, *at.syntax.object_of(asked.verb))
    found = [t for n in nouns for t in topics(at, n.first, at.syntax.phrase_of(n)[1])]
    if _ours(at, asked.subject):
        return given or bool(found)
    needed = {t.kind for t in found if t.name not in listed("papers")}
    return bool(needed - _ARMS) or (bool(needed or given) and _from_allies(at, asked))


def _of_many_or_nobody(at: View, asked: _Asked) -> bool:
    """ "13 million need aid", "it requires coordination": a hardship, or how a thing is done."""
    many = any(at.tag(n.head) == "CD" for n in asked.subject)
    it = any(at.lower(n.head) == "it" for n in asked.subject)
    return many or (it and asked.verb.lemma not in listed("needing"))


def _of_a_plan(at: View, asked: _Asked) -> bool:
    """ "proposals that would require …", "the plan would require …": what another asks for in it."""
    clause = at.syntax.clause_of(asked.verb)
    if clause is not None and clause.kind == "relative":
        return True
    return any(t.vessel for n in asked.subject for t in topics(at, n.first, n.last)) and asked.verb.modal is not None


def _from_allies(at: View, asked: _Asked) -> bool:
    """ "Ukraine needs jets from its partners"."""
    return any(at.lower(i) in listed("whom a party appeals to") for i in range(asked.verb.last, asked.clause[1]))


def _expected(asked: _Asked) -> bool:
    return asked.verb.lemma in listed("expecting") and asked.verb.modal != "can"


def _to_be_done(at: View, first: int, last: int) -> bool:
    """Whether somebody is to do it by his will, no "many people to flee", no "the army to attack"."""
    to_do = next((v for v in at.verbs_in(first, last) if v.form == "infinitive"), None)
    if to_do is None or to_do.lemma in listed("blows"):
        return False
    return not any(at.lower(i) in listed("people at large") for i in range(first, to_do.first))


def _need(at: View, sign: Sign) -> _Asked | None:
    verb = verb_around(at, sign.first)
    if verb is None or verb.form != "finite" or verb.negated or asks(at, sign.last):
        return None
    asked = _asked(at, sign, verb)
    if verb.tense == "past" and not _reported(at, asked):
        return None
    told = _ours(at, asked.subject) or asked.unit.statement is not None
    return asked if told and asked.subject and at.syntax.object_of(verb) else None


def _reported(at: View, asked: _Asked) -> bool:
    """Whether what was needed is told in a reported clause, whose past is its speaker's present: "said he needed"."""
    statement, clause = asked.unit.statement, at.syntax.clause_of(asked.verb)
    reported = clause is not None and clause.kind == "reported"
    return statement is not None and statement.form is not Form.DIRECT and reported


def _speaks(at: View, asked: _Asked) -> bool:
    """Whether those who expect are those who say so: "we expect", "the Commission said it expects"."""
    it = any(at.lower(n.head) in ("it", "they") for n in asked.subject) and asked.unit.statement is not None
    parties = any(is_party(a) for a in asked.unit.speakers)
    return _ours(at, asked.subject) or (it and parties)


def _ours(at: View, subject: tuple[NounGroup, ...]) -> bool:
    return any(at.lower(n.head) in ("we", "i") for n in subject)


@rule("demanded-by-deadline", on=(Sense.DEMAND,))
def demanded_by(at: View, sign: Sign) -> Draft | None:
    """What is demanded by a day: "demanded an answer by Friday"."""
    asked = at.once(_demand, sign)
    if asked is None or asked.limit is None:
        return None
    made = limited(asked.limit, asked.unit, asked.clause, asked.subject)
    return made._replace(requirement=(asked.verb.last, asked.clause[1]), own=True)


@rule("demanded-precondition", on=(Sense.DEMAND,))
def demanded_first(at: View, sign: Sign) -> Draft | None:
    """What is demanded as a condition: "demanded a withdrawal as a precondition"."""
    asked = at.once(_demand, sign)
    if asked is None or asked.limit is not None:
        return None
    requirement = asked.verb.last, asked.clause[1]
    conditions = (i for i in range(requirement[0] + 2, requirement[1]) if at.lower(i) in listed("conditions"))
    named = next(conditions, None)
    if named is None or at.lower(named - 2) != "as":
        return None
    marked = asked.draft(sign)._replace(kind=ConditionKind.PRECONDITION, marker=(named - 2, named + 1))
    return marked._replace(requirement=requirement, own=True)


@rule("demanded-demand", on=(Sense.DEMAND,))
def demanded(at: View, sign: Sign) -> Draft | None:
    """What somebody demands or insists on, by the verb."""
    asked = at.once(_demand, sign)
    if asked is None or asked.limit is not None:
        return None
    return asked.draft(sign)._replace(requirement=(_past_time(at, asked.verb.last), asked.clause[1]), own=True)


def _past_time(at: View, after: int) -> int:
    """The "that" after how long or when it was demanded: "has demanded for years that"; else where the verb ends."""
    if at.lower(after) not in ("for", "since", "on", "in"):
        return after
    that = next((i for i in range(after + 1, after + 5) if at.lower(i) == "that"), after)
    return that if not at.verbs_in(after, that) else after


def _demand(at: View, sign: Sign) -> _Asked | None:
    verb = verb_around(at, sign.first)
    if verb is None or verb.head != sign.first or not _demands(at, verb) or asks(at, sign.last):
        return None
    if any(d.first in (sign.last - 1, sign.last) for d in at.dates):
        return None  # "insisted on Monday": a day follows, not a demand
    if _supposed(at, verb) or _told_before(at, sign, verb) or _claimed(at, sign, verb):
        return None
    asked = _asked(at, sign, verb)
    nobody = not asked.subject and verb.form == "finite"
    return asked if not nobody and _by_somebody(at, asked.subject) and not not_done(at.document, verb) else None


def _supposed(at: View, verb: VerbGroup) -> bool:
    """ "if Russia demands a withdrawal, …": only supposed."""
    clause = at.syntax.clause_of(verb)
    return clause is not None and at.lower(clause.marker if clause.marker is not None else -1) in _SUPPOSING


def _told_before(at: View, sign: Sign, verb: VerbGroup) -> bool:
    """ "we demand this from Russia": what is demanded is told elsewhere, not "demanded it be returned"."""
    after = max(sign.last, verb.last)
    return at.lower(after) in _TAKING_UP and not at.tag(after + 1).startswith(("VB", "NN", "JJ"))


def _claimed(at: View, sign: Sign, verb: VerbGroup) -> bool:
    """ "insisted on television they had an understanding": a claim, and where it was made."""
    if at.lower(sign.first) not in listed("insisting"):
        return False
    place = next((n for n in at.nouns if n.first >= sign.last), None)
    after = None if place is None else first_finite(at, place.last, min(place.last + _CLAIM, at.sentence.last))
    if place is None or after is None or any(at.lower(i) in _NO_OBJECT for i in range(place.last, after.first)):
        return False
    subject = at.syntax.subject_of(after)
    return bool(subject) and subject[0].first == place.last


def _demands(at: View, verb: VerbGroup) -> bool:
    """Whether it is done and says what is demanded: something follows the verb ("demanded answers")."""
    undone = verb.negated or verb.voice == "passive" or verb.modal is not None
    return not undone and verb.last < at.sentence.last - 1 and at.lower(verb.last) not in _NO_OBJECT


def _by_somebody(at: View, subject: tuple[NounGroup, ...]) -> bool:
    """Whether people or bodies demand it, not "the situation demands that …"."""
    if not subject or at.cast.actors_of(subject) or any(at.cast.side_of(n) is not None for n in subject):
        return True
    return all(at.tag(n.head).startswith(("PRP", "NNP", "W")) for n in subject)


@rule("noun-demand", on=(Sense.DEMAND,))
def demand_noun(at: View, sign: Sign) -> Draft | None:
    """What a noun holds: "a demand for a full ceasefire", "Moscow's demand that Kyiv withdraw"."""
    noun = at.noun_at(sign.first)
    if noun is None or noun.head != sign.first or not _holds(at, sign) or _given_up(at, noun):
        return None
    if _conditions_for(at, sign, noun):
        return None
    unit, carries = unit_at(at, sign.first), at.lower(sign.last)
    last = _list_end(at, noun, unit) if carries == "for" else trimmed(at.document, sign.first, unit.last)
    if carries == "to":
        to_do = next((v for v in at.verbs_in(sign.last, unit.last) if v.form == "infinitive"), None)
        clause = at.syntax.clause_of(to_do) if to_do is not None else None
        last = min(last, clause.last) if clause is not None else last
    if last <= sign.last + 1 or (carries != "that" and not topics(at, sign.last, last)):
        return None
    held = sign.last, last
    return Draft(ConditionKind.DEMAND, sign.tokens, unit, noun.first, last, held, None, _owner(at, noun), True)


def _list_end(at: View, noun: NounGroup, unit: Unit) -> int:
    """The end of the noun's phrase, with the list that goes on: "for a truce, the return of land and a swap"."""
    last = at.syntax.phrase_of(noun)[1]
    wanted = next((n for n in at.nouns if noun.last < n.first <= noun.last + 2), None)
    if wanted is None:
        return last
    several = at.syntax.coordination_of(wanted)
    if any(n.possessor is not None for n in several[1:]):
        return last  # "Russia's demands for land and Kyiv's refusal"
    more = several[-1]
    end = at.syntax.phrase_of(more)[1]
    subject = any(more in at.syntax.subject_of(v) for v in at.verbs if v.form == "finite")
    return end if last < end <= unit.last and not subject else last


def _holds(at: View, sign: Sign) -> bool:
    """Whether the noun says what is demanded, and not as a question."""
    if verb_around(at, sign.first) is not None or at.lower(sign.first) in listed("insisting"):
        return False
    carried = at.lower(sign.last) in ("for", "that", "to") and at.lower(sign.last + 1) not in ("we", "i", "you")
    return carried and not asks(at, sign.last)


def _conditions_for(at: View, sign: Sign, noun: NounGroup) -> bool:
    """ "outlined demands for a settlement", "set three demands for the loan": what it takes, not what is demanded."""
    if at.lower(noun.head) not in listed("several demands") or at.lower(sign.last) != "for":
        return False
    before = next(reversed(at.verbs_in(at.sentence.first, noun.first)), None)
    put = before is not None and before.last >= noun.first - 1 and before.lemma in listed("sets")
    of_a_list = any(at.lower(i) in listed("lists") for i in range(noun.first - 2, noun.head))
    settled = topics(at, sign.last, at.syntax.phrase_of(noun)[1])
    counted = at.tag(noun.first) == "CD"
    return (put or of_a_list) and (counted or any(t.kind in _SETTLING for t in settled))


def _given_up(at: View, noun: NounGroup) -> bool:
    before = at.verbs_in(at.sentence.first, noun.first)
    return any(v.last == noun.first and v.lemma in listed("giving up") for v in before)


def _owner(at: View, noun: NounGroup) -> tuple[NounGroup, ...]:
    """Whose demand it is: the possessor, else the subject of the clause around it."""
    before = next((n for n in at.nouns if n.last + 1 == noun.first), None)
    listing = before is not None and before.possessor is not None and noun.preposition == before.last
    if before is not None and listing and noun.possessor is None:
        noun = before  # "the Kremlin's list of demands"
    return owner_of(at, noun) or _voicing(at, noun)


def _voicing(at: View, noun: NounGroup) -> tuple[NounGroup, ...]:
    """The subject of the clause around it that comes with it or whose verb voices it."""
    around = (c for c in reversed(at.clauses) if c.first <= noun.first < c.last and c.subject and noun not in c.subject)
    clause = next(around, None)
    if clause is None:
        return ()
    voiced = clause.verb is not None and clause.verb.lemma in lemmas_of(at.document, Sense.VOICE)
    return clause.subject if voiced or at.preposition(noun) == "with" else ()


@rule("required-precondition", on=(Sense.REQUIRED,))
def required(at: View, sign: Sign) -> Draft | None:
    """What is called essential for another: "recognition was imperative for any settlement"."""
    unit = unit_at(at, sign.first)
    verb = last_finite(at, unit.first, sign.first)
    if verb is None or not _is_required(at, sign, unit, verb) or asks(at, sign.last):
        return None
    if unit.statement is None and not in_domain(at, unit.first, sign.first):
        return None
    first, last = clause_around(at.document, unit, verb)
    if last <= sign.last:
        return None
    subject = at.syntax.subject_of(verb)
    requirement, main = (first, sign.first), (sign.last, last)
    return Draft(ConditionKind.PRECONDITION, sign.tokens, unit, first, last, requirement, main, subject)


def _is_required(at: View, sign: Sign, unit: Unit, verb: VerbGroup) -> bool:
    """Whether it is required for something that is bargained over, not "no longer a prerequisite"."""
    after = skip_marks(at.document, sign.last, unit.last)
    if at.lower(sign.first - 1) == "it" and verb.lemma in listed("judging"):
        return False  # "considers it necessary to talk"
    for_what = at.lower(after) in ("for", "to") or at.lower(sign.last - 1) in ("for", "of")
    of_a_party = verb.lemma in listed("being so") and bool(topics(at, unit.first, verb.first))
    of_a_party = of_a_party and bool(at.cast.actors_in(sign.last, min(sign.last + _PARTY, unit.last)))
    if not for_what or not (of_a_party or topics(at, sign.last, min(sign.last + 8, unit.last))):
        return False
    return not verb.negated and not any(at.lower(i) in listed("hardly") for i in range(verb.last, sign.first))


need_by.finds("“<{We need an answer by Friday}>,” [Rubio] said.")
need_by.passes_by("“Moscow must answer by Friday,” Rubio said.")
need_by.nothing_in("“We needed an answer by Friday,” Rubio said.")

expect.finds(
    "“<{We expect Moscow to withdraw its troops}>,” [Rubio] said.",
)
expect.passes_by("“Moscow needs to withdraw its troops,” Rubio said.")
expect.nothing_in(
    "“Moscow expects Kyiv to attack,” Rubio said.",
    "“We expect many people to leave Sumy,” Zelensky said.",
    "“We can expect Moscow to use the truce,” Zelensky said.",
)

need.finds(
    "[Rubio] said <{Ukraine needs security guarantees}>.",
    "“<{Ukraine needs missiles from its allies}>,” [Zelensky] said.",
)
need.passes_by("Rubio said Ukraine must get security guarantees.")
need.nothing_in("Rubio said: “Ukraine needed security guarantees then.”", "Rubio said Ukraine needs rain.")
need.nothing_in("Guterres said it requires security guarantees.")
need.nothing_in(
    "Guterres said two million need security guarantees.", "“Ukraine needs time to study the truce,” Rubio said."
)

demanded_by.finds("<[Trump] demanded {an answer by Friday}>.")
demanded_by.passes_by("Trump demanded an answer.")
demanded_by.nothing_in("Trump had no demands by Friday.")

demanded_first.finds("<[Moscow] demanded {a withdrawal as a precondition}>.")
demanded_first.passes_by("Moscow demanded a withdrawal.")
demanded_first.nothing_in("A withdrawal was never demanded as a precondition.")

demanded.finds("<[Moscow] demanded {the withdrawal of the troops}>.", "<[Kyiv] insists {on a full ceasefire}>.")
demanded.passes_by("Moscow said the troops must withdraw.")
demanded.nothing_in(
    "The situation demanded a pause.",
    "Moscow insisted on Monday.",
    "Trump insisted on his network they had an understanding.",
    "“That is what Moscow demands and gets,” Rubio said.",
)

demand_noun.finds("Kyiv rejected <[Moscow]'s demand {that it withdraw}>.")
demand_noun.passes_by("Moscow demanded that Kyiv withdraw.")
demand_noun.nothing_in(
    "Demand for coal rose.",
    "Merz set out two demands for a loan to Kyiv.",
)

required.finds(
    "[Sergei Lavrov] said <{recognition of Crimea was} essential for any settlement>.",
    "[Sergei Lavrov] said <{a withdrawal remains a} key condition for Moscow>.",
)
required.passes_by("Lavrov said any settlement must bring the recognition of Crimea.")
required.nothing_in("Lavrov said recognition of Crimea was no longer a prerequisite for talks.")
