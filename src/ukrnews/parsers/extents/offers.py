"""Where what is proposed or answered ends: before an aside, a new clause, or the day on which it was answered."""

from __future__ import annotations

from ukrnews.parsers.cards import Table, rule
from ukrnews.parsers.extents.boundaries import Extent, before
from ukrnews.parsers.extents.parts import trimmed
from ukrnews.parsers.extents.word import FINITE, Word, first_end
from ukrnews.parsers.extents.wordlists import listed
from ukrnews.parsers.topics import topics_in
from ukrnews.reading.dates.words import WEEKDAYS
from ukrnews.reading.document import Document

DEFINITE = frozenset({"the", "this", "that", "these", "those", "such", "his", "her", "its", "their", "our"})
"""Words that take up again what was put forward before."""
_REACH = 40
_MARKS = "; : — – - ( ) . ? !"
_BREAKS = """as when while whereas which who whom whose where because since after before if unless until once provided
but although though despite amid whether so only then following during"""
_ENDS = frozenset(_MARKS.split()) | frozenset(_BREAKS.split())
_JOINS = frozenset({"of", "in", "at", "on", "for", "with", "along", "including", "lasting", "from", "to"})
_TAIL = frozenset({
    ",", ".", ";", "”", '"', "’", "—", ":", "and", "or", "but", "to", "that", "with", "for", "of", "in", "on",
})  # fmt: skip


@rule("offer-verb-end", on=before(FINITE, Extent.OFFER))
def new_verb(at: Word) -> bool:
    """A finite verb, which is not its own: "the truce that was proposed collapsed"; not "to help end the war", nor a
    noun that only looks like one ("the minerals deal")."""
    if at.lower(-1) in listed("before a bare verb"):
        return False
    return not any(m.first < at.i < m.last for m in topics_in(at.document, at.i - 2, at.i + 1))


@rule("offer-pronoun-end", on=before("he she they we i", Extent.OFFER))
def pronoun(at: Word) -> bool:
    """Whoever does what the clause beside it tells: "the truce *he* announced"."""
    return at.i > at.start and any(v.first == at.i + 1 for v in at.finite(1))


@rule("offer-mark-end", on=before(_MARKS, Extent.OFFER))
def mark(at: Word) -> bool:
    """A mark other than a comma: "proposed a truce (the third this year)"."""
    return True


@rule("offer-clause-end", on=before(_BREAKS, Extent.OFFER))
def new_clause(at: Word) -> bool:
    """When, why and under what condition: "proposed a truce after the raid", "… if Moscow agrees"; not "such as"."""
    return at.i > at.start and (at.lower(), at.lower(-1)) not in (("as", "such"), ("once", "at"))


@rule("offer-that-end", on=before("that", Extent.OFFER))
def that_clause(at: Word) -> bool:
    """A clause of it: "offered talks that nobody in Kyiv wanted"."""
    return at.i > at.start and at.tag() in ("WDT", "IN")


@rule("offer-aside-end", on=before(",", Extent.OFFER))
def aside(at: Word) -> bool:
    """A comma after which no list and no phrase of it goes on: "suggested direct talks, ideally by noon"."""
    if at.lower(1) in _JOINS:
        return False  # "truces, of 48 hours"
    if _goes_on(at):
        return False
    finite = {v.first for v in at.finite(1)}
    for n in range(1, 21):
        if at.lower(n) in ("and", "or"):
            return any(at.i + n < verb <= at.i + n + 4 for verb in finite)
        if (at.tag(n) == "VBG" and at.tag(n - 1) != "DT") or at.i + n in finite or at.lower(n) in _ENDS:
            return True
    return True


def _goes_on(at: Word) -> bool:
    """ "ending hostilities, *resuming* talks and lifting sanctions": a list of -ing forms from its start on."""
    opens = at.start + (at.document.word(at.start) in ("“", '"', "‘"))
    if at.document.tag(opens) != "VBG" or "VBG" not in (at.tag(1), at.tag(2) if at.lower(1) in ("and", "or") else ""):
        return False
    limit = min([v.first for v in at.finite(1)] or [at.stop])
    return any(at.lower(n) in ("and", "or") and at.lower(n + 1).endswith("ing") for n in range(1, limit - at.i))


@rule("offer-day-end")
def day(at: Word) -> int:
    """The day on which something was answered: "rejected the agreement on Thursday", "… the next day".

    The number of words to leave out before `at`, where it ends otherwise."""
    if at.document.word(at.start) not in DEFINITE:
        return 0
    words = [t.lower for t in at.document.tokens[at.start : at.i]]
    if words[-3:-1] in (["the", "next"], ["the", "following"], ["the", "same"]) and words[-1] == "day":
        return min(3, len(words) - 1)
    if words[-2:-1] == ["on"] and words[-1] in WEEKDAYS:
        return min(2, len(words) - 1)
    return int(words[-1] == "the" and len(words) > 1)  # "the following day", cut before "following"


OFFER_ENDS = Table("proposals", None, (new_verb, pronoun, mark, new_clause, that_clause, aside))
"""Where what is proposed or answered ends: at the first word before which one of these says so."""
OFFER_TAILS = Table("proposals", None, (day,))
"""What is taken off the end of what is taken up again."""


def offer_end(document: Document, first: int, limit: int, *, clause: bool = False) -> int:
    """Where what is proposed from `first` on ends: before an aside, a new clause or the end of the sentence.

    Where nothing is left before `limit`, it ends where it starts. `clause`: it is a clause itself ("propose that the
    truce last …") and may hold a finite verb.
    """
    if first >= limit:
        return first
    sentence = document.sentence_of_token(first)
    last = min(limit, sentence.last, first + _REACH)
    last = min([last, *(start for start, _ in document.syntax.insertions(sentence) if start > first)])
    if clause:
        return without_tail(document, first, trimmed(document, first, last))
    return without_tail(document, first, first_end(OFFER_ENDS, Extent.OFFER, Word(document, first, first, last)))


def before_day(document: Document, first: int, last: int) -> int:
    """Where the day ends what is taken up again."""
    end = Word(document, last, first, last)
    cut: list[int] = [tail.read(end) for tail in OFFER_TAILS.of(document)]
    return last - sum(cut)


def without_tail(document: Document, first: int, last: int) -> int:
    """`last` without marks and joining words at the end."""
    while last > first and document.tokens[last - 1].lower in _TAIL:
        last -= 1
    return last


new_verb.finds("[Rubio] proposed <a truce for Odesa> was the word in Kyiv.")
new_verb.passes_by(
    "Rubio proposed a truce for Odesa.",
    "Rubio offered to help end the war.",
    "Kyiv ratified the minerals deal with the United States.",
)

pronoun.finds("[Kyiv] {accepted <a truce>} he had announced.")
pronoun.passes_by("Kyiv accepted a truce that he had announced.")

mark.finds("[Rubio] proposed <a truce for Odesa> (the third this year).")
mark.passes_by("Rubio proposed a truce for Odesa.")

new_clause.finds("[Rubio] proposed <a truce for Odesa> after the raid.")
new_clause.passes_by(
    "Rubio proposed a truce of 30 days for Odesa.",
    "Rubio proposed steps such as a truce for Odesa.",
    "Rubio proposed a truce at once for Odesa.",
)

that_clause.finds("[Putin] offered <talks> that nobody in Kyiv wanted.")
that_clause.passes_by("Rubio proposed that a truce begin at noon.")

aside.finds("[Rubio] suggested <direct talks>, ideally by noon.")
aside.passes_by(
    "Rubio proposed a truce, of 30 days.", "Rubio proposed ending the war, opening ports and holding talks."
)

day.finds("[Putin] {rejected <the agreement>} on Thursday.")
day.passes_by("Putin rejected an agreement on Thursday.")
