"""Words that denote an actor: names, adjectives, capitals, bodies, and the own words of a source without a name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from ukrnews.grounds.passage import OTHER, Passage, matches_in, named
from ukrnews.grounds.wordlists import listed
from ukrnews.lexicon import ActorEntry, BodyEntry, CountryEntry, Entry, GivenNameEntry, fold_name
from ukrnews.lexicon.matcher import Match
from ukrnews.model import Actor, ActorKind, Finding
from ukrnews.reading.tokens import SPACES

_SURNAME_FIRST = frozenset({"CHN", "PRK", "KOR", "TWN"})
_KNIGHTS = listed("titles of knights")
_LONGEST_NAME = 8


def denotes_actor(finding: Finding, actor: Actor, passages: Sequence[Passage]) -> str | None:
    """Each `named` ground names the actor, or they do together: a body's noun and words for its state.

    A state is named by its name, adjective, people, capital or metonym, also as the first part of a compound
    ("Russian-launched"), and by a body or person of it that the lexicon knows, media aside. A person is named in full
    or by the surname, in any spelling; by the given name after "Sir". A body is named by its name, or by its own words.
    The armed groups of 2014 to 2022 are named by what they are or by who backs them ("pro-Russian militants").
    A source without a name stands in its own words. A country that neither the name nor the lexicon gives to a body or
    to a source without a name must be named as well.
    """
    del finding
    words = named(passages)
    by_name = [p for p in words if _names(actor, p)]
    media = actor.kind is ActorKind.UNNAMED
    state = [p for p in words if actor.country is not None and names_state(actor.country, p, media=media)]
    if actor.kind is ActorKind.PERSON or actor.kind is ActorKind.STATE:
        return None if by_name and len(by_name) == len(words) else OTHER
    body = [p for p in words if _is_body(actor, p)]
    if not (by_name or (body and (state or _is_sole(actor, body)))):
        return OTHER
    if not state and not _has_country(actor, words):
        return "no words name its state"
    return None if all(p in by_name or p in body or p in state for p in words) else OTHER


def _names(actor: Actor, passage: Passage) -> bool:
    if actor.kind is ActorKind.STATE:
        return actor.country is not None and names_state(actor.country, passage)
    if actor.kind is ActorKind.PERSON:
        return names_person(actor, passage)
    if actor.kind is ActorKind.GROUP and actor.name in listed("name of the third side"):
        return not listed("words for the third side").isdisjoint(passage.lowered)
    known = actor.kind is not ActorKind.UNNAMED and any(
        isinstance(e, ActorEntry) and e.name == actor.name for _, e in _entries(passage)
    )
    return known or in_own_words(actor.name, passage)


def in_own_words(name: str, passage: Passage) -> bool:
    """Whether the words hold the name as it is written, case and white space aside."""
    pattern = f"[{SPACES}]+".join(re.escape(word) for word in name.split())
    return re.search(rf"(?<!\w){pattern}(?!\w)", passage.text, re.IGNORECASE) is not None


def _entries(passage: Passage) -> Iterator[tuple[Match[Entry], Entry]]:
    """The people, bodies and states that the lexicon finds in the words."""
    document = passage.document
    around = document.names_in(max(0, passage.first - _LONGEST_NAME), passage.last)
    for match in matches_in(passage, document.lexicon.matcher(ActorEntry, CountryEntry), around):
        yield from ((match, entry) for entry in match.entries)


def names_state(code: str, passage: Passage, *, media: bool = False) -> bool:
    """Whether the words name the state with that code, or a body or person of it; `media` are such bodies, too."""
    for _, entry in _entries(passage):
        if isinstance(entry, CountryEntry) and entry.code == code:
            return True
        if isinstance(entry, ActorEntry) and entry.country == code and (media or not entry.medium):
            return True
    return any(body.sole_country == code for body in _bodies(passage)) or _in_compound(code, passage)


def _in_compound(code: str, passage: Passage) -> bool:
    """ "Russian-launched", "U.S.-led"; "pro-Russian" is not Russia."""
    index = passage.document.lexicon.index(CountryEntry)
    heads = [t.text.partition("-")[0] for t in passage.tokens if "-" in t.text and t.text[:1].isupper()]
    return any(entry.code == code for head in heads for entry in index.get(head.lower(), ()))


def _bodies(passage: Passage) -> list[BodyEntry]:
    document = passage.document
    found = document.lexicon.matcher(BodyEntry, cased=False).find(
        document.tokens, passage.first, passage.last, lowered=document.lowered
    )
    return [entry for match in found for entry in match.entries]


def _is_body(actor: Actor, passage: Passage) -> bool:
    """Whether the words are those for a body of that name in the actor's state."""
    lexicon = passage.document.lexicon
    return any(lexicon.body(body, actor.country).name == actor.name for body in _bodies(passage))


def _is_sole(actor: Actor, passages: Sequence[Passage]) -> bool:
    """Whether no other state has a body of that name, or the actor has no state."""
    return actor.country is None or any(b.sole_country == actor.country for p in passages for b in _bodies(p))


def _has_country(actor: Actor, passages: Sequence[Passage]) -> bool:
    """Whether the actor's country, if it has one, comes with its name."""
    if actor.country is None or not passages:
        return actor.country is None
    entry = passages[0].document.lexicon.actor(actor.name)
    return (entry is not None and entry.country == actor.country) or _is_sole(actor, passages)


def names_person(actor: Actor, passage: Passage) -> bool:
    """Whether the words name the person: in full, or by the surname where no other given name stands before it."""
    lexicon, tokens = passage.document.lexicon, passage.tokens
    folded = [fold_name(t.text) for t in tokens]
    name = [fold_name(word) for word in actor.name.split()]
    if any(folded[i : i + len(name)] == name for i in range(len(folded) - len(name) + 1)):
        return len(name) > 1 or not _of_another(actor, passage, folded.index(name[0]))
    for match, entry in _entries(passage):
        if isinstance(entry, ActorEntry) and entry.name == actor.name:
            alone = match.last - match.first == 1
            return not alone or not _of_another(actor, passage, match.first - passage.first)
    entry_of_name = lexicon.actor(actor.name)
    for i, token in enumerate(tokens):
        surname = folded[i] in _surnames(actor, name) or (
            entry_of_name is not None and lexicon.is_last_name(entry_of_name, token.text)
        )
        if token.text[:1].isupper() and surname and not _of_another(actor, passage, i):
            return True
        if i and tokens[i - 1].lower in _KNIGHTS and folded[i] == name[0]:
            return True
    return False


def _surnames(actor: Actor, name: Sequence[str]) -> Sequence[str]:
    return (name[0], name[-1]) if actor.country in _SURNAME_FIRST else name[-1:]


def _of_another(actor: Actor, passage: Passage, at: int) -> bool:
    """Whether the given name before the surname is somebody else's ("Olga Rubio" is not Marco Rubio)."""
    document, at = passage.document, passage.first + at
    if not at or document.sentence_of_token(at).first == at:
        return False
    lexicon, before = document.lexicon, document.tokens[at - 1]
    if not before.text[:1].isupper() or before.lower not in lexicon.index(GivenNameEntry):
        return False
    entry = lexicon.actor(actor.name)
    names = (actor.name, *(entry.full_names if entry is not None else ()))
    own = {lexicon.spell(word) for full in names for word in full.split()}
    spelled = lexicon.spell(before.text.title() if before.text.isupper() else before.text)
    return spelled not in own and fold_name(before.text) not in {fold_name(word) for word in own}
