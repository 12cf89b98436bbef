"""Table ``conditions``: words that bind: "if", "unless", "must", "under no circumstances"."""

from __future__ import annotations

from enum import StrEnum

import attrs

from ukrnews.lexicon.entries.base import Entry, unique
from ukrnews.lexicon.entries.inflection import verb_forms


class Sense(StrEnum):
    """How a word binds."""

    IF = "if"
    UNLESS = "unless"
    UNTIL = "until"
    """"until", "before": binding only beside a refusal, a demand or something to come."""
    WHILE = "while"
    """How long something is refused: "no talks *while* the army is there"."""
    COMMIT = "commit"
    """Verbs of binding oneself: "*agreed* to withdraw by May"."""
    ONCE = "once"
    PROVIDED = "provided"
    """"as long as", "provided that", "on condition that"."""
    ONLY = "only"
    """"only if", "only after", "only with": a clause or a noun follows."""
    AFTER = "after"
    """"after", "when": binding only where "only" stands with the main verb."""
    ONLY_THEN = "only_then"
    EXCHANGE = "exchange"
    """"in exchange for": a noun follows."""
    DEPENDS = "depends"
    """"contingent on": the subject hangs on the noun that follows."""
    WITHOUT = "without"
    INVERSION = "inversion"
    """"Should …", "Had …", "Were …" at the head of a clause."""
    MUST = "must"
    NEED = "need"
    """A need for a thing: "the loan needs a legal basis"."""
    NEEDED = "needed"
    """A need told without a needer: "a truce is needed", "it is time to"."""
    ASK = "ask"
    """Verbs by which a source asks of others in its own words: "we *urge* Moscow to"."""
    ASKING = "asking"
    """Verbs of asking of others, whoever asks: "*urged* Moscow to", "*called* for"."""
    OUR_CALL = "our_call"
    """The same by a noun: "my call for"."""
    BID = "bid"
    """Verbs that, with no subject at the head of a quoted sentence, bid another do something: "Stop the war"."""
    VOICED_NEED = "voiced_need"
    """A need that somebody voices: "stressed the need for a truce"."""
    SHOULD = "should"
    """What a source says ought to be done."""
    WANT = "want"
    """Verbs by which a party wants another to do something: "wants Kyiv to withdraw"."""
    AWARE = "aware"
    """What "must" and "should" ask of the mind alone, which demands nothing: "must understand", "must be aware"."""
    LISTED = "listed"
    """Nouns whose list names demands or conditions: "its conditions, which include …"."""
    THESE_INCLUDE = "these_include"
    """ "These include", behind a sentence that speaks of demands or conditions."""
    HOLDS = "holds"
    """What stands between such a noun and its list: "include", "including"."""
    MATTER = "matter"
    """What the war and its diplomacy are about, where nothing that can be proposed is named."""
    DEMAND = "demand"
    """A verb or noun of insisting: "demanded", "insists on"."""
    NEVER = "never"
    """Makes any refusal a standing one: "never", "under no circumstances"."""
    REPEATED = "repeated"
    """Makes a rejection a standing one: "repeatedly", "has long"."""
    CONSENT = "consent"
    """Verbs that "will not" turns into a red line: "accept", "recognise"."""
    REFUSE = "refuse"
    """Verbs of rejection: "rule out"."""
    BARRED = "barred"
    """Predicates of a red line: "non-negotiable"."""
    IMPOSSIBLE = "impossible"
    """Predicates of a red line where their subject can be proposed: "talks are impossible"."""
    NOT_ONE = "not_one"
    """"not an inch", "not one village"."""
    VOICE = "voice"
    """Lemmas of verbs whose subject makes the demand or call that is their object: "repeat", "voice"."""
    REQUIRED = "required"
    """Predicates that need "for": "essential for any settlement"."""
    LIMIT = "limit"
    """Words of a deadline: "has until", "expire", "deadline"."""
    TERM = "term"
    """Verbs by which a plan says what it holds: "calls for", "would freeze"."""
    PAPER = "paper"
    """Writings that are reported to say what would be done: "the *draft* says"."""
    HALT = "halt"
    """Verbs of halting for a time: "agreed to *pause* strikes for 30 days"."""
    TOLD_ON = "told_on"
    """No word: a sentence behind one that names a plan, whose clauses it may go on telling."""
    UNDER = "under"
    """"under the plan, …": what the clause says is a term."""
    EXTEND = "extend"
    """Verbs that lengthen an agreement: "extend", "prolong"."""
    GRANT = "grant"
    """Lemmas of consents that a condition buys: "would *sign* if …"."""
    FIGHT = "fight"
    """Lemmas of what "ready to" threatens: "ready to *fight* on if …"."""
    DEED = "deed"
    """Nouns of acts that a source warns of: "the *use* of such missiles would entail a response"."""
    IF_NOT = "if_not"
    """"If not, …": what follows where the sentence before does not come true."""
    ORDER = "order"
    """"First …, then …": what comes first is the condition of the rest."""
    NONE_WILL_BE = "none_will_be"
    """ "there will be no": what a party rules out."""
    ONLY_NOUN = "only_noun"
    """ "only", before the noun that alone would do it."""
    ONLY_WAY = "only_way"
    """ "the only way to": what it is follows."""
    PUNISH = "punish"
    """Words of a threat or promise that make a consequence of its condition: "face", "sanctions"."""
    BRINGS = "brings"
    """Verbs by which an act would bring something on: "could *lead to* war"."""
    WHOEVER = "whoever"
    """Whoever does something, to whom something is threatened or promised: "those who", "any country that"."""
    ANY = "any"
    """"any attack would be answered": a condition where a source warns."""
    NONE = "none"
    """Looks like one of the above and is none: "as if", "on condition of anonymity"."""


@attrs.frozen(kw_only=True)
class ConditionEntry(Entry):
    """Words of one sense: ``words`` as given, ``verbs`` as lemmas with all regular forms; compared in lower case.

    ``noun``: what follows is a noun group, not a clause.
    """

    name: str
    sense: Sense
    words: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    noun: bool = False

    @property
    def key(self) -> str:
        return self.name

    @property
    def phrases(self) -> tuple[str, ...]:
        return unique(self.words, tuple(form for verb in self.verbs for form in verb_forms(verb)))
