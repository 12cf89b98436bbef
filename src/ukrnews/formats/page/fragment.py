"""A Report as a piece of HTML within another page, as in a notebook: the text with every finding marked, and a table.

It needs no script and no package, and suits a light and a dark page alike.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

from ukrnews.formats import words
from ukrnews.formats.page.items import Found, Item, found_in
from ukrnews.formats.page.marks import LANES, clean, heading_of, paragraphs
from ukrnews.formats.page.values import People
from ukrnews.formats.page.view import marks_of
from ukrnews.model import Report

_COLOURS = {
    "statement": ("#3b7fd0", "solid"),
    "incident": ("#d4504a", "double"),
    "proposal": ("#1f9579", "dashed"),
    "condition": ("#bd8420", "dotted"),
    "other": ("#8e66c4", "solid"),
}


def to_fragment(report: Report) -> str:
    """The report as HTML to be set into a page; everything from the article is escaped, nothing is loaded."""
    found = found_in(report, "n", People())
    heading, in_text = heading_of(report.article.text, report.article.title)
    parts = [f'<div class="ukrnews-report"><style>{_style()}</style>']
    if heading and not in_text:
        parts.append(f'<p class="headline" dir="auto">{escape(clean(heading))}</p>')
    lines = paragraphs(report.article.text, marks_of(found), has_heading=in_text, links=False)
    parts += [f'<p dir="auto"{" class=headline" if line.is_heading else ""}>{line.html}</p>' for line in lines]
    if found:
        parts.append(_table(found))
    if report.problems:
        parts.append("<ul>" + "".join(f"<li>{escape(clean(problem))}</li>" for problem in report.problems) + "</ul>")
    parts.append("</div>")
    return "\n".join(parts)


def _style() -> str:
    """Rules for this piece only, in colours that can be told apart on white and on black."""
    rules = [
        " p{margin:0 0 .8em;white-space:pre-wrap;overflow-wrap:anywhere}",
        " .headline{font-size:1.3em;font-weight:700;line-height:1.6}",
        " mark{color:inherit;border-bottom:2px solid}",
        " table{border-collapse:collapse;font:inherit;line-height:1.4;color:inherit}",
        " th,.ukrnews-report td{text-align:left;vertical-align:top;padding:.25em .8em .25em 0;white-space:normal}",
    ]
    for kind, (colour, line) in _COLOURS.items():
        rules.append(
            f" mark.k-{kind}{{background:{colour}2e;border-bottom:{3 if line == 'double' else 2}px {line} {colour}}}"
        )
        rules.append(f" td.k-{kind}{{border-left:4px {line} {colour};padding-left:.6em}}")
    rules += [f" .lane-{lane}{{padding-bottom:{4 * lane}px}}" for lane in range(LANES)]
    return ".ukrnews-report{max-width:46em;line-height:1.9}" + "".join(f".ukrnews-report{rule}" for rule in rules)


def _table(found: Iterable[Found]) -> str:
    rows = ["<tr><th>finding</th><th>what</th><th>words</th><th>rule</th></tr>"]
    for one in found:
        item = one.item
        cells = (f"{item.label} {words.label(one.finding.type)}", _what(item), " … ".join(item.words), item.rule)
        first, *rest = (escape(clean(cell)) for cell in cells)
        tail = "".join(f'<td dir="auto">{cell}</td>' for cell in rest)
        rows.append(f'<tr><td class="k-{item.kind}">{first}</td>{tail}</tr>')
    return f"<details><summary>{len(rows) - 1} findings</summary><table>{''.join(rows)}</table></details>"


def _what(item: Item) -> str:
    """The summary without the finding's name, which stands in the column before."""
    return item.summary.split(": ", 1)[-1]
