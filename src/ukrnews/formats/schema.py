"""The JSON Schema (2020-12) of a Report, made from the classes. `report.schema.json` beside this file is what it makes;
`ukrnews schema` prints it anew."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from types import NoneType, UnionType
from typing import Any, Union, get_args, get_origin

import attrs

from ukrnews.formats.tags import FORMAT_VERSION, TAG, VERSION, left_out, tag_of
from ukrnews.model import Condition, Finding, Incident, Mention, Proposal, Report, Statement

JsonSchema = dict[str, Any]

KINDS: tuple[type[Finding], ...] = (Statement, Incident, Proposal, Condition, Mention)
"""The kinds of finding that the library itself knows."""

_SOME_TEXT = {"pattern": "\\S"}
_COUNTRY = {"pattern": "^[A-Z]{3}$"}
_WIKIDATA = {"pattern": "^Q[1-9][0-9]*$"}
_DURATION = (
    "^P([0-9]+W|(?=[0-9T])([0-9]+Y)?([0-9]+M)?([0-9]+D)?(T(?=[0-9])([0-9]+H)?([0-9]+M)?([0-9]+S)?)?)$"  # weeks alone
)
_NOT_NEGATIVE = {"minimum": 0}
_NOT_EMPTY = {"minItems": 1}

# What the validators demand beyond the type, by class and field.
_LIMITS: dict[tuple[str, str], JsonSchema] = {
    ("Span", "start"): _NOT_NEGATIVE,
    ("Span", "end"): {"minimum": 1},
    ("Span", "text"): {"minLength": 1},
    ("Actor", "name"): _SOME_TEXT,
    ("Actor", "country"): _COUNTRY,
    ("Actor", "role"): _SOME_TEXT,
    ("Actor", "wikidata"): _WIKIDATA,
    ("Place", "name"): _SOME_TEXT,
    ("Place", "region"): _SOME_TEXT,
    ("Place", "country"): _COUNTRY,
    ("Place", "latitude"): {"minimum": -90, "maximum": 90},
    ("Place", "longitude"): {"minimum": -180, "maximum": 180},
    ("Place", "wikidata"): _WIKIDATA,
    ("When", "text"): _SOME_TEXT,
    ("Count", "minimum"): _NOT_NEGATIVE,
    ("Count", "maximum"): _NOT_NEGATIVE,
    ("Count", "text"): _SOME_TEXT,
    ("Weapon", "name"): _SOME_TEXT,
    ("Finding", "evidence"): _NOT_EMPTY,
    ("Finding", "rule"): _SOME_TEXT,
    ("Statement", "content"): _NOT_EMPTY,
    ("Statement", "medium"): _SOME_TEXT,
    ("Proposal", "duration"): {"pattern": _DURATION},
    ("Response", "evidence"): _NOT_EMPTY,
    ("Ground", "field"): {"pattern": "^[^\\s0-9]\\S*$"},
    ("Ground", "item"): _NOT_NEGATIVE,
}

_PLAIN: dict[Any, JsonSchema] = {
    str: {"type": "string"},
    int: {"type": "integer"},
    float: {"type": "number"},
    bool: {"type": "boolean"},
    NoneType: {"type": "null"},
    date: {"type": "string", "format": "date"},
    datetime: {"type": "string", "format": "date-time"},
    Any: {},
}


def schema(*kinds: type[Finding]) -> JsonSchema:
    """The schema of a Report that holds the library's own kinds of finding, and the further kinds given.

    Each class and each enum is named once, under `$defs`, as generators of code want it; `$id` carries the version of
    the format. Fields without a default are required; a default is named where it is not written. Raises TypeError for
    a field whose type has no JSON form.
    """
    for kind in kinds:
        if not (isinstance(kind, type) and issubclass(kind, Finding)):
            raise TypeError(f"schema: kinds must be kinds of finding, not {kind!r}")
    definitions: dict[str, JsonSchema] = {}
    maker = _Maker(definitions, (*KINDS, *kinds))
    report = maker.object_of(Report)
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:ukrnews:report:{FORMAT_VERSION}",
        **report,
        "$defs": dict(sorted(definitions.items())),
    }


def limits_of(cls: type, field: str) -> JsonSchema:
    """What the validators demand of a field beyond its type."""
    return next((found for base in cls.__mro__ if (found := _LIMITS.get((base.__name__, field)))), {})


def committed() -> str:
    """The text of the schema that is shipped with the package."""
    from importlib.resources import files

    return files("ukrnews.formats").joinpath("report.schema.json").read_text(encoding="utf-8")


class _Maker:
    """Makes the schema of a type, collecting the classes on the way as definitions."""

    def __init__(self, definitions: dict[str, JsonSchema], kinds: tuple[type[Finding], ...]) -> None:
        self.definitions = definitions
        self.kinds = kinds

    def of(self, cls: Any) -> JsonSchema:
        origin, arguments = get_origin(cls) or cls, get_args(cls)
        if cls in _PLAIN:
            return dict(_PLAIN[cls])
        if origin in (Union, UnionType):
            return self._union(list(arguments))
        if origin in (tuple, list, Sequence):
            return self._sequence(arguments, fixed=origin is tuple and arguments[-1:] != (Ellipsis,))
        if origin in (dict, Mapping):
            return {"type": "object", "additionalProperties": self.of(arguments[1]) if arguments else {}}
        if isinstance(cls, type) and issubclass(cls, Enum):
            return self._enum(cls)
        if isinstance(cls, type) and issubclass(cls, Finding):
            return self._finding(cls)
        if attrs.has(cls):
            return self._reference(cls)
        raise TypeError(f"{cls} has no JSON form")

    def _union(self, members: list[Any]) -> JsonSchema:
        made: JsonSchema = {"anyOf": [self.of(member) for member in members]}
        objects = [member for member in members if attrs.has(member)]
        if len(objects) > 1 and len(objects) == len(members):
            made["required"] = [TAG]  # only the tag tells them apart
        elif len(objects) > 1:
            made["if"], made["then"] = {"type": "object"}, {"required": [TAG]}
        return made

    def _enum(self, cls: type[Enum]) -> JsonSchema:
        """A reference to the enum, under its name once."""
        values = [member.value for member in cls]
        kind = {"type": "string"} if all(isinstance(value, str) for value in values) else {}
        told = _summary(cls)
        self.definitions.setdefault(cls.__name__, {"title": cls.__name__, "description": told, **kind, "enum": values})
        return {"$ref": f"#/$defs/{cls.__name__}"}

    def _sequence(self, arguments: tuple[Any, ...], *, fixed: bool) -> JsonSchema:
        if fixed and arguments:
            items = [self.of(argument) for argument in arguments]
            if all(item == items[0] for item in items):  # generators know lengths better than positions
                return {"type": "array", "items": items[0], "minItems": len(items), "maxItems": len(items)}
            return {"type": "array", "prefixItems": items, "items": False, "minItems": len(items)}
        return {"type": "array", "items": self.of(arguments[0]) if arguments else {}}

    def _finding(self, cls: type[Finding]) -> JsonSchema:
        kinds = [
            kind for kind in self.kinds if issubclass(kind, cls) and (kind is cls or not issubclass(kind, Mention))
        ]
        found = [self._reference(kind) for kind in kinds]
        if len(found) == 1:
            return found[0]
        self.definitions[cls.__name__] = {"title": cls.__name__, "description": _summary(cls), "anyOf": found}
        return {"$ref": f"#/$defs/{cls.__name__}"}

    def _reference(self, cls: Any) -> JsonSchema:
        if cls.__name__ not in self.definitions:
            self.definitions[cls.__name__] = {}  # holds the place while a class that refers to itself is made
            self.definitions[cls.__name__] = self.object_of(cls)
        return {"$ref": f"#/$defs/{cls.__name__}"}

    def object_of(self, cls: Any) -> JsonSchema:
        """The object of a class, whole."""
        head: JsonSchema = {TAG: {"const": tag_of(cls)}}
        if cls is Report:
            head[VERSION] = {"const": FORMAT_VERSION}
        fields = attrs.fields(attrs.resolve_types(cls))
        required = [field.name for field in fields if field.default is attrs.NOTHING]
        return {
            "title": cls.__name__,
            "description": _summary(cls),
            "type": "object",
            "properties": head | {field.name: self._field(cls, field) for field in fields},
            "required": [TAG, *required] if issubclass(cls, Finding) else required,
            "additionalProperties": False,
        }

    def _field(self, cls: Any, field: "attrs.Attribute[Any]") -> JsonSchema:
        from ukrnews.formats.encoding import encode  # it loads cattrs, which few who import this file need

        limits = limits_of(cls, field.name)
        made = self.of(field.type)
        default = {"default": encode(field.default)} if field.name in left_out(cls) else {}
        if "anyOf" in made:  # None, or what the limits are for
            options = [option if option == _PLAIN[NoneType] else {**option, **limits} for option in made["anyOf"]]
            return {**made, "anyOf": options, **default}
        return {**made, **limits, **default}


def _summary(cls: type) -> str:
    """The first paragraph of what the class says of itself."""
    return " ".join((cls.__doc__ or cls.__name__).split("\n\n")[0].split())
