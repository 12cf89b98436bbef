"""Which act of speech it is: a telling verb decides, else the words of the content."""

from __future__ import annotations

import re

from ukrnews.model import Act

_DEMAND = re.compile(r"\b(?:must|has to|have to|needs? to|ought to|should)\b|\b(?:demand|call)(?:ed|s)? (?:for|on)\b", re.I)
_REJECT = re.compile(
    r"\b(?:will|would|shall) (?:not|never|under no circumstances)\b|\bwo(?:uld)?n['’]t (?:accept|agree|recogni[sz]e|allow|give)\b"
    r"|\b(?:reject|refuse|rule)(?:s|d)?\b|\b(?:unacceptable|out of the question|non-negotiable)\b"
    r"|\b(?:not|never) (?:accept|agree|recogni[sz]e|entertain|allow|tolerate|discuss|negotiate)\b|\bnothing to discuss\b",
    re.I,
)
_ACCEPT = re.compile(
    r"\b(?:is|are|was|were|be|am|remains?|remained|stands?|stood) (?:also |still |now )?(?:ready|willing|prepared|open)\b"
    r"|\bready (?:for|to accept|to sign|to agree)\b|\b(?:accepts?|accepted|agrees?|agreed|backs?|backed|supports?|supported|welcomes?|welcomed)\b",
    re.I,
)
_PROMISE = re.compile(r"\b(?:I|we|it|they|he|she) (?:will|would|shall|['’]ll) (?!not\b|never\b)", re.I)
_ACCUSE = re.compile(r"\b(?:war crimes?|terror(?:ism|ist)?|violat(?:ed|ing|ion)|lying|lies|deliberately|breach(?:ed|ing)?|sabotag\w+)\b", re.I)
_QUESTION = re.compile(r"\?$")


def act_of(act: Act, neutral: bool, content: str) -> Act:
    """The cue's own act where it has one; with a neutral cue what the content does."""
    if not neutral:
        return act
    if _QUESTION.search(content):
        return act
    head = content[:200]
    if _REJECT.search(head):
        return Act.REJECT
    if _DEMAND.search(head):
        return Act.DEMAND
    if _ACCEPT.search(head):
        return Act.ACCEPT
    if _PROMISE.match(head):
        return Act.PROMISE
    if _ACCUSE.search(head):
        return Act.ACCUSE
    return act
