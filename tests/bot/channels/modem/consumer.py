"""The part of a bot that polls: it keeps what it reads, and waits for what a test expects."""

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.channels.modem.channel import ModemChannel
from messages.address import Address
from messages.envelope import DeliveryReport, Inbound, Kind, Outbound

HLA = "+959771234567"
AUNG = "+959771234568"


def utc_now() -> datetime:
    return datetime.now(UTC)


def channel_on(spool: Path, **options: Any) -> ModemChannel:
    """A modem channel for Myanmar that looks ten times a second."""
    defaults: dict[str, Any] = {"country": "MM", "now": utc_now, "poll_seconds": 0.1}
    return ModemChannel(spool, **{**defaults, **options})


def outbound(text: str = "Report 1", *, row: int = 1, to: str = HLA, **others: Any) -> Outbound:
    """A reply to Hla."""
    defaults: dict[str, Any] = {"kind": Kind.REPLY}
    return Outbound(id=row, to=Address("sms", to), text=text, **{**defaults, **others})


class Consumer:
    """Reads what the channel polls."""

    def __init__(self, channel: ModemChannel) -> None:
        self.channel = channel
        self.texts: list[Inbound] = []
        self.reports: list[DeliveryReport] = []
        self._task = asyncio.create_task(self._run())

    async def _run(self) -> None:
        async for raw in self.channel.poll():
            for each in self.channel.read(raw):
                if isinstance(each, Inbound):
                    self.texts.append(each)
                else:
                    self.reports.append(each)

    async def until(self, is_so: Callable[[], object], seconds: float = 25) -> None:
        """Wait until something is so; raises AssertionError with what was read when it does not come."""
        end = time.monotonic() + seconds
        while not is_so():
            if self._task.done():
                self._task.result()
            assert time.monotonic() < end, f"in vain; read {self.texts} {self.reports}"
            await asyncio.sleep(0.05)

    async def rounds(self, seconds: float = 1.0) -> None:
        """Let it look some times more."""
        await asyncio.sleep(seconds)

    async def stop(self) -> None:
        self._task.cancel()
        with suppress(asyncio.CancelledError):
            await self._task
