"""The gateway channel: keeps the channel contract with what the file describes."""

import asyncio
from collections.abc import AsyncIterator, Callable, Sequence
from datetime import UTC, datetime
from typing import Any
from urllib.parse import urlsplit

import httpx

from bot.channels.contract import Answer, Capabilities, Refused, Unreachable, Unreadable, WebRequest
from bot.channels.gateway.description import Description
from bot.channels.gateway.reading import NAME, Reader
from bot.channels.gateway.request import Request, compose
from bot.channels.gateway.response import Response, provider_id, unreachable
from bot.channels.over_http import CONNECT_SECONDS, retry_after
from messages.envelope import DeliveryReport, Inbound, Outbound
from messages.pace import Pace
from messages.reason import Reason
from messages.segments import segments

_MOST_BYTES = 100_000  # of an answer; a longer one is somebody else's page
_HERE = ("localhost", "127.0.0.1", "::1")


def utc_now() -> datetime:
    return datetime.now(UTC)


class GatewayChannel:
    """SMS through the gateway of the file. `calls_url` is where it reaches us; empty: it does not."""

    name = NAME

    def __init__(
        self, description: Description, *, country: str, calls_url: str = "", now: Callable[[], datetime] = utc_now
    ) -> None:
        self._description = description
        self._calls_url = calls_url
        self._now = now
        self._reader = Reader(description, country, now)
        self._open_client: httpx.AsyncClient | None = None  # opened when a text leaves: it reads all certificates

    @property
    def _client(self) -> httpx.AsyncClient:
        if self._open_client is None:
            self._open_client = _client_for(self._description)
        return self._open_client

    @property
    def capabilities(self) -> Capabilities:
        pace = self._description.pace
        return Capabilities(
            "sms",
            buttons=False,
            pace=Pace(per_second=pace.per_second, per_hour=pace.per_hour, per_day=pace.per_day),
            knows_repeats=self._description.send.knows_repeats,
        )

    @property
    def problem(self) -> str | None:
        """None: a gateway is not asked, it shows by the texts that leave how it is."""
        return None

    @property
    def answer(self) -> Answer:
        answer = self._description.answer
        return Answer(answer.body, answer.media_type)

    def read(self, raw: Any) -> Sequence[Inbound | DeliveryReport]:
        """What a call of the gateway brings. Raises Forged or Unreadable."""
        if not isinstance(raw, WebRequest):
            raise Unreadable("not a call of a gateway")
        return self._reader.read(raw)

    def is_proven(self, head: WebRequest) -> bool:
        """Whether a call carries the secret, where that stands in its head."""
        return self._reader.is_proven(head)

    async def send(self, outbound: Outbound) -> str:
        """Hand the text over; returns the gateway's id, or ours (the outbox row) where it gives none.

        Raises Refused, and Unreachable, which may have arrived for `timeout` and some of `server` and `answer`.
        """
        if outbound.to.scheme != "sms" or not _is_e164(outbound.to.value):
            raise Refused(Reason.NUMBER)
        if not outbound.text:
            raise Refused(Reason.REJECTED)
        if segments(outbound.text) > self._description.send.most_parts:
            raise Refused(Reason.LONG)
        request = compose(self._description, outbound, self._calls_url, self._now())
        response = await self._ask(request)
        return provider_id(response, self._description.send, str(outbound.id))

    async def _ask(self, request: Request) -> Response:
        client = self._client  # opened before the clock runs
        try:
            # httpx counts from byte to byte: an answer without end needs a clock of its own.
            async with asyncio.timeout(2 * self._description.send.timeout_seconds):
                return await _answered(client, request)
        except (httpx.HTTPError, httpx.InvalidURL, TimeoutError) as error:
            # The request holds the text and the password: nothing of it may be shown with the error.
            raise unreachable(error) from None

    async def poll(self) -> AsyncIterator[Any]:
        """Nothing: the gateway calls us. It ends by cancellation only."""
        await asyncio.Event().wait()
        yield

    async def close(self) -> None:
        """Close the connections. Twice is as good as once."""
        if self._open_client is not None:
            await self._open_client.aclose()


def is_here(description: Description) -> bool:
    """Whether the gateway runs on this very machine."""
    return urlsplit(description.send.url.start).hostname in _HERE


def _client_for(description: Description) -> httpx.AsyncClient:
    seconds = description.send.timeout_seconds
    return httpx.AsyncClient(
        timeout=httpx.Timeout(seconds, connect=CONNECT_SECONDS),
        trust_env=not is_here(description),  # no proxy to this very machine
        # A connection that was kept open breaks when the gateway starts anew, and looks like a lost answer.
        limits=httpx.Limits(max_keepalive_connections=0),
    )


async def _answered(client: httpx.AsyncClient, request: Request) -> Response:
    call = client.stream(request.method, request.url, headers=dict(request.headers), content=request.body or None)
    async with call as response:
        body = b""
        async for chunk in response.aiter_bytes():
            body += chunk
            if len(body) > _MOST_BYTES:
                raise Unreachable(Reason.ANSWER, may_have_arrived=True)
        return Response(response.status_code, body.decode("utf-8", "replace"), retry_after(response.headers))


def _is_e164(number: str) -> bool:
    return number.startswith("+") and number[1:].isascii() and number[1:].isdecimal()
