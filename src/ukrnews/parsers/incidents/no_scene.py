"""Places that a sentence names and that are not where the event happens."""

from __future__ import annotations

from ukrnews.model import ActorKind, PlaceKind, WeaponKind
from ukrnews.parsers.cards import Table, rule
from ukrnews.parsers.incidents.arms import arms_in
from ukrnews.parsers.incidents.capitals import is_state_capital
from ukrnews.parsers.incidents.regions import is_violent
from ukrnews.parsers.incidents.vocabulary import words_of
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.places import PlaceName
from ukrnews.parsers.places.candidates import COMPASS, LOCATIVE
from ukrnews.parsers.view import View
from ukrnews.reading.syntax import Clause, NounGroup

_TIMES = frozenset({"after", "as", "before", "since", "when", "while"})
_BESIDE = frozenset({"near", "outside", "from"})
_MEANWHILE = frozenset({"amid", "during"})
_FOUGHT_IN = frozenset({"against", "in", "of", "on"})
_HIDDEN = (WeaponKind.EXPLOSIVE, WeaponKind.MINE)
_APPOSED = 9
"""Words before a name in which the comma before "a town near Kyiv" stands."""
_FAR = 12
"""Words between a mark and the name from which the distance is told."""
_NAME = 8
"""Words of the longest name of a body."""
_BETWEEN = 7
"""Words of the longest pair of states, with "between"."""
_SPEAKER = 6
"""Words after a verb of saying that still name who says it."""


@rule("source-no-scene")
def of_source(view: View, name: PlaceName, at: int) -> bool:
    """In an attribution: "said the governor of Kharkiv region"."""
    del at
    return in_source(view, name)


@rule("clock-no-scene")
def of_clock(view: View, name: PlaceName, at: int) -> bool:
    """The time of day of a place: "at 12:15 Moscow time"."""
    del at
    return view.lower(name.last) == "time"


@rule("make-no-scene")
def of_make(view: View, name: PlaceName, at: int) -> bool:
    """A weapon's make that sounds like a town: "arrested in Neptune missile case"."""
    del at
    return any(a.first <= name.first < a.last for a in arms_in(view))


@rule("beside-no-scene")
def beside_what_was_named(view: View, name: PlaceName, at: int) -> bool:
    """What says where the place before it lies: "in Bucha, a town near Kyiv"."""
    del at
    if view.lower(name.first - 1) not in _BESIDE:
        return False
    before = range(name.first - 2, max(view.sentence.first, name.first - _APPOSED), -1)
    comma = next((i for i in before if view.lower(i) == ","), None)
    if comma is None or view.lower(comma + 1) not in ("a", "an"):
        return False
    return any(p.last == comma for p in view.places.within(comma - 4, comma))


@rule("instead-no-scene")
def instead(view: View, name: PlaceName, at: int) -> bool:
    """Where it did not happen: "hit Kherson instead of Kramatorsk", "in Sumy, not Kharkiv"."""
    del at
    return view.lower(name.first - 1) == "not" or view.words(name.first - 2, name.first) in (
        "instead of",
        "rather than",
    )


@rule("bearing-no-scene")
def bearing(view: View, name: PlaceName, at: int) -> bool:
    """What says how the place before lies to it: "Chernihiv, north of Kyiv,", "Sartana (15 km east of Mariupol)"."""
    del at
    return tells_where_another_lies(view, name)


def tells_where_another_lies(view: View, name: PlaceName) -> bool:
    """Whether the name follows another place, a mark and no more than the distance and the direction between both."""
    of = name.first - 1 - (view.lower(name.first - 1) == "the")
    if view.lower(of) != "of" or view.lower(of - 1) not in COMPASS:
        return False
    for mark in range(of - 2, of - _FAR, -1):
        lying = next((p for p in view.places.within(mark - 4, mark) if p.last == mark), None)
        if lying is not None and view.lower(mark) in (",", "("):
            apart = all(_is_distance(view, i) for i in range(mark + 1, of - 1))
            return apart and lying.place.kind is not PlaceKind.DIRECTION  # "east of Damascus, north of Homs"
    return False


def _is_distance(view: View, at: int) -> bool:
    """A word of "about 90 miles (145 km)"."""
    word = view.lower(at)
    return view.tag(at) == "CD" or word in ("(", ")") or word in listed("units of length") | listed("about so far")


@rule("owned-forces-no-scene")
def of_forces(view: View, name: PlaceName, at: int) -> bool:
    """A country as the owner of forces: "the Navy of Ukraine"."""
    del at
    owned = name.place.kind is PlaceKind.COUNTRY and view.lower(name.first - 1) == "of"
    return owned and view.lower(name.first - 2) in listed("forces")


@rule("adjective-no-scene")
def adjective(view: View, name: PlaceName, at: int) -> bool:
    """A country that only describes the noun after it: "the U.S. administration"."""
    del at
    group = view.noun_at(name.first)
    if name.place.kind is not PlaceKind.COUNTRY or group is None or group.head < name.last:
        return False
    return view.lower(name.last) not in ("'s", "'") and view.lower(group.head) not in listed("ground")


@rule("owned-body-no-scene")
def of_body(view: View, name: PlaceName, at: int) -> bool:
    """A country before a body or forces of its own: "an officer of Ukraine's Security Service"."""
    del at
    group = view.noun_at(name.first)
    if name.place.kind is not PlaceKind.COUNTRY or group is None or view.lower(name.last) not in ("'s", "’s"):
        return False
    head = view.lower(group.head)
    named = view.document.tokens[group.head].text[:1].isupper() and head not in COMPASS and head != "day"
    return head in listed("forces") or (named and not view.places.within(name.last, group.last))


@rule("capital-acts-no-scene")
def capital_acts(view: View, name: PlaceName, at: int) -> bool:
    """A capital that stands for its government: "killed by Kyiv forces", "on Moscow's orders"."""
    del at
    group = view.noun_at(name.first)
    if group is None or group.head < name.last or not is_state_capital(view.document, name.place):
        return False
    owner = group.possessor is not None and name.last < group.possessor  # "in Kyiv forces' shelling"
    head = group.possessor - 1 if owner and group.possessor is not None else group.head
    word = view.lower(head)
    return word in listed("forces") | listed("what a government has") or word in listed("words for the war")


@rule("body-name-no-scene")
def in_name_of_body(view: View, name: PlaceName, at: int) -> bool:
    """Part of a body's name: "the Organization for Security and Co-operation in Europe"."""
    del at
    return any(n.first < name.first and name.last <= n.last for n in view.cast.names_in(name.first - _NAME, name.first))


@rule("origin-no-scene")
def origin(view: View, name: PlaceName, at: int) -> bool:
    """Where weapons come from, and for whom: "launched from Kursk", "came from Belarus and Crimea"."""
    del at
    return is_origin(view, name)


@rule("making-no-scene")
def of_making(view: View, name: PlaceName, at: int) -> bool:
    """Where the weapon was made or the force trained: "a missile built in Austria", "troops trained in Poland"."""
    del at
    for clause in view.chain(view.clause_at(name.first)):
        verb = clause.verb
        if verb is None or clause.kind != "participle" or verb.form != "participle" or is_violent(view, verb):
            return False
        if any(_attacks(view, clause, n) for n in clause.subject):
            return True
    return False


@rule("gathering-no-scene")
def of_gathering(view: View, name: PlaceName, at: int) -> bool:
    """Where people meet: "on the day of the talks in Riyadh"."""
    del at
    before = _preposition_of(view, name)
    return before is not None and view.lower(before - 1) in listed("gatherings")


@rule("between-no-scene")
def between_states(view: View, name: PlaceName, at: int) -> bool:
    """What is between states: "strained relations between Warsaw and Minsk after a drone was shot down"."""
    del at
    first = next((i for i in range(name.first - 1, name.first - _BETWEEN, -1) if view.lower(i) == "between"), None)
    if first is None or not (name.place.kind is PlaceKind.COUNTRY or is_state_capital(view.document, name.place)):
        return False
    return view.lower(first - 1) in listed("what is between states")


@rule("talks-no-scene")
def of_talks(view: View, name: PlaceName, at: int) -> bool:
    """Where talks are held or fail: "The talks in Riyadh broke down as the offensive went on"."""
    clause = view.clause_at(name.first)
    if clause is None or clause.verb is None or clause.first <= at < name.first or _is_told_of(view, name, at):
        return False
    held = "gatherings of words" if is_violent(view, clause.verb) else "gatherings"  # not "The meeting was shelled"
    return any(view.lower(n.head) in listed(held) for n in clause.subject)


def _is_told_of(view: View, name: PlaceName, at: int) -> bool:
    """Whether a relative clause after the name tells it: "talks about Crimea, which Russia annexed"."""
    clauses = view.chain(view.clause_at(at))
    return any(c.kind == "relative" and name.last <= c.first <= name.last + 1 for c in clauses)


@rule("war-no-scene")
def of_war(view: View, name: PlaceName, at: int) -> bool:
    """The country that a war is told of: "the first raid since the war in Ukraine began"."""
    del at
    governed, by = view.lower(name.first - 2), view.lower(name.first - 1)
    return governed in listed("words for the war") and by in _FOUGHT_IN and name.place.kind is PlaceKind.COUNTRY


@rule("meanwhile-no-scene")
def of_what_was_meanwhile(view: View, name: PlaceName, at: int) -> bool:
    """Where another attack went: "shot down drones in its airspace during a raid on Ukraine"."""
    if view.bag.isdisjoint(_MEANWHILE):
        return False
    during = next((i for i in range(name.first - 1, at, -1) if view.lower(i) in _MEANWHILE), None)
    noun = view.noun_at(during + 1) if during is not None else None
    if noun is None or noun.last > name.first or view.lower(noun.head) not in words_of(view).nouns:
        return False
    return not any(view.verb_at(i) for i in range(noun.last, name.first))


@rule("meeting-no-scene")
def of_meeting(view: View, name: PlaceName, at: int) -> bool:
    """Where those who speak for states meet meanwhile: "As envoys met in Geneva, a missile hit a mall"."""
    clause = view.clause_at(name.first)
    if clause is None or clause.verb is None or clause.verb.last > name.first or _is_told_of(view, name, at):
        return False
    meanwhile = clause.marker is not None and view.lower(clause.marker) in _TIMES
    if clause.verb.lemma not in listed("verbs of meeting" if meanwhile else "verbs of conferring"):
        return False
    return any(_speaks_for_states(view, noun) for noun in clause.subject)


@rule("passing-no-scene")
def in_passing(view: View, name: PlaceName, at: int) -> bool:
    """In a relative clause that ends before: "The general who led the assault on Kramatorsk was shot in Odesa"."""
    clause = view.clause_at(name.first)
    return clause is not None and clause.kind == "relative" and clause.last <= at


@rule("next-deed-no-scene")
def of_next_deed(view: View, name: PlaceName, at: int) -> bool:
    """Where something else was done to what was hit: "A church damaged by shelling was reopened in Sumy"."""
    clause = view.clause_at(at)
    above = view.parent(clause) if clause is not None and clause.kind in ("participle", "relative") else None
    verb = above.verb if above is not None else None
    if clause is None or verb is None or verb.first < clause.last or name.first < verb.last:
        return False
    carried = verb.voice == "passive" and view.lower(verb.last) == "to"  # "were taken to a hospital in Dnipro"
    return carried or not (is_violent(view, verb) or verb.lemma in listed("verbs of happening"))


def in_source(view: View, name: PlaceName) -> bool:
    """Whether the name stands in an attribution."""
    if any(first <= name.first < last for first, last in view.syntax.insertions(view.sentence)):
        return True
    if (
        name.first == view.sentence.first + 1
        and view.lower(name.first - 1) in LOCATIVE
        and view.lower(name.last) == ","
    ):
        return False  # "In Kharkiv, the second-largest city, the mayor said"
    clause = _telling_clause(view, name)
    if clause is None or clause.verb is None or clause.verb.lemma not in listed("reporting verbs"):
        return False
    if any(n.first <= name.first < n.last for n in clause.subject):
        return True
    reports = any(c.parent == clause.index and c.kind == "reported" for c in view.clauses)
    return reports and clause.kind != "relative" and name.first < clause.verb.head + _SPEAKER


def _telling_clause(view: View, name: PlaceName) -> Clause | None:
    """The name's clause; of a participle before its verb, the one that it describes the subject of: "Refugees living
    in Warsaw said"."""
    clause = view.clause_at(name.first)
    above = view.parent(clause) if clause is not None and clause.kind == "participle" else None
    described = above is not None and above.verb is not None and name.last <= above.verb.first
    return above if described else clause


def is_origin(view: View, name: PlaceName) -> bool:
    """Whether "from" or "on behalf of" governs the name, or one that "and" joins to it."""
    if view.lower(name.first - 1) == "of" and view.lower(name.first - 2) in listed("words for whose side"):
        return True
    before = _preposition_of(view, name)
    if before is not None and "from" in view.bag and _is_where_it_was_fired(view, before):
        return True
    if before is None and view.lower(name.first - 1) == "and":
        beside = view.places.within(name.first - 4, name.first)
        return any(n.last == name.first - 1 and is_origin(view, n) for n in beside)
    return before is not None and view.lower(before) == "from"


def _is_where_it_was_fired(view: View, at: int) -> bool:
    """ "fired from a frigate in the Black Sea": where the carrier was."""
    carrier = view.noun_at(at - 1)
    start = carrier.preposition if carrier is not None else None
    if start is None or view.lower(start) != "from":
        return False
    return any(v.last == start and v.lemma in listed("verbs of firing") for v in view.verbs)


def _preposition_of(view: View, name: PlaceName) -> int | None:
    """The preposition before the name, articles and adjectives passed over."""
    group = view.noun_at(name.first)
    first = min(name.first, group.first) if group is not None else name.first
    return first - 1 if view.lower(first - 1) in LOCATIVE else None


def _attacks(view: View, clause: Clause, noun: NounGroup) -> bool:
    """Whether the group that the clause describes is a weapon that flies, or forces that do what the clause above
    tells; a bomb goes off where it was hidden."""
    arms = [a for a in arms_in(view) if noun.first <= a.first < noun.last]
    if arms:
        return all(a.kind not in _HIDDEN for a in arms)
    above = view.parent(clause)
    verb = above.verb if above is not None and noun in above.subject else None
    return verb is not None and verb.voice == "active" and view.lower(noun.head) in listed("forces")


def _speaks_for_states(view: View, noun: NounGroup) -> bool:
    actor = view.cast.actor_of(noun)
    if actor is not None and actor.kind in (ActorKind.PERSON, ActorKind.STATE):
        return True
    return view.lower(noun.head) in listed("people who speak for states")


NO_SCENE = Table(
    "incidents",
    None,
    (
        of_source,
        of_clock,
        of_make,
        beside_what_was_named,
        instead,
        bearing,
        of_forces,
        adjective,
        of_body,
        capital_acts,
        in_name_of_body,
        origin,
        of_making,
        of_gathering,
        between_states,
        of_talks,
        of_war,
        of_what_was_meanwhile,
        of_meeting,
        in_passing,
        of_next_deed,
    ),
)

of_source.finds("Officials in Kyiv said <drones {had hit} a depot on [Monday], killing [two] guards>.")
of_source.passes_by("Officials said drones had hit a depot in Kyiv on Monday, killing two guards.")

of_clock.finds("<Drones {hit} a depot in [Sumy] at 12:15 Moscow time>.")
of_clock.passes_by("Drones hit a depot in Sumy at 12:15 near Moscow.")

beside_what_was_named.finds("<A drone {hit} a depot in [Bucha]>, a town near Kyiv.")
beside_what_was_named.passes_by("A drone hit a depot in a town near Kyiv.")

instead.finds("<The missile {hit} [Kherson]> instead of Kramatorsk.")
instead.passes_by("The missile hit Kherson and Kramatorsk.")

bearing.finds("<Drones {hit} depots in [Chernihiv], north of Kyiv, and [Zhytomyr]>.")
bearing.finds("<Drones {hit} a depot outside [Izium]>, about 60 miles (100 km) south of Kharkiv.")
bearing.passes_by("Drones hit depots east of Kyiv, north of Sumy and in Zhytomyr.")
bearing.passes_by("Drones hit depots north of Kyiv and in Zhytomyr.")

of_forces.finds("<Drones {hit} a ship of the Navy of Ukraine near [Odesa]>.")
of_forces.passes_by("Drones hit the north of Ukraine near Odesa.")

adjective.finds("<A drone {hit} a school in [Sumy]> in the Ukraine conflict.")
adjective.passes_by("A drone hit a school in Sumy in Ukraine.")

of_body.finds("<A bomb {killed} [an officer]> of Russia's General Staff on Monday.")
of_body.passes_by("A bomb killed an officer in Russia's north on Monday.")

in_name_of_body.finds(
    "Rebels {seized} four monitors of the Organization for Security and Co-operation in Europe on [Monday]."
)
in_name_of_body.passes_by("Rebels seized four monitors in Europe on Monday.")

origin.finds("<[Missiles] fired from Belgorod {hit} [Sumy]>.")
origin.passes_by("Missiles fired at Belgorod hit Sumy.")

of_making.finds("<A missile built from parts made in Austria {struck} a school in [Sumy]>.")
of_making.passes_by("A missile struck a school in Sumy and a mill in Austria.")

of_gathering.finds("<A missile {hit} a school in [Sumy]> on the day of the talks in Riyadh.")
of_gathering.passes_by("A missile hit a school in Sumy on the day of the fire in Riyadh.")

between_states.finds("Ties between Warsaw and Minsk were strained after <[Poland] {shot down} [a drone]> on [Monday].")
between_states.passes_by("Fields between Minsk and Brest were searched after Poland shot down a drone on Monday.")

of_talks.finds("Talks collapsed in Geneva after <{a strike} killed [nine men]> on [Monday].")
of_talks.passes_by("A meeting in Sumy was shelled after a strike killed nine men on Monday.")
of_talks.passes_by("Talks began in Izium, which Ukrainian troops took in September.")

of_war.finds("<A drone {hit} a barn> on [Monday], the first since the war in Ukraine began.")
of_war.passes_by("A drone hit a barn in Ukraine on Monday.")

of_what_was_meanwhile.finds("<[Estonia] {shot down} a [drone] during a Russian raid on Ukraine>.")
of_what_was_meanwhile.passes_by("Estonia shot down a drone near Narva.")

of_meeting.finds("As envoys met in Geneva, <a missile {hit} a mall in [Sumy]>.")
of_meeting.passes_by("As children met in Lviv, a missile hit a mall in Sumy.")

in_passing.finds("<The general who had served in Kramatorsk {was shot}> dead on [Monday].")
in_passing.passes_by("The general who had served there was shot dead in Kramatorsk on Monday.")

of_next_deed.finds("<[Two] people wounded in {a drone strike}> on Monday were taken to a hospital in Dnipro.")
of_next_deed.passes_by("Two people wounded in a drone strike on Dnipro on Monday were treated.")

capital_acts.finds("<Missiles {hit} a power plant near [Belgorod] on Kyiv's orders>.")
capital_acts.finds("<Two men were killed in {[Kyiv] forces' shelling}> on [Monday].")
capital_acts.passes_by("Missiles hit a power plant on Kyiv's outskirts.")

of_make.finds("<[Two] men {arrested}> in Neptune missile case")
of_make.passes_by("Two men arrested in Neptun, Odesa region")
