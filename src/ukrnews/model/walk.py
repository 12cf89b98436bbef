"""What a value holds, at any depth."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, TypeVar, cast, get_args

import attrs

T = TypeVar("T")
_LEAVES = (str, int, float, date, type(None))
_PLAIN = frozenset({str, int, float, bool, type(None)})


@cache
def _names(cls: Any) -> tuple[str, ...]:
    """The names of the fields, last first; none where the class has no fields."""
    return tuple(field.name for field in reversed(attrs.fields(cls))) if attrs.has(cls) else ()


@cache
def _may_hold(cls: Any, wanted: Any) -> bool:
    """Whether a field of the class may hold an instance of `wanted`, by what its annotations say."""
    return not attrs.has(cls) or any(_mentions(field.type, wanted, (cls,)) for field in attrs.fields(cls))


def _mentions(annotation: Any, wanted: Any, seen: tuple[Any, ...]) -> bool:
    """Whether an annotation may stand for a value with `wanted` in it; one that says too little may."""
    parts = get_args(annotation)
    if parts:
        return any(part is not Ellipsis and _mentions(part, wanted, seen) for part in parts)
    if not isinstance(annotation, type) or annotation is object:
        return True
    if annotation in seen:
        return False
    if issubclass(annotation, _LEAVES) or issubclass(annotation, Enum):
        return issubclass(wanted, annotation) or issubclass(annotation, wanted)
    if not attrs.has(annotation) or annotation.__subclasses__():
        return True
    if issubclass(wanted, annotation) or issubclass(annotation, wanted):
        return True
    return any(_mentions(field.type, wanted, (*seen, annotation)) for field in attrs.fields(annotation))


def walk(value: object, wanted: type[T]) -> Iterator[T]:
    """Every instance of `wanted` in the value, itself included, in the order of the fields."""
    waiting, kind = [value], cast(Any, wanted)
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
            continue
        cls: Any = type(value)
        if _may_hold(cls, kind):
            parts = [getattr(value, name) for name in _names(cls)]
            waiting += parts if issubclass(wanted, _LEAVES) else [p for p in parts if type(p) not in _PLAIN]
