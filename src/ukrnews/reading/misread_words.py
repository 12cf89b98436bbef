"""Words that are no verbs though the tagger reads them so, or are another kind of word: one short test for each."""

from __future__ import annotations

from ukrnews.reading.lemmas import verb_tags
from ukrnews.reading.misread import headline_stem
from ukrnews.reading.syntax.closed import BE, DO, HAVE, MODALS, POSSESSIVES
from ukrnews.reading.tagged import DIRECT, FINITE, NOUN, QUOTES, WILLING, Tagged
from ukrnews.reading.wordlists import listed

_DISTRICTS, _GATHERINGS = listed("districts"), listed("gatherings")
_SAYING, _TELLING = listed("saying"), listed("telling")
_ASSERTIONS, _SUPERLATIVES = listed("assertions"), listed("superlatives")
_STANDING = listed("states of people")
_HARMED = listed("done to people")
_MARKS = QUOTES | {","}
_OBJECT_FOLLOWS = DIRECT | NOUN | {"CD", "TO"}
_COUNTING = NOUN | {"JJ", "JJR", "JJS", "RB", "RBR", "RBS", "IN", "CD"}
_VIOLENCE, _IN_COURSE_OF = listed("violence in -ing"), listed("in the course of")
_OF_AGE = listed("giving an age")
_KINDS = listed("before nouns that look like verbs")
_WHEN, _BEFORE_ALL = listed("days after shelling"), BE | HAVE | DO | MODALS


def leads_on(s: Tagged, i: int) -> bool:
    """Whether a direct object follows: "the president meeting his generals"."""
    tags = s.tags
    return i + 1 < len(tags) and tags[i + 1] in ("DT", "PRP", "PRP$", "NNP", "NNS", "CD")


def gathering(s: Tagged, i: int) -> bool:
    """ "a press briefing"."""
    return s.tokens[i].lower in _GATHERINGS and i > 0 and s.tags[i - 1] in NOUN and not leads_on(s, i)


def shelling(s: Tagged, i: int) -> bool:
    """ "was damaged by shelling in the town", "died after shelling by the army": what is done, before no object; "in
    Russia's shelling this week": what has an owner."""
    tags, before = s.tags, s.tokens[i - 1].lower if i else ""
    if i and tags[i - 1] == "POS" and s.tokens[i].lower in _VIOLENCE:
        return True
    suffered = i > 1 and before == "by" and tags[i - 2] in ("VBN", "VBD")
    named = before in _IN_COURSE_OF and s.tokens[i].lower in _VIOLENCE
    if not (suffered or named) or (i + 1 < len(tags) and s.tokens[i + 1].lower == "that"):
        return False
    return i + 1 == len(tags) or tags[i + 1] in ("IN", ".", ",", "CC", "RB") or s.tokens[i + 1].lower in _WHEN


def told_shelling(s: Tagged, i: int) -> bool:
    """ "Shelling in the village damaged a farm", "In Izium, shelling damaged a farm": the subject of the sentence's
    verb, which stands before no other subject ("Fighting in the east, the army lost ground")."""
    tokens, tags = s.tokens, s.tags
    if tokens[i].lower not in _VIOLENCE or (i and tokens[i - 1].text not in (",", "•", "-", "–")) or i + 1 >= len(tags):
        return False
    verb = next((j for j in range(i + 1, len(tags)) if tags[j] in FINITE or (tags[j] == "VBN" and j == i + 1)), i)
    if tags[i + 1] not in ("IN", "VBD", "VBN") or verb == i or tags[verb - 1] == "PRP":
        return False
    return tokens[verb - 1].text == "," or not any(tokens[j].text == "," for j in range(i, verb))


def aged(s: Tagged, i: int) -> bool:
    """ "Men aged 71 and 66 were injured": a form that gives an age."""
    return s.tokens[i].lower in _OF_AGE and i + 1 < len(s.tags) and s.tags[i + 1] in ("CD", "IN")


def of_all(s: Tagged, i: int) -> bool:
    """ "have both accepted", "are all waiting": a word for whoever is the subject, after its auxiliary."""
    if not i or i + 1 >= len(s.tags) or s.tokens[i - 1].lower not in _BEFORE_ALL:
        return False
    return s.tags[i + 1] in ("VBN", "VBD", "VBG", "VB")


def owns(s: Tagged, i: int) -> bool:
    """ "say her plans to raise taxes would": after a verb that has nobody as its object."""
    tokens, tags = s.tokens, s.tags
    if not i or i + 1 >= len(tags) or tokens[i - 1].lower not in _SAYING:
        return False
    return tags[i + 1] in ("NN", "NNS", "VBZ", "JJ")


def her_own(s: Tagged, i: int) -> bool:
    """ "say her plans would"."""
    return s.tokens[i].lower == "her" and owns(s, i)


def somebody(s: Tagged, i: int) -> bool:
    """ "One Republican threatened": a word for people after "one"."""
    after = s.tags[i + 1] if i + 1 < len(s.tags) else ""
    verb = after in ("VBD", "VBN", "VBZ") or (i + 1 < len(s.tags) and s.tokens[i + 1].lower in WILLING)
    return i > 0 and s.tokens[i - 1].lower == "one" and verb


def owned(s: Tagged, i: int) -> bool:
    """ "her plans": a noun after a possessive."""
    return i > 0 and s.tokens[i - 1].lower in POSSESSIVES


def qualified(s: Tagged, i: int) -> bool:
    """ "credible security guarantees": a noun after what tells its kind."""
    return i > 0 and s.tokens[i - 1].lower in _KINDS


def articled(s: Tagged, i: int) -> bool:
    """ "the demands Moscow has made", "those talks": no verb stands right after an article."""
    return i > 0 and s.tokens[i - 1].lower in ("the", "these", "those")


def source_of(s: Tagged, i: int) -> bool:
    """ "according to state media"."""
    return i > 1 and s.tokens[i - 2].lower == "according"


def addressed(s: Tagged, i: int) -> bool:
    """ "told journalists Kyiv's drones had missed": people right after a verb."""
    return i > 0 and s.tags[i - 1] in ("VBD", "VBZ", "VBG") and s.tokens[i].lower in s.hidden.speakers


def visiting(s: Tagged, i: int) -> bool:
    """ "told visiting editors the army would hold": an -ing form that describes people addressed."""
    if not i or i + 1 >= len(s.tags) or s.tags[i + 1] not in ("NN", "NNS"):
        return False
    return s.tokens[i - 1].lower in _TELLING and s.tokens[i + 1].lower in s.hidden.speakers


def deputising(s: Tagged, i: int) -> bool:
    """ "acting region governor Malkov": an -ing form of whoever holds an office for a time."""
    if s.tokens[i].lower not in listed("holding an office for a time") or i + 1 >= len(s.tags):
        return False
    return s.tags[i + 1] in NOUN and (not i or s.tokens[i - 1].lower not in BE)


def both_alone(s: Tagged, i: int) -> bool:
    """ "both said so": "both" without an "and"."""
    return s.tokens[i].lower == "both" and not any(t.lower == "and" for t in s.tokens[i : i + 8])


def district(s: Tagged, i: int) -> bool:
    """ "Sumy oblast"."""
    return s.tokens[i].lower in _DISTRICTS and s.tags[i] not in NOUN


def preposition(s: Tagged, i: int) -> bool:
    """ "amid growing worry"."""
    return i + 1 < len(s.tags)


def platform(s: Tagged, i: int) -> bool:
    """ "wrote on X"."""
    return s.tokens[i].text == "X" and i > 0 and s.tokens[i - 1].lower in ("on", "via")


def familiar_with(s: Tagged, i: int) -> bool:
    """ "an official familiar with the talks"."""
    return i + 1 < len(s.tags) and s.tokens[i + 1].lower == "with"


def near_to(s: Tagged, i: int) -> bool:
    """ "officials close to the talks"."""
    return (
        s.tokens[i].lower == "close"
        and i > 0
        and s.tags[i - 1] in NOUN
        and i + 1 < len(s.tags)
        and s.tokens[i + 1].lower == "to"
    )


def posting(s: Tagged, i: int) -> bool:
    """ "a Telegram post"."""
    return s.tokens[i].lower == "post" and i > 0 and s.tags[i - 1] in ("NN", "JJ", "DT")


def determiner(s: Tagged, i: int) -> bool:
    """ "rejected that argument": a "that" before a noun with no finite verb after it."""
    if s.tokens[i].lower != "that" or i + 2 >= len(s.tags) or s.tags[i + 1] != "NN":
        return False
    if s.tags[i + 2] not in ("IN", ".", ",", "TO"):
        return False
    return not any(t in FINITE for t in s.tags[i + 1 :])


def adjective(s: Tagged, i: int) -> bool:
    """ "threatens swift response": no known verb, between a finite verb and a noun."""
    if not i or i + 1 >= len(s.tags) or s.tags[i - 1] not in ("VBZ", "VBD") or s.tags[i + 1] not in ("NN", "NNS"):
        return False
    return not verb_tags(s.tokens[i].lower)


def former(s: Tagged, i: int) -> bool:
    """ "“…,” retired general Ben Hodges said": a past form that describes the noun after it."""
    if s.tokens[i].lower not in _STANDING or (i and s.tokens[i - 1].text not in _MARKS):
        return False
    if i + 1 >= len(s.tags) or s.tags[i + 1] not in ("NN", "NNP", "JJ"):
        return False
    told = any(s.tokens[j].lower in s.hidden.third_person for j in range(i + 2, min(i + 5, len(s.tokens))))
    return told or any(t in FINITE for t in s.tags[i + 1 :])


def with_counted(s: Tagged, i: int) -> bool:
    """ "A missile struck a block with five people killed": a past form after a counted group under "with", where the
    sentence has its verb and no object follows, is a participle."""
    tokens, tags = s.tokens, s.tags
    if tokens[i].lower not in _HARMED:
        return False
    j = i - 1
    while j >= 0 and tags[j] in _COUNTING and tokens[j].lower != "with":
        j -= 1
    if j < 1 or tokens[j].lower != "with" or "CD" not in tags[j:i] or not FINITE.intersection(tags[:j]):
        return False
    return i + 1 >= len(tags) or tags[i + 1] not in _OBJECT_FOLLOWS


def modifier(s: Tagged, i: int) -> bool:
    """ "reject proposed Israeli changes": a past form after the verb that has it in its object."""
    return i > 1 and s.tokens[i - 1].lower in s.hidden.stems and headline_stem(s, i - 1)


def opens_complement(s: Tagged, i: int) -> bool:
    """ "argued that continued fighting would cost": a past form after a verb's "that", before a noun and its verb."""
    if i < 2 or i + 2 >= len(s.tags) or s.tokens[i - 1].lower != "that" or s.tags[i - 2][:2] != "VB":
        return False
    return s.tags[i + 1] in NOUN | {"VBG"} and s.tags[i + 2] in FINITE


def wording(s: Tagged, i: int) -> bool:
    """ "wrote the following: “…”"."""
    return i > 0 and s.tokens[i - 1].lower == "the" and i + 1 < len(s.tags) and s.tokens[i + 1].text in (":", ",")


def wished(s: Tagged, i: int) -> bool:
    """ "urged calm": what is called for, at the end of a clause."""
    verb = i > 0 and (s.tags[i - 1] in FINITE | {"VBG", "VB", "CC"} or s.tokens[i - 1].lower in ("for", "to"))
    return verb and (i + 1 >= len(s.tags) or s.tags[i + 1] in (".", ",", ":", "IN", "CC", "''", "TO"))


def highest(s: Tagged, i: int) -> bool:
    """ "one of his closest aides": a noun after a superlative."""
    return i > 0 and (s.tags[i - 1] == "JJS" or s.tokens[i - 1].lower in _SUPERLATIVES)


def apposed(s: Tagged, i: int) -> bool:
    """ ", demands Kyiv quickly rejected": a plural after a comma, before a name with a verb of its own."""
    tags = s.tags
    if i < 1 or s.tokens[i - 1].text not in (",", "–", "—") or i + 2 >= len(tags) or tags[i + 1] not in ("NNP", "PRP"):
        return False
    verb = next((j for j in range(i + 2, min(i + 4, len(tags))) if tags[j] != "RB"), i)
    return tags[verb] in FINITE and s.tokens[i].lower in _ASSERTIONS


def lately(s: Tagged, i: int) -> bool:
    """ "talks that last took place in May"."""
    return s.tags[i].startswith("VB") and i + 1 < len(s.tags) and s.tags[i + 1] == "VBD"


def quoted_name(s: Tagged, i: int) -> bool:
    """ "a “Shahed” drone": a capital in quotation marks of its own before a noun is a name."""
    tokens, tags = s.tokens, s.tags
    if i < 2 or i + 2 >= len(tokens) or not tokens[i].text[:1].isupper() or tags[i + 2] not in ("NN", "NNS"):
        return False
    return tokens[i - 1].text in QUOTES and tokens[i + 1].text in QUOTES
