"""Words cut out of a text, shown with both of each pair of quotation marks where the cut left one alone."""

from __future__ import annotations

_PAIRS = (("“", "”"), ("«", "»"), ('"', '"'))
_STRAIGHT = '"'
_BEFORE_WORDS = " \t\n\u00a0([{—–-/“‘«"


def paired(text: str) -> str:
    """The text; a mark that closes what is opened nowhere is opened first, one that is left open is closed at the end.

    A mark that opens again, as at each paragraph of a long quotation, opens nothing more. Single marks may be
    apostrophes and are left as they are.
    """
    for opening, closing in _PAIRS:
        turns = [_opens(text, at) for at, char in enumerate(text) if char in (opening, closing)]
        if turns:
            text = f"{'' if turns[0] else opening}{text}{closing if turns[-1] else ''}"
    return text


def _opens(text: str, at: int) -> bool:
    if text[at] == _STRAIGHT:
        return at == 0 or text[at - 1] in _BEFORE_WORDS
    return text[at] in "“«"
