"""What earlier parsers found, as a read-only view."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TypeVar

from ukrnews.model import Condition, Finding, Incident, Mention, Proposal, Statement

F = TypeVar("F", bound=Finding)


class Findings:
    """An immutable sequence of findings, in the order in which they were made."""

    __slots__ = ("_items", "_of")

    def __init__(self, items: Iterable[Finding] = ()) -> None:
        self._items = dict.fromkeys(items)  # keeps the order; a copy hashes nothing again
        self._of: dict[type[Finding], tuple[Any, ...]] = {}

    def __iter__(self) -> Iterator[Finding]:
        return iter(self._items)

    def __len__(self) -> int:
        return len(self._items)

    def __repr__(self) -> str:
        return f"Findings({len(self._items)} items)"

    def of(self, cls: type[F]) -> tuple[F, ...]:
        """The findings of that class, subclasses included."""
        known = self._of.get(cls)
        if known is None:
            known = self._of[cls] = tuple([item for item in self._items if isinstance(item, cls)])
        return known

    def plus(self, items: Iterable[Finding]) -> Findings:
        """A new view with more findings; one that is there already is not added again."""
        more = Findings()
        more._items = self._items.copy()
        more._items.update(dict.fromkeys(items))
        return more

    @property
    def mentions(self) -> tuple[Mention, ...]:
        """The mentions found so far."""
        return self.of(Mention)

    @property
    def statements(self) -> tuple[Statement, ...]:
        """The statements found so far."""
        return self.of(Statement)

    @property
    def incidents(self) -> tuple[Incident, ...]:
        """The incidents found so far."""
        return self.of(Incident)

    @property
    def proposals(self) -> tuple[Proposal, ...]:
        """The proposals found so far."""
        return self.of(Proposal)

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """The conditions found so far."""
        return self.of(Condition)
