"""What completes a reporting verb, made into a draft: its words, its speakers, and whether it proves the verb one."""

from __future__ import annotations

from typing import Final

from ukrnews.model import Act, Actor
from ukrnews.parsers.extents import Content, quotation_at, said_end, trim
from ukrnews.parsers.statements.credible import credible, proven
from ukrnews.parsers.statements.cues import VerbCue, cue_lemmas
from ukrnews.parsers.statements.really_said import DENYING, unsaid
from ukrnews.parsers.statements.sources import all_people, source_range, speakers_of
from ukrnews.parsers.statements.statement_draft import ASKED, GOVERNED, Draft, Shape
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.reading.document import Document
from ukrnews.reading.quotations import Quotation
from ukrnews.reading.syntax import NounGroup
from ukrnews.reading.syntax.cursor import Cursor

OPENING: Final = frozenset("“\"‘'«„'")
_ENDS: Final = frozenset(",.!?…")
"""A quotation that ends in one of these is a whole: what follows it is the article's own."""
_OF_A_PERSON: Final = 0.3
"""The share of its uses from which a verb has "he" for a source, whoever he is."""
Chars = tuple[int, int]


def complement(
    cue: VerbCue, shape: Shape, first: int, last: int, addressees: tuple[NounGroup, ...] = ()
) -> Draft | None:
    """What the chunks [first, last) say as the verb's complement; None where they say nothing."""
    if last <= first:
        return None
    tokens = cue.view.document.tokens
    start, end = cue.view.row.tokens(first, last)
    draft = completed(cue, shape, (tokens[start].start, tokens[end - 1].end), addressees)
    if draft is not None and shape.proof is None and draft.speakers and not credible(cue, shape, first, last):
        draft.speakers = ()
    return draft


def completed(cue: VerbCue, shape: Shape, chars: Chars, addressees: tuple[NounGroup, ...] = ()) -> Draft | None:
    """The same of characters, where what completes the verb begins inside a group."""
    content = _whole(cue.view.document, shape, *chars)
    if content is None:
        return None
    draft = _unheard(cue, shape, [content], cue.sources)
    draft.addressees, draft.unsaid = addressees, unsaid(cue)
    if proven(cue, shape) and not _inner_voice(cue):
        draft.speakers = _speakers(cue, shape, cue.sources)
    return draft


def report(cue: VerbCue, shape: Shape, content: list[Chars], sources: tuple[NounGroup, ...] | None = None) -> Draft:
    """The draft of what the verb reports, with its speakers."""
    groups = cue.sources if sources is None else sources
    draft = _unheard(cue, shape, content, groups)
    draft.speakers = _speakers(cue, shape, groups)
    return draft


def _unheard(cue: VerbCue, shape: Shape, content: list[Chars], sources: tuple[NounGroup, ...]) -> Draft:
    verb, entry = cue.verb, cue.entry
    document = cue.view.document
    first = document.tokens[verb.first if verb.negated else verb.head].start
    denied = verb.negated and entry.act in DENYING
    requests = _requests(cue, shape)
    return Draft(
        sentence=cue.view.sentence,
        cue=(first, document.tokens[cue.last - 1].end),
        content=content,
        shape=shape,
        sources=sources,
        source_range=source_range(document, sources),
        act=Act.STATE if denied else Act.DEMAND if requests else entry.act,
        verb=verb,
        negated=denied,
        neutral=entry.act is Act.STATE and not requests,
    )


def _speakers(cue: VerbCue, shape: Shape, sources: tuple[NounGroup, ...]) -> tuple[Actor, ...]:
    """Whom the sources mean; anybody, in his own words, where the verb with such a complement surely reports speech."""
    p = cue.entry.p_cue
    strong = shape.proof is not None and p >= shape.proof
    strong = strong or (p >= _OF_A_PERSON and all_people(cue.view.document, sources))
    words = (
        (shape.asserts or shape.whole) and cue.verb.form == "finite" and cue.entry.key in listed("done in words alone")
    )
    return speakers_of(cue.view.document, cue.view.cast, sources, strong=strong, words=words)


def _requests(cue: VerbCue, shape: Shape) -> bool:
    """ "asked for help", "told residents to leave", "advised him to", "insisted on a truce"."""
    if cue.entry.lemma in (
        listed("telling to") if shape is ASKED else listed("insisting on") if shape is GOVERNED else ()
    ):
        return True
    return shape.requests and cue.entry.act is Act.ASK


def _inner_voice(cue: VerbCue) -> bool:
    """ "“We insist on a truce,” he said": the speaker's own words about himself are no second statement."""
    document = cue.view.document
    if document.quoted(document.tokens[cue.verb.head].start) is None:
        return False
    return any(n.last - n.first == 1 and document.word(n.head) in ("i", "we") for n in cue.sources)


def _whole(document: Document, shape: Shape, start: int, end: int) -> Chars | None:
    """The trimmed characters; speech in quotation marks runs to the end of its quotation, over sentences too."""
    whole = quotation_at(document, start)
    if whole is not None and ((shape.whole and _last(document, whole) in _ENDS) or _remark_after(document, whole)):
        return trim(document, whole.inner_start, whole.inner_end)
    if shape.whole or shape.asserts:
        quotation = document.quoted(max(start, end - 2))
        if quotation is not None and quotation.inner_start <= end - 2 and quotation.inner_end > end:
            end = quotation.inner_end
    return trim(document, start, end)


def _last(document: Document, quotation: Quotation) -> str:
    return document.text[quotation.inner_start : quotation.inner_end].rstrip()[-1:]


def _remark_after(document: Document, whole: Quotation) -> bool:
    """ "that “they have a ban,” a reference to the decree": a comma inside the mark, then the article's noun."""
    if _last(document, whole) != "," or not whole.closed:
        return False
    words = document.text[whole.end : whole.end + 40].split()[:3]
    return words[:1] in (["a"], ["an"], ["another"]) and words[2:] in (["to"], ["of"], ["at"], ["for"])


def end_of(cue: VerbCue, first: int, *, clause: bool) -> int:
    """The chunk before which content that starts at chunk `first` ends."""
    verb, document = cue.verb, cue.view.document
    own = any(document.word(n.head) in ("we", "i") for n in cue.clause.subject)
    tense = "past" if verb.perfect else verb.tense
    # what follows "we" and "I" is their own text, too, not the article's
    said = Content(document, cue_lemmas(document.lexicon), tense, whole=clause or own, verb=None if own else verb)
    return said_end(Cursor(cue.chunks, first, cue.stop), said)


def addressed(cue: VerbCue, *, nouns: bool = False) -> tuple[Cursor, tuple[NounGroup, ...]]:
    """The place past adverbs, times and prepositional phrases after the verb, and where `nouns` past bare objects
    joined by "and", which are given too."""
    here, n, told = cue.ahead, 0, tuple[NounGroup, ...]()
    while kind := (chunk := here.chunk(n)).kind:
        if kind in ("D", "T") or chunk.is_governed or (chunk.noun is not None and _how_often(cue, chunk.noun)):
            n += 1
        elif kind == "P" and here.kind(n + 1) in ("N", "T"):
            n += 2
        elif chunk.lower == ")" and here.kind(n - 1) == "T":
            n += 1  # "said on Monday (3 March) that"
        elif nouns and not told and chunk.bare is not None:
            told = cue.view.syntax.coordination_of(chunk.bare)
            while here.kind(n) and here.chunk(n).first < told[-1].last:
                n += 1
        else:
            break
    return here.moved(n), told


def _how_often(cue: VerbCue, noun: NounGroup) -> bool:
    """ "has said many times that"."""
    return noun.preposition is None and (noun.temporal or cue.view.document.word(noun.head) == "times")


def at_opening_mark(here: Cursor) -> bool:
    """Whether an opening quotation mark stands here."""
    return here.kind() == "Q" and here.word() in OPENING
