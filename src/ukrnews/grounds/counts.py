"""Words that denote a count: what they read as, and parts that are added or taken as a range."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from ukrnews.grounds.passage import OTHER, Passage, counted, named
from ukrnews.grounds.wordlists import listed
from ukrnews.lexicon import ActorEntry, CountryEntry, GivenNameEntry, Lexicon, RoleEntry, RoleKind
from ukrnews.lexicon.entries import CasualtyEntry, CasualtyPart, SourceNounEntry
from ukrnews.model import ActorKind, Count, Finding
from ukrnews.reading.document import Document
from ukrnews.reading.numbers import Kind, Quantity, count_of_phrase, find_quantities
from ukrnews.reading.numbers.phrases import is_plural
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax.closed import ONE_PERSON

Bounds = tuple[int, "int | None"]

_COUNTING = frozenset({Kind.CARDINAL, Kind.NONE})
_PAIRS = listed("two")
_PRONOUNS = ONE_PERSON | {"one", "i", "me", "myself"}
_TOGETHER = listed("taken together")
_NOBODY = listed("nobody")
_UNHURT = "unhurt"
_OF_ONE = frozenset({"a", "an", "one", "his", "her", "their", "the", "another"})
_ONE_MORE = {("another",), *(("a", nth) for nth in listed("one more of a row"))}
"""One more of those counted before: "a third was wounded"."""


def denotes_count(finding: Finding, count: Count, passages: Sequence[Passage]) -> str | None:
    """Each `named` ground reads as exactly the count; the `counted` ones add up to it, or it is their range.

    What words read as is told in `readings`.
    """
    del finding
    wanted = count.minimum, count.maximum
    whole, parts = named(passages), counted(passages)
    if not whole and not parts:
        return OTHER
    if any(wanted not in readings(p) for p in whole):
        return "the words read as another number"
    if parts and not adds_up(wanted, parts):
        return "the parts make another number"
    return None


def adds_up(wanted: Bounds, parts: Sequence[Passage]) -> bool:
    """Whether some readings of the parts have the bounds as their sum, or as their range."""
    read = [readings(p) for p in parts]
    sums: set[Bounds] = {(0, 0)}
    ranges: set[Bounds] = set(read[0])
    for options in read:
        sums = {(low + a, None if high is None or b is None else high + b) for low, high in sums for a, b in options}
        ranges = {_widest(one, other) for one in ranges for other in options}
    return wanted in sums or wanted in ranges


def _widest(one: Bounds, other: Bounds) -> Bounds:
    highs = one[1], other[1]
    return min(one[0], other[0]), None if highs[0] is None or highs[1] is None else max(highs[0], highs[1])


def readings(passage: Passage) -> frozenset[Bounds]:
    """What the words read as, most often one value.

    The number that they hold, or the whole one that they are cut from ("two" out of "at least two" is two or more); the
    people of the phrase added up ("a woman and her son"); one for a single person: a noun for one, "he" or "she", a
    person's name; nobody, none and the unhurt are zero. Several numbers that are no phrase read as nothing.
    """
    found = [q for q in _quantities(passage) if q.first < passage.last and q.last > passage.first]
    counting = [q for q in found if q.kind in _COUNTING]
    cut = [q for q in counting if not passage.holds(q.first, q.last)]
    if cut:
        return frozenset(_bounds(cut))
    people = _People(passage)
    options: set[Bounds] = set()
    if len(counting) == 1:
        options.update(_bounds(counting))
    if counting or len(found) > 1 or people.some or not _PAIRS.isdisjoint(passage.lowered):
        phrase = count_of_phrase(passage.document.tokens, passage.first, passage.last)
        options.update([phrase] if phrase is not None else [])
    if not counting:
        options.update(_without_number(passage, found, people))
    return frozenset(options)


def _without_number(passage: Passage, found: Sequence[Quantity], people: _People) -> Iterator[Bounds]:
    if tuple(passage.lowered) in _ONE_MORE:
        yield 1, 1
    if all(q.kind is Kind.FRACTION for q in found):  # "26 out of 28", "one" as a pronoun
        yield from _alone(passage)
    if people.unhurt:
        yield 0, 0
    elif people.single or people.has_name:
        yield 1, 1


def _alone(passage: Passage) -> Iterator[Bounds]:
    """The number that the words are without the sentence around them; both of "26 out of 28"."""
    tokens = passage.document.tokens
    alone = Sentence(0, passage.first, passage.last, tokens[passage.first].start, tokens[passage.last - 1].end, 0)
    read = find_quantities(tokens, [alone])
    if len(read) == 1 and read[0].kind in _COUNTING:
        yield from _bounds(read)
    elif len(read) == 1 and read[0].kind is Kind.FRACTION:
        figures = [int(t.text) for t in passage.tokens if t.text.isdecimal()]
        yield from ((figure, figure) for figure in figures)


def _bounds(quantities: Sequence[Quantity]) -> Iterator[Bounds]:
    yield from ((q.minimum, q.maximum) for q in quantities)


def _quantities(passage: Passage) -> list[Quantity]:
    """Those near the words, that begin a little before them or in them."""
    return passage.document.quantities_in(max(0, passage.first - 8), passage.last)


class _People:
    """Whether words speak of one person, of several, or of none."""

    def __init__(self, passage: Passage) -> None:
        one, many, peoples, unhurt, nouns, titles = _person_words(passage.document.lexicon)
        lowered = passage.lowered
        plural = any(w in many for w in lowered)
        aged = any(w.endswith("-year-old") for w in lowered)
        titled = lowered[0] in _OF_ONE and lowered[-1] in titles  # "a rabbi", not "Dr"
        single = aged or titled or lowered[-1] in peoples or any(w in one or w in _PRONOUNS for w in lowered)
        self.single = single and not plural
        self.some = plural or self.single
        spared = any(w in unhurt or w in _NOBODY for w in lowered) or " ".join(lowered).startswith("no one")
        self.unhurt = spared or ("without" in lowered and any(w in nouns for w in lowered))
        self.has_name = not plural and _is_name(passage)


def _is_name(passage: Passage) -> bool:
    """Whether the words name one person: one of the lexicon, or capitalised words that are no place, body or state;
    with other words before them, where a given name leads ("fellow Olena Koval")."""
    document, lexicon = passage.document, passage.document.lexicon
    known = lexicon.matcher(ActorEntry, CountryEntry).find(document.tokens, passage.first, passage.last)
    entries = [e for match in known for e in match.entries]
    if any(isinstance(e, ActorEntry) and e.kind is ActorKind.PERSON for e in entries):
        return True
    capitals = [t for t in passage.tokens if t.text[:1].isupper() and t.text[:1].isalpha()]
    if entries or not capitals:
        return False
    given = any(t.lower in lexicon.index(GivenNameEntry) for t in capitals)
    small = [t for t in passage.tokens if t.text[:1].isalpha() and t not in capitals]
    if small:
        return small[-1].start < capitals[0].start and capitals[0].lower in lexicon.index(GivenNameEntry)
    if len(capitals) == 1 and _has_given_name(passage.document, capitals[0].text):
        return True  # "Lyman" after "Oleh Lyman"
    opens = len(capitals) == 1 and document.sentence_of_token(passage.first).first == passage.first  # "Drones fell"
    return given or not (opens or lexicon.gazetteer.lookup(passage.text))


def _has_given_name(document: Document, surname: str) -> bool:
    """Whether the article names somebody with this surname by a given name, too."""
    given, tokens = document.lexicon.index(GivenNameEntry), document.tokens
    return any(tokens[i].text == surname and tokens[i - 1].lower in given for i in document.capitals if i)


@cache
def _person_words(lexicon: Lexicon) -> tuple[frozenset[str], ...]:
    """Words for one person, for several, for one of a people, for those unhurt, nouns that count the harmed, titles."""
    casualties = lexicon.table(CasualtyEntry)
    people = [e for e in casualties if e.part is CasualtyPart.PERSON]
    one = {form for e in people for form in e.forms}
    many = {form for e in people for form in e.plural}
    titles: set[str] = set()
    for role in lexicon.table(RoleEntry):
        if role.kind is RoleKind.PERSON:
            one.update(p.lower() for p in (role.name, *role.singular) if not is_plural(p.lower()))
            many.update(p.lower() for p in role.plural)
        elif role.kind is RoleKind.ADDRESS:
            titles.update((role.name, *role.singular))
    for noun in lexicon.table(SourceNounEntry):
        if noun.person:
            (many if is_plural(noun.noun) else one).add(noun.noun)
    peoples = {p.lower() for country in lexicon.table(CountryEntry) for p in country.person}
    unhurt = {form for e in casualties if e.lemma == _UNHURT for form in e.forms}
    nouns = {form for e in casualties if e.part is CasualtyPart.NOUN for form in e.phrases}
    return tuple(map(frozenset, (one - many - peoples - _TOGETHER, many, peoples, unhurt, nouns, titles)))
