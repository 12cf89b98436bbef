"""The words of the calendar."""

from ukrnews.reading.wordlists import numbered, words

MONTHS = numbered("january february march april may june july august september october november december", 1)
_SHORT = numbered("jan feb mar apr may jun jul aug sep oct nov dec", 1) | {"sept": 9}
SHORT_MONTHS = {f"{word}{stop}": month for word, month in _SHORT.items() for stop in ("", ".") if word != "may"}
"""Abbreviations: a month only beside a day or a year."""
ALL_MONTHS = MONTHS | SHORT_MONTHS

WEEKDAYS = numbered("monday tuesday wednesday thursday friday saturday sunday")
SHORT_WEEKDAYS = numbered("mon tue wed thu fri sat sun") | {"tues": 1, "weds": 2, "thur": 3, "thurs": 3}
"""Abbreviations: a weekday only before a date."""

SEASONS = {"spring": 3, "summer": 6, "autumn": 9, "fall": 9, "winter": 12}
"""The month in which a season of the northern half of the world begins."""

UNITS = {
    form: unit for unit in ("minute", "hour", "day", "week", "month", "year", "decade") for form in (unit, f"{unit}s")
}
DAY_PARTS = words("morning afternoon evening night noon lunchtime")

PARTS = {
    "early": "early",
    "start": "early",
    "beginning": "early",
    "mid": "mid",
    "middle": "mid",
    "late": "late",
    "end": "late",
    "close": "late",
}
"""Words for a third of a month or a year."""

NAMED_DAYS = words("black palm good bloody ash easter super cyber maundy orange giving whit red green holy clean")
"""Before a weekday these make a name of it: "Palm Sunday" is a day, but not the last Sunday."""
PAPERS = words("times telegraph mirror express mail review guardian post herald world people")
"""After a weekday these make a title: "the Sunday Times"."""
