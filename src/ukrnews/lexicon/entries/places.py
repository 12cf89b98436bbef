"""Table ``places``: regions, waters, sites, districts and settlements, each with the `Place` that findings carry."""

from __future__ import annotations

from typing import Final

import attrs

from ukrnews.lexicon.entries.base import COUNTRY, Entry, unique
from ukrnews.model import Place, PlaceKind

_REGION_NOUNS: Final = ("region", "oblast", "province")
_RUSSIAN_REGION_NOUNS: Final = (*_REGION_NOUNS, "krai", "kray", "territory")


@attrs.frozen(kw_only=True)
class PlaceEntry(Entry):
    """A place and the names that it goes by.

    ``stems`` are the names a region has before "region", beside the one in its canonical name ("Kharkivska").
    ``guarded`` marks a name that is also a word or a person's name: it counts only where the context says so.
    ``front`` marks a settlement of the front line or the border. ``code`` is the GeoNames first-level division.
    """

    name: str
    kind: PlaceKind
    region: str | None = None
    country: str | None = attrs.field(default=None, metadata=COUNTRY)
    latitude: float | None = None
    longitude: float | None = None
    wikidata: str | None = None
    population: int = attrs.field(default=0, validator=attrs.validators.ge(0))
    spellings: tuple[str, ...] = ()
    stems: tuple[str, ...] = ()
    code: str | None = None
    guarded: bool = False
    front: bool = False
    place: Place = attrs.field(init=False, eq=False, repr=False)

    @place.default
    def _place(self) -> Place:
        return Place(
            name=self.name,
            kind=self.kind,
            region=self.region,
            country=self.country,
            latitude=self.latitude,
            longitude=self.longitude,
            wikidata=self.wikidata,
        )

    @property
    def key(self) -> str:
        return f"{self.kind.value} {self.name}, {self.region or self.country or 'world'}"

    @property
    def all_stems(self) -> tuple[str, ...]:
        """The names of a region that "region" may follow; empty for places of other kinds."""
        if self.kind is not PlaceKind.REGION:
            return ()
        own = (self.name.removesuffix(" region"),) if self.name.endswith(" region") else ()
        return unique(own, self.stems)

    @property
    def phrases(self) -> tuple[str, ...]:
        nouns = _RUSSIAN_REGION_NOUNS if self.country == "RUS" else _REGION_NOUNS
        regions = tuple(f"{stem} {noun}" for stem in self.all_stems for noun in nouns)
        named = (self.name, *self.spellings)
        raions = tuple(f"{n.removesuffix(' district')} raion" for n in named if n.endswith(" district"))
        return unique(named, regions, raions)

    @property
    def prominence(self) -> float:
        """How likely the name means this one of its namesakes: by population, more in Ukraine, most at the front."""
        weight = 3.0 if self.country == "UKR" else 1.0
        if self.kind is PlaceKind.DISTRICT:
            weight *= 0.05
        return max(self.population, 300) * weight * (30.0 if self.front else 1.0)
