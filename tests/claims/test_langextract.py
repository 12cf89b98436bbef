"""LangExtract's real data classes as candidates; nothing of it is asked over the network."""

from __future__ import annotations

from typing import Any

import pytest

from ukrnews import ground

data = pytest.importorskip("langextract.data")

TEXT = "“We are ready,” Rustem Umerov said in Kyiv. A drone killed two people in Sumy, the mayor said."


def document(*extractions: Any) -> Any:
    return data.AnnotatedDocument(text=TEXT, extractions=list(extractions))


def test_an_annotated_document() -> None:
    said = data.Extraction("statement", "We are ready", attributes={"speaker": "Rustem Umerov", "cue": "said"})
    struck = data.Extraction(
        "Incident",
        "A drone killed two people in Sumy",
        attributes={"kind": "strike", "killed": "two", "places": ["Sumy"], "mood": "grim"},
    )
    report = ground(TEXT, document(said, struck))
    assert [s.speakers[0].name for s in report.statements] == ["Rustem Umerov"]
    assert [(i.evidence[0].text, i.killed.minimum, i.places[0].name) for i in report.incidents if i.killed] == [
        ("A drone killed two people in Sumy", 2, "Sumy")
    ]
    assert report.problems == ("candidates.extractions[1].mood: is no field of an incident",)


def test_its_interval_tells_which_words_are_meant() -> None:
    text = "“Yes, soon,” Rustem Umerov said. “Yes, soon,” Steve Witkoff said."
    second = text.rindex("Yes")
    interval = data.CharInterval(start_pos=second, end_pos=second + 9)
    said = data.Extraction("statement", "Yes, soon", char_interval=interval)
    assert ground(text, [said]).statements[0].content[0].start == second


def test_what_is_not_in_the_text_is_told() -> None:
    report = ground(TEXT, document(data.Extraction("statement", "We are not ready")))
    assert report.findings == ()
    assert report.problems == ("candidates.extractions[0].content: is not in the article: 'We are not ready'",)


def test_a_document_without_extractions_claims_nothing() -> None:
    assert ground(TEXT, data.AnnotatedDocument(text=TEXT)).findings == ()
