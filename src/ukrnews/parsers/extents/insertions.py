"""Attributions set into what they report or after it ("…," he said. "…"; A, said B, C): what of it they report."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import NamedTuple

from ukrnews.parsers.cards import Table, rule
from ukrnews.parsers.extents.content import Content
from ukrnews.parsers.extents.edges import ends_quotation, quotation_at
from ukrnews.parsers.extents.next_speech import with_him_insisting
from ukrnews.parsers.extents.said_ends import ends_at, said_end
from ukrnews.parsers.extents.wordlists import listed
from ukrnews.reading.document import Document
from ukrnews.reading.syntax.cursor import Cursor
from ukrnews.reading.syntax.protocol import Chunk

_COMES = frozenset({"as", "after", "while"})


class Inserted(NamedTuple):
    """An attribution of the tokens [first, last) in its row; what it reports are the tokens [low, gap) and [last,
    high)."""

    document: Document
    row: Sequence[Chunk]
    first: int
    last: int
    low: int
    gap: int
    high: int
    cues: Collection[str]
    shared: bool
    """Whether another attribution stands in the sentence."""
    ended: int
    """The first chunk of it."""
    resumed: int
    """The first chunk after it."""

    @property
    def before(self) -> list[Chunk]:
        """What stands before it."""
        return [c for c in self.row[: self.ended] if c.first >= self.low]

    def opening(self, n: int) -> Sequence[Chunk]:
        """The first chunks of what stands before it."""
        first = next((k for k, c in enumerate(self.row[: self.ended]) if c.first >= self.low), self.ended)
        return self.row[first : min(first + n, self.ended)]

    @property
    def nearest(self) -> list[Chunk]:
        """All that stands before it but commas, the nearest first."""
        return [c for c in reversed(self.row[: self.ended]) if c.kind != ","]

    @property
    def after(self) -> list[Chunk]:
        """All that stands after it but commas."""
        return [c for c in self.row[self.resumed :] if c.kind != ","]

    @property
    def tells(self) -> bool:
        """Whether a main verb stands before it; "Asked about the raid as he left, he said, “…”" has none."""
        waiting = 0
        for chunk in self.before:
            if chunk.is_finite and not waiting:
                return True
            waiting += (chunk.kind in ("S", "R")) - chunk.is_finite
        return False

    @property
    def closes(self) -> bool:
        """Whether a quotation ends right before it."""
        tokens, start = self.document.tokens, self.document.sentence_of_token(self.first).first
        low, high = tokens[max(start, self.first - 2)].start, tokens[self.first].start
        return any(ends_quotation(self.document, at) for at in range(low + 1, high + 2))

    @property
    def opens(self) -> bool:
        """Whether a quotation opens right after it."""
        tokens = self.document.tokens
        near = tokens[max(0, self.last - 1) : self.last + 2] if self.last < len(tokens) else []
        return any(quotation_at(self.document, t.start) is not None for t in near)

    @property
    def quoted(self) -> bool:
        """Whether it is itself part of a quotation: "as all the ministers said"."""
        return self.document.quoted(self.document.tokens[self.last - 1].start) is not None

    def without_after(self) -> Inserted:
        """It reports nothing that stands after it."""
        return self._replace(high=self.last)


@rule("semicolons-end")
def semicolons(at: Inserted) -> Inserted | None:
    """Semicolons, where another attribution shares the sentence: "The port was hit, he said; two died, she said"."""
    if not at.shared:
        return None
    marks = [c for c in at.row if c.kind == ";"]
    low = max([at.low, *(c.last for c in marks if c.last <= at.first)])
    return at._replace(low=low, high=min([at.high, *(c.first for c in marks if c.first >= at.last)]))


@rule("adding-after-end")
def adding_after(at: Inserted) -> Inserted | None:
    """Another act of speech after it: "Peace by spring, he said, adding …", "…, he said, but the ministry said …"."""
    after = _cursor_after(at)
    there = after
    while there.kind() in (",", "D", "C") or there.word() in ("though", "while", "although"):
        there = there.moved()
    verb = there.verb()
    conceding = there.k > after.k and there.word(-1) in ("though", "while", "although", "but", "and")
    if verb is not None and verb.lemma in at.cues and (verb.form == "gerund" or (verb.form == "finite" and conceding)):
        return at.without_after()
    but = after.word() == "but" and ends_at(after, Content(at.document, at.cues, None, whole=True))
    return at.without_after() if but else None


@rule("remark-after-end")
def remark_after(at: Inserted) -> Inserted | None:
    """Where what goes on after it ends, as of any clause: "The talks, he said, were over, hours after a raid"."""
    after = _cursor_after(at)
    if after.ended:
        return None
    end = said_end(after, Content(at.document, at.cues, "past", whole=True))
    return at._replace(high=at.row[end].first) if end < after.stop else None


def _cursor_after(at: Inserted) -> Cursor:
    """The first chunk after it, up to where what it reports may stand."""
    row, k = at.row, at.resumed
    stop = next((k for k in range(k, len(row)) if row[k].first >= at.high), len(row))
    return Cursor(row, k, stop)


@rule("in-which-start")
def in_which(at: Inserted) -> Inserted | None:
    """What follows, under a preposition with a relative word: "the attack, in which, he said, two were killed"."""
    if [c.kind for c in at.nearest[:2]] != ["R", "P"]:
        return None
    return at._replace(gap=at.low, high=_clause_end(at))


@rule("who-he-said-start")
def who_he_said(at: Inserted) -> Inserted | None:
    """A relative clause and whom it describes: "soldiers who, he claimed, were surrounded"."""
    nearest = at.nearest
    if not nearest or nearest[0].kind != "R" or at.gap == at.low:
        return None
    before = [c for c in reversed(at.row) if c.last <= nearest[0].first]
    for chunk in before:
        if chunk.noun is not None and chunk.noun.preposition is None:
            return at._replace(low=chunk.noun.first, gap=nearest[0].first, high=_clause_end(at))
        if chunk.verb is not None:
            return None
    return None


@rule("quoted-after-start")
def quoted_after(at: Inserted) -> Inserted | None:
    """Only the quotation that follows it: "Speaking of the raid, according to him, “it was us”"."""
    if at.gap < at.first or not at.opens or at.closes or at.tells or _verb_follows(at):
        return None
    return at._replace(gap=at.low)


@rule("quoted-before-end")
def quoted_before(at: Inserted) -> Inserted | None:
    """Only the quotation before it: "“It was us”, he said, but only after a week"."""
    opening = at.first == at.document.sentence_of_token(at.first).first
    if at.gap < at.first or opening or not at.closes or at.opens or _half_said(at):
        return None
    rest = at.after[:5]  # "“…,” he said, and still “got to sit in”"
    joined = bool(rest) and rest[0].kind == "C" and any(c.kind == "Q" for c in rest)
    return None if joined else at.without_after()


@rule("first-trip-end")
def first_trip(at: Inserted) -> Inserted | None:
    """What the article calls it, after a whole clause: "He went to Kyiv, the Kremlin said, his first trip in years"."""
    if at.gap < at.first or not at.tells or at.opens or not _describes(at):
        return None
    before = at.nearest[0].verb if at.nearest else None
    waits = before is not None and before.lemma == "be"  # "The aim is, he said, a just peace"
    return None if waits else at.without_after()


@rule("as-talks-begin-end")
def as_talks_begin(at: Inserted) -> Inserted | None:
    """What the article goes on with after a whole clause: "The aim is peace, officials say, as talks begin", "…, a day
    after the raid", "…, amid fears of a raid"."""
    if at.gap == at.low or not at.after or not at.tells:
        return None
    after = at.after[0]
    doing = after.verb is not None and after.verb.form == "gerund"  # "Talks have stalled, he said, appearing to …"
    joins = after.kind == "S" and after.lower in ("as", "after", "while", "hours after", "just as")
    later = after.kind == "T" and len(at.after) > 1 and at.after[1].lower in ("after", "before")
    cited = after.verb is not None and after.verb.form == "participle" and after.lower in listed("quoting")
    return at.without_after() if doing or joins or later or cited or after.lower == "amid" else None


@rule("with-them-saying-end")
def with_them_saying(at: Inserted) -> Inserted | None:
    """What others say beside: "Two died, according to the mayor, with witnesses reporting shots"."""
    row, k = at.row, at.resumed
    if k >= len(row) or "with" not in (row[k].lower, row[min(k + 1, len(row) - 1)].lower):
        return None
    after = _cursor_after(at)
    after = after if after.kind() == "," else after.moved(-1)
    said = Content(at.document, at.cues, None, whole=True)
    return at.without_after() if after.kind() == "," and with_him_insisting(after, said) else None


@rule("in-a-quotation-end")
def in_a_quotation(at: Inserted) -> Inserted | None:
    """Only what stands before it where it is itself quoted: "“It holds, as the envoys said, and we keep it.”"."""
    return at.without_after() if at.quoted else None


@rule("after-colon-start")
def after_colon(at: Inserted) -> Inserted | None:
    """Only the quotation that a colon opens and it ends: "She scolded him: “Go home,” she said"."""
    tokens = at.document.tokens
    for k in range(at.low + 1, at.gap - 1):
        quotation = quotation_at(at.document, tokens[k + 1].start) if tokens[k].text == ":" else None
        if quotation is not None and quotation.closed and tokens[max(at.low, at.gap - 2)].end <= quotation.end:
            return at._replace(low=k + 1) if quotation.end <= tokens[at.gap].end else None
    return None


@rule("it-comes-as-start")
def it_comes_as(at: Inserted) -> Inserted | None:
    """What the article opens with: "It comes as shells hit the port, officials say"."""
    opening = at.opening(3)
    if len(opening) < 3 or not opening[0].is_bare or opening[1].lower not in listed("coming") or opening[2].kind != "S":
        return None
    return at._replace(low=opening[2].last) if opening[2].lower in _COMES else None


@rule("in-a-shift-start")
def in_a_shift(at: Inserted) -> Inserted | None:
    """What the article calls it beforehand: "In a major shift, talks would begin, officials say"."""
    opening = at.opening(3)
    if [c.kind for c in opening] != ["P", "N", ","] or opening[0].lower != "in":
        return None
    return at._replace(low=opening[2].last) if opening[1].lower in listed("moves") else None


@rule("label-start")
def label(at: Inserted) -> Inserted | None:
    """The label of a headline: "Ukraine war: Drones hit a depot, officials say"."""
    opening = at.opening(2)
    if [c.kind for c in opening] != ["N", ":"] or at.row[-1].lower in (".", "!", "?"):
        return None
    return at._replace(low=opening[1].last)


def _clause_end(at: Inserted) -> int:
    """The end of a relative clause: the next comma that a finite verb of another clause follows."""
    for k, chunk in enumerate(at.row):
        inside = chunk.first > at.last and chunk.last <= at.high
        if inside and chunk.kind in (",", ";") and any(c.is_finite for c in at.row[k + 1 : k + 5]):
            return chunk.first
    return at.high


def _verb_follows(at: Inserted) -> bool:
    """Whether the verb of what was said follows: "These men, he explained, were “well paid”"."""
    after = next((c for c in at.after if c.kind != "D"), None)
    return after is not None and (after.is_finite or (after.kind == "O" and after.lower == "be"))


def _half_said(at: Inserted) -> bool:
    """ "“If they stay,” she said, the fund would pay": a quoted if-clause goes on after the attribution."""
    opening = next((c for c in at.before if c.kind != "Q"), None)
    if opening is None or opening.kind != "S":
        return False
    return opening.lower in ("if", "unless", "when", "once", "until", "as long as")


def _describes(at: Inserted) -> bool:
    """Whether a noun group without a verb of its own follows."""
    rest = [c for c in at.row if at.last <= c.first < at.high and c.kind not in ("Q", "O")]
    if not rest or rest[0].bare is None:
        return False
    for chunk in rest:
        if chunk.is_finite or chunk.kind in ("C", ";"):
            return False
        if chunk.kind in ("S", "R", "V"):
            return True
    return True


AROUND = Table(
    "statements",
    None,
    (
        *(adding_after, remark_after, semicolons, in_which, who_he_said, quoted_after, quoted_before),
        *(first_trip, as_talks_begin, with_them_saying, in_a_quotation, after_colon),
        *(it_comes_as, in_a_shift, label),
    ),
)
"""What an inserted attribution reports of what stands around it: each narrows what those before it have left."""

adding_after.finds("<Two soldiers died>, [the mayor] {said}, but the ministry said it knew nothing.")
adding_after.passes_by("Two soldiers, the mayor said, were missing.")

remark_after.finds("<The talks>, [Peskov] {said}, <were over>, hours after a raid on the docks.")
remark_after.passes_by("The talks, Peskov said, were over, and the army would stay.")

semicolons.finds("Kim, the mayor said, had left; <two sailors died>, [the navy] {said}.")
semicolons.passes_by("The port was hit; two sailors died, the navy said.")

in_which.finds("Kyiv mourned after the attack, in which, [the mayor] {said}, <two nurses were killed>.")
in_which.passes_by("In the attack, the mayor said, two nurses were killed.")

who_he_said.finds("The army freed <soldiers> who, [Syrskyi] {claimed}, <had been surrounded>.")
who_he_said.passes_by("The soldiers, Syrskyi claimed, had been surrounded for a week.")

quoted_after.finds("Speaking of the raid, {according to} [Budanov], “<it was our work>.”")
quoted_after.passes_by("The raid, Budanov said, was “our work.”")

quoted_before.finds("“<The raid was our work>”, [Budanov] {said}, but only after a week.")
quoted_before.passes_by("“The raid was our work,” Budanov said.")

first_trip.finds("<Putin went to Mariupol>, [the Kremlin] {said}, his first trip since the spring.")
first_trip.passes_by("The aim is, the Kremlin said, a trip in the spring.")

as_talks_begin.finds("<The aim is a lasting peace>, [officials] {say}, as talks begin in Geneva.")
as_talks_begin.passes_by("The aim, officials say, is a lasting peace as talks begin in Geneva.")

with_them_saying.finds("<Two sailors died>, {according to} [the mayor], with witnesses reporting shots.")
with_them_saying.passes_by("Two sailors died, according to the mayor, with two ships.")

in_a_quotation.finds("“<The truce holds>, as [the envoys] {said}, and we keep it,” Sybiha said.")
in_a_quotation.passes_by("The truce holds, as the envoys have said.")

after_colon.finds("Baerbock scolded the envoy: “<Go home and think>,” [she] {said}.")
after_colon.passes_by("“Go home and think,” Baerbock said.")

it_comes_as.finds("It comes as <two bridges lie in ruins>, [officials] {say}.")
it_comes_as.passes_by("Two bridges lie in ruins, officials say.")

in_a_shift.finds("In a major shift, <the talks would resume in May>, [officials] {said}.")
in_a_shift.passes_by("In a major battle, two bridges fell, officials said.")

label.finds("Odesa raid: <Two bridges lie in ruins>, [officials] {say}")
label.passes_by("One bridge: two lie in ruins, officials say.")
