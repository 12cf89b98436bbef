"""Auxiliaries turned round: before their subject ("Did he talk …", "At no point did he say"), or apart from their verb
("will under no circumstances accept")."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.reading.syntax.atoms import Atom
from ukrnews.reading.syntax.closed import AND_BUT, DASHES, NOMINATIVE, QUOTES
from ukrnews.reading.syntax.protocol import Chunk, VerbGroup
from ukrnews.reading.syntax.wordlists import listed

_NEGATIVE = listed("negative in front")
_AFFIRMED = listed("affirmed after not")
"""What, after "not", tells of something done: "not until Friday did he say", "not only did he say"."""
_OPENERS = QUOTES | DASHES | AND_BUT | {",", ";", ":", "(", "that"}
_AUXILIARIES = frozenset({"be", "have", "do"})
_CIRCUMSTANCES = listed("never under these")
_WANTED = {"be": ("participle", "gerund"), "have": ("participle",)}
"""The forms of the main verb that an auxiliary waits for; others and modals wait for a stem."""
_BEFORE_TURNED = frozenset({"start", "Q", ",", ";", "-", "S", "D", "C", "O", "T", ":"})


def join_auxiliaries(chunks: list[Chunk], atoms: Sequence[Atom]) -> list[Chunk]:
    """Join an auxiliary to its main verb across its subject ("Did Johnson talk …") or an aside ("will under no
    circumstances accept"): the joined verb stands where the main verb stood, the auxiliary becomes other (O)."""
    for k, chunk in enumerate(chunks):
        auxiliary = chunk.verb
        if auxiliary is None or not _is_bare(auxiliary):
            continue
        denied, condition = _denied_in_front(atoms, chunk.first), _is_condition(chunks, k, auxiliary)
        at = _main_after(chunks, k, auxiliary, turned=denied or condition)
        main = None if at is None else chunks[at].verb
        if at is not None and main is not None:
            opens = condition and not denied
            chunks[k] = Chunk("S" if opens else "O", chunk.first, chunk.last, auxiliary.modal or chunk.lower)
            joined = _joined(auxiliary, main, denied or _denied_between(chunks, k, at))
            chunks[at] = chunks[at]._replace(verb=joined)
    return chunks


def _joined(auxiliary: VerbGroup, main: VerbGroup, negated: bool) -> VerbGroup:
    lemma, participle = auxiliary.lemma, main.form == "participle"
    return main._replace(
        parts=auxiliary.parts + main.parts,
        form="finite",
        tense=auxiliary.tense,
        modal=auxiliary.modal or (None if lemma in _AUXILIARIES else lemma),
        negated=negated or auxiliary.negated or main.negated,
        perfect=auxiliary.perfect or lemma == "have",
        progressive=main.progressive or (lemma == "be" and main.form == "gerund"),
        voice="passive" if participle and (lemma in ("be", "get") or main.voice == "passive") else "active",
    )


def _is_condition(chunks: Sequence[Chunk], k: int, auxiliary: VerbGroup) -> bool:
    """Whether the auxiliary opens a condition as "if" does: "had he agreed", "should Kyiv refuse", asked by nobody."""
    past = auxiliary.lemma == "have" and auxiliary.tense == "past" and auxiliary.modal is None
    if (
        not (past or auxiliary.modal == "should")
        or auxiliary.negated
        or k + 1 >= len(chunks)
        or not chunks[k + 1].is_bare
    ):
        return False
    before = chunks[k - 1].kind if k else ""
    shared = before == "C" and chunks[k + 1].lower not in NOMINATIVE  # "came and had the plan approved"
    return before not in ("N", "D", "T", "R") and not shared and all(c.lower != "?" for c in chunks[-2:])


def _denied_in_front(atoms: Sequence[Atom], auxiliary: int) -> bool:
    """Whether a negative phrase opens the clause whose auxiliary, token `auxiliary`, stands before its subject."""
    before = [a for a in atoms if a.first < auxiliary]
    start = next((i + 1 for i in range(len(before) - 1, -1, -1) if before[i].lower in _OPENERS), 0)
    words = [a.lower for a in before[start:]]
    if not words or words[0] in _NEGATIVE:
        return bool(words)
    if words[0] == "not":
        dated = len(words) > 1 and before[start + 1].tag == "DATE"  # "not until Friday"
        return len(words) > 1 and not dated and words[1] not in _AFFIRMED and "first" not in words
    return before[start].tag == "IN" and words[1:2] in (["no"], ["none"])


def _denied_between(chunks: Sequence[Chunk], k: int, main: int) -> bool:
    """ "no", "never" or a group like "under no circumstances" between the auxiliary at `k` and its main verb."""
    if any(c.lower in ("no", "never") for c in chunks[k + 1 : main]):
        return True
    return main - k == 3 and chunks[k + 1].kind == "P" and chunks[k + 2].lower in _CIRCUMSTANCES


def _is_bare(verb: VerbGroup) -> bool:
    """Whether the group is an auxiliary or a modal alone."""
    alone = len(verb.parts) == 1 and verb.form == "finite"
    return alone and (verb.modal is not None or verb.lemma in _AUXILIARIES)


def _main_after(chunks: Sequence[Chunk], k: int, auxiliary: VerbGroup, *, turned: bool) -> int | None:
    """The main verb that the auxiliary at `k` waits for, or None where it is a verb of its own. `turned`: words before
    it put it before its subject, so that the main verb's past form is a participle."""
    before = chunks[k - 1].kind if k else "start"
    is_be = auxiliary.lemma == "be" and auxiliary.modal is None
    if before == "," and is_be and chunks[-1].lower not in ("?", "”"):
        return None  # "The bill, which …, is an example of money kept abroad"
    wanted = _WANTED.get(auxiliary.lemma if auxiliary.modal is None else "", ("base",))
    inverted = turned or before in _BEFORE_TURNED
    seen_noun = False
    for j in range(k + 1, min(k + 7, len(chunks))):
        chunk = chunks[j]
        if chunk.verb is not None:
            described = is_be and not inverted and _is_described(chunks, k, j)
            return j if _form(chunk.verb, turned) in wanted and (not seen_noun or inverted) and not described else None
        if chunk.is_bare:
            if seen_noun and chunks[j - 1].kind != "C":
                return None
            seen_noun = True
        elif chunk.kind not in ("N", "P", "D", "C", "T", "Q"):
            return None
    return None


def _is_described(chunks: Sequence[Chunk], k: int, main: int) -> bool:
    """ "was among five people killed in the raid": the participle at `main` tells of the noun before it; not "will
    under no circumstances be accepted", "was on Monday killed"."""
    noun, main_verb = chunks[main - 1], chunks[main].verb
    if noun.noun is None or chunks[k + 1].kind != "P" or main_verb is None or main_verb.form != "participle":
        return False
    return not noun.noun.temporal and noun.lower not in _CIRCUMSTANCES


def _form(verb: VerbGroup, turned: bool) -> str:
    """The form that a verb has behind an auxiliary."""
    if turned and verb.is_plain_past:
        return "participle"
    stem = len(verb.parts) == 1 and verb.form == "finite" and verb.tense == "present" and verb.modal is None
    return "base" if stem else verb.form
