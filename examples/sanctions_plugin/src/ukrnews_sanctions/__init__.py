"""Sanctions in news text, as a kind of finding of ukrnews."""

from ukrnews_sanctions.parser import find_sanctions
from ukrnews_sanctions.sanction import Sanction

__all__ = ["Sanction", "find_sanctions"]
