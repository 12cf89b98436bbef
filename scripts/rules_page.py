"""Writes the documentation's page of rules, docs/rules.md, from their cards.

python scripts/rules_page.py           write it
python scripts/rules_page.py --check   exit with 1 where the page does not show the cards as they are
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from itertools import groupby
from pathlib import Path

import ukrnews
from ukrnews import RuleCard

PAGE = Path(__file__).resolve().parent.parent / "docs/rules.md"
HEAD = """# The rules

<!-- written by scripts/rules_page.py: change the cards, not this page -->

Every rule below is a card: a name, what it reads, examples that it finds, and look-alikes that it leaves alone. The
name is what `Finding.rule` says and `ukrnews explain` shows; it stands in the source once, and a plain search finds it.
A test holds each rule against its card: the example is found by that rule, the look-alikes are not, and with the rule
switched off the example is lost or read otherwise. In the examples `<…>` is the finding, `[…]` words of who stands
behind it, `{…}` what is required; ⏎ ends a paragraph.

Rules are tried in the order of the page; where two read the same words, the first stands. `ukrnews rules NAME` shows
one with the file and the line where it stands, `ukrnews.rules()` gives them as values, and a pipeline can do
without one:

```python
import ukrnews

text = "Zelensky said Russia must withdraw its troops."
assert [c.rule for c in ukrnews.parse(text).conditions] == ["must-demand"]

pipeline = ukrnews.Pipeline().without_rule("must-demand")
assert ukrnews.parse(text, pipeline=pipeline).conditions == ()
```

The rules of the other parsers are no cards yet.
"""


def main() -> int:
    text = "".join(page())
    if "--check" not in sys.argv:
        PAGE.write_text(text, encoding="utf-8")
    elif PAGE.read_text(encoding="utf-8") != text:
        print("docs/rules.md does not show the cards: run scripts/rules_page.py", file=sys.stderr)
        return 1
    return 0


def page() -> Iterator[str]:
    """The page, piece by piece."""
    yield HEAD
    for parser, cards in groupby(ukrnews.rules(), key=lambda card: card.parser):
        yield f"\n## {parser.capitalize()}\n"
        for card in cards:
            yield from section(card)


def section(card: RuleCard) -> Iterator[str]:
    """One rule."""
    yield f"\n### {card.name}\n\n{card.reads}\n\n"
    for label, texts in (
        ("finds", card.finds),
        ("leaves to others", card.passes_by),
        ("nothing in", card.nothing_in),
    ):
        for text in texts:
            yield f"- {label}: `{text}`\n"


if __name__ == "__main__":
    sys.exit(main())
