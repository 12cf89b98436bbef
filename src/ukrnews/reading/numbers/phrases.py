"""How many people or things a noun phrase names: "a woman and her two children" is three."""

from collections.abc import Sequence

from ukrnews.reading.numbers.amounts import find_amounts
from ukrnews.reading.numbers.quantity import Amount, Kind, whole_bounds
from ukrnews.reading.numbers.wordlists import listed
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax.closed import INDEFINITE, ONE_PERSON, POSSESSIVES
from ukrnews.reading.tokens import Token

Range = tuple[int, int | None]

_STOPS = listed("ends of what is counted")
_JOINS = listed("joins of what is counted")
_INDEFINITE, _DEFINITE = INDEFINITE | {"another"}, POSSESSIVES | {"the", "this", "that"}
_IGNORED = listed("before the number")
_GENERIC = listed("people taken together")
_COLLECTIVES = listed("bodies of people")
_PAIRS = listed("two")
_PLURALS = listed("plurals without s")
_SINGULARS, _NO_MEN = listed("singulars in s"), listed("singulars in men")


def count_of_phrase(tokens: Sequence[Token], first: int, last: int) -> Range | None:
    """How many the noun phrase in tokens [first, last) names, as (minimum, maximum); maximum None is open.

    None where the phrase gives no number ("children", "an unspecified number of people"). Members joined by "and" are
    added up; what follows "including", "who", "in" … is not counted; "two people, a man and a woman" is two.
    """
    if not 0 <= first < last <= len(tokens):
        return None
    amounts = list(find_amounts(tokens, [Sentence(0, first, last, tokens[first].start, tokens[last - 1].end, 0)]))
    if _gives_ages(tokens, amounts, last):
        return len(amounts), len(amounts)
    numbered = {i for amount in amounts for i in range(amount.first, amount.last)}
    stop = next((i for i in range(first + 1, last) if tokens[i].lower in _STOPS and i not in numbered), last)
    counts: list[tuple[Range, str]] = []
    for begin, end in _members(tokens, first, stop, numbered):
        inside = [amount for amount in amounts if begin <= amount.first and amount.last <= end]
        if _is_age(tokens, inside, begin, end):
            continue
        count = _count_of_member(tokens, begin, end, inside)
        if count is None and not (counts and counts[0][0][0] > 1 and _is_bare_plural(tokens, begin, end)):
            return None
        if count is not None:
            counts.append((count, tokens[end - 1].lower))
    return _sum(counts)


def _gives_ages(tokens: Sequence[Token], amounts: Sequence[Amount], last: int) -> bool:
    """ "men aged 71, 66 and 35": several people, one for each age."""
    if len(amounts) < 2 or any(amount.kind is not Kind.AGE for amount in amounts) or amounts[-1].last != last:
        return False
    opens, inside = amounts[0].first, {i for amount in amounts for i in range(amount.first, amount.last)}
    joined = all(i in inside or tokens[i].lower in _JOINS for i in range(opens, last))
    return joined and opens > 1 and is_plural(tokens[opens - 2].lower)


def _sum(counts: list[tuple[Range, str]]) -> Range | None:
    if not counts:
        return None
    lows = [low for (low, _), _ in counts]
    highs = [high for (_, high), _ in counts]
    if len(counts) > 1 and counts[0][1] in _GENERIC and sum(lows[1:]) == lows[0]:
        return counts[0][0]
    known = [high for high in highs if high is not None]
    return sum(lows), sum(known) if len(known) == len(highs) else None


def _members(tokens: Sequence[Token], first: int, last: int, numbered: set[int]) -> list[tuple[int, int]]:
    """The phrase cut at "and" and commas, but not inside a number ("one hundred and five")."""
    cuts = [i for i in range(first, last) if tokens[i].lower in _JOINS and i not in numbered]
    bounds = zip([first, *(cut + 1 for cut in cuts)], [*cuts, last], strict=True)
    return [(begin, end) for begin, end in bounds if begin < end]


def _is_age(tokens: Sequence[Token], inside: list[Amount], begin: int, end: int) -> bool:
    """Is the whole member an age: the 47 of "a man, 47, and a woman"?"""
    if not inside or inside[0].kind is not Kind.AGE or inside[0].last != end:
        return False
    return tokens[begin].lower == "aged" or (inside[0].first == begin and "-" not in tokens[begin].lower)


def _count_of_member(tokens: Sequence[Token], begin: int, end: int, inside: list[Amount]) -> Range | None:
    of = next((i for i in range(begin, end) if tokens[i].lower == "of"), end)
    for amount in inside:
        if amount.kind not in (Kind.CARDINAL, Kind.NONE):
            continue
        led = all(tokens[i].lower in _IGNORED for i in range(begin, amount.first))
        grouped = of + 1 == amount.first and tokens[of - 1].lower in _COLLECTIVES
        if led or grouped:
            return whole_bounds(amount)
    if any(amount.kind in (Kind.PERCENT, Kind.FRACTION, Kind.MONEY, Kind.MEASURE) for amount in inside):
        return None
    if of < end and tokens[of - 1].lower in _PAIRS:
        return 2, 2
    return _count_of_words(tokens, begin, of)


def _count_of_words(tokens: Sequence[Token], begin: int, end: int) -> Range | None:
    """A member without a number: its article and the form of its noun decide."""
    if begin >= end:
        return None
    opening, head = tokens[begin].lower, tokens[end - 1].lower
    if head in _PAIRS:
        return 2, 2
    if opening == "both":
        return 2, 2
    if end - begin == 1:
        return (1, 1) if opening in ONE_PERSON else None
    if head in _COLLECTIVES or (head == "others" and opening in _INDEFINITE):
        return None
    if opening in _INDEFINITE:
        return 1, 1
    possessed = any(tokens[i].lower in ("'s", "'") for i in range(begin + 1, end - 1))
    return (1, 1) if (opening in _DEFINITE or possessed) and not is_plural(head) else None


def _is_bare_plural(tokens: Sequence[Token], begin: int, end: int) -> bool:
    return is_plural(tokens[end - 1].lower) and tokens[begin].lower not in _INDEFINITE | _DEFINITE


def is_plural(noun: str) -> bool:
    """A guess from the form of a noun in lower case."""
    if noun in _PLURALS or noun.endswith("men"):
        return noun not in _NO_MEN
    return noun.endswith("s") and not noun.endswith(("ss", "us", "is")) and noun not in _SINGULARS
