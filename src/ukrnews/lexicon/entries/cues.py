"""Tables ``cues`` and ``cue_nouns``: the words that report speech, the act they report and what may follow them."""

from __future__ import annotations

from typing import Final

import attrs

from ukrnews.lexicon.entries.base import Entry
from ukrnews.model import Act

FRAMES: Final = frozenset(
    {
        "quote",  # "…," he said
        "clause",  # said (that) …; asked whether …
        "to",  # refused to …: the infinitive is what was said
        "person_clause",  # told reporters that …: the object is the addressee
        "person_to",  # urged allies to …: object and infinitive are what was said
        "person_of",  # accused Kyiv of …
        "person_for",  # attacked the envoy for his silence
        "opponent",  # attacked Clinton, but not: attacked Kyiv
        "object",  # rejected the plan
        "object_of_talk",  # accepted the truce, but not: accepted the award
        "object_as",  # described the talks as …
        "somebody_doing",  # recalled soldiers shooting at them
        "object_complement",  # called the attack an outrage
        "object_for",  # blamed Moscow for …
        "colon",  # wrote: …
    }
)


def _known_frames(_: object, attribute: attrs.Attribute[tuple[str, ...]], value: tuple[str, ...]) -> None:
    for frame in value:
        if frame not in FRAMES and not frame.startswith("prep:"):
            raise ValueError(
                f"{attribute.name}: unknown frame {frame!r} (known: {', '.join(sorted(FRAMES))}, prep:WORD)"
            )


def _share(_: object, attribute: attrs.Attribute[float], value: float) -> None:
    if not 0.0 <= value <= 1.0:
        raise ValueError(f"{attribute.name} must be between 0 and 1: {value!r}")


@attrs.frozen(kw_only=True)
class CueEntry(Entry):
    """A verb that may report speech.

    ``word`` is the particle or adjective, or several words, that belong to it ("rule out", "make clear", "come out in
    favour of"); of two entries the one with the longer word is tried first. ``p_cue`` is the share of its
    occurrences that report speech, measured on the training part of PolNeAR (Newell, Margolin and Ruths, 2018);
    ``takes`` the complements that make it a cue, ``prep:WORD`` a preposition whose group is what was said.
    ``inverts``: it may stand before its subject ("said Umerov").
    """

    lemma: str
    word: str | None = None
    act: Act = Act.STATE
    p_cue: float = attrs.field(default=0.5, validator=_share)
    takes: tuple[str, ...] = attrs.field(validator=[attrs.validators.min_len(1), _known_frames])
    inverts: bool = False

    @property
    def key(self) -> str:
        return f"{self.lemma} {self.word}" if self.word else self.lemma

    @property
    def phrases(self) -> tuple[str, ...]:
        return (self.key,)


@attrs.frozen(kw_only=True)
class CueNounEntry(Entry):
    """A noun that may report speech: "a call for", "his demand that", "in a joint statement".

    ``takes`` as for verbs; ``medium``: it names where something was said ("statement", "interview", "post");
    ``with_verb``: it reports speech only as the object of a verb of saying ("expressed readiness to").
    """

    noun: str
    plural: str | None = None
    act: Act = Act.STATE
    takes: tuple[str, ...] = attrs.field(default=(), validator=_known_frames)
    medium: bool = False
    with_verb: bool = False

    @property
    def key(self) -> str:
        return self.noun

    @property
    def phrases(self) -> tuple[str, ...]:
        return (self.noun,) if self.plural is None else (self.noun, self.plural)
