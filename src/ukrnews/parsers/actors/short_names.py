"""Names that become whole by others of the article: a surname alone, and which of two namesakes it is."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.lexicon.entries import RoleEntry
from ukrnews.lexicon.folding import fold_name
from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.actors.names import Named
from ukrnews.parsers.actors.wordlists import listed
from ukrnews.parsers.cards import rule
from ukrnews.reading.document import Document

_KNIGHTS = frozenset({"sir", "dame"})
_SURNAME_FIRST = frozenset({"CHN", "PRK", "KOR", "TWN"})
"""Countries whose people are named by the first word of their full names."""


@rule("short-name", on=(Named,))
def short_name(document: Document, named: Sequence[Named]) -> Sequence[Named]:
    """A part of a name that the article gave in full: "Voss" after "Jarle Voss", "Wang" after "Wang Yi", "Sir Keir"."""
    by_surname, by_given = _in_full(named)
    if not by_given:
        return named
    found, taken = list(named), {i for n in named for i in range(n.first, n.last)}
    for i in document.capitals:
        token = document.tokens[i]
        if i in taken or len(token.text) < 3:
            continue
        knighted = document.word(i - 1) in _KNIGHTS
        whole = (by_given if knighted else by_surname).get(fold_name(token.text))
        if whole is not None and i >= whole.first and not _part_of_name(document, i, taken):
            found.append(Named(i, i + 1, whole.actor, whole.gender))
    return found


def _in_full(named: Sequence[Named]) -> tuple[dict[str, Named], dict[str, Named]]:
    """The people named in full by their surnames, where the lexicon does not know these, and by their given names."""
    by_surname: dict[str, Named] = {}
    by_given: dict[str, Named] = {}
    for name in named:
        if name.actor.kind is not ActorKind.PERSON or " " not in name.actor.name:
            continue
        first, *_, last = name.actor.name.split()
        by_given.setdefault(fold_name(first), name)
        if name.actor.country in _SURNAME_FIRST and name.last - name.first > 1:
            by_surname.setdefault(fold_name(first), name)
        elif not name.actor.wikidata:
            by_surname.setdefault(fold_name(last), name)
    return by_surname, by_given


def _part_of_name(document: Document, i: int, taken: set[int]) -> bool:
    """Whether a capitalised word after it makes it part of another name ("Bell Labs")."""
    if i + 1 >= len(document.tokens) or i + 1 in taken:
        return False
    after = document.tokens[i + 1]
    return after.text[:1].isupper() and after.lower not in listed("not names")


@rule("namesake-name", on=(Named,))
def namesake_name(document: Document, named: Sequence[Named]) -> Sequence[Named]:
    """The surname of somebody known that another of the article bears: "Rubio" after "Lena Rubio, a teacher"."""
    bearers, in_full = _bearers(document, named)
    found: list[Named] = []
    for name in named:
        alone = name.actor.kind is ActorKind.PERSON and name.last - name.first == 1 and name.actor.name not in in_full
        bearer = bearers.get(fold_name(document.tokens[name.first].text)) if alone and bearers else None
        found.append(name if bearer is None else name._replace(actor=bearer, gender=None, rule=""))
    return found


def _bearers(document: Document, named: Sequence[Named]) -> tuple[dict[str, Actor], set[str]]:
    """Those whom the article names in full or by title, by their surnames, and all their names."""
    titled = {m.last for m in document.offices if any(isinstance(e, RoleEntry) and e.title for e in m.entries)}
    people = [n for n in named if n.actor.kind is ActorKind.PERSON]
    whole = [n for n in people if n.last - n.first > 1 or n.first in titled]
    bearers = {fold_name(document.tokens[n.last - 1].text): n.actor for n in reversed(whole)}
    return bearers, {n.actor.name for n in whole}


short_name.finds("Olena Bordun sold the house. The roof of [Bordun] leaked.", "Sir Keir Starmer met [Sir Keir]'s team.")
short_name.passes_by("The roof of Bordun leaked.", "Olena Bordun sold Bordun Motors.")

namesake_name.finds("Lena Rubio, a teacher, stayed. The school of [Rubio] was hit.")
namesake_name.passes_by("Marco Rubio, the secretary of state, stayed. The school of Rubio was hit.")
