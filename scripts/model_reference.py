"""Writes docs/model.md from the docstrings of the model, so that the reference says what the code says.

python scripts/model_reference.py          write the page
python scripts/model_reference.py --check  exit with 1 where the page is not what would be written
"""

from __future__ import annotations

import ast
import inspect
import re
import sys
from collections.abc import Iterator
from enum import Enum
from pathlib import Path
from typing import get_args

import attrs

from ukrnews import model

PAGE = Path(__file__).parents[1] / "docs/model.md"
MODULE = re.compile(r"\b[\w.]+\.(?=\w)")
WORD = re.compile(r"\w+")

INTRODUCTION = """# The model

<!-- written by scripts/model_reference.py from the docstrings: change those -->

What `parse` returns: a [`Report`](#report) with findings. Every class is frozen, takes keyword arguments only and
checks what it is given: a wrong value is refused with the class, the field and the value in the message. Sequences are
tuples. A field that has a default may be left out, here and in JSON. What the text does not say is `None` or empty,
never a guess.

Every span holds the exact characters: `report.article.text[span.start:span.end] == span.text`.
"""

ORDER = (
    ("What comes in and what goes out", ("Article", "Report")),
    ("What is found", ("Finding", "Statement", "Incident", "Proposal", "Condition", "Mention")),
    ("What findings are made of", ("Span", "Actor", "Place", "When", "Count", "Weapon", "Response", "Ground")),
    ("Values", ("Act", "Form", "IncidentKind", "WeaponKind", "ProposalKind", "Stance", "Status", "ConditionKind")),
    ("", ("ActorKind", "PlaceKind", "Precision", "How")),
)


def page() -> str:
    """The whole page."""
    parts = [INTRODUCTION]
    for heading, names in ORDER:
        if heading:
            parts.append(f"## {heading}\n")
        for name in names:
            cls = getattr(model, name)
            parts += [f"### {name}\n", f"{inspect.cleandoc(cls.__doc__)}\n"]
            parts.append("\n".join(values(cls) if issubclass(cls, Enum) else fields(cls)) + "\n")
    return "\n".join(parts)


def fields(cls: type) -> Iterator[str]:
    """A table of the fields that a class adds to its base, and a list of its properties and methods."""
    own = [f for f in attrs.fields(cls) if not f.inherited]
    meanings = said_below(cls)
    if own:
        yield "| field | type | default | meaning |"
        yield "|---|---|---|---|"
    for field in own:
        default = "" if field.default is attrs.NOTHING else f"`{default_name(field.default)}`"
        yield f"| `{field.name}` | {type_name(field.type)} | {default} | {meanings.get(field.name, '')} |"
    for name, member in vars(cls).items():
        if not name.startswith("_") and (isinstance(member, property) or inspect.isfunction(member)):
            if own:
                yield ""
                own = []
            yield signature_line(name, member)


def default_name(value: object) -> str:
    """A default as it is written in Python."""
    return f"{type(value).__name__}.{value.name}" if isinstance(value, Enum) else repr(value)


def signature_line(name: str, member: object) -> str:
    """A property or method with the first paragraph of what it says of itself."""
    shown = name
    if inspect.isfunction(member):
        shown += "(" + ", ".join(p for p in inspect.signature(member).parameters if p != "self") + ")"
    meaning = " ".join((inspect.getdoc(member) or "").split("\n\n")[0].split())
    return f"- `{shown}`: {meaning}"


def values(cls: type[Enum]) -> Iterator[str]:
    """A table of an enumeration's values."""
    meanings = said_below(cls)
    yield "| member | value | meaning |"
    yield "|---|---|---|"
    for member in cls:
        yield f"| `{member.name}` | `{member.value}` | {meanings.get(member.name, '')} |"


def said_below(cls: type) -> dict[str, str]:
    """The string that stands below each field or member in the source."""
    body = ast.parse(inspect.getsource(sys.modules[cls.__module__])).body
    (definition,) = (node for node in body if isinstance(node, ast.ClassDef) and node.name == cls.__name__)
    said = {}
    for field, below in zip(definition.body, definition.body[1:], strict=False):
        target = field.target if isinstance(field, ast.AnnAssign) else None
        if isinstance(field, ast.Assign):
            target = field.targets[0]
        if isinstance(target, ast.Name) and isinstance(below, ast.Expr) and isinstance(below.value, ast.Constant):
            said[target.id] = " ".join(str(below.value.value).split()).replace("|", "\\|")
    return said


def type_name(kind: object) -> str:
    """A type as it is written, its classes linked: `tuple[Span, ...]`, `Count | None`."""
    text = kind.__name__ if isinstance(kind, type) and not get_args(kind) else str(kind)
    text = MODULE.sub("", text).replace("|", "\\|")
    return WORD.sub(lambda word: f"[{word[0]}](#{word[0].lower()})" if word[0] in model.__all__ else word[0], text)


def main(arguments: list[str]) -> int:
    if arguments == ["--check"]:
        return 0 if PAGE.read_text(encoding="utf-8") == page() else 1
    PAGE.write_text(page(), encoding="utf-8")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
