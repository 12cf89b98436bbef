"""Findings in the standards of event data: PLOVER with CAMEO codes, and the shape of ACLED's rows."""

from ukrnews.formats.events.acled import AcledRow, to_acled, write_acled
from ukrnews.formats.events.coding import Coded
from ukrnews.formats.events.plover import to_plover
from ukrnews.formats.events.plover_record import Entity, Location, PloverRecord

__all__ = [
    "AcledRow",
    "Coded",
    "Entity",
    "Location",
    "PloverRecord",
    "to_acled",
    "to_plover",
    "write_acled",
]
