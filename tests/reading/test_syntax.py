"""Syntax: noun groups, verb groups and clauses, and the questions that parsers ask of them. One line a case."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrnews.model import Article
from ukrnews.reading.document import Document, read
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax import Clause, NounGroup, VerbGroup

# Every noun group of the sentence in [ ], its head before a ^ where that is not the last word; times are in ( ).
NOUN_GROUPS = """
[The bridge] fell.
[President Volodymyr Zelensky] met [the mayor] of [Kharkiv].
[Russia's defence ministry] counted [nine drones].
[The Russian Defence Ministry] counted [24 drones] over [the Black Sea].
[At least two others] left.
[The proposed truce] failed.
[A full and unconditional ceasefire] failed.
[He] told [them] [nothing].
[The “very productive” talks] ended.
[A Russian “Shahed” drone] fell.
[A Russian 'Shahed' drone] fell on [6 'Grad' rockets].
[40 "Iskander" ballistic missiles] fell.
In [Kherson] [Russian drones] fell.
In [the city] of [Kherson] [Russian drones] fell.
In [the region] [Ukrainian drones] fell.
In [recent days] [Russian drones] fell.
At [noon] [Russian drones] fell.
At [5am] [Russian drones] fell.
In [the evening] [drones] fell.
In [the morning attack] [a sailor] died.
Of [the Free Syrian Army] [a sailor] died.
Near [Russian-held Ukrainian towns] [a drone] fell.
[Two of the sailors] left.
[Dozens of drones] fell.
[Zelensky's wife] met [the envoy's aide].
[Umerov], [the defence minister], left.
[Macron], [Merz] and [Tusk] left.
[The 30-day ceasefire] failed.
[The army] left (on Friday).
(Yesterday) [the army] left [the town].
[Its own drones] fell.
[All nine ministers] left.
[The wounded] were moved.
[Both] were moved.
"""

# The verb group in { }, then its lemma, form or tense, and what else is true of it; a particle after a +.
VERB_GROUPS = """
The bridge {fell}. | fall past active
The bridge {falls}. | fall present active
The bridge {will fall}. | fall future active will
The bridge {has fallen}. | fall present active perfect
The bridge {had fallen}. | fall past active perfect
The bridge {is falling}. | fall present active progressive
The bridge {was hit}. | hit past passive
The bridge {has been hit}. | hit present passive perfect
The bridge {will be hit}. | hit future passive will
The bridge {was being repaired}. | repair past passive progressive
The bridge {may fall}. | fall present active may
The bridge {would have fallen}. | fall present active would perfect
The bridge {must be repaired}. | repair present passive must
The bridge {has to be repaired}. | repair present passive have_to
The bridge {is to be repaired}. | repair present passive be_to
The bridge {is going to fall}. | fall present active be_going_to
The bridge {did not fall}. | fall past active negated
The bridge {didn't fall}. | fall past active negated
The bridge {has never fallen}. | fall present active perfect negated
The bridge {can't fall}. | fall present active can negated
At no point {did} Moscow {reject} the plan. | reject past active negated
Never {has} Moscow {rejected} the plan. | reject present active perfect negated
Not until Friday {did} Moscow {reject} the plan. | reject past active
The crew {shot down} nine drones. | shoot past active +down
Nine drones {were shot down} overnight. | shoot past passive +down
Kyiv {did not rule out} a truce. | rule past active negated +out
The crew quickly {left} the town. | leave past active
The bridge {was badly damaged}. | damage past passive
The town {lay} in ruins. | lie past active
The men {found} a mine. | find past active
Kyiv agreed {to repair} the bridge. | repair infinitive active
Kyiv hopes {to have repaired} the bridge. | repair infinitive active perfect
Kyiv promised not {to hit} the bridge. | hit infinitive active negated
The bridge, {hit} by a drone, fell. | hit participle passive
The crew left, {taking} the guns. | take gerund active
{Did} Moscow {reject} the plan? | reject past active
{Will} Moscow {reject} the plan? | reject future active will
"""

# What is asked | the sentence: the verb (or noun, or relative word) asked about in { }, the answer in [ ].
QUESTIONS = """
subject | [Umerov] {left} the hall.
subject | [Umerov] and [Rubio] {left} the hall.
subject | [Macron], [Merz] and [Tusk] {left} the hall.
subject | (On Friday) [Umerov] {left} the hall.
subject | [Umerov], the defence minister, {left} the hall.
subject | [Umerov], who met Rubio, {left} the hall.
subject | The man whom [Rubio] {met} left the hall.
subject | [The man] who {met} Rubio left the hall.
subject | [Umerov] met Rubio and {left} the hall.
subject | Umerov met Rubio and [Tusk] {left} the hall.
subject | [Umerov] left the hall, {saying} nothing.
subject | Umerov said [the bridge] {had fallen}.
subject | Umerov said that [the bridge] {had fallen}.
subject | [Umerov] {said} the bridge had fallen.
subject | If [Kyiv] {agrees}, Moscow will answer.
subject | If Kyiv agrees, [Moscow] {will answer}.
subject | [The mayor] of Kharkiv {left} the hall.
subject | [The bridge] {was hit} by a drone.
subject | “We are late,” {said} [Umerov].
subject | “We are late,” [Umerov] {said}.
subject | “We are late,” {said} [Umerov], the defence minister.
subject | The bridge, [Umerov] {said}, had fallen.
subject | [The bridge], Umerov said, {had fallen}.
object | Russia {shelled} [the port].
object | Russia {shelled} [the port] and [the station].
object | Russia {shelled} in the night.
object | The port {was shelled} by Russia.
object | The crew {shot down} [nine drones].
object | Kyiv {did not reject} [the plan].
agent | The plan was {rejected} by [Kyiv].
agent | The plan was {rejected} by [Kyiv] and [Washington].
agent | A plan {rejected} by [Kyiv] failed.
agent | The plan was {rejected} on Monday by [Kyiv].
agent | Kyiv {rejected} the plan by noon.
complement | Umerov {said} [that the bridge had fallen].
complement | Umerov {said} [the bridge had fallen].
complement | Umerov {told} Rubio [that the bridge had fallen].
complement | Umerov {asked} [whether the bridge had fallen].
complement | Umerov {refused} [to leave the hall].
complement | Umerov {left} the hall.
apposition | {Umerov}, [the defence minister], left.
apposition | {The mayor} of Kharkiv, [Ihor Terekhov], left.
apposition | {Umerov}, Rubio and Tusk left.
apposition | {Umerov} left.
antecedent | [The man] {who} left was late.
antecedent | Umerov met [the man] {who} was late.
antecedent | Umerov saw [the bridge], {which} was low.
antecedent | [A plan] {that} Kyiv rejected failed.
coordination | {Macron} and [Merz] left.
coordination | {Macron}, [Merz] and [Tusk] left.
coordination | {Macron} left and Merz stayed.
adjunct | Umerov {left} for [Riga] after [the talks].
adjunct | In [Riga], Umerov {left} the hall.
adjunct | Umerov {said} the bridge in Kherson had fallen.
modifier | {The attack} on [Kharkiv] in [the night] failed.
modifier | {The attack} failed.
"""

# The clauses of the sentence, each as its kind and its own first and last word.
CLAUSES = """
The bridge fell. | main The…fell
Umerov said the bridge had fallen. | main Umerov…fallen, reported the…fallen
Umerov said that the bridge had fallen. | main Umerov…fallen, reported that…fallen
The bridge fell when the drone hit it. | main The…it, adverbial when…it
The man who left was late. | main The…late, relative who…left
Kyiv refused to leave. | main Kyiv…leave, infinitive to…leave
Umerov came and Rubio left. | main Umerov…came, main Rubio…left
The bridge, Umerov said, had fallen. | main The…fallen, insertion Umerov…said
If necessary, Kyiv will leave. | main If…leave, adverbial If…necessary
If asked by Rubio, Kyiv will leave. | main If…leave, adverbial If…Rubio, participle asked…Rubio
A plan that, if given to him, would fail. | main A…fail, relative that,…fail, adverbial if…him, participle given…him
If Kyiv wins the vote it will leave. | main If…leave, adverbial If…vote
Umerov said that if Kyiv won the vote it would leave. | main Umerov…leave, reported that…leave, adverbial if…vote
Had Kyiv won the vote, it would have left. | main Had…left, adverbial Had…vote
Kyiv would have left had it won the vote. | main Kyiv…vote, adverbial had…vote
Should Kyiv win the vote it will leave. | main Should…leave, adverbial Should…vote
If Kyiv had done that, it would leave. | main If…leave, adverbial If…that
If Kyiv had won, that would have helped. | main If…helped, adverbial If…won
I wish I had an answer. | main I…answer, reported I…answer
Umerov came if he was asked, Rubio said. | main Umerov…asked, adverbial if…asked, insertion Rubio…said
"""


def cases(table: str) -> list[str]:
    return [line for line in table.strip().splitlines() if line]


def read_marks(line: str, opening: str, closing: str) -> list[tuple[int, int]]:
    """Ranges of the text without marks, for one pair of them."""
    ranges, start, at = [], 0, 0
    for character in line:
        if character == opening:
            start = at
        elif character == closing:
            ranges.append((start, at))
        elif character not in "[]{}()":
            at += 1
    return ranges


def plain(line: str) -> str:
    return re.sub(r"[\[\]{}()]", "", line)


def document_of(text: str) -> Document:
    return read(Article(text=text))


def texts(document: Document, spans: list[tuple[int, int]]) -> list[str]:
    return [document.text[start:end] for start, end in spans]


def chars(document: Document, first: int, last: int) -> tuple[int, int]:
    return document.tokens[first].start, document.tokens[last - 1].end


def groups(document: Document, found: tuple[NounGroup, ...]) -> list[tuple[int, int]]:
    return [chars(document, noun.first, noun.last) for noun in found]


def verb_at(document: Document, start: int) -> VerbGroup:
    found = [v for s in document.sentences for v in document.syntax.verb_groups(s)]
    return next(v for v in found if start in [document.tokens[p].start for p in (v.first, v.head)])


def noun_at(document: Document, start: int) -> NounGroup:
    found = [n for s in document.sentences for n in document.syntax.noun_groups(s)]
    return next(n for n in found if document.tokens[n.first].start == start)


@pytest.mark.parametrize("line", cases(NOUN_GROUPS))
def test_noun_groups(line: str) -> None:
    document = document_of(plain(line))
    found = document.syntax.noun_groups(document.sentences[0])
    assert texts(document, groups(document, tuple(n for n in found if not n.temporal))) == texts(
        document, read_marks(line, "[", "]")
    )
    times = [document.words(n.head, n.last) for n in found if n.temporal]
    assert times == [text.split()[-1] for text in texts(document, read_marks(line, "(", ")"))]


@pytest.mark.parametrize(
    ("text", "head", "possessor", "preposition"),
    [
        ("The Russian defence ministry of the east left.", "ministry", None, None),
        ("Russia's defence ministry left.", "ministry", "'s", None),
        ("Two of the sailors left.", "sailors", None, None),
        ("Volodymyr Zelensky left.", "Zelensky", None, None),
        ("In the old port, he was seen.", "port", None, "In"),
    ],
)
def test_the_head_of_a_noun_group(text: str, head: str, possessor: str | None, preposition: str | None) -> None:
    document = document_of(text)
    noun = document.syntax.noun_groups(document.sentences[0])[0]
    assert document.tokens[noun.head].text == head
    assert (None if noun.possessor is None else document.tokens[noun.possessor].text) == possessor
    assert (None if noun.preposition is None else document.tokens[noun.preposition].text) == preposition


@pytest.mark.parametrize("line", cases(VERB_GROUPS))
def test_verb_groups(line: str) -> None:
    marked, _, expected = line.partition(" | ")
    document = document_of(plain(marked))
    ranges = read_marks(marked, "{", "}")
    verb = verb_at(document, ranges[-1][0])
    told = [verb.lemma, verb.tense or verb.form, verb.voice]
    told += [verb.modal.replace(" ", "_")] if verb.modal else []
    told += [name for name in ("perfect", "progressive", "negated") if getattr(verb, name)]
    told += [f"+{verb.particle}"] if verb.particle else []
    assert told == expected.split()
    assert chars(document, verb.first, verb.last) == ranges[-1]
    words = {document.tokens[part].text for part in verb.parts}
    assert all(words & set(text.split()) for text in texts(document, ranges)), "every marked piece holds a part of it"


def answer(document: Document, question: str, start: int) -> list[tuple[int, int]]:
    syntax = document.syntax
    match question:
        case "subject":
            return groups(document, syntax.subject_of(verb_at(document, start)))
        case "object":
            return groups(document, syntax.object_of(verb_at(document, start)))
        case "agent":
            return groups(document, syntax.agent_of(verb_at(document, start)))
        case "complement":
            clause = syntax.complement_of(verb_at(document, start))
            if clause is None:
                return []
            first, last = chars(document, clause.first, clause.last)
            return [(first, len(document.text[:last].rstrip(".")))]
        case "apposition":
            return groups(document, syntax.appositions_of(noun_at(document, start)))
        case "coordination":
            return groups(document, syntax.coordination_of(noun_at(document, start))[1:])
        case "adjunct":
            return groups(document, tuple(n for _, n in syntax.adjuncts_of(verb_at(document, start)) if not n.temporal))
        case "modifier":
            return groups(document, tuple(n for _, n in syntax.modifiers_of(noun_at(document, start))))
    noun = syntax.antecedent_of(next(c for c in clauses(document) if document.tokens[c.first].start == start))
    return [] if noun is None else groups(document, (noun,))


def clauses(document: Document) -> list[Clause]:
    return [c for s in document.sentences for c in document.syntax.clauses(s)]


@pytest.mark.parametrize("line", cases(QUESTIONS))
def test_questions(line: str) -> None:
    question, _, marked = line.partition(" | ")
    document = document_of(plain(marked))
    ((start, _),) = read_marks(marked, "{", "}")
    found = answer(document, question, start)
    assert texts(document, found) == texts(document, read_marks(marked, "[", "]"))


@pytest.mark.parametrize("line", cases(CLAUSES))
def test_clauses(line: str) -> None:
    text, _, expected = line.partition(" | ")
    document = document_of(text)
    found = [(c.kind, document.words(c.first, c.last).strip("“”.,").split()) for c in clauses(document)]
    assert [f"{kind} {words[0]}…{words[-1]}" for kind, words in found] == expected.split(", ")


def test_the_prepositions_of_adjuncts_and_modifiers() -> None:
    document = document_of("The attack on Kharkiv ended after two hours.")
    assert [p for p, _ in document.syntax.modifiers_of(noun_at(document, 0))] == ["on"]
    assert [p for p, _ in document.syntax.adjuncts_of(verb_at(document, 22))] == ["on", "after"]


def test_a_noun_with_its_phrases() -> None:
    document = document_of("The head of the delegation in Jeddah left.")
    first, last = document.syntax.phrase_of(noun_at(document, 0))
    assert document.words(first, last) == "The head of the delegation in Jeddah"


def test_only_a_relative_clause_has_an_antecedent() -> None:
    document = document_of("The bridge fell when the drone hit it.")
    assert [document.syntax.antecedent_of(clause) for clause in clauses(document)] == [None, None]


def test_a_verb_knows_its_clause() -> None:
    document = document_of("Umerov said that the bridge had fallen.")
    said, fallen = document.syntax.verb_groups(document.sentences[0])
    main, reported = clauses(document)
    assert document.syntax.clause_of(said) == main
    assert document.syntax.clause_of(fallen) == reported
    assert (main.parent, reported.parent) == (None, main.index)
    assert reported.marker is not None
    assert document.tokens[reported.marker].text == "that"


def test_an_attribution_is_an_insertion() -> None:
    document = document_of("The bridge, Umerov said, had fallen, according to rescuers.")
    found = [document.words(first, last) for first, last in document.syntax.insertions(document.sentences[0])]
    assert found == [", Umerov said,", ", according to rescuers"]


def test_a_sentence_is_read_once() -> None:
    document = document_of("Umerov left. Rubio stayed.")
    for sentence in document.sentences:
        assert document.syntax.clauses(sentence) is document.syntax.clauses(sentence)
        assert document.syntax.noun_groups(sentence) == document.syntax.noun_groups(sentence)


# Laws

WORDS = """the a his Russia Kyiv Umerov Rubio minister bridge drones talks of in on by to that who which if when and but
not will would has had was were been said told rejected agreed hit falling leave quickly two 30 Friday , , . ; : — “ ”
‘ ’ ( ) ' " ? according as""".split()


def some_text() -> st.SearchStrategy[str]:
    """News-like salads of words, and any text at all."""
    return st.one_of(st.lists(st.sampled_from(WORDS), max_size=30).map(" ".join), st.text(max_size=120))


def tiles(document: Document, sentence: Sentence) -> None:
    """The chunks stand in the sentence one after the other, its dateline aside, without a gap."""
    end = document.dateline_end(sentence)
    for chunk in document.syntax.chunks(sentence):
        assert chunk.first == end
        assert chunk.last > chunk.first
        end = chunk.last
    assert end == sentence.last


def in_range(document: Document, sentence: Sentence) -> None:
    """Groups, clauses and insertions lie in their sentence, and every answer is one of its groups."""
    syntax = document.syntax
    nouns = syntax.noun_groups(sentence)
    for noun in nouns:
        assert sentence.first <= noun.first <= noun.head < noun.last <= sentence.last
        assert noun.preposition is None or sentence.first <= noun.preposition < noun.first
        assert noun.possessor is None or noun.first <= noun.possessor < noun.last
        first, last = syntax.phrase_of(noun)
        assert first == noun.first
        assert noun.last <= last <= sentence.last
        assert syntax.coordination_of(noun)[0] == noun
        assert {*syntax.appositions_of(noun), *(n for _, n in syntax.modifiers_of(noun))} <= set(nouns)
    for clause in syntax.clauses(sentence):
        assert sentence.first <= clause.first <= clause.last <= sentence.last
        assert clause.parent is None or clause.parent < clause.index
        assert set(clause.subject) <= set(nouns)
        antecedent = syntax.antecedent_of(clause)
        assert antecedent is None or antecedent in nouns
    for verb in syntax.verb_groups(sentence):
        assert sentence.first <= verb.first <= verb.head < verb.last <= sentence.last
        assert verb.head in verb.parts
        assert (verb.tense is None) == (verb.form != "finite")
        assert verb.voice in ("active", "passive")
        asked = (
            *syntax.subject_of(verb),
            *syntax.object_of(verb),
            *syntax.agent_of(verb),
            *(n for _, n in syntax.adjuncts_of(verb)),
        )
        assert set(asked) <= set(nouns)
        complement = syntax.complement_of(verb)
        assert complement is None or complement in syntax.clauses(sentence)
    last = sentence.first
    for start, end in syntax.insertions(sentence):
        assert last <= start < end <= sentence.last
        last = end


@given(some_text())
def test_chunks_tile_the_sentence(text: str) -> None:
    document = document_of(text)
    for sentence in document.sentences:
        tiles(document, sentence)


@given(some_text())
def test_answers_lie_in_the_sentence(text: str) -> None:
    document = document_of(text)
    for sentence in document.sentences:
        in_range(document, sentence)


@given(some_text())
def test_the_same_text_is_read_in_the_same_way(text: str) -> None:
    first, second = document_of(text), document_of(text)
    for sentence in first.sentences:
        assert first.syntax.clauses(sentence) == second.syntax.clauses(sentence)
        assert first.syntax.noun_groups(sentence) == second.syntax.noun_groups(sentence)
        assert first.syntax.verb_groups(sentence) == second.syntax.verb_groups(sentence)


@given(some_text())
def test_sentences_may_be_asked_in_any_order(text: str) -> None:
    forwards, backwards = document_of(text), document_of(text)
    one = [forwards.syntax.clauses(sentence) for sentence in forwards.sentences]
    other = [backwards.syntax.clauses(sentence) for sentence in reversed(backwards.sentences)]
    assert one == other[::-1]
