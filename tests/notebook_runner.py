"""Runs a notebook's cells and holds what they print and show against what the notebook holds.

    python tests/notebook_runner.py NOTEBOOK...          print what differs
    python tests/notebook_runner.py --write NOTEBOOK...  put the new outputs into the notebook

The cells run in the notebook's folder and share their names. What they print and the text of their last expressions is
compared; where an object has a picture of itself in HTML, the notebook must hold one, whatever it looks like.
"""

from __future__ import annotations

import ast
import contextlib
import io
import json
import os
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

Output = dict[str, Any]


def code_cells(notebook: dict[str, Any]) -> list[dict[str, Any]]:
    """The cells with code, in their order."""
    return [cell for cell in notebook["cells"] if cell["cell_type"] == "code"]


def outputs(notebook: dict[str, Any]) -> Iterator[list[Output]]:
    """What each code cell gives. What a cell raises is raised."""
    names: dict[str, Any] = {"__name__": "__main__"}
    for number, cell in enumerate(code_cells(notebook), start=1):
        yield list(_outputs("".join(cell["source"]), names, number))


def _outputs(source: str, names: dict[str, Any], number: int) -> Iterator[Output]:
    body = ast.parse(source).body
    last = ast.Expression(body.pop().value) if body and isinstance(body[-1], ast.Expr) else None
    printed = io.StringIO()
    with contextlib.redirect_stdout(printed):
        exec(compile(ast.Module(body, []), f"cell {number}", "exec", dont_inherit=True), names)
        value = eval(compile(last, f"cell {number}", "eval", dont_inherit=True), names) if last else None
    if printed.getvalue():
        yield {"name": "stdout", "output_type": "stream", "text": _lines(printed.getvalue())}
    if value is not None:
        data = {"text/plain": _lines(repr(value))}
        if hasattr(value, "_repr_html_"):
            data["text/html"] = _lines(value._repr_html_())
        yield {"data": data, "execution_count": number, "metadata": {}, "output_type": "execute_result"}


def _lines(text: str) -> list[str]:
    return text.splitlines(keepends=True)


def plain(shown: list[Output]) -> list[str]:
    """What is compared of a cell's outputs: the text of each, or that there is HTML."""
    return ["HTML" if "text/html" in one.get("data", {}) else "".join(_text(one)) for one in shown]


def _text(output: Output) -> list[str]:
    found: list[str] = output["text"] if "text" in output else output["data"]["text/plain"]
    return found


def faults(path: Path) -> Iterator[str]:
    """One text for each cell that gives something else than the notebook holds."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for cell, given in zip(code_cells(notebook), _inside(path, notebook), strict=True):
        if plain(cell["outputs"]) != plain(given):
            yield f"{path.name}: {''.join(cell['source'])}\ngives\n{plain(given)}\nnot\n{plain(cell['outputs'])}"


def write(path: Path) -> None:
    """Put what the cells give into the notebook."""
    notebook = json.loads(path.read_text(encoding="utf-8"))
    for number, (cell, given) in enumerate(zip(code_cells(notebook), _inside(path, notebook), strict=True), start=1):
        cell.update(outputs=given, execution_count=number)
    path.write_text(json.dumps(notebook, indent=1, ensure_ascii=False) + "\n", encoding="utf-8")


def _inside(path: Path, notebook: dict[str, Any]) -> list[list[Output]]:
    before = Path.cwd()
    os.chdir(path.parent)
    try:
        return list(outputs(notebook))
    finally:
        os.chdir(before)


def main(arguments: list[str]) -> int:
    if arguments[:1] == ["--write"]:
        for name in arguments[1:]:
            write(Path(name))
        return 0
    found = [fault for name in arguments for fault in faults(Path(name))]
    print("\n".join(found))
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
