"""Many articles: parsing streams of them, in one process or several."""

from ukrnews.corpus.stream import parse_many

__all__ = ["parse_many"]
