"""What a user's type checker makes of the public names. Nothing here is run: mypy --strict and pyright read it."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path
from typing import Any, ClassVar, assert_type

import attrs

from ukrnews import (
    Act,
    Actor,
    Article,
    Condition,
    Count,
    Finding,
    Findings,
    Ground,
    How,
    Incident,
    Lexicon,
    Mention,
    Pipeline,
    Place,
    Proposal,
    Report,
    Response,
    Span,
    Statement,
    Status,
    When,
    from_json,
    from_jsonl,
    ground,
    parse,
    parse_many,
    reliability,
    to_json,
    to_jsonl,
)
from ukrnews.formats.geojson import to_geojson
from ukrnews.parsers import Parser, cast_of
from ukrnews.reading import Document, Reader, Sentence, VerbGroup, read


@attrs.frozen(kw_only=True)
class Protest(Finding):
    """A kind of finding of a user's."""

    type: ClassVar[str] = "protest_of_types"

    crowd: Count | None = None


def protests(document: Document, findings: Findings) -> Iterator[Protest]:
    assert_type(findings.statements, tuple[Statement, ...])
    assert_type(findings.of(Protest), tuple[Protest, ...])
    for sentence in document.sentences:
        assert_type(sentence, Sentence)
        for verb in document.syntax.verb_groups(sentence):
            assert_type(verb, VerbGroup)
            assert_type(cast_of(document).actors_of(document.syntax.subject_of(verb)), tuple[Actor, ...])
            yield Protest(evidence=(document.span_of(verb.first, verb.last),), rule="verb")


def the_verbs() -> None:
    report = parse("text", title="t", published=dt.date(2025, 3, 12), source="s", url="u", pipeline=None)
    assert_type(report, Report)
    assert_type(parse(Article(text="text")), Report)
    assert_type(parse_many(["text", Article(text="text")], processes=2), Iterator[Report])
    assert_type(to_json(report, indent=2), str)
    assert_type(to_jsonl([report]), Iterator[str])
    sure = reliability(report.statements[0])
    assert_type((sure.right, sure.n, sure.share, sure.interval), tuple[int, int, float | None, tuple[float, float]])
    assert_type(from_json("{}"), Report)
    assert_type(from_json("{}", Actor), Actor)
    assert_type(from_json("[]", list[Actor]), list[Actor])
    assert_type(from_jsonl(["{}"]), Iterator[Report])
    assert_type(from_jsonl("{}", Span), Iterator[Span])
    to_geojson(report)


def the_report(report: Report) -> None:
    assert_type(report.findings, tuple[Finding, ...])
    assert_type(report.mentions, tuple[Mention, ...])
    assert_type(report.problems, tuple[str, ...])
    assert_type(report.statements, tuple[Statement, ...])
    assert_type(report.incidents, tuple[Incident, ...])
    assert_type(report.proposals, tuple[Proposal, ...])
    assert_type(report.conditions, tuple[Condition, ...])
    assert_type(report.actors, tuple[Actor, ...])
    assert_type(report.places, tuple[Place, ...])
    assert_type(report.of(Protest), tuple[Protest, ...])
    for statement in report.statements:
        assert_type(statement.act, Act)
        assert_type(statement.source, Span | None)
        assert_type(statement.cue, Span | None)
        assert_type(report.sentence_of(statement.content[0]), Span | None)
        assert_type(statement.grounds, tuple[Ground, ...])
        assert_type(statement.when, When | None)
    for incident in report.incidents:
        assert_type(incident.killed, Count | None)
        for words in (*incident.grounds_of("killed"), *incident.grounds_of("perpetrators", 0)):
            assert_type(words, Ground)
            assert_type(words.field, str)
            assert_type(words.item, int | None)
            assert_type(words.span, Span)
            assert_type(words.how, How)
    for proposal in report.proposals:
        assert_type(proposal.responses, tuple[Response, ...])
        assert_type(proposal.status, Status)


def in_one_call(report: Report) -> None:
    assert_type(report.by("Peskov"), tuple[Statement, ...])
    assert_type(report.to_dict(), dict[str, Any])
    assert_type(Report.from_dict(report.to_dict()), Report)
    assert_type(Lexicon.from_dict({"actors": []}), Lexicon)
    assert_type(Lexicon.from_toml_text("", base=Lexicon()).as_dict(), dict[str, list[dict[str, Any]]])


def the_doors(words: Path) -> None:
    parser: Parser = protests
    pipeline = Pipeline(lexicon=Lexicon.default().with_file(words), reader=Reader(), strict=True)
    assert_type(pipeline.with_parser(parser, after="statements").without("places"), Pipeline)
    assert_type(pipeline.with_parser(protests, instead_of="places"), Pipeline)
    assert_type(pipeline.with_link(lambda findings: findings), Pipeline)
    assert_type(read(Article(text="text")), Document)
    assert_type(pipeline(Article(text="text")), Report)


def what_is_refused(statement: Statement) -> None:
    """Each of these is an error, and a checker that does not say so fails on the comment."""
    parse(7)  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]
    statement.act = Act.CLAIM  # type: ignore[misc]  # pyright: ignore[reportAttributeAccessIssue]
    Span(0, 1, "a")  # type: ignore[call-arg]  # pyright: ignore[reportCallIssue]
    Actor(name="Kyiv", kind="state")  # type: ignore[arg-type]  # pyright: ignore[reportArgumentType]


def checked(article: Article, claims: list[dict[str, object]]) -> tuple[str, ...]:
    assert_type(ground(article, claims), Report)
    return ground("text", "[]", pipeline=Pipeline()).problems
