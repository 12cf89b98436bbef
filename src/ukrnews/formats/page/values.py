"""The values that cards show, each with the words of the text that it rests on."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import attrs

from ukrnews.formats.grounds import Grounded, grounded
from ukrnews.model import Actor, ActorKind, Finding, Ground


@attrs.frozen(kw_only=True)
class Words:
    """What lights up where a value is pointed at: the places in the text, and what stands there."""

    places: tuple[str, ...]
    says: str


@attrs.frozen(kw_only=True)
class Shown:
    """A value in words."""

    text: str
    words: Words | None


@attrs.frozen(kw_only=True)
class Who:
    """An actor as it is shown; `key` is the same for one actor on the whole page."""

    key: str
    name: str
    role: str | None
    country: str | None
    is_unnamed: bool
    words: Words | None = None


class People:
    """The actors of a page, each with its key, in the order in which they are met."""

    def __init__(self) -> None:
        self._keys: dict[tuple[str, ActorKind], str] = {}
        self.shown: dict[str, Who] = {}

    def who(self, actor: Actor, words: Words | None = None) -> Who:
        key = self._keys.setdefault((actor.name, actor.kind), f"p{len(self._keys) + 1}")
        found = Who(
            key=key,
            name=actor.name,
            role=actor.role,
            country=actor.country,
            is_unnamed=actor.kind is ActorKind.UNNAMED,
        )
        self.shown.setdefault(key, found)
        return attrs.evolve(found, words=words)


class Values:
    """Shows the values of one finding; `prefix` is that of its article."""

    def __init__(self, finding: Finding, prefix: str, people: People) -> None:
        self._grounded = {(one.field, one.item): one for one in grounded(finding)}
        self._prefix = prefix
        self._people = people

    def words(self, field: str, *items: int) -> Words | None:
        """The words behind a field, or behind some of its items; None where no words are given."""
        keys = [(field, item) for item in items or (None,)]
        found = [self._grounded[key] for key in keys if key in self._grounded]
        if not found:
            return None
        places = dict.fromkeys(place_of(self._prefix, ground) for one in found for ground in one.grounds)
        return Words(places=tuple(places), says="; ".join(dict.fromkeys(map(_says, found))))

    def one(self, field: str, text: str | None) -> Shown | None:
        """The value of a field that holds one; None where it holds none."""
        return Shown(text=text, words=self.words(field)) if text else None

    def all(self, field: str, texts: Sequence[str]) -> tuple[Shown, ...]:
        """Each value of a field that holds several, in words; those that read the same once."""
        return tuple(Shown(text=text, words=self.words(field, *_where(text, texts))) for text in dict.fromkeys(texts))

    def actors(self, field: str, actors: Sequence[Actor]) -> tuple[Who, ...]:
        """Each actor of a field once."""
        return tuple(self.who(field, actor, *_where(actor, actors)) for actor in dict.fromkeys(actors))

    def who(self, field: str, actor: Actor, *items: int) -> Who:
        """An actor of a field."""
        return self._people.who(actor, self.words(field, *items))

    def keys(self, actors: Iterable[Actor]) -> tuple[str, ...]:
        """The keys of actors, each once."""
        return tuple(dict.fromkeys(self._people.who(actor).key for actor in actors))


def place_of(prefix: str, ground: Ground) -> str:
    """The key of a stretch of an article's text."""
    return f"{prefix}-{ground.span.start}-{ground.span.end}"


def is_link(url: str | None) -> bool:
    """Whether an address is one that a page may lead to."""
    return url is not None and url.lower().startswith(("https://", "http://"))


def _says(one: Grounded) -> str:
    return one.says


def _where(value: object, values: Iterable[object]) -> list[int]:
    return [index for index, other in enumerate(values) if other == value]
