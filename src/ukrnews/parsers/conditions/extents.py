"""How far a clause reaches: the parts of a sentence that belong to a binding word."""

from __future__ import annotations

from typing import NamedTuple

from ukrnews.parsers.conditions.units import Unit
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.view import view_of
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import Clause, VerbGroup

_LOOSE = listed("loose")
_PRONOUNS = frozenset({"it", "he", "she", "they", "we", "you", "this", "i"})
_STOPS = frozenset({";", ":", "—", "–"})
_MARKS = frozenset({"“", "”", '"', "‘", "’", "'", ",", "—", "–", "-", ";", ":", ".", "•", "«", "»", "(", ")"})
_OPENERS = frozenset({"and", "but", "that", "so", "or", "yet", "then"})
_DANGLING = frozenset({"because", "as", "and", "but", "that", "so", "since"})
_OPEN_QUOTES = frozenset({"“", "‘", "«"})


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


def verbs_in(document: Document, first: int, last: int) -> list[VerbGroup]:
    """The verb groups whose main verb stands in the range, those of attributions ("…, he said, …") left out."""
    if first >= last:
        return []
    return view_of(document, document.sentence_of_token(first)).verbs_in(first, last)


def parts_of(document: Document, unit: Unit, first: int, last: int, noun: bool = False) -> Parts:
    """Cut the unit around the marker at tokens [first, last): what hangs under it and what it hangs on."""
    start = _clause_start(document, unit, first)
    fronted = not any(v.form == "finite" for v in verbs_in(document, start, first)) and _is_front(
        document, start, first
    )
    end = _sub_end(document, unit, first, last, fronted, noun)
    if fronted:
        after = skip_marks(document, end, unit.last)
        if after < unit.last:
            return Parts((first, end), (after, _main_end(document, unit, after)), True)
        return Parts((first, end), None, False)
    before = _without_marks(document, start, first)
    return Parts((first, end), before if before[0] < before[1] else None, False)


def widened(document: Document, unit: Unit) -> Unit:
    """The unit with the rest of its sentence: what it says may go on outside the quotation ("“If …,” he said, …")."""
    sentence = document.sentence_of_token(unit.first)
    last = sentence.last
    while last - 1 > unit.first and document.tokens[last - 1].text in (".", "!", "”", '"', "’"):
        last -= 1
    return unit._replace(first=min(unit.first, sentence.first), last=max(unit.last, last))


def _is_front(document: Document, start: int, first: int) -> bool:
    """Whether the marker stands at the head of its clause, adverbs aside ("But even then, if …")."""
    return first - start <= 3 and not any(document.tag(i)[:2] in ("NN", "PR", "CD") for i in range(start, first))


def _clause_start(document: Document, unit: Unit, first: int) -> int:
    """Where the clause that the marker at `first` depends on starts, within the unit."""
    start = unit.first
    for i in range(first - 1, unit.first - 1, -1):
        lower = document.tokens[i].lower
        if (lower in _STOPS and i + 1 < first) or (
            lower == "that" and document.tag(i) == "IN" and unit.statement is None
        ):
            start = i + 1
            break
        if lower in ("and", "but", "or") and i + 1 < first and _own_verb(document, i + 1, first):
            if _clause_between(document, unit.first, i):
                start = i + 1
                break
        elif lower in ("and", "but", "or") and i + 1 == first and _main_later(document, unit, first):
            start = first
            break
    return skip_marks(document, start, first)


def _own_verb(document: Document, first: int, last: int) -> bool:
    """Whether a clause of its own starts here: with a subject, or with a finite verb that shares an earlier one."""
    finite = [v for v in verbs_in(document, first, last) if v.form == "finite"]
    return bool(finite) and (finite[0].first == first or _clause_between(document, first, last))


def _main_later(document: Document, unit: Unit, first: int) -> bool:
    """Whether a comma and a finite verb follow: "…, and if they refuse, we will act"."""
    comma = next((i for i in range(first, unit.last) if document.tokens[i].lower == ","), None)
    return comma is not None and any(v.form == "finite" for v in verbs_in(document, comma, unit.last))


def _clause_between(document: Document, first: int, last: int) -> bool:
    """Whether the range holds a finite verb with a subject of its own before it."""
    for verb in verbs_in(document, first, last):
        if verb.form != "finite":
            continue
        clause = document.syntax.clause_of(verb)
        if clause is not None and any(first <= n.first < verb.first for n in clause.subject):
            return True
    return False


def _sub_end(document: Document, unit: Unit, first: int, last: int, fronted: bool, noun: bool) -> int:
    """The end of what hangs under the marker."""
    tokens = document.tokens
    if noun and fronted:
        return _noun_end(document, unit, last)
    seen_verb = noun
    end = unit.last
    for i in range(last, unit.last):
        lower = tokens[i].lower
        if not seen_verb and any(
            v.first <= i < v.last and v.form in ("finite", "participle") for v in verbs_in(document, last, i + 1)
        ):
            seen_verb = True
        if lower in _STOPS and lower != ":":
            end = i
            break
        if (
            lower == ","
            and (seen_verb or (fronted and i - last >= 2))
            and (_main_follows(document, i + 1, unit.last) if fronted else _loose(document, i + 1, unit.last))
        ):
            end = i
            break
        if fronted and not noun and lower == "then" and tokens[i - 1].lower == ",":
            end = i - 1
            break
    return _without_marks(document, first, end)[1]


def _noun_end(document: Document, unit: Unit, first: int) -> int:
    """The end of the noun under a fronted marker: a comma, or a subject that follows it ("without them Belgium …")."""
    verbs = [v.first for v in verbs_in(document, first, unit.last) if v.form == "finite"]
    comma = next((i for i in range(first, unit.last) if document.tokens[i].lower == ","), None)
    if comma is not None and (not verbs or comma < verbs[0]):
        return _without_marks(document, first, comma)[1]
    nouns = [n for n in document.syntax.noun_groups(document.sentence_of_token(first)) if first <= n.first < unit.last]
    if len(nouns) > 1 and verbs and nouns[1].preposition is None and nouns[1].last <= verbs[0]:
        return nouns[0].last
    return _without_marks(document, first, verbs[0] if verbs else unit.last)[1]


def _main_follows(document: Document, at: int, last: int) -> bool:
    """Whether a main clause starts after the comma before `at`: not a list item, not a relative clause."""
    at = skip_marks(document, at, last)
    if at >= last:
        return True
    lower = document.tokens[at].lower
    if lower in ("which", "who", "whose", "where", "and", "or", "including"):
        return False
    return bool([v for v in verbs_in(document, at, last) if v.form == "finite"]) or last - at <= 8


def _loose(document: Document, at: int, last: int) -> bool:
    """Whether what follows the comma before `at` is only loosely joined: an aside, a new clause, a participle."""
    while at < last and document.tokens[at].text in _MARKS:
        at += 1
    if at >= last:
        return True
    lower = document.tokens[at].lower
    if lower in _LOOSE or (document.tag(at) == "VBG" and lower != "including"):
        return True
    if lower in _PRONOUNS and any(v.first == at + 1 and v.form == "finite" for v in verbs_in(document, at + 1, last)):
        return True
    if lower in ("and", "or"):
        return _clause_between(document, at + 1, last) or document.tokens[min(at + 1, last - 1)].lower == "else"
    return lower in ("otherwise", "then")


def _main_end(document: Document, unit: Unit, first: int) -> int:
    """The end of the main clause that starts at `first`."""
    return trimmed(document, first, unit.last)


def trimmed(document: Document, first: int, last: int) -> int:
    """`last` moved left to before the first loosely joined clause after the range's verb."""
    verbs = [v for v in verbs_in(document, first, last) if v.form == "finite"]
    if not verbs:
        return _without_marks(document, first, last)[1]
    for i in range(verbs[0].last, last):
        lower = document.tokens[i].lower
        if lower in _STOPS and lower != ":":
            return _without_marks(document, first, i)[1]
        if lower == "," and _loose(document, i + 1, last):
            return _without_marks(document, first, i)[1]
    return _without_marks(document, first, last)[1]


def skip_marks(document: Document, first: int, last: int) -> int:
    """The first token from `first` on that is no mark and no bare "and", "that"."""
    while first < last and (document.tokens[first].text in _MARKS or document.tokens[first].lower in _OPENERS):
        first += 1
    return first


def _without_marks(document: Document, first: int, last: int) -> tuple[int, int]:
    """The range without marks at its end; a closing quotation mark stays where its opening mark is inside."""
    tokens = document.tokens
    while last > first and tokens[last - 1].text in _MARKS:
        if tokens[last - 1].text in ("”", "’", '"') and any(
            tokens[i].text in _OPEN_QUOTES | {'"'} for i in range(first, last - 1)
        ):
            break
        last -= 1
    return first, last


def clause_around(document: Document, unit: Unit, verb: VerbGroup) -> tuple[int, int]:
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
    last = _cut(document, verb, last, unit.last)
    while last > verb.last and document.tokens[last - 1].lower in _DANGLING:
        last -= 1
    return first, max(verb.last, last)


def _start_of(clause: Clause, verb: VerbGroup) -> int:
    """Where the subject stands, or the clause where it has none before its verb."""
    before = [n.first for n in clause.subject if n.first < verb.first and n.first >= clause.first]
    return min([*before, verb.first]) if before else min(clause.first, verb.first)


def _cut(document: Document, verb: VerbGroup, last: int, limit: int) -> int:
    verbs = verbs_in(document, verb.last, last)
    for i in range(verb.last, last):
        lower = document.tokens[i].lower
        if (lower in _STOPS and lower != ":") or (lower == "," and _loose(document, i + 1, limit)):
            return _without_marks(document, verb.first, i)[1]
        if lower == "but" and _clause_between(document, i + 1, limit):
            return _without_marks(document, verb.first, i)[1]
        if (
            lower in ("and", "but")
            and verb.modal is None
            and any(v.first == i + 1 and v.form == "finite" for v in verbs)
        ):
            return _without_marks(document, verb.first, i)[1]
    return _without_marks(document, verb.first, last)[1]
