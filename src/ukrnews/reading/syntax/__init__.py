"""Groups, clauses and the questions that parsers ask of them."""

from ukrnews.reading.syntax.protocol import Chunk, Clause, NounGroup, ReportingVerbs, Syntax, VerbGroup
from ukrnews.reading.syntax.shallow import ShallowSyntax

__all__ = ["Chunk", "Clause", "NounGroup", "ReportingVerbs", "ShallowSyntax", "Syntax", "VerbGroup"]
