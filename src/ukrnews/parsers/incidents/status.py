"""Did it happen? Plans, threats, wishes, conditions, negations and habits are no incidents."""

from __future__ import annotations

import re

from ukrnews.parsers.incidents.governor import governor_of
from ukrnews.parsers.incidents.habits import (
    goes_on,
    is_habit,
    is_plain_present,
    is_trade,
    names_habit,
    number_in,
    sums_up,
)
from ukrnews.parsers.incidents.never_was import noun_never_was, verb_never_was
from ukrnews.parsers.incidents.sides import has_forces
from ukrnews.parsers.incidents.unreal_worlds import as_day
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import Clause, NounGroup, VerbGroup

_NOBODY = frozenset({"no", "none", "neither", "nobody"})
_INVERTING = frozenset({"had", "should", "were"})
_LIGHT_PLACES = frozenset({"in", "by", "with", "of", "for", "to", "against", "from"})
_QUESTION_WORDS = frozenset({"how", "where", "when", "what", "whether", "whom"})
_RECORD = re.compile(
    r"\b(?:first time|one of the|(?:the|s) (?:most|first)|biggest|largest|deadliest|bloodiest|heaviest|worst|longest)\b"
)
_WHOLE_WAR = re.compile(
    r"\b(?:since (?:the (?:(?:start|beginning)"
    r"(?! of (?:\S+ ){0,2}(?:assault|battle|day|incursion|month|siege|truce|week))|"
    r"outbreak|full-scale|invasion|war|russian (?!forces|troops|army|military|strike|attack)|conflict)|"
    r"(?:february )?(?:2014|2022)|russia(?:'s|’s)? (?:full-scale )?inva\w+|its full-scale|his full-scale|"
    r"(?:moscow|putin|russia|the kremlin) (?:began|invaded|launched|ordered|started|unleashed))|"
    r"during the (?:whole )?war|of the (?:whole )?war\b|"
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
    if is_plain_present(view, verb, clause):
        return False
    if is_habit(view, clause):
        return False
    return _chain_happened(view, clause, verb)


def _asked(view: View, token: int) -> bool:
    """Whether a question mark closes what the token stands in."""
    return "?" in view.bag and any(view.document.tokens[i].text == "?" for i in range(token, view.sentence.last))


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


def _chain_happened(view: View, clause: Clause, verb: VerbGroup) -> bool:
    """Whether no clause above, and no word that governs the verb, makes it a wish, a plan or a condition."""
    chain = view.chain(clause)
    for below, link in zip((None, *chain), chain, strict=False):
        if below is not None and _is_given(view, below):
            break
        if _is_conditional(view, link, below) or _is_inverted(view, link):
            return False
        if below is not None and link.verb is not None and _leaves_unreal(view, link, link.verb, below):
            return False
    if verb.form != "infinitive":
        return not _after_unreal_word(view, verb.first)
    meant = next((n for n in view.nouns if n.last == verb.first), None)
    if meant is not None and view.lower(meant.head) in listed("words before what is unreal"):
        return False
    return view.parent(clause) is not None and view.lower(verb.first - 1) not in _QUESTION_WORDS


def _is_given(view: View, clause: Clause) -> bool:
    """ "urged people to stay indoors after a drone hit a school": over before what is asked, planned or refused."""
    verb = clause.verb
    if verb is None:
        return False
    if clause.kind in ("relative", "participle"):
        past = verb.tense == "past" or (verb.form == "participle" and verb.voice == "passive")
        return past and verb.modal is None and _is_of_known_day(view, clause)
    if clause.marker is None or view.lower(clause.marker) not in listed("words for what was before"):
        return False
    return verb.form == "finite" and verb.tense == "past" and verb.modal is None and bool(clause.subject)


def _is_of_known_day(view: View, clause: Clause) -> bool:
    """ "if they withdrew from the regions annexed in 2022": what describes by a day that is over has been."""
    published = view.document.published
    days = [d.when.latest for d in view.dates if clause.first <= d.first < clause.last and d.when.latest is not None]
    return bool(days) and (published is None or all(as_day(day) <= as_day(published) for day in days))


def _is_conditional(view: View, clause: Clause, below: Clause | None = None) -> bool:
    """ "if", "unless"; "asked whether the missile that hit the port" tells a missile."""
    if clause.marker is None:
        return False
    marker = view.lower(clause.marker)
    told = marker == "whether" and below is not None and below.kind == "relative"
    return marker in listed("conditional words") and not told


def _leaves_unreal(view: View, clause: Clause, verb: VerbGroup, below: Clause) -> bool:
    """Whether the verb of a clause does not let happen what the clause below it tells."""
    if below.kind in ("infinitive", "participle"):
        lasting = is_habit(view, clause) or (goes_on(view, verb) and below.verb is not None and not view.dates)
        if verb.tense == "present" and lasting:
            return True
        return not is_asserted(verb) or not _reaches_down(view, clause, below)
    if below.kind == "reported" and verb.lemma in listed("unreal verbs"):
        return True
    if below.kind == "reported" and names_habit(view.words(clause.first, below.first)):
        return True
    return _is_content(view, below) and _left_open(view, verb)


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
    if inner.form == "infinitive":
        return _reaches_infinitive(view, verb, inner, lower)
    if inner.form == "gerund" and verb.last == inner.first:
        return verb.lemma not in listed("unreal verbs")
    between = view.words(verb.last, lower.first)
    return not between.endswith((" from", " before", " without", " instead of"))


def _reaches_infinitive(view: View, verb: VerbGroup, inner: VerbGroup, lower: Clause) -> bool:
    """Whether what the infinitive tells was done if the verb above it was: "managed to hit", not "planned to hit"."""
    if verb.lemma in listed("verbs of attempting") and verb.tense == "past":  # "tried to storm the village": it did
        placed = view.places.within(lower.first, lower.last)
        return inner.lemma in listed("verbs of assault") or bool(
            inner.lemma in listed("verbs of pressing on") and placed
        )
    if verb.lemma == "use" and verb.tense == "present":  # "are using drones to hit …": a habit
        return False
    if verb.perfect and verb.lemma in listed("verbs of going on"):  # "has continued to target cities": a campaign
        return any(lower.first <= d.first < lower.last for d in view.dates)
    return verb.lemma in listed("realising verbs") and (verb.lemma != "be" or verb.last == inner.first)


def _after_unreal_word(view: View, first: int) -> bool:
    """ "the threat of striking", "instead of attacking": an -ing form governed by a word of possibility."""
    if view.lower(first - 1) in ("of", "to", "from", "for", "against", "without", "before", "about", "in"):
        if view.lower(first - 1) in ("without", "against"):
            return True
        words = listed("words before what is unreal")
        return any(view.lower(i) in words for i in range(first - 3, first - 1))
    return view.lower(first - 1) == ":" and view.lower(first - 2) in listed("aims")  # "its two aims: taking the port"


def _of_some(view: View, verb: VerbGroup) -> bool:
    """Whether it happens to a bare plural, at no place and on no day that the clause names."""
    clause = view.syntax.clause_of(verb)
    if clause is None or view.places.within(clause.first, clause.last):
        return False
    if any(clause.first <= d.first < clause.last for d in view.dates):
        return False
    subject = view.syntax.subject_of(verb)
    return bool(subject) and all(n.last - n.first == 1 and view.tag(n.head) == "NNS" for n in subject)


def is_standing(view: View, verb: VerbGroup) -> bool:
    """ "civilians are shelled": a plain present passive with no day tells a state of things, the headline aside; so
    does "helicopters are being shot down", wherever."""
    if verb.progressive and verb.voice == "passive" and verb.tense == "present" and _of_some(view, verb):
        return True
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
    if _is_unreal(view, noun):
        return False
    verb, role = governor_of(view, noun)
    return not noun_never_was(view, noun, verb, role) and (verb is None or _by_its_verb(view, noun, verb, role))


def _is_unreal(view: View, noun: NounGroup) -> bool:
    """Whether the words before it, or the phrase that it stands in, say that it may never have been."""
    words = {view.lower(i) for i in range(noun.first, noun.head)} & listed("unreal modifiers")
    if words - (listed("words for once more") if _singular_known(view, noun) else frozenset()):
        return True
    if view.tag(noun.head) == "NNS" and _is_of_late(view, noun):
        return not number_in(view, noun)
    if noun.possessor is None and view.lower(noun.first) in ("more", "fewer", "less") and not number_in(view, noun):
        return True
    if view.tag(noun.head) == "NNS" and _in_recent_times(view, noun) and not number_in(view, noun):
        return True
    unreal = _after_unreal_phrase(view, noun) or _joined_to_unreal(view, noun)
    return unreal or _called_false(view, noun) or _rehearsed(view, noun)


def _is_of_late(view: View, noun: NounGroup) -> bool:
    """ "recent attacks", "a recent wave of attacks"."""
    recent = listed("words for of late")
    return any(view.lower(i) in recent for i in range(_row_start(view, noun), noun.head))


def _in_recent_times(view: View, noun: NounGroup) -> bool:
    """ "strikes on Odesa in recent weeks": a campaign."""
    if view.bag.isdisjoint(listed("words for of late")):
        return False
    verb = next((v.first for v in view.verbs if v.first >= noun.last), view.sentence.last)
    return any(view.words(i, i + 2) in listed("openings of a campaign") for i in range(noun.last, verb))


def _row_start(view: View, noun: NounGroup) -> int:
    """Where the group begins; of "a recent wave of attacks", where the wave does."""
    at = noun.preposition
    row = at is not None and view.lower(at) == "of" and view.lower(at - 1) in listed("rows of attacks")
    before = view.noun_at(at - 1) if row and at is not None else None
    return noun.first if before is None else before.first


def _by_its_verb(view: View, noun: NounGroup, verb: VerbGroup, role: str) -> bool:
    """Whether the verb that the noun belongs to lets it happen."""
    if role == "object" and _wishes(view, noun, verb):
        return False
    clause = view.syntax.clause_of(verb)
    if clause is None:
        return True
    conditional = any(_is_conditional(view, link) for link in view.chain(clause))
    if role not in ("subject", "object", "agent"):
        return not conditional and (is_asserted(verb) or role not in _LIGHT_PLACES)
    if not is_asserted(verb):
        return role == "subject" and (_did_not_do(verb) or _was_perceived(verb))
    if conditional or is_habit(view, clause):
        return False
    if role == "subject" and sums_up(view, noun, verb, clause):
        return False
    if role in ("subject", "object") and goes_on(view, verb):
        return False
    if role == "object" and is_trade(view, noun, verb, clause):
        return False
    return role == "agent" or _is_done(view, clause, verb, role)


def _is_done(view: View, clause: Clause, verb: VerbGroup, role: str) -> bool:
    """Whether the clauses above let the verb's deed be done: "managed to launch an attack", "said a strike hit"."""
    if role == "object" and clause.kind == "infinitive":
        return _is_realised(view, clause)
    return _chain_happened(view, clause, verb)


def _is_realised(view: View, clause: Clause) -> bool:
    """ "managed to launch an attack", not "hoped to"."""
    upper = view.parent(clause)
    if upper is None or upper.verb is None:
        return False
    present = upper.verb.lemma in listed("verbs of going on") and upper.verb.tense == "present"
    if present and not view.dates:  # "continues to mount attacks": a habit
        return False
    return is_asserted(upper.verb) and _reaches_down(view, upper, clause)


def _is_only_named(view: View, verb: VerbGroup) -> bool:
    """ "what it called a major attack": the name that somebody gives to what was."""
    clause = view.syntax.clause_of(verb)
    at = clause.marker if clause is not None else None
    return at is not None and view.lower(at) == "what" and verb.lemma in listed("verbs of labelling")


def _wishes(view: View, noun: NounGroup, verb: VerbGroup) -> bool:
    """ "planned an attack", "staged a battle with actors", "ended the strikes"; "stopped six attacks" tells them."""
    if (verb.lemma in listed("verbs of repelling") and number_in(view, noun)) or _is_only_named(view, verb):
        return False
    return _is_acted(view, verb) or any(
        verb.lemma in listed(key) for key in ("unreal verbs", "ending verbs", "verbs of degree")
    )


def _did_not_do(verb: VerbGroup) -> bool:
    """ "The strike did not hit the school": what is denied is not that it was."""
    plain = verb.negated and verb.modal is None and verb.tense == "past"
    return plain and verb.lemma not in listed("verbs of taking place")


def _was_perceived(verb: VerbGroup) -> bool:
    """ "Explosions could be heard in the city"."""
    able = verb.voice == "passive" and not verb.negated and verb.modal == "could"
    return able and verb.lemma in listed("verbs of perceiving")


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


def _singular_known(view: View, noun: NounGroup) -> bool:
    return view.lower(noun.first) in ("a", "another", "the") or number_in(view, noun)


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
