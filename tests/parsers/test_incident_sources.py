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
        ("A drone hit a mill in Tver, officials said. Local officials said the mill was hit.", ["local officials"]),
        (
            "A drone hit Tver, the Ukrainian military said. Ukraine's armed forces said the drone hit Tver.",
            ["Ukrainian military"],
        ),
        ("It rained. This was reported by the navy.\n\nAs reported, a missile hit a mill in Izmail.", []),
        (_HIT + "\n\nTwo men were hurt, Mayor Artem Kobzar said.", ["Artem Kobzar"]),
    ],
)
def test_who_tells_of_it(text: str, sources: list[str]) -> None:
    (one,) = incidents_in(text)
    assert sorted(a.name for a in one.attributed_to) == sources


def test_who_calls_it_staged_denies_it() -> None:
    (one,) = incidents_in("Lavrov said the shelling of Kherson was faked.")
    assert [a.name for a in one.denied_by] == ["Sergei Lavrov"]
    assert not one.attributed_to
