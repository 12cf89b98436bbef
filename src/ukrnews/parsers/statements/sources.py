"""Who speaks: the groups that are a cue's source, the words they stand in, and the actors they mean."""

from __future__ import annotations

from collections.abc import Sequence

import attrs

from ukrnews.lexicon.entries import BodyEntry, RoleEntry
from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.actors import Cast, cast_of
from ukrnews.parsers.actors.like_people import like_people
from ukrnews.parsers.actors.names import Named
from ukrnews.parsers.actors.own_words import MOST_WORDS, is_common_plural, within_quotation
from ukrnews.parsers.actors.papers import PAPERS
from ukrnews.parsers.actors.pronouns import PRONOUNS
from ukrnews.parsers.statements.joined_sources import sharing_a_noun, without_joined_offices
from ukrnews.parsers.statements.told_whom import subject_in
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.parsers.view import View
from ukrnews.reading.document import Document, reporting_verbs
from ukrnews.reading.syntax import Clause, NounGroup, VerbGroup
from ukrnews.reading.syntax.cursor import Cursor

_THINGS_THAT_SPEAK = listed("things that speak")
_ECONOMIC = listed("economic")
"""Nouns whose adjective says where, not who: "Russian demand for gas"."""
_NEVER = frozenset(["there", "that", "this", "which", "who", "what", "it", "one", "nobody", "none", "nothing"]) - {"it"}
_HEALTH = "WHO"
"""The name of a body, in capitals."""
_PLURALS = frozenset({"NNS", "NNPS"})
_LED = 8
"""Tokens between "led" and "by"."""
_OFFICE = 3
"""Tokens of an office in a headline."""
_WHERE = frozenset({"in", "at", "into", "to", "for", "from"})
_OF_AUTHORS = frozenset({"to", "by", "in"})
"""What stands before whom something is according to, is told by, is stated in."""
_REFLEXIVE = frozenset({"himself", "herself", "itself", "themselves"})


def sources_of(document: Document, verb: VerbGroup) -> tuple[NounGroup, ...]:
    """The source of a reporting verb: its subject, or the agent of a passive."""
    syntax = document.syntax
    if verb.voice == "passive":
        return syntax.agent_of(verb)
    spoken_by = (_after_addressee(document, noun) for noun in _spoken_by(document, verb))
    subject = tuple(_not_reflexive(document, noun) for noun in spoken_by)
    if len(subject) == 1 and document.words(subject[0].first, subject[0].last).lower() == "each":
        clause = syntax.clause_of(verb)
        clauses = syntax.clauses(document.sentence_of_token(verb.head))
        if clause is not None and clause.parent is not None:
            return clauses[clause.parent].subject or subject  # "They clashed, each touting a plan"
    return subject


def made_to(view: View, k: int) -> tuple[NounGroup, ...]:
    """ "forced the envoy to admit", "quoted the envoy as saying": who is made to speak, where the verb at chunk `k` is
    an infinitive or an -ing form under "as"."""
    chunks = view.row.row
    verb = chunks[k].verb
    quoted = verb is not None and verb.form == "gerund" and view.lower(verb.first - 1) == "as"
    if verb is None or not (quoted or verb.form == "infinitive"):
        return ()
    makers = listed("quoting") if quoted else listed("made to")
    before = (c.verb for c in reversed(chunks[:k]) if c.verb is not None and c.verb.lemma in makers)
    maker = next(before, None)
    return view.syntax.object_of(maker) if maker is not None else ()


def _spoken_by(document: Document, verb: VerbGroup) -> tuple[NounGroup, ...]:
    """The verb's subjects; where they are words of a quotation that the verb is no part of, those of the verb that the
    quotation belongs to: "said “they shelled us”, adding that"."""
    subject = _with_office(document, document.syntax.subject_of(verb), verb)
    if len(subject) == 1 and (named := _after_apposition(document, subject[0], verb)) is not None:
        return (named,)
    other = (
        _told_by_outer(document, verb) or _past_agents(document, subject) or _who_goes_there(document, subject, verb)
    )
    if other or (other := _who_speak(document, subject, verb)):
        return other
    if not subject or _within_one(document, subject[0].head, verb.head):
        return subject
    clauses = document.syntax.clauses(document.sentence_of_token(verb.head))
    outer = (c for c in reversed(clauses) if c.verb is not None and c.verb.head < verb.head and c.subject)
    return next((c.subject for c in outer if _within_one(document, c.subject[0].head, verb.head)), ())


def _who_goes_there(document: Document, subject: tuple[NounGroup, ...], verb: VerbGroup) -> tuple[NounGroup, ...]:
    """ "arrived in Brussels vowing", "left the hall promising": who does, where a place or a thing was taken for it."""
    if verb.form != "gerund" or len(subject) != 1 or subject[0].last != verb.first:
        return ()
    noun, sentence = subject[0], document.sentence_of_token(verb.head)
    mover = _mover(document, verb)
    if mover is not None:
        there = noun.preposition is None or document.word(noun.preposition) in _WHERE
        return mover if there and not _is_somebody(document, noun) else ()
    if noun.preposition is None or document.word(noun.preposition) != "in":
        return ()
    before = (g for g in document.syntax.noun_groups(sentence) if g.last == noun.preposition)
    return tuple(g for g in before if cast_of(document).is_person(document.word(g.head)))


def _mover(document: Document, verb: VerbGroup) -> tuple[NounGroup, ...] | None:
    """Who goes somewhere by the clause above the verb's; None where it tells of no going."""
    clause = document.syntax.clause_of(verb)
    if clause is None or clause.parent is None:
        return None
    outer = document.syntax.clauses(document.sentence_of_token(verb.head))[clause.parent]
    goes = outer.verb is not None and outer.verb.lemma in listed("going somewhere")
    return outer.subject if goes else None


def _is_somebody(document: Document, noun: NounGroup) -> bool:
    """Whether the group is a paper or somebody who can speak: no state and no body, which are places here."""
    actor = cast_of(document).actor_of(noun)
    named = actor is not None and actor.kind not in (ActorKind.STATE, ActorKind.ORGANISATION)
    return named or document.word(noun.head) in PAPERS


def _past_agents(document: Document, subject: tuple[NounGroup, ...]) -> tuple[NounGroup, ...]:
    """ "An inquiry led by Malaysia, Ukraine and Belgium found": the inquiry, where the subject found ends a list of
    agents."""
    if len(subject) != 2 or document.word(subject[0].first - 1) != ",":
        return ()
    groups = document.syntax.noun_groups(document.sentence_of_token(subject[0].head))
    before = next((g for g in groups if g.last == subject[0].first - 1), None)
    if before is None or before.preposition is None or document.word(before.preposition) != "by":
        return ()
    back = range(before.preposition - 1, max(before.preposition - _LED, 0), -1)
    led = next((i for i in back if document.tag(i)[:2] == "VB"), -1)
    return tuple(g for g in groups if g.last == led and document.tag(led) == "VBN")


def _who_speak(document: Document, subject: tuple[NounGroup, ...], verb: VerbGroup) -> tuple[NounGroup, ...]:
    """ "officials in Kyiv who said", "callers to a show who said": people, where the group before "who" is a place, a
    body or a thing under a preposition."""
    if len(subject) != 1 or subject[0].preposition is None:
        return ()
    clause = document.syntax.clause_of(verb)
    if clause is None or clause.kind != "relative" or clause.marker is None or document.word(clause.marker) != "who":
        return ()
    cast = cast_of(document)
    meant = cast.actor_of(subject[0])
    thing = meant is None and not cast.is_person(document.word(subject[0].head)) and subject[0].last == clause.first
    if not thing and (meant is None or meant.kind not in (ActorKind.STATE, ActorKind.ORGANISATION)):
        return ()
    groups = document.syntax.noun_groups(document.sentence_of_token(verb.head))
    before = next((g for g in groups if g.last == subject[0].preposition), None)
    head = document.word(before.head) if before is not None else ""
    return (before,) if before is not None and (cast.is_person(head) or like_people(head)) else ()


def _with_office(document: Document, subject: tuple[NounGroup, ...], verb: VerbGroup) -> tuple[NounGroup, ...]:
    """ "EU chief urges", "Nato boss says": the group with the office between it and the verb."""
    if len(subject) != 1 or not 0 < verb.first - subject[0].last <= _OFFICE:
        return subject
    first, last = subject[0].first, subject[0].last
    offices = document.offices_in(first, verb.first)
    if not any(m.last == verb.first and m.first in (first, last) for m in offices):
        return subject
    return (subject[0]._replace(last=verb.first, head=verb.first - 1),)


def _after_apposition(document: Document, opening: NounGroup, verb: VerbGroup) -> NounGroup | None:
    """ "A lawyer by training, Tusk wrote", "Speaking in Reno, Nevada, Trump said": the name between a comma and the
    verb, where another group before the comma was taken for the subject."""
    if opening.last >= verb.first or not document.tag(verb.first - 1).startswith("NNP"):
        return None
    sentence, tokens = document.sentence_of_token(verb.head), document.tokens
    named = next((n for n in document.syntax.noun_groups(sentence) if n.last == verb.first), None)
    if named is None or named.first <= opening.last or not document.tag(named.head).startswith("NNP"):
        return None
    commas = [i for i in range(opening.last, named.first) if tokens[i].text == ","]
    return named if commas == [named.first - 1] else None


def _told_by_outer(document: Document, verb: VerbGroup) -> tuple[NounGroup, ...] | None:
    """ "Peskov said Russia will not agree and insisted that …": the outer subject, where the verb has the outer verb's
    tense and not that of the clause to which it is joined, or that only says how somebody is."""
    clause = document.syntax.clause_of(verb) if verb.form == "finite" else None
    if clause is None or clause.kind != "reported" or clause.parent is None or not clause.subject:
        return None
    clauses = document.syntax.clauses(document.sentence_of_token(verb.head))
    outer = clauses[clause.parent]
    if outer.verb is None or _tense(outer.verb) != _tense(verb) or clause.subject[0].first >= clause.first:
        return None
    told = _joined_to(clauses[: clause.index], clause)
    return None if told is None or _goes_on_with(told, verb) else outer.subject


def _joined_to(before: Sequence[Clause], clause: Clause) -> VerbGroup | None:
    """The verb of the last clause before that has the same subject and stands in the same clause."""
    joined = (c for c in reversed(before) if c.parent == clause.parent and c.subject == clause.subject)
    return next((c.verb for c in joined if c.verb is not None), None)


def _goes_on_with(told: VerbGroup, verb: VerbGroup) -> bool:
    """Whether the verb may tell of the same subject as the one before it: "had left and called for"."""
    if told.perfect or told.progressive or told.voice == "passive":
        return True
    return _tense(told) == _tense(verb) and told.lemma != "be"


def _tense(verb: VerbGroup) -> tuple[str | None, str | None, bool]:
    return verb.tense, verb.modal, verb.perfect


def _after_addressee(document: Document, noun: NounGroup) -> NounGroup:
    """ "told lawmakers Europe had pledged": "Europe", where a telling verb stands right before the group."""
    before = noun.first - 1
    if noun.preposition is not None or noun.last - noun.first < 2 or document.tag(before)[:2] != "VB":
        return noun
    verb = next((v for v in document.syntax.verb_groups(document.sentence_of_token(before)) if v.head == before), None)
    if verb is None or verb.lemma not in reporting_verbs(document.lexicon).addressing:
        return noun
    at = subject_in(document, noun)
    return noun if at is None else noun._replace(first=at)


def _within_one(document: Document, noun: int, verb: int) -> bool:
    """Whether the noun stands in no quotation that does not hold the verb, too."""
    quoted = document.quoted(document.tokens[noun].start)
    return quoted is None or quoted == document.quoted(document.tokens[verb].start)


def _not_reflexive(document: Document, noun: NounGroup) -> NounGroup:
    """ "the president himself said": the group before "himself"."""
    if document.tokens[noun.head].lower not in _REFLEXIVE:
        return noun
    groups = document.syntax.noun_groups(document.sentence_of_token(noun.first))
    return next((g for g in groups if g.last == noun.first), noun)


def all_people(document: Document, sources: Sequence[NounGroup]) -> bool:
    """Whether the sources are "he", "she" or "they"."""
    words = [document.tokens[n.head].lower for n in sources if n.last - n.first == 1]
    return bool(words) and len(words) == len(sources) and all(w in ("he", "she", "they") for w in words)


def speakers_of(
    document: Document, cast: Cast, sources: Sequence[NounGroup], *, strong: bool, words: bool = False
) -> tuple[Actor, ...]:
    """The actors that the source groups mean; with a `strong` cue people and documents that no list knows speak in
    their own words, and with one of `words` alone some of any sort: "one hauler", "several"."""
    speakers: list[Actor] = []
    sources = sharing_a_noun(document, cast, without_joined_offices(document, cast, sources))
    kept = _without_bare_roles(document, cast, _without_joined_names(document, cast, sources))
    for noun in kept:
        head = document.tokens[noun.head].lower
        nobody = head in _NEVER and document.tokens[noun.head].text != _HEALTH
        if nobody or noun.temporal or _numbered(document, noun):
            continue
        beside = named_beside(document, cast, noun)
        found = (cast.with_role(beside.actor),) if beside is not None else cast.referents_of(noun)
        if not found and strong and head not in _THINGS_THAT_SPEAK:
            own = _in_its_words(document, cast, noun, head, words=words)
            found = (own,) if own is not None else ()
        whole = len(kept) == 1 < len(sources) and sources[-1].last - noun.first <= MOST_WORDS
        if whole and len(found) == 1 and found[0].kind is ActorKind.UNNAMED:
            found = (attrs.evolve(found[0], name=cast.lowered(noun.first, sources[-1].last)),)
        speakers += found
        speakers += [cast.with_role(n.actor) for n in _included(document, cast, noun)]
    return tuple(dict.fromkeys(speakers))


def _numbered(document: Document, noun: NounGroup) -> bool:
    """ "Point seven says": the number of a thing."""
    numeral = noun.last - noun.first == 1 and document.tag(noun.head) == "CD"
    return numeral and noun.first > 0 and document.tag(noun.first - 1) in ("NN", "NNP")


def _without_joined_names(document: Document, cast: Cast, sources: Sequence[NounGroup]) -> Sequence[NounGroup]:
    """ "ministers from Poland and Lithuania", "leaders of France, Germany and Poland": names of a sort under the one
    preposition, of which the later ones are no sources."""
    if len(sources) < 2 or document.tag(sources[0].head) not in ("NN", "NNS"):
        return sources
    first, second = sources[:2]
    before = cast.names_in(first.last, second.first)[-1:]
    named = [n for noun in sources[1:] for n in cast.names_in(noun.first, noun.last)[:1] if n.last == noun.last]
    if not before or before[0].last != second.first - 1 or len(named) != len(sources) - 1:
        return sources
    return (first,) if all(n.actor.kind is before[0].actor.kind for n in named) else sources


def _without_bare_roles(document: Document, cast: Cast, sources: Sequence[NounGroup]) -> Sequence[NounGroup]:
    """ "former president and deputy chairman of the council Dmitry Medvedev": two roles of one person, whom the last
    group names."""
    if len(sources) < 2 or _named_at_end(document, cast, sources[-1]) is None:
        return sources
    tokens = document.tokens
    bare = all(
        tokens[n.first].lower not in _DETERMINERS and cast.is_role(n) and document.tag(n.head) not in ("NNS", "NNPS")
        for n in sources[:-1]
    )
    return sources[-1:] if bare else sources


_SOME = frozenset({"one", "some", "another", "other", "several", "many", "two", "three", "four"})
_CLOSING = frozenset({",", ")", "—", "–", ".", "”", '"'})
"""What ends an apposition."""
_DETERMINERS = frozenset({"the", "a", "an", "his", "her", "its", "their", "some", "many", "several", "this", "another"})


def names_of(document: Document, cast: Cast, noun: NounGroup) -> list[Named]:
    """The names that a source group has in it or beside it, which say who speaks."""
    inside = cast.names_in(noun.first, noun.last)
    if inside and inside[-1].last == noun.last:
        return inside
    beside = named_beside(document, cast, noun)
    following = cast.names_in(noun.last, document.syntax.phrase_of(noun)[1])
    return [*([beside] if beside is not None else []), *_included(document, cast, noun), *inside, *following]


def _included(document: Document, cast: Cast, noun: NounGroup) -> list[Named]:
    """ "Ukrainian officials, including Serhiy Lysak, said": those who are named speak too."""
    _, end = document.syntax.phrase_of(noun)
    tokens = document.tokens
    if end + 1 >= len(tokens) or tokens[end].text != "," or tokens[end + 1].lower != "including":
        return []
    last = end + 2
    sentence = document.sentence_of_token(noun.first)
    while last < sentence.last and tokens[last].text not in (",", "."):
        last += 1
    return [n for n in cast.names_in(end + 2, last) if n.actor.kind is ActorKind.PERSON]


def _in_its_words(document: Document, cast: Cast, noun: NounGroup, head: str, *, words: bool) -> Actor | None:
    """The source as the text has it, where nobody is found behind it: "she", "a mechanic from Sumy"."""
    if head in PRONOUNS and noun.last - noun.first == 1:
        return Actor(name="I" if head == "i" else head, kind=ActorKind.UNNAMED)
    common = document.tag(noun.head) in ("NN", "NNS") or is_common_plural(document, noun)
    speaks = head in listed("bodies where they speak") or (words and _somebody_or_paper(document, noun, head))
    former = head.removeprefix("ex-")
    if cast.actor_of(noun) is None and common and not (speaks or like_people(head) or cast.is_person(former)):
        return None  # "the meeting", "security", "Sirens"
    return cast.actor_of(noun, any_noun=True)


def _somebody_or_paper(document: Document, noun: NounGroup, head: str) -> bool:
    """ "several", "one slide", "the advert", "his commentary": one told apart, and nothing that never has words."""
    opening = document.word(noun.first)
    if opening in _SOME:
        return True
    apart = (noun.possessor is not None or opening in _DETERMINERS) and noun.last - noun.first > 1
    if noun.preposition is not None:
        speaks = document.word(noun.preposition) in _OF_AUTHORS
    else:
        speaks = document.word(document.syntax.phrase_of(noun)[1]) != ","  # "The paradox, says Tusk, is"
    return apart and speaks and head not in listed("never has words")


def _named_at_end(document: Document, cast: Cast, noun: NounGroup) -> Named | None:
    """The person whose name ends a role's phrase after a state, a body or a region: "Foreign Minister of Belarus Ivan
    Bely", "head of Sumy region Ivan Bely"."""
    end = document.syntax.phrase_of(noun)[1]
    inside = cast.names_in(noun.first, end)
    if not inside or inside[-1].last != end or inside[-1].actor.kind is not ActorKind.PERSON:
        return None
    person = inside[-1]
    if person.first < noun.last:
        return person
    follows = (
        (cast.is_role(noun) and _ends_place(document, person.first))
        or any(n.last == person.first for n in inside[:-1])
        or any(
            m.last == person.first and any(isinstance(e, BodyEntry) for e in m.entries)
            for m in document.offices_in(noun.first, person.first)
        )
    )
    return person if follows else None


def _ends_place(document: Document, last: int) -> bool:
    """Whether the token before ends a place or a body, by its capital or its kind, and no title: "the head of Sumy
    region Ivan Bely", but not "the office of President Bely"."""
    if any(
        m.last == last and any(isinstance(e, RoleEntry) for e in m.entries)
        for m in document.offices_in(last - _OFFICE, last)
    ):
        return False
    return document.word(last - 1) in listed("regions") or document.tag(last - 1) == "NNP"


def named_beside(document: Document, cast: Cast, noun: NounGroup) -> Named | None:
    """The person in apposition to a role: "Russia's chief negotiator, Vladimir Medinsky, said"."""
    if any(n.actor.kind is ActorKind.PERSON for n in cast.names_in(noun.first, noun.last)):
        return None
    entry = cast.source_noun(document.word(noun.head))
    if entry is not None and not entry.person:
        return None  # "According to the agency, Olha Voss, the mayor, has left"
    closing = _named_at_end(document, cast, noun)
    if closing is not None:
        return closing
    _, end = document.syntax.phrase_of(noun)
    tokens = document.tokens
    if end >= len(tokens) or tokens[end].text not in (",", "(", "—", "–"):
        return None
    titles = {m.last for m in document.offices_in(end + 1, end + 2)} | {end + 1}
    for name in cast.names_in(end + 1, max(titles) + 1):
        if (
            name.first in titles
            and name.actor.kind is ActorKind.PERSON
            and name.last < len(tokens)
            and tokens[name.last].text in _CLOSING
        ):
            return name
    return _described_beside(document, cast, noun, end + 1)


def _described_beside(document: Document, cast: Cast, noun: NounGroup, first: int) -> Named | None:
    """The person whose name ends the group set beside a word for one: "the host, German Chancellor Olaf Scholz, said",
    but not "the host, German Chancellor Olaf Scholz, and others"."""
    if not cast.is_person(document.word(noun.head)) or document.tag(noun.head) in _PLURALS:
        return None
    groups = document.syntax.noun_groups(document.sentence_of_token(noun.first))
    beside = next((g for g in groups if g.first == first), None)
    named = cast.names_in(beside.first + 1, beside.last)[-1:] if beside is not None else []
    if beside is None or not named or named[0].actor.kind is not ActorKind.PERSON or named[0].last != beside.last:
        return None
    closed = document.word(beside.last) in _CLOSING and document.word(beside.last + 1) not in ("and", "or")
    return named[0] if closed else None


def source_range(document: Document, sources: Sequence[NounGroup]) -> tuple[int, int] | None:
    """Tokens of the source phrase, appositions and relative clauses left out."""
    if not sources:
        return None
    last = sources[-1].last
    for preposition, noun in document.syntax.modifiers_of(sources[-1]):
        if preposition == "as":
            break  # "described by the minister as a coward"
        last = noun.last
    return sources[0].first, within_quotation(document, sources[-1], last)


Behind = tuple[tuple[Actor, ...], tuple[int, int] | None]
"""Actors and the tokens that name them."""


def noun_sources(view: View, k: int) -> Behind:
    """Who is behind the reporting noun of chunk `k`: "his offer", "Russia's claim", "a U.S. proposal", "a call from
    the G7"."""
    here = view.row.moved(k)
    noun = here.noun()
    if noun is None:
        return (), None
    if noun.possessor is not None:
        inside = view.cast.names_in(noun.first, noun.possessor)
        named = inside[-1] if inside and inside[-1].last == noun.possessor else None
        return _owner(view, noun.first, noun.possessor) if named is None else _named(view, named)
    if view.lower(noun.first) in PRONOUNS:
        return _owner(view, noun.first, noun.first + 1)
    sender = _sender(here)
    if sender is not None:
        groups = view.syntax.coordination_of(sender)
        return view.cast.actors_of(groups), source_range(view.document, groups)
    if here.word().endswith("ing") and noun.preposition is not None and view.lower(noun.preposition) == "to":
        return (), None  # "sent a message to Macron warning that": he is warned
    named = next(iter(view.cast.names_in(noun.first, noun.last)), None)
    side = view.cast.side_of(noun) if here.word() not in _ECONOMIC else None
    author = side or view.cast.named_inside(noun)
    return ((author,), (named.first, named.last)) if author is not None and named is not None else ((), None)


def _sender(here: Cursor) -> NounGroup | None:
    """From whom something comes, by the phrases right after its noun: "a call from the G7", "a claim by Moscow"."""
    for n in (1, 2):
        following = here.noun(n + 1)
        if here.kind(n) == "P" and here.word(n) in ("from", "by") and following is not None:
            return following
        if here.kind(n) != "P":
            break
    return None


def _owner(view: View, first: int, last: int) -> Behind:
    """Whose something is, by a group or a pronoun of the tokens [first, last)."""
    owner = view.cast.actor_of(NounGroup(first, last, last - 1))
    return ((owner,), (first, last)) if owner is not None else ((), None)


def _named(view: View, name: Named) -> Behind:
    return (view.cast.with_role(name.actor),), (name.first, name.last)
