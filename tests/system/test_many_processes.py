"""Several processes on one PostgreSQL, one killed every few seconds and started again: each text is acted on once."""

import random
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from tests.system.conftest import Record
from tests.system.counterparts import Counterpart, PhoneEnd, TelegramEnd
from tests.system.crash import settled
from tests.system.crowd import Crowd, Traffic
from tests.system.program import Program, lay_network

pytestmark = [pytest.mark.system, pytest.mark.long]

EACH = 5.0  # seconds between two kills
KILLS = 24  # so that it takes two minutes
PARTS: Sequence[Sequence[str]] = (["deliver"], ["deliver"], ["process", "tick"], ["process", "tick"])


def telegram() -> Counterpart:
    return TelegramEnd(latency=0.15)


def phone() -> Counterpart:
    return PhoneEnd(lambda: datetime.now(UTC))


@contextmanager
def processes(folder: Path, end: Counterpart, database: str) -> Iterator[list[Program]]:
    """Four that share the work, running."""
    lay_network(folder, end.address(-1), end.address(-2))
    programs = [Program(folder, {**end.settings, "LANPYA_DATABASE": database}, only=parts) for parts in PARTS]
    try:
        for program in programs:
            program.start()
        for program in programs:
            program.wait_for("run.ready")
        yield programs
    finally:
        for program in programs:
            program.kill()


@pytest.mark.parametrize(
    ("open_end", "knows_repeats"),
    [
        pytest.param(telegram, False, id="Telegram, which cannot tell a repeat"),
        pytest.param(phone, True, id="a phone, which can"),
    ],
)
def test_kills_of_one_of_many_lose_nothing_and_do_nothing_twice_or_out_of_order(
    open_end: Callable[[], Counterpart], knows_repeats: bool, tmp_path: Path, own_postgres: str, record_property: Record
) -> None:
    end, kills, killed = open_end(), random.Random(9), Counter[str]()
    try:
        with processes(tmp_path, end, own_postgres) as programs:
            crowd = Crowd(end, random.Random(2026))
            with Traffic(crowd, per_second=3.0) as traffic:
                while killed.total() < KILLS and traffic.fault is None:
                    time.sleep(EACH)
                    place = kills.randrange(len(programs))
                    programs[place].kill()
                    programs[place].start()
                    killed[" and ".join(PARTS[place])] += 1
            ledger = settled(programs, end, crowd, {"LANPYA_DATABASE": own_postgres})
    finally:
        end.stop()
    for parts, number in sorted(killed.items()):
        ledger.count(f"kills of one that does {parts}", number)
    record_property("shown", str(ledger))

    assert ledger.problems == []
    assert not (knows_repeats and ledger.duplicates)
