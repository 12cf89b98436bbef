"""English treebanks as sentences in this library's own tokens, for training the tagger."""

import gzip
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from ukrnews.reading import features as look
from ukrnews.reading.tokens import tokenize


class Sentence(NamedTuple):
    """Words, and their tags where the treebank gives one for exactly this word."""

    words: list[str]
    tags: list[str | None]


def read(folder: Path, name: str) -> list[Sentence]:
    """All sentences of one part, in this library's tokens."""
    return [_own_tokens(rows) for rows in _rows(folder, name)]


def _rows(folder: Path, name: str) -> Iterator[list[tuple[str, str, bool]]]:
    """Sentences as rows of form, XPOS, and whether a space follows."""
    table, conllu = folder / f"{name}.tsv.gz", folder / f"{name}.conllu"
    if table.exists():
        lines, form, tag, misc = gzip.decompress(table.read_bytes()).decode("utf-8").split("\n"), 0, 3, 6
    else:
        lines, form, tag, misc = conllu.read_text(encoding="utf-8").split("\n"), 1, 4, 9
    rows: list[tuple[str, str, bool]] = []
    for line in lines:
        cells = line.split("\t")
        if line.startswith("# ") and len(cells) < 7:
            continue
        if len(cells) > misc and not ("-" in cells[0] and form) and not ("." in cells[0] and form):
            rows.append((cells[form], cells[tag], "SpaceAfter=No" not in cells[misc]))
        elif not line and rows:
            yield rows
            rows = []


def _own_tokens(rows: list[tuple[str, str, bool]]) -> Sentence:
    text, places = "", []
    for form, tag, spaced in rows:
        places.append((len(text), len(text) + len(form), tag))
        text += form + (" " if spaced else "")
    words: list[str] = []
    tags: list[str | None] = []
    index = 0
    for token in tokenize(text):
        while index < len(places) and places[index][1] <= token.start:
            index += 1
        last = index
        while last < len(places) and places[last][0] < token.end:
            last += 1
        inside = places[index:last]
        words.append(token.text)
        if inside and inside[0][0] == token.start and inside[-1][1] == token.end:
            following = places[last][2] if last < len(places) else "."
            tags.append(merged_tag([tag for _, _, tag in inside], following, hyphen="-" in token.text))
        else:
            tags.append(None)
    return Sentence(words, tags)


def merged_tag(tags: list[str], following: str, *, hyphen: bool) -> str | None:
    """The tag of one token that the treebank has as several, given the tag of the word after it.

    A compound before a noun is an adjective ("a 30-day truce", "U.S.-led talks"), a name stays a name ("Lvova-Belova",
    "F-16"), else the last part decides. None where no rule is sure ("dont").
    """
    if len(tags) == 1:
        return tags[0] if tags[0] not in ("GW", "XX", "_") else None
    if "_" in tags:
        return None
    parts = [tag for tag in tags if tag not in ("HYPH", "SYM", ",", ":", ".", "$", "NFP")]
    if not parts:
        return None
    first, last = parts[0], parts[-1]
    if all(tag.startswith("NNP") for tag in parts) or len(parts) == 1:
        return last
    if first == "CD" and (last == "CD" or not hyphen):
        return "CD"
    if last == "CD":
        return first if first in ("NNP", "NN") else "CD"
    if not hyphen:
        return None
    if last in ("VBN", "VBG"):
        return last if first == "AFX" else "JJ"
    if following.startswith("NN") and last in ("NN", "NNS", "JJ", "VB", "IN", "RB", "RP"):
        return "JJ"
    if last in ("RP", "TO", "IN", "RB", "VB") and first in ("VB", "NN", "NNP", "DT"):
        return "NN"
    return last


def press_like(sentence: Sentence) -> Sentence:
    """The sentence without what e-mail does but the press does not: common nouns with a capital inside a sentence."""
    words, places = look.prepare(sentence.words)
    return Sentence(
        sentence.words,
        [
            None if place == "M" and word[0].isupper() and tag in ("NN", "NNS") else tag
            for word, place, tag in zip(words, places, sentence.tags, strict=True)
        ],
    )


def title_case(sentence: Sentence) -> Sentence:
    """The sentence as a headline writes it, for practice on headlines."""
    small = {"a", "an", "the", "of", "in", "on", "at", "to", "for", "and", "or", "but", "as", "by"}
    words = [
        word if word in small and index else word[:1].upper() + word[1:] for index, word in enumerate(sentence.words)
    ]
    return Sentence(words, sentence.tags)
