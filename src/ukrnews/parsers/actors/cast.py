"""The cast of an article: who is meant by a name, a role, a body, a metonym or a pronoun."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Iterator
from functools import cached_property

import attrs

from ukrnews.lexicon.entries import BodyEntry, CountryEntry, Gender, RoleEntry
from ukrnews.lexicon.entries.countries import Use
from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.actors.names import Named, named_in
from ukrnews.parsers.actors.roles import person_roles, words_of_role
from ukrnews.reading.document import Document
from ukrnews.reading.syntax import NounGroup

_FORCES = frozenset(
    "forces troops soldiers army military drones missiles jets warplanes aviation artillery units fighters servicemen navy fleet".split()
)
_HE, _SHE = frozenset({"he", "him", "his", "himself"}), frozenset({"she", "her", "hers", "herself"})
_IT, _THEY = frozenset({"it", "its", "itself"}), frozenset({"they", "them", "their", "themselves"})
_WE, _I = frozenset({"we", "us", "our"}), frozenset({"i", "me", "my"})
_BOTH = frozenset({"both", "the", "two", "each", "either"})
_SIDES = frozenset({"sides", "side", "delegations", "parties"})
_DOCUMENTS = frozenset({"statement", "declaration", "communique", "communiqué"})
PRONOUNS = _HE | _SHE | _IT | _THEY | _WE | _I
_MALE_NOUNS = frozenset("man boy father son brother husband king spokesman businessman serviceman chairman".split())
_FEMALE_NOUNS = frozenset("woman girl mother daughter sister wife queen spokeswoman businesswoman servicewoman".split())
_PEOPLE = _MALE_NOUNS | _FEMALE_NOUNS | frozenset(
    """people person men women residents resident families family children child parents teacher schoolteacher doctor engineer driver
    pensioner neighbour neighbor worker workers employee employees student students farmer volunteer volunteers survivor survivors
    relatives relative civilians civilian passenger passengers veterans veteran prisoner prisoners captive captives reporter reporters
    journalist journalists correspondent critics critic supporters opponents opposition allies ally partners partner friends friend
    participants participant locals voters protesters demonstrators monitors investigators prosecutors prosecutor judge lawyer lawyers
    economist economists historian researchers researcher scientist scientists academic author authors insider insiders blogger bloggers
    leaders leader countries capitals governments nations members delegates delegation delegations negotiators mediators sides side
    parties everyone somebody someone nobody others another third source sources command operators rescuers firefighters police
    medics paramedics services crews team group company firm agency regulator operator union bank court commission committee
    board council cabinet ministry department office administration government parliament authority authorities embassy mission media
    newspaper paper magazine broadcaster channel outlet website think-tank newswire military army navy staff brigade battalion
    regiment corps kremlin""".split()
)


@attrs.frozen
class _Spoken:
    """A referent that a later pronoun or role can take up."""

    token: int
    actor: Actor
    gender: Gender | None
    plural: bool
    salient: bool


class Cast:
    """Answers who is meant, for one document. Get it from `cast_of`."""

    def __init__(self, document: Document) -> None:
        self._document = document
        self.named: list[Named] = named_in(document)
        self._firsts = [n.first for n in self.named]
        self._offices = {m.first: m for m in document.offices}
        self._office_ends = {m.last: m for m in document.offices}
        self._genders: dict[str, Gender] = {}
        self._roles: dict[str, set[str]] = defaultdict(set)
        self._role_texts: dict[str, str] = {}
        self._learn()
        self._memo: dict[tuple[int, int], Actor | None] = {}
        self._spoken: list[list[_Spoken]] = []

    # ---- what the article says of its people ----

    def _learn(self) -> None:
        for name in self.named:
            if name.actor.kind is not ActorKind.PERSON:
                continue
            if name.gender is not None:
                self._genders.setdefault(name.actor.name, name.gender)
            for text, words in person_roles(self._document, name):
                self._roles[name.actor.name] |= words
                self._role_texts.setdefault(name.actor.name, text)
                gender = _gender_of(words)
                if gender is not None:
                    self._genders.setdefault(name.actor.name, gender)

    def with_role(self, actor: Actor) -> Actor:
        """The person with the role that the article gives."""
        role = self._role_texts.get(actor.name)
        return attrs.evolve(actor, role=role) if role and actor.kind is ActorKind.PERSON else actor

    # ---- names inside a range ----

    def names_in(self, first: int, last: int) -> list[Named]:
        """The names whose first token lies in [first, last)."""
        at = bisect_left(self._firsts, first)
        found = []
        while at < len(self.named) and self.named[at].first < last:
            found.append(self.named[at])
            at += 1
        return found

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

    def actors_of(self, nouns: Iterable[NounGroup]) -> tuple[Actor, ...]:
        """The actors of several groups, each once."""
        return tuple(dict.fromkeys(a for noun in nouns for a in self.referents_of(noun)))

    def referents_of(self, noun: NounGroup, *, any_noun: bool = False) -> tuple[Actor, ...]:
        """The one or more actors that the group means: "both sides" and the "we" of a joint statement are several."""
        head = self._document.tokens[noun.head].lower
        if head in _WE and self.narrator and self._document.quoted(self._document.tokens[noun.first].start) is None:
            return self.narrator
        if head in _SIDES and self.side_of(noun) is None:
            if self.narrator and head.startswith("delegation"):
                return self.narrator
            if self.warring and self._document.tokens[noun.first].lower in _BOTH:
                return self.warring
        actor = self.actor_of(noun, any_noun=any_noun)
        return (actor,) if actor is not None else ()

    @cached_property
    def warring(self) -> tuple[Actor, ...]:
        """Russia and Ukraine, where the article names both."""
        states = {n.actor.country: n.actor for n in self.named if n.actor.kind is ActorKind.STATE}
        return (states["RUS"], states["UKR"]) if "RUS" in states and "UKR" in states else ()

    @cached_property
    def narrator(self) -> tuple[Actor, ...]:
        """Who speaks as "we" in a statement or declaration: the states and bodies that its first line names after "of" or "by"."""
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

    def _find(self, noun: NounGroup) -> Actor | None:
        head = self._document.tokens[noun.head].lower
        if noun.temporal:
            return None
        if noun.last - noun.first == 1 and head in PRONOUNS:
            self._read_up_to(self._document.sentence_of_token(noun.first).index)
            return self._antecedent(noun, head)
        if head in ("delegation", "delegations", "negotiators", "team"):
            side = self.side_of(noun)
            if side is not None:
                return side
        return self._by_name(noun) or self._by_body(noun) or self._by_role(noun) or self._by_words(noun, head)

    def _by_name(self, noun: NounGroup) -> Actor | None:
        """The person, body or state that the group's head belongs to."""
        for name in reversed(self.names_in(noun.first, noun.last)):
            heads = name.first <= noun.head < name.last
            if not heads and not (name.actor.kind is ActorKind.PERSON and name.last == noun.last):
                continue
            if name.use and not name.use & {Use.NAME, Use.CAPITAL, Use.METONYM, Use.PEOPLE, Use.PERSON}:
                continue
            if name.use and name.use <= {Use.PERSON, Use.PEOPLE, Use.ADJECTIVE} and not self._whole_people(noun):
                return None
            return self.with_role(name.actor)
        return None

    def _whole_people(self, noun: NounGroup) -> bool:
        """ "the Ukrainians", "the British": a people stands for its state; "a Russian", "two Russians" do not."""
        tokens = self._document.tokens
        return tokens[noun.first].lower == "the" and noun.last - noun.first == 2 or noun.last - noun.first == 1

    def _by_body(self, noun: NounGroup) -> Actor | None:
        """A ministry, staff or service, with the state that the group or the text before gives it."""
        match = self._office_ends.get(noun.head + 1)
        while match is not None:
            body = next((e for e in match.entries if isinstance(e, BodyEntry)), None)
            if body is None:
                return None
            country = self._country_for(noun, body)
            return self._document.lexicon.body(body, country.code if country is not None else None)
        return None

    def _country_for(self, noun: NounGroup, body: BodyEntry) -> CountryEntry | None:
        lexicon = self._document.lexicon
        if body.sole_country:
            return lexicon.country(body.sole_country)
        for name in self.names_in(noun.first, noun.last):
            if name.actor.country:
                return lexicon.country(name.actor.country)
        for _, name in self._around(noun):
            if name.actor.country and name.actor.kind is not ActorKind.STATE or name.use & {Use.ADJECTIVE, Use.NAME, Use.CAPITAL}:
                return lexicon.country(name.actor.country)
        return None

    def _around(self, noun: NounGroup) -> Iterator[tuple[int, Named]]:
        """Names in an of-phrase right after the group, then those before it in the paragraph, nearest first."""
        document = self._document
        tokens = document.tokens
        if noun.last + 1 < len(tokens) and tokens[noun.last].lower in ("of", "in"):
            for name in self.names_in(noun.last + 1, noun.last + 4):
                yield 0, name
        paragraph = document.sentence_of_token(noun.first).paragraph
        at = bisect_left(self._firsts, noun.first) - 1
        while at >= 0 and document.sentence_of_token(self.named[at].first).paragraph >= paragraph - 1:
            yield noun.first - self.named[at].first, self.named[at]
            at -= 1

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
        if role.is_plural(phrase) or not (definite or noun.last - noun.first == 1):
            return self._unnamed(noun)
        wanted = words_of_role(self._document, noun.first, noun.last)
        for name in self._people_before(noun.first):
            known = self._roles.get(name.actor.name, set())
            if known and self._fits(wanted, known, role, name):
                return self.with_role(name.actor)
        return self._unnamed(noun)

    def _fits(self, wanted: set[str], known: set[str], role: RoleEntry, name: Named) -> bool:
        """Whether every word of the wanted role is among those known of the person, country words resolved."""
        core = {w for w in wanted if not w.startswith("country:")}
        countries = {w for w in wanted if w.startswith("country:")}
        person_countries = {w for w in known if w.startswith("country:")} | {f"country:{name.actor.country}"}
        if not core <= known and not (role.name in known):
            return False
        return not countries or bool(countries & person_countries)

    def _people_before(self, token: int) -> Iterator[Named]:
        at = bisect_left(self._firsts, token) - 1
        while at >= 0:
            if self.named[at].actor.kind is ActorKind.PERSON:
                yield self.named[at]
            at -= 1

    def _by_words(self, noun: NounGroup, head: str) -> Actor | None:
        """People and bodies without a name: the group's own words."""
        tag = self._document.tag(noun.head)
        if head in _PEOPLE or (head in _FORCES and self.side_of(noun) is not None):
            return self._unnamed(noun)
        if tag in ("NNP", "NNPS") and noun.possessor is None:
            return self._proper(noun)
        return None

    def _proper(self, noun: NounGroup) -> Actor | None:
        """A proper name that no list knows, taken as the name of a body: "Oil Watch", "the Tavria Group"."""
        first = noun.first
        while first < noun.head and not self._document.tokens[first].text[:1].isupper():
            first += 1
        text = self._document.words(first, noun.last)
        return Actor(name=text, kind=ActorKind.ORGANISATION) if text[:1].isupper() else None

    def _unnamed(self, noun: NounGroup) -> Actor:
        """The group's words, with what follows it up to the next comma or verb, as a source without a name."""
        document = self._document
        first, last = document.syntax.phrase_of(noun)
        text = document.words(first, last)
        if document.sentence_of_token(first).first == first or document.tokens[first].lower in ("a", "an", "the"):
            word = document.tokens[first]
            if document.tag(first) not in ("NNP", "NNPS") and not (len(word.text) > 1 and word.text.isupper()) and word.text[:1].isupper():
                text = text[:1].lower() + text[1:] if not self.names_in(first, first + 1) else text
        return Actor(name=" ".join(text.split()), kind=ActorKind.UNNAMED, country=self._country_in(noun))

    def _country_in(self, noun: NounGroup) -> str | None:
        side = self.side_of(noun)
        return side.country if side is not None else None

    # ---- pronouns ----

    def _antecedent(self, noun: NounGroup, word: str) -> Actor | None:
        if word in _WE | _I:
            return None
        candidates = self._candidates(noun)
        if word in _HE:
            return next((c.actor for c in candidates if self._is_person(c, Gender.MALE)), None)
        if word in _SHE:
            return next((c.actor for c in candidates if self._is_person(c, Gender.FEMALE)), None)
        if word in _IT:
            return next((c.actor for c in candidates if c.actor.kind in (ActorKind.STATE, ActorKind.ORGANISATION)), None)
        return next((c.actor for c in candidates if c.plural), None)

    def _is_person(self, spoken: _Spoken, gender: Gender) -> bool:
        if spoken.actor.kind not in (ActorKind.PERSON, ActorKind.UNNAMED) or spoken.plural:
            return False
        known = spoken.gender
        return known is gender or (known is None and spoken.actor.kind is ActorKind.PERSON)

    def _candidates(self, noun: NounGroup) -> list[_Spoken]:
        """Referents before the pronoun: the subjects of its own sentence first, then of the sentences before."""
        document = self._document
        here = document.sentence_of_token(noun.first)
        found: list[_Spoken] = []
        inside = document.quoted(document.tokens[noun.first].start)
        for index in range(here.index, max(-1, here.index - 8), -1):
            spoken = [
                s for s in self._referents(index)
                if s.token < noun.first and (inside is not None or document.quoted(document.tokens[s.token].start) is None)
            ]
            found += sorted(spoken, key=lambda s: (not s.salient, s.token))
            if len(found) > 12:
                break
        return found

    def _read_up_to(self, index: int) -> None:
        """Collect the referents of every sentence up to this one, in the order of the text."""
        while len(self._spoken) <= index:
            self._spoken.append([])
            self._collect(len(self._spoken) - 1, self._spoken[-1])

    def _referents(self, index: int) -> list[_Spoken]:
        return self._spoken[index] if index < len(self._spoken) else []

    def _collect(self, index: int, found: list[_Spoken]) -> None:
        """Add the sentence's referents one by one, so that its later pronouns see its earlier names."""
        document = self._document
        for noun in document.syntax.noun_groups(document.sentences[index]):
            head = document.tokens[noun.head].lower
            if noun.temporal:
                continue
            if noun.last - noun.first == 1 and head in PRONOUNS and head not in _HE | _SHE:
                continue
            actor = self.actor_of(noun)
            if actor is None:
                found += self._possessors(noun)
                continue
            plural = actor.kind is not ActorKind.PERSON and (
                document.tag(noun.head) in ("NNS", "NNPS") or actor.kind is ActorKind.GROUP
            )
            salient = noun.preposition is None
            gender = Gender.MALE if head in _HE else Gender.FEMALE if head in _SHE else self.gender_of(actor, head)
            found.append(_Spoken(noun.first, actor, gender, plural, salient))
            found += [s for s in self._possessors(noun) if s.actor != actor]

    def _possessors(self, noun: NounGroup) -> list[_Spoken]:
        """ "Zelensky's offer" and the name inside an unnamed group can be taken up too, but less readily."""
        names = self.names_in(noun.first, noun.last)
        return [
            _Spoken(n.first, self.with_role(n.actor), self.gender_of(n.actor, ""), False, False)
            for n in names
            if n.actor.kind is ActorKind.PERSON or (noun.possessor is not None and n.last == noun.possessor)
        ]

    def gender_of(self, actor: Actor, head: str) -> Gender | None:
        """A person's gender where the lexicon or the article's words give it."""
        if head in _MALE_NOUNS:
            return Gender.MALE
        if head in _FEMALE_NOUNS:
            return Gender.FEMALE
        return self._genders.get(actor.name)


def _gender_of(words: set[str]) -> Gender | None:
    if words & (_MALE_NOUNS | {"mr"}):
        return Gender.MALE
    if words & (_FEMALE_NOUNS | {"mrs", "ms"}):
        return Gender.FEMALE
    return None


def cast_of(document: Document) -> Cast:
    """The document's cast, built once."""
    cast = document.memo.get("cast")
    if not isinstance(cast, Cast):
        cast = document.memo["cast"] = Cast(document)
    return cast
