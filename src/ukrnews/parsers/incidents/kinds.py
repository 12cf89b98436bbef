"""What kind of incident a word and its arguments make."""

from __future__ import annotations

from ukrnews.lexicon.entries import AttackEntry
from ukrnews.model import IncidentKind
from ukrnews.parsers.incidents.roles import Roles
from ukrnews.parsers.incidents.table import KINDS
from ukrnews.parsers.view import View


def kind_of(view: View, entry: AttackEntry, roles: Roles) -> IncidentKind:
    """The kind that the arguments make of the word: "attacked near Lyman" is a ground attack, "attacked with
    drones" a strike.
    """
    for card in KINDS.of(view.document).looking_at(frozenset({entry.part})):
        kind: IncidentKind | None = card(view, entry, roles)
        if kind is not None:
            return kind
    return entry.kind
