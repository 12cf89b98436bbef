"""Clauses of a row of chunks, found in one pass with a stack of open clauses."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.reading.syntax.closed import ASKED, CLOSING_QUOTES
from ukrnews.reading.syntax.neighbours import (
    antecedent,
    between_two,
    chunk_before,
    denied,
    described,
    describes_governed,
    ends_list,
    governed_list,
    headline_pair,
    joined_past,
    list_goes_on,
    needs_subject_later,
    verb_waits,
)
from ukrnews.reading.syntax.protocol import Chunk, Clause, NounGroup, ReportingVerbs, VerbGroup
from ukrnews.reading.syntax.subjects import groups_in, opens_before, subject_start
from ukrnews.reading.syntax.wordlists import listed

_CLOSED_BY_COMMA = frozenset({"relative", "adverbial", "participle", "infinitive", "apposition"})
_CONDITIONS = frozenset({"if", "unless", "have", "should"})
"""What opens a condition; an auxiliary does before its subject."""
_FOLLOWING = frozenset({"would", "could", "might", "should", "will", "can", "may"})
"""Modals of what hangs on a condition."""
_BETWEEN = frozenset({",", "-", ";", ":", "C"})
"""Chunks that end no clause: it ends before them."""
_MEANS = listed("having means")
"""Verbs whose object is what something is done with: "used his speech for attacking them"."""
_THOUGHT, _ASKING = listed("thinking"), listed("asking and knowing")


def build(chunks: Sequence[Chunk], verbs: ReportingVerbs) -> list[Clause]:
    """The clauses of the chunks, in the order in which they open."""
    builder = _Builder(chunks, verbs)
    builder.open("main", chunks[0].first)
    apart = len(chunks) > 1 and chunks[-1].lower == "." and chunks[-2].last < chunks[-1].first
    for k in range(len(chunks) - apart):  # a stop behind an attribution ends no clause before it
        builder.read(k)
    builder.pop_to(None)
    for clause in builder.made:
        if clause.fronted and clause.kind == "participle" and not clause.subject:
            following = (c for c in builder.made if c.kind == "main" and c.subject)
            clause.subject = next((c.subject for c in following), ())  # "After saying that …, Lavrov left"
    return [clause.closed() for clause in builder.made]


def _may_share(before: VerbGroup, verb: VerbGroup) -> bool:
    """Whether the verb can go on with the subject of the one before: not "warned" with that of "will accept"."""
    return before.modal is None or verb.modal is not None or verb.tag not in ("VBD", "VBZ")


class _Open:
    """A clause under construction."""

    __slots__ = (
        "after_comma",
        "first",
        "fronted",
        "index",
        "kind",
        "last",
        "marker",
        "parent",
        "subject",
        "verb",
        "verb_at",
    )

    def __init__(self, index: int, kind: str, first: int, marker: int | None, parent: _Open | None) -> None:
        self.index, self.kind, self.first, self.last = index, kind, first, first
        self.marker, self.parent = marker, parent
        self.subject: tuple[NounGroup, ...] = ()
        self.verb: VerbGroup | None = None
        self.verb_at = -1
        self.after_comma = False
        self.fronted = False

    def closed(self) -> Clause:
        """The clause as others see it."""
        parent = None if self.parent is None else self.parent.index
        last = max(self.last, self.first)
        return Clause(self.index, self.kind, self.first, last, self.marker, self.verb, self.subject, parent)


class _Builder:
    def __init__(self, chunks: Sequence[Chunk], verbs: ReportingVerbs) -> None:
        self.chunks, self.cues, self.telling, self.saying = chunks, verbs.clausal, verbs.telling, verbs.saying
        self.addressing = verbs.addressing
        self.made: list[_Open] = []
        self.stack: list[_Open] = []
        self.end = chunks[0].first

    def open(self, kind: str, first: int, marker: int | None = None, parent: _Open | None = None) -> _Open:
        clause = _Open(len(self.made), kind, first, marker, parent)
        self.made.append(clause)
        self.stack.append(clause)
        return clause

    def pop_to(self, clause: _Open | None) -> None:
        """Close every clause above `clause` (all of them for None) where the text read so far ends."""
        while self.stack and self.stack[-1] is not clause:
            self.stack.pop().last = self.end

    def read(self, k: int) -> None:
        """Take in the chunk at `k`."""
        chunk = self.chunks[k]
        if chunk.kind in ("S", "R"):
            self._connective(k)
        elif chunk.kind == "N":
            self._noun(k)
        elif chunk.verb is not None:
            if self._is_finite(k, chunk.verb):
                self._finite(k, chunk.verb)
            else:
                self._dependent(k, chunk.verb)
        elif chunk.kind in (",", "-"):
            self._comma(k)
        elif chunk.kind in (";", ":"):
            self._break(k)
        if chunk.kind not in _BETWEEN:
            self.end = max(self.end, chunk.last)

    def _break(self, k: int) -> None:
        """A semicolon or colon closes all but the outermost clause; where that has its verb, a new one opens."""
        root = self.stack[0] if self.stack else None
        self.pop_to(root)
        self.end = self.chunks[k].first
        if root is not None and root.verb is not None and k + 1 < len(self.chunks) and not self._verb_joins(k + 1):
            self.pop_to(None)
            self.open("main", self.chunks[k + 1].first)

    def _verb_joins(self, k: int) -> bool:
        """ "; but added that": a conjunction with a verb right after it, which has the subject before."""
        joined = self.chunks[k : k + 3]
        return joined[0].kind == "C" and any(c.is_finite and joined[n].kind in "CD" for n, c in enumerate(joined[1:]))

    def _connective(self, k: int) -> None:
        chunk = self.chunks[k]
        before = chunk_before(self.chunks, k)
        kind = "relative" if chunk.kind == "R" else "adverbial"
        if kind == "adverbial" and before is not None and before.kind == "C" and chunk.lower == "that":
            self._and_that(chunk)
            return
        top = self._top()
        owner = self._asked(k, chunk.lower) if kind == "adverbial" and chunk.lower in ASKED else None
        if owner is not None:
            self.pop_to(owner)
            self.open("reported", chunk.first, chunk.first, owner)
            return
        opened = self.open(kind, chunk.first, chunk.first, top)
        opened.after_comma = before is not None and before.kind in (",", "-")
        opened.fronted = kind == "adverbial" and top.verb is None

    def _and_that(self, chunk: Chunk) -> None:
        """ "said that …, and that": another clause beside the last that a "that" opened."""
        self.pop_to(self._marked("that"))
        top = self._top()
        parent: _Open | None = top
        if top.kind == "reported":
            parent = top.parent
            self.pop_to(parent)
        self.open("reported", chunk.first, chunk.first, parent)

    def _noun(self, k: int) -> None:
        noun, top = self.chunks[k].bare, self._top()
        if noun is None or top.verb is not None:
            return
        before = chunk_before(self.chunks, k)
        if between_two(self.chunks, k) or (before is not None and denied(self.chunks, k)):
            return
        if before is not None and before.kind == "," and not top.subject and describes_governed(self.chunks, k):
            return
        if before is not None and before.kind in (",", "C") and not top.subject and governed_list(self.chunks, k):
            return
        if not top.subject or before is None:
            top.subject = (noun,)
        elif before.kind == "C" or (
            before.kind == "," and (list_goes_on(self.chunks, k) or headline_pair(self.chunks, k))
        ):
            top.subject = (*top.subject, noun)
        elif before.kind not in (",", "-", "B"):
            top.subject = (noun,)

    def _is_finite(self, k: int, verb: VerbGroup) -> bool:
        """Whether the verb is finite, or a past form that its tag makes a participle is."""
        if verb.form == "finite" or self._reports_past(k):
            return True
        return verb.form == "participle" and (self._misread_finite(k) or joined_past(self.chunks, k))

    def _misread_finite(self, k: int) -> bool:
        """A bare past form tagged as a participle is finite where its clause has a subject, no verb and none follows;
        so it is after a relative clause whose antecedent still waits for a verb ("the man who sent it called her a
        liar")."""
        chunks, top = self.chunks, self.stack[-1] if self.stack else None
        if top is None:
            return False
        if top.verb is not None and top.kind == "relative":
            follows = k + 1 < len(chunks) and chunks[k + 1].is_bare
            return self._waiting() is not None and follows and not verb_waits(chunks, k + 1)
        if top.verb is not None or not top.subject:
            return False
        before = chunk_before(chunks, k)
        return before is not None and before.kind in ("N", "R", ",", "B", "-") and not verb_waits(chunks, k + 1)

    def _waiting(self) -> _Open | None:
        """The innermost open clause with a subject that still waits for its verb."""
        return next((c for c in reversed(self.stack) if c.verb is None and c.subject), None)

    def _finite(self, k: int, verb: VerbGroup) -> None:
        top = self._top()
        if top.verb is None:
            self._attach(top, k)
            return
        subject_at = self._subject_start(k)
        opened = opens_before(self.chunks, subject_at)
        before = self.chunks[subject_at - 1] if subject_at else chunk_before(self.chunks, k)
        joined = opened is not None or (before is not None and before.kind == "C")
        waiting = self._waiting()
        condition = self._condition_over(k, verb, subject_at) if not joined else None
        if condition is not None and subject_at is not None:
            self._hung_on(condition, k, subject_at)
        elif waiting is not None and self._goes_to_waiting(k, subject_at, joined):
            self.pop_to(waiting)
            self._attach(waiting, k)
        elif subject_at is None:
            self._coordinate(k, verb)
        else:
            self._with_subject(k, subject_at, None if joined else before, opened)

    def _condition_over(self, k: int, verb: VerbGroup, subject_at: int | None) -> _Open | None:
        """The condition that ends, without a comma, before what hangs on it: "if he were president he would resign"."""
        if subject_at is None or verb.modal not in _FOLLOWING or self.chunks[subject_at - 1].kind == ",":
            return None
        over = next((c for c in reversed(self.stack) if c.kind == "adverbial"), None)
        if over is None or over.verb is None or over.verb.modal not in (None, "should") or over.marker is None:
            return None
        opener = next(c.lower for c in self.chunks if c.first == over.marker)
        if opener not in _CONDITIONS or self._takes_clause(self._top(), subject_at) or self._main_follows(k):
            return None
        parent = over.parent
        free = parent is not None and (parent.verb is None or self._takes_clause(parent, self._at(over.first)))
        return over if free else None

    def _main_follows(self, k: int) -> bool:
        """Whether a comma and another clause follow, so that the verb at `k` only describes: "if the deal he would sign
        fails, we will act"."""
        commas = (j for j in range(k + 1, len(self.chunks) - 1) if self.chunks[j].kind == ",")
        return any(c.finite is not None and c.finite.modal for j in commas for c in self.chunks[j + 2 : j + 4])

    def _hung_on(self, condition: _Open, k: int, subject_at: int) -> None:
        """The verb at `k` as that of the clause which the condition stands before."""
        parent = condition.parent
        self.end = max(c.last for c in self.chunks[:subject_at])
        self.pop_to(parent)
        if parent is None or parent.verb is not None:
            parent = self.open("reported", condition.first, None, parent)
            condition.parent = parent
        parent.subject = groups_in(self.chunks, subject_at, k)
        self._attach(parent, k)

    def _at(self, first: int) -> int:
        """The chunk that starts at token `first`."""
        return next(j for j, c in enumerate(self.chunks) if c.first == first)

    def _goes_to_waiting(self, k: int, subject_at: int | None, joined: bool) -> bool:
        """Whether the verb at `k` is that of the clause that waits for one, not of the groups right before it."""
        top = self._top()
        if subject_at is None:
            return not joined
        return (not joined and not self._takes_clause(top, subject_at)) or self._ends_relative(
            top, subject_at, k, joined
        )

    def _ends_relative(self, top: _Open, subject_at: int, k: int, joined: bool) -> bool:
        """Whether the group before the verb at `k` is still the relative clause's own, and the verb the last that its
        antecedent can have: "lawmakers who criticised Macron said", "the lawyer who defended Navalny and Yashin said".
        """
        if top.kind != "relative" or top.verb is None or needs_subject_later(self.chunks, k, self.cues):
            return False
        if joined:
            return subject_at > 1 and self.chunks[subject_at - 2].kind == "N"
        verb = self.chunks[k].verb
        addressed = top.verb.lemma in self.addressing or (verb is not None and verb.lemma in self.cues)
        return addressed and subject_at == top.verb_at + 1

    def _reports_past(self, k: int) -> bool:
        """ "said the findings raised questions": after a verb that takes clauses only, a group and a bare past form are
        a clause, unless a finite verb that follows needs the group."""
        top, before, verb = self._top(), chunk_before(self.chunks, k), self.chunks[k].verb
        if top.verb is None or top.verb.lemma not in self.saying or before is None or before.kind != "N":
            return False
        start = self._subject_start(k)
        return (
            verb is not None
            and start is not None
            and self._takes_clause(top, start)
            and not verb_waits(self.chunks, k + 1)
        )

    def _with_subject(self, k: int, subject_at: int, before: Chunk | None, opened: int | None) -> None:
        """A verb whose own subject stands before it inside a clause that already has a verb. `before`: the chunk before
        the subject, None where that is a conjunction; `opened`: the chunk that opens the clause, if not the subject."""
        top, joined = self._top(), before is None
        first_at = subject_at if opened is None else opened
        start = self.chunks[first_at].first
        ended = next((c.last for c in reversed(self.chunks[:first_at]) if c.kind not in ("C", ",", "-")), start)
        self.end = min(self.end, ended)
        host = None if joined else self._host(k)
        if host is not None:
            owner, subject_at = host
            self.pop_to(owner)
            clause = self.open("reported", self.chunks[subject_at].first, None, owner)
        elif self._takes_clause(top, subject_at):
            clause = self.open("reported", start, None, top)
        elif joined:
            level = self._level(self.chunks[k].verb)
            self.pop_to(level)
            clause = self._sibling(level, start)
        elif before is not None and before.kind == "N" and not self._main_waits(k):
            clause = self.open("relative", start, None, top)
        else:
            root = self.stack[0]
            self.pop_to(root)
            clause = self._sibling(root, start)
        clause.subject = groups_in(self.chunks, subject_at, k if host is None else subject_at + 1)
        self._attach(clause, k)

    def _host(self, k: int) -> tuple[_Open, int] | None:
        """The clause of a cue, and the chunk of the group right after it, whose verb is at `k` past an infinitive or
        -ing form of its own: "said its plan to send troops had failed"."""
        for clause in reversed(self.stack[:-1]):
            if clause.verb is None or clause.verb_at < 0 or clause.verb.lemma not in self.cues:
                continue
            at = clause.verb_at + 1
            while at < k and self.chunks[at].kind in ("D", "T"):
                at += 1
            between = self.chunks[at + 1 : k]
            dependent = [c for c in between if c.verb is not None]
            whole = all(c.kind in ("N", "P", "V", "T") for c in between) and not any(c.is_finite for c in between)
            return (clause, at) if at < k and self.chunks[at].is_bare and len(dependent) == 1 and whole else None
        return None

    def _main_waits(self, k: int) -> bool:
        """Whether the verb at `k`, in a clause that stands before its main clause, is the last that can be the main
        clause's: "If we win the vote it will pass", not "If the plan he made fails, …"."""
        root = self.stack[0]
        if root.verb is not None or root.subject or not any(c.fronted for c in self.stack):
            return False
        return not any(c.is_finite for c in self.chunks[k + 1 :])

    def _coordinate(self, k: int, verb: VerbGroup) -> None:
        """A verb that shares the subject of an earlier one: "he came and said"."""
        level = self._level(verb)
        self.pop_to(level)
        clause = self._sibling(level, self.chunks[k].first)
        clause.subject = level.subject
        self._attach(clause, k)

    def _level(self, verb: VerbGroup | None) -> _Open:
        """The open clause that a coordinated verb continues: a cue continues a cue, else the tense decides."""
        finite = [c for c in reversed(self.stack) if c.verb is not None and c.verb.form == "finite"]
        if verb is None or not finite:
            return self._top()
        if verb.lemma in self.cues:
            for clause in finite:
                if clause.verb is not None and clause.verb.lemma in self.cues and _may_share(clause.verb, verb):
                    return clause
        for clause in finite:
            if clause.verb is not None and (clause.verb.tense, clause.verb.modal is None) == (
                verb.tense,
                verb.modal is None,
            ):
                return clause
        return finite[0]

    def _sibling(self, level: _Open, start: int) -> _Open:
        """A clause beside `level`: it closes `level` and hangs where `level` hung."""
        parent = level.parent
        self.pop_to(level)
        self.stack.pop().last = self.end
        kind = level.kind if level.kind in ("reported", "relative", "adverbial") else "main"
        clause = self.open(kind, start, None, parent)
        clause.fronted = level.fronted and kind == "adverbial"
        return clause

    def _dependent(self, k: int, verb: VerbGroup) -> None:
        """An infinitive, a participle or an -ing form."""
        before = chunk_before(self.chunks, k)
        telling = verb.lemma in self.telling
        comma = before is not None and before.kind in (",", "-")
        comma = comma or (telling and k > 0 and self.chunks[k - 1].lower in CLOSING_QUOTES)  # "“…” adding that"
        if comma and telling and verb.form == "gerund":
            self._back_to_telling()
        elif before is not None and before.kind == "C":
            self._back_to_joined(verb.form)
        top = self._top()
        clause = self.open("infinitive" if verb.form == "infinitive" else "participle", self.chunks[k].first, None, top)
        clause.after_comma = comma
        clause.fronted = top.verb is None and not top.subject
        clause.verb, clause.verb_at = verb, k
        beside = before.noun if before is not None and before.kind == "N" and not comma else None
        if beside is not None and self._is_addressed(beside, verb):
            beside = None
        if beside is not None and clause.kind == "participle":
            clause.subject = self._joined_under_with(k, beside)
        else:
            clause.subject = self._subject_of_dependent(top, k)

    def _is_addressed(self, noun: NounGroup, verb: VerbGroup) -> bool:
        """ "sent a letter to Putin offering a truce": who is written or spoken to is not who says what follows."""
        if noun.preposition is None or verb.form != "gerund" or verb.lemma not in self.cues:
            return False
        return any(c.first == noun.preposition and c.lower == "to" for c in self.chunks)

    def _joined_under_with(self, k: int, last: NounGroup) -> tuple[NounGroup, ...]:
        """ "with Macron and Merz insisting": both, where one "with" governs them."""
        before = self.chunks[max(k - 3, 0) : k]
        if [c.kind for c in before] != ["N", "C", "N"] or self.chunks[k - 4].lower != "with" or k < 4:
            return (last,)
        first = before[0].noun
        return (last,) if first is None else (first, last)

    def _back_to_telling(self) -> None:
        """ "…, adding that": the clause of the last verb that tells goes on, or the one that reports that clause."""
        owner = next((c for c in reversed(self.stack) if c.verb is not None and c.verb.lemma in self.telling), None)
        while owner is not None and owner.kind == "reported" and (outer := owner.parent) is not None:
            if outer.verb is None or outer.verb.lemma not in self.telling:
                break
            owner = outer
        if owner is not None:
            self.pop_to(owner)

    def _back_to_joined(self, form: str) -> None:
        """ "to raise taxes and to cut spending": a verb joined to one of its form hangs where that hangs."""
        same = next((c for c in reversed(self.stack) if c.verb is not None and c.verb.form == form), None)
        if same is not None and same.parent is not None:
            self.pop_to(same.parent)

    def _subject_of_dependent(self, top: _Open, k: int) -> tuple[NounGroup, ...]:
        """Whom a verb judges for it, else the subject of the clause it hangs on."""
        judged = self._judged(top, k)
        if judged is not None:
            return (judged,)
        return next((c.subject for c in (top, top.parent) if c is not None and c.subject), ())

    def _judged(self, top: _Open, k: int) -> NounGroup | None:
        """Whom a verb judges for what the -ing form at `k` tells: "criticised Merz for proposing a force", "quoted Merz
        as saying": he proposes and says it."""
        verb = self.chunks[k].verb
        if top.verb is None and top.parent is not None and top.marker == self.chunks[k - 1].first:
            top = top.parent  # "as" opens a clause
        if verb is None or verb.form != "gerund" or top.verb is None or k - 2 != top.verb_at + 1:
            return None
        if self.chunks[k - 1].lower not in ("as", "for", "of"):
            return None
        told = verb.lemma in self.telling and top.verb.lemma not in _MEANS
        judges = top.verb.lemma in self.cues or top.verb.lemma in self.telling
        return self.chunks[k - 2].bare if judges or told else None

    def _comma(self, k: int) -> None:
        """A comma closes what it opened, and a fronted clause, unless a list goes on."""
        while len(self.stack) > 1:
            top = self.stack[-1]
            if self._is_verbless(top, k):
                self.stack.pop().last = self.end
                continue
            if top.verb is None or top.kind not in _CLOSED_BY_COMMA:
                return
            if top.fronted and top.kind == "adverbial" and k + 1 < len(self.chunks) and self.chunks[k + 1].kind == "C":
                return
            if not (top.fronted or top.after_comma or top.kind in ("participle", "infinitive", "relative")):
                return
            if not top.fronted and not ends_list(self.chunks, k):
                return
            self.stack.pop().last = self.end

    def _is_verbless(self, clause: _Open, k: int) -> bool:
        """Whether an adverbial clause is whole before the comma at `k` with neither subject nor verb: "if necessary",
        "when asked", "once captured by the army", "while driving"."""
        if clause.kind != "adverbial" or clause.verb is not None:
            return False
        inner = [c for c in self.chunks[:k] if clause.first < c.first]
        if clause.subject:
            return len(inner) == 1 and inner[0].lower.endswith("ing")
        return bool(inner) and inner[0].kind in ("A", "D", "V") and any(c.kind in ("A", "V") for c in inner)

    def _attach(self, clause: _Open, k: int) -> None:
        verb = self.chunks[k].verb
        if verb is not None and verb.form == "participle":
            verb = verb._replace(form="finite", tense="past", voice="active")
        clause.verb, clause.verb_at = verb, k
        if len(clause.subject) > 1 and described(self.chunks, clause.subject, k):
            clause.subject = clause.subject[:1]
        if not clause.subject and clause.kind == "relative":
            noun = antecedent(self.chunks, clause.first)
            clause.subject = (noun,) if noun is not None else ()

    def _top(self) -> _Open:
        if not self.stack:
            return self.open("main", self.chunks[0].first)
        return self.stack[-1]

    def _marked(self, word: str) -> _Open | None:
        """The innermost open clause that this word opened, else the top."""
        for clause in reversed(self.stack):
            if clause.marker is not None and any(c.first == clause.marker and c.lower == word for c in self.chunks):
                return clause
        return self._top()

    def _asked(self, k: int, word: str) -> _Open | None:
        """The clause whose verb the connective at `k` completes: "said that", "asked whether", "told him that"."""
        top = self._top()
        if top.verb is None or top.verb_at < 0:
            return None
        between = self.chunks[top.verb_at + 1 : k]
        if any(c.kind not in ("N", "P", "T", "D", "Q", "A") for c in between):
            return None
        bare = [c for c in between if c.kind == "N"]
        if word == "that":
            return top if top.verb.lemma in self.cues or not bare else None
        if word in ("if", "when", "where", "who", "which"):
            return top if not bare and top.verb.lemma in _ASKING else None
        return top

    def _takes_clause(self, top: _Open, subject_at: int) -> bool:
        """Whether the verb of `top` reports or thinks a clause that starts at `subject_at`: "said Ukraine attacked"."""
        if top.verb is None or top.verb_at >= subject_at:
            return False
        if top.verb.lemma not in self.cues and top.verb.lemma not in _THOUGHT:
            return False
        between = self.chunks[top.verb_at + 1 : subject_at]
        return all(c.kind in ("N", "P", "T", "D", "Q", "A", ":") for c in between)

    def _subject_start(self, k: int) -> int | None:
        """The chunk where the subject of the verb at `k` starts, if it stands after the last verb and connective."""
        j, top = k - 1, self._top()
        while j >= 0 and self.chunks[j].kind in ("D", "T", "Q", "A"):
            j -= 1
        no_object = top.verb is not None and top.verb.lemma in self.saying  # "said Kyiv and Minsk had agreed"
        return subject_start(self.chunks, self._before_apposition(j), top.verb_at - no_object)

    def _before_apposition(self, j: int) -> int:
        """`j`, or the chunk before the apposition that the comma `j` ends: "said Prigozhin, the founder, had left"."""
        top = self._top()
        if j <= 0 or self.chunks[j].kind != "," or top.verb is None or top.verb.lemma not in self.cues:
            return j
        i = j - 1
        while i > top.verb_at + 1 and self.chunks[i].kind in ("N", "P", "T", "A", "D"):
            i -= 1
        return i - 1 if self.chunks[i].kind == "," and self.chunks[i + 1].is_bare else j
