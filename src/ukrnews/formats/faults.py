"""What is wrong with what is read or written, and where."""

from collections.abc import Iterable
from typing import NamedTuple

from ukrnews.model.checks import shown

_MOST = 50
"""How many faults a message shows."""


_LONG = 80


class Fault(NamedTuple):
    """One thing wrong at one place."""

    path: str
    """Where: "$.findings[3].speakers[0].kind"."""
    message: str
    """What is wrong there, in words."""

    def __str__(self) -> str:
        return f"{self.path}: {self.message}"


class _Faulty(ValueError):
    """A value that holds one fault or several; the message shows the first of them."""

    def __init__(self, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        more = [f"… and {len(self.faults) - _MOST} more"] if len(self.faults) > _MOST else []
        super().__init__("\n".join([*map(str, self.faults[:_MOST]), *more]))

    def __reduce__(self) -> tuple[type["_Faulty"], tuple[tuple[Fault, ...]]]:
        return type(self), (self.faults,)


class DecodeError(_Faulty):
    """The text is not the JSON of what was asked for. `faults` lists everything that was found wrong."""


class EncodeError(_Faulty):
    """The value has no exact JSON form. `faults` lists everything that stands in its way."""


def step(path: str, key: str | int) -> str:
    """The path one key or index further down."""
    if isinstance(key, int):
        return f"{path}[{key}]"
    return f"{path}.{key}" if key.isidentifier() and len(key) < _LONG else f"{path}[{shown(key)}]"
