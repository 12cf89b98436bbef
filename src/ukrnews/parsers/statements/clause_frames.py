"""What a reporting verb is completed by where that is a quotation or a clause."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ukrnews.model import Act
from ukrnews.parsers.actors.papers import PAPERS
from ukrnews.parsers.cards import rule
from ukrnews.parsers.extents import quotation_at, trim
from ukrnews.parsers.statements.complements import addressed, at_opening_mark, complement, completed, end_of, report
from ukrnews.parsers.statements.cues import VerbCue, cue_lemmas
from ukrnews.parsers.statements.statement_draft import AGAIN, BARE, INSERTED, QUESTION, QUOTATION, THAT, WORDING, Draft
from ukrnews.parsers.statements.told_whom import told_whom
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup
from ukrnews.reading.syntax.closed import NOMINATIVE
from ukrnews.reading.syntax.cursor import Cursor
from ukrnews.reading.syntax.protocol import Chunk

_WH = frozenset({"whether", "what", "how", "why"})
_WH_OF_QUESTIONS = frozenset({"if", "who", "when", "where", "which"})
_NOMINATIVE = frozenset({"he", "she", "they", "we", "i"})
_ASIDES = frozenset({"as", "while", "because", "though", "although", "even as", "just as"})
"""Connectives after an object, whose clause is the article's: "indicates a tight race as both sides gain"."""
_SUBJECTS_WITHOUT_NOUN = frozenset(["there", "much", "many", "more", "most", "enough", "little", "few", "all"])
_FOCUSED = frozenset({"only", "even", "not"})
"""Adverbs before a subject that belong to it: "said only Poland could decide"."""
_LITTLE = frozenset({"nothing", "little", "less", "more", "much", "enough", "something", "anything"})
"""Words that tell how much was said, not what."""


class _Opening(NamedTuple):
    """The connective that opens a clause after the verb, and whom it was said to."""

    here: Cursor
    told: tuple[NounGroup, ...]


@rule("quote", on=("quote",))
def quote(cue: VerbCue) -> Draft | None:
    """What follows in quotation marks: said “…”, told reporters: “…”, said on Friday, “…”."""
    here, told = addressed(cue, nouns="person_clause" in cue.entry.takes)
    if here.word() in listed("words") and here.kind(1) in (",", ":"):
        here = here.moved()
    here = _past_example(here)
    if here.kind() in (",", ":"):
        here = here.moved()
    if not at_opening_mark(here):
        return None
    return complement(cue, QUOTATION, here.k, end_of(cue, here.k, clause=True), told)


@rule("source-after-verb", on=("quote",))
def source_after_verb(cue: VerbCue) -> Draft | None:
    """A sentence that opens with the verb, its source and a colon: "Said the mayor: “…”"."""
    here, document = cue.ahead, cue.view.document
    source, mark = here.chunk().bare, here.moved(2)
    if cue.k or source is None or cue.verb.form != "finite" or here.kind(1) != ":" or not at_opening_mark(mark):
        return None
    said = quotation_at(document, document.tokens[mark.chunk().first].start)
    content = trim(document, said.inner_start, said.inner_end) if said is not None else None
    return report(cue, INSERTED, [content], (source,)) if content is not None else None


def _past_example(here: Cursor) -> Cursor:
    """ "says things like “…”", "words such as “…”": what is said in general before one wording of it."""
    if here.word() not in ("things", "words", "something"):
        return here
    if here.word(1) == "like":
        return here.moved(2)
    return here.moved(3) if (here.word(1), here.word(2)) == ("such", "as") else here


@rule("colon", on=("colon", "quote"))
def colon(cue: VerbCue) -> Draft | None:
    """What follows a colon in the sentence: "wrote: the talks are over"."""
    here, told = addressed(cue, nouns=True)
    heads_list = cue.view.row.kind() == "S" and cue.view.row.word() in ("what", "who", "how", "why", "where")
    if here.kind() != ":" or here.moved().ended or heads_list or _reported_after(here.moved()):
        return None
    return complement(cue, WORDING, here.k + 1, cue.stop, told)


def _reported_after(here: Cursor) -> bool:
    """ "Corridor agreed: the mayor said on Monday …": the article's own report of another speaker follows a label."""
    if here.kind() == "Q":
        return False
    main = next((c.finite for c in here.ahead() if c.is_finite), None)
    return main is not None and main.lemma in listed("reporting") and main.tense == "past"


@rule("that", on=("clause", "person_clause"))
def that_clause(cue: VerbCue) -> Draft | None:
    """The clause that "that" opens: "said that …", "told reporters that …"."""
    opening = cue.view.once(_opening, cue)
    if opening is None or opening.here.word() != "that":
        return None
    first = opening.here.k + 1
    return complement(cue, THAT, first, end_of(cue, first, clause=True), opening.told)


@rule("if-clause", on=("clause", "person_clause"))
def if_clause(cue: VerbCue) -> Draft | None:
    """A condition opens what is said: "says if the vote is held, there will be no talks"."""
    opening = cue.view.once(_opening, cue)
    if opening is None or opening.here.word() not in ("if", "unless") or cue.entry.act is Act.ASK:
        return None
    comma = opening.here.first(lambda c: c.kind == "," or cue.view.lower(c.first) == "then")
    if comma is None or not any(c.is_finite for c in cue.chunks[opening.here.k : comma.k]):
        return None
    if comma.first(lambda c: c.is_finite, within=8) is None:
        return None
    return complement(cue, BARE, opening.here.k, end_of(cue, opening.here.k, clause=True), opening.told)


@rule("wh", on=("clause", "person_clause"))
def question(cue: VerbCue) -> Draft | None:
    """What is asked or told in a question's words: "asked whether …", "explained how …"."""
    opening = cue.view.once(_opening, cue)
    if opening is None:
        return None
    word = opening.here.word()
    if word not in _WH and not (word in _WH_OF_QUESTIONS and cue.entry.lemma in listed("asking and explaining")):
        return None
    return complement(cue, QUESTION, opening.here.k, end_of(cue, opening.here.k, clause=True), opening.told)


def _opening(view: View, cue: VerbCue) -> _Opening | None:
    """Where a connective opens a clause after the verb, whom it was said to and its occasion passed over."""
    here, told = addressed(cue, nouns="person_clause" in cue.entry.takes or cue.entry.lemma == "ask")
    if told and here.kind() == "Q":
        here = _past_title(here)
    if here.kind() == ",":
        here = _past_aside(here)
    here = _past_occasion(view, _past_doing(here) if told else here)
    return _Opening(here, told) if here.kind() in ("S", "R") and here.kind(1) else None


def _past_doing(here: Cursor) -> Cursor:
    """The "that" after what is told of those addressed: "assured banks holding the bonds that"; else the same place."""
    if here.gerund() is None:
        return here
    that = here.first(lambda c: c.kind in ("S", "R", ",", "Q", ";") or c.is_finite, 1, within=8)
    return that if that is not None and that.word() == "that" else here


def _past_occasion(view: View, here: Cursor) -> Cursor:
    """The "that" after the occasion: "said after meeting Macron that", "in a statement issued on Friday that"; else
    the same place."""
    when = here.kind() == "S" and here.word() in ("after", "as", "before", "when", "while")
    if not when and not _issued_or_done(here):
        return here
    that = here.first(lambda c: c.kind in ("S", "R", ",", "Q", ";"), 1, within=8)
    if that is None or that.word() != "that" or sum(c.is_finite for c in here.row[here.k : that.k]) > when:
        return here
    last = that.chunk(-1)  # "after seeing the plan that", "after reports that"
    thing = last.is_bare and view.tag(last.last - 1) not in ("NNP", "NNPS", "PRP")
    told = thing or last.verb is not None or last.lower in listed("reports and claims")
    return here if told else that


def _issued_or_done(here: Cursor) -> bool:
    """ "a statement issued on Friday", "after meeting Macron": a participle of a paper, an -ing form after its word."""
    verb = here.verb() or here.verb(1)
    if verb is None:
        return False
    if verb.form == "participle":
        return here.word(-1) in PAPERS
    return verb.form == "gerund" and here.kind() in ("P", "S")


def _past_title(here: Cursor) -> Cursor:
    """The "that" after a title in quotation marks, else the same place: "told MSNBC's "Morning Joe" that"."""
    marks = [n for n in range(5) if here.kind(n) == "Q" and here.kind(n + 1)]
    return here.moved(marks[-1] + 1) if marks and here.word(marks[-1] + 1) == "that" else here


def _past_aside(here: Cursor) -> Cursor:
    """The place after the comma, or after an aside that ends before "that": "warned, as did the army, that"."""
    for n in range(1, 9):
        if here.kind(n) in (",", "-") and here.word(n + 1) == "that" and here.kind(n + 1) in ("S", "R"):
            return here.moved(n + 1)
        if here.kind(n) in ("Q", ";", ":"):
            break
    return here.moved()


@rule("same-again", on=("clause",))
def same_again(cue: VerbCue) -> Draft | None:
    """Words that stand for what was said before: "said as much", "said the same of Kyiv"."""
    here = cue.ahead
    if here.ended:
        return None
    first = here.chunk().first
    words = cue.view.words(first, first + 2)
    again = words == "the same" and here.word() in ("same", "thing")
    if words != "as much" and not again:
        return None
    past = here.first(lambda c: c.last >= first + 2)
    last = (past if past is not None else here).k + 1
    end = end_of(cue, here.k, clause=False) if again else last
    comma = next((j for j in range(last, end) if cue.chunks[j].kind == ","), end)
    return complement(cue, AGAIN, here.k, max(last, comma))


@rule("told-bare-clause", on=("person_clause",))
def told_clause(cue: VerbCue) -> Draft | None:
    """A clause without "that" whose subject stands in one row with whom it is said to: "told AFP Kyiv was ready"."""
    if cue.view.once(_subject, cue) is None:
        return None
    told = told_whom(cue.view.document, cue.ahead.past("DTQ"))
    if told is None:
        return None
    tokens = cue.view.document.tokens
    at = next(k for k in range(cue.after, cue.stop) if cue.chunks[k].last > told.subject)
    end = cue.view.row.tokens(at, end_of(cue, at, clause=True))[1]
    return completed(cue, BARE, (tokens[told.subject].start, tokens[end - 1].end), told.addressees)


@rule("bare-clause", on=("clause", "person_clause"))
def bare_clause(cue: VerbCue) -> Draft | None:
    """A clause without "that": "said Ukraine had attacked", "told reporters Kyiv was ready"."""
    subject = cue.view.once(_subject, cue)
    if subject is None or cue.entry.lemma in listed("perceiving"):
        return None  # "observed damage caused by shells"
    if "clause" not in cue.entry.takes and subject == cue.ahead.past("DTQ").k:
        return None  # "told" has somebody addressed
    first, told = _past_addressee(cue, subject)
    before = cue.view.row.chunk(first - 1)
    if first > cue.after and before.kind == "D" and before.lower in _FOCUSED:
        first -= 1
    start = cue.view.row.moved(first)
    surely = start.word() in NOMINATIVE | {"it"} and start.chunk(1).is_finite  # "maintains it is ready"
    return complement(cue, THAT if surely else BARE, first, end_of(cue, max(first, subject), clause=True), told)


def _past_addressee(cue: VerbCue, subject: int) -> tuple[int, tuple[NounGroup, ...]]:
    """Where the clause begins whose subject stands at the chunk, and whom it was said to before it."""
    here = cue.ahead.past("DT")
    noun = here.noun() if here.k < subject and here.kind() == "N" and "person_clause" in cue.entry.takes else None
    here = here.moved(noun is not None)
    while here.k < subject and (here.kind() in ("D", "T", "P") or here.chunk().is_governed):
        here = here.moved()
    first = subject if here.k > subject or here.kind() == "N" else here.k
    return first, (noun,) if noun is not None else ()


def _subject(view: View, cue: VerbCue) -> int | None:
    del view
    """The chunk where the subject of the next clause starts, where such a clause can be what is said."""
    here = cue.ahead
    found = _subject_of_next_clause(cue)
    if found is None or _joins_on(here) or _says_nothing(here):
        return None
    by_doing = here.kind() in ("P", ",") and (doing := here.verb(1)) is not None and doing.form == "gerund"
    return None if by_doing else found  # "responded by repeating that", "went on, saying"


def _says_nothing(here: Cursor) -> bool:
    """ "said little as he left", "said nothing before the vote": such a word is no subject of the verb that follows."""
    here = here.past("DTQ")
    if here.word() not in _LITTLE or here.chunk().last - here.chunk().first > 1:
        return False
    here = here.moved()
    while here.kind() in ("D", "P", "T") or here.chunk().is_governed:
        here = here.moved()
    return not here.ended and not here.chunk().is_finite and here.kind() != "R"


def _joins_on(here: Cursor) -> bool:
    """A conjunction that joins the cue to another word: "state and local leaders", but not "said neither side"."""
    return here.kind() == "C" and here.word() not in ("neither", "either", "both", "nor")


def _subject_of_next_clause(cue: VerbCue) -> int | None:
    """The chunk where the subject of the next finite verb starts, if only groups stand between it and the cue."""
    chunks, first = cue.chunks, cue.after
    verb_at = _next_verb(cue)
    if verb_at is None or not _one_subject(chunks[first:verb_at]):
        return None
    bare = [k for k in range(first, verb_at) if chunks[k].is_bare]
    told = "person_clause" in cue.entry.takes and len(bare) > 1 and bare[0] == cue.ahead.past("DTQ").k
    before = [c.lower for c in chunks[first:verb_at] if c.kind != "Q"]
    if before and before[-1] in _SUBJECTS_WITHOUT_NOUN and len(before) <= 3 and not told:
        return first
    if not bare:
        return first if _day_is(cue, verb_at) else None
    return bare[told]


def _day_is(cue: VerbCue, verb_at: int) -> bool:
    """Whether a day alone is the subject of the verb: "said Friday was quiet"."""
    day = verb_at == cue.after + 1 and cue.chunks[cue.after].kind == "T"
    return day and cue.chunks[verb_at].lower == "be"


def _next_verb(cue: VerbCue) -> int | None:
    """The next finite verb of no relative clause and no report within; None where something parts it from the cue."""
    waiting = 0
    for k in range(cue.after, cue.stop):
        chunk = cue.chunks[k]
        if chunk.is_finite and not waiting:
            return k
        if chunk.verb is not None:
            waiting += -1 if chunk.is_finite else _opens_clause(cue, k)
        elif chunk.kind == "R" and k > cue.after:
            waiting += 1
        elif chunk.kind in (";", ":", "R") or (chunk.kind == "S" and _ends_object(cue, k)):
            return None
    return None


def _opens_clause(cue: VerbCue, k: int) -> bool:
    """Whether the -ing form at `k` reports a clause of its own: "mentioned hints suggesting Minsk may be ready"."""
    here = Cursor(cue.chunks, k, cue.stop)
    verb = here.verb()
    if verb is None or verb.form != "gerund" or verb.lemma not in cue_lemmas(cue.view.document.lexicon):
        return False
    return k > cue.after and here.chunk(1).is_bare and here.chunk(2).is_finite


def _ends_object(cue: VerbCue, k: int) -> bool:
    """Whether the connective at `k` follows the cue itself, or ends an object: "shows a tight race as both gain"."""
    if k == cue.after:
        return True
    inside = cue.chunks[cue.after : k]
    if cue.chunks[k].lower not in _ASIDES:
        return False
    doing = inside[0].verb is not None and inside[0].verb.form == "gerund"  # "denies opening it while trucks queue"
    return any(c.is_bare for c in inside) and all(
        c.kind in ("N", "P", "A", "Q", "D") or (c.verb is not None and c.verb.form == "infinitive")
        for c in inside[doing:]
    )


def _one_subject(before: Sequence[Chunk]) -> bool:
    """Whether what stands before the verb can be one subject: no conjunction right before it, no comma left open."""
    dashes = [k for k, c in enumerate(before) if c.kind == "-"]
    if len(dashes) == 2:  # "said the raid – on Butler, Ohio – had failed"
        before = [*before[: dashes[0]], *before[dashes[1] + 1 :]]
    nearest = next((c.kind for c in reversed(before) if c.kind != "D"), "")
    if len(before) > 2 and before[-1].lower in _NOMINATIVE and before[-2].kind == "C":
        return False  # "promising lower taxes, but he has raised them"
    return nearest != "C" and sum(c.kind == "," for c in before) != 1


source_after_verb.finds("{Said} [the mayor]: “<We wait for the boats>.”")
source_after_verb.passes_by("The mayor said: “We wait for the boats.”")
source_after_verb.nothing_in("Said the mayor: nothing.")

quote.finds("[Tusk] {said} on Friday, “<No more waiting for Minsk>.”")
quote.passes_by("“We will not wait,” Tusk said.")
quote.nothing_in("Tusk said goodbye to “old Europe”.")

colon.finds("[Tusk] {wrote}: <the border will stay open>.")
colon.passes_by("Tusk wrote that the border will stay open.")
colon.nothing_in("Tusk opened two gates: the border is free.")

that_clause.finds("[Tusk] {said} that <the border would stay open>.")
that_clause.passes_by("Tusk said the border would stay open.", "“I said that the plan was dead,” Tusk recalled.")
that_clause.nothing_in("Nobody said that the border would stay open.")

if_clause.finds(
    "[Tusk] {said} <if the vote is held, there will be no talks>.",
    "[Tusk] {said} <unless the vote is held, there will be no talks>.",
    "[Tusk] {said} <if the vote is held then talks will be off>.",
)
if_clause.passes_by("Tusk said there will be no talks if the vote is held.", "Tusk asked if the vote was held.")

question.finds("[Tusk] {asked} <whether the border would stay open>.")
question.passes_by("Tusk said that the border would stay open.")
question.nothing_in("Tusk spoke when the border opened.")

same_again.finds("Kyiv said it was ready. [Minsk] {said} <as much> on Monday.")
same_again.passes_by("Minsk said it was ready on Monday.")
same_again.nothing_in("Minsk said so much about itself.")

told_clause.finds("[A commander] {told} [AFP] <Kyiv had lost the village>.")
told_clause.passes_by("A commander told AFP that Kyiv had lost the village.")
told_clause.nothing_in("A commander told AFP nothing.")

bare_clause.finds("[The mayor] {said} <Ukraine had lost the village>.")
bare_clause.passes_by("The mayor said that Ukraine had lost the village.")
bare_clause.nothing_in("The mayor said nothing as the village fell.", "He warned and Kyiv answered.")
