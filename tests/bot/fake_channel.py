"""The program's loops in a test, and a channel at the port that keeps what waits until it was committed."""

import asyncio
import time
from collections.abc import AsyncGenerator, AsyncIterator, Awaitable, Callable, Sequence
from contextlib import asynccontextmanager, suppress
from dataclasses import replace
from typing import Any

from sqlalchemy import Engine

from bot.app import App, Pace
from bot.channels.contract import Capabilities, Channel
from bot.host.clock import Clock, SystemClock
from bot.host.store import ThreadStore
from bot.web.limits import CallLimits
from bot.web.server import WebServer, bind
from handlers.core.lookup import NetworkLookup
from messages.address import Address
from messages.envelope import DeliveryReport, Inbound, Outbound

PATIENCE = 600.0  # seconds until a wait is given up; far more than anything takes
# Whoever calls takes as long as it takes, and so does its answer; a stop goes on as soon as ever.
PATIENT = replace(
    CallLimits(), head_seconds=PATIENCE, body_seconds=PATIENCE, answer_seconds=PATIENCE, idle_seconds=int(PATIENCE)
)
QUICK = Pace(beat=0.1, housekeeping=0.1, after_fault=0.1, grace=PATIENCE)


async def no_copy() -> None:
    """There is nothing to copy."""


class FakeChannel:
    """`faults` are raised by `poll` one after the other; `waiting` is what the provider still keeps."""

    name = "fake"
    capabilities = Capabilities("sms", buttons=False, at_once=4)

    def __init__(self, *faults: Exception) -> None:
        self.faults = list(faults)
        self.waiting: list[Inbound] = []
        self.sent: list[tuple[str, str]] = []
        self.polls = 0
        self.problem: str | None = None
        self.is_closed = False
        self._count = 0

    def arrive(self, sender: str, text: str, **more: Any) -> None:
        """Somebody texts."""
        self._count += 1
        self.waiting.append(
            Inbound(self.name, str(self._count), Address(self.capabilities.scheme, sender), text, **more)
        )

    def read(self, raw: Any) -> Sequence[Inbound | DeliveryReport]:
        return (raw,)

    async def send(self, outbound: Outbound) -> str:
        await asyncio.sleep(0.005)  # so that a stop finds some on their way
        self.sent.append((outbound.to.value, outbound.text))
        return str(len(self.sent))

    async def poll(self) -> AsyncIterator[Any]:
        self.polls += 1
        if self.faults:
            raise self.faults.pop(0)
        while True:
            while self.waiting:
                yield self.waiting[0]
                self.waiting.pop(0)
            await asyncio.sleep(0.01)

    async def close(self) -> None:
        self.is_closed = True

    def got(self, number: str) -> list[str]:
        """What left for this number."""
        return [text for to, text in self.sent if to == number]


@asynccontextmanager
async def running(
    engine: Engine,
    lookup: NetworkLookup,
    *channels: Channel,
    clock: Clock | None = None,
    pace: Pace = QUICK,
    copy: Callable[[], Awaitable[None]] = no_copy,
    **more: Any,
) -> AsyncGenerator[asyncio.Task[None]]:
    """The program's loops, until the block ends; then they are cancelled as by a signal. `more` is told to the app."""
    store = ThreadStore(engine)
    app = App(lookup, store, clock or SystemClock(), channels, pace=pace, **more)
    serving = asyncio.create_task(app.run(copy))
    try:
        yield serving
    finally:
        serving.cancel()
        with suppress(asyncio.CancelledError):
            await serving
        store.close()


@asynccontextmanager
async def called(engine: Engine, lookup: NetworkLookup, open_channel: Callable[[str], Channel]) -> AsyncGenerator[str]:
    """The loops and a server; the channel is opened with the URL below which its provider calls, which is given."""
    bound = bind("127.0.0.1", 0)
    url = f"http://127.0.0.1:{bound.getsockname()[1]}/channels"
    channel = open_channel(url)
    async with running(engine, lookup, channel, web=WebServer(bound, [channel], "", PATIENT)):
        yield url


async def until(is_so: Callable[[], object], what: str) -> None:
    """Wait until something is so."""
    end = time.monotonic() + PATIENCE
    while not is_so():
        assert time.monotonic() < end, f"waited in vain until {what}"
        await asyncio.sleep(0.02)
