"""The text of an article as HTML with every finding marked where it stands; nested and crossing findings included.
Within the marks the words behind fields are elements of their own, so that they can be lit up.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from html import escape
from itertools import pairwise

import attrs

from ukrnews.formats.page.overlaps import Overlaps

LANES = 5
_LONGEST_HEADING = 200
_SENTENCE_END = tuple(".!?…:;")
_LINE = re.compile(r"[^\n]*\S[^\n]*")
_UNSHOWABLE = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")


@attrs.frozen(kw_only=True)
class Mark:
    """A stretch of the text that belongs to a finding; `first` where its label is to stand."""

    start: int
    end: int
    key: str
    kind: str
    label: str
    summary: str
    first: bool


@attrs.frozen(kw_only=True)
class Stretch:
    """Words of the text that some field rests on."""

    start: int
    end: int
    key: str


@attrs.frozen(kw_only=True)
class Paragraph:
    """A line of the article as HTML; `is_heading` where it is the article's headline."""

    html: str
    is_heading: bool


def clean(text: str) -> str:
    """The text with what no page can show (control characters, lone surrogates) as replacement characters."""
    return _UNSHOWABLE.sub("\N{REPLACEMENT CHARACTER}", text)


def heading_of(text: str, title: str | None) -> tuple[str, bool]:
    """The headline, and whether it is the text's first line: its title, else a first line that is no sentence."""
    lines = list(_LINE.finditer(text))
    first = lines[0].group().strip() if lines else ""
    if title and title.strip():
        title = title.strip()
        return (
            (first, True) if title.casefold() in first.casefold() and len(first) <= len(title) + 4 else (title, False)
        )
    closed = first.rstrip("\"'”’»)").endswith(_SENTENCE_END)
    if len(lines) > 1 and len(first) <= _LONGEST_HEADING and not closed:
        return first, True
    return "", False


def paragraphs(
    text: str, marks: Iterable[Mark], *, has_heading: bool, links: bool, stretches: Sequence[Stretch] = ()
) -> tuple[Paragraph, ...]:
    """Each line of the text that is not blank. With `links` a finding's first mark begins with a link to its card, and
    what a mark says stands there; without, it is the mark's tooltip."""
    lanes = _lanes(sorted(marks, key=lambda mark: (mark.end - mark.start, mark.start)))
    in_order = Overlaps(sorted(lanes, key=lambda mark: (mark.start, -mark.end)))
    show = _Words(text, stretches)
    found = []
    for number, line in enumerate(_LINE.finditer(text)):
        inside = in_order.over(line.start(), line.end())
        html = "".join(_marked(show, line.start(), line.end(), inside, lanes, links))
        found.append(Paragraph(html=html, is_heading=has_heading and number == 0))
    return tuple(found)


class _Words:
    """Gives the text piece by piece, each stretch in elements of its own; the first of them bears the stretch's id."""

    def __init__(self, text: str, stretches: Sequence[Stretch]) -> None:
        self._text = text
        self._stretches = Overlaps(stretches)
        self._begun: set[str] = set()

    def between(self, start: int, end: int) -> str:
        inside = self._stretches.over(start, end)
        cuts = {cut for stretch in inside for cut in (stretch.start, stretch.end) if start < cut < end}
        return "".join(
            self._piece(place, until, [stretch for stretch in inside if stretch.start <= place < stretch.end])
            for place, until in pairwise(sorted({start, end, *cuts}))
        )

    def _piece(self, start: int, end: int, stretches: Sequence[Stretch]) -> str:
        opening = "".join(self._opening(stretch.key) for stretch in stretches)
        return f"{opening}{escape(clean(self._text[start:end]))}{'</span>' * len(stretches)}"

    def _opening(self, key: str) -> str:
        name = "" if key in self._begun else f' id="w-{key}"'
        self._begun.add(key)
        return f'<span class="stretch"{name} data-w="{key}">'


def _lanes(shortest_first: Sequence[Mark]) -> dict[Mark, int]:
    """How far below the text each mark's line lies, so that lines over one another stay apart."""
    lanes: dict[Mark, int] = {}
    placed: Overlaps[Mark] = Overlaps()
    for mark in shortest_first:
        taken = {lanes[other] for other in placed.over(mark.start, mark.end)}
        lanes[mark] = next(lane for lane in range(len(taken) + 1) if lane not in taken)
        placed.add(mark)
    return lanes


def _marked(
    show: _Words, start: int, end: int, marks: Sequence[Mark], lanes: dict[Mark, int], links: bool
) -> Iterator[str]:
    """One line: elements are closed and opened again where findings cross, so that they always nest."""
    cuts = {start, end} | {cut for mark in marks for cut in (mark.start, mark.end) if start < cut < end}
    places = sorted(cuts)
    begun: dict[int, list[Mark]] = {}
    for mark in marks:
        begun.setdefault(max(mark.start, start), []).append(mark)
    labelled: set[Mark] = set()
    open_now: list[Mark] = []
    for place, until in zip(places, [*places[1:], end], strict=True):
        going_on = [mark for mark in open_now if place < mark.end]
        kept = next((i for i, mark in enumerate(open_now) if mark.end <= place), len(open_now))
        yield "</mark>" * (len(open_now) - kept)
        open_now = open_now[:kept]
        if place == end:
            yield "</mark>" * len(open_now)
            return
        for mark in [*going_on[kept:], *begun.get(place, ())]:
            yield _opening(mark, min(lanes[mark], LANES - 1), links)
            open_now.append(mark)
            if links and mark.first and mark.start == place and mark not in labelled:
                labelled.add(mark)
                yield _link(mark)
        yield show.between(place, until)


def _opening(mark: Mark, lane: int, links: bool) -> str:
    classes = f"f k-{mark.kind} lane-{lane}"
    if links:
        return f'<mark class="{classes}" data-f="{mark.key}">'
    return f'<mark class="{classes}" title="{escape(clean(mark.summary))}">'


def _link(mark: Mark) -> str:
    says = escape(clean(mark.summary))
    return (
        f'<a class="tag k-{mark.kind}" id="m-{mark.key}" href="#{mark.key}" data-f="{mark.key}" '
        f'data-label="{escape(mark.label)}" aria-label="{says}"></a>'
    )
