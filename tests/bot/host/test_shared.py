"""Several processes, of which one serves a kind of address at a time."""

import asyncio
from datetime import UTC, datetime

import pytest
from sqlalchemy import Engine, text

from bot.host.instance import AlreadyRunning, FileLock, ServerLock, keep, lock, share
from bot.host.shared import Shared
from bot.host.store import DirectStore
from messages.address import Address
from messages.envelope import Kind
from storage import claims, outbox
from storage.engine import reading, writing
from storage.outbox import NewOutbound
from tests.bot.fake_channel import PATIENCE

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
GRACE = 7.0
_END_WHO_SERVES = """
    SELECT pg_terminate_backend(pid) FROM pg_locks JOIN pg_database ON oid = database
    WHERE datname = current_database() AND locktype = 'advisory' AND classid = 7301004
"""
_END_WHO_RUNS = """
    SELECT pg_terminate_backend(pid, 600000) FROM pg_locks JOIN pg_database ON oid = database
    WHERE datname = current_database() AND locktype = 'advisory' AND objid = 7301001
"""


class Process:
    """One of several: whether it serves, and how long it waited."""

    def __init__(self, engine: Engine, name: str) -> None:
        self.serves = asyncio.Event()
        self.stopped = asyncio.Event()
        self.waited: list[float] = []
        self._engine = engine
        self._shared = Shared(engine, DirectStore(engine), name, GRACE, self._sleep, PATIENCE)

    async def _sleep(self, seconds: float) -> None:
        self.waited.append(seconds)

    async def serve(self) -> None:
        await self._shared.serve("sms", self._work)

    async def _work(self) -> None:
        self.serves.set()
        try:
            await asyncio.Event().wait()
        finally:
            self.stopped.set()

    def may_claim(self) -> bool:
        with writing(self._engine) as connection:
            return self._shared.is_ours(connection, "sms")


def lease(engine: Engine) -> None:
    """A text is on its way."""
    new = NewOutbound("a", Address("sms", "+959771000001"), Kind.REPLY, "Hello", "en", 1)
    with writing(engine) as connection:
        outbox.queue(connection, [new], NOW)
        assert claims.claim(connection, "sms", NOW, 1)


async def taken_over(process: Process) -> asyncio.Task[None]:
    """Wait until it serves: the server hears a moment later that nobody does."""
    serves = asyncio.create_task(process.serves.wait())
    while True:
        serving = asyncio.create_task(process.serve())
        await asyncio.wait([serving, serves], return_when=asyncio.FIRST_COMPLETED)
        if process.serves.is_set():
            return serving


async def test_one_serves_and_the_other_does_when_it_is_gone(postgres: Engine) -> None:
    one, other = Process(postgres, "one"), Process(postgres, "other")
    serving = asyncio.create_task(one.serve())
    await one.serves.wait()
    await other.serve()
    assert (False, 1) == (other.serves.is_set(), len(other.waited))

    serving.cancel()
    await asyncio.wait([serving])
    taking = await taken_over(other)
    assert (False, True) == (one.may_claim(), other.may_claim())
    taking.cancel()


async def test_who_lost_the_lock_stops(postgres: Engine) -> None:
    one = Process(postgres, "one")
    serving = asyncio.create_task(one.serve())
    await one.serves.wait()
    with reading(postgres) as connection:
        connection.execute(text(_END_WHO_SERVES))
    await serving
    assert one.stopped.is_set()


@pytest.mark.parametrize("is_leased", [False, True])
async def test_who_takes_over_waits_while_a_text_may_be_on_its_way(postgres: Engine, is_leased: bool) -> None:
    if is_leased:
        lease(postgres)
    one = Process(postgres, "one")
    serving = asyncio.create_task(one.serve())
    await one.serves.wait()
    serving.cancel()
    assert is_leased == any(seconds > GRACE for seconds in one.waited)


def test_several_share_a_database_unless_one_does_everything(postgres: Engine) -> None:
    those = [share(postgres), share(postgres)]
    with pytest.raises(AlreadyRunning):
        lock(postgres)
    for one in those:
        one.release()
    alone = lock(postgres)
    with pytest.raises(AlreadyRunning):
        share(postgres)
    alone.release()


def end_who_runs(engine: Engine) -> None:
    """The connections die that hold the database, and the server is done with them."""
    with reading(engine) as connection:
        assert [True] == list(connection.execute(text(_END_WHO_RUNS)).scalars())


async def test_a_lock_whose_connection_died_is_taken_again(postgres: Engine) -> None:
    held, looks = share(postgres), 0

    async def look(_seconds: float) -> None:
        nonlocal looks
        looks += 1
        if looks == 1:
            end_who_runs(postgres)
        elif looks == 2:
            with pytest.raises(AlreadyRunning):
                lock(postgres)
        else:
            raise TimeoutError

    with pytest.raises(TimeoutError):
        await keep(held, look)
    held.release()


async def test_whoever_finds_the_database_taken_meanwhile_ends(postgres: Engine) -> None:
    held, others = share(postgres), list[FileLock | ServerLock]()

    async def look(_seconds: float) -> None:
        end_who_runs(postgres)
        others.append(lock(postgres))

    with pytest.raises(AlreadyRunning):
        await keep(held, look)
    held.release()
    others[0].release()
