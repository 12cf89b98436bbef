"""What is said of a part of a claim that the article does not bear out."""

from __future__ import annotations


class Refused(ValueError):
    """A value that is not in the article, or is read there otherwise; the message says which, in words."""


NOT_THERE = "is not in the article"
NOT_NEAR = "no words of the sentences say so"
