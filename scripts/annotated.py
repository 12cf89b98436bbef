"""Annotated texts of others, read where they stand: gold articles with their texts beside, one-line reports in their
public repositories. Counts of what is found in them may be shown and kept, their texts may not.

A path that is a folder holds articles, a file holds one-line reports. `--texts` is the folder of NAME.txt for articles
that keep no text, `--mirror` the folder of bare clones, OWNER+NAME/repo, for lines that keep none.
"""

from __future__ import annotations

import argparse
import csv
import io
import json
import subprocess
from collections.abc import Iterable
from pathlib import Path

import attrs

from ukrnews.testing.gold import Entry, GoldArticle, load_gold
from ukrnews.testing.lines import GoldLine, gold_line

ROOT = Path(__file__).parents[1]
CIVILIAN_HARM = ("ilyabo+ukraine-civilian-harm", "HEAD:public/data/ukr-civharm-2024-06-02.json")
UCDP = ("peacerep+ukraine-map", "b858735:data/UCDP-Ukraine.csv")


@attrs.frozen
class Annotated:
    """Articles and lines with all that is in them."""

    articles: tuple[GoldArticle, ...]
    lines: tuple[GoldLine, ...]


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Where the texts stand, and what is said of when and from what the counts were made."""
    parser.add_argument("--texts", type=Path, help="folder of NAME.txt for articles that keep no text")
    parser.add_argument("--mirror", type=Path, help="folder of bare clones for lines that keep no text")
    parser.add_argument("--date", help="day of the counts, YYYY-MM-DD (default: that of the commit)")
    parser.add_argument("--commit", help="commit that was counted (default: git's HEAD)")


def origin(options: argparse.Namespace) -> dict[str, str]:
    """The date and the commit, as given or as git has them."""
    return {"date": options.date or _git("%cs"), "commit": options.commit or _git("%h")}


def read(paths: Iterable[Path], options: argparse.Namespace) -> Annotated:
    """All that the paths hold."""
    articles: list[GoldArticle] = []
    lines: list[GoldLine] = []
    for path in paths:
        if path.is_dir():
            articles += load_gold(path, options.texts)
        else:
            lines += _lines(path, options.mirror)
    return Annotated(tuple(articles), tuple(lines))


def _lines(path: Path, mirror: Path | None) -> list[GoldLine]:
    entries = json.loads(path.read_text(encoding="utf-8"))["lines"]
    if any("text" not in entry for entry in entries):
        if mirror is None:
            raise SystemExit(f"{path} keeps no texts: give --mirror")
        texts = _texts(mirror)
        entries = [{"text": texts.get((entry.get("source"), entry["id"])), **entry} for entry in entries]
    return [gold_line(Entry(entry, f"{path}: lines[{i}]")) for i, entry in enumerate(entries)]


def _texts(mirror: Path) -> dict[tuple[str, str], str]:
    """The lines of both collections by source and id."""
    rows = csv.DictReader(io.StringIO(_shown(mirror, *UCDP).decode("cp1252", "replace"), newline=""))
    records = json.loads(_shown(mirror, *CIVILIAN_HARM))
    return {
        **{("civ", record["id"]): record["description"].strip() for record in records},
        **{("ucdp", row["id"]): row["source_headline"].strip() for row in rows},
    }


def _shown(mirror: Path, repository: str, path: str) -> bytes:
    command = ["git", f"--git-dir={mirror}/{repository}/repo", "show", path]
    return subprocess.run(command, check=True, capture_output=True).stdout


def _git(what: str) -> str:
    command = ["git", "log", "-1", "--abbrev=10", f"--format={what}"]
    return subprocess.run(command, cwd=ROOT, check=True, capture_output=True, text=True).stdout.strip()
