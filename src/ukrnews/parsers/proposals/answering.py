"""What parties answer: accepted, ready for, ruled out, has yet to respond."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ukrnews.lexicon.entries import StanceEntry, StanceFrame
from ukrnews.model import ActorKind, Condition, ConditionKind, ProposalKind, Stance
from ukrnews.parsers.actors import cast_of
from ukrnews.parsers.extents import before_day, offer_end
from ukrnews.parsers.proposals.answered import told_as_an_answer
from ukrnews.parsers.proposals.attendance import attendance
from ukrnews.parsers.proposals.conditional import BINDING, conditional
from ukrnews.parsers.proposals.contents import only_told, put
from ukrnews.parsers.proposals.drafts import Put, Reply
from ukrnews.parsers.proposals.implied import implied
from ukrnews.parsers.proposals.parties import Parties
from ukrnews.parsers.proposals.people import done_by_people, of_people
from ukrnews.parsers.proposals.relatives import described, described_range
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.told import Told
from ukrnews.parsers.topics import Topic, beside, topic_in
from ukrnews.reading.document import Document
from ukrnews.reading.sentences import Sentence
from ukrnews.reading.syntax import VerbGroup

_CLOSES = frozenset({",", ".", ";", "if", "unless", "until", "because", "but", "and", "”", '"', "as"})
_POINTERS = frozenset({"it", "this", "them", "such", "that", "these", "those"})
_REACH, _NEAR = 14, 11
_NOTHING = frozenset({",", ".", ";", "”", '"', "because", "—"})
_SUPPOSING = BINDING | {"if-term", "inside-deadline"}
_UNCERTAIN = frozenset({"if", "whether", "unless", "once", "until", "should"})
_ASKED = frozenset({"must", "should", "have to", "ought to", "may", "might", "be to"})


class Answering:
    """Finds the places where a party answers, with what it answers to."""

    def __init__(self, document: Document, parties: Parties, conditions: Sequence[Condition]) -> None:
        self._document, self._parties = document, parties
        self._conditions = conditions

    def __iter__(self) -> Iterator[Put]:
        for match in self._document.lexicon.matcher(StanceEntry, cased=False).find(
            self._document.tokens, lowered=self._document.lowered
        ):
            sentence = self._document.sentence_of_token(match.first)
            found = self._read(sentence, match.first, match.last, match.entries[0])
            if found is not None:
                yield found
        yield from implied(self._document, self._conditions)

    def _read(self, sentence: Sentence, first: int, last: int, entry: StanceEntry) -> Put | None:
        verb = self._verb(sentence, first, last)
        if self._ended(first):
            return None
        if entry.frame not in (StanceFrame.NONE, StanceFrame.ATTEND) and self._supposed(sentence, verb, first, last):
            return None
        stance = self._stance(sentence, verb, first, last, entry)
        if stance is None or self._parties.denied(first):
            return None
        if (
            verb is not None
            and first <= verb.head < last
            and not told_as_an_answer(self._document, self._parties, verb)
        ):
            return None
        if entry.frame is StanceFrame.NONE:
            return self._unanswered(sentence, verb, first, last, stance)
        if entry.frame is StanceFrame.ATTEND:
            return self._attends(sentence, verb, first, last)
        if entry.frame is StanceFrame.SUBJECT:
            return self._subject(sentence, verb, first, last, stance)
        return self._object(sentence, verb, first, last, entry, stance)

    def _ended(self, first: int) -> bool:
        """ "lift its veto on the loan": a refusal that is taken back, or is to be, answers nothing by itself."""
        document = self._document
        if not document.tag(first).startswith("NN"):
            return False
        noun = next(
            (n for n in document.syntax.noun_groups(document.sentence_of_token(first)) if n.head == first), None
        )
        ending = listed("ending a refusal")
        return noun is not None and any(
            v.last == noun.first and v.lemma in ending
            for v in document.syntax.verb_groups(document.sentence_of_token(first))
        )

    def _attends(self, sentence: Sentence, verb: VerbGroup | None, first: int, last: int) -> Put | None:
        """ "Moscow will not attend the summit", "refused to take part in the talks", "agreed to attend"."""
        document = self._document
        stance = attendance(document, sentence, first) if self._may_answer(sentence, first) else None
        own = next((v for v in document.syntax.verb_groups(sentence) if v.first <= first < v.last), None)
        if stance is None or own is None:
            return None
        actors = self._parties.subject(own)
        end = offer_end(document, last, sentence.last) if last < sentence.last else last
        topic = topic_in(document, last, min(end, last + _NEAR))
        if topic is not None and topic.kind is not ProposalKind.NEGOTIATIONS:
            return None
        if topic is None:
            bare = last >= sentence.last or document.tokens[last].lower in _CLOSES
            if not bare:
                return None
            return self._put("attend", first, last, actors, stance, (first, last), anaphor=True)
        return self._put("attend", last, end, actors, stance, (first, end), anaphor=False)

    def _may_answer(self, sentence: Sentence, first: int) -> bool:
        """Whether the words are neither asked nor the requirement of a condition."""
        document = self._document
        start = document.tokens[first].start
        return document.tokens[sentence.last - 1].text != "?" and not any(
            _supposes(c) and c.requirement.start <= start < c.requirement.end for c in self._conditions
        )

    def _unanswered(
        self, sentence: Sentence, verb: VerbGroup | None, first: int, last: int, stance: Stance
    ) -> Put | None:
        """ "has yet to respond", "has not responded to Putin's invitation": what is meant follows "to" or precedes."""
        document = self._document
        actors = self._actors(sentence, verb, first)
        made = self._put("no-answer", first, last, actors, stance, (first, last), anaphor=True)
        noun = next((n for n in document.syntax.noun_groups(sentence) if last < n.first <= last + 2), None)
        if made is None or noun is None or document.tokens[last].lower not in ("to", "on", "about"):
            return made
        end = offer_end(document, noun.first, sentence.last)
        topic = topic_in(document, noun.first, min(end, noun.first + _NEAR))
        if topic is not None and not topic.vessel:
            return self._put("no-answer-to", noun.first, end, actors, stance, (first, end), anaphor=False)
        return made._replace(proposers=self._parties.owner(noun))

    def _verb(self, sentence: Sentence, first: int, last: int) -> VerbGroup | None:
        """The verb group of the words, else the last finite one before them ("is ready for")."""
        verbs = self._document.syntax.verb_groups(sentence)
        own = next((v for v in verbs if first <= v.head < last), None)
        if own is not None and own.form != "infinitive":
            return own
        before = [v for v in verbs if v.first < last and v.form in ("finite", "gerund") and v is not own]
        if own is not None and (not before or own.first - before[-1].last > 3):
            return own
        return before[-1] if before else own

    def _supposed(self, sentence: Sentence, verb: VerbGroup | None, first: int, last: int) -> bool:
        """Whether the answer is only asked for or supposed: "must accept", "urged them to accept", "if they do"."""
        document = self._document
        if document.tokens[sentence.last - 1].text == "?":
            return True
        start = document.tokens[first].start
        if any(_supposes(c) and c.requirement.start <= start < c.requirement.end for c in self._conditions):
            return True
        if verb is None:
            return False
        if self._for_another(sentence, verb, first, last):
            return True
        own = first <= verb.head < last
        clause = document.syntax.clause_of(verb)
        marker = "" if clause is None or clause.marker is None else document.tokens[clause.marker].lower
        if marker in _UNCERTAIN and own:
            return True
        if own and verb.form == "gerund":
            return document.word(verb.first - 1) not in (",", "is", "are", "was", "were", "both", "sides")
        if not own or first < verb.first:
            return False
        ordered = document.tag(verb.head) == "VB" and len(verb.parts) == 1
        return ordered or verb.form == "infinitive" or verb.modal in _ASKED

    def _for_another(self, sentence: Sentence, verb: VerbGroup, first: int, last: int) -> bool:
        """ "gave Putin 50 days to agree", "persuaded Kyiv to accept": what is not the subject's to answer."""
        syntax = self._document.syntax
        own = next((v for v in syntax.verb_groups(sentence) if first <= v.head < last), None)
        if own is None or own.form != "infinitive" or own.first <= verb.last:
            return False
        between = [n for n in syntax.noun_groups(sentence) if verb.last <= n.first < own.first]
        cast = cast_of(self._document)
        bare = [n for n in between if n.preposition is None]
        return any(cast.names_in(n.first, n.last) or cast.actor_of(n) is not None for n in bare)

    def _stance(
        self, sentence: Sentence, verb: VerbGroup | None, first: int, last: int, entry: StanceEntry
    ) -> Stance | None:
        tokens = self._document.tokens
        words = {tokens[i].lower for i in range(first, last)}
        inside = bool(words & {"not", "never", "no", "n't"})
        before = tokens[first - 1].lower if first > sentence.first else ""
        negated = (verb is not None and verb.negated and verb.first <= first < verb.last + 3) or before in (
            "not",
            "never",
            "n't",
            "no",
            "nor",
        )
        if not negated or inside:
            return entry.stance
        if before == "no" and any(
            self._document.word(i) == "there" for i in range(max(sentence.first, first - 5), first)
        ):
            return None  # "there was no agreement": nobody's answer
        if entry.stance is Stance.ACCEPT and self._not_yet(verb):
            return Stance.UNDECIDED
        return entry.opposite

    def _not_yet(self, verb: VerbGroup | None) -> bool:
        """ "has not yet agreed" leaves it open; "has not agreed" and "did not agree" do not."""
        if verb is None or not (verb.perfect and verb.negated):
            return False
        return any(self._document.word(i) == "yet" for i in range(verb.first, verb.last))

    def _object(
        self, sentence: Sentence, verb: VerbGroup | None, first: int, last: int, entry: StanceEntry, stance: Stance
    ) -> Put | None:
        document = self._document
        described = self._described(sentence, verb, first, last)
        if described is not None:
            start, end = described
        elif not self._has_object(verb, first, last):
            return None
        else:
            start = last
            start = self._object_start(sentence, last)
            if start >= sentence.last:
                return None
            if last - first == 1 and document.tokens[last].lower in _NOTHING and stance is not Stance.UNDECIDED:
                return self._bare(sentence, verb, first, last, stance)
            end = before_day(document, start, offer_end(document, start, sentence.last))
            if verb is not None and verb.negated:
                end = next((i for i in range(start + 1, end) if document.word(i) == "without"), end)
        reach = _REACH if document.tokens[max(start - 1, last - 1)].lower == "to" else _NEAR
        topic = topic_in(document, start, min(end, start + reach))
        if topic is None and last - first > 1 and topic_in(document, last - 1, last) is not None:
            start, topic = last - 1, topic_in(document, last - 1, last)
        pointer = not entry.kinds and start < end and document.tokens[start].lower in _POINTERS and end - start <= 3
        if (topic is None and not pointer) or (topic is not None and beside(document, start, topic)):
            return None
        if entry.stance is Stance.UNDECIDED and self._taken_as(start, end, sentence):
            return None
        if topic is not None and entry.kinds and topic.kind not in entry.kinds:
            return None
        if topic is not None and (only_told(document, start, topic) or self._any_at_all(verb, start, topic)):
            return None
        if entry.name == "agree" and not self._agrees(last, end):
            return None
        actors = self._actors(sentence, verb, first)
        anaphor = pointer and topic is None
        made = self._put(f"{entry.name.replace(' ', '-')}", start, end, actors, stance, (first, end), anaphor=anaphor)
        weak = entry.name == "welcome" or self._own_step(verb, last)
        return made._replace(weak=weak) if made is not None else None

    def _any_at_all(self, verb: VerbGroup | None, start: int, topic: Topic) -> bool:
        """ "will not sign any agreement without guarantees": no agreement is on the table."""
        return verb is not None and verb.negated and topic.vessel and self._document.word(start) == "any"

    def _own_step(self, verb: VerbGroup | None, last: int) -> bool:
        """ "is considering sending tanks": what a party weighs doing itself, unless somebody has asked it to."""
        weighing = listed("weighing one's own step")
        return verb is not None and verb.lemma in weighing and self._document.tag(last) == "VBG"

    def _taken_as(self, start: int, end: int, sentence: Sentence) -> bool:
        """ "will consider any troops as a target": an opinion, not a weighing."""
        return any(self._document.tokens[i].lower == "as" for i in range(start, min(end + 1, sentence.last)))

    def _object_start(self, sentence: Sentence, last: int) -> int:
        """Where the object starts: adverbs, dates and a preposition passed over ("agreed on Thursday to …")."""
        document = self._document
        dates = {d.first: d.last for d in document.dates_in(last, last + 4)}
        start = last
        while start < sentence.last:
            if start in dates:
                start = dates[start]
            elif document.tag(start) == "RB" or document.tokens[start].lower in (
                "on",
                "to",
                "with",
                "that",
                "in",
                "principle",
                "for",
                "“",
                "”",
                "‘",
                "’",
                '"',
            ):
                start += 1
            else:
                break
        return start

    def _bare(self, sentence: Sentence, verb: VerbGroup | None, first: int, last: int, stance: Stance) -> Put | None:
        """ "We refused, because …", "Kyiv agreed.": the latest proposal is meant."""
        if verb is None or verb.form != "finite" or verb.voice == "passive" or verb.negated:
            return None
        clause = self._document.syntax.clause_of(verb)
        if clause is None or clause.kind == "relative" or self._document.tokens[clause.first].lower == "that":
            return None
        return self._put("bare", first, last, self._actors(sentence, verb, first), stance, (first, last), anaphor=True)

    def _has_object(self, verb: VerbGroup | None, first: int, last: int) -> bool:
        """Whether the words are a verb with something after it, or words of another kind ("ready for"): not a particle
        ("beaten back"), not a passive ("was rejected")."""
        if last - first > 1:
            return verb is None or not (verb.voice == "passive" and first <= verb.head < last)
        if verb is None or verb.head != first:
            return False
        return verb.voice != "passive" or self._misread(verb, last)

    def _misread(self, verb: VerbGroup, last: int) -> bool:
        """A bare past form taken for a participle: a subject stands before it and no "by" after it."""
        subject = self._document.syntax.subject_of(verb)
        by = last < len(self._document.tokens) and self._document.tokens[last].lower == "by"
        close = bool(subject) and (subject[-1].last == verb.first or self._parties.takes_object(verb))
        return verb.form == "participle" and not by and close

    def _agrees(self, start: int, end: int) -> bool:
        """ "agreed to free …", "agreed on Friday to a truce": a "to" follows, dates and adverbs aside."""
        return any(self._document.tokens[i].lower == "to" for i in range(start, min(start + 6, end)))

    def _described(self, sentence: Sentence, verb: VerbGroup | None, first: int, last: int) -> tuple[int, int] | None:
        """ "a ceasefire that Moscow has rejected", "the plan was rejected by Moscow": what stands before the verb."""
        if verb is None or not first <= verb.head < last:
            return None
        if verb.voice == "passive":
            subject = self._document.syntax.subject_of(verb)
            if not subject or subject[0].first >= verb.first or not self._parties.agent(verb):
                return None
            return self._document.syntax.phrase_of(subject[0])
        found = described(self._document, verb)
        return None if found is None else described_range(self._document, found[0], verb)

    def _subject(self, sentence: Sentence, verb: VerbGroup | None, first: int, last: int, stance: Stance) -> Put | None:
        """ "the plan is unacceptable, he said"."""
        if verb is None:
            return None
        subject = self._document.syntax.subject_of(verb)
        if not subject or subject[0].first >= first:
            return None
        start, end = self._document.syntax.phrase_of(subject[0])
        pointer = self._document.tokens[start].lower in _POINTERS
        if topic_in(self._document, start, end) is None and not pointer:
            return None
        return self._put(
            "called",
            start,
            end,
            self._parties.speakers(first),
            stance,
            (start, last),
            anaphor=pointer and end - start <= 2,
        )

    def _actors(self, sentence: Sentence, verb: VerbGroup | None, first: int) -> tuple[Told, ...]:
        """Who answers: the verb's subject, a possessor before a noun of answering, else whoever speaks."""
        document = self._document
        noun = next((n for n in document.syntax.noun_groups(sentence) if n.first <= first < n.last), None)
        if noun is not None:
            owner = self._parties.owner(noun)
            if owner:
                return owner
        if verb is not None:
            found = (
                self._parties.agent(verb)
                if verb.voice == "passive" and verb.head == first
                else self._parties.subject(verb)
            )
            if found or done_by_people(document, verb):
                return found
        return self._parties.speakers(first) or self._parties.just_before(sentence, first)

    def _people_to_come(self, told: Told, first: int) -> bool:
        """ "approved by our citizens", "voters would reject": no party's answer, and none where no vote was held."""
        if told.actor.kind not in (ActorKind.UNNAMED, ActorKind.GROUP) or not of_people(self._document, told):
            return False
        sentence = self._document.sentence_of_token(first)
        verbs = [v for v in self._document.syntax.verb_groups(sentence) if v.last > first or v.voice == "passive"]
        return any(v.modal is not None or v.form == "infinitive" or v.tense in ("future", "present") for v in verbs)

    def _put(
        self,
        rule: str,
        start: int,
        end: int,
        actors: tuple[Told, ...],
        stance: Stance,
        carried: tuple[int, int],
        *,
        anaphor: bool,
    ) -> Put | None:
        actors = tuple(one for one in actors if not self._people_to_come(one, carried[0]))
        if not actors:
            return None
        first, last = min(carried[0], start), max(carried[1], end)
        stance = conditional(self._document, self._conditions, stance, first, last)
        replies = tuple(Reply(one, stance, first, last) for one in actors)
        made = put(self._document, rule, start, end, replies=replies)
        return made._replace(topic=None, definite=True) if made is not None and anaphor else made


def _supposes(condition: Condition) -> bool:
    """Whether what the condition requires is not told as done: "if Kyiv accepts", "must be accepted by citizens"."""
    return condition.rule in _SUPPOSING or condition.kind is ConditionKind.DEMAND
