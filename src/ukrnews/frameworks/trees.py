"""The questions of `Syntax` answered from a dependency tree, as spaCy's models for English make them.

Groups of nouns and verbs, and the row of chunks, are the library's own; what belongs to which verb and noun is read off
the tree. The tree is (head, label) for each word, so that any parser can give it: nothing here needs spaCy.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from functools import cached_property

from ukrnews.reading import Clause, Document, NounGroup, Reader, Sentence, Syntax, Token, VerbGroup
from ukrnews.reading.syntax import Chunk

Tree = Sequence[tuple[int, str]]
"""For each word its head (the root's is itself) and how it depends on it, in spaCy's labels for English."""
Nouns = tuple[NounGroup, ...]
Governed = tuple[tuple[str, NounGroup], ...]

SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass")
SHARING = ("conj", "xcomp", "advcl", "acl")
"""A verb of these without a subject has that of the verb, or the noun, on which it depends."""
KINDS = {"ROOT": "main", "ccomp": "reported", "relcl": "relative", "advcl": "adverbial"}


class Parsed:
    """A sentence with its tree. Tokens are those of the document."""

    def __init__(self, document: Document, surface: Syntax, sentence: Sentence, tree: Tree) -> None:
        self.document = document
        self.heads = {sentence.first + i: sentence.first + head for i, (head, _) in enumerate(tree)}
        self.labels = {sentence.first + i: label for i, (_, label) in enumerate(tree)}
        self.nouns, self.verbs = surface.noun_groups(sentence), surface.verb_groups(sentence)
        self.group = {token: noun for noun in self.nouns for token in range(noun.first, noun.last)}
        self.verb = {token: verb for verb in self.verbs for token in verb.parts}
        self.inserted = {t for first, last in surface.insertions(sentence) for t in range(first, last)}

    def under(self, tokens: Sequence[int], *labels: str) -> list[int]:
        """The words that depend on one of these in one of these ways."""
        return [t for t, head in self.heads.items() if head in tokens and t != head and self.labels[t] in labels]

    def top(self, verb: VerbGroup) -> int:
        """The word of the verb group that stands highest in the tree."""
        return min(verb.parts, key=lambda part: len([*self.above(part)]))

    def above(self, token: int) -> Iterator[int]:
        """The words on which it depends, the nearest first."""
        while self.heads[token] != token:
            token = self.heads[token]
            yield token

    def joined(self, tokens: Sequence[int]) -> Nouns:
        """The groups of these words and of those joined to them, in the order of the text."""
        found, new = set(tokens), list(tokens)
        while new:
            new = [t for t in self.under(new, "conj") if t not in found]
            found.update(new)
        return self.groups(sorted(found))

    def groups(self, tokens: Sequence[int]) -> Nouns:
        found = dict.fromkeys(self.group[t] for t in tokens if t in self.group)
        return tuple(noun for noun in found if not noun.temporal)

    def subject(self, verb: VerbGroup) -> Nouns:
        for part in (self.top(verb), *self.above(self.top(verb))):
            if part not in self.verb:
                return self.groups([part]) if part in self.group else ()
            tokens = self.under(self.verb[part].parts, *SUBJECTS)
            if tokens and self.document.tag(tokens[0]).startswith("W") and self.labels[part] == "relcl":
                return self.groups([self.heads[part]])
            if tokens:
                return self.joined(tokens)
            if self.labels[self.top(self.verb[part])] not in SHARING:
                return ()
        return ()

    def governed(self, noun: NounGroup) -> tuple[str, NounGroup]:
        return self.document.word(noun.preposition if noun.preposition is not None else -1), noun

    @cached_property
    def clauses(self) -> tuple[Clause, ...]:
        """One for each verb, in the order in which they open."""
        spans = {verb: self.span(verb) for verb in self.verbs}
        ordered = sorted(self.verbs, key=lambda v: (spans[v][0], -spans[v][1]))
        made: list[Clause] = []
        for verb in ordered:
            kind, above = self.place(verb)
            first, last = spans[verb]
            openers = [*self.under(verb.parts, "mark"), *(t for t in range(first, last) if self.relative(t, verb))]
            marker = next((t for t in openers if first <= t < last), None)
            parent = ordered.index(above) if above is not None else None
            made.append(Clause(len(made), kind, first, last, marker, verb, self.subject(verb), parent))
        return tuple(made)

    def relative(self, token: int, verb: VerbGroup) -> bool:
        return self.document.tag(token) in ("WP", "WDT") and self.heads[token] in verb.parts

    def place(self, verb: VerbGroup) -> tuple[str, VerbGroup | None]:
        """The kind of the verb's clause, and the verb of the clause that it depends on."""
        top = self.top(verb)
        others = (self.verb[t] for t in self.above(top) if t in self.verb and t not in verb.parts)
        label, above = self.labels[top], next(others, None)
        if verb.head in self.inserted:
            return "insertion", None
        if above is None or above.head in self.inserted:
            return "main", None
        if label == "conj" and self.heads[top] in above.parts:
            return self.place(above)
        if verb.form != "finite":
            return "infinitive" if verb.form == "infinitive" else "participle", above
        return KINDS.get(label, "adverbial"), above

    def span(self, verb: VerbGroup) -> tuple[int, int]:
        """From the first to the last word that depends on the verb, clauses joined to it and attributions left out."""
        top = self.top(verb)
        apart = {t for t in self.under(verb.parts, "conj", "ccomp", "parataxis") if t in self.verb}
        apart = {t for t in apart if self.labels[t] == "conj" or self.verb[t].head < verb.first}
        own = [t for t in self.heads if t not in self.inserted or verb.head in self.inserted]
        own = [t for t in own if self.labels[t] not in ("punct", "cc") and not apart.intersection((t, *self.above(t)))]
        held = [t for t in own if t in verb.parts or top in self.above(t)]
        return min(held), max(held) + 1


class TreeSyntax:
    """Answers from trees: `Reader(syntax=partial(TreeSyntax, tree=trees))`."""

    def __init__(self, document: Document, tree: Callable[[Sequence[Token]], Tree]) -> None:
        self._document, self._tree = document, tree
        self._surface = Reader().syntax(document)
        self._known: dict[int, Parsed] = {}

    def _parsed(self, at: Sentence | int) -> Parsed:
        sentence = self._document.sentence_of_token(at) if isinstance(at, int) else at
        if sentence.index not in self._known:
            tree = self._tree(self._document.tokens[sentence.first : sentence.last])
            self._known[sentence.index] = Parsed(self._document, self._surface, sentence, tree)
        return self._known[sentence.index]

    def chunks(self, sentence: Sentence) -> Sequence[Chunk]:
        return self._surface.chunks(sentence)

    def noun_groups(self, sentence: Sentence) -> Sequence[NounGroup]:
        return self._surface.noun_groups(sentence)

    def verb_groups(self, sentence: Sentence) -> Sequence[VerbGroup]:
        return self._surface.verb_groups(sentence)

    def insertions(self, sentence: Sentence) -> Sequence[tuple[int, int]]:
        return self._surface.insertions(sentence)

    def clauses(self, sentence: Sentence) -> Sequence[Clause]:
        return self._parsed(sentence).clauses

    def clause_of(self, verb: VerbGroup) -> Clause | None:
        clauses = self._parsed(verb.head).clauses
        return next((c for c in clauses if c.verb is not None and c.verb.head == verb.head), None)

    def subject_of(self, verb: VerbGroup) -> Nouns:
        return self._parsed(verb.head).subject(verb)

    def agent_of(self, verb: VerbGroup) -> Nouns:
        parsed = self._parsed(verb.head)
        by = parsed.under(verb.parts, "agent") if verb.voice == "passive" else []
        return parsed.joined(parsed.under(by, "pobj"))

    def object_of(self, verb: VerbGroup) -> Nouns:
        parsed = self._parsed(verb.head)
        return parsed.joined(parsed.under(verb.parts, "dobj")) if verb.voice == "active" else ()

    def complement_of(self, verb: VerbGroup) -> Clause | None:
        own = self.clause_of(verb)
        depending = (c for c in self._parsed(verb.head).clauses if own is not None and c.parent == own.index)
        return next((c for c in depending if c.kind in ("reported", "infinitive") and c.first >= verb.last), None)

    def adjuncts_of(self, verb: VerbGroup) -> Governed:
        parsed = self._parsed(verb.head)

        def own(noun: NounGroup) -> bool:
            nearest = next((t for t in parsed.above(noun.head) if t in parsed.verb), None)
            return noun.preposition is not None and nearest in verb.parts

        return tuple(parsed.governed(noun) for noun in parsed.nouns if own(noun))

    def modifiers_of(self, noun: NounGroup) -> Governed:
        parsed = self._parsed(noun.head)
        found = []
        for group in parsed.nouns:
            between = [t for t in parsed.above(group.head) if t not in range(group.first, group.last)]
            if group.first < noun.last or group.preposition is None or noun.head not in between:
                continue
            if not any(t in parsed.verb for t in between[: between.index(noun.head)]):
                found.append(parsed.governed(group))
        return tuple(found)

    def phrase_of(self, noun: NounGroup) -> tuple[int, int]:
        return noun.first, max([noun.last, *(group.last for _, group in self.modifiers_of(noun))])

    def appositions_of(self, noun: NounGroup) -> Nouns:
        parsed = self._parsed(noun.head)
        return tuple(n for n in parsed.groups(parsed.under(range(noun.first, noun.last), "appos")) if n != noun)

    def antecedent_of(self, clause: Clause) -> NounGroup | None:
        if clause.kind != "relative" or clause.verb is None:
            return None
        parsed = self._parsed(clause.first)
        above = (parsed.group[t] for t in parsed.above(parsed.top(clause.verb)) if t in parsed.group)
        return next(above, None)

    def coordination_of(self, noun: NounGroup) -> Nouns:
        return (noun, *(n for n in self._parsed(noun.head).joined([noun.head]) if n != noun))
