"""The PolNeAR benchmark on an invented article in its format."""

from __future__ import annotations

from pathlib import Path

import polnear
import pytest

TEXT = """The mayor said the bridge was hit.

“Nobody sleeps.”
"""
NOTES = """T1\tSource 0 9\tThe mayor
T2\tCue 10 14\tsaid
T3\tContent 15 33\tthe bridge was hit
T4\tAttribution 0 33\t
E1\tAttribution:T4 Source:T1 Cue:T2 Content:T3
"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for name, text in (("text/one.txt", TEXT), ("attributions/one_a.ann", NOTES), ("text/bare.txt", TEXT)):
        path = tmp_path / "data/dev" / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return tmp_path


def test_attributions_are_read(root: Path) -> None:
    (one,) = polnear.read_annotations(root / "data/dev/attributions/one_a.ann", TEXT)
    assert (one.cue, one.text, one.direct, min(one.source)) == ("said", "the bridge was hit", False, 0)


def test_an_article_is_scored_and_its_extra_quotation_listed(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figures = polnear.score(root, errors=True)
    assert figures == {"speech recall": (1, 1), "direct recall": (0, 0), "precision": (1, 2), "source": (1, 1)}
    assert "[] 'Nobody sleeps" in capsys.readouterr().out


def test_a_wrong_path_is_told(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match="holds no text and no data/dev/text"):
        polnear.score(tmp_path, errors=False)
