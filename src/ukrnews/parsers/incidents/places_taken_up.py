"""Places that a word takes up from before, and those that a heading or "the capital" gives."""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ukrnews.model import PlaceKind
from ukrnews.parsers.cards import Table, rule
from ukrnews.parsers.incidents.capitals import is_state_capital
from ukrnews.parsers.incidents.event import RANK
from ukrnews.parsers.incidents.no_scene import in_source, tells_where_another_lies
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.places import PlaceName
from ukrnews.parsers.view import View, view_of

_THE = ("the", "that")
_DESCRIBING = ("JJ", "NN", "VBN", "JJR", "NNP")
_SETTLED = (PlaceKind.SETTLEMENT, PlaceKind.DIRECTION)
_UNDER = 4
"""Sentences that a line of a bulletin heads."""
_HEADING = 3
"""Words at the top of a paragraph that may be its heading."""


def place_taken_up(view: View, at: int) -> PlaceName | None:
    """ "there", "in the city", "the town itself": the place of that sort named last before the sentence or the word.
    `at`: the trigger, in whose clause the word stands."""
    name: PlaceName | None = TAKEN_UP_PLACES.first(view.document, view, at)
    return name


def place_given(view: View, at: int) -> PlaceName | None:
    """The place that is taken up, or that "the capital" or the paragraph's heading gives."""
    name: PlaceName | None = place_taken_up(view, at) or GIVEN_PLACES.first(view.document, view, at)
    return name


def heading_before(view: View) -> tuple[int, PlaceName] | None:
    """The verbless line of a bulletin that the sentence stands under, with its narrowest place: "13:45, Izium district,
    Oskil village. | The shelling damaged a school."."""
    document, index = view.document, view.sentence.index
    for sentence in reversed(document.sentences[max(0, index - _UNDER) : index]):
        if sentence.paragraph != view.sentence.paragraph:
            return None
        names = view.places.within(sentence.first, sentence.last)
        words = document.tokens[sentence.first : sentence.last]
        if not any(w.lower in listed("words of a line's head") or w.text[:1].isdigit() for w in words):
            continue
        if names and not any(document.tag(i).startswith(("VB", "MD")) for i in range(sentence.first, sentence.last)):
            return sentence.index, min(reversed(names), key=lambda n: RANK[n.place.kind])
    return None


def place_of_teller(view: View, at: int) -> PlaceName | None:
    """The place of whoever tells it, where they are a body of that place."""
    name: PlaceName | None = TELLERS_PLACES.first(view.document, view, at)
    return name


@rule("there-place")
def there(view: View, at: int) -> PlaceName | None:
    """ "there": the place named last."""
    kinds = (PlaceKind.SETTLEMENT, PlaceKind.SITE, PlaceKind.DIRECTION, PlaceKind.REGION)
    words = (i for i in _words(view, at, ("there",)) if view.tag(i) != "EX")
    return _last_named(view, next(words, None), kinds)


@rule("unnamed-places-place")
def unnamed_places(view: View, at: int) -> PlaceName | None:
    """ "several villages": the region named last."""
    words = (i for i in _words(view, at, listed("places without a name")) if _is_some(view, i))
    return _last_named(view, next(words, None), (PlaceKind.REGION,))


@rule("the-town-place")
def the_town(view: View, at: int) -> PlaceName | None:
    """ "the city", "the town itself": the settlement named last."""
    return _last_named(view, _definite(view, at, listed("nouns that take up a settlement")), _SETTLED)


@rule("the-region-place")
def the_region(view: View, at: int) -> PlaceName | None:
    """ "the region": the one named last."""
    return _last_named(view, _definite(view, at, listed("words for a region")), (PlaceKind.REGION,))


@rule("its-part-place")
def its_part(view: View, at: int) -> PlaceName | None:
    """ "its outskirts", "its eastern districts": those of the settlement named last."""
    words = _words(view, at, listed("parts of a settlement"))
    parts = (i for i in words if "its" in (view.lower(i - 1), view.lower(i - 2)))
    return _last_named(view, next(parts, None), (PlaceKind.SETTLEMENT,))


@rule("capital-place")
def capital(view: View, at: int) -> PlaceName | None:
    """ "the capital", "the Ukrainian capital": that of the state beside it, else the only one named."""
    of_a_state = (
        i
        for i in _words(view, at, listed("words for a capital"))
        if view.lower(i - 1) in ("the", "'s", "country") or view.cast.names_in(i - 1, i)
    )
    word = next(of_a_state, None)
    if word is None:
        return None
    beside = view.cast.names_in(max(view.sentence.first, word - 2), word)
    country = next((n.actor.country for n in beside if n.actor.country), None)
    named = (*view.places.before(word), *view.places.within(word, len(view.document.tokens)))
    capitals = [n for n in named if is_state_capital(view.document, n.place, country)]
    return capitals[0] if len({n.place for n in capitals}) == 1 else None


@rule("heading-place")
def heading_place(view: View, at: int) -> PlaceName | None:
    """The place that heads the paragraph: "Pokrovsk direction: …", "⚡️ Nikopol.", "1. Nikopol."."""
    del at
    opening = view.document.sentence_at(view.document.paragraphs[view.sentence.paragraph].start)
    tokens = view.document.tokens
    for name in view.places.within(opening.first, min(opening.first + _HEADING, opening.last)):
        beside = (*tokens[opening.first : name.first], *tokens[name.last : opening.last])
        if opening is not view.sentence and not any(t.text.isalpha() for t in beside):
            return name
        if any(t.text == ":" for t in tokens[name.last : min(name.last + _HEADING, opening.last)]):
            return name
    return None


@rule("local-source-place")
def of_local_source(view: View, at: int) -> PlaceName | None:
    """The place of a local body that tells of it, where nothing else is named: "police in Kherson said"."""
    del at
    for body in () if view.bag.isdisjoint(listed("local bodies")) else view.nouns:
        if view.lower(body.head) not in listed("local bodies"):
            continue
        first, last = view.syntax.phrase_of(body)
        for name in view.places.within(first, last):
            settled = name.place.kind in (PlaceKind.SETTLEMENT, PlaceKind.REGION, PlaceKind.DISTRICT)
            if settled and in_source(view, name) and not is_state_capital(view.document, name.place):
                return name
    return None


def _words(view: View, at: int, words: Collection[str]) -> Sequence[int]:
    """Where one of the words stands in the trigger's clause, or in the sentence where it is in none."""
    if view.bag.isdisjoint(words):
        return ()
    clause = view.clause_at(at)
    first, last = (clause.first, clause.last) if clause else (view.sentence.first, view.sentence.last)
    return [i for i in range(first, last) if view.lower(i) in words]


def _definite(view: View, at: int, nouns: Collection[str]) -> int | None:
    """The first of the nouns with an article: "the city", "the front-line region", not "the city of"."""
    for i in _words(view, at, nouns):
        described = view.lower(i - 2) in _THE and view.tag(i - 1) in _DESCRIBING and not view.places.within(i - 1, i)
        if view.lower(i + 1) != "of" and (view.lower(i - 1) in _THE or described):
            return i
    return None


def _is_some(view: View, at: int) -> bool:
    """ "some areas", "five border villages", "several other districts"."""
    if view.lower(at + 1) in ("of", "in", "near"):
        return False
    before = range(max(view.sentence.first, at - 3), at)
    return any(view.tag(i) == "CD" or view.lower(i) in listed("words for some") for i in before)


def _last_named(view: View, token: int | None, kinds: Collection[PlaceKind]) -> PlaceName | None:
    """The last place of those kinds before the token, in its paragraph or the one before."""
    if token is None:
        return None
    for name in view.places.before(token):
        if view.document.sentence_of_token(name.first).paragraph < view.sentence.paragraph - 1:
            return _only_one_named(view, token) if kinds is _SETTLED else None
        if name.place.kind in kinds and not (_is_seat(view, name) or _speaks(view, name) or _is_aside(view, name)):
            return name
    return None


def _is_aside(view: View, name: PlaceName) -> bool:
    """ "Izium, 60 miles south of Kharkiv": what only says where the place before lies."""
    sentence = view.document.sentence_of_token(name.first)
    return tells_where_another_lies(view_of(view.document, sentence), name)


def _only_one_named(view: View, token: int) -> PlaceName | None:
    """The one settlement that the text has named so far."""
    named = [n for n in view.places.before(token) if n.place.kind in _SETTLED]
    return named[0] if len({n.place for n in named}) == 1 and not _speaks(view, named[0]) else None


def _is_seat(view: View, name: PlaceName) -> bool:
    """ "the ministry in Moscow said": where a body sits that speaks in this sentence."""
    if name.first < view.sentence.first or not in_source(view, name):
        return False
    body = view.noun_at(name.first - 2)
    return body is not None and body.last == name.first - 1 and view.cast.is_body(body)


def _speaks(view: View, name: PlaceName) -> bool:
    """ "Moscow announced the fall of the town", "Putin said in Moscow": a capital that stands for its state, or where
    somebody speaks."""
    document = view.document
    if not is_state_capital(document, name.place):
        return False
    sentence = document.sentence_of_token(name.first)
    verbs = document.syntax.verb_groups(sentence)
    if not name.locative:
        return any(v.first in (name.last, name.last + 1) and v.voice == "active" for v in verbs)
    before = next((v for v in reversed(verbs) if v.last <= name.first), None)
    verb = before
    if before is None and sentence is not view.sentence:  # "In Moscow, Peskov said …", a sentence before
        verb = next((v for v in verbs if v.form == "finite"), None)
    return verb is not None and verb.lemma in listed("reporting verbs") | listed("verbs of speech")


TAKEN_UP_PLACES = Table("incidents", None, (there, unnamed_places, the_town, the_region, its_part))
GIVEN_PLACES = Table("incidents", None, (capital, heading_place))
TELLERS_PLACES = Table("incidents", None, (of_local_source,))

there.finds("The mayor of [Sumy] spoke. <Drones {hit} a school> there on Monday.")
there.passes_by("The mayor of Sumy spoke. Drones hit a school in Lviv on Monday.")

unnamed_places.finds("The governor of the [Sumy region] spoke. <Drones {hit} several villages> on Monday.")
unnamed_places.passes_by("The governor of the Sumy region spoke. Drones hit several villages near Lviv on Monday.")

the_town.finds("The mayor of [Sumy] spoke. <Drones {hit} a school> in the city on Monday.")
the_town.passes_by("The mayor of Sumy spoke. Drones hit a school in a city on Monday.")

the_town.finds("Shops burned in [Toretsk]. [Moscow] <announced {the capture} of the town>.")
the_town.finds(
    "Shops burned in [Sumy]. In Moscow, Peskov said no. <A drone {hit} the city's market, killing two people>."
)
the_town.finds("Shops burned in [Sumy]. Putin spoke in Moscow. <A drone {hit} the city's market, killing two people>.")

the_region.finds("The governor of the [Sumy region] spoke. <Drones {hit} a school> in the region on Monday.")
the_region.passes_by("The governor of the Sumy region spoke. Drones hit a school in a region on Monday.")

its_part.finds("The mayor of [Sumy] spoke. <Drones {hit} its outskirts> on Monday.")
its_part.passes_by("The mayor of Sumy spoke. Drones hit a school on Monday.")

capital.finds("The envoys flew from [Kyiv] to Moscow. <Drones {hit} a school> in the Ukrainian capital on Monday.")
capital.passes_by("The envoys flew from Kyiv to Moscow. Drones hit a school on Monday.")

heading_place.finds("[Pokrovsk direction]: <Russian forces {attacked}> on [June 2] but were repelled.")
heading_place.passes_by("Russian forces attacked in the Pokrovsk direction on June 2 but were repelled.")

of_local_source.finds("Police in [Kharkiv] said <a drone {had hit} a bus, killing two people>.")
of_local_source.finds("<A drone {hit} a bus, [Kharkiv] prosecutors said, killing two people>.")
of_local_source.passes_by("Police in Kharkiv said a drone had hit a bus in Sumy.")
