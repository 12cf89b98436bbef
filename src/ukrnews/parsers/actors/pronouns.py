"""The pronouns that stand for people, bodies and states."""

from __future__ import annotations

from typing import Final

HE: Final = frozenset({"he", "him", "his", "himself"})
SHE: Final = frozenset({"she", "her", "hers", "herself"})
IT: Final = frozenset({"it", "its", "itself"})
THEY: Final = frozenset({"they", "them", "their", "themselves"})
WE: Final = frozenset({"we", "us", "our"})
ME: Final = frozenset({"i", "me", "my"})
PRONOUNS: Final = HE | SHE | IT | THEY | WE | ME
