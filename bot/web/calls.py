"""A provider's call: read, committed, and only then answered."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping, Sequence
from typing import Protocol, cast

from sqlalchemy.exc import DBAPIError
from starlette.responses import Response
from starlette.types import Receive, Scope, Send

from bot.channels.contract import Channel, ChannelError, Forged, TakesRequests, Unreadable, WebRequest
from bot.host.faults import where
from bot.inbound.intake import Arrived, Unkept
from bot.web.body import Bodies, Busy, HungUp, TooLarge
from bot.web.limits import CallLimits
from bot.web.tally import Tally, Turned

METHODS = ("GET", "POST")
CHANNELS = "/channels/"


class Caller(Channel, TakesRequests, Protocol):
    """A channel whose provider calls us."""


def callers(channels: Sequence[Channel]) -> Mapping[str, Caller]:
    """Those of the channels that take requests, by name."""
    return {channel.name: cast(Caller, channel) for channel in channels if isinstance(channel, TakesRequests)}


class Calls:
    """The ASGI application below `/channels/`. Never says yes before the commit."""

    def __init__(
        self,
        channels: Mapping[str, Caller],
        keep: Callable[[Arrived], Awaitable[None]],
        tally: Tally,
        limits: CallLimits,
        public_url: str,
    ) -> None:
        """`keep` returns once it is durable. `public_url`: how providers reach us; empty: as the call itself says."""
        self._channels = channels
        self._keep = keep
        self._tally = tally
        self._limits = limits
        self._public_url = public_url
        self._bodies = Bodies(limits.bodies)
        self._open: set[asyncio.Timeout] = set()
        self._stops_at: float | None = None

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        answer = await self._answer(scope, receive)
        await answer(scope, receive, send)

    def hurry(self) -> None:
        """The program stops: what is open is answered soon, one way or the other."""
        self._stops_at = asyncio.get_running_loop().time() + self._limits.stop_seconds
        for limit in self._open:
            self._limit(limit, self._limits.answer_seconds)

    async def _answer(self, scope: Scope, receive: Receive) -> Response:
        channel = self._channels.get(scope["path"].removeprefix(CHANNELS).partition("/")[0])
        if channel is None:
            return _closing(404, "There is no such channel here.")
        if scope["method"] not in METHODS:
            return _closing(405, "GET or POST.", allow=", ".join(METHODS))
        if len(self._open) >= self._limits.at_once:
            return self._later(channel, Turned.BUSY)
        return await self._take_in_time(channel, scope, receive)

    async def _take_in_time(self, channel: Caller, scope: Scope, receive: Receive) -> Response:
        limit = asyncio.timeout(None)
        body: bytes | None = None
        most = self._most(channel, scope)
        self._open.add(limit)
        try:
            async with limit:
                self._limit(limit, self._limits.body_seconds)
                body = await self._bodies.read(scope, receive, most)
                self._limit(limit, self._limits.answer_seconds)
                return await self._take(channel, _request(scope, body, self._public_url))
        except TimeoutError:
            if body is not None:
                return self._later(channel, Turned.DATABASE)
            self._tally.note(channel.name, Turned.SLOW)
            return _closing(408, "The request did not come in time.")
        except TooLarge:
            self._tally.note(channel.name, Turned.LARGE)
            return _closing(413, f"At most {most} bytes.")
        except Busy:
            return self._later(channel, Turned.BUSY)
        except HungUp:
            return _closing(400, "")  # nobody hears it
        finally:
            self._open.discard(limit)
            if body is not None:
                self._bodies.release([body])

    def _most(self, channel: Caller, scope: Scope) -> int:
        """How long the body may be: what anybody can send costs us little."""
        try:
            is_proven = channel.is_proven(_request(scope, b"", self._public_url))
        except ChannelError:
            is_proven = False
        return self._limits.body if is_proven else self._limits.unproven_body

    def _limit(self, limit: asyncio.Timeout, seconds: float) -> None:
        """Let it end after so long, and no later than the program stops."""
        ends = asyncio.get_running_loop().time() + seconds
        limit.reschedule(ends if self._stops_at is None else min(ends, self._stops_at))

    async def _take(self, channel: Caller, request: WebRequest) -> Response:
        try:
            arrived = channel.read(request)
            if arrived:
                await self._keep(arrived)
        except Forged:
            self._tally.note(channel.name, Turned.FORGED)
            return _plain(403, "Not signed as the provider signs.")
        except Unreadable as error:
            self._tally.note(channel.name, Turned.UNREADABLE, error=str(error))
            return _plain(400, "Not a shape that is known here.")
        except Unkept:
            self._tally.note(channel.name, Turned.UNKEPT)
            return _plain(500, "It could not be kept.")
        except DBAPIError as error:
            return self._later(channel, Turned.DATABASE, error=type(error.orig).__name__)
        except Exception as error:  # the outermost catch: a channel's fault stays with its call
            self._tally.note(channel.name, Turned.FAULT, error=type(error).__name__, where=where(error))
            return _plain(500, "A fault of ours; it is in the log.")
        answer = channel.answer
        return Response(answer.body, media_type=answer.media_type)

    def _later(self, channel: Caller, why: Turned, **words: str) -> Response:
        """Not now: the provider is to bring it again."""
        self._tally.note(channel.name, why, **words)
        return _closing(503, "Not now; again in a moment.", retry_after=str(self._limits.retry_after))


def _plain(status: int, text: str) -> Response:
    return Response(text, status, media_type="text/plain")


def _closing(status: int, text: str, **headers: str) -> Response:
    """An answer after which the connection ends, since the request may not have been read to its end."""
    named = {name.replace("_", "-"): value for name, value in headers.items()}
    return Response(text, status, {**named, "connection": "close"}, "text/plain")


def _request(scope: Scope, body: bytes, public_url: str) -> WebRequest:
    """The call as its channel reads it. What proxies add (X-Forwarded-...) anybody can write: it counts for nothing."""
    headers = {name.decode("latin-1"): value.decode("latin-1") for name, value in scope["headers"]}
    base = public_url or f"{scope['scheme']}://{headers.get('host', '')}"
    query = scope["query_string"].decode("latin-1")
    url = base + scope["raw_path"].decode("latin-1") + (f"?{query}" if query else "")
    return WebRequest(scope["method"], url, headers, body)
