"""Demands: needs, demanded, insists on; and what is called essential for a settlement."""

from __future__ import annotations

from typing import NamedTuple

from ukrnews.lexicon.entries import Sense
from ukrnews.model import ConditionKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.deadlines import Limit, limit_in, limited
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.parsers.conditions.must import verb_at
from ukrnews.parsers.conditions.signs import Sign, lemmas_of
from ukrnews.parsers.conditions.units import Unit
from ukrnews.parsers.conditions.view import View
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.extents import clause_around, skip_marks, trimmed
from ukrnews.parsers.statements.said import not_done
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
def need_by(view: View, sign: Sign) -> Draft | None:
    """What is needed by a day: "we need an answer by Friday"."""
    need = view.once(_read_need, sign)
    if need is None or need.limit is None:
        return None
    return limited(need.limit, need.unit, need.clause, need.subject)


@rule("expect-demand", on=(Sense.NEED,))
def expect(view: View, sign: Sign) -> Draft | None:
    """What its speakers expect of another: "we expect Moscow to withdraw"."""
    need = view.once(_read_need, sign)
    if need is None or need.limit is not None or need.verb.lemma != "expect" or not _ours(view, need.subject):
        return None
    after = need.verb.last, need.clause[1]
    if not any(v.form == "infinitive" for v in view.verbs(*after)) or not view.in_domain(*after):
        return None
    return Draft(ConditionKind.DEMAND, sign.tokens, need.unit, *need.clause, need.clause, None, need.subject)


@rule("need-demand", on=(Sense.NEED,))
def need(view: View, sign: Sign) -> Draft | None:
    """What a source says somebody needs of what is bargained over: "Ukraine needs guarantees"."""
    need = view.once(_read_need, sign)
    if need is None or need.limit is not None or need.verb.lemma == "expect" or not view.topics(*need.clause):
        return None
    return Draft(ConditionKind.DEMAND, sign.tokens, need.unit, *need.clause, need.clause, None, need.subject)


def _read_need(view: View, sign: Sign) -> _Asked | None:
    verb = verb_at(view, sign.first)
    unit = view.units.at(sign.first)
    if verb is None or verb.form != "finite" or verb.negated or verb.tense == "past" or view.asks(sign.last):
        return None
    clause = clause_around(view.document, unit, verb)
    subject = view.document.syntax.subject_of(verb)
    told = _ours(view, subject) or unit.statement is not None
    if not view.document.syntax.object_of(verb) or not subject or not told:
        return None
    return _Asked(verb, unit, clause, subject, limit_in(view, verb.last, clause[1]))


def _ours(view: View, subject: tuple[NounGroup, ...]) -> bool:
    return any(view.lower(n.head) in ("we", "i") for n in subject)


@rule("demanded-by-deadline", on=(Sense.DEMAND,))
def demanded_by(view: View, sign: Sign) -> Draft | None:
    """What is demanded by a day: "demanded an answer by Friday"."""
    asked = view.once(_read_demand, sign)
    if asked is None or asked.limit is None:
        return None
    made = limited(asked.limit, asked.unit, asked.clause, asked.subject)
    return made._replace(requirement=(asked.verb.last, asked.clause[1]), own=True)


@rule("demanded-precondition", on=(Sense.DEMAND,))
def demanded_first(view: View, sign: Sign) -> Draft | None:
    """What is demanded as a condition: "demanded a withdrawal as a precondition"."""
    asked = view.once(_read_demand, sign)
    if asked is None or asked.limit is not None:
        return None
    (first, last), after = asked.clause, asked.verb.last
    named = next((i for i in range(after + 2, last) if view.lower(i) in _AS_CONDITION), None)
    if named is None or view.lower(named - 2) != "as":
        return None
    marker, requirement = (named - 2, named + 1), (after, last)
    return Draft(ConditionKind.PRECONDITION, marker, asked.unit, first, last, requirement, None, asked.subject, True)


@rule("demanded-demand", on=(Sense.DEMAND,))
def demanded(view: View, sign: Sign) -> Draft | None:
    """What somebody demands or insists on, by the verb."""
    asked = view.once(_read_demand, sign)
    if asked is None or asked.limit is not None:
        return None
    (first, last), requirement = asked.clause, (_past_time(view, asked.verb.last), asked.clause[1])
    return Draft(ConditionKind.DEMAND, sign.tokens, asked.unit, first, last, requirement, None, asked.subject, True)


def _past_time(view: View, after: int) -> int:
    """The "that" after how long or when it was demanded: "has demanded for years that"; else where the verb ends."""
    if view.lower(after) not in ("for", "since", "on", "in"):
        return after
    that = next((i for i in range(after + 1, after + 5) if view.lower(i) == "that"), after)
    return that if not view.verbs(after, that) else after


def _read_demand(view: View, sign: Sign) -> _Asked | None:
    verb = verb_at(view, sign.first)
    if verb is None or verb.head != sign.first or view.asks(sign.last):
        return None
    if verb.negated or verb.voice == "passive" or not _spells_out(view, verb) or _dated(view, sign.last):
        return None
    unit = view.units.at(sign.first)
    clause = clause_around(view.document, unit, verb)
    subject = view.document.syntax.subject_of(verb)
    if (not subject and verb.form == "finite") or verb.modal is not None or not _by_somebody(view, subject):
        return None
    if not_done(view.document, verb):
        return None
    return _Asked(verb, unit, clause, subject, limit_in(view, verb.last, clause[1]))


def _by_somebody(view: View, subject: tuple[NounGroup, ...]) -> bool:
    """Whether people or bodies demand it, not "the situation demands that …"."""
    if not subject or view.cast.actors_of(subject) or any(view.cast.side_of(n) is not None for n in subject):
        return True
    return all(view.document.tag(n.head).startswith(("PRP", "NNP", "W")) for n in subject)


def _dated(view: View, token: int) -> bool:
    """ "insisted on Monday": a day follows, not a demand."""
    return any(token - 1 <= d.first <= token for d in view.document.dates)


def _spells_out(view: View, verb: VerbGroup) -> bool:
    """Whether the verb says what is demanded: something follows it ("demanded answers")."""
    return verb.last < view.sentence.last - 1 and view.lower(verb.last) not in _NO_OBJECT


@rule("noun-demand", on=(Sense.DEMAND,))
def demand_noun(view: View, sign: Sign) -> Draft | None:
    """What a noun holds: "a demand for a full ceasefire", "Moscow's demand that Kyiv withdraw"."""
    if view.asks(sign.last) or verb_at(view, sign.first) is not None or view.lower(sign.first).startswith("insist"):
        return None
    if view.lower(sign.last) not in _CARRIED or view.lower(sign.last + 1) in ("we", "i", "you"):
        return None
    noun = next((n for n in view.document.syntax.noun_groups(view.sentence) if n.first <= sign.first < n.last), None)
    if noun is None or noun.head != sign.first:
        return None
    unit = view.units.at(sign.first)
    if any(v.last == noun.first and v.lemma in _GIVING_UP for v in view.verbs(view.sentence.first, noun.first)):
        return None
    last = trimmed(view.document, sign.first, unit.last)
    _, end = view.document.syntax.phrase_of(noun)
    last = end if view.lower(sign.last) == "for" else last
    if last <= sign.last + 1 or (view.lower(sign.last) != "that" and not view.topics(sign.last, last)):
        return None
    owner = _owner(view, noun)
    return Draft(ConditionKind.DEMAND, sign.tokens, unit, noun.first, last, (sign.last, last), None, owner, True)


def _owner(view: View, noun: NounGroup) -> tuple[NounGroup, ...]:
    """Whose demand it is: the possessor, else the subject of the clause around it."""
    before = next((n for n in view.document.syntax.noun_groups(view.sentence) if n.last + 1 == noun.first), None)
    if (
        noun.possessor is None
        and before is not None
        and before.possessor is not None
        and noun.preposition == before.last
    ):
        noun = before  # "the Kremlin's list of demands"
    if noun.possessor is not None:
        return (NounGroup(noun.first, noun.possessor, noun.possessor - 1),)
    if view.lower(noun.first) in ("his", "her", "its", "their", "our"):
        return (NounGroup(noun.first, noun.first + 1, noun.first),)
    if view.cast.side_of(noun) is not None:
        return (noun,)
    for clause in reversed(view.document.syntax.clauses(view.sentence)):
        if clause.first <= noun.first < clause.last and clause.subject and noun not in clause.subject:
            along = noun.preposition is not None and view.lower(noun.preposition) == "with"
            voiced = clause.verb is not None and clause.verb.lemma in lemmas_of(view.document, Sense.VOICE)
            return clause.subject if along or voiced else ()
    return ()


@rule("required-precondition", on=(Sense.REQUIRED,))
def required(view: View, sign: Sign) -> Draft | None:
    """What is called essential for another: "recognition was imperative for any settlement"."""
    unit = view.units.at(sign.first)
    after = skip_marks(view.document, sign.last, unit.last)
    if view.asks(sign.last):
        return None
    if view.lower(after) not in ("for", "to") and view.lower(sign.last - 1) not in ("for", "of"):
        return None
    verb = next((v for v in reversed(view.verbs(unit.first, sign.first)) if v.form == "finite"), None)
    if verb is None or verb.negated or not view.topics(sign.last, min(sign.last + 8, unit.last)):
        return None
    if any(view.lower(i) in ("no", "not", "hardly") for i in range(verb.last, sign.first)):
        return None  # "is no longer a prerequisite"
    if unit.statement is None and not view.in_domain(unit.first, sign.first):
        return None
    first, last = clause_around(view.document, unit, verb)
    if last <= sign.last:
        return None
    subject = view.document.syntax.subject_of(verb)
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
