"""A channel at the port that keeps a list, a clock that stands, and what was queued for them."""

from collections.abc import AsyncIterator, Sequence
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import Engine, select

from bot.channels.contract import Capabilities
from bot.host.store import DirectStore
from bot.outbound.deliver import Delivery
from messages.address import Address
from messages.envelope import DeliveryReport, Inbound, Kind, Outbound
from messages.pace import Pace
from storage import outbox
from storage.engine import writing
from storage.outbox import NewOutbound
from storage.tables import outbox as table

NOW = datetime(2026, 12, 1, 9, tzinfo=UTC)
HLA = Address("sms", "+959771000001")
AYE = Address("sms", "+959771000003")


class Clock:
    def __init__(self) -> None:
        self.moment = NOW

    def now(self) -> datetime:
        return self.moment


class Line:
    """A channel that keeps a list; `faults` are raised one after the other before it sends."""

    def __init__(
        self,
        *faults: Exception,
        per_second: float = 0,
        at_once: int = 1,
        name: str = "line",
        pace: Pace | None = None,
        scheme: str = "sms",
    ) -> None:
        self.name = name
        self.problem: str | None = None
        self.sent: list[tuple[str, str]] = []
        self.faults = list(faults)
        self.capabilities = Capabilities(scheme, False, pace or Pace(per_second), at_once)

    @property
    def texts(self) -> list[str]:
        """What left, in order."""
        return [text for _to, text in self.sent]

    def read(self, raw: Any) -> Sequence[Inbound | DeliveryReport]:
        return ()

    async def send(self, outbound: Outbound) -> str:
        if self.faults:
            raise self.faults.pop(0)
        self.sent.append((str(outbound.to), outbound.text))
        return str(len(self.sent))

    async def poll(self) -> AsyncIterator[Any]:
        return
        yield

    async def close(self) -> None:
        return


def put(engine: Engine, *texts: str, to: Address = HLA, kind: Kind = Kind.REPLY) -> None:
    new = [NewOutbound(text, to, kind, text, "en", 1) for text in texts]
    with writing(engine) as connection:
        outbox.queue(connection, new, NOW)


def states(engine: Engine) -> dict[str, str]:
    with engine.connect() as connection:
        return {row.text: row.state for row in connection.execute(select(table.c.text, table.c.state))}


def delivery(engine: Engine, line: Line, clock: Clock, slept: list[float] | None = None, **more: Any) -> Delivery:
    """Its delivery, which notes in `slept` how long it would have waited."""

    async def sleep(seconds: float) -> None:
        (slept if slept is not None else []).append(seconds)

    return Delivery(line, DirectStore(engine), clock, sleep=sleep, jitter=lambda: 1.0, **more)
