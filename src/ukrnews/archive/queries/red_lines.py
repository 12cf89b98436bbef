"""Standing refusals, and how their wording moves."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator

import attrs

from ukrnews.archive.articles import place_in_time
from ukrnews.archive.families.courses import party
from ukrnews.archive.families.terms import is_like
from ukrnews.archive.queries import matching
from ukrnews.archive.queries.answer import Answer
from ukrnews.archive.senses import own_words
from ukrnews.archive.store.kept import Kept
from ukrnews.formats.identity import article_id, finding_id
from ukrnews.formats.tables.columns import Row, Table, day, required, text
from ukrnews.lexicon.asked import people
from ukrnews.model import Actor, Article, Condition, ConditionKind

TABLE = Table(
    "red_lines",
    "what a party rules out, in order of time, each wording held against its last one like it",
    ("finding_id", "party"),
    (
        required(text("article_id", "the article")),
        required(text("finding_id", "the finding")),
        day("published", "day of publication"),
        text("holder", "name of who holds it"),
        text("party", "whom that binds: a state by its code, else the name"),
        required(text("requirement", "what must not be")),
        text("before", "the finding_id of the party's last wording that is like it"),
        text("dropped", "words of that wording that are gone, joined by “; ”"),
        text("added", "words that it had not, joined by “; ”"),
    ),
)


@attrs.frozen(kw_only=True)
class RedLine:
    """What a party rules out, as an article tells it."""

    condition: Condition
    article: Article
    holder: Actor | None
    before: RedLine | None = None
    """The party's last wording that is like it."""

    @property
    def dropped(self) -> tuple[str, ...]:
        """Words of the wording before that are gone."""
        return () if self.before is None else tuple(sorted(_words(self.before) - _words(self)))

    @property
    def added(self) -> tuple[str, ...]:
        """Words that the wording before had not."""
        return () if self.before is None else tuple(sorted(_words(self) - _words(self.before)))


def red_lines(kept: Kept, *, holder: str | None = None) -> Answer[RedLine]:
    """What is ruled out, in order of time; by a person or body, or by all who speak for a state."""
    found = list(_drifting(_told(kept)))
    if holder is not None:
        named = set(people(holder, {line.holder.name for line in found if line.holder is not None}))
        state = matching.state(holder)
        found = [line for line in found if _is_held(line, named, state)]
    return Answer(tuple(found), TABLE, tuple(map(_row, found)))


def _is_held(line: RedLine, names: Collection[str], state: str | None) -> bool:
    """Whether one of these names holds it, or somebody who speaks for the state."""
    return line.holder is not None and (line.holder.name in names or party(line.holder) == state)


def _told(kept: Kept) -> list[tuple[Condition, Article]]:
    rows = kept.rows(
        "SELECT finding_id, proposal_id, article_id FROM conditions WHERE kind = ?", ConditionKind.RED_LINE.value
    )
    conditions = kept.conditions([(name, proposal) for name, proposal, _ in rows])
    articles = kept.articles({article for *_, article in rows})
    told = [(conditions[name], articles[article]) for name, _, article in rows]
    return sorted(told, key=lambda one: (place_in_time(one[1]), one[0].evidence[0].start))


def _drifting(told: Iterable[tuple[Condition, Article]]) -> Iterator[RedLine]:
    """Each red line with the last one like it of the same party."""
    standing: dict[str, list[RedLine]] = {}
    for condition, article in told:
        for holder in condition.holders or (None,):
            lines = standing.setdefault("" if holder is None else party(holder), [])
            before = next((line for line in reversed(lines) if is_like(line.condition, condition)), None)
            line = RedLine(condition=condition, article=article, holder=holder, before=before)
            lines.append(line)
            yield line


def _words(line: RedLine) -> frozenset[str]:
    return own_words((line.condition.requirement.text,), "function words")


def _row(line: RedLine) -> Row:
    return {
        "article_id": article_id(line.article),
        "finding_id": _name(line),
        "published": line.article.published,
        "holder": None if line.holder is None else line.holder.name,
        "party": None if line.holder is None else party(line.holder),
        "requirement": line.condition.requirement.text,
        "before": None if line.before is None else _name(line.before),
        "dropped": "; ".join(line.dropped) or None,
        "added": "; ".join(line.added) or None,
    }


def _name(line: RedLine) -> str:
    return finding_id(article_id(line.article), line.condition)
