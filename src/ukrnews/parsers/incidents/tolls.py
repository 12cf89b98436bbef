"""One figure from all that are told of an event, with the words behind it."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum, auto
from typing import NamedTuple

from ukrnews.lexicon.entries import Harm
from ukrnews.model import Count, Ground, How
from ukrnews.parsers.cards import Table, rule
from ukrnews.parsers.incidents.event import Hurt
from ukrnews.parsers.incidents.figures import reads_as
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.reading.document import Document

_MANY = 10
"""People of whom one may be told of by himself."""
_NEARLY = 10
"""A rounded number is off by a tenth at most."""
_HARMS = (Harm.KILLED, Harm.INJURED, Harm.MISSING, Harm.CAPTURED)


class Tolls(NamedTuple):
    """The people harmed in an event, and the words that say so."""

    killed: Count | None
    injured: Count | None
    missing: Count | None
    captured: Count | None
    grounds: tuple[Ground, ...]


def tolls_of(document: Document, hurts: Sequence[Hurt]) -> Tolls:
    """The event's figures. One whose words do not name it is left out."""
    counts: dict[Harm, Count] = {}
    grounds: list[Ground] = []
    hurts = _without_others(hurts)
    for harm in _HARMS if hurts else ():
        count, parts = _ranged(settled(document, hurts, harm))
        words = [w for part in parts for w in part.words]
        if count is None or not _is_named(document, parts):
            continue
        counts[harm] = count
        how = How.NAMED if len(words) == 1 else How.COUNTED
        grounds += [Ground(field=harm.value, span=document.span_of(f, e), how=how) for f, e in words]
    killed, injured, missing, captured = (counts.get(h) for h in _HARMS)
    return Tolls(killed, injured, missing, captured, tuple(grounds))


def _without_others(hurts: Sequence[Hurt]) -> Sequence[Hurt]:
    """Without "there were no casualties" where others were hurt: that was told of a school, not of the whole attack."""
    hurt = {h.harm for h in hurts if h.count.minimum}
    others = {h.words for h in hurts if h.count.maximum == 0 and h.harm in hurt}
    return [h for h in hurts if h.words not in others] if others else hurts


def settled(document: Document, hurts: Sequence[Hurt], harm: Harm) -> list[Hurt]:
    """The figures that count, one for each source that stands by its own; none where it is unsure which count."""
    kept: list[Hurt] = []
    for hurt in _figures(hurts, harm):
        found = [_compare(document, known, hurt) for known in kept]
        if Verdict.UNSURE in found or hurt.unsure:
            return []
        kept = [k for k, v in zip(kept, found, strict=True) if v is not Verdict.REPLACED]
        if Verdict.NOTHING_NEW not in found:
            kept.append(hurt)
    return kept


def _figures(hurts: Sequence[Hurt], harm: Harm) -> Sequence[Hurt]:
    """The figures of the harm: totals, and what the article's body says, go before single figures and the headline."""
    figures = [h for h in hurts if h.harm is harm]
    if not figures and harm is Harm.KILLED:
        figures = [h for h in hurts if h.nobody]
    body = [h for h in figures if not h.headline]
    if all(h.local or h.known for h in body):  # "two were killed in the capital itself", "the older man was hurt"
        body = figures
    above = [h for h in figures if h.headline and not (h.sort or h.headline_part)]
    rough = [h for h in above if _is_round(h)]
    exact = any(is_unrounded(hurt, known) for known in rough for hurt in body)  # "Nearly 40 killed …", then "38"
    if above and body and not exact and max(h.count.minimum for h in body) < min(h.count.minimum for h in above):
        body = above  # "Five killed in …", then only "A woman was killed"
    return [h for h in figures if h.total] or body


class Verdict(Enum):
    """What a later figure does to one told before."""

    NOTHING_NEW = auto()
    REPLACED = auto()
    BESIDE = auto()
    UNSURE = auto()


def _compare(document: Document, known: Hurt, hurt: Hurt) -> Verdict:
    verdict: Verdict | None = FIGURES_TOLD.first(document, known, hurt)
    return verdict or Verdict.UNSURE


@rule("updated-figure")
def updated(known: Hurt, hurt: Hurt) -> Verdict | None:
    """The same source, or none in particular, brings the toll up to date: "rose to 12", "later said"."""
    return Verdict.REPLACED if hurt.update and _may_be_one_source(known, hurt) else None


@rule("someone-else-figure")
def someone_else(known: Hurt, hurt: Hurt) -> Verdict | None:
    """As many again, not the same: "A man was killed. … A woman was killed"."""
    other = hurt.more or (bool(known.sort) and bool(hurt.sort) and known.sort != hurt.sort and hurt.new)
    return Verdict.UNSURE if other and _within(known.count, hurt.count) else None


@rule("known-figure")
def known_people(known: Hurt, hurt: Hurt) -> Verdict | None:
    """Some of those told of before: "Two women were hurt. … The 62-year-old woman was taken to hospital"."""
    return Verdict.NOTHING_NEW if hurt.known and hurt.count.minimum <= known.count.minimum else None


@rule("same-figure")
def same(known: Hurt, hurt: Hurt) -> Verdict | None:
    """A figure that says no more than the one before."""
    return Verdict.NOTHING_NEW if _within(known.count, hurt.count) else None


@rule("more-people-figure")
def more_people(known: Hurt, hurt: Hurt) -> Verdict | None:
    """People on top of those before, or of another headline."""
    glued = hurt.headline_part != known.headline_part and hurt.headline and known.headline
    return Verdict.UNSURE if hurt.more or glued else None


@rule("closer-figure")
def closer(known: Hurt, hurt: Hurt) -> Verdict | None:
    """A number where there was a range: "more than ten", then "14"."""
    return Verdict.REPLACED if _within(hurt.count, known.count) else None


@rule("whole-figure")
def whole(known: Hurt, hurt: Hurt) -> Verdict | None:
    """People of any sort, of whom those before are a part: "Two soldiers", then "five people"."""
    return Verdict.REPLACED if _is_part(known, hurt) else None


@rule("part-figure")
def part(known: Hurt, hurt: Hurt) -> Verdict | None:
    """People of some sort among those before: "Five people", then "two soldiers"."""
    return Verdict.NOTHING_NEW if _is_part(hurt, known) else None


@rule("one-of-many-figure")
def one_of_many(known: Hurt, hurt: Hurt) -> Verdict | None:
    """Somebody told of by himself beside dozens: "300 soldiers were killed", and "a soldier was killed when …"."""
    if hurt.count.maximum == 1 and known.count.minimum >= _MANY:
        return Verdict.NOTHING_NEW
    return Verdict.REPLACED if known.count.maximum == 1 and hurt.count.minimum >= _MANY else None


@rule("rounded-figure")
def rounded(known: Hurt, hurt: Hurt) -> Verdict | None:
    """The number that was told rounded before: "nearly a hundred", then "93"."""
    return Verdict.REPLACED if is_unrounded(hurt, known) else None


def is_unrounded(hurt: Hurt, known: Hurt) -> bool:
    """Whether the figure is the exact one of a number told rounded."""
    if hurt.count.maximum != hurt.count.minimum or known.count.maximum is None or _is_round(hurt):
        return False
    return _is_round(known) and abs(known.count.minimum - hurt.count.minimum) * _NEARLY <= known.count.minimum


def _is_round(hurt: Hurt) -> bool:
    return not listed("words before a rounded number").isdisjoint(hurt.count.text.lower().split())


@rule("stale-figure")
def stale(known: Hurt, hurt: Hurt) -> Verdict | None:
    """What was known before: "Earlier, officials had spoken of 13 dead"."""
    return Verdict.NOTHING_NEW if hurt.stale and _may_be_one_source(known, hurt) else None


@rule("place-part-figure")
def of_a_place(known: Hurt, hurt: Hurt) -> Verdict | None:
    """Fewer people at a place, a part of those before, it seems: "In the city itself two died"."""
    fewer = hurt.count.minimum < known.count.minimum
    return Verdict.NOTHING_NEW if fewer and hurt.local else Verdict.UNSURE if fewer and hurt.placed else None


@rule("other-source-figure")
def other_source(known: Hurt, hurt: Hurt) -> Verdict | None:
    """Another source's figure, which stands beside the first."""
    beside = known.source != hurt.source and (_is_higher(known, hurt) or not _may_be_one_source(known, hurt))
    return Verdict.BESIDE if beside else None


@rule("higher-figure")
def higher(known: Hurt, hurt: Hurt) -> Verdict | None:
    """A higher figure of the same source."""
    return Verdict.REPLACED if _is_higher(known, hurt) else None


def _may_be_one_source(known: Hurt, hurt: Hurt) -> bool:
    return known.source == hurt.source or not (known.source and hurt.source)


def _is_higher(known: Hurt, hurt: Hurt) -> bool:
    return hurt.count.minimum > known.count.minimum and not known.sort


def _is_part(hurt: Hurt, whole: Hurt) -> bool:
    """Whether a smaller figure of some sort of people ("six soldiers") may be counted in one of people of any sort."""
    return bool(hurt.sort) and not whole.sort and hurt.count.minimum < whole.count.minimum


def is_closer(hurt: Hurt, known: Hurt) -> bool:
    """Whether the exact figure is the least of the open one or little more."""
    least, number = known.count.minimum, hurt.count.minimum
    same = hurt.harm is known.harm and known.count.maximum is None and hurt.count.maximum is not None
    return same and _MANY <= least <= number <= least + least // 2


def has_fewer(hurts: Sequence[Hurt], others: Sequence[Hurt]) -> bool:
    """Whether the least of some harm among the first lies below that among the others: another event's, or a part."""
    for harm in (Harm.KILLED, Harm.INJURED):
        own, theirs = ([h.count.minimum for h in group if h.harm is harm] for group in (hurts, others))
        if own and theirs and max(own) < min(theirs):
            return True
    return False


def _ranged(figures: Sequence[Hurt]) -> tuple[Count | None, list[Hurt]]:
    """The range over sources that disagree, the closest figure of those that agree, with the figures it is made of.

    None where an end of the range would itself be a sum, which no reader could check.
    """
    if not figures:
        return None, []
    result, parts = figures[0].count, [figures[0]]
    for hurt in figures[1:]:
        if _within(hurt.count, result):
            if len(parts) == 1:
                result, parts = hurt.count, [hurt]
        elif not _within(result, hurt.count):
            result = _spanning(result, hurt.count)
            parts.append(hurt)
    if len(parts) > 1 and any(len(p.words) > 1 for p in parts):
        return None, []
    return result, parts


def _spanning(one: Count, other: Count) -> Count:
    low = min(one.minimum, other.minimum)
    high = None if one.maximum is None or other.maximum is None else max(one.maximum, other.maximum)
    return Count(minimum=low, maximum=high, text=other.text)


def _is_named(document: Document, parts: Sequence[Hurt]) -> bool:
    """Whether the words of each part, read by themselves, add up to it."""
    for part in parts:
        bounds = [reads_as(document, first, last) for first, last in part.words]
        maximum = None if any(high is None for _, high in bounds) else sum(high or 0 for _, high in bounds)
        if (sum(low for low, _ in bounds), maximum) != (part.count.minimum, part.count.maximum):
            return False
    return True


def _within(inner: Count, outer: Count) -> bool:
    """Whether the first allows nothing that the second does not."""
    return outer.minimum <= inner.minimum and (
        outer.maximum is None or (inner.maximum is not None and inner.maximum <= outer.maximum)
    )


FIGURES_TOLD = Table(
    "incidents",
    None,
    (
        updated,
        known_people,
        someone_else,
        same,
        more_people,
        closer,
        whole,
        part,
        one_of_many,
        rounded,
        stale,
        of_a_place,
        other_source,
        higher,
    ),
)
"""What a figure does to one told before; a lower one of the same source leaves it unsure."""

updated.finds("<A missile {hit} Sumy on Monday, killing nine people>. The death <toll was later lowered to [seven]>.")
updated.passes_by("A missile hit Sumy on Monday, killing nine people. Seven were wounded later.")

someone_else.finds("<A missile {hit} [Sumy]>. <A man was killed>. <A woman was killed>.")
someone_else.passes_by("A missile hit Sumy. A man was killed. The man was 40.")

known_people.finds("{A strike} on [Sumy] hurt [two] women. The 62-year-old woman was taken to hospital.")
known_people.passes_by("A strike on Sumy hurt two women. A 62-year-old woman was taken to hospital.")

same.finds("<A missile {hit} Sumy, killing [five] people>. <At least three people were killed>.")
same.passes_by("A missile hit Sumy, killing five people. At least three people were wounded.")

more_people.finds("<A missile {hit} [Sumy], killing two people>. <Three more people were killed>.")
more_people.passes_by("A missile hit Sumy, killing two people. Three more people were wounded.")

closer.finds("<A missile {hit} Sumy>. <At least ten soldiers were killed>. <[14] soldiers were killed>.")
closer.passes_by("A missile hit Sumy. At least ten soldiers were killed. Nine soldiers were wounded.")

whole.finds("<A missile {hit} Sumy>. <Two soldiers were killed>. The mayor said <[five] people were killed>.")
whole.passes_by("A missile hit Sumy. Two people were killed. The mayor said five people were killed.")

part.finds("<A missile {hit} Sumy>. <[Five] people were killed>. The mayor said <two soldiers were killed>.")
part.passes_by("A missile hit Sumy. Five people were killed. The mayor said two soldiers were wounded.")

one_of_many.finds("<{A strike} on [Sumy] killed [50] soldiers>. The mayor said <a soldier died> in hospital.")
one_of_many.passes_by("A strike on Sumy killed 50 soldiers. The mayor said a girl was wounded.")

rounded.finds("<{A strike} on [Sumy] hurt nearly a hundred people>. The mayor said <[93] people were hurt>.")
rounded.passes_by("A strike on Sumy hurt a hundred people. The mayor said 93 people were killed.")

stale.finds("<A missile {hit} Sumy>. <[Five] people were killed>. Earlier, <three people were reported killed>.")
stale.passes_by("A missile hit Sumy. Five people were killed. Earlier, three people were reported wounded.")

of_a_place.finds(
    "<A missile {hit} the [Sumy region]>. The mayor said <five people were killed>. "
    "Police said <two people were killed> in Sumy."
)
of_a_place.passes_by("A missile hit the Sumy region. The mayor said five people were killed in Sumy.")

other_source.finds(
    "<A bomb {fell} on a market in Kherson> on Monday. The mayor said <[12] people were injured>. "
    "Police said <[20] people were injured>."
)
other_source.passes_by(
    "A bomb fell on a market in Kherson on Monday. The mayor said 12 people were injured. "
    "Police said 20 people were killed."
)

higher.finds("<A bomb {fell} on Kherson, killing two people>. <[Five] people were killed>.")
higher.passes_by("A bomb fell on Kherson, killing two people. Five people were injured.")
