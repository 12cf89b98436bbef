"""The word lists of the law: `listed("name of the list")`."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from ukrnews.lexicon.wordlists import lists_in

listed: Final = lists_in(Path(__file__).parent)
