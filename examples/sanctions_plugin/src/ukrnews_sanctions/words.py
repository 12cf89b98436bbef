"""The word list, read once."""

import re
import tomllib
from functools import cache
from importlib.resources import files
from typing import NamedTuple

from ukrnews.lexicon import Matcher


class Words(NamedTuple):
    """What the parser knows."""

    measures: Matcher[str]
    imposing: frozenset[str]
    targeting: dict[str, str]
    target_prepositions: frozenset[str]
    act: re.Pattern[str]


@cache
def words() -> Words:
    """The words of the package."""
    data = tomllib.loads(files(__package__).joinpath("words.toml").read_text(encoding="utf-8"))
    phrases = ((phrase, entry["name"]) for entry in data["measures"] for phrase in entry["phrases"])
    acts = "|".join(map(re.escape, data["acts"]["names"]))
    return Words(
        measures=Matcher(phrases, cased=False),
        imposing=frozenset(data["verbs"]["imposing"]),
        targeting=data["verbs"]["targeting"],
        target_prepositions=frozenset(data["prepositions"]["target"]),
        act=re.compile(rf"\b(?:{acts}) (?:\([A-Z]{{2,4}}\) )?(?:No\.? )?\d[\d/]*"),
    )
