"""Closed word lists written as running text."""


def words(text: str) -> frozenset[str]:
    """The words of a text as a set: `words("in since until")`."""
    return frozenset(text.split())


def numbered(text: str, start: int = 0) -> dict[str, int]:
    """The words of a text with their places: `numbered("zero one two")["two"] == 2`."""
    return {word: place for place, word in enumerate(text.split(), start)}
