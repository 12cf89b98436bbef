"""Writes the documentation's page of words, docs/words.md, from the lexicon: all cues, roles and weapons.

python scripts/words_page.py           write it
python scripts/words_page.py --check   exit with 1 where the page does not show the lexicon as it is
"""

from __future__ import annotations

import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from ukrnews import Lexicon
from ukrnews.lexicon.entries import CueEntry, CueNounEntry, RoleEntry, WeaponEntry
from ukrnews.lexicon.entries.base import Entry

PAGE = Path(__file__).resolve().parent.parent / "docs/words.md"
HEAD = """# The words

<!-- written by scripts/words_page.py: change the lists in src/ukrnews/lexicon/data, not this page -->

All words by which speech is reported, all offices and titles, all weapons, as the lexicon has them. The other tables
are longer: `ukrnews lexicon` lists them, `ukrnews lexicon --table actors` shows one, with `--format csv` or `json` for
programs. [Words of your own](extending/words.md) says how to add to them.

```console
$ ukrnews lexicon --table weapons --format csv
name,kind,make,blow,singular,plural,not_after,not_before
...
Ka-52,aircraft,true,false,Ka-52s,,,
...
```
"""


def main() -> int:
    text = "".join(page())
    if "--check" not in sys.argv:
        PAGE.write_text(text, encoding="utf-8")
    elif PAGE.read_text(encoding="utf-8") != text:
        print("docs/words.md does not show the lexicon: run scripts/words_page.py", file=sys.stderr)
        return 1
    return 0


def page() -> Iterator[str]:
    """The page, piece by piece."""
    words = Lexicon.default()
    yield HEAD
    yield from section(
        "Verbs that report speech",
        "With the act that they report and what may follow them: a `quote`, a `clause` (said that …), an infinitive "
        "(`to`), somebody and a clause (`person_clause`: told reporters that …), a word after a preposition "
        "(`prep:for`), a colon. The share is how often the verb reports speech, where that was measured.",
        ("verb", "act", "may be followed by", "share"),
        ((e.key, e.act.value, code(e.takes), f"{e.p_cue:g}") for e in words.table(CueEntry)),
    )
    yield from section(
        "Nouns that report speech",
        "",
        ("noun", "act", "may be followed by", "says where"),
        ((forms(e), e.act.value, code(e.takes), "yes" * e.medium) for e in words.table(CueNounEntry)),
    )
    yield from section(
        "Offices, titles and other nouns for people",
        "An office is held by one person at a time; a title may stand before a name.",
        ("role", "other forms", "stands for", "office", "title"),
        ((e.name, forms(e), e.kind.value, "yes" * e.office, "yes" * e.title) for e in words.table(RoleEntry)),
    )
    yield from section(
        "Weapons",
        "A make is the name that a finding carries.",
        ("weapon", "other forms", "kind", "make"),
        ((e.name, forms(e), code((e.kind.value,)), "yes" * e.make) for e in words.table(WeaponEntry)),
    )


def section(title: str, about: str, heads: tuple[str, ...], rows: Iterable[tuple[str, ...]]) -> Iterator[str]:
    """A table under its title."""
    yield f"\n## {title}\n\n" + (f"{about}\n\n" if about else "")
    yield line(heads) + line("---" for _ in heads)
    yield from map(line, rows)


def line(cells: Iterable[str]) -> str:
    return "|" + "|".join(f" {cell} " if cell else " " for cell in cells) + "|\n"


def forms(entry: Entry) -> str:
    """The words for it beside its key; the key itself where a noun has no table of its own for them."""
    others = [phrase for phrase in entry.phrases if phrase != entry.key]
    return ", ".join((entry.key, *others) if isinstance(entry, CueNounEntry) else others)


def code(words: Iterable[str]) -> str:
    return ", ".join(f"`{word}`" for word in words)


if __name__ == "__main__":
    sys.exit(main())
