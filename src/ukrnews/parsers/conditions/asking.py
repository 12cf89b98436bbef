"""What a party asks of others by a verb of asking, wherever it stands: "had requested more missiles"."""

from __future__ import annotations

from ukrnews.lexicon.entries import Sense
from ukrnews.model import Act, Actor, ConditionKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.ahead import asks, subject_before
from ukrnews.parsers.conditions.asked import of_another
from ukrnews.parsers.conditions.condition_draft import Draft
from ukrnews.parsers.conditions.stakes import topics
from ukrnews.parsers.conditions.units import Unit, unit_at, units_of
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.extents import trimmed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup

_IF = frozenset({"if", "unless", "whether"})
_ELSE = frozenset({",", ";", ":", "that", "whether", "if", "how", "what", "who", "when", "where", "why", "about"})
_OURS = frozenset({"we", "i"})
_WH = frozenset({"whether", "if", "how", "why", "where"})
_VERBS = listed("asking somebody") | listed("asking for")
_FAR = 7
"""How far behind the verb that which completes it may begin: "urged in its report to set up"."""
_LONG = 16
"""How far behind whom it is asked of the infinitive may stand: "calls on all parties that …, to free them"."""


@rule("asking-demand", on=(Sense.ASKING, Sense.ASK), each=VerbGroup)
def asking(at: View, verb: VerbGroup) -> Draft | None:
    """What a party asks of others by a verb that no statement was read from: "had requested more missiles"."""
    if not _asks(at, verb):
        return None
    unit, subject = unit_at(at, verb.head), _subject(at, verb)
    first = _completed(at, unit, verb)
    who = _parties(at, unit, subject)
    if first is None or not who:
        return None
    last = max(trimmed(at.document, first, unit.last), first + 1)
    what = first, last
    if last - first < 2 and not topics(at, *what):
        return None
    if not of_another(at, who, verb.lemma, what):
        return None
    return Draft(ConditionKind.DEMAND, (verb.first, verb.last), unit, verb.head, last, what, None, subject, True)


def _subject(at: View, verb: VerbGroup) -> tuple[NounGroup, ...]:
    """Who asks: the verb's subject; of what is done in order to ask, the subject before it."""
    found = at.syntax.subject_of(verb)
    if found or verb.form == "finite":
        return found
    return subject_before(at, at.sentence.first, verb.first)


def _asks(at: View, verb: VerbGroup) -> bool:
    """Whether it is asked, and by no statement's own word, which another rule reads."""
    if verb.lemma not in _VERBS or verb.particle is not None:
        return False
    if verb.negated or verb.voice == "passive" or verb.modal not in (None, "will") or asks(at, verb.head):
        return False
    said = units_of(at.document).announced(verb.head)
    if said is not None and said.act is Act.DEMAND:
        return False
    clause = at.syntax.clause_of(verb)
    if clause is not None and clause.marker is not None and at.lower(clause.marker) in _IF:
        return False
    if at.lower(verb.first - 1) == "and" and _second_of_what_is_due(at, verb):
        return False
    above = next((v for v in reversed(at.verbs) if v.last <= verb.first and v.last >= verb.first - 2), None)
    if verb.form == "participle" or (verb.form == "infinitive" and at.tag(verb.first - 1).startswith("JJ")):
        return False  # "are ready to pressure Russia"
    if verb.form == "finite" or above is None:
        return True
    return not above.negated and above.lemma not in listed("not asking")


def _second_of_what_is_due(at: View, verb: VerbGroup) -> bool:
    """ "said they must form a government and ask for help": two things that others are to do."""
    first = next((v for v in reversed(at.verbs) if v.last <= verb.first - 1), None)
    return first is not None and first.modal is not None and verb.tag in ("VB", "VBP")


def _completed(at: View, unit: Unit, verb: VerbGroup) -> int | None:
    """Where that begins which is asked for: whom it is asked of, or the thing; None where the verb asks nothing."""
    for i in range(verb.last, min(verb.last + _FAR, unit.last - 1)):
        word, noun = at.lower(i), next((n for n in at.nouns if n.first == i), None)
        found = _completes(at, verb, i, noun)
        if found is not None:
            return found
        if noun is not None and noun.preposition is None:
            return None
        if word in _ELSE or any(v.first == i for v in at.verbs):
            return None
    return None


def _completes(at: View, verb: VerbGroup, i: int, noun: NounGroup | None) -> int | None:
    """Where it begins, if it does at token `i`."""
    word = at.lower(i)
    if word == "for" and verb.lemma in listed("asking for"):
        return None if at.lower(i + 1) == "to" else i + 1  # "what it has been calling for to fight back"
    if word in ("on", "upon") and verb.lemma in listed("asking on"):
        return i + 1 if _to_do(at, i + 1) else None
    if word == "with" and verb.lemma in listed("asking with"):
        return i + 1 if _to_do(at, i + 1) else None
    if word == "to" and verb.lemma in listed("asking to") and not _infinitive(at, i):
        return i + 1 if _to_do(at, i + 1) else None
    if verb.lemma not in listed("asking somebody"):
        return None
    if _infinitive(at, i) and verb.lemma not in listed("expecting"):
        return None if any(v.first == i and v.voice == "passive" for v in at.verbs) else i  # "asked not to be named"
    if noun is None or noun.preposition is not None or i > verb.last + 1:
        return None
    if _to_do(at, i):
        if verb.lemma in listed("pushing") and not _infinitive(at, noun.last):
            return None  # "pushed them back to win time"
        named = verb.lemma not in listed("pushing") or _is_party(at, noun)
        return i if named and (verb.lemma not in listed("expecting") or _of_it(at, noun)) else None
    return i if verb.lemma in listed("asking a thing") and topics(at, noun.first, noun.last) else None


def _of_it(at: View, asked: NounGroup) -> bool:
    """Whether it is to be done by those who are asked, not "expects 20 states to attend", "expects prices to rise"."""
    counted = any(at.tag(i) in ("CD", "JJR", "RBR") for i in range(asked.first - 1, asked.last))
    to_do = next((v for v in at.verbs if v.form == "infinitive" and v.first >= asked.last), None)
    return (
        _is_party(at, asked)
        and not counted
        and to_do is not None
        and to_do.lemma not in listed("befalling") | listed("blows")
    )


def _is_party(at: View, asked: NounGroup) -> bool:
    """Whether it is somebody who can be asked, not "pushed the talks back", "pushed output to a record"."""
    return at.lower(asked.head) in listed("whom a party asks") or bool(at.cast.actors_of((asked,)))


def _to_do(at: View, first: int) -> bool:
    """Whether an infinitive, or "for", says what whoever is named from `first` on is to do."""
    asked = next((n for n in at.nouns if first <= n.first <= first + 1), None)
    if asked is None:
        return False
    end = at.syntax.phrase_of(asked)[1]
    if at.lower(end) == "for":
        return True
    reach = range(asked.last, min(max(end, asked.last) + _LONG, at.sentence.last))
    asks_what = next((i for i in reach if at.lower(i) in _WH), reach.stop)  # "asked him whether they were ready to go"
    return any(_infinitive(at, i) for i in range(asked.last, asks_what))


def _infinitive(at: View, token: int) -> bool:
    """Whether an infinitive begins there, "not" or an adverb before it."""
    return any(v.form == "infinitive" and v.first == token for v in at.verbs)


def _parties(at: View, unit: Unit, subject: tuple[NounGroup, ...]) -> tuple[Actor, ...]:
    """Who asks: whom the subject means, or the speakers by "we"."""
    actors = at.cast.actors_of(subject)
    if actors:
        return tuple(actors)
    sides = tuple(side for n in subject if (side := at.cast.side_of(n)) is not None)
    return sides or (unit.speakers if any(at.lower(n.head) in _OURS for n in subject) else ())


asking.finds(
    "Kallas told reporters that [Sybiha] had <requested {more Patriot missiles}>.",
    "[Guterres] flew to Odesa to <call for {the release of prisoners}>.",
    "[Grossi] <appealed once more to {both armies to spare the plant}>.",
    "[The Commission] <expects {all member states to back the loan}>.",
)
asking.passes_by("Rutte urged both sides to sign the truce.")
asking.nothing_in(
    "Rutte spoke in Oslo, urging viewers to buy his book.",
    "The Kremlin refused to call for a truce.",
    "If Rutte urges both sides to sign the truce, they may do so.",
    "Rutte asked about the truce.",
    "The minister called the truce a farce.",
    "Kyiv pushed the talks back to Monday to win time for a truce.",
    "They asked the minister whether troops were ready to leave Sumy.",
    "Kallas expects more Russians to leave Moscow.",
    "The bloc pushed them back to Monday to win time for a truce with Moscow.",
    "Two envoys said Moldova would first form a cabinet and ask for help against Russia.",
)
