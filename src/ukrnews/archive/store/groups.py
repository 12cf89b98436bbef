"""Events and families as objects, built from the members that an archive keeps."""

from __future__ import annotations

import json
from collections.abc import Collection
from typing import Any

from ukrnews.archive.articles import place_in_time
from ukrnews.archive.events.joined import event_of
from ukrnews.archive.families.joined import family_of
from ukrnews.archive.links import Event, Family, Member
from ukrnews.archive.store.kept import Kept, finding_from

_Place = tuple[Any, ...]


def events_of_ids(kept: Kept, ids: Collection[str]) -> dict[str, Event]:
    """The events of these ids, in the order in which they are first told."""
    return {name: event_of(members) for name, members in _members(kept, "event", ids).items()}


def families_of_ids(kept: Kept, ids: Collection[str]) -> dict[str, Family]:
    """The families of these ids, in the order in which they are first told."""
    groups = _members(kept, "family", ids)
    told_in = kept.rows(
        """SELECT DISTINCT article_id FROM kept.members
        WHERE sort = 'family' AND group_id IN (SELECT unnest(?::VARCHAR[]))""",
        list(ids),
    )
    reports = {report.article: report for report in kept.texts([name for (name,) in told_in]).values()}
    return {name: family_of(members, reports) for name, members in groups.items()}


def _members(kept: Kept, sort: str, ids: Collection[str]) -> dict[str, list[Member[Any]]]:
    rows = kept.rows(
        """SELECT m.group_id, m.article_id, m.why, f.position, f.json
        FROM kept.members m JOIN kept.findings f USING (finding_id)
        WHERE m.sort = ? AND m.group_id IN (SELECT unnest(?::VARCHAR[]))""",
        sort,
        list(ids),
    )
    told_in = {row[1] for row in rows}
    articles, origins = kept.articles(told_in), kept.origins(told_in)
    placed: list[tuple[_Place, str, Member[Any]]] = []
    for group, article, why, position, text in rows:
        finding: Any = finding_from(text)
        member: Member[Any] = Member(
            article=articles[article], finding=finding, why=tuple(json.loads(why)), copy_of=origins.get(article)
        )
        placed.append(((place_in_time(articles[article]), position), group, member))
    groups: dict[str, list[Member[Any]]] = {}
    for _, group, member in sorted(placed, key=lambda one: one[0]):
        groups.setdefault(group, []).append(member)
    return groups
