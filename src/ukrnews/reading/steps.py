"""The steps of a `Reader`: each is run by its name, and what it gives is held against what it was given."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, NoReturn, TypeVar

from ukrnews.model.checks import shortened, shown
from ukrnews.reading.sentences import Paragraph, Sentence
from ukrnews.reading.syntax import Syntax
from ukrnews.reading.tokens import Token

T = TypeVar("T")

QUESTIONS = tuple(sorted(name for name in vars(Syntax) if not name.startswith("_")))
"""What a `Syntax` answers."""


class ReadingError(ValueError):
    """A step of the reading fails, or gives less than it must; the message begins with the step's name."""


def run(name: str, step: Callable[..., T], *given: object) -> T:
    """What the step gives. Raises ReadingError for whatever it raises."""
    try:
        return step(*given)
    except ReadingError:
        raise
    except Exception as fault:  # a step of a user's may raise anything
        told = " ".join(f"{type(fault).__name__}: {fault}".split())
        raise ReadingError(shortened(f"step {name} of the reader: {told}")) from fault


def _refuse(name: str, why: str) -> NoReturn:
    raise ReadingError(f"step {name} of the reader: {why}")


def checked_tokens(text: str, tokens: Any) -> list[Token]:
    """The tokens, if they are in order and leave no character out that is not a space. Raises ReadingError."""
    if not isinstance(tokens, list):
        _refuse("tokenize", f"gave no list of tokens but {shown(tokens)}")
    at = 0
    for index, token in enumerate(tokens):
        if not isinstance(token, Token):
            _refuse("tokenize", f"item {index} is no Token but {shown(token)}")
        if text[at : token.start].strip():
            _refuse("tokenize", f"leaves {shown(text[at : token.start].strip())} at {at} out")
        inside = at <= token.start < token.end <= len(text)
        if not inside or token.index != index or token.text != text[token.start : token.end]:
            _refuse("tokenize", f"item {index} does not stand in the text, in order: {shown(token)}")
        at = token.end
    if text[at:].strip():
        _refuse("tokenize", f"leaves {shown(text[at:].strip())} at {at} out")
    return tokens


def checked_split(tokens: Sequence[Token], cut: Any) -> tuple[list[Sentence], list[Paragraph]]:
    """Sentences and paragraphs, if every token is in one of each. Raises ReadingError."""
    if not (isinstance(cut, tuple) and len(cut) == 2 and all(isinstance(part, list) for part in cut)):
        _refuse("split", f"gave no sentences and paragraphs but {shown(cut)}")
    sentences, paragraphs = cut
    at = 0
    for index, sentence in enumerate(sentences):
        if not isinstance(sentence, Sentence) or not at == sentence.first < sentence.last <= len(tokens):
            _refuse("split", f"sentence {index} does not begin at token {at}, where the one before ends")
        if sentence.index != index or not 0 <= sentence.paragraph < len(paragraphs):
            _refuse("split", f"sentence {index} is of no paragraph, or has another number: {shown(sentence)}")
        at = sentence.last
    if at < len(tokens):
        _refuse("split", f"leaves the tokens from {at} on out, of {len(tokens)}: {shown(tokens[at].text)}")
    return sentences, paragraphs


def checked_tags(words: Sequence[str], tags: Any) -> Sequence[str]:
    """The tags, if there is one for each word. Raises ReadingError."""
    if not isinstance(tags, Sequence) or isinstance(tags, str):
        _refuse("tag", f"gave no tags but {shown(tags)}")
    if len(tags) != len(words):
        number = f"{len(tags)} tag{'s' * (len(tags) != 1)} for {len(words)} word{'s' * (len(words) != 1)}"
        _refuse("tag", f"gave {number}: {shown(' '.join(words))}")
    return tags


def checked_syntax(syntax: Any) -> Syntax:
    """The syntax, if it has every question of the protocol. Raises ReadingError."""
    lacking = [name for name in QUESTIONS if not callable(getattr(syntax, name, None))]
    if lacking:
        _refuse("syntax", f"{type(syntax).__name__} does not answer {', '.join(lacking)}")
    found: Syntax = syntax
    return found
