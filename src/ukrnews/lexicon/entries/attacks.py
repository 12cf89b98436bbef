"""Table ``attacks``: the verbs and nouns that name an act of violence."""

from __future__ import annotations

from enum import StrEnum

import attrs

from ukrnews.lexicon.entries.base import Entry
from ukrnews.model import IncidentKind


class Part(StrEnum):
    """Part of speech."""

    VERB = "verb"
    NOUN = "noun"


class Frame(StrEnum):
    """How the word takes its arguments."""

    HIT = "hit"
    """Attacker or weapon strikes a target: "drones hit a depot", "the strike on Sumy"."""
    LAUNCH = "launch"
    """Attacker sends a weapon at a target: "fired 40 missiles at Kyiv"."""
    DOWN = "down"
    """Defender stops a weapon: "shot down 60 drones"."""
    REPEL = "repel"
    """Defender stops an attack: "repelled 12 assaults"."""
    TAKE = "take"
    """Forces take a place: "captured Toretsk", "the capture of Toretsk"."""
    ENTER = "enter"
    """Forces move in a place: "advanced near Kupiansk"."""
    FALL = "fall"
    """A place is lost: "Bakhmut fell", "the fall of Mariupol"."""
    CLASH = "clash"
    """Fighting without a direction: "clashes near Lyman"."""
    BURST = "burst"
    """Something explodes: "a car bomb went off", "explosions were heard"."""
    SHOOT = "shoot"
    """People attack people: "soldiers executed two prisoners"."""
    DETAIN = "detain"
    """People are seized: "was arrested in Kherson"."""
    HACK = "hack"
    """Computers are attacked."""


class Need(StrEnum):
    """What must stand beside a weak word before it counts."""

    WEAPON = "weapon"
    FORCES = "forces"
    PLACE = "place"
    TARGET = "target"
    CASUALTY = "casualty"


@attrs.frozen(kw_only=True)
class AttackEntry(Entry):
    """A word that names an act of violence.

    ``forms`` are all its forms in lower case. ``particle``, of one or more words, must follow a verb ("shoot" down,
    "close" in on), the longest first, and ``beside`` lists word sequences one of which must ("set" … "off").
    ``needs`` lists evidence of which one piece must stand beside a weak word, and ``idioms`` word sequences in which it
    is no violence ("barrage of criticism", "strike by rail workers").
    """

    lemma: str
    part: Part
    frame: Frame
    kind: IncidentKind
    forms: tuple[str, ...] = attrs.field(validator=attrs.validators.min_len(1))
    particle: str | None = None
    beside: tuple[str, ...] = ()
    needs: tuple[Need, ...] = ()
    idioms: tuple[str, ...] = ()

    @property
    def key(self) -> str:
        particle = f" {self.particle}" if self.particle else ""
        return f"{self.lemma}{particle} ({self.part.value}, {self.frame.value})"

    @property
    def phrases(self) -> tuple[str, ...]:
        return self.forms
