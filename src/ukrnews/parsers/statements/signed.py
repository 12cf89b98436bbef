"""Words that a name alone signs: "Zelensky: “…”", "“…” — Tusk", "Lavrov: no summit before spring"."""

from __future__ import annotations

from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.actors import Cast
from ukrnews.parsers.cards import rule
from ukrnews.parsers.extents import trim
from ukrnews.parsers.grounding import Tokens
from ukrnews.parsers.statements.complements import Chars
from ukrnews.parsers.statements.details import is_outlet
from ukrnews.parsers.statements.quoted import Line, Quoted
from ukrnews.parsers.statements.sources import named_beside
from ukrnews.parsers.statements.statement_draft import Draft
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.reading.document import Document
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax import NounGroup

_DASHES = "—–-―"
_LABEL = 40
"""Characters of the longest label."""
_BLOCK = 4
"""Paragraphs back to the one that names the source."""


@rule("name-after-colon", on=("quotation",))
def name_after_colon(quoted: Quoted) -> Draft | None:
    """A quotation that opens a line, a colon and a name: "‘A signature, not a peace’: a negotiator remembers"."""
    document, quotation = quoted.document, quoted.quotation
    after = document.text[quotation.end : quotation.end + 2].lstrip()
    if not after.startswith(":") or _before(quoted):
        return None
    first = document.token_at(document.text.index(":", quotation.end)) + 1
    names = quoted.cast.names_in(first, first + 3)
    if not names:
        return None
    return _signed(quoted, _mark_before(document, names[0].first), (names[0].first, names[0].last), names[0].actor)


@rule("colon-name", on=("quotation",))
def colon_name(quoted: Quoted) -> Draft | None:
    """A name, a colon and a quotation: "Zelensky: “We are ready”", "Said Umerov: “…”"."""
    document, before = quoted.document, _before(quoted)
    if not before.endswith(":") or len(before.split()) > 8:
        return None
    first = document.token_at(document.paragraphs[quoted.paragraph].start)
    last = document.token_at(quoted.quotation.start)
    names = quoted.cast.names_in(first, last)
    names = [n for n in names if n.actor.kind is not ActorKind.STATE or n.last == last - 1]
    if not names:
        return None
    return _signed(quoted, _cue_before(quoted, names[-1].first), (names[-1].first, names[-1].last), names[-1].actor)


@rule("labelled-quotation", on=("quotation",))
def labelled(quoted: Quoted) -> Draft | None:
    """A quotation under a label, of whom the paragraph "Source: …" before it names: "Source: Tusk⏎Quote: “…”"."""
    document, before = quoted.document, _before(quoted)
    if len(before) > _LABEL or before.lower().rstrip(":") not in listed("labels of quotations"):
        return None
    for k in range(quoted.paragraph - 1, max(quoted.paragraph - _BLOCK, -1) - 1, -1):
        part = document.paragraphs[k]
        first = document.token_at(part.start)
        if document.word(first) in listed("labels of sources") and document.word(first + 1) == ":":
            return _from_source(quoted, first + 2, document.token_at(part.end - 1) + 1)
    return None


def _from_source(quoted: Quoted, first: int, last: int) -> Draft | None:
    """The draft of whoever the first group of a source's paragraph is, or its name beside it."""
    document, cast = quoted.document, quoted.cast
    groups = document.syntax.noun_groups(document.sentence_of_token(first))
    noun = next((g for g in groups if first <= g.first < last), None)
    beside = named_beside(document, cast, noun) if noun is not None else None
    actor = beside.actor if beside is not None else cast.actor_of(noun, any_noun=True) if noun is not None else None
    if noun is None or actor is None or actor.kind is ActorKind.STATE or is_outlet(document, actor):
        return None
    mark = document.token_at(quoted.quotation.start) - 1
    return _signed(quoted, _mark_before(document, mark + 1), (noun.first, noun.last), actor)


@rule("dash-name", on=("quotation",))
def dash_name(quoted: Quoted) -> Draft | None:
    """A quotation, a dash and capitalised words up to the end of the line: "“…” — Jane Doe"."""
    document, end = quoted.document, quoted.quotation.end
    after = document.text[end : end + 3].strip()
    if not after or after[0] not in _DASHES:
        return None
    tokens = document.tokens
    first = document.token_at(document.text.index(after[0], end)) + 1
    line_end = document.paragraphs[quoted.paragraph].end
    line = [i for i in range(first, min(first + 7, len(tokens))) if tokens[i].start < line_end]
    last = next((i for i in line if not tokens[i].text[:1].isupper()), line[-1] + 1 if line else first)
    if not 0 < last - first <= 5 or (last in line and tokens[last].text not in ",.;("):
        return None
    names = quoted.cast.names_in(first, last)
    actor = names[0].actor if names else Actor(name=document.words(first, last), kind=ActorKind.PERSON)
    return _signed(quoted, _mark_before(document, first), (first, last), actor)


def _before(quoted: Quoted) -> str:
    """What stands before the quotation in its line."""
    start = quoted.document.paragraphs[quoted.paragraph].start
    return quoted.document.text[start : quoted.quotation.start].rstrip()


def _mark_before(document: Document, token: int) -> Chars:
    return document.tokens[token - 1].start, document.tokens[token - 1].end


def _cue_before(quoted: Quoted, name: int) -> Chars:
    """The verb that opens "Said Umerov: “…”", else the colon."""
    document, start = quoted.document, quoted.quotation.start
    opening = quoted.sentence.first
    if opening < name and document.tag(opening) in ("VBD", "VBZ", "VBN"):
        return document.tokens[opening].start, document.tokens[opening].end
    mark = document.text.find(":", max(0, start - 3), start)
    return (mark, mark + 1) if mark >= 0 else _mark_before(document, name)


def _signed(quoted: Quoted, cue: Chars, source: Tokens, actor: Actor) -> Draft | None:
    piece = trim(quoted.document, quoted.quotation.inner_start, quoted.quotation.inner_end)
    if piece is None:
        return None
    return _draft(quoted.sentence, cue, piece, source, quoted.cast.with_role(actor))


def _draft(sentence: Sentence, cue: Chars, piece: Chars, source: Tokens, actor: Actor) -> Draft:
    return Draft(sentence=sentence, cue=cue, content=[piece], source_range=source, speakers=(actor,))


@rule("colon-headline", on=("line after a name",))
def headline_after_name(line: Line) -> Draft | None:
    """A name and a colon before a line without a full stop: "Lavrov: no summit before spring"."""
    document, sentence, tokens = line.document, line.sentence, line.document.tokens
    names = line.cast.names_in(sentence.first, sentence.first + 1)
    if not names or line.taken is not None or sentence.last - names[0].last < 4:
        return None
    colon = _past_addressee(document, line.cast, names[0].last)
    content = trim(document, tokens[colon].end, sentence.end) if tokens[colon].text == ":" else None
    if content is None or (names[0].actor.kind is ActorKind.STATE and colon == names[0].last):
        return None
    cue = tokens[min(colon, names[0].last)].start, tokens[colon].end
    return _draft(sentence, cue, content, (names[0].first, names[0].last), line.cast.with_role(names[0].actor))


def _past_addressee(document: Document, cast: Cast, k: int) -> int:
    """The token after "to Kyiv" in "Kremlin to Kyiv: talk to us", else `k`."""
    names = cast.names_in(k + 1, k + 2) if document.word(k) == "to" else []
    return names[0].last if names else k


@rule("dash-headline", on=("line before a name",))
def headline_before_name(line: Line) -> Draft | None:
    """A line without a full stop that ends in a dash and who says so: "Russia keeps striking every day – Zelenskyy"."""
    document, sentence, tokens = line.document, line.sentence, line.document.tokens
    last = tokens[sentence.last - 1]
    line_end = document.paragraphs[sentence.paragraph].end
    if last.text == ":" or last.end != line_end or sentence.last - sentence.first < 6:
        return None
    back = range(sentence.last - 2, max(sentence.first + 3, sentence.last - 7), -1)
    marks = (i for i in back if tokens[i].text in _DASHES or (tokens[i].text == ":" and sentence.last - i <= 4))
    dash = next(marks, None)
    if dash is None or (line.taken or 0) > tokens[dash].start:
        return None
    actor = _signer(document, line.cast, dash + 1, sentence.last)
    content = trim(document, sentence.start, tokens[dash].start)
    if actor is None or content is None:
        return None
    return _draft(sentence, (tokens[dash].start, tokens[dash].end), content, (dash + 1, sentence.last), actor)


def _signer(document: Document, cast: Cast, first: int, last: int) -> Actor | None:
    """Whom the words after a dash name: "Zelenskyy", "General Staff", "governor", "local officials"."""
    names = cast.names_in(first, last)
    if names and names[-1].last == last:
        return cast.with_role(names[-1].actor)
    named = any(m.last == last for m in document.offices_in(first, last))
    if not named and cast.source_noun(document.tokens[last - 1].lower) is None:
        return None
    return cast.actor_of(NounGroup(first, last, last - 1))


name_after_colon.finds("“<A pause, and not a peace>”: [Tusk] on the talks in Minsk")
name_after_colon.passes_by("Tusk: “A pause, and not a peace”")
name_after_colon.nothing_in("“A Pause”: a film about Minsk")

colon_name.finds("[Tusk] in Lublin: “<We will not wait for Minsk>.”")
colon_name.passes_by("Tusk said: “We will not wait for Minsk.”")
colon_name.nothing_in("Minsk talks: “We will not wait.”")

labelled.finds("Source: [Rustem Umerov] on Telegram⏎Quote{:} “<The border stays open for everybody>.”")
labelled.passes_by("Umerov spoke on Telegram⏎Quote: “The border stays open for everybody.”")

dash_name.finds("“<We will not wait for Minsk>.” — [Donald Tusk], Lublin")
dash_name.passes_by("“We will not wait for Minsk,” Donald Tusk said.")
dash_name.nothing_in("“We will not wait for Minsk.” — a slogan of the march")

headline_after_name.finds("[Lavrov]: <no summit before spring>")
headline_after_name.passes_by("Lavrov says there will be no summit before spring")
headline_after_name.nothing_in("Lavrov: no summit before spring.")

headline_before_name.finds("<Kharkiv region loses power after strikes> – [governor]")
headline_before_name.passes_by("Kharkiv region loses power after strikes, governor says")
headline_before_name.nothing_in("Kharkiv region loses power after strikes – again")
