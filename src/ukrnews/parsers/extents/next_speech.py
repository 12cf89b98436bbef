"""What was said ends where another act of speech begins: "…, and the ministry said", "… but rejected"."""

from __future__ import annotations

from ukrnews.parsers.cards import rule
from ukrnews.parsers.extents.boundaries import Extent, before
from ukrnews.parsers.extents.content import Content
from ukrnews.parsers.extents.wordlists import listed
from ukrnews.reading.syntax import VerbGroup
from ukrnews.reading.syntax.cursor import Cursor
from ukrnews.reading.syntax.protocol import Chunk

_PRONOUNS = frozenset({"i", "we", "you", "he", "she", "it", "they"})
CIRCUMSTANCES = frozenset(
    ["after", "before", "when", "while", "as", "although", "though", "because", "since", "so", "where", "whereas"]
)
"""Connectives that open, after a comma, the circumstances of what is told."""


@rule("adding-end", on=before(", C -", Extent.CLAUSE, Extent.OBJECT))
def adding(at: Cursor, said: Content) -> bool:
    """Another thing said, as an -ing form: "said the talks went well, adding that more would follow"."""
    there = _past_mark(at)
    verb = _cue(at, there, said)
    if verb is None or verb.form != "gerund" or not _reports(there, said) or _one_of_several(at):
        return False
    return at.kind() != "C" or not any(c.verb is not None and c.verb.tag == "VBG" for c in at.so_far)


def _one_of_several(at: Cursor) -> bool:
    """ "were gathering evidence, questioning witnesses and filming": one of the -ing forms of a list."""
    last = next((c.verb for c in reversed(at.so_far) if c.verb is not None), None)
    if at.kind() != "," or last is None or last.tag != "VBG":
        return False
    joint = at.first(lambda c: c.kind == "C", 2, within=8)
    return joint is not None and joint.gerund(1) is not None


@rule("and-rejected-end", on=before(", C -", Extent.CLAUSE, Extent.OBJECT))
def and_rejected(at: Cursor, said: Content) -> bool:
    """What the same source said besides: "welcomed the talks but rejected the terms"."""
    verb = _cue(at, _past_mark(at), said)
    if verb is None or verb.form == "gerund":
        return False
    before = [c.verb for c in at.so_far if c.verb is not None]
    if _bare_and_joined(at, verb):
        return not any(v.form == "infinitive" or v.modal is not None for v in before)
    if verb.perfect and _right_after_verb(at, said):
        return False  # "said it backs but has not accepted the plan": one object of both
    parallel = verb.perfect and any(v.perfect for v in before)
    return verb.form == "finite" and _in_tense(verb, said.tense) and verb.modal is None and not parallel


def _right_after_verb(at: Cursor, said: Content) -> bool:
    """Whether a conjunction follows the verb of a clause at once: "said it backs but"."""
    return at.kind() == "C" and at.chunk(-1).is_finite and said.whole


def _bare_and_joined(at: Cursor, verb: VerbGroup) -> bool:
    """Whether the verb is a bare form after a conjunction: "wants to welcome the talks but reject the terms"."""
    joined = any(c.kind == "C" for c in at.up_to(_past_mark(at)))
    return verb.tag == "VB" and len(verb.parts) == 1 and joined


@rule("and-they-said-end", on=before("C", Extent.CLAUSE, Extent.OBJECT))
def and_they_said(at: Cursor, said: Content) -> bool:
    """What another source said: "reported 117 attacks and local officials said two villages were hit"."""
    there = _past_mark(at)
    if there.ended or there.verb() is not None or _list_waits(at, said):
        return False
    finite = any(c.is_finite for c in at.so_far)
    begins = _begins(at)
    if not finite and said.whole and begins.lower in _PRONOUNS - {"it"}:
        return False  # "said he and Merz agreed on a pause"
    if not finite and begins.bare is not None:
        if said.document.word(begins.first) in ("both", "either", "neither"):
            return False  # "said both he and Orban promised to help"
        return _joins(there, said, None) and _governs_clause(there)
    if said.whole and not finite and begins.noun is None:
        return False  # "that, based on the maps and reports shown, they": no clause has ended yet
    return (finite or at.kind(-1) != "N" or begins.noun is None) and _joins(there, said, said.tense)


def _begins(at: Cursor) -> Chunk:
    """What was said begins with this, adverbs, days, conjunctions and quotation marks passed over."""
    return next((c for c in at.so_far if c.kind not in ("C", "D", "T", "Q")), at.so_far[0])


@rule("while-they-said-end", on=before(", -", Extent.CLAUSE, Extent.OBJECT))
def while_they_said(at: Cursor, said: Content) -> bool:
    """What another source said, after a comma: "said it was over, and the ministry denied it", "…, while Kyiv said"."""
    subject = _subject_after(at, said)
    if subject is None or _is_his(subject):
        return False
    main = subject.past("NPTDQAC")
    verb = main.chunk().finite
    if verb is None or verb.lemma not in said.cues or verb.modal is not None or _he_says(main):
        return False
    tells = main.chunk(1).is_bare and main.word(2) == "that"  # ", and a mayor told CNN that", whatever the tense
    return tells or _in_tense(verb, said.tense)


@rule("with-him-insisting-end", on=before(",", Extent.CLAUSE, Extent.OBJECT))
def with_him_insisting(at: Cursor, said: Content) -> bool:
    """What another says beside: "called help vital, with Macron insisting that it come soon"."""
    if at.word(1) != "with" or at.kind(2) != "N":
        return False
    there = at.past("NCPD", 2)
    verb = there.gerund()
    return verb is not None and verb.lemma in said.cues and there.kind(1) in ("S", "N", "Q")


@rule("which-they-deny-end", on=before(",", Extent.CLAUSE, Extent.OBJECT))
def which_they_deny(at: Cursor, said: Content) -> bool:
    """What another says of it: "said the bridge had been hit, which Moscow denies", "…, to which an envoy replied"."""
    there = at.moved(1 + (at.kind(1) == "P"))
    if there.word() != "which" or not there.chunk(1).is_bare or there.word(1) in _PRONOUNS:
        return False
    verb = there.past("NPDT", 1).chunk().finite
    return verb is not None and verb.lemma in said.cues and verb.modal is None


@rule("and-it-is-end", on=before(",", Extent.CLAUSE))
def and_it_is(at: Cursor, said: Content) -> bool:
    """What is so in the present, after words put back into the past: "said it would fight on, and Moscow has not
    stopped"."""
    subject = _subject_after(at, said)
    if subject is None or at.kind(1) != "C" or not subject.chunk().is_bare or subject.word() in _PRONOUNS:
        return False
    verb = subject.past("NPDT").chunk().finite
    if verb is None or verb.tense != "present" or verb.modal is not None:
        return False
    told = [v for c in at.so_far if (v := c.finite) is not None]
    return bool(told) and told[0].modal == "would"


@rule("but-he-refuses-end", on=before(", -", Extent.CLAUSE, Extent.OBJECT))
def but_he_refuses(at: Cursor, said: Content) -> bool:
    """What he does otherwise: "said it was over, but he refuses to name anybody"."""
    subject = _subject_after(at, said)
    main = subject.past("NPTDQAC") if subject is not None and not _is_his(subject) else at
    return _he_says(main) and main.word() in said.cues and said.tense == "past"


@rule("his-envoy-end", on=before(", - C", Extent.CLAUSE, Extent.OBJECT))
def his_envoy(at: Cursor, said: Content) -> bool:
    """What somebody of his did: "said the talks were over, and his envoy left the hall"."""
    subject = _subject_after(at, said)
    verb = subject.past("NPTDQAC").verb() if subject is not None and _is_his(subject) else None
    if at.kind() == "C" and not (at.word() == "but" and any(c.is_finite for c in at.so_far)):
        return False
    return verb is not None and verb.is_plain_past


@rule("and-when-asked-end", on=before(", -", Extent.CLAUSE, Extent.OBJECT))
def and_when_asked(at: Cursor, said: Content) -> bool:
    """What the source was asked then: "said the talks were over, and when asked about Kyiv, he left"."""
    there = _past_mark(at)
    joined = there.kind() == "S" and there.word() in CIRCUMSTANCES and any(c.kind == "C" for c in at.up_to(there))
    return joined and there.verb(1) is not None and not _list_waits(at, said)


def _subject_after(at: Cursor, said: Content) -> Cursor | None:
    """What follows a comma with a conjunction or a connective of time or reason; None where that is a verb."""
    there = _past_mark(at)
    if there.kind() == "S" and there.word() in CIRCUMSTANCES:
        there = there.past("DTQ", 1)
    elif not any(c.kind == "C" for c in at.up_to(there)):
        return None
    return None if there.verb() is not None or _list_waits(at, said) else there


def _is_his(subject: Cursor) -> bool:
    noun = subject.noun()
    return noun is not None and noun.owner in ("his", "her")


def _he_says(main: Cursor) -> bool:
    """ "he says", in the present."""
    verb = main.verb()
    return verb is not None and verb.tag == "VBZ" and main.word(-1) in ("he", "she")


def _past_mark(at: Cursor) -> Cursor:
    """What follows a mark, past a conjunction, adverbs, times and quotation marks."""
    return at.past("DTQ" if at.row[at.k].kind == "C" else "CDTQ", 1)


def _cue(at: Cursor, there: Cursor, said: Content) -> VerbGroup | None:
    """The verb that follows a mark, where it reports speech and completes nothing of what was said."""
    verb = there.verb()
    if verb is None or not (verb.lemma in said.cues or _voices(there)) or _list_waits(at, said):
        return None
    return None if there.k == at.k + 1 and (_clause_waits(at) or _subject_waits(at)) else verb


def _voices(there: Cursor) -> bool:
    """ "voicing resolve", "paying tribute": a verb that reports with its noun."""
    return there.word() in listed("voice something") or f"{there.word()} {there.word(1)}" in listed("voice something")


def _reports(there: Cursor, said: Content) -> bool:
    """Whether an -ing form has what makes it a cue: "pressing for talks", but not "pressing its advantage"."""
    if there.word() not in listed("report with a word") or not there.kind(1):
        return True
    return f"{there.word()} {there.word(1)}" in said.cues or there.kind(1) in ("Q", ",")


def _clause_waits(at: Cursor) -> bool:
    """Whether the last clause opened has no verb yet: "reports that its head, X, predicted"."""
    so_far = at.so_far
    last = next((j for j in range(len(so_far) - 1, -1, -1) if so_far[j].kind in ("S", "R")), None)
    return last is not None and not any(c.verb is not None for c in so_far[last:])


def _subject_waits(at: Cursor) -> bool:
    """Whether a subject opens the content, and no verb outside relative clauses has come yet: "that his envoy,
    Lipavsky, had written", "Turkey – which hosts the talks – has said"."""
    so_far = at.so_far
    first = next((c for c in so_far if c.kind not in ("Q", "D", "T")), None)
    if first is None or not first.is_bare or not any(c.kind in (",", "-") for c in so_far):
        return False
    return sum(c.is_finite for c in so_far) <= sum(c.kind == "R" for c in so_far)


def _list_waits(at: Cursor, said: Content) -> bool:
    """Whether a list of subjects goes on in a clause: "that envoys of Kyiv, Minsk, and Moscow had agreed"."""
    if not said.whole:
        return False
    so_far = at.so_far
    first = next((c for c in so_far if c.kind not in ("Q", "D", "T")), None)
    if first is None or not first.is_bare or any(c.verb is not None or c.kind in ("S", "R") for c in so_far):
        return False
    joined = any(at.kind(n) == "C" for n in range(4))
    return joined and (at.kind() == "," or any(c.kind == "," for c in so_far))


def _in_tense(verb: VerbGroup, tense: str | None) -> bool:
    """Whether the verb reports in the tense; "has said" counts as a past."""
    return verb.tense == tense or (verb.perfect and tense == "past")


def _joins(there: Cursor, said: Content, tense: str | None) -> bool:
    """Whether a subject and right after it a cue follow (in the tense, where one is wanted)."""
    there = there.past("NPA")
    verb = there.verb()
    if verb is None or verb.form != "finite" or verb.lemma not in said.cues or verb.modal is not None:
        return False
    return (tense is None or _in_tense(verb, tense)) and there.kind(1) in ("S", "N", "Q", "D", "T", "P")


def _governs_clause(there: Cursor) -> bool:
    """Whether the first verb is simple and completed by another finite verb: "the Kremlin said it was"."""
    at = there.first(lambda c: c.verb is not None)
    verb = at.verb() if at is not None else None
    return at is not None and verb is not None and len(verb.parts) == 1 and any(c.is_finite for c in at.ahead(1))


NEXT_SPEECH = (
    adding,
    and_rejected,
    and_they_said,
    while_they_said,
    with_him_insisting,
    which_they_deny,
    and_it_is,
    but_he_refuses,
    his_envoy,
    and_when_asked,
)
"""Where another act of speech begins."""

adding.finds("[Umerov] {said} <the talks had gone well>, adding that more would follow.")
adding.passes_by(
    "Umerov said the talks had gone well, leaving room for more.",
    "Umerov said police were filming the site, questioning drivers and searching cars.",
)

and_rejected.finds("[Tusk] {said} <the talks were useful> but rejected the terms of the pause.")
and_rejected.passes_by(
    "Tusk said Poland had joined the talks but had rejected the terms.",
    "Kim praised the envoy who, warned of a leak, left.",
    "Kyiv said it backs but has not accepted the plan.",
)

and_they_said.finds("[Zelensky] {said} <117 attacks had been repelled> and local officials said two villages were hit.")
and_they_said.passes_by("Zelensky said 117 attacks had been repelled and two villages were safe.")

while_they_said.finds("[The Kremlin] {said} <the talks were over>, while Kyiv said they would go on.")
while_they_said.passes_by("The Kremlin said the talks were over, and the army would stay.")

with_him_insisting.finds("[Tusk] {said} <help was vital>, with Macron insisting that it come soon.")
with_him_insisting.passes_by("Tusk said help was vital, with Macron holding the keys.")

which_they_deny.finds(
    "[Umerov] {said} <the bridge had been hit>, which Moscow denies.",
    "[Kyiv] {rejected} <the plan>, to which an envoy replied that it was late.",
)
which_they_deny.passes_by("Umerov said the bridge had been hit, which Moscow had built.")

and_it_is.finds("[Umerov] {said} <Kyiv would fight on>, and Moscow has not stopped its raids.")
and_it_is.passes_by("Umerov said Kyiv would fight on, and Moscow would not stop its raids.")

but_he_refuses.finds("[Orban] {said} <the loan was dead>, but he refuses to name a price.")
but_he_refuses.passes_by("Orban said the loan was dead, but he would name a price.")

his_envoy.finds("[Orban] {said} <the loan was dead>, and his envoy left the hall.")
his_envoy.passes_by("Orban said the loan was dead, and his envoy would leave the hall.")

and_when_asked.finds("[Orban] {said} <the loan was dead>, and when asked about Kyiv, he left the hall.")
and_when_asked.passes_by("Orban said the loan was dead, and the plan with it.")
