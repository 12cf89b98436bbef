"""Every rule is held against its card."""

from __future__ import annotations

import pytest

import ukrnews
from ukrnews import RuleCard
from ukrnews.testing.cards import faults

CARDS = ukrnews.rules()


@pytest.mark.parametrize("card", CARDS, ids=[c.name for c in CARDS])
def test_a_card_holds(card: RuleCard) -> None:
    assert faults(card) == ()
