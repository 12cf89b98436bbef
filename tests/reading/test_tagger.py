"""The tagger: news sentences as word/TAG (only tags that matter to the parsers), accuracy, laws, speed and memory."""

import gzip
import subprocess
import sys
import time
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrnews.reading import tagger as module
from ukrnews.reading.features import TAGS
from ukrnews.reading.tagger import Tagger
from ukrnews.reading.tokens import tokenize

WEIGHTS = Path(module.__file__).parent / "data" / "tagger.txt.gz"

CASES = [
    # past tense and participle
    "Russian drones struck/VBD an oil depot near Odesa overnight , the governor said/VBD .",
    "Two workers were killed/VBN and five wounded/VBN in the attack/NN .",
    "Missiles fired/VBN from Crimea hit/VBD a power station in Kharkiv .",
    "The drones launched/VBN by Russia were shot/VBN down .",
    "Moscow has/VBZ repeatedly rejected/VBN the proposal/NN .",
    "He had/VBD not said/VBN whether he would come/VB .",
    "The city , besieged/VBN since March , fell/VBD on Friday .",
    "Ukrainian forces downed/VBD 40 drones , the air force reported/VBD .",
    "Shelling/NN killed/VBD a woman in Kherson .",
    "A bridge was destroyed/VBN when a mine exploded/VBD .",
    # nouns and verbs of one form
    "The strike/NN set fire/NN to a warehouse .",
    "Ukraine may strike/VB targets/NNS inside Russia .",
    "They vowed/VBD to attack/VB again .",
    "The ministry claims/VBZ that its troops took/VBD the village .",
    "Kyiv denies/VBZ the claims/NNS .",
    "The leaders plan/VBP to meet/VB in Istanbul .",
    "The plan/NN would/MD freeze/VB the front line/NN .",
    "Russia demands/VBZ that Kyiv withdraw/VB its troops .",
    "The talks/NNS ended/VBD without a deal/NN .",
    # "that" and other small words
    "He said that/IN the truce that/WDT Putin announced/VBD had failed/VBN .",
    "Peskov said that/IN Moscow was ready .",
    "That/DT plan/NN has failed/VBN .",
    "The missile that/WDT hit/VBD the hospital was new .",
    "She asked what/WP he wanted/VBD and where/WRB he was .",
    "He agreed/VBD to/TO go/VB to/IN Kyiv .",
    "Ukraine 's/POS president/NN said it 's/VBZ over .",
    # names
    "President/NNP Volodymyr/NNP Zelenskyy/NNP met/VBD Emmanuel/NNP Macron/NNP in Paris/NNP .",
    "The/DT Russian Defence/NNP Ministry/NNP confirmed/VBD the strike/NN .",
    "The Security/NNP Council/NNP will meet/VB on Friday/NNP .",
    "US/NNP envoy/NN Steve/NNP Witkoff/NNP left/VBD Moscow/NNP .",
    # headlines
    "Zelensky Meets/VBZ Macron as/IN Russia Strikes/VBZ Odesa",
    "Russia launches/VBZ drones/NNS at Kyiv , killing/VBG three",
    # marks
    "“/`` We are ready/JJ ,/, ”/'' he said/VBD —/: and left/VBD ./.",
    "The 47-year-old/JJ woman paid/VBD $5bn/CD on 12/CD May/NNP .",
]


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger.default()


def _pairs(line: str) -> list[tuple[str, str]]:
    """Words and the tags that the case asks for, "" where it asks for none."""
    pairs = [pair.rpartition("/") for pair in line.split(" ")]
    return [(word, tag) if word else (tag, "") for word, _, tag in pairs]


LINES = [[word for word, _ in _pairs(line)] for line in CASES]


@pytest.mark.parametrize("line", CASES)
def test_tags(tagger: Tagger, line: str) -> None:
    pairs = _pairs(line)
    tags = tagger.tag([word for word, _ in pairs])
    wrong = {word: found for (word, tag), found in zip(pairs, tags, strict=True) if tag and tag != found}
    assert wrong == {}


def _treebank(name: str) -> list[tuple[list[str], list[str]]]:
    """Words and tags of each sentence of a treebank table that lies beside the project; nothing where it does not."""
    path = Path(__file__).parents[3] / "shared" / "treebank" / f"{name}.tsv.gz"
    if not path.exists():
        return []
    with gzip.open(path, "rt", encoding="utf-8") as source:
        sentences = [[row.split("\t") for row in each.split("\n")] for each in source.read().strip().split("\n\n")]
    return [([row[0] for row in rows], [row[3] for row in rows]) for rows in sentences]


def test_accuracy_on_the_treebanks_own_tokens(tagger: Tagger) -> None:
    right = total = 0
    for words, tags in _treebank("gum_news.test"):
        right += sum(map(str.__eq__, tagger.tag(words), tags))
        total += len(words)
    assert right >= 0.93 * total


def test_nothing_has_no_tags(tagger: Tagger) -> None:
    assert tagger.tag([]) == []


@given(st.text(max_size=80) | st.text(st.sampled_from("aE-1.’ “$sd"), max_size=40))
def test_any_text_has_one_tag_for_each_token(text: str) -> None:
    words = [token.text for token in tokenize(text)]
    tags = Tagger.default().tag(words)
    assert len(tags) == len(words)
    assert set(tags) <= set(TAGS)


@given(st.lists(st.text(min_size=1, max_size=8), max_size=8))
def test_any_words_have_tags(words: list[str]) -> None:
    assert len(Tagger.default().tag(words)) == len(words)


def test_what_was_tagged_before_makes_no_difference(tagger: Tagger) -> None:
    there = [tagger.tag(words) for words in LINES]
    fresh = Tagger.from_bytes(WEIGHTS.read_bytes())
    assert [fresh.tag(words) for words in reversed(LINES)] == list(reversed(there))


def test_forgetting_words_makes_no_difference(tagger: Tagger, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(module, "_KEPT_WORDS", 3)
    monkeypatch.setattr(module, "_KEPT_VECTORS", 2)
    forgetful = Tagger.from_bytes(WEIGHTS.read_bytes())
    assert [forgetful.tag(words) for words in LINES] == [tagger.tag(words) for words in LINES]


def test_a_line_in_capitals_is_read_as_a_title(tagger: Tagger) -> None:
    tags = tagger.tag("RUSSIA LAUNCHES DRONES AT KYIV".split())
    assert (tags[2], tags[3]) == ("NNS", "IN")


def test_weights_are_small() -> None:
    assert WEIGHTS.stat().st_size < 1_300_000


def test_fast_enough(tagger: Tagger) -> None:
    words = sum(map(len, LINES))
    best = float("inf")
    for _ in range(5):
        begin = time.process_time()
        for line in LINES:
            tagger.tag(line)
        best = min(best, time.process_time() - begin)
    assert words / best > 80_000


def test_loads_in_little_time_and_memory() -> None:
    code = (
        "import resource, time; from ukrnews.reading.tagger import Tagger;"
        "before = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss; begin = time.process_time();"
        "Tagger.default(); seconds = time.process_time() - begin;"
        "print(seconds, (resource.getrusage(resource.RUSAGE_SELF).ru_maxrss - before) / 1024)"
    )
    runs = [subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True) for _ in range(3)]
    figures = [tuple(map(float, run.stdout.split())) for run in runs]
    assert min(seconds for seconds, _ in figures) < 0.5
    assert min(megabytes for _, megabytes in figures) < 50
