"""What a reporting verb is completed by where that is a quotation or a clause."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.model import Act
from ukrnews.parsers.actors.papers import PAPERS
from ukrnews.parsers.statements.place import Place, Said, end_of, opens_quote, skip_adjuncts
from ukrnews.parsers.statements.told import told_in
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.reading.syntax import NounGroup
from ukrnews.reading.syntax.protocol import Chunk

_WH = frozenset({"whether", "if", "what", "how", "why", "who", "when", "where", "which"})
_WORDS = listed("words")
"""What is said in general before its wording: "added the words, “…”"."""
_NOMINATIVE = frozenset({"he", "she", "they", "we", "i"})
_ASIDES = frozenset({"as", "while", "because", "though", "although", "even as", "just as"})
"""Connectives after an object, whose clause is the article's: "indicates a tight race as both sides gain"."""
_SUBJECTS_WITHOUT_NOUN = frozenset(["there", "much", "many", "more", "most", "enough", "little", "few", "all"])


def quote(place: Place) -> Said | None:
    """said “…”, told reporters: “…”, said on Friday, “…”"""
    frames = place.cue.entry.takes
    k, addressees = skip_adjuncts(place, place.after, nouns="person_clause" in frames)
    if k + 1 < place.stop and place.chunks[k].lower in _WORDS and place.chunks[k + 1].kind in (",", ":"):
        k += 1
    k = _past_example(place, k)
    if k < place.stop and place.chunks[k].kind in (",", ":"):
        k += 1
    if not opens_quote(place, k):
        return None
    return Said(k, end_of(place, k, clause=True), "quote", addressees)


def _past_example(place: Place, k: int) -> int:
    """ "says things like “…”", "words such as “…”": what is said in general before one wording of it."""
    words = [c.lower for c in place.chunks[k : min(k + 3, place.stop)]]
    if words[:1] not in (["things"], ["words"], ["something"]):
        return k
    if words[1:2] == ["like"]:
        return k + 2
    return k + 3 if words[1:3] == ["such", "as"] else k


def colon(place: Place) -> Said | None:
    """wrote: the talks are over"""
    k, addressees = skip_adjuncts(place, place.after, nouns=True)
    if _heads_list(place):
        return None
    if k + 1 < place.stop and place.chunks[k].kind == ":":
        if _reported_after(place, k):
            return None  # "Corridor agreed: the mayor said on Monday …"
        return Said(k + 1, place.stop, "colon", addressees)
    return None


def _reported_after(place: Place, k: int) -> bool:
    """Whether the article's own report with another speaker follows the colon: what stands before it is a label."""
    rest = place.chunks[k + 1 : place.stop]
    if not rest or rest[0].kind == "Q":
        return False
    main = next((c.verb for c in rest if c.verb is not None and c.verb.form == "finite"), None)
    return main is not None and main.lemma in _REPORTING and main.tense == "past"


_REPORTING = listed("reporting")


def _heads_list(place: Place) -> bool:
    """ "What they are saying: …": a heading."""
    return place.chunks[0].kind == "S" and place.chunks[0].lower in ("what", "who", "how", "why", "where")


def that_clause(place: Place) -> Said | None:
    """said that …, told reporters that …, asked whether …"""
    frames = place.cue.entry.takes
    k, addressees = skip_adjuncts(place, place.after, nouns="person_clause" in frames or place.cue.entry.lemma == "ask")
    if addressees and k < place.stop and place.chunks[k].kind == "Q":
        k = _past_title(place, k)
    if k < place.stop and place.chunks[k].kind == ",":
        k = _past_aside(place, k)
    k = _past_occasion(place, k)
    if k + 1 >= place.stop or place.chunks[k].kind not in ("S", "R"):
        return None
    word = place.chunks[k].lower
    if word == "that":
        return Said(k + 1, end_of(place, k + 1, clause=True), "that", addressees)
    if word == "if" and place.cue.entry.act is not Act.ASK and _if_clause(place, k):
        return Said(k, end_of(place, k, clause=True), "bare-clause", addressees)
    if word in _WH and (
        word not in ("when", "where", "who", "which", "if")
        or place.cue.entry.lemma in ("ask", "wonder", "question", "explain")
    ):
        return Said(k, end_of(place, k, clause=True), "wh", addressees)
    return None


def _past_occasion(place: Place, k: int) -> int:
    """The "that" after the occasion: "said after meeting Macron that", "in a statement issued on Friday that"; else
    `k`."""
    chunks = place.chunks
    verb = next((c.verb for c in chunks[k : min(k + 2, place.stop)] if c.verb is not None), None)
    issued = verb is not None and verb.form == "participle" and chunks[k - 1].lower in PAPERS
    done = verb is not None and verb.form == "gerund" and k < place.stop and chunks[k].kind in ("P", "S")
    when = k < place.stop and chunks[k].kind == "S" and chunks[k].lower in ("after", "as", "before", "when", "while")
    if not (issued or done or when):
        return k
    that = next((j for j in range(k + 1, min(k + 9, place.stop)) if chunks[j].kind in ("S", "R", ",", "Q", ";")), k)
    verbs = sum(c.is_finite for c in chunks[k:that])
    last = chunks[that - 1]  # "after seeing the plan that", "after reports that"
    thing = last.is_bare and place.document.tag(last.last - 1) not in ("NNP", "NNPS", "PRP")
    told = thing or last.verb is not None or last.lower in listed("reports and claims")
    return that if chunks[that].lower == "that" and verbs <= when and not told else k


def _past_title(place: Place, k: int) -> int:
    """The "that" after a title in quotation marks, else `k`: "told MSNBC's "Morning Joe" that"."""
    marks = [j for j in range(k, min(k + 5, place.stop - 1)) if place.chunks[j].kind == "Q"]
    close = marks[-1] if marks else None
    return close + 1 if close is not None and place.chunks[close + 1].lower == "that" else k


def _past_aside(place: Place, k: int) -> int:
    """The chunk after the comma at `k`, or after an aside that ends before "that": "warned, as did the army, that"."""
    chunks = place.chunks
    for j in range(k + 1, min(k + 9, place.stop - 1)):
        if chunks[j].kind in (",", "-") and chunks[j + 1].lower == "that" and chunks[j + 1].kind in ("S", "R"):
            return j + 1
        if chunks[j].kind in ("Q", ";", ":"):
            break
    return k + 1


def _if_clause(place: Place, k: int) -> bool:
    """ "says if the vote is held, there will be no talks": a condition opens what is said."""
    comma = next((j for j in range(k + 1, place.stop) if place.chunks[j].kind == ","), None)
    if comma is None or not any(c.is_finite for c in place.chunks[k:comma]):
        return False
    return any(c.is_finite for c in place.chunks[comma : min(comma + 8, place.stop)])


def same_again(place: Place) -> Said | None:
    """said as much, said the same of Kyiv: words that stand for what was said before"""
    tokens, k = place.document.tokens, place.after
    if k >= place.stop:
        return None
    first = place.chunks[k].first
    words = " ".join(t.lower for t in tokens[first : first + 2])
    again = words == "the same" and place.chunks[k].lower in ("same", "thing")
    if words != "as much" and not again:
        return None
    last = next((j for j in range(k, place.stop) if place.chunks[j].last >= first + 2), k) + 1
    end = end_of(place, k, clause=False) if again else last
    comma = next((j for j in range(last, end) if place.chunks[j].kind == ","), end)
    return Said(k, max(last, comma), "same-again")


def bare_clause(place: Place) -> Said | None:
    """said Ukraine had attacked, told reporters Kyiv was ready"""
    with_person = "person_clause" in place.cue.entry.takes
    chunks = place.chunks
    subject = _subject_of_next_clause(place)
    if subject is None or _joins_on(chunks[place.after]) or _by_doing(chunks, place.after) or _says_nothing(place):
        return None
    if with_person and (told := told_in(place.document, chunks, _first_noun(chunks, place.after), place.stop)):
        start = place.document.tokens[told.subject].start
        at = next(k for k in range(place.after, place.stop) if chunks[k].last > told.subject)
        return Said(at, end_of(place, at, clause=True), "bare-clause", told.addressees, start)
    if "clause" not in place.cue.entry.takes and subject == _first_noun(chunks, place.after):
        return None  # "told" has somebody addressed
    k = place.after
    while k < subject and chunks[k].kind in ("D", "T"):
        k += 1
    addressees: tuple[NounGroup, ...] = ()
    if k < subject and (noun := chunks[k].noun) is not None and chunks[k].kind == "N" and with_person:
        addressees = (noun,)
        k += 1
    while (k < subject and chunks[k].kind in ("D", "T", "P")) or (k < subject and chunks[k].is_governed):
        k += 1
    first = min(k, subject)
    if first < subject and chunks[first].kind == "N" and first != subject:
        first = subject
    if first > place.after and chunks[first - 1].kind == "D" and chunks[first - 1].lower in _FOCUSED:
        first -= 1
    return Said(first, end_of(place, max(first, subject), clause=True), "bare-clause", addressees)


_FOCUSED = frozenset({"only", "even", "not"})
"""Adverbs before a subject that belong to it: "said only Poland could decide"."""


def _says_nothing(place: Place) -> bool:
    """ "said little as he left", "said nothing before the vote": such a word is no subject of the verb that follows."""
    chunks = place.chunks
    k = _first_noun(chunks, place.after)
    if k >= place.stop or chunks[k].last - chunks[k].first > 1 or chunks[k].lower not in _LITTLE:
        return False
    k += 1
    while k < place.stop and (chunks[k].kind in ("D", "P", "T") or chunks[k].is_governed):
        k += 1
    return k < place.stop and not chunks[k].is_finite and chunks[k].kind != "R"


_LITTLE = frozenset({"nothing", "little", "less", "more", "much", "enough", "something", "anything"})
"""Words that tell how much was said, not what."""


def _joins_on(chunk: Chunk) -> bool:
    """A conjunction that joins the cue to another word: "state and local leaders", but not "said neither side"."""
    return chunk.kind == "C" and chunk.lower not in ("neither", "either", "both", "nor")


def _by_doing(chunks: Sequence[Chunk], k: int) -> bool:
    """ "responded by repeating that": how it was answered."""
    verb = chunks[k + 1].verb if k + 1 < len(chunks) else None
    return chunks[k].kind == "P" and verb is not None and verb.form == "gerund"


def _subject_of_next_clause(place: Place) -> int | None:
    """The chunk where the subject of the next finite verb starts, if only groups stand between it and the cue."""
    chunks = place.chunks
    verb_at, waiting = None, 0
    for k in range(place.after, place.stop):
        chunk = chunks[k]
        if chunk.is_finite and waiting:
            waiting -= 1
            continue
        if chunk.is_finite:
            verb_at = k
            break
        if chunk.verb is not None and chunk.verb.form != "finite":
            waiting += _opens_clause(place, k)
            continue
        if chunk.kind == "R" and k > place.after:
            waiting += 1
        elif chunk.kind in (";", ":", "R") or (chunk.kind == "S" and _ends_object(place, k)):
            return None
    if verb_at is None or not _one_subject(chunks, place.after, verb_at):
        return None
    first = place.after
    before = [c.lower for c in chunks[first:verb_at] if c.kind != "Q"]
    if before and before[-1] in _SUBJECTS_WITHOUT_NOUN and len(before) <= 3:
        return first
    bare = [k for k in range(first, verb_at) if chunks[k].is_bare]
    if not bare:
        return first if verb_at == first + 1 and chunks[first].kind == "T" else None  # "said Friday was quiet"
    if "person_clause" in place.cue.entry.takes and len(bare) > 1 and bare[0] == _first_noun(chunks, first):
        return bare[1]
    return bare[0]


def _opens_clause(place: Place, k: int) -> bool:
    """Whether the -ing form at `k` reports a clause of its own: "mentioned hints suggesting Minsk may be ready"."""
    verb = place.chunks[k].verb
    governs = verb is not None and verb.form == "gerund" and verb.lemma in place.cues
    return (
        governs
        and k > place.after
        and k + 2 < place.stop
        and place.chunks[k + 1].is_bare
        and place.chunks[k + 2].is_finite
    )


def _ends_object(place: Place, k: int) -> bool:
    """Whether the connective at `k` follows the cue itself, or ends an object: "shows a tight race as both gain"."""
    if k == place.after:
        return True
    inside = place.chunks[place.after : k]
    if place.chunks[k].lower not in _ASIDES:
        return False
    doing = inside[0].verb is not None and inside[0].verb.form == "gerund"  # "denies opening it while trucks queue"
    return any(c.is_bare for c in inside) and all(c.kind in ("N", "P", "A", "Q", "D") for c in inside[doing:])


def _one_subject(chunks: Sequence[Chunk], first: int, verb_at: int) -> bool:
    """Whether what stands before the verb can be one subject: no conjunction right before it, no comma left open."""
    at = verb_at - 1
    while at > first and chunks[at].kind == "D":
        at -= 1
    before = chunks[at].kind if at >= first else ""
    if verb_at - 2 > first and chunks[verb_at - 1].lower in _NOMINATIVE and chunks[verb_at - 2].kind == "C":
        return False  # "promising lower taxes, but he has raised them"
    commas = sum(c.kind == "," for c in chunks[first:verb_at])
    return before != "C" and commas != 1


def _first_noun(chunks: Sequence[Chunk], k: int) -> int:
    while k < len(chunks) and chunks[k].kind in ("D", "T", "Q"):
        k += 1
    return k
