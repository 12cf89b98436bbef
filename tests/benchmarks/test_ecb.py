"""The ECB+ benchmark on two invented articles in its format."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

import ecb
import pytest

FIRST = "A missile hit a market in Kupiansk , killing three people .".split()
SECOND = "`` The market in Kupiansk , '' he said , `` was hit by a missile , killing three people . ''".split()


def mention(topic: str, doc: str, words: list[str], numbers: list[int], chain: str) -> dict[str, object]:
    return {
        "topic_id": topic,
        "doc_id": doc,
        "mention_context": words,
        "tokens_number": numbers,
        "coref_chain": chain,
    }


MENTIONS = [
    mention("12ecb", "12_1ecb.xml", FIRST, [2], "hit"),
    mention("12ecb", "12_2ecb.xml", SECOND, [SECOND.index("hit")], "hit"),
    mention("12ecb", "12_2ecb.xml", SECOND, [SECOND.index("said")], "said"),
    mention("2ecb", "2_1ecb.xml", FIRST, [2], "elsewhere"),
]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "ecb/dev").mkdir(parents=True)
    (tmp_path / "ecb/dev/Event_gold_mentions.json").write_text(json.dumps(MENTIONS), encoding="utf-8")
    return tmp_path / "ecb"


def test_words_are_put_together_as_they_are_printed() -> None:
    text, places = ecb.joined(SECOND)
    assert text == '"The market in Kupiansk," he said, "was hit by a missile, killing three people."'
    assert [text[p.start : p.stop] for p in places][:3] == ['"', "The", "market"]


def test_only_topics_of_violence_are_read(folder: Path) -> None:
    topics = ecb.read(folder)
    assert list(topics) == ["12"]
    assert [t.name for t in topics["12"]] == ["12_1ecb.xml", "12_2ecb.xml"]
    (first,) = topics["12"][0].mentions
    assert topics["12"][0].text[first.chars.start : first.chars.stop] == "hit"


def test_the_zip_is_read_as_the_folder_is(folder: Path, tmp_path: Path) -> None:
    path = tmp_path / "ecb.zip"
    with zipfile.ZipFile(path, "w") as archive:
        archive.write(folder / "dev/Event_gold_mentions.json", ecb.NAME)
    assert ecb.read(path) == ecb.read(folder)


def test_another_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(SystemExit, match=r"holds no dev/Event_gold_mentions\.json"):
        ecb.read(tmp_path)


def test_pairs_are_of_two_articles_and_joined_by_the_library(folder: Path) -> None:
    incidents = ecb.told(ecb.read(folder)["12"])
    assert [(i.article, i.chain) for i in incidents] == [("12_1ecb.xml", "hit"), ("12_2ecb.xml", "hit")]
    ((a, b),) = ecb.pairs(incidents)
    assert a.event == b.event
