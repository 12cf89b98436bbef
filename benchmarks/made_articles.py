"""Articles made by dice for the benchmarks of engines: as many as asked for, some hundred words each, the same in every
run. Wording, events and quotations are invented; real names and places stand in them."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from random import Random

from ukrnews.model import Article

START = dt.date(2023, 1, 1)
A_DAY = 90
"""Articles a day, as an archive of some papers has them."""
TOWNS = (
    "Kupiansk", "Izium", "Izmail", "Kherson", "Nikopol", "Sumy", "Kharkiv", "Odesa", "Zaporizhzhia", "Chuhuiv",
    "Voznesensk", "Pavlohrad", "Kramatorsk", "Sloviansk", "Pokrovsk", "Konotop", "Shostka", "Okhtyrka", "Mykolaiv",
)  # fmt: skip
TARGETS = ("a school", "a market", "an apartment block", "a power plant", "a bus", "a hospital", "a warehouse")
WEAPONS = ("missile", "drone", "shell", "glide bomb")
SPEAKERS = (
    "Volodymyr Zelensky", "Dmitry Peskov", "Emmanuel Macron", "Recep Tayyip Erdogan", "Rustem Umerov",
    "a police spokeswoman", "the regional governor", "a rescuer who asked not to be named",
)  # fmt: skip
BLOWS = (
    "A Russian {weapon} hit {target} in {town} on {day}, killing {dead} people and wounding {hurt}, the mayor said.",
    "{dead} people were killed on {day} when a {weapon} struck {target} in {town}, according to the police.",
    "Rescuers in {town} said that {day}'s {weapon} strike on {target} had left {dead} dead and {hurt} injured.",
)
SAYINGS = (
    "“We shall clear the {thing} before the {other} comes,” {who} said. “Nobody has left the {other}.”",
    "{who} told reporters that the {thing} had been closed and that the {other} would follow.",
    "According to {who}, the {thing} was empty, but the {other} was not.",
    "{who} denied that the {thing} had been used by the army and called the {other} “a tale”.",
)
OFFERS = (
    "{maker} proposed a truce of {days} days at sea. Moscow rejected it; Kyiv will accept if the {thing} stays open.",
    "{maker} offered to hold talks on the {thing}. Ukraine must not be asked to leave {town}, the president said.",
    "{maker} called for an exchange of {days} prisoners for {days}, unless the {other} was shelled again.",
)
MAKERS = ("Turkey", "France", "China", "Brazil", "Saudi Arabia")
SCENES = (
    "Outside, a {thing} stood beside the {other}, and neighbours swept glass from the {third}.",
    "The {thing} smelt of smoke; somebody had put a {other} in front of the {third}.",
    "In the evening the {third} was dark, and a {thing} was carried past the {other}.",
)
THINGS = """
bread river window candle garden kettle ladder bridge corner letter basket button carpet mirror fabric hammer jacket
lantern meadow needle plough pencil quarry ribbon saddle timber wagon yard plum barrel cellar
""".split()


def articles(count: int, seed: int = 0) -> Iterator[Article]:
    """So many articles in order of publication, each with an address of its own."""
    for number in range(count):
        dice = Random(f"{seed} {number}")
        day = START + dt.timedelta(days=number // A_DAY)
        yield Article(
            text="\n".join(_paragraphs(dice, day)),
            published=day,
            source=f"an invented paper {number % 7}",
            url=f"https://paper{number % 7}.example/{seed}/{number}",
        )


def _paragraphs(dice: Random, day: dt.date) -> Iterator[str]:
    names = {
        "weapon": dice.choice(WEAPONS),
        "target": dice.choice(TARGETS),
        "town": dice.choice(TOWNS),
        "day": f"{day:%A}",
        "dead": dice.randint(2, 9),
        "hurt": dice.randint(10, 40),
        "maker": dice.choice(MAKERS),
        "days": dice.randint(3, 90),
    }
    yield _filled(dice, BLOWS, names)
    yield _filled(dice, SAYINGS, names)
    yield _filled(dice, SCENES, names)
    yield _filled(dice, dice.choice((OFFERS, SAYINGS)), names)
    yield _filled(dice, SAYINGS, names)
    yield _filled(dice, SCENES, names)


def _filled(dice: Random, sentences: tuple[str, ...], names: dict[str, object]) -> str:
    thing, other, third = dice.sample(THINGS, 3)
    told = dice.choice(sentences).format(**names, who=dice.choice(SPEAKERS), thing=thing, other=other, third=third)
    return told[0].upper() + told[1:]
