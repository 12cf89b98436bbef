"""What somebody is asked to do: "urged Russia to release the children"."""

from __future__ import annotations

from ukrnews.lexicon.entries import ProposingEntry, ProposingRole
from ukrnews.model import ActorKind, ProposalKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.extents import offer_end
from ukrnews.parsers.proposals.contents import only_told, put
from ukrnews.parsers.proposals.parties import agent, meant, nobody_but_people, subject_parties
from ukrnews.parsers.proposals.puts_and_replies import Put
from ukrnews.parsers.proposals.steps import is_step
from ukrnews.parsers.proposals.telling import is_passive, telling, through_a_plan
from ukrnews.parsers.proposals.triggers import Word
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.told import Told
from ukrnews.parsers.topics import Topic, beside, step, topic_in
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import NounGroup, VerbGroup

_QUESTION = frozenset({"if", "whether", "about", "how", "why", "what", "who", "when", "where"})
_RELATIVE = frozenset({"that", "which", "who"})
_QUOTES = frozenset({"“", '"', "‘"})
_OBJECT, _NEAR, _WIDE = 3, 9, 16
"""How many words into what is asked its topic may stand."""


@rule("asked-to-proposal", on=(ProposingRole.ASK,))
def asked_to(at: View, word: Word[ProposingEntry]) -> Put | None:
    """What one party urges, asks or invites another to do: "urged Russia to release the children"."""
    verb = at.once(telling, word)
    if verb is None or at.once(is_passive, word, verb):
        return _were_asked(at, word, verb) if verb is not None else None
    last = offer_end(at.document, _past_clause(at, word.last), at.sentence.last)
    deed = _deed(at, word.last, last)
    if deed is None:
        return None
    topic = topic_in(at.document, deed.first, min(last, deed.first + _WIDE))
    if topic is not None and (beside(at.document, deed.first, topic) or _does_itself(at, topic)):
        topic = None  # "to stand firm in the face of sanctions"
    if not word.entry.sure and (topic is None or topic.vessel):
        return None
    whom = _before(at, word.last, deed)
    by, of = subject_parties(at, verb), meant(at, at.syntax.coordination_of(whom)) if whom is not None else ()
    if not by or whom is None or nobody_but_people(at, of):
        return None
    if topic is None and not (_is_step(at, word, deed, last) and _between_parties(at, by, of, whom)):
        return None
    if topic is None and (deed.lemma in listed("giving oneself up") or _lays_down_arms(at, deed, last)):
        return None  # an ultimatum
    made = put(at.document, deed.first - (at.lower(deed.first - 1) == "not"), last, by, anything=True)
    if made is not None and topic is None:
        made = made._replace(topic=step(deed.first, last))
    return made._replace(addressees=of) if made is not None else None


def _were_asked(at: View, word: Word[ProposingEntry], verb: VerbGroup) -> Put | None:
    """ "Both countries were asked to hand over a battery": what is asked for, whoever asks."""
    last = offer_end(at.document, word.last, at.sentence.last)
    deed = next((v for v in at.verbs if v.first >= verb.last and v.form == "infinitive"), None)
    whom = at.syntax.subject_of(verb)
    if deed is None or not whom or deed.first > _past_agent(at, verb.last) or verb.form != "finite":
        return None
    topic = topic_in(at.document, deed.first, min(last, deed.first + _WIDE))
    of = tuple(t for t in meant(at, whom) if t.actor.country is not None)
    if topic is None or topic.vessel or not of or nobody_but_people(at, of):
        return None
    made = put(at.document, deed.first, last, agent(at, verb))
    return made._replace(addressees=of, infinitive=False) if made is not None else None


def _past_agent(at: View, first: int) -> int:
    """Past whoever asks: "was asked *by Washington* to leave"."""
    asking = next((n for n in at.nouns if n.preposition == first and at.lower(first) == "by"), None)
    return asking.last if asking is not None else first


@rule("urged-thing-proposal", on=(ProposingRole.ASK,))
def urged_thing(at: View, word: Word[ProposingEntry]) -> Put | None:
    """What somebody urges, not whom: "urged an immediate truce and a return to talks"."""
    verb = at.once(telling, word) if word.entry.lemma in listed("urging a thing") else None
    first = word.last + (at.lower(word.last) in _QUOTES)
    noun = next((n for n in at.nouns if verb is not None and n.first == first), None)
    if verb is None or noun is None or verb.voice == "passive":
        return None
    last = offer_end(at.document, noun.first, at.sentence.last)
    topic = topic_in(at.document, noun.first, min(last, noun.first + _WIDE))
    by = through_a_plan(at, verb, subject_parties(at, verb)) or ()
    if topic is None or topic.vessel or not by or at.cast.actor_of(noun) is not None or nobody_but_people(at, by):
        return None
    if only_told(at.document, noun.first, topic) or beside(at.document, noun.first, topic):
        return None
    return put(at.document, noun.first, last, by)


@rule("asked-for-proposal", on=(ProposingRole.ASK,))
def asked_for(at: View, word: Word[ProposingEntry]) -> Put | None:
    """What one party asks another for: "asked its allies for tanks", "pressed Putin for a truce"."""
    verb = at.once(telling, word)
    if verb is None or verb.voice == "passive":
        return None
    whom = next((n for n in at.nouns if n.first == word.last), None)
    if whom is None:
        return None
    first = _past_whom(at, at.syntax.coordination_of(whom)[-1], _opening(word.entry))
    if at.lower(first) != _opening(word.entry):
        return None
    last = offer_end(at.document, first + 1, at.sentence.last)
    topic = topic_in(at.document, first + 1, min(last, first + _NEAR))
    by, of = subject_parties(at, verb), meant(at, at.syntax.coordination_of(whom))
    if topic is None and by and _to_meet(at, whom, of, first):
        return _meeting(at, (whom.first, last), by, of)
    if not by or nobody_but_people(at, by) or nobody_but_people(at, of):
        return None
    if topic is None or not _can_be_given(at, topic, first + 1, last):
        return None
    return _thing(at, (first + 1, last), by, of)


def _past_whom(at: View, whom: NounGroup, opening: str) -> int:
    """Past those who are asked, with what tells who they are: "the leaders *of the Group of Seven*"."""
    last = whom.last
    while at.lower(last) in ("of", "in", "at") and at.lower(last) != opening:
        within = next((n for n in at.nouns if n.preposition == last), None)
        if within is None:
            break
        last = within.last
    return last


def _can_be_given(at: View, topic: Topic, first: int, last: int) -> bool:
    """Whether the topic is the very thing that the words [first, last) ask for: not "details of the talks"."""
    if topic.vessel and topic.name != "money":
        return False
    if only_told(at.document, first, topic) or beside(at.document, first, topic):
        return False
    return not any(v.first < topic.first for v in at.verbs_in(first - 1, last))


def _thing(at: View, content: tuple[int, int], by: tuple[Told, ...], of: tuple[Told, ...]) -> Put | None:
    """The thing that is asked for, with those who are asked."""
    made = put(at.document, *content, by)
    if made is None or made.topic is None:
        return None
    named = tuple(t for t in of if t.actor.kind is not ActorKind.UNNAMED)
    return made._replace(addressees=named, topic=made.topic._replace(vessel=False))  # money is asked for as such


def _opening(entry: ProposingEntry) -> str:
    """The word that opens what is asked for: "invited them *to* talks", "asked them *for* tanks"."""
    return "to" if entry.lemma in listed("inviting") else "for"


def _to_meet(at: View, whom: NounGroup, of: tuple[Told, ...], first: int) -> bool:
    """ "invited the Ukrainian and Russian negotiators to Ankara": whoever is to come comes to talk."""
    if not at.tag(first + 1).startswith("NNP"):
        return False
    countries = {t.actor.country for t in of if t.actor.country is not None}
    return at.lower(whom.head) in listed("who negotiates") or len(countries) > 1


def _meeting(at: View, content: tuple[int, int], by: tuple[Told, ...], of: tuple[Told, ...]) -> Put | None:
    made = put(at.document, *content, by)
    if made is None:
        return None
    talks = Topic(ProposalKind.NEGOTIATIONS, *content, "talks", False, content)
    named = tuple(t for t in of if t.actor.kind is not ActorKind.UNNAMED)
    return made._replace(addressees=named, topic=talks)


def _deed(at: View, first: int, last: int) -> VerbGroup | None:
    """The infinitive of what is asked for, after whoever is asked; None for a question or what takes a plan back."""
    if at.lower(first) in _QUESTION:
        return None
    verbs = at.verbs_in(first, last)
    deed = next((v for v in verbs if v.form == "infinitive"), None)
    if deed is None or deed.first == first or _takes_back(at, deed):
        return None
    if any(v.form == "gerund" and v.first < deed.first and at.lower(v.first - 1) == "from" for v in verbs):
        return None  # "pressed them from using a lull to seize land"
    return None if any(v.form == "finite" and v.head < deed.first and not _tells_who(at, v) for v in verbs) else deed


def _past_clause(at: View, first: int) -> int:
    """Past what tells who is asked: "appealed to states *that back Kyiv* to send tanks"."""
    whom = next((n for n in at.nouns if n.first == first), None)
    if whom is None or at.lower(whom.last) not in _RELATIVE:
        return first
    deed = next((v for v in at.verbs if v.first > whom.last and v.form == "infinitive"), None)
    return deed.first if deed is not None else first


def _does_itself(at: View, topic: Topic) -> bool:
    """ "to build on what *the summit* achieved": the subject of a clause beside what is asked."""
    return any(v.form == "finite" and v.first == topic.last for v in at.verbs)


def _tells_who(at: View, verb: VerbGroup) -> bool:
    """ "appealed to states *that back Kyiv* to send tanks": a clause beside those who are asked."""
    clause = at.syntax.clause_of(verb)
    return clause is not None and clause.kind == "relative"


def _lays_down_arms(at: View, deed: VerbGroup, last: int) -> bool:
    return deed.lemma in listed("laying down") and any(
        at.lower(i) in listed("what is laid down") for i in range(deed.last, last)
    )


def _before(at: View, first: int, deed: VerbGroup) -> NounGroup | None:
    """Who is asked: the first group from the token on that stands before the deed and tells no place or day."""
    inside = (n for n in at.nouns if first <= n.first < deed.first and not n.temporal)
    return next((n for n in inside if n.preposition is None or n.preposition < first), None)


def _is_step(at: View, word: Word[ProposingEntry], deed: VerbGroup, last: int) -> bool:
    """Whether what no topic names is a step that can be agreed, told with what it is done to ("to hand over the
    archive"), or what one is invited to do; not how one is to behave ("to refrain from actions", "to do the same")."""
    told = last - deed.first >= _OBJECT
    return told and (is_step(at, deed) or (word.entry.lemma in listed("inviting") and deed.lemma != "do"))


def _takes_back(at: View, verb: VerbGroup) -> bool:
    """ "urged Tusk to abandon the truce", "to withdraw his proposal": nothing is put forward by that."""
    if verb.lemma in listed("taking back"):
        return True
    after = next((n for n in at.nouns if n.first == verb.last), None)
    plan = after is not None and at.lower(after.head) in listed("what is put forward")
    return plan and verb.lemma in listed("taking back a plan")


def _between_parties(at: View, by: tuple[Told, ...], of: tuple[Told, ...], whom: NounGroup | None) -> bool:
    """Whether one party asks another, or "allies" and "the world", whom it need not name; not a government its own
    people or a mayor the residents."""
    own = {t.actor.country for t in by}
    if own == {None} and not any(t.actor.kind is ActorKind.ORGANISATION for t in by):
        return False
    if whom is not None and at.lower(whom.head) in listed("whom a party may ask without a name"):
        return True
    others = (t.actor for t in of if t.actor.country is None or t.actor.country not in own)
    return any(
        a.kind is ActorKind.ORGANISATION or (a.kind is not ActorKind.UNNAMED and a.country is not None) for a in others
    )


asked_to.finds(
    "[Estonia] urged [Berlin] <to hand over the archive>.",
    "[Kyiv] called on allies <to join the Dnipro Tribunal>.",
    "[Kyiv] invited [Estonia] <to run the crossing>.",
    "[Kyiv] urged [Estonia] <to close the consulates>.",
    "[Kyiv] urged states that share its views <to send tanks>.",
    "[Kyiv] urged [Estonia] <to take “full control” of the dam>.",
)
asked_to.finds("[Estonia] was asked <to hand over its missiles>. [Tallinn] {refused}.")
asked_to.finds("Zelensky said it was unfair for [Macron] to have called on [Kyiv] <to cede land>.")
asked_to.passes_by("Estonia called for sanctions.")
asked_to.nothing_in(
    "Zelensky urged Ukrainians to stay calm.",
    "Estonia asked Berlin whether to hand over the archive.",
    "Estonia urged Berlin to abandon the truce.",
    "Estonia urged Berlin to refrain from rash moves.",
    "Estonia urged Berlin to host.",
    "Estonia urged Berlin to join the fight.",
    "Estonia urged Berlin to take a firm stand.",
    "Estonia urged Berlin to stand firm in the face of sanctions.",
    "Estonia urged Berlin to praise what the summit achieved.",
    "Estonia urged Berlin to step back.",
    "Estonia pressed Berlin from using the truce to cede land.",
    "Kallas, asked in Riga to assess the chances of the truce, laughed.",
    "Russia urged Ukraine to surrender to save its men.",
    "Russia urged Ukraine to lay down its arms at once.",
    "The mayor urged residents to leave.",
)

urged_thing.finds("[Ankara] urged <the opening of a corridor to let people out>.")
urged_thing.finds("[Ankara] urged <an immediate truce>.", "[Ankara] urged “<constructive dialogue>”.")
urged_thing.finds("[Ankara] urges <a quick return to talks>.")
urged_thing.passes_by("Ankara called for an immediate truce.", "Ankara urged Moscow to begin a truce.")
urged_thing.nothing_in("Ankara urged calm during the truce.", "Ankara urged swift action.", "Ankara urged Moscow.")

asked_for.finds("[Kyiv] asked its allies for <more air defences>.", "[Macron] has invited Putin to <talks in Paris>.")
asked_for.finds("[Ankara] invited <[Putin] and [Zelensky] to Istanbul>.")
asked_for.passes_by("Kyiv asked for more air defences.")
asked_for.nothing_in(
    "Kyiv invited singers to Odesa.",
    "Kyiv asked Berlin for details of the talks.",
    "The mayor asked residents for patience.",
)
