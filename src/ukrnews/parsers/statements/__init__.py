"""Who said what: reporting verbs, nouns and quotations, each with its source."""

from ukrnews.parsers.statements.parser import StatementParser, statements_of

__all__ = ["StatementParser", "statements_of"]
