"""The API, of which nothing is imported before somebody calls it: most networks have no program that does."""

import asyncio
from collections.abc import Awaitable, Callable
from functools import partial

import structlog
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from bot.host.clock import Clock
from bot.host.faults import where
from bot.host.store import Store
from bot.inbound.intake import Arrived
from bot.web.body import Bodies, Busy, HungUp, TooLarge
from bot.web.networks import Networks

log = structlog.get_logger()

PREFIX = "/api"
_MOST_BODY = 64 * 1024
_MOST_BODIES = 4 * 1024 * 1024


def is_of_api(path: str) -> bool:
    """Whether the API answers there, and not the page."""
    return path == PREFIX or path.startswith(f"{PREFIX}/")


class LateApi:
    """The ASGI application. `keep` returns once a text is durable."""

    def __init__(
        self, store: Store, clock: Clock, keep: Callable[[Arrived], Awaitable[None]], networks: Networks
    ) -> None:
        self._make = partial(_made, store, clock, keep, networks)
        self._app: asyncio.Task[ASGIApp] | None = None
        self._bodies = Bodies(_MOST_BODIES)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if self._app is None:
            # Half a second on a small machine, in which texts come and go.
            self._app = asyncio.create_task(asyncio.to_thread(self._make))
        app = await asyncio.shield(self._app)
        try:
            body = await self._bodies.read(scope, receive, _MOST_BODY)
        except (TooLarge, Busy, HungUp):
            await PlainTextResponse("Too long.", 413, {"connection": "close"})(scope, receive, send)
            return
        try:
            await app(scope, _given(body, receive), send)
        except Exception as error:  # the outermost catch: it is answered already
            log.error("api.fault", error=type(error).__name__, where=where(error))
        finally:
            self._bodies.release([body])


def _given(body: bytes, receive: Receive) -> Receive:
    """The body, which was read, and then whatever comes."""
    parts: list[Message] = [{"type": "http.request", "body": body, "more_body": False}]

    async def next_part() -> Message:
        return parts.pop() if parts else await receive()

    return next_part


def _made(
    store: Store, clock: Clock, keep: Callable[[Arrived], Awaitable[None]], networks: Networks
) -> ASGIApp:  # fmt: skip
    from bot.web.api.app import Api
    from bot.web.api.calling import CALLS_A_MINUTE, Source
    from bot.web.api.tags import Tagged
    from bot.web.pages.guard import Throttle

    return Tagged(Api(Source(store, clock, keep, networks, Throttle(CALLS_A_MINUTE))))
