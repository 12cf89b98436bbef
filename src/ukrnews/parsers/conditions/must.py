"""What must be done: a demand, what must come first, by when, and what follows otherwise."""

from __future__ import annotations

from typing import NamedTuple

from ukrnews.lexicon.entries import Sense
from ukrnews.model import Act, ConditionKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.ahead import asks, subject_before
from ukrnews.parsers.conditions.deadlines import Limit, limit_in, limited
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.parsers.conditions.extents import clause_around, skip_marks, trimmed
from ukrnews.parsers.conditions.signs import Sign, has, lemmas_of
from ukrnews.parsers.conditions.stakes import about, in_domain, topics
from ukrnews.parsers.conditions.units import Unit, unit_at
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup

_OURS = frozenset({"we", "i"})


class _Must(NamedTuple):
    """The clause of a binding "must"."""

    unit: Unit
    clause: tuple[int, int]
    subject: tuple[NounGroup, ...]
    first: bool
    """It says what must come first."""
    limit: Limit | None


@rule("must-first-precondition", on=(Sense.MUST,))
def must_first(at: View, sign: Sign) -> Draft | None:
    """What must come first: "a ceasefire must come first"."""
    must = at.once(_read, sign)
    if must is None or not must.first:
        return None
    return Draft(ConditionKind.PRECONDITION, sign.tokens, must.unit, *must.clause, must.clause, None, must.subject)


@rule("must-by-deadline", on=(Sense.MUST,))
def must_by(at: View, sign: Sign) -> Draft | None:
    """What must be done by a day: "must answer by Friday"."""
    must = at.once(_read, sign)
    if must is None or must.limit is None:
        return None
    return limited(must.limit, must.unit, must.clause, must.subject)


@rule("must-demand", on=(Sense.MUST,))
def must_be_done(at: View, sign: Sign) -> Draft | None:
    """What a party says must be done, has to or needs to be."""
    must = at.once(_read, sign)
    if must is None:
        return None
    return Draft(ConditionKind.DEMAND, sign.tokens, must.unit, *must.clause, must.clause, None, must.subject)


@rule("or-else-consequence", on=(Sense.MUST,))
def or_else(at: View, sign: Sign) -> Draft | None:
    """What follows if it is not met: "…, or somebody else will", "… or face sanctions", "otherwise we will"."""
    must = at.once(_read, sign)
    start = _or(at, must.unit, must.clause[1]) if must is not None else None
    if must is None or start is None:
        return None
    last = trimmed(at.document, start + 1, must.unit.last)
    ahead = any(v.modal or v.tense == "future" for v in at.verbs_in(start, last))
    if not ahead and not has(at, Sense.PUNISH, start + 1, start + 2):
        return None
    first = skip_marks(at.document, start, last)
    subject = subject_before(at, first, last)
    marker, main = (start, start + 1), (first, last)
    return Draft(ConditionKind.CONSEQUENCE, marker, must.unit, *main, must.clause, main, subject)


def _or(at: View, unit: Unit, start: int) -> int | None:
    """Where "or" or "otherwise" opens what follows, before another clause begins."""
    for i in range(start, unit.last):
        if at.lower(i) in ("or", "otherwise") and i + 1 < unit.last:
            return i
        verbs = at.verbs_in(i, i + 1)
        if verbs and verbs[0].modal:
            return None
    return None


def _read(at: View, sign: Sign) -> _Must | None:
    verb = verb_at(at, sign.first)
    word = at.lower(sign.first)
    if verb is None or asks(at, sign.last) or (verb.perfect and word == "must"):
        return None
    if any(at.lower(i) in ("may", "might", "could") for i in range(verb.first, sign.first)):
        return None
    first_of_all = at.lower(verb.first - 2) == "first" or any(
        at.lower(i) == "first" for i in range(verb.first - 1, verb.last + 2)
    )
    if of_mind(at, verb) and not first_of_all:
        return None
    unit = unit_at(at, sign.first)
    first, last = _clause(at, unit, verb)
    if word != "must" and (verb.negated or at.lower(sign.first - 1) in ("not", "n't", "never")):
        return None  # "does not have to" binds nobody
    if not _binding(at, unit, word, verb, first, last):
        return None
    before = at.lower(first - 1) == "first" and at.lower(first - 2) in ("but", ",", "and")
    comes_first = before or any(_comes_first(at, i) for i in range(sign.last, last))
    subject = at.syntax.subject_of(verb)
    return _Must(unit, (first, last), subject, comes_first, limit_in(at, verb.last, last))


def _clause(at: View, unit: Unit, verb: VerbGroup) -> tuple[int, int]:
    """The verb's clause, up to an "or" that threatens."""
    first, last = clause_around(at.document, unit, verb)
    if last == verb.last:
        last = max(last, trimmed(at.document, first, unit.last))
    threat = (i for i in range(verb.last, last) if at.lower(i) == "or" and has(at, Sense.PUNISH, i + 1, i + 2))
    return first, next(threat, last)


def verb_at(at: View, token: int) -> VerbGroup | None:
    """The verb group that holds the token."""
    groups = at.verbs
    return next((v for v in groups if token in v.parts or v.first <= token < v.last), None)


def _is_guess(at: View, verb: VerbGroup) -> bool:
    return verb.lemma == "be" and verb.voice == "active" and at.tag(verb.last).startswith("JJ")


def _comes_first(at: View, token: int) -> bool:
    """ "must come first", but not "his first Easter"."""
    nouns = at.nouns
    return at.lower(token) == "first" and not any(n.first <= token < n.head for n in nouns)


def of_mind(at: View, verb: VerbGroup) -> bool:
    """ "must understand that …", "should be aware": what asks for nothing but thought."""
    words = lemmas_of(at.document, Sense.AWARE)
    if verb.lemma in words:
        return True
    near = range(verb.head, verb.last + 2)
    if verb.lemma == "need":
        return any(at.lower(i) in words and at.lower(i - 1) == "to" for i in near)
    return verb.lemma == "be" and any(at.lower(i) in words for i in near)


def _binding(at: View, unit: Unit, word: str, verb: VerbGroup, first: int, last: int) -> bool:
    """Whether it is a party's demand, not a hardship told ("residents had to flee") and not the article's own at."""
    if unit.statement is None:
        return bool(topics(at, first, verb.first)) and word == "must"
    subject = {at.lower(n.head) for n in at.syntax.subject_of(verb)}
    if not about(at, first, last) and not any(a.country for a in unit.speakers):
        return False  # "drivers must wear helmets"
    if word != "must" and subject & _OURS and not any(_comes_first(at, i) for i in range(first - 1, last)):
        return False  # "we need to be ready", "we would have to use them"
    if "it" in subject and _is_guess(at, verb):
        return False  # "it must be cold in Moscow"
    if unit.statement.act in (Act.DEMAND, Act.WARN, Act.CLAIM) and word == "must":
        return True
    if word == "had" and unit.statement.rule == "inserted":
        return False  # "Troops had to withdraw, the army said": what happened, in its own tense
    if word == "had":
        return bool(topics(at, first, last)) or any(_comes_first(at, i) for i in range(verb.last, last))
    return word == "must" or in_domain(at, first, last) or at.lower(first - 1) == "first"


must_first.finds("[Zelensky] said <{a ceasefire must come first}>.")
must_first.passes_by("Zelensky said a ceasefire must hold.")
must_first.nothing_in("Zelensky said Kyiv must have come first in the vote.")

must_by.finds("[Rubio] said <{Moscow must answer by Friday}>.")
must_by.passes_by("Rubio said Moscow must answer.")
must_by.nothing_in("Rubio said Moscow must have answered by Friday.")

must_be_done.finds("[Zelensky] said <{Russia must withdraw its troops}>.")
must_be_done.passes_by("Zelensky said a withdrawal must come first.")
must_be_done.nothing_in(
    "Residents of Kupiansk had to flee.",
    "Zelensky said Russia does not have to withdraw.",
    "Zelensky said allies must understand the risk.",
)

or_else.finds("Rubio said Moscow must accept the truce or <face sanctions>.")
or_else.passes_by("Rubio said Moscow would face sanctions if it did not accept the truce.")
or_else.nothing_in("Residents had to flee or hide.")
