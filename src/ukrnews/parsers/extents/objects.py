"""What was said ends, where it is no clause but an object, at whatever else its subject does and the article tells."""

from __future__ import annotations

from itertools import pairwise

from ukrnews.parsers.cards import rule
from ukrnews.parsers.extents.boundaries import Extent, before
from ukrnews.parsers.extents.content import Content
from ukrnews.parsers.extents.next_speech import CIRCUMSTANCES
from ukrnews.parsers.extents.wordlists import listed
from ukrnews.reading.syntax import VerbGroup
from ukrnews.reading.syntax.cursor import Cursor
from ukrnews.reading.syntax.nouns import ABSTRACT

_OPENING = frozenset("“\"‘'«„")
_CLOSING = frozenset("”’»")
_PRONOUNS = frozenset({"he", "she", "they"})
_ADJUNCTS = frozenset({"as", "while", "after", "when", "because", "even as", "just as", "though", "although"})


@rule("doing-end", on=[*before("-", Extent.CLAUSE), *before("- ,", Extent.OBJECT)])
def doing(at: Cursor, said: Content) -> bool:
    """What its subject does besides: "rejected the plan, leaving the hall"."""
    there = at.past("D", 1)
    verb = there.verb()
    if at.kind() == "," and _one_of_several(at):
        return False
    if at.kind(1) == "D" and verb is not None and verb.form == "participle":
        return True  # ", now occupied by Russia"
    if there.gerund() is None or there.word() in listed("supposing"):
        return False
    return not _one_of_several(at)


def _one_of_several(at: Cursor) -> bool:
    """ "called for ending the war, freeing prisoners and lifting sanctions": one of the -ing forms of a list."""
    opens = at.so_far[0].verb
    if opens is None or opens.form != "gerund" or at.gerund(1) is None:
        return False
    return any(c.kind == "C" and n.verb is not None and n.verb.form == "gerund" for c, n in pairwise(at.ahead(2)))


@rule("described-end", on=before(",", Extent.OBJECT))
def described(at: Cursor, said: Content) -> bool:
    """What the article says of it: "praised the envoy, who took offence", "…, another sign of unity"."""
    mark = next((c.lower for c in at.behind() if c.kind == "Q"), "")
    if mark and mark in _OPENING:
        if at.word(1) not in _CLOSING:
            return False
        at = at.moved()  # "called it “a farce,” the second such remark"
    if at.kind(1) == "R":
        return at.word(1) in ("who", "which") and at.word(2) not in listed("having parts")
    if at.word(2) == "of" and at.kind(3) == "R":
        return True  # ", much of which lies in ruins"
    if not at.chunk(1).is_bare or at.word(1) == "time":
        return False  # but ", this time in the east"
    if at.word(1) in ABSTRACT and at.chunk(2).is_bare and at.chunk(3).is_finite:
        return True  # ", a plan Kyiv has dismissed"
    return _noun_alone(at)


def _noun_alone(at: Cursor) -> bool:
    """Whether what follows the comma has no verb of its own, but in a relative clause: ", a plan that would fail"."""
    for chunk in at.ahead(1):
        if chunk.kind == "R":
            return True
        if chunk.is_finite or chunk.kind in (",", "C", "S", "Q"):
            return False
    return True


@rule("and-he-left-end", on=before(",", Extent.OBJECT))
def and_he_left(at: Cursor, said: Content) -> bool:
    """Another clause, after a comma: "rejected the plan, and its envoy left", "proposed talks, and that they begin"."""
    verb = at.verb(2)
    if at.kind(1) != "C" or (verb is not None and _in_a_row(at, verb)):
        return False
    return at.past("NPTDQA", 2).chunk().is_finite or (
        at.word(1) == "and" and at.kind(2) == "S" and at.word(2) == "that"
    )


@rule("circumstance-end", on=before("S", Extent.OBJECT))
def circumstance(at: Cursor, said: Content) -> bool:
    """When and why it was said: "rejected the plan while shells fell on the capital", "…, before the envoys left"."""
    if at.kind(-1) == "," and at.word() in CIRCUMSTANCES and at.word() != "where":
        return True
    of_deed = at.word() in ("when", "because") and any(c.verb is not None for c in at.so_far)
    return at.word() in _ADJUNCTS and not of_deed  # but "accused it of sleeping when the calls came"


@rule("amid-end", on=before("P", Extent.OBJECT))
def amid(at: Cursor, said: Content) -> bool:
    """The article's words on it: "rejected the plan amid growing concern", "… in a move that …", "… as shown by"."""
    if (
        at.word() == "amid"
        or (at.word() == "despite" and at.kind(-1) == ",")
        or (at.word() == "in" and at.word(1) in listed("moves"))
    ):
        return True
    verb = at.verb(1)
    return at.word() == "as" and verb is not None and verb.form == "participle"


@rule("but-he-does-end", on=before("C", Extent.OBJECT))
def but_he_does(at: Cursor, said: Content) -> bool:
    """What else he does: "rejected the new taxes but he has raised them twice"."""
    return at.word(1) in _PRONOUNS and at.chunk(2).is_finite


@rule("and-a-book-says-end", on=before("C", Extent.OBJECT))
def and_a_book_says(at: Cursor, said: Content) -> bool:
    """Another clause without a comma: "spoke fondly of Putin and a book told of calls"."""
    if (
        not at.chunk(1).is_bare
        or at.kind(-1) == ","
        or at.word(1) in _PRONOUNS
        or any(c.is_finite or c.kind in ("S", "R", "Q") for c in at.so_far)
    ):
        return False
    there = at.moved(2)
    while there.kind() in ("P", "T", "D") or there.chunk().is_governed:
        there = there.moved()
    verb = there.chunk().finite
    return verb is not None and verb.tag != "VBP"  # "help the army and the police keep order"


@rule("other-verb-end", on=before("C", Extent.OBJECT))
def other_verb(at: Cursor, said: Content) -> bool:
    """Another verb of its subject: "rejected the plan and left the hall"."""
    verb = at.past("DT", 1).chunk().finite
    return verb is not None and verb.tag != "VB" and not _in_a_row(at, verb)


def _in_a_row(at: Cursor, verb: VerbGroup) -> bool:
    """Whether a verb without an ending goes on with an infinitive: "agreed to open the port and guard the ships"."""
    return verb.tag in ("VB", "VBP") and any(c.verb is not None and c.verb.form == "infinitive" for c in at.so_far)


OBJECTS = (doing, described, and_he_left, circumstance, amid, but_he_does, and_a_book_says, other_verb)
"""Where an object ends at what its subject does besides, and the article tells."""

doing.finds("[Orban] {rejected} <the plan>, leaving the hall.")
doing.passes_by(
    "Orban rejected a budget of ten billion, assuming no loans.",
    "Orban called for ending the war, freeing prisoners and lifting sanctions.",
)


described.finds(
    "[Trump] {praised} <the envoy>, who had taken no part in the talks.",
    "[Trump] {proposed} <a land swap>, a plan Kyiv has dismissed.",
    "[Orban] {called} <it “a farce>,” the second such remark this week.",
)
described.passes_by("Trump proposed a plan, which includes a pause.")


and_he_left.finds(
    "[Moscow] {rejected} <the plan>, and its envoy left the hall.",
    "[Rubio] {proposed} <talks in Geneva>, and that the guns fall silent.",
)
and_he_left.passes_by("Orban rejected the plan, and the loan for Kyiv.")

circumstance.finds(
    "[Kyiv] {rejected} <the plan> while shells fell on the capital.",
    "[Kyiv] {rejected} <the plan>, before the envoys left.",
)
circumstance.passes_by("Kyiv accused Moscow of sleeping when the calls came.")

amid.finds(
    "[Kyiv] {rejected} <the plan> amid growing concern in Europe.",
    "[Kyiv] {refused} <to attend>, despite having called for the talks.",
)
amid.passes_by("Kyiv said the plan had failed amid growing concern in Europe.")

but_he_does.finds("[Orban] {rejected} <the new tariffs> but he has raised them twice.")
but_he_does.passes_by("Orban rejected the new tariffs but not the old ones.")

other_verb.finds("[Orban] {rejected} <the plan> and left the hall.")
other_verb.passes_by("Orban rejected the plan and the loan.")

and_a_book_says.finds("[Trump] {praised} <Putin> and a book by his aide told of seven calls.")
and_a_book_says.passes_by("Trump praised Putin and the way the army fought.")
