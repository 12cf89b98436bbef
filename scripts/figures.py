"""Writes the figures into README.md and docs/index.md: first those on real texts set aside, then those on own articles.

python scripts/figures.py                                                count own articles, write both pages
python scripts/figures.py --aside PATH... --texts DIR --mirror DIR       count the texts set aside anew before
python scripts/figures.py --check                                        exit with 1 where a page shows others

The figures on texts set aside (folders of articles and files of one-line reports, see annotated.py) are kept, without
any text, in benchmarks/aside.json: without `--aside` they are shown as they stand there.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

import annotated

from ukrnews import parse
from ukrnews.testing.gold import load_gold
from ukrnews.testing.lines import score_lines
from ukrnews.testing.scoring import score

DATA = annotated.ROOT / "benchmarks/aside.json"
PAGES = (annotated.ROOT / "README.md", annotated.ROOT / "docs/index.md")
PLACE = re.compile(r"(?<=written by scripts/figures.py -->\n).*?(?=<!-- end of figures)", re.DOTALL)
FIELDS = {
    "statement": ("speaker", "act"),
    "incident": ("kind", "perpetrator", "place", "killed", "injured"),
    "proposal": ("proposer", "responses"),
    "condition": ("holder",),
}
OF_LINES = {
    "incident": ("an incident", "{extra} in lines without any"),
    "killed": ("killed", "{wrong}"),
    "injured": ("injured", "{wrong}"),
    "perpetrator": ("perpetrator", "{invented} whom the words do not name, {wrong_side} of them on the wrong side"),
    "place": ("place", ""),
}
"""The fields of one-line reports that are shown: their names, and what is told of faults."""


def counted(texts: annotated.Annotated, origin: Mapping[str, str]) -> dict[str, Any]:
    """The scores on annotated texts, with nothing of the texts."""
    articles = score(texts.articles, lambda gold: parse(gold.text, published=gold.published))
    lines = score_lines(texts.lines, lambda line: parse(line.text, published=line.published))
    return {
        **origin,
        "articles": len(texts.articles),
        "lines": len(texts.lines),
        "in_articles": _rounded(articles.as_dict()),
        "in_lines": lines.as_dict(),
    }


def _rounded(value: Any) -> Any:
    """Shares to four digits."""
    if isinstance(value, dict):
        return {key: _rounded(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_rounded(item) for item in value]
    return round(value, 4) if isinstance(value, float) else value


def of_own_articles() -> dict[str, Any]:
    """The scores on benchmarks/gold."""
    gold = load_gold(annotated.ROOT / "benchmarks/gold")
    return score(gold, lambda article: parse(article.text, published=article.published)).as_dict()


def block(aside: Mapping[str, Any], own: Mapping[str, Any]) -> str:
    """What stands between the marks of a page."""
    when = f"counted on {aside['date']} at commit `{aside['commit']}`"
    parts = [
        f"On {aside['articles']} real articles and {aside['lines']} real one-line reports that are set aside:\n"
        f"annotated by readers who never saw what the library finds, and never read for its errors ({when}).",
        articles_table(aside["in_articles"]),
        lines_table(aside["in_lines"]),
        "On eleven articles written for this project, which its makers had in sight while they worked on the rules:",
        articles_table(own),
    ]
    return "\n" + "\n\n".join(parts) + "\n\n"


def articles_table(scores: Mapping[str, Any]) -> str:
    """Scores on articles as a table of Markdown, percentages without decimals."""
    rows: list[Sequence[object]] = [("in articles", "there", "found", "precision", "recall", "right where found")]
    for kind, names in FIELDS.items():
        found = scores[kind]
        asked = [name for name in names if name in found["fields"]]
        fields = [f"{name} {percent(found['fields'][name][0])}" for name in asked]
        wrong = [f"{found[f'{name}_wrong']} wrong {name}" for name in asked if f"{name}_wrong" in found]
        told = ", ".join(fields) + (f" ({', '.join(wrong)})" if wrong else "")
        rows.append((f"{kind}s", found["gold"], found["found"], percent(found["p"]), percent(found["r"]), told))
    return markdown(rows)


def lines_table(fields: Mapping[str, Mapping[str, int]]) -> str:
    """Scores on one-line reports as a table of Markdown."""
    rows: list[Sequence[object]] = [("in one-line reports", "there", "right", "wrong")]
    for field, (name, faults) in OF_LINES.items():
        counts = fields[field]
        rows.append((name, counts["n"], percent(counts["right"] / max(1, counts["n"])), faults.format(**counts)))
    return markdown(rows)


def markdown(rows: Sequence[Sequence[object]]) -> str:
    lines = [f"| {' | '.join(map(str, row))} |" for row in rows]
    return "\n".join([lines[0], "|---" * len(rows[0]) + "|", *lines[1:]])


def percent(share: float) -> str:
    return f"{100 * share:.0f} %"


def main(arguments: list[str], data: Path = DATA, pages: Sequence[Path] = PAGES) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--aside", type=Path, nargs="+", default=[], help="what is set aside, to be counted anew")
    parser.add_argument("--check", action="store_true", help="only see that the pages show the figures")
    annotated.add_arguments(parser)
    options = parser.parse_args(arguments)
    if options.aside and not options.check:
        told = counted(annotated.read(options.aside, options), annotated.origin(options))
        data.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")
    written = block(json.loads(data.read_text(encoding="utf-8")), of_own_articles())
    others = []
    for page in pages:
        shown = page.read_text(encoding="utf-8")
        text = PLACE.sub(lambda _: written, shown)
        if options.check and text != shown:
            others.append(page)
            print(f"{page.name} shows other figures: run scripts/figures.py")
        elif text != shown:
            page.write_text(text, encoding="utf-8")
    return 1 if others else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
