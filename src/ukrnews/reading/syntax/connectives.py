"""Words and marks that are chunks by themselves: connectives, prepositions and punctuation."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.reading.syntax import closed
from ukrnews.reading.syntax.atoms import Atom
from ukrnews.reading.syntax.closed import (
    DASHES,
    NOMINATIVE,
    RELATIVES,
    SUBORDINATORS,
    SUBORDINATORS_OR_PREPOSITIONS,
    WH_ADVERBS,
    WHO_WHICH,
)
from ukrnews.reading.syntax.nouns import NOUN
from ukrnews.reading.syntax.protocol import Chunk, ReportingVerbs
from ukrnews.reading.syntax.verbs import VERB, starts_verb
from ukrnews.reading.syntax.wordlists import listed, lists

_QUOTES = closed.QUOTES | {"'", "`", "``", "''"}
_MARKS = {
    **{mark: mark for mark in (",", ";", ":")},
    **dict.fromkeys(DASHES, "-"),
    **dict.fromkeys(("(", ")", "[", "]"), "B"),
}
"""The kinds of marks other than quotation marks."""
_COMPOUND = tuple(tuple(words.split()) for words in lists.row("compound subordinators"))
_COMPOUND_BY_FIRST = {first: tuple(w for w in _COMPOUND if w[0] == first) for first in {w[0] for w in _COMPOUND}}
_PARTICIPLE_PREPOSITIONS = listed("participles as prepositions")
_TAGS = frozenset({"CC", "WDT", "WP", "WP$", "WRB", "IN", "TO"})
_WORDS = _QUOTES.union(
    _MARKS, SUBORDINATORS, SUBORDINATORS_OR_PREPOSITIONS, RELATIVES, WH_ADVERBS, _PARTICIPLE_PREPOSITIONS, ("of",)
)
"""Without one of these tags or words nothing is a chunk by itself."""
CONNECTIVE_TAGS, CONNECTIVES = _TAGS, _WORDS.union(_COMPOUND_BY_FIRST)
"""Without one of these nothing is a chunk by itself or starts a subordinator of several words."""
_WHO_TAGS, _WHO = frozenset({"WDT", "WP", "WP$"}), WHO_WHICH | {"whom"}
_CONVINCING, _CLAUSE_NOUNS = listed("convincing"), listed("nouns with a clause")
_LIMITING = listed("limiting adverbs")
"""Adverbs before a number or noun: "that only two men fell"."""
_FINITE = frozenset({"MD", "VBD", "VBZ", "VBP"})
_NEW_CLAUSE = frozenset({"TO", "WDT", "WP", "WRB"})
_ENDS_CLAUSE = DASHES | WHO_WHICH | {",", ";", ":", "if", "that", "as", "while", "unless", "until", "because"}
_OPENS_GROUP = NOUN | {"PRP", "DT", "EX", "CD"}


def plain_kind(atoms: Sequence[Atom], i: int, chunks: Sequence[Chunk], verbs: ReportingVerbs) -> str | None:
    """The kind of a word or mark that is a chunk by itself, else None."""
    tag, lower = atoms[i].tag, atoms[i].lower
    if tag not in _TAGS and lower not in _WORDS:
        return None
    if lower in _QUOTES and tag != "POS":
        return "Q"
    if lower in _MARKS:
        return _MARKS[lower]
    if tag == "CC" and (lower != "yet" or (bool(chunks) and chunks[-1].kind == ",")):
        return "C"
    if lower == "that":
        return _that_kind(atoms, i, chunks, verbs)
    return _wh_kind(atoms, i, chunks) or _opener_kind(atoms, i, chunks)


def past_compound(atoms: Sequence[Atom], i: int) -> int | None:
    """Past a subordinator of several words ("as long as"), where a clause follows it."""
    for words in _COMPOUND_BY_FIRST.get(atoms[i].lower, ()):
        end = i + len(words)
        if tuple([a.lower for a in atoms[i:end]]) == words and _clause_follows(atoms, end):
            return end
    return None


def _wh_kind(atoms: Sequence[Atom], i: int, chunks: Sequence[Chunk]) -> str | None:
    """A relative word (R), or one that asks or tells when, where and how (S)."""
    tag, lower = atoms[i].tag, atoms[i].lower
    if lower == "however" and not _measures(atoms, i + 1):
        return "D"
    if lower in WHO_WHICH and len(chunks) > 1 and chunks[-1].kind == "C" and chunks[-2].kind == "N":
        return "R"
    if tag in _WHO_TAGS or lower in _WHO:
        return "R" if lower in RELATIVES and chunks and _can_be_antecedent(chunks) else "S"
    return "S" if tag == "WRB" or lower in WH_ADVERBS else None


def _opener_kind(atoms: Sequence[Atom], i: int, chunks: Sequence[Chunk]) -> str | None:
    """A word that opens a clause (S) or a phrase (P)."""
    tag, lower = atoms[i].tag, atoms[i].lower
    before = chunks[-1].kind if chunks else ""
    if lower == "because":
        return "P" if i + 1 < len(atoms) and atoms[i + 1].lower == "of" else "S"
    if lower in SUBORDINATORS:
        return "S"
    if lower == "once" and before == "P":
        return "D"
    if lower == "as" and i and atoms[i - 1].lower == "such":
        return "P"  # "towns such as Lyman could fall"
    if lower == "as" and _joins_verbs(atoms, i):
        return "C"
    if lower == "given" and before == "S":
        return None  # "if given to …"
    if lower in SUBORDINATORS_OR_PREPOSITIONS and tag in ("IN", "RB", "VBN", "VBG"):
        phrase = "P" if tag == "IN" or lower in ("once", "given") else None
        return "S" if _clause_follows(atoms, i + 1) else phrase
    if tag in ("IN", "TO"):
        return None if starts_verb(atoms, i) else "P"
    return "P" if lower in _PARTICIPLE_PREPOSITIONS and tag == "VBG" else None


def _joins_verbs(atoms: Sequence[Atom], i: int) -> bool:
    """ "damaged a school as well as wounded two": the end of "as well as" before a past form."""
    well = [a.lower for a in atoms[max(i - 2, 0) : i]] == ["as", "well"]
    return well and i + 1 < len(atoms) and atoms[i + 1].tag in ("VBD", "VBN")


def _measures(atoms: Sequence[Atom], i: int) -> bool:
    """ "However hard they try": an adjective or adverb follows."""
    return i < len(atoms) and (atoms[i].tag in ("JJ", "RB") or atoms[i].lower in ("much", "many"))


def _that_kind(atoms: Sequence[Atom], i: int, chunks: Sequence[Chunk], verbs: ReportingVerbs) -> str | None:
    """ "that" the conjunction (S), the relative word (R) or the determiner (None)."""
    following = next((a for a in atoms[i + 1 :] if a.lower not in _QUOTES and a.lower not in _LIMITING), None)
    if following is None:
        return None
    done = chunks[-1].verb if chunks else None
    if following.lower == "," and done is not None and done.lemma not in verbs.clausal:
        return None  # "had done that, he would …"
    after_verb = _completes_verb(chunks, verbs)
    doing = following.tag == "VBG"
    if after_verb and (following.tag not in VERB or doing) and _clause_follows(atoms, i + 1, doing=doing):
        return "S"
    if following.tag == "TO" and _told_before(chunks, verbs):
        return "S"  # "told residents that to stay safe, …"
    if following.tag == "MD" and chunks and chunks[-1].kind == "," and any(c.lower == "if" for c in chunks):
        return None  # "If he had left, that would …"
    if following.tag in VERB:
        return "R" if chunks and chunks[-1].kind in ("N", "T", ",", "Q") else None
    determines = atoms[i].tag == "DT" and following.tag == "NN"
    if following.tag in ("RB", "TO") or (determines and not (after_verb and _clause_follows(atoms, i + 2))):
        return None  # "that plan failed"
    return _that_before_group(atoms, i, chunks, verbs)


def _that_before_group(atoms: Sequence[Atom], i: int, chunks: Sequence[Chunk], verbs: ReportingVerbs) -> str | None:
    """What a "that" is before a noun group, which is not its own: the conjunction after what a clause completes."""
    before = next((c for c in reversed(chunks) if c.kind != "Q"), None)
    if before is not None and before.kind == "N":
        return "S" if _told_to(chunks, verbs) or _takes_clause(before.lower, verbs) else "R"
    return "S" if atoms[i].tag != "DT" or _clause_follows(atoms, i + 1) else None


def _takes_clause(noun: str, verbs: ReportingVerbs) -> bool:
    """ "the fact that", "the claim that"."""
    return noun in _CLAUSE_NOUNS or noun in verbs.nouns


def _told_to(chunks: Sequence[Chunk], verbs: ReportingVerbs) -> bool:
    """Whether the group right before is whom a verb tells: "told reporters that"."""
    verb = chunks[-2].verb if len(chunks) > 1 else None
    return verb is not None and (verb.lemma in verbs.addressing or verb.lemma in _CONVINCING)


def _told_before(chunks: Sequence[Chunk], verbs: ReportingVerbs) -> bool:
    """Whether a verb that takes a clause, or one and whom it tells, stands right before."""
    for chunk in reversed(chunks[-2:]):
        if chunk.verb is not None:
            return chunk.verb.lemma in verbs.clausal
        if not chunk.is_bare:
            return False
    return False


def _completes_verb(chunks: Sequence[Chunk], verbs: ReportingVerbs) -> bool:
    """Whether only times, adverbs and prepositional phrases stand between a verb that takes a clause and here."""
    for k, chunk in enumerate(reversed(chunks)):
        if chunk.kind in ("V", "A"):
            return not k or chunk.kind == "A" or (chunk.verb is not None and chunk.verb.lemma in verbs.clausal)
        if chunk.kind not in ("T", "D", "P", ",", "C") and not chunk.is_governed:
            return False
    return False


def _can_be_antecedent(chunks: Sequence[Chunk]) -> bool:
    """Whether a noun group stands before, a comma, dash or preposition aside."""
    for chunk in reversed(chunks):
        if chunk.kind == "N":
            return True
        if chunk.kind == "-":
            return True  # "to collect – which Kyiv called theft –"
        if chunk.kind not in (",", "P", "T", "Q", "B") and chunk.lower not in ("here", "there"):
            return False
    return False


def _clause_follows(atoms: Sequence[Atom], i: int, *, doing: bool = False) -> bool:
    """Whether a subject with a finite verb follows before any comma or connective: "after Russia fired …"; an -ing form
    can be one after "that": "that speaking openly would hurt"."""
    saw_noun = doing
    for step in range(i, min(i + 24, len(atoms))):
        tag, lower = atoms[step].tag, atoms[step].lower
        if tag in _FINITE:
            return saw_noun and atoms[step - 1].tag != "CC"
        if lower in NOMINATIVE and saw_noun and atoms[step - 1].tag in NOUN:
            return False  # "said after the vote he would": the noun is the preposition's
        if lower == "," and saw_noun and _apposed(atoms, step):
            return True
        if lower in _ENDS_CLAUSE or tag in _NEW_CLAUSE:
            return False
        saw_noun = saw_noun or tag in _OPENS_GROUP
    return False


def _apposed(atoms: Sequence[Atom], i: int) -> bool:
    """Whether the comma opens an apposition that another comma and a finite verb end: "as Bogner, the head, said"."""
    for step in range(i + 1, min(i + 14, len(atoms) - 1)):
        if atoms[step].lower == ",":
            return atoms[step + 1].tag in ("VBD", "VBZ")
        if atoms[step].tag in ("MD", "VBD", "VBZ", "VBP", "WP", "WDT"):
            return False
    return False
