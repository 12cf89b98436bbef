"""Paragraphs and sentences, by rules over tokens.

A paragraph is a line. A sentence ends at a full stop, question mark, exclamation mark or ellipsis, together with the
quotation marks and brackets that close there, unless what stands before it (an abbreviation, a list number) or what
follows it (a small letter, a dash, the speaker of the quotation) says that the sentence goes on. Quotations of several
sentences are split too.
"""

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter
from typing import NamedTuple

from ukrnews.reading.tokens import Token
from ukrnews.reading.wordlists import listed


class Sentence(NamedTuple):
    """Tokens [first, last), characters [start, end), and the index of the paragraph it stands in."""

    index: int  # type: ignore[assignment]  # shadows tuple.index, which nobody needs here
    first: int
    last: int
    start: int
    end: int
    paragraph: int


class Paragraph(NamedTuple):
    """A line of text from its first to its last token: characters [start, end)."""

    index: int  # type: ignore[assignment]  # shadows tuple.index, which nobody needs here
    start: int
    end: int


def split(text: str, tokens: Sequence[Token]) -> tuple[list[Sentence], list[Paragraph]]:
    """Cut the tokens of a text into sentences and paragraphs.

    Every token is in exactly one sentence, every sentence in exactly one paragraph. Blank lines make no paragraph. What
    runs on for more than 300 tokens without an end is cut after a comma, so that the time stays linear.
    """
    sentences: list[Sentence] = []
    paragraphs: list[Paragraph] = []
    first = 0
    for last in _line_ends(text, tokens):
        whole = _sentences(tokens, first, last)
        for begin, end in (part for a, b in whole for part in _parts(tokens, a, b)):
            sentences.append(
                Sentence(len(sentences), begin, end, tokens[begin].start, tokens[end - 1].end, len(paragraphs))
            )
        paragraphs.append(Paragraph(len(paragraphs), tokens[first].start, tokens[last - 1].end))
        first = last
    return sentences, paragraphs


_LONGEST = 300
"""Tokens of a sentence: news has none so long, lists and texts without full stops have."""


def _parts(tokens: Sequence[Token], begin: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentence whole, or one that is too long in parts that end after a comma or semicolon where they have one."""
    while end - begin > _LONGEST:
        middle = begin + _LONGEST // 2
        marks = (i for i in range(begin + _LONGEST - 1, middle, -1) if tokens[i].text in (",", ";"))
        cut = next(marks, begin + _LONGEST - 1) + 1
        yield begin, cut
        begin = cut
    yield begin, end


_START = attrgetter("start")
_HEADLINE = 4
"""Words of the shortest headline."""
_NEWLINES = re.compile(r"[\n\r\v\f\x1c-\x1e\x85\u2028\u2029]+")


def _line_ends(text: str, tokens: Sequence[Token]) -> list[int]:
    """For each line that holds tokens, the index after its last one."""
    ends: list[int] = []
    index, count = 0, len(tokens)
    for newline in _NEWLINES.finditer(text):
        before, index = index, bisect_left(tokens, newline.start(), index, key=_START)
        if index > before:
            ends.append(index)
    if index < count:
        ends.append(count)
    again = _headline_again(tokens, ends)
    return ends if again is None else [ends[0], again, *ends[1:]]


def _headline_again(tokens: Sequence[Token], ends: Sequence[int]) -> int | None:
    """Where the second line has told the headline once more before it begins: pages joined without a space."""
    if len(ends) < 2 or ends[0] < _HEADLINE or ends[1] - ends[0] <= ends[0] + 1:
        return None
    title, again = tokens[: ends[0]], tokens[ends[0] : 2 * ends[0]]
    begins = tokens[2 * ends[0]].text[:1]
    same = all(a.text == b.text for a, b in zip(title, again, strict=True))
    return 2 * ends[0] if same and not begins.islower() and title[-1].text not in _STOPS else None


_BEFORE_NAME, _BEFORE_NUMBER = listed("abbreviations before a name"), listed("abbreviations before a number")
_MONTHS, _STARTERS = listed("abbreviations of months"), listed("starters of sentences")
_TIMES, _SPOKE = listed("after a time of day"), listed("spoke")
_OPENS_TIME = listed("openings before a time of day")
_OPENING_TIME = 8
"""Words in which a sentence says at what time: "On Monday, at about 3 a.m. Russian drones struck"."""
_STOPS = frozenset(".!?…")
_BULLETS = frozenset("•▪●◦‣∙")
_STOPS_AND_BULLETS = _STOPS | _BULLETS
_CLOSING = frozenset("\"”’')]»")
_OPENING = frozenset("\"“„‘'([«")
_CARRIES_ON = frozenset(["-", "–", "—", "--", ",", ";", ":", ")", "]", "/"])


def _sentences(tokens: Sequence[Token], first: int, last: int) -> list[tuple[int, int]]:
    """The sentences of one line as token ranges."""
    found: list[tuple[int, int]] = []
    begin = free = first
    for index in [i for i in range(first, last) if tokens[i].text[-1] in _STOPS_AND_BULLETS]:
        if index < free:
            continue
        if tokens[index].text[-1] in _STOPS:
            free = _after_closing(tokens, index + 1, last)
            if free < last and _ends(tokens, begin, index, free, last):
                found.append((begin, free))
                begin = free
        elif tokens[index].text in _BULLETS and index > begin:
            found.append((begin, index))
            begin = index
    found.append((begin, last))
    return found


def _after_closing(tokens: Sequence[Token], index: int, last: int) -> int:
    """The first token at or after `index` that is no closing mark attached to what stands before it."""
    while index < last and tokens[index].text in _CLOSING and tokens[index].start == tokens[index - 1].end:
        index += 1
    return index


def _ends(tokens: Sequence[Token], begin: int, stop: int, after: int, last: int) -> bool:
    """Whether the sentence that began at `begin` ends between the stop and `after`, where the next token stands."""
    following = tokens[after]
    if following.text in _CARRIES_ON or following.text[0] in _STOPS:
        return False
    if following.start == tokens[after - 1].end and not _missing_space(tokens, stop, after):
        return False
    word = after
    while word < last - 1 and tokens[word].text in _OPENING:
        word += 1
    heading = tokens[word].text
    if heading[0].islower() and not _quotation_opens(tokens, stop, after, word):
        return False
    if stop - begin < 2 and _is_list_number(tokens, begin, stop):
        return False
    mark = tokens[stop].text
    if after > stop + 1:
        return not _is_spoken_by(tokens, mark, word, last)
    if len(mark) > 1 and mark[-1] == "." and mark[0] != ".":
        if heading not in _STARTERS and _opens_with_time(tokens, begin, stop):
            return False
        return _abbreviation_ends(mark, tokens, word, last, opened=word > after)
    if mark in ("...", "…", ".."):
        return not heading[0].isdigit()
    return True


def _quotation_opens(tokens: Sequence[Token], stop: int, after: int, word: int) -> bool:
    """Whether a quotation in small letters begins after a plain full stop: "He left. “in my view, …”"."""
    plain = stop > 0 and tokens[stop].text == "." and after == stop + 1 and tokens[stop - 1].text.isalpha()
    return plain and word > after and tokens[after].text in ("“", "‘", "«") and len(tokens[stop - 1].text) > 2


def _missing_space(tokens: Sequence[Token], stop: int, after: int) -> bool:
    """Whether two sentences lost the space between them: "… under fire.The governor …"."""
    before = tokens[stop - 1].text if stop else ""
    return (
        after == stop + 1 and len(before) > 1 and before.isalpha() and before.islower() and tokens[after].text.istitle()
    )


def _is_list_number(tokens: Sequence[Token], begin: int, stop: int) -> bool:
    """Whether the sentence so far is but the number of a list item: "1." or "b." or "IV."."""
    number = tokens[begin].text.rstrip(".")
    return len(number) < 4 and (number.isdecimal() or len(number) == 1 or not number.strip("IVX"))


def _opens_with_time(tokens: Sequence[Token], begin: int, stop: int) -> bool:
    """Whether the sentence, or what "that" begins in it, has but told the time: "At 3 a.m. Russian drones struck"."""
    opening = next(
        (i + 1 for i in range(stop - 1, max(begin, stop - _OPENING_TIME), -1) if tokens[i].lower == "that"), begin
    )
    return stop - opening < _OPENING_TIME and tokens[opening].lower in _OPENS_TIME


def _abbreviation_ends(mark: str, tokens: Sequence[Token], word: int, last: int, *, opened: bool) -> bool:
    """Whether a sentence ends with the abbreviation `mark`, before the capital, digit or sign at `word`."""
    name, heading = mark[:-1], tokens[word].text
    if name in _BEFORE_NAME or name in _BEFORE_NUMBER:
        return False
    if name.lower() in ("a.m", "p.m"):
        return not _goes_with_time(tokens, word, last)
    if name in _MONTHS and heading[0].isdigit():
        return False
    return opened or heading in _STARTERS


def _goes_with_time(tokens: Sequence[Token], word: int, last: int) -> bool:
    """Whether what follows "a.m." belongs to the time: "Moscow time", "GMT", "Friday", "14 March"."""
    heading, after = tokens[word].text, tokens[word + 1].text if word + 1 < last else "."
    if heading[0].isdigit():
        return after in _TIMES
    if after == "time":
        return heading not in _STARTERS
    if heading in _TIMES:
        return after in ("on", "in", "at", ".", ",", ")", ";") or heading.isupper() or after[0].isdigit()
    return heading in ("(", "[")


def _is_spoken_by(tokens: Sequence[Token], mark: str, word: int, last: int) -> bool:
    """Whether the speaker of the quotation just closed follows: `"Never!" Rubio said`, `“Never.” Marco Rubio said.`"""
    index = word
    while index < min(last, word + 4) and tokens[index].text[0].isupper() and tokens[index].text not in _STARTERS:
        index += 1
    if index == word or index >= last or tokens[index].text not in _SPOKE:
        return False
    following = tokens[index + 1].text if index + 1 < last else "."
    return mark[-1] in "!?" or following in (".", ",", ":")
