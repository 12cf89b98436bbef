"""Which words of a sentence may name a place, and what the words beside them say of it."""

from __future__ import annotations

from typing import Final, NamedTuple

from ukrnews.lexicon.entries.countries import Use
from ukrnews.lexicon.entries.places import PlaceEntry
from ukrnews.lexicon.gazetteer import PlaceMatch
from ukrnews.model import ActorKind, PlaceKind
from ukrnews.parsers.actors import cast_of
from ukrnews.parsers.places.wordlists import listed
from ukrnews.reading.document import Document
from ukrnews.reading.sentences import Sentence

LOCATIVE: Final = frozenset(
    """in near at on over across around outside inside into through against from toward towards throughout within beside
    off along between onto above beyond past""".split()
)
COMPASS: Final = listed("compass")
SORTS: Final = listed("sorts")
_WITH_REGIONS: Final = SORTS - {"suburb"}
_CUT_SHORT: Final = listed("region nouns cut short")
_SKIPPED: Final = listed("skipped")
_ENDS: Final = frozenset({".", ")", ";", ":", "!", "?", ""})
_HELD: Final = ("-controlled", "-held", "-occupied")
_PARTICIPLE_OR_ADVERB: Final = ("VBN", "RB")
_LONGEST_NAME: Final = 3
"""Words of the longest name of a village."""
_RENAMED: Final = 2016
"""The year in which cities lost names that their regions kept."""
_FAR: Final = 6
"""Tokens before a name among which its state may stand."""


class Candidate(NamedTuple):
    """A name with the places that go by it and what the text states of it."""

    first: int
    last: int
    entries: tuple[PlaceEntry, ...]
    region: str | None
    country: str | None
    front: bool


def candidates_in(document: Document, sentence: Sentence) -> list[Candidate]:
    """The names that the gazetteer knows, those that are part of a person's or body's name left out."""
    first, last = sentence.first, sentence.last
    capitals = document.capitals_in(first, last)
    matches = document.lexicon.gazetteer.find(document.tokens, first, last, capitals=capitals)
    matches = [m for m in matches if not _inside_name(document, m)]
    republics = _republics(document, sentence)
    matches = sorted((*matches, *republics), key=lambda m: m.first) if republics else matches
    regions = _listed_regions(document, matches)
    fronts = _listed_fronts(document, matches)
    found = []
    for k, match in enumerate(matches):
        town = matches[k - 1].last if k else -1
        region = _region_of(document, match) or _region_by_old_name(document, match, town)
        entries = regions.get(k) or region or match.candidates
        following = matches[k + 1] if k + 1 < len(matches) else None
        found.append(
            Candidate(
                match.first,
                match.last,
                entries,
                _stated_region(document, match, following),
                _stated_country(document, match, following),
                k in fronts or _after(document, match) in listed("front nouns"),
            )
        )
    return found


def _region_of(document: Document, match: PlaceMatch) -> tuple[PlaceEntry, ...]:
    """ "the region of Rostov", "the Rostov village of Samarskoye", "Rostov Obl."."""
    following = _after(document, match)
    told = (
        following in _CUT_SHORT
        or (following in _WITH_REGIONS and document.word(match.last + 1) == "of")
        or (document.word(match.first - 1) == "of" and document.word(match.first - 2) in listed("region nouns"))
    )
    return _regions_named(document, match) if told else ()


def _region_by_old_name(document: Document, match: PlaceMatch, town: int) -> tuple[PlaceEntry, ...]:
    """ "in Cherkaske, Dnipropetrovsk": the city has another name since 2016, only the region kept this one. `town`: the
    end of the name before."""
    if match.last != match.first + 1 or document.word(match.first) not in listed("regions with a former name"):
        return ()
    if document.word(match.first - 1) == "of" and document.word(match.first - 2) in SORTS:
        return ()  # "the city of Dnipropetrovsk"
    beside = town == match.first - 1 and document.word(town) == "," and _after(document, match) not in (",", "and")
    renamed = document.published is not None and document.published.year > _RENAMED
    return _regions_named(document, match) if renamed or beside else ()


def _regions_named(document: Document, match: PlaceMatch) -> tuple[PlaceEntry, ...]:
    regions = document.lexicon.gazetteer.lookup(f"{document.words(match.first, match.last)} region")
    return tuple(e for e in regions if e.kind is PlaceKind.REGION)


def _inside_name(document: Document, match: PlaceMatch) -> bool:
    """Whether the words belong to the name of somebody or something else."""
    return (
        _inside_actor(document, match)
        or inside_village(document, match.first, match.last)
        or _street(document, match)
        or _ship(document, match)
    )


def _street(document: Document, match: PlaceMatch) -> bool:
    """ "Odesa Street", "Moscow Avenue"."""
    after = match.last
    return document.word(after) in listed("ways") and document.tokens[after].text[0].isupper()


def _ship(document: Document, match: PlaceMatch) -> bool:
    """ "The Odesa, a tanker, was hit", "The Odesa sank": a town has no article without a noun after it."""
    if document.word(match.first - 1) != "the" or match.candidates[0].kind is not PlaceKind.SETTLEMENT:
        return False
    if document.word(match.last) == ",":
        return document.word(match.last + 1) in ("a", "an")
    return match.last < len(document.tokens) and document.tag(match.last) in ("VBD", "VBZ", "MD")


def _inside_actor(document: Document, match: PlaceMatch) -> bool:
    """Whether a longer name of a person or a body holds the words: "Kyiv Independent", "Lyman Smith"."""
    for name in cast_of(document).names_in(match.first - 4, match.last):
        if name.first <= match.first and match.last <= name.last and name.actor.kind is not ActorKind.STATE:
            longer = name.last - name.first > match.last - match.first
            guessed = name.actor.country is None and name.actor.wikidata is None and name.gender is None
            if longer or (name.actor.kind is ActorKind.PERSON and not guessed):
                return True
    return False


def inside_village(document: Document, first: int, last: int) -> bool:
    """Whether a village has a longer name that holds the words: "the village of Moscow Bobryk", "of Novyi Kyiv"."""
    tokens, length = document.tokens, last - first
    while first and is_capital(tokens[first - 1].text):
        first -= 1
    if document.word(first - 1) != "of" or document.word(first - 2) not in SORTS:
        return False
    while last < len(tokens) and is_capital(tokens[last].text):
        last += 1
    return length < last - first <= _LONGEST_NAME


def is_capital(text: str) -> bool:
    """Whether the word is written as a name is: "Kyiv", not "KYIV" or "St."."""
    return text[:1].isupper() and text[1:2].islower() and not text.endswith(".")


def _republics(document: Document, sentence: Sentence) -> list[PlaceMatch]:
    """ "in the Donetsk People's Republic": bodies that go by the name of a region."""
    found = []
    for name in cast_of(document).names_in(sentence.first, sentence.last):
        if name.actor.kind is ActorKind.ORGANISATION and name.actor.name.endswith("Republic"):
            regions = tuple(e for e in document.lexicon.gazetteer.lookup(name.actor.name) if e.kind is PlaceKind.REGION)
            found += [PlaceMatch(name.first, name.last, regions)] if regions else []
    return found


def _listed_fronts(document: Document, matches: list[PlaceMatch]) -> set[int]:
    """ "the Kupiansk and Lyman directions": the plural noun makes directions of the names before it."""
    found: set[int] = set()
    fronts = listed("plural fronts")
    for k, match in enumerate(matches):
        j = k
        if _after(document, match) in fronts:
            while j > 0 and _joined(document, matches[j - 1].last, matches[j].first):
                j -= 1
                found.add(j)
    return found


def _listed_regions(document: Document, matches: list[PlaceMatch]) -> dict[int, tuple[PlaceEntry, ...]]:
    """ "the Kharkiv and Sumy regions": the plural noun makes regions of the names before it."""
    found: dict[int, tuple[PlaceEntry, ...]] = {}
    gazetteer, nouns = document.lexicon.gazetteer, listed("plural regions")
    for k, match in enumerate(matches):
        if _after(document, match) not in nouns:
            continue
        j = k
        while j >= 0 and (j == k or _joined(document, matches[j].last, matches[j + 1].first)):
            name = document.words(matches[j].first, matches[j].last)
            regions = tuple(e for e in gazetteer.lookup(f"{name} region") if e.kind is PlaceKind.REGION)
            if regions:
                found[j] = regions
            j -= 1
    return found


def _after(document: Document, match: PlaceMatch) -> str:
    """The word after the name in its sentence; a line may end between."""
    return document.word(match.last) if match.last < document.sentence_of_token(match.first).last else ""


def _joined(document: Document, first: int, last: int) -> bool:
    return 0 < last - first <= 2 and all(t.lower in (",", "and", "or", "the") for t in document.tokens[first:last])


def _stated_region(document: Document, match: PlaceMatch, following: PlaceMatch | None) -> str | None:
    """ "Balashikha, in the Moscow region", "Moskva, a hamlet in the Tver region": the region that stands right after
    the name."""
    if following is None or following.first - match.last > 7:
        return None
    region = next((e for e in following.candidates if e.kind is PlaceKind.REGION), None)
    if region is None or not {PlaceKind.SETTLEMENT, PlaceKind.DISTRICT} & {e.kind for e in match.candidates}:
        return None
    between = [t.lower for t in document.tokens[match.last : following.first]]
    return region.name if _leads_to_region(between) else None


def _leads_to_region(between: list[str]) -> bool:
    """ ", in the", "(", ", a hamlet in the"."""
    if between[:1] == [","] and between[1:2] in (["a"], ["the"]) and not SORTS.isdisjoint(between):
        return between[-2:-1] in (["in"], ["of"])
    return between[:1] in ([","], ["in"], ["("]) and all(w in (",", "in", "the", "(", "of") for w in between)


def _stated_country(document: Document, match: PlaceMatch, following: PlaceMatch | None) -> str | None:
    """ "the Russian city of Engels", "Gdansk, Poland", "Russia's Kursk region"."""
    return _country_before(document, match) or _country_after(document, match, following)


def _country_before(document: Document, match: PlaceMatch) -> str | None:
    i = match.first - 1
    while match.first - i <= _FAR and _between_state_and_place(document.word(i)):
        i -= 1
    if i < 0 or match.first - i > _FAR:
        return None
    for name in cast_of(document).names_in(i, i + 1):
        owns = name.last < len(document.tokens) and (Use.ADJECTIVE in name.use or document.word(name.last) == "'s")
        if owns and name.actor.kind is ActorKind.STATE:
            return name.actor.country
    return None


def _between_state_and_place(word: str) -> bool:
    return word in _SKIPPED or word in COMPASS or word in ("border", "'s", "region")


def _country_after(document: Document, match: PlaceMatch, following: PlaceMatch | None) -> str | None:
    if following is None or following.first - match.last > 2 or document.word(match.last) not in (",", "in"):
        return None
    entry = following.candidates[0]
    known = any(c.country == entry.country for c in match.candidates)
    # "After the raid on Odesa, Russia said": a namesake's country stands at the end, or it only follows
    ends = known or document.word(following.last) in _ENDS
    return entry.country if entry.kind is PlaceKind.COUNTRY and ends else None


def acts(document: Document, last: int) -> bool:
    """Whether a name that ends at the token is a subject or an owner: "Odesa, Russia said", "Odesa, Russia's army"."""
    word = document.word(last)
    if word in ("'s", "’s", "also", "has", "had", "is", "was"):
        return True
    return last < len(document.tokens) and document.tag(last) in ("VBD", "VBZ", "VBP", "MD")


def is_locative(document: Document, first: int, sentence: Sentence) -> bool:
    """Whether a preposition of place stands before the token, articles, nouns for places and compass words aside."""
    for i in range(first - 1, sentence.first - 1, -1):
        word = document.tokens[i].lower
        before = document.tokens[i - 1].lower if i > sentence.first else ""
        if word in LOCATIVE or (word == "of" and _is_part(before)) or (word == "to" and before in listed("beside to")):
            return True
        if not _describes(document, i, sentence):
            return False
    return False


def _is_part(word: str) -> bool:
    """ "the north of", "the outskirts of"."""
    return word in COMPASS or word in _SKIPPED or word in listed("parts")


def _describes(document: Document, i: int, sentence: Sentence) -> bool:
    """Whether the word at the token may stand between a preposition and a place."""
    word = document.word(i)
    if word in _SKIPPED or word in COMPASS or word in listed("describing") or word.endswith(_HELD):
        return True
    if i == sentence.first:
        return False
    if document.tag(i) in _PARTICIPLE_OR_ADVERB and word.isalpha():
        return True  # "the temporarily captured Tokmak"
    if word == "and" and document.word(i + 1) in COMPASS and document.word(i - 1) in COMPASS:
        return True  # "southern and eastern Ukraine"
    return any(n.last == i + 1 for n in cast_of(document).names_in(i, i + 1))
