"""Past tenses that a tagger takes for participles, stems or nouns: one short test for each."""

from __future__ import annotations

from ukrnews.reading.syntax.closed import AND_BUT, BE, GET, HAVE
from ukrnews.reading.tagged import (
    DIRECT,
    FINITE,
    NOUN,
    OBJECT_STARTS,
    WILLING,
    Tagged,
    before_speech,
    ends_quotation,
)
from ukrnews.reading.wordlists import listed

_AUXILIARIES = BE | HAVE | GET | {"'d"}
_BEFORE_PAST = NOUN | {"PRP", "RB"}
_READING_ALOUD = listed("reading aloud")
_UNCHANGED = listed("pasts like stems")
"""Verbs whose past tense looks like their stem."""
_NAMING = listed("naming")
"""Participles that a noun may follow without being their object: "a man named Ivan"."""


def past_tense(s: Tagged, i: int) -> bool:
    """A past form with a subject of its own."""
    return (
        is_past(s, i)
        or after_relative(s, i)
        or after_apposition(s, i)
        or after_aside(s, i)
        or joined_telling(s, i)
        or tells(s, i)
        or unchanged_past(s, i)
    )


def is_past(s: Tagged, i: int) -> bool:
    """A bare participle with a subject before it and a direct object or "that" after it is a past tense."""
    tokens, tags = s.tokens, s.tags
    j = i - 1
    while j >= 0 and tags[j] in ("RB", "RBR"):
        j -= 1
    if j < 0 or (tags[j] not in NOUN and tags[j] != "PRP") or tokens[j].lower in _AUXILIARIES or i + 1 >= len(tags):
        return False
    if any(tokens[k].lower in _AUXILIARIES and tags[k] != "POS" for k in range(max(0, j - 3), i)):
        return False
    if tokens[i + 1].lower == "to" and tags[i + 1] == "TO":
        return tokens[i].lower in WILLING
    if tags[i + 1] in DIRECT or _that_follows(s, i):
        return True
    return tokens[i].lower not in _NAMING and tags[j] != "NN" and _object_follows(s, i + 1)


def _that_follows(s: Tagged, i: int) -> bool:
    """ "announced that", "announced on Monday that"."""
    tokens = s.tokens
    if tokens[i + 1].lower == "that":
        return True
    return i + 3 < len(tokens) and s.tags[i + 1] == "IN" and tokens[i + 3].lower == "that"


def _object_follows(s: Tagged, i: int) -> bool:
    """Whether a bare noun group starts at `i` ("more troubling questions"); a name may be a date."""
    tags = s.tags
    while i < len(tags) and tags[i] in ("JJ", "JJR", "JJS", "RBR"):
        i += 1
    return i < len(tags) and tags[i] in ("NN", "NNS")


def after_relative(s: Tagged, i: int) -> bool:
    """ "The town, which had a thousand people, suffered": the form after the comma that ends the subject's relative
    clause is the main verb, where the subject has none yet."""
    tokens, tags = s.tokens, s.tags
    commas = [k for k in range(i) if tokens[k].text == ","]
    if len(commas) != 2 or commas[1] != i - 1 or tags[commas[0] + 1] not in ("WDT", "WP"):
        return False
    return not any(tag in FINITE for tag in tags[: commas[0]])


def after_apposition(s: Tagged, i: int) -> bool:
    """ "which the firm's chief, Tim Cook, called nonsense": a past form after an apposition in a relative clause."""
    if i < 5 or s.tokens[i - 1].text != ",":
        return False
    start = next((j for j in range(i - 2, max(-1, i - 12), -1) if s.tags[j] in ("WDT", "WP")), None)
    return start is not None and not any(t in FINITE for t in s.tags[start:i])


def after_aside(s: Tagged, i: int) -> bool:
    """ "since Tusk, at the debate, cited remarks": a past form between an aside after a name and an object."""
    if i < 4 or i + 1 >= len(s.tags) or s.tokens[i - 1].text != "," or not _past_of_stem(s, i):
        return False
    opened = next((j for j in range(i - 2, max(0, i - 9), -1) if s.tokens[j].text == ","), 0)
    return (
        s.tags[opened - 1] == "NNP"
        and s.tags[opened + 1] == "IN"
        and s.tags[i + 1] in OBJECT_STARTS
        and not any(t in FINITE for t in s.tags[opened:i])
    )


def _past_of_stem(s: Tagged, i: int) -> bool:
    word = s.tokens[i].lower
    return word in s.hidden.pasts or word[:-1] in s.hidden.stems or word[:-2] in s.hidden.stems


def joined_telling(s: Tagged, i: int) -> bool:
    """ "said it had grown and reiterated that": after "and" and before "that", where a past tense stands."""
    if i < 2 or i + 1 >= len(s.tags) or s.tokens[i - 1].lower not in AND_BUT:
        return False
    return s.tokens[i].lower in s.hidden.pasts and s.tokens[i + 1].lower == "that" and "VBD" in s.tags[:i]


def tells(s: Tagged, i: int) -> bool:
    """ "a spokesman announced Monday", "state media claimed": a verb of saying after who says it is a past tense."""
    tokens, tags = s.tokens, s.tags
    if not i or tokens[i].lower not in s.hidden.pasts:
        return False
    known = tags[i - 1] in ("NNP", "NNPS") or tokens[i - 1].lower in s.hidden.speakers
    if not known and not before_speech(s, i):
        return False
    if any(t.lower in _AUXILIARIES for t in tokens[max(0, i - 4) : i]):
        return False
    following = tokens[i + 1].lower if i + 1 < len(tokens) else ""
    return following != "by" and (following != "to" or tokens[i].lower in WILLING)


def unchanged_past(s: Tagged, i: int) -> bool:
    """ "as the memo put it"."""
    return s.tokens[i].lower in _UNCHANGED and stands_alone(s, i)


def stands_alone(s: Tagged, i: int) -> bool:
    """ "as the memo put it": after a subject, without an auxiliary or "to", before an object."""
    tokens, tags = s.tokens, s.tags
    if not i or tags[i - 1] not in _BEFORE_PAST or i + 1 >= len(tags) or tags[i + 1] not in DIRECT:
        return False
    before = range(max(0, i - 6), i)
    return not any(tags[k] in FINITE or tags[k] == "TO" or tokens[k].lower in _AUXILIARIES for k in before)


def struck_name(s: Tagged, i: int) -> bool:
    """ "a drone hit Odesa, killing two": between what flies and a name that is no subject ("the hit Kyiv took")."""
    if s.tokens[i].lower != "hit" or not i or s.tags[i - 1] not in ("NN", "NNS") or i + 1 >= len(s.tags):
        return False
    return s.tags[i + 1] == "NNP" and not any(t in FINITE for t in s.tags[i + 2 : i + 4])


def willing_past(s: Tagged, i: int) -> bool:
    """ "One Republican threatened to": a past form before an infinitive, where no other verb stands before."""
    if s.tokens[i].lower not in WILLING or i + 1 >= len(s.tags) or s.tags[i + 1] != "TO":
        return False
    return not any(t in FINITE for t in s.tags[:i])


def reads_aloud(s: Tagged, i: int) -> bool:
    """ "“…,” the letter read." """
    return s.tokens[i].lower in _READING_ALOUD and ends_quotation(s, i)
