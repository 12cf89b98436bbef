"""Who said what: reporting verbs, nouns and quotations, each with its source."""

from ukrnews.parsers.statements.parser import STATEMENTS, StatementParser, statements_of

__all__ = ["STATEMENTS", "StatementParser", "statements_of"]
