"""The pipeline: which steps run in which order, what one of them sees of the others, and what goes wrong politely."""

from __future__ import annotations

import datetime as dt
import gc
import weakref
from collections.abc import Callable, Iterable, Iterator
from typing import ClassVar

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from ukrnews.lexicon import Lexicon
from ukrnews.model import (
    Act,
    Actor,
    ActorKind,
    Article,
    Condition,
    ConditionKind,
    Finding,
    Form,
    Incident,
    Mention,
    Place,
    Proposal,
    Report,
    Span,
    Statement,
)
from ukrnews.parsers import Findings, Pipeline
from ukrnews.parsers.actors import ActorParser
from ukrnews.parsers.pipeline import Link, Parser, default_pipeline, default_steps
from ukrnews.parsers.places import places_of
from ukrnews.parsers.statements import StatementParser
from ukrnews.reading.document import Document, Reader

TEXT = "Rustem Umerov said the bridge in Kherson had been hit by a Russian drone, which killed two people on Friday."
ARTICLE = Article(text=TEXT, published=dt.date(2025, 3, 14))
NAMES = ["actors", "places", "statements", "incidents", "conditions", "proposals", "terms"]


@attrs.frozen(kw_only=True)
class Bridge(Finding):
    """A finding of a user's own."""

    type: ClassVar[str] = "bridge"


def bridges(document: Document, findings: Findings = Findings()) -> Iterator[Bridge]:  # noqa: B008
    """Every "bridge" of the text."""
    for token in document.tokens:
        if token.lower == "bridge":
            yield Bridge(evidence=(document.span_of(token.index, token.index + 1),), rule="bridge")


def empty() -> Pipeline:
    return Pipeline(steps=())


def names(pipeline: Pipeline) -> list[str]:
    return [step.name for step in pipeline.steps]


def claim(text: str, start: int = 0) -> Statement:
    span = Span(start=start, end=start + len(text), text=text)
    return Statement(evidence=(span,), rule="by-hand", content=(span,), cue=span, form=Form.INDIRECT, act=Act.STATE)


# Which steps there are


def test_the_steps_of_the_package() -> None:
    assert [step.name for step in default_steps()] == NAMES
    assert names(Pipeline()) == NAMES


def test_a_parser_is_added_at_the_end() -> None:
    assert names(Pipeline().with_parser(bridges)) == [*NAMES, "bridges"]


def test_a_parser_is_added_after_a_step() -> None:
    changed = Pipeline().with_parser(bridges, name="crossings", after="places")
    assert names(changed) == ["actors", "places", "crossings", *NAMES[2:]]


def test_a_parser_is_named_after_its_class() -> None:
    assert names(empty().with_parser(StatementParser())) == ["StatementParser"]


def test_a_parser_takes_the_place_of_a_step() -> None:
    changed = Pipeline().with_parser(bridges, instead_of="statements")
    assert names(changed) == NAMES
    assert [step.parser for step in changed.steps if step.name == "statements"] == [bridges]
    assert names(Pipeline().with_parser(bridges, name="crossings", instead_of="terms")) == [*NAMES[:-1], "crossings"]


def test_a_parser_stands_in_one_place() -> None:
    with pytest.raises(ValueError, match="exclude each other"):
        Pipeline().with_parser(bridges, after="actors", instead_of="places")


def test_a_link_is_added_after_a_step() -> None:
    def shorten(findings: Findings) -> Findings:
        return findings

    assert names(Pipeline().with_link(shorten, after="statements")) == [*NAMES[:3], "shorten", *NAMES[3:]]


def test_a_step_is_left_out() -> None:
    assert names(Pipeline().without("incidents")) == [name for name in NAMES if name != "incidents"]


def test_a_pipeline_is_never_changed() -> None:
    pipeline = Pipeline()
    pipeline.with_parser(bridges)
    pipeline.without("places")
    assert names(pipeline) == NAMES
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        pipeline.steps = ()  # type: ignore[misc]


@pytest.mark.parametrize(
    "change",
    [
        lambda p: p.without("weather"),
        lambda p: p.with_parser(bridges, after="weather"),
        lambda p: p.with_parser(bridges, instead_of="weather"),
        lambda p: p.with_link(lambda findings: findings, after="weather"),
    ],
)
def test_a_step_that_is_not_there(change: Callable[[Pipeline], Pipeline]) -> None:
    with pytest.raises(ValueError, match=r"no step 'weather' .*actors, places, statements"):
        change(Pipeline())


# What a run gives


def test_an_article_becomes_a_report() -> None:
    report = Pipeline()(ARTICLE)
    assert report.article is ARTICLE
    assert report.problems == ()
    assert report.sentences == ((0, len(TEXT)),)
    assert [s.speakers[0].name for s in report.statements] == ["Rustem Umerov"]
    assert [(i.killed.minimum, i.killed.maximum) for i in report.incidents if i.killed] == [(2, 2)]
    assert {m.evidence[0].text for m in report.mentions} >= {"Rustem Umerov", "Kherson"}
    assert not [f for f in report.findings if isinstance(f, Mention)]


def test_a_step_left_out_finds_nothing() -> None:
    report = Pipeline().without("statements").without("incidents")(ARTICLE)
    assert not report.of(Statement)
    assert not report.of(Incident)
    assert report.mentions


def test_what_a_step_needs_and_no_step_gives_is_told() -> None:
    needs = "step conditions: no step before it gives statements, so it reads them for itself"
    report = Pipeline().without("statements").without("incidents")(ARTICLE)
    assert report.problems == (needs, needs.replace("conditions", "proposals"))
    assert report.conditions == Pipeline()(ARTICLE).conditions
    assert Pipeline().with_parser(bridges, instead_of="statements")(ARTICLE).problems == ()  # it may give anything


def test_findings_of_a_users_parser_stand_in_the_order_of_the_text() -> None:
    report = Pipeline().with_parser(bridges)(ARTICLE)
    assert [b.evidence[0].text for b in report.of(Bridge)] == ["bridge"]
    starts = [f.evidence[0].start for f in report.findings]
    assert starts == sorted(starts)


def test_nothing_in_nothing_out() -> None:
    report = Pipeline()(Article(text=""))
    assert report == Report(article=Article(text=""), problems=report.problems)
    assert not report.findings


def test_the_lexicon_of_the_pipeline_is_read_with(tmp_path_factory: pytest.TempPathFactory) -> None:
    words = tmp_path_factory.mktemp("words") / "mine.toml"
    words.write_text('[[actors]]\nname = "Border Watch"\nkind = "organisation"\n', encoding="utf-8")
    text = Article(text="Border Watch said the bridge had fallen.")
    known = Pipeline(lexicon=Lexicon.default().with_file(words))(text)
    assert [m.of.name for m in known.mentions] == ["Border Watch"]
    assert [m.of.name for m in Pipeline()(text).mentions] == []


def test_the_reader_of_the_pipeline_is_read_with() -> None:
    def untagged(words: Iterable[str]) -> list[str]:
        return ["FW" for _ in words]

    assert not Pipeline(reader=Reader(tag=untagged)).without("incidents")(ARTICLE).statements


def test_the_same_article_gives_the_same_report() -> None:
    assert Pipeline()(ARTICLE) == Pipeline()(ARTICLE)


def test_a_document_is_free_when_its_report_is_made() -> None:
    read: list[weakref.ref[Document]] = []

    def look(document: Document, findings: Findings) -> Iterator[Finding]:
        read.append(weakref.ref(document))
        yield from ()

    pipeline = Pipeline().with_parser(look)
    gc.disable()  # nothing is left for it: neither the cast nor a view refers back to the document
    try:
        pipeline(ARTICLE)
        assert [document() for document in read] == [None]
    finally:
        gc.enable()


def test_who_keeps_a_document_may_go_on_asking() -> None:
    kept: list[Document] = []

    def keep(document: Document, findings: Findings) -> Iterator[Finding]:
        kept.append(document)
        yield from ()

    report = Pipeline().with_parser(keep)(ARTICLE)
    assert [p.place for p in places_of(kept[0]).names] == [m.of for m in report.mentions if isinstance(m.of, Place)]
    assert tuple(StatementParser()(kept[0], Findings())) == report.statements


def test_the_default_pipeline_is_made_once() -> None:
    assert default_pipeline() is default_pipeline()
    assert names(default_pipeline())[: len(NAMES)] == NAMES


# What a step sees


def test_a_parser_sees_what_earlier_ones_found_and_only_that() -> None:
    seen: list[Findings] = []

    def watch(document: Document, findings: Findings) -> Iterable[Finding]:
        seen.append(findings)
        return ()

    steps = Pipeline().with_parser(watch, name="early", after="actors").with_parser(watch, name="late")
    steps(ARTICLE)
    early, late = seen
    assert early.mentions
    assert not early.statements
    assert late.statements
    assert late.incidents


def test_a_link_may_drop_findings() -> None:
    def silence(findings: Findings) -> Findings:
        return Findings(f for f in findings if not isinstance(f, Statement))

    report = Pipeline().with_link(silence)(ARTICLE)
    assert not report.statements
    assert report.incidents


def test_the_same_finding_twice_is_one() -> None:
    report = empty().with_parser(bridges).with_parser(bridges, name="again")(ARTICLE)
    assert len(report.findings) == 1
    assert report.problems == ()


@given(st.permutations(["actors", "places", "statements", "bridges"]))
def test_the_order_of_parsers_that_need_nothing_of_each_other_does_not_matter(order: list[str]) -> None:
    parsers: dict[str, Parser] = {s.name: s.parser for s in default_steps() if s.parser is not None}
    parsers["bridges"] = bridges
    pipeline = empty()
    for name in order:
        pipeline = pipeline.with_parser(parsers[name], name=name)
    report = pipeline(ARTICLE)
    assert report.problems == ()
    assert report.findings == empty().with_parser(StatementParser()).with_parser(bridges)(ARTICLE).findings
    assert {m.of.name for m in report.mentions} >= {"Rustem Umerov", "Kherson"}


def test_a_parser_works_alone() -> None:
    document = Reader().read(ARTICLE)
    alone = tuple(StatementParser()(document))
    assert alone == tuple(StatementParser()(document, Findings(ActorParser()(document))))
    assert alone


# What goes wrong


def raising(document: Document, findings: Findings) -> Iterator[Finding]:
    yield claim("Rustem")
    raise LookupError("no such river")


def test_a_parser_that_raises_costs_only_its_own_findings() -> None:
    report = Pipeline().with_parser(raising, after="actors")(ARTICLE)
    assert report.problems == ("step raising: LookupError: no such river",)
    assert report.findings == Pipeline()(ARTICLE).findings


def test_a_link_that_raises_costs_nothing_but_its_work() -> None:
    def broken(findings: Findings) -> Findings:
        raise ZeroDivisionError

    report = Pipeline().with_link(broken)(ARTICLE)
    assert report.problems == ("step broken: ZeroDivisionError: ",)
    assert report.findings == Pipeline()(ARTICLE).findings


def test_every_fault_is_told() -> None:
    report = empty().with_parser(raising, name="first").with_parser(raising, name="second")(ARTICLE)
    assert [problem.split(":")[0] for problem in report.problems] == ["step first", "step second"]


def unfit(document: Document, findings: Findings) -> Iterator[Finding]:
    yield Bridge(evidence=(Span(start=0, end=5, text="wrong"),), rule="bridge")


def no_finding(document: Document, findings: Findings) -> Iterator[Finding]:
    yield "bridge"  # type: ignore[misc]


def nothing(document: Document, findings: Findings) -> Iterable[Finding]:
    return None  # type: ignore[return-value]


@pytest.mark.parametrize("parser", [unfit, no_finding, nothing])
def test_a_parser_that_makes_what_no_report_can_hold_costs_only_its_own_findings(parser: Parser) -> None:
    report = Pipeline().with_parser(parser, name="mine", after="places").with_parser(bridges)(ARTICLE)
    assert len(report.problems) == 1
    assert report.problems[0].startswith("step mine: ")
    assert report.findings == Pipeline().with_parser(bridges)(ARTICLE).findings
    with pytest.raises((TypeError, ValueError, AttributeError)) as raised:
        attrs.evolve(empty(), strict=True).with_parser(parser, name="mine")(ARTICLE)
    assert raised.value.__notes__ == ["in step mine of the pipeline"]


def test_a_link_must_return_findings() -> None:
    report = Pipeline().with_link(list, name="mine")(ARTICLE)  # type: ignore[arg-type]
    assert report.problems == ("step mine: TypeError: a link returns Findings, not list",)
    assert report.statements


def test_a_strict_pipeline_raises_what_a_step_raises() -> None:
    strict = attrs.evolve(empty(), strict=True).with_parser(raising)
    with pytest.raises(LookupError, match="no such river"):
        strict(ARTICLE)
    assert not attrs.evolve(strict, strict=False)(ARTICLE).findings


def test_who_wants_to_stop_is_let_go() -> None:
    def leave(document: Document, findings: Findings) -> Iterable[Finding]:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        empty().with_parser(leave)(ARTICLE)


class Speechless(Exception):
    """A fault that cannot tell itself."""

    def __str__(self) -> str:
        raise SystemExit(3)


def speechless(document: Document, findings: Findings) -> Iterable[Finding]:
    raise Speechless


def leaving(document: Document, findings: Findings) -> Iterable[Finding]:
    raise SystemExit(7)


def cutting(document: Document, findings: Findings) -> Iterable[Finding]:
    del document.tokens[1:]
    return ()


def renaming(document: Document, findings: Findings) -> Iterable[Finding]:
    document.text = "Nobody said anything."
    return ()


def breaking(document: Document, findings: Findings) -> Iterable[Finding]:
    document.sentences[:] = [None]  # type: ignore[list-item]
    raise LookupError("x" * 10_000)


def wasting(document: Document, findings: Findings) -> Iterable[Finding]:
    return [None, 7, "statement", object()]  # type: ignore[list-item]


_ALTERED = "Altered: it altered the document, which the steps after it read anew"


@pytest.mark.parametrize(
    ("step", "told"),
    [
        (speechless, "Speechless: (its message cannot be told: SystemExit)"),
        (leaving, "SystemExit: 7"),
        (cutting, _ALTERED),
        (renaming, _ALTERED),
        (breaking, "LookupError: " + "x" * 486 + "…"),
        (wasting, "AttributeError: 'NoneType' object has no attribute 'evidence'"),
    ],
)
def test_a_hostile_step_costs_its_own_findings_only(step: Parser, told: str) -> None:
    plain = Pipeline()(ARTICLE)
    assert plain.statements
    for after in ("actors", "places", "statements", None):
        report = Pipeline().with_parser(step, name="hostile", after=after)(ARTICLE)
        assert report.problems == (f"step hostile: {told}",)
        assert attrs.evolve(report, problems=()) == plain


@pytest.mark.parametrize(
    "text",
    [
        "Президент України заявив, що переговори відбудуться в Стамбулі, а міністр оборони поїде до Києва.",
        "Le ministre a déclaré que les négociations auraient lieu à Istanbul et que la délégation partirait.",
        "Der Minister sagte, dass die Gespräche in Istanbul stattfinden und die Delegation noch heute abreist.",
        "俄罗斯总统表示，谈判将在伊斯坦布尔举行，代表团本周启程。",
    ],
)
def test_a_text_in_another_language_is_not_read(text: str) -> None:
    report = Pipeline()(Article(text=text))
    assert report.findings == ()
    assert report.mentions == ()
    assert len(report.problems) == 1
    assert report.sentences


@given(st.text(max_size=300))
def test_no_text_makes_it_raise(text: str) -> None:
    report = Pipeline()(Article(text=text))
    assert report.article.text == text
    assert not [problem for problem in report.problems if problem.startswith("step ")]


# The view that parsers get


def test_findings_are_asked_by_class() -> None:
    said = claim("so")
    bridge = Bridge(evidence=(Span(start=0, end=2, text="so"),), rule="bridge")
    span = Span(start=0, end=2, text="so")
    mention = Mention(evidence=(span,), rule="name", of=Actor(name="Ukraine", kind=ActorKind.STATE))
    term = Condition(evidence=(span,), rule="if", kind=ConditionKind.PRECONDITION, requirement=span)
    findings = Findings([mention, said, bridge, term])
    assert list(findings) == [mention, said, bridge, term]
    assert len(findings) == 4
    assert findings.of(Finding) == (mention, said, bridge, term)
    assert findings.of(Bridge) == (bridge,)
    assert findings.statements == (said,)
    assert findings.mentions == (mention,)
    assert findings.conditions == (term,)
    assert findings.incidents == ()
    assert findings.proposals == findings.of(Proposal) == ()
    assert repr(findings) == "Findings(4 items)"


def test_findings_grow_by_a_new_view() -> None:
    first, second = claim("so"), claim("no", 3)
    findings = Findings([first])
    more = findings.plus([second, first])
    assert list(more) == [first, second]
    assert list(findings) == [first]
    assert not Findings()


def test_findings_cannot_be_written_to() -> None:
    findings = Findings()
    with pytest.raises(AttributeError):
        findings.extra = 1  # type: ignore[attr-defined]
    with pytest.raises(AttributeError):
        findings.statements = ()  # type: ignore[misc]


def test_a_step_is_a_parser_or_a_link() -> None:
    links: list[Link] = [step.link for step in default_steps() if step.link is not None]
    assert all((step.parser is None) != (step.link is None) for step in default_steps())
    assert [link(Findings()).statements for link in links] == [()] * len(links)
