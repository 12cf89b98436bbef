"""What must be done: a demand, what must come first, by when, and what follows otherwise."""

from __future__ import annotations

from typing import NamedTuple

from ukrnews.lexicon.entries import Sense
from ukrnews.model import ActorKind, ConditionKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.ahead import asks, looks_ahead, of_mind, subject_before, verb_around
from ukrnews.parsers.conditions.condition_draft import Draft
from ukrnews.parsers.conditions.deadlines import limit_in, limited
from ukrnews.parsers.conditions.signs import Sign, has
from ukrnews.parsers.conditions.stakes import about, about_here, demanded_here, in_domain, taken_up, topics
from ukrnews.parsers.conditions.units import Unit, unit_at
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.extents import clause_around, skip_marks, trimmed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup

_OURS = frozenset({"we", "i"})
_WHO = frozenset({"who", "which", "what"})
_NAMED = frozenset({ActorKind.PERSON, ActorKind.ORGANISATION})


class _Must(NamedTuple):
    """The clause of a binding "must", "has to" or "need to"."""

    word: str
    verb: VerbGroup
    unit: Unit
    clause: tuple[int, int]
    subject: tuple[NounGroup, ...]

    def draft(self, sign: Sign, kind: ConditionKind) -> Draft:
        return Draft(kind, sign.tokens, self.unit, *self.clause, self.clause, None, self.subject)


@rule("must-first-precondition", on=(Sense.MUST,))
def must_first(at: View, sign: Sign) -> Draft | None:
    """What must come first or be a condition: "a ceasefire must come first", "must be a condition of any deal"."""
    must = at.once(_must, sign)
    if must is None:
        return None
    last = must.clause[1]
    comes_first = _first_of_all(at, must) or _comes_first(at, sign.last, last) or _is_condition(at, must)
    return must.draft(sign, ConditionKind.PRECONDITION) if comes_first else None


def _first_of_all(at: View, must: _Must) -> bool:
    """ "First, the text must be agreed upon", "but first a truce must hold"."""
    comma = at.lower(must.clause[0] - 1) == ","
    first = must.clause[0] - 1 - comma
    opens = comma and first == skip_marks(at.document, must.unit.first, must.clause[0])
    return at.lower(first) == "first" and (opens or at.lower(first - 1) in ("but", ",", "and"))


def _is_condition(at: View, must: _Must) -> bool:
    """ "must be a condition of any deal", "has to become the key condition for talks"."""
    last = must.clause[1]
    named = next((n for n in at.nouns if must.verb.last <= n.first < last), None)
    if named is None or must.verb.lemma not in listed("being so"):
        return False
    return at.lower(named.head) in listed("conditions") and at.lower(named.last) in ("for", "of", "to")


@rule("must-by-deadline", on=(Sense.MUST,))
def must_by(at: View, sign: Sign) -> Draft | None:
    """What must be done by a day: "must answer by Friday"."""
    must = at.once(_must, sign)
    limit = limit_in(at, must.verb.last, must.clause[1]) if must is not None else None
    return limited(limit, must.unit, must.clause, must.subject) if must is not None and limit is not None else None


@rule("must-demand", on=(Sense.MUST,))
def must_be_done(at: View, sign: Sign) -> Draft | None:
    """What a party says must be done, has to or needs to be."""
    must = at.once(_must, sign)
    return must.draft(sign, ConditionKind.DEMAND) if must is not None else None


@rule("or-else-consequence", on=(Sense.MUST,))
def or_else(at: View, sign: Sign) -> Draft | None:
    """What follows if it is not met: "…, or somebody else will", "… or face sanctions", "otherwise we will"."""
    must = at.once(_must, sign)
    start = _or(at, must) if must is not None else None
    if must is None or start is None:
        return None
    last = trimmed(at.document, start + 1, must.unit.last)
    if not looks_ahead(at.verbs_in(start, last)) and not has(at, Sense.PUNISH, start + 1, start + 2):
        return None
    main = skip_marks(at.document, start, last), last
    subject = subject_before(at, *main)
    return Draft(ConditionKind.CONSEQUENCE, (start, start + 1), must.unit, *main, must.clause, main, subject)


def _or(at: View, must: _Must) -> int | None:
    """Where "or" or "otherwise" opens what follows, before another clause begins."""
    for i in range(must.clause[1], must.unit.last):
        if at.lower(i) in ("or", "otherwise") and i + 1 < must.unit.last:
            return i
        if any(v.modal for v in at.verbs_in(i, i + 1)):
            return None
    return None


def _must(at: View, sign: Sign) -> _Must | None:
    verb = verb_around(at, sign.first)
    if verb is None or asks(at, sign.last) or not _obliges(at, sign, verb) or _describes(at, verb):
        return None
    unit = unit_at(at, sign.first)
    must = _Must(at.lower(sign.first), verb, unit, _clause(at, unit, verb), at.syntax.subject_of(verb))
    return must if _binding(at, must) else None


def _obliges(at: View, sign: Sign, verb: VerbGroup) -> bool:
    """Whether the verb lays a duty on somebody, not "must have come", "might have to", "does not have to", and no duty
    to think, but for what is to be thought of first."""
    if any(at.lower(i) in listed("before a duty only foreseen") for i in range(verb.first, sign.first)):
        return False
    alone = verb.lemma == "must" and at.lower(verb.last) not in ("—", "–", "-", ",")
    if verb.form == "participle" or alone:
        return False  # "fuel needed to support the attack", "it is a must"
    if at.lower(sign.first) == "must":
        lifted = verb.perfect
    else:
        lifted = verb.negated or at.lower(sign.first - 1) in ("not", "n't", "never")
    first_of_all = any(at.lower(i) == "first" for i in range(verb.first - 2, verb.last + 2))
    return not lifted and (first_of_all or not of_mind(at, verb))


def _describes(at: View, verb: VerbGroup) -> bool:
    """ "a list of ports that Moscow must stop shelling", "who must pay will be decided": nothing is demanded there."""
    if at.lower(verb.first - 1) in _WHO:
        return True
    clause = at.syntax.clause_of(verb)
    relative = clause is not None and clause.kind == "relative" and clause.marker is not None
    described = at.syntax.antecedent_of(clause) if clause is not None and relative else None
    if described is None:
        return False  # "the stance that Kyiv must leave" demands it
    return at.tag(described.head) == "NNS" or at.lower(described.head) in listed("lists")


def _clause(at: View, unit: Unit, verb: VerbGroup) -> tuple[int, int]:
    """The verb's clause, up to an "or" that threatens."""
    first, last = clause_around(at.document, unit, verb)
    if last == verb.last:
        last = max(last, trimmed(at.document, first, unit.last))
    threat = (i for i in range(verb.last, last) if at.lower(i) == "or" and has(at, Sense.PUNISH, i + 1, i + 2))
    return first, next(threat, last)


def _comes_first(at: View, first: int, last: int) -> bool:
    """ "must come first", "must be preceded by", but not "his first Easter"."""
    if any(at.lower(i) in listed("preceding") for i in range(first, last)):
        return True
    firsts = (i for i in range(first, last) if at.lower(i) == "first")
    return any(not any(n.first <= i < n.head for n in at.nouns) for i in firsts)


def _binding(at: View, must: _Must) -> bool:
    """Whether it is a party's demand, not a hardship told ("residents had to flee") and not the article's own view."""
    statement, (first, last) = must.unit.statement, must.clause
    if statement is None:
        aim = at.lower(must.unit.first) == "to"  # "To become law, the bill must be signed"
        return must.word == "must" and bool(topics(at, first, must.verb.first)) and not aim
    named = any(a.country or (a.kind in _NAMED and about_here(at)) for a in must.unit.speakers)
    if not named and not about(at, first, last):
        return False  # "drivers must wear helmets"
    if _no_demand(at, must):
        return False
    if must.word == "had":  # "Troops had to withdraw, the army said": what happened, in its own tense
        wanted = topics(at, first, last) or _comes_first(at, must.verb.last, last)
        return bool(wanted) and not _told_behind(at, must)
    if must.word == "must" or in_domain(at, first, last) or at.lower(first - 1) == "first":
        return True
    return taken_up(at, must.unit.first, must.subject) or demanded_here(at, must.unit, first, last)


def _told_behind(at: View, must: _Must) -> bool:
    """Whether who says it stands behind: "the jet had to turn back, the ministry said" keeps its own tense."""
    statement = must.unit.statement
    return statement is not None and statement.cue is not None and statement.content[0].start < statement.cue.start


def _no_demand(at: View, must: _Must) -> bool:
    """Whether it is a guess, or a duty of the speakers themselves or one that others feel, or the enemy's defeat."""
    if must.verb.lemma in listed("blows") and must.verb.voice == "passive":
        return True  # "the rebels must be defeated": nobody is asked to
    return _is_guess(at, must) or _of_ourselves(at, must) or _felt(at, must) or _of_own_side(at, must)


def _of_own_side(at: View, must: _Must) -> bool:
    """ "Ukraine must hold on", said in Kyiv: no demand upon others, unless it is to get something."""
    if must.verb.voice == "passive" or must.verb.lemma in listed("getting"):
        return False
    theirs = {a.country for a in at.cast.actors_of(must.subject)}
    return bool(theirs) and None not in theirs and theirs <= {a.country for a in must.unit.speakers}


def _felt(at: View, must: _Must) -> bool:
    """ "Ukrainians feel that they must fight": what others feel their own duty to be."""
    clause = at.syntax.clause_of(must.verb)
    above = at.parent(clause) if clause is not None and clause.kind == "reported" else None
    feels = above is not None and above.verb is not None and above.verb.lemma in listed("feeling")
    return feels and above is not None and all(at.lower(n.head) not in _OURS for n in above.subject)


def _is_guess(at: View, must: _Must) -> bool:
    """ "it must be cold in Moscow"."""
    being = must.verb.lemma == "be" and must.verb.voice == "active" and at.tag(must.verb.last).startswith("JJ")
    if at.lower(must.verb.last) in listed("what a truce is to be"):
        return False
    return being and any(at.lower(n.head) == "it" for n in must.subject)


def _of_ourselves(at: View, must: _Must) -> bool:
    """ "we need to be ready", "we would have to use them", but for what is to come first or is at stake."""
    ours = any(at.lower(n.head) in _OURS for n in must.subject)
    if must.word == "must" and topics(at, *must.clause):
        return False
    return ours and not _comes_first(at, must.clause[0] - 1, must.clause[1])


must_first.finds(
    "[Zelensky] said <{a ceasefire must come first}>.",
    "“First, <{the text of the treaty must be agreed upon}>,” [Peskov] said.",
    "[Kallas] said <{a withdrawal must be a condition of any treaty}>.",
)
must_first.passes_by("Zelensky said a ceasefire must hold.")
must_first.nothing_in("Zelensky said Kyiv must have come first in the vote.")

must_by.finds("[Rubio] said <{Moscow must answer by Friday}>.")
must_by.passes_by("Rubio said Moscow must answer.")
must_by.nothing_in("Rubio said Moscow must have answered by Friday.")

must_be_done.finds(
    "[Zelensky] said <{Russia must withdraw its troops}>.",
    "“<{Russia must withdraw its troops}>,” [Zelensky] said in a statement. “We can wait.”",
    "[Zelensky] thanked the allies for the sanctions but said <{they have to bite}>.",
)
must_be_done.passes_by("Zelensky said a withdrawal must come first.")
must_be_done.nothing_in(
    "Residents of Kupiansk had to flee.",
    "Zelensky said Russia does not have to withdraw.",
    "Zelensky said allies must understand the risk.",
    "“We have to be ready for new sanctions,” Rubio said.",
    "Zelensky said Ukraine must hold on to the city.",
    "Zelensky said Russians felt that they must fight.",
    "Zelensky said he had a list of ports that Moscow must stop shelling.",
    "“Who must pay for the ruins will be decided at the talks,” Lavrov said.",
    "Zelensky said Moscow was going to have to sign a truce.",
    "A Russian convoy had to turn back from Kupiansk, the ministry said.",
    "The minister named the fuel needed to support Ukraine.",
    "Zelensky said Russia must be defeated.",
    "To enter into force, the peace treaty must be signed.",
    "“We must not waste time on the war,” Zelensky said.",
)

or_else.finds("Rubio said Moscow must accept the truce or <face sanctions>.")
or_else.passes_by("Rubio said Moscow would face sanctions if it did not accept the truce.")
or_else.nothing_in("Residents had to flee or hide.")
