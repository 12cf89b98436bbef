"""What parties answer, where what is answered follows or stands before: "accepted the truce", "ready for talks"."""

from __future__ import annotations

from typing import NamedTuple

from ukrnews.lexicon.entries import Answering, StanceEntry, StanceFrame
from ukrnews.model import ActorKind, ProposalKind, Stance
from ukrnews.parsers.cards import rule
from ukrnews.parsers.extents import before_day, offer_end
from ukrnews.parsers.proposals.answered import Answer, accused, answer
from ukrnews.parsers.proposals.contents import only_told
from ukrnews.parsers.proposals.described import described, described_range
from ukrnews.parsers.proposals.parties import agent, meant, speakers
from ukrnews.parsers.proposals.puts_and_replies import Put
from ukrnews.parsers.proposals.responding import POINTERS, reply_to, taken_up, who_answers
from ukrnews.parsers.proposals.triggers import Word, verb_of
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.told import Told
from ukrnews.parsers.topics import THROUGH, Topic, beside, topic_in
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import VerbGroup

_NOTHING = frozenset({",", ".", ";", "”", '"', "because", "—"})
_BINDING = frozenset({"if", "once", "unless", "until", "only", "provided"})
_THEN = frozenset({"if", "once", "unless", "until", "when", "only", "provided", "after", "before", "as"})
"""Words that open a clause of their own after a verb of answering that has no object."""
_LEADING = frozenset({"on", "to", "with", "that", "in", "for", "“", "”", "‘", "’", '"'}) | listed("agreed in what")
_OF_THEM = frozenset({"’s", "'s", "’", "'"})
_QUOTES = frozenset({"“", "”", "‘", "’", '"', "'"})
_AWAY = frozenset({"aside", "away", "down", "off", "out"})
_NEAR, _AFTER_TO, _BESIDE = 11, 14, 5
"""How many words into what is answered its topic may stand."""


@rule("bare-response", on=(StanceFrame.OBJECT,))
def bare(at: View, word: Word[StanceEntry]) -> Put | None:
    """A verb of answering by itself, which answers the latest proposal: "Kyiv agreed.", "We refused, because …"."""
    end = _past_manner(at, word.last)
    if at.lower(end) not in _NOTHING | _THEN:
        return None
    told = at.once(answer, word)
    verb = told.verb if told is not None else None
    if told is None or verb is None or not _can_stand_alone(at, verb):
        return None
    if not _has_object(at, word, verb) or not _nothing_follows(at, word, told, end) or _described(at, word, verb):
        return None
    by, words = who_answers(at, verb, word.first), (word.first, word.last)
    bound = told.stance is Stance.ACCEPT and at.lower(end) in _BINDING
    stance = Stance.ACCEPT_WITH_CONDITIONS if bound else told.stance
    made = taken_up(reply_to(at, words, by, stance, words))
    return made._replace(unnamed=True) if made is not None else None


def _can_stand_alone(at: View, verb: VerbGroup) -> bool:
    """Whether the verb can answer by itself: "Kyiv agreed", not "what Kyiv agreed", "was refused", "did not agree"."""
    if verb.form != "finite" or verb.voice == "passive" or verb.negated:
        return False
    clause = at.syntax.clause_of(verb)
    return clause is not None and clause.kind != "relative" and at.lower(clause.first) != "that"


def _past_manner(at: View, first: int) -> int:
    """Past adverbs and "at once" behind a verb of answering by itself."""
    while at.tag(first) == "RB" or (at.lower(first) == "at" and at.lower(first + 1) == "once"):
        first += 1 + (at.lower(first) == "at")
    return first


@rule("accepts-response", on=(Answering.ACCEPT, Stance.ACCEPT, Stance.ACCEPT_WITH_CONDITIONS))
def accepts(at: View, word: Word[StanceEntry]) -> Put | None:
    """What a party accepts, endorses, agrees to, signs."""
    return _answers(at, word)


@rule("agrees-response", on=(Answering.AGREE,))
def agrees(at: View, word: Word[StanceEntry]) -> Put | None:
    """What a party agrees, or agrees to after a day or an adverb: "agreed a package", "agreed on Friday to a truce"."""
    made = _answers(at, word)
    if made is not None and at.tag(word.last) == "DT" and made.first == word.last:
        return made
    to = made is not None and any(at.lower(i) == "to" for i in range(word.last, min(word.last + 6, made.last)))
    return made if to else None


@rule("supports-response", on=(Answering.SUPPORT,))
def supports(at: View, word: Word[StanceEntry]) -> Put | None:
    """What a party supports or backs."""
    return _answers(at, word)


@rule("welcomes-response", on=(Answering.WELCOME,))
def welcomes(at: View, word: Word[StanceEntry]) -> Put | None:
    """What a party welcomes or hails; it has been put forward elsewhere."""
    made = _answers(at, word)
    return made._replace(weak=True) if made is not None else None


@rule("ready-response", on=(Answering.READY,))
def ready(at: View, word: Word[StanceEntry]) -> Put | None:
    """What a party is ready or willing to accept, open to, prepared for."""
    return _answers(at, word)


@rule("ready-to-response", on=(Answering.READY_TO,))
def ready_to(at: View, word: Word[StanceEntry]) -> Put | None:
    """A truce, talks or a swap that a party is ready to enter: "willing to exchange prisoners"."""
    return None if at.words(word.last, word.last + 2) in listed("leaving it") else _answers(at, word)


@rule("ready-apart-response", on=(Answering.READY_APART,))
def ready_apart(at: View, word: Word[StanceEntry]) -> Put | None:
    """What a party is ready for or to do, where quotation marks or adverbs stand between: "ready at any moment to"."""
    first = _past_adverbs(at, word.last)
    if first == word.last or at.lower(first) not in ("for", "to"):
        return None
    return _answers(at, Word(word.first, first + 1, word.entry))


def _past_adverbs(at: View, first: int) -> int:
    """Past quotation marks, adverbs and "at any moment", "in principle"."""
    times = {
        n.first - 1: n.last
        for n in at.nouns
        if n.preposition == n.first - 1 and at.lower(n.head) in listed("ready when")
    }
    while first < at.sentence.last and (first in times or at.tag(first) == "RB" or at.lower(first) in _QUOTES):
        first = times.get(first, first + 1)
    return first


@rule("rejects-response", on=(Answering.REJECT, Stance.REJECT))
def rejects(at: View, word: Word[StanceEntry]) -> Put | None:
    """What a party rejects, turns down, rules out."""
    return _answers(at, word)


@rule("rejects-apart-response", on=(Answering.REJECT_APART,))
def rejects_apart(at: View, word: Word[StanceEntry]) -> Put | None:
    """What a party rules out or turns down, the particle behind it: "ruled such a withdrawal out"."""
    noun = next((n for n in at.nouns if n.first == word.last), None)
    if noun is None or at.lower(noun.last) not in _AWAY or at.tag(noun.last + 1)[:2] in ("DT", "NN", "PR", "JJ"):
        return None
    told = at.once(answer, word)
    topic = topic_in(at.document, noun.first, noun.last)
    if told is None or topic is None or told.verb is None or told.verb.head != word.first:
        return None
    by = who_answers(at, told.verb, word.first)
    return reply_to(at, (noun.first, noun.last), by, told.stance, (word.first, noun.last + 1))


@rule("none-to-come-response", on=(Answering.NONE_TO_COME,))
def none_to_come(at: View, word: Word[StanceEntry]) -> Put | None:
    """What a party says there will not be: "there will be no ceasefire, Lavrov insisted"."""
    by = tuple(t for t in speakers(at, word.first) if t.actor.country is not None)
    told = at.once(answer, word) if by else None
    content = _content(at, word, told) if told is not None else None
    if told is None or content is None or content.topic is None or _no_matter(at, word, told, content):
        return None
    first, last = content.first, content.last
    if content.topic.first - first > _BESIDE or at.document.dates_in(first, at.sentence.last) or _bound(at, last):
        return None
    made = reply_to(at, (first, last), by, told.stance, (word.first, last))
    return made._replace(standing=True) if made is not None else None


def _bound(at: View, token: int) -> bool:
    """Whether what follows tells until when, or on what terms: "no truce before the summit", "… without Kyiv"."""
    if any(at.lower(i) in _BINDING for i in range(at.sentence.first, token)):
        return True
    return any(at.lower(i) in _THEN or at.lower(i) == "without" for i in range(token, at.sentence.last))


@rule("blocks-response", on=(Answering.BLOCK,))
def blocks(at: View, word: Word[StanceEntry]) -> Put | None:
    """Sanctions, aid or a plan that a party blocks or holds up."""
    return _answers(at, word)


@rule("bans-response", on=(Answering.BAN,))
def bans(at: View, word: Word[StanceEntry]) -> Put | None:
    """Talks that a party bans or forbids."""
    return _answers(at, word)


@rule("refuses-response", on=(Answering.REFUSE,))
def refuses(at: View, word: Word[StanceEntry]) -> Put | None:
    """What a party will never do, whether somebody has put it forward or not."""
    made = _answers(at, word)
    return made._replace(standing=True) if made is not None else None


@rule("will-not-response", on=(Answering.WILL_NOT,))
def will_not(at: View, word: Word[StanceEntry]) -> Put | None:
    """What a party says it will not do, of what is bargained over: "Ukraine will not cede the region"."""
    verb = verb_of(at, word.last, word.last + 1)
    made = _answers(at, word) if verb is not None and verb.lemma in listed("steps to take") else None
    if made is None or made.topic is None or made.topic.vessel or made.topic.first - made.first > _BESIDE:
        return None
    if (
        made.topic.last == made.last
        and made.topic.first == made.first
        and made.topic.kind is not ProposalKind.NEGOTIATIONS
    ):
        return None  # "will not give up"
    barred = any(at.lower(i) in listed("standing in the way") for i in range(made.first, made.last))
    if barred or not all(r.actor.country is not None for r in made.replies):
        return None
    return made._replace(standing=True)


@rule("votes-response", on=(Answering.VOTE,))
def votes(at: View, word: Word[StanceEntry]) -> Put | None:
    """A bill or resolution that a chamber passes: "the Senate passed a bill on tariffs"."""
    noun = next((n for n in at.nouns if n.first == word.last), None)
    return _answers(at, word) if noun is not None and at.lower(noun.head) in listed("what is voted on") else None


@rule("not-rule-out-response", on=(Answering.NOT_RULE_OUT, Stance.UNDECIDED))
def not_rule_out(at: View, word: Word[StanceEntry]) -> Put | None:
    """What a party does not rule out, considers, studies, puts off."""
    made = _answers(at, word)
    if made is None or any(at.lower(i) == "as" for i in range(made.first, made.last + 1)):
        return None  # "will consider any troops as a target": an opinion
    return made


def _is_resolution(at: View, topic: Topic) -> bool:
    """ "a resolution": what is voted on, whatever it holds."""
    return topic.vessel and at.lower(topic.last - 1) in listed("resolutions")


class _Content(NamedTuple):
    """What is answered: tokens [first, last), with its topic; None for "it" and "this"."""

    first: int
    last: int
    topic: Topic | None


def _answers(at: View, word: Word[StanceEntry]) -> Put | None:
    """The answer to what follows the words or is described by them, where that is put forward somewhere."""
    told = at.once(answer, word)
    content = _content(at, word, told) if told is not None else None
    if told is None or content is None or _no_matter(at, word, told, content):
        return None
    by = _answering(at, told.verb, word.first)
    made = reply_to(at, (content.first, content.last), by, told.stance, (word.first, content.last))
    if content.topic is None:
        return taken_up(made)
    if made is not None and made.topic is not None and not made.definite and _is_resolution(at, made.topic):
        made = made._replace(topic=made.topic._replace(vessel=False))
    if made is not None and _told_beside(at, made):
        made = made._replace(definite=True)
    return made._replace(weak=True) if made is not None and _own_step(at, word, told.verb) else made


def _answering(at: View, verb: VerbGroup | None, first: int) -> tuple[Told, ...]:
    """Who answers: whoever is accused of it ("accused Moscow of rejecting the truce"), else who is told to."""
    whom = accused(at, verb) if verb is not None and verb.form == "gerund" else None
    return meant(at, (whom,)) if whom is not None else who_answers(at, verb, first)


def _told_beside(at: View, made: Put) -> bool:
    """ "…, a demand that Kyiv has rejected": what stands before it, by another name."""
    if made.topic is None or not made.topic.vessel or made.topic.kind is not ProposalKind.OTHER:
        return False
    return at.lower(made.first) in ("a", "an") and at.lower(made.first - 1) in (",", "–", "—")


def _content(at: View, word: Word[StanceEntry], told: Answer) -> _Content | None:
    reach = _described(at, word, told.verb) or _following(at, word, told)
    if reach is None:
        return None
    first, last = reach
    near = _AFTER_TO if at.lower(max(first - 1, word.last - 1)) == "to" else _NEAR
    topic = topic_in(at.document, first, min(last, first + near), last + THROUGH)
    if topic is None and word.last - word.first > 1:
        topic = topic_in(at.document, word.last - 1, word.last)  # "ready to negotiate"
        if topic is not None and _has_antecedent(at, told.verb) and at.lower(word.last) in _NOTHING:
            return None  # "conditions that Kyiv refused to meet"
        first = word.last - 1 if topic is not None else first
    pointer = not word.entry.kinds and first < last <= first + 3 and at.lower(first) in POINTERS
    return _Content(first, last, topic) if topic is not None or pointer else None


def _has_antecedent(at: View, verb: VerbGroup | None) -> bool:
    clause = at.syntax.clause_of(verb) if verb is not None else None
    return clause is not None and clause.kind == "relative"


def _no_matter(at: View, word: Word[StanceEntry], told: Answer, content: _Content) -> bool:
    """Whether the topic is of another kind than can be answered so, or not what is answered at all."""
    topic, kinds, verb = content.topic, word.entry.kinds, told.verb
    if topic is None:
        return False
    deed = next((v for v in at.verbs if v.first <= content.first < v.last and v.form == "infinitive"), None)
    if deed is not None and deed.lemma in listed("only talk"):
        return True  # "declined to speculate on the plan"
    if (kinds and topic.kind not in kinds) or beside(at.document, content.first, topic):
        return True
    if _of_somebody(at, content.first, topic):
        return True
    any_at_all = verb is not None and verb.negated and topic.vessel and at.lower(content.first) == "any"
    return any_at_all or only_told(at.document, content.first, topic)  # "will not sign any agreement without …"


def _of_somebody(at: View, first: int, topic: Topic) -> bool:
    """ "welcomed Zelensky back and hoped for talks": whoever stands first is what the verb takes, not the topic."""
    noun = next((n for n in at.nouns if n.first == first), None)
    if noun is None or topic.first < noun.last or at.lower(noun.last) in _OF_THEM:
        return False
    actor = at.cast.actor_of(noun)
    verb = next((v for v in at.verbs if v.first == noun.last), None)
    return actor is not None and actor.kind is not ActorKind.UNNAMED and verb is None


def _following(at: View, word: Word[StanceEntry], told: Answer) -> tuple[int, int] | None:
    """What follows the words as their object."""
    first = _start(at, word.last)
    if at.lower(first) in _THEN:
        return None
    if not _has_object(at, word, told.verb) or first >= at.sentence.last or _nothing_follows(at, word, told, word.last):
        return None
    that = at.lower(first - 1) == "that"
    clause = that and _is_course(at, first)
    if that and not clause:
        return None
    last = before_day(at.document, first, offer_end(at.document, first, at.sentence.last, clause=clause))
    if told.verb is not None and told.verb.negated:
        last = next((i for i in range(first + 1, last) if at.lower(i) == "without"), last)
    return first, last


def _is_course(at: View, first: int) -> bool:
    """ "agreed that the envoys should meet": what is to be done, not what they hold for true."""
    verb = next((v for v in at.verbs if v.first > first and v.form == "finite"), None)
    return verb is not None and (verb.modal in ("should", "must", "will", "would") or at.tag(verb.first) == "VB")


def _start(at: View, first: int) -> int:
    """Where the object starts: adverbs, dates and a preposition passed over ("agreed on Thursday to …")."""
    dates = {d.first: d.last for d in at.document.dates_in(first, first + 4)}
    while first < at.sentence.last and (first in dates or at.tag(first) == "RB" or at.lower(first) in _LEADING):
        first = dates.get(first, first + 1)
    return first


def _nothing_follows(at: View, word: Word[StanceEntry], told: Answer, end: int) -> bool:
    """Whether a single word of answering has no object from `end` on, though the sentence goes on: "Kyiv agreed, …"."""
    alone = word.last - word.first == 1 or (told.verb is not None and told.verb.head == word.last - 1)
    if not alone or told.stance is Stance.UNDECIDED:
        return False
    return at.lower(end) in _NOTHING | _THEN and _start(at, end) < at.sentence.last


def _has_object(at: View, word: Word[StanceEntry], verb: VerbGroup | None) -> bool:
    """Whether the words are a verb with something after it, or words of another kind ("ready for"): not a particle
    ("beaten back"), not a passive ("was rejected")."""
    if word.last - word.first > 1:
        passive = verb is not None and verb.voice == "passive" and word.first <= verb.head < word.last
        return not passive or at.lower(word.first) in listed("passive in form only")
    return verb is not None and verb.head == word.first and verb.voice != "passive"


def _described(at: View, word: Word[StanceEntry], verb: VerbGroup | None) -> tuple[int, int] | None:
    """ "a ceasefire that Moscow has rejected", "the plan was rejected by Moscow": what stands before the verb."""
    if verb is None or not word.first <= verb.head < word.last:
        return None
    if verb.voice != "passive":
        found = at.once(described, verb)
        return None if found is None else described_range(at, found[0], verb)
    subject = at.syntax.subject_of(verb)
    if not subject or subject[0].first >= verb.first or not agent(at, verb):
        return None
    return at.syntax.phrase_of(subject[0])


def _own_step(at: View, word: Word[StanceEntry], verb: VerbGroup | None) -> bool:
    """ "is considering sending tanks": what a party weighs doing itself, unless somebody has asked it to."""
    weighed = verb is not None and verb.lemma in listed("weighing one's own step") and not verb.negated
    return weighed and at.tag(word.last) == "VBG"


bare.finds(
    "[Paris] proposed <a truce>. [Kyiv] {agreed}.", "[Paris] proposed <a truce>. [Kyiv] {agreed} when the sun rose."
)
bare.passes_by("Paris proposed a truce. Kyiv agreed to the truce.", "Paris proposed a truce. Kyiv did not agree.")

accepts.finds(
    "[Kyiv] {accepted <the 30-day ceasefire>}.",
    "[The Senate] {gave final approval to <new sanctions>}.",
    "Rubio said [Paris] and [Rome] {agreed to <a truce>}.",
    "Peskov said it was unclear whether [Kyiv] will {accept <the truce>}.",
)
accepts.passes_by("Kyiv welcomed the 30-day ceasefire.")
accepts.nothing_in(
    "Kyiv accepted the award.",
    "Kyiv must accept the ceasefire.",
    "Rubio doubted that Kyiv would accept the ceasefire.",
    "Starmer said Trump would accept the ceasefire.",
    "Neither Kyiv nor Moscow accepted the ceasefire.",
    "Kyiv failed to accept the ceasefire.",
    "The Baltic states failed to reach an agreement on a loan for Ukraine.",
    "Has Kyiv accepted the ceasefire?",
    "Rubio asked whether Kyiv would accept the ceasefire.",
    "Rubio said it was unclear whether it would accept the ceasefire.",
    "Peskov neither confirmed nor denied that Moscow had accepted the ceasefire.",
)

agrees.finds("[Kyiv] {agreed late on Friday to <a truce>}.")
agrees.passes_by("Kyiv agreed to a truce.")
agrees.nothing_in("Kyiv agreed late on Friday that a truce was near.")

supports.finds("[Poland] {supports <the truce>}.")
supports.passes_by("Poland endorsed the truce.")
supports.nothing_in("Poland reiterated its support for Kyiv in a message to the troops.")

welcomes.finds("[Kyiv] {welcomed <the truce>} that Moscow rejected.")
welcomes.passes_by("Kyiv accepted the truce.")
welcomes.nothing_in("Kyiv welcomed the truce.")

ready.finds("[Zelensky] said he was {ready for <talks in Geneva>}.")
ready.passes_by("Zelensky accepted talks in Geneva.")
ready.nothing_in("Zelensky said he was ready for winter.", "Kallas doubts Moscow's readiness for talks.")

ready_to.finds("[Moscow] is {ready to <exchange prisoners>}.")
ready_to.passes_by("Moscow agreed to exchange prisoners.", "Moscow is ready to walk away from the peace deal.")
ready_to.nothing_in("Berlin is ready to deliver missiles.")

ready_apart.finds("[Moscow] said it was {ready” for <talks>}.", "[Moscow] is {willing at any moment to <hold talks>}.")
ready_apart.passes_by("Moscow said it was ready for talks.")
ready_apart.nothing_in("Moscow said it was “ready” for winter.", "Moscow is willing at any moment to deliver missiles.")

rejects.finds(
    "Kyiv accused [Moscow] of {rejecting <the truce>}.",
    "[Moscow] {suspended <the exchange of prisoners>}.",
    "[Moscow] {rejected <the 30-day ceasefire>}.",
    "[Peskov] said his country would {reject <the truce>}.",
)
rejects.passes_by("Moscow blocked the sanctions.")
rejects.nothing_in(
    "Moscow rejected the accusations.",
    "Hungary refused to lift its veto.",
    "Lavrov said Kyiv was not ready for talks.",
    "Moscow named conditions that Kyiv refused to meet.",
    "Moscow withdrew from the Donbas.",
    "Kyiv declined to speculate on the talks.",
)

rejects_apart.finds("[Kyiv] {ruled <a withdrawal> out}.", "[Kyiv] {turned <the truce> down}.")
rejects_apart.passes_by("Kyiv ruled out such a withdrawal.")
rejects_apart.nothing_in("Kyiv voted the mayor out after the talks.")

none_to_come.finds("[Lavrov] said {there would be no <talks>}.")
none_to_come.passes_by("Lavrov rejected a ceasefire along the river.")
none_to_come.nothing_in(
    "There will be no talks.",
    "Lavrov said there would be no talks on Friday.",
    "Lavrov said there would be no talks before the vote.",
    "If the vote is held, Lavrov said, there will be no talks.",
)

blocks.finds("[Hungary] is {blocking <the sanctions package>}.")
blocks.passes_by("Hungary vetoed the sanctions package.")
blocks.nothing_in("Hungary is blocking the talks.")

bans.finds("[Zelensky] {banned <all talks with Moscow>}.")
bans.passes_by("Zelensky rejected all talks with Moscow.")
bans.nothing_in("Zelensky banned all trade with Moscow.")

refuses.finds("[NATO] {would never <deliver missiles>}.")
refuses.passes_by("NATO refused to deliver missiles.")
refuses.nothing_in("NATO would never say so.")

will_not.finds("[Poland] {will not <send troops to Kyiv>}.", "[Zelensky] said he {would not <meet Putin>}.")
will_not.passes_by("Poland refused to send troops to Kyiv.")
will_not.nothing_in("The mayor will not cede the square.", "Talks will not begin in Kyiv.", "Ukraine will not give up.")

votes.finds("[The Senate] {passed <a bill on tariffs against Moscow>}.")
votes.passes_by("The Senate approved a bill on tariffs against Moscow.")
votes.nothing_in("The Senate passed a house of tariffs.")

not_rule_out.finds("[Peskov] {did not rule out <a temporary truce>}.")
not_rule_out.passes_by("Peskov ruled out a temporary truce.")
not_rule_out.nothing_in("Moscow will consider any troops as a target.")
