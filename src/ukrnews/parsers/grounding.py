"""The words behind a value: the grounds that parsers write beside what they fill in."""

from __future__ import annotations

from collections.abc import Iterator

from ukrnews.lexicon.entries import BodyEntry
from ukrnews.model import Actor, ActorKind, Ground, How, Precision
from ukrnews.parsers.actors import Cast
from ukrnews.parsers.actors.own_words import described_up_to
from ukrnews.reading.dates.dated import Dated, Role
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup

Tokens = tuple[int, int]
"""First token and one past the last."""
_MOST_WORDS = 12
"""Words of a ground at most."""
_JOINED = 6
"""Tokens before "and" among which the state of a body joined to another stands."""
_BASES = frozenset({Role.POINT, Role.DATELINE, Role.DURING})
"""Roles of dates that another may be reckoned from: "that evening"."""
_BODIES = frozenset({ActorKind.ORGANISATION, ActorKind.GROUP})


def ground(document: Document, field: str, tokens: Tokens, item: int | None = None, how: How = How.NAMED) -> Ground:
    """The tokens as the ground of a field."""
    return Ground(field=field, item=item, span=document.span_of(*tokens), how=how)


def actor_grounds(cast: Cast, actor: Actor, tokens: Tokens, field: str, item: int | None) -> tuple[Ground, ...]:
    """The grounds of an actor whom the tokens made a parser take: the tokens where they name him, else the tokens and
    the words elsewhere in the article that do. Empty where no words name him: he is to be left out then. Of a row of
    words that is too long for a ground its end is taken, where a group has its head; a name as long is nobody's.
    """
    document = cast.document
    tokens = max(tokens[0], tokens[1] - _MOST_WORDS), tokens[1]
    if names_actor(cast, actor, tokens):
        return (ground(document, field, tokens, item),)
    antecedent = cast.words_for(actor, tokens[0])
    if antecedent is None or antecedent[1] - antecedent[0] > _MOST_WORDS:
        return ()
    taken_up = ground(document, field, tokens, item, How.REFERRED)
    return taken_up, ground(document, field, antecedent, item)


def when_grounds(document: Document, field: str, dated: Dated, item: int | None = None) -> tuple[Ground, ...]:
    """The words of a date, and those that it is reckoned from where another date of the article fixes it: "on the same
    day", or a weekday in an article whose day only its dateline tells."""
    own = ground(document, field, (dated.first, dated.last), item)
    base = _reckoned_from(document, dated)
    return (own,) if base is None else (own, ground(document, field, (base.first, base.last), item))


def _reckoned_from(document: Document, dated: Dated) -> Dated | None:
    if dated.anaphoric:
        before = (d for d in document.dates if d.first < dated.first and d.role in _BASES)
        days = (d for d in before if d.when.earliest is not None and d.when.precision is Precision.DAY)
        last = max(days, key=lambda d: d.first, default=None)
        return last if last is not None and not last.anaphoric else None
    if document.article.published is not None or dated.role is Role.DATELINE:
        return None
    return next((d for d in document.dates if d.role is Role.DATELINE), None)


def group_tokens(cast: Cast, noun: NounGroup, actor: Actor) -> Tokens:
    """The fewest words of the group, its phrases and what is joined to it that name the actor; the group alone where
    none do: "he", "the ministry"."""
    tried = _from_group(cast, noun)
    return next((t for t in tried if names_actor(cast, actor, t)), (noun.first, noun.last))


def _from_group(cast: Cast, noun: NounGroup) -> Iterator[Tokens]:
    document = cast.document
    yield noun.first, noun.last
    phrase = document.syntax.phrase_of(noun)[1]
    if phrase != noun.last:
        yield noun.first, phrase
    described = described_up_to(document, noun)
    if described not in (noun.last, phrase):
        yield noun.first, described
    if noun.first > 1 and document.tokens[noun.first - 1].lower == "and":
        start = max(document.sentence_of_token(noun.first).first, noun.first - _JOINED)
        for name in reversed(cast.names_in(start, noun.first - 1)):
            yield name.first, noun.last  # "Poland's Border Guard and the interior ministry"


def names_actor(cast: Cast, actor: Actor, tokens: Tokens) -> bool:
    """Whether the tokens themselves name the actor: by name, adjective, capital or forces; in his own words where he
    has no name."""
    inside = [n.actor for n in cast.names_in(*tokens)]
    if actor.kind is ActorKind.STATE:
        return any(a.country == actor.country for a in inside)
    if any(a.name == actor.name for a in inside):
        return True
    if _holds(_plain(cast.document.words(*tokens)), _plain(actor.name)):
        return True
    return actor.kind in _BODIES and _names_body(cast.document, actor, tokens, {a.country for a in inside})


def _names_body(document: Document, actor: Actor, tokens: Tokens, states: set[str | None]) -> bool:
    """Whether a noun for the body stands among the tokens, beside a name of its state where other states have one."""
    body_of = document.lexicon.body
    return any(
        body_of(body, code).name == actor.name
        for match in document.offices_in(*tokens)
        if match.last <= tokens[1]
        for body in match.entries
        if isinstance(body, BodyEntry)
        for code in ({actor.country} if body.sole_country else states)
        if code is not None
    )


def _plain(words: str) -> str:
    return " ".join(words.lower().split())


def _holds(words: str, name: str) -> bool:
    """Whether the name stands in the words, and not inside a longer word."""
    at = words.find(name)
    while at >= 0:
        if not _in_word(words[at - 1 : at]) and not _in_word(words[at + len(name) :][:1]):
            return True
        at = words.find(name, at + 1)
    return False


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_"
