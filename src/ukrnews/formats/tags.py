"""The names under which classes stand in JSON."""

import re
from typing import Any

import attrs

from ukrnews.model import Finding, Ground

FORMAT_VERSION = 1
"""Version of the JSON of a Report. It grows when an older library could no longer read what is written."""

TAG = "type"
VERSION = "format_version"
_INNER_CAPITAL = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")


def left_out(cls: Any) -> tuple[str, ...]:
    """The fields of a class that are not written where they are at their default: those of grounds, which are many."""
    if cls is Ground:
        return ("item", "how")
    return ("grounds",) if issubclass(cls, Finding) else ()


def tag_of(cls: type) -> str:
    """The tag of a class: its own for a finding, its name in snake_case for the rest.

    Raises TypeError where the class has a field that takes the tag's name.
    """
    if attrs.has(cls) and any(field.name == TAG for field in attrs.fields(cls)):
        raise TypeError(f"{cls.__name__}.{TAG} cannot be a field: JSON keeps the tag of the class under that name")
    if issubclass(cls, Finding):
        return cls.type
    return _INNER_CAPITAL.sub("_", cls.__name__).lower()
