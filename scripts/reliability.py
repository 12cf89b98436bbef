"""Counts how often each rule was right, and each field's value, on annotated texts; writes the counts (no text) into
src/ukrnews/grounds/reliability.json and as tables into docs/reliability.md.

python scripts/reliability.py --aside PATH... --others PATH... --texts DIR --mirror DIR
python scripts/reliability.py --check   exit with 1 where the page shows other counts than the data

Run it again whenever rules have changed. `--aside` names what is set aside and never read for errors, `--others` all
other annotated texts: folders of articles and files of one-line reports, see annotated.py.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import annotated

from ukrnews import parse
from ukrnews.grounds.reliability import share_of, shrunk, wilson
from ukrnews.testing.lines import GoldLine, outcomes_of
from ukrnews.testing.scoring import ATTRIBUTES, KINDS, comparisons

DATA = annotated.ROOT / "src/ukrnews/grounds/reliability.json"
PAGE = annotated.ROOT / "docs/reliability.md"
PLACE = re.compile(r"(?<=written by scripts/reliability.py -->\n).*?(?=<!-- end of counts)", re.DOTALL)
COLUMNS = ("aside", "others")

Answer = tuple[str, str, str, bool]
"""Which table (rules or fields), which kind, which rule or field, and whether it was right."""


def answers(texts: annotated.Annotated) -> Iterator[Answer]:
    """What there is to count in the texts, one finding or value each."""
    for article in texts.articles:
        report = parse(article.text, published=article.published)
        for comparison in comparisons(article, report):
            kind = comparison.kind
            yield from (("rules", kind, found.rule, False) for found in comparison.matching.extra)
            for gold, found, _ in comparison.matching.pairs:
                yield "rules", kind, found.rule, True
                for field, check in comparison.fields.items():
                    right = check(gold, found) if getattr(found, ATTRIBUTES.get(field, field)) else None
                    if right is not None:
                        yield "fields", kind, field, right
    for line in texts.lines:
        yield from _answers_of_line(line)


def _answers_of_line(line: GoldLine) -> Iterator[Answer]:
    """A line says how many incidents there are, not which: the first ones found are taken for them."""
    found = parse(line.text, published=line.published).incidents
    if line.incidents is None:
        return
    for place, incident in enumerate(found):
        yield "rules", "incident", incident.rule, place < line.incidents
    for field, outcomes in outcomes_of(line, found).items():
        filled = any(getattr(incident, ATTRIBUTES.get(field, field), None) for incident in found)
        if line.incidents and field != "incident" and filled and outcomes:
            yield "fields", "incident", field, "right" in outcomes and "invented" not in outcomes


def counted(options: argparse.Namespace) -> dict[str, Any]:
    """The counts of both columns: right, and of how many."""
    data: dict[str, Any] = {**annotated.origin(options), "texts": {}, "rules": {}, "fields": {}}
    tables = {part: {kind: {} for kind in KINDS} for part in ("rules", "fields")}
    for column in COLUMNS:
        texts = annotated.read(getattr(options, column), options)
        data["texts"][column] = {"articles": len(texts.articles), "lines": len(texts.lines)}
        for (part, kind, name, right), n in Counter(answers(texts)).items():
            row = tables[part][kind].setdefault(name, {each: [0, 0] for each in COLUMNS})
            row[column][0] += n * right
            row[column][1] += n
    for part, kinds in tables.items():
        data[part] = {kind: dict(sorted(names.items())) for kind, names in kinds.items()}
    return data


def as_json(data: Mapping[str, Any]) -> str:
    """One line for each rule or field, so that a change can be read."""
    return re.sub(r"\[\s+(\d+),\s+(\d+)\s+\]", r"[\1, \2]", json.dumps(data, indent=1)) + "\n"


def tables(data: Mapping[str, Any]) -> str:
    """The counts as tables of Markdown."""
    return f"\n{_origin(data)}\n\n### Rules\n\n{_rules(data['rules'])}\n\n### Fields\n\n{_fields(data['fields'])}\n\n"


def _origin(data: Mapping[str, Any]) -> str:
    told = {
        column: f"{texts['articles']} articles and {texts['lines']} lines" for column, texts in data["texts"].items()
    }
    return (
        f"Counted on {data['date']} at commit `{data['commit']}`: {told['aside']} set aside, "
        f"{told['others']} in the last column."
    )


def _rules(kinds: Mapping[str, Any]) -> str:
    rows = ["| kind | rule | right, set aside | share | 95 % | right, others |", "|---|---|---|---|---|---|"]
    for kind, rules in kinds.items():
        of_kind = share_of({name: tuple(columns["aside"]) for name, columns in rules.items()})
        rows.append(_row(f"**{kind}**", "**all**", _total(rules), of_kind))
        most_met = sorted(rules, key=lambda name: (-rules[name]["aside"][1], -rules[name]["others"][1], name))
        rows += [_row(kind, f"`{name}`", rules[name], shrunk(*rules[name]["aside"], of_kind)) for name in most_met]
    return "\n".join(rows)


def _total(rules: Mapping[str, Any]) -> dict[str, list[int]]:
    return {column: [sum(counts[column][i] for counts in rules.values()) for i in (0, 1)] for column in COLUMNS}


def _row(kind: str, name: str, columns: Any, share: float | None) -> str:
    expected = "" if share is None else f"{100 * share:.0f} %"
    cells = (kind, name, _of(columns["aside"]), expected, _interval(columns["aside"]), _of(columns["others"]))
    return f"| {' | '.join(cells)} |"


def _interval(counts: Any) -> str:
    low, high = wilson(*counts)
    return f"{100 * low:.0f}–{100 * high:.0f}"


def _fields(kinds: Mapping[str, Any]) -> str:
    rows = ["| kind | field | right, set aside | 95 % | right, others |", "|---|---|---|---|---|"]
    for kind, fields in kinds.items():
        for name, columns in fields.items():
            cells = (kind, name, _of(columns["aside"]), _interval(columns["aside"]), _of(columns["others"]))
            rows.append(f"| {' | '.join(cells)} |")
    return "\n".join(rows)


def _of(counts: Any) -> str:
    return f"{counts[0]} of {counts[1]}" if counts[1] else ""


def main(arguments: list[str], data: Path = DATA, page: Path = PAGE) -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--aside", type=Path, nargs="+", default=[], help="what is set aside")
    parser.add_argument("--others", type=Path, nargs="+", default=[], help="all other annotated texts")
    parser.add_argument("--check", action="store_true", help="only see that the page shows the data")
    annotated.add_arguments(parser)
    options = parser.parse_args(arguments)
    if not options.check and not options.aside:
        parser.error("give --aside and --others, or --check")
    if not options.check:
        data.write_text(as_json(counted(options)), encoding="utf-8")
    shown = page.read_text(encoding="utf-8")
    written = PLACE.sub(lambda _: tables(json.loads(data.read_text(encoding="utf-8"))), shown)
    if not options.check:
        page.write_text(written, encoding="utf-8")
    elif written != shown:
        print(f"{page.name} shows other counts than {data.name}: run scripts/reliability.py")
        return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
