"""The clauses of a condition: what hangs under a marker and what it hangs on, and the clause of a verb that binds."""

from __future__ import annotations

from typing import NamedTuple, Protocol

from ukrnews.parsers.extents.boundaries import Extent
from ukrnews.parsers.extents.clauses import CLAUSE_ENDS
from ukrnews.parsers.extents.word import (
    Word,
    clause_between,
    finite_between,
    first_end,
    skip_marks,
    verbs_in,
    without_marks,
)
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import Clause, VerbGroup

_STOPS = frozenset({";", ":", "—", "–"})
_DASHES = frozenset({"—", "–"})
_DANGLING = frozenset({"because", "as", "and", "but", "that", "so", "since"})


class Stretch(Protocol):
    """The tokens [first, last) that one source is answerable for."""

    @property
    def first(self) -> int: ...
    @property
    def last(self) -> int: ...
    @property
    def statement(self) -> object:
        """What says it; None where the article does."""


class Parts(NamedTuple):
    """A conditional sentence as token ranges: the clause under the marker, the main one; `fronted`: in this order."""

    sub: tuple[int, int]
    main: tuple[int, int] | None
    fronted: bool

    @property
    def whole(self) -> tuple[int, int]:
        """Both together."""
        if self.main is None:
            return self.sub
        return min(self.sub[0], self.main[0]), max(self.sub[1], self.main[1])


def parts_of(document: Document, unit: Stretch, first: int, last: int, noun: bool = False) -> Parts:
    """Cut the unit around the marker at tokens [first, last): what hangs under it and what it hangs on. `noun`: a noun
    hangs under it."""
    start = _clause_start(document, unit, first)
    under = Word(document, last, last, unit.last)
    if finite_between(document, start, first) or not _is_front(document, start, first):
        end = without_marks(document, first, _under_end(under, noun))
        before = start, without_marks(document, start, first)
        return Parts((first, end), before if before[0] < before[1] else None, False)
    end = without_marks(document, first, first_end(CLAUSE_ENDS, Extent.NOUN if noun else Extent.FRONTED, under))
    after = skip_marks(document, end, unit.last)
    main = (after, trimmed(document, after, unit.last)) if after < unit.last else None
    return Parts((first, end), main, True)


def _under_end(under: Word, noun: bool) -> int:
    """The end of what hangs under a marker after its main clause; before its verb, commas do not end it."""
    verbs = verbs_in(under.document, under.i, under.stop)
    inside = next((v.first for v in verbs if v.form in ("finite", "participle")), under.stop)
    inside = under.i if noun else inside
    end = first_end(CLAUSE_ENDS, Extent.VERBLESS, under, inside)
    return end if end < inside else first_end(CLAUSE_ENDS, Extent.MAIN, under._replace(i=inside))


def trimmed(document: Document, first: int, last: int) -> int:
    """`last` moved left to before the first loosely joined clause after the range's verb."""
    verbs = finite_between(document, first, last)
    if not verbs:
        return without_marks(document, first, last)
    return without_marks(
        document, first, first_end(CLAUSE_ENDS, Extent.MAIN, Word(document, verbs[0].last, first, last), last)
    )


def clause_around(document: Document, unit: Stretch, verb: VerbGroup) -> tuple[int, int]:
    """The clause of this verb inside the unit, from its subject on, without what is only loosely joined."""
    clause = document.syntax.clause_of(verb)
    first, last = unit.first, unit.last
    for insertion in document.syntax.insertions(document.sentence_of_token(verb.head)):
        if verb.last <= insertion[0] < last:
            last = insertion[0]
        elif first < insertion[1] <= verb.first:
            first = insertion[1]
    if clause is not None:
        first = max(first, _start_of(clause, verb))
        last = min(last, max(clause.last, verb.last))
    first = skip_marks(document, first, verb.first)
    if verb.first > first and document.tokens[first].lower in ("which", "who", "that"):
        first += 1
    end = first_end(CLAUSE_ENDS, Extent.MAIN, Word(document, verb.last, verb.first, unit.last), last)
    end = without_marks(document, verb.first, end)
    while end > verb.last and document.tokens[end - 1].lower in _DANGLING:
        end -= 1
    return first, max(verb.last, end)


def _is_front(document: Document, start: int, first: int) -> bool:
    """Whether the marker heads its clause, adverbs aside: "But even then, if …", "In that case, if …"."""
    if document.tag(start) == "IN" and document.word(first - 1) == "," and not verbs_in(document, start, first):
        return True
    return first - start <= 3 and not any(document.tag(i)[:2] in ("NN", "PR", "CD") for i in range(start, first))


def _clause_start(document: Document, unit: Stretch, first: int) -> int:
    """Where the clause that the marker at `first` depends on starts, within the unit."""
    before = range(first - 1, unit.first - 1, -1)
    return skip_marks(document, next((i + 1 for i in before if _parts(document, unit, i, first)), unit.first), first)


def _parts(document: Document, unit: Stretch, at: int, first: int) -> bool:
    """Whether the word parts the clause of the marker at `first` from what stands before."""
    lower = document.tokens[at].lower
    if at + 1 == first and lower in ("and", "but", "or", ":"):
        return _main_later(document, first, unit.last)
    if lower in ("and", "but", "or"):
        if document.word(at - 1) == "," and document.tag(at + 1) == "VBG":
            return True  # "…, and tightening the sanctions if"
        return _own_verb(document, at + 1, first) and clause_between(document, unit.first, at)
    if lower == "that":
        joined = document.word(at - 1) in ("and", "but")
        return document.tag(at) == "IN" and (unit.statement is None or joined or _declares(document, at))
    closes = document.word(first - 1) in _DASHES  # "sanctions — tariffs, too — if they refuse"
    return lower in _STOPS and at + 1 < first and not (closes and lower in _DASHES)


def _declares(document: Document, at: int) -> bool:
    """ "we declare *that*", "it is clear *that*"; not "I can't imagine *that*", whose "not" says no to what follows."""
    if not document.tag(at - 1).startswith(("VB", "JJ")):
        return False
    before = document.syntax.verb_groups(document.sentence_of_token(at))
    return not any(v.negated for v in before if at - 3 <= v.last <= at)


def _own_verb(document: Document, first: int, last: int) -> bool:
    """Whether a clause of its own starts here: with a subject, or with a finite verb that shares an earlier one."""
    finite = finite_between(document, first, last)
    shares = bool(finite) and finite[0].first == first and not _shares_modal(document, finite[0])
    return shares or clause_between(document, first, last)


def _shares_modal(document: Document, verb: VerbGroup) -> bool:
    """ "would cease fire and *begin* talks"."""
    before = document.syntax.verb_groups(document.sentence_of_token(verb.head))
    modal = next((v.modal for v in reversed(before) if v.head < verb.first and v.form == "finite"), None)
    return modal is not None and verb.tag in ("VB", "VBP") and verb.modal is None


def _main_later(document: Document, first: int, last: int) -> bool:
    """Whether a comma and a finite verb follow: "…, and if they refuse, we will act"."""
    comma = next((i for i in range(first, last) if document.tokens[i].lower == ","), last)
    return bool(finite_between(document, comma, last))


def _start_of(clause: Clause, verb: VerbGroup) -> int:
    """Where the subject stands, or the clause where it has none before its verb."""
    before = [n.first for n in clause.subject if n.first < verb.first and n.first >= clause.first]
    return min([*before, verb.first]) if before else min(clause.first, verb.first)
