"""Verbs that a tagger takes for nouns and adjectives: forms in -s and -ing, stems and infinitives; one short test each.

Each takes the tagged sentence and the place of a word, and says whether the word is what the test is named for.
"""

from __future__ import annotations

from ukrnews.reading.lemmas import verb_tags
from ukrnews.reading.syntax.closed import AND_BUT, BE
from ukrnews.reading.tagged import (
    DIRECT,
    FINITE,
    NOUN,
    OBJECT_STARTS,
    QUOTES,
    HiddenVerbs,
    Tagged,
    before_speech,
    ends_quotation,
)
from ukrnews.reading.wordlists import listed

_BOUNDARIES = frozenset({";", ":", "—", "–"})
_NAMES = 9
"""Words of two names with their titles."""
_OPENERS = frozenset({"if", "unless", "until", "whether", "because"})
"""Subordinators after which a clause stands, a noun alone seldom."""
_AFTER_VERB = frozenset({",", ".", ":", "TO", "RB", "RP", "DT", "PRP$"})
_BETWEEN = listed("adverbs in an infinitive")


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
        tags[i + 1] in OBJECT_STARTS
        and (tokens[i + 1].lower != "of" or tags[i - 1] == "NNP")
        and not _finite_near(s, i)
    )


def plural_verb(s: Tagged, i: int) -> bool:
    """ "Kyiv and the West argue that", "The UN warn that": a bare form between a plural or joined subject, or a body's
    initials, and "that"."""
    tokens, tags = s.tokens, s.tags
    if i < 2 or i + 1 >= len(tags) or tokens[i + 1].lower != "that" or tags[i - 1] not in NOUN:
        return False
    joined = any(tokens[j].lower == "and" for j in range(max(0, i - 5), i))
    joined = joined or (tokens[i - 1].text.isupper() and tags[i - 1] == "NNP")
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


def is_infinitive(s: Tagged, i: int) -> bool:
    """ "to free the sick": a word after "to" that has a direct object is its verb."""
    tokens, tags = s.tokens, s.tags
    if (
        tags[i] not in ("JJ", "NN", "VBP", "VBD", "VBN", "VBG", "RB")
        or not tokens[i].text.islower()
        or i + 1 >= len(tags)
    ):
        return False
    return (tags[i + 1] in DIRECT or (tags[i + 1] == "NNP" and tags[i] == "NN")) and not tokens[i].lower.endswith("ing")


def completes_verb(s: Tagged, i: int) -> bool:
    """ "appeared to blame low-level workers": a verb of speech after a verb and "to", before what it governs."""
    tags = s.tags
    if i < 2 or i + 1 >= len(tags) or tags[i] not in ("JJ", "NN") or tags[i - 2] not in ("VBD", "VBN", "VBZ", "VBP"):
        return False
    return tags[i + 1] in ("JJ", "NNS", "NNP", "DT", "PRP", "PRP$")


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
    return j < len(tags) and tags[j] in DIRECT


def in_progress(s: Tagged, i: int) -> bool:
    """ "is promising to lift the ban", "is threatening Kyiv": what the verb governs follows."""
    tokens, tags = s.tokens, s.tags
    if not i or tokens[i - 1].lower not in BE or i + 1 >= len(tags):
        return False
    return tags[i + 1] in ("TO", "DT", "NNP", "PRP", "PRP$") or tokens[i + 1].lower == "that"


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
    return s.tokens[i + 1].lower in ("that", "on", "to") or s.tags[i + 1] in DIRECT


def third_person_at_end(s: Tagged, i: int) -> bool:
    """ "“…,” Zelenskyy replies.", "…, the ministry claims.", "the vote “marks a missed chance”"."""
    known = s.tokens[i].lower in s.hidden.third_person
    return (known and (ends_quotation(s, i) or ends_attribution(s, i))) or quoted_verb(s, i)


def third_person_of_clause(s: Tagged, i: int) -> bool:
    """ "unless Russia withdraws.", "if Moscow retreats from the town": all that could be the verb of the clause."""
    tokens, tags = s.tokens, s.tags
    if i < 2 or tags[i - 1] != "NNP" or "VBZ" not in verb_tags(tokens[i].lower):
        return False
    start = i - 2 if i < 3 or tags[i - 2] != "NNP" else i - 3  # "if President Putin retreats"
    if tokens[start].lower not in _OPENERS or not _may_follow(s, i + 1):
        return False
    return not _finite_before_edge(s, i + 1)


def _may_follow(s: Tagged, i: int) -> bool:
    """What stands behind a verb; an "in" or "on" would as well stand behind a noun ("if NATO talks in Kyiv fail")."""
    return i >= len(s.tags) or s.tags[i] in _AFTER_VERB or s.tokens[i].lower == "from"


def _finite_before_edge(s: Tagged, first: int) -> bool:
    """Whether a finite verb follows before the clause ends."""
    for j in range(first, len(s.tags)):
        if s.tags[j] in FINITE:
            return True
        if s.tags[j] in (",", ".", ":"):
            break
    return False


def stem_after_plural(s: Tagged, i: int) -> bool:
    """ "Kyiv and the West argue that", "the two “welcome the” offer"."""
    if s.tokens[i].lower in s.hidden.stems and plural_verb(s, i):
        return True
    return (i > 1 and s.tags[i - 2] == "NNS" and quoted_verb(s, i)) or headline_stem(s, i)


def _plural_before(s: Tagged, i: int) -> bool:
    """Whether a plural stands before, or "members of Congress", "Merz and Macron"."""
    if s.tags[i - 1] in ("NNS", "NNPS") or _two_names_before(s, i):
        return True
    return i > 2 and s.tags[i - 1] == "NNP" and s.tokens[i - 2].lower == "of" and s.tags[i - 3] == "NNS"


def _two_names_before(s: Tagged, i: int) -> bool:
    """ "Chancellor Merz and President Macron": capitals joined by "and", which open the sentence."""
    if i > _NAMES or s.tags[i - 1] != "NNP" or s.tags[0] != "NNP":
        return False
    tags = list(s.tags[:i])
    return tags.count("CC") == 1 and tags.count("NNP") == i - 1


def headline_stem(s: Tagged, i: int) -> bool:
    """ "World leaders denounce North Korea": a telling verb between a plural and an object, with no other verb near."""
    if not i or i + 1 >= len(s.tags) or s.tokens[i].text not in s.hidden.stems or not _plural_before(s, i):
        return False
    if stem_before_modifier(s, i):
        return True
    return s.tags[i + 1] in ("NNP", "NNPS", "DT", "PRP$", "JJ") and not _finite_near(s, i)


def bare_violence(s: Tagged, i: int) -> bool:
    """ "Kyiv forces shell Horlivka": a verb of violence between a plural and a name or an article, no other verb near.

    Nouns in a row are left alone: "Kyiv schools bomb threat".
    """
    if not i or i + 1 >= len(s.tags) or s.tokens[i].text not in s.hidden.violent or not _plural_before(s, i):
        return False
    return s.tags[i + 1] in ("NNP", "NNPS", "DT", "PRP$", "CD") and not _finite_near(s, i)


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


def joined_participle(s: Tagged, i: int) -> bool:
    """ ", killing a nurse and wounding at least 17 people": a form in -ing that "and" joins to another, before how
    many it was done to."""
    tokens, tags = s.tokens, s.tags
    if i < 3 or tokens[i - 1].lower != "and" or i + 2 >= len(tags):
        return False
    first = next((j for j in range(i - 2, 0, -1) if tags[j] in ("VBG", ",") or tags[j] in FINITE), 0)
    if tags[first] != "VBG" or tokens[first - 1].text != ",":
        return False
    counted = "CD" in tags[i + 2 : i + 5] and tags[i + 1] in ("IN", "RB")
    return counted or (tags[i + 1] == "NNS" and tokens[i + 2].lower == "of")


def hidden_participle(s: Tagged, i: int) -> bool:
    """A form in -ing that the tagger takes for a noun or an adjective."""
    return s.tokens[i].text.endswith("ing") and (leads_participle(s, i) or joined_participle(s, i))


def progressive(s: Tagged, i: int) -> bool:
    """ "is promising to lift the ban"."""
    return s.tokens[i].lower in s.hidden.gerunds and in_progress(s, i)


def told_of_whose(s: Tagged, i: int) -> bool:
    """ "Orban, whose country borders Ukraine, said": a form in -s after "whose" and one noun, before an object."""
    tokens, tags = s.tokens, s.tags
    if i < 2 or tokens[i - 2].lower != "whose" or tags[i - 1] != "NN" or not tokens[i].lower.endswith("s"):
        return False
    end = next((j for j in range(i + 1, len(tokens)) if tokens[j].text == ","), len(tokens))
    objects = i + 1 < end and tags[i + 1] in ("NNP", "DT", "PRP$", "CD", "JJS", "RBS", "TO", "IN")
    return objects and not any(t in FINITE for t in tags[i + 1 : end])


def not_ing(s: Tagged, i: int) -> bool:
    """An -ing form must end in -ing."""
    return not s.tokens[i].lower.endswith(("ing", "in", "in'"))


def _quoted_stem(s: Tagged, i: int) -> bool:
    """ "to “crush” their economies"."""
    after = i + 2 if i + 2 < len(s.tags) and s.tokens[i + 1].text in QUOTES else i + 1
    return s.tags[i] in ("JJ", "NN") and after < len(s.tags) and s.tags[after] in DIRECT


def infinitive(s: Tagged, i: int) -> int | None:
    """The place of the "to" before a verb that was tagged as something else; None where there is none."""
    tokens = s.tokens
    if i > 1 and tokens[i - 1].lower in _BETWEEN and tokens[i - 2].lower == "to" and is_infinitive(s, i):
        return i - 2
    if i > 1 and tokens[i - 1].text in QUOTES and tokens[i - 2].lower == "to" and _quoted_stem(s, i):
        return i - 2
    if i > 3 and tokens[i - 4].lower == "to" and _quoted_adverb(s, i - 2) and tokens[i].text.isalpha():
        return i - 4
    if not i or tokens[i - 1].lower != "to":
        return None
    known = tokens[i].lower in s.hidden.stems and completes_verb(s, i)
    return i - 1 if known or is_infinitive(s, i) else None


def _quoted_adverb(s: Tagged, i: int) -> bool:
    """ "to “immediately” cease": whether an adverb in quotation marks of its own stands there."""
    marked = s.tokens[i - 1].text in QUOTES and s.tokens[i + 1].text in QUOTES
    return marked and (s.tokens[i].lower.endswith("ly") or s.tokens[i].lower in _BETWEEN)
