"""What the clauses of a content show of its act: by verb, modality and negation, and by whose deed it is.

Each card gives an act and its weight; `acts.py` adds up what they and the words of the lexicon give. A weight of one
suffices alone, half a one needs another sign beside it.
"""

from __future__ import annotations

from enum import Enum, auto
from typing import Final, NamedTuple

from ukrnews.lexicon.entries import CueEntry
from ukrnews.model import Act
from ukrnews.parsers.actors.pronouns import HE, SHE, THEY
from ukrnews.parsers.cards import Table, rule
from ukrnews.parsers.statements.asserted import Asserted, Whose
from ukrnews.parsers.statements.statement_draft import INSERTED
from ukrnews.parsers.statements.wordlists import listed

_PLAIN: Final = 1.0
_WEAK: Final = 0.5
_MUST: Final = listed("having to")
_MAY: Final = frozenset({"may", "might", "could", "can"})
_CONDITIONAL: Final = frozenset({"unless", "until"})


class Sign(NamedTuple):
    """An act and how strongly it is shown."""

    act: Act
    weight: float = _PLAIN


class Trait(Enum):
    """What in a clause makes cards look."""

    MUST = auto()
    SHOULD = auto()
    FUTURE = auto()
    MAY = auto()
    TELLING = auto()
    """No modal, and a verb that may tell, or a "not"."""
    COMMAND = auto()
    """No modal, and no subject."""
    FIRST = auto()
    """ "I" or "we" as its subject."""
    ASKED = auto()
    """A question mark after it."""


_BLAMED: Final = listed("bad faith") | listed("harming") | listed("hostile") | listed("deeds denied")
_TELLING: Final = _BLAMED | listed("good faith") | listed("being") | listed("needing")
_FIRST: Final = frozenset({"i", "we"})


def traits_of(at: Asserted) -> frozenset[Trait]:
    """What the clause shows at its verb, its subject and its end."""
    found = []
    modal, document = at.verb.modal, at.document
    if modal is None:
        if at.verb.negated or at.verb.lemma in _TELLING or at.negated_subject:
            found.append(Trait.TELLING)
        if not at.clause.subject:
            found.append(Trait.COMMAND)
    elif modal in _MUST:
        found.append(Trait.MUST)
    elif modal in ("should", "ought"):
        found.append(Trait.SHOULD)
    elif at.future:
        found.append(Trait.FUTURE)
    elif modal in _MAY:
        found.append(Trait.MAY)
    if len(at.subject) == 1 and document.word(at.subject[0].head) in _FIRST:
        found.append(Trait.FIRST)
    if "?" in (document.word(at.said[1] - 1), document.word(at.said[1])):
        found.append(Trait.ASKED)
    return frozenset(found)


def _names(at: Asserted) -> frozenset[str]:
    """The verb, alone and with its particle."""
    lemma = at.verb.lemma
    return frozenset({lemma, f"{lemma} {at.verb.particle or at.document.word(at.verb.last)}"})


def _is(at: Asserted, *keys: str) -> bool:
    """Whether the verb stands in one of the lists."""
    names = _names(at)
    return any(not names.isdisjoint(listed(key)) for key in keys)


# ---- what others have to do ----


@rule("must-demands", on=(Trait.MUST,))
def must(at: Asserted) -> Sign | None:
    """What another party or a thing must be or do: "Kyiv must withdraw"; what the speaker must be given."""
    if _is_guess(at) or (at.verb.tense == "past" and _told_as_it_was(at)):
        return None
    if at.verb.tense == "future" and at.whose is Whose.OTHERS:
        return None  # "they will have to pay for it": what is going to happen
    given = at.verb.voice == "passive" or (at.verb.modal == "must" and _is(at, "getting"))
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
    if at.verb.voice == "passive" and (judged := _act_of_verb(at)) in (Act.PRAISE, Act.CONDEMN):
        return Sign(judged)  # "should be commended"
    if at.whose is Whose.OWN:
        return Sign(Act.PROPOSE) if at.document.word(at.subject[0].first) not in HE | SHE | THEY else None
    someone = at.whose is Whose.OTHERS or bool(at.told.cast.actors_of(at.subject))
    decided = at.verb.voice == "passive" and bool(at.subject)
    named = at.verb.lemma == "be" and _is_noun_after(at)
    return Sign(Act.DEMAND) if someone or decided or named else None


def _is_noun_after(at: Asserted) -> bool:
    """ "The line should be the starting point", not "it should be clear"."""
    return at.document.word(at.verb.last) in ("a", "an", "the", "no")


@rule("forced-to-threaten", on=(Trait.MUST,))
def forced(at: Asserted) -> Sign | None:
    """To what force the speaker's side must turn: "Russia will have to use every weapon"."""
    armed = _is(at, "hostile") or (_is(at, "using") and at.object in listed("force"))
    return Sign(Act.THREATEN) if armed and at.whose is Whose.OWN else None


@rule("would-demand", on=(Trait.FUTURE,))
def would_demand(at: Asserted) -> Sign | None:
    """What the speaker's side will demand it demands already: "Poland would demand an explanation"."""
    return Sign(Act.DEMAND, 2 * _PLAIN) if _is(at, "demanding") and at.whose is Whose.OWN else None


@rule("need-demands", on=(Trait.TELLING,))
def need(at: Asserted) -> Sign | None:
    """What the speaker or his side needs to be given: "We need air defence"."""
    asks = _is(at, "needing") and not at.verb.negated and at.object
    return Sign(Act.DEMAND) if asks and at.whose is Whose.OWN else None


@rule("imperative-demands", on=(Trait.COMMAND,))
def imperative(at: Asserted) -> Sign | None:
    """A sentence in quotation marks that opens with a verb: "“Stop the war,” he said"."""
    if at.verb.tense != "present" or at.clause.kind != "main" or not at.quoted():
        return None
    opening = [w for w in at.words[: at.verb.first - at.said[0]] if w.isalpha()]
    base = at.document.word(at.verb.head) == at.verb.lemma
    if not base or set(opening) - listed("polite") or _is(at, "no commands"):
        return None
    return Sign(Act.DEMAND) if _act_of_verb(at) in (None, Act.STATE, Act.DEMAND) else None


# ---- what the speaker's side will do ----


@rule("pledge", on=(Trait.FUTURE,))
def pledge(at: Asserted) -> Sign | None:
    """What the speaker's side will do is promised; harm, and what follows if others do something, is threatened."""
    if not _will_do(at) or _is(at, "no deeds", "bad outcomes") or at.whose is not Whose.OWN or at.some:
        return None
    if _is(at, "holding back"):
        return Sign(Act.PROMISE)
    if _is(at, "hostile") or "unless" in at.after:
        return Sign(Act.THREATEN)
    meeting = at.object in listed("meetings")
    if _on_others(at):
        return Sign(Act.PROMISE if meeting or _is(at, "giving", "conceding") else Act.THREATEN)
    plan = meeting or _is(at, "arranging") or (_is(at, "moving") and not at.object)
    return None if plan else Sign(Act.PROMISE)  # a plan, "will meet Putin", promises nobody anything


def _will_do(at: Asserted) -> bool:
    """Whether the verb tells of one deed of its subject: "will send", but not "will be sent", "will be sending"."""
    return not (at.verb.negated or at.verb.voice == "passive" or at.verb.progressive or at.verb.perfect)


def _on_others(at: Asserted) -> bool:
    """ "If Kyiv refuses, we will …": whether it depends on what another party does."""
    condition = at.condition
    return condition is not None and at.told.whose(condition.subject) is Whose.OTHERS


@rule("refusal", on=(Trait.FUTURE, Trait.MAY))
def refusal(at: Asserted) -> Sign | None:
    """What the speaker's side will not do: it refuses to give in, it promises not to let down."""
    if not at.negated or at.thing:
        return None
    if _is(at, "standing by", "hostile"):
        return Sign(Act.PROMISE)
    if at.verb.voice == "passive":
        return None
    return Sign(Act.REJECT) if _is(at, "conceding") or not _CONDITIONAL.isdisjoint(at.after) else None


@rule("treated-as-threat", on=(Trait.FUTURE,))
def treated_as(at: Asserted) -> Sign | None:
    """As what something will be treated: "ships will be considered targets"."""
    passive = at.verb.voice == "passive" and not at.verb.negated and at.verb.modal != "shall"
    return Sign(Act.THREATEN) if passive and _is(at, "treating as") and at.thing else None


@rule("ready", on=(Trait.TELLING,))
def ready(at: Asserted) -> Sign | None:
    """For what the speaker's side is ready: for talks, to which it agrees; to give, which it promises."""
    if at.verb.negated or not _is(at, "being"):
        return None
    after = [w for w in at.after if w.isalpha()]
    start = next((k for k, w in enumerate(after[:4]) if w in listed("ready")), None)
    if start is None or "not" in after[:start] or at.whose is not Whose.OWN:
        return None
    rest = after[start + 1 : start + 8]
    if rest[:1] == ["to"] and rest[1:2] and rest[1] in listed("giving"):
        return Sign(Act.PROMISE)
    return Sign(Act.ACCEPT) if rest[:1] in (["to"], ["for"]) and not listed("agreeing").isdisjoint(rest) else None


# ---- what others do ----


@rule("blamed-deed", on=(Trait.TELLING,))
def blamed(at: Asserted) -> Sign | None:
    """What another party does in bad faith, or does harm on purpose: "Kyiv had derailed the talks"."""
    faithless = _is(at, "bad faith")
    if at.verb.negated or at.verb.voice == "passive" or not (faithless or _is(at, "harming", "hostile")):
        return None
    if at.whose is not Whose.OTHERS:
        return None
    words = at.document.tokens[at.verb.first - 1 : at.verb.last + 1]
    meant = faithless or any(t.lower in listed("on purpose") for t in words)
    return Sign(Act.ACCUSE, _PLAIN if meant else _WEAK)


@rule("others-are", on=(Trait.TELLING,))
def others_are(at: Asserted) -> Sign | None:
    """What another party is called beside a word for guilt: "Russia is a terrorist state"."""
    called = _is(at, "being") and not at.verb.negated and at.document.word(at.verb.last) in ("a", "an", "the", "no")
    return Sign(Act.ACCUSE, _WEAK) if called and at.whose is Whose.OTHERS else None


@rule("unacceptable-deed", on=(Trait.TELLING,))
def unacceptable(at: Asserted) -> Sign | None:
    """What is unacceptable is condemned where it was said or done, and refused where it is put forward."""
    if at.verb.lemma != "be" or not at.subject or listed("not acceptable").isdisjoint(at.after[:4]):
        return None
    done = at.document.word(at.subject[0].head) in listed("said or done")
    return Sign(Act.CONDEMN, 2 * _PLAIN) if done else None


@rule("ill-will", on=(Trait.TELLING,))
def ill_will(at: Asserted) -> Sign | None:
    """What another party does not want, allow or respect: "Moscow does not want peace"."""
    refused = at.verb.negated and at.verb.voice == "active" and _is(at, "good faith")
    return Sign(Act.ACCUSE) if refused and at.whose is Whose.OTHERS else None


@rule("denied-deed", on=(Trait.TELLING,))
def denied(at: Asserted) -> Sign | None:
    """What the speaker's side or nobody has done: "Russia did not shell the station", "nobody drags out the talks"."""
    if not at.negated or at.verb.voice == "passive":
        return None
    dragged = any(w in listed("bad faith gerunds") for w in at.after[:4])
    deed = dragged or _is(at, "bad faith", "harming", "hostile", "deeds denied")
    return Sign(Act.DENY) if deed and not at.thing else None


# ---- what may come of it ----


@rule("bad-outcome", on=(Trait.FUTURE, Trait.MAY))
def bad_outcome(at: Asserted) -> Sign | None:
    """What would be bad: "Ukraine would run out of shells", "without help they will not prevail"."""
    if _is(at, "bad outcomes") and not at.negated:
        return Sign(Act.WARN)
    return Sign(Act.WARN) if "without" in at.words and at.negated and at.whose is not Whose.OWN else None


# ---- what the speaker does by saying it ----


@rule("possible-outcome", on=(Trait.FUTURE, Trait.MAY))
def possible(at: Asserted) -> Sign | None:
    """What may come, which warns where a word for danger stands beside it: "it could be a disaster"."""
    return Sign(Act.WARN, _WEAK) if not at.negated and at.thing else None


@rule("question", on=(Trait.ASKED,))
def question(at: Asserted) -> Sign | None:
    """A question: "“Why did nobody come?” he said"."""
    first = at.said[0]
    if first != at.told.pieces[0][0] or not at.quoted():
        return None
    opening = at.document.tag(first)
    return Sign(Act.ASK, 2 * _PLAIN) if opening in ("WDT", "WP", "WP$", "WRB", "MD", "VBZ", "VBP", "VBD") else None


@rule("performative", on=(Trait.FIRST,))
def performative(at: Asserted) -> Sign | None:
    """What "I" and "we" do by saying so: "We condemn the raid", "I would urge everybody to leave"."""
    if at.verb.tense != "present" or at.verb.negated or at.verb.perfect or at.verb.modal not in (None, "would"):
        return None
    act = _act_of_verb(at)
    return Sign(act) if act not in (None, Act.STATE, Act.CLAIM) else None


def _act_of_verb(at: Asserted) -> Act | None:
    """The act of the verb, with the word after it or without, where it is one that reports speech."""
    verbs, lemma = at.document.lexicon.index(CueEntry), at.verb.lemma
    found = verbs.get(f"{lemma} {at.document.word(at.verb.last)}") or verbs.get(lemma) or ()
    return next((e.act for e in found), None)


must.finds("[Umerov] {said} <Moscow must leave the town>.", "[Lavrov] {said} <the sanctions had to be lifted>.")
must.passes_by(
    "Umerov said Kyiv must fight on.", "Umerov said it must be cold.", "Troops had to withdraw, Umerov said."
)

should.finds(
    "[Umerov] {said} <Moscow should leave the town>.",
    "[Umerov] {said} <Kyiv should open talks>.",
    "[Umerov] {said} <they should have left long ago>.",
)
should.passes_by("Umerov said it should be clear.", "Umerov said the rain should stop.")

forced.finds("[Medvedev] {said} <Russia would have to use every weapon>.")
forced.passes_by(
    "Medvedev said Russia would have to use every chance.", "Umerov said Russia would have to use weapons."
)

would_demand.finds("[Tusk] {said} <Poland would demand an answer>.")
would_demand.passes_by("Tusk said Poland would send an answer.", "Tusk said Russia would demand an answer.")

need.finds("[Umerov] {said} <Ukraine needed 20 launchers>.")
need.passes_by("Umerov said Russia needed 20 launchers.", "Umerov said Ukraine did not need launchers.")

imperative.finds("“<Stop the war>,” [Umerov] {said}.")
imperative.passes_by("“Thank God,” Umerov said.", "“They stop the war,” Umerov said.")

pledge.finds(
    "[Macron] {said} <France would send more tanks>.",
    "[Lavrov] {said} <if Kyiv refused, Moscow would act>.",
    "[Lavrov] {said} <Russia would leave the pact unless its terms were met>.",
)
pledge.passes_by("Macron said France would host a summit.", "Macron said Italy would send more tanks.")

refusal.finds("[Umerov] {said} <Kyiv would not cede the town>.", "“<We will not abandon you>,” [Macron] {said}.")
refusal.passes_by("Umerov said Moscow would not cede the town.", "Umerov said Kyiv would not know before May.")

treated_as.finds("[The army] {said} <all ships would be treated as targets>.")
treated_as.passes_by("The army said all ships would be searched.")

ready.finds("[Lavrov] {said} <Russia was ready for talks>.", "[Macron] {said} <France is ready to provide trains>.")
ready.passes_by("Lavrov said Russia was ready for winter.", "Lavrov said Ukraine was ready for talks.")

blamed.finds(
    "[Lavrov] {said} <Kyiv had derailed the talks>.", "[Umerov] {said} <Russian troops deliberately shelled a school>."
)
blamed.passes_by("Lavrov said Moscow had not derailed the talks.", "Umerov said Russian troops shelled a village.")

others_are.finds("[Umerov] {said} <Russia was a terrorist state>.")
others_are.passes_by("Umerov said Russia was a large state.", "Umerov said Ukraine was a terrorist target.")

unacceptable.finds("[Lavrov] {said} <the remarks were unacceptable>.")
unacceptable.passes_by("Lavrov said the plan was unacceptable.")

ill_will.finds("[Umerov] {said} <Moscow did not respect the truce>.")
ill_will.passes_by("Umerov said Kyiv did not want talks.", "Umerov said Moscow did not know the plan.")

denied.finds("[The Russian army] {said} <its troops had not shelled the school>.")
denied.passes_by("The Russian army said its troops had not reached the school.")

bad_outcome.finds(
    "[Umerov] {said} <the front could fall apart>.", "“<Without help they will not hold>,” [Umerov] {said}."
)
bad_outcome.passes_by("Umerov said the front could hold.", "Umerov said the front had collapsed.")

possible.finds("[Umerov] {said} <a fire there could be a disaster>.")
possible.passes_by("Umerov said a fire there was a disaster.", "Umerov said a fire there could be put out.")

question.finds("“<Why did nobody come?>” [Umerov] {said}.")
question.passes_by("“Nobody came,” Umerov said. Why did nobody come?")

performative.finds("“<We condemn the raid>,” [Umerov] {said}.", "“<I would urge everybody to leave>,” [Umerov] {said}.")
performative.passes_by("“They condemn the raid,” Umerov said.", "“We condemned the raid,” Umerov said.")

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
        refusal,
        treated_as,
        ready,
        blamed,
        others_are,
        unacceptable,
        ill_will,
        denied,
        bad_outcome,
        possible,
        question,
        performative,
    ),
)
"""Each is asked; none forestalls another."""
