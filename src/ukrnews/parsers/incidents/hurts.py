"""People killed, injured, missing and captured: the number, the role and the word that says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ukrnews.lexicon.entries import CasualtyEntry, CasualtyPart, Harm
from ukrnews.parsers.incidents.event import Hurt
from ukrnews.parsers.incidents.hurt_changes import bodies, corrected
from ukrnews.parsers.incidents.hurt_nouns import by_noun, by_state, number_of
from ukrnews.parsers.incidents.hurt_verbs import by_act, by_fate
from ukrnews.parsers.incidents.shared_out import shared_out
from ukrnews.parsers.incidents.vocabulary import is_idiom, words_of
from ukrnews.parsers.view import View


def hurts_in(view: View) -> list[Hurt]:
    """The casualty figures of a sentence, left to right; parts of a figure ("among them a child") are left out."""
    tokens, sentence = view.document.tokens, view.sentence
    found: list[Hurt] = []
    taken: set[int] = set()
    for at in range(sentence.first, sentence.last):
        entries = words_of(view).casualties.get(tokens[at].lower)
        if not entries or at in taken or is_idiom(tokens, at, sentence.first, sentence.last, entries[0].idioms):
            continue
        if _either_harm(view, at) or view.lower(at + 1) in _REFLEXIVES:
            continue
        for hurt in _at(view, at, entries):
            if not any(h.harm is hurt.harm and _overlap(h, hurt) for h in found):
                found.append(hurt)
                taken.add(at)
    found = [part for h in found if not _is_subset(view, h) for part in shared_out(view, h)]
    found = [h for h in found if not _died_of_it(h, found)]
    return [*found, *corrected(view, found), *bodies(view)]


def _died_of_it(hurt: Hurt, found: Sequence[Hurt]) -> bool:
    """ "A man wounded in the shelling died": counted among the dead."""
    exact = hurt.harm is Harm.INJURED and hurt.count.maximum not in (None, 0)
    return exact and any(h.harm is Harm.KILLED and h.words == hurt.words for h in found)


def _either_harm(view: View, at: int) -> bool:
    """ "killed or wounded 300", "injures or kills one": the number is of both together, "no dead or wounded" aside."""
    beside = [i for i in (at - 2, at + 2) if view.lower((i + at) // 2) == "or"]
    if not any(view.lower(i) in words_of(view).casualties for i in beside):
        return False
    start = max(view.sentence.first, at - 8)
    return not any(view.lower(i) in _NONE for i in range(start, at))


_REFLEXIVES = frozenset({"himself", "herself", "themselves"})
_NONE = frozenset({"nobody", "no", "none", "no-one", "without", "not", "n't", "n’t"})


def _overlap(one: Hurt, other: Hurt) -> bool:
    return one.first < other.last and other.first < one.last and one.count.text == other.count.text


def _at(view: View, at: int, entries: Sequence[CasualtyEntry]) -> Iterator[Hurt]:
    verb = view.verb_at(at)
    main = verb is not None and verb.head == at
    if _is_numbered(view, at):
        counted = next((e for e in entries if e.harm is not Harm.ANY), None)
        yield from number_of(view, at, counted) if counted is not None else ()
        return
    for entry in entries:
        hurts: list[Hurt] = []
        if entry.part is CasualtyPart.ACT and main and verb is not None:
            hurts = by_act(view, verb, entry)
        elif entry.part is CasualtyPart.FATE and main and verb is not None:
            hurts = by_fate(view, verb, entry)
        elif entry.part is CasualtyPart.STATE:
            hurts = by_state(view, at, entry)
        elif entry.part is CasualtyPart.NOUN and not main:
            hurts = by_noun(view, at, entry)
        if hurts:
            yield from hurts
            return


def _is_numbered(view: View, at: int) -> bool:
    """ "the number of wounded", "the number of people killed", "the number of the dead"."""
    start = next((i for i in range(at - 1, at - 6, -1) if view.words(i, i + 2) == "number of"), None)
    if start is None:
        return False
    return all(view.lower(i) == "the" or view.document.tag(i)[:2] in ("NN", "JJ", "DT") for i in range(start + 2, at))


def _is_subset(view: View, hurt: Hurt) -> bool:
    """ "including two children", "among them a boy", "two of them children": counted in another figure already; "in
    addition to the head, his deputy died": not all of them.
    """
    if "in addition to" in view.words(hurt.first - 12, hurt.first):
        return True
    before = view.words(max(view.sentence.first, hurt.first - 3), hurt.first)
    if before.endswith(
        ("including", "among them", "among those", "of whom", "among the dead", "among the injured", "of them")
    ):
        return True
    text = view.words(hurt.first, hurt.last)
    return " of the " in f" {text} " and any(
        w in text for w in (" of the wounded", " of the injured", " of the dead", " of the victims")
    )
