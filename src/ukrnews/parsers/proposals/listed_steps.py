"""Steps of a settlement told as a list of terms: "its conditions include …", "laid down demands such as …"."""

from __future__ import annotations

from ukrnews.lexicon.entries import ProposingEntry, ProposingRole
from ukrnews.model import ProposalKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.extents import offer_end
from ukrnews.parsers.proposals.contents import only_told, put
from ukrnews.parsers.proposals.parties import owner, speakers, subject_parties
from ukrnews.parsers.proposals.puts_and_replies import Put
from ukrnews.parsers.proposals.triggers import Word
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.told import Told, named_between
from ukrnews.parsers.topics import beside, topic_in
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup

_REACH, _NEAR = 16, 11
"""How far behind the noun its list may open, and how far into the list its first topic may stand."""
_BEING = frozenset({"are", "is", "were", "was", "be"})
_QUOTES = frozenset({"“", '"', "‘"})
_TELLING = _BEING | listed("opening a list") | {";", ".", "?", "(", ":", "such"}
_NOUNLIKE = ("DT", "NN", "JJ", "VBG", "PRP$", "CD")


@rule("listed-steps-proposal", on=(ProposingRole.NOUN,))
def listed_steps(at: View, word: Word[ProposingEntry]) -> Put | None:
    """What somebody lists among his terms: "its conditions include a withdrawal", "made demands such as a truce"."""
    if at.lower(word.first) not in listed("terms that are listed"):
        return None
    noun = at.noun_at(word.first)
    if noun is None or not (noun.head == word.first or at.tag(word.last) == "NNP"):
        return None
    first = _opens(at, word.last)
    if first is None:
        return None
    clause = at.lower(first) == "that"
    first += clause
    last = offer_end(at.document, first, at.sentence.last, clause=clause)
    topic = topic_in(at.document, first, min(last, first + _NEAR))
    if topic is None or topic.vessel or topic.kind is ProposalKind.OTHER:
        return None
    if beside(at.document, first, topic) or only_told(at.document, first, topic):
        return None
    by = _setters(at, noun, first)
    return put(at.document, first, last, by) if any(t.actor.country for t in by) else None


def _opens(at: View, after: int) -> int | None:
    """Where the list begins: behind "include", "such as", a colon, or "are" before what could be put forward."""
    for i in range(after, min(after + _REACH, at.sentence.last - 2)):
        lower = at.lower(i)
        if lower not in _TELLING:
            continue
        if lower in (";", ".", "?", "("):
            return None
        if lower in listed("opening a list") or lower == ":":
            return i + 1
        if lower == "such" and at.lower(i + 1) == "as":
            return i + 2
        if lower in _BEING and _could_be_put(at, i + 1):
            return i + 1
    return None


def _could_be_put(at: View, token: int) -> bool:
    """Whether what follows "are" is a thing or a deed: not "are met", "were unacceptable"."""
    token += at.lower(token) in _QUOTES
    if at.lower(token) in ("that", "to"):
        return True
    noun = at.noun_at(token)
    return at.tag(token) in _NOUNLIKE and (noun is not None or at.tag(token) == "VBG")


def _setters(at: View, noun: NounGroup, opened: int) -> tuple[Told, ...]:
    """Whose terms they are: an owner's, of whoever "has set" or "laid down" them, else of whoever speaks."""
    beside_it = named_between(at.cast, noun.first, noun.last) if at.tag(noun.head) == "NNP" else ()
    own = beside_it or owner(at, noun)
    if own:
        return own  # "the demands *Moscow* has made", "*Moscow's* demands"
    setting = listed("naming terms")
    behind = next((v for v in at.verbs if noun.last <= v.first < opened and v.lemma in setting), None)
    before = next((v for v in reversed(at.verbs) if v.last <= noun.first and v.lemma in setting), None)
    for verb in (behind, before):
        by = subject_parties(at, verb) if verb is not None and verb.voice != "passive" else ()
        if by:
            return by
    return speakers(at, noun.head)


listed_steps.finds(
    "Among the demands [Moscow] has listed are <a withdrawal of troops from Donbas>.",
    "[Putin] laid down demands such as <the recognition of Crimea>.",
    "The key condition, [Putin] said, was <a halt to military aid>.",
)
listed_steps.passes_by("Putin demanded the recognition of Crimea.")
listed_steps.nothing_in(
    "The conditions, Putin said, were met before the truce.",
    "The conditions in the camp include a lack of weapons.",
    "Moscow's demands were a surprise at the talks.",
    "Moscow's demands include longer breaks.",
    "The demands include a withdrawal from Donbas.",
)
