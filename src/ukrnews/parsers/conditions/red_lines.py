"""Red lines: standing refusals ("will never recognise", "has repeatedly ruled out", "is not negotiable")."""

from __future__ import annotations

from ukrnews.lexicon.entries import CueNounEntry, Sense
from ukrnews.model import Act, ActorKind, ConditionKind
from ukrnews.parsers.cards import rule
from ukrnews.parsers.conditions.drafts import Draft
from ukrnews.parsers.conditions.must import of_mind
from ukrnews.parsers.conditions.signs import Sign
from ukrnews.parsers.conditions.units import Unit
from ukrnews.parsers.conditions.view import View
from ukrnews.parsers.conditions.wordlists import listed
from ukrnews.parsers.extents import clause_around, skip_marks, trimmed
from ukrnews.reading.syntax import VerbGroup

_REFUSING = (Sense.CONSENT, Sense.NEVER, Sense.REFUSE)
"""Where one of these stands in a sentence, its verbs are looked at."""
_AHEAD = frozenset({"will", "would", "shall", "can", "be going to", "ca", "could"})
_PARTIES = frozenset({ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.PERSON, ActorKind.GROUP})
_VOWS = listed("vows")
_OWN_WORD = listed("own word")
"""Refusals that one party may well report of another."""
_ANYBODY = frozenset({"anyone", "anybody", "anything", "everyone", "someone"})
_WARRANTS = listed("warrants")
"""What makes a refusal that another party is to be held to, or that is only feared."""
_EVEN = frozenset({"any", "possibility", "notion"})
_FIRST_PERSON = frozenset({"i", "we"})


def _draft(unit: Unit, view: View, first: int, last: int, verb: VerbGroup) -> Draft:
    subject = view.document.syntax.subject_of(verb)
    marker = min(verb.first, *verb.parts), verb.last
    return Draft(ConditionKind.RED_LINE, marker, unit, first, last, (first, last), None, subject, True)


@rule("will-never-red-line", on=_REFUSING, each=VerbGroup)
def will_never(view: View, verb: VerbGroup) -> Draft | None:
    """A refusal for ever: "would never give up", "under no circumstances will we …"."""
    read = _refusal(view, verb)
    return read[1] if read is not None and read[0] else None


@rule("will-not-red-line", on=_REFUSING, each=VerbGroup)
def will_not(view: View, verb: VerbGroup) -> Draft | None:
    """A consent withheld: "will not accept"."""
    read = _refusal(view, verb)
    return read[1] if read is not None and not read[0] else None


def _refusal(view: View, verb: VerbGroup) -> tuple[bool, Draft] | None:
    """The refusal that the verb tells, and whether it is one for ever."""
    if verb.form != "finite" or verb.modal not in _AHEAD:
        return None
    unit = view.units.at(verb.head)
    first, last = clause_around(view.document, unit, verb)
    never = view.has(Sense.NEVER, first, max(last, verb.last))
    refused = view.has(Sense.CONSENT, verb.head, verb.head + 1) and verb.negated
    if not (refused or (never and (verb.negated or view.negated(first, last)))):
        return None
    if not never and not _told_as_one(view, unit, verb, last):
        return None
    if unit.statement is None and any(view.lower(i) in _WARRANTS for i in range(first - 2, first)):
        return None  # "a guarantee that Ukraine will not join"
    if verb.modal == "could" and not (never and refused):
        return None
    if verb.voice == "passive" and not view.topics(first, last):
        return None
    if not _by_a_party(view, unit, verb, refused) or of_mind(view, verb):
        return None
    draft = _draft(unit, view, first, last, verb)
    return never, draft._replace(marker=_saying_no(view, draft))


def _told_as_one(view: View, unit: Unit, verb: VerbGroup, last: int) -> bool:
    """Whether a consent withheld is a party's own and of something at stake."""
    if verb.modal in ("can", "ca") and (last == verb.last or "longer" in _words(view, verb)):
        return False  # "I can't agree": about nothing; "can no longer sell": unable
    if verb.modal == "would" and unit.statement is None:
        return False
    return not _of_another(view, unit, verb) and _at_stake(view, verb, last)


def _saying_no(view: View, draft: Draft) -> tuple[int, int]:
    """The verb, where it says no itself, else the words that do: "under no circumstances", "no … whatsoever"."""
    first, last = draft.marker
    never = next((s for s in view.signs if s.sense is Sense.NEVER and draft.first <= s.first < draft.last), None)
    return draft.marker if never is None or first <= never.first < last else never.tokens


@rule("vowed-never-red-line", on=_REFUSING, each=VerbGroup)
def vowed_never(view: View, verb: VerbGroup) -> Draft | None:
    """A vow: "vowed never to surrender"."""
    if verb.form != "infinitive" or not view.has(Sense.NEVER, verb.first - 1, verb.head):
        return None
    earlier = [v for v in view.verbs(view.sentence.first, verb.first) if v.last >= verb.first - 2]
    if not earlier or earlier[-1].lemma not in _VOWS:
        return None
    unit = view.units.at(earlier[-1].head)
    first, last = clause_around(view.document, unit, earlier[-1])
    draft = _draft(unit, view, first, last, earlier[-1])
    return draft._replace(marker=(earlier[-1].first, verb.last))


def _by_a_party(view: View, unit: Unit, verb: VerbGroup, refused: bool) -> bool:
    """Whether a party refuses: the subject is one, or a source says so of itself or of what is bargained over."""
    subject = view.document.syntax.subject_of(verb)
    actors = view.cast.actors_of(subject)
    if any(a.kind in _PARTIES for a in actors):
        return unit.statement is not None or refused
    if unit.statement is None:
        return False
    return refused or any(view.lower(n.head) in _FIRST_PERSON for n in subject)


def _words(view: View, verb: VerbGroup) -> set[str]:
    return {view.lower(i) for i in range(verb.first, verb.last)}


def _at_stake(view: View, verb: VerbGroup, last: int) -> bool:
    """Whether what is refused is bargained over: a consent always is, "will not abandon anyone" is not."""
    return verb.lemma in _OWN_WORD or verb.last == last or view.about(verb.first, last) or _plain_object(view, verb)


def _plain_object(view: View, verb: VerbGroup) -> bool:
    """Whether the verb has a noun of its own for its object, not only "anyone"."""
    found = view.document.syntax.object_of(verb)
    return (
        bool(found) and view.document.tag(found[0].head).startswith("NN") and view.lower(found[0].head) not in _ANYBODY
    )


def _of_another(view: View, unit: Unit, verb: VerbGroup) -> bool:
    """ "Russia will not leave by itself", said by Kyiv: what another party is expected to do, a consent aside."""
    if verb.lemma in _OWN_WORD:
        return False
    sides = {a.country for a in view.cast.actors_of(view.document.syntax.subject_of(verb))}
    speakers = {a.country for a in unit.speakers}
    return bool(sides) and bool(speakers) and None not in sides and None not in speakers and not sides & speakers


@rule("repeatedly-rejected-red-line", on=_REFUSING, each=VerbGroup)
def repeatedly_rejected(view: View, verb: VerbGroup) -> Draft | None:
    """A refusal that stands: "has repeatedly rejected", "has always ruled out", "rules out any talks"."""
    if verb.negated or not view.has(Sense.REFUSE, verb.head, verb.head + 1):
        return None
    if verb.form == "infinitive":
        return None
    if not view.has(Sense.REPEATED, verb.first, verb.last + 2) and not _refuses_all(view, verb):
        return None
    unit = view.units.at(verb.head)
    first, last = clause_around(view.document, unit, verb)
    clause = view.document.syntax.clause_of(verb)
    if clause is not None and clause.kind == "relative":
        antecedent = view.document.syntax.antecedent_of(clause)
        if antecedent is not None:
            first = min(first, max(antecedent.first, unit.first))
    if view.lower(verb.first - 1) in _REPEATED_BEFORE:
        first = min(first, verb.first - 1)
    return _draft(unit, view, first, last, verb)


def _refuses_all(view: View, verb: VerbGroup) -> bool:
    """ "rejects the possibility of concessions", "rules out any talks": in the present, of anything of the kind."""
    if verb.tense != "present" or verb.progressive or verb.modal is not None or verb.form != "finite":
        return False
    near = {view.lower(i) for i in range(verb.last, verb.last + 3)}
    return bool(near & _EVEN) and bool(view.topics(verb.last, min(verb.last + 9, view.sentence.last)))


_REPEATED_BEFORE = frozenset({"repeatedly", "consistently", "categorically"})


@rule("non-negotiable-red-line", on=(Sense.BARRED,))
def non_negotiable(view: View, sign: Sign) -> Draft | None:
    """What is not up for negotiation, is a red line, is unacceptable."""
    return _barred(view, sign)


def _barred(view: View, sign: Sign) -> Draft | None:
    unit = view.units.at(sign.first)
    verb = next((v for v in reversed(view.verbs(unit.first, sign.last)) if v.form == "finite"), None)
    if verb is None or (verb.negated and view.lower(sign.first) not in ("not", "be")):
        return None
    first, last = clause_around(view.document, unit, verb)
    if last < sign.last or not (unit.statement is not None or view.topics(first, last)):
        return None
    if not view.in_domain(first, last) and not any(a.country for a in unit.speakers):
        return None
    if _about_words(view, verb) and not view.topics(first, verb.first):
        return None
    draft = _draft(unit, view, first, last, verb)
    return draft._replace(marker=sign.tokens, own=False)


def _about_words(view: View, verb: VerbGroup) -> bool:
    """ "the general's statement was unacceptable": what somebody said, not what he asks for."""
    heads = (view.lower(n.head) for n in view.document.syntax.subject_of(verb))
    entries = (e for head in heads for e in view.document.lexicon.index(CueNounEntry).get(head, ()))
    return any(isinstance(e, CueNounEntry) and e.act is Act.STATE for e in entries)


@rule("impossible-red-line", on=(Sense.IMPOSSIBLE,))
def impossible(view: View, sign: Sign) -> Draft | None:
    """What can be proposed and its speaker rules out: "negotiations with Moscow are impossible"."""
    unit = view.units.at(sign.first)
    verb = next((v for v in reversed(view.verbs(unit.first, sign.first)) if v.form == "finite"), None)
    if unit.statement is None or verb is None or verb.negated or verb.lemma != "be" or verb.last < sign.first - 1:
        return None
    if not view.topics(unit.first, verb.first) or view.lower(sign.last) in ("to", "for", "that"):
        return None
    return _barred(view, sign)


@rule("not-one-red-line", on=(Sense.NOT_ONE,))
def not_one(view: View, sign: Sign) -> Draft | None:
    """A refusal that heads what is said: "Not one village by signature"."""
    unit = view.units.at(sign.first)
    if unit.statement is None or sign.first != skip_marks(view.document, unit.first, unit.last):
        return None
    verbs = [v for v in view.verbs(sign.first, unit.last) if v.form == "finite"]
    if verbs and not (verbs[0].modal or view.has(Sense.CONSENT, sign.first, unit.last)):
        return None
    last = trimmed(view.document, sign.first, unit.last)
    return Draft(ConditionKind.RED_LINE, sign.tokens, unit, sign.first, last, (sign.first, last))


will_never.finds("Zelensky said <{[Kyiv] would never recognise the annexation}>.")
will_never.passes_by("Zelensky said Kyiv would not recognise the annexation.")
will_never.nothing_in("Zelensky said Kyiv had never recognised the annexation.")

will_not.finds("Zelensky said <{[Kyiv] would not recognise the annexation}>.")
will_not.passes_by("Zelensky said Kyiv would never recognise the annexation.")
will_not.nothing_in("Zelensky said Russia would not leave by itself.", "I can't agree, Zelensky said.")

vowed_never.finds("<{[Zelensky] vowed never to surrender}>.")
vowed_never.passes_by("Zelensky said Kyiv would never surrender.")
vowed_never.nothing_in("Zelensky vowed to fight on.")

repeatedly_rejected.finds("<{[Kyiv] has repeatedly rejected a partition}>.")
repeatedly_rejected.passes_by("Kyiv said it would never accept a partition.")
repeatedly_rejected.nothing_in("Kyiv rejected a partition.")

non_negotiable.finds("[Putin] said <{Crimea was not up for negotiation}>.")
non_negotiable.passes_by("Putin said talks about Crimea were impossible.")
non_negotiable.nothing_in("Putin said the general's statement was unacceptable.")

impossible.finds("[Zelensky] said <{talks with Moscow were impossible}>.")
impossible.passes_by("Zelensky said talks with Moscow were unacceptable.")
impossible.nothing_in("Zelensky said sleep was impossible.")

not_one.finds("“<{Not one village by signature}>,” [Zelensky] said.")
not_one.passes_by("“We will never give up a village by signature,” Zelensky said.")
not_one.nothing_in("“Not one window was left,” Zelensky said.")
