"""Who is called by what he is, before or after his name is told: "the general said", "EU chief urges …"."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import attrs

from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.actors import Cast, cast_of
from ukrnews.parsers.cards import Table, rule
from ukrnews.parsers.statements.continuity import OFFICE, TAKING_UP, Pronoun, last_told
from ukrnews.parsers.statements.statement_draft import Draft
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.reading.document import Document

_LONGEST = 4
"""Tokens of the longest description that takes somebody up."""
_LATER = frozenset({"after"})
_AHEAD = 12
"""Statements after a headline's among which its speaker is named."""
_PARAGRAPHS = 4
_STEM = 4
"""Letters by which two words are the same."""
_MOST, _SOME = 0.4, 0.25
"""Of the words that a headline's content has, those that one statement that tells it in full must have, too, and those
that all must have of the only one whom the description fits."""
_CALLINGS: Final = tuple(frozenset(line.split()) for line in listed("callings"))


@rule("official-again", on=OFFICE)
def same_official(source: Pronoun) -> Actor | None:
    """The one who spoke just before, by what he is: "Governor Voss said a house was hit. …, the official said"."""
    document, at = source.document, source.draft.source_range
    if at is None or not 2 <= at[1] - at[0] <= _LONGEST or document.word(at[0]) not in TAKING_UP:
        return None
    words = {document.word(i) for i in range(at[0] + 1, at[1])}
    last = last_told(source, 1)
    if last is None or len(last.speakers) != 1 or not words.isdisjoint(listed("somebody else")):
        return None
    one = last.speakers[0]
    if one.kind is ActorKind.UNNAMED:
        return one if _in_office(source, last) else None
    return one if _may_be_called(source.cast, one, source.word) and _of_one_state(source, one) else None


def _in_office(source: Pronoun, last: Draft) -> bool:
    """ "An aide to the mayor said … The official said …": whether somebody with an office spoke, as near."""
    if source.word not in listed("somebody in an office") or len(last.sources) != 1:
        return False
    role = source.cast.role_of(last.sources[0])
    near = last.sentence.paragraph == source.document.sentence_at(source.draft.at[0]).paragraph
    head = source.document.tag(last.sources[0].head)
    return near and role is not None and role.title and head == "NN"


def _may_be_called(cast: Cast, person: Actor, word: str) -> bool:
    """Whether the word is for people of his calling: "the general", of a commander."""
    if person.kind is not ActorKind.PERSON:
        return False
    roles = cast.role_words(person)
    if word in listed("somebody in an office"):
        return bool(cast.with_role(person).role)
    return any(word in calling and not calling.isdisjoint(roles) for calling in _CALLINGS)


def _of_one_state(source: Pronoun, person: Actor) -> bool:
    """Whether the description names no other state than his."""
    states = source.cast.countries_of(person)
    side = source.cast.side_of(source.draft.sources[-1])
    return side is None or not states or side.country in states


@attrs.frozen(eq=False)
class Unnamed:
    """A draft of a headline or lead whose speaker has no name there, with the drafts after it."""

    document: Document
    draft: Draft
    after: Sequence[Draft]

    @property
    def cast(self) -> Cast:
        """Who is named in the document."""
        return cast_of(self.document)

    @property
    def at(self) -> tuple[int, int]:
        """The tokens of the description."""
        return self.draft.source_range or (0, 0)

    @property
    def head(self) -> int:
        """Its noun."""
        return self.draft.sources[-1].head if self.draft.sources else self.at[1] - 1


def named_later(document: Document, drafts: list[Draft], table: Table) -> list[Draft]:
    """The drafts, those of headlines and leads with the speaker whom the text names afterwards."""
    names: dict[Actor, Actor] = {}
    unnamed = ActorKind.UNNAMED
    nameless = [k for k, d in enumerate(drafts) if len(d.speakers) == 1 and d.speakers[0].kind is unnamed]
    for k in nameless:
        draft = drafts[k]
        if draft.speakers[0] not in names and _unnamed_above(document, draft):
            for card in table.looking_at(_LATER):
                meant: Actor | None = card.read(Unnamed(document, draft, drafts[k + 1 : k + 1 + _AHEAD]))
                if meant is not None:
                    names[draft.speakers[0]] = meant
    for draft in drafts if names else ():
        draft.speakers = tuple(names.get(actor, actor) for actor in draft.speakers)
    return drafts


def _unnamed_above(document: Document, draft: Draft) -> bool:
    """Whether a headline, or the first paragraph after one, has a single speaker without a name."""
    if draft.source_range is None:
        return False
    head = draft.sources[-1].head if draft.sources else draft.source_range[1] - 1
    if document.tag(head) == "NNS":
        return False
    sentence = draft.sentence
    above = document.sentences[sentence.index - 1] if sentence.index else sentence
    return sentence.paragraph <= 1 or document.is_heading(sentence) or document.is_heading(above)


@rule("named-after", on=_LATER)
def named_after(told: Unnamed) -> Actor | None:
    """Who is named where the text tells in full what he said: "EU chief urges pause⏎Kaja Kallas, …, urged a pause"."""
    last = told.draft.sentence.paragraph + _PARAGRAPHS
    later = [d for d in told.after if d.sentence.paragraph <= last and d.sentence is not told.draft.sentence]
    his = [d for d in later if _may_be_he(told, d)]
    same = [d for d in his if _tells_the_same(told, (d,), _MOST)]
    if not same and len({d.speakers for d in his}) == 1 and not _other_words(told, his[0].speakers[0]):
        same = his if _tells_the_same(told, his, _SOME) else []
    meant = {d.speakers[0].name: d.speakers[0] for d in same}
    return next(iter(meant.values())) if len(meant) == 1 else None


def _may_be_he(told: Unnamed, draft: Draft) -> bool:
    """Whether the draft's speaker is one person who holds what the description says."""
    if len(draft.speakers) != 1 or draft.speakers[0].kind is not ActorKind.PERSON:
        return False
    one, cast = draft.speakers[0], told.cast
    roles, word = cast.role_words(one), told.document.word(told.head)
    if word not in roles and not (word in listed("called again") and _may_be_called(cast, one, word)):
        return False
    named = {w for n in cast.names_in(*told.at) for w in (n.actor.country or n.actor.name.lower()).split()}
    own = {word for name in cast.countries_of(one) for word in name.split()}
    fits = not named or not own or not named.isdisjoint(own)
    return fits and not any(
        i > told.head and told.document.word(told.head + 1) == "of" for i in _other_words(told, one)
    )


def _other_words(told: Unnamed, person: Actor) -> list[int]:
    """The words of the description that no role of his has, names aside: "of the air force"."""
    document, cast = told.document, told.cast
    names = {i for n in cast.names_in(*told.at) for i in range(n.first, n.last)}
    roles = cast.role_words(person)
    words = ((i, document.word(i)) for i in range(*told.at) if i != told.head and i not in names)
    told_of = [(i, word) for i, word in words if document.tag(i)[:2] in ("NN", "JJ") and "-" not in word]
    return [i for i, word in told_of if word not in roles | listed("ranks and places")]


def _tells_the_same(told: Unnamed, drafts: Sequence[Draft], share: float) -> bool:
    """Whether what he says there has enough of the headline's words."""
    one = _stems(told.document, told.draft)
    other = frozenset[str]().union(*(_stems(told.document, d) for d in drafts))
    both = len(one & other)
    return both >= 2 and both >= share * min(len(one), len(other))


def _stems(document: Document, draft: Draft) -> set[str]:
    """The beginnings of the words of what was said, short ones left out."""
    at = document.token_at
    ranges = [(at(a), at(b - 1) + 1) for a, b in draft.content]
    words = (t.lower for first, last in ranges for t in document.tokens[first:last])
    return {word[:_STEM] for word in words if len(word) >= _STEM and word.isalpha()}


same_official.finds(
    "Governor [Jarle Voss] said two bridges fell. <The road was shut>, [the official] {said}.",
    "[An aide] to the mayor said two bridges fell. <The road was shut>, [the official] {said}.",
)
same_official.passes_by("A resident said two bridges fell. The road was shut, the official said.")

named_after.finds(
    "[Tavria chief] {urges} <more buses for villages>⏎Tavria governor Jarle Voss asked for more buses for villages."
)
named_after.passes_by(
    "Tavria chief urges more buses for villages⏎Tavria governor Jarle Voss asked for a new bridge.",
    "Tavria chief urges more buses for villages⏎Belgorod pilot Jarle Voss asked for more buses for villages.",
)
