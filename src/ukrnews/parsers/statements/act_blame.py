"""What the clauses of a content show of others: their deeds, what they are, and what is denied."""

from __future__ import annotations

from ukrnews.model import Act
from ukrnews.parsers.cards import rule
from ukrnews.parsers.statements.act_traits import PLAIN, WEAK, Sign, Trait, goal, is_in, names_of
from ukrnews.parsers.statements.asserted import Asserted, Whose
from ukrnews.parsers.statements.wordlists import listed


@rule("blamed-deed", on=(Trait.TELLING,))
def blamed(at: Asserted) -> Sign | None:
    """What another party does in bad faith, or does harm on purpose: "Kyiv had derailed the talks", "was trying to
    wreck them"."""
    if at.verb.negated or at.verb.voice == "passive" or at.whose is not Whose.OTHERS:
        return None
    meant = goal(at)
    deed = frozenset({meant.lemma} if meant is not None else names_of(at))
    if meant is None and is_in(at, "going on with"):
        deed = deed if at.object not in listed("said or done") else listed("hostile")  # "continues its raids"
    if not deed.isdisjoint(listed("bad faith")):
        return Sign(Act.ACCUSE)
    if deed.isdisjoint(listed("harming") | listed("hostile")):
        return None
    words = at.document.tokens[at.verb.first - 1 : at.verb.last + 1]
    aimed = meant is not None and is_in(at, "trying") and deed.isdisjoint(listed("moves in battle"))
    return Sign(Act.ACCUSE, PLAIN if aimed or any(t.lower in listed("on purpose") for t in words) else WEAK)


@rule("blamed-by-agent", on=(Trait.TELLING,))
def blamed_by_agent(at: Asserted) -> Sign | None:
    """What is said to be another party's doing: "the fire was caused by the invaders", "derailed by Minsk"."""
    if at.verb.voice != "passive" or at.verb.negated:
        return None
    agents = at.document.syntax.agent_of(at.verb)
    if not agents or at.told.whose(agents) is not Whose.OTHERS:
        return None
    meant = is_in(at, "bad faith", "causing")
    return Sign(Act.ACCUSE, PLAIN if meant else WEAK) if meant or is_in(at, "harming", "hostile") else None


@rule("others-are", on=(Trait.TELLING,))
def others_are(at: Asserted) -> Sign | None:
    """What another party is called beside a word for guilt: "Russia is a terrorist state"."""
    called = is_in(at, "being") and not at.verb.negated and at.document.word(at.verb.last) in ("a", "an", "the", "no")
    return Sign(Act.ACCUSE, WEAK) if called and at.whose is Whose.OTHERS else None


@rule("name-calling", on=(Trait.TELLING,))
def name_calling(at: Asserted) -> Sign | None:
    """What another is called that nobody wants to be: "the deputy was a traitor", "they are murderers"."""
    if not is_in(at, "being") or at.verb.negated or at.whose is Whose.OWN or not at.subject:
        return None
    after = [w for w in at.after[:4] if w.isalpha()]
    return Sign(Act.ACCUSE) if not listed("insults").isdisjoint(after) else None


@rule("unacceptable-deed", on=(Trait.TELLING,))
def unacceptable(at: Asserted) -> Sign | None:
    """What is unacceptable is condemned where it was said or done, and refused where it is put forward."""
    if at.verb.lemma != "be" or not at.subject or listed("not acceptable").isdisjoint(at.after[:4]):
        return None
    done = at.document.word(at.subject[0].head) in listed("said or done")
    return Sign(Act.CONDEMN, 2 * PLAIN) if done else None


@rule("ill-will", on=(Trait.TELLING,))
def ill_will(at: Asserted) -> Sign | None:
    """What another party does not want, allow or respect: "Moscow does not want peace"."""
    refused = at.verb.negated and at.verb.voice == "active" and is_in(at, "good faith")
    return Sign(Act.ACCUSE) if refused and at.whose is Whose.OTHERS else None


@rule("denied-deed", on=(Trait.TELLING,))
def denied(at: Asserted) -> Sign | None:
    """What the speaker's side or nobody has done: "Russia did not shell the station", "nobody drags out the talks"."""
    if not at.negated or at.verb.voice == "passive" or is_in(at, "knowing"):
        return None
    dragged = any(w in listed("bad faith gerunds") for w in at.after[:4])
    deed = dragged or is_in(at, "bad faith", "harming", "hostile", "deeds denied")
    return Sign(Act.DENY) if deed and not at.thing else None


blamed.finds(
    "[Lavrov] {said} <Kyiv had derailed the talks>.",
    "[Umerov] {said} <Russian troops deliberately shelled a school>.",
    "[Umerov] {said} <Moscow was using gas to blackmail others>.",
    "[Umerov] {said} <Moscow keeps obstructing the talks>.",
)
blamed.passes_by(
    "Lavrov said Moscow had not derailed the talks.",
    "Umerov said Russian troops shelled a village.",
    "Umerov said Russian troops tried to attack.",
)

others_are.finds("[Umerov] {said} <Russia was a terrorist state>.")
others_are.passes_by("Umerov said Russia was a large state.", "Umerov said Ukraine was a terrorist target.")

unacceptable.finds("[Lavrov] {said} <the remarks were unacceptable>.")
unacceptable.passes_by("Lavrov said the plan was unacceptable.")

ill_will.finds("[Umerov] {said} <Moscow did not respect the truce>.")
ill_will.passes_by("Umerov said Kyiv did not want talks.", "Umerov said Moscow did not know the plan.")

denied.finds("[The Russian army] {said} <its troops had not shelled the school>.")
denied.passes_by(
    "The Russian army said its troops had not reached the school.", "“Nobody knows what they want,” Umerov said."
)

blamed_by_agent.finds("[Umerov] {said} <the fire was caused by the invaders>.")
blamed_by_agent.passes_by(
    "Umerov said the fire was caused by a candle.", "Umerov said the fire was put out by the invaders."
)

name_calling.finds("[Umerov] {said} <the deputy was a traitor>.")
name_calling.passes_by("Umerov said the deputy was a teacher.", "Umerov said he was no traitor.")
