"""The words that numbers are written with, and the units and labels that stand beside them: `words.toml`."""

from ukrnews.reading.numbers.wordlists import listed, lists

VALUES = lists.numbered("units")
TENS = {word: 10 * tens for word, tens in lists.numbered("tens", 2).items()}
HYPHENATED = {f"{ten}-{one}": TENS[ten] + VALUES[one] for ten in TENS for one in list(VALUES)[1:10]}
CARDINALS = VALUES | TENS | HYPHENATED

MULTIPLIERS = lists.table("multipliers", int)
"""Words that multiply the number before them; the short ones also stand glued to digits ("2.3bn")."""

PLURALS = lists.table("vague plurals", int)
"""Vague plurals and the least that they mean."""

VAGUE = lists.table("so many or more", int)
"""Words that mean so many or more, by themselves."""

AFTER_ARTICLE: dict[str, tuple[int, int | None]] = {
    **{word: (least, None) for word, least in lists.table("at least after a", int).items()},
    **{word: (number, number) for word, number in lists.table("exactly after a", int).items()},
}
"""Words that are a number only after "a" ("a few", "a couple of")."""

NONE = listed("none")
NOT_NONE = listed("no number after no")
"""Words after "no" that do not count anything."""

_DIGIT_ORDINALS = lists.numbered("ordinals of one digit", 1)
ORDINALS = (
    _DIGIT_ORDINALS
    | lists.numbered("ordinals from ten", 10)
    | {f"{ten}-{one}": TENS[ten] + value for ten in TENS for one, value in _DIGIT_ORDINALS.items()}
)

PARTS = lists.table("parts", int)
PARTS |= {f"{word}s": parts for word, parts in PARTS.items() if word != "half"}
"""The noun of a fraction and into how many parts it cuts the whole."""

DURATIONS = lists.meanings("durations")
"""Units of time, each form with its unit."""

CURRENCIES = listed("currencies")
CURRENCY_SIGNS = frozenset("$€£¥₴₽")
MEASURES = listed("measures")
CLOCK = listed("clock")
MONTHS, SEASONS = listed("months"), listed("seasons")
