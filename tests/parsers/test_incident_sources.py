"""Who an incident is attributed to, where other sentences than its own say so."""

from __future__ import annotations

import pytest
from incident_reading import incidents_in

_HIT = "A drone hit a mill in Sumy on Monday. "


@pytest.mark.parametrize(
    ("text", "sources"),
    [
        (_HIT + "Mayor Artem Kobzar reported the attack.", ["Artem Kobzar"]),
        (_HIT + "The Ukrainian Navy confirmed the strike.", ["Ukrainian Navy"]),
        (_HIT + "Mayor Artem Kobzar said the attack took place at noon.", ["Artem Kobzar"]),
        (_HIT + "Mayor Artem Kobzar condemned the attack.", []),
        (_HIT + "The Kremlin has not confirmed the attack.", []),
        (_HIT + "This was reported in the evening summary of the Ukrainian Navy.", ["Ukrainian Navy"]),
        (
            "Peskov said the Russian Navy had reported that a drone hit Tver.",
            ["Dmitry Peskov", "Russian Navy"],
        ),
        ("Lavrov said Kyiv lied when it said Russia had hit a market in Sumy.", ["Ukraine"]),
        (
            "Top official says drone hit mill\n\nA drone hit a mill in Tver, Igor Rudenya said.",
            ["Igor Rudenya"],
        ),
        ("According to earlier reports, a drone hit a mill in Sumy.", []),
        (_HIT + "\n\nTwo men were hurt, Mayor Artem Kobzar said.", ["Artem Kobzar"]),
    ],
)
def test_who_tells_of_it(text: str, sources: list[str]) -> None:
    (one,) = incidents_in(text)
    assert sorted(a.name for a in one.attributed_to) == sources
