"""HTTP by hand, for callers that no library would be."""

import asyncio
import contextlib
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.bot.fake_channel import PATIENCE


class Line:
    """A connection to the server."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer

    async def say(self, data: bytes) -> None:
        """Send these bytes. Raises ConnectionError when the server has hung up."""
        self._writer.write(data)
        await self._writer.drain()

    async def hear(self) -> bytes:
        """All that the server says until it hangs up; empty when it says nothing."""
        heard = b""
        # What was heard counts, also when it hung up on words of ours that were on their way.
        with contextlib.suppress(ConnectionError):
            async with asyncio.timeout(PATIENCE):
                while part := await self._reader.read(65536):
                    heard += part
        return heard

    async def status(self) -> int:
        """The status of what the server says until it hangs up; 0 when it says nothing."""
        words = (await self.hear()).split(b" ", 2)
        return int(words[1]) if len(words) > 1 else 0


@asynccontextmanager
async def line(port: int) -> AsyncIterator[Line]:
    """A connection, closed at the end."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    try:
        yield Line(reader, writer)
    finally:
        writer.transport.abort()
