"""Incidents joined across articles against ECB+ (Cybulska and Vossen, LREC 2014): precision and recall of pairs.

Usage: python benchmarks/ecb.py PATH [--errors]

PATH is the folder `ecb` of `datasets/ecb.zip` in https://github.com/AlonEirew/cross-doc-event-coref, or that zip file
itself. Only its `dev` part is read, of that the topics of violence (12: a pirate attack; 18: a shooting in an office);
nothing of the corpus is part of this project. Each topic holds articles of two similar events, so that words alone join
too much. The corpus gives no days of publication: all articles of a topic get the same one, and days tell nothing.

An incident is a mention of the corpus where its trigger shares a word with it. Figures:

- found: the share of the mentions of events of which the library has an incident; it reads violence, while the corpus
  marks every event (said, arrested, charged …), so that most are none of its business,
- precision: of the pairs of incidents of two articles that are joined and stand on mentions, those whose mentions are
  one event in the corpus,
- recall: of the pairs of such incidents whose mentions are one event, those that are joined.

Published systems are measured by CoNLL F1 over all mentions of the test part, given the mentions (85.6: Held, Iter and
Jurafsky, 2021); they say which of the marked mentions are one, not which mentions there are. The figures here are of
another kind and stand beside them only to tell how far apart the tasks are.
"""

from __future__ import annotations

import argparse
import datetime as dt
import itertools
import json
import zipfile
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, NamedTuple

from checkout import data_in

import ukrnews
from ukrnews.archive import Links, link
from ukrnews.model import Span

TOPICS = ("12", "18")
NAME = "ecb/dev/Event_gold_mentions.json"
DAY = dt.date(2009, 1, 1)
_CLOSE = frozenset(". , ; : ! ? ) ' '' 's n't % ' `` ''".split()) - {"``"}
_OPEN = frozenset({"(", "``", "$"})


class Mention(NamedTuple):
    """An event's mention: its characters in the article, and its chain."""

    chars: range
    chain: str


class Text(NamedTuple):
    """An article with its mentions."""

    name: str
    text: str
    mentions: tuple[Mention, ...]


class Told(NamedTuple):
    """An incident that stands on a mention: its article, its event of the library and its chain of the corpus."""

    article: str
    event: int
    chain: str
    words: str


def read(path: Path) -> dict[str, list[Text]]:
    """The articles of the topics of violence. Ends where the path holds no such corpus."""
    if path.suffix == ".zip":
        with zipfile.ZipFile(path) as archive:
            content = archive.read(NAME)
    else:
        content = data_in(path, NAME.removeprefix("ecb/")).read_bytes()
    by_article: dict[str, list[dict[str, Any]]] = defaultdict(list)
    for mention in json.loads(content):
        if mention["topic_id"].removesuffix("plus").removesuffix("ecb") in TOPICS:
            by_article[mention["doc_id"]].append(mention)
    topics: dict[str, list[Text]] = defaultdict(list)
    for name, mentions in sorted(by_article.items()):
        topics[name.partition("_")[0]].append(_text(name, mentions))
    return topics


def _text(name: str, mentions: Sequence[dict[str, Any]]) -> Text:
    """The article put together from the words of its mentions' context."""
    text, places = joined(mentions[0]["mention_context"])
    found = []
    for mention in mentions:
        numbers = mention["tokens_number"]
        if numbers and max(numbers) < len(places):
            found.append(Mention(range(places[min(numbers)].start, places[max(numbers)].stop), mention["coref_chain"]))
    return Text(name, text, tuple(found))


def joined(words: Sequence[str]) -> tuple[str, list[range]]:
    """The words with spaces as they are printed, and where each of them stands."""
    text, places = "", list[range]()
    tight = True
    for word in words:
        shown = {"``": '"', "''": '"'}.get(word, word)
        text += "" if tight or word in _CLOSE else " "
        places.append(range(len(text), len(text) + len(shown)))
        text += shown
        tight = word in _OPEN
    return text, places


def told(texts: Sequence[Text]) -> list[Told]:
    """The incidents of a topic that stand on mentions, with the events into which they are joined."""
    reports = {t.name: ukrnews.parse(t.text, published=DAY, url=t.name) for t in texts}
    return list(_told(link(reports.values()), {t.name: t for t in texts}))


def _told(links: Links, texts: dict[str, Text]) -> Iterator[Told]:
    for number, event in enumerate(links.events):
        for member in event.members:
            text = texts[member.article.url or ""]
            chain = _chain(member.finding.trigger, text.mentions)
            if chain is not None:
                yield Told(text.name, number, chain, member.finding.evidence[0].text)


def _chain(trigger: Span, mentions: Sequence[Mention]) -> str | None:
    on_it = (m.chain for m in mentions if m.chars.start < trigger.end and trigger.start < m.chars.stop)
    return next(on_it, None)


def pairs(incidents: Sequence[Told]) -> Iterator[tuple[Told, Told]]:
    """All pairs of incidents of two articles."""
    return ((a, b) for a, b in itertools.combinations(incidents, 2) if a.article != b.article)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("path", type=Path)
    parser.add_argument("--errors", action="store_true", help="list each wrong pair")
    args = parser.parse_args()
    mentions = found = right = put_together = one = 0
    for texts in read(args.path).values():
        incidents = told(texts)
        mentions += sum(len(t.mentions) for t in texts)
        found += len(incidents)
        for a, b in pairs(incidents):
            together, same = a.event == b.event, a.chain == b.chain
            put_together, one, right = put_together + together, one + same, right + (together and same)
            if args.errors and together and not same:
                print(f"WRONG {a.article} {a.words!r} with {b.article} {b.words!r}")
    for name, n, of in (("found", found, mentions), ("precision", right, put_together), ("recall", right, one)):
        print(f"{name:10} {100 * n / max(1, of):5.1f} %  ({n}/{of})")


if __name__ == "__main__":
    main()
