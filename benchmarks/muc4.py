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

- incident: matched, over all templates (recall) and over all incidents (precision); type: matched with a kind that fits,
- place: matched with a place that the key names (a country where it names nothing else), over the templates and over
  the incidents with a place,
- killed, injured: of the matched templates of which the key gives the number of all the dead (injured): exact (the
  count's minimum or maximum), wrong, absent.
"""

from __future__ import annotations

import argparse
import datetime as dt
import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs
import simplemma

import ukrnews
from ukrnews import Article, Incident, IncidentKind, Report

K = IncidentKind
VIOLENCE = {K.STRIKE, K.SHELLING, K.GROUND_COMBAT, K.KILLING, K.EXPLOSION, K.OTHER}
KINDS = {  # by type of incident; FORCED WORK STOPPAGE is none of the library's
    "ATTACK": VIOLENCE - {K.EXPLOSION},
    "BOMBING": {K.EXPLOSION, K.STRIKE, K.SHELLING},
    "KIDNAPPING": {K.DETENTION, K.CAPTURE},
    "ARSON": {K.OTHER, K.EXPLOSION, K.STRIKE},
    "ROBBERY": {K.OTHER},
}
COUNTRIES = {"ARG": "ARGENTINA", "BOL": "BOLIVIA", "CHL": "CHILE", "COL": "COLOMBIA", "ECU": "ECUADOR", "PER": "PERU"}
COUNTRIES |= {"GTM": "GUATEMALA", "HND": "HONDURAS", "SLV": "EL SALVADOR", "NIC": "NICARAGUA", "PAN": "PANAMA"}
_SLOT = re.compile(r"(\d+)\. +[A-Z ]+: [A-Z ]*?(?:  +|$)(.*)")
_MONTHS = {m: k for k, m in enumerate("JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC".split(), 1)}
_CALENDAR = re.compile(
    r"\b(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|january|february|march|april|june|july|august"
    r"|(?:septem|octo|novem|decem)ber|(?<=\d )may|may(?= \d))\b"
)
_HEADER = re.compile(r"\s*(?:[A-Z .'()-]+, (?:(\d+) ([A-Z]{3})(?: (\d\d))?|NO DATE)[^\[]*)?(?:\[[^\]]*\]\s*)*")


@attrs.frozen
class Template:
    """One event of a key, in capitals as it stands there."""

    type: str
    counts: bool
    places: frozenset[str]
    phrases: frozenset[str]
    killed: int | None
    injured: int | None


def read_keys(text: str) -> Iterator[tuple[str, Template]]:
    """Message and template for each filled template of a key file."""
    for block in re.split(r"\n(?=0\. )", "\n" + text):
        slots: dict[int, list[str]] = {}
        number = -1
        for line in block.splitlines():
            if slot := _SLOT.match(line):
                number, line = int(slot[1]), slot[2]
            elif not line.startswith(" "):
                continue
            slots.setdefault(number, []).append(line.strip())
        if slots.get(4, ["*"])[0] not in ("*", "-", ""):
            optional = "OPTIONAL" in slots[1][0] or slots[5][0] != "ACCOMPLISHED"
            named = (p for line in slots[3] for p in re.split(r"[:/?-]", re.sub(r"\(.*?\)", "", line)))
            phrases = (p for k in (6, 9, 10, 12, 18, 19) for p in re.findall('"([^"]+)"', " ".join(slots.get(k, []))))
            template = Template(
                type=slots[4][0].split(" / ")[0],
                counts=not optional,
                places=frozenset(_plain(name.strip()) for name in named) - {""},
                phrases=frozenset(phrases) - {"-"},
                killed=_toll(slots.get(21, []), slots.get(23, []), "DEATH"),
                injured=_toll(slots.get(21, []), slots.get(23, []), "INJURY"),
            )
            yield slots[0][0].split()[0], template


def _toll(numbers: Sequence[str], effects: Sequence[str], effect: str) -> int | None:
    """How many people have this effect, if the key numbers all of them."""
    counted = {line.partition(":")[2].strip(): line for line in numbers}
    hit = [line.partition(":")[2].strip() for line in effects if line.startswith(f"{effect}:")]
    found = [re.match(r"[~?-]?(\d+)-?:", counted.get(person, "")) for person in hit]
    return sum(int(f[1]) for f in found if f) if found and all(found) else None


def read_messages(text: str, names: frozenset[str]) -> Iterator[tuple[str, Article]]:
    """Each message of a file in small letters, with the date of its header."""
    for block in re.split(r"\n(?=[A-Z0-9]+-MUC[34]-\d{4})", "\n" + text):
        head, _, body = block.strip().partition("\n")
        header = _HEADER.match(body)
        if head and header:
            published = None
            if header[1] and header[2] in _MONTHS:
                published = dt.date(1900 + int(header[3] or 89), _MONTHS[header[2]], int(header[1]))
            yield head.split()[0], Article(text=recased(body[header.end() :], names), published=published)


def recased(text: str, names: frozenset[str]) -> str:
    """Text in capitals as it might have been printed; paragraphs on one line each."""
    lines = (" ".join(p.split()) for p in re.split(r"\n\s*\n", text))
    text = "\n".join(line.lower() for line in lines if line)
    if names:
        known = re.compile(r"\b(?:" + "|".join(map(re.escape, sorted(names, key=len, reverse=True))) + r")\b")
        text = known.sub(lambda m: m[0].title(), text)
    text = re.sub(r"\b(?:[a-z]\.){2,}|(?<=[(\[])[a-z]{3,5}(?=[)\]])", lambda m: m[0].upper(), text)
    text = _CALENDAR.sub(lambda m: m[0].capitalize(), text)
    text = re.sub(r"\b[a-z]{3,}\b", lambda m: m[0] if simplemma.is_known(m[0], "en") else m[0].capitalize(), text)
    return re.sub(r"(?:^|[.!?]\"?\s+|\n)[\"(\[]*[a-z]", lambda m: m[0].upper(), text)


def read_names(folder: Path) -> frozenset[str]:
    """The task's list of places in small letters; empty where it is not there."""
    path = folder / "TASKDOC" / "templ-doc-basic" / "set-list-location.v4"
    if not path.exists():
        return frozenset()
    rows = re.findall(r"^([A-Z][A-Z '.-]{3,}?) +\(", path.read_text(encoding="latin-1"), re.MULTILINE)
    return frozenset(row.lower() for row in rows) | {c.lower() for c in COUNTRIES.values()}


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


def _plain(name: str) -> str:
    """A name in capitals without accents, "CITY" and "REGION"."""
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return bare if bare == "GUATEMALA CITY" else bare.removesuffix(" CITY").removesuffix(" REGION")


def same_place(template: Template, incident: Incident) -> bool:
    """Whether a place of the incident is one the key names; a country only where the key names nothing else."""
    found = {_plain(p.name.upper()) for p in incident.places}
    found |= {COUNTRIES.get(p.country or "", "-") for p in incident.places}
    narrow = template.places - set(COUNTRIES.values())
    return bool(found & (narrow or template.places))


def read_all(folder: Path) -> Iterator[tuple[str, Article, list[Template]]]:
    """Each message of the development part with the templates of its key."""
    names, keys = read_names(folder), dict[str, list[Template]]()
    for path in sorted((folder / "CORPORA" / "dev").glob("key-*")):
        for message, template in read_keys(path.read_text(encoding="latin-1")):
            keys.setdefault(message, []).append(template)
    for path in sorted((folder / "CORPORA" / "dev").glob("dev-*")):
        for message, article in read_messages(path.read_text(encoding="latin-1"), names):
            yield message, article, keys.get(message, [])


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
    inside = args.path / "data" / "muc" / "raw_files" / "muc34"
    figures: dict[str, list[int]] = {}
    for message, article, gold in read_all((inside if inside.is_dir() else args.path) / "TASK"):
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
