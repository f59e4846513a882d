"""Killed in the middle of the commit of hundreds: all of it is there afterwards, or none."""

import random
import shutil
import signal
import time
from datetime import UTC, datetime
from pathlib import Path

import pytest
from sqlalchemy import func, select

from bot.inbound.process import AT_ONCE
from messages.address import Address
from messages.envelope import Inbound
from storage import inbox
from storage.engine import reading, writing
from storage.tables import inbox as inbox_table
from storage.tables import reports
from tests.ciphered import open_engine
from tests.system.conftest import Record, StartProgram
from tests.system.counterparts import TelegramEnd
from tests.system.crash import quiet
from tests.system.crowd import Crowd, Effect, Posted
from tests.system.program import InVain, Point, Program

pytestmark = pytest.mark.system

TEXTS = 320  # more than are handled at once
PEOPLE = 25  # Telegram takes a text a second in each chat
KILLS = 8
WRITER = "120 120"  # the byte of the -shm file that SQLite's one writer locks (sqlite.org/walformat.html, 2.3.1)


def members(program: Program, end: TelegramEnd, crowd: Crowd) -> None:
    """People who have joined, in a database that nothing runs on."""
    program.start(until_ready=True)
    for person in range(PEOPLE):
        for text, effect in (("JOIN LAND", Effect.NOTHING), ("YES", Effect.MEMBER)):
            end.text(person, text)
            crowd.posted.append(Posted(end.address(person), text, effect, end.address(person) * (text == "YES")))
    program.wait_for("process.handled")
    while sum(event["count"] for event in program.named("process.handled")) < len(crowd.posted):
        time.sleep(0.1)
    program.stop()


def pile_up(database: Path, end: TelegramEnd, crowd: Crowd) -> None:
    """Reports that were kept, and not handled yet."""
    now = datetime.now(UTC)
    texts: list[Inbound] = []
    for number in range(TEXTS):
        address, trace = end.address(number % PEOPLE), f"n{number:05d}"
        text = f"R land mediation 5w 7m Hpa-An yesterday {trace}"
        texts.append(Inbound("telegram", f"pile-{number}", Address.parse(address), text, now))
        crowd.posted.append(Posted(address, text, Effect.REPORT, trace))
    engine = open_engine(f"sqlite:///{database}")
    with writing(engine) as connection:
        inbox.keep(connection, texts, now)
    engine.dispose()


def has_writer(database: Path) -> bool:
    """Whether a transaction that writes is open, by the system's list of locks: the file itself is not touched."""
    inode = Path(f"{database}-shm").stat().st_ino
    locks = Path("/proc/locks").read_text().splitlines()
    return any(f":{inode} {WRITER}" in lock and " WRITE " in lock for lock in locks)


def kill_inside_a_commit(program: Program, database: Path, held_seconds: float) -> bool:
    """Kill the program when a transaction has been open for so long; False when there was none as long."""
    program.start(until_ready=True)
    since: float | None = None
    while not program.named("process.handled") and program.is_running:
        now = time.monotonic()
        since = (since or now) if has_writer(database) else None
        if since is not None and now - since >= held_seconds:
            program.kill()
            return not program.named("process.handled")
    program.kill()
    return False


def handled(database: Path, copy: Path) -> tuple[int, int]:
    """(texts that wait, reports) as a start would find them; read from a copy, so that the start finds it as left."""
    for file in database.parent.glob("lanpya.db*"):
        shutil.copy(file, copy / file.name)
    engine = open_engine(f"sqlite:///{copy / database.name}")
    with reading(engine) as connection:
        waiting = connection.execute(select(func.count()).where(inbox_table.c.state == "waiting")).scalar_one()
        kept = connection.execute(select(func.count()).select_from(reports)).scalar_one()
    engine.dispose()
    return waiting, kept


def test_a_death_before_the_commit_of_hundreds_leaves_none_of_it_and_after_it_all(
    tmp_path: Path, telegram: TelegramEnd, program_for: StartProgram
) -> None:
    program = program_for(telegram)
    crowd = Crowd(telegram, random.Random(1))
    database, copy = tmp_path / "data" / "lanpya.db", tmp_path / "copy"
    copy.mkdir()
    members(program, telegram, crowd)
    pile_up(database, telegram, crowd)

    found: list[tuple[int, int]] = []
    for when in ("before", "after"):
        program.start(dies_at=Point(when, 1, "INSERT INTO outbox"))
        assert program.wait_end() == -signal.SIGKILL
        found.append(handled(database, copy))

    assert found == [(TEXTS, 0), (TEXTS - AT_ONCE, AT_ONCE)]
    assert quiet(program, telegram, crowd, {}).problems == []


@pytest.mark.long
def test_a_kill_inside_the_commit_of_hundreds_leaves_none_of_it(
    tmp_path: Path, telegram: TelegramEnd, program_for: StartProgram, record_property: Record
) -> None:
    program = program_for(telegram)
    crowd = Crowd(telegram, random.Random(1))
    database, copy = tmp_path / "data" / "lanpya.db", tmp_path / "copy"
    copy.mkdir()
    members(program, telegram, crowd)
    pile_up(database, telegram, crowd)
    inside = 0
    for number in range(KILLS):
        inside += kill_inside_a_commit(program, database, 0.01 + 0.01 * number)
        waiting, kept = handled(database, copy)
        assert waiting + kept == TEXTS  # a report for each text that was handled, none for those that wait
        if not waiting:
            break
    ledger = quiet(program, telegram, crowd, {})
    record_property("shown", f"{inside} kills inside a commit of up to 300 texts\n{ledger}")
    if not inside:
        raise InVain("no kill fell into a commit")

    assert ledger.problems == []
