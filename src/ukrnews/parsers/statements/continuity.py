"""Who "he" and "it" are as sources: the speaker before goes on, unless the text has turned to somebody else."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

import attrs

from ukrnews.lexicon.entries import Gender
from ukrnews.model import Act, Actor, ActorKind
from ukrnews.parsers.actors import Cast, cast_of
from ukrnews.parsers.actors.papers import PAPERS
from ukrnews.parsers.actors.pronouns import HE, IT, SHE, THEY
from ukrnews.parsers.cards import Table, rule
from ukrnews.parsers.statements.details import is_outlet
from ukrnews.parsers.statements.statement_draft import INSERTED, Draft
from ukrnews.parsers.statements.wordlists import listed
from ukrnews.reading.document import Document

_SINGLE = frozenset({ActorKind.STATE, ActorKind.ORGANISATION, ActorKind.UNNAMED})
_PARAGRAPHS = 1
_FAR = 2
"""Paragraphs back that "also" reaches."""
_ALSO = frozenset({"also", "further", "additionally", "again"})
_FOR = frozenset({"after", "because", "since", "when"})
_NEAR = 20
"""Statements back whose words may hold the cue of a nearer one."""
_OF = frozenset({"of", "for", "from", "in", "at", "with", "to"})
TAKING_UP = frozenset({"the", "this"})
_PRONOUN = frozenset({"pronoun"})
_PAPER = frozenset({"paper"})
_THEY = frozenset({"they"})
_NOTED = frozenset({"that"})
"""Of "it is noted that"."""
OFFICE = frozenset({"who"})


@attrs.frozen(eq=False)
class Pronoun:
    """A pronoun that is the whole source of a draft, with the drafts before."""

    document: Document
    draft: Draft
    word: str
    before: Sequence[Draft]

    @property
    def cast(self) -> Cast:
        """Who is named in the document."""
        return cast_of(self.document)


def carried_on(document: Document, drafts: Sequence[Draft], table: Table) -> list[Draft]:
    """The drafts, by their cues, those with a pronoun as their source with the speakers whom the rules find.

    A pronoun in an attribution ("…, it said") cannot mean somebody named in the words it reports; where the antecedent
    found stands there, or none was found, the speaker of the statement before is taken if number and gender agree.
    """
    done: list[Draft] = []
    for draft in sorted(drafts, key=lambda d: d.at):
        word, signs = _taking_up(document, draft)
        if word is not None:
            for card in table.looking_at(signs):
                meant: Actor | None = card.read(Pronoun(document, draft, word, done))
                draft.speakers = (meant,) if meant is not None else draft.speakers
            if signs is _NOTED and draft.speakers[0].kind is ActorKind.UNNAMED and draft.speakers[0].name == "it":
                draft.speakers = ()
            if signs is _THEY:
                draft.speakers = _several_go_on(Pronoun(document, draft, word, done)) or draft.speakers
        done.append(draft)
    return [d for d in done if d.speakers]


def _taking_up(document: Document, draft: Draft) -> tuple[str | None, frozenset[str]]:
    """The word by which the draft's source takes up somebody, and the sign of the rules that ask who it is."""
    if draft.verb is not None and draft.verb.voice == "passive" and not draft.sources:
        return _word(document, draft), _NOTED
    if (word := _word(document, draft)) is not None:
        return word, _THEY if word in THEY else _PRONOUN
    if (word := _paper(document, draft)) is not None:
        return word, _PAPER
    return _official(document, draft), OFFICE


def _official(document: Document, draft: Draft) -> str | None:
    """ "the official said", "the city chief said": somebody without a name, by a word for those who have one."""
    unnamed = len(draft.speakers) == 1 and draft.speakers[0].kind is ActorKind.UNNAMED
    word = document.word(draft.sources[-1].head) if unnamed and draft.sources else ""
    return word if word in listed("called again") else None


def _several_go_on(pronoun: Pronoun) -> tuple[Actor, ...]:
    """Who spoke before, of "they added": several, or a body."""
    last = last_told(pronoun, _PARAGRAPHS) if _adds(pronoun) else None
    speakers = last.speakers if last is not None else ()
    several = len(speakers) > 1 or any(a.kind in _SINGLE or a.kind is ActorKind.GROUP for a in speakers)
    return speakers if several else ()


def _paper(document: Document, draft: Draft) -> str | None:
    """The document that is the whole source, as one told of before: "the statement said"."""
    if len(draft.sources) != 1 or draft.source_range is None or draft.source_range[1] - draft.source_range[0] != 2:
        return None
    word = document.word(draft.sources[0].head)
    return word if word in PAPERS and document.word(draft.source_range[0]) in TAKING_UP else None


def _word(document: Document, draft: Draft) -> str | None:
    """The pronoun that is the whole source."""
    if draft.source_range is None or draft.source_range[1] - draft.source_range[0] != 1:
        return None
    word = document.word(draft.source_range[0])
    return word if word in HE | SHE | IT | THEY else None


@rule("paper-again", on=_PAPER)
def same_paper(paper: Pronoun) -> Actor | None:
    """Who said something in it just before: "Kiper wrote in a post. “…,” the post said"."""
    document, draft = paper.document, paper.draft
    named = any(a.kind is not ActorKind.UNNAMED and not is_outlet(document, a) for a in draft.speakers)
    here = document.sentence_at(draft.at[0])
    for other in reversed(paper.before[-_NEAR:]):
        sentence = other.sentence
        if sentence.paragraph < here.paragraph - _PARAGRAPHS:
            return None
        outlet = any(is_outlet(document, a) for a in other.speakers)
        if sentence.index >= here.index or outlet or len(other.speakers) != 1:
            continue
        if _issued(document, other, paper) or (not named and _said_in(document, other, paper)):
            return other.speakers[0]
    return None


@rule("noting-goes-on", on=_NOTED)
def noting_goes_on(noted: Pronoun) -> Actor | None:
    """Who spoke in the sentence before, of "it is also noted that"."""
    here = noted.document.sentence_at(noted.draft.at[0]).index
    last = last_told(noted, _PARAGRAPHS)
    near = last is not None and noted.document.sentence_at(last.at[0]).index >= here - 1
    return last.speakers[0] if last is not None and near and len(last.speakers) == 1 else None


def _issued(document: Document, draft: Draft, paper: Pronoun) -> bool:
    """Whether its speaker is told to have issued such a paper: "issued a statement saying"."""
    syntax, cue = document.syntax, document.token_at(draft.at[0])
    before = (v for v in syntax.verb_groups(draft.sentence) if v.first < cue and v.lemma in listed("issuing papers"))
    return any(document.word(n.head) == paper.word for v in before for n in syntax.object_of(v))


def _said_in(document: Document, draft: Draft, paper: Pronoun) -> bool:
    """Whether the draft's words say that it was said in such a paper: "said in a post on Monday that"."""
    for noun in document.syntax.noun_groups(draft.sentence):
        if noun.preposition is not None and document.word(noun.head) == paper.word:
            outside = not any(a <= document.tokens[noun.head].start < b for a, b in draft.content)
            return outside and document.word(noun.preposition) in ("in", "on")
    return False


@rule("pronoun-not-addressee", on=_PRONOUN)
def not_addressee(pronoun: Pronoun) -> Actor | None:
    """Who speaks is not who is spoken to: "He told Blinken"."""
    cast, draft = pronoun.cast, pronoun.draft
    named = [n for n in draft.addressees if pronoun.document.word(n.head) not in HE | SHE]  # "he told him": not he
    if not draft.sources or all(cast.actor_of(noun) not in draft.speakers for noun in named):
        return None
    return cast.somebody_else(draft.sources[0], draft.speakers[0])


@rule("pronoun-scolded", on=_PRONOUN)
def scolded(pronoun: Pronoun) -> Actor | None:
    """Who is scolded or praised for what he said: "Trump blasted Zelensky after he said …"."""
    document, verb = pronoun.document, pronoun.draft.verb
    clause = document.syntax.clause_of(verb) if verb is not None else None
    if clause is None or clause.kind != "adverbial" or clause.parent is None or clause.marker is None:
        return None
    outer = document.syntax.clauses(pronoun.draft.sentence)[clause.parent].verb
    if outer is None or outer.lemma not in listed("judging somebody") or outer.voice == "passive":
        return None
    if document.word(clause.marker) not in _FOR or outer.head > clause.first:
        return None
    meant = pronoun.cast.actors_of(document.syntax.object_of(outer))
    if len(meant) != 1 or meant[0].kind is not ActorKind.PERSON:
        return None
    return meant[0] if _agrees(pronoun.cast, meant[0], pronoun.word) else None


@rule("pronoun-goes-on", on=_PRONOUN)
def speaker_goes_on(pronoun: Pronoun) -> Actor | None:
    """The speaker before, of "he also said" and "she added"."""
    return _speaker_before(pronoun, _FAR) if _adds(pronoun) else None


@rule("pronoun-nearer", on=_PRONOUN)
def nearer_speaker(pronoun: Pronoun) -> Actor | None:
    """Somebody without a name who spoke since the person found was named: "A spokesman said … . …, he said"."""
    speaker = pronoun.draft.speakers[0]
    other = last_told(pronoun, _PARAGRAPHS) if speaker.kind is ActorKind.PERSON else None
    if other is None or other.source_range is None or len(other.speakers) != 1 or other.act is Act.ASK:
        return None
    one, head = other.speakers[0], other.sources[-1].head if other.sources else other.source_range[0]
    word = pronoun.document.word(head)
    if one.kind is not ActorKind.UNNAMED or word in listed("descriptions") or not pronoun.cast.is_person(word):
        return None
    named = pronoun.cast.words_for(speaker, pronoun.draft.source_range[0]) if pronoun.draft.source_range else None
    if named is not None and other.source_range[1] <= named[0]:
        return None
    return one if _agrees(pronoun.cast, one, pronoun.word) else None


@rule("it-goes-on", on=_PRONOUN)
def body_goes_on(pronoun: Pronoun) -> Actor | None:
    """The body that spoke before, where only words that others reported name the one found for "it": "The Kremlin said
    … . Peskov said Kyiv was silent. It said …"."""
    found = pronoun.draft.speakers[0]
    if pronoun.word not in IT or found.kind is ActorKind.UNNAMED or pronoun.draft.act is Act.DENY:
        return None  # who is accused denies it
    last = last_told(pronoun, _PARAGRAPHS)
    if last is None or found in last.speakers:
        return None
    before = [d for d in pronoun.before[-_NEAR:] if d.at <= last.at and len(d.speakers) == 1]
    one = next((d.speakers[0] for d in reversed(before) if _agrees(pronoun.cast, d.speakers[0], pronoun.word)), None)
    told = pronoun.cast.words_for(found, pronoun.document.token_at(pronoun.draft.at[0]))
    inside = told is not None and any(a <= pronoun.document.tokens[told[0]].start < b for a, b in last.content)
    return one if inside else None


@rule("pronoun-of-the-dead", on=_PRONOUN)
def not_dead(pronoun: Pronoun) -> Actor | None:
    """Who was killed says nothing any more: "The mayor, Jarle Voss, was killed. …, he said"."""
    speaker, draft = pronoun.draft.speakers[0], pronoun.draft
    if speaker.kind is not ActorKind.PERSON or draft.source_range is None or not draft.sources:
        return None
    if not _dead_by(pronoun, speaker, draft.source_range[0]):
        return None
    other = pronoun.cast.somebody_else(draft.sources[0], speaker)
    alive = other is not None and not _dead_by(pronoun, other, draft.source_range[0])
    return other if alive else Actor(name=pronoun.word, kind=ActorKind.UNNAMED)


def _dead_by(pronoun: Pronoun, actor: Actor, token: int) -> bool:
    """Whether the actor, where he is named last before the token, is the subject of a verb of dying."""
    document, words = pronoun.document, pronoun.cast.words_for(actor, token)
    if words is None or actor.kind is not ActorKind.PERSON:
        return False
    named = words[0]
    for clause in document.syntax.clauses(document.sentence_of_token(named)):
        verb = clause.verb
        if verb is None or not clause.subject or not clause.subject[0].first <= named < verb.first:
            continue
        dead = verb.lemma in listed("dying") or (verb.lemma in listed("putting to death") and verb.voice == "passive")
        if dead and not verb.negated and verb.modal is None:
            return True
    return False


@rule("pronoun-speaker-before", on=_PRONOUN)
def speaker_before(pronoun: Pronoun) -> Actor | None:
    """The speaker before, where nobody was found for "he", or somebody whom the reported words themselves name."""
    speaker = pronoun.draft.speakers[0]
    if speaker.kind is ActorKind.UNNAMED:
        return None if _takes_up_thing(pronoun) else _speaker_before(pronoun, _PARAGRAPHS)
    named = _named_in_content(pronoun, speaker) if pronoun.draft.shape is INSERTED else None
    if named is None:
        return None
    if _is_told_of_himself(pronoun, named):
        return _speaker_before(pronoun, 0)
    return _speaker_before(pronoun, _PARAGRAPHS) or _meant_before_content(pronoun, speaker)


def _takes_up_thing(pronoun: Pronoun) -> bool:
    """ "The plan includes a truce, but it refuses to say when": whether a clause before in the sentence has a subject
    that "it" may be, though nobody who speaks."""
    draft, document = pronoun.draft, pronoun.document
    if pronoun.word not in IT or draft.shape is INSERTED or draft.source_range is None:
        return False
    clauses = document.syntax.clauses(document.sentence_of_token(draft.source_range[0]))
    return any(c.kind == "main" and c.subject and c.subject[0].last <= draft.source_range[0] for c in clauses)


def _named_in_content(pronoun: Pronoun, actor: Actor) -> int | None:
    """The token at which the reported words name the actor."""
    at = pronoun.document.token_at
    pieces = ((at(start), at(end - 1) + 1) for start, end in pronoun.draft.content)
    return next((n.first for a, b in pieces for n in pronoun.cast.names_in(a, b) if n.actor.name == actor.name), None)


def _is_told_of_himself(pronoun: Pronoun, named: int) -> bool:
    """ "Erdogan plans to call both leaders, he said": the subject of all that he says may be himself; in "Zelensky, he
    said, could stop" he is not."""
    document, content = pronoun.document, pronoun.draft.content
    if len(content) > 1:
        return ":" in document.text[slice(*content[0])]
    clauses = document.syntax.clauses(document.sentence_of_token(named))
    return any(c.kind == "main" and c.subject and c.subject[0].first <= named < c.subject[0].last for c in clauses)


def _meant_before_content(pronoun: Pronoun, actor: Actor) -> Actor:
    """Whom the pronoun would mean at the start of what it reports, if not the actor; else nobody with a name."""
    noun = pronoun.draft.sources[0]
    first = min(noun.first, pronoun.document.token_at(pronoun.draft.content[0][0]))
    meant = pronoun.cast.somebody_else(noun._replace(first=first), actor)
    return meant or Actor(name=pronoun.word, kind=ActorKind.UNNAMED)


def _adds(pronoun: Pronoun) -> bool:
    draft, document = pronoun.draft, pronoun.document
    if draft.verb is not None and draft.verb.lemma in listed("going on"):
        return True
    cue = document.token_at(draft.at[0])
    first = draft.source_range[1] if draft.source_range is not None else cue
    return any(t.lower in _ALSO for t in document.tokens[first:cue])


def _speaker_before(pronoun: Pronoun, paragraphs: int) -> Actor | None:
    """The single speaker of the last statement, if the pronoun can mean him."""
    last = last_told(pronoun, paragraphs)
    one = last.speakers[0] if last is not None and len(last.speakers) == 1 else None
    return one if one is not None and _agrees(pronoun.cast, one, pronoun.word) else None


def last_told(pronoun: Pronoun, paragraphs: int) -> Draft | None:
    """The last statement that does not stand inside another one's words, near enough."""
    document, draft, done = pronoun.document, pronoun.draft, pronoun.before
    here = document.sentence_at(draft.at[0]).paragraph
    for other in reversed(done):
        if document.sentence_at(other.at[0]).paragraph < here - paragraphs:
            return None
        at = other.at[0]
        inside = any(a <= at < b for d in done[-_NEAR:] if d is not other for a, b in d.content)
        if inside or any(a <= at < b for a, b in draft.content):
            continue
        return other
    return None


def _several(cast: Cast, actor: Actor) -> bool:
    """Whether an unnamed source is more than one: "Russian diplomatic sources", not "a spokesman for the rebels"."""
    words = takewhile(lambda w: w not in _OF, actor.name.lower().split())
    people = (w for w in words if w.endswith("s"))
    return actor.kind is ActorKind.UNNAMED and any(cast.source_noun(w) is not None or cast.is_person(w) for w in people)


def _agrees(cast: Cast, actor: Actor, word: str) -> bool:
    if word in IT:
        return actor.kind in _SINGLE and not _several(cast, actor)
    if actor.kind not in (ActorKind.PERSON, ActorKind.UNNAMED) or _several(cast, actor):
        return False
    gender = cast.gender_of(actor, actor.name.split()[-1].lower())
    return gender is None or gender is (Gender.MALE if word in HE else Gender.FEMALE)


not_addressee.finds("[Rubio] was late. Umerov spoke. He {told} [Umerov] that <the truce was over>.")
not_addressee.passes_by("Rubio was late. Umerov spoke. Rubio told Umerov that the truce was over.")

scolded.finds("Trump blasted [Zelensky] after [he] {said} <the end of the war was far away>.")
scolded.passes_by("Trump met Zelensky after he said the end of the war was far away.")

noting_goes_on.finds("[Jarle Voss] said two bridges fell. [It] is {noted} that <a truck burned>.")
noting_goes_on.passes_by("Jarle Voss said two bridges fell. It was dark. It is noted that a truck burned.")

same_paper.finds(
    "[Umerov] said in a post that two bridges fell. <The road was shut>, [the post] {said}.",
    "[Jarle Voss], the head of the NATO Command, issued a statement saying a bridge fell. "
    "<The road was shut>, [the statement] {said}.",
)
same_paper.passes_by("Umerov said two bridges fell. The road was shut, the post said.")

speaker_goes_on.finds("[Tusk] said the border was open.⏎Macron is in Kyiv.⏎[He] also {said} <the army was ready>.")
speaker_goes_on.passes_by("Tusk said the border was open.⏎Macron is in Kyiv.⏎Macron also said the army was ready.")

nearer_speaker.finds("Umerov left.⏎The road was shut, [a resident] said. <Two cars burned>, [he] {said}.")
nearer_speaker.passes_by("A resident said the road was shut. Umerov left. He said two cars had burned.")

body_goes_on.finds("[The ministry] said a bridge fell. Tusk said Belarus was silent. [It] {said} <the road was shut>.")
body_goes_on.passes_by("The ministry said a bridge fell. Belarus was silent. It said the road was shut.")
body_goes_on.passes_by("The ministry met. Rescuers said Belarus had shot a man in Sumy. It denied the attack.")

not_dead.finds("[Tusk] drove home. Macron was killed in a raid. The road was shut, he {said}.")
not_dead.passes_by("Tusk drove home. Macron was hurt in a raid. The road was shut, he said.")

speaker_before.finds("[The ministry] said two bridges fell. <Belarus had closed the border>, it {said}.")
speaker_before.passes_by("The ministry said two bridges fell. Belarus had closed the border, Tusk said.")
