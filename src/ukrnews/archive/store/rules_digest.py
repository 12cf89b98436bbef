"""By which rules an archive was joined: when they change, all is joined anew."""

from __future__ import annotations

from functools import cache
from hashlib import blake2b
from pathlib import Path

_ROOMS = ("archive", "lexicon", "reading", "parsers")
"""What joining hangs on: its rules, the words of the lexicon, how text is cut into words, what it asks of parsers."""


@cache
def rules_digest() -> str:
    """A digest of the code and the words that join findings."""
    package = Path(__file__).parents[2]
    digest = blake2b(digest_size=8)
    for room in _ROOMS:
        for path in sorted((package / room).rglob("*")):
            if path.suffix in {".py", ".toml"}:
                digest.update(path.relative_to(package).as_posix().encode() + path.read_bytes())
    return digest.hexdigest()
