"""The word lists of this room, from ``words.toml``."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from ukrnews.lexicon.wordlists import lists_in

listed: Final = lists_in(Path(__file__).parent)
