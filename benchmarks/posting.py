"""Posts that leave at their moments, over raw connections that are kept: a process of its own.

    python benchmarks/posting.py --port 8080 --rate 1000 --posts FILE

FILE holds whole requests, each with its length before it (four bytes). Each has its moment, and waits for no other;
one that finds no connection free opens another. What is told, as one line of JSON: how many of each status, which
were answered 2xx (by their place), and how long the answers took from each post's moment.
"""

import argparse
import asyncio
import gc
import resource
import struct
from collections import Counter, deque
from pathlib import Path
from typing import cast

import uvloop
from field import answer

MOST_CONNECTIONS = 1400
PATIENCE = 60.0  # seconds after the last post


class Line(asyncio.Protocol):
    """A connection, on which one post at a time is out."""

    def __init__(self, client: "Client") -> None:
        self._client = client
        self._transport: asyncio.Transport | None = None
        self._place = -1
        self._heard = b""

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self._transport = cast(asyncio.Transport, transport)  # uvloop's has all of it, by another name
        self._client.free(self)

    def post(self, place: int, request: bytes) -> None:
        """Send it; the client hears what came of it."""
        assert self._transport is not None
        self._place, self._heard = place, b""
        self._transport.write(request)

    def data_received(self, data: bytes) -> None:
        self._heard += data
        head, end, body = self._heard.partition(b"\r\n\r\n")
        if not end or len(body) < _length(head):
            return
        place, self._place = self._place, -1
        is_over = b"connection: close" in head.lower()
        self._client.heard(place, int(head[9:12]))
        if not is_over:
            self._client.free(self)

    def connection_lost(self, exc: Exception | None) -> None:
        self._client.lost(self, self._place)


class Client:
    """All posts, each at its moment."""

    def __init__(self, port: int, rate: float, posts: list[bytes]) -> None:
        self.statuses: Counter[int] = Counter()
        self.kept: list[int] = []
        self.took: list[float] = []
        self.most_out = 0
        self._port, self._rate, self._posts = port, rate, posts
        self._loop = asyncio.get_running_loop()
        self._idle: list[Line] = []
        self._due: deque[int] = deque()
        self._lines = 0
        self._left = len(posts)
        self._is_done = asyncio.Event()
        self._begun = 0.0

    async def run(self) -> float:
        """Post all; returns how many seconds passed until the last answer."""
        self._lines = 20
        await asyncio.gather(*(self._open() for _ in range(self._lines)))
        self._begun = self._loop.time() + 0.1
        sent = 0
        while sent < len(self._posts):
            until = int((self._loop.time() - self._begun) * self._rate) + 1
            self._due.extend(range(sent, min(until, len(self._posts))))
            sent = max(sent, min(until, len(self._posts)))
            self._send()
            await asyncio.sleep(0.001)
        async with asyncio.timeout(PATIENCE):
            await self._is_done.wait()
        return self._loop.time() - self._begun

    def _send(self) -> None:
        while self._due and self._idle:
            place = self._due.popleft()
            self._idle.pop().post(place, self._posts[place])
        self.most_out = max(self.most_out, self._lines - len(self._idle))
        for _ in range(min(len(self._due), 10, MOST_CONNECTIONS - self._lines)):
            self._lines += 1
            self._loop.create_task(self._open())

    async def _open(self) -> None:
        try:
            await self._loop.create_connection(lambda: Line(self), "127.0.0.1", self._port)
        except OSError:
            self._lines -= 1

    def free(self, line: Line) -> None:
        self._idle.append(line)
        if self._due:
            self._send()

    def heard(self, place: int, status: int) -> None:
        self.statuses[status] += 1
        self.took.append(self._loop.time() - self._begun - place / self._rate)
        if 200 <= status < 300:
            self.kept.append(place)
        self._settle()

    def lost(self, line: Line, place: int) -> None:
        self._lines -= 1
        if line in self._idle:
            self._idle.remove(line)
        if place >= 0:
            self.statuses[0] += 1
            self._settle()

    def _settle(self) -> None:
        self._left -= 1
        if not self._left:
            self._is_done.set()


def _length(head: bytes) -> int:
    for line in head.split(b"\r\n"):
        name, _colon, value = line.partition(b":")
        if name.lower() == b"content-length":
            return int(value)
    return 0


def read(path: Path) -> list[bytes]:
    """The requests of a file."""
    packed, at, found = path.read_bytes(), 0, list[bytes]()
    while at < len(packed):
        (size,) = struct.unpack_from("!I", packed, at)
        found.append(packed[at + 4 : at + 4 + size])
        at += 4 + size
    return found


def write(path: Path, requests: list[bytes]) -> None:
    """What `read` reads."""
    path.write_bytes(b"".join(struct.pack("!I", len(one)) + one for one in requests))


def percentile(sorted_times: list[float], part: float) -> float:
    """In milliseconds."""
    return round(sorted_times[min(int(len(sorted_times) * part), len(sorted_times) - 1)] * 1000, 2)


async def _main(port: int, rate: float, posts: list[bytes]) -> None:
    client = Client(port, rate, posts)
    resource.setrlimit(resource.RLIMIT_NOFILE, (resource.getrlimit(resource.RLIMIT_NOFILE)[1],) * 2)
    gc.freeze()
    gc.disable()
    seconds = await client.run()
    times = sorted(client.took)
    answer(
        {"statuses": dict(client.statuses), "seconds": round(seconds, 3), "most_out": client.most_out,
         "p50": percentile(times, 0.5), "p95": percentile(times, 0.95), "p99": percentile(times, 0.99),
         "longest": percentile(times, 1.0), "kept": client.kept}
    )  # fmt: skip


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--port", type=int, required=True)
    parser.add_argument("--rate", type=float, default=1000)
    parser.add_argument("--posts", type=Path, required=True)
    asked = parser.parse_args()
    uvloop.run(_main(asked.port, asked.rate, read(asked.posts)))
