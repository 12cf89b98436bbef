"""Dates in a text: which days the words mean, seen from the day of the report.

General date parsers invent dates in running text ("Kyiv may accept 30 days"); this is a grammar of its own, anchored on
the words of the calendar. The rules by which days are chosen are written down in `reckoning`.
"""

from ukrnews.reading.dates.dated import Dated, Role
from ukrnews.reading.dates.finder import find_dates

__all__ = ["Dated", "Role", "find_dates"]
