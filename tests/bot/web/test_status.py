"""`/healthz` and `/readyz`: what a monitor sees."""

import asyncio
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from typing import Any, TypeVar

import httpx
from sqlalchemy import Connection, Engine

from bot.host.clock import SystemClock
from bot.host.store import READERS, ThreadStore
from bot.upkeep.health import HealthCheck, Heartbeats, Thresholds
from handlers.core.lookup import NetworkLookup
from messages.address import Address
from messages.envelope import Inbound, Outbound
from storage import inbox
from storage.engine import writing
from tests.bot.fake_channel import PATIENCE, FakeChannel, until
from tests.bot.line import NOW, Clock
from tests.bot.web.served_program import ServedProgram, served_program
from tests.ciphered import open_engine

THRESHOLDS = Thresholds(answer=PATIENCE)
HLA = "+959771000001"
T = TypeVar("T")


Seen = tuple[int, dict[str, Any]]


@dataclass(slots=True)
class Hand:
    """A clock for heartbeats that stands where it is put, in seconds."""

    seconds: float = 0.0

    def __call__(self) -> float:
        return self.seconds


async def seen(program: ServedProgram, page: str) -> Seen:
    async with httpx.AsyncClient(timeout=PATIENCE) as client:
        answer = await client.get(program.url + page)
    return answer.status_code, answer.json()


async def until_seen(program: ServedProgram, page: str, is_so: Callable[[int, dict[str, Any]], bool]) -> None:
    """Wait until the page says so."""
    end = time.monotonic() + PATIENCE
    while not is_so(*(last := await seen(program, page))):
        assert time.monotonic() < end, f"the last answer: {last}"
        await asyncio.sleep(0.05)


async def test_a_program_that_is_well_says_so_without_secrets(loaded: Engine, lookup: NetworkLookup) -> None:
    troubled, alone = FakeChannel(), FakeChannel()
    troubled.problem, alone.name = "the spool /home/hla/smsd.db cannot be read", "network"
    alone.problem, alone.capabilities = "network", replace(FakeChannel.capabilities, scheme="pigeon")
    async with served_program(loaded, lookup, troubled, alone) as program:
        status, page = await seen(program, "/readyz")
        assert (200, "ready", []) == (status, page["status"], page["reasons"])
        assert {"post": "ok", "fake": "trouble", "network": "network"} == page["channels"]
        assert (0, {}) == (page["oldest_waits_seconds"], page["turned_away"])
        status, page = await seen(program, "/healthz")
        assert (200, "lanpya", "alive", []) == (status, page["program"], page["status"], page["hanging"])


async def test_a_loop_that_hangs_is_named(loaded: Engine, lookup: NetworkLookup) -> None:
    class Stuck(FakeChannel):
        tries = 0
        goes_on = asyncio.Event()

        async def send(self, outbound: Outbound) -> str:
            self.tries += 1
            await self.goes_on.wait()
            return ""

    stuck, hand = Stuck(), Hand()
    async with served_program(loaded, lookup, stuck, heartbeats=Heartbeats(hand)) as program:
        assert 200 == (await seen(program, "/healthz"))[0]
        stuck.arrive(HLA, "GROUPS")
        await until(lambda: stuck.tries, "it is tried")
        hand.seconds += Thresholds().hangs + 1
        # All others come round, and the clock stands.
        await until_seen(program, "/healthz", lambda status, page: (503, ["deliver.fake"]) == (status, page["hanging"]))
        stuck.goes_on.set()


async def test_a_database_that_is_locked_for_long_makes_it_unready_and_does_not_hang_the_pages(
    loaded: Engine, lookup: NetworkLookup
) -> None:
    engine, hand = open_engine(str(loaded.url), busy_seconds=0.05), Hand()

    def is_stale(status: int, page: dict[str, Any]) -> bool:
        """The clock moves on for as long as a look that began before the lock may yet end well."""
        if page["clock_seconds"] <= THRESHOLDS.stale:
            hand.seconds += THRESHOLDS.stale + 1
        return (503, ["clock"]) == (status, page["reasons"])

    async with served_program(engine, lookup, thresholds=THRESHOLDS, heartbeats=Heartbeats(hand)) as program:
        with writing(loaded):
            await until_seen(program, "/readyz", is_stale)
            await until_seen(program, "/healthz", lambda status, _page: status == 200)
        await until_seen(program, "/readyz", lambda status, _page: status == 200)
    engine.dispose()


async def test_a_text_that_waits_for_long_is_told_by_its_age(loaded: Engine) -> None:
    old = Inbound("post", "1", Address("sms", HLA), "HELP")
    with writing(loaded) as connection:
        inbox.keep(connection, [old], NOW - timedelta(minutes=10))
        inbox.keep(connection, [replace(old, provider_id="2")], NOW)
    store, heartbeats = ThreadStore(loaded), Heartbeats()
    heartbeats.begin("tick")
    seen = await HealthCheck(heartbeats, store, Clock(), [], lambda: None).ready()
    store.close()
    assert (["behind"], 600.0) == (list(seen.reasons), seen.waits_seconds)


async def test_a_database_that_answers_nothing_is_told_in_time(loaded: Engine, lookup: NetworkLookup) -> None:
    goes_on = threading.Event()

    class Hanging(ThreadStore):
        def _read(self, work: Callable[[Connection], T]) -> T:
            goes_on.wait()
            return super()._read(work)

    store = Hanging(loaded)
    heartbeats = Heartbeats()
    heartbeats.begin("tick")
    quickly = Thresholds(hangs=PATIENCE, stale=PATIENCE, answer=0.1)
    health = HealthCheck(heartbeats, store, SystemClock(), [], lambda: None, quickly)
    try:
        for _ in range(2 * READERS):  # more often than there are threads that read
            assert ["database"] == list((await health.ready()).reasons)
    finally:
        goes_on.set()
    while (await health.ready()).reasons:  # noqa: ASYNC110 - each look is one more
        await asyncio.sleep(0)
    store.close()
