"""The sieves in the order in which they are tried."""

from __future__ import annotations

from ukrnews.parsers.actors.sieves.bodies import body_again, medium, state_body
from ukrnews.parsers.actors.sieves.definite import name_beside, name_inside, same_kind, same_person, same_word
from ukrnews.parsers.actors.sieves.names import name, team
from ukrnews.parsers.actors.sieves.offices import role_before, role_later, role_soon
from ukrnews.parsers.actors.sieves.papers import author_before, author_named, issuers
from ukrnews.parsers.actors.sieves.pronouns import he_named, he_unnamed, it, they
from ukrnews.parsers.actors.sieves.several import both_sides, joined, listed_sides, narrators, pair, we
from ukrnews.parsers.actors.sieves.unlisted import new_body, own_words
from ukrnews.parsers.cards import Table

SEVERAL = Table("actors", None, (we, joined, listed_sides, pair, narrators, both_sides, issuers))
"""Those that find several for one group."""
ONE = Table(
    "actors",
    None,
    (
        he_named,
        he_unnamed,
        it,
        they,
        team,
        name,
        medium,
        body_again,
        state_body,
        name_inside,
        name_beside,
        same_word,
        same_kind,
        same_person,
        role_before,
        role_later,
        role_soon,
        author_named,
        author_before,
        own_words,
        new_body,
    ),
)
"""Those that find one, where those do not."""
