"""Who proposes or answers: the actors behind subjects, possessors and by-phrases, and who is no party."""

from __future__ import annotations

from ukrnews.lexicon.entries import Sense
from ukrnews.model import ActorKind
from ukrnews.parsers.conditions.signs import lemmas_of
from ukrnews.parsers.conditions.units import units_of
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.statements.really_said import by_nobody
from ukrnews.parsers.told import Told, named_between, speakers_told, told_by
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup

_CONTROLLED = frozenset({"infinitive", "participle", "coordinate"})
CARRIES = frozenset({"for", "to", "of", "that"})
"""Words behind a noun of proposing, and behind its author, that open what it carries."""
_NOBODY = frozenset({"those", "anyone", "whoever"})
_WITHIN = frozenset({"of", "by", "in", "on", "at", "from"})
_FIRST = frozenset({"i", "we", "our", "my", "us"})
_OWN = frozenset({"his", "her", "its", "their"})
_POSSESSIVE = _OWN | {"our", "my"}


def speakers(at: View, token: int) -> tuple[Told, ...]:
    """The speakers of the statement around the token."""
    return speakers_told(at.document, units_of(at.document).at(token).voice)


def meant(at: View, nouns: tuple[NounGroup, ...]) -> tuple[Told, ...]:
    """The actors meant by the groups; "we" is whoever speaks, "his country" is who he is."""
    if not nouns:
        return ()
    noun = nouns[0]
    if at.lower(noun.head) in _FIRST and at.document.tokens[noun.head].text != "US":
        return speakers(at, noun.head) or told_by(at.cast, nouns)
    found = told_by(at.cast, nouns)
    unknown = all(t.actor.kind is ActorKind.UNNAMED and t.actor.country is None for t in found)
    if unknown and noun.owner is not None and at.lower(noun.head) in listed("what stands for its owner"):
        return told_by(at.cast, (_opening(noun),)) or found
    return found


def subject_parties(at: View, verb: VerbGroup) -> tuple[Told, ...]:
    """The actors behind a verb's subject; the speakers of the statement that the verb itself makes come first."""
    if by_nobody(at.document, verb):
        return ()
    nouns = at.syntax.subject_of(verb)
    if len(nouns) == 1 and (at.lower(nouns[0].head) in _NOBODY or _only_where(at, verb, nouns[0])):
        return ()
    sender = _sender(at, verb) or _for_whom(at, verb)
    if sender:
        return meant(at, sender)
    statement = units_of(at.document).announced(verb.head)
    if statement is not None and statement.speakers:
        return speakers_told(at.document, statement)
    if len(nouns) == 1 and _stands_for_speaker(at, nouns[0]):
        speaking = speakers(at, verb.head)
        if speaking:
            return speaking
    return meant(at, nouns) or _controller(at, verb) or _goes_on(at, verb) or named_before(at, verb.first)


def _for_whom(at: View, verb: VerbGroup) -> tuple[NounGroup, ...]:
    """ "unfair *for Macron* to have called for talks": whoever is to do it, or has done it."""
    if verb.form != "infinitive":
        return ()
    noun = next((n for n in at.nouns if n.last == verb.first and at.preposition(n) == "for"), None)
    return (noun,) if noun is not None else ()


def _only_where(at: View, verb: VerbGroup, noun: NounGroup) -> bool:
    """ "a march *in Riga*, which called for talks": where they were who called."""
    clause = at.syntax.clause_of(verb)
    return clause is not None and clause.kind == "relative" and at.preposition(noun) in ("in", "at", "near")


def _goes_on(at: View, verb: VerbGroup) -> tuple[Told, ...]:
    """ "*Guterres* said talks had begun *and called* for a truce": whoever said what stands before."""
    return speakers(at, verb.first - 2) if at.lower(verb.first - 1) in ("and", "but") else ()


def _sender(at: View, verb: VerbGroup) -> tuple[NounGroup, ...]:
    """ "*Guterres* sent a letter to Putin offering a deal": who writes is the one who offers, not the addressee."""
    if at.tag(verb.head) != "VBG" or verb.form == "finite":
        return ()
    whom = next((n for n in at.nouns if n.last == verb.first and at.preposition(n) in ("to", "with")), None)
    if whom is None or whom.preposition is None:
        return ()
    letter = next((n for n in at.nouns if n.last == whom.preposition), None)
    if letter is None or at.lower(letter.head) not in listed("what is sent"):
        return ()
    finite = (v for v in at.verbs if v.form == "finite" and v.voice != "passive")
    sending = next((v for v in finite if v.last == letter.first), None)
    return at.syntax.subject_of(sending) if sending is not None else ()


def named_before(at: View, token: int) -> tuple[Told, ...]:
    """The party named right before the token, as in a headline without a verb ("Kremlin open to talks")."""
    return named_between(at.cast, max(at.sentence.first, token - 1), token)


def _stands_for_speaker(at: View, noun: NounGroup) -> bool:
    """Whether the subject of reported words is the one who speaks: "it would refuse", "his country would not"."""
    word = at.lower(noun.first)
    return word in ("it", "he", "she", "they") or (word in _OWN and noun.last - noun.first == 2)


def _controller(at: View, verb: VerbGroup) -> tuple[Told, ...]:
    """The subject of the clause that an infinitive or participle depends on."""
    clause = at.syntax.clause_of(verb)
    for _ in range(4):
        if clause is None or not (clause.kind in _CONTROLLED or clause.verb is None):
            return ()
        clause = at.parent(clause)
        found = meant(at, clause.subject) if clause is not None else ()
        if found:
            return found
    return ()


def takes_object(at: View, verb: VerbGroup) -> bool:
    """Whether a noun group without a preposition stands right after the verb, as after no passive."""
    return any(n.first == verb.last and n.preposition is None and not n.temporal for n in at.nouns)


def agent(at: View, verb: VerbGroup) -> tuple[Told, ...]:
    """The actors in the by-phrase of a passive verb or bare participle."""
    agents = at.syntax.agent_of(verb)
    if not agents:
        by = next((i for i in (verb.last, verb.last + 1) if at.lower(i) == "by"), -1)
        beside = next((n for n in at.nouns if n.preposition == by), None)
        agents = at.syntax.coordination_of(beside) if beside is not None else ()
    return meant(at, agents)


def owner(at: View, noun: NounGroup) -> tuple[Told, ...]:
    """Whose it is: a possessor, an adjective of nationality, "from X", "of X"."""
    if noun.possessor is not None:
        return meant(at, (NounGroup(noun.first, noun.possessor, noun.possessor - 1, owner=noun.owner),))
    if at.lower(noun.first) in _POSSESSIVE:
        return meant(at, (_opening(noun),))
    side = at.cast.side_of(noun)
    if side is not None:
        return (Told(side, (noun.first, noun.last)),)
    source = next((n for p, n in at.syntax.modifiers_of(noun) if p in ("from", "by")), None)
    return meant(at, at.syntax.coordination_of(source)) if source is not None else ()


def decided_by(at: View, deed: VerbGroup) -> tuple[Told, ...]:
    """Whose decision the deed is: "*Kyiv's* decision to accept the truce", "the decision *of Moscow* to quit"."""
    end = deed.first - (at.lower(deed.first - 1) == "not")
    noun = next((n for n in at.nouns if n.last == end), None)
    of: NounGroup | None = None
    while noun is not None and at.lower(noun.head) not in listed("decisions"):
        of, within = noun, at.lower(noun.first - 1) in _WITHIN
        noun = at.noun_at(noun.first - 2) if within else None
    if noun is None:
        return ()
    own = owner(at, noun)
    return own if own or of is None or at.preposition(of) != "of" else meant(at, (of,))


def past_author(at: View, noun: NounGroup) -> int:
    """Where what the noun carries begins, past who makes it or whom it is made to: "a call *by Erdogan* for talks", "an
    appeal *to Moscow* to release them"."""
    party = next((n for n in at.nouns if n.preposition == noun.last), None)
    if party is None:
        return noun.last
    to = at.lower(noun.last) == "to" and at.lower(party.last) in CARRIES and at.cast.actor_of(party) is not None
    return party.last if to or at.lower(noun.last) in ("by", "from") else noun.last


def voicing(at: View, noun: NounGroup) -> tuple[Told, ...]:
    """Who voices a call or demand: the subject of its clause, where the verb voices ("repeated calls for talks") or the
    group comes along with the subject ("came with a demand for")."""
    along = at.preposition(noun) == "with"
    voice = lemmas_of(at.document, Sense.VOICE) | listed("naming terms")
    for clause in reversed(at.clauses):
        if clause.first <= noun.first < clause.last and clause.subject and noun not in clause.subject:
            verb = clause.verb
            if (verb is not None and _answers(verb)) or (not along and (verb is None or verb.lemma not in voice)):
                return ()
            found = meant(at, clause.subject)
            if found:
                return found
    return ()


def _answers(verb: VerbGroup) -> bool:
    """ "agreed with the idea of a truce": who answers an idea has not put it forward."""
    return verb.lemma in listed("answering by a verb")


def of_people(at: View, told: Told) -> bool:
    """Whether the words are for people at large, who are no party: "our citizens", "voters", "the people of Donbas"."""
    return any(at.document.word(i) in listed("people at large") for i in range(*told.tokens))


def done_by_people(at: View, verb: VerbGroup) -> bool:
    """Whether the verb's subject is people at large, for whom nobody else answers."""
    return any(at.lower(n.head) in listed("people at large") for n in at.syntax.subject_of(verb))


def nobody_but_people(at: View, told: tuple[Told, ...]) -> bool:
    """Whether only people at large are told, none of them by name."""
    return bool(told) and all(t.actor.kind is ActorKind.UNNAMED and of_people(at, t) for t in told)


def _opening(noun: NounGroup) -> NounGroup:
    """The word that opens the group: "his"."""
    return NounGroup(noun.first, noun.first + 1, noun.first)
