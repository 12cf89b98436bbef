"""What an archive keeps, as objects again: articles, findings, reports, and who copies whom."""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Iterator
from typing import Any, TypeVar

import attrs

from ukrnews.archive.articles import place_in_time
from ukrnews.archive.copies import pair_order
from ukrnews.archive.store.errors import ArchiveError
from ukrnews.formats.faults import DecodeError
from ukrnews.formats.json import from_json
from ukrnews.model import Article, Condition, Finding, Mention, Proposal, Report

T = TypeVar("T")

_ARTICLE = "article_id, text, title, published, source, url, language"


@attrs.define
class Kept:
    """Reads from the schema `kept` over a connection."""

    database: Any

    def rows(self, query: str, *values: object) -> list[tuple[Any, ...]]:
        """The rows of a query."""
        found: list[tuple[Any, ...]] = self.database.execute(query, list(values)).fetchall()
        return found

    def articles(self, ids: Collection[str]) -> dict[str, Article]:
        """The articles of these ids."""
        return dict(
            _articles(self.rows(f"SELECT {_ARTICLE} FROM kept.articles WHERE {_among('article_id')}", list(ids)))
        )

    def articles_where(self, condition: str, *values: object) -> dict[str, Article]:
        """The articles of which the condition in SQL holds, in order of publication."""
        found = _articles(self.rows(f"SELECT {_ARTICLE} FROM kept.articles a WHERE {condition}", *values))
        return dict(sorted(found, key=lambda pair: place_in_time(pair[1])))

    def texts(self, ids: Collection[str]) -> dict[str, Report]:
        """The reports of these articles with their sentences, without what was found."""
        told = self.rows(f"SELECT article_id, sentences FROM kept.articles WHERE {_among('article_id')}", list(ids))
        sentences = {key: tuple(map(tuple, json.loads(text))) for key, text in told}
        return {key: Report(article=a, sentences=sentences[key]) for key, a in self.articles(ids).items()}

    def findings(self, ids: Collection[str]) -> dict[str, Finding]:
        """The findings of these ids."""
        found = self.rows(f"SELECT finding_id, json FROM kept.findings WHERE {_among('finding_id')}", list(ids))
        return {key: finding_from(text) for key, text in found}

    def conditions(self, ids: Iterable[tuple[str, str | None]]) -> dict[str, Condition]:
        """The conditions of these ids, each with the id of the proposal whose term it is, if it is one."""
        named = list(ids)
        findings = self.findings({proposal or name for name, proposal in named})
        found: dict[str, Condition] = {}
        for name, proposal in named:
            one = findings[proposal or name]
            terms = one.terms if isinstance(one, Proposal) else (one,)
            for term in terms:
                if isinstance(term, Condition) and name.endswith(f":{term.id}"):
                    found[name] = term
        return found

    def reports(self, ids: Collection[str]) -> dict[str, Report]:
        """The whole reports of these articles."""
        found = self.rows(
            f"SELECT article_id, json FROM kept.findings WHERE {_among('article_id')} ORDER BY position", list(ids)
        )
        findings: dict[str, list[Finding]] = {}
        for key, text in found:
            findings.setdefault(key, []).append(finding_from(text))
        rest = self.rows(
            f"SELECT article_id, mentions, problems FROM kept.articles WHERE {_among('article_id')}", list(ids)
        )
        texts = self.texts(ids)
        return {
            key: attrs.evolve(
                texts[key],
                findings=tuple(findings.get(key, ())),
                mentions=tuple(from_json(mentions, list[Mention])),
                problems=tuple(json.loads(problems)),
            )
            for key, mentions, problems in rest
        }

    def origins(self, ids: Collection[str]) -> dict[str, Article]:
        """The article that each of these copies or is replaced by, the first where there are several."""
        wanted = list(ids)
        copied = self.rows(f"SELECT copy_id, article_id FROM kept.copies WHERE {_among('copy_id')}", wanted)
        copied += self.rows(f"SELECT article_id, by_id FROM kept.replaced WHERE {_among('article_id')}", wanted)
        articles = self.articles({name for pair in copied for name in pair})
        pairs = [(copy, (articles[origin], articles[copy])) for copy, origin in copied]
        found: dict[str, Article] = {}
        for copy, pair in sorted(pairs, key=lambda one: pair_order(one[1])):
            found.setdefault(copy, pair[0])
        return found


def finding_from(text: str) -> Finding:
    """The finding that was kept. Raises ArchiveError for a kind that no installed package knows."""
    try:
        return from_json(text, Finding)
    except DecodeError as error:
        raise ArchiveError(f"the archive holds a finding that cannot be read: {error.faults[0]}") from None


def _among(column: str) -> str:
    return f"{column} IN (SELECT unnest(?::VARCHAR[]))"


def _articles(rows: Iterable[tuple[Any, ...]]) -> Iterator[tuple[str, Article]]:
    for key, text, title, published, source, url, language in rows:
        yield (
            key,
            Article(text=text, title=title, published=published, source=source, url=url, language=language),
        )
