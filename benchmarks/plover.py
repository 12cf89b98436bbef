"""Violence and acts of speech against the PLOVER gold standard records (Open Event Data Alliance, 2016).

Usage: python benchmarks/plover.py PATH [--errors]

PATH is a checkout of https://github.com/openeventdata/PLOVER, or the file `PLOVER_GSR_CAMEO.txt` itself (CC BY-SA 4.0;
nothing of it is part of this project). Each record is one sentence in the manner of the news of 1980 to 2005, with one
event that it is about, the words that name the event and, for some, numbers of dead and injured. It is read without a
date, since the records carry none.

Violence. A record is taken for an ASSAULT or a FIGHT (which are one here: the library's kinds are cut otherwise) where
an incident of any kind but detention and cyber attack covers a word of the event, of four letters at least.

- recall: the share of the ASSAULT and FIGHT records so taken; some of these are no incident by this library's measure:
  habits ("routinely beat up detainees"), closed borders, failed attempts.
- precision: of all records so taken the share that are ASSAULT or FIGHT. Every other kind of record counts against it,
  arrests, riots and retreats as well as words.
- dead, injured: of the records with a number the share where an incident in them has that number as its minimum ("at
  least 156" is 156), those that are wrong and those for which none is given.

Acts of speech. A record reads as DEMAND, REJECT, AGREE or THREATEN where a statement in it has a fitting act or a
proposal a fitting response, see ACTS and STANCES: PLOVER's AGREE also holds offers and promises, its THREATEN also
warnings. A record may read as more than one. Recall is over the records of the kind, precision over the records of the
four kinds. PLOVER's records are about what governments do, too: "will visit Albania" is an AGREE that nobody says.
"""

from __future__ import annotations

import argparse
import json
import re
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs
from checkout import data_in

import ukrnews
from ukrnews import Act, Incident, IncidentKind, Report, Stance

VIOLENCE = ("ASSAULT", "FIGHT")
OTHERWISE = (IncidentKind.DETENTION, IncidentKind.CYBER_ATTACK)
ACTS = {
    "DEMAND": {Act.DEMAND},
    "REJECT": {Act.REJECT},
    "AGREE": {Act.ACCEPT, Act.PROMISE, Act.PROPOSE},
    "THREATEN": {Act.THREATEN, Act.WARN},
}
STANCES: dict[str, set[Stance]] = {"REJECT": {Stance.REJECT}, "AGREE": {Stance.ACCEPT, Stance.ACCEPT_WITH_CONDITIONS}}
_WORD = re.compile(r"[^\W\d_]{4,}")


@attrs.frozen
class Record:
    """One sentence and what it is about."""

    id: str
    event: str
    text: str
    event_words: frozenset[str]
    dead: int | None = None
    injured: int | None = None


def read_records(path: Path) -> Iterator[Record]:
    """The records of the file that have a text, with typewriter's quotation marks made straight."""
    for record in json.loads(path.read_text(encoding="utf-8"), strict=False):
        if "text" in record:
            text = record["text"].strip().strip("{}").replace("``", '"').replace("''", '"').strip()
            words = frozenset(_WORD.findall(record["eventText"].lower()))
            yield Record(
                record["id"], record["event"], text, words, _number(record, "dead"), _number(record, "injured")
            )


def _number(record: dict[str, str], field: str) -> int | None:
    """A number as the records write it; words ("scores") are none."""
    value = record.get(field, "")
    return int(value) if value.isdigit() else None


def violence(record: Record, report: Report) -> list[Incident]:
    """The incidents that cover a word of the event."""
    spans = [m.span() for m in _WORD.finditer(record.text) if m[0].lower() in record.event_words]
    return [
        incident
        for incident in report.incidents
        if incident.kind not in OTHERWISE
        and any(e.start < end and start < e.end for e in incident.evidence for start, end in spans)
    ]


def acts_read(report: Report) -> set[str]:
    """The kinds of record that its statements and responses stand for."""
    said = {s.act for s in report.statements if not s.negated}
    answered = {r.stance for p in report.proposals for r in p.responses}
    return {kind for kind, acts in ACTS.items() if acts & said or STANCES.get(kind, set()) & answered}


def numbers(gold: int, incidents: Sequence[Incident], field: str) -> str:
    """Whether the number is "exact", "wrong" or "absent"."""
    given = [count.minimum for i in incidents if (count := getattr(i, field)) is not None]
    return "exact" if gold in given else "wrong" if given else "absent"


def score(records: Sequence[Record], errors: bool) -> dict[str, tuple[int, int]]:
    """(right, all) for each figure."""
    figures: dict[str, list[int]] = {}

    def add(name: str, right: bool) -> None:
        counts = figures.setdefault(name, [0, 0])
        counts[0] += right
        counts[1] += 1

    for record in records:
        report = ukrnews.parse(record.text)
        found = violence(record, report)
        violent = record.event in VIOLENCE
        if violent:
            add("violence recall", bool(found))
            for field, gold in (("killed", record.dead), ("injured", record.injured)):
                if gold is not None:
                    verdict = numbers(gold, report.incidents, field)
                    for each in ("exact", "wrong", "absent"):
                        add(f"{field} {each}", verdict == each)
                    if errors and verdict != "exact":
                        print(f"{verdict.upper()} {field} {gold}: {record.text}")
        if found:
            add("violence precision", violent)
        if errors and violent != bool(found):
            print(f"{'EXTRA' if found else 'MISSED'} {record.event} {[i.trigger.text for i in found]}: {record.text}")
        if record.event in ACTS:
            kinds = acts_read(report)
            add(f"{record.event} recall", record.event in kinds)
            for kind in kinds:
                add(f"{kind} precision", kind == record.event)
            if errors and record.event not in kinds:
                acts = [(s.cue.text, s.act.value) for s in report.statements]
                print(f"MISSED {record.event} read as {sorted(kinds)} {acts}: {record.text}")
    return {name: (right, total) for name, (right, total) in figures.items()}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path", type=Path)
    parser.add_argument("--errors", action="store_true", help="list what is missed, extra or wrong")
    args = parser.parse_args()
    file = data_in(args.path, "gold_standard_records/PLOVER_GSR_CAMEO.txt")
    for name, (right, total) in sorted(score(list(read_records(file)), args.errors).items()):
        print(f"{name:20} {100 * right / max(1, total):5.1f} %  ({right}/{total})")


if __name__ == "__main__":
    main()
