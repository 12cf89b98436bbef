"""Articles read with the dependency trees of a spaCy model in the place of the library's own grammar.

    python spacy_syntax.py MODEL [TEXT]

with spaCy and a model of it for English, as `en_core_web_sm`: what the syntax answers otherwise than the protocol has
it, or what is found in a text with it.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from functools import partial
from itertools import pairwise
from pathlib import Path
from typing import Any

from ukrnews import Pipeline, parse
from ukrnews.frameworks.trees import Tree, TreeSyntax
from ukrnews.reading import Reader, Token
from ukrnews.testing.syntax import conformance


def trees_of(nlp: Any) -> Callable[[Sequence[Token]], Tree]:
    """The trees of a spaCy model: `trees_of(spacy.load("en_core_web_sm"))`."""
    from spacy.tokens import Doc

    def tree(tokens: Sequence[Token]) -> Tree:
        spaces = [*(before.end < after.start for before, after in pairwise(tokens)), False]
        doc = nlp(Doc(nlp.vocab, words=[token.text for token in tokens], spaces=spaces))
        return [(token.head.i, token.dep_) for token in doc]

    return tree


def main(model: str, path: str | None = None) -> None:
    """What the syntax answers otherwise than the protocol has it, or what is found in a text with it."""
    import spacy

    reader = Reader(syntax=partial(TreeSyntax, tree=trees_of(spacy.load(model))))
    if path is None:
        print("\n".join(conformance(reader.syntax)) or "conforms")
        return
    for finding in parse(Path(path).read_text(encoding="utf-8"), pipeline=Pipeline(reader=reader)).findings:
        print(finding.type, finding.rule, *(span.text for span in finding.evidence), sep=" | ")


if __name__ == "__main__":
    main(*sys.argv[1:])
