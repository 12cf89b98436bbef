"""Steps of a pipeline that end or hold up the worker in which they run; workers import them by this module's name."""

from __future__ import annotations

import os
import signal
import time
from collections.abc import Iterator
from pathlib import Path

import attrs

from ukrnews.model import Finding
from ukrnews.parsers import Findings
from ukrnews.reading import Document


@attrs.frozen
class KillsOnce:
    """Ends its process at the word, as a machine that goes: once, noted in a file."""

    word: str
    note: str

    def __call__(self, document: Document, findings: Findings) -> Iterator[Finding]:
        if self.word in document.text:
            try:
                Path(self.note).touch(exist_ok=False)
            except FileExistsError:
                return
            os.kill(os.getpid(), signal.SIGKILL)
        yield from ()


@attrs.frozen
class Poisoned:
    """Raises, ends its process or never ends, by the word that stands in the text."""

    def __call__(self, document: Document, findings: Findings) -> Iterator[Finding]:
        if "poison that raises" in document.text:
            raise LookupError("no such thing")
        if "poison that kills" in document.text:
            os.kill(os.getpid(), signal.SIGKILL)
        if "poison that stays" in document.text:
            time.sleep(600)
        yield from ()
