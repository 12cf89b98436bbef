"""A fingerprint of a value that is the same in every run, process and version that knows the value."""

from collections.abc import Mapping
from enum import Enum
from functools import cache
from hashlib import blake2s
from typing import Any

import attrs


@cache
def _fields(cls: Any) -> tuple[tuple[str, Any], ...]:
    return tuple((field.name, field.default) for field in attrs.fields(cls) if field.name != "grounds")


def _canonical(value: object) -> object:
    """The value as nested tuples of plain values. Fields at their default are left out, so that a field
    added in a later version does not change the fingerprint of what an earlier one found; so are the grounds, which
    say why something was found, not what."""
    if isinstance(value, Enum):
        return _canonical(value.value)
    if value is None or isinstance(value, str | int | float):
        return value
    if isinstance(value, tuple | list):
        return tuple([_canonical(item) for item in value])
    if isinstance(value, Mapping):
        return tuple(sorted(((str(key), _canonical(item)) for key, item in value.items()), key=lambda pair: pair[0]))
    cls: Any = type(value)
    if attrs.has(cls):
        parts: list[object] = [getattr(value, "type", cls.__name__)]
        for name, default in _fields(cls):
            part = getattr(value, name)
            if part != default:
                parts.append((name, _canonical(part)))
        return tuple(parts)
    return repr(value)


def fingerprint(value: object) -> str:
    """Eight hexadecimal digits over the whole value (BLAKE2s)."""
    plain = repr(_canonical(value)).encode("utf-8", "surrogatepass")
    return blake2s(plain, digest_size=4).hexdigest()
