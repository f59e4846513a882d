"""A gateway over HTTP that does as it is told: it answers, hangs, breaks off, or is not there."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from email.parser import BytesParser
from urllib.parse import parse_qsl, urlsplit

from tests.ports import free_port

HANGS, BREAKS_OFF = "hangs", "breaks off"


@dataclass(frozen=True, slots=True)
class Asked:
    """A request as it came over the wire."""

    method: str
    path: str
    headers: dict[str, str]
    body: bytes

    @property
    def query(self) -> dict[str, str]:
        return dict(parse_qsl(urlsplit(self.path).query, keep_blank_values=True, strict_parsing=True))

    @property
    def form(self) -> list[tuple[str, str]]:
        return parse_qsl(self.body.decode(), keep_blank_values=True, strict_parsing=True)


@dataclass(slots=True)
class Gateway:
    """Keeps what is asked. `answers` are for the next requests: (status, body), or HANGS, or BREAKS_OFF."""

    port: int
    usual: tuple[int, str] = (200, "OK")
    asked: list[Asked] = field(default_factory=lambda: [])
    answers: list[tuple[int, str] | str] = field(default_factory=lambda: [])
    headers: str = ""
    _server: asyncio.Server | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    async def open(self) -> None:
        self._server = await asyncio.start_server(self._serve, "127.0.0.1", self.port)

    async def close(self) -> None:
        if self._server is not None:
            self._server.close()
            await self._server.wait_closed()
        self._server = None

    async def _serve(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        with contextlib.suppress(asyncio.IncompleteReadError), contextlib.closing(writer):
            head = await reader.readuntil(b"\r\n\r\n")
            first, _, rest = head.partition(b"\r\n")
            headers = {name.lower(): value for name, value in BytesParser().parsebytes(rest, headersonly=True).items()}
            body = await reader.readexactly(int(headers.get("content-length", "0")))
            method, path, _version = first.decode().split(" ")
            answer = self.answers.pop(0) if self.answers else self.usual
            if answer == HANGS:
                await reader.read()  # until who asked has enough of it
            elif isinstance(answer, tuple):
                self.asked.append(Asked(method, path, headers, body))
                await self._answer(writer, *answer)

    async def _answer(self, writer: asyncio.StreamWriter, status: int, body: str) -> None:
        raw = body.encode()
        head = f"HTTP/1.1 {status} -\r\n{self.headers}Content-Length: {len(raw)}\r\nConnection: close\r\n\r\n"
        writer.write(head.encode() + raw)
        await writer.drain()


@asynccontextmanager
async def serving(usual: tuple[int, str] = (200, "OK")) -> AsyncGenerator[Gateway]:
    gateway = Gateway(free_port(), usual)
    await gateway.open()
    try:
        yield gateway
    finally:
        await gateway.close()
