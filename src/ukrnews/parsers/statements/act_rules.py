"""What the clauses of a content show of its act: by verb, modality and negation, and by whose deed it is.

Each card gives an act and its weight; `acts.py` adds up what they and the words of the lexicon give. A weight of one
suffices alone, half a one needs another sign beside it.
"""

from __future__ import annotations

from typing import Final

from ukrnews.lexicon.entries import CueNounEntry
from ukrnews.model import Act
from ukrnews.parsers.actors.pronouns import HE, SHE, THEY
from ukrnews.parsers.cards import Table, rule
from ukrnews.parsers.statements.act_blame import (
    blamed,
    blamed_by_agent,
    denied,
    ill_will,
    name_calling,
    others_are,
    unacceptable,
)
from ukrnews.parsers.statements.act_traits import PLAIN, WEAK, Sign, Trait, act_of, act_of_verb, goal, is_in
from ukrnews.parsers.statements.asserted import Asserted, Whose
from ukrnews.parsers.statements.statement_draft import INSERTED
from ukrnews.parsers.statements.wordlists import listed

_MAY: Final = frozenset({"can", "could", "may", "might"})
_CONDITIONAL: Final = frozenset({"unless", "until"})
_ALREADY: Final = frozenset({Act.DEMAND, Act.REJECT, Act.ACCEPT, Act.CONDEMN, Act.PRAISE, Act.PROPOSE})
"""What is done already by saying that one would do it."""


# ---- what others have to do ----


@rule("must-demands", on=(Trait.MUST,))
def must(at: Asserted) -> Sign | None:
    """What another party or a thing must be or do: "Kyiv must withdraw"; what the speaker must be given."""
    if _is_guess(at) or (at.verb.tense == "past" and _told_as_it_was(at)):
        return None
    if at.verb.tense == "future" and at.whose is Whose.OTHERS:
        return None  # "they will have to pay for it": what is going to happen
    given = at.verb.voice == "passive" or (at.verb.modal == "must" and is_in(at, "getting"))
    return Sign(Act.DEMAND) if given or at.whose is not Whose.OWN else None


def _told_as_it_was(at: Asserted) -> bool:
    """ "Troops had to withdraw, he said": beside an inserted attribution the tense is not shifted back."""
    return at.told.draft.shape is INSERTED and not at.quoted()


def _is_guess(at: Asserted) -> bool:
    """ "the paper must have been lost", "it must be cold": what is taken to be so, not asked for."""
    dummy = [at.document.word(n.first) for n in at.subject] == ["it"]
    copula = at.verb.lemma == "be" and at.document.tag(min(at.verb.last, at.said[1] - 1)).startswith("JJ")
    return at.verb.modal == "must" and (at.verb.perfect or (dummy and copula))


@rule("should-demands", on=(Trait.SHOULD,))
def should(at: Asserted) -> Sign | None:
    """What another party should do demands, what "we" should proposes, what should have been condemns."""
    if at.verb.perfect:
        return Sign(Act.CONDEMN)
    if at.verb.voice == "passive" and (judged := act_of_verb(at)) in (Act.PRAISE, Act.CONDEMN):
        return Sign(judged)  # "should be commended"
    if at.whose is Whose.OWN:
        return Sign(Act.PROPOSE) if at.document.word(at.subject[0].first) not in HE | SHE | THEY else None
    someone = at.whose is Whose.OTHERS or bool(at.told.cast.actors_of(at.subject))
    decided = bool(at.subject) and (at.verb.voice == "passive" or _begins_or_ends(at))
    named = at.verb.lemma == "be" and _is_noun_after(at)
    return Sign(Act.DEMAND) if someone or decided or named else None


def _begins_or_ends(at: Asserted) -> bool:
    """ "talks should begin", "the raids should stop", but not "the rain should stop"."""
    heads = [at.document.word(n.head) for n in at.subject]
    return is_in(at, "beginning and ending") and not listed("what people begin and end").isdisjoint(heads)


def _is_noun_after(at: Asserted) -> bool:
    """ "The line should be the starting point", not "it should be clear"."""
    return at.document.word(at.verb.last) in ("a", "an", "the", "no")


@rule("forced-to-threaten", on=(Trait.MUST,))
def forced(at: Asserted) -> Sign | None:
    """To what force the speaker's side must turn: "Russia will have to use every weapon"."""
    armed = is_in(at, "hostile") or (is_in(at, "using") and at.object in listed("force"))
    return Sign(Act.THREATEN) if armed and at.whose is Whose.OWN else None


@rule("would-demand", on=(Trait.FUTURE,))
def would_demand(at: Asserted) -> Sign | None:
    """What the speaker's side will demand, oppose or welcome it does so already: "Poland would veto the loan"."""
    if at.verb.negated or is_in(at, "hostile") or at.whose is not Whose.OWN:
        return None
    if is_in(at, "opposing"):
        return Sign(Act.REJECT, 2 * PLAIN) if not _on_others(at) else None
    act = Act.DEMAND if is_in(at, "demanding") else act_of_verb(at)
    return Sign(act, 2 * PLAIN) if act in _ALREADY else None


@rule("need-demands", on=(Trait.TELLING, Trait.FUTURE))
def need(at: Asserted) -> Sign | None:
    """What the speaker or his side needs to be given, and what there needs to be: "We need air defence"."""
    if not is_in(at, "needing") or at.verb.negated:
        return None
    if at.after[:1] == ("to",):
        dummy = [at.document.word(n.first) for n in at.subject] == ["there"]
        following = at.document.tag(at.verb.last + 2)
        done = at.after[1:2] == ("be",) and following == "VBN" and at.whose is not Whose.OWN
        return Sign(Act.DEMAND) if dummy or done else None
    return Sign(Act.DEMAND) if at.object and at.whose is Whose.OWN else None


@rule("imperative-demands", on=(Trait.COMMAND,))
def imperative(at: Asserted) -> Sign | None:
    """A sentence in quotation marks that opens with a verb: "“Stop the war,” he said"."""
    if at.verb.tense != "present" or at.clause.kind != "main" or not at.quoted():
        return None
    opening = [w for w in at.words[: at.verb.first - at.said[0]] if w.isalpha()]
    base = at.document.word(at.verb.head) == at.verb.lemma
    if not base or set(opening) - listed("polite") or is_in(at, "no commands"):
        return None
    return Sign(Act.DEMAND) if act_of_verb(at) in (None, Act.STATE, Act.DEMAND) else None


# ---- what the speaker's side will do ----


@rule("pledge", on=(Trait.FUTURE,))
def pledge(at: Asserted) -> Sign | None:
    """What the speaker's side will do is promised; harm, and what follows if others do something, is threatened."""
    if not _will_do(at) or is_in(at, "no deeds", "bad outcomes") or at.whose is not Whose.OWN or at.some:
        return None
    if is_in(at, "holding back"):
        return Sign(Act.PROMISE)
    if is_in(at, "hostile") or "unless" in at.after:
        return Sign(Act.THREATEN)
    meeting = at.object in listed("meetings")
    if _on_others(at) or _on_failure(at):
        return Sign(Act.PROMISE if meeting or is_in(at, "giving", "conceding") else Act.THREATEN)
    plan = meeting or is_in(at, "arranging") or (is_in(at, "moving") and not at.object)
    return None if plan else Sign(Act.PROMISE)  # a plan, "will meet Putin", promises nobody anything


def _will_do(at: Asserted) -> bool:
    """Whether the verb tells of one deed of its subject: "will send", but not "will be sent", "will be sending"."""
    meant = not at.verb.progressive or at.verb.modal != "will"
    return meant and not (at.verb.negated or at.verb.voice == "passive" or at.verb.perfect)


def _on_others(at: Asserted) -> bool:
    """ "If Kyiv refuses, we will …": whether it depends on what another party does."""
    condition = at.condition
    return condition is not None and at.told.whose(condition.subject) is Whose.OTHERS


def _on_failure(at: Asserted) -> bool:
    """ "If we do not have a deal by May, …", "If no deal is reached": whether something has to fail for it."""
    condition = at.condition
    if condition is None or condition.verb is None:
        return False
    return condition.verb.negated or any(at.document.word(n.first) == "no" for n in condition.subject)


@rule("others-will-get", on=(Trait.FUTURE,))
def others_get(at: Asserted) -> Sign | None:
    """What somebody else will be given: "the families would receive compensation"."""
    gets = at.whose is not Whose.OWN and is_in(at, "getting") and at.object in listed("what is given")
    return Sign(Act.PROMISE) if gets and not at.verb.negated and at.condition is None else None


@rule("refusal", on=(Trait.FUTURE, Trait.MAY))
def refusal(at: Asserted) -> Sign | None:
    """What the speaker's side will not do: it refuses to give in, it promises not to let down."""
    if not at.negated or at.thing:
        return None
    if is_in(at, "standing by", "hostile"):
        return Sign(Act.PROMISE)
    if at.verb.voice == "passive" or (at.negated_subject and at.verb.modal in _MAY):
        return None  # "nobody could vouch for it until May"
    return Sign(Act.REJECT) if is_in(at, "conceding") or not _CONDITIONAL.isdisjoint(at.after) else None


@rule("treated-as-threat", on=(Trait.FUTURE,))
def treated_as(at: Asserted) -> Sign | None:
    """As what something will be treated: "ships will be considered targets"."""
    passive = at.verb.voice == "passive" and not at.verb.negated and at.verb.modal != "shall"
    return Sign(Act.THREATEN) if passive and is_in(at, "treating as") and at.thing else None


@rule("ready", on=(Trait.TELLING,))
def ready(at: Asserted) -> Sign | None:
    """For what the speaker's side is ready, and is not: for talks, to which it agrees; to give, which it promises; to
    be the host, which it proposes; to give in, which it refuses."""
    if not is_in(at, "being") or at.whose is not Whose.OWN:
        return None
    after = [w for w in at.after if w.isalpha()]
    start = next((k for k, w in enumerate(after[:4]) if w in listed("ready")), None)
    if start is None:
        return None
    rest = after[start + 1 : start + 8]
    to = rest.index("to") if "to" in rest[:5] else 0
    done = rest[to + 1] if rest[to : to + 1] == ["to"] and rest[to + 1 :] else ""
    if at.verb.negated or "not" in after[:start]:
        return Sign(Act.REJECT) if done in listed("conceding") else None
    if done in listed("giving"):
        return Sign(Act.PROMISE)
    if done in listed("hosting") | listed("steps offered"):
        return Sign(Act.PROPOSE)
    return Sign(Act.ACCEPT) if rest[:1] in (["to"], ["for"]) and not listed("agreeing").isdisjoint(rest) else None


# ---- what may come of it ----


@rule("bad-outcome", on=(Trait.FUTURE, Trait.MAY))
def bad_outcome(at: Asserted) -> Sign | None:
    """What would be bad: "Ukraine would run out of shells", "without help they will not prevail"."""
    if is_in(at, "bad outcomes") and not at.negated:
        return Sign(Act.WARN)
    if is_in(at, "bringing about") and not at.negated and not listed("dangers").isdisjoint(at.after[:6]):
        return Sign(Act.WARN)
    words = at.words
    lacking = next((words[k + 1 : k + 5] for k, w in enumerate(words) if w == "without"), ())
    return Sign(Act.WARN) if at.negated and not listed("what is given").isdisjoint(lacking) else None


# ---- what the speaker does by saying it ----


@rule("possible-outcome", on=(Trait.FUTURE, Trait.MAY))
def possible(at: Asserted) -> Sign | None:
    """What may come, which warns where a word for danger stands beside it: "it could be a disaster"."""
    return Sign(Act.WARN, WEAK) if not at.negated and at.thing else None


@rule("question", on=(Trait.ASKED,))
def question(at: Asserted) -> Sign | None:
    """A question: "“Why did nobody come?” he said"."""
    first = at.said[0]
    if first != at.told.pieces[0][0] or not at.quoted():
        return None
    opening = at.document.tag(first)
    return Sign(Act.ASK, 2 * PLAIN) if opening in ("WDT", "WP", "WP$", "WRB", "MD", "VBZ", "VBP", "VBD") else None


@rule("performative", on=(Trait.FIRST,))
def performative(at: Asserted) -> Sign | None:
    """What "I" and "we" do by saying so: "We condemn the raid", "I would urge you to leave", "I repeat my call"."""
    if at.verb.tense != "present" or at.verb.negated or at.verb.perfect or at.verb.modal not in (None, "would"):
        return None
    return _by_saying(at)


@rule("own-side-performs", on=(Trait.ACTING,))
def performed(at: Asserted) -> Sign | None:
    """What somebody's own side does by his saying so: "said Poland demands an answer", "he still insists on it"."""
    plain = at.verb.tag in ("VBP", "VBZ") and len(at.verb.parts) == 1 and not at.verb.negated
    return _by_saying(at) if plain and at.whose is Whose.OWN and not at.some else None


def _by_saying(at: Asserted) -> Sign | None:
    """The act of the verb, of what it says somebody wants or goes on to do, or of the noun that is its object."""
    act, meant = act_of_verb(at), goal(at)
    if meant is not None and is_in(at, "meaning to", "going on with"):
        act = Act.DEMAND if meant.lemma in listed("demanding") else act_of(at.document, meant)
    if (
        (act is Act.ASK or is_in(at, "expecting"))
        and at.document.syntax.object_of(meant or at.verb)
        and "to" in at.after
    ):
        act = Act.DEMAND  # "we ask our partners to send more"
    if act in (None, Act.STATE) and is_in(at, "light"):
        act = next((e.act for e in at.document.lexicon.index(CueNounEntry).get(at.object, ())), None)
    return Sign(act) if act not in (None, Act.STATE, Act.CLAIM) else None


must.finds("[Umerov] {said} <Moscow must leave the town>.", "[Lavrov] {said} <the sanctions had to be lifted>.")
must.passes_by(
    "Umerov said Kyiv must fight on.", "Umerov said it must be cold.", "Troops had to withdraw, Umerov said."
)

should.finds(
    "[Umerov] {said} <Moscow should leave the town>.",
    "[Umerov] {said} <Kyiv should open talks>.",
    "[Umerov] {said} <the talks should begin at once>.",
    "[Umerov] {said} <they should have left long ago>.",
    "[Macron] {said} <it should be the starting point>.",
)
should.passes_by("Umerov said it should be clear.", "Umerov said the rain should stop.")

forced.finds("[Medvedev] {said} <Russia would have to use every weapon>.")
forced.passes_by(
    "Medvedev said Russia would have to use every chance.", "Umerov said Russia would have to use weapons."
)

would_demand.finds("[Tusk] {said} <Poland would demand an answer>.", "[Orban] {said} <Hungary would oppose the loan>.")
would_demand.passes_by(
    "Tusk said Poland would send an answer.",
    "Tusk said Russia would demand an answer.",
    "Lavrov said that if Kyiv agreed, Russia would reject a truce.",
)

need.finds("[Umerov] {said} <the launchers needed to be delivered faster>.")
need.finds("[Umerov] {said} <Ukraine needed 20 launchers>.", "[Umerov] {said} <Ukraine would need 20 launchers>.")
need.passes_by("Umerov said Russia needed 20 launchers.", "Umerov said Ukraine did not need launchers.")

imperative.finds("“<Stop the war>,” [Umerov] {said}.")
imperative.passes_by("“Thank God,” Umerov said.", "“They stop the war,” Umerov said.")

pledge.finds(
    "[Macron] {said} <France would send more tanks>.",
    "[Lavrov] {said} <if Kyiv refused, Moscow would act>.",
    "[Lavrov] {said} <Russia would leave the pact unless its terms were met>.",
    "“<If we do not get a deal, we are going to be taxing oil>,” [Trump] {said}.",
)
pledge.passes_by(
    "Macron said France would host a summit.",
    "Macron said Italy would send more tanks.",
    "“Ukrainian farmers would leave their fields,” Kubrakov said.",
)

refusal.finds("[Umerov] {said} <Kyiv would not cede the town>.", "“<We will not abandon you>,” [Macron] {said}.")
refusal.passes_by("Umerov said Moscow would not cede the town.", "Umerov said Kyiv would not know before May.")
refusal.passes_by("Umerov said nobody could vouch for the road until the ice was gone.")

treated_as.finds("[The army] {said} <all ships would be treated as targets>.")
treated_as.passes_by("The army said all ships would be searched.")

ready.finds(
    "[Lavrov] {said} <Russia was ready for talks>.",
    "[Macron] {said} <France is ready to provide trains>.",
    "[Erdogan] {said} <Turkey is ready to host the talks>.",
    "[Lavrov] {said} <Russia is ready at any moment to stop the raids>.",
    "[Umerov] {said} <Kyiv was not ready to cede the town>.",
)
ready.passes_by("Lavrov said Russia was ready for winter.", "Lavrov said Ukraine was ready for talks.")

bad_outcome.finds(
    "[Umerov] {said} <the front could fall apart>.",
    "[Umerov] {said} <the raids could lead to a catastrophe>.",
    "“<Without help they will not hold>,” [Umerov] {said}.",
)
bad_outcome.passes_by("Umerov said the front could hold.", "Umerov said the front had collapsed.")

possible.finds("[Umerov] {said} <a fire there could be a disaster>.")
possible.passes_by("Umerov said a fire there was a disaster.", "Umerov said a fire there could be put out.")

question.finds("“<Why did nobody come?>” [Umerov] {said}.")
question.passes_by("“Nobody came,” Umerov said. Why did nobody come?")

performative.finds(
    "“<We condemn the raid>,” [Umerov] {said}.",
    "“<I urge everybody to leave>,” [Umerov] {said}.",
    "“<We ask our friends to send trains>,” [Umerov] {said}.",
    "“<I repeat my call for calm>,” [Umerov] {said}.",
)
performative.passes_by("“They condemn the raid,” Umerov said.", "“We condemned the raid,” Umerov said.")

performed.finds("[Umerov] {replied} that <he continues to insist on guarantees>.")
performed.passes_by("Umerov replied that Poland continues to insist on guarantees.")

others_get.finds("[The governor] {said} <the families would receive compensation>.")
others_get.passes_by("The governor said the families would receive visitors.")

ACTS: Final = Table(
    "statements",
    None,
    (
        must,
        should,
        forced,
        would_demand,
        need,
        imperative,
        pledge,
        others_get,
        refusal,
        treated_as,
        ready,
        blamed,
        blamed_by_agent,
        others_are,
        name_calling,
        unacceptable,
        ill_will,
        denied,
        bad_outcome,
        possible,
        question,
        performative,
        performed,
    ),
)
"""Each is asked; none forestalls another."""
