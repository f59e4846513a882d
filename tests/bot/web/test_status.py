"""`/healthz` and `/readyz`: what a monitor sees."""

import asyncio
import threading
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any, TypeVar

import httpx
import pytest
from sqlalchemy import Connection, Engine

from bot.host.clock import SystemClock
from bot.host.store import ThreadStore
from bot.upkeep.health import HealthCheck, Heartbeats, Thresholds
from handlers.core.lookup import NetworkLookup
from messages.address import Address
from messages.envelope import Inbound, Outbound
from storage import inbox
from storage.engine import open_engine, writing
from tests.bot.booth import Booth
from tests.bot.line import NOW, Clock
from tests.bot.web.office import Office, open_office

THRESHOLDS = Thresholds(hangs=0.6, stale=0.6, answer=0.3)
HLA = "+959771000001"
T = TypeVar("T")


async def seen(office: Office, page: str) -> tuple[int, dict[str, Any]]:
    async with httpx.AsyncClient() as client:
        answer = await client.get(office.url + page)
    return answer.status_code, answer.json()


async def test_a_program_that_is_well_says_so_without_secrets(loaded: Engine, lookup: NetworkLookup) -> None:
    troubled, alone = Booth(), Booth()
    troubled.problem, alone.name = "the spool /home/hla/smsd.db cannot be read", "network"
    alone.problem, alone.capabilities = "network", replace(Booth.capabilities, scheme="pigeon")
    async with open_office(loaded, lookup, troubled, alone) as office:
        status, page = await seen(office, "/readyz")
        assert (200, "ready", []) == (status, page["status"], page["reasons"])
        assert {"post": "ok", "booth": "trouble", "network": "network"} == page["channels"]
        assert (0, {}) == (page["oldest_waits_seconds"], page["turned_away"])
        status, page = await seen(office, "/healthz")
        assert (200, "lanpya", "alive", []) == (status, page["program"], page["status"], page["hanging"])


async def test_a_loop_that_hangs_is_named(loaded: Engine, lookup: NetworkLookup) -> None:
    class Stuck(Booth):
        async def send(self, outbound: Outbound) -> str:
            await asyncio.Event().wait()
            return ""

    stuck = Stuck()
    async with open_office(loaded, lookup, stuck, thresholds=THRESHOLDS) as office:
        assert 200 == (await seen(office, "/healthz"))[0]
        stuck.arrive(HLA, "GROUPS")
        await _until_only_hangs(office, "deliver.booth", "deliver.post")


async def _until_only_hangs(office: Office, *loops: str) -> None:
    """One of these and no other; where the machine is slow, others may be late for a moment."""
    last: object = None
    for _ in range(100):
        status, page = last = await seen(office, "/healthz")
        if status == 503 and page["hanging"] in [[loop] for loop in loops]:
            return
        await asyncio.sleep(0.05)
    pytest.fail(f"the last answer: {last}")


async def test_a_database_that_is_locked_for_long_makes_it_unready_and_does_not_hang_the_pages(
    loaded: Engine, lookup: NetworkLookup
) -> None:
    engine = open_engine(str(loaded.url), busy_seconds=0.05)
    async with open_office(engine, lookup, thresholds=THRESHOLDS) as office:
        with writing(loaded):
            await asyncio.sleep(1)
            (lives, _page), (status, page) = await seen(office, "/healthz"), await seen(office, "/readyz")
            assert (200, 503, ["clock"]) == (lives, status, page["reasons"])
        await _until_ready(office)
    engine.dispose()


async def _until_ready(office: Office) -> None:
    for _ in range(100):
        if (await seen(office, "/readyz"))[0] == 200:
            return
        await asyncio.sleep(0.05)
    pytest.fail("never ready")


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
        def _read(self, story: Callable[[Connection], T]) -> T:
            goes_on.wait()
            return super()._read(story)

    store = Hanging(loaded)
    heartbeats = Heartbeats()
    heartbeats.begin("tick")
    health = HealthCheck(heartbeats, store, SystemClock(), [], lambda: None, replace(THRESHOLDS, hangs=60, stale=60))
    try:
        for _ in range(10):  # more often than there are threads that read
            assert ["database"] == list((await health.ready()).reasons)
    finally:
        goes_on.set()
    await asyncio.sleep(0.1)
    assert [] == list((await health.ready()).reasons)
    store.close()
