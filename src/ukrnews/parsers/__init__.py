"""Parsers: from a Document to findings, and the Pipeline that orders them."""

from ukrnews.parsers.actors import ActorParser
from ukrnews.parsers.conditions import ConditionParser
from ukrnews.parsers.findings import Findings
from ukrnews.parsers.incidents import IncidentParser
from ukrnews.parsers.pipeline import Pipeline, Step
from ukrnews.parsers.places import PlaceParser
from ukrnews.parsers.proposals import ProposalParser
from ukrnews.parsers.statements import StatementParser

__all__ = [
    "ActorParser",
    "ConditionParser",
    "Findings",
    "IncidentParser",
    "Pipeline",
    "PlaceParser",
    "ProposalParser",
    "StatementParser",
    "Step",
]
