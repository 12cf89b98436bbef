"""What this installation is: versions, extras, compiled or pure, the words and the reliability table it came with."""

from __future__ import annotations

import hashlib
import platform
import re
import sys
from collections.abc import Iterator, Sequence
from functools import cache
from importlib.machinery import EXTENSION_SUFFIXES
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import NamedTuple

import ukrnews
from ukrnews.grounds.reliability import counted_when
from ukrnews.lexicon import Lexicon
from ukrnews.lexicon.files import shipped_files
from ukrnews.plugins import installed

_NOT_FOR_USERS = frozenset({"test", "frameworks", "docs", "dev"})
_REQUIREMENT = re.compile(r"([\w.-]+)[^;]*?(?:>=\s*([\d.]+))?[^;]*(?:;\s*extra == '([\w-]+)')?")


class Line(NamedTuple):
    """Something found out: under which heading, its name, what it is; `wrong` where it must be mended."""

    heading: str
    name: str
    told: str
    wrong: bool = False


def examined() -> Iterator[Line]:
    """All that is known of the installation, in the order in which it is told."""
    package = Path(ukrnews.__file__).parent
    yield Line("version", "ukrnews", f"{ukrnews.__version__}, {_build(package)}, in {package}")
    yield Line("version", "Python", f"{platform.python_version()} ({platform.python_implementation()}) on {_system()}")
    yield from _needs()
    yield from _extras()
    yield Line("words", "lexicon", _lexicon())
    yield Line("words", "reliability", _reliability())
    yield from _plugins()


def _build(package: Path) -> str:
    compiled = [path for path in package.rglob("*") if path.name.endswith(tuple(EXTENSION_SUFFIXES))]
    return f"compiled ({len(compiled)} modules)" if compiled else "pure Python"


def _system() -> str:
    return f"{platform.system()} {platform.machine()}, {sys.getfilesystemencoding()}"


@cache
def _requirements() -> tuple[tuple[str, str | None, str | None], ...]:
    """Package, least version and extra of each requirement; none where ukrnews runs without being installed."""
    try:
        found = requires("ukrnews") or []
    except PackageNotFoundError:
        return ()
    matches = (_REQUIREMENT.fullmatch(one) for one in found)
    return tuple((m[1], m[2], m[3]) for m in matches if m is not None)


def _needs() -> Iterator[Line]:
    own = [(package, least) for package, least, extra in _requirements() if extra is None]
    if not own:
        yield Line("needs", "ukrnews", "is not installed but run from its source: extras cannot be told", wrong=True)
    for package, least in own:
        told, wrong = _state(package, least)
        yield Line("needs", package, told, wrong)


def _extras() -> Iterator[Line]:
    """One line an extra: the versions of its packages, or how to get them."""
    extras = dict.fromkeys(extra for _, _, extra in _requirements() if extra is not None)
    for extra in sorted(set(extras) - _NOT_FOR_USERS):
        states = {p: _state(p, least) for p, least, of in _requirements() if of == extra}
        lacking = any(wrong for _, wrong in states.values())
        told = ", ".join(f"{package} {state}" for package, (state, _) in sorted(states.items()))
        yield Line("extras", extra, f'{told}: pip install "ukrnews[{extra}]"' if lacking else told)


def _state(package: str, least: str | None) -> tuple[str, bool]:
    """The package's version, or what is wrong with it."""
    try:
        found = version(package)
    except PackageNotFoundError:
        return "missing", True
    if least is not None and _numbers(found) < _numbers(least):
        return f"{found} is older than {least}", True
    return found, False


def _numbers(told: str) -> tuple[int, ...]:
    """The numbers of a version, those of a release candidate aside: "2.14.0rc1" is 2.14.0."""
    return tuple(int(part) for part in re.findall(r"\d+(?=\.|\b|[a-z])", told)[:3])


def _lexicon() -> str:
    lexicon = Lexicon.default()
    entries = sum(len(lexicon.table(table)) for table in lexicon.tables)
    digest = hashlib.blake2b(digest_size=4)
    for path in shipped_files():
        digest.update(path.name.encode() + path.read_bytes())
    return f"{entries} entries in {len(lexicon.tables)} tables, {digest.hexdigest()}"


def _reliability() -> str:
    date, commit = counted_when()
    return f"counted on {date} at commit {commit}"


def _plugins() -> Iterator[Line]:
    for plugin in installed():
        told = f"{plugin.package}: {plugin.fault}" if plugin.fault else plugin.package
        yield Line("plugins", plugin.name, told, wrong=plugin.fault is not None)


def as_text(lines: Sequence[Line]) -> Iterator[str]:
    """A line of text for each, headings once, what is wrong marked."""
    before = ""
    for line in lines:
        heading = line.heading if line.heading != before else ""
        before = line.heading
        yield f"{heading:9} {line.name:16} {line.told}{'  <- to be mended' if line.wrong else ''}"
