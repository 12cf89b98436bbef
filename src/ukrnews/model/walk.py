"""What a value holds, at any depth."""

from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any, TypeVar

import attrs

T = TypeVar("T")
_LEAVES = (str, int, float, date, type(None))
_PLAIN = frozenset({str, int, float, bool, type(None)})


@cache
def _names(cls: Any) -> tuple[str, ...]:
    """The names of the fields, last first; none where the class has no fields."""
    return tuple(field.name for field in reversed(attrs.fields(cls))) if attrs.has(cls) else ()


def walk(value: object, wanted: type[T]) -> Iterator[T]:
    """Every instance of `wanted` in the value, itself included, in the order of the fields."""
    waiting = [value]
    while waiting:
        value = waiting.pop()
        if isinstance(value, wanted):
            yield value
        if isinstance(value, _LEAVES):
            continue
        if isinstance(value, tuple | list):
            waiting += value[::-1]
        elif isinstance(value, Mapping):
            waiting += [*value.values()][::-1]
        else:
            cls: Any = type(value)
            parts = [getattr(value, name) for name in _names(cls)]
            waiting += parts if issubclass(wanted, _LEAVES) else [p for p in parts if type(p) not in _PLAIN]
