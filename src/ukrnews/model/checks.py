"""What the values of the model must satisfy: attrs validators as plain functions, naming class, field and value."""

import math
import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any

import attrs

Validator = Callable[[object, "attrs.Attribute[Any]", Any], None]

_COUNTRY = re.compile(r"[A-Z]{3}")
_WIKIDATA = re.compile(r"Q[1-9][0-9]*")
_DURATION = re.compile(
    r"P(?:[0-9]+W|(?=[0-9T])(?:[0-9]+Y)?(?:[0-9]+M)?(?:[0-9]+D)?"
    r"(?:T(?=[0-9])(?:[0-9]+H)?(?:[0-9]+M)?(?:[0-9]+S)?)?)"
)
_SHOWN = 80
_LONGEST = 500


class Faults(ValueError):
    """Several things wrong with one value; the message is that of the first, `messages` holds all."""

    def __init__(self, messages: Iterable[str]) -> None:
        self.messages = tuple(messages)
        more = f" (and {len(self.messages) - 1} more faults)" if len(self.messages) > 1 else ""
        super().__init__(self.messages[0] + more)

    def __reduce__(self) -> tuple[type["Faults"], tuple[tuple[str, ...]]]:
        return type(self), (self.messages,)


def shortened(text: str) -> str:
    """The text, cut where it is too long for a message."""
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def shown(value: object) -> str:
    """The value as it is quoted in a message, cut where it is long."""
    text = repr(value)
    return text if len(text) <= _SHOWN else text[: _SHOWN - 1] + "…"


def field_name(instance: object, attribute: "attrs.Attribute[Any]") -> str:
    """`Class.field`, the way every message begins."""
    return f"{type(instance).__name__}.{attribute.name}"


def _wrong_type(instance: object, attribute: "attrs.Attribute[Any]", wanted: str, value: object) -> TypeError:
    name = field_name(instance, attribute)
    return TypeError(f"{name} must be {wanted}, not {type(value).__name__}: {shown(value)}")


def a_string(instance: object, attribute: "attrs.Attribute[Any]", value: Any) -> None:
    """Any string, empty ones too."""
    if not isinstance(value, str):
        raise _wrong_type(instance, attribute, "a string", value)


def unicode_text(instance: object, attribute: "attrs.Attribute[Any]", value: Any) -> None:
    """A string that can be written down as UTF-8: without lone surrogates, the traces of bytes decoded wrongly."""
    a_string(instance, attribute, value)
    try:
        value.isascii() or value.encode()
    except UnicodeEncodeError as error:
        raise ValueError(
            f"{field_name(instance, attribute)} must be Unicode text, but holds a lone surrogate at {error.start}: "
            f"{value[error.start]!r} (decode the bytes with errors='replace', or replace it)"
        ) from None


def some_text(instance: object, attribute: "attrs.Attribute[Any]", value: Any) -> None:
    """A string that holds more than blanks."""
    if not isinstance(value, str):
        raise _wrong_type(instance, attribute, "a string", value)
    if not value or value.isspace():
        raise ValueError(f"{field_name(instance, attribute)} must not be empty: {shown(value)}")


def a_bool(instance: object, attribute: "attrs.Attribute[Any]", value: Any) -> None:
    """True or False, no other truth."""
    if value is not True and value is not False:
        raise _wrong_type(instance, attribute, "True or False", value)


def a_natural(instance: object, attribute: "attrs.Attribute[Any]", value: Any) -> None:
    """An integer from zero up; a bool is none."""
    if not isinstance(value, int) or isinstance(value, bool):
        raise _wrong_type(instance, attribute, "an integer", value)
    if value < 0:
        raise ValueError(f"{field_name(instance, attribute)} must not be negative: {value}")


def a_date(instance: object, attribute: "attrs.Attribute[Any]", value: Any) -> None:
    """A calendar day; a datetime is refused, as its hour would be lost on the way."""
    if not isinstance(value, date) or isinstance(value, datetime):
        raise _wrong_type(instance, attribute, "a datetime.date without a time", value)


def a_country(instance: object, attribute: "attrs.Attribute[Any]", value: Any) -> None:
    """The shape of an ISO 3166-1 alpha-3 code; whether it is given to a country is the lexicon's to know."""
    a_string(instance, attribute, value)
    if not _COUNTRY.fullmatch(value):
        name = field_name(instance, attribute)
        raise ValueError(f"{name} must be an ISO 3166-1 alpha-3 code such as 'UKR': {shown(value)}")


def a_wikidata_id(instance: object, attribute: "attrs.Attribute[Any]", value: Any) -> None:
    """The shape of a Wikidata item: Q and a number."""
    a_string(instance, attribute, value)
    if not _WIKIDATA.fullmatch(value):
        raise ValueError(f"{field_name(instance, attribute)} must be a Wikidata item such as 'Q212': {shown(value)}")


def a_duration(instance: object, attribute: "attrs.Attribute[Any]", value: Any) -> None:
    """An ISO 8601 duration in whole units; weeks stand alone."""
    a_string(instance, attribute, value)
    if not _DURATION.fullmatch(value):
        name = field_name(instance, attribute)
        raise ValueError(f"{name} must be an ISO 8601 duration such as 'P30D' or 'PT72H': {shown(value)}")


def degrees(limit: float) -> Validator:
    """A finite number between -limit and limit."""

    def check(instance: object, attribute: "attrs.Attribute[Any]", value: Any) -> None:
        if not isinstance(value, float):
            raise _wrong_type(instance, attribute, "a number of degrees", value)
        if math.isnan(value) or not -limit <= value <= limit:
            raise ValueError(f"{field_name(instance, attribute)} must lie between -{limit} and {limit}: {value}")

    return check


def whole_as_float(value: object) -> object:
    """A whole number given for a float is that float; all else is left to the validator."""
    return float(value) if isinstance(value, int) and not isinstance(value, bool) else value


def _indefinite(names: str) -> str:
    return f"an {names}" if names[0] in "AEIO" else f"a {names}"


def expect(argument: str, value: object, *classes: type) -> None:
    """Refuse an argument of another class. Raises TypeError: "parse: text must be str or Article, not int"."""
    if not isinstance(value, classes):
        raise TypeError(f"{argument} must be {' or '.join(c.__name__ for c in classes)}, not {type(value).__name__}")


def a(*classes: type) -> Validator:
    """An instance of one of the classes."""
    wanted = _indefinite(" or ".join(cls.__name__ for cls in classes))

    def check(instance: object, attribute: "attrs.Attribute[Any]", value: Any) -> None:
        if not isinstance(value, classes):
            raise _wrong_type(instance, attribute, wanted, value)

    return check


def optional(check: Validator) -> Validator:
    """None, or what the other check lets through."""

    def check_unless_none(instance: object, attribute: "attrs.Attribute[Any]", value: Any) -> None:
        if value is not None:
            check(instance, attribute, value)

    return check_unless_none


def tuple_of(cls: type) -> Validator:
    """A tuple, empty or not, with instances of the class only."""
    wanted = f"a tuple of {cls.__name__}"

    def check(instance: object, attribute: "attrs.Attribute[Any]", value: Any) -> None:
        if not isinstance(value, tuple):
            raise _wrong_type(instance, attribute, wanted, value)
        for index, item in enumerate(value):
            if not isinstance(item, cls):
                name = field_name(instance, attribute)
                kind = type(item).__name__
                raise TypeError(f"{name}[{index}] must be {_indefinite(cls.__name__)}, not {kind}: {shown(item)}")

    return check


def some(cls: type, why: str) -> Validator:
    """A tuple of the class that is not empty; `why` ends the message where it is."""
    check_items = tuple_of(cls)

    def check(instance: object, attribute: "attrs.Attribute[Any]", value: Any) -> None:
        check_items(instance, attribute, value)
        if not value:
            raise ValueError(f"{field_name(instance, attribute)} must not be empty: {why}")

    return check
