"""Plain lists and dicts → values, believing nothing: every value must have the type that its field states."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from enum import Enum
from functools import cache, partial
from types import NoneType, UnionType
from typing import Any, NoReturn, Union, get_args, get_origin

import attrs
from cattrs import (
    AttributeValidationNote,
    BaseValidationError,
    ClassValidationError,
    Converter,
    ForbiddenExtraKeysError,
    IterableValidationError,
    IterableValidationNote,
    StructureHandlerNotFoundError,
)
from cattrs.gen import make_dict_structure_fn

from ukrnews.formats import strict
from ukrnews.formats.faults import DecodeError, Fault, step
from ukrnews.formats.strict import refuse
from ukrnews.formats.tags import FORMAT_VERSION, TAG, VERSION, tag_of
from ukrnews.model import Finding, Report, finding_types
from ukrnews.model.checks import Faults, shown
from ukrnews.model.finding import finding_type
from ukrnews.model.report import disordered
from ukrnews.plugins import installed

Decode = Callable[[Any, Any], Any]

_MOST_NAMED = 12
"""Types that a fault names; plugins may define any number."""


def decode(data: object, cls: Any, *, lenient: bool) -> Any:
    """The value of the type. Raises DecodeError with all faults, TypeError for a type that has no JSON form."""
    try:
        hook = _decoder(lenient).get_structure_hook(cls)
    except StructureHandlerNotFoundError as error:
        raise TypeError(f"{error.type_} has no JSON form") from None
    try:
        return hook(data, cls)
    except (BaseValidationError, ValueError, TypeError, RecursionError) as error:
        raise DecodeError(_faults(error, "$")) from None


def _faults(error: BaseException, path: str) -> Iterator[Fault]:
    if isinstance(error, BaseValidationError):
        for inner in error.exceptions:
            where, note = path, _note(inner)
            if isinstance(note, AttributeValidationNote):
                where = step(path, note.name)
            elif isinstance(note, IterableValidationNote):
                where = step(path, note.index)
            yield from _faults(inner, where)
    elif isinstance(error, ForbiddenExtraKeysError):
        yield from (Fault(step(path, key), "is not a key known here") for key in sorted(error.extra_fields))
    elif isinstance(error, KeyError):
        yield Fault(path, "is missing")
    elif isinstance(error, Faults):
        yield from (Fault(path, message) for message in error.messages)
    else:
        yield Fault(path, str(error))


def _note(error: BaseException) -> Any:
    notes = [note for note in getattr(error, "__notes__", ()) if isinstance(note, str)]
    placed = [note for note in notes if isinstance(note, AttributeValidationNote | IterableValidationNote)]
    return placed[-1] if placed else None


def _refuse_tag(cls: Any, message: str) -> NoReturn:
    error = ValueError(message)
    error.add_note(AttributeValidationNote(f"{cls}.{TAG}", TAG, str))
    raise ClassValidationError(f"{cls}", [error], cls)


def _sequence(cls: Any, converter: Converter) -> Decode:
    origin, arguments = get_origin(cls) or cls, get_args(cls)
    make = list if origin is list else tuple
    fixed = origin is tuple and bool(arguments) and arguments[-1] is not Ellipsis
    kinds = list(arguments) if fixed else [arguments[0] if arguments else Any]
    hooks = [converter.get_structure_hook(kind) for kind in kinds]

    def decode_sequence(value: Any, _: Any) -> Any:
        if not isinstance(value, list):
            refuse("an array", value)
        if fixed and len(value) != len(hooks):
            raise ValueError(f"must have {len(hooks)} items, not {len(value)}")
        found, errors = [], []
        for index, item in enumerate(value):
            at = index if fixed else 0
            try:
                found.append(hooks[at](item, kinds[at]))
            except Exception as error:
                error.add_note(IterableValidationNote(f"{cls}[{index}]", index, kinds[at]))
                errors.append(error)
        if errors:
            raise IterableValidationError(f"{cls}", errors, cls)
        return make(found)

    return decode_sequence


def _mapping(cls: Any, converter: Converter) -> Decode:
    key_kind, kind = get_args(cls) or (str, Any)
    if key_kind is not str:
        raise TypeError(f"{cls} has no JSON form: the keys of an object are strings")
    hook = converter.get_structure_hook(kind)

    def decode_mapping(value: Any, _: Any) -> dict[str, Any]:
        if not isinstance(value, dict):
            refuse("an object", value)
        found, errors = {}, []
        for key, item in value.items():
            try:
                found[strict.string(key, str)] = hook(item, kind)
            except Exception as error:
                error.add_note(AttributeValidationNote(f"{cls}[{key!r}]", key, kind))
                errors.append(error)
        if errors:
            raise ClassValidationError(f"{cls}", errors, cls)
        return found

    return decode_mapping


def _object(cls: Any, converter: Converter, *, lenient: bool) -> Decode:
    build = make_dict_structure_fn(
        cls, converter, _cattrs_forbid_extra_keys=not lenient, _cattrs_detailed_validation=True
    )
    tag = tag_of(cls)

    def decode_object(value: Any, _: Any) -> Any:
        if not isinstance(value, dict):
            refuse("an object", value)
        if TAG in value:
            if value[TAG] != tag:
                _refuse_tag(cls, f"must be {tag!r}, not {shown(value[TAG])}")
            value = {key: item for key, item in value.items() if key != TAG}
        try:
            return build(value, cls)
        except ClassValidationError as error:
            told = [one for one in error.exceptions if _note(one) or isinstance(one, ForbiddenExtraKeysError)]
            invalid = list(_invalid_fields(value, cls, converter))
            if not invalid and len(told) == len(error.exceptions):
                raise
            raise ClassValidationError(f"{cls}", [*told, *(invalid or error.exceptions[len(told) :])], cls) from None

    return decode_object


def _invalid_fields(value: dict[str, Any], cls: Any, converter: Converter) -> Iterator[Exception]:
    """What is wrong with fields whose values are of the right type: the class itself tells the first only."""
    partial_ = object.__new__(cls)
    for attribute in attrs.fields(attrs.resolve_types(cls)):
        if attribute.name not in value or attribute.validator is None:
            continue
        try:
            found = converter.get_structure_hook(attribute.type)(value[attribute.name], attribute.type)
        except Exception:  # told by the one who decoded it
            continue
        object.__setattr__(partial_, attribute.name, found)
        try:
            attribute.validator(partial_, attribute, found)
        except (ValueError, TypeError) as error:
            yield error
        except AttributeError:  # it looks at a field that is not there
            continue


def _finding(cls: Any, converter: Converter, *, lenient: bool) -> Decode:
    hooks: dict[type, Decode] = {}

    def decode_finding(value: Any, _: Any) -> Any:
        if not isinstance(value, dict):
            refuse("an object", value)
        kind = _kind(value, [cls])
        if kind not in hooks:
            hooks[kind] = _object(kind, converter, lenient=lenient)
        return hooks[kind](value, kind)

    return decode_finding


def _kind(value: dict[str, Any], members: list[Any]) -> Any:
    """The class that the tag names, among the members and what is derived from findings there."""
    if not isinstance(value.get(TAG), str):
        _refuse_tag(members[0], f"must be a string, not {shown(value[TAG])}" if TAG in value else "is missing")
    own = {tag_of(member): member for member in members if member is not Finding}
    tag = value[TAG]
    if tag in own:
        return own[tag]
    kinds = tuple(member for member in members if issubclass(member, Finding))
    derived = _finding_type(tag) if kinds else None
    if derived is not None and issubclass(derived, kinds):
        return derived
    known = [name for name, kind in finding_types().items() if issubclass(kind, kinds)] if kinds else []
    names = [repr(name) for name in sorted({*own, *known})]
    wanted = " or ".join(names if len(names) <= _MOST_NAMED else [*names[:_MOST_NAMED], "one more that is defined"])
    return _refuse_tag(members[0], f"must be {wanted}, not {shown(tag)}")


def _finding_type(tag: str) -> type[Finding] | None:
    """The kind of finding under the tag; plugins are imported when a tag is met that nobody has defined."""
    found = finding_type(tag)
    if found is None:
        installed()
        found = finding_type(tag)
    return found


def _report(converter: Converter, *, lenient: bool) -> Decode:
    hook = _object(Report, converter, lenient=lenient)

    def decode_report(value: Any, cls: Any) -> Any:
        if isinstance(value, dict):
            value = dict(value)
            _check_version(value.pop(VERSION, FORMAT_VERSION), lenient=lenient)
            if lenient:
                value = _without_unknown(value)
        report = hook(value, cls)
        wrong = [*disordered("findings", report.findings), *disordered("mentions", report.mentions)]
        if wrong:
            raise Faults(wrong)
        return report

    return decode_report


def _check_version(version: object, *, lenient: bool) -> None:
    message = ""
    if type(version) is not int or version < 1:
        message = f"must be a whole number from 1, not {shown(version)}"
    elif version > FORMAT_VERSION and not lenient:
        message = f"{shown(version)} is newer than {FORMAT_VERSION}, which is read here; lenient=True reads what it can"
    if message:
        error = ValueError(message)
        error.add_note(AttributeValidationNote(VERSION, VERSION, int))
        raise ClassValidationError(VERSION, [error], Report)


def _without_unknown(report: dict[str, Any]) -> dict[str, Any]:
    findings, problems = report.get("findings"), report.get("problems", [])
    if not isinstance(findings, list) or not isinstance(problems, list):
        return report
    kept, lost = [], []
    for index, finding in enumerate(findings):
        tag = finding.get(TAG) if isinstance(finding, dict) else None
        if isinstance(tag, str) and _finding_type(tag) is None:
            lost.append(f"left out on loading: findings[{index}], of the unknown type {shown(tag)}")
        else:
            kept.append(finding)
    return {**report, "findings": kept, "problems": [*problems, *lost]}


def _union(cls: Any, converter: Converter) -> Decode:
    members = [member for member in get_args(cls) if member is not NoneType]
    nullable = len(members) < len(get_args(cls))
    objects = [member for member in members if attrs.has(member)]
    plain = sorted((member for member in members if not attrs.has(member)), key=lambda member: member is float)
    hooks = [converter.get_structure_hook(member) for member in plain]

    def decode_union(value: Any, _: Any) -> Any:
        if value is None and nullable:
            return None
        if objects and (isinstance(value, dict) or not plain):
            if not isinstance(value, dict):
                refuse("an object or null" if nullable else "an object", value)
            kind = objects[0] if len(objects) == 1 else _kind(value, objects)
            return converter.structure(value, kind)
        if len(plain) == 1:
            return hooks[0](value, plain[0])
        return _first_that_fits(value, plain, hooks)

    return decode_union


def _first_that_fits(value: Any, kinds: list[Any], hooks: list[Decode]) -> Any:
    reasons = []
    for kind, hook in zip(kinds, hooks, strict=True):
        try:
            return hook(value, kind)
        except (BaseValidationError, ValueError, TypeError) as error:
            reasons += [fault.message for fault in _faults(error, "$")]
    raise ValueError("fits none of its types: " + "; ".join(reasons))


def _is_union(cls: Any) -> bool:
    return get_origin(cls) in (Union, UnionType)


def _is_sequence(cls: Any) -> bool:
    return (get_origin(cls) or cls) in (tuple, list, Sequence)


def _is_mapping(cls: Any) -> bool:
    return (get_origin(cls) or cls) in (dict, Mapping)


def _is_finding(cls: Any) -> bool:
    return isinstance(cls, type) and issubclass(cls, Finding)


def _is_enum(cls: Any) -> bool:
    return isinstance(cls, type) and issubclass(cls, Enum)


def _plain_or_member(hook: Decode, value: Any, cls: Any) -> Any:
    """cattrs takes an enum that is a string for a string."""
    return strict.member(value, cls) if _is_enum(cls) else hook(value, cls)


@cache
def _decoder(lenient: bool) -> Converter:
    converter = Converter(detailed_validation=True)
    for cls, hook in strict.HOOKS.items():
        converter.register_structure_hook(cls, partial(_plain_or_member, hook))
    converter.register_structure_hook_func(_is_enum, strict.member)
    converter.register_structure_hook_factory(_is_sequence, _sequence)
    converter.register_structure_hook_factory(_is_mapping, _mapping)
    converter.register_structure_hook_factory(_is_union, _union)
    converter.register_structure_hook_factory(attrs.has, partial(_object, lenient=lenient))
    converter.register_structure_hook_factory(_is_finding, partial(_finding, lenient=lenient))
    converter.register_structure_hook(Report, _report(converter, lenient=lenient))
    return converter
