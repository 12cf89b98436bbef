"""Write src/ukrnews/reading/data/regular.txt: words all of whose regular forms have them as lemma in simplemma too.

    pip install english-words && python scripts/build_regular_words.py

Words are taken from the word list web2 (Webster's Second of 1934, public domain) and from those that the tagger knows.
"""

from __future__ import annotations

import gzip
import re
from functools import cache
from pathlib import Path

from english_words import get_english_words_set
from simplemma import lemmatize

import ukrnews
from ukrnews.reading.regular import ALONE, DOUBLING, NOUN, VERB, forms

DATA = Path(ukrnews.__file__).parent / "reading" / "data"
_WORD = re.compile(r"[a-z]{3,}")
_CONSONANT = "bdfgklmnprtvz"


def main() -> None:
    known = frozenset((DATA / "verbs.txt").read_text(encoding="utf-8").split())
    tagged = gzip.decompress((DATA / "tagger.txt.gz").read_bytes()).decode("latin-1").split("\n\n")[0]
    frequent = frozenset(line.partition("\t")[0] for line in tagged.split("\n"))
    listed = get_english_words_set(["web2"], alpha=True)
    kinds = {
        word: kind
        for word in filter(_WORD.fullmatch, frequent | listed | known)
        for kind in kinds_of(word, word in frequent or word in known, word in known)
    }
    of_kind = {kind: sorted(word for word in kinds if kinds[word] == kind) for kind in (VERB, DOUBLING, NOUN, ALONE)}
    lines = [f"{kind} {' '.join(words)}" for kind, words in of_kind.items()]
    (DATA / "regular.txt").write_text("\n".join(lines), encoding="utf-8")
    print({line[0]: line.count(" ") for line in lines})


def kinds_of(word: str, frequent: bool, known: bool) -> list[str]:
    """What the word is, if anything that the list should have."""
    if look(word) != word:
        return []
    tried = [VERB] * (not known) + [DOUBLING] * (not known and word[-1] in _CONSONANT) + [NOUN] * frequent
    fits = [kind for kind in tried if all(len(form) > 3 and look(form) == word for form in forms(word, kind))]
    return fits[:1] or [ALONE] * (frequent and len(word) > 3)


@cache
def look(form: str) -> str:
    """What simplemma says."""
    return str(lemmatize(form, lang="en"))


if __name__ == "__main__":
    main()
