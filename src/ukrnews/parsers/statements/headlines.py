"""Headlines that a name signs: "Lavrov: no summit before spring", "Russia keeps striking every day – Zelenskyy"."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from ukrnews.model import Act, Actor, ActorKind
from ukrnews.parsers.actors import Cast
from ukrnews.parsers.extents import trim
from ukrnews.parsers.statements.draft import Draft
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup

DASHES = "—–-―"
Pair = tuple[Draft, tuple[Actor, ...]]


def signed_headlines(document: Document, cast: Cast, pairs: Sequence[Pair]) -> list[Pair]:
    """A draft for each line without a full stop that a name opens with a colon or closes after a dash."""
    taken = {d.sentence.index: max(d.at[1], 0) for d, _ in pairs}
    return [*_opened(document, cast, taken), *_closed(document, cast, taken)]


def _opened(document: Document, cast: Cast, taken: Mapping[int, int]) -> list[Pair]:
    """ "Lavrov: no summit before spring": a line without a full stop that a name and a colon open."""
    found: list[Pair] = []
    tokens = document.tokens
    for sentence in document.sentences:
        names = cast.names_in(sentence.first, sentence.first + 1)
        if not names or tokens[sentence.last - 1].text in ".!?" or sentence.last - names[0].last < 4:
            continue
        colon = _past_addressee(document, cast, names[0].last)
        content = trim(document, tokens[colon].end, sentence.end) if tokens[colon].text == ":" else None
        states = names[0].actor.kind is ActorKind.STATE and colon == names[0].last
        if content is None or states or sentence.index in taken:
            continue
        draft = Draft(
            sentence=sentence,
            cue=(tokens[min(colon, names[0].last)].start, tokens[colon].end),
            content=[content],
            sources=(),
            act=Act.STATE,
            rule="colon-name",
            source_range=(names[0].first, names[0].last),
        )
        found.append((draft, (cast.with_role(names[0].actor),)))
    return found


def _past_addressee(document: Document, cast: Cast, k: int) -> int:
    """The token after "to Kyiv" in "Kremlin to Kyiv: talk to us", else `k`."""
    tokens = document.tokens
    if k + 2 >= len(tokens) or tokens[k].lower != "to":
        return k
    names = cast.names_in(k + 1, k + 2)
    return names[0].last if names else k


def _closed(document: Document, cast: Cast, taken: Mapping[int, int]) -> list[Pair]:
    """ "Russia keeps striking every day – Zelenskyy": a line without a full stop that ends in a dash and a name."""
    found: list[Pair] = []
    for sentence in document.sentences:
        tokens = document.tokens
        last = tokens[sentence.last - 1]
        if (
            last.text in ".!?:"
            or last.end != document.paragraphs[sentence.paragraph].end
            or sentence.last - sentence.first < 6
        ):
            continue
        dash = next(
            (
                i
                for i in range(sentence.last - 2, max(sentence.first + 3, sentence.last - 7), -1)
                if tokens[i].text in DASHES or (tokens[i].text == ":" and sentence.last - i <= 4)
            ),
            None,
        )
        if dash is None or taken.get(sentence.index, 0) > tokens[dash].start:
            continue
        actor = _signer(document, cast, dash + 1, sentence.last)
        content = trim(document, sentence.start, tokens[dash].start)
        if actor is None or content is None:
            continue
        draft = Draft(
            sentence=sentence,
            cue=(tokens[dash].start, tokens[dash].end),
            content=[content],
            sources=(),
            act=Act.STATE,
            rule="dash-name",
            source_range=(dash + 1, sentence.last),
        )
        found.append((draft, (actor,)))
    return found


def _signer(document: Document, cast: Cast, first: int, last: int) -> Actor | None:
    """Whom the words after a dash name: "Zelenskyy", "General Staff", "governor", "local officials"."""
    names = cast.names_in(first, last)
    if names and names[-1].last == last:
        return cast.with_role(names[-1].actor)
    named = any(m.last == last for m in document.offices_in(first, last))
    if not named and cast.source_noun(document.tokens[last - 1].lower) is None:
        return None
    return cast.actor_of(NounGroup(first, last, last - 1))
