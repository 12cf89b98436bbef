"""Verbs of violence that were misread: "forces attacked near …" as a participle, "drones set houses alight" as a group.

News English uses these verbs in ways that general treebanks hold little of; what stands around them decides.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ukrnews.parsers.incidents.targets import is_thing
from ukrnews.parsers.incidents.vocabulary import Vocabulary, stands_beside
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup


class Mended(NamedTuple):
    """The verbs and noun groups of a sentence; `parts` gives (subject, object) of verbs that the syntax does not
    know.
    """

    verbs: tuple[VerbGroup, ...]
    nouns: tuple[NounGroup, ...]
    parts: dict[int, tuple[tuple[NounGroup, ...], tuple[NounGroup, ...]]]


def mended(view: View, vocabulary: Vocabulary) -> Mended:
    """The sentence's groups with misread verbs set right; the view gives them as they were read."""
    burning, acts = listed("burning"), view.where(vocabulary.acts)
    governed = [v for v in view.verbs if _is_governed_noun(view, v, vocabulary)]
    verbs = [_mend(view, v) for v in view.verbs if view.lower(v.head) not in burning and v not in governed]
    parts: dict[int, tuple[tuple[NounGroup, ...], tuple[NounGroup, ...]]] = {}
    kept: list[NounGroup] = [_as_noun(view, v) for v in governed]
    for noun in view.nouns:
        inside = [i for i in acts if noun.first < i < noun.last]
        split = _hidden_verb(view, noun, inside, vocabulary) if inside else None
        if split is None:
            kept.append(noun)
            continue
        before, verb, after = split
        kept += [before, *after]
        verbs.append(verb)
        parts[verb.head] = ((before,), after)
    if not (parts or governed):
        return Mended(tuple(verbs), view.nouns, parts)
    return Mended(tuple(sorted(verbs, key=lambda v: v.first)), tuple(sorted(kept, key=lambda n: n.first)), parts)


def _mend(view: View, verb: VerbGroup) -> VerbGroup:
    if len(verb.parts) > 1:
        return verb
    lower = view.lower(verb.head)
    if verb.tense == "present" and lower in listed("same in the past"):
        return verb._replace(tense="past")
    if verb.tense == "present" and verb.form == "finite" and lower != verb.lemma and not lower.endswith("s"):
        return verb._replace(tense="past")
    if verb.form == "participle" and _is_told(view, verb):
        return verb._replace(form="finite", tense="past", voice="active")
    if (view.headline and _is_headline_passive(view, verb)) or _is_done_to_people(view, verb):
        return verb._replace(voice="passive")
    return verb


def _is_done_to_people(view: View, verb: VerbGroup) -> bool:
    """ "Soldier shot dead at a checkpoint", "three soldiers taken prisoner": what the words cannot mean of a doer."""
    if verb.form != "finite" or verb.voice != "active":
        return False
    if view.lower(verb.head) in listed("participles only"):
        return True
    if view.words(verb.head, verb.head + 2) not in listed("shot dead"):
        return False
    return not any(n.preposition is None and verb.head < n.first <= verb.head + 2 for n in view.nouns)


def _as_noun(view: View, verb: VerbGroup) -> NounGroup:
    """ "under | shelling", "of | the shelling"; "there was | shelling" has no preposition."""
    if len(verb.parts) > 1:
        return NounGroup(verb.head, verb.last, verb.head)
    first = verb.first - (view.lower(verb.first - 1) == "the")
    governed = view.tag(first - 1) in ("IN", "TO")
    return NounGroup(first, verb.last, verb.head, first - 1 if governed else None)


def _is_governed_noun(view: View, verb: VerbGroup, vocabulary: Vocabulary) -> bool:
    """ "came under shelling", "of the shelling", "there was shelling", read as an -ing form."""
    alone = verb.form == "gerund" and len(verb.parts) == 1
    if not (alone or verb.progressive) or view.lower(verb.head) not in vocabulary.nouns:
        return False
    before = view.lower(verb.first - 1)
    if alone and before == "the":
        return True
    return before == ("under" if alone else "there") and not _object_after(view, verb)


def _is_headline_passive(view: View, verb: VerbGroup) -> bool:
    """ "Plant struck by missile", "Houses hit near Sumy": in a headline a past form without an object, of a verb that
    needs one, says what is done to the things before it."""
    if verb.form != "finite" or verb.tense != "past" or verb.lemma not in listed("verbs done to things"):
        return False
    before = next((n for n in view.nouns if n.last == verb.first), None)
    if before is None or _object_after(view, verb):
        return False
    done = view.lower(verb.last) == "by" or view.lower(verb.last) in listed("words that end a clause's object") | {""}
    return done and any(is_thing(view, n) for n in (before, *view.syntax.subject_of(verb)))


def _is_told(view: View, verb: VerbGroup) -> bool:
    """Whether a bare past form is a past tense: it has an object, cannot be passive, or is its clause's only verb."""
    before = next((n for n in view.nouns if n.last == verb.first), None)
    if before is None:
        return _joined(view, verb) and _object_after(view, verb)
    if view.lower(verb.last) == "by":
        return False
    if verb.lemma in listed("intransitive verbs") or view.lower(verb.last) in listed("burning"):
        return True
    if _object_after(view, verb):
        return verb.lemma not in listed("naming verbs")
    clause = view.syntax.clause_of(verb)
    own = clause is not None and clause.kind in ("main", "reported", "relative", "adverbial")
    return own and verb.lemma in listed("verbs of forces") and view.lower(before.head) in listed("forces")


def _object_after(view: View, verb: VerbGroup) -> bool:
    following = next((n for n in view.nouns if n.first == verb.last), None)
    if following is None and view.lower(verb.last) in ("or", "and"):  # "intercepted or jammed 40 drones"
        following = next((n for n in view.nouns if n.first == verb.last + 1), None)
    return following is not None and following.preposition is None and not following.temporal


def _joined(view: View, verb: VerbGroup) -> bool:
    """Joined by "and" to a past tense before it: "killed six people and injured 41 others"."""
    if view.lower(verb.first - 1) not in ("and", "or"):
        return False
    earlier = (v for v in view.verbs if v.last < verb.first)
    return any(v.form == "finite" and v.voice == "active" and v.tense == "past" for v in earlier)


def _hidden_verb(
    view: View, noun: NounGroup, inside: Sequence[int], vocabulary: Vocabulary
) -> tuple[NounGroup, VerbGroup, tuple[NounGroup, ...]] | None:
    """ "Russian drones set houses" + "alight": a verb of damage with its complement inside what was read as one
    group. `inside`: the words of violence and damage in it.
    """
    for i in inside:
        lemma = (
            _damage_with_complement(view, i, vocabulary)
            or _past_in_group(view, noun, i, vocabulary)
            or _harm_before_number(view, noun, i)
        )
        if lemma is None:
            continue
        before = NounGroup(noun.first, i, i - 1, noun.preposition)
        verb = VerbGroup(i, i + 1, i, lemma, (i,), "finite", "past", "active")
        after = (NounGroup(i + 1, noun.last, noun.head),) if i + 1 < noun.last else ()
        return before, verb, after
    return None


def _harm_before_number(view: View, noun: NounGroup, i: int) -> str | None:
    """ "Strikes on Sumy kill" + "seven": in a headline, the plural of a verb of harm before a number."""
    word = view.lower(i)
    if not view.headline or i + 1 != noun.last or word not in listed("verbs of bodily harm"):
        return None
    return word if view.tag(noun.last) == "CD" or view.words(i + 1, i + 3) in listed("words before a number") else None


def _damage_with_complement(view: View, i: int, vocabulary: Vocabulary) -> str | None:
    """ "set" before "alight"."""
    for entry in vocabulary.damage.get(view.lower(i), ()):
        if entry.beside and stands_beside(view.document.tokens, i, view.sentence.last, entry.beside):
            return entry.lemma
    return None


def _past_in_group(view: View, noun: NounGroup, i: int, vocabulary: Vocabulary) -> str | None:
    """A past tense between a plural that can attack and what follows: "drones struck Odesa"."""
    word = view.document.tokens[i].text
    if not word.islower() or not (word.endswith("ed") or word in listed("strong past forms")):
        return None
    entries = vocabulary.verbs.get(word, ())
    if not entries or word in listed("only a past form"):
        return entries[0].lemma if entries else None
    before = view.lower(i - 1)
    attacker = before in listed("forces") or (before.endswith("s") and before in vocabulary.weapon_words)
    governed = noun.preposition is not None and noun.first + 1 == i
    return entries[0].lemma if attacker and not governed else None
