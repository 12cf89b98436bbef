"""The component in spaCy's own pipelines."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import pytest

from ukrnews import Article, parse

spacy = pytest.importorskip("spacy")
ROOT = Path(__file__).parents[2]
TREES: dict[str, str] = json.loads((ROOT / "tests/data/spacy_trees.json").read_text(encoding="utf-8"))
TEXT = "Foreign Minister Sergei Lavrov said on Tuesday that it would rain. A drone killed two people in Sumy."


@pytest.fixture
def nlp() -> Any:
    made = spacy.blank("en")
    made.add_pipe("ukrnews")
    return made


@spacy.Language.component("recorded_trees")
def recorded(doc: Any) -> Any:
    """The trees that `en_core_web_sm` makes of sentences of the suite."""
    tree = TREES[" ".join(token.text for token in doc)].split()
    for token, word in zip(doc, tree, strict=True):
        head, _, token.dep_ = word.partition(":")
        token.head = doc[int(head)]
    return doc


def test_a_doc_has_the_report_and_spans_in_its_order(nlp: Any) -> None:
    doc = nlp(TEXT)
    assert doc._.ukrnews == parse(TEXT)
    said, struck = doc.spans["statements"][0], doc.spans["incidents"][0]
    assert (said.text, said.label_) == (TEXT.partition(".")[0], "state")
    assert (struck.label_, struck.id_) == ("strike", doc._.ukrnews.incidents[0].id)
    assert [span.text for span in doc.spans["mentions"]] == ["Sergei Lavrov", "Sumy"]
    assert not doc.spans["proposals"]
    assert not doc.spans["conditions"]


def test_without_the_component_there_is_no_report(nlp: Any) -> None:
    assert nlp.make_doc(TEXT)._.ukrnews is None


def test_the_day_of_publication_is_taken_from_the_doc(nlp: Any) -> None:
    doc = nlp.make_doc(TEXT)
    doc.user_data["published"] = "2025-03-12"
    when = nlp(doc)._.ukrnews.statements[0].when
    assert str(when.earliest) == "2025-03-11"
    doc.user_data["published"] = "Friday"
    with pytest.raises(ValueError, match="'Friday' is no date"):
        nlp(doc)


def test_a_doc_is_written_and_sent_to_other_processes(nlp: Any) -> None:
    doc = nlp(TEXT)
    again = spacy.tokens.Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again._.ukrnews == doc._.ukrnews
    assert [s.label_ for s in again.spans["statements"]] == ["state"]
    many = list(nlp.pipe([TEXT, "It rained."], n_process=2, batch_size=1))
    assert [len(one.spans["statements"]) for one in many] == [1, 0]
    assert many[0]._.ukrnews == doc._.ukrnews


def test_words_of_ones_own(tmp_path: Path) -> None:
    words = tmp_path / "mine.toml"
    words.write_text('[[actors]]\nname = "Oksana Melnychenko"\nkind = "person"\ncountry = "UKR"\n', encoding="utf-8")
    nlp = spacy.blank("en")
    nlp.add_pipe("ukrnews", config={"words": [str(words)]})
    assert nlp("It could not wait, Melnychenko said.")._.ukrnews.statements[0].speakers[0].country == "UKR"


def test_its_tokens_are_read_if_wanted() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("ukrnews", config={"read": "tokens"})
    doc = nlp(f"{TEXT}\n\n  The U.S. couldn't agree, Kyiv said.")
    assert [s.content[0].text for s in doc._.ukrnews.statements] == ["it would rain", "The U.S. couldn't agree"]

    doc = spacy.tokens.Doc(nlp.vocab, words=["Lavrov said", "it would rain."])
    assert nlp(doc)._.ukrnews.findings == ()  # of two words nothing can be read
    assert doc._.ukrnews.problems == ()


def test_its_parse_is_read_if_wanted() -> None:
    nlp = spacy.blank("en")
    nlp.add_pipe("recorded_trees", name="parser")
    nlp.add_pipe("ukrnews", config={"read": "parse"})
    report = nlp("Rustem Umerov said Kyiv was ready.")._.ukrnews
    assert [(s.content[0].text, s.speakers[0].name) for s in report.statements] == [("Kyiv was ready", "Rustem Umerov")]


@pytest.mark.parametrize(
    ("config", "told"),
    [
        ({"read": "all"}, "read must be one of 'own', 'tokens', 'parse', not 'all'"),
        ({"read": "parse"}, 'read="parse" needs a component "parser" before it'),
        ({"words": ["nowhere.toml"]}, "nowhere.toml: cannot be read"),
    ],
)
def test_wrong_settings_are_told(config: dict[str, Any], told: str) -> None:
    with pytest.raises(ValueError, match=re.escape(told)):
        spacy.blank("en").add_pipe("ukrnews", config=config)


def test_a_model_of_spacy_reads_nearly_as_the_library() -> None:
    models = sorted(name for name in spacy.util.get_installed_models() if name.startswith("en"))
    if not models:
        pytest.skip("no English model of spaCy is installed")
    text = (ROOT / "examples/talks.txt").read_text(encoding="utf-8")
    own = len(parse(Article(text=text)).findings)
    for read in ("own", "tokens", "parse"):
        nlp = spacy.load(models[0])
        nlp.add_pipe("ukrnews", config={"read": read})
        assert 0.7 * own <= len(nlp(text)._.ukrnews.findings) <= 1.3 * own
