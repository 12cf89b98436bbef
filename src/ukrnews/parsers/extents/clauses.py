"""Where a condition's clause ends: at what is only loosely joined to it, or where the clause it hangs on begins."""

from __future__ import annotations

from ukrnews.parsers.cards import rule
from ukrnews.parsers.extents.boundaries import Extent, before
from ukrnews.parsers.extents.word import ANY, FINITE, Word, clause_between, skip_marks, verbs_in

_LOOSE = frozenset(
    "since after because while whereas although though as but which who whose whom where so".split(),
)
_PRONOUNS = frozenset({"it", "he", "she", "they", "we", "you", "this", "i"})


@rule("dash-end", on=before("; — –", Extent.MAIN, Extent.OWN, Extent.VERBLESS, Extent.FRONTED))
def dash(at: Word) -> bool:
    """A dash or a semicolon: "We will stop if Moscow does — nobody believes it"."""
    return True


@rule("loose-clause-end", on=before(",", Extent.MAIN, Extent.OWN))
def loose_clause(at: Word) -> bool:
    """A clause loosely joined: "must withdraw, because the talks depend on it", "…, which Kyiv doubts"."""
    return at.past_marks(1).lower() in _LOOSE


@rule("loose-doing-end", on=before(",", Extent.MAIN, Extent.OWN))
def loose_doing(at: Word) -> bool:
    """An -ing form: "must withdraw, leaving its guns behind"."""
    there = at.past_marks(1)
    return there.tag() == "VBG" and there.lower() != "including"


@rule("new-clause-end", on=before(",", Extent.MAIN, Extent.OWN))
def new_clause(at: Word) -> bool:
    """A pronoun and its verb, or "and" and a clause: "must withdraw, it knows that", "…, and Kyiv must be told"."""
    there = at.past_marks(1)
    if there.lower() in ("and", "or"):
        return clause_between(at.document, there.i + 1, at.stop)
    return there.lower() in _PRONOUNS and any(v.first == there.i + 1 for v in there.finite(1))


@rule("otherwise-end", on=before(",", Extent.MAIN, Extent.OWN))
def otherwise(at: Word) -> bool:
    """What follows if not: "must withdraw, otherwise there is no truce", "…, or else"."""
    there = at.past_marks(1)
    return there.lower() in ("otherwise", "then") or (there.lower() in ("and", "or") and there.lower(1) == "else")


@rule("but-clause-end", on=before("but", Extent.OWN))
def but_clause(at: Word) -> bool:
    """Another clause after "but": "must withdraw but Kyiv doubts it will"."""
    return clause_between(at.document, at.i + 1, at.stop)


@rule("and-verb-end", on=before("and but", Extent.OWN))
def and_verb(at: Word) -> bool:
    """Another verb of the subject, unless a modal governs both: "demands a withdrawal and hopes for talks"."""
    bound = at.verb is not None and at.verb.modal is None
    return bound and any(v.first == at.i + 1 for v in at.finite(1))


@rule("main-clause-end", on=before(",", Extent.FRONTED))
def main_clause(at: Word) -> bool:
    """The clause that a fronted one hangs on: "If Moscow stops, Kyiv will stop"."""
    verbs = (v for v in verbs_in(at.document, at.start, at.i + 1) if v.form in ("finite", "participle"))
    if at.i - at.start < 2 and not any(v.first <= at.i for v in verbs):
        return False
    first = skip_marks(at.document, at.i + 1, at.stop)
    if first >= at.stop:
        return True
    main = at._replace(i=first)
    if main.lower() in ("which", "who", "whose", "where", "and", "or", "including"):
        return False  # a list goes on, or a relative clause
    return bool(main.finite()) or at.stop - first <= 8


@rule("then-end", on=before(",", Extent.FRONTED))
def then(at: Word) -> bool:
    """ "then" after a fronted clause: "If so, then Kyiv and its allies will stop"."""
    return at.lower(1) == "then"


@rule("noun-comma-end", on=before(",", Extent.NOUN))
def noun_comma(at: Word) -> bool:
    """The comma after a fronted noun: "Without a truce, there will be no talks"."""
    return True


@rule("noun-verb-end", on=before(FINITE, Extent.NOUN))
def noun_verb(at: Word) -> bool:
    """The verb of the clause that a fronted noun hangs on: "Without a truce there will be no talks"."""
    return True


@rule("noun-subject-end", on=before(ANY, Extent.NOUN))
def noun_subject(at: Word) -> bool:
    """The subject of the clause that a fronted noun hangs on: "Without them Belgium will not move"."""
    groups = at.document.syntax.noun_groups(at.document.sentence_of_token(at.i))
    group = next((n for n in groups if n.first == at.i and n.preposition is None), None)
    return group is not None and at.i > at.start and any(v.first == group.last for v in at.finite())
