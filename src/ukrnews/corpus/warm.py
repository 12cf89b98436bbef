"""Read once by the process that forks workers: they start with the lexicon and the tagger in place."""

from __future__ import annotations

from ukrnews.lexicon import Lexicon
from ukrnews.parsers.pipeline import default_pipeline
from ukrnews.reading.tagger import Tagger

Lexicon.default()
Tagger.default()
default_pipeline()
