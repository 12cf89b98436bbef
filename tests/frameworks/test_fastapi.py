"""The example of a service, asked as a client asks it."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from ukrnews import Article, from_json, parse
from ukrnews.model import Statement

fastapi = pytest.importorskip("fastapi")
EXAMPLES = Path(__file__).parents[2] / "examples"
ARTICLE = {"text": "Lavrov said on Tuesday that it would rain.", "published": "2025-03-12"}
READ = parse(from_json('{"text": "Lavrov said on Tuesday that it would rain.", "published": "2025-03-12"}', Article))


@pytest.fixture(scope="module")
def client() -> Iterator[Any]:
    from fastapi.testclient import TestClient

    sys.path.append(str(EXAMPLES))
    try:
        import service
    finally:
        sys.path.remove(str(EXAMPLES))
    with TestClient(service.app) as found:
        yield found


def test_a_report_returned_from_a_route_just_works(client: Any) -> None:
    answer = client.post("/parse", json=ARTICLE)
    assert answer.status_code == 200
    assert from_json(answer.text) == READ


def test_an_async_route_reads_in_other_processes(client: Any) -> None:
    answer = client.post("/statements", json=ARTICLE)
    assert from_json(answer.text, list[Statement]) == list(READ.statements)


def test_claims_are_grounded(client: Any) -> None:
    claims = [{"type": "statement", "content": "it would rain", "speakers": ["Vladimir Putin"]}]
    answer = from_json(client.post("/ground", json={"article": ARTICLE, "candidates": claims}).text)
    assert [s.content[0].text for s in answer.statements] == ["it would rain"]
    assert answer.problems == ("candidates[0].speakers[0]: is not in the article: 'Vladimir Putin'",)


def test_wrong_input_is_the_clients_fault_and_named(client: Any) -> None:
    answer = client.post("/parse", json={"txt": "x"})
    assert answer.status_code == 422
    assert "$.text: is missing; $.txt: is not a key known here" in answer.text


def test_it_is_documented(client: Any) -> None:
    openapi = client.get("/openapi.json").json()
    schemas = openapi["components"]["schemas"]
    assert {"Report", "Statement", "Incident", "Proposal", "Condition", "Span", "ActorKind"} <= set(schemas)
    answer = openapi["paths"]["/parse"]["post"]["responses"]["200"]["content"]["application/json"]["schema"]
    assert answer == {"$ref": "#/components/schemas/Report"}
