"""The file of an archive: all or nothing, whole for readers, and a plain word for what is no archive."""

from __future__ import annotations

import gzip
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from random import Random

import duckdb
import pytest

from archive.test_archive import month, tables_of
from ukrnews import to_jsonl
from ukrnews.archive import Archive, ArchiveError, link
from ukrnews.archive.store.files import reading, writing
from ukrnews.archive.store.locking import locked
from ukrnews.archive.store.schema import FORMAT_VERSION
from ukrnews.model import Report

ADD = """
import sys
from ukrnews import from_jsonl
from ukrnews.archive import Archive
with open(sys.argv[2], encoding="utf-8") as lines:
    reports = list(from_jsonl(lines))
print("begun", flush=True)
Archive.open(sys.argv[1]).add(reports, portion=3)
"""
FULL = f"""
import resource, signal, sys
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), int(sys.argv[3])))
{ADD}"""


@pytest.fixture
def archive(tmp_path: Path) -> Archive:
    """The first half of the month."""
    archive = Archive.open(tmp_path / "war.duckdb")
    archive.add(month()[:9])
    return archive


@pytest.fixture
def rest(tmp_path: Path) -> Path:
    """The second half, as reports on disk."""
    path = tmp_path / "rest.jsonl"
    path.write_text("".join(to_jsonl(month()[9:])), encoding="utf-8")
    return path


def leftovers(archive: Archive) -> list[str]:
    return sorted(p.name for p in archive.path.parent.iterdir() if ".part" in p.name or p.name.endswith(".wal"))


def test_killed_at_random_moments(archive: Archive, rest: Path, tmp_path: Path) -> None:
    """The long version, with 2,000 articles and 50 kills, is benchmarks/archive_kills.py."""
    whole = Archive.open(tmp_path / "whole.duckdb")
    whole.add(month()[:9])
    states = [tables_of(whole), *(tables_of(whole) for _ in whole.add_in_portions(month()[9:], portion=3))]
    chance = Random(1)
    killed = 0
    for _ in range(4):
        adding = subprocess.Popen([sys.executable, "-c", ADD, archive.path, rest], stdout=subprocess.PIPE)
        assert adding.stdout is not None
        adding.stdout.readline()
        time.sleep(chance.random() * 0.4)
        killed += adding.poll() is None
        adding.kill()
        adding.communicate()
        assert tables_of(Archive.open(archive.path)) in states
    assert killed
    archive.add(month())
    assert leftovers(archive) == []
    assert tables_of(archive) == states[-1]


@pytest.mark.skipif(sys.platform == "win32", reason="limits of file size are POSIX")
def test_a_full_disk_is_told_and_costs_nothing(archive: Archive, rest: Path) -> None:
    before = archive.path.read_bytes()
    room = (len(before) // 2, len(before) + 4096)  # for half of the copy; for the copy and no more
    for limit in room:
        command = [sys.executable, "-c", FULL, archive.path, rest, str(limit)]
        ended = subprocess.run(command, capture_output=True, text=True)
        last = ended.stderr.strip().splitlines()[-1]
        assert last.startswith(f"ukrnews.archive.store.errors.ArchiveError: {archive.path}: not written: "), last
        assert "File too large" in last or "space" in last or "write" in last
        assert archive.path.read_bytes() == before
        assert leftovers(archive) == []


def test_a_reader_sees_the_last_state_while_it_is_written(archive: Archive) -> None:
    before = tables_of(archive)
    with locked(archive.path) as lock, writing(lock) as database:
        database.execute("DELETE FROM kept.articles")
        assert tables_of(archive) == before
        with reading(archive.path) as open_before:
            count = "SELECT count(*) FROM kept.articles"
            assert open_before.execute(count).fetchall() == [(9,)]
    assert len(tables_of(archive)["kept.articles"]) == 0


@pytest.mark.parametrize("fault", [RuntimeError("the source broke off"), OSError("the source broke off")])
def test_what_fails_on_the_way_changes_nothing(archive: Archive, fault: Exception) -> None:
    before = archive.path.read_bytes()

    def broken() -> Iterator[Report]:
        yield month()[9]
        raise fault

    with pytest.raises(type(fault), match=r"^the source broke off$"):
        archive.add(broken())
    assert archive.path.read_bytes() == before
    assert leftovers(archive) == []


def test_what_fails_later_keeps_whole_portions_and_the_same_call_goes_on(archive: Archive) -> None:
    def broken() -> Iterator[Report]:
        yield from month()[9:16]
        raise RuntimeError("the source broke off")

    with pytest.raises(RuntimeError):
        archive.add(broken(), portion=3)
    kept = len(tables_of(archive)["kept.articles"])
    assert kept == 9 + 3 + 2  # one of the six is another's text once more
    rest = archive.add(month(), portion=3)
    assert (len(rest.new), rest.known) == (len(month()) - 1 - kept, kept + 1)
    assert archive.links() == link(month())
    assert leftovers(archive) == []


def test_nothing_new_writes_nothing(archive: Archive) -> None:
    before = archive.path.stat()
    assert archive.add(month()[:9]).known == 9
    after = archive.path.stat()
    assert (after.st_ino, after.st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_no_other_writes_between_two_portions(archive: Archive) -> None:
    portions = archive.add_in_portions(month()[9:], portion=3)
    next(portions)
    with pytest.raises(ArchiveError, match="another process is writing"):
        archive.add([])
    portions.close()
    assert archive.add(month()[9:12]).known == 3
    with pytest.raises(ValueError, match="portion must be at least 1: 0"):
        archive.add([], portion=0)


def test_one_writer_at_a_time(archive: Archive) -> None:
    with (
        locked(archive.path),
        pytest.raises(ArchiveError, match=r"war\.duckdb: another process is writing to it"),
    ):
        archive.add(month())


def test_what_is_no_archive_is_told(tmp_path: Path, archive: Archive) -> None:
    text, cut, foreign = tmp_path / "text.duckdb", tmp_path / "cut.duckdb", tmp_path / "foreign.duckdb"
    text.write_text("no database at all, but a text that is long enough\n" * 100, encoding="utf-8")
    cut.write_bytes(archive.path.read_bytes()[:20_000])
    with duckdb.connect(str(foreign)) as database:
        database.execute("CREATE TABLE mine (a INTEGER)")
    for path, fault in (
        (text, "is no archive of ukrnews: not a DuckDB file"),
        (foreign, "is a DuckDB file, but no archive of ukrnews"),
        (cut, "is broken: "),
        (tmp_path, "is a directory"),
    ):
        with pytest.raises(ArchiveError) as error:
            Archive.open(path)
        assert str(error.value).startswith(f"{path}: {fault}")
        assert "\n" not in str(error.value)
        with pytest.raises(ArchiveError):
            Archive(path).add(month())


@pytest.mark.parametrize("version", range(1, FORMAT_VERSION + 1))
def test_archives_of_all_versions_open_and_grow(version: int, tmp_path: Path) -> None:
    """Kept as they were written; one that a new version adds: the first twelve reports of the month, packed."""
    archive = Archive(tmp_path / "war.duckdb")
    kept = Path(__file__).parent / f"golden/version-{version}.duckdb.gz"
    archive.path.write_bytes(gzip.decompress(kept.read_bytes()))
    archive = Archive.open(archive.path)
    (strike,) = archive.events(place="Kupiansk", kind="strike")
    assert [figure.count.minimum for figure in strike.toll("killed")] == [3, 5, 4]
    assert [row["stance"] for row in archive.ledger("truce at sea").rows] == ["reject", "accept_with_conditions"]
    assert len(archive.sources().quoted) > 3
    done = archive.add(month())
    assert (len(done.new), done.known) == (len(month()) - 12 - 1, 12 + 1)
    assert len(archive.events(place="Kupiansk")) == 1
    assert len(archive.quotes(by="Lavrov")) == 2


def test_a_newer_archive_is_refused(archive: Archive) -> None:
    with locked(archive.path) as lock, writing(lock) as database:
        database.execute("UPDATE kept.about SET format_version = 99")
    with pytest.raises(ArchiveError, match="has version 99, made by a newer ukrnews; this one reads up to 1"):
        Archive.open(archive.path)


def test_flipped_bytes_are_told_or_harmless(archive: Archive, tmp_path: Path) -> None:
    good = archive.path.read_bytes()
    chance = Random(2)
    for _ in range(8):
        at = chance.randrange(4096, len(good))
        path = tmp_path / "flipped.duckdb"
        path.write_bytes(good[:at] + bytes([good[at] ^ 0xFF]) + good[at + 1 :])
        fault = f"{path}: is broken: "
        try:
            tables_of(Archive.open(path))
        except ArchiveError as error:
            fault = str(error)
        assert fault.startswith(f"{path}: is broken: ")


def test_an_archive_that_is_not_there(tmp_path: Path) -> None:
    archive = Archive.open(tmp_path / "none.duckdb")
    with pytest.raises(ArchiveError, match=r"none\.duckdb: no such archive"):
        archive.events()
    assert not archive.path.exists()
    far = Archive.open(tmp_path / "no folder" / "war.duckdb")
    with pytest.raises(ArchiveError, match="not written: No such file or directory"):
        far.add(month())
