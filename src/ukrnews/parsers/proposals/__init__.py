"""Proposals: what is put forward, by whom, and who answers what."""

from ukrnews.parsers.proposals.linking import link_terms
from ukrnews.parsers.proposals.parser import ProposalParser

__all__ = ["ProposalParser", "link_terms"]
