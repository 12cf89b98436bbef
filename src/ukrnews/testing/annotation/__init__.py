"""Annotation in tools made for it, and back: brat, Label Studio, Prodigy.

A report is a draft (`of_report`), a gold file can be taken up again (`of_gold`); what the tool gives back is gold
(`to_gold`). All three tools hold the same: marks on the text with values beside them.
"""

from ukrnews.testing.annotation.brat import read_brat, write_brat
from ukrnews.testing.annotation.draft import of_report
from ukrnews.testing.annotation.gold_marks import of_gold, to_gold
from ukrnews.testing.annotation.label_studio import from_label_studio, label_studio_config, to_label_studio
from ukrnews.testing.annotation.marks import Mark, Marked
from ukrnews.testing.annotation.prodigy import from_prodigy, prodigy_labels, to_prodigy

__all__ = [
    "Mark",
    "Marked",
    "from_label_studio",
    "from_prodigy",
    "label_studio_config",
    "of_gold",
    "of_report",
    "prodigy_labels",
    "read_brat",
    "to_gold",
    "to_label_studio",
    "to_prodigy",
    "write_brat",
]
