"""Values to JSON and back, exactly.

Every field is written, in the order of the class; grounds, and what a ground says beyond field and span, only where
they are not at their default, and after the rest. An object carries its `type` wherever the place does not fix its
class: findings always, others at top level and where a field may hold one of several classes. A Report carries
`format_version` besides. Dates are ISO 8601, enums their values, spans code points.
"""

import json
import math
from collections.abc import Iterable, Iterator
from typing import Any, NoReturn, TypeVar, overload

from ukrnews.formats.faults import DecodeError, Fault
from ukrnews.model import Report
from ukrnews.model.checks import expect, shown

T = TypeVar("T")

_LINE_BREAKS = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def to_json(obj: object, *, indent: int | None = None) -> str:
    """The JSON of a Report, of any other object of the model, or of a list, tuple or dict of them.

    One line unless `indent` is given; the same value gives the same bytes. Raises EncodeError where the value has no
    exact JSON form (NaN, lone surrogates, an unknown class in a user's own field).
    """
    from ukrnews.formats.encoding import encode, refuse

    data = encode(obj)
    try:
        text = json.dumps(data, ensure_ascii=False, allow_nan=False, indent=indent)
        if text.isascii():
            return text
        text.encode()
    except (TypeError, ValueError, RecursionError) as error:
        refuse(data, error)
    return text.translate(_LINE_BREAKS)  # they stand in strings only, and some readers break lines at them


def to_jsonl(items: Iterable[object]) -> Iterator[str]:
    """JSON Lines, one item a line with its line feed, made one by one: `file.writelines(to_jsonl(reports))`."""
    expect("to_jsonl: items", items, Iterable)
    for item in items:
        yield to_json(item) + "\n"


@overload
def from_json(text: str | bytes, *, lenient: bool = False) -> Report: ...
@overload
def from_json(text: str | bytes, cls: type[T], *, lenient: bool = False) -> T: ...
@overload
def from_json(text: str | bytes, cls: Any, *, lenient: bool = False) -> Any: ...
def from_json(text: str | bytes, cls: Any = Report, *, lenient: bool = False) -> Any:
    """The value that `to_json` wrote; `cls` is its class or any type over classes: `list[Finding]`, `Actor | None`.

    Fields that have a default may be absent. Raises DecodeError with every fault and its path. With `lenient` (for what
    a newer version wrote) unknown keys and a newer `format_version` are let pass, and a finding of an unknown type is
    left out of its Report, which says so in `problems`.
    """
    from ukrnews.formats.decoding import decode

    return decode(_load(text), cls, lenient=lenient)


@overload
def from_jsonl(source: str | bytes | Iterable[str | bytes], *, lenient: bool = False) -> Iterator[Report]: ...
@overload
def from_jsonl(source: str | bytes | Iterable[str | bytes], cls: type[T], *, lenient: bool = False) -> Iterator[T]: ...
@overload
def from_jsonl(source: str | bytes | Iterable[str | bytes], cls: Any, *, lenient: bool = False) -> Iterator[Any]: ...
def from_jsonl(
    source: str | bytes | Iterable[str | bytes], cls: Any = Report, *, lenient: bool = False
) -> Iterator[Any]:
    """The items of JSON Lines, given whole or as lines (an open file), read as they are asked for. Blank lines are
    passed over. Raises DecodeError as `from_json` does, each path beginning with its line."""
    if isinstance(source, bytes | bytearray | memoryview):
        source = bytes(source).split(b"\n")
    if not isinstance(source, Iterable):
        raise TypeError(f"from_jsonl: source must be text or lines, not {type(source).__name__}")
    for number, line in enumerate(source.split("\n") if isinstance(source, str) else source, start=1):
        if not isinstance(line, str | bytes) or line.strip():
            try:
                yield from_json(line, cls, lenient=lenient)
            except DecodeError as error:
                faults = [Fault(f"line {number}: {fault.path}", fault.message) for fault in error.faults]
                raise DecodeError(faults) from None


def _load(text: str | bytes) -> Any:
    if not isinstance(text, str | bytes | bytearray | memoryview):
        raise TypeError(f"from_json: text must be str or bytes, not {type(text).__name__}")
    try:
        if not isinstance(text, str):
            text = bytes(text).decode()
        else:
            text.isascii() or text.encode()
        return json.loads(text, object_pairs_hook=_object, parse_constant=_no_constant, parse_float=_finite)
    except UnicodeError as error:
        reason = f"the text is not Unicode: {error}"
    except json.JSONDecodeError as error:
        reason = f"the text is not JSON: {error}"
    except RecursionError:
        reason = "the text is nested too deeply"
    except ValueError as error:
        reason = str(error)
    raise DecodeError([Fault("$", reason)])


def _object(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise ValueError(f"the key {shown(_twice_in(key for key, _ in pairs))} stands twice in one object")
    return found


def _twice_in(keys: Iterable[str]) -> str:
    """The key that comes a second time first."""
    seen: set[str] = set()
    for key in keys:
        if key in seen:
            break
        seen.add(key)
    return key


def _no_constant(word: str) -> NoReturn:
    raise ValueError(f"{word} is not JSON")


def _finite(digits: str) -> float:
    number = float(digits)
    if math.isinf(number):
        raise ValueError(f"the number {digits[:40]} is too large")
    return number
