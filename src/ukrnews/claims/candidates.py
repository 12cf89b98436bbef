"""What is claimed, in whatever form it comes, as claims: a kind of finding and what its fields are said to be."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from difflib import get_close_matches
from typing import Any, NamedTuple

import attrs

from ukrnews.claims.extractions import fields_of_extraction, is_extraction
from ukrnews.formats.encoding import encode
from ukrnews.formats.faults import DecodeError, Fault
from ukrnews.formats.schema import KINDS
from ukrnews.model import Finding, Mention, Report
from ukrnews.model.checks import shown

TYPES: Mapping[str, type[Finding]] = {kind.type: kind for kind in KINDS if kind is not Mention}
"""The kinds of finding that can be claimed, by their tags."""

_FORMS = "JSON, a finding as a dict, a list of them, a report, or LangExtract's AnnotatedDocument"


class Claim(NamedTuple):
    """One finding as somebody claims it. `path` says where in the candidates it stands: "candidates[2]"."""

    path: str
    kind: type[Finding]
    fields: Mapping[str, Any]


def claims_of(candidates: object, problems: list[str]) -> Iterator[Claim]:
    """The claims in their order; what is none goes into the problems.

    Raises TypeError for what holds no candidates, DecodeError for text that is not JSON.
    """
    for path, raw in _raw(candidates, "candidates"):
        claim = claim_of(raw, path, problems)
        if claim is not None:
            yield claim


def claim_of(raw: object, path: str, problems: list[str], wanted: type[Finding] | None = None) -> Claim | None:
    """The claim that a candidate makes; None, and a problem more, where it makes none. `wanted`: the only kind that may
    stand there, which need not be named."""
    if is_extraction(raw):
        raw = fields_of_extraction(raw)
    if not isinstance(raw, Mapping):
        problems.append(f"{path}: is no finding but {_a_kind(raw)}: {shown(raw)}")
        return None
    tag = raw.get("type", wanted.type if wanted is not None else None)
    kind = TYPES.get(tag) if isinstance(tag, str) else None
    if kind is None or (wanted is not None and kind is not wanted):
        known = [wanted.type] if wanted is not None else list(TYPES)
        told = f"{shown(tag)} is none of {', '.join(known)}" if tag is not None else f"is missing ({', '.join(known)})"
        problems.append(f"{path}.type: {told}")
        return None
    return Claim(path, kind, _known(raw, kind, path, problems))


def _known(raw: Mapping[Any, Any], kind: type[Finding], path: str, problems: list[str]) -> Mapping[str, Any]:
    """The fields that the kind has and that are filled; the others are told."""
    names = [field.name for field in attrs.fields(kind)]
    found = {}
    for key, value in raw.items():
        if key in names:
            if value is not None and value not in ([], "", ()):
                found[key] = value
        elif key not in ("type", "id"):
            close = get_close_matches(str(key), names, 1)
            hint = f" ({close[0]}?)" if close else ""
            article = "an" if kind.type.startswith("i") else "a"
            problems.append(f"{path}.{key}: is no field of {article} {kind.type}{hint}")
    return found


def _raw(candidates: object, path: str) -> Iterator[tuple[str, object]]:
    """Each candidate with its path, as it was given."""
    if isinstance(candidates, str | bytes | bytearray):
        candidates = _loaded(candidates)
    if attrs.has(type(candidates)):
        candidates = encode(candidates)
    extractions = getattr(candidates, "extractions", None)
    if extractions is not None or hasattr(candidates, "extractions"):
        yield from ((f"{path}.extractions[{i}]", one) for i, one in enumerate(extractions or ()))
    elif isinstance(candidates, Mapping):
        yield from _of_mapping(candidates, path)
    elif is_extraction(candidates):
        yield path, candidates
    elif isinstance(candidates, Iterable):
        for i, one in enumerate(candidates):
            yield from _each(one, f"{path}[{i}]")
    else:
        raise TypeError(f"ground: candidates must be {_FORMS}, not {_a_kind(candidates)}")


def _each(one: object, path: str) -> Iterator[tuple[str, object]]:
    holds_several = isinstance(one, Report) or hasattr(one, "extractions")
    if holds_several:
        yield from _raw(one, path)
    else:
        yield path, encode(one) if attrs.has(type(one)) else one


def _of_mapping(candidates: Mapping[Any, Any], path: str) -> Iterator[tuple[str, object]]:
    if "findings" not in candidates:
        yield path, candidates
        return
    findings = candidates["findings"]
    if not isinstance(findings, list | tuple):
        raise TypeError(f"ground: {path}.findings must be a list, not {_a_kind(findings)}")
    yield from ((f"{path}.findings[{i}]", one) for i, one in enumerate(findings))


def _loaded(text: str | bytes | bytearray) -> object:
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise DecodeError([Fault("candidates", f"the text is not JSON: {error}")]) from None


def _a_kind(value: object) -> str:
    return "null" if value is None else type(value).__name__
