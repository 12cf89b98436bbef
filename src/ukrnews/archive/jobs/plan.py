"""The steps of a job in their order, whoever does them."""

from __future__ import annotations

from functools import partial
from typing import TypeVar

from ukrnews.archive.jobs import frames, joining, versions
from ukrnews.archive.jobs.frames import Engine
from ukrnews.archive.jobs.parts import Parts
from ukrnews.archive.tables import TABLES
from ukrnews.formats.json import from_json
from ukrnews.model import Article

F = TypeVar("F")

JOINED = tuple(name for name in TABLES if name not in ("deadlines", "duplicates"))
"""The tables of what is joined."""


def linked(reports: F, engine: Engine[F]) -> dict[str, F]:
    """The tables of links by their names, of a table with a column `report`; `deadlines` is not among them."""
    kept = engine.by(engine.each(reports, versions.keyed, frames.KEYED), "key", versions.kept, frames.KEPT)
    copies = _copies(kept, engine)
    origins = engine.by(copies, "copy_id", versions.origin_of, frames.ORIGINS)
    found = engine.by(engine.union(kept, origins), "article_id", joining.found, frames.FOUND)
    placed = engine.table(_placed(found, engine), frames.PLACED)
    parted = engine.by(engine.union(found, placed), "node", joining.in_parts, frames.PARTED)
    rows = engine.by(parted, "part", joining.told, frames.ROWS)
    tables = {name: engine.each(rows, partial(joining.of_table, name), TABLES[name]) for name in JOINED}
    return {**tables, "duplicates": engine.each(copies, versions.pairs, TABLES["duplicates"])}


def _copies(kept: F, engine: Engine[F]) -> F:
    """Who copies whom: by weeks, and those without a day, of which there are few, against all."""
    weeks = engine.each(kept, versions.in_weeks, frames.WEEKS)
    dated = engine.by(weeks, "week", versions.copies_in_week, frames.COPIES)
    rows = engine.rows(kept, "article", "published IS NULL AND versions = 0")
    undated = tuple(from_json(row["article"], Article) for row in rows)
    if not undated:
        return dated
    among = engine.table(versions.copies_among_undated(undated), frames.COPIES)
    of_dated = engine.each(kept, partial(versions.copied_by_undated, undated), frames.COPIES)
    return engine.union(dated, engine.union(among, of_dated))


def _placed(found: F, engine: Engine[F]) -> list[frames.Row]:
    """The findings that hang together with others, each with its part: two numbers a finding are held here."""
    blocks = engine.each(found, joining.in_blocks, frames.BLOCKS)
    parts = Parts()
    for row in engine.rows(engine.by(blocks, "block", joining.edges, frames.EDGES), "node, other"):
        parts.join(row["node"], row["other"])
    return [{"node": node, "part": part} for node, part in parts]
