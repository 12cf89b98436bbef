"""Texts made out of others: sentences dropped, swapped and doubled, names, numbers and dates replaced, ends cut off.

What they say need not be true or make sense; it is news to a parser all the same, and shows what it makes up.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache
from random import Random
from typing import NamedTuple

from ukrnews.lexicon import ActorEntry, CountryEntry, Lexicon
from ukrnews.model import ActorKind, Article
from ukrnews.reading.document import Document, read
from ukrnews.reading.numbers import Kind

_NUMBERS = ("one", "two", "seven", "12", "40", "115", "at least three", "up to 20", "more than 50", "dozens of", "no")
_DATES = ("Sunday", "Monday", "Friday", "3 March", "12 May 2024", "March 2025", "yesterday", "overnight", "2022")
_COUNTRIES = ("UKR", "RUS", "USA", "POL", "CHN", "TUR", "BLR", "GBR")
_EACH = 25
"""Each so many-th person of the lexicon stands for others."""
_REPLACED = 0.2
"""The share of names, numbers and dates that are replaced in a mutant that replaces any."""


class _Site(NamedTuple):
    """Characters [start, end) of the text, and what may stand there instead."""

    start: int
    end: int
    others: Sequence[str]


class Source:
    """A text that mutants are made of, read once."""

    def __init__(self, article: Article, lexicon: Lexicon | None = None) -> None:
        self.article = article
        document = read(article, lexicon)
        starts = [sentence.start for sentence in document.sentences] or [0]
        self._cuts = [0, *starts[1:], len(article.text)]
        self._sites = _sites(document)
        self._tokens = [token.start for token in document.tokens]

    def mutant(self, random: Random) -> str:
        """The text with one to three sorts of change; the same for the same state of `random`."""
        changes = random.sample(("replace", "drop", "swap", "double", "cut"), random.randint(1, 3))
        sentences = self._sentences(random if "replace" in changes else None)
        if "drop" in changes:
            sentences = [s for s in sentences if random.random() > _REPLACED] or sentences[:1]
        if "swap" in changes:
            one, other = (random.randrange(len(sentences)) for _ in range(2))
            sentences[one], sentences[other] = sentences[other], sentences[one]
        if "double" in changes:
            sentences.insert(random.randint(0, len(sentences)), random.choice(sentences))
        text = "".join(sentences)
        return _cut(text, random, self._tokens) if "cut" in changes else text

    def _sentences(self, random: Random | None) -> list[str]:
        """The sentences with the white space after them, some names, numbers and dates replaced."""
        text, found = self.article.text, []
        sites = [s for s in self._sites if random is not None and random.random() < _REPLACED]
        for start, end in zip(self._cuts, self._cuts[1:], strict=False):
            pieces, at = [], start
            for site in sites:
                if start <= site.start and site.end <= end and site.start >= at and random is not None:
                    pieces += [text[at : site.start], random.choice(site.others)]
                    at = site.end
            found.append("".join([*pieces, text[at:end]]))
        return found


def mutants(articles: Sequence[Article], number: int, seed: int = 0) -> Iterator[Article]:
    """So many articles made of the given ones in turn; the same for the same seed."""
    random = Random(seed)
    sources = [Source(article) for article in articles]
    for k in range(number if sources else 0):
        source = sources[k % len(sources)]
        published = random.choice((source.article.published, source.article.published, None))
        yield Article(text=source.mutant(random), published=published)


def _cut(text: str, random: Random, tokens: Sequence[int]) -> str:
    """The text from one token's beginning, or up to one."""
    at = min(random.choice(tokens or [0]), len(text))
    return text[at:] if random.random() < 0.5 else text[:at]


def _sites(document: Document) -> list[_Site]:
    lexicon = document.lexicon
    found = [
        _Site(document.tokens[m.first].start, document.tokens[m.last - 1].end, _alike(lexicon, m.entries[0], text))
        for m in document.names
        if (text := document.words(m.first, m.last))
    ]
    found += [_Site(q.start, q.end, _NUMBERS) for q in document.quantities if q.kind in (Kind.CARDINAL, Kind.NONE)]
    found += [_Site(d.start, d.end, _DATES) for d in document.dates]
    return sorted((s for s in found if s.others), key=lambda s: (s.start, s.end))


def _alike(lexicon: Lexicon, entry: object, text: str) -> Sequence[str]:
    """Names of the same sort: of other states in the same use, of other people in the same length."""
    if isinstance(entry, CountryEntry):
        countries = [country for code in _COUNTRIES if (country := lexicon.country(code)) is not None]
        use = min(entry.uses(text), default=None)
        return [p for country in countries for p in country.phrases if use in country.uses(p)]
    if isinstance(entry, ActorEntry) and entry.kind is ActorKind.PERSON:
        return [one.name if " " in text else one.last_names[0] for one in _people(lexicon)]
    return ()


@cache
def _people(lexicon: Lexicon) -> tuple[ActorEntry, ...]:
    """Some people of all countries who may be named by their surname."""
    known = (e for e in lexicon.table(ActorEntry) if e.kind is ActorKind.PERSON and e.surname_alone)
    return tuple(e for e in known if e.last_names)[::_EACH]
