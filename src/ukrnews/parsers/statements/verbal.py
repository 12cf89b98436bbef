"""Drafts of statements from reporting verbs and "according to"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from ukrnews.lexicon.entries import CueEntry
from ukrnews.model import Act, Actor
from ukrnews.parsers.actors import Cast
from ukrnews.parsers.extents import around, embedded, quotation_at, trim
from ukrnews.parsers.statements.antecedents import before_verb, pledged
from ukrnews.parsers.statements.beside import paragraph_after, quotation_after, quotation_before, said_this, told_before
from ukrnews.parsers.statements.credible import LEAST_P, PROOF, STRONG_FRAMES, credible, goes_on_speaking
from ukrnews.parsers.statements.cues import VerbCue, verb_cues
from ukrnews.parsers.statements.draft import Draft
from ukrnews.parsers.statements.frames import read_frame
from ukrnews.parsers.statements.place import Place, Said
from ukrnews.parsers.statements.said import DENYING, UNSAID, made_to, takes_place, unsaid
from ukrnews.parsers.statements.sources import all_people, source_range, sources_of, speakers_of
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.reading.document import Document
from ukrnews.reading.quotations import Quotation
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax import NounGroup
from ukrnews.reading.syntax.insertions import as_told
from ukrnews.reading.syntax.protocol import Chunk, Clause

_ENDS: Final = frozenset(",.!?…")
"""A quotation that ends in one of these is a whole: what follows it is the article's own."""
_MEASURES: Final = listed("measures")
"""What something may be "according to" that says nothing."""
_OF_A_PERSON: Final = 0.3
"""The share of its uses from which a verb with an object has "he" for a source, whoever he is."""
_CLAUSES: Final = frozenset({"clause", "person_clause"})
_REQUESTS: Final = frozenset({"preposition", "person-to", "to"})


def verbal_drafts(
    document: Document, cast: Cast, sentence: Sentence, chunks: Sequence[Chunk], cues: Collection[str]
) -> Iterator[tuple[Draft, tuple[Actor, ...]]]:
    """A draft with its speakers for each reporting verb that has something said, and for "according to"."""
    insertions = document.syntax.insertions(sentence)
    yield from _according(document, cast, sentence, chunks, insertions, cues)
    for cue in verb_cues(chunks, document.lexicon):
        clause = document.syntax.clause_of(cue.verb)
        inside = next(((a, b) for a, b in insertions if a <= cue.verb.head < b), None)
        if inside is not None and clause is not None and (clause.kind != "insertion" or _only_when(chunks, inside)):
            inside = None
        made = (
            _inserted(document, cast, sentence, chunks, cue, inside, insertions, cues)
            if inside is not None
            else _governing(document, cast, sentence, chunks, cue, cues)
        )
        if made is not None:
            yield made


def _only_when(chunks: Sequence[Chunk], inside: tuple[int, int]) -> bool:
    """ "On Monday, Tusk warned of a raid", "Instead of waiting, Tusk asked for help": nothing but a time, a place or
    what is done besides stands before a source and its verb."""
    before = [c for c in chunks if c.last <= inside[0]]
    after = [c for c in chunks if c.first >= inside[1] and c.kind != "O"]
    if after or not before:
        return False
    return all(c.kind in ("P", "T") or c.is_governed for c in before) or _besides(before)


def _besides(before: Sequence[Chunk]) -> bool:
    """ "Instead of demanding a pause", "Without naming anybody": a preposition with an -ing form."""
    opening = [c for c in before if c.kind not in ("D", "A")][:2]
    verb = opening[1].verb if len(opening) == 2 and opening[0].kind == "P" else None
    return verb is not None and verb.form == "gerund" and not any(c.is_finite or c.kind == "Q" for c in before)


def _inserted(
    document: Document,
    cast: Cast,
    sentence: Sentence,
    chunks: Sequence[Chunk],
    cue: VerbCue,
    inside: tuple[int, int],
    insertions: Sequence[tuple[int, int]],
    cues: Collection[str],
) -> tuple[Draft, tuple[Actor, ...]] | None:
    if cue.verb.modal in UNSAID or cue.verb.negated or cue.verb.form == "participle":
        return None
    if not _CLAUSES & set(cue.entry.takes) and not any(c.kind == "Q" for c in chunks[: cue.at]):
        return None
    others = [i for i in insertions if i != inside]
    content = around(document, chunks, inside, others, cues)
    if cue.entry.word == "it" and len(content) == 2 and document.quoted(content[1][0]) is not None:
        content = content[1:]  # "He is, as Tusk put it, “the man of the hour”"
    sources = sources_of(document, cue.verb)
    speakers = speakers_of(document, cast, sources, strong=True)
    if (
        not content
        or not speakers
        or not _names_source(document, cast, cue, sources)
        or _apposed(document, inside, sources)
    ):
        return None
    addressees = _addressees(document, chunks, cue, inside[1])
    draft = _draft(document, sentence, cue, content, sources, "inserted", addressees)
    return draft, speakers


def _apposed(document: Document, inside: tuple[int, int], sources: Sequence[NounGroup]) -> bool:
    """ "…, an allegation the Kremlin denied": a word for what stands before, with what was said of it."""
    tokens = document.tokens
    at = next((i for i in range(*inside) if tokens[i].text.isalpha()), inside[0])
    return tokens[at].lower in ("a", "an", "something") and all(n.first > at for n in sources)


def _names_source(document: Document, cast: Cast, cue: VerbCue, sources: Sequence[NounGroup]) -> bool:
    """Whether a source after a capitalised verb is a name: "End of War Near, Says Starmer", but not "President Denies
    Deal, Says Talks Ongoing"."""
    head = cue.verb.head
    if not document.tokens[head].text[:1].isupper() or not head or any(n.first < head for n in sources):
        return True
    return any(cast.names_in(n.first, n.last) or cast.is_role(n) for n in sources)


def _addressees(document: Document, chunks: Sequence[Chunk], cue: VerbCue, stop: int) -> tuple[NounGroup, ...]:
    """The bare objects after "told" inside an attribution."""
    if "person_clause" not in cue.entry.takes:
        return ()
    for chunk in chunks[cue.at + 1 :]:
        if chunk.first >= stop:
            return ()
        if chunk.noun is not None and chunk.kind == "N":
            bare = chunk.noun.preposition is None
            return tuple(n for n in document.syntax.coordination_of(chunk.noun) if n.first < stop) if bare else ()
    return ()


def _according(
    document: Document,
    cast: Cast,
    sentence: Sentence,
    chunks: Sequence[Chunk],
    insertions: Sequence[tuple[int, int]],
    cues: Collection[str],
) -> Iterator[tuple[Draft, tuple[Actor, ...]]]:
    tokens = document.tokens
    for k, chunk in enumerate(chunks):
        if chunk.kind != "P" or not (chunk.lower == "according" or as_told(chunks, k, cues)):
            continue
        inside = next(((a, b) for a, b in insertions if a <= chunk.first < b), None)
        source_at = next((j for j in range(k + 1, min(k + 4, len(chunks))) if chunks[j].kind == "N"), None)
        told = told_before(document, chunks, k)
        if (inside is None and told is None) or source_at is None:
            continue
        noun = chunks[source_at].noun
        if noun is None or chunks[source_at].lower in _MEASURES:
            continue
        sources = document.syntax.coordination_of(noun)
        speakers = speakers_of(document, cast, sources, strong=True)
        content = [told] if told is not None else []
        if inside is not None and told is None:
            whole = inside[0], _past_cited(chunks, inside[1])
            content = around(document, chunks, whole, [i for i in insertions if i != inside], cues)
        if not content or not speakers:
            continue
        yield (
            Draft(
                sentence=sentence,
                cue=(tokens[chunk.first].start, tokens[noun.first - 1].end),
                content=content,
                sources=sources,
                act=Act.STATE,
                rule="according-to",
                source_range=source_range(document, sources),
            ),
            speakers,
        )


def _governing(
    document: Document, cast: Cast, sentence: Sentence, chunks: Sequence[Chunk], cue: VerbCue, cues: Collection[str]
) -> tuple[Draft, tuple[Actor, ...]] | None:
    clause = document.syntax.clause_of(cue.verb)
    if clause is None or not takes_place(document, chunks, cue) or (cue.at and as_told(chunks, cue.at - 1, cues)):
        return None
    if cue.entry.lemma == "cite" and (
        _cites_source(document, cast, cue) or (cue.at == 0 and cue.verb.form == "gerund")
    ):
        return None  # "Citing the delay, the minister left": the grounds of what follows
    if cue.at == 0 and not clause.subject and (opened := _said_first(document, cast, sentence, chunks, cue, cues)):
        return opened
    within = embedded(chunks, document.syntax.clauses(sentence), clause, cue.at)
    sources = made_to(document, chunks, cue) or sources_of(document, cue.verb)
    if within is not None and not _has_own_object(cue, chunks):
        return _embedded(document, cast, sentence, chunks, cue, within)
    turned = before_verb(document, chunks, cue, clause)
    if turned is not None:
        content_before, sources, rule = turned
        if _in_fragment(document, chunks, cue, sources):
            return None
        anybody = cue.entry.p_cue >= 0.3 and not (cue.verb.voice == "passive" and cue.verb.lemma == "threaten")
        speakers = speakers_of(document, cast, sources, strong=anybody)
        told = rule == "passive-clause" and clause.subject and "person_clause" in cue.entry.takes
        addressees = clause.subject[:1] if told else ()
        return (
            (_draft(document, sentence, cue, content_before, sources, rule, addressees), speakers) if speakers else None
        )
    if cue.verb.voice == "passive":
        return None
    after = next((k for k, c in enumerate(chunks) if c.first >= cue.last), len(chunks))
    before = said_this(document, sentence, chunks, cue)
    if before is not None:
        speakers = speakers_of(document, cast, sources, strong=True)
        return (_draft(document, sentence, cue, [before], sources, "said-this"), speakers) if speakers else None
    said = read_frame(Place(document, chunks, cue, after, _stop(chunks, document, sentence, after, clause), cues))
    if said is None:
        return _beside_quotation(document, cast, sentence, chunks, cue, sources)
    if cue.entry.p_cue < LEAST_P.get(said.frame, 0.0):
        return None
    if _inner_voice(document, cue, sources):
        return None
    strong = said.frame in STRONG_FRAMES | {"to"} and cue.entry.p_cue >= PROOF.get(said.frame, 0.3)
    strong = strong or (cue.entry.p_cue >= _OF_A_PERSON and all_people(document, sources))
    strong = strong or (said.frame == "opponent" and goes_on_speaking(chunks, said))
    speakers = speakers_of(document, cast, sources, strong=strong)
    if not speakers or not credible(document, cast, cue, said, clause, chunks):
        return None
    content = _content(document, chunks, said)
    if content is None:
        return None
    lacking = pledged(document, chunks, clause, said.first) if said.frame == "to" else None
    pieces = [content] if lacking is None else [lacking, content]
    draft = _draft(document, sentence, cue, pieces, sources, said.frame, said.addressees)
    draft.unsaid = unsaid(chunks, cue)
    return draft, speakers


def _past_cited(chunks: Sequence[Chunk], last: int) -> int:
    """ "According to Reuters, citing two officials, Kyiv …": the token after whom the source cites."""
    at = next((k for k, c in enumerate(chunks) if c.first >= last), len(chunks))
    verb = chunks[at].verb if at < len(chunks) else None
    if verb is None or verb.lemma != "cite" or verb.form != "gerund":
        return last
    return next((c.last for c in chunks[at + 1 :] if c.kind == ","), last)


def _cites_source(document: Document, cast: Cast, cue: VerbCue) -> bool:
    """ "citing two officials": whoever else said it, and nothing that was said."""
    sentence = document.sentence_of_token(cue.verb.head)
    after = [n for n in document.syntax.noun_groups(sentence) if n.first == cue.verb.last]
    groups = document.syntax.object_of(cue.verb) or after
    if any(cast.actor_of(n) is not None for n in groups):
        return True
    heads = {document.tokens[n.head].lower for n in groups}
    return any(h == "people" or cast.is_person(h) or cast.is_person(h.removesuffix("s")) for h in heads)


def _in_fragment(document: Document, chunks: Sequence[Chunk], cue: VerbCue, sources: Sequence[NounGroup]) -> bool:
    """ "must be “approved by our citizens”": words quoted out of a sentence, in which nobody else speaks."""
    quotation = document.quoted(document.tokens[cue.verb.head].start)
    if quotation is None or document.quoted(document.tokens[sources[0].first].start) != quotation:
        return False
    starts = [document.tokens[part].start for c in chunks if c.is_finite and c.verb for part in c.verb.parts[:1]]
    whole = any(quotation.inner_start <= start < quotation.inner_end for start in starts)
    return not whole


def _said_first(
    document: Document, cast: Cast, sentence: Sentence, chunks: Sequence[Chunk], cue: VerbCue, cues: Collection[str]
) -> tuple[Draft, tuple[Actor, ...]] | None:
    """ "Said Umerov: “…”": the verb opens the sentence, its source and a colon follow."""
    colon = next((k for k, c in enumerate(chunks) if c.kind == ":"), len(chunks))
    noun = chunks[1].bare if colon > 1 and "quote" in cue.entry.takes else None
    if noun is None or any(c.kind not in ("N", "P", ",", "T") for c in chunks[1:colon]):
        return None
    said = read_frame(Place(document, chunks, cue, colon, len(chunks), cues))
    content = _content(document, chunks, said) if said is not None else None
    sources = document.syntax.coordination_of(noun)
    speakers = speakers_of(document, cast, sources, strong=True)
    if said is None or content is None or not speakers:
        return None
    return _draft(document, sentence, cue, [content], sources, said.frame, said.addressees), speakers


def _beside_quotation(
    document: Document,
    cast: Cast,
    sentence: Sentence,
    chunks: Sequence[Chunk],
    cue: VerbCue,
    sources: tuple[NounGroup, ...],
) -> tuple[Draft, tuple[Actor, ...]] | None:
    """A cue without an object whose quotation is a sentence beside it: "He went on:", "“Never!” The mayor shouted"."""
    if "quote" not in cue.entry.takes:
        return None
    quotation = quotation_after(document, sentence, chunks) or quotation_before(document, sentence, chunks, cue)
    speakers = speakers_of(document, cast, sources, strong=True)
    if not speakers:
        return None
    if quotation is not None:
        content = trim(document, quotation.inner_start, quotation.inner_end)
    else:
        content = paragraph_after(document, sentence, chunks, cue)
    if content is None:
        return None
    return _draft(document, sentence, cue, [content], sources, "colon"), speakers


def _has_own_object(cue: VerbCue, chunks: Sequence[Chunk]) -> bool:
    """ "the truce that Putin announced lasted a day": the verb takes the antecedent, the next one is the main verb."""
    if not {"object", "object_of_talk"} & set(cue.entry.takes):
        return False
    after = chunks[cue.at + 1].verb if cue.at + 1 < len(chunks) else None
    return after is not None and len(after.parts) == 1 and after.lemma != "be"


def _inner_voice(document: Document, cue: VerbCue, sources: Sequence[NounGroup]) -> bool:
    """ "“We insist on a truce,” he said": the speaker's own words about himself are no second statement."""
    tokens = document.tokens
    if document.quoted(tokens[cue.verb.head].start) is None:
        return False
    return any(n.last - n.first == 1 and tokens[n.head].lower in ("i", "we") for n in sources)


def _stop(chunks: Sequence[Chunk], document: Document, sentence: Sentence, after: int, clause: Clause) -> int:
    """The chunk where an attribution is inserted after the cue, or its subordinate clause ends; else the row's end."""
    if clause.kind in ("relative", "adverbial") or _opens_sentence(clause, chunks):
        end = next((k for k, c in enumerate(chunks) if c.first >= clause.last and k > after), len(chunks))
        goes_on = chunks[end] if end < len(chunks) else None
        ends = clause.kind == "relative" or _free(document, clause)
        quoted = end + 1 < len(chunks) and chunks[end].kind == "," and chunks[end + 1].kind == "Q"
        if goes_on is not None and not quoted and (goes_on.kind in (",", "-") or (goes_on.is_finite and ends)):
            return end
    for first, _ in document.syntax.insertions(sentence):
        for k in range(after, len(chunks)):
            if chunks[k].first == first and chunks[k - 1].kind != "R":
                return k
    return len(chunks)


def _opens_sentence(clause: Clause, chunks: Sequence[Chunk]) -> bool:
    """Whether a participle stands before the main clause: "Claiming that …, Putin left", "In a letter announcing the
    choice, the board said"."""
    if clause.kind != "participle" or not clause.subject:
        return False
    if clause.subject[0].first > clause.first:
        return True
    governed = clause.subject[0].preposition is not None
    return governed and not any(c.is_finite for c in chunks if c.first < clause.first)


def _free(document: Document, clause: Clause) -> bool:
    """Whether the clause is a free relative: "what they say it would do has changed"."""
    return clause.marker is not None and document.tokens[clause.marker].lower in ("what", "how")


def _embedded(
    document: Document,
    cast: Cast,
    sentence: Sentence,
    chunks: Sequence[Chunk],
    cue: VerbCue,
    within: tuple[int, int, int, int],
) -> tuple[Draft, tuple[Actor, ...]] | None:
    noun = chunks[cue.at - 1].noun
    if noun is None or "clause" not in cue.entry.takes:
        return None
    speakers = speakers_of(document, cast, (noun,), strong=True)
    pieces = [_tokens(document, within[0], within[1]), _tokens(document, within[2], within[3])]
    content = [p for p in pieces if p is not None]
    if not speakers or not content:
        return None
    return _draft(document, sentence, cue, content, (noun,), "relative"), speakers


def _tokens(document: Document, first: int, last: int) -> tuple[int, int] | None:
    return trim(document, document.tokens[first].start, document.tokens[last - 1].end) if first < last else None


def _content(document: Document, chunks: Sequence[Chunk], said: Said) -> tuple[int, int] | None:
    """The trimmed characters; speech in quotation marks runs to the end of its quotation, over sentences too."""
    tokens = document.tokens
    start, end = tokens[chunks[said.first].first].start, tokens[chunks[said.last - 1].last - 1].end
    start = said.start if said.start is not None else start
    whole = quotation_at(document, start)
    if (
        whole is not None
        and said.frame in ("quote", "colon")
        and document.text[whole.inner_start : whole.inner_end].rstrip()[-1:] in _ENDS
    ):
        return trim(document, whole.inner_start, whole.inner_end)
    if whole is not None and _remark_after(document, whole):
        return trim(document, whole.inner_start, whole.inner_end)
    if said.frame in ("quote", "that", "bare-clause", "colon"):
        quotation = document.quoted(max(start, end - 2))
        if quotation is not None and quotation.inner_start <= end - 2 and quotation.inner_end > end:
            end = quotation.inner_end
    return trim(document, start, end)


def _remark_after(document: Document, whole: Quotation) -> bool:
    """ "that “they have a ban,” a reference to the decree": a comma inside the mark, then the article's noun."""
    text = document.text
    if text[whole.inner_start : whole.inner_end].rstrip()[-1:] != "," or not whole.closed:
        return False
    words = text[whole.end : whole.end + 40].split()[:3]
    return words[:1] in (["a"], ["an"], ["another"]) and words[2:] in (["to"], ["of"], ["at"], ["for"])


def _draft(
    document: Document,
    sentence: Sentence,
    cue: VerbCue,
    content: list[tuple[int, int]],
    sources: tuple[NounGroup, ...],
    rule: str,
    addressees: tuple[NounGroup, ...] = (),
) -> Draft:
    tokens = document.tokens
    entry: CueEntry = cue.entry
    denied = cue.verb.negated and entry.act in DENYING
    return Draft(
        sentence=sentence,
        cue=(tokens[cue.verb.first if cue.verb.negated else cue.verb.head].start, tokens[cue.last - 1].end),
        content=content,
        sources=sources,
        act=Act.STATE if denied else Act.DEMAND if _requests(entry, rule) else entry.act,
        rule=rule,
        verb=cue.verb,
        source_range=source_range(document, sources),
        addressees=addressees,
        p_cue=entry.p_cue,
        negated=denied,
        neutral=entry.act is Act.STATE and not _requests(entry, rule),
    )


def _requests(entry: CueEntry, rule: str) -> bool:
    """ "asked for help", "told residents to leave"."""
    if (entry.lemma, rule) in (("tell", "person-to"), ("insist", "preposition")):
        return True  # "told residents to leave", "insisted on a truce"
    return rule in _REQUESTS and entry.act is Act.ASK
