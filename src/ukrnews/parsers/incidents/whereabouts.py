"""Where: the places that belong to a trigger."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.model import ActorKind, Place, PlaceKind, WeaponKind
from ukrnews.parsers.incidents.arms import arms_in
from ukrnews.parsers.incidents.vocabulary import words_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.places import PlaceName
from ukrnews.parsers.places.candidates import COMPASS, LOCATIVE
from ukrnews.parsers.view import View
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import Clause, NounGroup, VerbGroup


def places_for(view: View, first: int, last: int, *, objects: Sequence[tuple[int, int]] = ()) -> list[PlaceName]:
    """The places of a trigger at tokens [first, last): in its clause, then around it in the sentence.

    `objects` are token ranges (target, subject of a passive) in which a place needs no preposition.
    """
    sentence = view.sentence
    names = [n for n in view.places.within(sentence.first, sentence.last) if not _in_source(view, n)]
    names = [n for n in names if view.lower(n.last) != "time"]  # "at 12:15 Moscow time"
    names = [n for n in names if not any(elsewhere(view, n) for elsewhere in _NO_SCENE)]
    usable = [n for n in names if n.locative or any(a <= n.first < b for a, b in objects)]
    usable = [n for n in usable if not _in_passing(view, n, first)]
    clause = view.clause_at(first)
    usable = [n for n in usable if not _of_what_follows(view, n, clause)]
    for region in regions(view, clause, first):
        found = _reached(view, [n for n in usable if region[0] <= n.first < region[1]])
        if found:
            return _specific_first(found)
    usable = [n for n in usable if not _told_elsewhere(view, n, clause, first)]
    if usable:
        return _specific_first(usable)
    return _specific_first([n for n in view.places.within(sentence.first, sentence.last) if _of_mayor(view, n)])


def _in_passing(view: View, name: PlaceName, at: int) -> bool:
    """ "The general who led the assault on Kramatorsk was shot in Odesa": in a relative clause that ends before."""
    clause = view.clause_at(name.first)
    return clause is not None and clause.kind == "relative" and clause.last <= at


def _of_what_follows(view: View, name: PlaceName, clause: Clause | None) -> bool:
    """ "A church damaged by shelling was reopened in Sumy": where something else was done to what was hit."""
    above = view.parent(clause) if clause is not None and clause.kind in ("participle", "relative") else None
    verb = above.verb if above is not None else None
    if clause is None or verb is None or verb.first < clause.last or name.first < verb.last:
        return False
    carried = verb.voice == "passive" and view.lower(verb.last) == "to"  # "were taken to a hospital in Dnipro"
    return carried or not (is_violent(view, verb) or verb.lemma in listed("verbs of happening"))


def _reached(view: View, names: list[PlaceName]) -> list[PlaceName]:
    """Without what an advance only makes for, where it is told from where: "west of Orikhiv toward Lyman"."""
    there = [n for n in names if view.lower(n.first - 1) not in ("toward", "towards")]
    return there or names


def _describes_another(view: View, name: PlaceName) -> bool:
    """ "Chernihiv, north of Kyiv, and Zhytomyr": only says where the place before it lies."""
    at = name.first - 1
    if view.lower(at) == "the":
        at -= 1
    if view.lower(at) != "of" or view.lower(at - 1) not in COMPASS or view.lower(at - 2) != ",":
        return False
    return any(p.last == at - 2 and p.place.kind is not PlaceKind.DIRECTION for p in view.places.within(at - 6, at))


def _is_adjective(view: View, name: PlaceName) -> bool:
    """ "the U.S. administration": a country that only describes the noun after it."""
    group = view.noun_at(name.first)
    if name.place.kind is not PlaceKind.COUNTRY or group is None or group.head < name.last:
        return False
    return view.lower(name.last) not in ("'s", "'") and view.lower(group.head) not in listed("ground")


def _of_a_force(view: View, name: PlaceName) -> bool:
    """ "the Navy of Ukraine": a country as the owner of forces is no view."""
    owned = name.place.kind is PlaceKind.COUNTRY and view.lower(name.first - 1) == "of"
    return owned and view.lower(name.first - 2) in listed("forces")


def _owns_a_body(view: View, name: PlaceName) -> bool:
    """ "an officer of Ukraine's Security Service": a country before a body or forces of its own."""
    group = view.noun_at(name.first)
    if name.place.kind is not PlaceKind.COUNTRY or group is None or view.lower(name.last) not in ("'s", "’s"):
        return False
    head = view.lower(group.head)
    named = view.document.tokens[group.head].text[:1].isupper() and head not in COMPASS and head != "day"
    return head in listed("forces") or (named and not view.places.within(name.last, group.last))


def is_origin(view: View, name: PlaceName) -> bool:
    """ "launched from Kursk", "came from Belarus and Crimea": where weapons come from is not where they fall."""
    before = _preposition_of(view, name)
    if before is None and view.lower(name.first - 1) == "and":
        beside = view.places.within(name.first - 4, name.first)
        return any(n.last == name.first - 1 and is_origin(view, n) for n in beside)
    return before is not None and view.lower(before) == "from"


def _of_making(view: View, name: PlaceName) -> bool:
    """ "a missile built from parts made in Austria", "troops trained in Poland attacked": where something peaceful was
    done to the weapon or to those who attack.
    """
    for clause in view.chain(view.clause_at(name.first)):
        verb = clause.verb
        if verb is None or clause.kind != "participle" or verb.form != "participle" or is_violent(view, verb):
            return False
        if any(_attacks(view, clause, n) for n in clause.subject):
            return True
    return False


def _attacks(view: View, clause: Clause, noun: NounGroup) -> bool:
    """Whether the group that the clause describes is a weapon that flies, or forces that do what the clause above
    tells; a bomb goes off where it was hidden.
    """
    arms = [a for a in arms_in(view) if noun.first <= a.first < noun.last]
    if arms:
        return not any(a.kind in (WeaponKind.EXPLOSIVE, WeaponKind.MINE) for a in arms)
    above = view.parent(clause)
    verb = above.verb if above is not None and noun in above.subject else None
    return verb is not None and verb.voice == "active" and view.lower(noun.head) in listed("forces")


def is_violent(view: View, verb: VerbGroup) -> bool:
    form, words = view.lower(verb.head), words_of(view)
    if verb.lemma == "leave":  # "left for Paris", "left two dead"
        return any(view.lower(i) in words.casualties for i in range(verb.last, verb.last + 8))
    return form in words.verbs or form in words.damage or form in words.casualties


def _of_a_gathering(view: View, name: PlaceName) -> bool:
    """ "on the day of the talks in Riyadh": where people meet, not where it happens."""
    before = _preposition_of(view, name)
    return before is not None and view.lower(before - 1) in listed("gatherings")


def _of_a_meeting(view: View, name: PlaceName) -> bool:
    """ "As envoys met in Geneva, a missile hit a mall": where those who govern or speak for states meet."""
    clause = view.clause_at(name.first)
    if clause is None or clause.verb is None or clause.marker is None or clause.verb.last > name.first:
        return False
    if view.lower(clause.marker) not in _TIMES or clause.verb.lemma not in listed("verbs of meeting"):
        return False
    return any(_speaks_for_states(view, noun) for noun in clause.subject)


_TIMES = frozenset({"after", "as", "before", "since", "when", "while"})


def _speaks_for_states(view: View, noun: NounGroup) -> bool:
    actor = view.cast.actor_of(noun)
    if actor is not None and actor.kind in (ActorKind.PERSON, ActorKind.STATE):
        return True
    return view.lower(noun.head) in listed("people who speak for states")


def _preposition_of(view: View, name: PlaceName) -> int | None:
    """The preposition before the name, articles and adjectives passed over."""
    group = view.noun_at(name.first)
    first = min(name.first, group.first) if group is not None else name.first
    return first - 1 if view.lower(first - 1) in LOCATIVE else None


def _instead(view: View, name: PlaceName) -> bool:
    """ "hit Kherson instead of Kramatorsk", "in Sumy, not Kharkiv"."""
    before = view.words(name.first - 2, name.first)
    return before in ("instead of", "rather than") or view.lower(name.first - 1) == "not"


def _near_what_was_named(view: View, name: PlaceName) -> bool:
    """ "in Bucha, a town near Kyiv": only says where the place before it lies."""
    if view.lower(name.first - 1) not in ("near", "outside", "from"):
        return False
    comma = next(
        (i for i in range(name.first - 2, max(view.sentence.first, name.first - 9), -1) if view.lower(i) == ","), 0
    )
    described = view.lower(comma + 1) in ("a", "an") and comma > view.sentence.first
    return described and any(p.last == comma for p in view.places.within(comma - 4, comma))


_NO_SCENE = (
    _near_what_was_named,
    _instead,
    _describes_another,
    _of_a_force,
    _is_adjective,
    _owns_a_body,
    is_origin,
    _of_making,
    _of_a_gathering,
    _of_a_meeting,
)
"""What makes a place that is named something else than where the event happens."""


def _told_elsewhere(view: View, name: PlaceName, clause: Clause | None, at: int) -> bool:
    """Whether the name stands in another main clause, or across a semicolon."""
    low, high = sorted((name.first, at))
    if any(view.lower(i) == ";" for i in range(low, high)):
        return True
    other = view.clause_at(name.first)
    if clause is not None and other is not None and _joined(view, clause, other):
        return False
    return (
        other is not None
        and clause is not None
        and other.kind in ("main", "coordinate")
        and other.index != clause.index
        and name.first > at
    )


def _joined(view: View, clause: Clause, other: Clause) -> bool:
    """ "A man was killed and seven people were injured in …": one place for both."""
    if clause.verb is None or other.verb is None:
        return False
    between = view.words(clause.verb.last, other.verb.first).split()
    return "and" in between and not {",", ";", "but", "while"} & set(between)


def _of_mayor(view: View, name: PlaceName) -> bool:
    """ "Kharkiv mayor Ihor Terekhov said": whoever heads a place speaks of it, where nothing else is named."""
    if name.place.kind is PlaceKind.COUNTRY:
        return False
    after = [view.lower(i) for i in range(name.last, name.last + 4)]
    before = [view.lower(i) for i in range(name.first - 4, name.first)]
    return any(w in listed("heads of places") for w in after) or (
        any(w in listed("heads of places") for w in before) and "of" in before
    )


def regions(view: View, clause: Clause | None, at: int) -> list[tuple[int, int]]:
    """The token ranges to look in, nearest first: the clause without the clauses inside it, the clause, the ones
    above.
    """
    found: list[tuple[int, int]] = []
    for link in view.chain(clause):
        inner = [
            c.first
            for c in view.clauses
            if c.first > max(at, link.first) and c.last <= link.last and c.index != link.index
        ]
        if link is clause and inner:
            found.append((link.first, min(inner)))
        found.append((link.first, _to_verb(view, link)))
    joined = min((v.first for v in view.verbs if v.first > at and _joined_verb(view, v)), default=view.sentence.last)
    before = [(first, min(last, joined)) for first, last in found]
    return [*before, *found] if clause is not None and joined < clause.last else found


def _joined_verb(view: View, verb: VerbGroup) -> bool:
    """A past tense that "and" joins on: "…, killing one, and struck Kharkiv"."""
    return verb.form == "finite" and view.lower(verb.first - 1) == "and" and verb.tag != "VBG"


def _to_verb(view: View, clause: Clause) -> int:
    """The clause's end, taken on over what a semicolon parts off without a verb of its own ("near A; north of B;
    and …").
    """
    end = clause.last
    parted = next((i for i in range(clause.first, end) if view.lower(i) == ";"), None)
    if parted is not None and not _goes_on(view, parted + 1):
        return parted
    for other in sorted(view.clauses, key=lambda c: c.first):
        if other.first >= end and other.first - end <= 2 and other.verb is None and _goes_on(view, other.first):
            end = other.last
    verbs = [v.first for v in view.verbs if v.first >= end]
    if end < view.sentence.last and view.lower(end) == ";" and not verbs and _goes_on(view, end + 1):
        return view.sentence.last
    return end


def _goes_on(view: View, token: int) -> bool:
    """Whether a list of places goes on: "north of B", "and near C"."""
    word = view.lower(token)
    if word == "and":
        word = view.lower(token + 1)
    return word in LOCATIVE or word in COMPASS


def _in_source(view: View, name: PlaceName) -> bool:
    """Whether the name stands in an attribution ("said the governor of Kharkiv region")."""
    if any(first <= name.first < last for first, last in view.syntax.insertions(view.sentence)):
        return True
    clause = view.clause_at(name.first)
    above = view.parent(clause) if clause is not None and clause.kind == "participle" else None
    if above is not None and above.verb is not None and name.last <= above.verb.first:
        clause = above  # "Refugees living in Warsaw said"
    if clause is None or clause.verb is None:
        return False
    if any(n.first <= name.first < n.last for n in clause.subject) and clause.verb.lemma in listed("reporting verbs"):
        return True
    return (
        clause.verb.lemma in listed("reporting verbs")
        and clause.kind != "relative"
        and any(c.parent == clause.index and c.kind == "reported" for c in view.clauses)
        and name.first < clause.verb.head + 6
    )


def _specific_first(names: Sequence[PlaceName]) -> list[PlaceName]:
    from ukrnews.parsers.incidents.event import RANK

    unique = list({n.place: n for n in names}.values())
    return sorted(unique, key=lambda n: RANK[n.place.kind])


def anaphoric_place(view: View, first: int) -> PlaceName | None:
    """ "there", "in the city", "the town itself": the place of that sort named last before the sentence or the word."""
    sentence = view.sentence
    clause = view.clause_at(first)
    start, end = (clause.first, clause.last) if clause else (sentence.first, sentence.last)
    for i in range(start, end):
        word = view.lower(i)
        if word == "there" and view.document.tag(i) != "EX":
            return _last_named(view, i, (PlaceKind.SETTLEMENT, PlaceKind.SITE, PlaceKind.DIRECTION, PlaceKind.REGION))
        if word in listed("places without a name") and _some(view, i):
            return _last_named(view, i, (PlaceKind.REGION,))
        if word in listed("nouns that take up a settlement") and _definite(view, i) and view.lower(i + 1) != "of":
            return _last_named(view, i, (PlaceKind.SETTLEMENT, PlaceKind.DIRECTION))
        if word == "region" and _definite(view, i) and view.lower(i + 1) != "of":
            return _last_named(view, i, (PlaceKind.REGION,))
        if (word in listed("parts of a settlement") and view.lower(i - 1) == "its") or (
            view.lower(i - 2) == "its" and word in listed("parts of a settlement")
        ):
            return _last_named(view, i, (PlaceKind.SETTLEMENT,))
    return None


def _some(view: View, at: int) -> bool:
    """ "some areas", "five border villages", "several other districts"."""
    if view.lower(at + 1) in ("of", "in", "near"):
        return False
    return any(
        view.document.tag(i) == "CD" or view.lower(i) in ("some", "several", "other", "various", "many")
        for i in range(max(view.sentence.first, at - 3), at)
    )


def _definite(view: View, at: int) -> bool:
    """ "the city", "the front-line region", not "the city of"."""
    if view.lower(at - 1) in ("the", "that"):
        return True
    return (
        view.lower(at - 2) in ("the", "that")
        and view.document.tag(at - 1) in ("JJ", "NN", "VBN", "JJR", "NNP")
        and not view.places.within(at - 1, at)
    )


def capital_at(view: View, first: int) -> int | None:
    """Where the trigger's clause speaks of "the capital"."""
    clause = view.clause_at(first)
    start, end = (clause.first, clause.last) if clause else (view.sentence.first, view.sentence.last)
    before = ("the", "'s", "country")
    return next(
        (
            i
            for i in range(start, end)
            if view.lower(i) == "capital" and (view.lower(i - 1) in before or view.cast.names_in(i - 1, i))
        ),
        None,
    )


def is_capital(document: Document, place: Place, country: str | None) -> bool:
    """Whether the place is the capital of its state, or of the state with that code."""
    entry = document.lexicon.country(country or place.country)
    return entry is not None and place.country == entry.code and place.name in entry.capitals


def _last_named(view: View, token: int, kinds: Sequence[PlaceKind]) -> PlaceName | None:
    paragraph = view.sentence.paragraph
    for name in view.places.before(token):
        if view.document.sentence_of_token(name.first).paragraph < paragraph - 1:
            return None
        if name.place.kind in kinds and not _is_seat(view, name):
            return name
    return None


def _is_seat(view: View, name: PlaceName) -> bool:
    """ "the ministry in Moscow said": where a body sits that speaks in this sentence."""
    if name.first < view.sentence.first or not _in_source(view, name):
        return False
    body = view.noun_at(name.first - 2)
    return body is not None and body.last == name.first - 1 and view.cast.is_body(body)


def heading_place(view: View) -> PlaceName | None:
    """The place that heads the paragraph: "Pokrovsk direction: …"."""
    sentence = view.sentence
    opening = sentence
    while opening.index and view.document.sentences[opening.index - 1].paragraph == sentence.paragraph:
        opening = view.document.sentences[opening.index - 1]
    for name in view.places.within(opening.first, min(opening.first + 3, opening.last)):
        beside = [
            t for t in view.document.tokens[opening.first : opening.last] if not name.first <= t.index < name.last
        ]
        if opening is not sentence and not any(t.text.isalnum() for t in beside):  # "⚡️ Nikopol."
            return name
        for i in range(name.last, min(name.last + 3, opening.last)):
            if view.document.tokens[i].text == ":":
                return name
    return None
