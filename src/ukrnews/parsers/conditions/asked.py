"""What a source asks of others by the very word that reports it: "urged Russia to free the sailors", "a call for"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ukrnews.model import Act, Actor, ActorKind, ConditionKind, Form, Statement
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.condition_draft import Draft
from ukrnews.parsers.conditions.stakes import about, topics
from ukrnews.parsers.conditions.units import Unit, is_party
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.extents import trimmed
from ukrnews.parsers.statements import STATEMENTS
from ukrnews.parsers.view import View
from ukrnews.reading.document import Derived, Document
from ukrnews.reading.lemmas import lemma
from ukrnews.reading.syntax import NounGroup

_DASHES = frozenset({"—", "–"})
"""Behind these the article explains what is asked for."""
_QUOTE = 3
"""How many characters a blank and a quotation mark may take."""


@rule("asked-demand", on=(Act.DEMAND,), each=Statement)
def asked(at: View, statement: Statement) -> Draft | None:
    """What a source urges, calls for or asks of another: "urged Russia to free the sailors"."""
    assert statement.cue is not None
    document = at.document
    marker = document.token_at(statement.cue.start), document.token_at(statement.cue.end - 1) + 1
    pieces = [(document.token_at(c.start), document.token_at(c.end - 1) + 1) for c in statement.content]
    first, last = pieces[0][0], min(pieces[-1][1], at.sentence.last)
    if first < marker[1] or at.lower(first - 1) == "about" or (last - first < 2 and not topics(at, first, last)):
        return None
    last = max(trimmed(document, first, next((i for i in at.where(_DASHES) if first < i < last), last)), first + 1)
    if not of_another(at, statement.speakers, _cue(at, statement), (first, last)):
        return None
    unit = Unit(at.sentence.first, at.sentence.last, statement, statement)
    return Draft(ConditionKind.DEMAND, marker, unit, marker[0], last, (first, last))


def of_another(at: View, speakers: Sequence[Actor], cue: str, what: tuple[int, int]) -> bool:
    """Whether a party asks it of another, or asks for what is bargained over; no orders to one's own, no advice to the
    public. `cue`: the lemma of the verb that asks."""
    first, last = what
    asked = next((n for n in at.nouns if n.first == first), None)
    if asked is not None and _gets_it(at, asked):
        asked = None
    foreign = _foreign(at, speakers, asked)
    if foreign is None and asked is not None and _governs_others(at, speakers, asked):
        foreign = cue not in listed("orders")
    if cue in listed("encouraging"):
        return False
    if asked is not None and at.lower(asked.head) in listed("whom a party asks"):
        return True
    if foreign is False or cue in listed("orders") or (asked is not None and _own_people(at, asked)):
        return foreign is True
    if not any(is_party(a) for a in speakers):
        return bool(topics(at, first, last)) or foreign is True or _of_a_state(at, first)
    given = any(
        at.lower(i) in listed("what allies give") or at.lower(i) in listed("what parties owe")
        for i in range(first, last)
    )
    return foreign is True or given or about(at, first, last)


def _of_a_state(at: View, first: int) -> bool:
    """Whether a state is named first, which is to do it or have it done: "for Moscow to be shut out"."""
    asked = next((n for n in at.nouns if n.first == first), None)
    return asked is not None and any(a.country and a.kind is ActorKind.STATE for a in at.cast.actors_of((asked,)))


def _foreign(at: View, speakers: Sequence[Actor], asked: NounGroup | None) -> bool | None:
    """Whether the one who is asked is of another country than the speakers; None where no country shows."""
    if asked is None:
        return None
    theirs = {a.country for a in at.cast.actors_of((asked,))} - {None}
    side = at.cast.side_of(asked)
    if not theirs and side is not None and side.country is not None:
        theirs = {side.country}
    own = {a.country for a in speakers} - {None}
    return bool(theirs - own) if theirs and own else None


def _governs_others(at: View, speakers: Sequence[Actor], asked: NounGroup) -> bool:
    """ "Amnesty urged the government to free them": those in power, asked by a body or an envoy of no state."""
    outside = all(a.country is None and a.kind is not ActorKind.UNNAMED for a in speakers)
    return outside and at.lower(asked.head) in listed("those in power")


def _own_people(at: View, asked: NounGroup) -> bool:
    """Whether it is the public or one's own hands that are to act."""
    return at.lower(asked.head) in listed("people at large")


def _gets_it(at: View, asked: NounGroup) -> bool:
    """Whether others are to do it to who is named: "for civilians to be freed", "that Ukraine be invited"."""
    return any(v.first == asked.last and v.voice == "passive" for v in at.verbs)


def _cue(at: View, statement: Statement) -> str:
    """The lemma of its first word, or "order" where that is its noun: "gave the order to"."""
    assert statement.cue is not None
    first, last = at.document.token_at(statement.cue.start), at.document.token_at(statement.cue.end - 1)
    order = lemma(at.lower(last), at.tag(last))
    return order if order in listed("orders") else lemma(at.lower(first), at.tag(first))


def asked_at(at: View) -> Sequence[Statement]:
    """The statements of the sentence whose own word demands."""
    return at.document.derived(_ASKED).get(at.sentence.index, ())


def sentences_that_ask(document: Document) -> frozenset[int]:
    """The indexes of the sentences in which a statement's own word demands."""
    return frozenset(document.derived(_ASKED).keys())


def _asked(document: Document) -> Mapping[int, Sequence[Statement]]:
    found: dict[int, list[Statement]] = {}
    for statement in document.derived(STATEMENTS):
        if statement.act is Act.DEMAND and _by_its_cue(statement):
            sentence = document.sentence_of_token(document.token_at(statement.content[0].start))
            found.setdefault(sentence.index, []).append(statement)
    return found


def _by_its_cue(statement: Statement) -> bool:
    """Whether its own word demands, not only what is said with a neutral one, and in the article's words."""
    if statement.cue is None or statement.negated or not statement.speakers:
        return False
    if statement.form is Form.DIRECT and not _goes_on(statement):
        return False
    return all(g.span.start == statement.cue.start for g in statement.grounds_of("act"))


def _goes_on(statement: Statement) -> bool:
    """Whether what is quoted goes on with the article's clause: "called for “an end to the war”"."""
    first = statement.content[0]
    return statement.cue is not None and 0 < first.start - statement.cue.end <= _QUOTE and first.text[0].islower()


_ASKED: Derived[Mapping[int, Sequence[Statement]]] = Derived("statements that demand", _asked)

asked.finds(
    "[Guterres] <urged {Russia to free the sailors}>.",
    "[Zelensky] <appealed for {more air-defence systems}>.",
    "[Amnesty International] <urged {the government to free the sailors}>.",
    "[Macron] <called for {civilians to be allowed out of the plant}>.",
    "[Zelensky] <called for {Ukraine to be given a path to the alliance}>.",
    "[The students] <called for {Moscow to be shut out of the games}>.",
    "[Lavrov] <called for “{an end to the sanctions and to all lawsuits}>.”",
)
asked.passes_by("Guterres demanded the release of the sailors.", "Guterres said Russia must free the sailors.")
asked.nothing_in(
    "Zelensky urged Ukrainians to stay calm.",
    "Putin ordered his forces to block the plant.",
    "The governor asked residents to stay indoors.",
    "Guterres called for patience.",
    "A doctor urged the government to build roads.",
    "Guterres urged residents to support the ceasefire.",
    "Guterres asked about the ceasefire.",
)
