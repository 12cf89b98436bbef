"""Parsers: from a Document to findings, and the Pipeline that orders them."""

from ukrnews.parsers.actors import ActorParser, Cast, cast_of
from ukrnews.parsers.conditions import ConditionParser
from ukrnews.parsers.findings import Findings
from ukrnews.parsers.incidents import IncidentParser
from ukrnews.parsers.pipeline import Link, Parser, Pipeline, PluginError, Step
from ukrnews.parsers.places import PlaceMap, PlaceParser, places_of
from ukrnews.parsers.proposals import ProposalParser
from ukrnews.parsers.statements import StatementParser

__all__ = [
    "ActorParser",
    "Cast",
    "ConditionParser",
    "Findings",
    "IncidentParser",
    "Link",
    "Parser",
    "Pipeline",
    "PlaceMap",
    "PlaceParser",
    "PluginError",
    "ProposalParser",
    "StatementParser",
    "Step",
    "cast_of",
    "places_of",
]
