"""Groups joined by commas and "and" that are one source, or of which some are none."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from ukrnews.lexicon.entries.countries import Use
from ukrnews.model import ActorKind
from ukrnews.parsers.actors import Cast
from ukrnews.parsers.actors.like_people import like_people
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup

_PLURALS: Final = frozenset({"NNS", "NNPS"})
_MANY: Final = 2
"""Words of a group whose noun others may share."""
_SHORT: Final = 2
"""Letters of a state's name that has no adjective: "US", "UK"."""
_SHARED: Final = frozenset({"CC", ",", "JJ", "NN", "NNP", "VBN"})


def without_joined_offices(document: Document, cast: Cast, sources: Sequence[NounGroup]) -> Sequence[NounGroup]:
    """ "Olha Voss, a former envoy and expert at the institute": a name and what she is, one source."""
    if len(sources) < _MANY or not _lone_office(document, cast, sources[-1]):
        return sources
    first = sources[0]
    named = cast.names_in(first.first, first.last)[-1:]
    person = bool(named) and named[0].last == first.last and named[0].actor.kind is ActorKind.PERSON
    return (first,) if person and document.word(first.last) == "," else sources


def _lone_office(document: Document, cast: Cast, noun: NounGroup) -> bool:
    """ "expert at the institute": one person's office or trade with nothing that tells him apart."""
    head = document.word(noun.head)
    bare = noun.possessor is None and document.tag(noun.first) not in ("DT", "PRP$", "CD")
    return bare and document.tag(noun.head) == "NN" and (cast.is_person(head) or like_people(head))


def sharing_a_noun(document: Document, cast: Cast, sources: Sequence[NounGroup]) -> Sequence[NounGroup]:
    """ "hospital and security sources", "US and Ukrainian officials": one group, whose noun the first words share."""
    if len(sources) < _MANY:
        return sources
    last = sources[-1]
    alone = last.possessor is None and document.tag(last.first) != "DT" and last.last - last.first >= _MANY
    if not alone or document.tag(last.head) not in _PLURALS or not _joined_only(document, sources):
        return sources
    if not all(_qualifies(document, cast, noun) for noun in sources[:-1]):
        return sources
    return (last._replace(first=sources[0].first),)


def _joined_only(document: Document, sources: Sequence[NounGroup]) -> bool:
    """Whether nothing but "and", commas and other such words stand between the groups."""
    return all(document.tag(i) in _SHARED for i in range(sources[0].last, sources[-1].first))


def _qualifies(document: Document, cast: Cast, noun: NounGroup) -> bool:
    """ "hospital", "city", "South Korean", "U.S.": words that say what sort of officials, nobody themselves."""
    names = cast.names_in(noun.first, noun.last)
    if names:
        use, name = names[0].use, names[0]
        whole = name.first == noun.first and name.last == noun.last and name.actor.kind is ActorKind.STATE
        letters = document.tokens[noun.last - 1].text.replace(".", "")
        short = letters.isupper() and len(letters) <= _SHORT
        return whole and (short or (Use.ADJECTIVE in use and use.isdisjoint((Use.NAME, Use.PEOPLE))))
    head = document.word(noun.head)
    opens = document.sentence_of_token(noun.first).first == noun.first and head in listed("bodies where they speak")
    common = opens or document.tag(noun.head) in ("NN", "JJ")
    somebody = cast.is_body(noun) or cast.is_person(head) or like_people(head)
    return noun.last - noun.first == 1 and common and not somebody
