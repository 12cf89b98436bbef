"""The sentences of an article as rules see them: rows of chunks, each with the letter of its kind."""

from __future__ import annotations

from rich.console import Console
from rich.text import Text

from ukrnews.cli import words
from ukrnews.model import Article
from ukrnews.parsers.pipeline import Pipeline


def show_chunks(article: Article, pipeline: Pipeline, console: Console) -> None:
    """Print a line a sentence: "N Kallas  V said  N the plan  V was  A dead". The kinds: `ukrnews.reading.Chunk`."""
    document = pipeline.reader.read(article, pipeline.lexicon)
    for sentence in document.sentences:
        line = Text()
        for chunk in document.syntax.chunks(sentence):
            line.append(f"{chunk.kind} ", "cyan").append(words.plain(document.words(chunk.first, chunk.last)) + "  ")
        console.print(line, soft_wrap=True)
    console.print()
