"""What is proposed or answered, and what its words say of it."""

from __future__ import annotations

from itertools import pairwise

from ukrnews.lexicon.entries import ScopeEntry
from ukrnews.model import ProposalKind
from ukrnews.parsers.extents import DEFINITE, offer_end, without_tail
from ukrnews.parsers.proposals.puts_and_replies import Put
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.told import Told
from ukrnews.parsers.topics import DEALS, THROUGH, Topic, deal_named_before, step, topic_in
from ukrnews.reading.document import Derived, Document
from ukrnews.reading.durations import Duration, find_durations, may_last
from ukrnews.reading.syntax import NounGroup, VerbGroup

_ONE_STEP = frozenset({ProposalKind.CEASEFIRE, ProposalKind.HUMANITARIAN})
"""What goes together: "a truce and a corridor for civilians"."""
_JOINING = frozenset({",", "and"})
_DEEDS = ("VB", "VBP")
_QUOTES = frozenset({"“", '"', "‘"})
_POSSESSIVE = frozenset({"his", "her", "its", "their", "our"})
_STOP = frozenset({
    "the", "a", "an", "of", "to", "for", "in", "on", "and", "or", "with", "by", "at", "from", "that", "this",
    "would", "will", "be", "is", "was", "as", "it", "its", "their", "his", "her", "any", "all",
})  # fmt: skip


def phrase_around(document: Document, noun: NounGroup) -> tuple[int, int]:
    """The noun group with its of-, for- and to-phrases, and a participle or relative clause cut off."""
    first, last = document.syntax.phrase_of(noun)
    as_what = next((i for i in range(noun.last, last) if document.tokens[i].lower == "as"), last)
    last = max(noun.last, as_what)
    sentence = document.sentence_of_token(first)
    follows = min(noun.last + 1, sentence.last - 1)
    if document.tokens[min(noun.last, sentence.last - 1)].lower == "to" and document.tag(follows).startswith("VB"):
        return noun.first, offer_end(document, noun.last, sentence.last)
    if document.tag(follows - 1) == "VBG" and document.word(follows - 1) in listed("telling what a plan holds"):
        return noun.first, offer_end(document, noun.last, sentence.last)
    if (
        last < sentence.last
        and document.tokens[last].lower == "to"
        and document.tag(min(last + 1, sentence.last - 1)).startswith("VB")
    ):
        last = offer_end(document, last, sentence.last)
    return first, last


def put(
    document: Document, first: int, last: int, proposers: tuple[Told, ...] = (), anything: bool = False
) -> Put | None:
    """The mention over tokens [first, last), or None where the range is empty. `anything`: a proposal of another kind
    where no topic is named."""
    if last <= first:
        return None
    topic = _named(document, first, last, anything)
    if topic is not None and topic.vessel:
        topic, last = _told_beside(document, topic, last) or (topic, last)
    words = list(document.lowered[first:last])
    if topic is not None and topic.vessel and _is_the_deal(words):
        topic = deal_named_before(document, first, topic) or topic
        words += [document.word(i) for i in range(*topic.named)]
    near = last if topic is None else min(last, topic.last + 6)
    return Put(
        topic,
        first,
        last,
        proposers,
        duration=duration_in(document, first, last) if may_last(words) else None,
        scope=_scope(document, first, near),
        infinitive=_is_infinitive(document, first),
        definite=_is_definite(document, first, words, bool(proposers)) and not _idea_of_its_own(document, topic),
        words=frozenset([w for w in _content_words(words) if w not in _STOP and w.isalpha()]),
        named="" if topic is None else " ".join(document.lowered[topic.named[0] : topic.named[1]]),
    )


def _content_words(words: list[str]) -> list[str]:
    """The words without whose it is: "*Moscow's* demands" says nothing of what they are."""
    if "'s" not in words and "’s" not in words:
        return words
    return [w for i, w in enumerate(words) if words[i + 1 : i + 2] not in (["'s"], ["’s"])]


def _named(document: Document, first: int, last: int, anything: bool) -> Topic | None:
    """What the words name: a topic, else, where it may be `anything`, a step that no topic names."""
    topic = topic_in(document, first, last, last + THROUGH)
    if topic is None:
        return step(first, last) if anything else None
    if topic.kind is ProposalKind.OTHER and topic.vessel and _to_do(document, topic.last, last):
        return topic._replace(vessel=False)  # "the proposal to rename the street"
    if topic.vessel and _has_points(document, topic):
        return topic._replace(kind=ProposalKind.PEACE_PLAN, vessel=False)
    return topic


def _has_points(document: Document, plan: Topic) -> bool:
    """ "the *28-point* plan": a plan of its own, and no other name of talks that were proposed."""
    return document.word(plan.first - 1).rpartition("-")[2] in listed("what a plan is counted by")


def _scope(document: Document, first: int, last: int) -> frozenset[str]:
    """The scopes that the words name: "a *comprehensive* truce" is full."""
    scopes = document.lexicon.matcher(ScopeEntry, cased=False)
    found = scopes.find(document.tokens, first, last, lowered=document.lowered)
    return frozenset([m.entries[0].name for m in found])


def _is_the_deal(words: list[str]) -> bool:
    """Whether the words are "the deal", "this agreement": one that the article may have named before."""
    return words[0] in DEFINITE and words[-1] in DEALS


def _told_beside(document: Document, plan: Topic, last: int) -> tuple[Topic, int] | None:
    """What an apposition tells that a mere plan is, and where it ends: "his rival idea, *a three-day truce*"."""
    if document.word(last) not in (",", ":") or document.word(last + 1) not in ("a", "an"):
        return None
    sentence = document.sentence_of_token(last)
    noun = next((n for n in document.syntax.noun_groups(sentence) if n.first == last + 1), None)
    topic = topic_in(document, noun.first, noun.last) if noun is not None else None
    if noun is None or topic is None or topic.vessel:
        return None
    return topic._replace(first=plan.first), phrase_around(document, noun)[1]


def by_another_name(document: Document, made: Put) -> bool:
    """ "a truce, *a plan pitched by Paris*", "…, *a demand* that Kyiv has rejected": what stands before it."""
    if made.topic is None or not made.topic.vessel or document.word(made.first) not in ("a", "an"):
        return False
    opens = document.sentence_of_token(made.first).first
    if document.word(made.first - 1) not in (",", "–", "—"):
        return False
    return made.topic.kind is ProposalKind.OTHER or topic_in(document, opens, made.first - 1) is not None


def _to_do(document: Document, first: int, last: int) -> bool:
    """Whether "to" with a verb follows within the range: what the proposal or the idea before it is."""
    if last <= first + 1 or document.word(first - 1) not in listed("a course by its noun"):
        return False
    return document.tokens[first].lower == "to" and document.tag(first + 1) == "VB"


def only_told(document: Document, first: int, topic: Topic) -> bool:
    """Whether the topic is only what something said is about: "answers about the swap", "details of the talks"."""
    telling = listed("what is only told")
    return any(document.word(i) in telling for i in range(first, topic.first))


def split(document: Document, made: Put) -> tuple[Put, ...]:
    """The mention, or one for each member of a list that names different things: "called for a truce, the release of
    prisoners and the return of children"."""
    members = _members(document, made) if made.topic is not None else []
    if not members:
        return (made,)
    starts = [made.first, *members, made.last]
    parts: list[Put] = []
    for first, last in pairwise(starts):
        part = put(document, first, without_tail(document, first, last), made.proposers)
        if part is not None and not part.points_back:
            parts.append(
                part._replace(
                    addressees=made.addressees,
                    replies=made.replies,
                    weak=made.weak,
                    rule=made.rule,
                    member_of=made.first,
                )
            )
    topics = [p.topic for p in parts if p.topic is not None]
    kinds = {t.kind for t in topics}
    if kinds == _ONE_STEP or any(_has_points(document, t) for t in topics):
        return (made,)  # "a 10-point plan for a truce and talks" is one plan
    return tuple(parts) if len(kinds) > 1 else (made,)


def with_list(document: Document, made: Put | None, last: int) -> Put | None:
    """The mention up to `last`, where the words behind it go on with its list: "his demands for a truce, *the release
    of prisoners and talks*"."""
    if made is None or last <= made.last:
        return made
    longer = put(document, made.first, last, made.proposers)
    return longer if longer is not None and len(split(document, longer)) > 1 else made


def _members(document: Document, made: Put) -> list[int]:
    """Where the second and further members of a list may start in the mention."""
    if _JOINING.isdisjoint(document.lowered[made.first : made.last]):
        return []
    sentence = document.sentence_of_token(made.first)
    verbs = [v for v in document.syntax.verb_groups(sentence) if made.first < v.first < made.last]
    nouns = [n for n in document.syntax.noun_groups(sentence) if made.first <= n.first < made.last]
    deeds = _DEEDS if made.infinitive or _is_to_be_done(made, nouns, verbs) else ()
    forms = ("VBG",) if not deeds and _is_gerund(document, made.first) else deeds
    starts = {v.first for v in verbs if v.tag in forms}
    if not made.infinitive:
        things = (n for n in nouns if n.first > made.first and _is_member(document, made, n))
        names = ("NNP", "NNPS")  # "between Russia and Ukraine"
        starts |= {n.first for n in things if document.tag(n.head) not in names}
    return sorted(first for first in starts if document.word(first - 1) in _JOINING | {"for"})


def _is_to_be_done(made: Put, nouns: list[NounGroup], verbs: list[VerbGroup]) -> bool:
    """ "demanding *Kyiv withdraw* its troops and give up the region": what another is to do, as a clause."""
    whom = next((n for n in nouns if n.first == made.first), None)
    return whom is not None and any(v.first == whom.last and v.tag in _DEEDS for v in verbs)


def _is_member(document: Document, made: Put, noun: NounGroup) -> bool:
    """Whether the group may be a thing of its own in the list: "called for sanctions and *for air defences*", not "the
    release of sailors and *deportees*"."""
    if noun.preposition is not None:
        again = document.word(noun.preposition) == document.word(made.first - 1) == "for"
        return again and document.word(noun.preposition - 1) in _JOINING
    return document.word(noun.first) not in listed("who is let go")


def _is_gerund(document: Document, first: int) -> bool:
    """Whether the mention opens with what is to be done, as an -ing form: "*ending* hostilities"."""
    return document.tag(first + (document.word(first) in _QUOTES)) == "VBG"


def _is_infinitive(document: Document, first: int) -> bool:
    """Whether the mention is something to do ("to meet"); "to" before a noun ("open to talks") makes none."""
    verb = first + 1 if document.tokens[first].lower == "to" else first
    return document.tokens[max(verb - 1, 0)].lower == "to" and document.tag(min(verb, len(document.tokens) - 1)) == "VB"


def _idea_of_its_own(document: Document, topic: Topic | None) -> bool:
    """ "the *idea of* a border fence": no idea that was put forward before."""
    if topic is None or not topic.vessel or document.word(topic.last) not in ("of", "to"):
        return False
    return document.word(topic.last - 1) in listed("ideas")


def _is_definite(document: Document, first: int, words: list[str], proposed: bool) -> bool:
    """Whether the words take something up again; a possessor does so only where it does not put it forward here."""
    if len(words) == 1 and not proposed and words[0] in listed("what is put forward") and _in_headline(document, first):
        return True  # "Zelensky rejects plan"
    if words[0] in DEFINITE or words[0] in ("it", "them", "itself"):
        return not (proposed and words[0] in _POSSESSIVE)
    return not proposed and "'s" in words[:5] and document.tag(first).startswith("NNP")


def _in_headline(document: Document, token: int) -> bool:
    """Whether the token stands in a line without a full stop."""
    last = document.sentence_of_token(token).last
    return document.word(last - 1) not in (".", "”", '"', "?", "!")


def duration_in(document: Document, first: int, last: int) -> Duration | None:
    """The last length named in the range; not that of the war: "the three-year conflict"."""
    sentence = document.sentence_of_token(first)
    known = document.derived(DURATIONS)
    if sentence.index not in known:
        known[sentence.index] = find_durations(document.tokens, [sentence])
    spent = listed("what has a length of its own")
    inside = [d for d in known[sentence.index] if first <= d.first and d.last <= last]
    return next((d for d in reversed(inside) if document.word(d.last) not in spent and not _until(document, d)), None)


def _until(document: Document, lasting: Duration) -> bool:
    """ "a truce *within* 50 days": by when, not for how long."""
    before = lasting.first - 1
    while document.word(before) in listed("before a time to come"):
        before -= 1
    return document.word(before) == "within"


def _no_durations(document: Document) -> dict[int, list[Duration]]:
    del document
    return {}


DURATIONS = Derived("durations", _no_durations)
"""The lengths of time in the sentences that somebody has asked for, by the sentence's index."""
