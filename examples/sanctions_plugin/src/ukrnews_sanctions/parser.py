"""From a document to sanctions. The words are data, the grammar is asked of the document's syntax."""

from collections.abc import Iterator, Sequence

from ukrnews import Findings, Span
from ukrnews.parsers import cast_of
from ukrnews.reading import Document, NounGroup, Sentence, VerbGroup
from ukrnews_sanctions.sanction import Sanction
from ukrnews_sanctions.words import words


def find_sanctions(document: Document, findings: Findings = Findings()) -> Iterator[Sanction]:  # noqa: B008
    """The sanctions that the text reports as put on somebody; threats and plans are none."""
    for sentence in document.sentences:
        for verb in document.syntax.verb_groups(sentence):
            if verb.modal is None and not verb.negated and verb.form == "finite" and verb.tense != "future":
                yield from _imposed(document, sentence, verb)
                yield from _targeted(document, sentence, verb)


def _imposed(document: Document, sentence: Sentence, verb: VerbGroup) -> Iterator[Sanction]:
    """ "The EU imposed an asset freeze on two banks": the measure is the object, or a passive's subject."""
    if verb.lemma not in words().imposing:
        return
    groups = document.syntax.subject_of(verb) if verb.voice == "passive" else ()
    first, last = (groups[0].first, verb.first) if groups else (verb.last, sentence.last)
    for match in words().measures.find(document.tokens, first, last)[:1]:
        under = [
            noun
            for preposition, noun in document.syntax.adjuncts_of(verb)
            if preposition in words().target_prepositions and noun.first >= match.last
        ]
        yield _sanction(document, sentence, verb, match.entries[0], under[:1], min(first, verb.first), match.last)


def _targeted(document: Document, sentence: Sentence, verb: VerbGroup) -> Iterator[Sanction]:
    """ "London sanctioned two banks": the target is the object, or a passive's subject."""
    measure = words().targeting.get(verb.lemma)
    if measure is not None:
        syntax = document.syntax
        targets = syntax.subject_of(verb) if verb.voice == "passive" else syntax.object_of(verb)
        if targets:
            yield _sanction(document, sentence, verb, measure, targets, verb.first, verb.last)


def _sanction(
    document: Document,
    sentence: Sentence,
    verb: VerbGroup,
    measure: str,
    targets: Sequence[NounGroup],
    first: int,
    last: int,
) -> Sanction:
    by = document.syntax.agent_of(verb) if verb.voice == "passive" else document.syntax.subject_of(verb)
    if targets:
        first, last = min(first, targets[0].first), max(last, targets[-1].last)
    return Sanction(
        evidence=(document.span_of(first, last),),
        rule="targeted" if verb.lemma in words().targeting else "imposed",
        measure=measure,
        target=document.span_of(targets[0].first, targets[-1].last) if targets else None,
        imposed_by=cast_of(document).actors_of(by),
        legal_basis=_legal_basis(document, sentence),
    )


def _legal_basis(document: Document, sentence: Sentence) -> Span | None:
    """The first act that the sentence names by its number."""
    found = words().act.search(document.text, sentence.start, sentence.end)
    return document.span(*found.span()) if found else None
