"""What can be found: typed, frozen values, each pointing at the characters that it was read from."""

from ukrnews.model.actor import Actor, ActorKind
from ukrnews.model.article import Article
from ukrnews.model.condition import Condition, ConditionKind
from ukrnews.model.count import Count
from ukrnews.model.finding import Finding, finding_types
from ukrnews.model.ground import Ground, How
from ukrnews.model.incident import Incident, IncidentKind
from ukrnews.model.mention import Mention
from ukrnews.model.place import Place, PlaceKind
from ukrnews.model.proposal import Proposal, ProposalKind, Status
from ukrnews.model.report import Report
from ukrnews.model.response import Response, Stance
from ukrnews.model.span import Span
from ukrnews.model.statement import Act, Form, Statement
from ukrnews.model.weapon import Weapon, WeaponKind
from ukrnews.model.when import Precision, When

__all__ = [
    "Act",
    "Actor",
    "ActorKind",
    "Article",
    "Condition",
    "ConditionKind",
    "Count",
    "Finding",
    "Form",
    "Ground",
    "How",
    "Incident",
    "IncidentKind",
    "Mention",
    "Place",
    "PlaceKind",
    "Precision",
    "Proposal",
    "ProposalKind",
    "Report",
    "Response",
    "Span",
    "Stance",
    "Statement",
    "Status",
    "Weapon",
    "WeaponKind",
    "When",
    "finding_types",
]
