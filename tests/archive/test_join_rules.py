"""Every rule of joining is held against its card: its example is joined or parted by it, its look-alikes are not."""

from __future__ import annotations

import attrs
import pytest

from ukrnews import RuleCard
from ukrnews.archive import link, rules
from ukrnews.testing.joins import join_faults

CARDS = rules()


@pytest.mark.parametrize("card", CARDS, ids=[c.name for c in CARDS])
def test_a_card_holds(card: RuleCard) -> None:
    assert join_faults(card) == ()


@pytest.mark.parametrize(
    ("change", "fault"),
    [
        ({"finds": ()}, "no example"),
        ({"finds": ("A drone {hit} Izmail. |1| The {sky} was blue.",)}, "no finding as it is marked"),
        ({"finds": ("A drone {hit} Izmail. |1| A drone {hit} Reni.",)}, "does not join"),
        ({"finds": ("Two drones {hit} a sawmill in Izmail. |0| Two drones {hit} a sawmill in Izmail.",)}, "not needed"),
        (
            {"passes_by": ("A shell {hit} a mall in Izmail on Tuesday. |1| On Tuesday a drone {hit} Izmail.",)},
            "touches",
        ),
    ],
)
def test_a_card_that_does_not_hold_is_told(change: dict[str, tuple[str, ...]], fault: str) -> None:
    card = next(c for c in CARDS if c.name == "same-day-sign")
    assert fault in " ".join(join_faults(attrs.evolve(card, **change)))


def test_a_rule_that_is_none_cannot_be_left_out() -> None:
    with pytest.raises(ValueError, match="no rule of joining is named 'nonsense'"):
        link([], without=["nonsense"])
