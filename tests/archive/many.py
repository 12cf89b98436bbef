"""What an archive tells, made by dice, as many as asked for, with the reports of its articles; all is invented."""

from __future__ import annotations

import datetime as dt
import gzip
from collections.abc import Iterator
from pathlib import Path
from random import Random

import ukrnews.lexicon
from ukrnews.archive.links import Due, Event, Family, Figure, Links, Member, Move
from ukrnews.formats.identity import article_id
from ukrnews.model import (
    Actor,
    ActorKind,
    Article,
    Condition,
    ConditionKind,
    Count,
    Incident,
    IncidentKind,
    Place,
    PlaceKind,
    Precision,
    Proposal,
    ProposalKind,
    Report,
    Span,
    Stance,
    When,
)

STATES = {"Russia": "RUS", "Ukraine": "UKR", "United States": "USA", "Turkey": "TUR", "France": "FRA", "China": "CHN"}
SOURCES = ("an invented wire", "an invented paper", "an invented site", "an invented broadcaster")
FIRST = dt.date(2024, 2, 24)
DAYS = 760


class Made:
    """Articles as they are needed, and what is told in them."""

    def __init__(self, seed: int) -> None:
        self.dice = Random(seed)
        self.reports: dict[str, Report] = {}
        self.places = _places()
        self.states = [Actor(name=name, kind=ActorKind.STATE, country=code) for name, code in STATES.items()]

    def links(self, events: int) -> Links:
        """So many events, a sixteenth as many proposals, a fortieth as many deadlines."""
        return Links(
            events=tuple(self.event(n) for n in range(events)),
            families=tuple(self.family(n) for n in range(max(4, events // 16))),
            deadlines=tuple(self.due(n) for n in range(max(4, events // 40))),
        )

    def event(self, number: int) -> Event:
        day, place = self.day(), self.dice.choice(self.places[: 40 if number % 3 else 700])
        kind = self.dice.choice(list(IncidentKind)[:3])
        when = When(earliest=day, latest=day, precision=Precision.DAY, text="that day")
        members, killed, injured, dead = (
            list[Member[Incident]](),
            list[Figure](),
            list[Figure](),
            self.dice.randint(0, 4),
        )
        for later in range(self.dice.choice((1, 1, 2, 3, 4))):
            dead, hurt = max(0, dead + self.dice.randint(-1, 4)), self.dice.randint(1, 40)
            what = kind.value.replace("_", " ")
            told = f"The {what} at {place.name} killed {dead} people and wounded {hurt}"
            text = f"{told}, the regional administration said in report {number}. Windows were broken in two streets."
            article = self.article(text, day + dt.timedelta(days=later * self.dice.randint(1, 2)))
            found = Incident(
                kind=kind, trigger=span(text, what), places=(place,), when=when,
                evidence=(span(text, told),), rule="made",
            )  # fmt: skip
            members.append(Member(article=article, finding=found))
            for series, number_of, words in ((killed, dead, f"{dead} people"), (injured, hurt, f"wounded {hurt}")):
                series.append(
                    Figure(
                        count=Count(minimum=number_of, maximum=number_of, text=words),
                        article=article,
                        span=span(text, words),
                    )
                )
        by = (self.states[0],) if self.dice.random() < 0.6 else ()
        tolls = (("killed", tuple(killed)), ("injured", tuple(injured)))
        return Event(members=tuple(members), kind=kind, places=(place,), when=when, perpetrators=by, tolls=tolls)

    def family(self, number: int) -> Family:
        maker, kind = self.dice.choice(self.states), self.dice.choice(list(ProposalKind))
        day, what = self.day(), f"a {kind.value.replace('_', ' ')} for {number + 3} days"
        text = f"{maker.name} put forward {what} in the capital."
        found = Proposal(
            kind=kind, content=span(text, what), proposers=(maker,), evidence=(span(text, what),), rule="made"
        )
        member = Member(article=self.article(text, day), finding=found)
        moves = []
        for _ in range(self.dice.choice((0, 1, 2, 3, 5, 9))):
            actor, stance = self.dice.choice(self.states), self.dice.choice(list(Stance))
            day += dt.timedelta(days=self.dice.randint(0, 6))
            said = f"{actor.name} gave its answer to the proposal number {number}: {stance.value.replace('_', ' ')}."
            moves.append(
                Move(actor=actor, stance=stance, article=self.article(said, day), evidence=(span(said, said[:-1]),))
            )
        return Family(members=(member,), kind=kind, proposers=(maker,), moves=tuple(moves))

    def due(self, number: int) -> Due:
        holder, day = self.dice.choice(self.states), self.day()
        text = f"{holder.name} gave the other side until {day:%B} {day.day} to answer letter {number}."
        requirement = span(text, f"answer letter {number}")
        when = When(earliest=None, latest=day, precision=Precision.DAY, text="until")
        found = Condition(
            kind=ConditionKind.DEADLINE, holders=(holder,), requirement=requirement, deadline=when,
            evidence=(span(text, text[:-1]),), rule="made",
        )  # fmt: skip
        article = self.article(text, day - dt.timedelta(days=9))
        return Due(
            condition=found,
            article=article,
            date=day,
            holder=holder,
            outcome=self.dice.choice((None, "kept", "missed")),
        )

    def article(self, text: str, day: dt.date) -> Article:
        source = self.dice.choice(SOURCES)
        article = Article(
            text=text,
            title="An invented report",
            source=source,
            published=day,
            url=f"https://{len(self.reports)}.example/",
        )
        self.reports[article_id(article)] = Report(article=article, sentences=tuple(sentences(text)))
        return article

    def day(self) -> dt.date:
        return FIRST + dt.timedelta(days=self.dice.randrange(DAYS))


def span(text: str, words: str) -> Span:
    start = text.index(words)
    return Span(start=start, end=start + len(words), text=words)


def sentences(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for sentence in text.split(". "):
        yield start, min(len(text), start + len(sentence) + 1)
        start += len(sentence) + 2


def _places() -> list[Place]:
    """The settlements of Ukraine that the lexicon knows, the largest first."""
    packed = Path(ukrnews.lexicon.__file__).parent / "data/settlements.tsv.gz"
    lines = [line.split("\t") for line in gzip.decompress(packed.read_bytes()).decode().splitlines()[1:]]
    return [
        Place(name=name, kind=PlaceKind.SETTLEMENT, country="UKR", latitude=float(latitude), longitude=float(longitude))
        for name, _, country, _, latitude, longitude, *_ in lines
        if country == "UKR" and latitude
    ]
