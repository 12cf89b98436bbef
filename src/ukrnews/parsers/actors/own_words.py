"""Sources without a name in the article's own words: "two officials familiar with the matter"."""

from __future__ import annotations

from bisect import bisect_left
from operator import attrgetter

from ukrnews.parsers.actors.wordlists import listed
from ukrnews.reading.document import Derived, Document, reporting_verbs
from ukrnews.reading.lemmas import dictionary_form
from ukrnews.reading.syntax import NounGroup

_CAPITAL = listed("capital")
"""Adjectives of peoples and faiths, which keep their capital."""

MOST_WORDS = 12
"""Tokens of the longest group that calls somebody something."""


def described_up_to(document: Document, noun: NounGroup) -> int:
    """Past what describes the group, up to a quotation mark: "two officials familiar with the matter"."""
    return within_quotation(document, noun, _described_up_to(document, noun))


def within_quotation(document: Document, noun: NounGroup, last: int) -> int:
    """Where the words from the group to `last` leave the quotation that holds it, or enter one: the group alone."""
    if last == noun.last:
        return last
    held = document.quoted(document.tokens[noun.first].start)
    return last if document.quoted(document.tokens[last - 1].start) == held else noun.last


_first = attrgetter("first")


def _described_up_to(document: Document, noun: NounGroup) -> int:
    """ "two officials familiar with the matter", "a brigade holding the town"."""
    last = document.syntax.phrase_of(noun)[1]
    chunks = document.syntax.chunks(document.sentence_of_token(noun.first))
    rest = chunks[bisect_left(chunks, last, key=_first) :]
    if not rest or rest[0].first != last:
        return last
    verb = rest[0].verb
    telling = reporting_verbs(document.lexicon).telling
    describes = verb is not None and verb.form == "gerund" and verb.lemma not in telling
    if not (rest[0].kind == "A" and len(rest) > 1 and rest[1].kind == "P") and not describes:
        return last  # "with residents saying there were"
    end = next((c.first for c in rest[1:] if c.kind not in ("A", "P", "N", "D", "T")), rest[-1].last)
    return last if end == rest[0].last and describes else end  # "a report showing how it fell"


def is_common_plural(document: Document, noun: NounGroup) -> bool:
    """ "Sirens announced …": a plural that only its sentence's start makes a capital, nowhere written as a name."""
    token = document.tokens[noun.first]
    if noun.last - noun.first > 1 or document.sentence_of_token(noun.first).first != noun.first:
        return False
    if not token.lower.endswith("s") or token.text.isupper() or dictionary_form(token.lower) == token.lower:
        return False
    return token.text not in document.derived(_INSIDE)


def _inside(document: Document) -> frozenset[str]:
    starts = {s.first for s in document.sentences}
    return frozenset(t.text for t in document.tokens if t.index not in starts)


_INSIDE = Derived("words within sentences", _inside)


def lowered_at_start(document: Document, first: int, last: int, *, named: bool) -> str:
    """The text of the tokens, its first letter small where only the sentence's start made it a capital and no name
    (`named`) begins there."""
    text = document.words(first, last)
    word = document.tokens[first]
    begins = document.sentence_of_token(first).first == first or word.lower in ("a", "an", "the")
    if begins and not named and word.text[:1].isupper() and word.lower not in _CAPITAL:
        shouted = len(word.text) > 1 and word.text.isupper()
        if not shouted and document.tag(first) not in ("NNP", "NNPS"):
            small = text[:1].lower()
            text = small + text[1:] if len(small) == 1 else text  # "İ" is two letters when small
    return " ".join(text.split())
