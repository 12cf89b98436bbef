"""Groups that grow by what is new are those that all in one go give, whatever the findings and in whatever order."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple

from hypothesis import given, settings
from hypothesis import strategies as st

from ukrnews.archive.joining import Joining, grouped
from ukrnews.archive.regrouping import Groups, Order, Stored, Told, settle

Letters = frozenset[str]


class Sign(NamedTuple):
    """A rule over two sets of letters."""

    name: str
    letters: str

    def read(self, a: Letters, b: Letters) -> str | None:
        shared = a & b & set(self.letters)
        return f"shares {min(shared)}" if shared else None


class Veto(NamedTuple):
    name: str

    def read(self, a: Letters, b: Letters) -> str | None:
        return "x and y" if {"x", "y"} <= a | b and not {"x", "y"} <= a and not {"x", "y"} <= b else None


SIGNS: Any = tuple((Sign(letter, letter), weight) for letter, weight in (("a", 2), ("b", 1), ("c", 1), ("x", 1)))
JOINING: Joining[Letters] = Joining(name="letters", signs=SIGNS, vetoes=(Veto("x-y"),), enough=2, keys=sorted)

Article = Sequence[Letters]
findings = st.frozensets(st.sampled_from("abcxy"), max_size=4)
corpora = st.lists(st.lists(findings, min_size=1, max_size=3), min_size=1, max_size=9)


class Shelf:
    """What was grouped before, in memory."""

    def __init__(self) -> None:
        self.told: dict[str, Told[Letters]] = {}
        self.home: dict[str, tuple[str, tuple[str, ...]]] = {}

    def groups_with(self, keys: Collection[int]) -> Iterator[Stored[Letters]]:
        groups = {self.home[n][0] for n in self.home if not self.told[n].keys.isdisjoint(keys)}
        return (Stored(self.told[n], *home) for n, home in self.home.items() if home[0] in groups)

    def later(self, keys: Collection[int], than: Order) -> Iterator[Sequence[Told[Letters]]]:
        for order, of_article in groupby(sorted(self.told.values(), key=lambda t: t.place), lambda t: t.place[0]):
            found = list(of_article)
            if order > than and any(not t.keys.isdisjoint(keys) for t in found):
                yield found

    def grow(self, articles: Collection[tuple[int, Article]], gone: Collection[int] = ()) -> None:
        lost = [Stored(t, *self.home[n]) for n, t in self.told.items() if t.place[0][0] in gone]
        for stored in lost:
            del self.told[stored.told.name], self.home[stored.told.name]
        new = [told_in(number, article) for number, article in articles]
        self.told |= {told.name: told for of_article in new for told in of_article}
        groups = settle(Groups(JOINING), new, lost, self)
        self.home |= {name: groups.home[name] for names in groups.moved.values() for name in names & groups.home.keys()}

    def outcome(self) -> list[list[tuple[str, tuple[str, ...]]]]:
        groups: dict[str, list[tuple[str, tuple[str, ...]]]] = {}
        for told in sorted(self.told.values(), key=lambda t: t.place):
            group, why = self.home[told.name]
            groups.setdefault(group, []).append((told.name, why))
        assert all(members[0][0] == name for name, members in groups.items()), "a group bears its first member's name"
        return list(groups.values())


def told_in(number: int, article: Article) -> list[Told[Letters]]:
    return [
        Told(((number,), k), f"{number}.{k}", one, frozenset(map(ord, one))) for k, one in enumerate(article)
    ]  # fmt: skip


def in_one_go(articles: Sequence[tuple[int, Article]]) -> list[list[tuple[str, tuple[str, ...]]]]:
    """What `link` does, with the names of findings in place of them."""
    names = {}
    told = []
    for number, article in sorted(articles, key=lambda one: one[0]):
        marked = [frozenset({*one, f"{number}.{k}"}) for k, one in enumerate(article)]
        names |= {one: f"{number}.{k}" for k, one in enumerate(marked)}
        told.append(marked)

    def keys(one: Letters) -> list[str]:
        return [letter for letter in sorted(one) if "." not in letter]

    joining = Joining(name="letters", signs=JOINING.signs, vetoes=JOINING.vetoes, enough=JOINING.enough, keys=keys)
    return [[(names[one], why) for one, why in group] for group in grouped(told, joining)]


@given(corpora, st.randoms(use_true_random=False), st.integers(1, 4))
@settings(max_examples=400)
def test_in_whatever_order_and_batches(corpus: list[list[Letters]], chance: Any, size: int) -> None:
    articles = list(enumerate(corpus))
    expected = in_one_go(articles)
    chance.shuffle(articles)
    shelf = Shelf()
    for first in range(0, len(articles), size):
        shelf.grow(articles[first : first + size])
    assert shelf.outcome() == expected


@given(corpora, st.data())
@settings(max_examples=300)
def test_what_is_gone_leaves_no_trace(corpus: list[list[Letters]], data: Any) -> None:
    articles = list(enumerate(corpus))
    gone = data.draw(st.sets(st.sampled_from(range(len(corpus))), max_size=3))
    late = data.draw(st.sets(st.sampled_from(range(len(corpus))), max_size=3)) - gone
    shelf = Shelf()
    shelf.grow([a for a in articles if a[0] not in late])
    shelf.grow([a for a in articles if a[0] in late], gone)
    assert shelf.outcome() == in_one_go([a for a in articles if a[0] not in gone])
