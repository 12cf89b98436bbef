"""Tags put right where the lexicon knows better than the tagger: verbs that headlines and news English hide.

A statistical tagger trained on general English reads "Trump urges allies" as three nouns, and a past tense as a
participle. What is changed here has the evidence of both the lexicon and the neighbouring words.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from ukrnews.reading.tokens import Token

_FINITE = frozenset({"MD", "VBD", "VBZ", "VBP"})
_NOUN = frozenset({"NN", "NNS", "NNP", "NNPS"})
_OBJECT_STARTS = frozenset({"DT", "PRP", "PRP$", "NNP", "NNPS", "CD", "WP", "JJ", "NNS", "NN", "``", "TO", "IN"})
_DIRECT = frozenset({"DT", "PRP", "PRP$"})
_AUXILIARIES = frozenset("""have has had having 've 'd is are was were be been being 's 're 'm get got gets""".split())
_BOUNDARIES = frozenset({";", ":", "—", "–"})


def repair(
    tokens: Sequence[Token],
    tags: Sequence[str],
    names: Collection[int],
    third_person: Collection[str],
    gerunds: Collection[str],
    stems: Collection[str],
    particles: Mapping[str, Collection[str]],
) -> Sequence[str]:
    """The tags of a sentence's tokens with hidden verbs made verbs; the same object where nothing changes.

    `names` are indexes of tokens that belong to a known name; `third_person` are forms like "urges"; `particles` maps
    such forms to the particles that prove them ("rules": "out"); `gerunds` and `stems` are forms of telling verbs.
    """
    if names:
        tags = ["NNP" if tokens[i].index in names and tag == "JJ" else tag for i, tag in enumerate(tags)]
    changes: dict[int, str] = {}
    for i, tag in enumerate(tags):
        if (tag in ("NNS", "NNPS", "NN") and tokens[i].lower in third_person and _is_verb(tokens, tags, i)) or (
            tag == "NNS" and i + 1 < len(tags) and tokens[i + 1].lower in particles.get(tokens[i].lower, ())
        ):
            changes[i] = "VBZ"
        elif tag == "NN" and tokens[i].lower in stems and _plural_verb(tokens, tags, i):
            changes[i] = "VBP"
        elif tokens[i].lower in _DISTRICTS and tag not in _NOUN:
            changes[i] = "NN"
        elif tag == "VBZ" and i and tokens[i - 1].lower in _OWNERS:
            changes[i] = "NNS"
        elif tag == "VB" and i > 1 and tokens[i - 2].lower == "according":
            changes[i] = "NN"
        elif tag == "CC" and tokens[i].lower == "both" and not any(t.lower == "and" for t in tokens[i : i + 8]):
            changes[i] = "RB"
        elif tag == "VBN" and (_is_past(tokens, tags, i) or _after_relative(tokens, tags, i)):
            changes[i] = "VBD"
        elif tag == "VBG" and not tokens[i].lower.endswith(("ing", "in", "in'")):
            changes[i] = "VB"
        elif (
            tag == "NN"
            and tokens[i].lower in gerunds
            and i
            and tokens[i - 1].text in (",", "—", "–")
            and _leads(tags, tokens, i)
        ) or (tag == "NN" and tokens[i].lower in gerunds and i and tags[i - 1] == "NNP" and _before_speech(tokens, i)):
            changes[i] = "VBG"
        elif tokens[i].text == "X" and i and tokens[i - 1].lower in ("on", "via"):
            changes[i] = "NNP"
        elif (
            tokens[i].lower == "close"
            and i
            and tags[i - 1] in _NOUN
            and i + 1 < len(tags)
            and tokens[i + 1].lower == "to"
        ):
            changes[i] = "JJ"
        elif tag == "IN" and tokens[i].lower == "post" and i and tags[i - 1] in ("NN", "JJ", "DT"):
            changes[i] = "NN"
        if (
            i > 1
            and tokens[i - 1].lower in _BETWEEN
            and tokens[i - 2].lower == "to"
            and _is_infinitive(tokens, tags, i)
        ):
            changes[i - 2], changes[i - 1], changes[i] = "TO", "RB", "VB"
        if i and tokens[i - 1].lower == "to" and _is_infinitive(tokens, tags, i):
            changes[i - 1], changes[i] = "TO", "VB"
        if tag == "NN" and i > 1 and tags[i - 2] == "NNS" and _quoted_verb(tokens, tags, i):
            changes[i] = "VBP"
        if tag == "NNS" and (
            (tokens[i].lower in third_person and _ends_quotation(tokens, tags, i)) or _quoted_verb(tokens, tags, i)
        ):
            changes[i] = "VBZ"
        elif tag in ("NN", "NNS") and tokens[i].lower in ("read", "reads") and _ends_quotation(tokens, tags, i):
            changes[i] = "VBD" if tokens[i].lower == "read" else "VBZ"
        elif tag == "VBG" and tokens[i].lower in _GATHERINGS and i and tags[i - 1] in _NOUN and not _leads_on(tags, i):
            changes[i] = "NN"
    if not changes:
        return tags
    return [changes.get(i, tag) for i, tag in enumerate(tags)]


_DISTRICTS = frozenset({"oblast", "raion", "krai", "okrug"})
_OWNERS = frozenset({"his", "her", "its", "their", "our", "my", "your"})
_BETWEEN = frozenset({"further", "fully", "better", "immediately", "quickly", "directly", "publicly", "formally"})


def _is_verb(tokens: Sequence[Token], tags: Sequence[str], i: int) -> bool:
    """A noun before it, an object or "that" after it, and no finite verb near that the noun could belong to."""
    if not i or (tags[i - 1] not in _NOUN and tags[i - 1] not in ("PRP", "RB", ")", "-RRB-")):
        return False
    if i + 1 >= len(tags):
        return False
    if tokens[i + 1].lower == "that" and tags[i - 1] in ("NNP", "NNPS", "PRP"):
        return True
    return (
        tags[i + 1] in _OBJECT_STARTS
        and (tokens[i + 1].lower != "of" or tags[i - 1] == "NNP")
        and not _finite_near(tokens, tags, i)
    )


def _plural_verb(tokens: Sequence[Token], tags: Sequence[str], i: int) -> bool:
    """ "Kyiv and the West argue that": a bare form between a plural or joined subject and "that"."""
    if i < 2 or i + 1 >= len(tags) or tokens[i + 1].lower != "that" or tags[i - 1] not in _NOUN:
        return False
    joined = any(tokens[j].lower == "and" for j in range(max(0, i - 5), i))
    return (joined or tags[i - 1] in ("NNS", "NNPS")) and not any(t in _FINITE for t in tags[:i])


def _finite_near(tokens: Sequence[Token], tags: Sequence[str], i: int) -> bool:
    for step in (-1, 1):
        j = i + step
        while 0 <= j < len(tags) and tokens[j].text not in _BOUNDARIES:
            if tags[j] in _FINITE:
                return True
            if step > 0 and tokens[j].lower in ("that", "as", "after", "if", "while", "and", ","):
                break
            j += step
    return False


def _leads(tags: Sequence[str], tokens: Sequence[Token], i: int) -> bool:
    """Whether what a verb governs follows: ", warning of a hard winter"."""
    return i + 1 < len(tags) and (
        tags[i + 1] in ("IN", "DT", "PRP", "PRP$", "NNP", "WDT", "``") or tokens[i + 1].lower == "that"
    )


def _before_speech(tokens: Sequence[Token], i: int) -> bool:
    """Whether a quotation follows: "footage of Putin asking, “…”"."""
    following = [t.text for t in tokens[i + 1 : i + 3]]
    return bool(following) and (following[0] in _QUOTES or (following[0] in (",", ":") and following[-1] in _QUOTES))


def _is_infinitive(tokens: Sequence[Token], tags: Sequence[str], i: int) -> bool:
    """ "to free the sick": a word after "to" that has a direct object is its verb."""
    if (
        tags[i] not in ("JJ", "NN", "VBP", "VBD", "VBN", "VBG", "RB")
        or not tokens[i].text.islower()
        or i + 1 >= len(tags)
    ):
        return False
    return (tags[i + 1] in _DIRECT or (tags[i + 1] == "NNP" and tags[i] == "NN")) and not tokens[i].lower.endswith(
        "ing"
    )


def _ends_quotation(tokens: Sequence[Token], tags: Sequence[str], i: int) -> bool:
    """ "“…,” Zelenskyy replies.", "“…,” the letter read." """
    if not i or tags[i - 1] not in _NOUN or (i + 1 < len(tags) and tokens[i + 1].text not in (".", ",", ":")):
        return False
    return any(tokens[j].text in "”\"’'" for j in range(max(0, i - 5), i - 1))


_GATHERINGS = frozenset({"briefing", "meeting", "hearing", "gathering", "building", "ruling"})


def _leads_on(tags: Sequence[str], i: int) -> bool:
    """Whether a direct object follows: "the president meeting his generals"."""
    return i + 1 < len(tags) and tags[i + 1] in ("DT", "PRP", "PRP$", "NNP", "NNS", "CD")


def _quoted_verb(tokens: Sequence[Token], tags: Sequence[str], i: int) -> bool:
    """ "the vote “marks a missed chance”", "the country "discourages" their use": an -s form that opens a quotation
    between a noun and an object."""
    if i < 2 or tokens[i - 1].text not in _QUOTES or tags[i - 2] not in _NOUN:
        return False
    j = i + 2 if i + 1 < len(tags) and tokens[i + 1].text in _QUOTES else i + 1
    return j < len(tags) and tags[j] in _DIRECT


_QUOTES = frozenset({"“", "”", '"', "‘", "’", "«", "»", "``", "''"})


def _is_past(tokens: Sequence[Token], tags: Sequence[str], i: int) -> bool:
    """A bare participle with a subject before it and a direct object or "that" after it is a past tense."""
    j = i - 1
    while j >= 0 and tags[j] in ("RB", "RBR"):
        j -= 1
    if j < 0 or (tags[j] not in _NOUN and tags[j] != "PRP") or tokens[j].lower in _AUXILIARIES or i + 1 >= len(tags):
        return False
    if any(tokens[k].lower in _AUXILIARIES for k in range(max(0, j - 3), i)):
        return False
    following = tokens[i + 1].lower
    if (
        tags[i + 1] in _DIRECT
        or following == "that"
        or (i + 3 < len(tags) and tags[i + 1] == "IN" and tokens[i + 3].lower == "that")
    ):
        return True
    word = tokens[i].lower
    if following == "to" and tags[i + 1] == "TO":
        return word in _WILLING
    return word not in _NAMING and tags[j] != "NN" and _object_follows(tags, i + 1)


def _after_relative(tokens: Sequence[Token], tags: Sequence[str], i: int) -> bool:
    """ "The town, which had a thousand people, suffered": the form after the comma that ends the subject's relative
    clause is the main verb, where the subject has none yet."""
    commas = [k for k in range(i) if tokens[k].text == ","]
    if len(commas) != 2 or commas[1] != i - 1 or tags[commas[0] + 1] not in ("WDT", "WP"):
        return False
    return not any(tag in _FINITE for tag in tags[: commas[0]])


_WILLING = frozenset(
    """agreed refused promised vowed pledged threatened tried decided failed managed continued began offered declined
    sought hoped wanted planned attempted proposed""".split()
)
"""Past forms that an infinitive completes with the same subject; of others ("forced to") it makes a passive."""
_NAMING = frozenset(
    "named called dubbed considered held known left made deemed given told sent code-named nicknamed".split()
)
"""Participles that a noun may follow without being their object: "a man named Ivan"."""


def _object_follows(tags: Sequence[str], i: int) -> bool:
    """Whether a bare noun group starts at `i` ("more troubling questions"); a name may be a date."""
    while i < len(tags) and tags[i] in ("JJ", "JJR", "JJS", "RBR"):
        i += 1
    return i < len(tags) and tags[i] in ("NN", "NNS")
