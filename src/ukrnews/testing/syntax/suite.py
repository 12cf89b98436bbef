"""The conformance suite: plain sentences with the answers that any `Syntax` gives, and the laws upon them.

A line asks one question, of what stands in { }; the answer stands in [ ].
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import Final

from ukrnews.model import Article
from ukrnews.reading.document import Document, Reader
from ukrnews.reading.syntax import Clause, NounGroup, Syntax, VerbGroup
from ukrnews.testing.syntax.laws import breaches

QUESTIONS: Final = """
nouns | [Rustem Umerov] said [Kyiv] was ready.
nouns | [The mayor] of [Kharkiv] met [two envoys].
nouns | [Russia's defence ministry] counted [nine drones].
nouns | [He] told [them] [nothing].
subject | [Rustem Umerov] {said} Kyiv was ready.
subject | Rustem Umerov said [Kyiv] {was} ready.
subject | [Umerov] and [Rubio] {left} the hall.
subject | [Umerov], the defence minister, {left} the hall.
subject | [Umerov], who met Rubio, {left} the hall.
subject | [The man] who {met} Rubio left the hall.
subject | [Umerov] met Rubio and {left} the hall.
subject | [The mayor] of Kharkiv {left} the hall.
subject | [The bridge] {was hit} by a drone.
subject | If [Kyiv] {agrees}, Moscow will answer.
subject | If Kyiv agrees, [Moscow] {will answer}.
subject | “We are late,” [Umerov] {said}.
subject | “We are late,” {said} [Umerov].
subject | The bridge, [Umerov] {said}, had fallen.
object | Russia {shelled} [the port].
object | Russia {shelled} [the port] and [the station].
object | The crew {shot down} [nine drones].
object | The port {was shelled} by Russia.
agent | The plan {was rejected} by [Kyiv].
agent | The plan {was rejected} by [Kyiv] and [Washington].
agent | Kyiv {rejected} the plan by noon.
complement | Umerov {said} [that the bridge had fallen].
complement | Umerov {said} [the bridge had fallen].
complement | Umerov {refused} [to leave the hall].
complement | Umerov {left} the hall.
adjunct | Umerov {left} for [Riga] after [the talks].
adjunct | In [Riga], Umerov {left} the hall.
modifier | {The attack} on [Kharkiv] failed.
modifier | {The attack} failed.
apposition | {Umerov}, [the defence minister], left the hall.
apposition | {Umerov} left the hall.
antecedent | [The man] {who} met Rubio left the hall.
antecedent | Umerov saw [the bridge], {which} was low.
phrase | [{The head} of the delegation] left the hall.
coordination | {Macron} and [Merz] left the hall.
coordination | {Macron}, [Merz] and [Tusk] left the hall.
insertion | The bridge[, Umerov said,] had fallen.
insertion | Umerov said the bridge had fallen.
"""
"""What is asked | the sentence."""
VERBS: Final = """
The bridge {fell}. | fall finite past active
The bridge {will fall}. | fall finite future active will
The bridge {has fallen}. | fall finite present active perfect
The bridge {is falling}. | fall finite present active progressive
The bridge {was hit}. | hit finite past passive
The bridge {must be repaired}. | repair finite present passive must
The bridge {did not fall}. | fall finite past active negated
The crew {shot down} nine drones. | shoot finite past active down
Kyiv agreed {to repair} the bridge. | repair infinitive active
The crew left the town, {taking} the guns. | take gerund active
"""
"""A verb group | what it says of itself."""
CLAUSES: Final = """
The bridge fell. | main fell
Umerov said that the bridge had fallen. | main said, reported fallen of said
Umerov said the bridge had fallen. | main said, reported fallen of said
The bridge fell when the drone hit it. | main fell, adverbial hit of fell
The man who met Rubio left the hall. | main left, relative met of left
Kyiv refused to leave. | main refused, infinitive leave of refused
Umerov came and Rubio left. | main came, main left
The bridge, Umerov said, had fallen. | main fallen, insertion said
"""
"""A sentence | the kinds and main verbs of its clauses, each with that of the clause it depends on."""
ODD: Final = (
    "KYIV, March 14 (Newswire) - “We are ready,” Rustem Umerov said.",
    "No deal, no deadline, no comment.",
    "…",
    "“Why?”",
    "Umerov (left) and Rubio — the envoy; the host: Turkey — met, talked, and, after two hours, parted.",
    "What he said, when he said it and to whom he said it is not known.",
)
"""Sentences of which only the laws are asked."""


def conformance(syntax: Callable[[Document], Syntax]) -> tuple[str, ...]:
    """What a syntax answers otherwise than the protocol has it, in sentences; empty where it conforms.

    `syntax` is the step of a `Reader`: it makes the answers of a document. Each answer to the suite's sentences is held
    against the laws of the protocol, and in plain sentences against the one right answer.
    """
    reader = Reader(syntax=syntax)

    def document_of(text: str) -> Document:
        return reader.read(Article(text=text))

    texts = dict.fromkeys([*(_plain(line) for line in _sentences()), *ODD])
    lawless = (fault for text in texts for fault in breaches(document_of(text)))
    return (*lawless, *_wrong(document_of))


def _lines(table: str) -> Iterator[tuple[str, str]]:
    for line in table.strip().splitlines():
        left, _, right = line.partition(" | ")
        yield left, right


def _sentences() -> Iterator[str]:
    yield from (marked for _, marked in _lines(QUESTIONS))
    yield from (marked for table in (VERBS, CLAUSES) for marked, _ in _lines(table))


def _wrong(document_of: Callable[[str], Document]) -> Iterator[str]:
    """The answers that are others than those of the tables."""
    for question, marked in _lines(QUESTIONS):
        document = document_of(_plain(marked))
        found = [document.words(*tokens) for tokens in _answer(document, question, _marks(marked, "{}"))]
        wanted = [_plain(marked)[start:end] for start, end in _marks(marked, "[]")]
        if found != wanted:
            yield f"{marked} The {question}: {_told(found)}, not {_told(wanted)}"
    for marked, wanted_form in _lines(VERBS):
        document = document_of(_plain(marked))
        verb = _verb_at(document, _marks(marked, "{}")[0])
        if verb is None or _form(verb) != wanted_form:
            yield f"{marked} The verb: {_told([] if verb is None else [_form(verb)])}, not {wanted_form}"
    for text, wanted_clauses in _lines(CLAUSES):
        document = document_of(text)
        clauses = ", ".join(_clause(document, c) for c in document.syntax.clauses(document.sentences[0]))
        if clauses != wanted_clauses:
            yield f"{text} The clauses: {clauses or 'none'}, not {wanted_clauses}"


def _told(answers: list[str]) -> str:
    return " and ".join(answers) or "none"


def _plain(marked: str) -> str:
    return re.sub(r"[\[\]{}]", "", marked)


def _marks(marked: str, pair: str) -> list[tuple[int, int]]:
    """The characters of the plain sentence that stand between marks of the pair."""
    opening, closing = pair[0], pair[1]
    starts = [len(_plain(marked[:i])) for i, mark in enumerate(marked) if mark == opening]
    ends = [len(_plain(marked[:i])) for i, mark in enumerate(marked) if mark == closing]
    return list(zip(starts, ends, strict=True))


def _answer(document: Document, question: str, asked: list[tuple[int, int]]) -> list[tuple[int, int]]:
    """The answer to a question about what stands at those characters, as tokens."""
    syntax, sentence = document.syntax, document.sentences[0]
    if question == "nouns":
        return _tokens(syntax.noun_groups(sentence))
    if question == "insertion":
        return list(syntax.insertions(sentence))
    if question == "antecedent":
        token = document.token_at(asked[0][0])
        relative = (c for c in syntax.clauses(sentence) if c.kind == "relative" and token in (c.first, c.marker))
        return _tokens(n for c in relative if (n := syntax.antecedent_of(c)) is not None)
    verb = _verb_at(document, asked[0])
    if verb is not None:
        return _about_verb(document, question, verb)
    noun = next((n for n in syntax.noun_groups(sentence) if n.first == document.token_at(asked[0][0])), None)
    return _about_noun(document, question, noun) if noun is not None else []


def _about_verb(document: Document, question: str, verb: VerbGroup) -> list[tuple[int, int]]:
    syntax = document.syntax
    match question:
        case "subject":
            return _tokens(syntax.subject_of(verb))
        case "object":
            return _tokens(syntax.object_of(verb))
        case "agent":
            return _tokens(syntax.agent_of(verb))
        case "adjunct":
            return _tokens(noun for _, noun in syntax.adjuncts_of(verb))
    clause = syntax.complement_of(verb)
    if clause is None:
        return []
    stop = document.word(clause.last - 1) == "."  # where it ends the sentence its stop may be counted to it
    return [(clause.first, clause.last - stop)]


def _about_noun(document: Document, question: str, noun: NounGroup) -> list[tuple[int, int]]:
    syntax = document.syntax
    match question:
        case "modifier":
            return _tokens(group for _, group in syntax.modifiers_of(noun))
        case "apposition":
            return _tokens(syntax.appositions_of(noun))
        case "coordination":
            return _tokens(group for group in syntax.coordination_of(noun) if group != noun)
    return [syntax.phrase_of(noun)]


def _tokens(nouns: Iterable[NounGroup]) -> list[tuple[int, int]]:
    return [(noun.first, noun.last) for noun in nouns]


def _verb_at(document: Document, characters: tuple[int, int]) -> VerbGroup | None:
    first, last = document.token_at(characters[0]), document.token_at(characters[1] - 1) + 1
    verbs = document.syntax.verb_groups(document.sentences[0])
    return next((v for v in verbs if (v.first, v.last) == (first, last)), None)


def _form(verb: VerbGroup) -> str:
    traits = [name for name in ("perfect", "progressive", "negated") if getattr(verb, name)]
    said = [verb.lemma, verb.form, verb.tense, verb.voice, verb.modal, *traits, verb.particle]
    return " ".join(word for word in said if word is not None)


def _clause(document: Document, clause: Clause) -> str:
    """ "reported fallen of said": its kind, its main verb, and that of the clause on which it depends."""
    clauses = document.syntax.clauses(document.sentences[0])
    words = [clause.kind, *(_main_verb(document, clause))]
    if clause.parent is not None:
        words += ["of", *_main_verb(document, clauses[clause.parent])]
    return " ".join(words)


def _main_verb(document: Document, clause: Clause) -> list[str]:
    return [] if clause.verb is None else [document.tokens[clause.verb.head].text]
