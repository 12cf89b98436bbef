"""Who is meant by an office or a title: "the president", "the Kremlin spokesman", "the minister"."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import chain
from typing import NamedTuple

from ukrnews.lexicon.entries import RoleEntry
from ukrnews.lexicon.matcher import lowered
from ukrnews.model import Actor, ActorKind
from ukrnews.parsers.actors.names import Named
from ukrnews.parsers.actors.roles import words_of_role
from ukrnews.parsers.actors.sieves.asked import Asked, Candidate
from ukrnews.parsers.actors.sieves.triggers import Trigger
from ukrnews.parsers.actors.spoken import Spoken
from ukrnews.parsers.actors.wordlists import listed
from ukrnews.parsers.cards import rule

_SOON = 4
"""Sentences after which an office is told again with its holder's name."""
_LEAD = 1
"""The last paragraph, headline and lead, in which a role may be whom the article names later on."""
_ONE_OF = frozenset({"a", "an", "one", "another", "any", "some"})
_DEFINITE = frozenset({"the", "his", "her", "its", "their"})


class _Sought(NamedTuple):
    """Somebody in an office, as the group's words say it."""

    role: RoleEntry
    words: set[str]
    countries: set[str]
    former: bool
    owners: set[str]
    """Whose spokesman, deputy or envoy he is: "President Emmanuel Macron's spokesman"."""


@rule("role-before-sieve", on=(Trigger.ROLE,))
def role_before(asked: Asked) -> Actor | None:
    """The last person named before whose role fits: "the minister" after "the foreign minister, Elina Valtonen"."""
    sought = _sought(asked)
    if sought is None:
        return None
    just = list(asked.fitting(_just_spoken_of(asked), lambda spoken: _why_not(asked, sought, spoken)))
    if len({spoken.actor for spoken in just}) > 1 and not _leads(asked, just[0]):
        return None  # "Vance said Zelensky had insulted Trump. The president …": either
    people: Iterable[Candidate] = chain(just, asked.register.people_before(asked.noun.first))
    return _with_role(asked, asked.first_fitting(people, lambda named: _why_not(asked, sought, named)))


def _just_spoken_of(asked: Asked) -> list[Spoken]:
    """The people of the sentence before, those who spoke or acted first: "Trump saw Putin. The president …"."""
    return [s for s in asked.known.spoken.just_before(asked.noun) if s.actor.kind is ActorKind.PERSON]


def _leads(asked: Asked, spoken: Spoken) -> bool:
    """Whether he is the subject of his sentence, or of an attribution in it."""
    clauses = asked.document.syntax.clauses(asked.document.sentence_of_token(spoken.token))
    subjects = (n for c in clauses if c.kind in ("main", "insertion") for n in c.subject)
    return any(n.first <= spoken.token < n.last for n in subjects)


@rule("role-later-sieve", on=(Trigger.ROLE,))
def role_later(asked: Asked) -> Actor | None:
    """The one person named later whose role fits, of an office or in headline and lead: "The mayor resigned. …"."""
    sought = _sought(asked)
    if sought is None:
        return None
    told_late = asked.document.sentence_of_token(asked.noun.first).paragraph > _LEAD
    bare = sought.words <= {sought.role.name} and asked.register.side_of(asked.noun) is None
    if told_late and not sought.role.office and bare:
        return None  # "the spokesman" is not whom a later paragraph names
    later = list(asked.fitting(asked.register.people, lambda named: _why_not(asked, sought, named)))
    if len(later) > 1 or (bare and not sought.role.office):
        later = [named for named in later if _holds_it_here(asked, named)]
    return _with_role(asked, later[0].actor if len(later) == 1 else None)


def _holds_it_here(asked: Asked, named: Named) -> bool:
    """ "A bridge fell in Tavria, the governor said. … Tavria governor Voss": whether the text has named up to here
    where he holds it, if that is told."""
    document, register = asked.document, asked.register
    words = (w for w in register.role_words(named.actor) if w.isalpha() and not register.is_person(w))
    where = set(words) - listed("local") - listed("landscape")
    here = document.sentence_of_token(asked.noun.first)
    last = here.last if here.index else document.sentences[:2][-1].last  # a headline's is told in the lead
    told = document.lowered.where
    return not where or any(word in told and told[word][0] < last for word in lowered(where))


@rule("role-soon-sieve", on=(Trigger.ROLE,))
def role_soon(asked: Asked) -> Actor | None:
    """The one person named right after with the bare office: "The governor of Tavria said … . Governor Voss said"."""
    sought = _sought(asked)
    if sought is None or not sought.role.title or sought.words <= {sought.role.name}:
        return None
    soon = [named for named in asked.register.people if _told_of_next(asked, sought, named)]
    return _with_role(asked, soon[0].actor if len(soon) == 1 else None)


def _told_of_next(asked: Asked, sought: _Sought, named: Named) -> bool:
    """ "The governor of Tavria region said … . Governor Voss said …": whether a sentence soon after names him with the
    office alone, of which the group says where it is held."""
    office = asked.register.office(asked.noun._replace(head=named.first - 1))
    if office is None or asked.document.tag(office.first - 1) in ("NNP", "NNPS"):
        return False  # "Belgorod Governor Voss"
    known = {word for word in asked.register.role_words(named.actor) if not word.startswith("country:")}
    alone = known <= set(" ".join((sought.role.name, *sought.role.phrases)).lower().split())
    at = asked.document.sentence_of_token
    return sought.role.name in known and alone and 0 < at(named.first).index - at(asked.noun.first).index <= _SOON


def _with_role(asked: Asked, actor: Actor | None) -> Actor | None:
    return actor and asked.register.with_role(actor)


def _sought(asked: Asked) -> _Sought | None:
    """Who is sought where the group is for one in particular, not for "officials" or "a minister"."""
    noun, register, tokens = asked.noun, asked.register, asked.document.tokens
    match, role = register.office(noun), register.role_of(noun)
    if match is None or role is None or role.is_plural(asked.document.words(match.first, match.last)):
        return None
    if noun.last - noun.first > 1 and not _in_particular(asked, role):
        return None
    owners = _owners(asked)
    first = noun.possessor + 1 if owners and noun.possessor else noun.first
    words = words_of_role(asked.document, first, asked.phrase_end)
    if "its" in words:
        words = words - {"its"} | _of_its(asked)
    before = tokens[noun.first : noun.head]
    former = any(t.lower == "former" for t in before)
    words -= {t.lower for t in before if asked.document.tag(t.index) == "VBN"}  # "the exiled mayor"
    if words & listed("heads of state"):
        words -= {t.lower for t in before if asked.document.tag(t.index) == "JJ"}  # "the veteran leader"
    countries = {w for w in words if w.startswith("country:")}
    return _Sought(role, words - countries, countries, former, owners)


def _of_its(asked: Asked) -> set[str]:
    """ "Drones hit Odesa, its governor said": the words of the place named last before, whose office it is."""
    document, first = asked.document, asked.noun.first
    start = document.sentence_of_token(first).first
    places = document.lexicon.gazetteer.find(document.tokens, start, first)
    return set(document.words(places[-1].first, places[-1].last).lower().split()) if places else set()


def _in_particular(asked: Asked, role: RoleEntry) -> bool:
    if asked.opening in _DEFINITE or asked.noun.possessor is not None:
        return True
    if not role.office or asked.opening in _ONE_OF:
        return False
    return bool(asked.register.names_in(asked.noun.first, asked.noun.head))  # "Polish president", "UN chief"


def _owners(asked: Asked) -> set[str]:
    if asked.noun.possessor is None:
        return set()
    named = asked.register.names_in(asked.noun.first, asked.noun.possessor)
    return {n.actor.name for n in named if n.actor.kind is ActorKind.PERSON and n.last == asked.noun.possessor}


def _why_not(asked: Asked, sought: _Sought, named: Candidate) -> str:
    """Whether every word of the role is among those known of the person, words for states resolved."""
    known = asked.register.role_words(named.actor)
    if named.actor.name in sought.owners:
        return f"the {asked.head} is somebody else's who works for him"
    if not known:
        return "no role of his is told"
    if sought.owners and not _works_for(asked, sought, named, known):
        return f"not shown to be that {asked.head}"
    text = asked.register.role_text(named.actor) or ""
    if not (_same_role(sought, known) or _by_initials(sought, known, text)):
        return "another role"
    if sought.former and "former" not in text.lower():
        return "not called former"
    own = {w for w in known if w.startswith("country:")} | {f"country:{named.actor.country}"}
    return "" if not sought.countries or sought.countries & own else "of another state"


def _works_for(asked: Asked, sought: _Sought, named: Candidate, known: set[str]) -> bool:
    """ "President Macron's spokesman": whether the person is of his state, or his role has that name."""
    owners = [n.actor for n in asked.register.named if n.actor.name in sought.owners]
    states = {state for owner in owners for state in asked.register.countries_of(owner)}
    names = {word.lower() for name in sought.owners for word in name.split()}
    return bool(states & asked.register.countries_of(named.actor) or names & known)


def _by_initials(sought: _Sought, known: set[str], role: str) -> bool:
    """ "the head of the RMA", of the head of a Regional Military Administration."""
    unknown = sought.words - known
    if len(unknown) != 1:
        return False
    word, initials = unknown.pop(), "".join(w[0] for w in role.split() if w[0].isupper()).lower()
    return len(word) > 1 and word in initials and sought.role.name in known


def _same_role(sought: _Sought, known: set[str]) -> bool:
    words = sought.words - listed("vague in office")
    if words == {"general"} and known & listed("general in office"):
        return False  # "the general" is no secretary general
    if any(f"{lower} {word}" in known for lower in listed("second in office") for word in words - {lower}):
        return bool(words & listed("second in office"))  # "the president" is no vice president
    if _top_diplomat(words, known) or _head_of_state(words, known) or _head_of_body(sought, known):
        return True
    if (
        words == listed("who leads a state")
        and sought.countries
        and not known.isdisjoint(listed("heads of government"))
    ):
        return True  # "the German leader" is its chancellor
    if sought.role.name in known:
        words = words - set(" ".join(sought.role.phrases).lower().split())  # "PM" is a prime minister
    return words <= known | {sought.role.name} and (not words or bool(words & known))


def _top_diplomat(words: set[str], known: set[str]) -> bool:
    """ "the top diplomat" is a foreign minister."""
    top = "diplomat" in words and words <= listed("top diplomat")
    return top and any(word.startswith("foreign") for word in known)


def _head_of_state(words: set[str], known: set[str]) -> bool:
    """ "the leader" is a president, and the other way round."""
    heads = listed("heads of state")
    return bool(words & heads and words <= listed("head words") and known & heads)


def _head_of_body(sought: _Sought, known: set[str]) -> bool:
    """ "the NATO chief" is its secretary general."""
    if not sought.words or not sought.words <= listed("who leads a body"):
        return False
    bodies = {word for word in sought.countries if word.islower()}
    return bool(bodies & known) and not known.isdisjoint(listed("heads of bodies"))


role_before.finds(
    "Rustem Umerov, the defence minister, left. The foreign minister, [Elina Valtonen], came.⏎"
    "[The minister] {said} <the talks were over>.",
    "[Trump] met Putin. [The president] {said} <the talks were over>.",
    "[Trump] left. “<Either Macron lies, or he has no plan>,” [the president] {said}.",
)
role_before.passes_by(
    "Rustem Umerov, the defence minister, left. The mayor said the talks were over.",
    "Rustem Umerov, the defence minister, left. A minister said the talks were over.",
    "Vance said Zelensky had met Trump. The president said the talks were over.",
    "Norwegian spokesman Jarle Voss left. Putin's spokesman said the talks were over.",
)

role_soon.finds("[The governor of Tavria] {said} <the road was mined>. Fog came. Governor [Jarle Voss] left.")
role_soon.passes_by("The governor of Tavria said the road was mined. Belgorod Governor Jarle Voss left.")

role_later.finds(
    "[The mayor] {said} <the talks were over>. [Jarle Voss], the mayor, left.",
    "[The local mayor] {said} <the talks were over>. [Jarle Voss], the mayor, left.",
    "[The NATO chief] {said} <the talks were over>. NATO Secretary General [Mark Rutte] left.",
    "Belgorod is dark. [The governor] {said} <two bridges fell>. Belgorod Governor [Jarle Voss] left.",
)
role_later.passes_by(
    "The mayor said the talks were over. Jarle Voss, the envoy, left.",
    "The UN chief said the talks were over. NATO Secretary General Mark Rutte left.",
    "Kursk is dark. The governor said two bridges fell. Belgorod Governor Jarle Voss left.",
)
