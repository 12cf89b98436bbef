"""What is annotated: the sorts of marks and the values that each may have beside it."""

from __future__ import annotations

from enum import Enum

import attrs

from ukrnews.model import Act, ConditionKind, Form, IncidentKind, ProposalKind


@attrs.frozen
class Field:
    """One value of a mark: its name in gold files, the words to choose from (none: free text), how many it holds."""

    name: str
    choices: tuple[str, ...] = ()
    many: bool = False


def _one_of(name: str, kinds: type[Enum]) -> Field:
    return Field(name, tuple(str(kind.value) for kind in kinds))


FIELDS: dict[str, tuple[Field, ...]] = {
    "Statement": (
        _one_of("act", Act),
        _one_of("form", Form),
        Field("speakers", many=True),
        Field("cue"),
        Field("addressee"),
    ),
    "Incident": (
        _one_of("kind", IncidentKind),
        Field("weapons", many=True),
        Field("perpetrators", many=True),
        Field("places", many=True),
        Field("date"),
        Field("killed"),
        Field("injured"),
        Field("attributed_to", many=True),
        Field("denied_by", many=True),
    ),
    "Proposal": (
        _one_of("kind", ProposalKind),
        Field("proposers", many=True),
        Field("duration"),
        Field("responses", many=True),
    ),
    "Condition": (_one_of("kind", ConditionKind), Field("holders", many=True)),
}
"""The sorts of marks and their fields; the first is the one that tells the mark's own sort, its act or kind."""


def main_field(label: str) -> Field:
    """The field that tells what sort of statement, incident, proposal or condition it is."""
    return FIELDS[label][0]
