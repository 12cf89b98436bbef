"""People killed, injured, missing and captured: the number, the role and the word that says it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ukrnews.lexicon.entries import CasualtyEntry, CasualtyPart, Harm
from ukrnews.parsers.incidents.event import Hurt
from ukrnews.parsers.incidents.shared_out import shared_out
from ukrnews.parsers.incidents.table import CHANGES, TOLLS
from ukrnews.parsers.incidents.vocabulary import is_idiom, words_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View


def hurts_in(view: View) -> list[Hurt]:
    """The casualty figures of a sentence, left to right; parts of a figure ("among them a child") are left out."""
    found: list[Hurt] = []
    for at, entries in _words_of_harm(view):
        found += [hurt for hurt in _at(view, at, entries) if not any(_is_told_in(hurt, h) for h in found)]
    found = [part for h in found if not _is_subset(view, h) for part in shared_out(view, h)]
    found = [h for h in found if not _died_of_it(h, found)]
    for hurt in found:
        hurt.more = hurt.more and not _beside_others(hurt, found)
    changes = (hurt for card in CHANGES.of(view.document) for hurt in card(view, found))
    return sorted((*found, *changes), key=lambda h: h.first)


def _words_of_harm(view: View) -> Iterator[tuple[int, Sequence[CasualtyEntry]]]:
    """The tokens that may say that somebody was harmed, with their entries."""
    tokens, sentence, known = view.document.tokens, view.sentence, words_of(view).casualties
    for at in view.where(known):
        entries = known[view.lower(at)]
        if is_idiom(tokens, at, sentence.first, sentence.last, entries[0].idioms):
            continue
        if not _either_harm(view, at) and view.lower(at + 1) not in _REFLEXIVES:
            yield at, entries


def _died_of_it(hurt: Hurt, found: Sequence[Hurt]) -> bool:
    """ "A man wounded in the shelling died": counted among the dead."""
    exact = hurt.harm is Harm.INJURED and hurt.count.maximum not in (None, 0)
    return exact and any(h.harm is Harm.KILLED and h.words == hurt.words for h in found)


def _beside_others(hurt: Hurt, found: Sequence[Hurt]) -> bool:
    """ "One person was killed and 12 others were wounded": others than the dead, not than wounded told before."""
    before = [h for h in found if h.first < hurt.first and h.count.maximum != 0]
    return bool(before) and all(h.harm is not hurt.harm for h in before)


def _are_alike(view: View, at: int, other: int) -> bool:
    """ "deaths and injuries", "killed and injured", not "took two lives and injured nine people"."""
    known = words_of(view).casualties
    nouns = [{e.part is CasualtyPart.NOUN for e in known.get(view.lower(i), ())} for i in (at, other)]
    return not nouns[0].isdisjoint(nouns[1])


def _either_harm(view: View, at: int) -> bool:
    """ "killed or wounded 300", "several dead and injured": the number is of both, "no dead or wounded" aside."""
    known = words_of(view).casualties
    if not listed("ways to be killed or wounded").isdisjoint((view.lower(at), view.lower(at - 2))):
        return False  # "shot and wounded", "shot or stabbed"
    beside = [i for i in (at - 2, at + 2) if _are_alike(view, at, i) and view.lower((i + at) // 2) in _JOINING]
    own = {e.harm for e in known[view.lower(at)]}
    if all(view.lower((i + at) // 2) == "and" and own & {e.harm for e in known[view.lower(i)]} for i in beside):
        return False
    start = max(view.sentence.first, at - 8)
    return not any(view.lower(i) in _NONE for i in range(start, at))


_REFLEXIVES = frozenset({"himself", "herself", "themselves"})
_JOINING = frozenset({"and", "or"})
_NONE = frozenset({"nobody", "no", "none", "no-one", "without", "not", "n't", "n’t"})


def _is_told_in(one: Hurt, other: Hurt) -> bool:
    """Whether both are the same figure of the same harm."""
    overlap = one.first < other.last and other.first < one.last
    return overlap and one.harm is other.harm and one.count.text == other.count.text


def _at(view: View, at: int, entries: Sequence[CasualtyEntry]) -> list[Hurt]:
    """What the first rule reads at the word."""
    rules = TOLLS.of(view.document)
    numbered = _is_numbered(view, at)
    if numbered:
        entries = [e for e in entries if e.harm is not Harm.ANY][:1]
    verb = view.verb_at(at)
    main = verb is not None and verb.head == at
    for entry in entries:
        if not numbered and main is not (entry.part in _VERBAL) and entry.part is not CasualtyPart.STATE:
            continue
        for card in rules.looking_at(_NUMBERED if numbered else _there(entry)):
            hurts: list[Hurt] = card(view, at, entry)
            if hurts:
                return hurts
    return []


def _there(entry: CasualtyEntry) -> frozenset[str]:
    """What rules look at: the part of the word, or the word itself where it has a rule of its own."""
    return frozenset({entry.lemma if entry.lemma in listed("nouns of tolls") else entry.part})


_VERBAL = frozenset({CasualtyPart.ACT, CasualtyPart.FATE})
_NUMBERED = frozenset({"numbered"})


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
    if view.words(hurt.first - 3, hurt.first).endswith(tuple(listed("words before a part"))):
        return True
    return any(f" of the {whole}" in view.words(hurt.first, hurt.last) for whole in listed("people hurt"))
