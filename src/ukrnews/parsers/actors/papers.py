"""The nouns for documents, which speak for their author."""

from __future__ import annotations

from typing import Final

from ukrnews.parsers.actors.wordlists import listed

FOR_THEMSELVES: Final = listed("for themselves")
"""Those that speak for themselves: "the inquiry", "the treaty" is nobody's who was named before."""
PAPERS: Final = FOR_THEMSELVES | listed("papers")
