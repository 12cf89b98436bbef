"""Demands: must, has to, needs, demanded, insists on; and what is called essential for a settlement."""

from __future__ import annotations

from collections.abc import Iterator

from ukrnews.lexicon.entries import Sense
from ukrnews.model import Act, ConditionKind
from ukrnews.parsers.conditions.deadlines import limit_in, limited
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.parsers.conditions.extents import clause_around, skip_marks, trimmed
from ukrnews.parsers.conditions.frames import Frame
from ukrnews.parsers.conditions.signs import Sign, lemmas_of
from ukrnews.parsers.conditions.units import Unit
from ukrnews.parsers.statements.said import not_done
from ukrnews.reading.syntax import NounGroup, VerbGroup

_NO_OBJECT = frozenset({",", ".", "by", "of", "when", "after", "before", "since", "as", "during", "while", "because"})
_AS_CONDITION = frozenset({"condition", "precondition", "pre-condition", "prerequisite"})
_OURS = frozenset({"we", "i"})
_CARRIED = frozenset({"for", "that", "to"})


def demands(frame: Frame) -> Iterator[Draft]:
    """The demands of a sentence."""
    for sign in frame.signs:
        if frame.asks(sign.last):
            continue
        if sign.sense is Sense.MUST:
            yield from _must(frame, sign)
        elif sign.sense is Sense.NEED:
            yield from _need(frame, sign)
        elif sign.sense is Sense.DEMAND:
            yield from _demanded(frame, sign)
        elif sign.sense is Sense.REQUIRED:
            yield from _required(frame, sign)


def _verb_at(frame: Frame, token: int) -> VerbGroup | None:
    return next(
        (v for v in frame.document.syntax.verb_groups(frame.sentence) if token in v.parts or v.first <= token < v.last),
        None,
    )


def _must(frame: Frame, sign: Sign) -> Iterator[Draft]:
    verb = _verb_at(frame, sign.first)
    if verb is None or (verb.perfect and frame.lower(sign.first) == "must"):
        return
    if any(frame.lower(i) in ("may", "might", "could") for i in range(verb.first, sign.first)):
        return
    first_of_all = frame.lower(verb.first - 2) == "first" or any(
        frame.lower(i) == "first" for i in range(verb.first - 1, verb.last + 2)
    )
    if of_mind(frame, verb) and not first_of_all:
        return
    unit = frame.units.at(sign.first)
    first, last = clause_around(frame.document, unit, verb)
    if last == verb.last:
        last = max(last, trimmed(frame.document, first, unit.last))
    last = next(
        (i for i in range(verb.last, last) if frame.lower(i) == "or" and frame.has(Sense.PUNISH, i + 1, i + 2)), last
    )
    word = frame.lower(sign.first)
    if word != "must" and (verb.negated or frame.lower(sign.first - 1) in ("not", "n't", "never")):
        return  # "does not have to" binds nobody
    if not _binding(frame, unit, word, verb, first, last):
        return
    subject = frame.document.syntax.subject_of(verb)
    limit = limit_in(frame, verb.last, last)
    before = frame.lower(first - 1) == "first" and frame.lower(first - 2) in ("but", ",", "and")
    if before or any(_comes_first(frame, i) for i in range(sign.last, last)):
        yield Draft(
            ConditionKind.PRECONDITION, "must-first", sign.tokens, unit, first, last, (first, last), None, subject
        )
    elif limit is not None:
        yield limited("must-by", limit, unit, (first, last), subject)
    else:
        yield Draft(ConditionKind.DEMAND, "must", sign.tokens, unit, first, last, (first, last), None, subject)
    yield from _or_else(frame, unit, (first, last))


def _comes_first(frame: Frame, token: int) -> bool:
    """ "must come first", but not "his first Easter"."""
    nouns = frame.document.syntax.noun_groups(frame.sentence)
    return frame.lower(token) == "first" and not any(n.first <= token < n.head for n in nouns)


def of_mind(frame: Frame, verb: VerbGroup) -> bool:
    """ "must understand that …", "should be aware": what asks for nothing but thought."""
    words = lemmas_of(frame.document, Sense.AWARE)
    if verb.lemma in words:
        return True
    near = range(verb.head, verb.last + 2)
    if verb.lemma == "need":
        return any(frame.lower(i) in words and frame.lower(i - 1) == "to" for i in near)
    return verb.lemma == "be" and any(frame.lower(i) in words for i in near)


def _binding(frame: Frame, unit: Unit, word: str, verb: VerbGroup, first: int, last: int) -> bool:
    """Whether it is a party's demand, not a hardship told ("residents had to flee") and not the article's own view."""
    if unit.statement is None:
        return bool(frame.topics(first, verb.first)) and word == "must"
    subject = {frame.lower(n.head) for n in frame.document.syntax.subject_of(verb)}
    if not frame.about(first, last) and not any(a.country for a in unit.speakers):
        return False  # "drivers must wear helmets"
    if word != "must" and subject & _OURS and not any(_comes_first(frame, i) for i in range(first - 1, last)):
        return False  # "we need to be ready", "we would have to use them"
    if unit.statement.act in (Act.DEMAND, Act.WARN, Act.CLAIM) and word == "must":
        return True
    if word == "had":
        return bool(frame.topics(first, last)) or any(_comes_first(frame, i) for i in range(verb.last, last))
    return word == "must" or frame.in_domain(first, last) or frame.lower(first - 1) == "first"


def _or_else(frame: Frame, unit: Unit, demand: tuple[int, int]) -> Iterator[Draft]:
    """ "…, or somebody else will", "… or face sanctions", "otherwise we will": what follows if it is not met."""
    start = demand[1]
    while start < unit.last and not (frame.lower(start) in ("or", "otherwise") and start + 1 < unit.last):
        if frame.verbs(start, start + 1) and frame.verbs(start, start + 1)[0].modal:
            return
        start += 1
    if start >= unit.last or frame.lower(start) not in ("or", "otherwise"):
        return
    last = trimmed(frame.document, start + 1, unit.last)
    ahead = any(v.modal or v.tense == "future" for v in frame.verbs(start, last))
    if not ahead and not frame.has(Sense.PUNISH, start + 1, start + 2):
        return
    first = skip_marks(frame.document, start, last)
    yield Draft(
        ConditionKind.CONSEQUENCE,
        "or-else",
        (start, start + 1),
        unit,
        first,
        last,
        demand,
        (first, last),
        frame.subject_before(first, last),
    )


def _need(frame: Frame, sign: Sign) -> Iterator[Draft]:
    verb = _verb_at(frame, sign.first)
    unit = frame.units.at(sign.first)
    if verb is None or verb.form != "finite" or verb.negated or verb.tense == "past":
        return
    first, last = clause_around(frame.document, unit, verb)
    subject = frame.document.syntax.subject_of(verb)
    ours = any(frame.lower(n.head) in ("we", "i") for n in subject)
    if not frame.document.syntax.object_of(verb) or not subject or not (ours or unit.statement is not None):
        return
    limit = limit_in(frame, verb.last, last)
    if limit is not None:
        yield limited("need-by", limit, unit, (first, last), subject)
    elif verb.lemma == "expect":
        if (
            ours
            and any(v.form == "infinitive" for v in frame.verbs(verb.last, last))
            and frame.in_domain(verb.last, last)
        ):
            yield Draft(ConditionKind.DEMAND, "expect", sign.tokens, unit, first, last, (first, last), None, subject)
    elif frame.topics(first, last):
        yield Draft(ConditionKind.DEMAND, "need", sign.tokens, unit, first, last, (first, last), None, subject)


def _demanded(frame: Frame, sign: Sign) -> Iterator[Draft]:
    verb = _verb_at(frame, sign.first)
    unit = frame.units.at(sign.first)
    if verb is not None and verb.head == sign.first:
        if verb.negated or verb.voice == "passive" or not _spells_out(frame, verb) or _dated(frame, sign.last):
            return
        first, last = clause_around(frame.document, unit, verb)
        subject = frame.document.syntax.subject_of(verb)
        if (not subject and verb.form == "finite") or verb.modal is not None or not _by_somebody(frame, subject):
            return
        if not_done(frame.document, verb):
            return
        limit = limit_in(frame, verb.last, last)
        if limit is not None:
            made = limited("demanded", limit, unit, (first, last), subject)
            yield made._replace(requirement=(verb.last, last), own=True)
            return
        kind, marker = ConditionKind.DEMAND, sign.tokens
        named = next((i for i in range(verb.last + 2, last) if frame.lower(i) in _AS_CONDITION), None)
        if named is not None and frame.lower(named - 2) == "as":
            kind, marker = ConditionKind.PRECONDITION, (named - 2, named + 1)
        yield Draft(kind, "demanded", marker, unit, first, last, (verb.last, last), None, subject, True)
    elif frame.lower(sign.first).startswith("insist"):
        yield from _insistence(frame, sign, unit)
    elif verb is None:
        yield from _demand_noun(frame, sign, unit)


def _by_somebody(frame: Frame, subject: tuple[NounGroup, ...]) -> bool:
    """Whether people or bodies demand it, not "the situation demands that …"."""
    if not subject or frame.cast.actors_of(subject) or any(frame.cast.side_of(n) is not None for n in subject):
        return True
    return all(frame.document.tag(n.head).startswith(("PRP", "NNP", "W")) for n in subject)


def _dated(frame: Frame, token: int) -> bool:
    """ "insisted on Monday": a day follows, not a demand."""
    return any(token - 1 <= d.first <= token for d in frame.document.dates)


def _insistence(frame: Frame, sign: Sign, unit: Unit) -> Iterator[Draft]:
    """ "and insists on silence", where the tagger does not see the verb: the sentence's subject before it insists."""
    last = trimmed(frame.document, sign.first, unit.last)
    earlier = [
        v for v in frame.document.syntax.verb_groups(frame.sentence) if v.last <= sign.first and v.form == "finite"
    ]
    subject = frame.document.syntax.subject_of(earlier[-1]) if earlier else ()
    if subject and last > sign.last and not _dated(frame, sign.last):
        yield Draft(
            ConditionKind.DEMAND,
            "demanded",
            sign.tokens,
            unit,
            sign.first,
            last,
            (sign.last, last),
            None,
            subject,
            True,
        )


def _spells_out(frame: Frame, verb: VerbGroup) -> bool:
    """Whether the verb says what is demanded: something follows it ("demanded answers")."""
    return verb.last < frame.sentence.last - 1 and frame.lower(verb.last) not in _NO_OBJECT


def _demand_noun(frame: Frame, sign: Sign, unit: Unit) -> Iterator[Draft]:
    """ "a demand for a full ceasefire", "Moscow's demand that Kyiv withdraw"."""
    if frame.lower(sign.last) not in _CARRIED or frame.lower(sign.last + 1) in ("we", "i", "you"):
        return
    noun = next((n for n in frame.document.syntax.noun_groups(frame.sentence) if n.first <= sign.first < n.last), None)
    if noun is None or noun.head != sign.first:
        return
    last = trimmed(frame.document, sign.first, unit.last)
    _, end = frame.document.syntax.phrase_of(noun)
    last = end if frame.lower(sign.last) == "for" else last
    if last <= sign.last + 1 or (frame.lower(sign.last) != "that" and not frame.topics(sign.last, last)):
        return
    yield Draft(
        ConditionKind.DEMAND,
        "demand-noun",
        sign.tokens,
        unit,
        noun.first,
        last,
        (sign.last, last),
        None,
        _owner(frame, noun),
        True,
    )


def _owner(frame: Frame, noun: NounGroup) -> tuple[NounGroup, ...]:
    """Whose demand it is: the possessor, else the subject of the clause around it."""
    before = next((n for n in frame.document.syntax.noun_groups(frame.sentence) if n.last + 1 == noun.first), None)
    if (
        noun.possessor is None
        and before is not None
        and before.possessor is not None
        and noun.preposition == before.last
    ):
        noun = before  # "the Kremlin's list of demands"
    if noun.possessor is not None:
        return (NounGroup(noun.first, noun.possessor, noun.possessor - 1),)
    if frame.lower(noun.first) in ("his", "her", "its", "their", "our"):
        return (NounGroup(noun.first, noun.first + 1, noun.first),)
    if frame.cast.side_of(noun) is not None:
        return (noun,)
    for clause in reversed(frame.document.syntax.clauses(frame.sentence)):
        if clause.first <= noun.first < clause.last and clause.subject and noun not in clause.subject:
            along = noun.preposition is not None and frame.lower(noun.preposition) == "with"
            voiced = clause.verb is not None and clause.verb.lemma in lemmas_of(frame.document, Sense.VOICE)
            return clause.subject if along or voiced else ()
    return ()


def _required(frame: Frame, sign: Sign) -> Iterator[Draft]:
    """ "recognition was imperative for any settlement", "a precondition for talks"."""
    unit = frame.units.at(sign.first)
    after = skip_marks(frame.document, sign.last, unit.last)
    if frame.lower(after) not in ("for", "to") and frame.lower(sign.last - 1) not in ("for", "of"):
        return
    verb = next((v for v in reversed(frame.verbs(unit.first, sign.first)) if v.form == "finite"), None)
    if verb is None or verb.negated or not frame.topics(sign.last, min(sign.last + 8, unit.last)):
        return
    if any(frame.lower(i) in ("no", "not", "hardly") for i in range(verb.last, sign.first)):
        return  # "is no longer a prerequisite"
    if unit.statement is None and not frame.in_domain(unit.first, sign.first):
        return
    first, last = clause_around(frame.document, unit, verb)
    if last <= sign.last:
        return
    subject = frame.document.syntax.subject_of(verb)
    yield Draft(
        ConditionKind.PRECONDITION,
        "required-for",
        sign.tokens,
        unit,
        first,
        last,
        (first, sign.first),
        (sign.last, last),
        subject,
    )
