"""Does the text speak of what was or of what will be? A hint from the words around a date, without tags."""

from enum import Enum

from ukrnews.reading.dates.line import Line
from ukrnews.reading.dates.wordlists import listed
from ukrnews.reading.syntax.closed import HAVE


class Tense(Enum):
    """What the words around a date say of its direction."""

    PAST = "past"
    FUTURE = "future"
    UNKNOWN = "unknown"


_FUTURE, _BEFORE_VERB = listed("future"), listed("future before a verb")
_PAST, _NOT_PAST = listed("past"), listed("no past in ed")
_AFTER_SET = listed("after set")
_LEFT, _RIGHT = 12, 8


def tense_around(line: Line, first: int, last: int) -> Tense:
    """The tense at the expression [first, last): that of the nearest verb before it, else of the nearest after it.

    A past form is a known one or any word in -ed; "would have" is past. Looks twelve tokens back and eight ahead.
    """
    for at in range(first - 1, max(line.first, first - _LEFT) - 1, -1):
        found = _tense_of(line, at)
        if found is not None:
            return found
        if line.word(at) == ";":
            break
    for at in range(last, min(line.last, last + _RIGHT)):
        found = _tense_of(line, at)
        if found is not None:
            return found
        if line.word(at) == ";":
            break
    return Tense.UNKNOWN


def _tense_of(line: Line, at: int) -> Tense | None:
    word = line.word(at)
    if word == "be" and line.word(at - 1) == "to":
        return Tense.FUTURE
    if word in _FUTURE:
        if line.word(at + 1) in HAVE or line.word(at + 2) in HAVE:
            return Tense.PAST
        return None if word in _BEFORE_VERB and not _leads_a_verb(line, at) else Tense.FUTURE
    if line.word(at - 1) in ("be", "to"):  # "to be held", "to put": the words before decide
        return None
    if word in _PAST or (word.endswith("ed") and len(word) > 4 and word not in _NOT_PAST):
        return Tense.PAST
    return None


def _leads_a_verb(line: Line, at: int) -> bool:
    """Is "may" a verb, "set" followed by "to" or "for"?"""
    if line.word(at) == "set":
        return line.word(at + 1) in _AFTER_SET
    return not line.is_capital(at)


def had_follows(line: Line, last: int) -> bool:
    """Does "had" follow, as in "By Friday rescuers had found"?"""
    return any(line.word(at) == "had" for at in range(last, last + _RIGHT))
