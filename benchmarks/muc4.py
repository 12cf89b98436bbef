"""Incidents against MUC-4, the Fourth Message Understanding Conference (1992): attacks in Latin America, 1980 to 1990.

Usage: python benchmarks/muc4.py PATH [--errors]

PATH is a checkout of https://github.com/xinyadu/gtt (its code MIT; the messages, by the Foreign Broadcast Information
Service, were given out for research), or its folder `data/muc/raw_files/muc34`. Only the development part
(`TASK/CORPORA/dev`, 1,300 messages with keys) is read: the test parts stay unopened, and nothing of it is part of this
project. The messages are in capitals; they are lowered, and capitals are given to words that open a sentence, to months
and days, to words that the lemmatizer's English list lacks, and to names of the task's own list of places.

Gold are the templates said to have happened (ACCOMPLISHED, not OPTIONAL); the others are left out on both sides. The
keys hold terrorism only: fights between army and guerrillas, which the library reads as incidents too, are no templates
and count against precision. A template and an incident match, one to one and best pairs first, where a phrase of the
template's perpetrators, targets, victims or instruments stands in a sentence of the incident's evidence: best is a kind
that fits (KINDS), then a shared place, then the number of phrases. Figures, as in the conference's score sheets but
with no credit for half-right fills:

- incident: matched, over all templates (recall) and over all incidents (precision),
- type: matched with a kind that fits, over the same,
- place: matched with a place that the key names (a country where it names nothing else), over the templates and over
  the incidents with a place,
- killed, injured: of the matched templates of which the key gives the number of all the dead (injured): exact (the
  count's minimum or maximum), wrong, absent.
"""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from pathlib import Path

from checkout import data_in
from muc4_files import COUNTRIES, Template, plain, read_all

import ukrnews
from ukrnews import Incident, IncidentKind, Report

K = IncidentKind
VIOLENCE = {K.STRIKE, K.SHELLING, K.GROUND_COMBAT, K.KILLING, K.EXPLOSION, K.OTHER}
KINDS = {  # by type of incident; FORCED WORK STOPPAGE is none of the library's
    "ATTACK": VIOLENCE - {K.EXPLOSION},
    "BOMBING": {K.EXPLOSION, K.STRIKE, K.SHELLING},
    "KIDNAPPING": {K.DETENTION, K.CAPTURE},
    "ARSON": {K.OTHER, K.EXPLOSION, K.STRIKE},
    "ROBBERY": {K.OTHER},
}


def pairs_of(gold: Sequence[Template], report: Report) -> list[tuple[Template, Incident]]:
    """One-to-one pairs, best first."""
    ranked = []
    for i, template in enumerate(gold):
        for j, incident in enumerate(report.incidents):
            spans = {report.sentence_of(e) for e in incident.evidence}
            words = " ".join(report.article.text[s.start : s.end] for s in spans if s is not None).upper()
            shared = sum(phrase in words for phrase in template.phrases)
            if shared:
                fits = incident.kind in KINDS.get(template.type, set())
                ranked.append(((fits, same_place(template, incident), shared, -i, -j), i, j))
    pairs, taken = [], (set[int](), set[int]())
    for _, i, j in sorted(ranked, reverse=True):
        if i not in taken[0] and j not in taken[1]:
            taken[0].add(i)
            taken[1].add(j)
            pairs.append((gold[i], report.incidents[j]))
    return pairs


def same_place(template: Template, incident: Incident) -> bool:
    """Whether a place of the incident is one the key names; a country only where the key names nothing else."""
    found = {plain(p.name.upper()) for p in incident.places}
    found |= {COUNTRIES.get(p.country or "", "-") for p in incident.places}
    narrow = template.places - set(COUNTRIES.values())
    return bool(found & (narrow or template.places))


def judge(gold: Sequence[Template], report: Report) -> Iterator[tuple[str, int, int]]:
    """(figure, right, all) of one message."""
    every = pairs_of(gold, report)
    pairs = [(t, i) for t, i in every if t.counts]
    found = [i for i in report.incidents if all(i is not other for t, other in every if not t.counts)]
    wanted = sum(t.counts for t in gold)
    fits = sum(i.kind in KINDS.get(t.type, set()) for t, i in pairs)
    placed = sum(same_place(t, i) for t, i in pairs)
    for name, right, given in (
        ("incident", len(pairs), len(found)),
        ("type", fits, len(found)),
        ("place", placed, sum(bool(i.places) for i in found)),
    ):
        yield f"{name} recall", right, wanted
        yield f"{name} precision", right, given
    for template, incident in pairs:
        for field in ("killed", "injured"):
            number, count = getattr(template, field), getattr(incident, field)
            if number is not None:
                exact = count is not None and number in (count.minimum, count.maximum)
                yield f"{field} exact", exact, 1
                yield f"{field} wrong", count is not None and not exact, 1
                yield f"{field} absent", count is None, 1


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path", type=Path)
    parser.add_argument("--errors", action="store_true", help="list missed templates")
    args = parser.parse_args()
    figures: dict[str, list[int]] = {}
    for message, article, gold in read_all(data_in(args.path, "data/muc/raw_files/muc34/TASK", "TASK")):
        report = ukrnews.parse(article)
        for name, right, total in judge(gold, report):
            figures[name] = [a + b for a, b in zip(figures.get(name, [0, 0]), (right, total), strict=True)]
        if args.errors:
            matched = [t for t, _ in pairs_of(gold, report)]
            for template in gold:
                if template.counts and all(template is not t for t in matched):
                    print(f"{message} MISSED {template.type} {sorted(template.phrases)}")
    for name, (right, total) in figures.items():
        print(f"{name:20} {100 * right / max(1, total):5.1f} %  ({right}/{total})")


if __name__ == "__main__":
    main()
