"""Whether words of answering tell an answer, and which: not one that is asked for, hoped for or foretold of another."""

from __future__ import annotations

from typing import NamedTuple

from ukrnews.lexicon.entries import Answering, StanceEntry, StanceFrame
from ukrnews.model import ConditionKind, Span, Stance
from ukrnews.parsers.conditions.units import units_of
from ukrnews.parsers.proposals.conditional import BINDING
from ukrnews.parsers.proposals.parties import decided_by, speakers, subject_parties
from ukrnews.parsers.proposals.triggers import CONDITIONS, Word, governing, verb_of
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.statements.really_said import by_nobody
from ukrnews.parsers.told import actors_of
from ukrnews.parsers.view import View
from ukrnews.reading.document import Derived, Document
from ukrnews.reading.syntax import NounGroup, VerbGroup

_SUPPOSING = BINDING | {"if-term", "inside-deadline"}
_UNCERTAIN = frozenset({"if", "whether", "unless", "once", "until", "should"})
_ASKED = frozenset({"must", "should", "have to", "ought to", "may", "might", "be to"})
_NOT = frozenset({"not", "never", "no", "n't"})
_NOT_BEFORE = _NOT | {"nor"}
_BEFORE_WHETHER = 5
"""How many words before "whether" tell that it is open."""
_READY = frozenset({Answering.READY, Answering.READY_TO, Answering.READY_APART})
_CLOSE = 3
"""How many words before an infinitive the verb stands that governs it ("is ready to accept")."""


class Answer(NamedTuple):
    """What the words answer, and the verb that they are or hang on."""

    verb: VerbGroup | None
    stance: Stance


def answer(at: View, word: Word[StanceEntry]) -> Answer | None:
    """What the words answer; None where nobody is told to answer anything."""
    verb = _verb(at, word)
    if _taken_back(at, word.first):
        return None
    if word.entry.frame in (StanceFrame.OBJECT, StanceFrame.SUBJECT) and _supposed(at, word, verb):
        return Answer(verb, Stance.UNDECIDED) if _left_open(at, word, verb) else None
    stance = _stance(at, word, verb)
    if stance is Stance.REJECT and verb is not None and _found_fault(at, word, verb):
        return None
    if stance is None or _not_brought_off(at, word, verb) or units_of(at.document).denied(word.first):
        return None
    return None if verb is not None and _told_otherwise(at, word, verb) else Answer(verb, stance)


def _left_open(at: View, word: Word[StanceEntry], verb: VerbGroup | None) -> bool:
    """ "unclear whether Moscow will accept it", "is considering whether to sign": what nobody has decided yet."""
    if word.entry.frame is not StanceFrame.OBJECT or word.entry.stance is Stance.UNDECIDED:
        return False
    own = verb_of(at, word.first, word.last)
    markers = [_marker(at, v) for v in (own, verb) if v is not None]
    marker = next((m for m in markers if m is not None and at.lower(m) in ("whether", "if")), None)
    if marker is None or (at.tag(marker + 1) == "PRP" and _of_nobody(at, marker)):
        return False
    return _unknown_before(at, marker)


def _unknown_before(at: View, marker: int) -> bool:
    """Whether what stands before "whether" says that it is open: "it is unclear", "has not decided"."""
    before = [at.lower(i) for i in range(marker - 1, max(at.sentence.first, marker - _BEFORE_WHETHER) - 1, -1)]
    for i, said in enumerate(before):
        if said in listed("not known yet") or (said in listed("known or decided") and _NOT & set(before[i:])):
            return True
    return False


def _of_nobody(at: View, marker: int) -> bool:
    """ "it is unclear whether *it* will accept": a pronoun that nothing in its sentence explains."""
    verb = next((v for v in reversed(at.verbs) if v.last <= marker and v.form == "finite"), None)
    subject = at.syntax.subject_of(verb) if verb is not None else ()
    return bool(subject) and at.lower(subject[0].head) == "it"


def _found_fault(at: View, word: Word[StanceEntry], verb: VerbGroup) -> bool:
    """ "Lavrov said Kyiv was not ready for talks": what a party is in the eyes of another is no answer of its own."""
    if word.entry.way not in _READY and not listed("being ready") & {at.lower(i) for i in range(word.first, word.last)}:
        return False
    speaking = {a.country for a in actors_of(speakers(at, word.first))} - {None}
    answering = {a.country for a in actors_of(subject_parties(at, verb))} - {None}
    return bool(speaking) and bool(answering) and not speaking & answering


def _marker(at: View, verb: VerbGroup) -> int | None:
    """The word that opens the verb's clause: "*whether* Kyiv will accept", "*whether* to accept"."""
    clause = at.syntax.clause_of(verb)
    if clause is None:
        return None
    return clause.first - 1 if clause.kind == "infinitive" else clause.marker


def asked(at: View, token: int) -> bool:
    """Whether the words are a question, or stand in what a condition requires."""
    start = at.document.tokens[token].start
    required = at.document.derived(_REQUIRED)
    return at.lower(at.sentence.last - 1) == "?" or any(span.start <= start < span.end for span in required)


def _required(document: Document) -> list[Span]:
    conditions = document.derived(CONDITIONS)
    return [c.requirement for c in conditions if c.rule in _SUPPOSING or c.kind is ConditionKind.DEMAND]


_REQUIRED = Derived("what is only required", _required)
"""What conditions require and nobody tells as done: "if Kyiv accepts", "must be accepted by citizens"."""


def _verb(at: View, word: Word[StanceEntry]) -> VerbGroup | None:
    """The verb group of the words, else the last finite one before them ("is ready for")."""
    own = verb_of(at, word.first, word.last)
    if own is not None and (own.form != "infinitive" or decided_by(at, own)):
        return own
    before = [v for v in at.verbs if v.first < word.last and v.form in ("finite", "gerund") and v is not own]
    if not before or (own is not None and own.first - before[-1].last > _CLOSE):
        return own
    return before[-1]


def _taken_back(at: View, token: int) -> bool:
    """ "lift its veto on the loan": a refusal that is taken back, or is to be, answers nothing by itself."""
    if not at.tag(token).startswith("NN"):
        return False
    noun = next((n for n in at.nouns if n.head == token), None)
    ending = listed("ending a refusal")
    return noun is not None and any(v.last == noun.first and v.lemma in ending for v in at.verbs)


def _supposed(at: View, word: Word[StanceEntry], verb: VerbGroup | None) -> bool:
    """Whether the answer is only asked for or supposed: "must accept", "urged them to accept", "if they do"."""
    if asked(at, word.first):
        return True
    if verb is None:
        return False
    if _for_another(at, word, verb):
        return True
    clause = at.syntax.clause_of(verb)
    marker = at.lower(clause.marker) if clause is not None and clause.marker is not None else ""
    if marker == "whether":
        return True
    if not word.first <= verb.head < word.last:
        return False
    if marker in _UNCERTAIN or (marker == "after" and verb.tense == "present"):
        return True
    if verb.form == "gerund":
        return _only_named(at, word, verb)
    if verb.form == "infinitive" and decided_by(at, verb):
        return False
    return not _yet_to(at, verb) and (_is_subjunctive(at, verb) or _is_called_for(at, word, verb))


def _only_named(at: View, word: Word[StanceEntry], verb: VerbGroup) -> bool:
    """ "the price of accepting the plan": a gerund that tells of no answer; not "is rejecting it", "accused of it"."""
    if word.entry.stance is Stance.REJECT and accused(at, verb) is not None:
        return False
    return at.lower(verb.first - 1) not in (",", "is", "are", "was", "were", "both", "sides")


def _is_called_for(at: View, word: Word[StanceEntry], verb: VerbGroup) -> bool:
    """ "Accept the plan!", "to accept it", "must accept it": an order, an aim or a duty, and no answer yet."""
    ordered = at.tag(verb.head) == "VB" and len(verb.parts) == 1 and not _has_subject(at, verb)
    thinks = verb.modal == "have to" and word.entry.stance is Stance.UNDECIDED  # "would have to think about it"
    return word.first >= verb.first and (ordered or verb.form == "infinitive" or (verb.modal in _ASKED and not thinks))


def accused(at: View, verb: VerbGroup) -> NounGroup | None:
    """Who is accused of it: "accused *Moscow* of rejecting the truce"."""
    if at.lower(verb.first - 1) != "of":
        return None
    whom = next((n for n in at.nouns if n.last == verb.first - 1), None)
    before = whom is not None and any(v.last == whom.first and v.lemma in listed("accusing") for v in at.verbs)
    return whom if before else None


def _not_brought_off(at: View, word: Word[StanceEntry], verb: VerbGroup | None) -> bool:
    """ "failed to agree on a truce", "tried to block it": the verb above tells that it was not done, or only tried."""
    own = verb_of(at, word.first, word.last)
    if verb is None:
        return False
    if own is not None and own.form == "infinitive" and at.lower(own.first - 1) in listed("not able"):
        return True
    if own is not None and own.form == "infinitive" and verb is not own:
        return verb.lemma in listed("not bringing off")
    if own is not None or not at.tag(word.first).startswith("NN"):
        return False
    between = any(verb.last <= v.first < word.first and v.form == "infinitive" for v in at.verbs)
    return _without(at, verb) or (between and verb.lemma in listed("not bringing off"))


def _without(at: View, verb: VerbGroup) -> bool:
    """ "sought approval for a loan", "failed to reach agreement on it": an answer that is still wanting."""
    above = next((v for v in reversed(at.verbs) if v.last == verb.first), None) if verb.form == "infinitive" else None
    tried = above is not None and above.lemma in listed("not bringing off")
    return tried or verb.lemma in listed("not having it")


def _for_another(at: View, word: Word[StanceEntry], verb: VerbGroup) -> bool:
    """ "gave Putin 50 days to agree", "persuaded Kyiv to accept": what is not the subject's to answer."""
    own = verb_of(at, word.first, word.last)
    if own is None or own.form != "infinitive" or own.first <= verb.last:
        return False
    between = (n for n in at.nouns if verb.last <= n.first < own.first and n.preposition is None)
    return any(at.cast.names_in(n.first, n.last) or at.cast.actor_of(n) is not None for n in between)


def _is_subjunctive(at: View, verb: VerbGroup) -> bool:
    """ "insisted that Kyiv withdraw from the talks": what is demanded of a party, not done."""
    if at.tag(verb.head) not in ("VB", "VBP") or len(verb.parts) > 1 or not _has_subject(at, verb):
        return False
    above = governing(at, verb)
    return above is not None and above.lemma in listed("demanding that")


def _has_subject(at: View, verb: VerbGroup) -> bool:
    """ "Kyiv and Moscow sign the deal", as headlines have it; not "could accept or reject it"."""
    return any(n.last == verb.first for n in at.syntax.subject_of(verb))


def _yet_to(at: View, verb: VerbGroup) -> bool:
    """ "has yet to approve": still open, and no duty."""
    return any(at.lower(i) == "yet" and at.lower(i + 1) == "to" for i in range(verb.first, verb.head))


def _stance(at: View, word: Word[StanceEntry], verb: VerbGroup | None) -> Stance | None:
    """The stance of the words, the opposite where they are negated."""
    entry, before = word.entry, at.lower(word.first - 1)
    if verb is not None and word.first <= verb.head < word.last and _yet_to(at, verb):
        return None if entry.stance is Stance.REJECT else Stance.UNDECIDED
    if not _is_turned_round(at, word, verb):
        return Stance.UNDECIDED if entry.stance is Stance.ACCEPT and _thought_over(at, word) else entry.stance
    if before == "no" and any(at.lower(i) == "there" for i in range(word.first - 5, word.first)):
        return None  # "there was no agreement": nobody's answer
    return Stance.UNDECIDED if entry.stance is Stance.ACCEPT and _not_yet(at, verb) else entry.opposite


def _thought_over(at: View, word: Word[StanceEntry]) -> bool:
    """ "agreed to *consider* the proposal", "is ready to study it": a yes that leaves it open."""
    deed = next((v for v in at.verbs if v.first in (word.last - 1, word.last) and v.form == "infinitive"), None)
    return deed is not None and deed.lemma in listed("thinking over")


def _is_turned_round(at: View, word: Word[StanceEntry], verb: VerbGroup | None) -> bool:
    """Whether a negation turns the words round: "did not accept", "no agreement"; not one that is among them."""
    if any(at.lower(i) in _NOT for i in range(word.first, word.last)):
        return False
    negated = verb is not None and verb.negated and verb.first <= word.first < verb.last + 3
    negated = negated or at.lower(word.first - 1) in _NOT_BEFORE or _has_no_mind_to(at, word)
    return negated or (verb is not None and _declines_to(at, word, verb))


def _declines_to(at: View, word: Word[StanceEntry], verb: VerbGroup) -> bool:
    """ "*declined to* commit to a truce", "refuses to sign it": a no by the verb above."""
    own = verb_of(at, word.first, word.last)
    below = own is not None and own.form == "infinitive" and own.first == verb.last
    return below and not verb.negated and verb.lemma in listed("staying away")


def _has_no_mind_to(at: View, word: Word[StanceEntry]) -> bool:
    """ "has *no plans to* call off the talks", "had no intention of accepting it"."""
    mind = word.first - 2
    return (
        at.lower(word.first - 1) in ("to", "of")
        and at.lower(mind) in listed("what one has a mind to")
        and at.lower(mind - 1) == "no"
    )


def _not_yet(at: View, verb: VerbGroup | None) -> bool:
    """ "has not yet agreed" leaves it open; "has not agreed" and "did not agree" do not."""
    if verb is None or not (verb.perfect and verb.negated):
        return False
    return any(at.lower(i) == "yet" for i in range(verb.first, verb.last))


def _told_otherwise(at: View, word: Word[StanceEntry], verb: VerbGroup) -> bool:
    """Whether the verb is the words' own and somebody is not said to have answered, nor says so of his own side."""
    if not word.first <= verb.head < word.last:
        return False
    return by_nobody(at.document, verb) or _hoped_for(at, verb) or _foretold(at, verb) or _only_could(at, verb)


def _hoped_for(at: View, verb: VerbGroup) -> bool:
    """ "hopes Zelensky will accept", "doubted that Moscow would sign", "few believed Putin would agree"."""
    clause, above = at.syntax.clause_of(verb), governing(at, verb)
    if above is None or clause is None or clause.kind != "reported":
        return False
    neither = above.negated or at.lower(above.first - 1) in ("nor", "neither")
    return above.lemma in listed("hoping and doubting") or (neither and above.lemma in listed("telling it as true"))


def _foretold(at: View, verb: VerbGroup) -> bool:
    """ "Starmer said Trump would reject it": what somebody of another state says is to come."""
    clause = at.syntax.clause_of(verb)
    asks_why = clause is not None and clause.marker is not None and at.lower(clause.marker) == "why"
    if asks_why or (verb.modal not in ("will", "would") and verb.tense != "future"):
        return False
    speaking = {a.country for a in actors_of(speakers(at, verb.head))}
    answering = {a.country for a in actors_of(subject_parties(at, verb))}
    known = None not in speaking | answering
    return known and bool(speaking) and bool(answering) and not speaking & answering


def _only_could(at: View, verb: VerbGroup) -> bool:
    """ "Trump could agree to it, analysts say", but not "I could accept it": what others think possible."""
    if verb.modal != "could":
        return False
    speaking, answering = (actors_of(t) for t in (speakers(at, verb.head), subject_parties(at, verb)))
    return not {a.country or a.name for a in speaking} & {a.country or a.name for a in answering}
