"""What can happen to the database of the running program: a sentence or a pause that ends by itself, nothing lost."""

import os
import random
import resource
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from sqlalchemy import select, update

from storage import notes
from storage.engine import writing
from storage.tables import notes as notes_table
from storage.tables import timers
from tests.ciphered import open_engine
from tests.disk import mounted
from tests.system.conftest import StartProgram
from tests.system.counterparts import TelegramEnd, wait_until_sent
from tests.system.crash import quiet
from tests.system.crowd import Crowd
from tests.system.program import ROOT, Program

pytestmark = pytest.mark.system

NOBODY = ("setpriv", "--reuid=65534", "--regid=65534", "--clear-groups")


@pytest.fixture
def program(telegram: TelegramEnd, program_for: StartProgram) -> Program:
    return program_for(telegram)


@pytest.fixture
def crowd(telegram: TelegramEnd) -> Crowd:
    return Crowd(telegram, random.Random(5))


def settled(program: Program, telegram: TelegramEnd, crowd: Crowd) -> list[str]:
    """What does not add up once all is quiet, after one more start."""
    program.stop()
    return quiet(program, telegram, crowd, {}).problems


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """Three megabytes."""
    with mounted(tmp_path / "disk", "3m") as folder:
        yield folder


def fill(disk: Path) -> Path:
    """A file that takes all the room there is."""
    filler = disk / "films"
    with filler.open("wb", buffering=0) as file:
        try:
            while file.write(b"\0" * 4096):
                pass
        except OSError:
            return filler
    return filler


def test_a_full_disk_lets_texts_wait_until_there_is_room(
    small_disk: Path, telegram: TelegramEnd, program_for: StartProgram, crowd: Crowd
) -> None:
    program = program_for(telegram, folder=small_disk)
    program.start(until_ready=True)
    crowd.begin()
    wait_until_sent(telegram, telegram.address(-2), "LAND")

    filler = fill(small_disk)
    for _ in range(40):
        crowd.one()
    program.wait_for("loop.database")
    assert program.named("loop.database")[0]["error"] == "database or disk is full"
    filler.unlink()
    program.wait_for("loop.recovered")

    assert settled(program, telegram, crowd) == []


def test_writes_that_fail_let_texts_wait_until_they_succeed(
    tmp_path: Path, telegram: TelegramEnd, program: Program, crowd: Crowd
) -> None:
    program.start(until_ready=True)
    crowd.begin()
    wait_until_sent(telegram, telegram.address(-2), "LAND")

    # A file may not grow beyond what the log of changes has now: SQLite's writes fail as on a broken disk.
    size = (tmp_path / "data" / "lanpya.db-wal").stat().st_size
    resource.prlimit(program.pid, resource.RLIMIT_FSIZE, (size, resource.RLIM_INFINITY))
    for _ in range(40):
        crowd.one()
    program.wait_for("loop.database")
    assert program.is_running
    resource.prlimit(program.pid, resource.RLIMIT_FSIZE, (resource.RLIM_INFINITY, resource.RLIM_INFINITY))
    program.wait_for("loop.recovered")

    assert settled(program, telegram, crowd) == []


@pytest.mark.parametrize(
    "seconds",
    [
        pytest.param(0, id="for as long as forty texts take to come"),
        pytest.param(10, id="for longer than SQLite waits by itself", marks=pytest.mark.long),
    ],
)
def test_a_database_that_another_process_holds_lets_texts_wait(
    tmp_path: Path, telegram: TelegramEnd, program: Program, crowd: Crowd, seconds: float
) -> None:
    program.start(until_ready=True)
    crowd.begin()
    wait_until_sent(telegram, telegram.address(-2), "LAND")
    other = open_engine(f"sqlite:///{tmp_path / 'data' / 'lanpya.db'}")

    program.wait_for("receive.kept")
    with writing(other) as connection:
        kept = len(program.named("receive.kept"))
        connection.execute(select(notes_table))
        for _ in range(40):
            crowd.one()
        time.sleep(seconds)
        assert len(program.named("receive.kept")) == kept
    other.dispose()

    assert program.is_running
    assert program.named("loop.database") == []
    assert settled(program, telegram, crowd) == []


def has_open(program: Program, file: Path) -> bool:
    """Whether it has got as far as to that file; raises ProcessLookupError once it has ended."""
    if not program.is_running:
        raise ProcessLookupError
    return any(link.is_symlink() and link.readlink() == file for link in Path(f"/proc/{program.pid}/fd").iterdir())


def test_a_database_that_is_held_at_the_start_is_waited_for(tmp_path: Path, program: Program) -> None:
    program.start(until_ready=True)
    program.stop()
    other = open_engine(f"sqlite:///{tmp_path / 'data' / 'lanpya.db'}")

    with writing(other):
        program.start()
        while not has_open(program, tmp_path / "data" / "lanpya.db"):
            time.sleep(0.01)
        assert program.named("run.ready") == []
    other.dispose()

    program.wait_for("run.ready")


def test_a_second_run_on_the_same_database_is_turned_away(
    telegram: TelegramEnd, program: Program, crowd: Crowd
) -> None:
    program.start(until_ready=True)

    second = program.command("run")

    assert (second.returncode, second.stderr.splitlines()) == (
        1,
        ["Another lanpya run works on this database already. Stop it first, or leave it alone."],
    )
    crowd.begin()
    assert settled(program, telegram, crowd) == []


def test_a_damaged_database_names_the_newest_copy_which_can_be_restored(
    tmp_path: Path, telegram: TelegramEnd, program: Program, crowd: Crowd
) -> None:
    database = tmp_path / "data" / "lanpya.db"
    program.start(until_ready=True)
    crowd.begin()
    wait_until_sent(telegram, telegram.address(-2), "LAND")
    program.stop()
    assert program.command("backup").returncode == 0
    (copy,) = (tmp_path / "data" / "backups").iterdir()
    database.write_bytes(b"coffee" * 10_000)

    program.start()

    assert (program.wait_end(), program.words) == (
        1,
        [
            f"The database file {database} is damaged. Stop lanpya run, then put the newest copy in its place: "
            f"lanpya restore {copy}"
        ],
    )
    assert program.command("restore", str(copy), "--yes").returncode == 0
    assert quiet(program, telegram, crowd, {}).problems == []


@pytest.mark.long
def test_a_database_that_is_removed_while_it_runs_stops_the_program_in_a_sentence(
    tmp_path: Path, program: Program, crowd: Crowd
) -> None:
    database = tmp_path / "data" / "lanpya.db"
    program.start(until_ready=True)
    assert program.command("backup").returncode == 0
    (copy,) = (tmp_path / "data" / "backups").iterdir()
    database.unlink()
    crowd.begin()
    assert program.wait_end() == 1
    (sentence,) = program.words
    assert sentence.startswith(f"The database file {database} was removed or replaced while lanpya run worked on it.")
    assert sentence.endswith(f"lanpya restore {copy}")


@contextmanager
def as_nobody(telegram: TelegramEnd, program_for: StartProgram) -> Iterator[Program]:
    """A program without the rights of root, whom file modes do not stop, in a folder that it can see."""
    before = NOBODY if os.geteuid() == 0 else ()
    look = [*before, sys.executable, "-B", "-c", "import bot.app"]
    if subprocess.run(look, cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, check=False).returncode:
        pytest.skip("the user nobody cannot read the program here, so that what file modes stop is not tested")
    with TemporaryDirectory(prefix="lanpya-test-") as name:
        folder = Path(name)
        folder.chmod(0o755)
        yield program_for(telegram, folder=folder, before=before)


def _read_only_file(data: Path) -> None:
    (data / "lanpya.db").chmod(0o444)
    data.chmod(0o777)


def _read_only_folder(data: Path) -> None:
    (data / "lanpya.db").unlink()
    data.chmod(0o555)


@pytest.mark.parametrize(
    ("spoil", "told"),
    [
        pytest.param(
            _read_only_file,
            "The database {data}/lanpya.db may only be read: check who owns its file, and whether its disk is "
            "read-only.",
            id="a read-only file",
        ),
        pytest.param(
            _read_only_folder,
            "The database {data}/lanpya.db cannot be opened: is LANPYA_DATA a folder that you may write to?",
            id="an unwritable folder",
        ),
    ],
)
def test_a_database_that_may_not_be_written_is_told(
    telegram: TelegramEnd,
    program_for: StartProgram,
    template: Path,
    spoil: Callable[[Path], None],
    told: str,
) -> None:
    with as_nobody(telegram, program_for) as program:
        data = program.folder / "data"
        data.mkdir()
        (data / "lanpya.db").write_bytes(template.read_bytes())
        spoil(data)

        program.start()

        assert (program.wait_end(), program.words) == (1, [told.format(data=data)])
        data.chmod(0o755)


def test_a_data_folder_that_is_not_there_is_made(
    tmp_path: Path, telegram: TelegramEnd, program_for: StartProgram
) -> None:
    program = program_for(telegram, LANPYA_DATA=str(tmp_path / "not" / "yet"))

    program.start(until_ready=True)

    assert (tmp_path / "not" / "yet" / "lanpya.db").exists()


def test_a_data_folder_that_cannot_be_made_is_told(
    tmp_path: Path, telegram: TelegramEnd, program_for: StartProgram
) -> None:
    (tmp_path / "file").touch()
    program = program_for(telegram, LANPYA_DATA=str(tmp_path / "file" / "data"))

    program.start()

    assert (program.wait_end(), program.words) == (
        1,
        [f"The data folder {tmp_path}/file/data cannot be made (not a directory): name another one in LANPYA_DATA."],
    )


def test_a_clock_far_ahead_holds_reminders_back_until_somebody_says_that_it_is_right(
    tmp_path: Path, telegram: TelegramEnd, program: Program
) -> None:
    program.start(until_ready=True)
    for text in ("JOIN REC", "YES", "Ma Hla", "SKIP", "SKIP"):  # then it is known who asks
        telegram.text(0, text)
    leader = telegram.address(-2)
    wait_until_sent(telegram, leader, "asks to join REC")
    program.stop()
    now = datetime.now(UTC)
    engine = open_engine(f"sqlite:///{tmp_path / 'data' / 'lanpya.db'}")
    with writing(engine) as connection:  # as if the machine had woken up 100 days ahead of its last moment
        mine = update(timers).where(timers.c.kind == "join-remind")
        connection.execute(mine.values(due_at=now - timedelta(days=90)))
        notes.put(connection, "clock.newest", (now - timedelta(days=100)).isoformat())
    engine.dispose()

    program.start(until_ready=True)
    program.wait_for("tick.clock")
    telegram.text(0, "HELP")
    wait_until_sent(telegram, telegram.address(0), "HELP")  # who texts is answered all the same
    assert len(wait_until_sent(telegram, leader, "asks to join REC")) == 1

    assert program.command("queue", "clock-is-right").returncode == 0
    telegram.text(0, "HELP")  # so that the clock is looked at before its next beat, half a minute later
    assert len(wait_until_sent(telegram, leader, "asks to join REC", times=2)) == 2
