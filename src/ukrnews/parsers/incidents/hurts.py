"""People killed, injured, missing and captured: the number, the role and the word that says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ukrnews.lexicon.entries import CasualtyEntry, CasualtyPart, Harm
from ukrnews.model import ActorKind, Count
from ukrnews.parsers.incidents.arms import count_of, quantities_in
from ukrnews.parsers.incidents.event import Hurt
from ukrnews.parsers.incidents.people import people_count, people_counted_before
from ukrnews.parsers.incidents.scene import Scene
from ukrnews.parsers.incidents.status import verb_happened
from ukrnews.parsers.incidents.vocabulary import is_idiom
from ukrnews.reading.numbers import Kind
from ukrnews.reading.syntax import NounGroup, VerbGroup

_UPDATE = ("rose to", "risen to", "rises to", "climbed to", "climbs to", "increased to", "grew to", "grown to", "later said", "up to", "reached")
_NOBODY = frozenset({"no-one", "nobody", "none"})
_HARMS = {Harm.KILLED, Harm.INJURED, Harm.MISSING, Harm.CAPTURED}


def hurts_in(scene: Scene) -> list[Hurt]:
    """The casualty figures of a sentence, left to right; parts of a figure ("among them a child") are left out."""
    tokens, sentence = scene.tokens, scene.sentence
    found: list[Hurt] = []
    taken: set[int] = set()
    for at in range(sentence.first, sentence.last):
        entries = scene.vocabulary.casualties.get(tokens[at].lower)
        if not entries or at in taken or is_idiom(tokens, at, sentence.first, sentence.last, entries[0].idioms):
            continue
        for hurt in _at(scene, at, entries):
            if not any(h.harm is hurt.harm and _overlap(h, hurt) for h in found):
                found.append(hurt)
                taken.add(at)
    return [h for h in found if not _is_subset(scene, h)]


def _overlap(one: Hurt, other: Hurt) -> bool:
    return one.first < other.last and other.first < one.last and one.count.text == other.count.text


def _at(scene: Scene, at: int, entries: Sequence[CasualtyEntry]) -> Iterator[Hurt]:
    verb = scene.verb_at(at)
    main = verb is not None and verb.head == at
    for entry in entries:
        hurts: list[Hurt] = []
        if entry.part is CasualtyPart.ACT and main and verb is not None:
            hurts = _by_act(scene, verb, entry)
        elif entry.part is CasualtyPart.FATE and main and verb is not None:
            hurts = _by_fate(scene, verb, entry)
        elif entry.part is CasualtyPart.STATE:
            hurts = _by_state(scene, at, entry)
        elif entry.part is CasualtyPart.NOUN and not main:
            hurts = _by_noun(scene, at, entry)
        if hurts:
            yield from hurts
            return


def _make(scene: Scene, harm: Harm, count: Count, first: int, last: int) -> Hurt:
    words = scene.words(scene.sentence.first, scene.sentence.last)
    return Hurt(harm=harm, count=count, first=first, last=last, update=any(u in words for u in _UPDATE[:9]))


def _by_act(scene: Scene, verb: VerbGroup, entry: CasualtyEntry) -> list[Hurt]:
    syntax = scene.document.syntax
    if entry.harm is Harm.CAPTURED and verb.voice == "active" and not scene.object_of(verb):
        return []
    if verb.voice == "passive":
        people: Sequence[NounGroup] = scene.subject_of(verb)
        if verb.form == "participle" and not people:
            people = tuple(n for n in scene.nouns if n.last == verb.first)
        if not people:
            people = tuple(n for n in scene.nouns if n.last == verb.first and n.preposition is None)
        if verb.form == "participle" and people and people[-1].last != verb.first:
            beside = tuple(n for n in scene.nouns if n.last == verb.first)
            people = beside or people
    else:
        people = scene.object_of(verb) or _after(scene, verb.last + (scene.lower(verb.last) == "dead"))
    counted = people_count(scene, people, verb.voice == "passive" and verb.form == "finite")
    if counted is None and verb.voice == "active":
        counted = _bare_number(scene, verb.last, verb.last + 1)
    if counted is None and verb.voice == "passive":
        counted = people_counted_before(scene, verb.first)
    if counted is None or (counted.maximum != 0 and not verb_happened(scene, verb)):
        return []
    if _negated_nobody(scene, verb, people):
        counted = Count(minimum=0, maximum=0, text=scene.document.words(people[0].first, people[0].last))
    first = min([verb.first, *(p.first for p in people)])
    last = max([verb.last, *(p.last for p in people)])
    return [_make(scene, entry.harm, counted, first, last)]


def _negated_nobody(scene: Scene, verb: VerbGroup, people: Sequence[NounGroup]) -> bool:
    return verb.voice == "passive" and len(people) == 1 and scene.lower(people[0].head) in _NOBODY


def _after(scene: Scene, token: int) -> tuple[NounGroup, ...]:
    return tuple(n for n in scene.nouns if n.first == token)


def _bare_number(scene: Scene, first: int, last: int) -> Count | None:
    """ "wounding three", "killing at least twelve": a number that counts the people itself."""
    for quantity in quantities_in(scene.document, first, last):
        after = scene.lower(quantity.last)
        ends = after in ("", ",", ".", "and", "in", "on", "at", "near", "including", "—", "–", "-", ";", ":", "more", "others", "of", "as", "according", "(", ")", "overnight", "there", "during", "when", "after", "to")
        if quantity.kind is Kind.CARDINAL and (ends or after in scene.vocabulary.people or after in ("other", "more")):
            return count_of(scene.document, quantity)
    return None


def _by_fate(scene: Scene, verb: VerbGroup, entry: CasualtyEntry) -> list[Hurt]:
    if entry.harm is Harm.INJURED:
        return []
    people = scene.subject_of(verb)
    counted = people_count(scene, people, verb.form == "finite") or people_counted_before(scene, verb.first)
    if counted is None or (counted.maximum != 0 and not verb_happened(scene, verb)):
        return []
    if _negated_fate(scene, people):
        counted = Count(minimum=0, maximum=0, text=scene.document.words(people[0].first, people[0].last))
    first = min([verb.first, *(p.first for p in people)])
    return [_make(scene, entry.harm, counted, first, verb.last)]


def _negated_fate(scene: Scene, people: Sequence[NounGroup]) -> bool:
    return len(people) == 1 and scene.lower(people[0].head) in _NOBODY


def _by_state(scene: Scene, at: int, entry: CasualtyEntry) -> list[Hurt]:
    """ "two dead and nine injured", "left at least two others injured", "20 wounded", "all 48 children were unhurt"."""
    if entry.harm is Harm.ANY:
        return []
    counted = people_counted_before(scene, at)
    first = at
    if counted is None:
        return []
    quantity = scene.document.text.find(counted.text)
    del quantity
    if _denied_state(scene, at):
        return []
    first = max(scene.sentence.first, at - 6)
    return [_make(scene, entry.harm, counted, first, at + 1)]


def _denied_state(scene: Scene, at: int) -> bool:
    """A word of a condition or plan governs the clause."""
    clause = scene.clause_at(at)
    if clause is None or clause.verb is None:
        return False
    return clause.verb.modal is not None or clause.verb.tense == "future"


def _by_noun(scene: Scene, at: int, entry: CasualtyEntry) -> list[Hurt]:
    noun = scene.group_at(at)
    lemma = entry.lemma
    words = scene.words(scene.sentence.first, scene.sentence.last)
    if lemma == "toll":
        return _toll(scene, at)
    if lemma == "life":
        return _lives(scene, at)
    if lemma == "body":
        return []
    if _no_such(scene, at):
        zero = Count(minimum=0, maximum=0, text=scene.document.words(max(scene.sentence.first, at - 1), at + 1))
        harms = [Harm.KILLED, Harm.INJURED] if entry.harm is Harm.ANY else [entry.harm]
        if entry.harm is Harm.INJURED and " or deaths" in words:
            harms = [Harm.KILLED, Harm.INJURED]
        return [_make(scene, h, zero, max(scene.sentence.first, at - 2), at + 1) for h in harms]
    if entry.harm is Harm.ANY:
        return []
    if lemma == "death" and scene.lower(at + 1) == "of":
        people = tuple(n for n in scene.nouns if n.first >= at + 2)[:1]
        people = tuple(scene.document.syntax.coordination_of(people[0])) if people and people[0].first == at + 2 else ()
        counted = people_count(scene, people, False)
        if counted is not None:
            return [_make(scene, entry.harm, counted, at, people[-1].last)]
    if noun is not None:
        for quantity in quantities_in(scene.document, max(scene.sentence.first, noun.first - 3), at):
            if quantity.kind is Kind.CARDINAL and quantity.last >= noun.first:
                return [_make(scene, entry.harm, count_of(scene.document, quantity), quantity.first, at + 1)]
    return []


def _no_such(scene: Scene, at: int) -> bool:
    """ "no casualties", "without injuries", "no reports of casualties", "no deaths or injuries"."""
    start = max(scene.sentence.first, at - 5)
    before = scene.words(start, at)
    if before.endswith((" no", " without", " any")) or before in ("no", "without"):
        return not before.endswith(" any") or "no " in before or "not " in before or "n't" in before
    if before.endswith(("no immediate", "no reported", "no reports of", "no information on", "no information about", "no civilian", "no word of", "no word on", "no immediate reports of")):
        return "information" not in before and "word" not in before
    return before.endswith((" deaths or", " injuries or", " dead or", " fatalities or")) and " no " in f" {before}"


def _toll(scene: Scene, at: int) -> list[Hurt]:
    """ "the death toll rose to 12", "put the toll across the country at one dead and 29 wounded"."""
    for quantity in quantities_in(scene.document, at, min(at + 10, scene.sentence.last)):
        after = scene.lower(quantity.last)
        if quantity.kind is not Kind.CARDINAL or after in ("dead", "wounded", "injured", "killed"):
            return []
        before = scene.lower(quantity.first - 1)
        if before in ("to", "at", "of", "stood", "hit", "reached", "was", "is"):
            return [_make(scene, Harm.KILLED, count_of(scene.document, quantity), at, quantity.last)]
    return []


def _lives(scene: Scene, at: int) -> list[Hurt]:
    """ "took 35 lives", "claimed the lives of two people", "cost three lives"."""
    verb = next((v for v in reversed(scene.verbs) if v.last <= at and at - v.last <= 4), None)
    if verb is None or verb.lemma not in ("take", "claim", "cost") or not verb_happened(scene, verb):
        return []
    if scene.lower(at + 1) == "of":
        people = tuple(n for n in scene.nouns if n.first == at + 2)
        people = tuple(scene.document.syntax.coordination_of(people[0])) if people else ()
        counted = people_count(scene, people, False) or _bare_number(scene, at + 2, at + 3)
        return [_make(scene, Harm.KILLED, counted, verb.first, people[-1].last if people else at + 3)] if counted else []
    for quantity in quantities_in(scene.document, verb.last, at):
        if quantity.kind is Kind.CARDINAL:
            return [_make(scene, Harm.KILLED, count_of(scene.document, quantity), verb.first, at + 1)]
    return []


def _is_subset(scene: Scene, hurt: Hurt) -> bool:
    """ "including two children", "among them a boy", "two of them children": counted in another figure already."""
    before = scene.words(max(scene.sentence.first, hurt.first - 3), hurt.first)
    if before.endswith(("including", "among them", "among those", "of whom", "among the dead", "among the injured", "of them")):
        return True
    text = scene.words(hurt.first, hurt.last)
    return " of the " in f" {text} " and any(w in text for w in (" of the wounded", " of the injured", " of the dead", " of the victims"))


def is_person_killed(scene: Scene, noun: NounGroup) -> bool:
    """Whether the group names one person."""
    actor = scene.cast.actor_of(noun)
    return actor is not None and actor.kind is ActorKind.PERSON
