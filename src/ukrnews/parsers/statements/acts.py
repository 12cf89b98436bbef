"""Which act of speech it is: a telling verb decides, else the signs in the words of what was said, added up."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple

from ukrnews.lexicon.entries import ActSignEntry, CueNounEntry
from ukrnews.lexicon.matcher import Match
from ukrnews.model import Act
from ukrnews.parsers.grounding import Tokens
from ukrnews.parsers.statements.act_rules import ACTS
from ukrnews.parsers.statements.act_traits import traits_of
from ukrnews.parsers.statements.asserted import Content, Told, Whose
from ukrnews.parsers.statements.statement_draft import OBJECT, Draft
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.reading.document import Derived, Document
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax import Clause

_ENOUGH: Final = 1.0
"""What the signs of an act weigh together where it is taken to be shown."""
_WEAK: Final = 0.5
_BESIDE: Final = 0.5
"""What a sign's weight becomes beside the point: in a relative clause, under a preposition."""
_NEAR: Final = 8
"""Tokens of an object in which the noun for an act stands."""
_CLAIMS: Final = listed("claims")
_IDEAS: Final = listed("ideas")
_HEAD: Final = 3
"""The last word of an object that can be its head here."""
_OPEN: Final = listed("put forward")
"""Words of a clause that is put forward rather than asserted."""
_EVALUATING: Final = frozenset({Act.DENY, Act.REJECT, Act.CONDEMN, Act.PRAISE, Act.ACCUSE})
_ORDER: Final = (
    Act.DENY, Act.REJECT, Act.THREATEN, Act.DEMAND, Act.ACCEPT, Act.CONDEMN, Act.ACCUSE, Act.WARN, Act.PRAISE,
    Act.PROMISE, Act.PROPOSE, Act.ACKNOWLEDGE, Act.ASK,
)  # fmt: skip
"""Of acts with equal weight the first: those whose words seldom say anything else come first."""


class Shown(NamedTuple):
    """An act of speech and the tokens that show it; None where nothing but the cue does."""

    act: Act
    tokens: Tokens | None = None


class Weighed(NamedTuple):
    """A sign of an act."""

    act: Act
    weight: float
    tokens: Tokens


def act_of(document: Document, draft: Draft) -> Shown:
    """The act that the words of a content show, for a verb that shows none; else STATE."""
    content = Content(document, draft)
    sums: dict[Act, float] = defaultdict(float)
    by: dict[Act, Weighed] = {}
    for sign in (*_by_clauses(content), *_by_words(content), *_by_noun(content)):
        sums[sign.act] += sign.weight
        if sign.act not in by or sign.weight > by[sign.act].weight:
            by[sign.act] = sign
    if not sums:
        return Shown(Act.STATE)
    past = draft.verb is not None and draft.verb.lemma in listed("calling to mind")
    open_acts = [act for act in _ORDER if not past or act in _EVALUATING]
    enough = [act for act in open_acts if act in sums and sums[act] >= _ENOUGH]
    if not enough:
        return Shown(Act.STATE)
    best = max(enough, key=lambda act: sums[act])
    return Shown(best, by[best].tokens)


def _by_clauses(content: Content) -> Iterator[Weighed]:
    """What the grammar of the asserted clauses shows: of each card the strongest sign."""
    rules, found = ACTS.of(content.document), dict[tuple[str, Act], Weighed]()
    for clause in content.asserted:
        for card in rules.looking_at(traits_of(clause)):
            sign = card.read(clause)
            weight = sign.weight * clause.weight if sign is not None else 0.0
            if sign is not None and ((card.name, sign.act) not in found or weight > found[card.name, sign.act].weight):
                found[card.name, sign.act] = Weighed(sign.act, weight, clause.tokens)
    yield from found.values()


def _by_words(content: Content) -> Iterator[Weighed]:
    """What the words of the lexicon show, each phrase by where it stands."""
    document, judges = content.document, content.told.draft.shape.judges
    for sentence, first, last, weight in content.sentences:
        for match in _matches(document, first, last):
            place = _place(document, sentence, match, first) if not judges else 1.0
            if judges and document.word(match.first - 1) == "not":
                continue  # "described the talks as not useful"
            for entry in match.entries if place else ():
                if (judges or not entry.judging) and _is_theirs(content, entry, match, (first, last)):
                    weak = _WEAK if entry.weak and not judges else 1.0
                    yield Weighed(entry.act, weight * place * weak, (match.first, match.last))


def _by_noun(content: Content) -> Iterator[Weighed]:
    """ "reiterated its commitment to …": the noun for an act that heads what a neutral verb has as its object."""
    draft, document, pieces = content.told.draft, content.document, content.told.pieces
    if not pieces or draft.verb is None or draft.verb.lemma in listed("passing on"):
        return
    first, last = pieces[0]
    nouns = document.lexicon.index(CueNounEntry)
    known = nouns.keys() | listed("nouns of demands")
    if not any(document.tokens[i].lower in known for i in range(first, min(last, first + _NEAR))):
        return
    groups = document.syntax.noun_groups(document.sentence_of_token(first))
    group = next((g for g in groups if first <= g.head < last), None)
    if group is None or (group.preposition is not None and group.preposition >= first):
        return
    if any(group in clause.subject for clause in content.asserted):
        return
    if document.word(group.head) in listed("nouns of demands"):
        yield Weighed(Act.DEMAND, 1.0, (group.head, group.head + 1))
    renewed = draft.verb.lemma in listed("renewing")
    for entry in nouns.get(document.word(group.head), ()):
        if entry.act is not Act.STATE:
            act = Act.PROMISE if renewed and entry.act is Act.ACCEPT else entry.act
            yield Weighed(act, 1.0, (group.head, group.head + 1))  # "reaffirmed its support" stands by it


def _place(document: Document, sentence: Sentence, match: Match[ActSignEntry], first: int) -> float:
    """How much of its weight a phrase keeps by where it stands; nothing where its clause denies it."""
    at = match.first
    around = (c for c in document.syntax.clauses(sentence) if c.first <= at < c.last)
    inner = max(around, key=lambda c: c.first, default=None)
    if inner is not None and _denied(inner, match):
        return 0.0
    if inner is not None and inner.first > first and inner.kind in ("relative", "adverbial", "participle"):
        return _BESIDE
    for chunk in document.syntax.chunks(sentence):
        if chunk.noun is not None and chunk.first <= at < chunk.last:
            preposition = chunk.noun.preposition
            return _BESIDE if preposition is not None and first <= preposition < at else 1.0
    return 1.0


def _denied(clause: Clause, match: Match[ActSignEntry]) -> bool:
    """Whether the clause's verb has a "not" that is no part of the phrase."""
    verb = clause.verb
    return verb is not None and verb.negated and match.first >= verb.last


def _is_theirs(content: Content, entry: ActSignEntry, match: Match[ActSignEntry], said: Tokens) -> bool:
    """Whether the content speaks of those of whom it must for the phrase to be a sign."""
    if not (entry.of_own or entry.of_others):
        return True
    around = [a for a in content.asserted if a.clause.first <= match.first < a.clause.last]
    inner = max(around, key=lambda a: a.clause.first, default=None)
    if entry.of_own:
        # "he hopes that Kyiv will accept the plan" tells of Kyiv
        return _speaks_of_itself(content, *said) and (inner is None or inner.whose is not Whose.OTHERS)
    if inner is not None and inner.verb.last <= match.first and inner.whose is Whose.OWN:
        return False  # "it was responsible for the raid"
    return _speaks_of_others(content.told, said[0], match.first)


def _speaks_of_itself(content: Content, first: int, last: int) -> bool:
    """Whether a clause among the tokens tells of the speaker's own side."""
    return any(a.whose is not Whose.OTHERS and not a.thing for a in content.asserted if first <= a.verb.first < last)


def _speaks_of_others(told: Told, first: int, last: int) -> bool:
    """Whether the first state, body or person among the tokens, if any, is of another country than the speakers."""
    named = next((n.actor for n in told.cast.names_in(first, last) if n.actor.country), None)
    return named is None or named.country not in told.own


def told_act(document: Document, draft: Draft) -> Act:
    """The act of a telling verb, where its object may change it: "rejected the accusations" denies, "questioned his
    mandate" claims, "insisted that they must leave" demands."""
    if draft.act is Act.REJECT and draft.shape.thing and _names_claim(_words(document, draft)):
        return Act.DENY
    if draft.act is Act.CLAIM and draft.shape.asserts and asks_others(document, draft):
        return Act.DEMAND
    if (
        draft.act is Act.ACCUSE
        and draft.shape.asserts
        and any(a.whose is Whose.OWN for a in Content(document, draft).asserted[:1])
    ):
        return Act.CLAIM
    return Act.CLAIM if draft.act is Act.ASK and draft.shape is OBJECT else draft.act


def asks_others(document: Document, draft: Draft) -> bool:
    """Whether the content says first what another party must or should do."""
    for clause in Content(document, draft).asserted[:1]:
        signs = (card.read(clause) for card in ACTS.of(document).looking_at(traits_of(clause)))
        return clause.whose is Whose.OTHERS and any(s is not None and s.act is Act.DEMAND for s in signs)
    return False


def asserts(document: Document, draft: Draft) -> bool:
    """Whether a clause says how things are or were, rather than how they might be: "suggested that the talks were
    over", but not "suggested that they meet"."""
    if not draft.shape.asserts or not _OPEN.isdisjoint(_words(document, draft)):
        return False
    finite = (document.tag(i) for i in range(*_first_piece(document, draft)))
    return next((tag for tag in finite if tag in ("VBD", "VBZ", "VBP", "MD")), "") in ("VBD", "VBZ")


def _first_piece(document: Document, draft: Draft) -> Tokens:
    start, end = draft.content[0]
    return document.token_at(start), document.token_at(end - 1) + 1


def _words(document: Document, draft: Draft) -> list[str]:
    return [t.lower for t in document.tokens[slice(*_first_piece(document, draft))]]


def _names_claim(words: Sequence[str]) -> bool:
    """Whether a noun for something asserted heads the object: "the accusations", "the idea that it was over"."""
    head = next((k for k, w in enumerate(words) if w in _CLAIMS or w in _IDEAS), None)
    if head is None or head > _HEAD:
        return False
    return words[head] in _CLAIMS or words[head + 1 : head + 2] == ["that"]


def evaluation_of(document: Document, draft: Draft) -> Shown:
    """The act of "called the attack cruel": only words that judge count; none do in "declared the road dangerous"."""
    if draft.verb is not None and draft.verb.lemma in listed("declaring"):
        return Shown(Act.STATE)
    shown = act_of(document, draft)
    if shown.act in (Act.WARN, Act.ACCUSE):
        return Shown(Act.CONDEMN, shown.tokens)  # "called the plan dangerous", "the raid deliberate"
    if shown.act is Act.STATE and (insult := _insult(document, draft)) is not None:
        return Shown(Act.CONDEMN, insult)
    return shown if shown.act in _EVALUATING else Shown(Act.STATE)


def _insult(document: Document, draft: Draft) -> Tokens | None:
    """ "called him a traitor": the word for what nobody wants to be that ends the judgement."""
    start, end = draft.content[-1]
    last = document.token_at(end - 1)
    return (last, last + 1) if start < end and document.word(last) in listed("insults") else None


def _matches(document: Document, first: int, last: int) -> list[Match[ActSignEntry]]:
    """The signs inside the tokens [first, last)."""
    known = document.derived(_SIGNS)
    at = bisect_left(known, first, key=lambda match: match.first)
    inside = []
    while at < len(known) and known[at].last <= last:
        inside.append(known[at])
        at += 1
    return inside


def _all_signs(document: Document) -> list[Match[ActSignEntry]]:
    return document.lexicon.matcher(ActSignEntry, cased=False).find(document.tokens, lowered=document.lowered)


_SIGNS = Derived("act signs", _all_signs)
"""The words of the document that show an act of speech."""
