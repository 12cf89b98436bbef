"""Who told what a report tells under no source of its own: "This was announced by the governor", "Source: the army"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from ukrnews.model import Actor, ActorKind, Statement
from ukrnews.parsers.actors import cast_of
from ukrnews.parsers.cards import Table, rule
from ukrnews.parsers.incidents.event import Event
from ukrnews.parsers.incidents.party import Party
from ukrnews.parsers.incidents.sides import named_party
from ukrnews.parsers.incidents.story import Story
from ukrnews.parsers.incidents.wordlists import listed
from ukrnews.parsers.statements.details import is_outlet
from ukrnews.reading.sentences import Sentence

_THIS = frozenset({"it", "that", "this"})
_LABEL = 2
"""Words of "Source:"."""
_OPENING = 3
"""Words that may open a line on the source: "The relevant statement"."""
_SHORT = 40
"""Words of such a line."""
_BULLETIN = 15
"""Paragraphs to which the source of a bulletin on attacks reaches."""
_LEAD = 4
"""Paragraphs from the top in which a report names its source."""
_REACH = 4
"""Paragraphs to which that reaches."""


def name_sources(story: Story) -> None:
    """Write into the events who told them, where another sentence than theirs says so."""
    for name in TELLERS.of(story.document):
        name(story)


@rule("announced-source")
def announced(story: Story) -> None:
    """The source that a sentence on "this" gives to all that was told before it, and after it until somebody else
    speaks, under no other source."""
    for statement in story.statements if story.events else ():
        at = _where_announced(story, statement)
        if at is not None and not _others_before(story, at):
            _give(story, at, story.sources.speakers(statement))


@rule("labelled-source")
def labelled(story: Story) -> None:
    """The source of a line "Source: the General Staff", of what is told before and after it under no other."""
    document = story.document
    if not story.events or listed("labels of a source").isdisjoint(document.lowered):
        return
    for sentence in document.sentences:
        if sentence.paragraph > _LEAD:
            return
        source = _after_label(story, sentence)
        if source is not None:
            _give(story, sentence, [source])


@rule("credited-source")
def credited(story: Story) -> None:
    """The body by which a line of the lead says that all of it was given out: "The statement was made by the General
    Staff"."""
    document = story.document
    if all(e.attributed or e.denied for e in story.events) or listed("words for a report").isdisjoint(document.lowered):
        return
    for sentence in document.sentences:
        if sentence.paragraph > _LEAD:
            return
        source = _credited_in(story, sentence)
        if source is not None and not _others_before(story, sentence):
            _give(story, sentence, [source])
            return


def _credited_in(story: Story, sentence: Sentence) -> Party | None:
    """Whom a short sentence that opens with a word for a report names after "by"."""
    document = story.document
    opening = {document.word(i) for i in range(sentence.first, min(sentence.first + _OPENING, sentence.last))}
    if sentence.last - sentence.first > _SHORT or opening.isdisjoint(listed("words for a report")):
        return None
    for noun in document.syntax.noun_groups(sentence):
        actor = (
            cast_of(document).actor_of(noun) if noun.preposition and document.word(noun.preposition) == "by" else None
        )
        if actor is not None and actor.kind is ActorKind.ORGANISATION and not is_outlet(document, actor):
            return named_party(document, actor, noun.first, document.syntax.phrase_of(noun)[1])
    return None


@rule("flanked-source")
def flanked(story: Story) -> None:
    """The source of the sentence before, where the one after is his, too: "He said two were hurt. A drone hit a bus. He
    added that …"."""
    spoken: dict[int, list[Statement]] = {}
    sentences = story.document.sentences
    for event in story.events:
        if event.attributed or event.denied or event.background or not _has_neighbours(sentences, event.sentence):
            continue
        spoken = spoken or _by_sentence(story)
        before, here, after = (spoken.get(event.sentence + step, []) for step in (-1, 0, 1))
        if before and after and not here and before[-1].speakers == after[0].speakers:
            event.attributed = story.sources.speakers(before[-1])


@rule("bulletin-source")
def of_bulletin(story: Story) -> None:
    """Who tells a bulletin on a place or a front: the head of a region or a service that speaks before the event and
    after it, or that alone speaks in the report."""
    untold = [e for e in story.events if not (e.attributed or e.denied or e.background)]
    spoken = _by_sentence(story) if untold else {}
    told = sorted(at for at, statements in spoken.items() if not _by_outlet(story, statements[0]))
    tellers = {at: spoken[at][0].speakers for at in told}
    alone = len(told) > 1 and len(set(tellers.values())) == 1
    for event in untold:
        near = [at for at in told if _is_near(story, event, at)]
        around = [*[at for at in near if at <= event.sentence][-1:], *[at for at in near if at >= event.sentence][:1]]
        one = len({tellers[at] for at in around}) == 1 and (alone or len(around) > 1)
        if one and _tells_of_attacks(tellers[around[0]]) and not _turns_back(story, _sentence_of(story, event)):
            event.attributed = story.sources.speakers(spoken[around[0]][0])


def _by_outlet(story: Story, statement: Statement) -> bool:
    return is_outlet(story.document, statement.speakers[0])


def _sentence_of(story: Story, event: Event) -> Sentence:
    return story.document.sentences[event.sentence]


def _is_near(story: Story, event: Event, at: int) -> bool:
    """Whether the sentence stands in a paragraph not far from the event's."""
    return abs(story.document.sentences[at].paragraph - event.paragraph) <= _REACH


def _tells_of_attacks(speakers: Sequence[Actor]) -> bool:
    """The head of a region or town, a service or staff that reports attacks."""
    if len(speakers) != 1:
        return False
    words = f"{speakers[0].role or ''} {speakers[0].name}".lower().split()
    return not (listed("heads of places") | listed("bodies that report attacks")).isdisjoint(words)


def _has_neighbours(sentences: Sequence[Sentence], at: int) -> bool:
    """Whether a sentence of its paragraph stands before it and after it."""
    around = sentences[max(0, at - 1) : at + 2]
    return len(around) == 3 and len({s.paragraph for s in around}) == 1


def _by_sentence(story: Story) -> dict[int, list[Statement]]:
    """The statements by the sentence in which they begin."""
    found: dict[int, list[Statement]] = {}
    for statement in story.statements:
        if statement.speakers and not statement.negated:
            at = story.document.token_at(statement.content[0].start)
            found.setdefault(story.document.sentence_of_token(at).index, []).append(statement)
    return found


def _give(story: Story, at: Sentence, sources: list[Party]) -> None:
    for event in (*_told_before(story, at), *_told_after(story, at, sources)):
        if not event.denied:
            event.attributed = event.attributed or list(sources)


def _told_before(story: Story, at: Sentence) -> list[Event]:
    """What the paragraph tells before the sentence; where it opens a paragraph, what that before it tells."""
    sentences = story.document.sentences
    opens = not at.index or sentences[at.index - 1].paragraph != at.paragraph
    told = [s.index for s in sentences[: at.index] if s.paragraph == at.paragraph - opens]
    return [e for e in story.events if any(e.told_in(index) for index in told)]


def _others_before(story: Story, at: Sentence) -> bool:
    """Whether the paragraph has sources of its own."""
    return any(e.attributed or e.denied for e in _told_before(story, at) if e.sentence < at.index - 1)


def _told_after(story: Story, at: Sentence, sources: Sequence[Party]) -> Iterator[Event]:
    """What a report tells further down, up to where somebody else speaks or other news begin."""
    if at.paragraph > _LEAD:
        return
    actors = {s.actor for s in sources}
    others = [s for s in story.statements if s.speakers and not actors.intersection(s.speakers)]
    others = [s for s in others if not _by_outlet(story, s)]
    reach = _BULLETIN if _tells_of_attacks([s.actor for s in sources]) else _REACH
    starts = (story.document.token_at(s.content[0].start) for s in others if s.content[0].start > at.end)
    end = min(starts, default=len(story.document.tokens))
    for sentence in story.document.sentences[at.index + 1 :]:
        if sentence.paragraph > at.paragraph + reach or sentence.last > end or _turns_back(story, sentence):
            return
        yield from (e for e in story.by_paragraph.get(sentence.paragraph, ()) if e.sentence == sentence.index)


def _turns_back(story: Story, sentence: Sentence) -> bool:
    """ "As reported, …", "Earlier, …", or what a heading "Recall" stands over: old news."""
    before = story.document.sentences[sentence.index - 1] if sentence.index else sentence
    headed = before.paragraph != sentence.paragraph and before.last - before.first <= _LABEL
    return any(
        story.document.words(s.first, min(s.last, s.first + 3))
        .lower()
        .startswith(tuple(listed("openings of old news")))
        for s in ((sentence, before) if headed else (sentence,))
    )


def _where_announced(story: Story, statement: Statement) -> Sentence | None:
    """The sentence that begins with "this" and says who told the one before."""
    if statement.cue is None or statement.negated or statement.content[0].start > statement.cue.start:
        return None
    document = story.document
    sentence = document.sentence_of_token(document.token_at(statement.cue.start))
    if document.tokens[sentence.first].lower not in _THIS:
        return None
    return sentence if statement.content[0].end <= document.tokens[sentence.first].start else None


def _after_label(story: Story, sentence: Sentence) -> Party | None:
    """Whom the words after "Source:" name, no newspaper."""
    document = story.document
    if document.word(sentence.first) not in listed("labels of a source") or document.word(sentence.first + 1) != ":":
        return None
    nouns = (n for n in document.syntax.noun_groups(sentence) if n.first >= sentence.first + _LABEL)
    noun = next(nouns, None)
    actor = cast_of(document).actor_of(noun) if noun is not None else None
    if noun is None or actor is None or is_outlet(document, actor):
        return None
    return named_party(document, actor, noun.first, noun.last)


TELLERS = Table("incidents", None, (announced, labelled, credited, flanked, of_bulletin))

announced.finds(
    "<Drones {hit} a market in [Sumy]>. Fires broke out there. Roads were shut. This was announced by the governor, "
    "[Oleh Hryhorov]."
)
announced.finds(
    "A market in Sumy burned.⏎This was announced by the mayor, [Artem Kobzar].⏎<A missile {hit} a bus in [Konotop]>."
)
announced.passes_by(
    "Drones hit a market in Sumy, the mayor said. Fires broke out there. Roads were shut. This was announced by the "
    "governor.",
    "Drones hit Odesa, the mayor said. Missiles hit Reni. The port burned. This was told by the navy.",
)

announced.passes_by(
    "Drones hit a market in Sumy, the mayor said. Fires broke out there. A missile hit a bus in Konotop. Roads were "
    "shut. This was announced by the governor."
)

labelled.finds("<Drones {hit} a market in [Sumy]>.⏎Source: [Oleh Hryhorov], head of the region, on Telegram.")
labelled.passes_by("Drones hit a market in Sumy.⏎Source: Reuters.")

credited.finds(
    "A market in Sumy burned.⏎Such a statement was made by [Ukraine’s General Staff].⏎"
    "<A missile {hit} a bus in [Konotop]>."
)
credited.passes_by(
    "A market in Sumy burned.⏎The order was made by Ukraine’s General Staff.⏎A missile hit a bus in Konotop."
)

flanked.finds(
    "[Oleh Hryhorov] said the night was hard. <A drone {hit} a bus in [Konotop]>. He added that a house had burned."
)
flanked.passes_by(
    "Oleh Hryhorov said the night was hard. A drone hit a bus in Konotop. The mayor added that a house burned."
)

of_bulletin.finds(
    "[Oleh Hryhorov], the head of the Sumy region, said a house in Romny had burned.⏎"
    "<A drone {hit} a bus in [Konotop]>.⏎Hryhorov added that roads were shut."
)
of_bulletin.finds(
    "Oleh Hryhorov, the governor of Sumy region, said the night was hard.⏎[Hryhorov] added that roads were shut.⏎"
    "<A drone {hit} a bus in [Konotop]>."
)
of_bulletin.passes_by(
    "Oleh Hryhorov, the governor of Sumy region, said a house in Romny had burned.⏎A drone hit a bus in Konotop.⏎"
    "The mayor added that roads were shut."
)
of_bulletin.passes_by(
    "Oleh Hryhorov, an economist, said a house in Romny had burned.⏎A drone hit a bus in Konotop.⏎"
    "Hryhorov added that roads were shut."
)
of_bulletin.passes_by(
    "Oleh Hryhorov, the governor of Sumy region, said the night was hard.⏎Hryhorov added that roads were shut.⏎Recall⏎"
    "A drone hit a bus in Konotop."
)
of_bulletin.finds(
    "[Oleh Hryhorov], the head of the Sumy region, said a house in Romny had burned.⏎Reuters reported that roads were "
    "shut.⏎<A drone {hit} a bus in [Konotop]>.⏎Hryhorov added that trains were late."
)
