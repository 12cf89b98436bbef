"""A proposal ledger: what was proposed on which day and how each party answered, from several days of articles.

    python examples/proposal_ledger.py [KIND] FILE...

KIND is a kind of proposal such as ceasefire; without it all are listed.
"""

from __future__ import annotations

import sys
from pathlib import Path

from dated import articles

from ukrnews import ProposalKind, parse_many

SIGNS = {"accept": "+", "accept_with_conditions": "±", "reject": "-", "undecided": "?"}


def main(arguments: list[str]) -> None:
    kinds = {kind.value for kind in ProposalKind}
    wanted = {arguments.pop(0)} if arguments and arguments[0] in kinds else kinds
    for report in parse_many(articles(map(Path, arguments))):
        for proposal in report.proposals:
            if proposal.kind.value in wanted:
                proposers = ", ".join(actor.name for actor in proposal.proposers) or "-"
                print(report.article.published, proposal.kind.value, proposers, f"“{proposal.content.text}”", sep=" | ")
                for response in proposal.responses:
                    print("   ", SIGNS[response.stance.value], response.actor.name)
                for term in proposal.terms:
                    print("    if", term.requirement.text)


if __name__ == "__main__":
    main(sys.argv[1:])
