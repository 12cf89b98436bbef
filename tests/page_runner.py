"""Runs the code blocks of a page of documentation and holds what they print against what the page shows.

    python tests/page_runner.py PAGE...

A ```python block is run; blocks of one page share their names, so that a page reads as one session. A ```console block
holds commands after `$` and below each what it prints; of one that fails the page must show the line "ukrnews: …" that
says why. A ```text block right after a ```python block is its output. A line `...` stands for any lines left out. A
block under the comment `<!-- not run -->` is not run, one under `<!-- needs spacy -->` only where that package is
installed.
"""

from __future__ import annotations

import contextlib
import io
import os
import re
import shlex
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path
from typing import Any, NamedTuple

BLOCK = re.compile(
    r"(?:<!-- (?P<mark>not run|needs (?P<package>\w+)) -->\n)?^```(?P<kind>\w+)[^\n]*\n(?P<code>.*?)^```$",
    re.MULTILINE | re.DOTALL,
)
COMMAND = re.compile(r"^\$ (.+)\n((?:(?!\$ ).*\n)*)", re.MULTILINE)


class Block(NamedTuple):
    """A code block of a page; `follows` where nothing stands between it and the block before it."""

    kind: str
    code: str
    line: int
    follows: bool
    runs: bool


def blocks_of(text: str) -> list[Block]:
    """The code blocks of a page in their order."""
    found: list[Block] = []
    end = 0
    for match in BLOCK.finditer(text):
        line = text.count("\n", 0, match.start("kind")) + 1
        follows = bool(found) and not text[end : match.start()].strip()
        runs = not match["mark"] or (match["package"] is not None and find_spec(match["package"]) is not None)
        found.append(Block(match["kind"], match["code"], line, follows, runs))
        end = match.end()
    return found


def same(shown: str, printed: str) -> bool:
    """Whether what was printed is what is shown, a line `...` standing for any lines."""
    parts = re.split(r"^\.\.\.\n", shown.rstrip() + "\n", flags=re.MULTILINE)
    pattern = r"(?:.*\n)*?".join(re.escape(part) for part in parts)
    return re.fullmatch(pattern, printed.rstrip() + "\n") is not None


def faults(page: Path) -> Iterator[str]:
    """Run a page; one text for each block that prints something else than is shown. What a block raises is raised."""
    names: dict[str, Any] = {"__name__": "__main__"}
    printed = ""
    for block in blocks_of(page.read_text(encoding="utf-8")):
        if not block.runs:
            printed = ""
        elif block.kind == "python":
            printed = _run_python(block, names, page)
        elif block.kind == "text" and block.follows:
            if not same(block.code, printed):
                yield f"{page.name}:{block.line} shows what is not printed; printed is\n{printed}"
        elif block.kind == "console":
            for command, shown in COMMAND.findall(block.code):
                printed, code = _run_command(command)
                fails_unsaid = code != 0 and "ukrnews: " not in shown
                if fails_unsaid or (shown and not same(shown, printed)):
                    yield f"{page.name}:{block.line} $ {command}\nprints\n{printed}"


def _run_python(block: Block, names: dict[str, Any], page: Path) -> str:
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile("\n" * block.line + block.code, str(page), "exec", dont_inherit=True), names)
    return printed.getvalue()


def _run_command(command: str) -> tuple[str, int]:
    """What a command prints on both streams, and its exit code; it runs with the Python and ukrnews of this process."""
    words = shlex.split(command)
    words[:1] = {"ukrnews": [sys.executable, "-m", "ukrnews"], "python": [sys.executable]}[words[0]]
    environment = os.environ | {"COLUMNS": "100", "PYTHONIOENCODING": "utf-8"}
    ran = subprocess.run(words, env=environment, capture_output=True, encoding="utf-8", check=False)
    return ran.stdout + ran.stderr, ran.returncode


@contextlib.contextmanager
def apart() -> Iterator[None]:
    """Pages write files: in a checkout they run beside a copy of what they read."""
    if not Path(".git").exists():
        yield
        return
    with tempfile.TemporaryDirectory() as folder:
        for name in ("examples", "benchmarks"):
            shutil.copytree(name, Path(folder) / name)
        with contextlib.chdir(folder):
            yield


def main(pages: list[str]) -> int:
    paths = [Path(page).resolve() for page in pages]
    with apart():
        found = [fault for path in paths for fault in faults(path)]
    print("\n".join(found), end="")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
