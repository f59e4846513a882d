"""What waits together is kept together, and each who waits hears of its own."""

import asyncio
from collections.abc import AsyncIterator, Callable
from dataclasses import replace
from datetime import datetime
from typing import TypeVar

import pytest
from sqlalchemy import Connection, Engine, select

from bot.channels.contract import Capabilities
from bot.host.clock import SystemClock
from bot.host.store import ThreadStore
from bot.inbound.intake import Intake, Unkept, receive
from messages.address import Address
from messages.envelope import Inbound, Outbound
from storage.engine import reading
from storage.tables import inbox
from tests.bot.fake_channel import PATIENCE, until
from tests.engines import BOTH, on

engine = on(BOTH)

T = TypeVar("T")


class Counting(ThreadStore):
    """Counts its commits; the first one begins when it is let."""

    def __init__(self, engine: Engine) -> None:
        super().__init__(engine)
        self.commits = 0
        self.let = asyncio.Event()

    async def write(self, work: Callable[[Connection], T]) -> T:
        await self.let.wait()
        self.commits += 1
        return await super().write(work)


async def settled() -> None:
    """All that can go on without the database has gone on."""
    for _ in range(20):
        await asyncio.sleep(0)


def texts(name: str, count: int = 1) -> list[Inbound]:
    return [Inbound("post", f"{name}{number}", Address("sms", "+959771000001"), "hi") for number in range(count)]


def kept(engine: Engine) -> set[str]:
    with reading(engine) as connection:
        return set(connection.execute(select(inbox.c.provider_id)).scalars())


async def test_alone_a_request_waits_for_nobody_and_those_that_come_meanwhile_share_a_commit(engine: Engine) -> None:
    store, told = Counting(engine), list[int]()
    intake = Intake(store, SystemClock(), lambda _new: told.append(store.commits))
    first = asyncio.create_task(intake.keep(texts("first")))
    await settled()  # its commit has begun
    rest = [asyncio.create_task(intake.keep(texts(f"n{number}-", 2))) for number in range(50)]
    await settled()
    store.let.set()
    await asyncio.gather(first, *rest)
    assert (2, [1, 2], 101) == (store.commits, told, len(kept(engine)))
    store.close()


async def test_one_that_is_cancelled_while_it_waits_takes_nobody_along(engine: Engine) -> None:
    store = Counting(engine)
    intake = Intake(store, SystemClock(), lambda _new: None)
    waiting = [asyncio.create_task(intake.keep(texts(f"n{number}-"))) for number in range(5)]
    await settled()
    waiting[0].cancel()
    waiting[3].cancel()
    store.let.set()
    done = await asyncio.gather(*waiting, return_exceptions=True)
    assert [True, False, False, True, False] == [isinstance(one, asyncio.CancelledError) for one in done]
    assert {"n1-0", "n2-0", "n4-0"} <= kept(engine)
    store.close()


async def test_one_that_the_database_cannot_take_leaves_those_beside_it_alone(engine: Engine) -> None:
    store = Counting(engine)
    intake = Intake(store, SystemClock(), lambda _new: None)
    first = asyncio.create_task(intake.keep(texts("first")))
    await settled()
    no_zone = [replace(one, sent_at=datetime(2026, 12, 1)) for one in texts("c")]  # noqa: DTZ001 a channel's fault
    rest = [asyncio.create_task(intake.keep(those)) for those in (texts("a"), no_zone, texts("b"))]
    await settled()
    store.let.set()
    await first
    done = await asyncio.gather(*rest, return_exceptions=True)
    assert [None, Unkept, None] == [one if one is None else type(one) for one in done]
    assert {"first0", "a0", "b0"} == kept(engine)
    await intake.keep(texts("after"))
    assert "after0" in kept(engine)
    store.close()


async def test_a_database_that_fails_is_told_to_all_who_wait_and_to_who_looks(engine: Engine) -> None:
    class Broken(ThreadStore):
        is_broken = True

        async def write(self, work: Callable[[Connection], T]) -> T:
            if self.is_broken:
                raise OSError("the disk")
            return await super().write(work)

    store = Broken(engine)
    intake = Intake(store, SystemClock(), lambda _new: None)
    done = await asyncio.gather(*(intake.keep(texts(f"n{number}-")) for number in range(3)), return_exceptions=True)
    assert ([OSError] * 3, "OSError") == ([type(one) for one in done], intake.problem)
    store.is_broken = False
    await intake.keep(texts("after"))
    assert ({"after0"}, None) == (kept(engine), intake.problem)
    store.close()


@pytest.mark.parametrize("count", [1, 3])
async def test_the_same_text_twice_in_one_commit_is_kept_once(engine: Engine, count: int) -> None:
    store = Counting(engine)
    intake = Intake(store, SystemClock(), lambda _new: None)
    store.let.set()
    await asyncio.gather(*(intake.keep(texts("same", count)) for _ in range(4)))
    assert count == len(kept(engine))
    store.close()


async def test_what_is_kept_lets_a_crowd_at_the_door_go_first_but_not_for_ever(engine: Engine) -> None:
    store = Counting(engine)
    intake = Intake(store, SystemClock(), lambda _new: None)
    async with asyncio.timeout(PATIENCE):
        await intake.calm(10 * PATIENCE)
    crowd = [asyncio.create_task(intake.keep(texts(f"n{number}-"))) for number in range(50)]
    await settled()
    await intake.calm(0.1)
    assert 0 == store.commits
    store.let.set()
    async with asyncio.timeout(PATIENCE):
        await intake.calm(10 * PATIENCE)
    await asyncio.gather(*crowd)
    store.close()


class Polled:
    """A channel that hands over the same batch until it is asked for the next one."""

    name, answer, problem = "post", None, None
    capabilities = Capabilities("sms", buttons=False)

    def __init__(self, *batches: list[Inbound]) -> None:
        self.batches = batches
        self.confirmed = 0

    def read(self, raw: list[Inbound]) -> list[Inbound]:
        return raw

    async def poll(self) -> AsyncIterator[list[Inbound]]:
        for batch in self.batches:
            yield batch
            self.confirmed += 1

    async def send(self, outbound: Outbound) -> str:
        raise AssertionError("nothing leaves here")

    async def close(self) -> None:
        return


async def test_a_text_that_no_database_takes_does_not_come_for_ever_with_all_others_behind_it(engine: Engine) -> None:
    store = ThreadStore(engine)
    intake = Intake(store, SystemClock(), lambda _new: None)
    never = [replace(one, sent_at=datetime(2026, 12, 1)) for one in texts("never")]  # noqa: DTZ001 a channel's fault
    channel = Polled([*texts("beside"), *never], texts("after"))
    receiving = asyncio.create_task(receive(channel, intake.keep, lambda: None))
    await until(lambda: channel.confirmed == 2, "both batches are confirmed")
    receiving.cancel()
    assert {"beside0", "after0"} == kept(engine)
    store.close()
