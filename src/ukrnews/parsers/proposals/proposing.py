"""What is put forward: verbs and nouns of proposing, with who proposes and what."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from ukrnews.lexicon import Lexicon
from ukrnews.lexicon.entries import ProposingEntry, ProposingRole
from ukrnews.model import ActorKind, ProposalKind
from ukrnews.parsers.extents import offer_end, verbs_in
from ukrnews.parsers.proposals.contents import only_told, phrase_around, put, split
from ukrnews.parsers.proposals.drafts import Put
from ukrnews.parsers.proposals.parties import Parties
from ukrnews.parsers.proposals.people import nobody_but_people
from ukrnews.parsers.proposals.relatives import described, described_range
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.statements.said import not_done
from ukrnews.parsers.told import Told, actors_of
from ukrnews.parsers.topics import THROUGH, Topic, beside, topic_in, topic_matches
from ukrnews.reading.document import Document, reporting_verbs
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax import NounGroup, VerbGroup

_CARRIES = frozenset({"for", "to", "of", "that"})
_NOT_ASKED = frozenset({"if", "whether", "about", "how", "why", "what", "who", "when", "where"})
_BETWEEN = frozenset(
    {ProposalKind.CEASEFIRE, ProposalKind.PEACE_PLAN, ProposalKind.NEGOTIATIONS, ProposalKind.PRISONER_EXCHANGE}
)
_WANTS = listed("wants")
_FOR_ONESELF = listed("for oneself")
"""Verbs after which "to" tells what their subject itself means to do."""
_POWERS = listed("powers")
"""Whom a party may ask for something without naming them."""
_WISHES = listed("wishes")
"""Verbs that leave what they govern to others' consent."""
_DECLARED = frozenset({ProposalKind.CEASEFIRE})


@cache
def _nouns(lexicon: Lexicon) -> dict[str, ProposingEntry]:
    """The nouns of proposing by their forms."""
    nouns = (e for e in lexicon.table(ProposingEntry) if e.role is ProposingRole.NOUN)
    return {form: entry for entry in nouns for form in entry.phrases}


class Proposing:
    """Finds the places where something is put forward."""

    def __init__(self, document: Document, parties: Parties) -> None:
        self._document, self._parties = document, parties

    def __iter__(self) -> Iterator[Put]:
        yield from self._declared()
        matcher = self._document.lexicon.matcher(ProposingEntry, cased=False)
        for match in matcher.find(self._document.tokens, lowered=self._document.lowered):
            sentence = self._document.sentence_of_token(match.first)
            for entry in match.entries:
                found = self._read(sentence, match.first, match.last, entry)
                if found is not None:
                    yield from split(self._document, found)
                    break

    def _read(self, sentence: Sentence, first: int, last: int, entry: ProposingEntry) -> Put | None:
        if entry.role is ProposingRole.NOUN:
            return self._noun(sentence, first, entry)
        if entry.role is ProposingRole.HOST and self._document.word(first - 1) != "to":
            return None
        verb = next((v for v in self._document.syntax.verb_groups(sentence) if v.head == first), None)
        called = _nouns(self._document.lexicon).get(self._document.word(first)) if verb is None else None
        if called is not None and entry.role is ProposingRole.FOR:
            return self._noun(sentence, first, called)  # "Kyiv's calls for a truce"
        if verb is not None and entry.role is ProposingRole.HOST:
            return self._hosted(sentence, verb, entry)
        if verb is None or verb.negated or self._only_wanted(sentence, verb) or self._spoken_of(sentence, verb):
            return None
        if verb.modal in ("may", "might") or self._parties.denied(first):
            return None
        if not_done(self._document, verb) or self._foreseen(sentence, verb):
            return None
        if entry.role is ProposingRole.ASK:
            return self._ask(sentence, verb, last, entry)
        if entry.role is ProposingRole.FOR:
            return self._object(sentence, verb, last, entry)
        if self._is_passive(sentence, verb, last):
            return self._passive(sentence, verb, entry)
        return self._relative(sentence, verb, entry) or self._object(sentence, verb, max(last, verb.last), entry)

    def _only_wanted(self, sentence: Sentence, verb: VerbGroup) -> bool:
        """ "expected Russia to present its terms": nothing has been put forward yet."""
        clause = self._document.syntax.clause_of(verb)
        if verb.form != "infinitive" or clause is None or clause.parent is None:
            return False
        parent = self._document.syntax.clauses(sentence)[clause.parent]
        return parent.verb is not None and parent.verb.lemma in _WANTS

    def _foreseen(self, sentence: Sentence, verb: VerbGroup) -> bool:
        """ "Analysts expect that Moscow will propose talks": a guess at what somebody else will do proposes nothing."""
        clause = self._document.syntax.clause_of(verb)
        if clause is None or clause.parent is None or verb.form != "finite" or not clause.subject:
            return False
        parent = self._document.syntax.clauses(sentence)[clause.parent].verb
        return parent is not None and clause.kind == "reported" and parent.lemma in listed("what is only foreseen")

    def _spoken_of(self, sentence: Sentence, verb: VerbGroup) -> bool:
        """ "said proposing a truce was wrong", "said that by proposing talks Moscow …": a deed that is spoken of."""
        if verb.form != "gerund":
            return False
        first = verb.first - (self._document.word(verb.first - 1) == "by")
        before = next((v for v in self._document.syntax.verb_groups(sentence) if v.last == first), None)
        said = before is not None and before.lemma in reporting_verbs(self._document.lexicon).clausal
        return (said and first == verb.first) or self._document.word(first - 1) == "that"

    def _declared(self) -> Iterator[Put]:
        """ "Russian troops will hold their fire for 72 hours": a truce that its own side declares."""
        document = self._document
        for match in topic_matches(document):
            if match.entries[0].kind not in _DECLARED or document.tag(match.first)[:2] != "VB":
                continue
            sentence = document.sentence_of_token(match.first)
            verb = next((v for v in document.syntax.verb_groups(sentence) if v.first <= match.first < v.last), None)
            speakers = self._parties.speakers(match.first)
            if verb is None or verb.modal not in ("will", "would") or verb.negated or not speakers:
                continue
            made = put(
                document,
                "will-hold-fire",
                match.first,
                offer_end(document, match.first, sentence.last),
                proposers=speakers,
            )
            if made is not None:
                yield made

    # ---- verbs ----

    def _is_passive(self, sentence: Sentence, verb: VerbGroup, last: int) -> bool:
        """Whether the verb is passive. "by" after it makes it so whatever its tag; a bare past form that takes an
        object, or that is the sentence's only verb and has a subject, is active."""
        end = max(last, verb.last)
        if end < sentence.last and self._document.tokens[end].lower == "by":
            return True
        if verb.form != "participle":
            return verb.voice == "passive"
        if self._parties.takes_object(verb):
            return False
        others = any(v.form == "finite" for v in self._document.syntax.verb_groups(sentence))
        return others or not self._document.syntax.subject_of(verb)

    def _object(self, sentence: Sentence, verb: VerbGroup, last: int, entry: ProposingEntry) -> Put | None:
        """ "proposed a truce", "offered to return the bodies", "called for talks"."""
        first = self._after_adverbs(last, sentence)
        clause = first < sentence.last and self._document.tokens[first].lower == "that"
        if clause or (first < sentence.last and self._document.tokens[first].lower == "on"):
            first += 1
        if first >= sentence.last:
            return None
        end = offer_end(self._document, first, sentence.last, clause=clause)
        topic = topic_in(self._document, first, end, end + THROUGH)
        deed = topic is None and self._offers_deed(verb, first, entry)
        if (topic is None and not entry.sure and not deed) or (clause and entry.role is ProposingRole.DONE):
            return None
        if topic is not None and (topic.first - first > 14 or self._aside(sentence, first, topic)):
            return None
        if entry.role is ProposingRole.DONE and (
            topic is None or topic.kind not in _DECLARED or topic.first - first > 6
        ):
            return None
        if entry.lemma == "suggest" and not self._suggests(verb, first, end):
            return None
        if self._document.tokens[first].lower in ("no", "zero", "nothing", "little"):
            return None
        if entry.lemma in _FOR_ONESELF and self._document.tokens[first].lower == "to":
            return None
        proposers = self._parties.subject(verb)
        if (not proposers and not entry.sure) or self._said_of_a_plan(verb, proposers):
            return None
        if nobody_but_people(self._document, proposers):
            return None
        rule = f"{entry.lemma.replace(' ', '-')}-object"
        return put(self._document, rule, first, end, proposers=proposers, anything=deed)

    def _aside(self, sentence: Sentence, first: int, topic: Topic) -> bool:
        """Whether the topic is no more than what the object is about or near to, or is there already."""
        document = self._document
        return (
            beside(document, first, topic)
            or only_told(document, first, topic)
            or self._in_force(sentence, first, topic)
        )

    def _in_force(self, sentence: Sentence, first: int, topic: Topic) -> bool:
        """ "the sanctions the bloc is imposing": what the clause beside it tells as done or under way."""
        nouns = [n for n in self._document.syntax.noun_groups(sentence) if n.first >= first]
        if len(nouns) < 2 or topic.vessel or nouns[0].last != nouns[1].first or nouns[1].preposition is not None:
            return False
        verb = next((v for v in self._document.syntax.verb_groups(sentence) if v.first == nouns[1].last), None)
        return verb is not None and verb.form == "finite" and verb.modal is None and verb.tense != "future"

    def _said_of_a_plan(self, verb: VerbGroup, proposers: tuple[Told, ...]) -> bool:
        """ "a plan by leaders of seven countries that called for calm": what calls is the plan, found by itself."""
        clause = self._document.syntax.clause_of(verb)
        if clause is None or clause.kind != "relative" or clause.marker is None:
            return False
        thing = self._document.tokens[clause.marker].lower in ("that", "which")
        return thing and all(t.actor.kind is ActorKind.UNNAMED for t in proposers)

    def _offers_deed(self, verb: VerbGroup, first: int, entry: ProposingEntry) -> bool:
        """ "Poland offered to guard the border": a party offers to do something, whatever it is."""
        if entry.lemma != "offer" or self._document.tokens[first].lower != "to":
            return False
        return any(t.actor.country is not None for t in self._parties.subject(verb))

    def _hosted(self, sentence: Sentence, verb: VerbGroup, entry: ProposingEntry) -> Put | None:
        """ "Kyiv wants to hold a summit", "hoped to convene a conference": talks that are only wanted."""
        document = self._document
        clause = document.syntax.clause_of(verb)
        if verb.form != "infinitive" or clause is None or clause.parent is None:
            return None
        wish = document.syntax.clauses(sentence)[clause.parent].verb
        if wish is None or wish.lemma not in _WISHES or wish.negated:
            return None
        end = offer_end(document, verb.last, sentence.last)
        topic = topic_in(document, verb.last, min(end, verb.last + 8))
        proposers = self._parties.subject(wish)
        if topic is None or topic.kind is not ProposalKind.NEGOTIATIONS or not any(t.actor.country for t in proposers):
            return None
        return put(document, f"{entry.lemma}-wanted", verb.first, end, proposers=proposers)

    def _suggests(self, verb: VerbGroup, first: int, end: int) -> bool:
        """Whether "suggest" proposes rather than guesses: a noun, an -ing form or "should" follows."""
        verbs = verbs_in(self._document, first, end + 2)
        finite = [v for v in verbs if v.form == "finite"]
        if not finite or finite[0].modal == "should" or verbs[0].form == "gerund":
            return True
        return self._document.tag(finite[0].first) == "VB"  # "suggested that a truce be used": what should be

    def _after_adverbs(self, first: int, sentence: Sentence) -> int:
        while first < sentence.last and (
            self._document.tag(first) in ("RB", "RP") or self._document.tokens[first].lower in ("instead", ":")
        ):
            first += 1
        return first

    def _ask(self, sentence: Sentence, verb: VerbGroup, last: int, entry: ProposingEntry) -> Put | None:
        """ "urged Russia to release the children", "invited the United States to lead the monitoring"."""
        document = self._document
        if verb.voice == "passive" or (last < sentence.last and document.tokens[last].lower in _NOT_ASKED):
            return None
        end = offer_end(document, last, sentence.last)
        to = next((v for v in verbs_in(document, last, end) if v.form == "infinitive"), None)
        if to is None or to.first == last:
            return None
        if any(v.form == "finite" for v in verbs_in(document, last, to.first)) or self._takes_back(sentence, to):
            return None
        topic = topic_in(document, to.first, min(end, to.first + 16))
        if (topic is None and not entry.sure) or (topic is not None and topic.vessel and not entry.sure):
            return None
        nouns = [n for n in document.syntax.noun_groups(sentence) if last <= n.first < to.first]
        addressees = self._parties.of(document.syntax.coordination_of(nouns[0])) if nouns else ()
        if nobody_but_people(document, addressees):
            return None
        proposers = self._parties.subject(verb)
        asked = self._between_parties(proposers, addressees) or (
            bool(nouns) and document.tokens[nouns[0].head].lower in _POWERS and any(t.actor.country for t in proposers)
        )
        if not proposers or (topic is None and not asked):
            return None
        return put(
            document,
            f"{entry.lemma.replace(' ', '-')}-to",
            to.first,
            end,
            proposers=proposers,
            addressees=addressees,
            anything=True,
        )

    def _takes_back(self, sentence: Sentence, verb: VerbGroup) -> bool:
        """ "urged Tusk to abandon the truce", "to withdraw his proposal": nothing is put forward by that."""
        if verb.lemma in listed("taking back"):
            return True
        after = next((n for n in self._document.syntax.noun_groups(sentence) if n.first == verb.last), None)
        plan = after is not None and self._document.word(after.head) in listed("what is put forward")
        return plan and verb.lemma in listed("taking back a plan")

    def _between_parties(self, proposers: tuple[Told, ...], addressees: tuple[Told, ...]) -> bool:
        """Whether one party asks another, not a government its own people or a mayor the residents."""
        own = {t.actor.country for t in proposers}
        return bool(own - {None}) and any(
            a.kind is ActorKind.ORGANISATION or (a.kind is not ActorKind.UNNAMED and a.country is not None)
            for a in actors_of(addressees)
            if a.country is None or a.country not in own
        )

    def _passive(self, sentence: Sentence, verb: VerbGroup, entry: ProposingEntry) -> Put | None:
        """ "the ceasefire proposed by Washington", "a truce was proposed by France"."""
        document = self._document
        proposers = self._parties.agent(verb)
        noun = self._described(sentence, verb)
        if noun is None or not proposers:
            return None
        first, last = noun.first, max(verb.last, document.syntax.phrase_of(noun)[1])
        passive = verb.voice == "passive" and verb.form != "participle"
        end = document.syntax.phrase_of(noun)[1] if passive else max(noun.last, min(last, verb.first))
        quoted = document.quoted(document.tokens[first].start)
        if document.quoted(document.tokens[verb.head].start) != quoted:
            end = noun.last  # "the tanks had been “requested by our friends”"
        topic = topic_in(document, first, max(end, noun.last))
        if topic is None or (entry.role is ProposingRole.DONE and topic.kind not in _DECLARED):
            return None
        if topic.kind is ProposalKind.PRISONER_EXCHANGE and entry.lemma in listed("verbs of those between"):
            return None  # "swapped prisoners, mediated by the Emirates": carried out, and no idea of theirs
        return put(document, f"{entry.lemma.replace(' ', '-')}-by", first, max(end, noun.last), proposers=proposers)

    def _described(self, sentence: Sentence, verb: VerbGroup) -> NounGroup | None:
        if verb.voice == "passive" and verb.form != "participle":
            subject = self._document.syntax.subject_of(verb)
            return subject[0] if subject else None
        before = [n for n in self._document.syntax.noun_groups(sentence) if n.last <= verb.first and not n.temporal]
        for noun in reversed(before):
            if topic_in(self._document, noun.first, min(verb.first, noun.last + 1)) is not None:
                return noun if verb.first - noun.last <= 8 else None
        return None

    def _relative(self, sentence: Sentence, verb: VerbGroup, entry: ProposingEntry) -> Put | None:
        """ "the truce that Putin announced": the clause describes what is proposed."""
        found = described(self._document, verb)
        if found is None:
            return None
        first, last = described_range(self._document, found[0], verb)
        topic = topic_in(self._document, first, last)
        if topic is None or (entry.role is ProposingRole.DONE and topic.kind not in _DECLARED):
            return None
        rule = f"that-{entry.lemma.replace(' ', '-')}"
        return put(self._document, rule, first, last, proposers=self._parties.of(found[1]))

    # ---- nouns ----

    def _intends(self, noun: NounGroup, entry: ProposingEntry) -> bool:
        """ "its plans to join NATO": an intention of one's own rather than something for others to agree to."""
        document = self._document
        to = noun.last < len(document.tokens) and document.tokens[noun.last].lower == "to"
        plans = document.tokens[noun.head].lower == "plans"
        return entry.lemma == "plan" and (to or plans)

    def _only_answered(self, noun: NounGroup) -> bool:
        """ "an alternative to the U.S. plan", "amendments to it": what something else is put forward against."""
        word = self._document.word
        return word(noun.first - 1) == "to" and word(noun.first - 2) in listed("what is put against a plan")

    def _noun(self, sentence: Sentence, token: int, entry: ProposingEntry) -> Put | None:
        """ "Zelensky's offer to prolong the pause", "a U.S. proposal for a truce", "his call for talks"."""
        document = self._document
        noun = next((n for n in document.syntax.noun_groups(sentence) if n.first <= token < n.last), None)
        if noun is None or noun.head != token or self._only_answered(noun):
            return None
        first, last = phrase_around(document, noun)
        if noun.last + 1 < sentence.last and document.tag(noun.last + 1) == "VBG":  # "the importance of involving …"
            last = offer_end(document, noun.last + 1, sentence.last)
        proposers = self._parties.owner(noun)
        carried = noun.last < sentence.last and document.tokens[noun.last].lower in _CARRIES
        topic = topic_in(document, noun.first, max(last, noun.last))
        if topic is None or (self._intends(noun, entry) and (topic.vessel or topic.kind not in _BETWEEN)):
            return None
        if entry.answered:
            owned = noun.possessor is not None and bool(proposers)
            made = put(document, f"{entry.lemma}-of", first, last, proposers=proposers) if owned else None
            return made._replace(weak=True) if made is not None else None
        only_vessel = topic.vessel or topic.last <= noun.last
        if entry.lemma == "truce" and noun.possessor is None:
            return None
        if entry.sure:
            return put(document, f"{entry.lemma}-of", first, last, proposers=proposers) if proposers else None
        if not carried or only_vessel:
            return (
                put(document, f"{entry.lemma}-of", first, last, proposers=proposers)
                if proposers and topic.vessel
                else None
            )
        if entry.lemma == "need":
            proposers = ()  # a need of one's own is none; who stresses a need proposes
        proposers = proposers or self._parties.around(noun)
        start = noun.last + (1 if document.tokens[noun.last].lower in ("for", "of", "that") else 0)
        return put(document, f"{entry.lemma}-for", start, last, proposers=proposers) if proposers else None
