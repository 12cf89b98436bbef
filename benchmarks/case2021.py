"""Incidents against CASE 2021, shared task 2: the types of events in snippets of news (Haneczok et al. 2021).

Usage: python benchmarks/case2021.py PATH [--errors]

PATH is a checkout of https://github.com/emerging-welfare/case-2021-shared-task, or its file
`task2/test_dataset/test_set_final_release_with_labels.tsv` itself (no licence is named; nothing of it is part of this
project). It holds 1,019 snippets of one to three sentences, from news of many countries up to 2021, each with one of 25
types of events of ACLED (Armed Conflict Location and Event Data) or of five more. The makers put other names of places
into many of them; places and sides are not scored. A snippet is read without a date.

The types fall into three groups by this library's measure (the guide in benchmarks/gold):

- violent (KINDS): a physical act of violence, a capture, an arrest or abduction. Beside each type stand the kinds of
  incident that fit it; "other" fits where the type leaves open how it was done.
- quiet (QUIET): treaties, diplomacy, deployments, peaceful protest, disasters and accidents: no incident.
- doubtful, counted neither way: what the guide calls an incident in one snippet and not in the next. These are riots
  and mobs (crime without arms is none), sexual violence, looting, protests that the police broke up, weapons seized or
  made safe, land that changed hands without a fight, organised crime, blame for an event (ATTRIB), OTHER.

Figures, over snippets:

- recall: the share of the violent ones in which an incident is found, and for each type,
- precision: of the violent and quiet ones in which an incident is found, the share that are violent. A quiet snippet
  may tell of violence in passing ("after the worst fighting in decades"); that counts against it all the same,
- kind: of the violent ones in which an incident is found, the share with one whose kind fits,
- right: of the violent and quiet ones, the share that are read as their type asks: with an incident of a fitting kind,
  or with none.
"""

from __future__ import annotations

import argparse
import csv
from collections.abc import Iterable, Iterator
from pathlib import Path

import attrs
from checkout import data_in

import ukrnews
from ukrnews import IncidentKind, Report

FILE = "task2/test_dataset/test_set_final_release_with_labels.tsv"
K = IncidentKind
KINDS = {
    "ABDUCT_DISSAP": {K.DETENTION, K.CAPTURE},
    "AIR_STRIKE": {K.STRIKE},
    "ARMED_CLASH": {K.GROUND_COMBAT, K.KILLING, K.OTHER},
    "ARREST": {K.DETENTION},
    "ART_MISS_ATTACK": {K.SHELLING, K.STRIKE},
    "ATTACK": {K.KILLING, K.GROUND_COMBAT, K.OTHER},
    "CHEM_WEAP": {K.STRIKE, K.SHELLING, K.EXPLOSION, K.OTHER},
    "FORCE_AGAINST_PROTEST": {K.KILLING, K.GROUND_COMBAT, K.OTHER},
    "GOV_REGAINS_TERIT": {K.CAPTURE},
    "GRENADE": {K.EXPLOSION, K.OTHER},
    "NON_STATE_ACTOR_OVERTAKES_TER": {K.CAPTURE},
    "REM_EXPLOS": {K.EXPLOSION},
    "SUIC_BOMB": {K.EXPLOSION},
}
QUIET = {
    *("AGREEMENT", "CHANGE_TO_GROUP_ACT", "DIPLO", "HQ_ESTABLISHED"),
    *("MAN_MADE_DISASTER", "NATURAL_DISASTER", "PEACE_PROTEST"),
}


@attrs.frozen
class Snippet:
    """A piece of news and the type of the event that it is about."""

    id: str
    text: str
    type: str


def read_snippets(path: Path) -> Iterator[Snippet]:
    """The snippets of the file, in its order."""
    with path.open(encoding="utf-8", newline="") as rows:
        for row in csv.DictReader(rows, delimiter="\t", quoting=csv.QUOTE_NONE):
            yield Snippet(row["id"], row["EventSnippet"], row["SubType"])


def judge(label: str, report: Report) -> Iterator[tuple[str, bool]]:
    """(figure, right) of one snippet with this type; none where it is a doubtful one."""
    found = bool(report.incidents)
    if label in KINDS:
        fits = any(incident.kind in KINDS[label] for incident in report.incidents)
        yield "recall", found
        yield f"  {label}", found
        yield "right", fits
        if found:
            yield "precision", True
            yield "kind", fits
    elif label in QUIET:
        yield "right", not found
        if found:
            yield "precision", False


def score(snippets: Iterable[Snippet], errors: bool) -> dict[str, tuple[int, int]]:
    """(right, all) for each figure."""
    counts: dict[str, list[int]] = {}
    for snippet in snippets:
        report = ukrnews.parse(snippet.text)
        verdicts = dict(judge(snippet.type, report))
        for name, right in verdicts.items():
            count = counts.setdefault(name, [0, 0])
            count[0] += right
            count[1] += 1
        if errors and not verdicts.get("right", True):
            missed = not report.incidents
            found = [(i.rule, i.kind.value, i.trigger.text) for i in report.incidents]
            label = "MISSED" if missed else "KIND" if snippet.type in KINDS else "EXTRA"
            print(f"{label} {snippet.id} {snippet.type} {found}: {snippet.text}")
    return {name: (right, total) for name, (right, total) in counts.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path", type=Path)
    parser.add_argument("--errors", action="store_true", help="list what is missed, extra or of another kind")
    args = parser.parse_args()
    for name, (right, total) in sorted(score(read_snippets(data_in(args.path, FILE)), args.errors).items()):
        print(f"{name:32} {100 * right / max(1, total):5.1f} %  ({right}/{total})")


if __name__ == "__main__":
    main()
