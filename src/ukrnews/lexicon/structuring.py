"""Raw TOML values → frozen entry classes, strictly: nothing is coerced, nothing unknown is let through."""

from __future__ import annotations

import datetime as dt
import types
from collections.abc import Callable, Mapping
from enum import Enum
from typing import Any, Literal, TypeVar, Union, get_args, get_origin, get_type_hints

import attrs

T = TypeVar("T")
Convert = Callable[[Any], Any]
_Plan = tuple[dict[str, Convert], frozenset[str]]


class Misfit(ValueError):
    """A raw value that does not fit its field; the message names the field."""


def structure(cls: type[T], raw: Mapping[str, Any]) -> T:
    """An instance of the attrs class from one TOML table. Raises Misfit on unknown, missing and wrong ones."""
    plan, required = _PLANS.get(cls) or _PLANS.setdefault(cls, _plan(cls))
    values: dict[str, Any] = {}
    for name, value in raw.items():
        convert = plan.get(name)
        if convert is None:
            raise Misfit(f"unknown key {name!r} (known: {', '.join(sorted(plan))})")
        try:
            values[name] = convert(value)
        except Misfit as fault:
            raise Misfit(f"{name}: {fault}") from None
    if not required <= values.keys():
        raise Misfit(f"missing key {', '.join(map(repr, sorted(required - values.keys())))}")
    try:
        return cls(**values)
    except (ValueError, TypeError) as error:
        raise Misfit(str(error.args[0] if error.args else error)) from error  # attrs adds the field and the value


_PLANS: dict[type[Any], _Plan] = {}


def _plan(cls: type[Any]) -> _Plan:
    """How each field of the class is converted, and which fields must be given."""
    hints = get_type_hints(cls)
    fields: tuple[attrs.Attribute[Any], ...] = tuple(a for a in attrs.fields(cls) if a.init)
    plan = {a.name: _converter(hints[a.name]) for a in fields}
    return plan, frozenset(a.name for a in fields if a.default is attrs.NOTHING)


def _converter(hint: Any) -> Convert:
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        chosen = [a for a in args if a is not type(None)]
        if len(chosen) == 1:
            return _converter(chosen[0])  # TOML has no null: an optional key is left out
    elif origin is Literal:
        return _one_of({value: value for value in args})
    elif origin is tuple:
        return _sequence(args)
    elif isinstance(hint, type) and issubclass(hint, Enum):
        return _one_of({member.value: member for member in hint})
    elif isinstance(hint, type) and attrs.has(hint):
        return _table(hint)
    elif hint is str:
        return _text
    elif hint in _PLAIN:
        return _plain(hint)
    raise TypeError(f"an entry class cannot have a field of type {hint!r}")


def _text(value: Any) -> Any:
    if type(value) is not str:
        raise Misfit(f"{value!r} is not text")
    if not value or value != value.strip():
        raise Misfit(f"{value!r} is empty or has spaces around it")
    return value


_PLAIN = {bool: "true or false", int: "a whole number", float: "a number", dt.date: "a date"}


def _plain(wanted: type) -> Convert:
    def convert(value: Any) -> Any:
        if type(value) is wanted:
            return value
        if wanted is float and type(value) is int:
            return float(value)
        raise Misfit(f"{value!r} is not {_PLAIN[wanted]}")

    return convert


def _one_of(choices: dict[Any, Any]) -> Convert:
    def convert(value: Any) -> Any:
        if isinstance(value, str | int) and value in choices:
            return choices[value]
        raise Misfit(f"{value!r} is not one of {', '.join(map(str, choices))}")

    return convert


def _table(cls: type) -> Convert:
    def convert(value: Any) -> Any:
        if not isinstance(value, dict):
            raise Misfit(f"{value!r} is not a table")
        return structure(cls, value)

    return convert


def _sequence(args: tuple[Any, ...]) -> Convert:
    """``tuple[T, ...]`` takes any length, ``tuple[A, B]`` one of each."""
    if len(args) == 2 and args[1] is Ellipsis:
        each, length = _converter(args[0]), None
        items: tuple[Convert, ...] = (each,)
    else:
        items, length = tuple(_converter(a) for a in args), len(args)

    def convert(value: Any) -> Any:
        if not isinstance(value, list):
            raise Misfit(f"{value!r} is not a list")
        if length is None:
            return tuple(map(items[0], value))
        if len(value) != length:
            raise Misfit(f"{value!r} has not {length} items")
        return tuple(item(v) for item, v in zip(items, value, strict=True))

    return convert
