"""The server itself: uvicorn in our own event loop, on a socket that was bound before anything else was started."""

import asyncio
import contextlib
import logging
import resource
import secrets
import socket
from collections.abc import Callable, Sequence

import structlog
from starlette.types import ASGIApp

from bot.channels.contract import Channel
from bot.inbound.intake import Intake
from bot.upkeep.health import HealthCheck
from bot.web.calls import Calls, callers
from bot.web.limits import CallLimits
from bot.web.protocol import bounded
from bot.web.status import Status
from bot.web.tally import Tally
from bot.web.uvicorn import Config, Server

log = structlog.get_logger()

_OTHER_FILES = 200  # the database, the channels' own connections
_QUEUE = 2048  # callers that wait to be taken; the system may allow fewer
_GRACE = 0.5  # seconds more than the open requests get, for answers to leave
_LOOK = 0.05  # seconds between two looks at the connections that are left


class CannotListen(Exception):
    """The address or port cannot be had; says why, in a few words."""


def bind(host: str, port: int) -> socket.socket:
    """The socket to take calls on: who calls from now on waits, and is not refused. Raises CannotListen."""
    try:
        family, kind, proto, _name, address = socket.getaddrinfo(
            host, port, type=socket.SOCK_STREAM, flags=socket.AI_PASSIVE
        )[0]
        bound = socket.socket(family, kind, proto)
    except OSError as error:
        raise CannotListen(error.strerror or str(error)) from None
    except ValueError:  # a label too long for any name
        raise CannotListen("that is no address") from None
    try:
        # A restart must not wait for the last connections of the run before.
        bound.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        bound.bind(address)
        bound.listen(_QUEUE)
        bound.setblocking(False)
    except OSError as error:
        bound.close()
        raise CannotListen(error.strerror or str(error)) from None
    return bound


def _allow_files(count: int) -> None:
    """Let this process open so many files and connections, as far as the system allows; its own default is 1,024."""
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    if soft < count:
        resource.setrlimit(
            resource.RLIMIT_NOFILE, (count if hard == resource.RLIM_INFINITY else min(count, hard), hard)
        )


class _Server(Server):
    """uvicorn without its signal handlers: the program has its own."""

    def capture_signals(self) -> contextlib.AbstractContextManager[None]:  # pyright: ignore[reportIncompatibleMethodOverride] a context manager all the same
        return contextlib.nullcontext()


class Listener:
    """Serves an application on a bound socket until cancelled; `hurry` tells it that the program stops."""

    def __init__(self, bound: socket.socket, limits: CallLimits) -> None:
        self._bound = bound
        self._limits = limits

    async def serve(self, app: ASGIApp, hurry: Callable[[], None]) -> None:
        """Ends by cancellation alone; what is open is finished then, or hung up on."""
        _allow_files(self._limits.connections + _QUEUE + _OTHER_FILES)  # a whole queue is taken before room is made
        server = _Server(self._config(app))
        logging.getLogger("uvicorn.error").setLevel(logging.ERROR)  # it warns of each request that is no HTTP
        serving = asyncio.create_task(server.serve([self._bound]))
        try:
            await asyncio.shield(serving)
        except asyncio.CancelledError:
            hurry()
            await self._stop(server, serving)
            raise
        finally:
            self._bound.close()

    async def _stop(self, server: _Server, serving: asyncio.Task[None]) -> None:
        """Take no more calls; let those that are open be answered, and then hang up on whoever is left."""
        server.should_exit = True
        clock = asyncio.get_running_loop().time
        until = clock() + self._limits.stop_seconds + _GRACE
        while not serving.done() and clock() < until:
            # uvicorn tells each connection once; one that comes about at that moment would stay for ever.
            for connection in list(server.server_state.connections):
                connection.shutdown()
            await asyncio.wait([serving], timeout=_LOOK)
        for connection in list(server.server_state.connections):
            connection.transport.abort()
        serving.cancel()
        await asyncio.wait([serving])

    def _config(self, app: ASGIApp) -> Config:
        limits = self._limits
        return Config(
            app,
            http=bounded(limits),
            loop="none",
            lifespan="off",
            ws="none",
            proxy_headers=False,  # LANPYA_PUBLIC_URL says how we are reached, nobody's header does
            server_header=False,
            access_log=False,  # its lines hold numbers and texts
            log_config=None,
            timeout_keep_alive=limits.idle_seconds,
        )


class WebServer:
    """Takes what providers post to us, until cancelled; then what is open is finished or told to come again."""

    def __init__(
        self, bound: socket.socket, channels: Sequence[Channel], public_url: str, limits: CallLimits | None = None
    ) -> None:
        self._bound = bound
        self._channels = callers(channels)
        self._public_url = public_url
        self._limits = limits or CallLimits()

    async def serve(self, intake: Intake, health: HealthCheck) -> None:
        """Ends by cancellation alone."""
        from bot.web.site import site  # here: the page, which is served by this module too, has a site of its own

        tally = Tally()
        calls = Calls(self._channels, intake.keep, tally, self._limits, self._public_url)
        app = site(calls, Status(health, tally, secrets.token_hex(4)), self._public_url)
        await Listener(self._bound, self._limits).serve(app, calls.hurry)
