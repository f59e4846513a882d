"""The part of a bot that polls a channel: it keeps what it reads, and waits for what a test expects."""

import asyncio
import time
from collections.abc import Callable
from contextlib import suppress
from typing import Generic, TypeVar

from bot.channels.contract import Channel
from messages.envelope import DeliveryReport, Inbound
from tests.bot.fake_channel import PATIENCE

C = TypeVar("C", bound=Channel)


class Polling(Generic[C]):
    """Reads what the channel polls; a bot that starts again reads with another channel."""

    def __init__(self, channel: C) -> None:
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

    @property
    def words(self) -> list[str]:
        return [text.text for text in self.texts]

    async def until(self, is_so: Callable[[], object], seconds: float = PATIENCE) -> None:
        """Wait until something is so; raises AssertionError with what was read when it does not come."""
        end = time.monotonic() + seconds
        while not is_so():
            if self._task.done():
                self._task.result()
            assert time.monotonic() < end, f"in vain; read {self.texts} {self.reports}"
            await asyncio.sleep(0.02)

    async def stop(self) -> None:
        self._task.cancel()
        with suppress(asyncio.CancelledError):
            await self._task
        await self.channel.close()
