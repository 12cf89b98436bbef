"""The word lists of dates: `listed("name of the list")`, and its tables: `lists.table("name", int)`."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from ukrnews.lexicon.wordlists import WordLists

lists: Final = WordLists(Path(__file__).parent)
listed: Final = lists.listed
