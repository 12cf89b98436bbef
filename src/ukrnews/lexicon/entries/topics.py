"""Table ``topics``: what can be proposed: "ceasefire", "talks", "frozen assets"."""

from __future__ import annotations

import attrs

from ukrnews.lexicon.entries.base import Entry, unique
from ukrnews.lexicon.entries.inflection import verb_forms
from ukrnews.model import ProposalKind


@attrs.frozen(kw_only=True)
class TopicEntry(Entry):
    """Words for one kind of proposal, compared in lower case.

    ``words`` are nouns and phrases, singular and plural as given; ``verbs`` are lemmas that stand for the topic as the
    complement of a proposing verb ("offered to withdraw"). ``vessel``: the noun only carries another topic
    ("ceasefire *deal*", "*plan* for talks") and is one of its own where it carries none. ``after``: the words count
    only shortly after one of these ("an *end* to the three-year war"). ``none``: looks like a topic and is none, so
    that it hides the words in it ("territorial integrity").
    """

    name: str
    kind: ProposalKind
    words: tuple[str, ...] = ()
    verbs: tuple[str, ...] = ()
    vessel: bool = False
    after: tuple[str, ...] = ()
    none: bool = False

    @property
    def key(self) -> str:
        return self.name

    @property
    def phrases(self) -> tuple[str, ...]:
        return unique(self.words, tuple(form for verb in self.verbs for form in verb_forms(verb)))
