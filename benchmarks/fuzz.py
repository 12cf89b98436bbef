"""Fuzz the whole way in: texts, articles' JSON, reports' JSON, feeds and pages, made of own articles and seeds.

    python benchmarks/fuzz.py --seconds 60            a minute, as CI does
    python benchmarks/fuzz.py --seconds 3600 --seed 7 an hour of other cases
    python benchmarks/fuzz.py --only texts --case 12  one case again, with its text

What must hold: nothing but the errors that are documented is raised, no step is lost, a report comes back from JSON the
same, each span is the article's own text, and each field has its words (`ukrnews.testing.laws`). The same seed gives
the same cases. A fault is told with its sort and number; `--only` and `--case` show it again.
"""

from __future__ import annotations

import argparse
import json
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random

GOLD = Path(__file__).parent / "gold"
SHORTEST, LONGEST = 200, 4000
"""Characters of a text."""
MARKS = "“”‘’\"'«»()[]—–-…,.;:?!\n\n\t \u00a0\u200b\u2028\u202e\ufeff\x00\x1b"
ALPHABETS = "аїґҐЖ αΩ אב عربي 中文 ひ 한글 é ß ı İ ﬁ Å 👍🏽 🇺🇦 \U0010ffff \ufffe ́ ١٢ Ⅻ ½".split(" ")
CUES = (
    "said",
    "told",
    "if",
    "unless",
    "until",
    "killed",
    "hit",
    "proposed",
    "rejected",
    "at least",
    "no",
    "two",
    "Monday",
)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.partition("\n")[0])
    parser.add_argument("--seconds", type=float, default=60, help="how long")
    parser.add_argument("--seed", type=int, default=0, help="the same cases for the same seed")
    parser.add_argument("--only", choices=SORTS, help="this sort of case only")
    parser.add_argument("--case", type=int, help="the case of this number only, shown")
    options = parser.parse_args()
    if options.case is not None:
        return show(options.seed, options.only or "texts", options.case)
    tried, faults, characters = fuzz(options.seconds, options.seed, [options.only] if options.only else list(SORTS))
    counts = ", ".join(f"{number:,} {sort}" for sort, number in tried.items())
    print(f"seed {options.seed}: {counts}; {characters:,} characters; {len(faults)} faults")
    for fault in faults[:20]:
        print(fault, file=sys.stderr)
    return 1 if faults else 0


def fuzz(seconds: float, seed: int, sorts: list[str]) -> tuple[Counter[str], list[str], int]:
    """How many cases of each sort were tried in that time, the faults, and the characters of all cases."""
    tried: Counter[str] = Counter()
    faults: list[str] = []
    characters = number = 0
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        for sort in sorts:
            case = case_of(seed, sort, number)
            fault = fault_in(sort, case)
            if fault is not None:
                faults.append(f"{sort} {number}: {fault}")
            tried[sort] += 1
            characters += len(case)
        number += 1
    return tried, faults, characters


def show(seed: int, sort: str, number: int) -> int:
    """Print one case and its fault."""
    case = case_of(seed, sort, number)
    fault = fault_in(sort, case)
    print(repr(case))
    print(fault or "no fault")
    return 1 if fault else 0


def case_of(seed: int, sort: str, number: int) -> str:
    """The case of a sort and number: the same for the same seed."""
    return SORTS[sort][0](Random(f"{seed} {sort} {number}"))


def fault_in(sort: str, case: str) -> str | None:
    """What goes wrong with the case, in a line."""
    try:
        return next(SORTS[sort][1](case), None)
    except Exception as error:  # whatever is raised here is a fault: the checks catch what is documented
        return f"{type(error).__name__}: {' '.join(str(error).split())[:300]}"


# --- cases


def articles() -> list[str]:
    """The texts of the articles."""
    if not _ARTICLES:
        _ARTICLES.extend(json.loads(path.read_text(encoding="utf-8"))["text"] for path in sorted(GOLD.glob("*.json")))
    return _ARTICLES


_ARTICLES: list[str] = []


def a_text(random: Random) -> str:
    """Part of an article, changed in places; sometimes of two, or a phrase said over and over."""
    text = cut(random, random.choice(articles()), random.randint(SHORTEST, LONGEST))
    way = random.randrange(5)
    if way == 0:
        text += "\n" + cut(random, random.choice(articles()), SHORTEST)
    if way == 1:
        phrase = cut(random, text, random.randint(5, 60))
        return (phrase * (LONGEST // len(phrase) + 1))[:LONGEST]
    return changed(random, text)


def a_salad(random: Random) -> str:
    """Phrases of the lexicon in a row, which is no English: nothing may fail, but what they mean nobody can say."""
    return " ".join(random.choice(lexicon()) for _ in range(random.randint(20, 200)))


def changed(random: Random, text: str) -> str:
    """The text with some characters or words put in, left out or doubled."""
    for _ in range(random.randint(1, 40)):
        at = random.randrange(len(text) + 1)
        until = min(len(text), at + random.choice((0, 0, 0, 1, 5, 40)))
        put = random.choice(
            (random.choice(MARKS), random.choice(ALPHABETS), f" {random.choice(CUES)} ", text[at:until] * 2)
        )
        text = text[:at] + put + text[until:]
    return text


def lexicon() -> list[str]:
    """Phrases of the lexicon, and marks between them."""
    if not _PHRASES:
        from ukrnews import Lexicon

        known = Lexicon.default()
        for table in known.tables:
            for entry in known.table(table):
                phrases = getattr(entry, "phrases", None) or [getattr(entry, "lemma", "") or getattr(entry, "noun", "")]
                _PHRASES.extend(str(phrase) for phrase in list(phrases)[:2] if phrase)
        _PHRASES.extend([*CUES, *".,;:“”\n"] * (len(_PHRASES) // 60))
    return _PHRASES


_PHRASES: list[str] = []


def cut(random: Random, text: str, length: int) -> str:
    """A stretch of the text of that length at most."""
    at = random.randrange(max(1, len(text) - length))
    return text[at : at + length] or text


def a_report(random: Random) -> str:
    """The JSON of a report with something changed: a value, a key, a letter."""
    import ukrnews

    data = json.loads(ukrnews.to_json(ukrnews.parse(cut(random, random.choice(articles()), 600))))
    for _ in range(random.randint(0, 3)):
        spoil(random, data)
    text = json.dumps(data, ensure_ascii=random.random() < 0.5)
    return changed(random, text) if random.random() < 0.3 else text


def spoil(random: Random, data: object) -> None:
    """Change one value somewhere in lists and dicts."""
    while isinstance(data, dict | list) and data:
        key = random.choice(list(data) if isinstance(data, dict) else range(len(data)))
        inner = data[key]
        if not isinstance(inner, dict | list) or not inner or random.random() < 0.15:
            junk = (None, -1, 2**70, 0.5, "", "x" * 300, "\ud800", [], {}, [[]], True, inner)
            data[random.choice([key, key, "new"]) if isinstance(data, dict) else key] = random.choice(junk)
            return
        data = inner


def some_lines(random: Random) -> str:
    """Articles as JSON Lines, some of them broken."""
    lines = []
    for _ in range(random.randint(1, 4)):
        line = json.dumps(
            {"text": a_text(random)[:400], "published": random.choice(("2025-03-11", "2025-02-30", "", None))}
        )
        lines.append(changed(random, line) if random.random() < 0.4 else line)
    return "\n".join(lines)


def a_feed(random: Random) -> str:
    """A feed with odd dates, encodings and entries."""
    dates = (
        "Tue, 11 Mar 2025 23:30:00 +0200",
        "2025-13-45",
        "10:10:10",
        "0000-00-00",
        "9" * 30,
        "1 Jan -99999999999999",
    )
    encoding = random.choice(("utf-8", "undefined", "punycode", "klingon", "utf-16", "idna"))
    items = "".join(
        f"<item><title>T</title><pubDate>{random.choice(dates)}</pubDate><description>{a_text(random)[:300]}</description></item>"
        for _ in range(random.randint(0, 3))
    )
    head = f"<?xml version='1.0' encoding='{encoding}'?><rss version='2.0'><channel><title>W</title>"
    feed = f"{head}{items}</channel></rss>"
    return changed(random, feed) if random.random() < 0.5 else feed


def a_page(random: Random) -> str:
    """A web page, some of it broken."""
    paragraphs = "".join(f"<p>{line}</p>" for line in a_text(random)[:800].split("\n"))
    date = random.choice(("2025-03-11", "2025-02-30", "10:10:10", "9999999"))
    head = f"<html><head><meta property='article:published_time' content='{date}'></head>"
    page = f"{head}<body><article>{paragraphs}</article></body></html>"
    return changed(random, page) if random.random() < 0.5 else page


# --- what must hold


def text_faults(case: str) -> Iterator[str]:
    """Of a text: a report that keeps all laws."""
    import ukrnews
    from ukrnews.testing.laws import faults

    if not any("\ud800" <= character <= "\udfff" for character in case):
        report = ukrnews.parse(case)
        yield from report_faults(report)
        yield from (f"the law is broken: {fault}" for fault in faults(report))


def salad_faults(case: str) -> Iterator[str]:
    """Of phrases in a row: a report that keeps the laws of spans, whatever its fields say."""
    import ukrnews

    yield from report_faults(ukrnews.parse(case))


def report_faults(report: object) -> Iterator[str]:
    """Of a report: a step lost, a span that is not the text, another report from its JSON."""
    import ukrnews
    from ukrnews.model.walk import walk

    assert isinstance(report, ukrnews.Report)
    yield from (problem for problem in report.problems if problem.startswith("step "))
    text = report.article.text
    for span in walk((report.findings, report.mentions), ukrnews.Span):
        if text[span.start : span.end] != span.text:
            yield f"a span is not the text: {span}"
    if ukrnews.from_json(ukrnews.to_json(report)) != report:
        yield "its JSON gives another report"


def json_faults(case: str) -> Iterator[str]:
    """Of a report's JSON: it loads, and then comes back the same, or DecodeError tells why not in few words."""
    import ukrnews

    try:
        report = ukrnews.from_json(case)
    except ukrnews.DecodeError as error:
        if max(len(fault.message) for fault in error.faults) > 1000:
            yield "a fault is told at too great length"
        return
    if ukrnews.from_json(ukrnews.to_json(report)) != report:
        yield "its JSON gives another report"


def input_faults(layout: str) -> Callable[[str], Iterator[str]]:
    """Of what is read as articles: articles, or errors of one line."""

    def check(case: str) -> Iterator[str]:
        from ukrnews.corpus import InputError
        from ukrnews.corpus.files import articles_of
        from ukrnews.model import Article

        data = case.encode("utf-8", "surrogatepass")
        for found in articles_of(data.splitlines(keepends=True), "case", layout):  # type: ignore[arg-type]
            if isinstance(found, InputError) and ("\n" in str(found) or len(str(found)) > 700):
                yield f"an error is not one line of bounded length: {str(found)[:200]!r}"
            if not isinstance(found, InputError | Article):
                yield f"neither article nor error: {type(found).__name__}"

    return check


SORTS: dict[str, tuple[Callable[[Random], str], Callable[[str], Iterator[str]]]] = {
    "texts": (a_text, text_faults),
    "salads": (a_salad, salad_faults),
    "reports": (a_report, json_faults),
    "lines": (some_lines, input_faults("jsonl")),
    "feeds": (a_feed, input_faults("feed")),
    "pages": (a_page, input_faults("html")),
}
"""How cases of a sort are made, and what must hold of them."""


if __name__ == "__main__":
    sys.exit(main())
