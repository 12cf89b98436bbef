"""Who is named where: names of the lexicon, and people whom only the article knows."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from ukrnews.lexicon.entries import ActorEntry, CountryEntry, Gender, GivenNameEntry, RoleEntry, SourceNounEntry
from ukrnews.lexicon.entries.countries import Use
from ukrnews.lexicon.entries.roles import RoleKind
from ukrnews.lexicon.folding import fold_name
from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.actors.namesake_bodies import of_another_state
from ukrnews.parsers.actors.wordlists import listed
from ukrnews.reading.document import Document

_PARTICLES = listed("particles")
_NOT_NAMES = listed("not names")


_SAYING = listed("saying")
_BODY_WORDS = listed("body words")


class Named(NamedTuple):
    """Tokens [first, last) name `actor`; `gender` of a person where it is known."""

    first: int
    last: int
    actor: Actor
    gender: Gender | None
    medium: bool
    use: frozenset[Use]
    """In which sense a state's word stands here; empty for others."""


def named_in(document: Document) -> list[Named]:
    """All names of the article in the order of the text, people unknown to the lexicon included."""
    known = [n for match in document.names for n in _known(document, match.first, match.last, match.entries)]
    taken = {i for n in known for i in range(n.first, n.last)}
    taken |= {i for match in document.offices for i in range(match.first, match.last)}
    surnames = {m.first for m in document.names if m.first not in taken and m.last - m.first == 1}
    unknown = list(_unknown_people(document, taken, surnames))
    named = sorted([*known, *unknown], key=lambda n: (n.first, -n.last))
    return _namesakes_apart(document, _one_person_one_value(document, _family_apart(named)))


def _known(document: Document, first: int, last: int, entries: Sequence[object]) -> Iterator[Named]:
    text = document.words(first, last)
    actors = [e for e in entries if isinstance(e, ActorEntry)]
    if actors and not (len(actors) > 1 and all(e.kind is ActorKind.PERSON for e in actors)):
        entry = actors[0]
        if _inside_longer_name(document, first, last, entry) or of_another_state(document, first, last, entry):
            return
        first -= _given_before(document, first, last, entry)
        yield Named(first, last, _bare(entry), entry.gender, entry.medium, frozenset())
        return
    if actors and not _ends_a_longer_name(document, first, last):
        gender = actors[0].gender if len({e.gender for e in actors}) == 1 else None
        yield Named(first, last, Actor(name=text, kind=ActorKind.PERSON), gender, False, frozenset())
        return
    for country in entries:
        if isinstance(country, CountryEntry):
            uses = country.uses(text) or country.uses(text.title()) or frozenset({Use.NAME})
            yield Named(first, last, country.actor, None, False, uses)
            return


def _bare(entry: ActorEntry) -> Actor:
    """The actor without the lexicon's role: a role is what the article gives."""
    return Actor(name=entry.name, kind=entry.kind, country=entry.country, wikidata=entry.wikidata)


def _given_before(document: Document, first: int, last: int, entry: ActorEntry) -> int:
    """1 where the word before a surname is another spelling of the person's given name ("Andriy Sybiga"), else 0."""
    if entry.kind is not ActorKind.PERSON or last - first > 1 or not first:
        return 0
    before = document.tokens[first - 1]
    given = {n.split()[0].lower() for n in entry.full_names if " " in n}
    return int(before.text[:1].isupper() and before.text.isalpha() and _same_given(document, before.lower, given))


def _inside_longer_name(document: Document, first: int, last: int, entry: ActorEntry) -> bool:
    """ "Olena Zelenska" or "Marcus Rubio" is not the known bearer of the surname alone."""
    if entry.kind is not ActorKind.PERSON or last - first > 1:
        return False
    if not first:
        return False
    before = document.tokens[first - 1]
    if not before.text[:1].isupper() or len(before.text) < 2 or before.lower.strip(".") in _NOT_NAMES:
        return False
    if before.text.isupper():
        return False
    names = {w.lower() for name in entry.full_names for w in name.split()}
    if before.lower in names or _same_given(document, before.lower, names):
        return False
    return before.lower in document.lexicon.index(GivenNameEntry) or _other_given(document, first - 1, names)


def _ends_a_longer_name(document: Document, first: int, last: int) -> bool:
    """ "Olha Kim": a surname that several people bear, after a given name, is none of them."""
    if last - first > 1 or not first or document.sentence_of_token(first).first == first:
        return False
    before = document.tokens[first - 1]
    return before.text[:1].isupper() and before.lower in document.lexicon.index(GivenNameEntry)


def _other_given(document: Document, i: int, names: set[str]) -> bool:
    """Whether the word is a given name that no list knows: a name by its tag, no title, body, place or role, and no
    misspelling of the known person's ("Volodomyr")."""
    word = document.tokens[i]
    if not word.text.isalpha() or not word.text[1:].islower() or document.tag(i) != "NNP":
        return False
    if word.lower in _BODY_WORDS or any(m.first <= i < m.last for m in (*document.offices, *document.names)):
        return False
    if document.lexicon.index(RoleEntry).get(word.lower) or document.lexicon.index(SourceNounEntry).get(word.lower):
        return False
    return all(SequenceMatcher(None, word.lower, name).ratio() < _ALIKE for name in names)


_ALIKE = 0.75
"""From this ratio of common letters on, a given name is taken for a misspelling of another."""


def _same_given(document: Document, word: str, names: set[str]) -> bool:
    """Whether the word is another spelling of one of the person's given names."""
    spell = document.lexicon.spell
    return spell(word.title()) in {spell(n.title()) for n in names}


def _unknown_people(document: Document, taken: set[int], surnames: set[int]) -> Iterator[Named]:
    """Runs of capitalised words that a given name, a title or a role before them shows to be a person."""
    tokens = document.tokens
    given = document.lexicon.index(GivenNameEntry)
    roles = {m.last: m for m in document.offices if any(isinstance(e, RoleEntry) and e.title for e in m.entries)}
    i, n = 0, len(tokens)
    while i < n:
        if i in taken or not _name_word(tokens[i].text) or tokens[i].lower in _NOT_NAMES:
            i += 1
            continue
        end = _run_end(document, i, taken)
        start = i
        i = max(end, i + 1)
        entries = given.get(tokens[start].lower, ())
        gender = next((e.gender for e in entries if isinstance(e, GivenNameEntry)), None)
        if end - start >= 2 and (entries or start in roles):
            yield Named(
                start, end, Actor(name=document.words(start, end), kind=ActorKind.PERSON), gender, False, frozenset()
            )
        elif end - start >= 2 and (
            end - 1 in surnames or _person_by_apposition(document, start, end) or _person_by_verb(document, start, end)
        ):
            yield Named(
                start, end, Actor(name=document.words(start, end), kind=ActorKind.PERSON), None, False, frozenset()
            )


_WHERE = frozenset("in near at outside around towards across inside".split())
"""What stands before a place and not before a person: "in Nova Hreblia, the governor said"."""
_HELD = re.compile(r"[A-Z]\w*-(?:held|led|run|born|made|built|\w+ed|\w+ing)")
"""What describes: "Russian-held", "Moscow-backed"."""


def _name_word(text: str) -> bool:
    if "-" in text and _HELD.fullmatch(text):
        return False
    return text[:1].isupper() and (
        text[1:2].islower() or "-" in text or "’" in text or "'" in text or (len(text) == 2 and text[1] == ".")
    )


def _run_end(document: Document, i: int, taken: set[int]) -> int:
    tokens = document.tokens
    last = document.sentence_of_token(i).last
    j = i + 1
    while j < last and j not in taken:
        word = tokens[j]
        if (_name_word(word.text) and word.lower not in _NOT_NAMES) or (
            len(word.text) <= 2 and word.text[:1].isupper() and j + 1 < last
        ):
            j += 1
        elif word.lower in _PARTICLES and j + 1 < last and _name_word(tokens[j + 1].text) and j + 1 not in taken:
            j += 2
        else:
            break
    return j


def _person_by_apposition(document: Document, start: int, end: int) -> bool:
    """ "Jane Doe, a spokeswoman for …" or "the mayor, Jane Doe,": a role beside the name, across a comma."""
    tokens = document.tokens
    if end - start > 4 or (start and tokens[start - 1].lower in _WHERE):
        return False
    near = document.offices_in(max(0, start - 8), end + 8)
    roles = [m for m in near if any(isinstance(e, RoleEntry) and e.kind is not RoleKind.GROUP for e in m.entries)]
    starts = {m.first for m in roles}
    ends = {m.last for m in roles}
    if start in ends or (start >= 1 and tokens[start - 1].text == "," and start - 1 in ends):
        return True
    if end + 1 < len(tokens) and tokens[end].text == ",":
        return any(k in starts for k in range(end + 1, min(end + 6, len(tokens))))
    return False


def _person_by_verb(document: Document, start: int, end: int) -> bool:
    """ "Jane Doe, who …", "said Jane Doe", "Jane Doe told": a two- or three-word name that speaks."""
    tokens = document.tokens
    if end - start > 3 or any(t.lower in _BODY_WORDS for t in tokens[start:end]):
        return False
    if end + 1 < len(tokens) and tokens[end].text == "," and tokens[end + 1].lower in ("who", "whose"):
        return True
    if (
        end + 2 < len(tokens)
        and tokens[end].text == ","
        and tokens[end + 1].text.isdigit()
        and tokens[end + 2].text == ","
    ):
        return True
    if end < len(tokens) and tokens[end].lower in _SAYING:
        return True
    return start > 0 and tokens[start - 1].lower in _SAYING


def _family_apart(named: list[Named]) -> list[Named]:
    """Overlapping names: the longest stays."""
    kept: list[Named] = []
    for name in named:
        if kept and name.first < kept[-1].last:
            if name.last - name.first > kept[-1].last - kept[-1].first:
                kept[-1] = name
            continue
        kept.append(name)
    return kept


def _one_person_one_value(document: Document, named: list[Named]) -> list[Named]:
    """Surnames alone, and other spellings, of people whom only the article knows become the person they name; so do
    "Wang" after "Wang Yi" and "Sir Keir" after "Sir Keir Starmer"."""
    full, given = _short_forms(named)
    if not full and not given:
        return named
    taken = {i for n in named for i in range(n.first, n.last)}
    more = []
    for i, token in enumerate(document.tokens):
        if i in taken or not token.text[:1].isupper() or len(token.text) < 3:
            continue
        knighted = i > 0 and document.tokens[i - 1].lower in _KNIGHTS
        person = (given if knighted else full).get(fold_name(token.text))
        if person is not None and i >= person.first and not _part_of_name(document, i, taken):
            more.append(Named(i, i + 1, person.actor, person.gender, False, frozenset()))
    return sorted([*named, *more], key=lambda n: n.first)


def _short_forms(named: list[Named]) -> tuple[dict[str, Named], dict[str, Named]]:
    """The people named in full by their surnames, where the lexicon does not know these, and by their given names."""
    full: dict[str, Named] = {}
    given: dict[str, Named] = {}
    for name in named:
        if name.actor.kind is not ActorKind.PERSON or " " not in name.actor.name:
            continue
        first, *_, last = name.actor.name.split()
        given.setdefault(fold_name(first), name)
        if name.actor.country in _SURNAME_FIRST and name.last - name.first > 1:
            full.setdefault(fold_name(first), name)
        elif not name.actor.wikidata:
            full.setdefault(fold_name(last), name)
    return full, given


_KNIGHTS = frozenset({"sir", "dame"})
_SURNAME_FIRST = frozenset({"CHN", "PRK", "KOR", "TWN"})
"""Countries whose people are named by the first word of their full names."""


def _part_of_name(document: Document, i: int, taken: set[int]) -> bool:
    """Whether capitalised words beside it make it part of another name ("Bell Labs")."""
    tokens = document.tokens
    after = tokens[i + 1] if i + 1 < len(tokens) else None
    return after is not None and after.text[:1].isupper() and i + 1 not in taken and after.lower not in _NOT_NAMES


def _namesakes_apart(document: Document, named: list[Named]) -> list[Named]:
    """ "Melnyk" after "Olena Melnyk, a teacher": a surname alone is the one whom the article names in full, where it
    names nobody else of that surname in full or by title."""
    bearers: dict[str, Actor] = {}
    whole: set[str] = set()
    titles = {m.last for m in document.offices if any(isinstance(e, RoleEntry) and e.title for e in m.entries)}
    for name in named:
        if name.actor.kind is ActorKind.PERSON and (name.last - name.first > 1 or name.first in titles):
            whole.add(name.actor.name)
            bearers.setdefault(fold_name(document.tokens[name.last - 1].text), name.actor)
    return [_bearer(document, name, bearers, whole) for name in named]


def _bearer(document: Document, name: Named, bearers: dict[str, Actor], whole: set[str]) -> Named:
    if name.actor.kind is not ActorKind.PERSON or name.last - name.first > 1 or name.actor.name in whole:
        return name
    bearer = bearers.get(fold_name(document.tokens[name.first].text))
    return name if bearer is None else name._replace(actor=bearer, gender=None)
