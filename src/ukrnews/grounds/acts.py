"""Words that show an act of speech, a kind of proposal or a kind of condition.

Grammar decides much here that no word decides alone, so that the law asks less than elsewhere: each function says what.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from typing import TypeVar

from ukrnews.grounds.passage import Passage, sentences_of
from ukrnews.grounds.wordlists import listed
from ukrnews.lexicon import Entry, Lexicon
from ukrnews.lexicon.entries import ActSignEntry, ConditionEntry, CueEntry, CueNounEntry, Sense, TopicEntry
from ukrnews.model import Act, ConditionKind, Finding, ProposalKind
from ukrnews.reading.durations import find_durations
from ukrnews.reading.lemmas import lemma

E = TypeVar("E", bound=Entry)

APART = "the words stand in no sentence of the finding"
OTHER_ACT = "the words are cues of another act"
OTHER_KIND = "the words are for another kind"

_VERB_TAGS = ("VB", "VBZ", "VBD", "VBG", "VBN")
_TURNED: Mapping[Act, frozenset[Act]] = {
    Act.REJECT: frozenset({Act.DENY, Act.STATE, Act.ACCUSE}),
    Act.ACCEPT: frozenset({Act.REJECT, Act.PROMISE}),
    Act.DENY: frozenset({Act.STATE}),
    Act.ASK: frozenset({Act.CLAIM, Act.DEMAND}),
    Act.CLAIM: frozenset({Act.DEMAND}),
    Act.PROPOSE: frozenset({Act.STATE}),
    Act.WARN: frozenset({Act.DEMAND}),
    Act.ACCUSE: frozenset({Act.CLAIM}),
    Act.THREATEN: frozenset({Act.ACCUSE}),
    Act.CONDEMN: frozenset({Act.ACCUSE}),
}
"""What grammar makes of a cue's act: "rejected the accusations" denies, "did not deny" states, "asked for help" and
"insisted on a truce" demand, "questioned his mandate" claims, "suggested that it was over" states, "said they had
refused" accuses, "advised him to leave" demands, "alleged that he himself was betrayed" claims, "how can we accept it?"
rejects, "offered its support" promises, "answered the rebels' attacks" accuses."""

_MODALS: Mapping[str, frozenset[Act]] = {
    **dict.fromkeys(
        listed("what will be done"), frozenset({Act.PROMISE, Act.THREATEN, Act.REJECT, Act.WARN, Act.DEMAND})
    ),
    **dict.fromkeys(listed("what should be done"), frozenset({Act.PROPOSE, Act.DEMAND, Act.CONDEMN, Act.PRAISE})),
    **dict.fromkeys(listed("what must be done"), frozenset({Act.DEMAND, Act.THREATEN})),
    **dict.fromkeys(listed("what may be done"), frozenset({Act.WARN})),
    **dict.fromkeys(listed("not done"), frozenset({Act.DENY, Act.REJECT, Act.PROMISE, Act.ACCUSE})),
}
"""Acts that the clause after a neutral cue shows by what is not done, or will, should, must or may be."""

_CLAUSES = frozenset({
    Sense.IF, Sense.UNLESS, Sense.UNTIL, Sense.ONCE, Sense.PROVIDED, Sense.ONLY, Sense.AFTER, Sense.ONLY_THEN,
    Sense.EXCHANGE, Sense.DEPENDS, Sense.WITHOUT, Sense.INVERSION, Sense.IF_NOT, Sense.ORDER, Sense.WHILE,
})  # fmt: skip
_ASKING = frozenset({
    Sense.MUST, Sense.NEED, Sense.NEEDED, Sense.VOICED_NEED, Sense.BID, Sense.SHOULD, Sense.WANT, Sense.LISTED,
    Sense.HOLDS, Sense.DEMAND, Sense.VOICE, Sense.REQUIRED, Sense.THESE_INCLUDE, Sense.ASKING,
})  # fmt: skip
_REFUSING = frozenset({
    Sense.NEVER, Sense.REPEATED, Sense.CONSENT, Sense.REFUSE, Sense.BARRED, Sense.IMPOSSIBLE, Sense.NOT_ONE,
    Sense.WITHOUT, Sense.GRANT,
})  # fmt: skip
_THREATENING = frozenset({
    Sense.PUNISH, Sense.ANY, Sense.DEED, Sense.FIGHT, Sense.GRANT, Sense.MUST, Sense.REFUSE,
})  # fmt: skip
_MARKERS: Mapping[ConditionKind, frozenset[Sense]] = {
    ConditionKind.PRECONDITION: _CLAUSES | _ASKING | {Sense.ONLY_NOUN, Sense.ONLY_WAY},
    ConditionKind.DEMAND: _ASKING,
    ConditionKind.RED_LINE: _REFUSING | {Sense.NONE_WILL_BE},
    ConditionKind.CONSEQUENCE: _CLAUSES | _THREATENING | {Sense.WHOEVER, Sense.BRINGS},
    ConditionKind.DEADLINE: _CLAUSES | _ASKING | {Sense.LIMIT},
    ConditionKind.TERM: frozenset(Sense),  # once a plan is named, nearly any verb tells what it holds
}
"""Which words may make a condition of which kind."""


def denotes_act(finding: Finding, act: Act, passages: Sequence[Passage]) -> str | None:
    """Each ground stands in a sentence of the finding's evidence. Where the words hold reporting verbs or nouns, one
    has the act, or is neutral ("said"), or has an act that grammar turns into it (`_TURNED`), or the words hold a sign
    of the act: of the lexicon ("unacceptable"), or "will", "should" and "not" (`_MODALS`). Words in which the lexicon
    knows no cue, and what makes a neutral cue's act, are not checked further.
    """
    if not _beside(finding, passages):
        return APART
    told = {a for p in passages for a in _cue_acts(p)}
    if not told or act in told or Act.STATE in told or any(act in _TURNED.get(one, ()) for one in told):
        return None
    return None if act in {a for p in passages for a in _signs(p)} else OTHER_ACT


def denotes_proposal_kind(finding: Finding, kind: ProposalKind, passages: Sequence[Passage]) -> str | None:
    """Each ground stands in a sentence of the finding's evidence. Where the words hold topic words, one is of that
    kind; words that only carry a topic ("plan", "deal"), words without one and the kind `other` are not checked
    further.
    """
    if not _beside(finding, passages):
        return APART
    entries = [e for p in passages for e in _entries(p, TopicEntry) if not e.none]
    kinds = {e.kind for e in entries if not e.vessel}
    if kind is ProposalKind.OTHER or not kinds or kind in {e.kind for e in entries}:
        return None
    return OTHER_KIND


def denotes_condition_kind(finding: Finding, kind: ConditionKind, passages: Sequence[Passage]) -> str | None:
    """Each ground stands in a sentence of the finding's evidence. Where the words hold words that bind, one can make a
    condition of that kind (`_MARKERS`), a demand also a cue that demands, a deadline also a date or a length of time, a
    consequence also "will" or "would"; words without one are not checked further.
    """
    if not _beside(finding, passages):
        return APART
    if kind is ConditionKind.DEMAND and any(
        act is Act.DEMAND or Act.DEMAND in _TURNED.get(act, ()) for p in passages for act in _cue_acts(p)
    ):
        return None
    if kind is ConditionKind.DEADLINE and any(_has_time(p) for p in passages):
        return None
    if kind is ConditionKind.CONSEQUENCE and any(w in listed("what will be done") for p in passages for w in p.lowered):
        return None
    senses = {e.sense for p in passages for e in _entries(p, ConditionEntry)}
    senses.discard(Sense.NONE)
    return OTHER_KIND if senses and senses.isdisjoint(_MARKERS[kind]) else None


def _beside(finding: Finding, passages: Sequence[Passage]) -> bool:
    """Whether each ground shares a sentence with the evidence."""
    document = passages[0].document
    own = {index for span in finding.evidence for index in sentences_of(document, span.start, span.end)}
    return all(not own.isdisjoint(sentences_of(document, p.ground.span.start, p.ground.span.end)) for p in passages)


def _entries(passage: Passage, table: type[E]) -> Iterator[E]:
    document = passage.document
    matcher = document.lexicon.matcher(table, cased=False)
    for match in matcher.find(document.tokens, passage.first, passage.last, lowered=document.lowered):
        yield from match.entries


def _cue_acts(passage: Passage) -> Iterator[Act]:
    """The acts of the reporting verbs, with their particles, and nouns among the words."""
    verbs, lowered = _verbs(passage.document.lexicon), passage.lowered
    for word in lowered:
        for base in {lemma(word, tag) for tag in _VERB_TAGS}:
            for entry in verbs.get(base, ()):
                if entry.word is None or all(part in lowered for part in entry.word.split()):
                    yield entry.act
    yield from (e.act for e in _entries(passage, CueNounEntry))


def _signs(passage: Passage) -> Iterator[Act]:
    yield from (e.act for e in _entries(passage, ActSignEntry))
    yield from (act for word in passage.lowered for act in _MODALS.get(word, ()))


@cache
def _verbs(lexicon: Lexicon) -> Mapping[str, tuple[CueEntry, ...]]:
    """The reporting verbs by lemma."""
    found: dict[str, tuple[CueEntry, ...]] = {}
    for entry in lexicon.table(CueEntry):
        found[entry.lemma] = (*found.get(entry.lemma, ()), entry)
    return found


def _has_time(passage: Passage) -> bool:
    document = passage.document
    if any(passage.holds(d.first, d.last) for d in document.dates_in(passage.first, passage.last)):
        return True
    spans = find_durations(document.tokens, [document.sentence_of_token(passage.first)])
    return any(d.first < passage.last and d.last > passage.first for d in spans)
