"""What a stretch of text proposes: the topic that heads it."""

from __future__ import annotations

from bisect import bisect_left
from pathlib import Path
from typing import NamedTuple

from ukrnews.lexicon.entries import TopicEntry
from ukrnews.lexicon.matcher import Match
from ukrnews.lexicon.wordlists import lists_in
from ukrnews.model import ProposalKind
from ukrnews.reading.document import Derived, Document

_TERMS = 6
_NEAR = 9
"""How many words after "plan", "proposal" or "deal" its topic may stand."""
_listed = lists_in(Path(__file__).parent)
_ASIDE, _ABOUT = _listed("beside a topic"), _listed("around a topic")
_PARTING = _listed("parting a plan from its topic")
_TREATIES, _HEADING = _listed("agreements with names"), _listed("before an agreement without a name")
_COUNTING = _listed("counting after at")
_LEAVING = _listed("leaving")
_NOUNS = _listed("nouns only")
_MONEY = _listed("ends of amounts")
_ADJUNCT, _TAKES_IN = _listed("prepositions of place and time"), _listed("taking in")
_MEETING, _MET = _listed("meeting"), _listed("what is met otherwise than people")
_EXCHANGING = _listed("exchanging")
_EXCHANGED = frozenset({ProposalKind.TERRITORIAL, ProposalKind.HUMANITARIAN, ProposalKind.MILITARY_AID})
"""Kinds of what is exchanged otherwise than prisoners."""
_NEGOTIATING = _listed("negotiating")
_NEGOTIATED = frozenset({ProposalKind.CEASEFIRE, ProposalKind.PEACE_PLAN, ProposalKind.PRISONER_EXCHANGE})
"""Kinds of what talks may be about."""
_CLAIMS = _listed("what is withdrawn otherwise than troops")
_OTHERWISE = _MEETING | _listed("withdrawing")
_PAUSES, _PAUSED = _listed("pausing"), _listed("what is paused otherwise than fighting")
_SOLDIERS, _WARRING = _listed("soldiers"), _listed("whose soldiers fight here")
DEALS = _listed("deals")
THROUGH = 10
"""How many words of a relative clause may tell what a plan carries."""


class Topic(NamedTuple):
    """A topic over tokens [first, last). `vessel`: only the word that carries one ("plan", "the proposal")."""

    kind: ProposalKind
    first: int
    last: int
    name: str
    vessel: bool
    named: tuple[int, int]
    """The word that names the kind, which a vessel may carry from behind: "sanctions" in "a bill that …"."""


class _Words(NamedTuple):
    """Topic words in the order of the text, and where each starts."""

    found: list[Match[TopicEntry]]
    starts: list[int]

    def between(self, first: int, last: int) -> list[Match[TopicEntry]]:
        """Those of the range."""
        at = bisect_left(self.starts, first)
        return [m for m in self.found[at : bisect_left(self.starts, last, at)] if m.last <= last]


def topic_matches(document: Document) -> list[Match[TopicEntry]]:
    """Every topic word of the document, found once."""
    return document.derived(TOPICS).found


def _topic_words(document: Document) -> _Words:
    found = document.lexicon.matcher(TopicEntry, cased=False).find(document.tokens, lowered=document.lowered)
    topics = [m for m in found if not m.entries[0].none]
    return _Words(topics, [m.first for m in topics])


def _sense(document: Document, match: Match[TopicEntry]) -> Match[TopicEntry] | None:
    """The match in the first of its senses that fits."""
    if len(match.entries) == 1:
        return match if _counts(document, match) else None
    senses = (Match(match.first, match.last, (entry,)) for entry in match.entries)
    return next((sense for sense in senses if _counts(document, sense)), None)


def _counted(document: Document) -> _Words:
    meant = (_sense(document, match) for match in topic_matches(document))
    counted = [match for match in meant if match is not None]
    return _Words(counted, [m.first for m in counted])


TOPICS = Derived("topics", _topic_words)
COUNTED = Derived("topics that count", _counted)
"""Those that stand for their topic where they are."""


def topics_in(document: Document, first: int, last: int) -> list[Match[TopicEntry]]:
    """The topic words of the range."""
    return document.derived(TOPICS).between(first, last)


def topic_in(document: Document, first: int, last: int, reach: int | None = None) -> Topic | None:
    """The topic that heads the range: its first, unless that only carries or qualifies a later one.

    "ceasefire talks" are talks, "a ceasefire deal" is a ceasefire, "a plan for talks" is talks, "a plan" a peace plan.
    A vessel may find what it carries up to `reach` ("a bill that would impose tariffs").
    """
    words = document.derived(COUNTED)
    found = words.between(first, last)
    if not found:
        return None
    head = found[0]
    entry = head.entries[0]
    if entry.vessel:
        further = words.between(head.last, max(last, min(reach or last, _clause_limit(document, last))))
        carried = _carried_by(document, head, further)
        if carried is not None:
            carried = _object_of(document, carried, further)
            return _topic(carried, head.first, carried.last if carried.last <= last else head.last)
        return _topic(head, head.first, head.last)
    told = _object_of(document, head, found)
    if told is not head:
        return _topic(told, head.first, told.last)
    end = head.last
    if entry.kind is ProposalKind.CEASEFIRE and document.tag(head.first) == "VBG":
        return _topic(head, head.first, end)  # "to stop bombing civilians"
    for match in found[1:]:
        if match.first != end:
            break
        end = match.last
        if not match.entries[0].vessel:
            head = match
    return _topic(head, found[0].first, end)


def _object_of(document: Document, head: Match[TopicEntry], found: list[Match[TopicEntry]]) -> Match[TopicEntry]:
    """What is exchanged, where that is no prisoners ("an exchange of *bodies*", "swapping parts of the *region*"), what
    is negotiated ("negotiating *a truce*"); else the word itself."""
    word = document.lowered[head.last - 1]
    kinds = _EXCHANGED if word in _EXCHANGING else _NEGOTIATED if word in _NEGOTIATING else frozenset()
    following = next((m for m in found if m.first >= head.last), None) if kinds else None
    if following is None or following.entries[0].kind not in kinds or following.first - head.last > _TERMS:
        return head
    if word in _NEGOTIATING and any(document.tag(i) in ("IN", "TO") for i in range(head.last, following.first)):
        return head  # "negotiate with Moscow on a truce"
    return head if _parted(document, head, following) else following


def _carried_by(
    document: Document, vessel: Match[TopicEntry], further: list[Match[TopicEntry]]
) -> Match[TopicEntry] | None:
    """What the vessel carries, or a vessel in it: "a debate on a law that sends weapons"."""
    for match in further:
        if _carried(document, vessel, match):
            return match
        near = match.first - vessel.last <= _NEAR and not _parted(document, vessel, match)
        vessel = match if match.entries[0].vessel and near else vessel
    return None


def _carried(document: Document, vessel: Match[TopicEntry], match: Match[TopicEntry]) -> bool:
    """Whether the vessel carries this topic: near it, and no "during", "after" or "in" parts them."""
    if match.first - vessel.last > _NEAR or match.entries[0].vessel:
        return False
    return not _parted(document, vessel, match)


def _parted(document: Document, vessel: Match[TopicEntry], match: Match[TopicEntry]) -> bool:
    """Whether words of time or place part the two."""
    return any(_parts(document, i) for i in range(vessel.last, match.first))


def _parts(document: Document, token: int) -> bool:
    """Whether the word parts them: not "a call *by* Erdogan for talks", "a billion *in* military aid", "such *as*"."""
    word = document.tokens[token].lower
    if word == "by":
        return not document.tag(token + 1).startswith("NNP")
    if word == "in" and document.word(token - 1) in _TAKES_IN:
        return False
    if word == "as" and document.word(token - 1) == "such":
        return False
    return word in _PARTING and not (word == "in" and _amount(document, token - 1))


def _amount(document: Document, token: int) -> bool:
    """Whether the word ends an amount of money: "$60bn", "a billion", "60 million euros"."""
    word = document.tokens[token].lower
    return word in _MONEY or any(c.isdigit() for c in word)


def deal_named_before(document: Document, token: int, deal: Topic) -> Topic | None:
    """What "the deal" is, where the article has named one before: "the Black Sea grain deal"."""
    words = document.derived(COUNTED).found
    for match in reversed([m for m in words if m.last <= token]):
        entry = match.entries[0]
        if entry.vessel:
            continue
        after = document.word(match.last)
        if document.word(match.last - 1) in DEALS or after in DEALS:
            return deal._replace(kind=entry.kind, name=entry.name, vessel=False, named=(match.first, match.last))
    return None


def step(first: int, last: int) -> Topic:
    """Something to do that no topic word names: its verb does ("to guard the bridge")."""
    return Topic(ProposalKind.OTHER, first, last, "step", False, (first, min(last, first + 2)))


def _counts(document: Document, match: Match[TopicEntry]) -> bool:
    """Whether the word stands for its topic here: no possessor, and after what its entry asks for."""
    entry, word = match.entries[0], document.lowered[match.first]
    if _only_a_quality(document, match):
        return False  # "free grain"
    guarantee = word in _SOLDIERS and entry.kind is ProposalKind.SECURITY_GUARANTEE and not entry.after
    if guarantee and document.word(match.first - 1) in _WARRING:
        return False  # "Ukrainian troops" guarantee nothing
    if word in _NOUNS and document.tag(match.first).startswith("VB"):
        return False  # "to grant it the status"
    if (
        entry.vessel
        and not entry.verbs
        and document.tag(match.first) == "VB"
        and document.word(match.first - 1) == "to"
    ):
        return False  # "to step back"
    if (entry.after and not introduced(document, match)) or (entry.vessel and _named(document, match)):
        return False
    if word in _PAUSES and entry.kind is ProposalKind.CEASEFIRE and _of_something_else(document, match.last):
        return False  # "a pause in the talks"
    if word in _OTHERWISE and match.last - match.first == 1 and _of_another_kind(document, match):
        return False
    return not (_possesses(document, match) or _aside(document, match))


def _only_a_quality(document: Document, match: Match[TopicEntry]) -> bool:
    """ "free grain": a word that stands for its topic as a verb, and is neither verb nor noun here."""
    entry = match.entries[0]
    if not entry.verbs or match.last - match.first != 1 or document.tokens[match.first].lower in entry.words:
        return False
    tag = document.tag(match.first)
    if tag.startswith("NNP"):
        return document.tag(match.last).startswith("NNP")  # "the Free Dnipro Army"
    return tag[:2] not in ("VB", "NN") and document.word(match.first - 1) != "to"


def _of_another_kind(document: Document, match: Match[TopicEntry]) -> bool:
    """ "refused to meet Moscow's *demands*": terms are met otherwise than people, and claims withdrawn otherwise than
    troops."""
    first = match.last + (document.word(match.last) == "of")
    return _takes(document, first, _MET if document.lowered[match.first] in _MEETING else _CLAIMS)


def _of_something_else(document: Document, token: int) -> bool:
    """Whether what pauses is no fighting: "a “pause” *in the talks*"."""
    token += document.word(token) in ('"', "”", "’", "'")
    return document.word(token) in ("in", "of", "on", "to") and _takes(document, token + 1, _PAUSED)


def _takes(document: Document, first: int, objects: frozenset[str]) -> bool:
    """Whether one of the objects stands in the group at the token."""
    for i in range(first, min(first + _TERMS, len(document.tokens))):
        if document.word(i) in objects:
            return True
        if document.tag(i)[:2] not in ("DT", "JJ", "NN", "CD", "PO", "PR", "VB"):
            return False
    return False


def _named(document: Document, match: Match[TopicEntry]) -> bool:
    """ "the Ottawa Treaty", "the Minsk Agreements", "the North Atlantic Treaty Organization": one with a name."""
    if not match.first:
        return False
    word, before = document.tokens[match.last - 1], document.tokens[match.first - 1]
    return (
        word.lower in _TREATIES and word.text[0].isupper() and before.text[0].isupper() and before.lower not in _HEADING
    )


def introduced(document: Document, match: Match[TopicEntry]) -> bool:
    """Whether the word stands after what its entry asks for ("an *end* to the war"), where it asks for anything."""
    if any(not entry.after for entry in match.entries):
        return True
    opens = document.sentence_of_token(match.first).first
    before = [document.tokens[i].lower for i in range(max(opens, match.first - 6), match.first)]
    return any(word in entry.after for entry in match.entries for word in before)


def _aside(document: Document, match: Match[TopicEntry]) -> bool:
    """ "agreed at a summit", "during the talks": where or when something was done, not what ("withdrew from talks")."""
    for i in range(match.first - 1, max(-1, match.first - 5), -1):
        if document.tokens[i].lower in _ASIDE:
            return not (_of_a_count(document, i) or document.word(i - 1) in _LEAVING)
        if document.tokens[i].lower == "of" and i and document.tokens[i - 1].lower in _ABOUT:
            return True
        if document.tag(i)[:2] not in ("DT", "JJ", "NN", "CD", "PO") or i == 0:
            return False
    return False


def _of_a_count(document: Document, token: int) -> bool:
    """ "at least 300 prisoners": no place and no time."""
    return document.word(token + 1) in _COUNTING


def _possesses(document: Document, match: Match[TopicEntry]) -> bool:
    """Whether the word is a possessor ("the summit's declaration") and so not what is spoken of; "a plan for 'ceasing
    hostilities'" ends in a quotation mark."""
    after = document.word(match.last)
    return after == "'s" or (after == "'" and document.word(match.first - 1) != "'")


def _clause_limit(document: Document, last: int) -> int:
    """How far a relative clause after `last` may be searched: nowhere, where none follows."""
    sentence = document.sentence_of_token(max(0, last - 1))
    if last < sentence.last and document.tokens[last].lower in ("that", "which"):
        return sentence.last
    return last


def _topic(match: Match[TopicEntry], first: int, last: int) -> Topic:
    entry = match.entries[0]
    return Topic(entry.kind, first, last, entry.name, entry.vessel, (match.first, match.last))


def beside(document: Document, first: int, topic: Topic) -> bool:
    """Whether the topic only stands in a phrase of place, time or manner of what begins at `first`: "support for
    Ukraine in a message to his troops"."""
    for i in range(first + 1, topic.first):
        lower = document.tokens[i].lower
        if lower in _ADJUNCT and document.tokens[i - 1].lower not in _TAKES_IN and not _of_a_count(document, i):
            return True
    return False
