"""Demands: needs, demanded, insists on; and what is called essential for a settlement."""

from __future__ import annotations

from typing import NamedTuple

from ukrnews.lexicon.entries import Sense
from ukrnews.model import ConditionKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.ahead import asks
from ukrnews.parsers.conditions.deadlines import Limit, limit_in, limited
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.parsers.conditions.extents import clause_around, skip_marks, trimmed
from ukrnews.parsers.conditions.must import verb_at
from ukrnews.parsers.conditions.signs import Sign, lemmas_of
from ukrnews.parsers.conditions.stakes import in_domain, topics
from ukrnews.parsers.conditions.units import Unit, unit_at
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.statements.said import not_done
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup

_NO_OBJECT = frozenset({",", ".", "by", "of", "when", "after", "before", "since", "as", "during", "while", "because"})
_AS_CONDITION = frozenset({"condition", "precondition", "pre-condition", "prerequisite"})
_GIVING_UP = listed("giving up")
"""Verbs after which a demand is none any more."""
_CARRIED = frozenset({"for", "that", "to"})


class _Asked(NamedTuple):
    """A verb that asks for something, with its clause."""

    verb: VerbGroup
    unit: Unit
    clause: tuple[int, int]
    subject: tuple[NounGroup, ...]
    limit: Limit | None


@rule("need-by-deadline", on=(Sense.NEED,))
def need_by(at: View, sign: Sign) -> Draft | None:
    """What is needed by a day: "we need an answer by Friday"."""
    need = at.once(_read_need, sign)
    if need is None or need.limit is None:
        return None
    return limited(need.limit, need.unit, need.clause, need.subject)


@rule("expect-demand", on=(Sense.NEED,))
def expect(at: View, sign: Sign) -> Draft | None:
    """What its speakers expect of another: "we expect Moscow to withdraw"."""
    need = at.once(_read_need, sign)
    if need is None or need.limit is not None or need.verb.lemma != "expect" or not _ours(at, need.subject):
        return None
    after = need.verb.last, need.clause[1]
    if not any(v.form == "infinitive" for v in at.verbs_in(*after)) or not in_domain(at, *after):
        return None
    return Draft(ConditionKind.DEMAND, sign.tokens, need.unit, *need.clause, need.clause, None, need.subject)


@rule("need-demand", on=(Sense.NEED,))
def need(at: View, sign: Sign) -> Draft | None:
    """What a source says somebody needs of what is bargained over: "Ukraine needs guarantees"."""
    need = at.once(_read_need, sign)
    if need is None or need.limit is not None or need.verb.lemma == "expect" or not topics(at, *need.clause):
        return None
    return Draft(ConditionKind.DEMAND, sign.tokens, need.unit, *need.clause, need.clause, None, need.subject)


def _read_need(at: View, sign: Sign) -> _Asked | None:
    verb = verb_at(at, sign.first)
    unit = unit_at(at, sign.first)
    if verb is None or verb.form != "finite" or verb.negated or verb.tense == "past" or asks(at, sign.last):
        return None
    clause = clause_around(at.document, unit, verb)
    subject = at.syntax.subject_of(verb)
    told = _ours(at, subject) or unit.statement is not None
    if not at.syntax.object_of(verb) or not subject or not told:
        return None
    return _Asked(verb, unit, clause, subject, limit_in(at, verb.last, clause[1]))


def _ours(at: View, subject: tuple[NounGroup, ...]) -> bool:
    return any(at.lower(n.head) in ("we", "i") for n in subject)


@rule("demanded-by-deadline", on=(Sense.DEMAND,))
def demanded_by(at: View, sign: Sign) -> Draft | None:
    """What is demanded by a day: "demanded an answer by Friday"."""
    asked = at.once(_read_demand, sign)
    if asked is None or asked.limit is None:
        return None
    made = limited(asked.limit, asked.unit, asked.clause, asked.subject)
    return made._replace(requirement=(asked.verb.last, asked.clause[1]), own=True)


@rule("demanded-precondition", on=(Sense.DEMAND,))
def demanded_first(at: View, sign: Sign) -> Draft | None:
    """What is demanded as a condition: "demanded a withdrawal as a precondition"."""
    asked = at.once(_read_demand, sign)
    if asked is None or asked.limit is not None:
        return None
    (first, last), after = asked.clause, asked.verb.last
    named = next((i for i in range(after + 2, last) if at.lower(i) in _AS_CONDITION), None)
    if named is None or at.lower(named - 2) != "as":
        return None
    marker, requirement = (named - 2, named + 1), (after, last)
    return Draft(ConditionKind.PRECONDITION, marker, asked.unit, first, last, requirement, None, asked.subject, True)


@rule("demanded-demand", on=(Sense.DEMAND,))
def demanded(at: View, sign: Sign) -> Draft | None:
    """What somebody demands or insists on, by the verb."""
    asked = at.once(_read_demand, sign)
    if asked is None or asked.limit is not None:
        return None
    (first, last), requirement = asked.clause, (_past_time(at, asked.verb.last), asked.clause[1])
    return Draft(ConditionKind.DEMAND, sign.tokens, asked.unit, first, last, requirement, None, asked.subject, True)


def _past_time(at: View, after: int) -> int:
    """The "that" after how long or when it was demanded: "has demanded for years that"; else where the verb ends."""
    if at.lower(after) not in ("for", "since", "on", "in"):
        return after
    that = next((i for i in range(after + 1, after + 5) if at.lower(i) == "that"), after)
    return that if not at.verbs_in(after, that) else after


def _read_demand(at: View, sign: Sign) -> _Asked | None:
    verb = verb_at(at, sign.first)
    if verb is None or verb.head != sign.first or asks(at, sign.last):
        return None
    if verb.negated or verb.voice == "passive" or not _spells_out(at, verb) or _dated(at, sign.last):
        return None
    unit = unit_at(at, sign.first)
    clause = clause_around(at.document, unit, verb)
    subject = at.syntax.subject_of(verb)
    if (not subject and verb.form == "finite") or verb.modal is not None or not _by_somebody(at, subject):
        return None
    if not_done(at.document, verb):
        return None
    return _Asked(verb, unit, clause, subject, limit_in(at, verb.last, clause[1]))


def _by_somebody(at: View, subject: tuple[NounGroup, ...]) -> bool:
    """Whether people or bodies demand it, not "the situation demands that …"."""
    if not subject or at.cast.actors_of(subject) or any(at.cast.side_of(n) is not None for n in subject):
        return True
    return all(at.tag(n.head).startswith(("PRP", "NNP", "W")) for n in subject)


def _dated(at: View, token: int) -> bool:
    """ "insisted on Monday": a day follows, not a demand."""
    return any(token - 1 <= d.first <= token for d in at.dates)


def _spells_out(at: View, verb: VerbGroup) -> bool:
    """Whether the verb says what is demanded: something follows it ("demanded answers")."""
    return verb.last < at.sentence.last - 1 and at.lower(verb.last) not in _NO_OBJECT


@rule("noun-demand", on=(Sense.DEMAND,))
def demand_noun(at: View, sign: Sign) -> Draft | None:
    """What a noun holds: "a demand for a full ceasefire", "Moscow's demand that Kyiv withdraw"."""
    if asks(at, sign.last) or verb_at(at, sign.first) is not None or at.lower(sign.first).startswith("insist"):
        return None
    if at.lower(sign.last) not in _CARRIED or at.lower(sign.last + 1) in ("we", "i", "you"):
        return None
    noun = next((n for n in at.nouns if n.first <= sign.first < n.last), None)
    if noun is None or noun.head != sign.first:
        return None
    unit = unit_at(at, sign.first)
    if any(v.last == noun.first and v.lemma in _GIVING_UP for v in at.verbs_in(at.sentence.first, noun.first)):
        return None
    last = trimmed(at.document, sign.first, unit.last)
    _, end = at.syntax.phrase_of(noun)
    last = end if at.lower(sign.last) == "for" else last
    if last <= sign.last + 1 or (at.lower(sign.last) != "that" and not topics(at, sign.last, last)):
        return None
    owner = _owner(at, noun)
    return Draft(ConditionKind.DEMAND, sign.tokens, unit, noun.first, last, (sign.last, last), None, owner, True)


def _owner(at: View, noun: NounGroup) -> tuple[NounGroup, ...]:
    """Whose demand it is: the possessor, else the subject of the clause around it."""
    before = next((n for n in at.nouns if n.last + 1 == noun.first), None)
    if (
        noun.possessor is None
        and before is not None
        and before.possessor is not None
        and noun.preposition == before.last
    ):
        noun = before  # "the Kremlin's list of demands"
    if noun.possessor is not None:
        return (NounGroup(noun.first, noun.possessor, noun.possessor - 1),)
    if at.lower(noun.first) in ("his", "her", "its", "their", "our"):
        return (NounGroup(noun.first, noun.first + 1, noun.first),)
    if at.cast.side_of(noun) is not None:
        return (noun,)
    for clause in reversed(at.clauses):
        if clause.first <= noun.first < clause.last and clause.subject and noun not in clause.subject:
            along = noun.preposition is not None and at.lower(noun.preposition) == "with"
            voiced = clause.verb is not None and clause.verb.lemma in lemmas_of(at.document, Sense.VOICE)
            return clause.subject if along or voiced else ()
    return ()


@rule("required-precondition", on=(Sense.REQUIRED,))
def required(at: View, sign: Sign) -> Draft | None:
    """What is called essential for another: "recognition was imperative for any settlement"."""
    unit = unit_at(at, sign.first)
    after = skip_marks(at.document, sign.last, unit.last)
    if asks(at, sign.last):
        return None
    if at.lower(after) not in ("for", "to") and at.lower(sign.last - 1) not in ("for", "of"):
        return None
    verb = next((v for v in reversed(at.verbs_in(unit.first, sign.first)) if v.form == "finite"), None)
    if verb is None or verb.negated or not topics(at, sign.last, min(sign.last + 8, unit.last)):
        return None
    if any(at.lower(i) in ("no", "not", "hardly") for i in range(verb.last, sign.first)):
        return None  # "is no longer a prerequisite"
    if unit.statement is None and not in_domain(at, unit.first, sign.first):
        return None
    first, last = clause_around(at.document, unit, verb)
    if last <= sign.last:
        return None
    subject = at.syntax.subject_of(verb)
    requirement, main = (first, sign.first), (sign.last, last)
    return Draft(ConditionKind.PRECONDITION, sign.tokens, unit, first, last, requirement, main, subject)


need_by.finds("“<{We need an answer by Friday}>,” [Rubio] said.")
need_by.passes_by("“Moscow must answer by Friday,” Rubio said.")
need_by.nothing_in("“We needed an answer by Friday,” Rubio said.")

expect.finds("“<{We expect Moscow to withdraw its troops}>,” [Rubio] said.")
expect.passes_by("“Moscow needs to withdraw its troops,” Rubio said.")
expect.nothing_in("“Moscow expects Kyiv to attack,” Rubio said.")

need.finds("[Rubio] said <{Ukraine needs security guarantees}>.")
need.passes_by("Rubio said Ukraine must get security guarantees.")
need.nothing_in("Rubio said Ukraine needed security guarantees then.", "Rubio said Ukraine needs rain.")

demanded_by.finds("<[Trump] demanded {an answer by Friday}>.")
demanded_by.passes_by("Trump demanded an answer.")
demanded_by.nothing_in("Trump had no demands by Friday.")

demanded_first.finds("<[Moscow] demanded {a withdrawal as a precondition}>.")
demanded_first.passes_by("Moscow demanded a withdrawal.")
demanded_first.nothing_in("A withdrawal was never demanded as a precondition.")

demanded.finds("<[Moscow] demanded {the withdrawal of the troops}>.", "<[Kyiv] insists {on a full ceasefire}>.")
demanded.passes_by("Moscow said the troops must withdraw.")
demanded.nothing_in("The situation demanded a pause.", "Moscow insisted on Monday.")

demand_noun.finds("Kyiv rejected <[Moscow]'s demand {that it withdraw}>.")
demand_noun.passes_by("Moscow demanded that Kyiv withdraw.")
demand_noun.nothing_in("Demand for coal rose.")

required.finds("[Sergei Lavrov] said <{recognition of Crimea was} essential for any settlement>.")
required.passes_by("Lavrov said any settlement must bring the recognition of Crimea.")
required.nothing_in("Lavrov said recognition of Crimea was no longer a prerequisite for talks.")
