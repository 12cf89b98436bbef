"""What must be done: a demand, what must come first, by when, and what follows otherwise."""

from __future__ import annotations

from typing import NamedTuple

from ukrnews.lexicon.entries import Sense
from ukrnews.model import Act, ConditionKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.deadlines import Limit, limit_in, limited
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.parsers.conditions.signs import Sign, lemmas_of
from ukrnews.parsers.conditions.units import Unit
from ukrnews.parsers.conditions.view import View
from ukrnews.parsers.extents import clause_around, skip_marks, trimmed
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
def must_first(view: View, sign: Sign) -> Draft | None:
    """What must come first: "a ceasefire must come first"."""
    must = view.once(_read, sign)
    if must is None or not must.first:
        return None
    return Draft(ConditionKind.PRECONDITION, sign.tokens, must.unit, *must.clause, must.clause, None, must.subject)


@rule("must-by-deadline", on=(Sense.MUST,))
def must_by(view: View, sign: Sign) -> Draft | None:
    """What must be done by a day: "must answer by Friday"."""
    must = view.once(_read, sign)
    if must is None or must.limit is None:
        return None
    return limited(must.limit, must.unit, must.clause, must.subject)


@rule("must-demand", on=(Sense.MUST,))
def must_be_done(view: View, sign: Sign) -> Draft | None:
    """What a party says must be done, has to or needs to be."""
    must = view.once(_read, sign)
    if must is None:
        return None
    return Draft(ConditionKind.DEMAND, sign.tokens, must.unit, *must.clause, must.clause, None, must.subject)


@rule("or-else-consequence", on=(Sense.MUST,))
def or_else(view: View, sign: Sign) -> Draft | None:
    """What follows if it is not met: "…, or somebody else will", "… or face sanctions", "otherwise we will"."""
    must = view.once(_read, sign)
    start = _or(view, must.unit, must.clause[1]) if must is not None else None
    if must is None or start is None:
        return None
    last = trimmed(view.document, start + 1, must.unit.last)
    ahead = any(v.modal or v.tense == "future" for v in view.verbs(start, last))
    if not ahead and not view.has(Sense.PUNISH, start + 1, start + 2):
        return None
    first = skip_marks(view.document, start, last)
    subject = view.subject_before(first, last)
    marker, main = (start, start + 1), (first, last)
    return Draft(ConditionKind.CONSEQUENCE, marker, must.unit, *main, must.clause, main, subject)


def _or(view: View, unit: Unit, start: int) -> int | None:
    """Where "or" or "otherwise" opens what follows, before another clause begins."""
    for i in range(start, unit.last):
        if view.lower(i) in ("or", "otherwise") and i + 1 < unit.last:
            return i
        verbs = view.verbs(i, i + 1)
        if verbs and verbs[0].modal:
            return None
    return None


def _read(view: View, sign: Sign) -> _Must | None:
    verb = verb_at(view, sign.first)
    word = view.lower(sign.first)
    if verb is None or view.asks(sign.last) or (verb.perfect and word == "must"):
        return None
    if any(view.lower(i) in ("may", "might", "could") for i in range(verb.first, sign.first)):
        return None
    first_of_all = view.lower(verb.first - 2) == "first" or any(
        view.lower(i) == "first" for i in range(verb.first - 1, verb.last + 2)
    )
    if of_mind(view, verb) and not first_of_all:
        return None
    unit = view.units.at(sign.first)
    first, last = _clause(view, unit, verb)
    if word != "must" and (verb.negated or view.lower(sign.first - 1) in ("not", "n't", "never")):
        return None  # "does not have to" binds nobody
    if not _binding(view, unit, word, verb, first, last):
        return None
    before = view.lower(first - 1) == "first" and view.lower(first - 2) in ("but", ",", "and")
    comes_first = before or any(_comes_first(view, i) for i in range(sign.last, last))
    subject = view.document.syntax.subject_of(verb)
    return _Must(unit, (first, last), subject, comes_first, limit_in(view, verb.last, last))


def _clause(view: View, unit: Unit, verb: VerbGroup) -> tuple[int, int]:
    """The verb's clause, up to an "or" that threatens."""
    first, last = clause_around(view.document, unit, verb)
    if last == verb.last:
        last = max(last, trimmed(view.document, first, unit.last))
    threat = (i for i in range(verb.last, last) if view.lower(i) == "or" and view.has(Sense.PUNISH, i + 1, i + 2))
    return first, next(threat, last)


def verb_at(view: View, token: int) -> VerbGroup | None:
    """The verb group that holds the token."""
    groups = view.document.syntax.verb_groups(view.sentence)
    return next((v for v in groups if token in v.parts or v.first <= token < v.last), None)


def _is_guess(view: View, verb: VerbGroup) -> bool:
    return verb.lemma == "be" and verb.voice == "active" and view.tag(verb.last).startswith("JJ")


def _comes_first(view: View, token: int) -> bool:
    """ "must come first", but not "his first Easter"."""
    nouns = view.document.syntax.noun_groups(view.sentence)
    return view.lower(token) == "first" and not any(n.first <= token < n.head for n in nouns)


def of_mind(view: View, verb: VerbGroup) -> bool:
    """ "must understand that …", "should be aware": what asks for nothing but thought."""
    words = lemmas_of(view.document, Sense.AWARE)
    if verb.lemma in words:
        return True
    near = range(verb.head, verb.last + 2)
    if verb.lemma == "need":
        return any(view.lower(i) in words and view.lower(i - 1) == "to" for i in near)
    return verb.lemma == "be" and any(view.lower(i) in words for i in near)


def _binding(view: View, unit: Unit, word: str, verb: VerbGroup, first: int, last: int) -> bool:
    """Whether it is a party's demand, not a hardship told ("residents had to flee") and not the article's own view."""
    if unit.statement is None:
        return bool(view.topics(first, verb.first)) and word == "must"
    subject = {view.lower(n.head) for n in view.document.syntax.subject_of(verb)}
    if not view.about(first, last) and not any(a.country for a in unit.speakers):
        return False  # "drivers must wear helmets"
    if word != "must" and subject & _OURS and not any(_comes_first(view, i) for i in range(first - 1, last)):
        return False  # "we need to be ready", "we would have to use them"
    if "it" in subject and _is_guess(view, verb):
        return False  # "it must be cold in Moscow"
    if unit.statement.act in (Act.DEMAND, Act.WARN, Act.CLAIM) and word == "must":
        return True
    if word == "had" and unit.statement.rule == "inserted":
        return False  # "Troops had to withdraw, the army said": what happened, in its own tense
    if word == "had":
        return bool(view.topics(first, last)) or any(_comes_first(view, i) for i in range(verb.last, last))
    return word == "must" or view.in_domain(first, last) or view.lower(first - 1) == "first"


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
