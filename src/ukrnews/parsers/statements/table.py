"""The rules of the statement parser in the order in which they are tried."""

from __future__ import annotations

from ukrnews.parsers.cards import Table
from ukrnews.parsers.statements.antecedents import (
    noted_again,
    passive,
    passive_clause,
    passive_complement,
    passive_this,
    relative,
    relative_complement,
    relative_object,
)
from ukrnews.parsers.statements.attributions import according_to, apposed, inserted, this_according_to, without_comma
from ukrnews.parsers.statements.called_again import named_after, same_official
from ukrnews.parsers.statements.clause_frames import (
    bare_clause,
    colon,
    if_clause,
    question,
    quote,
    same_again,
    source_after_verb,
    that_clause,
    told_clause,
)
from ukrnews.parsers.statements.continuity import (
    body_goes_on,
    nearer_speaker,
    not_addressee,
    not_dead,
    noting_goes_on,
    same_paper,
    scolded,
    speaker_before,
    speaker_goes_on,
)
from ukrnews.parsers.statements.frames import (
    infinitive,
    object_as,
    object_complement,
    object_for,
    object_of_talk,
    opponent,
    person_for,
    person_of,
    person_to,
    plain_object,
    prepositional,
    somebody_doing,
)
from ukrnews.parsers.statements.nominal import noun_alone, noun_with_verb
from ukrnews.parsers.statements.other_sentences import paragraph_after, quotation_before, quotation_next, said_this
from ukrnews.parsers.statements.owners import quotation_alone, quotation_goes_on, told_later
from ukrnews.parsers.statements.signed import (
    colon_name,
    dash_name,
    headline_after_name,
    headline_before_name,
    labelled,
    name_after_colon,
)

RULES = Table(
    "statements",
    "statement",
    (
        # a preposition and a source
        this_according_to,
        according_to,
        without_comma,
        # a verb whose words stand around it or before it
        inserted,
        apposed,
        relative,
        passive_clause,
        noted_again,
        passive_this,
        passive_complement,
        passive,
        relative_complement,
        relative_object,
        said_this,
        source_after_verb,
        # what completes a verb, the most telling first
        quote,
        colon,
        that_clause,
        if_clause,
        question,
        same_again,
        person_to,
        person_of,
        infinitive,
        person_for,
        somebody_doing,
        object_as,
        object_complement,
        prepositional,
        told_clause,
        bare_clause,
        object_for,
        opponent,
        plain_object,
        object_of_talk,
        # a verb without all that, beside a quotation
        quotation_next,
        quotation_before,
        paragraph_after,
        # a noun
        noun_with_verb,
        noun_alone,
        # a quotation or a headline and a name
        name_after_colon,
        colon_name,
        labelled,
        dash_name,
        quotation_alone,
        headline_after_name,
        headline_before_name,
    ),
)
"""What makes each of them look: a complement that the lexicon's verb takes ("clause", "object"), "verb" for any verb,
"passive", "insertion", "according", "noun", "quotation", "line". The first that reads it decides."""

CARRYING = Table(
    "statements",
    None,
    (
        same_paper,
        noting_goes_on,
        same_official,
        not_addressee,
        scolded,
        speaker_goes_on,
        nearer_speaker,
        body_goes_on,
        not_dead,
        speaker_before,
        told_later,
        quotation_goes_on,
        named_after,
    ),
)
"""Who "he" is where he speaks, and whose a quotation is that has no cue of its own."""
