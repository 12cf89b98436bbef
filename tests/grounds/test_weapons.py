"""Words that denote a weapon, and words that do not."""

from __future__ import annotations

import pytest

from grounds_by_hand import count, incident, told
from ukrnews.model import Weapon, WeaponKind

DRONE, MISSILE = WeaponKind.DRONE, WeaponKind.MISSILE


def given(text: str, weapon: Weapon, *words: str) -> tuple[str, ...]:
    """The faults of a strike with the weapon, for which the words are given."""
    return told(text, incident(text, {"weapons[0]": words}, weapons=(weapon,)))


@pytest.mark.parametrize(
    ("text", "weapon", "words"),
    [
        ("Drones hit the town.", Weapon(kind=DRONE), ["Drones"]),
        ("A missile attack hit the town.", Weapon(kind=MISSILE), ["missile attack"]),
        ("Shahed drones hit the town.", Weapon(kind=DRONE, name="Shahed"), ["Shahed drones"]),
        ("Shaheds hit the town.", Weapon(kind=DRONE, name="Shahed"), ["Shaheds"]),
        ("At least 40 drones hit it.", Weapon(kind=DRONE, count=count(40, None)), ["At least 40 drones"]),
        ("At least 40 Russian drones hit it.", Weapon(kind=DRONE, count=count(40, None)), ["drones", "At least 40"]),
        ("They shot down 26 out of 28 drones.", Weapon(kind=DRONE, count=count(26, 26)), ["26 out of 28 drones"]),
        ("First 3, then 4 drones hit it.", Weapon(kind=DRONE, count=count(7, 7)), ["drones", "+3", "+4"]),
        ("One of the drones hit it.", Weapon(kind=DRONE, count=count(1, 1)), ["One", "drones"]),
        ("A glide bomb hit the town.", Weapon(kind=WeaponKind.GLIDE_BOMB), ["glide bomb"]),
    ],
)
def test_words_that_name_the_weapon(text: str, weapon: Weapon, words: list[str]) -> None:
    assert given(text, weapon, *words) == ()


@pytest.mark.parametrize(
    ("text", "weapon", "words"),
    [
        ("Drones hit the town.", Weapon(kind=MISSILE), ["Drones"]),
        ("Something hit the town.", Weapon(kind=DRONE), ["Something"]),
        ("Drones hit the town.", Weapon(kind=DRONE, name="Shahed"), ["Drones"]),
        ("Drones hit the town.", Weapon(kind=DRONE, count=count(2, None)), ["Drones"]),
        ("Forty drones hit it.", Weapon(kind=DRONE, count=count(41, 41)), ["Forty drones"]),
        ("Forty drones hit it at 10 sites.", Weapon(kind=DRONE, count=count(40, 40)), ["drones", "Forty", "10"]),
        ("Forty drones hit it.", Weapon(kind=DRONE), ["drones", "Forty"]),
        ("First 3, then 4 drones hit it.", Weapon(kind=DRONE, count=count(8, 8)), ["drones", "+3", "+4"]),
        ("A glide bomb hit the town.", Weapon(kind=WeaponKind.EXPLOSIVE), ["bomb"]),  # cut out of "glide bomb"
    ],
)
def test_words_that_do_not(text: str, weapon: Weapon, words: list[str]) -> None:
    assert len(given(text, weapon, *words)) == 1
