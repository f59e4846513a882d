"""HTTP on a connection, bounded: uvicorn's own has no limit for a request whose headers never end.

Of too many connections the one goes that has been without a request for longest: who comes newly has something to say.
"""

import asyncio

from bot.web.limits import CallLimits
from bot.web.uvicorn import HttpToolsProtocol

_HEADER_COST = 32  # bytes that a header takes beside its letters
_TOO_LARGE = (
    b"HTTP/1.1 431 Request Header Fields Too Large\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"
)  # fmt: skip


class HeadTooLarge(Exception):
    """The first line and the headers are longer than allowed."""


class Bounded(HttpToolsProtocol):
    """A connection. Whoever opens one has so long to send a whole head, and again after each answer."""

    limits = CallLimits()
    without_head: dict["Bounded", None]  # of this server, the longest first

    _head_timer: asyncio.TimerHandle | None = None
    _head_bytes = 0
    _is_too_large = False

    def connection_made(self, transport: asyncio.Transport) -> None:  # pyright: ignore[reportIncompatibleMethodOverride] as uvicorn's own
        super().connection_made(transport)
        self._expect_head()
        if len(self.connections) > self.limits.connections:
            self._make_room()

    def connection_lost(self, exc: Exception | None) -> None:
        self._got_head()
        self.without_head.pop(self, None)
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        is_between = self.cycle is None or self.cycle.response_complete  # pyright: ignore[reportUnnecessaryComparison] None at first
        if is_between:
            self._expect_head()
            self._head_bytes += len(data)
        super().data_received(data)
        # Headers that do not end are kept by the parser, and not told.
        if self._head_timer is not None and self._head_bytes > self.limits.head and not self.transport.is_closing():
            self._refuse_head()

    def on_headers_complete(self) -> None:
        self._got_head()
        self.without_head.pop(self, None)
        size = len(self.url) + sum(len(name) + len(value) + _HEADER_COST for name, value in self.headers)
        if size > self.limits.head:
            self._is_too_large = True
            raise HeadTooLarge
        super().on_headers_complete()

    def on_response_complete(self) -> None:
        super().on_response_complete()
        if self.cycle.response_complete:  # else the next request was here already
            self.without_head[self] = None

    def send_400_response(self, msg: str) -> None:
        """What uvicorn does with a request that it cannot read."""
        if self._is_too_large:
            self._refuse_head()
        else:
            super().send_400_response(msg)

    def _make_room(self) -> None:
        oldest = next(iter(self.without_head))
        del self.without_head[oldest]
        oldest.transport.abort()

    def _expect_head(self) -> None:
        self.without_head.setdefault(self)
        if self._head_timer is None:
            self._head_bytes = 0
            self._head_timer = self.loop.call_later(self.limits.head_seconds, self._give_up)

    def _got_head(self) -> None:
        if self._head_timer is not None:
            self._head_timer.cancel()
            self._head_timer = None

    def _give_up(self) -> None:
        self._head_timer = None
        self.transport.abort()

    def _refuse_head(self) -> None:
        self.transport.write(_TOO_LARGE)
        self.transport.close()


def bounded(limits: CallLimits) -> type[HttpToolsProtocol]:
    """The protocol for uvicorn, with these limits for a request's head and for the number of connections."""
    return type("Bounded", (Bounded,), {"limits": limits, "without_head": {}})
