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
    ends_list,
    headline_pair,
    joined_past,
    list_goes_on,
    needs_subject_later,
    verb_waits,
)
from ukrnews.reading.syntax.protocol import Chunk, Clause, NounGroup, ReportingVerbs, VerbGroup
from ukrnews.reading.syntax.wordlists import listed

_CLOSED_BY_COMMA = frozenset({"relative", "adverbial", "participle", "infinitive", "apposition"})
_MEANS = listed("having means")
"""Verbs whose object is what something is done with: "used his speech for attacking them"."""
_THOUGHT, _ASKING = listed("thinking"), listed("asking and knowing")


def build(chunks: Sequence[Chunk], verbs: ReportingVerbs) -> list[Clause]:
    """The clauses of the chunks, in the order in which they open."""
    builder = _Builder(chunks, verbs)
    builder.open("main", chunks[0].first)
    for k, chunk in enumerate(chunks):
        if chunk.kind in ("S", "R"):
            builder.connective(k)
        elif chunk.kind == "N":
            builder.noun(k)
        elif chunk.kind == "V" and chunk.verb is not None:
            if (
                chunk.verb.form == "finite"
                or _misread_finite(builder, chunks, k)
                or joined_past(chunks, k)
                or builder.reports_past(k)
            ):
                builder.finite(k)
            else:
                builder.dependent(k)
        elif chunk.kind in (",", "-"):
            builder.comma(k)
        elif chunk.kind in (";", ":"):
            builder.pop_to(builder.stack[0] if builder.stack else None)
            builder.end = chunk.first
            if builder.stack and builder.stack[0].verb is not None and k + 1 < len(chunks):
                builder.pop_to(None)
                builder.open("main", chunks[k + 1].first)
        builder.end = max(builder.end, chunk.last if chunk.kind not in (",", "-", ";", ":", "C") else builder.end)
    builder.pop_to(None)
    for clause in builder.made:
        if clause.fronted and clause.kind == "participle" and not clause.subject:
            following = (c for c in builder.made if c.kind == "main" and c.subject)
            clause.subject = next((c.subject for c in following), ())  # "After saying that …, Lavrov left"
    return [
        Clause(
            c.index,
            c.kind,
            c.first,
            max(c.last, c.first),
            c.marker,
            c.verb,
            c.subject,
            None if c.parent is None else c.parent.index,
        )
        for c in builder.made
    ]


def _misread_finite(builder: _Builder, chunks: Sequence[Chunk], k: int) -> bool:
    """A bare past form tagged as a participle is finite where its clause has a subject, no verb and none follows; so it
    is after a relative clause whose antecedent still waits for a verb ("the man who sent it called her a liar")."""
    verb = chunks[k].verb
    top = builder.stack[-1] if builder.stack else None
    if verb is None or verb.form != "participle" or top is None:
        return False
    if top.verb is not None and top.kind == "relative":
        waiting = any(c.verb is None and c.subject for c in builder.stack)
        return waiting and k + 1 < len(chunks) and chunks[k + 1].bare is not None and not verb_waits(chunks, k + 1)
    if top.verb is not None or not top.subject:
        return False
    before = chunk_before(chunks, k)
    if before is None or before.kind not in ("N", "R", ",", "B", "-"):
        return False
    return not verb_waits(chunks, k + 1)


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

    # The handlers of one chunk each; `k` is its place in the row.

    def connective(self, k: int) -> None:
        chunk = self.chunks[k]
        before = chunk_before(self.chunks, k)
        comma = before is not None and before.kind in (",", "-")
        kind = "relative" if chunk.kind == "R" else "adverbial"
        if kind == "adverbial" and before is not None and before.kind == "C" and chunk.lower == "that":
            self.pop_to(self._marked("that"))
            parent = self.stack[-1].parent if self.stack and self.stack[-1].kind == "reported" else self._top()
            if self.stack and self.stack[-1].kind == "reported":
                self.pop_to(parent)
            self.open("reported", chunk.first, chunk.first, parent)
            return
        top = self._top()
        if kind == "adverbial" and chunk.lower in ASKED:
            owner = self._asked(k, chunk.lower)
            if owner is not None:
                self.pop_to(owner)
                self.open("reported", chunk.first, chunk.first, owner)
                return
        opened = self.open(kind, chunk.first, chunk.first, top)
        opened.after_comma = comma
        opened.fronted = kind == "adverbial" and top.verb is None

    def noun(self, k: int) -> None:
        chunk, top = self.chunks[k], self._top()
        if chunk.noun is None or chunk.noun.preposition is not None or top.verb is not None:
            return
        before = chunk_before(self.chunks, k)
        if between_two(self.chunks, k) or (before is not None and denied(self.chunks, k)):
            return
        if not top.subject or before is None:
            top.subject = (chunk.noun,)
        elif before.kind == "C" or (
            before.kind == "," and (list_goes_on(self.chunks, k) or headline_pair(self.chunks, k))
        ):
            top.subject = (*top.subject, chunk.noun)
        elif before.kind not in (",", "-", "B"):
            top.subject = (chunk.noun,)

    def finite(self, k: int) -> None:
        chunk, top = self.chunks[k], self._top()
        verb = chunk.verb
        if verb is None:
            return
        if top.verb is None:
            self._attach(top, k)
            return
        subject_at = self._subject_start(k)
        before = (
            self.chunks[subject_at - 1] if subject_at is not None and subject_at > 0 else chunk_before(self.chunks, k)
        )
        opened = self._place_before(subject_at)
        joined = opened is not None or (before is not None and before.kind == "C")
        if subject_at is None:
            waiting = next((c for c in reversed(self.stack) if c.verb is None and c.subject), None)
            owner = waiting if waiting is not None and not joined else None
            if owner is not None:
                self.pop_to(owner)
                self._attach(owner, k)
            else:
                self._coordinate(k, verb)
            return
        waiting = next((c for c in reversed(self.stack) if c.verb is None and c.subject), None)
        if waiting is not None and (
            (not joined and not self._takes_clause(top, subject_at)) or self._ends_relative(top, subject_at, k, joined)
        ):
            self.pop_to(waiting)
            self._attach(waiting, k)
            return
        self._with_subject(k, subject_at, None if joined else before, opened)

    def _place_before(self, subject_at: int | None) -> int | None:
        """ "…, and in Lyman a drone hit a bus": the chunk at which a place or time opens the subject's clause."""
        at = subject_at
        while at is not None and at > 2 and (self.chunks[at - 1].kind in ("P", "T") or self.chunks[at - 1].is_governed):
            at -= 1
        if at is None or at == subject_at or at < 2:
            return None
        return at if self.chunks[at - 1].kind == "C" and self.chunks[at - 2].kind == "," else None

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

    def reports_past(self, k: int) -> bool:
        """ "said the findings raised questions": after a verb that takes clauses only, a group and a bare past form are
        a clause, unless a finite verb that follows needs the group."""
        top, before, verb = self._top(), chunk_before(self.chunks, k), self.chunks[k].verb
        if top.verb is None or top.verb.lemma not in self.saying or before is None or before.bare is None:
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
        clause.subject = self._subject(subject_at, k) if host is None else self._subject(subject_at, subject_at + 1)
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
                if clause.verb is not None and clause.verb.lemma in self.cues:
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

    def dependent(self, k: int) -> None:
        """An infinitive, a participle or an -ing form."""
        chunk = self.chunks[k]
        verb = chunk.verb
        if verb is None:
            return
        before = chunk_before(self.chunks, k)
        comma = before is not None and before.kind in (",", "-")
        comma = comma or (verb.lemma in self.telling and k > 0 and self.chunks[k - 1].lower in CLOSING_QUOTES)
        if comma and verb.form == "gerund" and verb.lemma in self.telling:
            owner = next((c for c in reversed(self.stack) if c.verb is not None and c.verb.lemma in self.telling), None)
            if owner is not None:
                self.pop_to(owner)
        elif before is not None and before.kind == "C":
            same = next((c for c in reversed(self.stack) if c.verb is not None and c.verb.form == verb.form), None)
            if same is not None and same.parent is not None:
                self.pop_to(same.parent)
        top = self._top()
        kind = "infinitive" if verb.form == "infinitive" else "participle"
        clause = self.open(kind, chunk.first, None, top)
        clause.after_comma = comma
        clause.fronted = top.verb is None and not top.subject
        clause.verb, clause.verb_at = verb, k
        if kind == "participle" and not comma and before is not None and before.kind == "N" and before.noun is not None:
            clause.subject = (before.noun,)
        else:
            judged = self._judged(top, k)
            above = next((c.subject for c in (top, top.parent) if c is not None and c.subject), ())
            clause.subject = (judged,) if judged is not None else above

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

    def comma(self, k: int) -> None:
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
        j = k - 1
        while j >= 0 and self.chunks[j].kind in ("D", "T", "Q", "A"):
            j -= 1
        j = self._before_apposition(j)
        found = None
        while j > self._top().verb_at and j >= 0:
            chunk = self.chunks[j]
            if chunk.kind == "C" and between_two(self.chunks, j + 1):
                j -= 1
                continue
            if chunk.kind == "N" and chunk.noun is not None:
                if chunk.noun.preposition is None and not between_two(self.chunks, j):
                    found = j
                    if j > 1 and self.chunks[j - 1].kind == "C" and self.chunks[j - 2].kind in ("N", "T"):
                        previous = self.chunks[j - 2]
                        if (
                            previous.noun is not None
                            and previous.noun.preposition is None
                            and j - 2 > self._top().verb_at + 1
                        ):
                            j -= 2
                            continue
                    return found
                j -= 1
                continue
            if chunk.kind in ("P", "T", "D", "Q"):
                j -= 1
                continue
            break
        return found

    def _before_apposition(self, j: int) -> int:
        """`j`, or the chunk before the apposition that the comma `j` ends: "said Prigozhin, the founder, had left"."""
        top = self._top()
        if j <= 0 or self.chunks[j].kind != "," or top.verb is None or top.verb.lemma not in self.cues:
            return j
        i = j - 1
        while i > top.verb_at + 1 and self.chunks[i].kind in ("N", "P", "T", "A", "D"):
            i -= 1
        return i - 1 if self.chunks[i].kind == "," and self.chunks[i + 1].is_bare else j

    def _subject(self, start: int, k: int) -> tuple[NounGroup, ...]:
        return tuple(noun for c in self.chunks[start:k] if (noun := c.bare) is not None)
