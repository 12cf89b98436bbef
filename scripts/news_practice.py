"""Practice sentences for the tagger, made from the slots and sentences of `news_practice.txt`."""

import random
import re
from collections.abc import Iterator
from pathlib import Path

_FORMS = ("VB", "VBZ", "VBD", "VBN", "VBG")
_SLOT = re.compile(r"\{(\w+)(?:\.(\w+))?\}")


def practice(times: int, seed: int = 1) -> Iterator[tuple[list[str], list[str]]]:
    """Words and tags of each sentence, each pattern filled `times` times."""
    lists: dict[str, list[str]] = {}
    name = ""
    for line in (Path(__file__).parent / "news_practice.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("["):
            name = line.strip("[]")
            lists[name] = []
        elif line and not line.startswith("#"):
            lists[name] += [line] if name == "sentences" else line.split(" ")
    order = random.Random(seed)
    for pattern in lists.pop("sentences"):
        for _ in range(times):
            filled = _SLOT.sub(lambda slot: _fill(lists[slot[1]], slot[2], order), pattern)
            pairs = [pair.rpartition("/") for pair in filled.split(" ")]
            words = [word for word, _, _ in pairs]
            yield [words[0][:1].upper() + words[0][1:], *words[1:]], [tag for _, _, tag in pairs]


def _fill(words: list[str], form: str | None, order: random.Random) -> str:
    word = order.choice(words)
    if not form:
        return word
    return f"{word.split('/')[_FORMS.index('VB' if form == 'VBP' else form)]}/{form}"
