"""How the time of `ukrnews.archive.link` grows with the number of articles: python benchmarks/link_scale.py [COUNT…]

The articles are made up by the script, the same in every run: each day some strikes on towns, each told by a few
articles with a rising toll, proposals and answers, and a copy now and then. Reading them takes longer than joining
them; both are shown, in seconds, for each COUNT (default: 1000 10000).
"""

from __future__ import annotations

import datetime as dt
import sys
import time
from collections.abc import Iterator
from itertools import islice
from random import Random

import ukrnews
from ukrnews.archive import link
from ukrnews.model import Article, Report

START = dt.date(2023, 1, 1)
TOWNS = (
    "Kupiansk", "Izium", "Izmail", "Kherson", "Nikopol", "Sumy", "Kharkiv", "Odesa", "Zaporizhzhia", "Chuhuiv",
    "Voznesensk", "Pavlohrad", "Kramatorsk", "Sloviansk", "Pokrovsk", "Konotop", "Shostka", "Okhtyrka", "Mykolaiv",
)  # fmt: skip
TARGETS = ("a school", "a market", "an apartment block", "a power plant", "a bus", "a hospital", "a warehouse")
WEAPONS = ("missile", "drone", "shell")
LEADS = (
    "A Russian {weapon} hit {target} in {town} on {day}, killing {dead} people, the mayor said.",
    "{dead} people were killed on {day} when a {weapon} struck {target} in {town}, police said.",
    "In {town}, {dead} residents died: on {day} a {weapon} had hit {target}.",
    "Rescuers in {town} said that {day}'s {weapon} strike on {target} left {dead} dead.",
)
OFFERS = ("a {}-day truce at sea", "a {}-day truce in the air", "a prisoner swap of {} for {}", "talks in {}")
MAKERS = ("Turkey", "France", "China", "Brazil", "Saudi Arabia")
WORDS = """
bread river window candle garden winter kettle ladder school bridge yellow broken quiet narrow corner letter basket
button carpet engine fabric gravel hammer island jacket knitted lantern meadow needle orchard pencil quarry ribbon
saddle timber unlit velvet wagon yard zinc apple barrel cellar dusty empty
""".split()
A_DAY = 90
"""Articles a day, as a small archive of the war has them."""


def main(counts: list[int]) -> None:
    print(f"{'articles':>10} {'reading':>10} {'joining':>10} {'events':>10} {'families':>10} {'copies':>10}")
    for count in counts:
        began = time.perf_counter()
        reports = list(_reports(count))
        read = time.perf_counter()
        links = link(reports)
        joined = time.perf_counter()
        told = (len(links.events), len(links.families), len(links.duplicates))
        print(f"{count:>10} {read - began:>10.1f} {joined - read:>10.1f}", *(f"{n:>10}" for n in told), flush=True)


def _reports(count: int) -> Iterator[Report]:
    return ukrnews.parse_many(islice(articles(Random(0)), count))


def articles(chance: Random) -> Iterator[Article]:
    """Articles without end, day by day."""
    day = START
    while True:
        told = list(_of_day(chance, day))
        yield from told[:A_DAY]
        day += dt.timedelta(days=1)


def _of_day(chance: Random, day: dt.date) -> Iterator[Article]:
    while True:
        yield from _strike(chance, day)
        if chance.random() < 0.5:
            yield _offer(chance, day)
        if chance.random() < 0.05:
            return


def _strike(chance: Random, day: dt.date) -> Iterator[Article]:
    town, target, weapon = chance.choice(TOWNS), chance.choice(TARGETS), chance.choice(WEAPONS)
    dead = chance.randint(1, 5)
    for number, lead in enumerate(chance.sample(LEADS, chance.randint(1, len(LEADS)))):
        told = lead.format(weapon=weapon, target=target, town=town, day=f"{day:%A}", dead=dead)
        text = f"{told}\nThe street {' '.join(chance.choices(WORDS, k=24))}, neighbours said."
        yield Article(text=text, published=day, source=f"paper {number}")
        if chance.random() < 0.1:
            yield Article(text=text.replace("neighbours", "residents"), published=day, source="a copy")
        dead += chance.randint(0, 2)


def _offer(chance: Random, day: dt.date) -> Article:
    offer = chance.choice(OFFERS).format(chance.randint(3, 90), chance.randint(100, 200))
    maker = chance.choice(MAKERS)
    answer = chance.choice(("Russia rejected the proposal.", "Ukraine accepted the proposal.", "Kyiv will study it."))
    return Article(text=f"{maker} proposed {offer} on {day:%A}. {answer}", published=day, source=f"paper {maker}")


if __name__ == "__main__":
    main([int(count) for count in sys.argv[1:]] or [1000, 10000])
