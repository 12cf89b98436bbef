"""What the model refuses, and how it says so; what it works out from what it holds."""

import gc
import subprocess
import sys
from collections.abc import Callable, Iterator
from datetime import date, datetime
from typing import Any, ClassVar

import attrs
import pytest

from ukrnews.model import (
    Act,
    Actor,
    ActorKind,
    Article,
    Condition,
    ConditionKind,
    Count,
    Finding,
    Form,
    Ground,
    How,
    Incident,
    IncidentKind,
    Mention,
    Place,
    PlaceKind,
    Precision,
    Proposal,
    ProposalKind,
    Report,
    Response,
    Span,
    Stance,
    Statement,
    Status,
    Weapon,
    WeaponKind,
    When,
    finding_types,
)
from ukrnews.model.finding import finding_type
from ukrnews.model.identity import fingerprint
from ukrnews.model.walk import walk

TEXT = "Kyiv said it would agree. Moscow refused."
UKRAINE = Actor(name="Ukraine", kind=ActorKind.STATE, country="UKR")
RUSSIA = Actor(name="Russia", kind=ActorKind.STATE, country="RUS")
KYIV = Place(name="Kyiv", kind=PlaceKind.SETTLEMENT, latitude=50.45, longitude=30.52)


def at(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start=start, end=start + len(words), text=words)


def statement(**changes: Any) -> Statement:
    fields: dict[str, Any] = {
        "evidence": (at("Kyiv said it would agree"),),
        "rule": "cue-verb",
        "content": (at("it would agree"),),
        "cue": at("said"),
        "form": Form.INDIRECT,
        "act": Act.STATE,
    }
    return Statement(**(fields | changes))


def ground(**changes: Any) -> Ground:
    return Ground(**({"field": "speakers", "item": 0, "span": at("Kyiv")} | changes))


def condition(**changes: Any) -> Condition:
    fields: dict[str, Any] = {
        "evidence": (at("would agree"),),
        "rule": "modal",
        "kind": ConditionKind.TERM,
        "requirement": at("agree"),
    }
    return Condition(**(fields | changes))


def proposal(*responses: Response, **changes: Any) -> Proposal:
    fields: dict[str, Any] = {
        "evidence": (at("it"),),
        "rule": "noun",
        "kind": ProposalKind.CEASEFIRE,
        "content": at("it"),
        "responses": responses,
    }
    return Proposal(**(fields | changes))


def answer(actor: Actor, stance: Stance) -> Response:
    return Response(actor=actor, stance=stance, evidence=(at("Moscow refused"),))


def mention(of: Actor | Place, words: str, grounds: tuple[Ground, ...] = ()) -> Mention:
    return Mention(evidence=(at(words),), rule="name", of=of, grounds=grounds)


REFUSED: list[tuple[str, Callable[[], object], type[Exception], str]] = [
    ("empty span", lambda: Span(start=4, end=4, text=""), ValueError, "Span.end must lie after start: start=4, end=4"),
    ("span upside down", lambda: Span(start=4, end=2, text="ab"), ValueError, "start=4, end=2"),
    ("span before the text", lambda: Span(start=-1, end=1, text="ab"), ValueError, "Span.start must not be negative"),
    ("span of another length", lambda: Span(start=0, end=2, text="abc"), ValueError, "Span.text must have end - start"),
    ("start a bool", lambda: Span(start=True, end=2, text="a"), TypeError, "Span.start must be an integer, not bool"),
    ("end a float", lambda: Span(start=0, end=1.0, text="a"), TypeError, "Span.end must be an integer, not float"),
    ("count upside down", lambda: Count(minimum=3, maximum=2, text="x"), ValueError, "minimum=3, maximum=2"),
    ("count negative", lambda: Count(minimum=-1, text="x"), ValueError, "Count.minimum must not be negative: -1"),
    (
        "when upside down",
        lambda: When(earliest=date(2025, 3, 2), latest=date(2025, 3, 1), precision=Precision.DAY, text="x"),
        ValueError,
        "When.latest must not lie before earliest: earliest=2025-03-02, latest=2025-03-01",
    ),
    (
        "a time of day",
        lambda: When(earliest=datetime(2025, 3, 2, 8), precision=Precision.DAY, text="x"),
        TypeError,
        "When.earliest must be a datetime.date without a time, not datetime",
    ),
    ("precision as text", lambda: When(precision="day", text="x"), TypeError, "When.precision must be a Precision"),
    ("nameless actor", lambda: Actor(name="", kind=ActorKind.STATE), ValueError, "Actor.name must not be empty: ''"),
    ("blank actor", lambda: Actor(name=" \n", kind=ActorKind.STATE), ValueError, "Actor.name must not be empty"),
    ("kind as text", lambda: Actor(name="x", kind="state"), TypeError, "Actor.kind must be an ActorKind, not str: 'st"),
    (
        "another enum's kind",
        lambda: Actor(name="x", kind=PlaceKind.REGION),
        TypeError,
        "Actor.kind must be an ActorKind, not PlaceKind",
    ),
    ("alpha-2", lambda: Actor(name="x", kind=ActorKind.STATE, country="UA"), ValueError, "Actor.country .* 'UA'"),
    ("lower case", lambda: Place(name="x", kind=PlaceKind.SITE, country="ukr"), ValueError, "Place.country .* 'ukr'"),
    ("wikidata", lambda: Actor(name="x", kind=ActorKind.STATE, wikidata="212"), ValueError, "Actor.wikidata .* '212'"),
    (
        "too far north",
        lambda: Place(name="x", kind=PlaceKind.SITE, latitude=90.1, longitude=0.0),
        ValueError,
        "Place.latitude must lie between -90.0 and 90.0: 90.1",
    ),
    (
        "not a number",
        lambda: Place(name="x", kind=PlaceKind.SITE, latitude=float("nan"), longitude=0.0),
        ValueError,
        "Place.latitude .* nan",
    ),
    (
        "endless",
        lambda: Place(name="x", kind=PlaceKind.SITE, latitude=0.0, longitude=float("inf")),
        ValueError,
        "Place.longitude .* inf",
    ),
    (
        "half a point",
        lambda: Place(name="x", kind=PlaceKind.SITE, latitude=50.0),
        ValueError,
        "Place.longitude must be given together with latitude: latitude=50.0, longitude=None",
    ),
    (
        "degrees as text",
        lambda: Place(name="x", kind=PlaceKind.SITE, latitude="50", longitude=30.0),
        TypeError,
        "Place.latitude must be a number of degrees, not str",
    ),
    (
        "weapon counted by a number",
        lambda: Weapon(kind=WeaponKind.DRONE, count=3),
        TypeError,
        "Weapon.count must be a Count, not int: 3",
    ),
    ("no evidence", lambda: statement(evidence=()), ValueError, "Statement.evidence must not be empty: nothing is"),
    ("evidence a list", lambda: statement(evidence=[at("said")]), TypeError, "Statement.evidence must be a tuple of"),
    ("no rule", lambda: statement(rule=""), ValueError, "Statement.rule must not be empty"),
    ("no content", lambda: statement(content=()), ValueError, "Statement.content must not be empty"),
    ("cue a word", lambda: statement(cue="said"), TypeError, "Statement.cue must be a Span, not str"),
    ("grounds a list", lambda: statement(grounds=[ground()]), TypeError, "Statement.grounds must be a tuple of"),
    ("ground of no field", lambda: ground(field=""), ValueError, "Ground.field must not be empty"),
    ("ground of a phrase", lambda: ground(field="who did it"), ValueError, "Ground.field must be the name of an attr"),
    ("ground of item -1", lambda: ground(item=-1), ValueError, "Ground.item must not be negative: -1"),
    ("ground without words", lambda: ground(span=None), TypeError, "Ground.span must be a Span, not NoneType"),
    ("how as text", lambda: ground(how="named"), TypeError, "Ground.how must be a How, not str"),
    (
        "speaker a name",
        lambda: statement(speakers=(UKRAINE, "Moscow")),
        TypeError,
        r"Statement.speakers\[1\] must be an Actor, not str: 'Moscow'",
    ),
    ("negated a number", lambda: statement(negated=1), TypeError, "Statement.negated must be True or False, not int"),
    ("medium empty", lambda: statement(medium=""), ValueError, "Statement.medium must not be empty"),
    ("base as such", lambda: Finding(evidence=(at("said"),), rule="x"), TypeError, "Finding is the base"),
    (
        "incident at a name",
        lambda: Incident(
            evidence=(at("said"),), rule="x", kind=IncidentKind.STRIKE, trigger=at("said"), places=("Kyiv",)
        ),
        TypeError,
        r"Incident.places\[0\] must be a Place, not str",
    ),
    ("answer unproved", lambda: Response(actor=UKRAINE, stance=Stance.ACCEPT, evidence=()), ValueError, "Response.ev"),
    ("mention of a span", lambda: mention(at("said"), "said"), TypeError, "Mention.of must be an Actor or Place"),
    *(
        (
            f"duration {text!r}",
            lambda text=text: proposal(duration=text),
            ValueError,
            "Proposal.duration must be an ISO",
        )
        for text in (
            "",
            "P",
            "PT",
            "30 days",
            "P30",
            "30D",
            "P1D2M",
            "P1WT1H",
            "P30DT",
            "p30d",
            "P٣D",
            "P1.5D",
            "P30D\n",
        )
    ),
    ("lone surrogate", lambda: Article(text="a\ud800"), ValueError, "Article.text .* lone surrogate at 1"),
    ("text None", lambda: Article(text=None), TypeError, "Article.text must be a string, not NoneType"),
    (
        "published at an hour",
        lambda: Article(text="", published=datetime(2025, 1, 1)),
        TypeError,
        "Article.published must be a datetime.date",
    ),
]


@pytest.mark.parametrize(("make", "error", "message"), [row[1:] for row in REFUSED], ids=[row[0] for row in REFUSED])
def test_refused(make: Callable[[], object], error: type[Exception], message: str) -> None:
    with pytest.raises(error, match=message):
        make()


@pytest.mark.parametrize("text", ["P30D", "PT72H", "P2W", "P6M", "P1Y2M3DT4H5M6S", "P1YT1S", "P0D"])
def test_durations(text: str) -> None:
    assert proposal(duration=text).duration == text


def test_positional_and_changed_fields_are_refused() -> None:
    with pytest.raises(TypeError):
        Count(1, None, "one")  # type: ignore[misc]
    with pytest.raises(attrs.exceptions.FrozenInstanceError):
        UKRAINE.name = "Russia"  # type: ignore[misc]


def test_long_values_are_cut_in_messages() -> None:
    with pytest.raises(TypeError) as caught:
        Article(text=["x" * 10_000])  # type: ignore[arg-type]
    assert len(str(caught.value)) < 200


def test_whole_degrees_are_floats() -> None:
    place = Place(name="x", kind=PlaceKind.SITE, latitude=50, longitude=-30)
    assert (repr(place.latitude), repr(place.longitude)) == ("50.0", "-30.0")


def test_spans_sort_by_place_and_know_each_other() -> None:
    said, agree, clause = at("said"), at("agree"), at("said it would agree")
    assert sorted([agree, clause, said]) == [said, clause, agree]
    assert clause.contains(said)
    assert not said.contains(clause)
    assert said.overlaps(clause)
    assert not said.overlaps(agree)
    assert not Span(start=0, end=2, text="ab").overlaps(Span(start=2, end=3, text="c"))


@pytest.mark.parametrize(
    ("stances", "status"),
    [
        ([], Status.OPEN),
        ([(UKRAINE, Stance.ACCEPT)], Status.ACCEPTED),
        ([(UKRAINE, Stance.ACCEPT), (RUSSIA, Stance.REJECT)], Status.REJECTED),
        ([(UKRAINE, Stance.ACCEPT), (RUSSIA, Stance.ACCEPT_WITH_CONDITIONS)], Status.CONDITIONAL),
        ([(UKRAINE, Stance.ACCEPT_WITH_CONDITIONS), (RUSSIA, Stance.REJECT)], Status.REJECTED),
        ([(UKRAINE, Stance.ACCEPT), (RUSSIA, Stance.UNDECIDED)], Status.OPEN),
        ([(RUSSIA, Stance.REJECT), (RUSSIA, Stance.ACCEPT)], Status.ACCEPTED),
    ],
)
def test_status(stances: list[tuple[Actor, Stance]], status: Status) -> None:
    assert proposal(*(answer(*pair) for pair in stances)).status is status


class TestGrounds:
    SAID = statement(
        speakers=(UKRAINE, RUSSIA),
        grounds=(
            ground(span=at("it"), how=How.REFERRED),
            ground(),
            ground(item=1, span=at("Moscow")),
            ground(field="act", item=None, span=at("said")),
        ),
    )

    @pytest.mark.parametrize(
        ("asked", "words"),
        [
            (("speakers",), ["it", "Kyiv", "Moscow"]),
            (("speakers", 0), ["it", "Kyiv"]),
            (("speakers", 1), ["Moscow"]),
            (("speakers", 2), []),
            (("act",), ["said"]),
            (("when",), []),
        ],
    )
    def test_grounds_of_a_field(self, asked: tuple[Any, ...], words: list[str]) -> None:
        assert [found.span.text for found in self.SAID.grounds_of(*asked)] == words

    def test_they_name_by_default(self) -> None:
        assert (ground().how, ground(item=None).item) == (How.NAMED, None)

    def test_they_say_why_not_what(self) -> None:
        bare = attrs.evolve(self.SAID, grounds=())
        assert self.SAID.id == bare.id
        assert bare != self.SAID
        assert "grounds" not in repr(self.SAID)


class TestId:
    def test_equal_findings_share_it_and_different_ones_do_not(self) -> None:
        ids = {statement().id, statement(negated=True).id, statement(speakers=(UKRAINE,)).id, statement(rule="x").id}
        assert len(ids) == 4
        assert statement().id == statement().id
        assert statement().id.startswith("statement-0-24-")

    def test_spans_all_evidence(self) -> None:
        found = statement(evidence=(at("Moscow refused"), at("said")))
        assert found.id.startswith("statement-5-40-")

    def test_same_in_another_process(self) -> None:
        code = "import sys; sys.path.insert(0, sys.argv[1]); import test_model_values as t; print(t.statement().id)"
        for seed in ("0", "1"):
            run = [sys.executable, "-c", code, __file__.rsplit("/", 1)[0]]
            output = subprocess.run(
                run, capture_output=True, text=True, check=True, env={"PYTHONHASHSEED": seed}
            ).stdout
            assert output.strip() == statement().id

    def test_a_field_added_with_a_default_does_not_change_it(self) -> None:
        old = attrs.make_class("Grown", {"a": attrs.field()})
        new = attrs.make_class("Grown", {"a": attrs.field(), "later": attrs.field(default=())})
        assert fingerprint(old(a=1)) == fingerprint(new(a=1)) != fingerprint(new(a=1, later=(1,)))

    def test_this_very_id(self) -> None:
        assert statement(speakers=(UKRAINE,)).id == "statement-0-24-9ff2694d"


class TestKinds:
    def test_the_library_s_own(self) -> None:
        assert {"statement", "incident", "proposal", "condition", "mention"} <= set(finding_types())
        assert finding_types()["statement"] is Statement

    def test_one_defined_later_is_known_once(self) -> None:
        @attrs.frozen(kw_only=True)
        class Protest(Finding):
            type: ClassVar[str] = "protest_in_model_test"
            crowd: Count | None = None

        assert finding_types()["protest_in_model_test"] is Protest

    def test_a_cell_run_again_replaces_its_class(self) -> None:
        def cell() -> type[Finding]:
            @attrs.frozen(kw_only=True)
            class Rally(Finding):
                type: ClassVar[str] = "rally_in_model_test"

            return Rally

        first, second = cell(), cell()
        assert first is not second
        assert finding_types()["rally_in_model_test"] is second

    def test_two_classes_under_one_tag(self) -> None:
        @attrs.frozen(kw_only=True)
        class March(Finding):
            type: ClassVar[str] = "march_in_model_test"

        @attrs.frozen(kw_only=True)
        class Walk(Finding):
            type: ClassVar[str] = "march_in_model_test"

        with pytest.raises(TypeError, match=r"'march_in_model_test' is claimed by .*March and .*Walk"):
            finding_types()
        with pytest.raises(TypeError, match=r"March and .*Walk"):
            finding_type("march_in_model_test")
        assert finding_type("statement") is Statement
        assert finding_type("no_such_kind") is None

    def test_a_dead_class_claims_nothing(self) -> None:
        def forget() -> None:
            @attrs.frozen(kw_only=True)
            class Parade(Finding):
                type: ClassVar[str] = "parade_in_model_test"

        forget()

        @attrs.frozen(kw_only=True)
        class Procession(Finding):
            type: ClassVar[str] = "parade_in_model_test"

        assert finding_type("parade_in_model_test") is Procession

    @pytest.fixture(autouse=True)
    def _forget(self) -> Iterator[None]:
        yield
        gc.collect()

    @pytest.mark.parametrize("tag", [None, "", "Protest", "two words", 3])
    def test_a_tag_is_needed(self, tag: object) -> None:
        body = {} if tag is None else {"type": tag}
        with pytest.raises(TypeError, match="Untagged is a Finding and needs a tag of its own"):
            type("Untagged", (Statement,), body)


class TestReport:
    def report(self, **changes: Any) -> Report:
        return Report(article=Article(text=TEXT), **changes)

    def test_a_span_that_is_not_the_text(self) -> None:
        wrong = Span(start=0, end=4, text="Lviv")
        with pytest.raises(
            ValueError, match=r"statement-0-24-\w+ has a span .*'Lviv'.* where the article reads 'Kyiv'"
        ):
            self.report(findings=(statement(source=wrong),))

    def test_the_grounds_are_of_the_text_too(self) -> None:
        wrong = Span(start=0, end=4, text="Lviv")
        grounds = (ground(), ground(span=wrong))
        for found in ({"findings": (statement(grounds=grounds),)}, {"mentions": (mention(KYIV, "Kyiv", grounds),)}):
            with pytest.raises(ValueError, match=r"has a span .*'Lviv'"):
                self.report(**found)
        self.report(findings=(statement(grounds=grounds[:1]),), mentions=(mention(KYIV, "Kyiv", grounds[:1]),))

    @pytest.mark.parametrize("start", [len(TEXT) - 2, len(TEXT) + 5])
    def test_a_span_beyond_the_text(self, start: int) -> None:
        beyond = Span(start=start, end=start + 4, text="Kyiv")
        with pytest.raises(ValueError, match="not the article's text"):
            self.report(findings=(proposal(terms=(condition(consequence=beyond),)),))

    def test_the_same_finding_twice(self) -> None:
        with pytest.raises(ValueError, match="Report holds the same finding twice: statement-0-24-"):
            self.report(findings=(statement(), statement()))
        with pytest.raises(ValueError, match="twice: condition-"):
            self.report(findings=(condition(), proposal(terms=(condition(),))))
        with pytest.raises(ValueError, match="twice: mention-"):
            self.report(mentions=(mention(KYIV, "Kyiv"), mention(KYIV, "Kyiv")))

    def test_two_findings_in_one_place(self) -> None:
        assert len(self.report(findings=(statement(), statement(act=Act.PROMISE))).findings) == 2

    def test_mentions_stand_apart(self) -> None:
        with pytest.raises(ValueError, match=r"Report.findings\[0\] must not be a Mention"):
            self.report(findings=(mention(KYIV, "Kyiv"),))

    @pytest.mark.parametrize("sentences", [((0, 5), (4, 9)), ((5, 5),), ((0, 99),), ((6, 9), (0, 2))])
    def test_sentences_out_of_order(self, sentences: tuple[tuple[int, int], ...]) -> None:
        with pytest.raises(ValueError, match=r"Report.sentences\[\d\] must not be empty, overlap"):
            self.report(sentences=sentences)

    @pytest.mark.parametrize("sentences", [[(0, 5)], ([0, 5],), ((0, 5, 6),), ((0, 5.0),), ((False, 5),)])
    def test_sentences_of_another_type(self, sentences: object) -> None:
        with pytest.raises(TypeError, match=r"Report.sentences"):
            self.report(sentences=sentences)

    def test_views(self) -> None:
        late, early = condition(evidence=(at("refused"),)), condition()
        plan = proposal(answer(RUSSIA, Stance.REJECT), terms=(early,))
        named = (mention(UKRAINE, "Kyiv"), mention(KYIV, "Kyiv"), mention(UKRAINE, "it"))
        report = self.report(findings=(statement(), plan, late), mentions=named)
        assert report.statements == (statement(),)
        assert report.proposals == (plan,)
        assert report.incidents == ()
        assert report.conditions == (early, late)
        assert report.of(Mention) == named
        assert report.of(Finding) == (statement(), plan, early, late)
        assert report.actors == (UKRAINE, RUSSIA)
        assert report.places == (KYIV,)
        assert report.proposal_of(early) is plan
        assert report.proposal_of(late) is None

    def test_sentence_of(self) -> None:
        report = self.report(sentences=((0, 25), (26, 41)))
        assert report.sentence_of(at("Kyiv")) == at("Kyiv said it would agree.")
        assert report.sentence_of(at("agree. Mos")) == at("Kyiv said it would agree.")
        assert report.sentence_of(at("Moscow")) == at("Moscow refused.")
        assert report.sentence_of(at("refused.")) == at("Moscow refused.")
        assert report.sentence_of(at(" Moscow")) is None
        assert self.report().sentence_of(at("Kyiv")) is None

    def test_shows_itself_in_notebooks(self) -> None:
        assert "statement" in self.report(findings=(statement(),))._repr_html_()


def test_the_model_stands_alone() -> None:
    code = "import sys, ukrnews.model; print([m for m in sys.modules if m.startswith('ukrnews')])"
    output = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout
    strangers = [name for name in eval(output) if name != "ukrnews" and not name.startswith("ukrnews.model")]
    door = subprocess.run(
        [sys.executable, "-c", "import sys, ukrnews; print([m for m in sys.modules if m.startswith('ukrnews')])"],
        capture_output=True,
        text=True,
        check=True,
    ).stdout
    assert set(strangers) <= set(eval(door))  # nothing but what the package's own door brings


def test_walk_goes_through_everything_in_order() -> None:
    plan = proposal(answer(RUSSIA, Stance.REJECT), proposers=(UKRAINE,), terms=(condition(holders=(RUSSIA,)),))
    assert list(walk(plan, Actor)) == [UKRAINE, RUSSIA, RUSSIA]
    assert [span.text for span in walk(plan, Span)] == ["it", "it", "Moscow refused", "would agree", "agree"]
    assert list(walk({"a": [UKRAINE, (3, KYIV)], "b": UKRAINE}, Actor)) == [UKRAINE, UKRAINE]
    assert list(walk(plan, Proposal)) == [plan]
    assert list(walk(object(), Span)) == []


def test_walk_finds_what_only_a_subclass_of_the_annotated_class_holds() -> None:
    @attrs.frozen(kw_only=True)
    class Dossier:
        findings: tuple[Finding, ...] = ()

    plan = proposal(proposers=(UKRAINE,))
    assert list(walk(Dossier(findings=(plan,)), Actor)) == [UKRAINE]
    assert list(walk(Dossier(findings=(plan,)), Place)) == []
