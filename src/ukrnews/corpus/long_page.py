"""The text of a web page that is longer than an article: all of its blocks, but for what frames a page.

trafilatura's time grows faster than the page (44 s for 16 MB), so that longer pages than LONGEST are read here.
"""

from __future__ import annotations

from typing import Any

from ukrnews.corpus.markup import BLOCKS

LONGEST = 2_000_000
"""The longest page, in characters or bytes, that trafilatura is asked for."""
_FRAME = "aside button figure footer form header iframe nav noscript script style svg template".split()


def text_of(tree: Any) -> str:
    """A line for each block of the page's main part: its `main` or `article` where it has just one, else its body."""
    from lxml import etree

    etree.strip_elements(tree, etree.Comment, *_FRAME, with_tail=False)
    for block in tree.iter(*BLOCKS):
        block.text = "\n" + (block.text or "")
        block.tail = "\n" + (block.tail or "")
    lines = (" ".join(line.split()) for line in _main_part(tree).text_content().split("\n"))
    return "\n".join(line for line in lines if line)


def _main_part(tree: Any) -> Any:
    for kind in ("main", "article"):
        found = tree.findall(f".//{kind}")
        if len(found) == 1:
            return found[0]
    return body if (body := tree.find("body")) is not None else tree
