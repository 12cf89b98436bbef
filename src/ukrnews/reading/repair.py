"""Tags put right where the lexicon knows better than the tagger: verbs that headlines and news English hide.

A statistical tagger trained on general English reads "Trump urges allies" as three nouns, and a past tense as a
participle. What is changed here has the evidence of both the lexicon and the neighbouring words.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from typing import Final

from ukrnews.reading import misread, misread_pasts, misread_words
from ukrnews.reading.tagged import HiddenVerbs, Tagged
from ukrnews.reading.tokens import Token
from ukrnews.reading.wordlists import listed

Rule = tuple[Callable[[Tagged, int], bool], str]

RULES: Final[Mapping[str, tuple[Rule, ...]]] = {
    "NN": (
        (misread.third_person_verb, "VBZ"),
        (misread.stem_after_plural, "VBP"),
        (misread.bare_violence, "VBP"),
        (misread.hidden_participle, "VBG"),
        (misread_pasts.reads_aloud, "VBD"),
        (misread_pasts.willing_past, "VBD"),
        (misread_pasts.struck_name, "VBD"),
    ),
    "NNP": ((misread.headline_stem, "VBP"),),
    "FW": ((misread.headline_stem, "VBP"),),
    "NNS": (
        (misread.third_person_verb, "VBZ"),
        (misread.third_person_at_end, "VBZ"),
        (misread.third_person_of_clause, "VBZ"),
        (misread.told_of_whose, "VBZ"),
    ),
    "NNPS": ((misread.third_person_verb, "VBZ"),),
    "VBZ": (
        (misread_words.articled, "NNS"),
        (misread_words.owned, "NNS"),
        (misread_words.highest, "NNS"),
        (misread_words.apposed, "NNS"),
        (misread_words.addressed, "NNS"),
    ),
    "VBP": ((misread_pasts.unchanged_past, "VBD"),),
    "VB": ((misread_words.adjective, "JJ"), (misread_words.source_of, "NN"), (misread_pasts.unchanged_past, "VBD")),
    "VBD": (
        (misread_words.former, "JJ"),
        (misread_words.opens_complement, "JJ"),
        (misread_words.modifier, "VBN"),
        (misread_words.with_counted, "VBN"),
        (misread_words.aged, "JJ"),
        (misread_words.quoted_name, "NNP"),
    ),
    "VBN": (
        (misread_words.quoted_name, "NNP"),
        (misread_words.opens_complement, "JJ"),
        (misread_pasts.past_tense, "VBD"),
    ),
    "VBG": (
        (misread.not_ing, "VB"),
        (misread_words.visiting, "JJ"),
        (misread_words.deputising, "JJ"),
        (misread_words.gathering, "NN"),
        (misread_words.shelling, "NN"),
        (misread_words.told_shelling, "NN"),
    ),
    "JJ": (
        (misread.progressive, "VBG"),
        (misread.hidden_participle, "VBG"),
        (misread_words.somebody, "NN"),
    ),
    "PRP": ((misread_words.her_own, "PRP$"),),
    "CC": ((misread_words.both_alone, "RB"),),
    "IN": ((misread_words.posting, "NN"), (misread_words.determiner, "DT")),
}
"""The tag given → the tests for what the word may be instead, tried in order, and the tag it then has."""

WORDS: Final[Mapping[str, Rule]] = {
    **dict.fromkeys(listed("districts"), (misread_words.district, "NN")),
    **dict.fromkeys(("both", "all", "each"), (misread_words.of_all, "RB")),
    "amid": (misread_words.preposition, "IN"),
    "x": (misread_words.platform, "NNP"),
    "close": (misread_words.near_to, "JJ"),
    "familiar": (misread_words.familiar_with, "JJ"),
    "reads": (misread_pasts.reads_aloud, "VBZ"),
    "following": (misread_words.wording, "NN"),
    "last": (misread_words.lately, "RB"),
    "calm": (misread_words.wished, "NN"),
    **dict.fromkeys(listed("nouns that look like verbs"), (misread_words.qualified, "NNS")),
}
"""Words that are tested whatever tag they have."""


_MISTAKEN: Final = frozenset({"JJ", "NN", "VB", "VBP", "RB", "FW", "UH"})
"""Tags that a word of a known name cannot have."""


def repair(tokens: Sequence[Token], tags: Sequence[str], names: Collection[int], hidden: HiddenVerbs) -> Sequence[str]:
    """The tags of a sentence's tokens with hidden verbs made verbs; the same object where nothing changes.

    `names` are indexes of tokens that belong to a known name.
    """
    if len(tokens) < 2:
        return tags
    if names:
        tags = ["NNP" if tag in _MISTAKEN and tokens[i].index in names else tag for i, tag in enumerate(tags)]
    sentence = Tagged(tokens, tags, hidden)
    changes = _by_tag(sentence)
    words = [t.lower for t in tokens]
    if not WORDS.keys().isdisjoint(words):
        changes |= _by_word(sentence, words)
    if "to" in words:
        changes |= _infinitives(sentence, words)
    return [changes.get(i, tag) for i, tag in enumerate(tags)] if changes else tags


def _by_tag(sentence: Tagged) -> dict[int, str]:
    changes: dict[int, str] = {}
    for i, tag in enumerate(sentence.tags):
        for test, new in RULES.get(tag, ()):
            if test(sentence, i):
                changes[i] = new
                break
    return changes


def _by_word(sentence: Tagged, words: Sequence[str]) -> dict[int, str]:
    found = ((i, WORDS[word]) for i, word in enumerate(words) if word in WORDS)
    return {i: new for i, (test, new) in found if test(sentence, i)}


def _infinitives(sentence: Tagged, words: Sequence[str]) -> dict[int, str]:
    """The tags of "to", its verb and what stands between them."""
    changes: dict[int, str] = {}
    near = {at + n for at, word in enumerate(words) if word == "to" for n in (1, 2, 4)}
    for i in sorted(near):
        to = misread.infinitive(sentence, i) if i < len(words) else None
        if to is not None:
            changes |= {to: "TO", i: "VB"}
            if i - to == 2 and sentence.tokens[i - 1].text.isalpha():
                changes[i - 1] = "RB"
    return changes
