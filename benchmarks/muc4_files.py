"""The messages and answer keys of MUC-4 as they stand in its files; see muc4.py for what is done with them."""

from __future__ import annotations

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator, Sequence
from pathlib import Path

import attrs
import simplemma

from ukrnews import Article

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
                places=frozenset(plain(name.strip()) for name in named) - {""},
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


def plain(name: str) -> str:
    """A name in capitals without accents, "CITY" and "REGION"."""
    bare = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
    return bare if bare == "GUATEMALA CITY" else bare.removesuffix(" CITY").removesuffix(" REGION")


def read_all(folder: Path) -> Iterator[tuple[str, Article, list[Template]]]:
    """Each message of the development part with the templates of its key."""
    names, keys = read_names(folder), dict[str, list[Template]]()
    for path in sorted((folder / "CORPORA" / "dev").glob("key-*")):
        for message, template in read_keys(path.read_text(encoding="latin-1")):
            keys.setdefault(message, []).append(template)
    for path in sorted((folder / "CORPORA" / "dev").glob("dev-*")):
        for message, article in read_messages(path.read_text(encoding="latin-1"), names):
            yield message, article, keys.get(message, [])
