"""Reports to and from other forms, one format per file. The model knows nothing of them."""

from ukrnews.formats.faults import DecodeError, EncodeError, Fault
from ukrnews.formats.html import to_html
from ukrnews.formats.json import from_json, from_jsonl, to_json, to_jsonl
from ukrnews.formats.schema import schema
from ukrnews.formats.tags import FORMAT_VERSION

__all__ = [
    "FORMAT_VERSION",
    "DecodeError",
    "EncodeError",
    "Fault",
    "from_json",
    "from_jsonl",
    "schema",
    "to_html",
    "to_json",
    "to_jsonl",
]
