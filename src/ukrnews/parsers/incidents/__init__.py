"""What happened where to whom: strikes, shelling, clashes, blasts, captures, interceptions, detentions."""

from ukrnews.parsers.incidents.parser import IncidentParser

__all__ = ["IncidentParser"]
