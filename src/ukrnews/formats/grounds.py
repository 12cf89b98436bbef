"""The values of a finding's fields with the words of the article behind them, for what shows findings to people."""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from ukrnews.model import Finding, Ground, How, Response


@attrs.frozen(kw_only=True)
class Grounded:
    """A value and its grounds. Of a response it is the actor; None where the finding has no such field or item."""

    field: str
    item: int | None
    value: object
    grounds: tuple[Ground, ...]

    @property
    def says(self) -> str:
        """The words as they stand, and what they do: “he”, for “Mr Petrenko”; “two men” and “a girl”, counted."""
        return "".join(before + f"“{' '.join(ground.span.text.split())}”" for before, ground in self.told) + self.tail

    @property
    def told(self) -> Iterator[tuple[str, Ground]]:
        """Each ground with the words that join it to the one before."""
        last: Ground | None = None
        for ground in self.grounds:
            before = ", for " if last and last.how is How.REFERRED and ground.how is How.NAMED else " and "
            yield before if last else "", ground
            last = ground

    @property
    def tail(self) -> str:
        """What stands after the last words."""
        return ", counted" if any(ground.how is How.COUNTED for ground in self.grounds) else ""


def grounded(finding: Finding) -> Iterator[Grounded]:
    """Each value of the finding that has grounds, in the order of the grounds."""
    found: dict[tuple[str, int | None], list[Ground]] = {}
    for ground in finding.grounds:
        found.setdefault((ground.field, ground.item), []).append(ground)
    for (field, item), grounds in found.items():
        yield Grounded(field=field, item=item, value=value_of(finding, field, item), grounds=tuple(grounds))


def value_of(finding: Finding, field: str, item: int | None) -> object:
    """What stands in a field, or at an index of it; None where nothing does."""
    value = getattr(finding, field, None)
    if isinstance(value, tuple) and item is not None:
        value = value[item] if item < len(value) else None
    return value.actor if isinstance(value, Response) else value
