"""What a step of the pipeline may do wrong, told in one line; nothing that it does costs the other steps."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from ukrnews.model import Article
from ukrnews.model.checks import shortened
from ukrnews.reading.document import Document
from ukrnews.reading.packed import Packed
from ukrnews.reading.sentences import Paragraph, Sentence
from ukrnews.reading.tokens import Token


class Seal(NamedTuple):
    """What of a document no step may change."""

    article: Article
    text: str
    tokens: Sequence[Token]
    sentences: tuple[Sentence, ...]
    paragraphs: tuple[Paragraph, ...]


class Altered(RuntimeError):
    """A step changed the document that all steps read."""

    def __init__(self) -> None:
        super().__init__("it altered the document, which the steps after it read anew")


def seal(document: Document) -> Seal:
    """The document as it is now; compared with a later one it tells whether something was altered."""
    return Seal(
        document.article,
        document.text,
        document.tokens if isinstance(document.tokens, Packed) else tuple(document.tokens),
        tuple(document.sentences),
        tuple(document.paragraphs),
    )


def same(document: Document, before: Seal) -> bool:
    """Whether the document still is what it was."""
    try:
        return seal(document) == before
    except Exception:  # what was put in the place of a list need not be one
        return False


def fault_of(fault: BaseException) -> str:
    """The fault in one line of bounded length, even where it cannot tell itself."""
    try:
        words = " ".join(str(fault).split())
    except BaseException as another:  # any exception may come out of a plugin's `__str__`
        words = f"(its message cannot be told: {type(another).__name__})"
    return shortened(f"{type(fault).__name__}: {words}")
