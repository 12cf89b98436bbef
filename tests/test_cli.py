"""The command line: what it writes where, what it says of bad input, how it ends."""

from __future__ import annotations

import io
import json
import os
import pty
import re
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import NamedTuple

import attrs
import pytest
from rich.console import Console

import ukrnews
from ukrnews.cli import main, words
from ukrnews.cli.explain import explain, how_sure
from ukrnews.cli.view import show
from ukrnews.model import (
    Act,
    Actor,
    ActorKind,
    Article,
    Condition,
    ConditionKind,
    Count,
    Form,
    Ground,
    How,
    Incident,
    IncidentKind,
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
    Weapon,
    WeaponKind,
    When,
)

TEXT = "Foreign Minister Sergei Lavrov said on Monday that Moscow would not accept a ceasefire.\n"
OTHER = "“We are ready,” President Volodymyr Zelenskyy told reporters in Kyiv.\n"


class Result(NamedTuple):
    code: int
    out: str
    err: str


Run = Callable[..., Result]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Run:
    """Run the command line in this process."""

    def run_with(*arguments: object, stdin: bytes = b"") -> Result:
        monkeypatch.setattr(sys, "argv", ["ukrnews", *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as ended:
            main()
        out, err = capsys.readouterr()
        code = ended.value.code
        assert code is None or isinstance(code, int)
        return Result(code or 0, out, err)

    return run_with


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "article.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def process(*arguments: object, **options: object) -> subprocess.Popen[bytes]:
    """Run the command line in a process of its own."""
    environment = os.environ | {"PYTHONIOENCODING": "utf-8"} | dict(options.pop("env", {}))
    command = [sys.executable, "-m", "ukrnews", *map(str, arguments)]
    return subprocess.Popen(command, env=environment, **options)


# --- what goes wrong with the input --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("content", "fault"),
    [
        (b"", "is empty"),
        (b" \n\t\n", "is empty"),
        (b"PK\x03\x04\x00\x00\x00binary", "is binary, not text"),
        (
            "Їжак said.".encode("cp1251"),
            "is not UTF-8: byte 0xaf at offset 0 (perhaps windows-1251: give its encoding)",
        ),
        ("Kyiv said.".encode("utf-16"), "is UTF-16, not UTF-8"),
    ],
)
def test_a_file_that_cannot_be_read_is_named_in_one_line(
    run: Run, tmp_path: Path, article: Path, content: bytes, fault: str
) -> None:
    bad = tmp_path / "bad.txt"
    bad.write_bytes(content)
    result = run("parse", bad, article, "--format", "jsonl")
    assert result.code == 2
    assert result.err == f"ukrnews: {bad}: {fault}\n"
    assert [json.loads(line)["article"]["text"] for line in result.out.splitlines()] == [TEXT]


def test_a_missing_file_and_a_folder(run: Run, tmp_path: Path) -> None:
    result = run("parse", tmp_path / "none.txt", tmp_path)
    assert result.code == 2
    assert result.err == (
        f"ukrnews: {tmp_path}: holds no file that fits (*.txt, *.jsonl, *.html, *.rss, *.atom, *.xml, also with .gz)\n"
        f"ukrnews: {tmp_path}/none.txt: no such file\n"
    )
    assert result.out == ""


@pytest.mark.parametrize("date", ["yesterday", "2025-02-30", "12.03.2025", ""])
def test_a_bad_date_is_refused(run: Run, article: Path, date: str) -> None:
    result = run("parse", article, "--published", date)
    assert (result.code, result.out) == (2, "")
    assert result.err == f"ukrnews: --published: {date!r} is no date (YYYY-MM-DD)\n"


@pytest.mark.parametrize(
    ("line", "fault"),
    [
        ("{", "is no JSON: Expecting property name enclosed in double quotes at column 2"),
        ("[1]", "is no JSON object"),
        ('{"title": "T"}', "has no text"),
        ('{"text": "  "}', "has no text"),
        ('{"text": 7}', "text is no text: 7"),
        ('{"text": "T", "publised": "2025-03-12"}', "unknown key 'publised'; an article has text, title, published, "),
        ('{"text": "T", "published": "soon"}', "'soon' is no date (YYYY-MM-DD)"),
        ('{"text": "\\ud800"}', "text holds half a surrogate pair"),
        ("[" * 100_000, "is no JSON that can be read: nested too deeply"),
    ],
)
def test_a_bad_line_is_named_and_the_others_are_done(run: Run, tmp_path: Path, line: str, fault: str) -> None:
    path = tmp_path / "articles.jsonl"
    good = json.dumps({"text": TEXT})
    path.write_text(f"{good}\n\n{line}\n{good}\n", encoding="utf-8")
    result = run("parse", path, "--format", "jsonl")
    assert result.code == 2
    assert result.err.startswith(f"ukrnews: {path}:3: {fault}")
    assert result.err.count("\n") == 1
    assert len(result.out.splitlines()) == 2


def test_an_empty_file_of_lines(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "articles.jsonl"
    path.write_text("\n", encoding="utf-8")
    assert run("parse", path, "--format", "json") == Result(2, "[]\n", f"ukrnews: {path}: is empty\n")


def test_an_unknown_option_is_refused(run: Run, article: Path) -> None:
    result = run("parse", article, "--colour")
    assert result.code == 2
    assert result.err == "ukrnews: no such option: --colour (ukrnews parse --help)\n"


# --- what goes in --------------------------------------------------------------------------------------------------


def test_lines_of_json_keep_what_they_state(run: Run, tmp_path: Path) -> None:
    stated = {"text": TEXT, "title": "T", "published": "2025-03-12", "source": "S", "url": "https://example.org/1"}
    path = tmp_path / "articles.jsonl"
    path.write_text(f"{json.dumps(stated)}\n{json.dumps({'text': OTHER})}\n", encoding="utf-8")
    result = run("parse", path, "--format", "jsonl", "--published", "2025-03-10T08:00:00Z")
    first, second = (json.loads(line)["article"] for line in result.out.splitlines())
    assert stated.items() <= first.items()
    assert (second["text"], second["published"], second["url"]) == (OTHER, "2025-03-10", None)


def test_a_text_takes_its_date_and_its_path(run: Run, article: Path) -> None:
    result = run("parse", article, "--format", "json", "--published", "2025-03-12")
    read = json.loads(result.out)["article"]
    assert (read["published"], read["url"], read["title"]) == ("2025-03-12", article.as_posix(), None)


def test_a_byte_order_mark_is_no_text_and_line_ends_stay(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "bom.txt"
    path.write_bytes(b"\xef\xbb\xbfKyiv said\r\nit would wait.\r\n")
    result = run("parse", path, "--format", "json")
    assert json.loads(result.out)["article"]["text"] == "Kyiv said\r\nit would wait.\r\n"


def test_standard_input_is_a_text(run: Run) -> None:
    result = run("parse", "-", "--format", "json", stdin=OTHER.encode())
    assert json.loads(result.out)["article"]["text"] == OTHER


def test_standard_input_may_hold_lines(run: Run) -> None:
    lines = "".join(json.dumps({"text": text}) + "\n" for text in (TEXT, OTHER)).encode()
    result = run("parse", "-", "--stdin", "jsonl", "--format", "jsonl", stdin=lines)
    assert [json.loads(line)["article"]["text"] for line in result.out.splitlines()] == [TEXT, OTHER]


def test_empty_standard_input(run: Run) -> None:
    assert run("parse", "-") == Result(2, "", "ukrnews: standard input: is empty\n")


# --- what comes out ------------------------------------------------------------------------------------------------


def test_json_is_one_report_or_an_array(run: Run, article: Path) -> None:
    one, two = run("parse", article, "--format", "json"), run("parse", article, article, "--format", "json")
    assert one.out.endswith("}\n")
    assert json.loads(two.out) == [json.loads(one.out)] * 2
    assert ukrnews.from_json(one.out) == ukrnews.parse(TEXT, url=article.as_posix())


def test_processes_keep_the_order(run: Run, tmp_path: Path) -> None:
    paths = [tmp_path / f"{i}.txt" for i in range(6)]
    for i, path in enumerate(paths):
        path.write_text(f"Kyiv said it had shot down {i + 2} drones.", encoding="utf-8")
    alone, together = run("parse", *paths, "-f", "jsonl"), run("parse", *paths, "-f", "jsonl", "--jobs", "2")
    assert alone.out == together.out
    assert alone.out.count("\n") == 6


def test_schema_is_json_schema(run: Run) -> None:
    schema = json.loads(run("schema").out)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"


def test_version(run: Run) -> None:
    assert run("--version").out == f"ukrnews {ukrnews.__version__}\n"


def test_no_command_shows_help(run: Run) -> None:
    shown = run()
    assert all(command in shown.out + shown.err for command in ("parse", "explain", "schema", "score"))


def test_json_is_utf8_whatever_the_locale(article: Path) -> None:
    article.write_text(OTHER, encoding="utf-8")
    ran = process("parse", article, "-f", "json", env={"PYTHONIOENCODING": "ascii"}, stdout=subprocess.PIPE)
    out, _ = ran.communicate()
    assert json.loads(out.decode())["article"]["text"] == OTHER


def test_the_view_is_written_in_any_encoding(article: Path) -> None:
    article.write_text(OTHER, encoding="utf-8")
    ran = process("parse", article, env={"PYTHONIOENCODING": "ascii"}, stdout=subprocess.PIPE)
    out, _ = ran.communicate()
    assert ran.returncode == 0
    assert "Zelensk" in out.decode("ascii")


# --- the view ------------------------------------------------------------------------------------------------------

SAMPLE = (
    "Kyiv took the 30-day truce if Moscow stops. “No \x1b[31mtroops,” Lavrov said. "
    "A drone killed two in Odesa on Monday."
)


def at(piece: str) -> Span:
    start = SAMPLE.index(piece)
    return Span(start=start, end=start + len(piece), text=piece)


def sample() -> Report:
    ukraine = Actor(name="Ukraine", kind=ActorKind.STATE, country="UKR")
    lavrov = Actor(name="Sergei Lavrov", kind=ActorKind.PERSON, country="RUS")
    proposal = Proposal(
        evidence=(at("the 30-day truce"),),
        rule="noun",
        kind=ProposalKind.CEASEFIRE,
        content=at("the 30-day truce"),
        duration="P30D",
        responses=(Response(actor=ukraine, stance=Stance.ACCEPT, evidence=(at("Kyiv took"),)),),
    )
    condition = Condition(
        evidence=(at("if Moscow stops"),),
        rule="if",
        kind=ConditionKind.PRECONDITION,
        holders=(ukraine,),
        requirement=at("Moscow stops"),
    )
    statement = Statement(
        evidence=(at("No \x1b[31mtroops,” Lavrov said"),),
        rule="quote-name-cue",
        speakers=(lavrov,),
        content=(at("No \x1b[31mtroops"),),
        cue=at("said"),
        form=Form.DIRECT,
        act=Act.REJECT,
    )
    incident = Incident(
        evidence=(at("A drone killed two in Odesa"),),
        rule="killed",
        kind=IncidentKind.STRIKE,
        trigger=at("killed"),
        weapons=(Weapon(kind=WeaponKind.DRONE),),
        places=(Place(name="Odesa", kind=PlaceKind.SETTLEMENT),),
        killed=Count(minimum=2, maximum=2, text="two"),
        injured=Count(minimum=3, text="several"),
    )
    return Report(article=Article(text=SAMPLE), findings=(proposal, condition, statement, incident))


def shown(report: Report, width: int = 100, **options: object) -> str:
    console = Console(width=width, file=io.StringIO(), highlight=False, markup=False, **options)
    show(report, "sample.txt", console)
    assert isinstance(console.file, io.StringIO)
    return console.file.getvalue()


def lines_of(text: str) -> list[str]:
    return [re.sub(r" +", " ", line).strip() for line in text.splitlines()]


def test_a_long_first_paragraph_is_no_headline() -> None:
    assert words.heading(Article(text="Talks resume\nKyiv said yes.")) == "Talks resume"
    long = "Kyiv said yes to talks. " * 9
    assert words.heading(Article(text=long)) == "Kyiv said yes to talks. " * 3 + "Kyiv said yes to talks. …"
    assert words.heading(Article(text="Kyiv said yes.", title=long)) == long.strip()


def test_the_view_says_who_said_what_and_what_happened() -> None:
    lines = lines_of(shown(sample()))
    assert "Sergei Lavrov reject “No \N{REPLACEMENT CHARACTER}[31mtroops”" in lines
    assert "Odesa strike A drone killed two in Odesa" in lines
    assert "2 killed, several injured" in lines
    assert "not named ceasefire the 30-day truce [accepted]" in lines
    assert lines[lines.index("not named ceasefire the 30-day truce [accepted]") + 1 :][:2] == [
        "30 days",
        "✓ Ukraine accepts",
    ]
    assert "Ukraine precondition if Moscow stops" in lines


def test_the_view_stays_within_its_width() -> None:
    for width in (40, 71, 72, 120):
        assert max(map(len, shown(sample(), width).splitlines())) <= width


def test_the_view_passes_no_control_characters_on() -> None:
    assert "\x1b" not in shown(sample())
    assert "\x1b[31mtroops" not in shown(sample(), force_terminal=True)


def test_an_empty_report_says_so_and_problems_are_shown() -> None:
    report = Report(article=Article(text="Bonjour."), problems=("not English",))
    assert lines_of(shown(report))[-3:] == ["Nothing was found in this text.", "! not English", ""]


def test_explain_gives_rule_and_offsets() -> None:
    console = Console(width=200, file=io.StringIO(), highlight=False)
    explain(sample(), "sample.txt", console)
    assert isinstance(console.file, io.StringIO)
    lines = lines_of(console.file.getvalue())
    start = SAMPLE.index("said")
    assert f"cue [{start}:{start + 4}] said" in lines
    assert any(line.startswith("statement-") and " by rule quote-name-cue not counted, " in line for line in lines)
    assert "responses.evidence [0:9] Kyiv took" in lines


def test_explain_gives_the_words_behind_each_field_and_how_they_say_it() -> None:
    text = "Two men and a girl were killed in Sumy.\nIt was hit by Russia, Kyiv said: Russia must stop."

    def at(words: str) -> Span:
        return Span(start=text.index(words), end=text.index(words) + len(words), text=words)

    russia = Actor(name="Russia", kind=ActorKind.STATE, country="RUS")
    strike = Incident(
        evidence=(at("It was hit by Russia"),),
        rule="x",
        kind=IncidentKind.STRIKE,
        trigger=at("hit"),
        places=(Place(name="Sumy", kind=PlaceKind.SETTLEMENT),),
        perpetrators=(russia,),
        killed=Count(minimum=3, maximum=3, text="Two men and a girl"),
        grounds=(
            Ground(field="places", item=0, span=at("It"), how=How.REFERRED),
            Ground(field="places", item=0, span=at("Sumy")),
            Ground(field="perpetrators", item=0, span=at("Russia")),
            Ground(field="killed", span=at("Two men"), how=How.COUNTED),
            Ground(field="killed", span=at("a girl"), how=How.COUNTED),
            Ground(field="no_such", item=4, span=at("said")),
        ),
    )
    term = Condition(
        evidence=(at("Russia must stop"),),
        rule="x",
        kind=ConditionKind.DEMAND,
        holders=(russia,),
        requirement=at("stop"),
        grounds=(Ground(field="holders", item=0, span=at("Russia"), how=How.REFERRED),),
    )
    plan = Proposal(evidence=(at("stop"),), rule="x", kind=ProposalKind.OTHER, content=at("stop"), terms=(term,))
    console = Console(width=200, file=io.StringIO(), highlight=False)
    explain(Report(article=Article(text=text), findings=(strike, plan)), "x.txt", console)
    assert isinstance(console.file, io.StringIO)
    lines = [line.removeprefix("  ").rstrip() for line in console.file.getvalue().splitlines()]
    assert [line for line in lines if " by “" in line] == [
        "places Sumy by “It” [40:42], for “Sumy” [34:38]",
        "perpetrators Russia by “Russia” [54:60]",
        "killed 3 by “Two men” [0:7] and “a girl” [12:18], counted",
        "no_such by “said” [67:71]",
        "terms.holders Russia by “Russia” [54:60]",
    ]
    assert [line for line in lines if "grounds" in line] == []


def test_explain_says_which_rules_had_a_part_and_shows_chunks(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text("Kaja Kallas said the plan was dead in an interview with a paper.")
    shown = [line.strip() for line in run("explain", "--decided", "--chunks", path).out.splitlines()]
    assert shown[0] == "N Kaja Kallas  V said  N the plan  V was  A dead  P in  N an interview  P with  N a paper  O ."
    decided = [line for line in shown if line.startswith("decided by")]
    assert [line.split()[2] for line in decided] == ["name-sieve", "in-an-interview-end"]
    assert decided[1].split()[3].startswith("ukrnews/parsers/extents/occasions.py:")
    assert not [line for line in run("explain", path).out.splitlines() if "decided by" in line]


def test_explain_says_who_is_meant_by_which_rule_and_who_is_not(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "he.txt"
    path.write_text("Rustem Umerov met Kaja Kallas and flew to Poland.\nShe said the talks were over.")
    shown = [line.strip() for line in run("explain", "--who", path).out.splitlines()]
    at = next(k for k, line in enumerate(shown) if line.startswith("speakers Kaja Kallas by “She”"))
    assert shown[at + 1].startswith("meant by he-named-sieve  ukrnews/parsers/actors/sieves/pronouns.py:")
    assert shown[at + 2] == "not Rustem Umerov: a man"
    assert "meant by" not in run("explain", path).out


def test_explain_says_how_sure_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    counts = {"statement": {"counted": (8, 10), "rare": (0, 0)}}
    monkeypatch.setattr("ukrnews.grounds.reliability.counted", lambda: counts)
    said = sample().statements[0]
    assert how_sure(attrs.evolve(said, rule="counted")) == "  right 8 of 10, some 80 % (49 to 94)"
    assert how_sure(attrs.evolve(said, rule="rare")) == "  not counted, of its kind some 80 %"
    assert how_sure(sample().incidents[0]) == ""


def test_parse_leaves_out_what_is_less_sure(run: Run, article: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    found = json.loads(run("parse", article, "--format", "json").out)["findings"]
    counts = {finding["type"]: {finding["rule"]: (8, 10)} for finding in found}
    monkeypatch.setattr("ukrnews.grounds.reliability.counted", lambda: counts)

    def kept(*options: str) -> int:
        return len(json.loads(run("parse", article, "--format", "json", *options).out)["findings"])

    assert (kept("--at-least", "0.8"), kept("--at-least", "0.81")) == (len(found), 0)
    assert "Nothing was found" in run("parse", article, "--at-least", "1").out
    assert run("parse", article, "--at-least", "80").code == 2


def test_explain_runs_on_files(run: Run, article: Path) -> None:
    result = run("explain", article)
    assert result.code == 0
    for finding in ukrnews.parse(TEXT).findings:
        assert finding.rule in result.out


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (Count(minimum=0, maximum=0, text="no"), "none"),
        (Count(minimum=2, maximum=2, text="two"), "2"),
        (Count(minimum=31, text="more than 30"), "more than 30"),
        (Count(minimum=1001, text="more than 1,000"), "more than 1,000"),
        (Count(minimum=5, text="at least 11"), "5 or more"),
        (Count(minimum=0, maximum=30, text="up to 30"), "up to 30"),
        (Count(minimum=24, maximum=36, text="two to three dozen"), "24 to 36"),
    ],
)
def test_counts_in_words(count: Count, said: str) -> None:
    assert words.number(count) == said


@pytest.mark.parametrize(
    ("duration", "said"),
    [("P30D", "30 days"), ("PT72H", "72 hours"), ("P1M", "1 month"), ("P1Y6M", "1 year, 6 months"), ("P2W", "2 weeks")],
)
def test_durations_in_words(duration: str, said: str) -> None:
    assert words.duration(duration) == said


@pytest.mark.parametrize(
    ("earliest", "latest", "said"),
    [
        ("2025-03-12", "2025-03-12", "12 March 2025"),
        ("2025-03-11", "2025-03-12", "11 March 2025 to 12 March 2025"),
        ("2025-03-11", None, "since 11 March 2025"),
        (None, "2025-04-30", "until 30 April 2025"),
        (None, None, "that week"),
    ],
)
def test_periods_in_words(earliest: str | None, latest: str | None, said: str) -> None:
    from datetime import date

    first, last = (day and date.fromisoformat(day) for day in (earliest, latest))
    when = When(earliest=first or None, latest=last or None, precision=Precision.DAY, text="that week")
    assert words.period(when) == said


# --- at a terminal -------------------------------------------------------------------------------------------------


def at_a_terminal(*arguments: object, stream: str, env: dict[str, str] | None = None) -> str:
    """What one stream of the command line shows at a terminal; the other goes nowhere."""
    ours, theirs = pty.openpty()
    streams: dict[str, int] = {"stdout": subprocess.DEVNULL, "stderr": subprocess.DEVNULL} | {stream: theirs}
    ran = process(*arguments, env={"TERM": "xterm-256color", "COLUMNS": "100"} | (env or {}), **streams)
    os.close(theirs)
    seen = b""
    try:
        while piece := os.read(ours, 65536):
            seen += piece
    except OSError:  # Linux says so when the other end is closed
        os.close(ours)
    ran.wait()
    return seen.decode(errors="replace")


def test_colour_at_a_terminal_only(run: Run, article: Path) -> None:
    assert "\x1b[" in at_a_terminal("parse", article, stream="stdout")
    plain = at_a_terminal("parse", article, stream="stdout", env={"NO_COLOR": "1"})
    assert not re.search(r"\x1b\[[0-9;]*(3[0-7]|9[0-7])m", plain)
    assert "\x1b" not in run("parse", article).out


def test_progress_for_many_files_at_a_terminal_only(run: Run, article: Path) -> None:
    assert "Parsing" in at_a_terminal("parse", *[article] * 5, stream="stderr")
    assert at_a_terminal("parse", article, stream="stderr") == ""
    assert run("parse", *[article] * 5).err == ""


# --- how it ends ---------------------------------------------------------------------------------------------------


def test_a_reader_that_goes_away_is_no_error(article: Path) -> None:
    ran = process("parse", *[article] * 50, "-f", "json", stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    assert ran.stdout is not None
    assert ran.stderr is not None
    ran.stdout.readline()
    ran.stdout.close()
    assert ran.stderr.read() == b""
    ran.stderr.close()
    assert ran.wait() == 0


def test_interrupt_ends_without_a_traceback() -> None:
    ran = process(
        "parse", "-", "--stdin", "jsonl", stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert ran.stdin is not None
    assert ran.stdout is not None
    ran.stdin.write(json.dumps({"text": TEXT}).encode() + b"\n")
    ran.stdin.flush()
    assert ran.stdout.readline()  # it is up, and waits for the next line
    time.sleep(0.1)
    ran.send_signal(signal.SIGINT)
    _, err = ran.communicate(timeout=20)
    assert (ran.returncode, err) == (130, b"ukrnews: interrupted\n")


@pytest.mark.parametrize("absent", ["typer", "rich"])
def test_without_the_extra_it_says_what_to_install(absent: str) -> None:
    code = f"import sys; sys.modules[{absent!r}] = None\nfrom ukrnews.cli import main\nmain()"
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ran.returncode == 2
    assert ran.stderr == 'ukrnews: the command line needs typer and rich: pip install "ukrnews[cli]"\n'


# --- score ---------------------------------------------------------------------------------------------------------


@pytest.fixture
def gold(tmp_path: Path, root: Path) -> Path:
    folder = tmp_path / "gold"
    folder.mkdir()
    (folder / "awkward.json").write_bytes((root / "benchmarks/gold/awkward.json").read_bytes())
    return folder


def test_score_as_table_and_json(run: Run, gold: Path) -> None:
    table = run("score", gold)
    assert [
        line.split()[:2] for line in table.out.splitlines() if line.strip().startswith(("statement", "condition"))
    ] == [
        ["statement", "16"],
        ["condition", "6"],
    ]
    scores = json.loads(run("score", gold, "--json").out)
    assert scores["incident"]["gold"] == 6
    assert {"p", "r", "f1", "soft", "fields", "killed_wrong"} <= set(scores["incident"])


def test_score_lists_errors(run: Run, gold: Path) -> None:
    result = run("score", gold, "--errors")
    assert re.search(r"^awkward \w+(\.\w+)? (missed|extra|wrong): .+", result.out, re.MULTILINE)


def test_score_below_a_floor(run: Run, gold: Path, tmp_path: Path) -> None:
    floors = tmp_path / "floors.json"
    floors.write_text('{"statement": {"f1": 1.01}}', encoding="utf-8")
    result = run("score", gold, "--floors", floors)
    assert result.code == 1
    assert re.fullmatch(r"ukrnews: statement\.f1 is \d+\.\d %, below its floor 101\.0 %\n", result.err)
    floors.write_text('{"statement": {"f1": 0.0}}', encoding="utf-8")
    assert run("score", gold, "--floors", floors).code == 0


@pytest.mark.parametrize(
    ("floors", "fault"),
    [
        ("{", "is no JSON"),
        ("[]", "is no object of objects"),
        ('{"statement": {"f2": 1}}', "floor statement.f2 = 1: no such score"),
    ],
)
def test_bad_floors(run: Run, gold: Path, tmp_path: Path, floors: str, fault: str) -> None:
    path = tmp_path / "floors.json"
    path.write_text(floors, encoding="utf-8")
    result = run("score", gold, "--floors", path)
    assert (result.code, result.err.count("\n")) == (2, 1)
    assert fault in result.err


def test_score_without_gold(run: Run, tmp_path: Path) -> None:
    result = run("score", tmp_path)
    assert result == Result(2, "", f"ukrnews: {tmp_path}: no gold files (*.json) in this folder\n")


@pytest.fixture
def lines(tmp_path: Path) -> Path:
    gold = {"published": "2025-03-14", "injured": None, "places": ["Odesa"], "perpetrators": []}
    told = {**gold, "id": "one", "text": "A drone killed two people in Odesa.", "killed": [3, 3], "kind": "strike"}
    quiet = {**gold, "id": "two", "text": "The talks went on.", "killed": None, "kind": None, "places": []}
    path = tmp_path / "lines.json"
    path.write_text(json.dumps({"lines": [{**told, "incidents": 1}, {**quiet, "incidents": 0}]}), encoding="utf-8")
    return path


def test_score_of_one_line_reports(run: Run, lines: Path) -> None:
    scores = json.loads(run("score", lines, "--json").out)
    assert scores["killed"] == {"n": 1, "right": 0, "absent": 0, "wrong": 1}
    assert scores["incident"] == {"n": 1, "right": 1, "extra": 0}
    rows = [row.split() for row in run("score", lines).out.splitlines()]
    assert ["killed", "1", "0", "0.0", "0-79", "absent", "0,", "wrong", "1"] in rows
    assert ["place", "1", "1", "100.0", "21-100"] in rows


def test_score_of_one_line_reports_lists_errors(run: Run, lines: Path) -> None:
    listed = "one killed wrong: gold [3, 3], found [2, 2] -- A drone killed two people in Odesa."
    assert listed in run("score", lines, "--errors").out.splitlines()


def test_score_of_one_line_reports_below_a_floor(run: Run, lines: Path, tmp_path: Path) -> None:
    floors = tmp_path / "floors.json"
    floors.write_text('{"killed": {"wrong": 0}, "incident": {"right": 1.0}}', encoding="utf-8")
    result = run("score", lines, "--floors", floors)
    assert (result.code, result.err) == (1, "ukrnews: killed.wrong is 1, above its ceiling 0\n")
    floors.write_text('{"killed": {"f1": 0}}', encoding="utf-8")
    assert run("score", lines, "--floors", floors).code == 2


def test_rules_are_listed_and_shown(run: Run) -> None:
    listed = run("rules")
    assert listed.code == 0
    assert "conditions\n  if-term " in listed.out
    shown = run("rules", "must-demand")
    assert "stands in   ukrnews/parsers/conditions/must.py:" in shown.out
    assert "finds       [Zelensky] said <{Russia must withdraw its troops}>." in shown.out


def test_rules_as_json(run: Run) -> None:
    rules = json.loads(run("rules", "--json").out)
    keys = "name parser reads finds passes_by nothing_in order reliability file line".split()
    assert all(list(rule) == keys for rule in rules)
    assert all(rule["finds"] and (rule["passes_by"] or rule["nothing_in"]) for rule in rules)


def test_a_rule_that_is_not_there(run: Run) -> None:
    result = run("rules", "said-that")
    assert result.code == 2
    assert "no rule is named 'said-that'" in result.err
