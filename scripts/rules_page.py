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
from ukrnews import RuleCard, archive

PAGE = Path(__file__).resolve().parent.parent / "docs/rules.md"
HEAD = """# The rules

<!-- written by scripts/rules_page.py: change the cards, not this page -->

Every rule below is a card: a name, what it reads, examples that it finds, and look-alikes that it leaves alone.
Rules that make a finding sign it: the name is what `Finding.rule` says and `ukrnews explain` shows. The others decide
something about one: where what was said ends, who "he" is, whose toll a figure is, whether two mentions are one
(`ukrnews explain --decided` tells which). A name stands in the source once, and a plain search finds it.

A test holds each rule against its card: the example is found by that rule, the look-alikes are not, and with the rule
switched off the example is lost or read otherwise. In the examples `<…>` is what is said or put forward, of an
incident or a condition the whole of it; `{…}` what makes it one: a cue, a trigger, an answer, what is required; `[…]`
words of who or what else is told; ⏎ ends a paragraph.

Rules are tried in the order of the page; where two read the same words, the first stands. `ukrnews rules NAME` shows
one with the file and the line where it stands, `ukrnews.rules()` gives them as values, and a pipeline can do
without one:

```python
import ukrnews

text = "“We are ready.” Umerov said this in Kyiv."
assert [s.rule for s in ukrnews.parse(text).statements] == ["said-this"]

pipeline = ukrnews.Pipeline().without_rule("said-this")
assert ukrnews.parse(text, pipeline=pipeline).statements == ()
```
"""

JOINING = {
    "events": "They join incidents of several articles, `first |days between| second`, or keep them apart (a veto).",
    "families": "They join proposals of several articles, `first |days between| second`, or keep them apart (a veto).",
}


def told(makes: str | None) -> str:
    """What rules of a kind do."""
    return "They decide about what is found." if makes is None else f"They make a {makes}."


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
    for parser, cards in groupby((*ukrnews.rules(), *archive.rules()), key=lambda card: card.parser):
        yield f"\n## {parser.capitalize()}\n"
        for makes, of_kind in groupby(cards, key=lambda card: card.makes):
            yield f"\n{JOINING.get(parser) or told(makes)}\n"
            for card in of_kind:
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
