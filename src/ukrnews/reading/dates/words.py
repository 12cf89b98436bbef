"""The words of the calendar: `words.toml`."""

from ukrnews.reading.dates.wordlists import listed, lists

MONTHS = lists.numbered("months", 1)
_SHORT = lists.numbered("short months", 1) | lists.table("more short months", int)
SHORT_MONTHS = {f"{word}{stop}": month for word, month in _SHORT.items() for stop in ("", ".") if word != "may"}
"""Abbreviations: a month only beside a day or a year."""
ALL_MONTHS = MONTHS | SHORT_MONTHS

WEEKDAYS = lists.numbered("weekdays")
SHORT_WEEKDAYS = lists.numbered("short weekdays") | lists.table("more short weekdays", int)
"""Abbreviations: a weekday only before a date."""

SEASONS = lists.table("seasons", int)
"""The month in which a season of the northern half of the world begins."""

UNITS = lists.meanings("units")
DAY_PARTS = listed("parts of the day")

DAYS = lists.table("days", int)
"""Words for a day by how far it is from today."""

PARTS = lists.meanings("parts")
"""Words for a third of a month or a year."""
