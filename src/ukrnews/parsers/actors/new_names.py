"""People whom only the article knows: runs of capitalised words that the words beside them show to be a person."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import NamedTuple

from ukrnews.lexicon.entries import Gender, GivenNameEntry, RoleEntry
from ukrnews.lexicon.entries.roles import RoleKind
from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.actors.names import Named
from ukrnews.parsers.actors.pronouns import HE, SHE
from ukrnews.parsers.actors.roles import attributes
from ukrnews.parsers.actors.wordlists import listed
from ukrnews.parsers.cards import rule
from ukrnews.reading.document import Document
from ukrnews.reading.tokens import SPACES, Token

_NOT_NAMES = listed("not names")
_VERBS = frozenset({"VBD", "VBZ", "VBP"})
_WHERE = frozenset({"in", "near", "at", "outside", "around", "towards", "across", "inside"})
"""What stands before a place and not before a person: "in Nova Hreblia, the governor said"."""
_HELD = re.compile(r"[A-Z]\w*-(?:held|led|run|born|made|built|\w+ed|\w+ing)")
"""What describes: "Russian-held", "Moscow-backed"."""
_UNSEEN = re.compile(f"[{SPACES}]+")
"""Marks between the words of a name, those that nobody sees among them."""
_BESIDE = 8
"""Tokens on either side of a name among which a role may stand that is beside it."""


class Run(NamedTuple):
    """Capitalised words [first, last), two or more, that no list knows as one name."""

    first: int
    last: int
    ends_known: bool
    """The last is the surname of somebody known, who it is not."""


@rule("given-name", on=(Run,))
def given_name(document: Document, run: Run) -> Named | None:
    """A given name and what follows it: "Olena Melnyk"."""
    entries = document.lexicon.index(GivenNameEntry).get(document.tokens[run.first].lower, ())
    entry = next((e for e in entries if isinstance(e, GivenNameEntry)), None)
    if entry is not None and not _body_words(document, run).isdisjoint(listed("body words")):
        return None  # "Taras Shevchenko University"
    return None if entry is None else _person(document, run)._replace(gender=entry.gender)


@rule("relative-name", on=(Run,))
def relative_name(document: Document, run: Run) -> Named | None:
    """The surname of somebody known after a given name that is not his: "Yaryna Umerov"."""
    return _person(document, run) if run.ends_known else None


@rule("name-beside-role", on=(Run,))
def name_beside_role(document: Document, run: Run) -> Named | None:
    """A role before the name or across a comma: "Gen. Brovko Bordun", "Jarle Voss, a spokesman for …"."""
    if run.last - run.first > 4 or document.word(run.first - 1) in _WHERE:
        return None
    roles = _roles_near(document, run)
    ends = {last for _, last in roles}
    after = range(run.last + 1, run.last + 6) if document.word(run.last) == "," else ()
    beside = run.first in ends or (document.word(run.first - 1) == "," and run.first - 1 in ends)
    told = (last for first, last in roles if first in after)
    if beside or any(not attributes(document, run.first, last) for last in told):
        return _person(document, run)
    return None  # "over Nova Hreblia, the governor said"


@rule("name-that-speaks", on=(Run,))
def name_that_speaks(document: Document, run: Run) -> Named | None:
    """A name of two or three words with a verb of speech, an age or "who" beside it: "said Jarle Voss"."""
    if run.last - run.first > 3 or not _body_words(document, run).isdisjoint(listed("body words")):
        return None
    speaks = not listed("saying").isdisjoint((document.word(run.first - 1), document.word(run.last)))
    return _person(document, run) if speaks or _told_more_of(document, run.last) else None


@rule("name-with-his", on=(Run,))
def name_with_his(document: Document, run: Run) -> Named | None:
    """A name of two or three words that opens a sentence, of which a "his" or "she" after its verb tells the gender:
    "Brovko Bordun lost his home"."""
    sentence = document.sentence_of_token(run.first)
    if run.first != sentence.first or run.last - run.first > 3 or document.tag(run.last) not in _VERBS:
        return None
    if not _body_words(document, run).isdisjoint(listed("body words")):
        return None
    end = min(run.last + _BESIDE, sentence.last)
    words = [document.word(i) for i in range(run.last, end)]
    at = next((i for i, word in enumerate(words) if word in HE | SHE), None)
    if at is None or document.capitals_in(run.last, run.last + at):
        return None
    gender = Gender.MALE if words[at] in HE else Gender.FEMALE
    return _person(document, run)._replace(gender=gender)


def _told_more_of(document: Document, last: int) -> bool:
    """ ", who …", ", 54,"."""
    if document.word(last) != ",":
        return False
    return document.word(last + 1) in ("who", "whose") or (
        document.word(last + 1).isdigit() and document.word(last + 2) == ","
    )


def _body_words(document: Document, run: Run) -> set[str]:
    return {t.lower for t in document.tokens[run.first : run.last]}


def _roles_near(document: Document, run: Run) -> list[tuple[int, int]]:
    near = document.offices_in(max(0, run.first - _BESIDE), run.last + _BESIDE)
    return [
        (m.first, m.last)
        for m in near
        if any(isinstance(e, RoleEntry) and e.kind is not RoleKind.GROUP for e in m.entries)
    ]


def _person(document: Document, run: Run) -> Named:
    name = _UNSEEN.sub(" ", document.words(run.first, run.last))
    person = Actor(name=name, kind=ActorKind.PERSON)
    return Named(run.first, run.last, person)


def runs_in(document: Document, taken: Collection[int], surnames: Collection[int]) -> Iterator[Run]:
    """The runs of capitalised words beside the tokens that are `taken`; `surnames` are those of people known."""
    end = 0
    for at in document.capitals:
        if at < end or at in taken or not _opens(document.tokens[at]):
            continue
        end = _run_end(document, at, taken)
        if end - at >= 2:
            yield Run(at, end, end - 1 in surnames)


def _opens(token: Token) -> bool:
    return _like_a_name(token.text) and token.lower not in _NOT_NAMES


def _like_a_name(text: str) -> bool:
    if not text[:1].isupper() or ("-" in text and _HELD.fullmatch(text)):
        return False
    initial = len(text) == 2 and text[1] == "."
    return initial or text[1:2].islower() or not {"-", "’", "'"}.isdisjoint(text)


def _with_article(text: str) -> bool:
    """ "al-Rawi", "el-Shami": a name after its article."""
    article, hyphen, name = text.partition("-")
    return bool(hyphen) and article in listed("articles of names") and name[:1].isupper()


def _run_end(document: Document, i: int, taken: Collection[int]) -> int:
    """Where the name that opens at the token ends: with initials and particles, as in "Ursula von der Leyen"."""
    tokens, last, at = document.tokens, document.sentence_of_token(i).last, i + 1
    while at < last and at not in taken:
        word, goes_on = tokens[at], at + 1 < last
        if _opens(word) or _with_article(word.text) or (goes_on and len(word.text) <= 2 and word.text[:1].isupper()):
            at += 1
        elif (
            goes_on and word.lower in listed("particles") and _like_a_name(tokens[at + 1].text) and at + 1 not in taken
        ):
            at += 2
        else:
            break
    return at


given_name.finds("The flat of [Olena Bordun] burned down.")
given_name.passes_by("The flat of Vetrov Bordun burned down.", "Olena burned the letters.")

relative_name.finds("A shop of [Yaryna Umerov] was looted.")
relative_name.passes_by("A shop of Rustem Umerov was looted.", "A shop in Yaryna Balka was looted.")

name_beside_role.finds(
    "Gen. [Brovko Bordun] left.",
    "[Jarle Voss], a spokesman for the port, left.",
    "[Sivar al-Voss], a spokesman, left.",
    "The mayor, [Jarle Voss], left.",
)
name_beside_role.passes_by(
    "Fort Brovko Bordun fell.", "The ship Jarle Voss, a tanker, left.", "In Nova Hreblia, the governor met miners."
)

name_that_speaks.finds('"We wait," said [Jarle Voss].', "[Jarle Voss], 54, lost a leg.")
name_that_speaks.passes_by('"We wait," said Riverside Press Agency.', "Jarle Voss lost a leg.")

name_with_his.finds("[Brovko Bordun] lost his home.")
name_with_his.passes_by("Riverside Press Agency lost her home page.", "Brovko Bordun lost Umerov and his men.")
