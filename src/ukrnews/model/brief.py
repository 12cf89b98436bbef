"""A value in one short line, for people at a prompt and in a failing test."""

from enum import Enum
from typing import Any

import attrs

_LONGEST = 60
_MOST = 3


def brief(self: object) -> str:
    """The `repr` of every class: its name and its fields, without those at their default; long texts are cut, and
    inside a value others stand as their name or text alone."""
    cls: Any = type(self)
    told = ((f.name, getattr(self, f.name)) for f in attrs.fields(cls) if _says_something(f, getattr(self, f.name)))
    return f"{cls.__name__}({', '.join(f'{name}={_inner(value)}' for name, value in told)})"


def _says_something(field: "attrs.Attribute[Any]", value: object) -> bool:
    return field.repr is not False and value != field.default


def _inner(value: object) -> str:
    if isinstance(value, Enum):
        return f"{type(value).__name__}.{value.name}"
    if isinstance(value, str):
        return repr(value if len(value) <= _LONGEST else value[: _LONGEST - 1] + "…")
    if isinstance(value, tuple):
        shown = [_inner(item) for item in value[:_MOST]]
        if len(value) > _MOST:
            shown.append(f"… {len(value) - _MOST} more")
        return f"({', '.join(shown)}{',' if len(shown) == 1 else ''})"
    label = _label(value) if attrs.has(type(value)) else None
    return repr(value) if label is None else _inner(label)


def _label(value: Any) -> str | None:
    """What a value stands as inside another: its name, its text, or the words it was found in."""
    if isinstance(getattr(value, "type", None), str):
        value = value.evidence[0]
    found = getattr(value, "name", None) or getattr(value, "text", None)
    return found if isinstance(found, str) else None
