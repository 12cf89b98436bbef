"""Did it happen? Plans, threats, wishes, conditions, negations and habits are no incidents."""

from __future__ import annotations

import re

from ukrnews.parsers.incidents.governor import governor_of
from ukrnews.parsers.incidents.never_was import noun_never_was, verb_never_was
from ukrnews.parsers.incidents.sides import has_forces
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import Clause, NounGroup, VerbGroup

_NOBODY = frozenset({"no", "none", "neither", "nobody"})
_HABIT = re.compile(
    r"\b(?:every (?:day|night|week|month|single)|almost every|on a daily|(?:near-?)?daily basis|repeatedly|"
    r"routinely|regularly|constantly|nightly basis|time and again|day after day|night after night|always|often|"
    r"frequently|day and night|systematically|(?:almost|nearly) daily|for (?:years|decades|months))\b"
)
_INVERTING = frozenset({"had", "should", "were"})
_QUESTION_WORDS = frozenset({"how", "where", "when", "what", "whether", "whom"})
_RECORD = re.compile(
    r"\b(?:first time|one of the|the (?:biggest|largest|deadliest|heaviest|worst|longest|most|first))\b"
)
_WHOLE_WAR = re.compile(
    r"\b(?:since (?:the (?:(?:start|beginning)(?! of (?:the )?(?:day|week|month))|outbreak|full-scale|invasion|war|"
    r"russian|conflict)|"
    r"(?:february )?(?:2014|2022)|russia(?:'s|’s)? (?:full-scale )?inva\w+|moscow invaded|its full-scale|"
    r"his full-scale|russia invaded|russia launched its)|during the (?:whole )?war|of the (?:whole )?war\b|"
    r"in (?:the )?(?:more than )?(?:two|three|four|2|3|4) years of|"
    r"over the course of the war|throughout the war|"
    r"during (?:russia(?:'s|’s)? |the )(?:war|invasion)|full-scale invasion in 2022|in the course of the war)"
)


def verb_happened(view: View, verb: VerbGroup) -> bool:
    """Whether what the verb says is told as a fact, an allegation included."""
    if not is_asserted(verb) or _asked(view, verb.head) or _nothing(view, verb) or _shares_modal(view, verb):
        return False
    if verb_never_was(view, verb):
        return False
    clause = view.syntax.clause_of(verb)
    if clause is None:
        return True
    if (
        verb.tense == "present"
        and verb.form == "finite"
        and not verb.perfect
        and not view.headline
        and _habitual(view, clause)
    ):
        return False
    if _HABIT.search(view.words(clause.first, clause.last)):
        return False
    return _chain_happened(view, clause, verb)


def _asked(view: View, token: int) -> bool:
    """Whether a question mark closes what the token stands in."""
    return any(view.document.tokens[i].text == "?" for i in range(token, view.sentence.last))


def _shares_modal(view: View, verb: VerbGroup) -> bool:
    """ "could hit the dam and kill thousands": a bare form that is joined to one under a modal."""
    if len(verb.parts) > 1 or verb.tag not in ("VB", "VBP") or view.lower(verb.first - 1) not in ("and", "or"):
        return False
    before = next((v for v in reversed(view.verbs) if v.last < verb.first), None)
    return before is not None and before.modal is not None


def _nothing(view: View, verb: VerbGroup) -> bool:
    """ "No missile fell on Lviv"."""
    subject = view.syntax.subject_of(verb)
    return any({view.lower(n.first), view.lower(n.first - 1)} & _NOBODY for n in subject)


def is_asserted(verb: VerbGroup) -> bool:
    """Neither negated nor under a modal nor to come."""
    return not verb.negated and verb.modal is None and verb.tense != "future"


def _habitual(view: View, clause: Clause) -> bool:
    """A plain present outside the headline tells a habit, unless it is going on ("is attacking") or stands with a
    date.
    """
    verb = clause.verb
    if verb is None or verb.progressive or verb.voice == "passive":
        return False
    return not any(clause.first <= d.first < clause.last for d in view.dates)


def _chain_happened(view: View, clause: Clause, verb: VerbGroup) -> bool:
    below: Clause | None = None
    for link in view.chain(clause):
        marker = view.document.tokens[link.marker].lower if link.marker is not None else ""
        if marker in listed("conditional words") and not (
            marker == "whether" and below is not None and below.kind == "relative"
        ):
            return False
        own = link.verb
        if link is not clause and own is not None:
            if (
                below is not None
                and below.kind in ("infinitive", "participle")
                and not _reaches_down(view, link, below)
            ):
                return False
            if (
                below is not None
                and below.kind == "reported"
                and (own.lemma in listed("unreal verbs") or _HABIT.search(view.words(link.first, below.first)))
            ):
                return False
            if below is not None and below.kind in ("infinitive", "participle") and not is_asserted(own):
                return False
            if below is not None and _is_content(view, below) and _left_open(view, own):
                return False
        below = link
    if any(_is_inverted(view, link) for link in view.chain(clause)):
        return False
    first = view.chain(clause)[-1]
    opening = view.lower(first.first)
    if (
        opening in ("should", "were", "had")
        and first.kind != "insertion"
        and view.document.tokens[first.first].text[:1].isupper()
        and opening != "had"
    ):
        return False
    if verb.form == "infinitive":
        meant = next((n for n in view.nouns if n.last == verb.first), None)
        if meant is not None and view.lower(meant.head) in listed("words before what is unreal"):
            return False
        return view.parent(clause) is not None and view.lower(verb.first - 1) not in _QUESTION_WORDS
    return not _after_unreal_word(view, verb.first)


def _is_inverted(view: View, clause: Clause) -> bool:
    """ "Had the bomb hit the dam, hundreds would have died", "… would have died had it hit the dam": a condition."""
    if not clause.subject:
        return False
    at = clause.subject[0].first - 1
    if view.lower(at) not in _INVERTING:
        return False
    would = any(v.modal in ("would", "could", "might") for v in view.verbs)
    return would or (at == view.sentence.first and view.lower(at) != "had")


def _is_acted(view: View, verb: VerbGroup) -> bool:
    """ "The museum staged a battle with actors": not by those who fight."""
    doers = view.syntax.subject_of(verb)
    fighting = any(
        has_forces(view, n) or view.lower(n.head) in listed("men without a side") | listed("fighters") for n in doers
    )
    return verb.lemma in listed("verbs of staging") and verb.voice == "active" and bool(doers) and not fighting


def _is_content(view: View, clause: Clause) -> bool:
    """What is said, or claims and reports are about: "reports that 12 soldiers …", read as a relative clause or not."""
    if clause.kind == "reported":
        return True
    at = clause.marker
    return clause.kind == "relative" and at is not None and view.lower(at - 1) in listed("nouns of hearsay")


def _left_open(view: View, verb: VerbGroup) -> bool:
    """ "did not comment on reports that", "could not confirm that", "nobody believes that", "dismissed claims that":
    nobody is said to assert what follows.
    """
    if verb.lemma in listed("verbs of denying"):
        return not verb.negated
    unsaid = verb.negated or _nothing(view, verb) or verb.modal in ("could", "would", "can")
    return unsaid and verb.lemma in listed("verbs that leave open")


def _reaches_down(view: View, upper: Clause, lower: Clause) -> bool:
    """Whether an infinitive or -ing clause is as real as the clause above it."""
    verb, inner = upper.verb, lower.verb
    if verb is None or inner is None:
        return True
    if inner.form == "gerund" and verb.lemma in listed("verbs of trying out"):
        return False
    between = view.words(verb.last, lower.first)
    if inner.form == "infinitive":
        if verb.lemma == "use" and verb.tense == "present":  # "are using drones to hit …": a habit
            return False
        return verb.lemma in listed("realising verbs") and (verb.lemma != "be" or verb.last == inner.first)
    if inner.form == "gerund" and verb.last == inner.first:
        return verb.lemma not in listed("unreal verbs")
    return not between.endswith((" from", " before", " without", " instead of"))


def _after_unreal_word(view: View, first: int) -> bool:
    """ "the threat of striking", "instead of attacking": an -ing form governed by a word of possibility."""
    if view.lower(first - 1) in ("of", "to", "from", "for", "against", "without", "before", "about", "in"):
        if view.lower(first - 1) in ("without", "against"):
            return True
        return any(
            view.lower(i) in listed("words before what is unreal") | {"instead", "consider", "aim", "accuse_"}
            for i in range(first - 3, first - 1)
        )
    return False


def is_standing(view: View, verb: VerbGroup) -> bool:
    """ "civilians are shelled": a plain present passive with no day tells a state of things, the headline aside."""
    if verb.voice != "passive" or verb.tense != "present" or verb.form != "finite" or view.headline:
        return False
    clause = view.syntax.clause_of(verb)
    dated = clause is not None and any(clause.first <= d.first < clause.last for d in view.dates)
    return not (verb.perfect or verb.progressive or dated)


def noun_happened(view: View, noun: NounGroup) -> bool:
    """Whether an event's noun names something that is said to have happened."""
    if _asked(view, noun.head):
        return False
    if _presupposed(view, noun):
        return True
    for i in range(noun.first, noun.head):
        word = view.lower(i)
        if word in listed("unreal modifiers") and not (
            word in ("new", "fresh", "further", "renewed") and _singular_known(view, noun)
        ):
            return False
    if noun.possessor is None and view.lower(noun.first) in ("more", "fewer", "less") and not _number_in(view, noun):
        return False
    if _after_unreal_phrase(view, noun) or _joined_to_unreal(view, noun):
        return False
    if _called_false(view, noun) or _rehearsed(view, noun):
        return False
    verb, role = governor_of(view, noun)
    if noun_never_was(view, noun, verb, role):
        return False
    if verb is None:
        return True
    stopped = verb.lemma == "stop" and _number_in(view, noun)
    unreal = listed("unreal verbs") | listed("ending verbs") | listed("verbs of degree")
    if role == "object" and _is_acted(view, verb):
        return False
    if role == "object" and not stopped and verb.lemma in unreal:
        return False
    clause = view.syntax.clause_of(verb)
    if clause is None:
        return True
    if role in ("subject", "object", "agent") and not is_asserted(verb):
        return (
            role == "subject"
            and verb.negated
            and verb.modal is None
            and verb.tense == "past"
            and verb.lemma not in ("happen", "occur", "take")
        )
    if role in ("subject", "object", "agent") and _HABIT.search(view.words(clause.first, clause.last)):
        return False
    for link in view.chain(clause):
        marker = view.document.tokens[link.marker].lower if link.marker is not None else ""
        if marker in listed("conditional words"):
            return False
    if role == "object" and clause.kind == "infinitive":
        upper = view.parent(clause)
        return (
            upper is not None
            and upper.verb is not None
            and _reaches_down(view, upper, clause)
            and is_asserted(upper.verb)
        )
    if role in ("subject", "object"):
        return _chain_happened(view, clause, verb)
    return is_asserted(verb) or not _is_light_place(role)


def _called_false(view: View, noun: NounGroup) -> bool:
    """ "Reports of a strike on Kyiv turned out to be false"."""
    at = noun.preposition
    if at is None or view.lower(at - 1) not in listed("nouns of hearsay"):
        return False
    return any(view.lower(i) in listed("words of falsehood") for i in range(noun.last, view.sentence.last))


def _rehearsed(view: View, noun: NounGroup) -> bool:
    """ "practised their response to a strike", "drilled for an attack on the port"."""
    clause = view.clause_at(noun.head)
    verb = clause.verb if clause is not None else None
    return verb is not None and verb.last <= noun.first and verb.lemma in listed("verbs of rehearsing")


def _presupposed(view: View, noun: NounGroup) -> bool:
    """ "will answer for Sunday's attack": one event named by its day has happened, whatever is said of it; and so has
    what there is a "responsibility for"."""
    if noun.preposition is not None and view.lower(noun.preposition - 1) == "responsibility":
        return view.lower(noun.first) == "the"
    if noun.possessor is None or view.document.tag(noun.head) in ("NNS", "NNPS"):
        return False
    return any(noun.first <= d.first < noun.possessor for d in view.dates)


def _is_light_place(role: str) -> bool:
    return role in ("in", "by", "with", "of", "for", "to", "against", "from")


def _singular_known(view: View, noun: NounGroup) -> bool:
    return view.lower(noun.first) in ("a", "another", "the") or _number_in(view, noun)


def _number_in(view: View, noun: NounGroup) -> bool:
    return any(view.document.tag(i) == "CD" for i in range(noun.first, noun.last))


def _after_unreal_phrase(view: View, noun: NounGroup) -> bool:
    """ "an end to the attacks", "protected against strikes", "in the event of an attack", "under the threat of
    shelling".
    """
    preposition = noun.preposition
    if preposition is None:
        return False
    word = view.lower(preposition)
    if word in ("against", "without", "pending"):
        return True
    if word in ("to", "of", "from", "in", "for", "on", "about"):
        start = preposition - 1
        for i in range(start, max(start - 2, view.sentence.first - 1), -1):
            if view.lower(i) in listed("words before what is unreal"):
                return True
    return False


def _joined_to_unreal(view: View, noun: NounGroup) -> bool:
    """ "in the form of an airstrike or an assault": joined by "or" to what is only thought of."""
    if noun.preposition is not None or view.lower(noun.first - 1) != "or":
        return False
    before = next((n for n in view.nouns if n.last == noun.first - 1), None)
    if before is None:
        return False
    verb, _ = governor_of(view, before)
    return _after_unreal_phrase(view, before) or (verb is not None and not is_asserted(verb))


def is_whole_war(view: View) -> bool:
    """Whether the sentence counts over the whole war."""
    words = view.words(view.sentence.first, view.sentence.last)
    return _WHOLE_WAR.search(words) is not None and _RECORD.search(words) is None
