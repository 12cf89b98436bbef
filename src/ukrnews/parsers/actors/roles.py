"""The roles an article gives its people: words before a name, beside it, and after it."""

from __future__ import annotations

from collections.abc import Iterator

from ukrnews.lexicon.entries import ActorEntry, CountryEntry, RoleEntry
from ukrnews.model import ActorKind
from ukrnews.parsers.actors.names import Named
from ukrnews.parsers.actors.wordlists import listed
from ukrnews.reading.document import Derived, Document
from ukrnews.reading.tagged import QUOTES

_STOP = listed("deputising") | frozenset(
    {"the", "a", "an", "of", "for", "in", "on", "at", "to", "and", "'s", "’s", "'", "’"}
)
_RANKING = listed("deputising") | listed("ranking") | {"'s", "first"}
"""What may stand before an office and belong to it."""
_PHRASE_WORDS = frozenset(["of", "for", "in", "the", "and", "'s", "’s", "to", "on"])


def person_roles(document: Document, name: Named) -> Iterator[tuple[str, set[str]]]:
    """(text, words) of each role beside a person's name: "U.S. Secretary of State", "head of the delegation"."""
    before = _before(document, name.first)
    if before is not None:
        yield document.words(*before), words_of_role(document, *before)
    after = _after(document, name)
    if after is not None:
        yield document.words(*after), words_of_role(document, *after)


def office_words(role: str, country: str | None) -> set[str]:
    """The words of an office as the lexicon gives it: "President of Ukraine" → president, country:UKR."""
    words = {w.lower().strip(".,") for w in role.split()} - _STOP
    words |= {f"{a} {b}" for a, b in zip(role.lower().split(), role.lower().split()[1:], strict=False)}
    body = role.partition(" of the ")[2].lower()
    return words | ({f"country:{c}" for c in (country, body) if c})


def words_of_role(document: Document, first: int, last: int) -> set[str]:
    """The role's own words and canonical names, and "country:XXX" for each state named in it, or for
    each body: its country's code, else its name."""
    words = {t.lower.strip(".") for t in document.tokens[first:last]} - _STOP
    for match in document.offices_in(first, last):
        if match.last <= last:
            words |= {e.name for e in match.entries if isinstance(e, RoleEntry)}
    for name in document.names_in(first, last):
        for entry in name.entries:
            if isinstance(entry, CountryEntry):
                words.add(f"country:{entry.code}")
            elif isinstance(entry, ActorEntry) and entry.kind is not ActorKind.PERSON:
                words.add(f"country:{entry.country or entry.name.lower()}")
        words -= {t.lower.strip(".") for t in document.tokens[name.first : name.last]}
    return words


def _spans(document: Document) -> tuple[dict[int, int], dict[int, int]]:
    spans = [(m.first, m.last) for m in document.offices if any(isinstance(e, RoleEntry) for e in m.entries)]
    return dict(spans), {last: first for first, last in spans}


_ROLES = Derived("roles", _spans)
"""Role phrases by first and by last token."""


def _name_ends(document: Document) -> dict[int, int]:
    return {m.last: m.first for m in document.names}


_NAME_ENDS = Derived("ends of names", _name_ends)
"""Names that the lexicon knows: the first token by the one after the last."""


def _before(document: Document, token: int) -> tuple[int, int] | None:
    """The role that ends where the name starts, a comma aside, with the country and body words before it."""
    ends = document.derived(_ROLES)[1]
    tokens = document.tokens
    last = token
    first = ends.get(last)
    if first is None and token > 1 and tokens[token - 1].text == ",":
        last = token - 1
        first = _role_inside(document, last)
    if first is None and document.tag(token - 1)[:3] == "NNP":
        first = _role_of_a_place(document, last)
    if first is None:
        return None
    sentence = document.sentence_of_token(first)
    name_ends = document.derived(_NAME_ENDS)
    while first > sentence.first:
        before = tokens[first - 1]
        name = before.text[:1].isupper() and before.text.isalpha()
        name = name and (first - 1 > sentence.first or document.tag(first - 1) == "NNP")
        if name_ends.get(first, -1) >= sentence.first:
            first = name_ends[first]
        elif before.lower in _RANKING:
            first -= 1
        elif first in ends:
            first = ends[first]
        elif name:
            first -= 1
        else:
            break
    return first, last


def _role_inside(document: Document, last: int) -> int | None:
    """A role within the few words before `last`: "the head of the delegation, …"."""
    starts, _ = document.derived(_ROLES)
    sentence = document.sentence_of_token(last - 1)
    for first in range(last - 1, max(sentence.first, last - 7) - 1, -1):
        if document.tokens[first].text == ",":
            return None
        if first in starts:
            return first if _all_role_words(document, starts[first], last) else None
    return None


def _role_of_a_place(document: Document, last: int) -> int | None:
    """A role and where it is held, right before a name: "the mayor of Sumy Olha Koval"."""
    first = _role_inside(document, last)
    ends = document.derived(_ROLES)[0]
    return first if first is not None and document.word(ends[first]) == "of" else None


def _all_role_words(document: Document, first: int, last: int) -> bool:
    """Whether the words after a role can belong to it: "of the Russian delegation", "for the Kharkiv region"."""
    tokens = document.tokens
    return all(
        tokens[i].lower in _PHRASE_WORDS
        or tokens[i].text[:1].isupper()
        or document.word(i - 1) in _PHRASE_WORDS
        or (document.word(i - 2) in _PHRASE_WORDS and tokens[i - 1].text[:1].isupper())
        for i in range(first, last)
    )


def attributes(document: Document, name: int, office: int) -> bool:
    """ "after a call with Umerov, the minister said": whether the office that ends before the token `office` belongs to
    an attribution, not to the name at `name`, which opens none itself: "“…,” Umerov, the minister said"."""
    if document.word(office) not in listed("saying") or name == document.sentence_of_token(name).first:
        return False
    return document.tokens[name - 1].text not in QUOTES


def _after(document: Document, name: Named) -> tuple[int, int] | None:
    """The apposition after the name: ", the former defence minister who …,", ", head of the delegation,"."""
    token = name.last
    starts, _ = document.derived(_ROLES)
    tokens = document.tokens
    if token + 1 >= len(tokens) or tokens[token].text not in (",", "("):
        return None
    sentence = document.sentence_of_token(token)
    for first in range(token + 1, min(token + 8, sentence.last)):
        word = tokens[first]
        if word.text in (",", ".", ";") or word.lower in ("who", "which", "said", "and"):
            return None
        if first in starts:
            last = starts[first]
            while last < min(first + 10, sentence.last) and _all_role_words(document, last, last + 1):
                last += 1
            if attributes(document, name.first, last):
                return None
            start = token + 1
            while tokens[start].lower in ("a", "an", "the") and start < first:
                start += 1
            while tokens[last - 1].lower in _PHRASE_WORDS:
                last -= 1
            return start, max(last, first + 1)
    return None
