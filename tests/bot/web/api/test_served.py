"""The whole of it, with loops, servers and sockets: a program texts, is told what came of it, and reads that."""

import httpx
from sqlalchemy import Engine

from bot.channels.hooks import HookChannel
from bot.channels.page import PageChannel
from bot.host.clock import SystemClock
from bot.host.store import ThreadStore
from bot.web.pages.server import PageServer
from bot.web.pages.site import Reached
from bot.web.pages.visit import Machine
from bot.web.server import bind
from handlers.core.lookup import NetworkLookup
from handlers.load_network import load
from messages.address import Address
from storage import api_keys, hooks, people
from storage.api_keys import Scope
from storage.engine import writing
from storage.hooks import Event, Hook
from tests.bot.channels.conftest import lookup
from tests.bot.channels.receiver import Receiver, receiver
from tests.bot.fake_channel import PATIENCE, running, until

__all__ = ["lookup", "receiver"]

COORDINATOR = Address("sms", "+959420000001")


async def test_a_program_texts_is_told_and_reads(sqlite: Engine, lookup: NetworkLookup, receiver: Receiver) -> None:
    clock, store = SystemClock(), ThreadStore(sqlite)
    with writing(sqlite) as connection:
        load(connection, lookup.network, clock.now())
        su = people.by_address(connection, [COORDINATOR])[COORDINATOR]
        people.change(connection, su.id, name="Daw Su", language="en")
        key = api_keys.give(connection, su.id, "board", [Scope.TEXTS, Scope.REPORTS], clock.now())[0]
        hooks.add(connection, receiver.url, [Event.REPORT], clock.now())

    async def found(number: int) -> Hook | None:
        return await store.read(lambda connection: hooks.find(connection, number))

    bound = bind("127.0.0.1", 0)
    root = f"http://127.0.0.1:{bound.getsockname()[1]}"
    page = PageServer(bound, store, clock, Machine({}, lambda: None), Reached("", False, False))
    channels = (PageChannel(), HookChannel(found, clock.now))
    headers = {"authorization": f"Bearer {key}", "idempotency-key": "1"}
    async with (
        running(sqlite, lookup, *channels, clock=clock, page=page),
        httpx.AsyncClient(base_url=f"{root}/api/v1", headers=headers, timeout=PATIENCE) as client,
    ):
        for _time in range(2):
            sent = await client.post("/texts", json={"text": "R land 5w 7m Hpa-An"})
            assert sent.status_code in (200, 202), sent.text
        await until(lambda: receiver.posts, "a report was told")
        told = receiver.bodies[0]
        report = (await client.get(f"/reports/{told['data']['id']}")).json()
        assert (5, 7, su.id) == (report["women"], report["men"], report["author_id"])
        answers = (await client.get(sent.headers["location"].removeprefix("/api/v1"))).json()["answers"]
        assert str(report["id"]) in answers[0]["text"]
    assert ["report.created"] == [one["type"] for one in receiver.bodies]
    store.close()
