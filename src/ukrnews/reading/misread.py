"""Verbs that a tagger misreads: one short test for each kind, with the evidence of the words beside it.

Each takes the tagged sentence and the place of a word, and says whether the word is what the test is named for.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from ukrnews.reading.syntax.closed import AND_BUT, BE, GET, HAVE
from ukrnews.reading.tokens import Token
from ukrnews.reading.wordlists import listed

FINITE = frozenset({"MD", "VBD", "VBZ", "VBP"})
NOUN = frozenset({"NN", "NNS", "NNP", "NNPS"})
_OBJECT_STARTS = frozenset({"DT", "PRP", "PRP$", "NNP", "NNPS", "CD", "WP", "JJ", "NNS", "NN", "``", "TO", "IN"})
_DIRECT = frozenset({"DT", "PRP", "PRP$"})
_AUXILIARIES = BE | HAVE | GET | {"'d"}
_BOUNDARIES = frozenset({";", ":", "—", "–"})
_BETWEEN = listed("adverbs in an infinitive")
_READING_ALOUD = listed("reading aloud")


class HiddenVerbs(NamedTuple):
    """What the lexicon knows of words that a tagger misreads.

    `third_person` are forms like "urges"; `particles` maps such forms to the particles that prove them ("rules":
    "out"); `gerunds` and `stems` are forms of telling verbs; `pasts` are past forms of verbs that report a clause to
    nobody ("announced"); `speakers` are nouns for who may be a source.
    """

    third_person: Collection[str]
    gerunds: Collection[str]
    stems: Collection[str]
    particles: Mapping[str, Collection[str]]
    pasts: Collection[str]
    speakers: Collection[str]


class Tagged(NamedTuple):
    """A sentence's tokens and their tags, and what the lexicon knows of them."""

    tokens: Sequence[Token]
    tags: Sequence[str]
    hidden: HiddenVerbs


def is_verb(s: Tagged, i: int) -> bool:
    """A noun before it, an object or "that" after it, and no finite verb near that the noun could belong to."""
    tokens, tags = s.tokens, s.tags
    if not i or (tags[i - 1] not in NOUN and tags[i - 1] not in ("PRP", "RB", ")", "-RRB-")):
        return False
    if i + 1 >= len(tags):
        return False
    if tokens[i + 1].lower == "that" and tags[i - 1] in ("NNP", "NNPS", "PRP"):
        return True
    return (
        tags[i + 1] in _OBJECT_STARTS
        and (tokens[i + 1].lower != "of" or tags[i - 1] == "NNP")
        and not _finite_near(s, i)
    )


def plural_verb(s: Tagged, i: int) -> bool:
    """ "Kyiv and the West argue that": a bare form between a plural or joined subject and "that"."""
    tokens, tags = s.tokens, s.tags
    if i < 2 or i + 1 >= len(tags) or tokens[i + 1].lower != "that" or tags[i - 1] not in NOUN:
        return False
    joined = any(tokens[j].lower == "and" for j in range(max(0, i - 5), i))
    return (joined or tags[i - 1] in ("NNS", "NNPS")) and not any(t in FINITE for t in tags[:i])


def _finite_near(s: Tagged, i: int) -> bool:
    tokens, tags = s.tokens, s.tags
    for step in (-1, 1):
        j = i + step
        while 0 <= j < len(tags) and tokens[j].text not in _BOUNDARIES:
            if tags[j] in FINITE:
                return True
            if step > 0 and tokens[j].lower in ("that", "as", "after", "if", "while", "and", "to", ","):
                break
            j += step
    return False


def leads(s: Tagged, i: int) -> bool:
    """Whether what a verb governs follows: ", warning of a hard winter"."""
    tokens, tags = s.tokens, s.tags
    return i + 1 < len(tags) and (
        tags[i + 1] in ("IN", "TO", "DT", "PRP", "PRP$", "NNP", "WDT", "``") or tokens[i + 1].lower == "that"
    )


def before_speech(s: Tagged, i: int) -> bool:
    """Whether a quotation follows: "footage of Putin asking, “…”"."""
    tokens = s.tokens
    following = [t.text for t in tokens[i + 1 : i + 3]]
    return bool(following) and (following[0] in QUOTES or (following[0] in (",", ":") and following[-1] in QUOTES))


def is_infinitive(s: Tagged, i: int) -> bool:
    """ "to free the sick": a word after "to" that has a direct object is its verb."""
    tokens, tags = s.tokens, s.tags
    if (
        tags[i] not in ("JJ", "NN", "VBP", "VBD", "VBN", "VBG", "RB")
        or not tokens[i].text.islower()
        or i + 1 >= len(tags)
    ):
        return False
    return (tags[i + 1] in _DIRECT or (tags[i + 1] == "NNP" and tags[i] == "NN")) and not tokens[i].lower.endswith(
        "ing"
    )


def completes_verb(s: Tagged, i: int) -> bool:
    """ "appeared to blame low-level workers": a verb of speech after a verb and "to", before what it governs."""
    tags = s.tags
    if i < 2 or i + 1 >= len(tags) or tags[i] not in ("JJ", "NN") or tags[i - 2] not in ("VBD", "VBN", "VBZ", "VBP"):
        return False
    return tags[i + 1] in ("JJ", "NNS", "NNP", "DT", "PRP", "PRP$")


def ends_quotation(s: Tagged, i: int) -> bool:
    """ "“…,” Zelenskyy replies.", "“…,” the letter read." """
    tokens, tags = s.tokens, s.tags
    if not i or tags[i - 1] not in NOUN or (i + 1 < len(tags) and tokens[i + 1].text not in (".", ",", ":")):
        return False
    return any(tokens[j].text in "”\"’'" for j in range(max(0, i - 5), i - 1))


def ends_attribution(s: Tagged, i: int) -> bool:
    """ "The bridge is down, the ministry claims.": after a sentence and a comma, a source and an -s form at the end."""
    tokens, tags = s.tokens, s.tags
    if i + 1 < len(tags) and tokens[i + 1].text not in (".", ","):
        return False
    comma = next((j for j in range(i - 1, max(-1, i - 10), -1) if tokens[j].text == ","), None)
    if comma is None or comma == i - 1 or not _says_clause(tokens[i].lower, s.hidden):
        return False
    source = tokens[i - 1].lower in s.hidden.speakers or (tags[i - 1] == "NNP" and tags[comma + 1] == "NNP")
    return source and any(t in FINITE for t in tags[:comma]) and not any(t in FINITE for t in tags[comma:i])


def _says_clause(form: str, hidden: HiddenVerbs) -> bool:
    """Whether the -s form is one of a verb that reports a clause to nobody."""
    return f"{form[:-1]}ed" in hidden.pasts or f"{form[:-1]}d" in hidden.pasts


def quoted_verb(s: Tagged, i: int) -> bool:
    """ "the vote “marks a missed chance”", "the country "discourages" their use": an -s form that opens a quotation
    between a noun and an object."""
    tokens, tags = s.tokens, s.tags
    if i < 2 or tokens[i - 1].text not in QUOTES or tags[i - 2] not in NOUN:
        return False
    j = i + 2 if i + 1 < len(tags) and tokens[i + 1].text in QUOTES else i + 1
    return j < len(tags) and tags[j] in _DIRECT


QUOTES = frozenset({"“", "”", '"', "‘", "’", "«", "»", "``", "''"})


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
    if tags[i + 1] in _DIRECT or _that_follows(s, i):
        return True
    return tokens[i].lower not in _NAMING and tags[j] != "NN" and _object_follows(s, i + 1)


def _that_follows(s: Tagged, i: int) -> bool:
    """ "announced that", "announced on Monday that"."""
    tokens = s.tokens
    if tokens[i + 1].lower == "that":
        return True
    return i + 3 < len(tokens) and s.tags[i + 1] == "IN" and tokens[i + 3].lower == "that"


def after_relative(s: Tagged, i: int) -> bool:
    """ "The town, which had a thousand people, suffered": the form after the comma that ends the subject's relative
    clause is the main verb, where the subject has none yet."""
    tokens, tags = s.tokens, s.tags
    commas = [k for k in range(i) if tokens[k].text == ","]
    if len(commas) != 2 or commas[1] != i - 1 or tags[commas[0] + 1] not in ("WDT", "WP"):
        return False
    return not any(tag in FINITE for tag in tags[: commas[0]])


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


def stands_alone(s: Tagged, i: int) -> bool:
    """ "as the memo put it": after a subject, without an auxiliary or "to", before an object."""
    tokens, tags = s.tokens, s.tags
    if not i or tags[i - 1] not in (*NOUN, "PRP", "RB") or i + 1 >= len(tags) or tags[i + 1] not in _DIRECT:
        return False
    before = range(max(0, i - 6), i)
    return not any(tags[k] in FINITE or tags[k] == "TO" or tokens[k].lower in _AUXILIARIES for k in before)


_UNCHANGED = listed("pasts like stems")
"""Verbs whose past tense looks like their stem."""


def in_progress(s: Tagged, i: int) -> bool:
    """ "is promising to lift the ban", "is threatening Kyiv": what the verb governs follows."""
    tokens, tags = s.tokens, s.tags
    if not i or tokens[i - 1].lower not in BE or i + 1 >= len(tags):
        return False
    return tags[i + 1] in ("TO", "DT", "NNP", "PRP", "PRP$") or tokens[i + 1].lower == "that"


WILLING = listed("willing")
"""Past forms that an infinitive completes with the same subject; of others ("forced to") it makes a passive."""
_NAMING = listed("naming")
"""Participles that a noun may follow without being their object: "a man named Ivan"."""


def _object_follows(s: Tagged, i: int) -> bool:
    """Whether a bare noun group starts at `i` ("more troubling questions"); a name may be a date."""
    tags = s.tags
    while i < len(tags) and tags[i] in ("JJ", "JJR", "JJS", "RBR"):
        i += 1
    return i < len(tags) and tags[i] in ("NN", "NNS")


def third_person_verb(s: Tagged, i: int) -> bool:
    """ "Trump urges allies", "Kyiv rules out a truce": a verb that its subject and object, or its particle, prove."""
    word = s.tokens[i].lower
    if word in s.hidden.third_person and (is_verb(s, i) or _joined_third(s, i)):
        return True
    if closes_relative(s, i):
        return True
    return s.tags[i] == "NNS" and i + 1 < len(s.tags) and s.tokens[i + 1].lower in s.hidden.particles.get(word, ())


def closes_relative(s: Tagged, i: int) -> bool:
    """ "The group, which has 30 members, advocates for peace": an -s form right after the relative clause of a subject
    without another verb."""
    tokens, tags = s.tokens, s.tags
    if i < 4 or i + 1 >= len(tags) or tokens[i - 1].text != "," or tokens[i].lower not in s.hidden.third_person:
        return False
    opened = next((j for j in range(i - 2, 0, -1) if tokens[j].text == ","), None)
    if opened is None or tags[opened + 1] not in ("WDT", "WP") or tags[i + 1] not in ("IN", "TO", "DT", "PRP", "NNP"):
        return False
    return tags[opened - 1] in ("NN", "NNP") and not any(t in FINITE for t in (*tags[:opened], *tags[i + 1 :]))


def _joined_third(s: Tagged, i: int) -> bool:
    """ "has dismissed the pause and insists on silence": an -s form of a telling verb joined to a present tense."""
    if i < 2 or i + 1 >= len(s.tags) or s.tokens[i - 1].lower not in AND_BUT:
        return False
    if s.tokens[i].lower[:-1] not in s.hidden.stems or "VBZ" not in s.tags[:i]:
        return False
    return s.tokens[i + 1].lower in ("that", "on", "to") or s.tags[i + 1] in _DIRECT


def third_person_at_end(s: Tagged, i: int) -> bool:
    """ "“…,” Zelenskyy replies.", "…, the ministry claims.", "the vote “marks a missed chance”"."""
    known = s.tokens[i].lower in s.hidden.third_person
    return (known and (ends_quotation(s, i) or ends_attribution(s, i))) or quoted_verb(s, i)


def stem_after_plural(s: Tagged, i: int) -> bool:
    """ "Kyiv and the West argue that", "the two “welcome the” offer"."""
    if s.tokens[i].lower in s.hidden.stems and plural_verb(s, i):
        return True
    return (i > 1 and s.tags[i - 2] == "NNS" and quoted_verb(s, i)) or headline_stem(s, i)


def _plural_before(s: Tagged, i: int) -> bool:
    """Whether a plural stands before, or "members of Congress"."""
    if s.tags[i - 1] in ("NNS", "NNPS"):
        return True
    return i > 2 and s.tags[i - 1] == "NNP" and s.tokens[i - 2].lower == "of" and s.tags[i - 3] == "NNS"


def headline_stem(s: Tagged, i: int) -> bool:
    """ "World leaders denounce North Korea": a telling verb between a plural and an object, with no other verb near."""
    if not i or i + 1 >= len(s.tags) or not _plural_before(s, i) or s.tokens[i].lower not in s.hidden.stems:
        return False
    if not s.tokens[i].text.islower():
        return False
    if stem_before_modifier(s, i):
        return True
    return s.tags[i + 1] in ("NNP", "NNPS", "DT", "PRP$", "JJ") and not _finite_near(s, i)


def stem_before_modifier(s: Tagged, i: int) -> bool:
    """ "The Palestinians reject proposed Israeli changes": a past form and a plural follow, with no verb before."""
    if i + 3 >= len(s.tags) or s.tags[i + 1] not in ("VBD", "VBN") or any(t in FINITE for t in s.tags[:i]):
        return False
    return s.tags[i + 2] in ("JJ", "NN", "NNP", "NNS") and "NNS" in s.tags[i + 2 : i + 4]


def leads_participle(s: Tagged, i: int) -> bool:
    """ ", warning of a hard winter", "Putin asking, “…”": an -ing form of a telling verb that governs something."""
    if s.tokens[i].lower not in s.hidden.gerunds or not i:
        return False
    if s.tokens[i - 1].text in (",", "—", "–"):
        return leads(s, i)
    return s.tags[i] == "NN" and s.tags[i - 1] == "NNP" and before_speech(s, i)


def progressive(s: Tagged, i: int) -> bool:
    """ "is promising to lift the ban"."""
    return s.tokens[i].lower in s.hidden.gerunds and in_progress(s, i)


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


def _past_of_stem(s: Tagged, i: int) -> bool:
    word = s.tokens[i].lower
    return word in s.hidden.pasts or word[:-1] in s.hidden.stems or word[:-2] in s.hidden.stems


def after_aside(s: Tagged, i: int) -> bool:
    """ "since Tusk, at the debate, cited remarks": a past form between an aside after a name and an object."""
    if i < 4 or i + 1 >= len(s.tags) or s.tokens[i - 1].text != "," or not _past_of_stem(s, i):
        return False
    opened = next((j for j in range(i - 2, max(0, i - 9), -1) if s.tokens[j].text == ","), 0)
    return (
        s.tags[opened - 1] == "NNP"
        and s.tags[opened + 1] == "IN"
        and s.tags[i + 1] in _OBJECT_STARTS
        and not any(t in FINITE for t in s.tags[opened:i])
    )


def joined_telling(s: Tagged, i: int) -> bool:
    """ "said it had grown and reiterated that": after "and" and before "that", where a past tense stands."""
    if i < 2 or i + 1 >= len(s.tags) or s.tokens[i - 1].lower not in AND_BUT:
        return False
    return s.tokens[i].lower in s.hidden.pasts and s.tokens[i + 1].lower == "that" and "VBD" in s.tags[:i]


def after_apposition(s: Tagged, i: int) -> bool:
    """ "which the firm's chief, Tim Cook, called nonsense": a past form after an apposition in a relative clause."""
    if i < 5 or s.tokens[i - 1].text != ",":
        return False
    start = next((j for j in range(i - 2, max(-1, i - 12), -1) if s.tags[j] in ("WDT", "WP")), None)
    return start is not None and not any(t in FINITE for t in s.tags[start:i])


def unchanged_past(s: Tagged, i: int) -> bool:
    """ "as the memo put it"."""
    return s.tokens[i].lower in _UNCHANGED and stands_alone(s, i)


def struck_name(s: Tagged, i: int) -> bool:
    """ "a drone hit Odesa, killing two": between what flies and a name that is no subject ("the hit Kyiv took")."""
    if s.tokens[i].lower != "hit" or not i or s.tags[i - 1] not in ("NN", "NNS") or i + 1 >= len(s.tags):
        return False
    return s.tags[i + 1] == "NNP" and not any(t in FINITE for t in s.tags[i + 2 : i + 4])


def told_of_whose(s: Tagged, i: int) -> bool:
    """ "Orban, whose country borders Ukraine, said": a form in -s after "whose" and one noun, before an object."""
    tokens, tags = s.tokens, s.tags
    if i < 2 or tokens[i - 2].lower != "whose" or tags[i - 1] != "NN" or not tokens[i].lower.endswith("s"):
        return False
    end = next((j for j in range(i + 1, len(tokens)) if tokens[j].text == ","), len(tokens))
    objects = i + 1 < end and tags[i + 1] in ("NNP", "DT", "PRP$", "CD", "JJS", "RBS", "TO", "IN")
    return objects and not any(t in FINITE for t in tags[i + 1 : end])


def willing_past(s: Tagged, i: int) -> bool:
    """ "One Republican threatened to": a past form before an infinitive, where no other verb stands before."""
    if s.tokens[i].lower not in WILLING or i + 1 >= len(s.tags) or s.tags[i + 1] != "TO":
        return False
    return not any(t in FINITE for t in s.tags[:i])


def reads_aloud(s: Tagged, i: int) -> bool:
    """ "“…,” the letter read." """
    return s.tokens[i].lower in _READING_ALOUD and ends_quotation(s, i)


def not_ing(s: Tagged, i: int) -> bool:
    """An -ing form must end in -ing."""
    return not s.tokens[i].lower.endswith(("ing", "in", "in'"))


def _quoted_stem(s: Tagged, i: int) -> bool:
    """ "to “crush” their economies"."""
    after = i + 2 if i + 2 < len(s.tags) and s.tokens[i + 1].text in QUOTES else i + 1
    return s.tags[i] in ("JJ", "NN") and after < len(s.tags) and s.tags[after] in _DIRECT


def infinitive(s: Tagged, i: int) -> int | None:
    """The place of the "to" before a verb that was tagged as something else; None where there is none."""
    tokens = s.tokens
    if i > 1 and tokens[i - 1].lower in _BETWEEN and tokens[i - 2].lower == "to" and is_infinitive(s, i):
        return i - 2
    if i > 1 and tokens[i - 1].text in QUOTES and tokens[i - 2].lower == "to" and _quoted_stem(s, i):
        return i - 2
    if not i or tokens[i - 1].lower != "to":
        return None
    known = tokens[i].lower in s.hidden.stems and completes_verb(s, i)
    return i - 1 if known or is_infinitive(s, i) else None
