"""The benchmark scripts stand outside the package; these tests read invented records in the data sets' formats."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "benchmarks"))
