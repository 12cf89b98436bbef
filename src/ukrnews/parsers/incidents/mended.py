"""Verbs of violence that were misread: "forces attacked near …" as a participle, "drones set houses alight" as a group.

News English uses these verbs in ways that general treebanks hold little of; what stands around them decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ukrnews.parsers.incidents.vocabulary import Vocabulary, stands_beside
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.reading.document import Document
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax import NounGroup, VerbGroup


class Mended(NamedTuple):
    """The verbs and noun groups of a sentence; `parts` gives (subject, object) of verbs that the syntax does not
    know.
    """

    verbs: tuple[VerbGroup, ...]
    nouns: tuple[NounGroup, ...]
    parts: dict[int, tuple[tuple[NounGroup, ...], tuple[NounGroup, ...]]]


def mended(document: Document, sentence: Sentence, vocabulary: Vocabulary) -> Mended:
    """The sentence's groups with misread verbs set right."""
    syntax = document.syntax
    nouns = tuple(syntax.noun_groups(sentence))
    told = [v for v in syntax.verb_groups(sentence) if document.tokens[v.head].lower not in listed("burning")]
    verbs = [_mend(document, sentence, v, nouns) for v in told]
    parts: dict[int, tuple[tuple[NounGroup, ...], tuple[NounGroup, ...]]] = {}
    kept: list[NounGroup] = []
    for noun in nouns:
        split = _hidden_verb(document, sentence, noun, vocabulary)
        if split is None:
            kept.append(noun)
            continue
        before, verb, after = split
        kept += [before, *after]
        verbs.append(verb)
        parts[verb.head] = ((before,), after)
    return Mended(tuple(sorted(verbs, key=lambda v: v.first)), tuple(sorted(kept, key=lambda n: n.first)), parts)


def _mend(document: Document, sentence: Sentence, verb: VerbGroup, nouns: Sequence[NounGroup]) -> VerbGroup:
    lower = document.tokens[verb.head].lower
    if verb.tense == "present" and len(verb.parts) == 1 and lower in listed("same in the past"):
        return verb._replace(tense="past")
    if (
        verb.form == "finite"
        and verb.tense == "present"
        and len(verb.parts) == 1
        and lower != verb.lemma
        and not lower.endswith("s")
    ):
        return verb._replace(tense="past")
    if verb.form != "participle" or len(verb.parts) > 1 or not _is_told(document, sentence, verb, nouns):
        return verb
    return verb._replace(form="finite", tense="past", voice="active")


def _is_told(document: Document, sentence: Sentence, verb: VerbGroup, nouns: Sequence[NounGroup]) -> bool:
    """Whether a bare past form is a past tense: it has an object, cannot be passive, or is its clause's only verb."""
    before = next((n for n in nouns if n.last == verb.first), None)
    if before is None and _joined(document, sentence, verb) and _object_after(document, verb, nouns):
        return True
    if before is None or document.tokens[verb.last].lower == "by" if verb.last < sentence.last else False:
        return False
    if before is None:
        return False
    if verb.lemma in listed("intransitive verbs") or (
        verb.last < sentence.last and document.tokens[verb.last].lower in listed("burning")
    ):
        return True
    if _object_after(document, verb, nouns):
        return verb.lemma not in listed("naming verbs")
    clause = document.syntax.clause_of(verb)
    own = clause is not None and clause.kind in ("main", "reported", "relative", "adverbial")
    return own and verb.lemma in listed("verbs of forces") and document.tokens[before.head].lower in listed("forces")


def _object_after(document: Document, verb: VerbGroup, nouns: Sequence[NounGroup]) -> bool:
    following = next((n for n in nouns if n.first == verb.last), None)
    after = document.tokens[verb.last].lower if verb.last < len(document.tokens) else ""
    if following is None and after in ("or", "and"):  # "intercepted or jammed 40 drones"
        following = next((n for n in nouns if n.first == verb.last + 1), None)
    return following is not None and following.preposition is None and not following.temporal


def _joined(document: Document, sentence: Sentence, verb: VerbGroup) -> bool:
    """Joined by "and" to a past tense before it: "killed six people and injured 41 others"."""
    if verb.first <= sentence.first or document.tokens[verb.first - 1].lower not in ("and", "or"):
        return False
    earlier = (v for v in document.syntax.verb_groups(sentence) if v.last < verb.first)
    return any(v.form == "finite" and v.voice == "active" and v.tense == "past" for v in earlier)


def _hidden_verb(
    document: Document, sentence: Sentence, noun: NounGroup, vocabulary: Vocabulary
) -> tuple[NounGroup, VerbGroup, tuple[NounGroup, ...]] | None:
    """ "Russian drones set houses" + "alight": a verb of damage with its complement inside what was read as one
    group.
    """
    for i in range(noun.first + 1, noun.last):
        lemma = _damage_with_complement(document, sentence, i, vocabulary) or _past_in_group(
            document, noun, i, vocabulary
        )
        if lemma is None:
            continue
        before = NounGroup(noun.first, i, i - 1, noun.preposition)
        verb = VerbGroup(i, i + 1, i, lemma, (i,), "finite", "past", "active")
        after = (NounGroup(i + 1, noun.last, noun.head),) if i + 1 < noun.last else ()
        return before, verb, after
    return None


def _damage_with_complement(document: Document, sentence: Sentence, i: int, vocabulary: Vocabulary) -> str | None:
    """ "set" before "alight"."""
    for entry in vocabulary.damage.get(document.tokens[i].lower, ()):
        if entry.beside and stands_beside(document.tokens, i, sentence.last, entry.beside):
            return entry.lemma
    return None


def _past_in_group(document: Document, noun: NounGroup, i: int, vocabulary: Vocabulary) -> str | None:
    """A past tense between a plural that can attack and what follows: "drones struck Odesa"."""
    token, before = document.tokens[i], document.tokens[i - 1]
    if not token.text.islower() or not (token.text.endswith("ed") or token.text in listed("strong past forms")):
        return None
    if token.text in listed("only a past form") and vocabulary.verbs.get(token.lower):
        return vocabulary.verbs[token.lower][0].lemma
    attacker = before.lower in listed("forces") or (
        before.lower.endswith("s") and before.lower in vocabulary.weapon_words
    )
    entries = vocabulary.verbs.get(token.lower, ())
    if not attacker or not entries or (noun.preposition is not None and noun.first + 1 == i):
        return None
    return entries[0].lemma
