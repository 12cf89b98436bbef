"""Groups, clauses and the questions that parsers ask of them."""

from ukrnews.reading.syntax.protocol import Clause, NounGroup, Syntax, VerbGroup
from ukrnews.reading.syntax.shallow import ShallowSyntax

__all__ = ["Clause", "NounGroup", "ShallowSyntax", "Syntax", "VerbGroup"]
