"""The condition parser: signs first, then the rules over the sentences that hold one."""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator, Sequence

from ukrnews.model import Act, ActorKind, Condition, ConditionKind, Span, Statement
from ukrnews.parsers.cards import Table
from ukrnews.parsers.conditions.asked import asked_at, sentences_that_ask
from ukrnews.parsers.conditions.condition_draft import Draft
from ukrnews.parsers.conditions.deadlines import inside
from ukrnews.parsers.conditions.holders import HOLDERS
from ukrnews.parsers.conditions.reckoned import due
from ukrnews.parsers.conditions.signs import Sign, signs_at, signs_of
from ukrnews.parsers.conditions.table import RULES
from ukrnews.parsers.conditions.terms import planners
from ukrnews.parsers.conditions.units import units_of
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.extents import CLAUSE_ENDS
from ukrnews.parsers.findings import Findings
from ukrnews.parsers.grounding import ground
from ukrnews.parsers.statements import statements_of
from ukrnews.parsers.told import Told, grounded, told_by
from ukrnews.parsers.view import View, view_of
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import VerbGroup

_JUDGING = frozenset({Act.REJECT, Act.CONDEMN, Act.DENY, Act.PRAISE})
"""Acts about what another put forward: "rejected proposals that would …"."""

_BY_WILL = frozenset({ConditionKind.PRECONDITION, ConditionKind.CONSEQUENCE, ConditionKind.DEMAND})
"""What somebody sets by his will: onlookers only foretell or advise it."""


class ConditionParser:
    """Reads conditions, demands, red lines, deadlines and terms, with their holders.

    Uses the statements found before, and reads them itself where there are none.
    """

    needs = (Statement,)
    gives = (Condition,)
    tables = (RULES, HOLDERS, CLAUSE_ENDS)

    def __call__(self, document: Document, findings: Findings = Findings()) -> Iterable[Condition]:
        """The document's conditions in the order of the text, each said thing once."""
        statements_of(document, findings)  # whose words the units below are
        rules, seen = RULES.of(document), set[tuple[str, tuple[str, ...]]]()
        for index in sorted(signs_of(document).keys() | sentences_that_ask(document)):
            at = view_of(document, document.sentences[index])
            for draft in sorted(_chosen(at, rules), key=lambda d: (d.first, d.last)):
                condition = _condition(at, draft)
                said = _wording(condition), tuple(a.name for a in condition.holders)
                if said not in seen:
                    seen.add(said)
                    yield condition


def _wording(condition: Condition) -> str:
    """In which words it is said; of a bare limit, its time: "in 50 days" and "within the next 50 days" are one."""
    text = condition.evidence[0].text.lower()
    return text if condition.rule != inside.name else " ".join(text.split()[-2:])


def _chosen(at: View, table: Table) -> Iterator[Draft]:
    """The drafts of a sentence; where two rules read the same words, the first of the table stands."""
    chosen: list[Draft] = []
    signs, asking = signs_at(at), asked_at(at)
    there: list[Hashable] = [s.sense for s in signs]
    there += [s.act for s in asking]
    for card in table.looking_at(frozenset(there)):
        triggers: Sequence[Sign | VerbGroup | Statement] = at.verbs
        if card.each is not VerbGroup:
            triggers = [s for s in signs if s.sense in card.on] if card.each is None else asking
        for trigger in triggers:
            draft = card.read(at, trigger)
            if draft is None or _taken_back(at, draft) or any(_same(draft, other, card.name) for other in chosen):
                continue
            draft = draft._replace(rule=card.name)
            chosen.append(draft)
            yield draft
            yield from _within(at, table, draft)


def _within(at: View, table: Table, draft: Draft) -> Iterator[Draft]:
    """What stands inside a draft by itself: its limit in time."""
    for card in table.looking_at(frozenset({draft.rule})):
        held = card.read(at, draft)
        if held is not None:
            yield held._replace(rule=card.name)


def _taken_back(at: View, draft: Draft) -> bool:
    """ "did not say aid would resume if …", "doubted that …", "denied that …": nobody sets what is said there."""
    token = draft.marker[0]
    if _foretold(draft):
        return True
    if draft.kind is not ConditionKind.RED_LINE and units_of(at.document).denied(token):
        return True
    reported = (c for c in reversed(at.clauses) if c.first <= token < c.last and c.kind == "reported")
    clause = next(reported, None)
    above = at.parent(clause) if clause is not None else None
    if above is None or above.verb is None:
        return False
    lemma = above.verb.lemma
    return lemma in listed("doubting") or (above.verb.negated and lemma in listed("saying"))


def _foretold(draft: Draft) -> bool:
    """ "Analysts say the town will fall unless aid arrives": what those who look on expect hangs on nobody's will."""
    if draft.kind not in _BY_WILL or draft.own or not draft.unit.speakers:
        return False
    onlookers = listed("onlookers")
    return all(a.kind is ActorKind.UNNAMED and not onlookers.isdisjoint(a.name.split()) for a in draft.unit.speakers)


def _same(draft: Draft, other: Draft, by: str) -> bool:
    """Whether one of the two covers most of the other, or the same word makes both. `by`: the draft's rule."""
    if draft.kind is other.kind and draft.marker[1] == other.marker[1]:
        return True
    if ConditionKind.RED_LINE in (draft.kind, other.kind) and draft.kind is not other.kind and by == "noun-demand":
        return False  # "a demand that Moscow has repeatedly rejected" is both
    shared = min(draft.last, other.last) - max(draft.first, other.first)
    return shared > 0.6 * min(draft.last - draft.first, other.last - other.first)


def _holders(at: View, draft: Draft) -> tuple[Told, ...]:
    """Who sets it; empty where the text does not say. A term that nobody states is whose plan it is."""
    if draft.kind is ConditionKind.TERM and not draft.own:
        whose = told_by(at.cast, planners(at, draft))
        judged = draft.unit.voice is not None and draft.unit.voice.act in _JUDGING
        if whose or judged or all(a.kind is ActorKind.UNNAMED for a in draft.unit.speakers):
            return whose
    return next((told for card in HOLDERS.of(at.document) if (told := card.read(at, draft))), ())


def _condition(at: View, draft: Draft) -> Condition:
    document = at.document

    def span(tokens: tuple[int, int]) -> Span:
        return document.span_of(tokens[0], max(tokens[1], tokens[0] + 1))

    holders, grounds = grounded(at.cast, _holders(at, draft), "holders")
    deadline, fixed_by = due(at, draft)
    return Condition(
        evidence=(span((draft.first, draft.last)),),
        rule=draft.rule,
        kind=draft.kind,
        holders=holders,
        requirement=span(draft.requirement),
        consequence=None if draft.consequence is None else span(draft.consequence),
        deadline=deadline,
        grounds=(ground(document, "kind", draft.marker), *grounds, *fixed_by),
    )
