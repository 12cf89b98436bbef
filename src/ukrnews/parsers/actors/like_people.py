"""Nouns for people that no list knows, by how they end: "a beekeeper", "two pianists"."""

from __future__ import annotations

from ukrnews.parsers.actors.wordlists import listed


def like_people(word: str) -> bool:
    """Whether a noun ends as nouns for people do, and is no thing that does: "beekeeper", not "container"."""
    single = word.removesuffix("s")
    return single.endswith(tuple(listed("endings of people"))) and single not in listed("things that end like people")
