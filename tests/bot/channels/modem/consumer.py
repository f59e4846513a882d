"""A bot that polls a spool, and what it sends."""

import asyncio
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.channels.modem.channel import ModemChannel
from messages.address import Address
from messages.envelope import Kind, Outbound
from tests.bot.channels.polling import Polling

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


class Consumer(Polling[ModemChannel]):
    """A bot that polls a spool, and knows how often it has looked."""

    def __init__(self, spool: Path, **options: Any) -> None:
        self._looks = 0
        super().__init__(channel_on(spool, sleep=self._between, **options))

    async def _between(self, seconds: float) -> None:
        self._looks += 1
        await asyncio.sleep(seconds)

    async def rounds(self, count: int = 3) -> None:
        """Let it look so many times more, each begun after now."""
        end = self._looks + 1 + count  # the one that goes on now may have seen what was before
        await self.until(lambda: self._looks >= end)
