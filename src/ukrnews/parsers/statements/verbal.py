"""Drafts of statements from reporting verbs and "according to"."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Final

from ukrnews.lexicon.entries import CueEntry
from ukrnews.model import Act, Actor, ActorKind
from ukrnews.parsers.actors import Cast
from ukrnews.parsers.statements.antecedents import before_verb, sentence_meant
from ukrnews.parsers.statements.cues import VerbCue, verb_cues
from ukrnews.parsers.statements.details import names_medium
from ukrnews.parsers.statements.draft import Draft
from ukrnews.parsers.statements.frames import read_frame
from ukrnews.parsers.statements.inserted import around, embedded
from ukrnews.parsers.statements.place import Place, Said
from ukrnews.parsers.statements.ranges import quotation_at, trim
from ukrnews.parsers.statements.sources import source_range, sources_of, speakers_of
from ukrnews.reading.document import Document
from ukrnews.reading.quotations import Quotation
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax import NounGroup
from ukrnews.reading.syntax.protocol import Chunk, Clause

_ENDS: Final = frozenset(",.!?…")
"""A quotation that ends in one of these is a whole: what follows it is the article's own."""
_SUPPOSED: Final = frozenset({"if", "unless", "until", "whether", "before"})
"""Connectives of clauses whose verb is not said to have happened."""
_UNSAID: Final = frozenset(["will", "would", "shall", "could", "can", "may", "might", "should", "must", "ought"])
_DENYING: Final = frozenset({Act.REJECT, Act.DENY})
_BLOCK: Final = 12
"""Blanks in a paragraph that is long enough to be somebody's words set off without quotation marks."""
_CLAUSES: Final = frozenset({"clause", "person_clause"})
_SAID_TO: Final = frozenset(["report", "say", "quote", "allege", "understand", "know", "believe", "rumour"])
_GOES_ON: Final = frozenset(["go", "continue"])
_IMPLYING: Final = frozenset(
    "appear seem begin start continue proceed rush hasten hurry dare manage choose prefer happen move".split()
)
"""Verbs whose infinitive, their own subject's, is done: "appeared to suggest", "rushed to deny"."""
_MADE_TO: Final = frozenset({"force", "compel", "oblige", "prompt", "move", "make"})
_MEANS: Final = frozenset({"take", "use", "hold"})
"""Verbs of the means by which something is said: "took to television to accuse", "used his speech to call for"."""
_HELD_BACK: Final = frozenset({"from", "without", "short", "instead", "against", "rather", "than"})
_AVOIDING: Final = frozenset(["avoid", "consider", "deny", "resist", "stop", "regret", "oppose", "rule", "contemplate"])
_STRONG_FRAMES: Final = frozenset(
    {
        "object-complement",
        "object-as",
        "quote",
        "that",
        "wh",
        "colon",
        "bare-clause",
        "person-to",
        "person-of",
        "inserted",
    }
)
_PROOF: Final = {"to": 0.6, "that": 0.06, "quote": 0.15, "person-of": 0.15, "person-to": 0.15}
"""The share of a verb's uses that report speech from which such a complement lets anybody be the source."""
_NESTED_LEAST: Final = 0.2
_WELCOMING: Final = frozenset({"welcome", "accept", "back", "present", "release", "quote"})
_REQUESTS: Final = frozenset({"preposition", "person-to", "to"})
_LEAST_P: Final = {"object": 0.1, "bare-clause": 0.25, "object-for": 0.1}


def verbal_drafts(
    document: Document, cast: Cast, sentence: Sentence, chunks: Sequence[Chunk], cues: Collection[str]
) -> Iterator[tuple[Draft, tuple[Actor, ...]]]:
    """A draft with its speakers for each reporting verb that has something said, and for "according to"."""
    insertions = document.syntax.insertions(sentence)
    yield from _according(document, cast, sentence, chunks, insertions, cues)
    for cue in verb_cues(chunks, document.lexicon):
        clause = document.syntax.clause_of(cue.verb)
        inside = next(((a, b) for a, b in insertions if a <= cue.verb.head < b), None)
        if inside is not None and clause is not None and clause.kind != "insertion":
            inside = None
        made = (
            _inserted(document, cast, sentence, chunks, cue, inside, insertions, cues)
            if inside is not None
            else _governing(document, cast, sentence, chunks, cue, cues)
        )
        if made is not None:
            yield made


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
    if cue.verb.modal in _UNSAID or cue.verb.negated or cue.verb.form == "participle":
        return None
    if not _CLAUSES & set(cue.entry.takes) and not any(c.kind == "Q" for c in chunks[: cue.at]):
        return None
    others = [i for i in insertions if i != inside]
    content = around(document, sentence, chunks, *inside, others, cues)
    sources = sources_of(document, cue.verb)
    speakers = speakers_of(document, cast, sources, strong=True)
    if not content or not speakers or not _names_source(document, cast, cue, sources):
        return None
    addressee = _addressee(document, chunks, cue, inside[1])
    draft = _draft(document, sentence, cue, content, sources, "inserted", addressee)
    return draft, speakers


def _names_source(document: Document, cast: Cast, cue: VerbCue, sources: Sequence[NounGroup]) -> bool:
    """Whether a source after a capitalised verb is a name: "End of War Near, Says Starmer", but not "President Denies
    Deal, Says Talks Ongoing"."""
    head = cue.verb.head
    if not document.tokens[head].text[:1].isupper() or not head or any(n.first < head for n in sources):
        return True
    return any(cast.names_in(n.first, n.last) or cast.is_role(n) for n in sources)


def _addressee(document: Document, chunks: Sequence[Chunk], cue: VerbCue, stop: int) -> NounGroup | None:
    """The bare object after "told" inside an attribution."""
    if "person_clause" not in cue.entry.takes:
        return None
    for chunk in chunks[cue.at + 1 :]:
        if chunk.first >= stop:
            return None
        if chunk.noun is not None and chunk.kind == "N":
            return chunk.noun if chunk.noun.preposition is None else None
    return None


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
        if chunk.kind != "P" or chunk.lower != "according":
            continue
        inside = next(((a, b) for a, b in insertions if a <= chunk.first < b), None)
        source_at = next((j for j in range(k + 1, min(k + 4, len(chunks))) if chunks[j].kind == "N"), None)
        told = _told_before(document, chunks, k)
        if (inside is None and told is None) or source_at is None:
            continue
        noun = chunks[source_at].noun
        if noun is None:
            continue
        sources = document.syntax.coordination_of(noun)
        speakers = speakers_of(document, cast, sources, strong=True)
        content = [told] if told is not None else []
        if inside is not None and told is None:
            content = around(document, sentence, chunks, *inside, [i for i in insertions if i != inside], cues)
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


def _told_before(document: Document, chunks: Sequence[Chunk], k: int) -> tuple[int, int] | None:
    """The sentence before, where "That is" opens the sentence of "according to"."""
    subject = chunks[k - 2].bare if k == 2 and chunks[1].verb is not None and chunks[1].verb.lemma == "be" else None
    return sentence_meant(document, subject) if subject is not None else None


def _governing(
    document: Document, cast: Cast, sentence: Sentence, chunks: Sequence[Chunk], cue: VerbCue, cues: Collection[str]
) -> tuple[Draft, tuple[Actor, ...]] | None:
    clause = document.syntax.clause_of(cue.verb)
    if clause is None or not _said(document, chunks, cue):
        return None
    if cue.at == 0 and not clause.subject and (opened := _said_first(document, cast, sentence, chunks, cue, cues)):
        return opened
    within = embedded(chunks, document.syntax.clauses(sentence), clause, cue.at)
    sources = _made_to(document, chunks, cue) or sources_of(document, cue.verb)
    if within is not None and not _has_own_object(cue, chunks):
        return _embedded(document, cast, sentence, chunks, cue, within)
    turned = before_verb(document, chunks, cue, clause)
    if turned is not None:
        content_before, sources, rule = turned
        speakers = speakers_of(document, cast, sources, strong=cue.entry.p_cue >= 0.3)
        told = rule == "passive-clause" and clause.subject and "person_clause" in cue.entry.takes
        addressee = clause.subject[0] if told else None
        return (
            (_draft(document, sentence, cue, content_before, sources, rule, addressee), speakers) if speakers else None
        )
    if cue.verb.voice == "passive":
        return None
    after = next((k for k, c in enumerate(chunks) if c.first >= cue.last), len(chunks))
    before = _said_this(document, sentence, chunks, cue)
    if before is not None:
        speakers = speakers_of(document, cast, sources, strong=True)
        return (_draft(document, sentence, cue, [before], sources, "said-this", None), speakers) if speakers else None
    said = read_frame(Place(document, chunks, cue, after, _stop(chunks, document, sentence, after, clause), cues))
    if said is None:
        return _beside_quotation(document, cast, sentence, chunks, cue, sources)
    if cue.entry.p_cue < _LEAST_P.get(said.frame, 0.0):
        return None
    if _inner_voice(document, cue, sources):
        return None
    strong = said.frame in _STRONG_FRAMES | {"to"} and cue.entry.p_cue >= _PROOF.get(said.frame, 0.3)
    speakers = speakers_of(document, cast, sources, strong=strong)
    if not speakers or not _credible(document, cast, cue, said, clause, chunks):
        return None
    content = _content(document, chunks, said)
    if content is None:
        return None
    draft = _draft(document, sentence, cue, [content], sources, said.frame, said.addressee)
    draft.unsaid = _unsaid(chunks, cue)
    return draft, speakers


def _said_this(document: Document, sentence: Sentence, chunks: Sequence[Chunk], cue: VerbCue) -> tuple[int, int] | None:
    """ "The minister said this at a conference": the sentence before is what was said."""
    after = chunks[cue.at + 1] if cue.at + 1 < len(chunks) else None
    if (
        after is None
        or after.lower != "this"
        or not after.is_bare
        or after.last - after.first > 1
        or not sentence.index
    ):
        return None
    if cue.at + 2 < len(chunks) and chunks[cue.at + 2].kind not in ("P", "T", "O", ","):
        return None
    before = document.sentences[sentence.index - 1]
    return trim(document, max(before.start, document.tokens[document.dateline_end(before)].start), before.end)


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
    return _draft(document, sentence, cue, [content], sources, said.frame, said.addressee), speakers


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
    quotation = _quotation_after(document, sentence, chunks) or _quotation_before(document, sentence, chunks, cue)
    speakers = speakers_of(document, cast, sources, strong=True)
    if not speakers:
        return None
    if quotation is not None:
        content = trim(document, quotation.inner_start, quotation.inner_end)
    else:
        content = _paragraph_after(document, sentence, chunks, cue)
    if content is None:
        return None
    return _draft(document, sentence, cue, [content], sources, "colon", None), speakers


def _quotation_after(document: Document, sentence: Sentence, chunks: Sequence[Chunk]) -> Quotation | None:
    """The quotation that opens the next sentence, after a colon at the end of this one."""
    if chunks[-1].kind != ":" or sentence.index + 1 >= len(document.sentences):
        return None
    following = document.sentences[sentence.index + 1]
    quotation = document.quoted(following.start + 1)
    return quotation if quotation is not None and quotation.start == following.start else None


def _paragraph_after(
    document: Document, sentence: Sentence, chunks: Sequence[Chunk], cue: VerbCue
) -> tuple[int, int] | None:
    """The paragraph set off after "He added:", where nothing but a time or place stands between cue and colon."""
    if chunks[-1].kind != ":" or any(c.kind not in ("N", "P", "T", "D") for c in chunks[cue.at + 1 : -1]):
        return None
    index = sentence.paragraph + 1
    if index >= len(document.paragraphs) or document.paragraphs[sentence.paragraph].end > sentence.end + 1:
        return None
    block = document.paragraphs[index]
    long = document.text[block.start : block.end].count(" ") >= _BLOCK
    return trim(document, block.start, block.end) if long else None


def _quotation_before(
    document: Document, sentence: Sentence, chunks: Sequence[Chunk], cue: VerbCue
) -> Quotation | None:
    """The exclamation or question in quotation marks right before this sentence, in which nothing follows the cue but
    whom or how it was said to."""
    if any(c.kind not in ("N", "P", "T", "D", "O") for c in chunks[cue.at + 1 :]) or sentence.index == 0:
        return None
    before = document.sentences[sentence.index - 1]
    if before.paragraph != sentence.paragraph or document.text[before.end - 2 : before.end - 1] not in ("!", "?"):
        return None
    return document.quoted(before.end - 2)


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
        if goes_on is not None and (goes_on.kind in (",", "-") or (goes_on.is_finite and ends)):
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


def _said(document: Document, chunks: Sequence[Chunk], cue: VerbCue) -> bool:
    """Whether the verb reports something said: not a plan, a wish, a condition or a refusal to speak."""
    verb = cue.verb
    if verb.form == "infinitive":
        return _happens(chunks, cue)
    if verb.modal in _UNSAID or verb.modal in ("have to", "be to", "be going to"):
        return False
    if verb.negated and cue.entry.act not in _DENYING and not _unsaid(chunks, cue):
        return False
    if verb.form == "gerund" and _held_back(chunks, cue.at):
        return False
    clause = document.syntax.clause_of(verb)
    if clause is None or clause.marker is None:
        return True
    marked = document.tokens[clause.marker : clause.marker + 2]
    return marked[0].lower not in _SUPPOSED and not (marked[0].lower == "only" and marked[-1].lower == "if")


def _happens(chunks: Sequence[Chunk], cue: VerbCue) -> bool:
    """Whether an infinitive is reported as done: "went on to say", "appeared to blame", "took to X to accuse", "was
    forced to admit", "is said to have claimed"."""
    at = next((k for k in range(cue.at - 1, -1, -1) if chunks[k].verb is not None), None)
    before = chunks[at].verb if at is not None else None
    if at is None or before is None or before.negated or before.modal in _UNSAID:
        return False
    if before.lemma in _GOES_ON:
        return before.form in ("finite", "gerund") and not any(c.kind == "N" for c in chunks[at + 1 : cue.at])
    if before.form != "finite":
        return False
    if before.voice == "passive":
        return before.lemma in _MADE_TO or (before.lemma in _SAID_TO and cue.verb.perfect)
    if before.lemma in _IMPLYING:
        return all(c.kind in ("D", "T") for c in chunks[at + 1 : cue.at])
    if before.lemma in _MADE_TO:
        return chunks[at + 1].is_bare
    return before.lemma in _MEANS and any(c.is_bare or c.kind == "P" for c in chunks[at + 1 : cue.at])


def _made_to(document: Document, chunks: Sequence[Chunk], cue: VerbCue) -> tuple[NounGroup, ...]:
    """ "forced the envoy to admit": who is made to speak."""
    before = next((c.verb for c in reversed(chunks[: cue.at]) if c.verb is not None and c.verb.lemma in _MADE_TO), None)
    return document.syntax.object_of(before) if before is not None and cue.verb.form == "infinitive" else ()


def _held_back(chunks: Sequence[Chunk], at: int) -> bool:
    """ "refrained from condemning it or calling it a war", "avoided naming", "without saying": an -ing form that does
    not happen."""
    before = chunks[at - 1] if at else None
    if before is None:
        return False
    if before.kind == "C":
        earlier = next((k for k in range(at - 1, -1, -1) if chunks[k].verb is not None), None)
        verb = chunks[earlier].verb if earlier is not None else None
        return earlier is not None and verb is not None and verb.form == "gerund" and _held_back(chunks, earlier)
    if before.kind == "P":
        words = {c.lower for c in chunks[max(0, at - 2) : at]}
        return not _HELD_BACK.isdisjoint(words)
    return before.verb is not None and before.verb.lemma in _AVOIDING


def _unsaid(chunks: Sequence[Chunk], cue: VerbCue) -> bool:
    """ "did not say that", "never said that": reported as not said, where a that-clause tells what."""
    denied = cue.verb.negated or (cue.at > 0 and chunks[cue.at - 1].lower == "never")
    after = next((c for c in chunks[cue.at + 1 :] if c.kind not in ("D", "T")), None)
    return (
        denied
        and cue.entry.act is Act.STATE
        and after is not None
        and after.lower == "that"
        and after.kind in ("S", "R")
    )


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
    return _draft(document, sentence, cue, content, (noun,), "relative", None), speakers


def _tokens(document: Document, first: int, last: int) -> tuple[int, int] | None:
    return trim(document, document.tokens[first].start, document.tokens[last - 1].end) if first < last else None


def _credible(
    document: Document, cast: Cast, cue: VerbCue, said: Said, clause: Clause, chunks: Sequence[Chunk]
) -> bool:
    """A verb that is rarely a cue needs the complement that proves it."""
    if cue.entry.lemma == "find":
        return said.frame in ("that", "bare-clause") and _inquires(document, cast, cue)
    if said.frame in _STRONG_FRAMES or said.frame == "to":
        return True
    if clause.kind == "reported" and cue.entry.p_cue < _NESTED_LEAST:
        return False
    if cue.entry.lemma in _WELCOMING and any(
        n.actor.kind is ActorKind.PERSON for n in cast.names_in(chunks[said.first].first, chunks[said.first].last)
    ):
        return False
    if said.frame == "opponent":
        return _in_words(document, cast, chunks, cue, said)
    if said.frame == "object" and cue.entry.lemma == "question":
        return not cast.is_person(next((c.lower for c in chunks[said.first : said.last] if c.kind == "N"), ""))
    if said.frame == "object" and cue.entry.lemma in ("put", "count", "tally"):
        return _counts(document, chunks, said)
    return True


def _inquires(document: Document, cast: Cast, cue: VerbCue) -> bool:
    """Whether a body or an inquiry found something out, so that it says so: "the UN found that", "a probe finds"."""
    sources = sources_of(document, cue.verb)
    heads = {document.tokens[n.head].lower for n in sources}
    return not _INQUIRIES.isdisjoint(heads) or any(a.kind is ActorKind.ORGANISATION for a in cast.actors_of(sources))


_INQUIRIES: Final = frozenset(
    """report investigation inquiry enquiry probe study survey poll review audit analysis commission court panel
    tribunal investigators researchers experts analysts auditors""".split()
)


def _in_words(document: Document, cast: Cast, chunks: Sequence[Chunk], cue: VerbCue, said: Said) -> bool:
    """Whether a named person attacks in words: another person, with a quotation, "as" something or in a speech, and
    with no weapon ("attacked him with a knife")."""
    first, last = chunks[said.first].first, chunks[said.last - 1].last
    speakers = cast.actors_of(sources_of(document, cue.verb))
    words = [c.lower for c in chunks[said.first :]]
    if not any(a.kind is ActorKind.PERSON for a in speakers) or "with" in words:
        return False
    return (
        any(n.actor.kind is ActorKind.PERSON for n in cast.names_in(first, first + 3))
        or chunks[said.first].kind == "Q"
        or "as" in [t.lower for t in document.tokens[first:last]]
        or any(names_medium(document, word) for word in words)
    )


def _counts(document: Document, chunks: Sequence[Chunk], said: Said) -> bool:
    """ "put the toll at nine", "counted 105 drones": a number stands in what was said."""
    first, last = chunks[said.first].first, chunks[said.last - 1].last
    return bool(document.quantities_in(first, last))


def _content(document: Document, chunks: Sequence[Chunk], said: Said) -> tuple[int, int] | None:
    """The trimmed characters; speech in quotation marks runs to the end of its quotation, over sentences too."""
    tokens = document.tokens
    start, end = tokens[chunks[said.first].first].start, tokens[chunks[said.last - 1].last - 1].end
    whole = quotation_at(document, start)
    if (
        whole is not None
        and said.frame in ("quote", "colon")
        and document.text[whole.inner_start : whole.inner_end].rstrip()[-1:] in _ENDS
    ):
        return trim(document, whole.inner_start, whole.inner_end)
    if said.frame in ("quote", "that", "bare-clause", "colon"):
        quotation = document.quoted(max(start, end - 2))
        if quotation is not None and quotation.inner_start <= end - 2 and quotation.inner_end > end:
            end = quotation.inner_end
    return trim(document, start, end)


def _draft(
    document: Document,
    sentence: Sentence,
    cue: VerbCue,
    content: list[tuple[int, int]],
    sources: tuple[NounGroup, ...],
    rule: str,
    addressee: NounGroup | None,
) -> Draft:
    tokens = document.tokens
    entry: CueEntry = cue.entry
    denied = cue.verb.negated and entry.act in _DENYING
    return Draft(
        sentence=sentence,
        cue=(tokens[cue.verb.first if cue.verb.negated else cue.verb.head].start, tokens[cue.last - 1].end),
        content=content,
        sources=sources,
        act=Act.STATE if denied else Act.DEMAND if entry.act is Act.ASK and rule in _REQUESTS else entry.act,
        rule=rule,
        verb=cue.verb,
        source_range=source_range(document, sources),
        addressee=addressee,
        p_cue=entry.p_cue,
        negated=denied,
        neutral=entry.act is Act.STATE,
    )
