"""Values → the plain lists and dicts that JSON is written from."""

import math
from collections.abc import Callable, Iterator, Mapping
from datetime import date, datetime
from enum import Enum
from functools import cache
from types import NoneType, UnionType
from typing import Any, NoReturn, Union, get_args, get_origin

import attrs
from cattrs import Converter
from cattrs.gen import make_dict_unstructure_fn, override

from ukrnews.formats.faults import EncodeError, Fault, step
from ukrnews.formats.tags import FORMAT_VERSION, TAG, VERSION, left_out, tag_of
from ukrnews.model import Finding, Report

Encode = Callable[[Any], Any]


def encode(value: object) -> Any:
    """Plain data of a value whose place does not fix its class: every object in it is tagged."""
    cls = type(value)
    if attrs.has(cls):
        return _tagged(value)
    if isinstance(value, list | tuple):
        return [encode(item) for item in value]
    if isinstance(value, Mapping):
        return {key: encode(item) for key, item in value.items()}
    return _encoder().unstructure(value)


def refuse(data: object, error: Exception) -> NoReturn:
    """Say where in the plain data the writing failed. Raises EncodeError."""
    if isinstance(error, RecursionError):
        raise EncodeError([Fault("$", "the value is nested too deeply")])
    raise EncodeError(list(_faults(data, "$")) or [Fault("$", str(error))])


def _faults(data: object, path: str) -> Iterator[Fault]:
    if isinstance(data, str):
        if any("\ud800" <= character <= "\udfff" for character in data):
            yield Fault(path, f"a lone surrogate cannot be written: {data[:80]!r}")
    elif isinstance(data, float):
        if not math.isfinite(data):
            yield Fault(path, f"{data} is not a number that JSON knows")
    elif isinstance(data, list | tuple):
        for index, item in enumerate(data):
            yield from _faults(item, step(path, index))
    elif isinstance(data, Mapping):
        for key, item in data.items():
            yield from _faults(key, path)
            yield from _faults(item, step(path, str(key)))
    elif data is not None and not isinstance(data, int):
        yield Fault(path, f"a {type(data).__name__} has no JSON form: {str(data)[:80]!r}")


def _tagged(value: Any) -> dict[str, Any]:
    plain: dict[str, Any] = _encoder().unstructure(value, type(value))
    return plain if isinstance(value, Finding) else {TAG: tag_of(type(value)), **plain}


def _fields(cls: Any, converter: Converter) -> Encode:
    rare: dict[str, Any] = {name: override(omit_if_default=True) for name in left_out(cls)}
    return make_dict_unstructure_fn(cls, converter, **rare)


def _object(cls: Any, converter: Converter) -> Encode:
    fields = _fields(cls, converter)
    head = {VERSION: FORMAT_VERSION} if cls is Report else {}

    def encode_object(value: Any) -> dict[str, Any]:
        if type(value) is not cls:  # a subclass would lose its own fields without a word
            raise EncodeError([Fault("$", f"a {type(value).__name__} stands where only {cls.__name__} itself can be")])
        return {**head, **fields(value)}

    return encode_object


def _finding(cls: Any, converter: Converter) -> Encode:
    fields: dict[type, Encode] = {}

    def encode_finding(value: Any) -> dict[str, Any]:
        kind = type(value)
        if kind not in fields:
            fields[kind] = _fields(kind, converter)
        return {TAG: tag_of(kind), **fields[kind](value)}

    return encode_finding


def _union(cls: Any, converter: Converter) -> Encode:
    members = [member for member in get_args(cls) if member is not NoneType]
    if len(members) == 1:
        inner = converter.get_unstructure_hook(members[0])
        return lambda value: None if value is None else inner(value)
    return encode


def _mapping(cls: Any, converter: Converter) -> Encode:
    _, of = get_args(cls) or (str, Any)

    def encode_mapping(value: Mapping[Any, Any]) -> dict[str, Any]:
        for key in value:
            if not isinstance(key, str):
                raise EncodeError([Fault("$", f"the keys of an object must be strings, not {key!r}")])
        return {key: converter.unstructure(item, of) for key, item in value.items()}

    return encode_mapping


def _is_union(cls: Any) -> bool:
    return get_origin(cls) in (Union, UnionType)


def _is_mapping(cls: Any) -> bool:
    origin = get_origin(cls) or cls
    return isinstance(origin, type) and issubclass(origin, Mapping)


def _is_finding(cls: Any) -> bool:
    return isinstance(cls, type) and issubclass(cls, Finding)


def _value_of(member: Enum) -> Any:
    return member.value


@cache
def _encoder() -> Converter:
    converter = Converter()
    converter.register_unstructure_hook(date, date.isoformat)
    converter.register_unstructure_hook(datetime, datetime.isoformat)
    converter.register_unstructure_hook(Enum, _value_of)
    converter.register_unstructure_hook_factory(_is_mapping, _mapping)
    converter.register_unstructure_hook_factory(_is_union, _union)
    converter.register_unstructure_hook_factory(attrs.has, _object)
    converter.register_unstructure_hook_factory(_is_finding, _finding)
    return converter
