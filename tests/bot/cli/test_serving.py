"""What ends the loops of `lanpya run` together is told as the one thing that it is."""

import asyncio

import pytest
from sqlalchemy.exc import DatabaseError

from bot.cli.serving import damage_alone

DAMAGE = DatabaseError("SELECT", {}, Exception("database disk image is malformed"))


async def fail(error: Exception) -> None:
    raise error


async def nested(error: Exception) -> None:
    async with asyncio.TaskGroup() as group:
        group.create_task(fail(error))


async def test_damage_that_a_loop_within_loops_met_comes_out_alone() -> None:
    with pytest.raises(DatabaseError) as raised, damage_alone():
        await nested(DAMAGE)
    assert DAMAGE is raised.value


async def test_a_fault_of_ours_stays_as_it_was() -> None:
    with pytest.raises(ExceptionGroup), damage_alone():
        await nested(ValueError("ours"))
