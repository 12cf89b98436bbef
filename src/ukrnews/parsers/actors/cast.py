"""The cast of an article: who is meant by a name, a role, a body, a metonym or a pronoun."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

import attrs

from ukrnews.lexicon.entries import BodyEntry, Entry, Gender, RoleEntry, SourceNounEntry
from ukrnews.lexicon.entries.countries import Use
from ukrnews.lexicon.matcher import Match
from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.actors.bodies import FullName, country_of_body, full_names
from ukrnews.parsers.actors.definite import body_meant, may_take_up, pair_again, person_again, takes_up
from ukrnews.parsers.actors.names import Named
from ukrnews.parsers.actors.naming import named_in
from ukrnews.parsers.actors.own_words import described_up_to, is_common_plural, lowered_at_start
from ukrnews.parsers.actors.papers import FOR_THEMSELVES, PAPERS, issuers_of, owner_of
from ukrnews.parsers.actors.pronouns import PRONOUNS, WE, Referents
from ukrnews.parsers.actors.roles import office_words, person_roles, words_of_role
from ukrnews.parsers.actors.wordlists import listed
from ukrnews.reading.dates.words import MONTHS, WEEKDAYS
from ukrnews.reading.document import Derived, Document
from ukrnews.reading.syntax import NounGroup

_HEADS_OF_STATE = frozenset({"leader", "president", "head of state"})
_HEAD_WORDS = _HEADS_OF_STATE | {"head", "state"}
_LANDSCAPE = listed("landscape")
"""Last words of names of places."""
_CALENDAR = frozenset({*MONTHS, *WEEKDAYS})
_COLLECTIVE = frozenset({"country"})
"""Roles of states rather than people."""
_TITLES = {"mr": Gender.MALE, "mrs": Gender.FEMALE, "ms": Gender.FEMALE}
_LEAD = 1
"""The last paragraph, headline and lead, in which a role may be whom the article names later on."""
_ONE_OF = frozenset({"a", "an", "one", "another", "any", "some"})
_GENERAL_IN_OFFICE = listed("general in office")
"""Offices in whose name "general" is no rank."""
_TOP_DIPLOMAT = frozenset({"top", "chief", "diplomat", "foreign policy chief"})
"""Words for a foreign minister."""
_VAGUE = frozenset({"top", "senior", "veteran"})
_BOTH = frozenset({"both", "the", "two", "each", "either"})
_SIDES = listed("sides")
_DOCUMENTS = frozenset({"statement", "declaration", "communique", "communiqué"})


class Cast:
    """Answers who is meant, for one document. Get it from `cast_of`."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.named: list[Named] = named_in(document)
        self._firsts = [n.first for n in self.named]
        self._offices = {m.first: m for m in document.offices}
        self._office_ends = {m.last: m for m in document.offices}
        self._source_nouns = document.lexicon.index(SourceNounEntry)
        self._role_nouns = document.lexicon.index(RoleEntry)
        self._genders: dict[str, Gender] = {}
        self._roles: dict[str, set[str]] = defaultdict(set)
        self._role_texts: dict[str, str] = {}
        self._with_role: dict[Actor, Actor] = {}
        self._learn()
        self._memo: dict[tuple[int, int], Actor | None] = {}
        self._referents = Referents(self, document)

    # ---- what the article says of its people ----

    def _learn(self) -> None:
        for name in self.named:
            if name.actor.kind is not ActorKind.PERSON:
                continue
            if name.gender is not None:
                self._genders.setdefault(name.actor.name, name.gender)
            entry = self._document.lexicon.actor(name.actor.name)
            if entry is not None and entry.role:
                self._roles[name.actor.name] |= office_words(entry.role, entry.country)
            for text, words in person_roles(self._document, name):
                self._roles[name.actor.name] |= words
                self._role_texts.setdefault(name.actor.name, text)
                gender = self._gender_in(words)
                if gender is not None:
                    self._genders.setdefault(name.actor.name, gender)

    def _gender_in(self, words: set[str]) -> Gender | None:
        """The gender that a title or noun among the words gives: "Mr", "spokeswoman"."""
        titled = _TITLES.keys() & words
        if titled:
            return _TITLES[min(titled)]
        return next((g for w in sorted(words) if (g := self._gender_of_word(w)) is not None), None)

    def _gender_of_word(self, word: str) -> Gender | None:
        """ "spokeswoman", "grandfather", "women"."""
        entry = self.source_noun(word)
        roles = self._role_nouns.get(word, ())
        return next((e.gender for e in (entry, *roles) if e is not None and e.gender), None)

    def is_person(self, word: str) -> bool:
        """Whether the noun is for a human being: "resident", "envoy"."""
        entry = self.source_noun(word)
        roles = self._role_nouns.get(word, ())
        return (entry is not None and entry.person) or any(
            isinstance(role, RoleEntry) and role.name not in _COLLECTIVE for role in roles
        )

    def source_noun(self, word: str) -> SourceNounEntry | None:
        """The entry of a noun for people or bodies that may speak."""
        return next(iter(self._source_nouns.get(word, ())), None)

    def gender_of(self, actor: Actor, head: str) -> Gender | None:
        """A person's gender where the lexicon or the article's words give it."""
        return self._gender_of_word(head) or self._genders.get(actor.name)

    def with_role(self, actor: Actor) -> Actor:
        """The person with the role that the article gives."""
        known = self._with_role.get(actor)
        if known is None:
            role = self._role_texts.get(actor.name) if actor.kind is ActorKind.PERSON else None
            known = self._with_role[actor] = attrs.evolve(actor, role=role) if role else actor
        return known

    def countries_of(self, actor: Actor) -> set[str]:
        """The codes of the states that the actor is of, by itself and by its role: "Portuguese President Soares"."""
        roles = {word.partition(":")[2] for word in self._roles.get(actor.name, ()) if word.startswith("country:")}
        return roles | ({actor.country} if actor.country else set())

    # ---- names inside a range ----

    def names_in(self, first: int, last: int) -> list[Named]:
        """The names whose first token lies in [first, last)."""
        at = bisect_left(self._firsts, first)
        return self.named[at : bisect_left(self._firsts, last, at)]

    def words_for(self, actor: Actor, token: int) -> tuple[int, int] | None:
        """The tokens that name the actor nearest before the token, else first after it; None where no name does."""
        spots = self._naming.get(self._known_as(actor)) or self._own_words_of(actor)
        at = bisect_left(spots, (token, 0))
        return spots[at - 1] if at else next(iter(spots), None)

    @cached_property
    def full_names(self) -> list[FullName]:
        """Where bodies are named together with their state, in the order of the text."""
        return list(full_names(self, self._document))

    @cached_property
    def _naming(self) -> dict[str, list[tuple[int, int]]]:
        """Where each actor is named, in the order of the text."""
        spots: dict[str, list[tuple[int, int]]] = defaultdict(list)
        for name in self.named:
            spots[self._known_as(name.actor)].append((name.first, name.last))
        for full in self.full_names:
            for body in full.bodies:
                spots[self._document.lexicon.body(body, full.country).name].append((full.first, full.last))
        return {name: sorted(places) for name, places in spots.items()}

    def _known_as(self, actor: Actor) -> str:
        return f"state {actor.country}" if actor.kind is ActorKind.STATE and actor.country else actor.name

    def _own_words_of(self, actor: Actor) -> list[tuple[int, int]]:
        """Where the text has the words of an actor without a name, or of a body that no list knows."""
        document, wanted = self._document, actor.name.lower()
        word = wanted.split()[0]
        begins = next((word[:end] for end in range(len(word), 0, -1) if word[:end] in self._places_of), "")
        found = []
        for first in self._places_of.get(begins, ()):
            last = document.token_at(document.tokens[first].start + len(wanted) - 1) + 1
            if " ".join(document.words(first, last).lower().split()) == wanted:
                found.append((first, last))
        return found

    @cached_property
    def _places_of(self) -> dict[str, list[int]]:
        """The tokens of each word in lower case."""
        places: dict[str, list[int]] = defaultdict(list)
        for token in self._document.tokens:
            places[token.lower].append(token.index)
        return dict(places)

    def actors_in(self, first: int, last: int) -> tuple[Actor, ...]:
        """The named actors inside the tokens [first, last), each once."""
        return tuple(dict.fromkeys(self.with_role(n.actor) for n in self.names_in(first, last)))

    def side_of(self, noun: NounGroup) -> Actor | None:
        """The state whose adjective, name or possessive stands in the group: "Russian drones", "Moscow's forces"."""
        for name in self.names_in(noun.first, noun.last):
            if name.actor.kind is ActorKind.STATE:
                return name.actor
            if name.actor.country and noun.possessor is not None and name.first < noun.possessor:
                return self._state(name.actor.country)
        return None

    def _state(self, code: str | None) -> Actor | None:
        country = self._document.lexicon.country(code)
        return country.actor if country is not None else None

    # ---- who is meant by a group ----

    def is_role(self, noun: NounGroup) -> bool:
        """Whether the group's head is an office or title rather than a name: "former president"."""
        match = self._office_ends.get(noun.head + 1)
        return match is not None and any(isinstance(e, RoleEntry) for e in match.entries)

    def is_body(self, noun: NounGroup) -> bool:
        """Whether the group's head is a body that every state has: "the Foreign Ministry", "intelligence"."""
        match = self._office_ends.get(noun.head + 1)
        return match is not None and any(isinstance(e, BodyEntry) for e in match.entries)

    def actors_of(self, nouns: Iterable[NounGroup]) -> tuple[Actor, ...]:
        """The actors of several groups, each once."""
        return tuple(dict.fromkeys(a for noun in nouns for a in self.referents_of(noun)))

    def referents_of(self, noun: NounGroup, *, any_noun: bool = False) -> tuple[Actor, ...]:
        """The one or more actors that the group means: "both sides" and the "we" of a joint statement are several."""
        head = self._document.tokens[noun.head].lower
        if head in WE and self.narrator and self._document.quoted(self._document.tokens[noun.first].start) is None:
            return self.narrator
        if head == "they" and noun.last - noun.first == 1:
            together = self._referents.together(noun)
            if together:
                return together
        if head in ("delegations", "teams", "sides"):
            last = self._document.syntax.phrase_of(noun)[1]
            named = (n.actor for n in self.names_in(noun.first, last + 2) if n.actor.kind is ActorKind.STATE)
            sides = tuple(dict.fromkeys(named))
            if len(sides) > 1:
                return sides
        if pair_again(self._document, noun):
            pair = self._referents.pair_before(noun)
            if pair:
                return pair
        if head in _SIDES and self.side_of(noun) is None:
            if self.narrator and head.startswith("delegation"):
                return self.narrator
            if self.warring and self._document.tokens[noun.first].lower in _BOTH:
                return self.warring
        actor = self.actor_of(noun, any_noun=any_noun)
        if head in PAPERS and (actor is None or actor.kind is ActorKind.UNNAMED):
            authors = self.actors_of(n for n in issuers_of(self._document, noun) if n != noun)
            if authors:
                return authors
        return (actor,) if actor is not None else ()

    @cached_property
    def warring(self) -> tuple[Actor, ...]:
        """Russia and Ukraine, where the article names both."""
        states = {n.actor.country: n.actor for n in self.named if n.actor.kind is ActorKind.STATE}
        return (states["RUS"], states["UKR"]) if "RUS" in states and "UKR" in states else ()

    @cached_property
    def narrator(self) -> tuple[Actor, ...]:
        """Who speaks as "we" in a statement or declaration: those that its first line names after "of" or "by"."""
        if not self._document.sentences:
            return ()
        first = self._document.sentences[0]
        words = [t.lower for t in self._document.tokens[first.first : first.last]]
        at = next((i for i, w in enumerate(words) if w in _DOCUMENTS), None)
        if at is None or not {"of", "by"} & set(words[at:]) or any(w in ("says", "said") for w in words):
            return ()
        return tuple(dict.fromkeys(n.actor for n in self.names_in(first.first + at, first.last)))

    def actor_of(self, noun: NounGroup, *, any_noun: bool = False) -> Actor | None:
        """Who is meant by the group, or None for a thing. `any_noun`: the group speaks, so its own words do."""
        key = (noun.first, noun.last)
        if key not in self._memo:
            self._memo[key] = self._find(noun)
        found = self._memo[key]
        if found is None and any_noun:
            return self._unnamed(noun)
        return found

    def somebody_else(self, noun: NounGroup, actor: Actor) -> Actor | None:
        """Whom the pronoun means if not `actor`: "he" in "he told Blinken" is not Blinken."""
        word = self._document.tokens[noun.head].lower
        return self._referents.antecedent(noun, word, besides=actor) if word in PRONOUNS else None

    def _find(self, noun: NounGroup) -> Actor | None:
        head = self._document.tokens[noun.head].lower
        if noun.temporal:
            return None
        if noun.last - noun.first == 1 and head in PRONOUNS:
            return self._referents.antecedent(noun, head)
        if head in ("delegation", "delegations", "negotiators", "team", "side"):
            side = self.side_of(noun)
            if side is not None:
                return side
        if self._is_thing(noun, head):
            return None
        return (
            self._by_name(noun)
            or self._by_body(noun)
            or self._taken_up(noun)
            or self._same_person(noun)
            or self._by_role(noun)
            or self._by_words(noun, head)
        )

    def _is_thing(self, noun: NounGroup, head: str) -> bool:
        """Whether no word of the group can stand for somebody, which is quickly seen of most groups."""
        document = self._document
        if head in self._source_nouns or head in PAPERS or noun.head + 1 in self._office_ends:
            return False
        if document.tag(noun.head) in ("NNP", "NNPS") or may_take_up(document, noun):
            return False
        return not self.names_in(noun.first, noun.last)

    def _same_person(self, noun: NounGroup) -> Actor | None:
        """ "the 70-year-old leader": the person spoken of last."""
        if not person_again(self._document, noun) or self.names_in(noun.first, noun.last):
            return None
        return self._referents.person_before(noun)

    def _body_beside(self, noun: NounGroup) -> Actor | None:
        """ "The group, Energy Consumers of America, asked": the body whose name stands in apposition."""
        beside = next(iter(self._document.syntax.appositions_of(noun)), None)
        if beside is None or self._document.tag(beside.head) not in ("NNP", "NNPS"):
            return None
        known = self._by_name(beside)
        if known is not None:
            return known if known.kind is ActorKind.ORGANISATION else None
        return self._proper(beside._replace(last=self._document.syntax.phrase_of(beside)[1]))

    def _taken_up(self, noun: NounGroup) -> Actor | None:
        """ "the group", "the agency": a body named before it."""
        if not takes_up(self._document, noun):
            return None
        named = self.named_inside(noun) or self._body_beside(noun)
        if named is not None:
            return named  # "the Reuters news agency"
        side = self.side_of(noun)
        country = side.country if side is not None else None
        return body_meant(self._document, noun, country, self._referents.bodies_before(noun))

    def _by_name(self, noun: NounGroup) -> Actor | None:
        """The person, body or state that the group's head belongs to."""
        for name in reversed(self.names_in(noun.first, noun.last)):
            heads = name.first <= noun.head < name.last
            if not heads and not (name.actor.kind is ActorKind.PERSON and name.last == noun.last):
                continue
            if name.actor.kind in (ActorKind.ORGANISATION, ActorKind.GROUP) and self._some_of(noun, name):
                return None
            if name.use and not name.use & {Use.NAME, Use.CAPITAL, Use.METONYM, Use.PEOPLE, Use.PERSON}:
                continue
            if name.use and name.use <= {Use.PERSON, Use.PEOPLE, Use.ADJECTIVE} and not self._whole_people(noun):
                return None
            return self.with_role(name.actor)
        return None

    def _some_of(self, noun: NounGroup, name: Named) -> bool:
        """ "other Republicans", "hawkish Democrats": some members of a body, not all of it."""
        before = name.first - noun.first
        return (
            self._document.tag(noun.head) == "NNPS"
            and before > 0
            and (before > 1 or self._document.tokens[noun.first].lower not in ("the", "both"))
        )

    def _whole_people(self, noun: NounGroup) -> bool:
        """ "the Ukrainians", "the British": a people stands for its state; "a Russian", "two Russians" do not."""
        tokens = self._document.tokens
        return (tokens[noun.first].lower == "the" and noun.last - noun.first == 2) or noun.last - noun.first == 1

    def _by_body(self, noun: NounGroup) -> Actor | None:
        """A ministry, staff or service, with the state that the group or the text before gives it."""
        match = self._office_ends.get(noun.head + 1)
        while match is not None:
            body = next((e for e in match.entries if isinstance(e, BodyEntry)), None)
            if body is None:
                return None
            named = self.names_in(noun.first, match.first)[-1:]
            if named and named[0].medium and named[0].last == match.first:
                return named[0].actor  # "the RIA state news agency"
            if body.name.lower() == self._document.tokens[noun.head].lower and self.side_of(noun) is None:
                again = self._body_before(noun)
                if again is not None:
                    return again
            country = country_of_body(self, self._document, noun, body)
            return self._document.lexicon.body(body, country) if country is not None else self._unnamed(noun)
        return None

    def _body_before(self, noun: NounGroup) -> Actor | None:
        """ "the ministry": the last body before it whose name ends in that word."""
        word = self._document.tokens[noun.head].lower
        for match in reversed(self._document.offices):
            if match.last > noun.first or match.last - match.first < 2:
                continue
            if self._document.tokens[match.last - 1].lower == word or any(
                isinstance(e, BodyEntry) and e.noun == word for e in match.entries
            ):
                sentence = self._document.sentence_of_token(match.first)
                groups = self._document.syntax.noun_groups(sentence)
                group = next((g for g in groups if g.first <= match.first and match.last <= g.last), None)
                return self.actor_of(group) if group is not None else None
        return None

    def _by_role(self, noun: NounGroup) -> Actor | None:
        """ "the president", "the Kremlin spokesman", "the minister": the one person before it whose role fits."""
        match = self._office_ends.get(noun.head + 1)
        if match is None:
            return None
        role = next((e for e in match.entries if isinstance(e, RoleEntry)), None)
        if role is None:
            return None
        phrase = self._document.words(match.first, match.last)
        tokens = self._document.tokens
        definite = tokens[noun.first].lower in ("the", "his", "her", "its", "their") or noun.possessor is not None
        definite = definite or (
            role.office and tokens[noun.first].lower not in _ONE_OF and self.side_of(noun) is not None
        )
        if role.is_plural(phrase) or not (definite or noun.last - noun.first == 1):
            return self._unnamed(noun)
        owners = self._owners(noun)
        first, last = self._document.syntax.phrase_of(noun)
        wanted = words_of_role(self._document, noun.possessor + 1 if owners and noun.possessor else first, last)
        if wanted & _HEADS_OF_STATE:
            wanted -= {t.lower for t in tokens[noun.first : noun.head] if self._document.tag(t.index) == "JJ"} - {
                "former"
            }
        if any(t.lower == "former" for t in tokens[noun.first : noun.head]):
            wanted.add("former")
        for name in self._people_before(noun.first):
            if name.actor.name not in owners and self._fits(
                wanted, self._roles.get(name.actor.name, set()), role, name
            ):
                return self.with_role(name.actor)
        told_late = self._document.sentence_of_token(noun.first).paragraph > _LEAD
        if told_late and not role.office and self.side_of(noun) is None:
            return self._unnamed(noun)  # "the spokesman" is not whom a later paragraph names
        others = (n for n in self._people if n.actor.name not in owners)
        later = [n.actor for n in others if self._fits(wanted, self._roles.get(n.actor.name, set()), role, n)]
        return self.with_role(later[0]) if len(later) == 1 else self._unnamed(noun)

    def _owners(self, noun: NounGroup) -> set[str]:
        """The people whose spokesman, deputy or envoy the group is: "President Emmanuel Macron's spokesman"."""
        if noun.possessor is None:
            return set()
        named = self.names_in(noun.first, noun.possessor)
        return {n.actor.name for n in named if n.actor.kind is ActorKind.PERSON and n.last == noun.possessor}

    def _fits(self, wanted: set[str], known: set[str], role: RoleEntry, name: Named) -> bool:
        """Whether every word of the wanted role is among those known of the person, country words resolved."""
        if not known:
            return False
        core = {w for w in wanted if not w.startswith("country:")}
        if core == {"general"} and known & _GENERAL_IN_OFFICE:
            return False  # "the general" is no secretary general
        if "diplomat" in core and core <= _TOP_DIPLOMAT and any(w.startswith("foreign") for w in known):
            core = set()
        if "former" in core:
            core.discard("former")
            if "former" not in self._role_texts.get(name.actor.name, "").lower():
                return False
        if core & _HEADS_OF_STATE and core <= _HEAD_WORDS and known & _HEADS_OF_STATE:
            core = set()
        countries = {w for w in wanted if w.startswith("country:")}
        person_countries = {w for w in known if w.startswith("country:")} | {f"country:{name.actor.country}"}
        if role.name in known:
            core -= set(" ".join(role.phrases).lower().split())  # "PM" is a prime minister
        if not core <= known | _VAGUE | {role.name} or not (core & known or not core):
            return False
        return not countries or bool(countries & person_countries)

    @cached_property
    def _people(self) -> list[Named]:
        """Each person once, by the first mention."""
        first: dict[str, Named] = {}
        for name in self.named:
            if name.actor.kind is ActorKind.PERSON:
                first.setdefault(name.actor.name, name)
        return list(first.values())

    def _people_before(self, token: int) -> Iterator[Named]:
        """Each person named before the token once, the last named first."""
        seen: set[str] = set()
        at = bisect_left(self._firsts, token) - 1
        while at >= 0 and len(seen) < len(self._people):
            name = self.named[at]
            if name.actor.kind is ActorKind.PERSON and name.actor.name not in seen:
                seen.add(name.actor.name)
                yield name
            at -= 1

    def _by_words(self, noun: NounGroup, head: str) -> Actor | None:
        """People and bodies without a name: the group's own words."""
        tag = self._document.tag(noun.head)
        if head in PAPERS:
            by = owner_of(self._document, noun)
            author = self.actor_of(by) if by is not None else self.named_inside(noun)
            taken_up = self._document.tokens[noun.first].lower in ("the", "this", "its") and head not in FOR_THEMSELVES
            if author is None and taken_up:
                author = self._referents.author(noun)
            return author or self._unnamed(noun)
        entry = self.source_noun(head)
        if entry is not None and (not entry.forces or self.side_of(noun) is not None):
            return self._unnamed(noun)
        if tag in ("NNP", "NNPS") and noun.possessor is None and not is_common_plural(self._document, noun):
            return self._proper(noun)
        return None

    def named_inside(self, noun: NounGroup | None) -> Actor | None:
        """The person or body whose name stands right before the group's head: "a Reuters report", "a Trump post"."""
        if noun is None:
            return None
        for name in self.names_in(noun.first, noun.head):
            if name.last in (noun.head, noun.head - 1) and name.actor.kind in (
                ActorKind.PERSON,
                ActorKind.ORGANISATION,
            ):
                return self.with_role(name.actor)
        return None

    def _proper(self, noun: NounGroup) -> Actor | None:
        """A proper name that no list knows, taken as the name of a body: "Oil Watch", "the Tavria Group"."""
        first = noun.first
        while first < noun.head and not self._document.tokens[first].text[:1].isupper():
            first += 1
        if self._document.tokens[first].lower == "the" and noun.last - first > 2:
            first += 1  # at the start of a sentence
        text = self._document.words(first, self._with_state(noun.last))
        head = self._document.tokens[noun.head]
        if not text[:1].isupper() or head.lower in _LANDSCAPE or head.lower in _CALENDAR:
            return None
        if any(c.isdigit() for c in head.text):
            return None  # "MH17"
        places = self._document.lexicon.gazetteer.find(self._document.tokens, first, noun.last)
        if any(m.first == first and m.last == noun.last for m in places):
            return None  # "Geneva"
        person = first == noun.last - 1 and self._shown_as_person(head.text)
        return Actor(name=text, kind=ActorKind.PERSON if person else ActorKind.ORGANISATION)

    def _with_state(self, last: int) -> int:
        """The end of a name that ends at `last`, with the state that it goes on with: "Border Service of Poland"."""
        if self._document.word(last) != "of":
            return last
        after = self.names_in(last + 1, last + 2)
        return after[0].last if after and after[0].actor.kind is ActorKind.STATE else last

    def _shown_as_person(self, name: str) -> bool:
        """ "Hrytsenko, who …", "Hrytsenko, the governor of the region,": a name shown to be a person's."""
        document = self._document
        for at in self._places_of.get(name.lower(), ()):
            if document.tokens[at].text != name or document.word(at + 1) != ",":
                continue
            if document.word(at + 2) in ("who", "whose"):
                return True
            beside = at + 3 if document.word(at + 2) in ("a", "an", "the") else at + 2
            offices = (
                m for m in document.offices_in(beside, beside + 1) if document.word(m.last) in (",", "of", "for")
            )
            if any(self._is_one_person(m) for m in offices):
                return True
        return False

    def _is_one_person(self, office: Match[Entry]) -> bool:
        """ "governor", but not "governors" and not "country"."""
        roles = (e for e in office.entries if isinstance(e, RoleEntry) and e.name not in _COLLECTIVE)
        phrase = self._document.words(office.first, office.last)
        return any(not role.is_plural(phrase) for role in roles)

    def _unnamed(self, noun: NounGroup) -> Actor:
        """The group's words, with what follows it up to the next comma or verb, as a source without a name."""
        side = self.side_of(noun)
        words = self._lowered(noun.first, described_up_to(self._document, noun))
        return Actor(name=words, kind=ActorKind.UNNAMED, country=side.country if side is not None else None)

    def own_words(self, noun: NounGroup) -> str:
        """The group itself, without what follows it, a sentence's capital made small."""
        return self._lowered(noun.first, noun.last)

    def _lowered(self, first: int, last: int) -> str:
        return lowered_at_start(self._document, first, last, named=bool(self.names_in(first, first + 1)))


def cast_of(document: Document) -> Cast:
    """The document's cast, built once."""
    return document.derived(CAST)


CAST = Derived("cast", Cast)
