"""What was changed in an article between two of its texts."""

from __future__ import annotations

from difflib import SequenceMatcher

import attrs

from ukrnews.archive.sentences import sentences_of
from ukrnews.model import Article, Report, Span


@attrs.frozen(kw_only=True)
class Change:
    """An article and what it was changed into."""

    old: Article
    new: Article
    gone: tuple[Span, ...]
    """Sentences of the old text that the new one has not."""
    come: tuple[Span, ...]
    """Sentences of the new text that the old one has not."""


def change_of(old: Report, new: Report) -> Change:
    """The sentences in which two texts of one article differ."""
    before, after = list(sentences_of(old)), list(sentences_of(new))
    steps = SequenceMatcher(None, [s.text for s in before], [s.text for s in after], autojunk=False).get_opcodes()
    gone = [span for what, a, b, _, _ in steps if what != "equal" for span in before[a:b]]
    come = [span for what, _, _, a, b in steps if what != "equal" for span in after[a:b]]
    return Change(old=old.article, new=new.article, gone=tuple(gone), come=tuple(come))
