"""Conditions under a clause marker: unless, until, before, once, provided that."""

from __future__ import annotations

from ukrnews.lexicon.entries import Sense
from ukrnews.model import Act, ActorKind, ConditionKind, Form
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.ahead import binds, first_finite, looks_ahead, negated, present, waits
from ukrnews.parsers.conditions.brought_about import brought_about, foreseen
from ukrnews.parsers.conditions.condition_draft import Draft
from ukrnews.parsers.conditions.marked import Bound, drafted, told
from ukrnews.parsers.conditions.signs import Sign, has
from ukrnews.parsers.conditions.stakes import about, matters, topics
from ukrnews.parsers.conditions.units import is_party
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.view import View

_NEEDING = ("should", "must", "have to")
_AHEAD = ("will", "would", "can", "could", "must", "have to", "should", "shall")
_PRECONDITION = ConditionKind.PRECONDITION
_OURS = frozenset({"we", "i"})


@rule("unless-consequence", on=(Sense.UNLESS,))
def unless_consequence(at: View, sign: Sign) -> Draft | None:
    """A threat that only what stands under "unless" averts."""
    bound = told(at, sign)
    if bound is None or not has(at, Sense.PUNISH, *bound.main) or negated(at, *bound.main) or _runs_on(at, bound):
        return None
    return drafted(at, ConditionKind.CONSEQUENCE, bound)


@rule("unless-precondition", on=(Sense.UNLESS,))
def unless_precondition(at: View, sign: Sign) -> Draft | None:
    """What must be done first, or there is nothing: "the talks would not resume unless Kyiv withdrew"."""
    bound = told(at, sign)
    if bound is None or foreseen(at, bound.main) or _runs_on(at, bound):
        return None
    withheld = negated(at, *bound.main) or not at.verbs_in(*bound.main)
    if not (withheld or brought_about(at, bound.unit, bound.main) or _own_step(at, bound) or _asked_of(at, bound)):
        return None
    return drafted(at, _PRECONDITION, bound) if _bears(at, bound) else None


def _bears(at: View, bound: Bound) -> bool:
    """Whether a party says it, or it is about the war and its parties: no parent "would do so unless …"."""
    named = any(a.kind is not ActorKind.UNNAMED for a in at.cast.actors_in(*bound.whole))
    return named or any(is_party(a) for a in bound.unit.speakers) or matters(at, *bound.whole)


def _own_step(at: View, bound: Bound) -> bool:
    """ "the rebels said they would leave unless …": in reported words, what those do who say it."""
    verb, said = first_finite(at, *bound.main), bound.unit.statement
    direct = said is not None and said.form is Form.DIRECT
    if verb is None or direct or verb.lemma in listed("befalling"):
        return False
    return any(at.lower(n.head) in ("it", "they", "he", "she") for n in at.syntax.subject_of(verb))


def _asked_of(at: View, bound: Bound) -> bool:
    """ "Putin said the fighting would go on unless Kyiv withdrew": what one party wants of another."""
    verb, own = first_finite(at, *bound.under), {a.country for a in bound.unit.speakers if a.country}
    if verb is None or not own or verb.lemma in listed("befalling"):
        return False
    asked = at.cast.actors_of(at.syntax.subject_of(verb))
    parties = (a for a in asked if is_party(a) or a.kind is ActorKind.GROUP)
    return any(a.country not in own and a not in bound.unit.speakers for a in parties)


def _runs_on(at: View, bound: Bound) -> bool:
    """ "the sanctions will lapse unless they are renewed", "prices will suffer unless …": how the article sees it."""
    if bound.said:
        return False
    verb = first_finite(at, *bound.main)
    suffers = verb is not None and verb.lemma in listed("befalling") and not negated(at, *bound.main)
    suffers = suffers and verb is not None and not at.cast.actors_of(at.syntax.subject_of(verb))
    return suffers or any(v.lemma in listed("coming to its end") for v in at.finite_in(*bound.main))


@rule("before-precondition", on=(Sense.UNTIL,))
def before(at: View, sign: Sign) -> Draft | None:
    """What cannot be, or must be, before something else: "could not hold talks before Kyiv withdrew"."""
    bound = told(at, sign)
    if bound is None or at.lower(sign.first) != "before" or not _needed(at, *bound.main) or _a_time(at, bound):
        return None
    if not negated(at, *bound.main) and not at.verbs_in(*bound.under):
        return None  # "before the assault, the army will be expected to send fuel": when
    return drafted(at, _PRECONDITION, bound) if bound.said or topics(at, *bound.under) else None


def _needed(at: View, first: int, last: int) -> bool:
    """Whether the range says what must or cannot be."""
    if any(v.modal in _NEEDING for v in at.verbs_in(first, last)):
        return True
    needing = any(has(at, sense, first, last) for sense in (Sense.MUST, Sense.NEED))
    return needing or (negated(at, first, last) and binds(at, first, last))


@rule("until-precondition", on=(Sense.UNTIL,))
def until(at: View, sign: Sign) -> Draft | None:
    """What stays as it is, or is refused, until something is done."""
    bound = told(at, sign)
    if bound is None or at.lower(sign.first) == "before" or _a_time(at, bound):
        return None
    if _refused(at, bound) or _holds_on(at, bound):
        return drafted(at, _PRECONDITION, bound)
    ahead = any(v.modal in _AHEAD or v.tense == "future" for v in at.verbs_in(*bound.main))
    if not ahead or not (negated(at, *bound.main) or waits(at, *bound.main) or bound.said):
        return None
    return drafted(at, _PRECONDITION, bound)


def _a_time(at: View, bound: Bound) -> bool:
    """ "until New Year's Eve", "before the end of 2016", "until 20 days before the vote": when, not on what."""
    first, last = bound.under
    named = next((n for n in at.nouns if n.first >= first), None)
    counted = named is not None and at.lower(named.head) in listed("times")
    verb = first_finite(at, first, last)
    if verb is not None and named is not None:
        return counted and at.lower(named.last) != "as" and named not in at.syntax.subject_of(verb)
    return counted or any(first <= d.first < last for d in at.dates)


def _refused(at: View, bound: Bound) -> bool:
    """ "ruled out talks until …", "opposes the loan until …"."""
    said = bound.unit.statement
    if said is not None and said.act is Act.REJECT:
        return True
    return has(at, Sense.REFUSE, *bound.main) and not negated(at, *bound.main)


def _holds_on(at: View, bound: Bound) -> bool:
    """ "I am not giving up until …", "is not ready to sign until …": what its speakers refuse in the present."""
    verb = first_finite(at, *bound.main)
    if not bound.said:
        return False
    if verb is None:  # "No truce until Kyiv withdraws", "“not in a position to agree until …”"
        return at.lower(bound.main[0]) in ("no", "not")
    if not negated(at, *bound.main) or verb.tense != "present" or verb.perfect:
        return False
    subject = at.syntax.subject_of(verb)
    ours = any(at.lower(n.head) in _OURS for n in subject)
    return ours or bool(at.cast.actors_of(subject))


@rule("while-precondition", on=(Sense.WHILE,))
def while_(at: View, sign: Sign) -> Draft | None:
    """As long as what there will be nothing of it: "there can be no talks while troops stand on our land"."""
    bound = told(at, sign)
    if bound is None or not bound.said or not negated(at, *bound.main) or not binds(at, *bound.main):
        return None
    if bound.parts.fronted or at.lower(sign.first - 1) == "," or not _has_subject(at, bound):
        return None
    under = first_finite(at, *bound.under)
    now = under is not None and under.modal is None and not under.negated and under.tense != "past"
    return drafted(at, _PRECONDITION, bound) if now and about(at, *bound.whole) else None


@rule("once-precondition", on=(Sense.ONCE,))
def once(at: View, sign: Sign) -> Draft | None:
    """What comes first: "would send troops once a truce was signed"."""
    bound = told(at, sign)
    if bound is None or not _has_subject(at, bound):
        return None
    infinitive = any(v.form == "infinitive" for v in at.verbs_in(*bound.main))
    ahead = looks_ahead(at.finite_in(*bound.main)) or (infinitive and bound.said)
    if _only_able(at, bound) or _when_it_suits(at, bound):
        return None
    return drafted(at, _PRECONDITION, bound) if ahead else None


def _only_able(at: View, bound: Bound) -> bool:
    """ "once they feel at home, they can help each other": what is possible then, of nothing that is at stake."""
    does = any(v.modal in ("will", "would") or v.tense == "future" for v in at.finite_in(*bound.main))
    return not does and not about(at, *bound.whole)


def _when_it_suits(at: View, bound: Bound) -> bool:
    """ "as soon as it is possible": when, and on nobody's deed."""
    verb = first_finite(at, *bound.under)
    if verb is None or verb.lemma != "be":
        return False
    it = any(at.lower(n.head) == "it" for n in at.syntax.subject_of(verb))
    return it and at.tag(verb.last).startswith("JJ")


def _has_subject(at: View, bound: Bound) -> bool:
    """Whether the clause under the marker has a subject before its verb ("once a truce was signed")."""
    verbs = at.finite_in(bound.sign.last, bound.under[1]) or at.verbs_in(bound.sign.last, bound.under[1])
    if not verbs or any(at.lower(i) == "," for i in range(bound.sign.last, verbs[0].first)):
        return False
    return verbs[0].first > bound.sign.last


@rule("provided-precondition", on=(Sense.PROVIDED,))
def provided(at: View, sign: Sign) -> Draft | None:
    """What something is done on condition of: provided that, as long as, on the understanding that."""
    bare = at.lower(sign.first) == "provided" and sign.last == sign.first + 1
    bound = None if bare and at.lower(sign.first - 1) != "," else told(at, sign)
    if bound is None or not (binds(at, *bound.main) or present(at, *bound.main) or bound.said):
        return None
    if (bare and not _has_subject(at, bound)) or _unnamed(at, bound):
        return None
    return drafted(at, _PRECONDITION, bound)


def _unnamed(at: View, bound: Bound) -> bool:
    """ "spoke on condition that he not be named": on what terms a source speaks."""
    return any(v.lemma in listed("naming") and v.voice == "passive" for v in at.verbs_in(*bound.under))


unless_consequence.finds("[Trump] threatened Moscow with <secondary tariffs unless {it stopped the war}>.")
unless_consequence.passes_by("Peskov said the talks would not resume unless Kyiv withdrew its troops.")
unless_consequence.nothing_in(
    "The river floods every year unless it is dammed.",
    "The sanctions on Moscow will lapse in July unless the bloc renews them.",
)

unless_precondition.finds(
    "[Dmitry Peskov] said <the talks would not resume unless {Kyiv withdrew its troops}>.",
    "The president set a term: <unless {Russia leaves the grid alone}, [Ukraine] will go back to hitting refineries>.",
)
unless_precondition.passes_by("Trump threatened Moscow with secondary tariffs unless it stopped the war.")
unless_precondition.finds("[Vladimir Putin] said <the fighting would go on unless {Kyiv gave up the region}>.")
unless_precondition.nothing_in(
    "The river floods every year unless it is dammed.",
    "Analysts said the fighting would go on unless Kyiv gave up the region.",
    "Putin said the fighting would go on unless the weather changed.",
)

before.finds("[Sergei Ryabkov] said <Moscow could not hold talks before {Washington lifted its sanctions}>.")
before.passes_by("Ryabkov said Moscow would not hold talks until Washington lifted its sanctions.")
before.nothing_in(
    "Ryabkov said Moscow had held talks before Washington lifted its sanctions.",
    "Ryabkov said Moscow must hold talks before the end of the fiscal year.",
)

until.finds(
    "[Kaja Kallas] said <the assets will stay frozen until {such time as Moscow pays}>.",
    "[Kaja Kallas] said <the assets will stay frozen until {Moscow pays for the damage}>.",
    "<The assets will stay frozen until {Moscow pays for the damage}>.",
    "<[Slovakia] opposed the package until {Kyiv reopened the pipeline}>.",
    "[Lavrov] ruled out <any talks until {Kyiv recognises Crimea}>.",
)
until.passes_by("Kallas said the assets could not be freed before Moscow paid for the damage.")
until.finds(
    "“<I am not giving up until {the plant is safe}>,” [Grossi] said.",
    "[Fico] added that <he is “not ready to lift the veto until {Kyiv opens the tap}>.”",
)
until.nothing_in(
    "The assets stayed frozen until Moscow paid for the damage.",
    "Kallas said the assets would stay frozen until 20 days before the vote.",
    "Kallas said the assets would stay frozen until the end of the month, despite doubts that Moscow voiced.",
)

while_.finds("“<There can be no elections while {Russian troops are on our land}>,” [Zelensky] said.")
while_.passes_by("“There can be no elections until Russian troops leave our land,” Zelensky said.")
while_.nothing_in(
    "“We cannot sleep while they sing,” Zelensky said.",
    "“We will hold elections while Russian troops are on our land,” Zelensky said.",
    "There were no elections while Russian troops were there.",
)

once.finds("[Keir Starmer] said <Britain would send troops once {a ceasefire was agreed}>.")
once.passes_by("Starmer said Britain would send troops provided that a ceasefire was agreed.")
once.nothing_in(
    "Starmer said Britain had sent troops once a ceasefire was agreed.",
    "The choir could sing once the lights were on, its leader said.",
    "Starmer said Britain would sign a ceasefire as soon as it was possible.",
)

provided.finds("[Donald Tusk] said <Poland would back the plan on condition that {no soldiers were sent}>.")
provided.passes_by("Tusk said Poland would back the plan if no soldiers were sent.")
provided.nothing_in(
    "Tusk said Poland had provided shelter to 900,000 people.",
    "Tusk said the port would feed Odesa, provided it a base to trade from, and drew in sailors.",
    "The truce will hold, an aide said on condition that he not be named.",
)
