"""LangExtract's extractions as findings without offsets. Nothing of LangExtract is imported: its classes are known by
what they hold."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

SINGULARS: Mapping[str, str] = {
    "speaker": "speakers",
    "addressee": "addressees",
    "perpetrator": "perpetrators",
    "target": "targets",
    "place": "places",
    "weapon": "weapons",
    "proposer": "proposers",
    "holder": "holders",
    "response": "responses",
    "date": "when",
}
"""Names of attributes that stand for a field: prompts ask for "the speaker"."""


def is_extraction(value: object) -> bool:
    """Whether it is an `Extraction`, or is shaped like one."""
    return hasattr(value, "extraction_class") and hasattr(value, "extraction_text")


def fields_of_extraction(extraction: Any) -> dict[str, Any]:
    """The extraction as a finding: its class is the kind, its text the evidence, its attributes the fields."""
    attributes = extraction.attributes or {}
    fields = {SINGULARS.get(str(name), str(name)): value for name, value in attributes.items()}
    interval = getattr(extraction, "char_interval", None)
    start = getattr(interval, "start_pos", None)
    words = {"text": extraction.extraction_text} | ({"start": start} if start is not None else {})
    return {"type": str(extraction.extraction_class).lower(), "evidence": [words], **fields}
