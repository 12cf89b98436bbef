"""Whether a reporting verb tells of something said: not of a plan, a wish, a condition or a refusal to speak."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ukrnews.model import Act
from ukrnews.parsers.statements.cues import VerbCue
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.parsers.view import view_of
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import Clause, NounGroup, VerbGroup
from ukrnews.reading.syntax.cursor import Cursor
from ukrnews.reading.syntax.protocol import Chunk

_SUPPOSED: Final = frozenset({"if", "unless", "until", "whether", "before"})
"""Connectives of clauses whose verb is not said to have happened."""
UNSAID: Final = frozenset(["will", "would", "shall", "could", "can", "may", "might", "should", "must", "ought"])
DENYING: Final = frozenset({Act.REJECT, Act.DENY})
_SAID_TO: Final = listed("said to")
_ASKING_FOR: Final = listed("asking for")
_NOT_ONE: Final = frozenset({"neither", "nor", "no", "none", "nobody"})
_IMPLYING: Final = listed("implying")
"""Verbs whose infinitive, their own subject's, is done: "appeared to suggest", "rushed to deny"."""
_MADE_TO: Final = listed("made to")
_HELD_BACK: Final = frozenset({"from", "without", "short", "instead", "against", "rather", "than"})
_BESIDES: Final = frozenset({"aside", "apart", "other"})
"""Words that open an exception: "aside from saying he was ready"."""
_AVOIDING: Final = listed("avoiding")


def takes_place(cue: VerbCue) -> bool:
    """Whether the verb reports something said: not of a plan, a wish, a condition or a refusal to speak."""
    verb, document = cue.verb, cue.view.document
    if _by_nobody(cue) or _in_a_tale(cue) or _inverted(cue) or _hardly_ever(cue):
        return False
    if verb.form == "infinitive":
        return _happens(cue)
    if _only_may(cue):
        return False
    if verb.negated and cue.entry.act not in DENYING and not unsaid(cue):
        return False
    if verb.negated and _never(document, verb):
        return unsaid(cue)  # "has never refused talks"
    if verb.form == "gerund" and _held_back(cue.here):
        return False
    return not _only_told_of(cue)


def _only_may(cue: VerbCue) -> bool:
    """Whether the verb only may or is to happen: "will reject", "has to say", "could accept or reject"."""
    modal = cue.verb.modal
    return modal in UNSAID or modal in ("have to", "be to", "be going to") or _shares_modal(cue)


def _only_told_of(cue: VerbCue) -> bool:
    """Whether it is what somebody is asked to say, is denied to have said, or says on a condition."""
    verb, document = cue.verb, cue.view.document
    return _asked_of(document, verb, cue.clause) or told_as_denied(document, verb) or _supposed(cue)


def _hardly_ever(cue: VerbCue) -> bool:
    """ "almost never publicly claims", "no longer says": said at no time that is told."""
    n = -1
    while cue.here.kind(n) == "D":
        if cue.here.word(n) in listed("hardly ever"):
            return not unsaid(cue)
        n -= 1
    return False


def _never(document: Document, verb: VerbGroup) -> bool:
    """Whether "never" stands in the verb: "has never refused"."""
    return any(document.word(i) == "never" for i in range(verb.first, verb.head))


def _supposed(cue: VerbCue) -> bool:
    """ "if he says so", "only if": a condition."""
    marker = cue.clause.marker
    if marker is None:
        return False
    word, after = cue.view.document.word(marker), cue.view.document.word(marker + 1)
    return word in _SUPPOSED or (word == "only" and after == "if")


def _shares_modal(cue: VerbCue) -> bool:
    """ "could accept or reject": a bare form joined to a verb that only may happen."""
    if cue.verb.tag != "VB" or len(cue.verb.parts) > 1 or cue.here.kind(-1) != "C":
        return False
    before = next((c.verb for c in cue.here.behind() if c.verb is not None), None)
    return before is not None and before.modal in UNSAID


def _asked_of(document: Document, verb: VerbGroup, clause: Clause) -> bool:
    """ "demanded that Macron reject the plan": what somebody is to say."""
    if clause.kind != "reported" or clause.parent is None or verb.tag not in ("VB", "VBP") or len(verb.parts) > 1:
        return False
    above = document.syntax.clauses(document.sentence_of_token(verb.head))[clause.parent].verb
    return above is not None and above.lemma in _ASKING_FOR


def told_as_denied(document: Document, verb: VerbGroup) -> bool:
    """ "denied that Kyiv had agreed", "dismissed reports that it had": whether the verb tells what somebody denies."""
    clause = document.syntax.clause_of(verb)
    if clause is None or clause.parent is None or clause.marker is None or document.word(clause.marker) != "that":
        return False
    above = document.syntax.clauses(document.sentence_of_token(verb.head))[clause.parent].verb
    if above is None or above.negated or above.last > clause.marker:
        return False
    if clause.kind == "reported" and above.last == clause.marker:
        return above.lemma in listed("denying")
    told = document.word(clause.marker - 1) in listed("reports and claims")
    return told and above.lemma in listed("denying") | listed("turning down reports")


def by_nobody(document: Document, verb: VerbGroup) -> bool:
    """ "Neither Kyiv nor Minsk accepted it", "no official did": whether the verb's subject is nobody."""
    return is_nobody(document, document.syntax.subject_of(verb))


def is_nobody(document: Document, subject: Sequence[NounGroup]) -> bool:
    """ "Neither Kyiv nor Minsk", "no official"."""
    if not subject:
        return False
    first = subject[0].first
    return not _NOT_ONE.isdisjoint([t.lower for t in document.tokens[max(first - 1, 0) : first + 1]])


def _inverted(cue: VerbCue) -> bool:
    """ "Had Tusk said so, …": a condition by inversion."""
    document, subject = cue.view.document, cue.clause.subject
    at = subject[0].first - 1 if subject else -1
    if document.word(at) not in ("had", "were", "should") or cue.verb.head < at:
        return False
    sentence = document.sentence_of_token(at)
    heads = at == sentence.first or document.word(at - 1) in (",", "“", '"', "that", "and", "but")
    return heads and document.tokens[sentence.last - 1].text != "?"


def _in_a_tale(cue: VerbCue) -> bool:
    """ "In the film, a general says", "says in the novel": what people of a tale say."""
    if cue.view.bag.isdisjoint(listed("fiction")):
        return False
    places = (cue.view.row, cue.here.moved())
    return any(at.word() == "in" and at.word(1) in listed("fiction") for at in places)


def _by_nobody(cue: VerbCue) -> bool:
    """ "Neither Kyiv nor Minsk confirmed", "no official said", "neither confirmed nor denied"."""
    return cue.here.word(-1) in _NOT_ONE or is_nobody(cue.view.document, cue.clause.subject)


def _happens(cue: VerbCue) -> bool:
    """Whether an infinitive is reported as done: "went on to say", "appeared to blame", "took to X to accuse", "was
    forced to admit", "is said to have claimed"."""
    at = _governor_at(cue.here)
    before = at.verb()
    if before is None or before.negated or before.modal in UNSAID:
        return False
    between = cue.chunks[at.k + 1 : cue.k]
    if before.lemma in listed("going on to"):
        return before.form in ("finite", "gerund") and not any(c.kind == "N" for c in between)
    if before.form != "finite":
        return False
    if before.voice == "passive":
        return before.lemma in _MADE_TO or (before.lemma in _SAID_TO and cue.verb.perfect)
    return _does(before, between)


def _does(verb: VerbGroup, between: Sequence[Chunk]) -> bool:
    """Whether what an active verb has as its infinitive is done, with what stands between the two."""
    if verb.lemma == "be":
        return verb.tense == "past" and any(c.lower == "able" for c in between)
    if verb.lemma in _IMPLYING:
        return all(c.kind in ("D", "T") for c in between)
    if verb.lemma in _MADE_TO:
        return bool(between) and between[0].is_bare
    return verb.lemma in listed("means of saying") and any(c.is_bare or c.kind == "P" for c in between)


def _governor_at(here: Cursor) -> Cursor:
    """The verb before an infinitive, a relative clause between commas passed over: "forced the envoy, who had lied, to
    admit"."""
    n = -1
    if here.kind(-1) == ",":
        opened = next((m for m in range(-2, -here.k, -1) if here.kind(m) == ","), None)
        n = opened - 1 if opened is not None and here.kind(opened + 1) == "R" else n
    return _verb_before(here.moved(n + 1))


def _verb_before(here: Cursor) -> Cursor:
    """The place of the last verb before this one; one before the row where there is none."""
    return next((here.moved(n) for n in range(-1, -here.k - 1, -1) if here.verb(n) is not None), here._replace(k=-1))


def _held_back(here: Cursor) -> bool:
    """ "refrained from condemning it or calling it a war", "avoided naming", "without saying": an -ing form that does
    not happen."""
    while here.kind(-1) == "D" and here.kind(-2) in ("C", "P"):
        here = here.moved(-1)  # "or even calling it a war"
    if here.kind(-1) == "C":
        earlier = _verb_before(here)
        return earlier.gerund() is not None and _held_back(earlier)
    verb = here.verb(-1)
    if here.kind(-1) != "P":
        return verb is not None and verb.lemma in _AVOIDING
    words = {here.word(-2), here.word(-1)}
    if here.word(-1) == "of" and not listed("alleging").isdisjoint({*words, here.word(-3)}):
        return True  # "accused him of demanding more"
    return not _HELD_BACK.isdisjoint(words) and _BESIDES.isdisjoint(words)


def not_done(document: Document, verb: VerbGroup) -> bool:
    """ "instead of announcing a truce", "has no plans to propose": whether the verb tells of what is not done."""
    row = view_of(document, document.sentence_of_token(verb.head)).row
    here = row.first(lambda c: c.verb is not None and c.verb.head == verb.head)
    if here is None:
        return False
    instead = here.word(-1) == "than" and here.word(-2) == "rather"
    if instead or verb.form not in ("gerund", "infinitive"):
        return instead
    return (here.kind(-1) == "N" and document.word(here.chunk(-1).first) == "no") or _held_back(here)


def unsaid(cue: VerbCue) -> bool:
    """ "did not say that", "never said that": reported as not said, where a that-clause tells what."""
    if cue.entry.act is not Act.STATE or not (cue.verb.negated or cue.here.word(-1) == "never"):
        return False
    after = cue.here.past("DT", 1)
    return after.word() == "that" and after.kind() in ("S", "R")
