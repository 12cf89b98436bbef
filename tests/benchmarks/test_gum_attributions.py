"""The benchmark of GUM's attributions on an invented document in its formats."""

from __future__ import annotations

from pathlib import Path

import gum_attributions as attributions
import gum_conditions
import pytest

TREE = """<rst><header><relations>
<rel name="attribution-positive" type="rst"/><rel name="elaboration-attribute" type="rst"/>
<rel name="same-unit" type="multinuc"/><rel name="joint-list" type="multinuc"/>
</relations></header><body>
<segment id="1" parent="11" relname="attribution-positive">The mayor said</segment>
<segment id="2" parent="10" relname="same-unit">that the bridge ,</segment>
<segment id="3" parent="2" relname="elaboration-attribute">which is old ,</segment>
<segment id="4" parent="10" relname="same-unit">was hit .</segment>
<segment id="5" parent="6" relname="attribution-positive">I think</segment>
<segment id="6" parent="12" relname="joint-list">it will rain .</segment>
<segment id="7" parent="12" relname="joint-list">Kyiv rejected the offer .</segment>
<group id="10" type="multinuc" parent="11" relname="span"/>
<group id="11" type="span" parent="12" relname="joint-list"/>
<group id="12" type="multinuc"/>
</body></rst>"""


@pytest.fixture
def root(tmp_path: Path) -> Path:
    for folder in attributions.FOLDERS:
        (tmp_path / folder).mkdir(parents=True)
    (tmp_path / "rst/rstweb/GUM_news_x.rs4").write_text(TREE, encoding="utf-8")
    words = " ".join(line.split(">")[1].split("<")[0] for line in TREE.splitlines() if line.startswith("<segment"))
    unspaced = dict.fromkeys(("bridge", "old", "hit", "rain", "offer"), "SpaceAfter=No")
    rows = ("\t".join(["1", word, *["_"] * 7, unspaced.get(word, "_")]) for word in words.split())
    (tmp_path / "dep/GUM_news_x.conllu").write_text("\n".join(rows), encoding="utf-8")
    return tmp_path


def test_a_nucleus_is_the_tree_below_it(root: Path) -> None:
    text = gum_conditions.read_text(root / "dep/GUM_news_x.conllu")
    said, thought = attributions.read_attributions(root / "rst/rstweb/GUM_news_x.rs4", text)
    assert (said.words, said.speech) == ("The mayor said", True)
    assert (thought.words, thought.speech) == ("I think", False)
    assert text.text[min(said.nucleus) : max(said.nucleus) + 1] == "that the bridge, which is old, was hit."
    assert "".join(text.text[i] for i in sorted(thought.nucleus)) == "it will rain."


def test_characters_keep_the_spaces_between_neighbours_only(root: Path) -> None:
    text = gum_conditions.read_text(root / "dep/GUM_news_x.conllu")
    chars = attributions.characters(text, frozenset({0, 1, 4}))
    assert "".join(text.text[i] for i in sorted(chars)) == "The mayorthe"


def test_a_document_is_scored(root: Path, capsys: pytest.CaptureFixture[str]) -> None:
    figures = attributions.score(root, "news", errors=True)
    assert figures == {"speech": (1, 1), "all": (1, 2), "content": (1, 1), "precision": (1, 2)}
    assert "rejected" in capsys.readouterr().out


def test_a_wrong_path_is_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.argv", ["gum_attributions.py", str(tmp_path)])
    with pytest.raises(SystemExit, match="holds no rst/rstweb"):
        attributions.main()
