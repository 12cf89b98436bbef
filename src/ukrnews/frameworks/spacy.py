"""A component for spaCy's pipelines: `nlp.add_pipe("ukrnews")`, which spaCy finds by its entry point.

`doc._.ukrnews` is the Report, `doc.spans["statements"]` and its fellows have a span for each finding, in the order of
the Report's. The Report is kept in `doc.user_data` as JSON, so that a Doc can be written and sent to other processes.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import lru_cache, partial
from pathlib import Path
from typing import Any, Final

import attrs

from ukrnews.corpus.files import read_date
from ukrnews.extras import needed
from ukrnews.formats import from_json, to_json
from ukrnews.frameworks.trees import Tree, TreeSyntax
from ukrnews.lexicon import Lexicon
from ukrnews.model import Article, Finding, Mention, Report, Statement
from ukrnews.parsers import Pipeline
from ukrnews.reading import Reader, Token
from ukrnews.reading.tokens import fold

language: Any = needed("spacy.language", "spacy")
spacy_tokens: Any = needed("spacy.tokens", "spacy")

KEY: Final = "ukrnews"
"""Under which the Report's JSON is kept in `doc.user_data`."""
PUBLISHED: Final = "published"
"""Under which `doc.user_data` may have the day of publication, "2025-03-12"."""
READS: Final = ("own", "tokens", "parse")
"""What of spaCy's is read: nothing, its tokens, or its tokens and its dependency trees."""
GROUPS: Final = ("statements", "incidents", "proposals", "conditions", "mentions")
"""The groups of spans that a Doc gets."""


class Component:
    """Reads each Doc and keeps what was found in it."""

    def __init__(self, pipeline: Pipeline, read: str) -> None:
        self.pipeline, self.read = pipeline, read

    def __call__(self, doc: Any) -> Any:
        """The Doc with its Report and its groups of spans. Raises ValueError for a day of publication that is none."""
        published = doc.user_data.get(PUBLISHED)
        day = read_date(published) if isinstance(published, str) else published
        report = self._pipeline_for(doc)(Article(text=doc.text, published=day))
        doc.user_data[KEY] = to_json(report)
        for group in GROUPS:
            found: Sequence[Finding] = getattr(report, group)
            doc.spans[group] = spacy_tokens.SpanGroup(doc, name=group, spans=[_span(doc, one) for one in found])
        return doc

    def _pipeline_for(self, doc: Any) -> Pipeline:
        """The pipeline that reads as it is wanted; with spaCy's tokens, those of this Doc."""
        if self.read == "own":
            return self.pipeline
        own = self.pipeline.reader
        syntax = partial(TreeSyntax, tree=partial(_tree, doc)) if self.read == "parse" else own.syntax
        reader = Reader(tokenize=lambda text: tokens_of(doc), split=own.split, tag=own.tag, syntax=syntax)
        return attrs.evolve(self.pipeline, reader=reader)


def tokens_of(doc: Any) -> list[Token]:
    """spaCy's tokens as ours; white space is none."""
    words = ((token.idx, token.text) for token in doc if not token.is_space)
    return [Token(i, start, start + len(text), text, fold(text)) for i, (start, text) in enumerate(words)]


def _tree(doc: Any, tokens: Sequence[Token]) -> Tree:
    """The tree of a sentence: a word whose head lies outside of it depends on none."""
    own = {token.start: index for index, token in enumerate(tokens)}
    parsed = [doc.char_span(token.start, token.end).root for token in tokens]
    return [(own.get(word.head.idx, index), word.dep_) for index, word in enumerate(parsed)]


def _span(doc: Any, finding: Finding) -> Any:
    """The finding's first evidence, out to whole tokens, with what it is for its label and its id."""
    evidence = finding.evidence[0]
    label = _label(finding)
    return doc.char_span(evidence.start, evidence.end, label=label, span_id=finding.id, alignment_mode="expand")


def _label(finding: Finding) -> str:
    if isinstance(finding, Mention):
        return str(finding.of.kind.value)
    kind = finding.act if isinstance(finding, Statement) else getattr(finding, "kind", finding.type)
    return str(getattr(kind, "value", kind))


@lru_cache(maxsize=64)
def _report(text: str) -> Report:
    return from_json(text)


def report_of(doc: Any) -> Report | None:
    """The Report of a Doc; None where the component has not read it."""
    text = doc.user_data.get(KEY)
    return None if text is None else _report(text)


def make(nlp: Any, name: str, read: str, words: Iterable[str]) -> Component:
    """The component: `nlp.add_pipe("ukrnews", config={"read": "parse", "words": ["mine.toml"]})`.

    `read` says what of spaCy's is read: "own" (nothing), "tokens" or "parse"; `words` are files of words of one's own.
    Raises ValueError for another `read`, and for "parse" in a pipeline without a parser; LexiconError for words that
    cannot be used.
    """
    if read not in READS:
        raise ValueError(f"ukrnews: read must be one of {', '.join(map(repr, READS))}, not {read!r}")
    if read == "parse" and "parser" not in nlp.pipe_names:
        raise ValueError('ukrnews: read="parse" needs a component "parser" before it')
    files = [Path(path) for path in words]
    lexicon = Lexicon(files, base=Lexicon.default()) if files else Lexicon.default()
    return Component(Pipeline(lexicon=lexicon), read)


language.Language.factory("ukrnews", default_config={"read": "own", "words": []}, func=make)
spacy_tokens.Doc.set_extension("ukrnews", getter=report_of, force=True)
