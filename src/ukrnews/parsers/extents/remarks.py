"""What was said ends where the article says something of it: of the source, of the hour, of what came of it."""

from __future__ import annotations

from functools import cache

from ukrnews.lexicon.entries.inflection import verb_forms
from ukrnews.parsers.cards import rule
from ukrnews.parsers.extents.boundaries import Extent, before
from ukrnews.parsers.extents.content import Content
from ukrnews.parsers.extents.wordlists import listed
from ukrnews.reading.document import Document
from ukrnews.reading.syntax.cursor import Cursor
from ukrnews.reading.syntax.protocol import Chunk

_FULL_STOPS = frozenset({".", "!", "?", "…", "”", '"', "’", "'"})


@rule("withholds-end", on=before(", C S", Extent.CLAUSE, Extent.OBJECT))
def withholds(at: Cursor, said: Content) -> bool:
    """What the source left unsaid: "said two died, but gave no details", "…, without elaborating"."""
    joint = at.moved() if at.kind() == "," else at
    if joint.word() == "without":
        return joint.verb(1) is not None and joint.word(1) in listed("disclosing")
    if joint.word() not in ("but", "though", "although", "and"):
        return False
    verb_at = joint.first(lambda c: c.is_finite, 1, 3)
    verb = verb_at.verb() if verb_at is not None else None
    if verb_at is None or verb is None or verb.lemma not in listed("disclosing"):
        return False
    return verb.negated or verb_at.word(1) in listed("what is disclosed")


@rule("quote-adding-end", on=before("Q", Extent.CLAUSE, Extent.OBJECT))
def quote_adding(at: Cursor, said: Content) -> bool:
    """Another thing said right after a quotation: "called it “shameful” adding that it must end"."""
    return at.word() in ("”", "’", "»") and at.gerund(1) is not None and at.word(1) in said.cues


@rule("new-thought-end", on=before(";", Extent.CLAUSE, Extent.OBJECT))
def new_thought(at: Cursor, said: Content) -> bool:
    """A semicolon, unless the argument goes on: "said the talks were over; the army kept silent"."""
    there = at.past("C", 1)
    listed_on = (
        there.chunk().is_bare and there.gerund(1) is not None
    )  # "; Moscow agreeing to wait; and Ankara watching"
    listed_on = listed_on or _in_places(at)
    return not listed_on and at.word(1) not in (
        "therefore",
        "thus",
        "hence",
        "so",
        "otherwise",
        "instead",
    )


def _in_places(at: Cursor) -> bool:
    """ "in Sumy, a man was hurt; in Lebedyn, two houses burned": a list of what happened where."""
    opening = next((k for k, c in enumerate(at.so_far) if c.kind != "Q"), 0)
    first, second = at.so_far[opening], at.so_far[opening + 1 : opening + 2]
    placed = first.kind == "P" and bool(second) and second[0].is_governed
    return placed and at.kind(1) == "P" and at.word(1) == first.lower and at.chunk(2).is_governed


@rule("remark-end", on=before("-", Extent.CLAUSE, Extent.OBJECT))
def remark(at: Cursor, said: Content) -> bool:
    """What the article calls it after a dash: "said a red line was crossed — a reference to the raid"."""
    if not at.chunk(1).is_bare or at.word(1) in listed("changes of an amount"):
        return False
    for chunk in at.ahead(2):
        if chunk.kind in ("S", "R"):
            return not any(c.kind == "-" for c in at.ahead(2))
        if chunk.kind == ";":
            return True
        if chunk.is_finite or chunk.kind in ("-", ",", "C", ":"):
            return False
    return True


@rule("hours-after-end", on=before(",", Extent.CLAUSE, Extent.OBJECT))
def hours_after(at: Cursor, said: Content) -> bool:
    """When it was said, seen from something else: "said the port was safe, hours after a raid"."""
    if said.whole and not any(c.is_finite for c in at.so_far):
        return False  # "said that the army, a day before the vote, had left": an aside
    return at.kind(1) == "T" and at.kind(2) in ("S", "P") and at.word(2) in ("after", "before")


@rule("called-a-claim-end", on=before(",", Extent.CLAUSE, Extent.OBJECT))
def called_a_claim(at: Cursor, said: Content) -> bool:
    """What others say of it: "said Kyiv had fled, a claim Macron called absurd", "…, an idea rejected by Kyiv"."""
    there = at.past("Q", 1)
    if not there.chunk().is_bare or there.word() not in listed("what the article calls it"):
        return False
    after = there.chunk(1)
    if there.k + 1 >= at.stop or after.kind == "O":
        return there.word() in listed("moves")
    contact = after.is_bare and there.past("DT", 2).chunk().is_finite
    that = after.kind == "S" and after.lower == "that"
    return contact or that or after.kind == "R" or (after.verb is not None and after.verb.form == "participle")


@rule("record-end", on=before(",", Extent.CLAUSE, Extent.OBJECT))
def record(at: Cursor, said: Content) -> bool:
    """How rare it is, as the article counts: "said it hit the port, the first such raid since May"."""
    noun = at.chunk(1).bare
    if noun is None or any(c.is_finite for c in at.ahead(2)):
        return False
    tokens = said.document.tokens
    words = {t.lower for t in tokens[noun.first : at.row[at.stop - 1].last]}
    first = any(t.lower in listed("first and last") or t.lower.endswith("est") for t in tokens[noun.first : noun.last])
    return first and not words.isdisjoint(listed("counted from"))


@rule("aside-from-end", on=before(",", Extent.CLAUSE, Extent.OBJECT))
def aside_from(at: Cursor, said: Content) -> bool:
    """Another thing said, set apart: "said little was new, aside from saying he was ready"."""
    return at.word(1) in ("aside", "apart", "other") and at.gerund(3) is not None and at.word(3) in said.cues


@rule("prompting-end", on=before(",", Extent.CLAUSE, Extent.OBJECT))
def prompting(at: Cursor, said: Content) -> bool:
    """What came of it, and where it was said: "said the talks were over, prompting fears", "…, speaking in Berlin"."""
    if at.gerund(1) is None:
        return False
    return at.word(1) in listed("effects and occasions") or (at.word(1) == "come" and at.kind(2) in ("S", "P", "T"))


@rule("meanwhile-end", on=before(",", Extent.CLAUSE))
def meanwhile(at: Cursor, said: Content) -> bool:
    """What happens as it is said: "said it was over, even as shells fell"."""
    there = at.moved(2 if at.word(1) in ("even", "just") and at.kind(2) else 1)
    if there.kind() != "S" or there.word() not in ("as", "even as", "just as"):
        return False
    verb = next((c.finite for c in at.ahead(2) if c.is_finite), None)
    if verb is None or verb.modal is not None or (verb.perfect and verb.tense == "past"):
        return False  # but "said it would be hard, as the army could send more"
    return any(c.is_finite for c in at.so_far)


@rule("when-asked-end", on=before("S", Extent.CLAUSE, Extent.OBJECT))
def when_asked(at: Cursor, said: Content) -> bool:
    """What the source was asked: "said he was ready when asked about the talks"."""
    verb = at.verb(1)
    return (
        at.word() == "when" and verb is not None and verb.form != "gerund" and verb.lemma in listed("asking a source")
    )


@rule("colon-end", on=before(":", Extent.OBJECT))
def colon(at: Cursor, said: Content) -> bool:
    """A colon after an object: "announced a pause: the guns would fall silent at noon"."""
    return True


@rule("quoted-after-colon-end", on=before(":", Extent.CLAUSE))
def quoted_after_colon(at: Cursor, said: Content) -> bool:
    """A quotation with a cue of its own: "said they would wait: “It is not the hour,” he said"."""
    if at.kind(1) != "Q" or at.stop >= len(at.row):
        return False
    document, first = said.document, at.row[at.stop].first
    told = (b for a, b in document.syntax.insertions(document.sentence_of_token(first)) if a == first)
    return any(document.quoted(document.tokens[b - 1].start) is None for b in told)


@rule("headline-event-end", on=before(",", Extent.CLAUSE, Extent.OBJECT))
def headline_event(at: Cursor, said: Content) -> bool:
    """A second event in a headline: "Kremlin denies plan, troops take village"."""
    if not _in_headline(at) or not at.chunk(1).is_bare:
        return False
    there = at.past("NPTD", 2)
    verb = there.chunk().finite
    alone = not any(c.is_bare for c in at.moved(2).up_to(there))
    return verb is not None and alone and verb.tense == "present" and len(verb.parts) == 1


@rule("headline-nouns-end", on=before(", S P", Extent.CLAUSE, Extent.OBJECT))
def headline_nouns(at: Cursor, said: Content) -> bool:
    """A second event in a headline, its verb read as a noun: "Kremlin denies raid, fire spreads across Kherson"."""
    joins = at.kind() == "," or at.word() in ("as", "while")
    if not joins or at.kind(1) != "N" or not _in_headline(at) or any(c.kind == ";" for c in at.ahead()):
        return False
    return _tells_event(said.document, at.chunk(1))


def _in_headline(at: Cursor) -> bool:
    """Whether no full stop ends the row, up to which the content may go."""
    last = at.row[-2 if at.row[-1].kind == "Q" and len(at.row) > 1 else -1]
    return at.stop == len(at.row) and last.lower not in _FULL_STOPS


def _tells_event(document: Document, chunk: Chunk) -> bool:
    """Whether a group read as nouns is a subject and its verb: "Kyiv mourns", "medics search rubble"."""
    if chunk.noun is None:
        return False
    bases, thirds = _event_forms()
    for i in range(chunk.noun.first + 1, chunk.noun.last):
        word = document.word(i)
        if (word in thirds and i == chunk.noun.last - 1) or (word in bases and document.tag(i - 1) == "NNS"):
            return True
    return False


@cache
def _event_forms() -> tuple[frozenset[str], frozenset[str]]:
    """The base and third-person forms of the verbs of the list."""
    forms = [verb_forms(lemma) for lemma in listed("events of headlines")]
    return frozenset(f[0] for f in forms), frozenset(f[1] for f in forms)


REMARKS = (
    withholds,
    quote_adding,
    new_thought,
    remark,
    hours_after,
    called_a_claim,
    record,
    aside_from,
    prompting,
    meanwhile,
    when_asked,
    colon,
    quoted_after_colon,
    headline_event,
    headline_nouns,
)
"""Where the article says something of what was said."""

withholds.finds(
    "[Syrskyi] {said} <the bridge had been hit>, but gave no details.",
    "[Syrskyi] {said} <the bridge had been hit>, without giving details.",
)
withholds.passes_by("Syrskyi said the bridge had been hit, but gave the crew the credit.")


quote_adding.finds("[Zelensky] {called} <the raid “shameful> ” adding that it must be the last.")
quote_adding.passes_by("Zelensky called the raid “shameful” and a crime.")

new_thought.finds("[Peskov] {said} <the talks were over>; the army kept silent.")
new_thought.passes_by(
    "Peskov said the talks were over; therefore the army would stay.",
    "Peskov said that in Sumy a man was hurt; in Lebedyn two houses burned.",
)

remark.finds("[Peskov] {said} <a red line had been crossed> — a reference to the raid on the bridge.")
remark.passes_by("Peskov said a red line had been crossed — the army would answer.")

colon.finds("[Kyiv] {rejected} <the plan>: the lines were too long.")
colon.passes_by("Kyiv said it had one aim: a just peace.")

quoted_after_colon.finds("[Orban] {said} <the loan was dead>: “It is over,” he said.")
quoted_after_colon.passes_by("Orban said the loan was dead: “It is over.”")

hours_after.finds("[Kim] {said} <the port was safe>, hours after a raid on the docks.")
hours_after.passes_by(
    "Kim said the port was safe, two days of raids notwithstanding.",
    "Kim said that the army, a day before the vote, had left the port.",
)


called_a_claim.finds("[Putin] {said} <Kyiv had fled the talks>, a claim Macron called absurd.")
called_a_claim.passes_by("Putin said Kyiv had fled the talks, a sign of weakness.")

aside_from.finds("[Peskov] {said} <nothing was new>, aside from saying the talks went on.")
aside_from.passes_by("Peskov said nothing was new, aside from the weather.")

prompting.finds(
    "[Trump] {said} <the talks were over>, prompting fears in Kyiv.",
    "[Merz] {said} <the talks were over>, speaking in Berlin.",
)
prompting.passes_by("Trump said the talks were over, leaving Kyiv no choice.")

meanwhile.finds("[Putin] {said} <the offensive was over>, even as shells fell on Kherson.")
meanwhile.passes_by("Putin said the offensive was over, even in Kherson.")

when_asked.finds("[Tusk] {said} <Poland was ready> when asked about the talks.")
when_asked.passes_by("Tusk said Poland was ready when the talks began.")

headline_event.finds("[Kremlin] {denies} <plan for truce>, troops take village")
headline_event.passes_by("Kremlin denies plan for truce, prisoner swap")

headline_nouns.finds("[Kremlin] {says} <it took Huliaipole>, fire spreads across Kherson")
headline_nouns.passes_by("Kremlin says it took Huliaipole, town near Zaporizhzhia")

record.finds(
    "[Syrskyi] {said} <a drone had hit the depot>, the first such raid since May.",
    "[Moscow] {says} <40 of its men were hurt>, its highest toll since the start of the war.",
)
record.passes_by(
    "Syrskyi said the troops had left Lyman, the largest town in the north.",
    "Syrskyi said the troops had left Lyman, a town held since May.",
)
