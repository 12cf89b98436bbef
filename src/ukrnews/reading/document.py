"""A document: one article read, with what parsers ask of it computed when first asked for."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from functools import cache, cached_property
from typing import Any, Generic, TypeVar

import attrs

from ukrnews.lexicon import Lexicon
from ukrnews.lexicon.entries import (
    ActorEntry,
    AttackEntry,
    BodyEntry,
    CountryEntry,
    CueEntry,
    CueNounEntry,
    Entry,
    RoleEntry,
    SourceNounEntry,
    WeaponEntry,
)
from ukrnews.lexicon.entries.attacks import Part
from ukrnews.lexicon.entries.countries import Use
from ukrnews.lexicon.entries.inflection import verb_forms
from ukrnews.lexicon.matcher import Lowered, Match
from ukrnews.model import Article, Span
from ukrnews.model.checks import expect
from ukrnews.reading.datelines import after_dateline
from ukrnews.reading.dates import Dated, find_dates
from ukrnews.reading.lemmas import lemma
from ukrnews.reading.numbers import Quantity, find_quantities
from ukrnews.reading.packed import Packed
from ukrnews.reading.quotations import Quotation, find_quotations
from ukrnews.reading.repair import repair
from ukrnews.reading.sentences import Paragraph, Sentence, split
from ukrnews.reading.steps import checked_split, checked_syntax, checked_tags, checked_tokens, run
from ukrnews.reading.syntax import ReportingVerbs, ShallowSyntax, Syntax
from ukrnews.reading.syntax.atoms import merge_units
from ukrnews.reading.syntax.closed import PROVING
from ukrnews.reading.syntax.shallow import Text
from ukrnews.reading.tagged import HiddenVerbs
from ukrnews.reading.tagger import Tagger
from ukrnews.reading.tokens import Token, tokenize

T = TypeVar("T")

_CLAUSAL = frozenset({"quote", "clause", "person_clause"})
_OBJECTS = frozenset({"object", "object_of_talk", "object_as", "object_for", "object_complement"})
_ADDRESSING = frozenset({"person_clause", "person_to"})
_TELLING = 0.3
"""From this share on, a participle of the verb ("…, accusing him of …") reports speech of the clause's subject."""
_HEADING = 14
"""The most tokens of a line that can be a heading."""
_MANY_SPANS = 10_000
"""The spans that are kept to be given again."""
_MANY_TOKENS = 120_000
"""From so many on, no article has them, tokens are kept packed: memory counts for more than time."""
"""Between a town and the text."""
_COUNTED = frozenset({"cardinal", "fraction"})
_NAMES = frozenset({Use.NAME, Use.CAPITAL, Use.METONYM})


def _default_tag(words: Sequence[str]) -> Sequence[str]:
    return Tagger.default().tag(words)


def _shallow(document: Document) -> Syntax:
    text = Text(document.tokens, document.sentence_of_token, document.tags, document.units, document.dateline_end)
    return ShallowSyntax(text, lemma, reporting_verbs(document.lexicon))


@cache
def reporting_verbs(lexicon: Lexicon) -> ReportingVerbs:
    """The lexicon's cues by what the grammar must know of them."""
    cues = lexicon.table(CueEntry)
    return ReportingVerbs(
        clausal=frozenset(c.key for c in cues if not _CLAUSAL.isdisjoint(c.takes)),
        saying=frozenset(c.key for c in cues if not _CLAUSAL.isdisjoint(c.takes) and _OBJECTS.isdisjoint(c.takes)),
        inverting=frozenset(c.lemma for c in cues if c.inverts),
        telling=frozenset(c.lemma for c in cues if c.p_cue >= _TELLING or c.inverts),
        addressing=frozenset(c.lemma for c in cues if not _ADDRESSING.isdisjoint(c.takes)),
        nouns=frozenset(c.noun for c in lexicon.table(CueNounEntry) if "clause" in c.takes),
    )


@attrs.frozen(kw_only=True)
class Reader:
    """The replaceable steps that turn an article into a Document.

    Each is a plain function, so that another tokeniser, sentence splitter, tagger or parser can take its place:
    `tokenize(text)`, `split(text, tokens)`, `tag(words)` (Penn tags) and `syntax(document)`.
    """

    tokenize: Callable[[str], list[Token]] = tokenize
    split: Callable[[str, Sequence[Token]], tuple[list[Sentence], list[Paragraph]]] = split
    tag: Callable[[Sequence[str]], Sequence[str]] = _default_tag
    syntax: Callable[[Document], Syntax] = _shallow

    def read(self, article: Article, lexicon: Lexicon | None = None, off: Collection[str] = ()) -> Document:
        """The article as a Document; nothing is computed before it is asked for. `off` names rules to do without."""
        expect("Reader.read: article", article, Article)
        return Document(article, lexicon if lexicon is not None else Lexicon.default(), self, off)


@attrs.frozen(eq=False)
class Derived(Generic[T]):
    """Something that several parsers need of a document: its cast, its statements. Two are never the same."""

    name: str
    work_out: Callable[[Document], T]

    def __repr__(self) -> str:
        return f"<Derived {self.name}>"


class Document:
    """One article as tokens, sentences, quotations, quantities, dates, names and syntax, with exact offsets.

    Token positions are indexes into `tokens`, half-open; character positions are code points into `text`.
    """

    def __init__(self, article: Article, lexicon: Lexicon, reader: Reader, off: Collection[str] = ()) -> None:
        self.article, self.lexicon, self._reader = article, lexicon, reader
        self.text = article.text
        self.off = frozenset(off)
        """The names of the rules that parsers do without here."""
        self._derived: dict[Derived[Any], Any] = {}
        self._given: dict[Derived[Any], Any] = {}
        self._at_end: list[Callable[[], object]] = []
        self._spans: dict[tuple[int, int], Span] = {}
        self._tag_of: list[str] = []
        """The tags of all tokens, empty where they are not worked out."""

    def __repr__(self) -> str:
        heading = self.text.strip().partition("\n")[0]
        return f"<Document {heading[:60]!r}>"

    def derived(self, what: Derived[T]) -> T:
        """What is worked out from the document, once, whoever asks first."""
        try:
            found: T = self._derived[what]
        except KeyError:
            found = self._derived[what] = what.work_out(self)
        return found

    def given(self, what: Derived[T], value: T) -> T:
        """What is known from elsewhere and need not be worked out; what was worked out from another value goes."""
        if self._derived.get(what, value) != value:
            self._derived = self._given.copy()
        self._given[what] = self._derived[what] = value
        return value

    def at_end(self, forget: Callable[[], object]) -> None:
        """What `let_go` shall do too: somebody keeps what refers back to the document or to himself."""
        self._at_end.append(forget)

    def let_go(self) -> None:
        """Forget what refers back to the document, so that its memory is free at once and not when the collector of
        cycles comes round (a tenth of all time). Who still asks has it worked out anew."""
        self._derived = self._given.copy()
        self.__dict__.pop("syntax", None)
        while self._at_end:
            self._at_end.pop()()

    @property
    def published(self) -> dt.date | None:
        """The day against which "Friday" and "overnight" are read."""
        return self.article.published

    @cached_property
    def tokens(self) -> Sequence[Token]:
        """The words and marks of the text, with their offsets."""
        step = self._reader.tokenize
        found = run("tokenize", step, self.text)
        tokens = found if step is tokenize else checked_tokens(self.text, found)
        return tokens if len(tokens) < _MANY_TOKENS else Packed(tokens)

    @cached_property
    def _cut(self) -> tuple[list[Sentence], list[Paragraph]]:
        step = self._reader.split
        found = run("split", step, self.text, self.tokens)
        return found if step is split else checked_split(self.tokens, found)

    @property
    def sentences(self) -> list[Sentence]:
        """The sentences, which never cross a paragraph."""
        return self._cut[0]

    @property
    def paragraphs(self) -> list[Paragraph]:
        """The paragraphs: lines that are not empty."""
        return self._cut[1]

    @cached_property
    def quotations(self) -> list[Quotation]:
        """What stands in quotation marks, of any depth."""
        found = find_quotations(_one_mark(self.text), self.paragraphs)
        return [_both_marks(self.text, q) for q in found] if "''" in self.text else found

    def quotations_in(self, start: int, end: int) -> list[Quotation]:
        """The quotations that overlap the characters [start, end), of any depth."""
        at = bisect_left(self._quotation_starts, end)
        found = []
        while at > 0:
            at -= 1
            quotation = self.quotations[at]
            if quotation.end > start:
                found.append(quotation)
            elif quotation.depth == 0:
                break
        return found[::-1]

    @cached_property
    def _quotation_starts(self) -> list[int]:
        return [q.start for q in self.quotations]

    @cached_property
    def quantities(self) -> list[Quantity]:
        """Numbers with their bounds and kind, so that a count of people is not taken for an age."""
        return find_quantities(self.tokens, self.sentences)

    @cached_property
    def dates(self) -> list[Dated]:
        """Dates and times with the days that they mean, seen from the day of publication."""
        return find_dates(self.text, self.tokens, self.sentences, self.published)

    def dates_in(self, first: int, last: int) -> list[Dated]:
        """The dates that start within the tokens [first, last)."""
        return self.dates[bisect_left(self._date_firsts, first) : bisect_left(self._date_firsts, last)]

    def quantities_in(self, first: int, last: int) -> list[Quantity]:
        """The quantities that start within the tokens [first, last)."""
        return self.quantities[bisect_left(self._quantity_firsts, first) : bisect_left(self._quantity_firsts, last)]

    @cached_property
    def _date_firsts(self) -> list[int]:
        return [d.first for d in self.dates]

    @cached_property
    def _quantity_firsts(self) -> list[int]:
        return [q.first for q in self.quantities]

    @cached_property
    def names(self) -> list[Match[Entry]]:
        """Names of people, bodies and states that the lexicon knows, none across the end of a sentence."""
        found = self.lexicon.matcher(ActorEntry, CountryEntry).find(self.tokens)
        return [m for m in found if m.last - m.first == 1 or m.last <= self.sentence_of_token(m.first).last]

    @cached_property
    def offices(self) -> list[Match[Entry]]:
        """Words for bodies every state has and for roles: "defence ministry", "spokesman"."""
        return self.lexicon.matcher(BodyEntry, RoleEntry, cased=False).find(self.tokens, lowered=self.lowered)

    def offices_in(self, first: int, last: int) -> list[Match[Entry]]:
        """The matches of `offices` that start within the tokens [first, last)."""
        return self.offices[bisect_left(self._office_firsts, first) : bisect_left(self._office_firsts, last)]

    def names_in(self, first: int, last: int) -> list[Match[Entry]]:
        """The matches of `names` that start within the tokens [first, last)."""
        return self.names[bisect_left(self._name_firsts, first) : bisect_left(self._name_firsts, last)]

    @cached_property
    def _office_firsts(self) -> list[int]:
        return [m.first for m in self.offices]

    @cached_property
    def _name_firsts(self) -> list[int]:
        return [m.first for m in self.names]

    @cached_property
    def units(self) -> Mapping[int, tuple[int, str]]:
        """Spans of several tokens that the grammar takes as one word, by first token: (last, tag)."""
        dates = ((d.first, d.last, "DATE") for d in self.dates)
        counts = ((q.first, q.last, "CD") for q in self.quantities if q.kind in _COUNTED and q.last - q.first > 1)
        names = ((m.first, m.last, "NNP") for m in self.names if m.last - m.first > 1 or self._surely_name(m))
        offices = ((m.first, m.last, self._office_tag(m)) for m in self.offices if m.last - m.first > 1)
        return merge_units((dates, names, self._makes(), offices, counts, self._quotation_marks()))

    def _quotation_marks(self) -> Iterator[tuple[int, int, str]]:
        """The tokens of quotation marks with their Penn tags, so that the grammar knows which open."""
        places = {q.start: "``" for q in self.quotations} | {q.end - 1: "''" for q in self.quotations if q.closed}
        for place in sorted(places):
            at = self.token_at(place)
            token = self.tokens[at]
            if token.start == place or (token.start == place - 1 not in places and token.text == "''"):
                yield at, at + 1, places[place]

    def _makes(self) -> Iterator[tuple[int, int, str]]:
        """Weapons of several words: makes ("Storm Shadow"), and any that opens like a verb ("guided bombs")."""
        for match in self.lexicon.matcher(WeaponEntry, cased=False).find(self.tokens, lowered=self.lowered):
            if match.last - match.first < 2:
                continue
            if match.entries[0].make:
                yield match.first, match.last, "NNP"
            elif self.tokens[match.first].lower.endswith(("ed", "ing")):
                plural = self.tokens[match.last - 1].lower.endswith("s")
                yield match.first, match.last, "NNS" if plural else "NN"

    def _surely_name(self, match: Match[Entry]) -> bool:
        """Whether the one word is a name and cannot be an adjective."""
        word = self.tokens[match.first].text
        return all(not isinstance(e, CountryEntry) or e.uses(word) <= _NAMES for e in match.entries)

    def _office_tag(self, match: Match[Entry]) -> str:
        last = self.tokens[match.last - 1].lower
        plural = last.endswith("s") and any(isinstance(e, RoleEntry) for e in match.entries)
        return "NNS" if plural else "NN"

    def dateline_end(self, sentence: Sentence) -> int:
        """The token after a dateline that opens the sentence ("KYIV, March 14 (Newswire) - "), else its first."""
        opens = self.paragraphs[sentence.paragraph].start >= sentence.start
        return after_dateline(self.tokens, sentence, self.lexicon.gazetteer, opens=opens)

    @cached_property
    def syntax(self) -> Syntax:
        """Answers to questions about groups and clauses, worked out sentence by sentence when first asked."""
        found = run("syntax", self._reader.syntax, self)
        return found if self._reader.syntax is _shallow else checked_syntax(found)

    def tags(self, sentence: Sentence) -> Sequence[str]:
        """Penn tags of the sentence's tokens, computed when first asked for."""
        first, last = sentence.first, sentence.last
        if not self._tag_of:
            self._tag_of = [""] * len(self.tokens)
        if not self._tag_of[first]:
            tokens = self.tokens[first:last]
            words = [t.text for t in tokens]
            tags = checked_tags(words, run("tag", self._reader.tag, words))
            self._tag_of[first:last] = repair(tokens, tags, self._name_tokens, hidden_verbs(self.lexicon))
        return self._tag_of[first:last]

    @cached_property
    def _name_tokens(self) -> frozenset[int]:
        """Tokens of names that cannot be adjectives."""
        return frozenset(i for m in self.names if self._surely_name(m) for i in range(m.first, m.last))

    def tag(self, token: int) -> str:
        """The tag of one token of the document; empty past either end."""
        if 0 <= token < len(self._tag_of) and (known := self._tag_of[token]):
            return known
        if not 0 <= token < len(self.tokens):
            return ""
        self.tags(self.sentence_of_token(token))
        return self._tag_of[token]

    def span(self, start: int, end: int) -> Span:
        """The characters [start, end) as a Span, often the same that others have been given."""
        found = self._spans.get((start, end))
        if found is None:
            if len(self._spans) >= _MANY_SPANS:
                self._spans.clear()
            found = self._spans[start, end] = Span(start=start, end=end, text=self.text[start:end])
        return found

    def span_of(self, first: int, last: int) -> Span:
        """The tokens [first, last) as a Span."""
        return self.span(self.tokens[first].start, self.tokens[last - 1].end)

    def words(self, first: int, last: int) -> str:
        """The text of the tokens [first, last), as it stands."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]

    def word(self, token: int) -> str:
        """The token in lower case; empty past either end."""
        return self.tokens[token].lower if 0 <= token < len(self.tokens) else ""

    @cached_property
    def _starts(self) -> Sequence[int]:
        return self.tokens.starts if isinstance(self.tokens, Packed) else [t.start for t in self.tokens]

    def token_at(self, offset: int) -> int:
        """The last token that starts at or before the character."""
        return max(0, bisect_right(self._starts, offset) - 1)

    def tokens_from(self, offset: int) -> int:
        """The first token that starts at or after the character."""
        return bisect_left(self._starts, offset)

    @cached_property
    def lowered(self) -> Lowered:
        """The words in lower case as uncased matchers compare them."""
        return Lowered(self.tokens)

    @cached_property
    def _sentence_of(self) -> list[Sentence]:
        return [s for s in self.sentences for _ in range(s.first, s.last)]

    @cached_property
    def capitals(self) -> list[int]:
        """The tokens that start with a capital."""
        return [i for i, token in enumerate(self.tokens) if token.text[0].isupper()]

    def capitals_in(self, first: int, last: int) -> list[int]:
        """Those of them within the tokens [first, last)."""
        start = bisect_left(self.capitals, first)
        return self.capitals[start : bisect_left(self.capitals, last, start)]

    def is_heading(self, sentence: Sentence) -> bool:
        """Whether the sentence is a line of its own, short and without a mark at its end."""
        block = self.paragraphs[sentence.paragraph]
        if sentence.last - sentence.first > _HEADING or sentence.end < block.end or sentence.start > block.start:
            return False
        return self.tokens[sentence.last - 1].text[-1:] not in '.!?:…”"’'

    def sentence_of_token(self, token: int) -> Sentence:
        """The sentence that holds the token."""
        return self._sentence_of[token]

    def sentence_at(self, offset: int) -> Sentence:
        """The sentence that holds the character, or the last one that starts before it."""
        return self.sentence_of_token(self.token_at(offset))

    def quoted(self, offset: int) -> Quotation | None:
        """The outermost quotation whose inside holds the character."""
        outermost, starts = self._outermost
        at = bisect_right(starts, offset) - 1
        return outermost[at] if at >= 0 and offset < outermost[at].inner_end else None

    @cached_property
    def _outermost(self) -> tuple[list[Quotation], list[int]]:
        """The outermost quotations, which stand one after the other, and where their insides start."""
        outermost = [q for q in self.quotations if q.depth == 0]
        return outermost, [q.inner_start for q in outermost]


def read(article: Article, lexicon: Lexicon | None = None) -> Document:
    """Read an article with the default steps."""
    return Reader().read(article, lexicon)


_DOUBLED = re.compile(r"''(?=[\w.…])|(?<=[\w.,!?…])''")


def _one_mark(text: str) -> str:
    """The text with doubled apostrophes, the quotation marks of news wires' archives, as one mark and a blank."""
    if "''" not in text:
        return text
    return _DOUBLED.sub(lambda m: ' "' if m.end() < len(text) and text[m.end()].isalnum() else '" ', text)


def _both_marks(text: str, quotation: Quotation) -> Quotation:
    """The quotation with both apostrophes of a doubled mark."""
    start = quotation.start - text.startswith("''", max(0, quotation.start - 1))
    end = quotation.end + (quotation.closed and text.startswith("''", quotation.end - 1))
    return quotation._replace(start=start, end=end)


def _verb_lemmas(lexicon: Lexicon) -> Iterator[str]:
    """The lemmas of verbs in all tables of the lexicon."""
    for table in lexicon.tables:
        for entry in lexicon.table(table):
            lemma_ = getattr(entry, "lemma", None)
            if isinstance(lemma_, str) and getattr(entry, "pos", "verb") == "verb":
                yield lemma_


@cache
def hidden_verbs(lexicon: Lexicon) -> HiddenVerbs:
    """The forms of the lexicon's verbs that taggers misread, and the nouns for who speaks."""
    particles: dict[str, set[str]] = {}
    for cue in lexicon.table(CueEntry):
        if cue.word in PROVING:
            particles.setdefault(verb_forms(cue.lemma)[1], set()).add(cue.word)
    telling = frozenset(cue.lemma for cue in lexicon.table(CueEntry) if cue.p_cue >= _TELLING)
    reporting = reporting_verbs(lexicon)
    to_nobody = set(reporting.clausal).difference(reporting.addressing)
    return HiddenVerbs(
        third_person=frozenset(verb_forms(one)[1] for one in _verb_lemmas(lexicon)),
        gerunds=frozenset(verb_forms(one)[-1] for one in telling),
        stems=telling,
        violent=frozenset(entry.lemma for entry in lexicon.table(AttackEntry) if entry.part is Part.VERB),
        particles=particles,
        pasts=frozenset(verb_forms(one)[2] for one in to_nobody if " " not in one),
        speakers=frozenset(entry.noun for entry in lexicon.table(SourceNounEntry))
        | {phrase.split()[-1].lower() for entry in lexicon.table(RoleEntry) for phrase in entry.phrases},
    )
