"""Yes: what parties accept, agree to, support, welcome, are ready for."""

from __future__ import annotations

from ukrnews.lexicon.entries import Answering, StanceEntry
from ukrnews.model import Stance
from ukrnews.parsers.cards import rule
from ukrnews.parsers.proposals.matters import answer_to
from ukrnews.parsers.proposals.puts_and_replies import Put
from ukrnews.parsers.proposals.responding import past_adverbs
from ukrnews.parsers.proposals.triggers import Word
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.view import View

_APART = 9
"""How many words may part "agreed" from its "on"."""


@rule("accepts-response", on=(Answering.ACCEPT, Stance.ACCEPT, Stance.ACCEPT_WITH_CONDITIONS))
def accepts(at: View, word: Word[StanceEntry]) -> Put | None:
    """What a party accepts, endorses, agrees to, signs."""
    return answer_to(at, word)


@rule("agrees-response", on=(Answering.AGREE,))
def agrees(at: View, word: Word[StanceEntry]) -> Put | None:
    """What a party agrees, or agrees to after a day or an adverb: "agreed a package", "agreed on Friday to a truce"."""
    apart = _agreed_on(at, word)
    made = answer_to(at, word) if apart is None else answer_to(at, apart)
    if apart is not None or (made is not None and at.tag(word.last) == "DT" and made.first == word.last):
        return made
    to = made is not None and any(at.lower(i) == "to" for i in range(word.last, min(word.last + 6, made.last)))
    return made if to else None


def _agreed_on(at: View, word: Word[StanceEntry]) -> Word[StanceEntry] | None:
    """The words up to "on", where a phrase of place or time parts them: "agreed *in a call on Friday on* a truce"."""
    if at.lower(word.last) not in ("in", "at", "during", "after", "by"):
        return None
    dates = {d.first for d in at.dates}
    on = (i for i in range(word.last, min(word.last + _APART, at.sentence.last)) if at.lower(i) == "on")
    found = next((i for i in on if not {i, i + 1} & dates), None)
    return Word(word.first, found + 1, word.entry) if found is not None else None


@rule("supports-response", on=(Answering.SUPPORT,))
def supports(at: View, word: Word[StanceEntry]) -> Put | None:
    """What a party supports or backs."""
    return answer_to(at, word)


@rule("welcomes-response", on=(Answering.WELCOME,))
def welcomes(at: View, word: Word[StanceEntry]) -> Put | None:
    """What a party welcomes or hails; it has been put forward elsewhere."""
    made = answer_to(at, word)
    return made._replace(weak=True) if made is not None else None


@rule("ready-response", on=(Answering.READY,))
def ready(at: View, word: Word[StanceEntry]) -> Put | None:
    """What a party is ready or willing to accept, open to, prepared for."""
    return None if _gets_ready(at, word) else answer_to(at, word)


def _gets_ready(at: View, word: Word[StanceEntry]) -> bool:
    """ "as Rubio *prepared* to meet Lavrov": what he did, not what he was ready for."""
    return any(v.head == word.first and v.form == "finite" and v.voice != "passive" for v in at.verbs)


@rule("ready-to-response", on=(Answering.READY_TO,))
def ready_to(at: View, word: Word[StanceEntry]) -> Put | None:
    """A truce, talks or a swap that a party is ready to enter: "willing to exchange prisoners"."""
    deed = next((v for v in at.verbs if v.head == word.last), None)
    if _gets_ready(at, word) or (deed is not None and deed.lemma in listed("hosting") and not deed.negated):
        return None  # "ready to host talks": an offer
    return None if at.words(word.last, word.last + 2) in listed("leaving it") else answer_to(at, word)


@rule("ready-apart-response", on=(Answering.READY_APART,))
def ready_apart(at: View, word: Word[StanceEntry]) -> Put | None:
    """What a party is ready for or to do, where quotation marks or adverbs stand between: "ready at any moment to"."""
    first = past_adverbs(at, word.last)
    if first == word.last or at.lower(first) not in ("for", "to"):
        return None
    return answer_to(at, Word(word.first, first + 1, word.entry))


@rule("votes-response", on=(Answering.VOTE,))
def votes(at: View, word: Word[StanceEntry]) -> Put | None:
    """A bill or resolution that a chamber passes: "the Senate passed a bill on tariffs"."""
    noun = next((n for n in at.nouns if n.first == word.last), None)
    return answer_to(at, word) if noun is not None and at.lower(noun.head) in listed("what is voted on") else None


accepts.finds(
    "[Kyiv] {accepted <the 30-day ceasefire>}.",
    "[The Senate] {gave final approval to <new sanctions>}.",
    "Rubio said [Paris] and [Rome] {agreed to <a truce>}.",
    "Peskov said it was unclear whether [Kyiv] will {accept <the truce>}.",
    "[Kyiv], [Moscow] {sign the grain deal}.",
    "[Kyiv] {approved “in principle” <a request for a corridor>}.",
    "[Parliament] has yet to {ratify <the treaty on security guarantees>}.",
    "Putin and Zelensky discussed the grain deal. [Kyiv] agreed to <the deal>.",
    "[The United States] voted for <a resolution>.",
    "[Parliament] voted unanimously to {back <the loan>}.",
    "[Kyiv]'s decision to {accept <the truce>} angered Moscow.",
    "The decision of [Kyiv] to {accept <the truce>} angered Moscow.",
    "[Moscow] and [Kyiv] {agreed on <a set of measures to end hostilities>}.",
    "[Macron] and [Trump] agreed that <the envoys should meet for talks>.",
)
accepts.finds(
    "[Kyiv] {accepted <a truce>}, a plan pitched by Macron.",
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
    "Zelensky spoke of the price of accepting the truce.",
    "Trump backed Zelensky ahead of the talks.",
    "Moscow agreed to suspend the talks.",
)

agrees.finds("[Kyiv] {agreed late on Friday to <a truce>}.", "[Kyiv] {agreed in a call on <a truce>}.")
agrees.passes_by("Kyiv agreed to a truce.")
agrees.nothing_in("Kyiv agreed late on Friday that a truce was near.")

supports.finds("[Poland] {supports <the truce>}.")
supports.passes_by("Poland endorsed the truce.")
supports.nothing_in(
    "Poland reiterated its support for Kyiv in a message to the troops.",
    "Poland supports the rebel fighters in the hills.",
    "Poland gave air support for troops in the hills.",
)

welcomes.finds("[Kyiv] {welcomed <the truce>} that Moscow rejected.")
welcomes.passes_by("Kyiv accepted the truce.")
welcomes.nothing_in("Kyiv welcomed the truce.")

ready.finds("[Zelensky] said he was {ready for <talks in Geneva>}.")
ready.passes_by("Zelensky accepted talks in Geneva.")
ready.nothing_in(
    "Zelensky spoke as Rubio prepared to meet Lavrov.",
    "Zelensky said he was ready for winter.",
    "Kallas doubts Moscow's readiness for talks.",
)

ready_to.finds("[Moscow] is {ready to <exchange prisoners>}.")
ready_to.passes_by(
    "Moscow is ready to host talks.",
    "Moscow agreed to exchange prisoners.",
    "Moscow is ready to walk away from the peace deal.",
)
ready_to.nothing_in("Berlin is ready to deliver missiles.", "Rubio prepared to hold talks.")

ready_apart.finds("[Moscow] said it was {ready” for <talks>}.", "[Moscow] is {willing at any moment to <hold talks>}.")
ready_apart.passes_by("Moscow said it was ready for talks.")
ready_apart.nothing_in("Moscow said it was “ready” for winter.", "Moscow is willing at any moment to deliver missiles.")

votes.finds("[The Senate] {passed <a bill on tariffs against Moscow>}.")
votes.passes_by("The Senate approved a bill on tariffs against Moscow.")
votes.nothing_in("The Senate passed a house of tariffs.")
