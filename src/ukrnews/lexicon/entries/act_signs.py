"""Table ``act_signs``: words in what was said that tell which act of speech it is where the reporting verb does not."""

from __future__ import annotations

import attrs

from ukrnews.lexicon.entries.base import Entry
from ukrnews.model import Act


@attrs.frozen(kw_only=True)
class ActSignEntry(Entry):
    """Phrases that are signs of one act, compared in lower case.

    ``of_others``: a sign only where the content speaks of another side than the speaker's ("responsible for" accuses);
    ``of_own``: only where it speaks of the speaker or his side ("is ready" accepts, but not of a list); ``weak``: a
    sign only beside another ("terror" accuses where somebody is said to use it, and is often but a word for the war);
    ``judging``: only of something that is judged ("called the talks useful").
    """

    act: Act
    words: tuple[str, ...] = attrs.field(validator=attrs.validators.min_len(1))
    of_others: bool = False
    of_own: bool = False
    weak: bool = False
    judging: bool = False

    @property
    def key(self) -> str:
        whose = " of others" if self.of_others else " of own" if self.of_own else ""
        kind = "weak " if self.weak else "judging " if self.judging else ""
        return f"{kind}{self.act.value}{whose}"

    @property
    def phrases(self) -> tuple[str, ...]:
        return self.words
