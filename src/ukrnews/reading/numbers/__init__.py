"""Numbers in a text: how many, at least how many, and of what kind.

Libraries that turn words into numbers lose what news is careful about: bounds ("at least two dozen", "more than 100"),
ranges and vagueness ("dozens"). The values of vague words: several 3 or more, dozens 24 or more, scores 40 or more,
hundreds 200 or more, thousands 2000 or more; "about" and "nearly" change nothing; "up to 30" is 0 to 30.
"""

from collections.abc import Sequence

from ukrnews.reading.numbers.amounts import find_amounts
from ukrnews.reading.numbers.phrases import count_of_phrase
from ukrnews.reading.numbers.quantity import Kind, Quantity, whole_bounds
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.tokens import Token

__all__ = ["Kind", "Quantity", "count_of_phrase", "find_quantities"]


def find_quantities(tokens: Sequence[Token], sentences: Sequence[Sentence]) -> list[Quantity]:
    """All quantities in the order of the text; they never overlap and never cross a sentence.

    `tokens` are those of the whole text, `sentences` cut them up. "A" and "the" are no quantities here: see
    `count_of_phrase`. Linear time; never fails.
    """
    found = []
    for amount in find_amounts(tokens, sentences):
        low, high = whole_bounds(amount)
        start, end = tokens[amount.first].start, tokens[amount.last - 1].end
        found.append(Quantity(amount.first, amount.last, start, end, low, high, amount.kind))
    return found
