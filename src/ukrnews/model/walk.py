"""What a value holds, at any depth."""

from collections.abc import Iterator, Mapping
from datetime import date
from enum import Enum
from functools import cache
from typing import Any, TypeVar, cast, get_args

import attrs

T = TypeVar("T")
_LEAVES = (str, int, float, date, type(None))


@cache
def _fields_holding(cls: Any, wanted: Any) -> tuple[str, ...]:
    """The names of the fields that may hold an instance of `wanted` by what their annotations say, last first; none
    where the class has no fields."""
    fields = attrs.fields(cls) if attrs.has(cls) else ()
    return tuple(field.name for field in reversed(fields) if _may_hold(field.type, wanted, (cls,)))


def _may_hold(annotation: Any, wanted: Any, seen: tuple[Any, ...]) -> bool:
    """Whether an annotation may stand for a value with `wanted` in it; one that says too little may."""
    parts = get_args(annotation)
    if parts:
        return any(part is not Ellipsis and _may_hold(part, wanted, seen) for part in parts)
    if not isinstance(annotation, type) or annotation is object:
        return True
    if issubclass(wanted, annotation) or issubclass(annotation, wanted):
        return True
    if annotation in seen or issubclass(annotation, (*_LEAVES, Enum)):
        return False
    if not attrs.has(annotation) or annotation.__subclasses__():
        return True
    return any(_may_hold(field.type, wanted, (*seen, annotation)) for field in attrs.fields(annotation))


def walk(value: object, wanted: type[T]) -> Iterator[T]:
    """Every instance of `wanted` in the value, itself included, in the order of the fields."""
    waiting, kind = [value], cast(Any, wanted)
    while waiting:
        value = waiting.pop()
        if isinstance(value, wanted):
            yield value
        cls: Any = type(value)
        if cls is tuple or cls is list:
            waiting += cast(list[object], value)[::-1]
            continue
        names = _fields_holding(cls, kind)
        if names:
            waiting += [getattr(value, name) for name in names]
        elif isinstance(value, tuple | list):
            waiting += value[::-1]
        elif isinstance(value, Mapping) and not isinstance(value, _LEAVES):
            waiting += [*value.values()][::-1]
