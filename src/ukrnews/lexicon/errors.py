"""What goes wrong with a word list."""

from __future__ import annotations


class LexiconError(ValueError):
    """A word list that cannot be used; the message names file, table, entry and fault.

    ``LexiconError("unknown key 'nmae'", file="mine.toml", table="actors", entry="#3")`` reads
    ``mine.toml: actors #3: unknown key 'nmae'``.
    """

    def __init__(self, fault: str, *, file: str, table: str | None = None, entry: str | None = None) -> None:
        self.fault, self.file, self.table, self.entry = fault, file, table, entry
        place = " ".join(part for part in (table, entry) if part)
        super().__init__(f"{file}: {place}: {fault}" if place else f"{file}: {fault}")

    def __reduce__(self) -> tuple[object, ...]:
        """Pickle with the keyword arguments, so that worker processes can hand the error back."""
        return _rebuilt, (self.fault, self.file, self.table, self.entry)


def _rebuilt(fault: str, file: str, table: str | None, entry: str | None) -> LexiconError:
    return LexiconError(fault, file=file, table=table, entry=entry)
