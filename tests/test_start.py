"""Starting stays lean: what `ukrnews parse` imports and opens for one article, whatever the machine."""

from __future__ import annotations

import json
import subprocess
import sys
from collections import Counter
from pathlib import Path

import pytest

import ukrnews

PACKAGE = Path(ukrnews.__file__).parent
TEXT = (
    "Kyiv said on Friday that it would accept a truce. Russian drones struck Odesa overnight and killed three people.\n"
)
SPY = """
import json, sys
opened = []
sys.addaudithook(lambda event, args: opened.append(str(args[0])) if event == "open" else None)
from ukrnews.cli import main
try:
    main()
finally:
    print(json.dumps({"modules": list(sys.modules), "opened": opened}), file=sys.stderr)
"""
ONLY_WHEN_ASKED = frozenset(
    """
    asyncio cattrs concurrent.futures email.mime feedparser html.parser hypothesis jinja2 lxml multiprocessing
    pyarrow rich.progress simplemma sqlite3 tomllib trafilatura ukrnews.archive ukrnews.claims
    ukrnews.cli.archive ukrnews.cli.commands.asking ukrnews.cli.commands.gold ukrnews.cli.commands.knowing
    ukrnews.cli.commands.writing ukrnews.corpus.feeds ukrnews.corpus.html ukrnews.formats.encoding
    ukrnews.formats.tables ukrnews.testing
    """.split()
)
"""What other commands, other inputs or rarer words need."""


def spied(tmp_path: Path, *options: str) -> tuple[set[str], Counter[str]]:
    """The modules that a run over one article has imported, and how often it has opened each file of the package."""
    article = tmp_path / "article.txt"
    article.write_text(TEXT, encoding="utf-8")
    command = [sys.executable, "-c", SPY, "parse", str(article), *options]
    done = subprocess.run(command, check=True, capture_output=True, text=True, encoding="utf-8")
    assert "Odesa" in done.stdout
    seen = json.loads(done.stderr.splitlines()[-1])
    data = (file for file in seen["opened"] if file.startswith(str(PACKAGE)) and not file.endswith((".py", ".pyc")))
    return set(seen["modules"]), Counter(data)


@pytest.mark.parametrize(
    ("options", "besides"), [((), set()), (("--format", "json"), {"cattrs", "ukrnews.formats.encoding"})]
)
def test_one_article_needs_little(tmp_path: Path, options: tuple[str, ...], besides: set[str]) -> None:
    modules, opened = spied(tmp_path, *options)
    assert modules & ONLY_WHEN_ASKED == besides
    assert ("rich" in modules) == (not options)
    assert sum(name.partition(".")[0] == "ukrnews" for name in modules) < 450
    assert [file for file, times in opened.items() if times > 1] == []
    assert len(opened) < 60


def test_the_door_opens_no_data() -> None:
    code = SPY.replace("from ukrnews.cli import main\n", "").replace("main()", "import ukrnews")
    done = subprocess.run([sys.executable, "-c", code], check=True, capture_output=True, text=True, encoding="utf-8")
    seen = json.loads(done.stderr)
    assert [file for file in seen["opened"] if file.endswith((".toml", ".gz", ".txt", ".tsv"))] == []
    assert sum(name.partition(".")[0] == "ukrnews" for name in seen["modules"]) < 35
