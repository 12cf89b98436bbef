"""No: what parties reject, rule out, block, ban, will never do."""

from __future__ import annotations

from ukrnews.lexicon.entries import Answering, StanceEntry
from ukrnews.model import ProposalKind, Stance
from ukrnews.parsers.cards import rule
from ukrnews.parsers.proposals.answered import answer
from ukrnews.parsers.proposals.matters import THEN, answer_to, matter_of, no_matter
from ukrnews.parsers.proposals.parties import speakers
from ukrnews.parsers.proposals.puts_and_replies import Put
from ukrnews.parsers.proposals.responding import reply_to, who_answers
from ukrnews.parsers.proposals.triggers import Word, verb_of
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.topics import topic_in
from ukrnews.parsers.view import View

_BINDING = frozenset({"if", "once", "unless", "until", "only", "provided"})
_AWAY = frozenset({"aside", "away", "down", "off", "out"})
_BESIDE = 5
"""How many words into what is refused its topic may stand."""


@rule("rejects-response", on=(Answering.REJECT, Stance.REJECT))
def rejects(at: View, word: Word[StanceEntry]) -> Put | None:
    """What a party rejects, turns down, rules out."""
    return answer_to(at, word)


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
    content = matter_of(at, word, told) if told is not None else None
    if told is None or content is None or content.topic is None or no_matter(at, word, told, content):
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
    return any(at.lower(i) in THEN or at.lower(i) == "without" for i in range(token, at.sentence.last))


@rule("blocks-response", on=(Answering.BLOCK,))
def blocks(at: View, word: Word[StanceEntry]) -> Put | None:
    """Sanctions, aid or a plan that a party blocks or holds up."""
    return answer_to(at, word)


@rule("bans-response", on=(Answering.BAN,))
def bans(at: View, word: Word[StanceEntry]) -> Put | None:
    """Talks that a party bans or forbids."""
    return answer_to(at, word)


@rule("refuses-response", on=(Answering.REFUSE,))
def refuses(at: View, word: Word[StanceEntry]) -> Put | None:
    """What a party will never do, whether somebody has put it forward or not."""
    made = answer_to(at, word)
    return made._replace(standing=True) if made is not None else None


@rule("will-not-response", on=(Answering.WILL_NOT,))
def will_not(at: View, word: Word[StanceEntry]) -> Put | None:
    """What a party says it will not do, of what is bargained over: "Ukraine will not cede the region"."""
    verb = verb_of(at, word.last, word.last + 1)
    made = answer_to(at, word) if verb is not None and verb.lemma in listed("steps to take") else None
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


rejects.finds(
    "Kyiv accused [Moscow] of {rejecting <the truce>}.",
    "[Moscow] {suspended <the exchange of prisoners>}.",
    "[Moscow] {rejected <the 30-day ceasefire>}.",
    "[Peskov] said his country would {reject <the truce>}.",
    "[Peskov] {stayed away from <the talks>}.",
)
rejects.passes_by("Moscow blocked the sanctions.", "Lavrov insisted that Kyiv withdraw from the grain deal.")
rejects.nothing_in(
    "Moscow rejected the accusations.",
    "Hungary refused to lift its veto.",
    "Lavrov said Kyiv was not ready for talks.",
    "Moscow named conditions that Kyiv refused to meet.",
    "Moscow withdrew from the Donbas.",
    "Lavrov has no plan to call the talks off.",
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
