"""Our end, as it runs: the web server, the inbox and the outbox on a database, and the channel's delivery."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Engine, select

from bot.channels.gateway.channel import GatewayChannel
from bot.host.clock import SystemClock
from bot.host.store import ThreadStore
from bot.inbound.intake import Intake
from bot.outbound.deliver import Delivery
from bot.upkeep.health import HealthCheck, Heartbeats
from bot.web.server import WebServer, bind
from messages.address import Address
from messages.envelope import DeliveryReport, Inbound, Kind
from messages.segments import segments
from storage import outbox
from storage.engine import reading, writing
from storage.outbox import NewOutbound
from storage.tables import inbox
from storage.tables import outbox as outbox_table
from tests.bot.channels.gateway.kannel import until
from tests.bot.fake_channel import PATIENT

HLA = "+959771234567"


REPORTS_EACH = 2  # Kannel tells that the operator took a text, and that the phone has it


class CountingChannel(GatewayChannel):
    """The channel, and how many delivery reports it has read."""

    reports = 0

    def read(self, raw: Any) -> Sequence[Inbound | DeliveryReport]:
        found = super().read(raw)
        self.reports += sum(isinstance(one, DeliveryReport) for one in found)
        return found


@dataclass(frozen=True, slots=True)
class ServedProgram:
    """Queues texts, delivers them, and shows what the database knows."""

    engine: Engine
    channel: CountingChannel
    store: ThreadStore

    def queue(self, words: str, key: str = "", to: str = HLA) -> None:
        text = NewOutbound(key or words[:40], Address("sms", to), Kind.REPLY, words, "my", segments(words))
        with writing(self.engine) as connection:
            outbox.queue(connection, [text], datetime.now(UTC))

    async def send(self, *words: str) -> None:
        """Queue texts and deliver them."""
        for number, each in enumerate(words):
            self.queue(each, f"{number}:{each[:40]}")
        await self.deliver()

    async def deliver(self) -> None:
        """Deliver what is due, as a program that starts anew."""
        await Delivery(self.channel, self.store, SystemClock(), sleep=_at_once).once()

    async def reported(self) -> None:
        """Wait for both reports of all that left: a server that closes while one comes in waits for seconds."""
        sent = sum(state in ("sent", "delivered") for state, _reason in self.states())
        await until(lambda: self.channel.reports >= REPORTS_EACH * sent, "all reports came")

    def states(self) -> list[tuple[str, str | None]]:
        """State and reason of every text on its way out, in order."""
        with reading(self.engine) as connection:
            query = select(outbox_table.c.state, outbox_table.c.reason).order_by(outbox_table.c.id)
            return [(row.state, row.reason) for row in connection.execute(query)]

    def inbox(self) -> list[tuple[str, str]]:
        """Address and words of every text that came, in order."""
        with reading(self.engine) as connection:
            query = select(inbox.c.address, inbox.c.text).order_by(inbox.c.id)
            return [(row.address, row.text) for row in connection.execute(query)]


async def _at_once(_seconds: float) -> None:
    return


@asynccontextmanager
async def served_program(engine: Engine, channel: CountingChannel, port: int) -> AsyncGenerator[ServedProgram]:
    """The server on this port, and a delivery that does not wait."""
    clock, store = SystemClock(), ThreadStore(engine)
    intake = Intake(store, clock, lambda _new: None)
    health = HealthCheck(Heartbeats(), store, clock, [channel], lambda: None)
    web = WebServer(bind("127.0.0.1", port), [channel], "", PATIENT)
    serving = asyncio.create_task(web.serve(intake, health))

    try:
        yield ServedProgram(engine, channel, store)
    finally:
        serving.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await serving
        store.close()
        await channel.close()
