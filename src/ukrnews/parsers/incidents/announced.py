"""Who told what a paragraph's first sentences tell, as its last one says: "This was announced by the governor"."""

from __future__ import annotations

from ukrnews.model import Statement
from ukrnews.parsers.cards import rule
from ukrnews.parsers.incidents.story import Story

_THIS = frozenset({"it", "that", "this"})


@rule("announced-source")
def announced(story: Story) -> None:
    """The source that a sentence on "this" gives to all that its paragraph told before it under no other source."""
    for statement in story.statements if story.events else ():
        at = _where_announced(story, statement)
        if at is None:
            continue
        paragraph = story.document.sentences[at].paragraph
        before = [e for e in story.by_paragraph.get(paragraph, ()) if e.sentence < at]
        if any(e.attributed or e.denied for e in before if e.sentence < at - 1):
            continue
        for event in before:
            event.attributed = event.attributed or story.sources.speakers(statement)


def _where_announced(story: Story, statement: Statement) -> int | None:
    """The sentence that begins with "this" and says who told the one before."""
    if statement.cue is None or statement.negated or statement.content[0].start > statement.cue.start:
        return None
    document = story.document
    sentence = document.sentence_of_token(document.token_at(statement.cue.start))
    if document.tokens[sentence.first].lower not in _THIS:
        return None
    return sentence.index if statement.content[0].end <= document.tokens[sentence.first].start else None


announced.finds(
    "<Drones {hit} a market in [Sumy]>. Fires broke out there. Roads were shut. This was announced by the governor, "
    "[Oleh Hryhorov]."
)
announced.passes_by(
    "Drones hit a market in Sumy, the mayor said. Fires broke out there. Roads were shut. This was announced by the "
    "governor."
)
