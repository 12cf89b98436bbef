"""Where a condition's clause ends: at what is only loosely joined to it, or where the clause it hangs on begins."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.parsers.cards import Table, rule
from ukrnews.parsers.extents.boundaries import Extent, before
from ukrnews.parsers.extents.word import ANY, FINITE, Word, clause_between, skip_marks, verbs_in
from ukrnews.reading.syntax import NounGroup

_LOOSE = frozenset(
    "since after because while whereas although though as but which who whose whom where so".split(),
)
_CLOSING = frozenset({"NN", "RB", "JJ", "CD", "RP", "VB"})
"""What the clause before a pronoun may end in."""
_DASHES = frozenset({"—", "–", "-"})
_ONE = frozenset({"a", "an", "another"})
_ASIDE = 20
"""How many words an aside between dashes may have."""
_PRONOUNS = frozenset({"it", "he", "she", "they", "we", "you", "this", "i"})


@rule("dash-end", on=before("; — – -", Extent.MAIN, Extent.VERBLESS))
def dash(at: Word) -> bool:
    """A dash or a semicolon: "will not sign without a truce — a real one"; not around an aside."""
    return at.lower() == ";" or not (_opens_aside(at) or _in_aside(at))


@rule("fronted-dash-end", on=before("; — –", Extent.FRONTED))
def fronted_dash(at: Word) -> bool:
    """A dash or a semicolon before the main clause: "If Moscow refuses — we will act"; not one that opens an aside."""
    return at.lower() == ";" or not _opens_aside(at)


def _opens_aside(at: Word) -> bool:
    """ "if we withdraw — from the heights, the walls — we will": another dash follows, and no clause opens between."""
    if _in_aside(at):
        return False
    dashes = (i for i in range(at.i + 1, min(at.i + _ASIDE, at.stop)) if at.document.word(i) == at.lower())
    second = next(dashes, None)
    if second is None or second + 1 >= at.stop:
        return False
    inside = (c for c in at.document.syntax.clauses(at.sentence) if c.verb is not None and c.verb.head < second)
    return not any(n.first == at.i + 1 and c.kind != "relative" for c in inside for n in c.subject)


def _in_aside(at: Word) -> bool:
    """Whether a dash before it is still open."""
    return sum(at.document.word(i) in _DASHES for i in range(at.start, at.i)) % 2 == 1


@rule("loose-clause-end", on=before(",", Extent.MAIN))
def loose_clause(at: Word) -> bool:
    """A clause loosely joined: "must withdraw, which Kyiv doubts"; not what it is for: "so that talks can begin"."""
    there = at.past_marks(1)
    if there.lower(1) == "of" and there.lower(2) in ("which", "whom"):
        return True  # ", much of which lies in ruins"
    return there.lower() in _LOOSE and not (there.lower() == "so" and there.lower(1) == "that")


@rule("loose-doing-end", on=before(",", Extent.MAIN))
def loose_doing(at: Word) -> bool:
    """An -ing form: "must withdraw, leaving its guns behind"."""
    there = at.past_marks(1)
    return there.tag() == "VBG" and there.lower() != "including"


@rule("with-doing-end", on=before(",", Extent.MAIN))
def with_doing(at: Word) -> bool:
    """What somebody does meanwhile: "if its terms were met, with Trump relaying the message"."""
    there = at.past_marks(1)
    group = _group_at(there, 1) if there.lower() == "with" else None
    verbs = verbs_in(at.document, there.i, at.stop) if group is not None else []
    return group is not None and any(v.first == group.last and v.form == "gerund" for v in verbs)


@rule("set-beside-end", on=before(",", Extent.MAIN))
def set_beside(at: Word) -> bool:
    """A noun set beside what was said: "must make concessions, another signal of unity"; no list goes on with it."""
    if at.lower(1) not in _ONE:
        return False
    before, group = next((n for n in _groups(at) if n.last == at.i), None), _group_at(at, 1)
    if before is None or group is None or at.lower(group.last - at.i) in ("and", "or", ","):
        return False
    return group not in at.document.syntax.coordination_of(before)


@rule("as-others-do-end", on=before("as", Extent.MAIN))
def as_others_do(at: Word) -> bool:
    """What others did at the time: "will not cede land as leaders pledged support"; not "must leave as it vowed to"."""
    verbs = verbs_in(at.document, at.start, at.i)
    group = _group_at(at, 1)
    if group is None or not verbs or verbs[0].modal not in ("will", "must", "should", "can"):
        return False
    return any(v.first == group.last and v.is_plain_past for v in at.finite(1))


def _groups(at: Word) -> Sequence[NounGroup]:
    return at.document.syntax.noun_groups(at.sentence)


def _group_at(at: Word, n: int) -> NounGroup | None:
    """The noun group that opens `n` places on."""
    return next((g for g in _groups(at) if g.first == at.i + n), None)


@rule("new-clause-end", on=before(",", Extent.MAIN))
def new_clause(at: Word) -> bool:
    """A pronoun and its verb, or "and" and a clause: "must withdraw, it knows that", "…, and Kyiv must be told"."""
    there = at.past_marks(1)
    if there.lower() in ("and", "or"):
        dash = next((i for i in range(there.i, at.stop) if at.document.word(i) in _DASHES), at.stop)
        return clause_between(at.document, there.i + 1, dash)
    return there.lower() in _PRONOUNS and any(v.first == there.i + 1 for v in there.finite(1))


@rule("otherwise-end", on=before(",", Extent.MAIN))
def otherwise(at: Word) -> bool:
    """What follows if not: "must withdraw, otherwise there is no truce", "…, or else"."""
    there = at.past_marks(1)
    return there.lower() in ("otherwise", "then") or (there.lower() in ("and", "or") and there.lower(1) == "else")


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
    if _in_aside(at) or main.tag() == "VBG":
        return False  # "if they ask, knowing that we refuse, we will …"
    if main.lower() in ("which", "who", "whose", "where", "and", "or", "including"):
        return False  # a list goes on, or a relative clause
    return bool(main.finite()) or at.stop - first <= 8


@rule("then-end", on=before("then", Extent.FRONTED))
def then(at: Word) -> bool:
    """The "then" that opens the main clause without a comma: "If Moscow stops then Kyiv will stop"."""
    subject = next((n for n in at.document.syntax.noun_groups(at.sentence) if n.first == at.i + 1), None)
    return at.i > at.start and subject is not None and any(v.first == subject.last for v in at.finite(1))


@rule("pronoun-end", on=before("he she it they we you there", Extent.FRONTED))
def pronoun(at: Word) -> bool:
    """A pronoun and a verb ahead that open the main clause without a comma: "If Moscow stops we will stop"."""
    if at.tag(-1)[:2] not in _CLOSING:
        return False
    verbs = [v for v in verbs_in(at.document, at.start, at.stop) if v.form == "finite" and v.first <= at.i + 1]
    if len(verbs) < 2 or verbs[-1].first != at.i + 1 or verbs[-1].modal not in ("will", "would", "shall"):
        return False
    clause = at.document.syntax.clause_of(verbs[-1])
    above = None if clause is None else at.document.syntax.clauses(at.sentence)[clause.parent or 0].verb
    told = clause is not None and clause.kind == "reported" and above is not None and above.first >= at.start
    return not told  # "if Moscow says it will stop, …"


@rule("noun-comma-end", on=before(",", Extent.NOUN))
def noun_comma(at: Word) -> bool:
    """The comma after a fronted noun: "Without a truce, there will be no talks"."""
    return True


@rule("noun-verb-end", on=before(FINITE, Extent.NOUN))
def noun_verb(at: Word) -> bool:
    """The verb of the clause that a fronted noun hangs on: "Without a truce is no deal possible"."""
    return True


@rule("noun-subject-end", on=before(ANY, Extent.NOUN))
def noun_subject(at: Word) -> bool:
    """The subject of the clause that a fronted noun hangs on: "Without them Belgium will not move"."""
    groups = at.document.syntax.noun_groups(at.sentence)
    group = next((n for n in groups if n.first == at.i and n.preposition is None), None)
    return group is not None and at.i > at.start and any(v.first == group.last for v in at.finite())


_RULES = (
    dash,
    fronted_dash,
    loose_clause,
    loose_doing,
    with_doing,
    set_beside,
    as_others_do,
    new_clause,
    otherwise,
    main_clause,
    then,
    pronoun,
    noun_comma,
    noun_verb,
    noun_subject,
)
CLAUSE_ENDS = Table("conditions", None, _RULES)
"""Where the clauses of a condition end: at the first word before which one of these says so."""

dash.finds("“<Kyiv will not sign without {a truce}> — a real one,” Zelensky said.")
dash.passes_by("“Kyiv will not sign without a truce,” Zelensky said.")

fronted_dash.finds("“<If {Moscow refuses the truce} — we will act>,” [Zelensky] said.")
fronted_dash.passes_by("“If Moscow refuses the truce, we will act,” Zelensky said.")

loose_clause.finds("[Zelensky] said <{Russia must withdraw its troops}>, which Kyiv doubts.")
loose_clause.passes_by(
    "Zelensky said Russia must withdraw its troops, tanks and guns.",
    "Zelensky said Russia must withdraw its troops, so that talks can begin.",
)

loose_doing.finds(
    "[Zelensky] said <{Russia must withdraw its troops}>, leaving no guns behind.",
    "“Kyiv will wait and <allies will send troops if {Russia refuses the truce}>, leaving no doubt,” Zelensky said.",
)
loose_doing.passes_by("Zelensky said Russia must withdraw its troops, including the guards.")

with_doing.finds("[Zelensky] said <Kyiv would sign if {Russia withdrew}>, with Ankara watching the truce.")
with_doing.passes_by("Zelensky said Kyiv would sign if Russia withdrew, with all its guns.")

set_beside.finds("[Vance] said <{Russia must withdraw its troops}>, another signal that the mood has changed.")
set_beside.passes_by("Vance said Russia must withdraw its troops, a brigade and all its guns.")

as_others_do.finds("[Zelensky] said <{Russia must withdraw its troops}> as leaders pledged support.")
as_others_do.passes_by("Zelensky said Russia must withdraw its troops as the plan requires.")

new_clause.finds("“<Kyiv will sign if {Russia withdraws its troops}>, and we know they will,” Zelensky said.")
new_clause.passes_by("“Kyiv will sign if Russia withdraws its troops, and all its guns,” Zelensky said.")

otherwise.finds("[Zelensky] said <{Russia must withdraw its troops}>, otherwise no deal.")
otherwise.passes_by("Zelensky said Russia must withdraw its troops, or at least its guns.")


main_clause.finds(
    "[Zelensky] said <if {Russia withdraws its troops}, Kyiv will hold its fire>.",
    "“Kyiv will wait for talks, and <if {Russia refuses the truce}, we will send troops>,” Zelensky said.",
)
main_clause.passes_by("Zelensky said Kyiv will hold its fire if Russia withdraws its troops, guns and tanks.")


pronoun.finds("[Zelensky] said that <if {Russia withdraws its troops} he will hold his fire>.")
pronoun.passes_by(
    "Zelensky said that if Russia withdraws its troops, he will hold his fire.",
    "Zelensky said that if Russia promises it will withdraw, Kyiv will hold its fire.",
)

then.finds("[Zelensky] said <if {Russia withdraws its troops} then Kyiv will hold its fire>.")
then.passes_by("Zelensky said if Russia withdraws its troops, then Kyiv will hold its fire.")

noun_comma.finds("“<Without {a truce}, nobody in Kyiv would sign>,” Zelensky said.")
noun_comma.passes_by("“Nobody in Kyiv would sign without a truce, a pause and a swap,” Zelensky said.")

noun_subject.finds("“<Without {guarantees} he would fight the plan>,” Zelensky said.")
noun_subject.passes_by("“He would fight the plan without guarantees,” Zelensky said.")

noun_verb.finds("“<Without {a truce} is no deal possible>,” Zelensky said.")
noun_verb.passes_by("“No deal is possible without a truce,” Zelensky said.")
