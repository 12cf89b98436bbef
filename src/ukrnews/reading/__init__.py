"""Reading: from an article's characters to tokens, sentences, quotations, tags and what is built on them."""

from ukrnews.reading.document import Document, Reader, read
from ukrnews.reading.sentences import Paragraph, Sentence
from ukrnews.reading.steps import ReadingError
from ukrnews.reading.syntax.protocol import Clause, NounGroup, Syntax, VerbGroup
from ukrnews.reading.tokens import Token

__all__ = [
    "Clause",
    "Document",
    "NounGroup",
    "Paragraph",
    "Reader",
    "ReadingError",
    "Sentence",
    "Syntax",
    "Token",
    "VerbGroup",
    "read",
]
