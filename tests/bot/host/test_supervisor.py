"""What the log tells of a loop that fails: each fault once while it lasts, and its end."""

import asyncio
from collections.abc import Sequence
from contextlib import suppress

import pytest
from sqlalchemy.exc import DatabaseError, OperationalError
from structlog.testing import capture_logs

from bot.host.supervisor import Supervisor

FULL = OperationalError("INSERT", {}, Exception("database or disk is full"))
BUG = ValueError("what a member wrote")


async def told(beats: Sequence[Exception | None]) -> list[tuple[str, str | None]]:
    """(event, error) of what is logged while a loop's beats end so."""
    left = list(beats)

    async def beat() -> None:
        if not left:
            raise asyncio.CancelledError
        problem = left.pop(0)
        if problem is not None:
            raise problem

    with capture_logs() as logs, suppress(asyncio.CancelledError):
        await Supervisor("receive.modem", 0).keep(beat)
    assert {log["loop"] for log in logs} <= {"receive.modem"}
    return [(log["event"], log.get("error")) for log in logs]


@pytest.mark.parametrize(
    ("beats", "expected"),
    [
        pytest.param([None, None], [], id="all is well"),
        pytest.param([FULL, FULL, FULL], [("loop.database", "database or disk is full")], id="once while it lasts"),
        pytest.param(
            [FULL, None, FULL],
            [
                ("loop.database", "database or disk is full"),
                ("loop.recovered", None),
                ("loop.database", "database or disk is full"),
            ],
            id="again when it comes back",
        ),
        pytest.param([BUG, BUG], [("loop.fault", "ValueError")], id="a fault of ours without what it quotes"),
    ],
)
async def test_a_fault_is_told_once_while_it_lasts(
    beats: Sequence[Exception | None], expected: list[tuple[str, str | None]]
) -> None:
    assert await told(beats) == expected


async def test_a_loop_whose_beat_never_ends_says_itself_that_all_is_well() -> None:
    supervisor = Supervisor("receive.modem", 0)
    left: list[Exception | None] = [FULL, None, FULL]

    async def beat() -> None:
        while left:
            problem = left.pop(0)
            if problem is not None:
                raise problem
            supervisor.note_well()
        raise asyncio.CancelledError

    with capture_logs() as logs, suppress(asyncio.CancelledError):
        await supervisor.keep(beat)

    assert [log["event"] for log in logs] == ["loop.database", "loop.recovered", "loop.database"]


async def test_a_damaged_database_ends_the_loop() -> None:
    with pytest.raises(DatabaseError):
        await told([DatabaseError("SELECT", {}, Exception("database disk image is malformed"))])
