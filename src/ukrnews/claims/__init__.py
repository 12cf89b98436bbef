"""What somebody else claims to have found, a language model or another tool, held against the article: `ground`."""

from ukrnews.claims.checking import ground

__all__ = ["ground"]
