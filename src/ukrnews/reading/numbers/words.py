"""The words that numbers are written with, and the units and labels that stand beside them."""

from ukrnews.reading.wordlists import numbered, words

VALUES = numbered(
    """zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen
    eighteen nineteen"""
)
TENS = {word: 10 * tens for word, tens in numbered("twenty thirty forty fifty sixty seventy eighty ninety", 2).items()}
HYPHENATED = {f"{ten}-{one}": TENS[ten] + VALUES[one] for ten in TENS for one in list(VALUES)[1:10]}
CARDINALS = VALUES | TENS | HYPHENATED

MULTIPLIERS = {
    "dozen": 12,
    "hundred": 10**2,
    "thousand": 10**3,
    "million": 10**6,
    "billion": 10**9,
    "trillion": 10**12,
    "k": 10**3,
    "mn": 10**6,
    "bn": 10**9,
    "tn": 10**12,
}
"""Words that multiply the number before them; the short ones also stand glued to digits ("2.3bn")."""

PLURALS = {
    "tens": 20,
    "dozens": 24,
    "scores": 40,
    "hundreds": 200,
    "thousands": 2000,
    "millions": 2 * 10**6,
    "billions": 2 * 10**9,
}
"""Vague plurals and the least that they mean."""

VAGUE = {"several": 3, "multiple": 2}
"""Words that mean so many or more, by themselves."""

AFTER_ARTICLE = {"few": (3, None), "handful": (3, None), "couple": (2, 2), "pair": (2, 2), "trio": (3, 3)}
"""Words that are a number only after "a" ("a few", "a couple of")."""

NONE = frozenset({"no", "nobody", "none"})
NOT_NONE = words(
    """longer later doubt matter way means wonder sign signs use need plans less fewer more sooner such out in on
    at to and or but as if not"""
)
"""Words after "no" that do not count anything."""

_DIGIT_ORDINALS = numbered("first second third fourth fifth sixth seventh eighth ninth", 1)
ORDINALS = (
    _DIGIT_ORDINALS
    | numbered(
        """tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth seventeenth eighteenth nineteenth
        twentieth""",
        10,
    )
    | {f"{ten}-{one}": TENS[ten] + value for ten in TENS for one, value in _DIGIT_ORDINALS.items()}
)

PARTS = {"half": 2, "third": 3, "quarter": 4, "fifth": 5, "tenth": 10}
PARTS |= {f"{word}s": parts for word, parts in PARTS.items() if word != "half"}
"""The noun of a fraction and into how many parts it cuts the whole."""

DURATIONS = {
    form: unit
    for unit in ("second", "minute", "hour", "day", "week", "month", "year", "decade")
    for form in (unit, f"{unit}s")
} | {"hrs": "hour", "hr": "hour", "mins": "minute", "min": "minute"}
"""Units of time, each form with its unit."""

CURRENCIES = words(
    """dollar dollars euro euros pound pounds sterling hryvnia hryvnias hryvnya ruble rubles rouble roubles zloty
    zlotys yuan yen franc francs krona kronor krone kroner cents usd eur uah gbp rub pln"""
)
CURRENCY_SIGNS = frozenset("$€£¥₴₽")

MEASURES = words(
    """km kms kilometre kilometres kilometer kilometers m metre metres meter meters cm centimetre centimetres
    centimeter centimeters mm millimetre millimetres millimeter millimeters mile miles foot feet ft inch inches
    yard yards kg kgs kilo kilos kilogram kilograms kilogramme kilogrammes gram grams tonne tonnes ton tons
    pounds-force lb lbs hectare hectares ha acre acres litre litres liter liters gallon gallons barrel barrels
    bpd kw mw gw kwh mwh gwh twh watt watts kilowatt kilowatts megawatt megawatts gigawatt gigawatts kilovolt kv
    megawatt-hours kilowatt-hours degree degrees kph mph knots km/h m/s sqkm sq km2 bcm kilotons megatons"""
)
MEASURE_ADJECTIVES = frozenset({"square", "cubic", "nautical", "metric", "sq", "sq.", "cu", "short"})

CLOCK = frozenset({"a.m.", "p.m.", "am", "pm", "a.m", "p.m", "gmt", "utc", "o'clock"})

LABELS = words(
    """no no. nos nos. number numbers article articles art. resolution section sections chapter point paragraph
    annex order decree unit level phase stage page room flight version type model block group gate line lot
    protocol minsk boeing airbus channel highway route step item tier category division form protocol regulation"""
)
"""Words whose number is a name: "Article 5", "No. 10"."""

PERSONS_BEFORE_AGE = words(
    """people children men women everyone anyone those boys girls civilians minors adults prisoners"""
)

SEASONS = frozenset({"spring", "summer", "autumn", "winter", "fall"})
MONTHS = words(
    """january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec
    jan. feb. mar. apr. jun. jul. aug. sep. sept. oct. nov. dec."""
)
