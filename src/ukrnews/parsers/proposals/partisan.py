"""Whether what was found is put forward between the parties of the war, or is some plan of some house."""

from __future__ import annotations

from collections.abc import Sequence

from ukrnews.lexicon.entries import Sense
from ukrnews.model import Actor, ActorKind, ProposalKind, Response
from ukrnews.parsers.actors import cast_of
from ukrnews.parsers.conditions.signs import lemmas_of
from ukrnews.parsers.proposals.group import Group
from ukrnews.parsers.proposals.wordlists import listed
from ukrnews.parsers.topics import topics_in
from ukrnews.reading.document import Document

_NOBODY = frozenset({ActorKind.UNNAMED, ActorKind.GROUP})


def between_parties(document: Document, group: Group, proposers: Sequence[Actor], answers: Sequence[Response]) -> bool:
    """Whether somebody known takes part, and a bare plan is one of several countries or of the war."""
    actors = [*proposers, *(r.actor for r in answers)]
    if actors and all(_nobody(a) for a in actors) and not proposers:
        return False
    if not group.topic.vessel or group.kind is ProposalKind.OTHER:
        return True
    answered = (p for p in group.puts if p.replies)
    names = (
        n.actor for p in answered for n in cast_of(document).names_in(p.first, p.last)
    )  # "signed a pact with the EU"
    parties = {a.country or a.name for a in (*actors, *names) if a.country or a.kind is ActorKind.ORGANISATION}
    return len(parties) > 1 or any(_of_the_war(document, p.first) for p in group.puts)


def _nobody(actor: Actor) -> bool:
    """Whether it is nobody's party: no country, and no body that decides ("European leaders", "the Senate")."""
    if actor.kind not in _NOBODY or actor.country is not None:
        return False
    return not any(word in listed("who decides without a name") for word in actor.name.lower().split())


def _of_the_war(document: Document, token: int) -> bool:
    """Whether the sentence names the war, peace, or anything else that can be proposed."""
    sentence = document.sentence_of_token(token)
    matter = lemmas_of(document, Sense.MATTER)
    first, last = sentence.first, sentence.last
    if any(
        document.tokens[i].lower in matter or document.tokens[i].lower.endswith("-point") for i in range(first, last)
    ):
        return True
    return any(not m.entries[0].vessel for m in topics_in(document, first, last))
